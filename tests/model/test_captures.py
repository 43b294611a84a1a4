"""Captures and what a record says of them."""

from __future__ import annotations

import hashlib
import re

import pytest

from onrecord.model import Capture, utc_now


def test_a_capture_describes_itself_without_its_bytes() -> None:
    capture = Capture(b"Q", url="https://varrow.example/1", path="one.txt", retrieved_at="2031-03-02T10:00:00Z")
    ref = capture.ref("text/plain", "utf-8", part=2)
    assert capture.sha256 == hashlib.sha256(b"Q").hexdigest() == ref.sha256
    assert (ref.media_type, ref.encoding, ref.part) == ("text/plain", "utf-8", 2)
    assert (ref.url, ref.path, ref.retrieved_at) == (capture.url, capture.path, capture.retrieved_at)


def test_a_capture_tells_where_its_bytes_came_from() -> None:
    assert Capture(b"Q").ref("text/plain", None).via is None
    assert Capture(b"Q", via="urn:uuid:1").ref("text/plain", None).via == "urn:uuid:1"


@pytest.mark.parametrize(
    ("media_type", "charset"),
    [
        (None, None),
        ("text/html", None),
        ("text/html; charset=UTF-8", "utf-8"),
        ('text/html;level=1; Charset = "KOI8-R"', "koi8-r"),
        ("text/html; charset=", None),
    ],
)
def test_the_server_s_word_on_the_encoding(media_type: str | None, charset: str | None) -> None:
    assert Capture(b"Q", media_type=media_type).charset == charset


def test_a_capture_without_a_time_is_of_now() -> None:
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", utc_now())
    assert Capture(b"Q").ref("text/plain", None).retrieved_at >= utc_now()[:10]
