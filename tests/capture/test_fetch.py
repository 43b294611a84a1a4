"""Fetching from a server that misbehaves in every way that servers do."""

from __future__ import annotations

import gzip
import socket
import ssl
import time
import zlib

import pytest

from onrecord.capture.fetch import Known
from onrecord.capture.polite import BadContact, Manners
from onrecord.capture.wire import Answer, Limits
from tests.capture.server import TALK, Server, Still, fetcher, moved, reply

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
PAGE = "http://hall.example/talk"


def test_a_page_is_fetched_with_what_the_server_says_of_it(server: Server) -> None:
    server.on(
        "/talk", reply(TALK, "200 OK", "Content-Type: text/html; charset=utf-8", 'ETag: "one"', "Set-Cookie: a=b")
    )
    fetched = fetcher(server).fetch(f"{PAGE}#part")
    assert (fetched.outcome, fetched.status, fetched.says) == ("read", 200, None)
    assert fetched.capture is not None
    assert (fetched.capture.data, fetched.capture.url, fetched.capture.path) == (TALK, PAGE, None)
    assert (fetched.capture.media_type, fetched.capture.charset) == ("text/html; charset=utf-8", "utf-8")
    assert fetched.capture.retrieved_at == fetched.at
    assert fetched.known == Known(PAGE, '"one"', None)


def test_the_program_says_who_it_is_and_keeps_no_cookies(server: Server) -> None:
    server.on("/talk", reply(TALK, "200 OK", "Set-Cookie: session=1"))
    asks = fetcher(server)
    asks.fetch(PAGE)
    asks.fetch(PAGE)
    head = server.head("/talk")
    assert "User-Agent: onrecord/1.2.3 (+desk@newsroom.example)\r\n" in head
    assert "Host: hall.example\r\n" in head
    assert "cookie" not in head.lower()
    assert server.asked == ["/robots.txt", "/talk", "/talk"], "robots.txt is read once"


@pytest.mark.parametrize("contact", ["a\r\nX: y", "ü@example", "a(b)", "x" * 300, " "])
def test_a_contact_that_cannot_stand_in_a_header_is_refused(server: Server, contact: str) -> None:
    with pytest.raises(BadContact, match="plain letters"):
        fetcher(server, manners=Manners(contact=contact))


def test_robots_txt_is_obeyed(server: Server) -> None:
    rules = b"User-agent: *\nDisallow: /closed/\nAllow: /closed/*.html$\nUser-agent: other\nDisallow: /\n"
    server.on("/robots.txt", reply(rules))
    server.on("/closed/talk.html", reply(TALK))
    asks = fetcher(server)
    fetched = asks.fetch("http://hall.example/closed/talk")
    assert (fetched.outcome, fetched.status) == ("refused", 0)
    assert "robots.txt of hall.example asks robots not to read it" in str(fetched.says)
    assert server.asked == ["/robots.txt"]
    assert asks.fetch("http://hall.example/closed/talk.html").outcome == "read"


def test_a_robots_txt_that_could_not_be_read_is_asked_for_again(server: Server) -> None:
    clock = Still()
    server.on("/robots.txt", *[reply(b"", "500 Internal Server Error")] * 3, reply(b"", "404 Not Found"))
    server.on("/talk", reply(TALK))
    asks = fetcher(server, clock=clock)
    assert asks.fetch(PAGE).outcome == "failed"
    assert asks.fetch(PAGE).outcome == "failed"
    assert server.asked == ["/robots.txt"] * 3
    clock.time += 601
    assert asks.fetch(PAGE).outcome == "read"
    clock.time += 86401
    asks.fetch(PAGE)
    assert server.asked[3:] == ["/robots.txt", "/talk", "/robots.txt", "/talk"]


def test_rules_for_this_robot_stand_above_those_for_all(server: Server) -> None:
    server.on("/robots.txt", reply(b"User-agent: onrecord\nDisallow: /talk\nUser-agent: *\nAllow: /\n"))
    assert fetcher(server).fetch(PAGE).outcome == "refused"


@pytest.mark.parametrize(
    ("robots", "outcome"),
    [
        (reply(b"", "404 Not Found"), "read"),
        (reply(b"", "403 Forbidden"), "read"),
        (reply(b"", "500 Internal Server Error"), "failed"),
        (reply(b"", "429 Too Many Requests", "Retry-After: 9999"), "failed"),
        (b"", "failed"),
        (b"SSH-2.0-server\r\n", "failed"),
        (moved("http://10.0.0.1/robots.txt"), "failed"),
        (moved("/robots.txt"), "read"),
        (reply(b"User-agent: *\nDisallow: /talk", "200 OK", "Content-Encoding: gzip"), "failed"),
        (reply(gzip.compress(b"User-agent: *\nDisallow: /talk"), "200 OK", "Content-Encoding: gzip"), "refused"),
        (reply(b"\xff\xfe\x00<html>no rules at all"), "read"),
    ],
    ids=["none", "denied", "fails", "busy", "silent", "no-http", "to-private", "circle", "damaged", "packed", "junk"],
)
def test_a_robots_txt_that_cannot_be_read_closes_the_site_and_one_that_is_not_there_does_not(
    server: Server, robots: bytes, outcome: str
) -> None:
    def numbers(host: str) -> tuple[str, ...]:
        return ("10.0.0.1",) if host == "10.0.0.1" else ("93.184.215.14",)

    server.on("/robots.txt", robots)
    server.on("/talk", reply(TALK))
    assert fetcher(server, numbers=numbers).fetch(PAGE).outcome == outcome


def test_one_request_at_a_time_with_the_delay_that_the_site_wants(server: Server) -> None:
    clock = Still()
    server.on("/robots.txt", reply(b"User-agent: *\nCrawl-delay: 7\n"))
    server.on("/talk", reply(TALK))
    asks = fetcher(server, clock=clock)
    asks.fetch(PAGE)
    asks.fetch(PAGE)
    assert clock.slept == [2.0, 7.0]
    assert 6.0 < asks.left(PAGE) <= 7.0
    assert asks.left("http://other.example/") == 0.0
    assert asks.left("no address") == 0.0


def test_a_delay_that_nobody_could_wait_for_closes_the_site(server: Server) -> None:
    server.on("/robots.txt", reply(b"User-agent: *\nCrawl-delay: 86400\n"))
    fetched = fetcher(server).fetch(PAGE)
    assert fetched.outcome == "refused"
    assert "wants 86,400 seconds between requests" in str(fetched.says)


def test_a_request_rate_is_a_delay_too(server: Server) -> None:
    clock = Still()
    server.on("/robots.txt", reply(b"User-agent: *\nRequest-rate: 1/30\n"))
    server.on("/talk", reply(TALK))
    asks = fetcher(server, clock=clock)
    asks.fetch(PAGE)
    asks.fetch(PAGE)
    assert clock.slept[-1] == 30.0


@pytest.mark.parametrize("status", ["429 Too Many Requests", "503 Service Unavailable"])
def test_a_busy_server_is_waited_for_as_long_as_it_asks(server: Server, status: str) -> None:
    clock = Still()
    server.on("/talk", reply(b"", status, "Retry-After: 45"), reply(TALK))
    assert fetcher(server, clock=clock).fetch(PAGE).outcome == "read"
    assert clock.slept[-1] == 45.0


def test_a_date_in_retry_after(server: Server) -> None:
    clock = Still(now=1_924_992_000.0)  # 1 January 2031, midnight
    server.on("/talk", reply(b"", "503 Busy", "Retry-After: Wed, 01 Jan 2031 00:00:50 GMT"), reply(TALK))
    assert fetcher(server, clock=clock).fetch(PAGE).outcome == "read"
    assert clock.slept[-1] == pytest.approx(48.0)


def test_a_server_that_wants_to_be_left_alone_for_long_is(server: Server) -> None:
    clock = Still()
    server.on("/talk", reply(b"", "503 Service Unavailable", "Retry-After: 86400"))
    fetched = fetcher(server, clock=clock).fetch(PAGE)
    assert (fetched.outcome, fetched.status, fetched.again) == ("failed", 503, 86400.0)
    assert "too busy (status 503)" in str(fetched.says)
    assert server.asked.count("/talk") == 1
    assert max(clock.slept) < 100


def test_failures_are_tried_again_ever_more_slowly_and_then_given_up(server: Server) -> None:
    clock = Still()
    server.on("/talk", reply(b"", "500 Internal Server Error"))
    fetched = fetcher(server, clock=clock).fetch(PAGE)
    assert (fetched.outcome, fetched.status) == ("failed", 500)
    assert server.asked.count("/talk") == 3
    assert clock.slept == [2.0, 4.0, 8.0]


@pytest.mark.parametrize("junk", ["soon", "-1", "99999999999999999999"])
def test_a_retry_after_that_is_no_time_is_none(server: Server, junk: str) -> None:
    server.on("/talk", reply(b"", "503 Busy", f"Retry-After: {junk}"), reply(TALK))
    assert fetcher(server).fetch(PAGE).outcome == "read"


@pytest.mark.parametrize(
    ("status", "says"), [("403 Forbidden", "does not let it be read"), ("418 Teapot", "status 418")]
)
def test_what_will_not_go_better_is_not_tried_again(server: Server, status: str, says: str) -> None:
    server.on("/talk", reply(b"<p>No.</p>", status))
    fetched = fetcher(server).fetch(PAGE)
    assert fetched.outcome == "failed"
    assert says in str(fetched.says)
    assert server.asked.count("/talk") == 1


@pytest.mark.parametrize("status", ["404 Not Found", "410 Gone"])
def test_a_page_that_is_gone_is_told_apart_from_one_that_fails(server: Server, status: str) -> None:
    server.on("/talk", reply(TALK), reply(b"<p>Not here.</p>", status))
    asks = fetcher(server)
    assert asks.fetch(PAGE).outcome == "read"
    fetched = asks.fetch(PAGE, Known(PAGE, '"one"'))
    assert (fetched.outcome, fetched.status, fetched.capture) == ("gone", int(status[:3]), None)


def test_only_what_is_new_is_asked_for(server: Server) -> None:
    day = "Wed, 01 Jan 2031 00:00:50 GMT"
    server.on(
        "/talk",
        reply(TALK, "200 OK", 'ETag: "one"', f"Last-Modified: {day}"),
        reply(b"", "304 Not Modified", length=-1),
    )
    asks = fetcher(server)
    first = asks.fetch(PAGE)
    second = asks.fetch(PAGE, first.known)
    assert f'If-None-Match: "one"\r\nIf-Modified-Since: {day}\r\n' in server.head("/talk")
    assert (second.outcome, second.status, second.capture, second.known) == ("unchanged", 304, None, first.known)


def test_a_304_that_nobody_asked_for_is_a_failure(server: Server) -> None:
    server.on("/talk", reply(b"", "304 Not Modified", length=-1))
    assert fetcher(server).fetch(PAGE).outcome == "failed"


def test_what_a_server_gives_to_ask_with_cannot_split_a_header(server: Server) -> None:
    server.on("/talk", reply(TALK, "200 OK", "ETag: “x”"))
    asks = fetcher(server)
    assert asks.fetch(PAGE).known == Known(PAGE, None, None)
    asks.fetch(PAGE, Known(PAGE, 'a"\r\nX-Evil: 1', "y" * 5000))
    assert "Evil" not in server.head("/talk")
    assert "If-" not in server.head("/talk")


def test_redirects_are_followed_and_the_last_address_is_kept(server: Server) -> None:
    server.on("/old", moved("/older?a=b c", "301 Moved Permanently"))
    server.on("/older?a=b%20c", moved("//other.example/talk", "308 Permanent Redirect"))
    server.on("/talk", reply(TALK))
    fetched = fetcher(server).fetch("http://hall.example/old")
    assert (fetched.url, fetched.landed) == ("http://hall.example/old", "http://other.example/talk")
    assert fetched.capture is not None
    assert fetched.capture.url == "http://other.example/talk"
    assert server.asked == ["/robots.txt", "/old", "/older?a=b%20c", "/robots.txt", "/talk"], "each host has its rules"


def test_redirects_in_a_circle_and_without_end(server: Server) -> None:
    server.on("/a", moved("/b"))
    server.on("/b", moved("/a"))
    for number in range(20):
        server.on(f"/{number}", moved(f"/{number + 1}"))
    asks = fetcher(server)
    assert "in a circle" in str(asks.fetch("http://hall.example/a").says)
    assert "more than 10 times" in str(asks.fetch("http://hall.example/0").says)
    assert asks.fetch("http://hall.example/0").outcome == "failed"


@pytest.mark.parametrize(
    ("location", "outcome", "says"),
    [
        ("http://10.1.2.3/admin", "refused", "10.1.2.3, which is not public"),
        ("http://localhost/admin", "refused", "127.0.0.1, which is not public"),
        ("http://[::1]/admin", "refused", "::1, which is not public"),
        ("http://169.254.169.254/latest/meta-data/", "refused", "not public"),
        ("file:///etc/passwd", "refused", "only addresses that begin with https"),
        ("ftp://hall.example/talk", "refused", "only addresses"),
        ("http://user:secret@hall.example/talk", "refused", "user name or a password"),
        ("http://[::1", "refused", "no web address"),
        ("http://", "failed", "in a circle"),
        ("http://#x", "failed", "in a circle"),
        ("", "failed", "to nowhere"),
    ],
)
def test_every_hop_is_checked(server: Server, location: str, outcome: str, says: str) -> None:
    def numbers(host: str) -> tuple[str, ...]:
        return {"localhost": ("127.0.0.1",), "hall.example": ("93.184.215.14",)}.get(host, (host,))

    server.on("/talk", moved(location))
    server.on("/admin", reply(b"secret"))
    fetched = fetcher(server, numbers=numbers).fetch(PAGE)
    assert fetched.outcome == outcome
    assert says in str(fetched.says)
    assert "secret" not in str(fetched.says)
    assert "/admin" not in server.asked


def test_https_is_not_given_up_on_the_way(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    class NoTls:
        def wrap_socket(self, connection: socket.socket, server_hostname: str) -> socket.socket:
            assert server_hostname == "hall.example"
            return connection

    monkeypatch.setattr("onrecord.capture.wire._context", NoTls)
    server.on("/talk", moved(PAGE))
    assert "from https to http" in str(fetcher(server).fetch("https://hall.example/talk").says)


def test_a_server_that_speaks_no_tls(server: Server) -> None:
    fetched = fetcher(server).fetch("https://hall.example/talk")
    assert fetched.outcome == "failed"
    assert str(fetched.says).startswith("https://hall.example/talk: no connection")


def test_a_certificate_that_does_not_hold_is_told_once(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    class Distrust:
        def wrap_socket(self, _connection: socket.socket, server_hostname: str) -> socket.socket:
            asked.append(server_hostname)
            error = ssl.SSLCertVerificationError("certificate verify failed")
            error.verify_message = "certificate has expired"
            raise error

    monkeypatch.setattr("onrecord.capture.wire._context", Distrust)
    fetched = fetcher(server).fetch("https://hall.example/talk")
    assert "its certificate does not hold (certificate has expired)" in str(fetched.says)
    assert asked == ["hall.example"]


def test_a_name_that_leads_home_is_refused_also_when_it_led_elsewhere_before(server: Server) -> None:
    answers = iter([("93.184.215.14",), ("93.184.215.14",), ("127.0.0.1",)])
    asks = fetcher(server, numbers=lambda _: next(answers))
    server.on("/talk", reply(TALK))
    assert asks.fetch(PAGE).outcome == "read"
    assert asks.fetch(PAGE).outcome == "refused", "it is looked up for each connection, and the checked number is used"


def test_one_private_number_among_public_ones_is_enough(server: Server) -> None:
    fetched = fetcher(server, numbers=lambda _: ("93.184.215.14", "192.168.0.1")).fetch(PAGE)
    assert fetched.outcome == "refused"
    assert not server.asked


def test_what_our_rules_forbid_from_the_start_was_not_asked(server: Server) -> None:
    forbidden = fetcher(server, numbers=lambda _: ("127.0.0.1",)).fetch(PAGE)
    assert (forbidden.outcome, forbidden.asked) == ("refused", False)
    assert not fetcher(server).fetch("ftp://hall.example/talk").asked
    server.on("/robots.txt", reply(b"User-agent: *\nDisallow: /\n", "200 OK", "Content-Type: text/plain"))
    denied = fetcher(server).fetch(PAGE)
    assert (denied.outcome, denied.asked) == ("refused", True)


def test_private_machines_are_asked_when_that_is_allowed(server: Server) -> None:
    server.on("/talk", reply(TALK))
    assert fetcher(server, numbers=lambda _: ("127.0.0.1",), private=True).fetch(PAGE).outcome == "read"


def test_no_host_no_server(server: Server) -> None:
    def unknown(_host: str) -> tuple[str, ...]:
        raise OSError("Name or service not known")

    assert "no host of that name" in str(fetcher(server, numbers=unknown).fetch(PAGE).says)
    assert "no address" in str(fetcher(server, numbers=lambda _: ()).fetch(PAGE).says)
    server.close()
    assert "no connection" in str(fetcher(server).fetch(PAGE).says)


def drips(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
    while True:
        connection.sendall(b"x")
        time.sleep(0.02)


def drips_headers(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\n")
    while True:
        connection.sendall(b"X: y\r\n")
        time.sleep(0.02)


def says_nothing(connection: socket.socket) -> None:
    connection.recv(1)


@pytest.mark.parametrize("behaviour", [drips, drips_headers, says_nothing])
def test_a_server_that_drips_is_cut_off_by_the_clock(server: Server, behaviour: object) -> None:
    server.on("/talk", behaviour)  # type: ignore[arg-type]
    began = time.monotonic()
    fetched = fetcher(server, limits=Limits(seconds=0.4, size=2_000_000)).fetch(PAGE)
    assert time.monotonic() - began < 5
    assert fetched.outcome == "failed"
    assert "not whole after 0.4 seconds" in str(fetched.says)
    assert server.asked.count("/talk") == 1


def goes_on(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
    while True:
        connection.sendall(b"x" * 65536)


def chunks_go_on(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    while True:
        connection.sendall(b"1\r\nx\r\n" * 5000)


def trailers_go_on(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n")
    while True:
        connection.sendall(b"X: y\r\n" * 5000)


def continues_go_on(connection: socket.socket) -> None:
    while True:
        connection.sendall(b"HTTP/1.1 100 Continue\r\n\r\n" * 500)


def headers_go_on(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\n")
    while True:
        connection.sendall(b"X: " + b"y" * 60000)


@pytest.mark.parametrize(
    ("behaviour", "says"),
    [
        (goes_on, "more than"),
        (chunks_go_on, "more than"),
        (trailers_go_on, "more than"),
        (continues_go_on, "headers of more than 16 KB"),
        (headers_go_on, "headers of more than 16 KB"),
        (reply(TALK, length=10**12), "more than"),
    ],
)
def test_what_has_no_end_is_cut_off_by_its_size(server: Server, behaviour: object, says: str) -> None:
    server.on("/talk", behaviour)  # type: ignore[arg-type]
    fetched = fetcher(server).fetch(PAGE)
    assert fetched.outcome == "failed"
    assert says in str(fetched.says)
    assert server.asked.count("/talk") == 1


def bomb(layers: int = 1) -> bytes:
    data = bytes(50_000_000)
    for _ in range(layers):
        data = gzip.compress(data)
    return data


@pytest.mark.parametrize(
    ("body", "encoding", "says"),
    [
        (bomb(), "gzip", "when unpacked"),
        (bomb(2), "gzip, gzip", "when unpacked"),
        (zlib.compress(bytes(50_000_000)), "deflate", "when unpacked"),
        (TALK, "gzip, gzip, gzip, gzip", "over and over"),
        (TALK, "br", "not asked for"),
        (TALK, "gzip", "damaged"),
        (gzip.compress(TALK)[:-20], "gzip", "cut off"),
        (b"", "identity", "is empty"),
        (b"", "gzip", "is empty"),
    ],
)
def test_bombs_and_damaged_packing(server: Server, body: bytes, encoding: str, says: str) -> None:
    server.on("/talk", reply(body, "200 OK", f"Content-Encoding: {encoding}"))
    fetched = fetcher(server).fetch(PAGE)
    assert fetched.outcome == "failed"
    assert says in str(fetched.says)


RAW = zlib.compressobj(wbits=-15)
RAW_TALK = RAW.compress(TALK) + RAW.flush()


@pytest.mark.parametrize(
    ("body", "encoding"),
    [
        (gzip.compress(TALK), "gzip"),
        (gzip.compress(TALK) + b"\x00\x00junk", "x-gzip"),
        (gzip.compress(TALK[:50]) + gzip.compress(TALK[50:]), "GZIP"),
        (zlib.compress(TALK), "deflate"),
        (RAW_TALK, "deflate"),
        (gzip.compress(zlib.compress(TALK)), "deflate, gzip"),
    ],
)
def test_what_is_packed_is_unpacked(server: Server, body: bytes, encoding: str) -> None:
    server.on("/talk", reply(body, "200 OK", f"Content-Encoding: {encoding}"))
    fetched = fetcher(server).fetch(PAGE)
    assert fetched.capture is not None
    assert fetched.capture.data == TALK


def chunked(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    for at in range(0, len(TALK), 100):
        piece = TALK[at : at + 100]
        connection.sendall(f"{len(piece):x};note=1\r\n".encode() + piece + b"\r\n")
    connection.sendall(b"0\r\nX-Trailer: 1\r\n\r\n")


def test_chunks(server: Server) -> None:
    server.on("/talk", chunked)
    fetched = fetcher(server).fetch(PAGE)
    assert fetched.capture is not None
    assert fetched.capture.data == TALK


def test_a_body_shorter_than_told_is_no_page(server: Server) -> None:
    server.on("/talk", reply(TALK, length=len(TALK) + 5))
    fetched = fetcher(server).fetch(PAGE)
    assert fetched.outcome == "failed"
    assert "was cut off" in str(fetched.says)
    assert server.asked.count("/talk") == 3, "the next try may be whole"


def test_a_body_longer_than_told_ends_where_it_was_told_to(server: Server) -> None:
    server.on("/talk", reply(TALK + b"<p>More", length=len(TALK)))
    fetched = fetcher(server).fetch(PAGE)
    assert fetched.capture is not None
    assert fetched.capture.data == TALK


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\nshort",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nshort\r\n",
        b"",
        b"\x16\x03\x01\x02",
        b"HTTP/1.1 banana\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200 + b"\r\n",
    ],
)
def test_answers_that_are_broken(server: Server, answer: bytes) -> None:
    server.on("/talk", answer)
    fetched = fetcher(server).fetch(PAGE)
    assert fetched.outcome == "failed"
    assert fetched.says is not None
    assert fetched.says.startswith("http://hall.example/talk: ")


def test_mementos_have_the_time_and_the_address_of_the_original(server: Server) -> None:
    server.on(
        "/web/20310312091500/http://hall.example/talk",
        reply(
            TALK,
            "200 OK",
            "Memento-Datetime: Wed, 12 Mar 2031 09:15:00 GMT",
            'Link: <http://hall.example/talk>; rel="original", <http://web.example/t>; rel=timemap; type="x"',
        ),
    )
    capture = fetcher(server).fetch("http://web.example/web/20310312091500/http://hall.example/talk").capture
    assert capture is not None
    assert (capture.url, capture.retrieved_at) == ("http://hall.example/talk", "2031-03-12T09:15:00Z")
    assert capture.via == "http://web.example/web/20310312091500/http://hall.example/talk"


@pytest.mark.parametrize(
    "headers",
    [
        ("Memento-Datetime: Wed, 12 Mar 2031 09:15:00 GMT",),
        ("Memento-Datetime: once", "Link: <http://hall.example/1>; rel=original"),
        ("Memento-Datetime: Wed, 12 Mar 2031 09:15:00 GMT", "Link: <file:///x>; rel=original"),
        ("Memento-Datetime: Wed, 12 Mar 2031 09:15:00 GMT", "Link: <http://hall.example/1>; rel=timegate"),
        ("Link: <http://hall.example/1>; rel=original",),
    ],
)
def test_half_a_memento_is_a_page_like_any_other(server: Server, headers: tuple[str, ...]) -> None:
    server.on("/talk", reply(TALK, "200 OK", *headers))
    capture = fetcher(server).fetch(PAGE).capture
    assert capture is not None
    assert (capture.url, capture.via) == (PAGE, None)


def test_every_exchange_is_handed_on_with_what_came(server: Server) -> None:
    kept: list[Answer] = []
    server.on("/a", moved("/talk"))
    server.on("/talk", reply(TALK, length=len(TALK) + 5), reply(TALK))
    fetcher(server, kept=kept).fetch("http://hall.example/a")
    assert [(answer.place.target, answer.status, answer.cut) for answer in kept] == [
        ("/robots.txt", 404, None),
        ("/a", 302, None),
        ("/talk", 200, "disconnect"),
        ("/talk", 200, None),
    ]
    assert kept[-1].response == reply(TALK)
    assert kept[-1].number == "93.184.215.14"
