"""One request and its answer over one connection: every byte of it kept, nothing waited for without end.

The standard library's parser of HTTP reads from a tap on the socket. The tap keeps the bytes as they come, for the
WARC file, and holds the time and size that the whole exchange may take: a server that sends one byte a second for ever
is cut off like one that sends nothing. The connection goes to an address that was checked, and ends with the answer.
"""

from __future__ import annotations

import io
import socket
import ssl
import time
from http.client import HTTPException, HTTPResponse, IncompleteRead
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from onrecord.capture.address import Place, look_up, numbers_of
from onrecord.capture.files import LIMIT
from onrecord.model import utc_now

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.capture.address import Lookup

    Connect = Callable[[str, int, float], socket.socket]
    """Connects to an IP address and port within so many seconds."""

Cut = Literal["time", "length", "disconnect"]
"""Why an answer is not whole, in the words of WARC: it took too long, was too large, or the server hung up."""
_CHUNK = 65536
_TOO_MUCH = "more than {:g} MB, the most that is read as one page"


class Limits(msgspec.Struct, frozen=True):
    """What one exchange may take.

    Attributes:
        seconds: from looking up the host to the last byte.
        size: bytes of the body, packed and unpacked.
        head: bytes of the status line and the headers.
    """

    seconds: float = 60.0
    size: int = LIMIT
    head: int = 64 * 1024


class Answer(msgspec.Struct, frozen=True):
    """What a server answered.

    Attributes:
        place: what was asked for.
        at: UTC time of asking, ISO 8601 with seconds.
        number: the IP address that was asked.
        status: the status code; 0 where no answer could be made out.
        headers: names in small letters, and values, in order.
        body: the body without the marks of chunks, still packed as ``content-encoding`` says.
        request: the bytes that were sent.
        response: the bytes that came, as they came.
        cut: why the answer is not whole; None where it is.
        says: the same in words.
    """

    place: Place
    at: str
    number: str
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    request: bytes
    response: bytes
    cut: Cut | None = None
    says: str | None = None

    def header(self, name: str) -> str | None:
        """Give the first header of a name (in small letters)."""
        return next((value for each, value in self.headers if each == name), None)


class NoAnswer(Exception):
    """Nothing came back; says why in a few words. With ``final`` it will not go better at the next try."""

    def __init__(self, says: str, *, final: bool = False) -> None:
        super().__init__(says)
        self.final = final


class _TakenTooLong(OSError):
    pass


class _TooLarge(OSError):
    pass


class _Tap(io.RawIOBase):
    """The socket as a file, with a deadline and a limit; keeps what it gives."""

    def __init__(self, connection: socket.socket, until: float, most: int) -> None:
        super().__init__()
        self.taken = bytearray()
        self.most = most
        self._connection = connection
        self._until = until

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401 - whatever can be written to
        self._connection.settimeout(_left(self._until))
        try:
            count = self._connection.recv_into(buffer)
        except TimeoutError as error:
            raise _TakenTooLong from error
        self.taken += memoryview(buffer)[:count]
        if len(self.taken) > self.most:
            raise _TooLarge
        return count


class _Ear:
    """What the standard library's response wants of a socket."""

    def __init__(self, tap: _Tap) -> None:
        self._tap = tap

    def makefile(self, _mode: str) -> io.BufferedReader:
        return io.BufferedReader(self._tap, 16 * 1024)


def _left(until: float) -> float:
    left = until - time.monotonic()
    if left <= 0:
        raise _TakenTooLong
    return left


def connect_to(number: str, port: int, seconds: float) -> socket.socket:
    """Connect to an IP address; raises `OSError`."""
    return socket.create_connection((number, port), timeout=seconds)


class Wire:
    """How servers are reached.

    Args:
        limits: what one exchange may take.
        private: whether machines that are not public may be asked.
        lookup: asks the name service.
        connect: connects to an address that was checked.
    """

    def __init__(
        self,
        limits: Limits | None = None,
        *,
        private: bool = False,
        lookup: Lookup = look_up,
        connect: Connect = connect_to,
    ) -> None:
        self.limits = limits or Limits()
        self._private = private
        self._lookup = lookup
        self._connect = connect

    def ask(self, place: Place, headers: dict[str, str], at: str | None = None) -> Answer:
        """Send one GET and take the answer, also where it is not whole.

        Args:
            place: what to ask for.
            headers: beside ``Host`` and ``Connection``, which are made here; printable ASCII.
            at: now, UTC, ISO 8601 with seconds.

        Raises:
            Refused: the host is not one that may be asked.
            NoAnswer: no connection, or nothing that HTTP knows came over it.
        """
        until = time.monotonic() + self.limits.seconds
        at = at or utc_now()
        lines = [f"GET {place.target} HTTP/1.1", f"Host: {place.authority}"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        request = "\r\n".join([*lines, "Connection: close", "", ""]).encode("ascii")
        try:
            number, connection = self._connection(place, until)
        except ssl.SSLCertVerificationError as error:
            raise NoAnswer(f"its certificate does not hold ({error.verify_message})", final=True) from error
        except (TimeoutError, _TakenTooLong) as error:
            raise NoAnswer(f"no connection within {self.limits.seconds:g} seconds") from error
        except OSError as error:
            raise NoAnswer(f"no connection ({error.strerror or error})") from error
        with connection:
            tap = _Tap(connection, until, self.limits.head)
            try:
                connection.settimeout(_left(until))
                connection.sendall(request)
            except OSError as error:
                raise NoAnswer("the connection broke before the request was sent") from error
            return self._answer(place, at, number, request, tap)

    def _connection(self, place: Place, until: float) -> tuple[str, socket.socket]:
        try:
            numbers = numbers_of(place.host, place.port, self._lookup, private=self._private)
        except OSError as error:
            raise NoAnswer(f"no host of that name ({error})", final=True) from error
        failed: OSError | None = None
        for number in numbers:
            try:
                connection = self._connect(number, place.port, _left(until))
            except OSError as error:
                failed = failed or error
                continue
            if place.scheme == "http":
                return number, connection
            try:
                connection.settimeout(_left(until))
                return number, _context().wrap_socket(connection, server_hostname=place.host)
            except BaseException:
                connection.close()
                raise
        raise failed or OSError("no address")

    def _answer(self, place: Place, at: str, number: str, request: bytes, tap: _Tap) -> Answer:
        response = HTTPResponse(_Ear(tap), method="GET")  # type: ignore[arg-type]
        body = bytearray()
        cut: tuple[Cut, str] | None = None
        status = 0
        headers: tuple[tuple[str, str], ...] = ()
        try:
            response.begin()
            status = response.status
            headers = tuple((name.lower(), " ".join(value.split())) for name, value in response.getheaders())
            declared = response.length or 0
            if declared > self.limits.size:
                raise _TooLarge  # noqa: TRY301 - one way out for what is too large, told or found
            # Chunks have marks around them; a body cut into single bytes takes six times its size.
            tap.most = self.limits.head + self.limits.size * (6 if response.chunked else 1) + _CHUNK
            while chunk := response.read(_CHUNK):
                body += chunk
                if len(body) > self.limits.size:
                    raise _TooLarge  # noqa: TRY301 - the same
            if response.length:
                cut = ("disconnect", f"was cut off: {len(body):,} of {declared:,} bytes came")
        except _TakenTooLong:
            cut = ("time", f"was not whole after {self.limits.seconds:g} seconds")
        except _TooLarge:
            large = _TOO_MUCH.format(self.limits.size / 1024**2)
            cut = ("length", f"is {large}" if status else f"has headers of more than {self.limits.head / 1024:g} KB")
        except IncompleteRead:
            cut = ("disconnect", "was cut off")
        except (HTTPException, ValueError) as error:
            if not status:
                raise NoAnswer(f"what came is no answer in HTTP ({type(error).__name__})") from error
            cut = ("disconnect", "is damaged")
        except OSError as error:
            if not tap.taken:
                raise NoAnswer(f"the connection broke ({error.strerror or error})") from error
            cut = ("disconnect", "was cut off")
        finally:
            response.close()
        return Answer(
            place=place,
            at=at,
            number=number,
            status=status,
            headers=headers,
            body=bytes(body),
            request=request,
            response=bytes(tap.taken),
            cut=None if cut is None else cut[0],
            says=None if cut is None else cut[1],
        )


def _context() -> ssl.SSLContext:
    context = ssl.create_default_context()
    context.set_alpn_protocols(["http/1.1"])
    return context
