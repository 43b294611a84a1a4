"""Watch lists, and what of them is due."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.capture.due import Look, due_pages, iso, next_look, seconds_of
from onrecord.capture.watchlist import AGAIN, EVERY, MOST, BadWatchList, Watched, interval, read_list


def listed(folder: Path, text: str | bytes, name: str = "list.txt") -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_a_plain_list(tmp_path: Path) -> None:
    text = (
        "\ufeff# the council\n\nhttps://council.example/feed 6h # often\n\thttps://Council.example/a#b\t 2w\n"
        "https://council.example/c\nhttps://council.example/feed 1d\n   # nothing\n"
    )
    found = read_list(listed(tmp_path, text))
    assert found.watched == (
        Watched("https://council.example/feed", 6 * 3600.0),
        Watched("https://council.example/a", 14 * 86400.0),
        Watched("https://council.example/c", EVERY),
    )
    assert (found.contact, found.delay) == (None, None)


def test_a_list_in_toml(tmp_path: Path) -> None:
    text = """
        contact = "desk@newsroom.example"
        delay = 5
        [[watch]]
        url = "https://council.example/feed"
        every = "30m"
        again = "1d"
        most = 7
        match = "*/briefings/*"
        [[watch]]
        url = "https://council.example/map.xml"
    """
    found = read_list(listed(tmp_path, text, "list.toml"))
    assert found.watched == (
        Watched("https://council.example/feed", 1800.0, 86400.0, 7, ("*/briefings/*",)),
        Watched("https://council.example/map.xml", EVERY, AGAIN, MOST, ()),
    )
    assert (found.contact, found.delay) == ("desk@newsroom.example", 5.0)
    assert found.watched[0].wants("https://council.example/briefings/1")
    assert not found.watched[0].wants("https://council.example/lamps/1")
    assert found.watched[1].wants("https://council.example/lamps/1")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "names no address"),
        ("# only remarks", "names no address"),
        ("https://council.example/ 1h 2h", "line 1: has more than"),
        ("\nhttps://council.example/ 1s", "line 2: '1s' is no interval"),
        ("https://council.example/ 1m", "no less than 5m"),
        ("https://council.example/ 0h", "no interval"),
        ("ftp://council.example/", "line 1"),
        ("https://a:b@council.example/", "password"),
        (b"\xff\xfe", "UTF-8"),
        (b"x" * 1_100_000, "larger"),
    ],
)
def test_plain_lists_that_are_wrong(tmp_path: Path, text: str | bytes, says: str) -> None:
    with pytest.raises(BadWatchList, match=says) as wrong:
        read_list(listed(tmp_path, text))
    assert "list.txt" in str(wrong.value)


ENTRY = '[[watch]]\nurl = "https://council.example/"\n'


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("watch = [", "no TOML"),
        ("contact = 1\n" + ENTRY, "contact is a text"),
        ("delay = 0.1\n" + ENTRY, "delay is a number"),
        ("delay = true\n" + ENTRY, "delay is a number"),
        ("delay = 'x'\n" + ENTRY, "delay is a number"),
        ("dealy = 1\n" + ENTRY, "no setting 'dealy'"),
        ("watch = 1", r"stand under \[\[watch\]\]"),
        ("watch = ['https://council.example/']", r"stand under \[\[watch\]\]"),
        ("[[watch]]\nevery = '1h'", "entry 1: names no url"),
        ("[[watch]]\nurl = 1", "entry 1: names no url"),
        (ENTRY + "evry = '1h'", "entry 1: there is no setting 'evry'"),
        (ENTRY + "every = 6", "entry 1: '6' is no interval"),
        (ENTRY + "most = 0", "most is a number"),
        (ENTRY + "most = true", "most is a number"),
        (ENTRY + "match = 1", "match is a pattern"),
        (ENTRY + "match = [1]", "match is a pattern"),
        ("", "names no address"),
    ],
)
def test_lists_in_toml_that_are_wrong(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(BadWatchList, match=says):
        read_list(listed(tmp_path, text, "list.toml"))


def test_a_list_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(BadWatchList, match="cannot be read"):
        read_list(tmp_path / "none.txt")


def test_intervals() -> None:
    assert [interval(written) for written in ("5m", "6h", " 1d ", "2 w")] == [300.0, 21600.0, 86400.0, 1209600.0]


NOW = seconds_of("2031-03-12T12:00:00Z")


def test_when_an_address_is_due() -> None:
    asked = "2031-03-12T11:00:00Z"
    assert iso(NOW) == "2031-03-12T12:00:00Z"
    assert next_look(None, 7200.0) == 0.0
    assert next_look(asked, 7200.0) == NOW + 3600
    assert next_look(asked, 7200.0, failed=True) == NOW
    assert next_look(asked, 600.0, failed=True) == NOW - 3000
    assert next_look(asked, 7200.0, failed=True, not_before="2031-03-12T15:00:00Z") == NOW + 3 * 3600
    assert next_look(asked, 7200.0, not_before="2031-03-12T11:30:00Z") == NOW + 3600


def test_which_pages_are_due() -> None:
    looks = [
        Look("/never"),
        Look("/just", asked_at="2031-03-12T11:59:00Z"),
        Look("/long-ago", asked_at="2031-03-01T11:59:00Z"),
        Look("/failed", asked_at="2031-03-12T10:00:00Z", failed=True),
        Look("/changed", updated="2031-03-12T11:00:00Z", asked_at="2031-03-12T10:00:00Z"),
        Look("/not-changed", updated="2031-03-12T09:00:00Z", asked_at="2031-03-12T10:00:00Z"),
        Look("/changed-tomorrow", updated="2031-03-13T09:00:00Z", asked_at="2031-03-12T10:00:00Z"),
        Look("/unwanted/never"),
    ]
    every = Watched("x", match=("/[!u]*",))
    assert due_pages(looks, every, NOW) == (["/never", "/long-ago", "/failed", "/changed"], 0)
    assert due_pages(looks, Watched("x", most=2, match=("/[!u]*",)), NOW) == (["/never", "/long-ago"], 2)
