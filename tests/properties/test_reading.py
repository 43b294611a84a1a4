"""What holds for whatever is given: bytes give a transcript or `NotADocument`, text a transcript; nothing is lost."""

from __future__ import annotations

import json

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from evaluation.check_record import check
from onrecord import formats
from onrecord.model import REPLACEMENT, Capture, NotADocument, Transcript, from_json, to_json
from onrecord.text import decode, decode_text

pytestmark = pytest.mark.slow

WHEN = "2031-03-03T00:00:00Z"
TEXTS = ("text/plain", "text/markdown")
"""What the checker knows: all bytes are text. In other media markup is left out."""
PROPERTY = settings(max_examples=300, derandomize=True)

NEWLINES = ["\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029", "\n \t\n", "\n\u00a0\n"]
LABELS = [
    *("Q", "Q:", "A:", "QUESTION:", "MODERATOR:", "Finally:", "PREGUNTA:", "Speaker 3:", "[00:12:33] Dana Reyes:"),
    *("MS. SUND:", "MS. SUND.", "Dana Reyes, Harbour Wire:", "Dana Reyes (Harbour Wire):", "Secretary General:"),
    *("Secretary General", "Dana Reyes, Harbour Wire", "**Dana Reyes:**", "Dana Reyes: (00:12)", "Arne Falk (02:10):"),
    *(
        "The CHAIRMAN.",
        "Mr. FALK.",
        "Secretary General Arne Falk:",
        "Dana:",
        "记者:",
        "[",
        "(",
        ":",
        "**",
        "-",
        "Q.",
        "A.",
    ),
]
WORDS = [
    *(
        "Thank you, Dana.",
        "How many lamps are lit?",
        "I am Dana Reyes, Harbour Wire.",
        "First question, Dana Reyes.",
        "Six.",
    ),
    *(
        "(Laughter.)",
        "[inaudible]",
        "[…]",
        "(As delivered)",
        "###",
        "END",
        "* * *",
        "---",
        "Page 2 of 3",
        "2 March 2031",
    ),
    *(
        "Joint briefing",
        "by Secretary General Arne Falk with Minister Katrin Sund",
        "PARTICIPANTS:",
        "PRESENT",
        "10:15",
    ),
    *(
        "  • 02 Mar. 2031 -",
        "  • |",
        "  • Last updated: 03 Mar. 2031 10:15",
        "Share this",
        "title: Lamps",
        "Date: 2 March 2031",
    ),
    *(
        "An official website of the United States government",
        "NATO",
        "With that, over to you, Minister.",
        "\ufeff",
        " ",
        "\t",
    ),
    *("Dana Reyes from the Harbour Wire, please.", "Mr. Falk:", "Arne Falk, Secretary General", "Thank you very much"),
]
ODD = [
    "\x00",
    "\ud800",
    "\udfff",
    "\u200b",
    "\u00ad",
    "\u202e",
    "İ",
    "ß",
    "ﬁ",
    "\U0001f4a1",
    "e\u0301",
    "\x1b",
    "\x7f",
    "\ufffe",
]


def sound(transcript: Transcript, data: bytes) -> None:
    """Check everything that must hold of one transcript of ``data``."""
    text = transcript.text
    assert "\x00" not in text
    assert "".join(text[segment.start : segment.end] for segment in transcript.segments) == text
    assert list(transcript.breaks()) == []
    assert list(transcript.offsets.breaks(text, data)) == []
    for turn in transcript.turns:
        citation = transcript.cite(turn.span)
        assert citation.exact == text[turn.start : turn.end]
        assert citation.words == transcript.words_of(turn)
        assert citation.words.strip()
        assert all(turn.start <= part.start < part.end <= turn.end for part in citation.parts)
        assert 0 <= turn.confidence <= 1
        transcript.speaker_of(turn)
    written = to_json(transcript)
    assert to_json(from_json(written)) == written
    assert from_json(written).turns == transcript.turns
    if transcript.capture.media_type in TEXTS:
        assert "holds" in check(json.loads(written), data)


def read(data: bytes) -> tuple[Transcript, ...]:
    return formats.read(Capture(data, path="given.txt", retrieved_at=WHEN))


def fragments() -> st.SearchStrategy[str]:
    """Texts that look like transcripts, or nearly."""
    pieces = st.one_of(
        st.sampled_from(NEWLINES),
        st.sampled_from(["\n", "\n\n", " "]),
        st.sampled_from(LABELS),
        st.sampled_from(WORDS),
        st.sampled_from(ODD),
        st.text(max_size=6),
    )
    return st.lists(pieces, max_size=40).map("".join)


def documents() -> st.SearchStrategy[str]:
    """Texts with a header and labelled paragraphs in one layout."""
    paragraph = st.tuples(
        st.sampled_from(LABELS), st.sampled_from([" ", "\n", "\n\n", "  ", "\t"]), st.sampled_from(WORDS)
    )
    return st.builds(
        lambda header, paragraphs, gap: gap.join([*header, *("".join(paragraph) for paragraph in paragraphs)]),
        st.lists(st.sampled_from(WORDS), max_size=4),
        st.lists(paragraph, min_size=1, max_size=10),
        st.sampled_from(NEWLINES),
    )


@PROPERTY
@given(st.binary(max_size=400))
@example(b"")
@example(b"\x00")
@example(b"\xff\xfe")
@example(b"\xff\xfe\x00\x00")
@example(b"\xef\xbb\xbf")
@example(b"\xef\xbb\xbf\n")
@example(b"Q: \x96lit\x00\xe5")
@example(b"%PDF-1.7")
def test_any_bytes_give_a_transcript_or_say_that_they_are_none(data: bytes) -> None:
    try:
        found = read(data)
    except NotADocument:
        return
    for transcript in found:
        sound(transcript, data)


MARKUP = [
    *(
        "<p>",
        "</p>",
        "<br>",
        "<div class='a'>",
        "</div>",
        "<h1>",
        "</h1>",
        "<strong>",
        "</strong>",
        "<!-- ",
        "-->",
        "<",
    ),
    *("&amp;", "&nbsp;", "&#229;", "&#0;", "&#xd800;", "&lt;b&gt;", "&bogus;", "&amp", "<script>", "</script>"),
    *("<table>", "<tr><td>", "</td></tr>", "<li>", "<a href='/1'>", "</a>", "<title>Lamps</title>", "]]>", "<?", "<!"),
    *("<meta charset=latin-1>", "<meta charset=utf-16>", "<meta charset=shift_jis>"),
]


def markup() -> st.SearchStrategy[str]:
    """Pages, mostly not well formed."""
    pieces = st.one_of(st.sampled_from(MARKUP), st.sampled_from(LABELS), st.sampled_from(WORDS), st.text(max_size=4))
    top = st.sampled_from(["<!doctype html>", "<html><body>", "<!DOCTYPE html>\n<html><head>", "\n<html>"])
    return st.builds(lambda top, found: top + "".join(found), top, st.lists(pieces, max_size=30))


@PROPERTY
@given(
    st.one_of(fragments(), documents(), markup(), st.text(max_size=200)),
    st.sampled_from(["utf-8", "utf-16", "utf-32", "cp1252"]),
)
@example("<!DOCTYPE HTML<![A,", "utf-8")
@example(":0:00] A B: /0\n0:00:00A B:\n0:00:00A B:", "utf-8")
@example("<!doctype html><p>Q: <![if lit]>Lit?<![CDATA[Lit.]]>", "utf-8")
def test_any_text_in_any_encoding_gives_a_transcript(text: str, encoding: str) -> None:
    data = text.encode(encoding, "replace")
    try:
        found = read(data)
    except NotADocument:
        # Nothing but a mark, too many control characters, or the first letters of another kind of file.
        capture = Capture(data)
        assert formats.html.reads(capture) or not decode(data).text or not formats.text.reads(capture)
        return
    for transcript in found:
        sound(transcript, data)


@settings(PROPERTY, max_examples=400)
@given(st.one_of(fragments(), documents(), st.text(st.characters(), max_size=120)))
@example('---\ntitle: "\\ud800\\u0000"\n---\nQ: Lit?\n')
@example("Q:")
@example("\n")
@example("\ud800: lit")
@example("Q: Lit?\r\rA: Lit.\r")
@example("(Laughter.)")
def test_every_text_gives_a_transcript(text: str) -> None:
    data, decoded = decode_text(text)
    if not decode(data).text or not formats.text.reads(Capture(data)):
        return
    transcript = formats.text.read(Capture(data, retrieved_at=WHEN))[0]
    if decode(data).encoding == "utf-8":
        assert transcript.text == decoded.text
    sound(transcript, data)


@settings(PROPERTY, max_examples=400)
@given(st.binary(max_size=200))
@example(b"\xff\xfe\x00\xd8")
@example(b"a\x00b\x00c")
def test_no_byte_is_lost_in_decoding(data: bytes) -> None:
    decoded = decode(data)
    assert list(decoded.offsets.breaks(decoded.text, data)) == []
    decoded.text.encode("utf-8")
    marked = decoded.encoding.endswith("-bom")
    kept = sum(piece.source_end - piece.source_start for piece in decoded.offsets.pieces)
    assert len(data) - kept in ({2, 3, 4} if marked else {0})
    replaced = sum(piece.raw is not None for piece in decoded.offsets.pieces)
    assert sum(p.end - p.start for p in decoded.problems) == replaced <= decoded.text.count(REPLACEMENT)
