"""The encoding that a server states: believed where the bytes agree and the page itself says nothing."""

from __future__ import annotations

import pytest

from onrecord import formats
from onrecord.model import Capture

GREEK = "Άννα Λάμπρου: Καλημέρα σε όλους.\n\nΜαρία Δάφνη: Ποιος πληρώνει;\n"


def text_of(data: bytes, media_type: str | None) -> tuple[str, str | None]:
    transcript = formats.read(Capture(data, media_type=media_type, retrieved_at="2031-03-03T00:00:00Z"))[0]
    return transcript.text, transcript.capture.encoding


@pytest.mark.parametrize("wrap", ["{}", "<html><body><p>{}</p></body></html>"])
def test_the_server_s_encoding_is_believed_where_the_bytes_agree(wrap: str) -> None:
    data = wrap.format(GREEK).encode("iso-8859-7")
    text, encoding = text_of(data, "text/html; charset=ISO-8859-7")
    assert "Άννα Λάμπρου: Καλημέρα σε όλους." in text
    assert encoding == "iso-8859-7"
    assert "Άννα" not in text_of(data, None)[0]


@pytest.mark.parametrize(
    ("data", "charset"),
    [
        (GREEK.encode(), "iso-8859-7"),  # the bytes are UTF-8, whatever is said
        (GREEK.encode(), "nonsense"),
        (GREEK.encode("utf-16"), "iso-8859-7"),
        (b"<html><meta charset='iso-8859-7'><p>" + GREEK.encode("iso-8859-7"), "koi8-r"),  # the page knows better
    ],
)
def test_a_wrong_word_of_the_server_changes_nothing(data: bytes, charset: str) -> None:
    text, encoding = text_of(data, f"text/html; charset={charset}")
    assert (text, encoding) == text_of(data, None)
    assert "Καλημέρα" in text


@pytest.mark.parametrize("charset", ["iso-8859-1", "latin1", "us-ascii", "windows-1252", "utf-8", "zip", "utf-16"])
def test_what_servers_call_latin_1_is_what_browsers_take_it_for(charset: str) -> None:
    data = "Ilse Brandt: It’s “done”.\n\nMaya Lind: When?\n".encode("cp1252")
    assert text_of(data, f"text/plain; charset={charset}")[0].startswith("Ilse Brandt: It’s “done”.")
    page = b"<html><meta charset=%s><p>%s" % (charset.encode(), data)
    assert "It’s “done”." in text_of(page, None)[0]
