"""One exchange over one connection: whatever comes, there is an answer or a word on why there is none."""

from __future__ import annotations

import contextlib
import socket
import threading

from hypothesis import given
from hypothesis import strategies as st

from onrecord.capture.address import parse
from onrecord.capture.unpack import CannotUnpack, unpack
from onrecord.capture.wire import Limits, NoAnswer, Wire
from tests.capture.server import PUBLIC, TALK, reply

PLACE = parse("http://hall.example/talk")
LIMITS = Limits(seconds=10.0, size=50_000, head=4_096)
STARTS = (
    reply(TALK),
    b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
    b"HTTP/1.0 200\r\n\r\nhello",
    b"HTTP/1.1 302 Found\r\nLocation: /x\r\nContent-Length: 0\r\n\r\n",
)


def asked(sent: bytes) -> object:
    ours, theirs = socket.socketpair()

    def serve() -> None:
        with contextlib.suppress(OSError), theirs:
            theirs.recv(65536)
            theirs.sendall(sent)

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        return Wire(LIMITS, lookup=lambda *_: (PUBLIC,), connect=lambda *_: ours).ask(PLACE, {})
    except NoAnswer as error:
        return error
    finally:
        ours.close()
        thread.join()


@given(st.sampled_from(STARTS), st.integers(0, 200), st.binary(max_size=60), st.integers(0, 40))
def test_no_bytes_make_it_fail(start: bytes, at: int, junk: bytes, gone: int) -> None:
    at = min(at, len(start))
    asked(start[:at] + junk + start[at + gone :])


@given(
    st.binary(max_size=200), st.sampled_from(["gzip", "deflate", "deflate, gzip", "br", "identity", ",", "gzip;q=1"])
)
def test_unpacking_gives_bytes_or_says_why_not(data: bytes, packing: str) -> None:
    with contextlib.suppress(CannotUnpack):
        assert isinstance(unpack(data, packing, 1000), bytes)


def test_the_bytes_are_kept_as_they_came() -> None:
    sent = b"HTTP/1.1 200 Quite OK\r\nX:  y \r\nTransfer-Encoding: chunked\r\n\r\n5;a=b\r\nhello\r\n0\r\nT: u\r\n\r\n"
    answer = asked(sent)
    assert answer.response == sent  # type: ignore[attr-defined]
    assert (answer.status, answer.body, answer.cut) == (200, b"hello", None)  # type: ignore[attr-defined]
    assert answer.header("x") == "y"  # type: ignore[attr-defined]
    assert answer.request.startswith(b"GET /talk HTTP/1.1\r\nHost: hall.example\r\n")  # type: ignore[attr-defined]
