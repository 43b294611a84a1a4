"""A server on 127.0.0.1 that misbehaves as it is told, and a fetcher that takes it for the whole web."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator, Sequence

from onrecord.capture.fetch import Fetcher
from onrecord.capture.polite import Clock, Manners
from onrecord.capture.wire import Answer, Limits, Wire

PUBLIC = "93.184.215.14"
"""An address that looks public; nothing ever connects to it."""
TALK = (
    b"<html><head><title>Meridian Council briefing</title></head><body><h1>Briefing</h1><p>12 March 2031</p>"
    b"<p>Ilse Brandt: Good morning.</p><p>Maya Lind: Who pays?</p>"
    b"<p>Ilse Brandt: We do, all 40 million.</p></body></html>"
)

Behaviour = bytes | Callable[[socket.socket], None]
"""What is sent for a path, and then the connection is closed; or who sends it."""


def reply(body: bytes = b"", status: str = "200 OK", *headers: str, length: int | None = None) -> bytes:
    """Write an answer; ``length`` lies about the body's, -1 leaves it out."""
    lines = [f"HTTP/1.1 {status}", *headers]
    if length != -1:
        lines.append(f"Content-Length: {len(body) if length is None else length}")
    return "\r\n".join([*lines, "", ""]).encode() + body


def moved(to: str, status: str = "302 Found") -> bytes:
    return reply(b"", status, f"Location: {to}")


class Server:
    """Answers each path with its behaviours, one after another, the last one again and again."""

    def __init__(self) -> None:
        self.pages: dict[str, list[Behaviour]] = {"/robots.txt": [reply(b"", "404 Not Found")]}
        self.asked: list[str] = []
        self.heads: list[str] = []
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._socket.getsockname()[1])
        self._open: list[socket.socket] = []
        self._closed = False
        threading.Thread(target=self._serve, daemon=True).start()

    def on(self, path: str, *behaviours: Behaviour) -> None:
        self.pages[path] = list(behaviours)

    def close(self) -> None:
        self._closed = True
        for each in [self._socket, *self._open]:
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()

    def head(self, path: str) -> str:
        """Give what was last sent when a path was asked for."""
        return next(head for head in reversed(self.heads) if head.startswith(f"GET {path} "))

    def _serve(self) -> None:
        while not self._closed:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self._open.append(connection)
            threading.Thread(target=self._answer, args=(connection,), daemon=True).start()

    def _answer(self, connection: socket.socket) -> None:
        with contextlib.suppress(OSError), connection:
            head = b""
            while b"\r\n\r\n" not in head:
                piece = connection.recv(65536)
                if not piece:
                    return
                head += piece
                if head.startswith(b"\x16"):  # whoever speaks TLS is not understood
                    connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
                    return
            self.heads.append(head.decode("ascii"))
            path = self.heads[-1].split(" ")[1]
            self.asked.append(path)
            behaviours = self.pages.get(path, [reply(b"Nothing here.", "404 Not Found")])
            behaviour = behaviours.pop(0) if len(behaviours) > 1 else behaviours[0]
            if isinstance(behaviour, bytes):
                connection.sendall(behaviour)
            else:
                behaviour(connection)


class Still(Clock):
    """A clock that moves only when somebody sleeps; it keeps for how long they did."""

    def __init__(self, now: float = 1_931_000_000.0) -> None:
        self.time = now
        self.slept: list[float] = []

    def now(self) -> float:
        return self.time

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.time += seconds


def fetcher(
    server: Server,
    *,
    numbers: Callable[[str], Sequence[str]] = lambda _: (PUBLIC,),
    limits: Limits | None = None,
    manners: Manners | None = None,
    clock: Clock | None = None,
    private: bool = False,
    kept: list[Answer] | None = None,
) -> Fetcher:
    """Make a fetcher for which every host is this server, whatever its address."""

    def connect(_number: str, _port: int, seconds: float) -> socket.socket:
        return socket.create_connection(("127.0.0.1", server.port), timeout=seconds)

    return Fetcher(
        manners or Manners(contact="desk@newsroom.example"),
        Wire(
            limits or Limits(seconds=20.0, size=200_000, head=16_384),
            private=private,
            lookup=lambda host, _port: numbers(host),
            connect=connect,
        ),
        clock=clock or Still(),
        keep=None if kept is None else kept.append,
        version="1.2.3",
    )


@contextlib.contextmanager
def serving() -> Iterator[Server]:
    server = Server()
    try:
        yield server
    finally:
        server.close()
