"""Pages as they lie in files: several behind one another, HTML below front matter, what a page declares of itself."""

from __future__ import annotations

import pytest

from onrecord.formats import html, read
from onrecord.formats.beside import page_starts
from onrecord.model import Capture, NotADocument
from onrecord.proof import prove

TALK = "<p><b>Ilse Brandt:</b> The {} are lit.</p><p><b>Maya Lind:</b> Who pays?</p><p><b>Ilse Brandt:</b> We do.</p>"
PAGE = (
    '<!DOCTYPE html><html lang="en"><head><title>{0}</title>'
    '<meta property="og:site_name" content="Alliance of Varrow">'
    '<link rel="canonical" href="https://varrow.example/{0}"></head>'
    "<body><h1>Press conference on {0}</h1>{1}</body></html>\n"
)


def page(what: str) -> str:
    return PAGE.format(what, TALK.format(what))


def test_each_of_several_pages_in_one_file_is_a_transcript() -> None:
    data = (page("lamps") + "<!-- next -->\n" + page("harbours") + page("roads")).encode()
    found = html.read(Capture(data))
    assert [one.title for one in found] == [f"Press conference on {what}" for what in ("lamps", "harbours", "roads")]
    assert [one.capture.part for one in found] == [1, 2, 3]
    assert [len(one.turns) for one in found] == [3, 3, 3]
    assert prove(found, data).holds
    for one in found:
        span = one.turns[0].span
        place = one.offsets.to_source(span, one.text)
        assert data[place.start : place.end].decode() == span.of(one.text)


def test_the_end_of_a_page_inside_a_script_or_a_comment_ends_nothing() -> None:
    script = page("lamps").replace("<h1>", "<script>x = '</html><html>'</script><!-- </html><html> --><h1>")
    assert page_starts(script) == [0]
    assert len(html.read(Capture(script.encode()))) == 1
    named = "<!--[if IE]><html class='ie'><![endif]--><html><body>" + TALK.format("lamps") + "</body></html>"
    assert page_starts(named) == [0]


def test_several_pages_without_a_word() -> None:
    with pytest.raises(NotADocument, match="holds no text"):
        html.read(Capture(b"<html><body></body></html><html><body></body></html>"))


def test_a_page_declares_who_publishes_it() -> None:
    (found,) = html.read(Capture(page("lamps").encode()))
    assert (found.publisher, found.language) == ("Alliance of Varrow", "en")
    assert found.id == "alliance-of-varrow/undated/press-conference-on-lamps"
    assert "url" not in found.because
    long = page("lamps").replace("Alliance of Varrow", "Alliance " * 40)
    assert html.read(Capture(long.encode()))[0].publisher is None


def test_markdown_with_html_in_it_has_its_front_matter() -> None:
    front = "---\ntitle: Remarks on lamps &amp; roads\ndate: '2031-03-12'\npublisher: Alliance of Varrow\n---\n"
    data = (front + "\n" + TALK.format("lamps") * 2).encode()
    (found,) = read(Capture(data))
    assert (found.date, found.publisher, len(found.turns)) == ("2031-03-12", "Alliance of Varrow", 6)
    assert found.segments[0].kind == "chrome"
    assert found.because["date"][0].of(found.text) == "'2031-03-12'"
    assert prove((found,), data).holds


def test_front_matter_with_tags_is_read_as_a_page() -> None:
    data = ("---\ntitle: <i>Lamps</i>\n---\n" + TALK.format("lamps") * 2).encode()
    (found,) = read(Capture(data))
    assert prove((found,), data).holds


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256)), "picture"),
        (b"\x89PNG\r\n\x1a\n" + bytes(99), "picture"),
        (b"\x1f\x8b\x08\x00" + bytes(range(256)), "unpack"),
        (b"OggS" + bytes(range(256)), "recording"),
    ],
)
def test_what_to_do_with_pictures_recordings_and_packed_files(data: bytes, says: str) -> None:
    with pytest.raises(NotADocument, match=says):
        read(Capture(data))
