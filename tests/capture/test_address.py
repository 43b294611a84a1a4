"""Web addresses: which are asked for, and which numbers may be connected to."""

from __future__ import annotations

import socket
import time

import pytest

from onrecord.capture.address import Refused, is_public, look_up, parse, shown


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("https://Hall.Example/Talk?a=1#part", "https://hall.example/Talk?a=1"),
        ("HTTP://hall.example", "http://hall.example/"),
        (" https://hall.example:443/ ", "https://hall.example/"),
        ("https://hall.example:8443/a", "https://hall.example:8443/a"),
        ("https://hall.example./a", "https://hall.example/a"),
        ("https://hall.example/a b/ü?q=é&r=%C3%A9", "https://hall.example/a%20b/%C3%BC?q=%C3%A9&r=%C3%A9"),
        ("https://härad.example/", "https://xn--hrad-loa.example/"),
        ("https://[2606:2800:0220::1]/a", "https://[2606:2800:220::1]/a"),
        ("https://hall.example?q=1", "https://hall.example/?q=1"),
    ],
)
def test_an_address_has_one_plain_form(written: str, plain: str) -> None:
    assert parse(written).url == plain
    assert parse(plain).url == plain


@pytest.mark.parametrize(
    "written",
    [
        "", "hall.example/talk", "ftp://hall.example/", "file:///x", "javascript:alert(1)", "data:text/html,x",
        "https://", "https:///x", "https://user@hall.example/", "https://user:secret@hall.example/",
        "https://hall.example\\@evil.example/", "https://hall example/", "https://hall.example:0/",
        "https://hall.example:99999/", "https://hall.example:x/", "https://[::1", "https://[not]/",
        f"https://hall.example/{'x' * 9000}", "https://-x-/", "https://..../", f"https://{'a' * 70}.example/",
        "https://ha%00ll.example/", "https://[fe80::1%25eth0]/x",
    ],
)  # fmt: skip
def test_what_is_no_web_address_is_refused(written: str) -> None:
    with pytest.raises(Refused) as refused:
        parse(written)
    assert "secret" not in str(refused.value)
    assert "\x00" not in str(refused.value)


def test_a_message_shows_no_password_and_one_short_line() -> None:
    assert shown("https://user:pass@hall.example/\nx") == "https://hall.example/ x"
    assert len(shown("https://hall.example/" + "x" * 900)) == 200


@pytest.mark.parametrize(
    "number",
    [
        "127.0.0.1", "127.9.9.9", "0.0.0.1", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "100.100.100.200", "192.0.0.192", "192.0.2.1", "198.18.0.1", "224.0.0.1", "239.1.1.1", "240.0.0.1",
        "255.255.255.255", "168.63.129.16", "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254",
        "ff02::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "2002:7f00:1::",
        "2002:a00:1::1", "2001:db8::1", "2001:0:7f00:1::1", "localhost", "",
    ],
)  # fmt: skip
def test_numbers_that_are_not_everybody_s(number: str) -> None:
    assert not is_public(number)


@pytest.mark.parametrize(
    "number", ["93.184.215.14", "8.8.8.8", "2606:2800:220:1::1", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_numbers_of_the_public_internet(number: str) -> None:
    assert is_public(number)


def test_the_name_service_is_not_waited_for_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    def sleeps(*_: object, **__: object) -> list[object]:
        time.sleep(0.5)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", sleeps)
    with pytest.raises(OSError, match="did not answer"):
        look_up("hall.example", 80, seconds=0.05)


def test_the_name_service_s_answers_and_failures(monkeypatch: pytest.MonkeyPatch) -> None:
    answers: list[object] = [(2, 1, 6, "", ("93.184.215.14", 80)), (10, 1, 6, "", ("2606:2800:220:1::1", 80, 0, 0))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: answers)
    assert look_up("hall.example", 80) == ("93.184.215.14", "2606:2800:220:1::1")

    def fails(*_: object, **__: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", fails)
    with pytest.raises(OSError, match="not known"):
        look_up("hall.example", 80)

    def no_name(*_: object, **__: object) -> None:
        raise UnicodeError

    monkeypatch.setattr(socket, "getaddrinfo", no_name)
    with pytest.raises(OSError, match="no name"):
        look_up("hall.example", 80)
