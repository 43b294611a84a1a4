"""Bytes to text: the encoding found, every byte kept or mapped."""

from __future__ import annotations

import codecs

import pytest

from onrecord.model import REPLACEMENT, Span
from onrecord.text import Decoded, decode, decode_text

R = REPLACEMENT
PAGE = "MS. SUND: The lamps are lit, all of them, and they stay lit.\n"
NORDIC = "STRÅHLGAARD: Skærgården får sex lyktor, på Åsön också, och ingen går.\n"


def holds(data: bytes, decoded: Decoded) -> None:
    """Check that the text is what the bytes say and that every byte has its place."""
    assert list(decoded.offsets.breaks(decoded.text, data)) == []
    assert "\x00" not in decoded.text
    decoded.text.encode("utf-8")
    at = len(codecs.BOM_UTF8) if decoded.encoding == "utf-8-bom" else 0
    at = 2 if decoded.encoding.startswith("utf-16") and "bom" in decoded.encoding else at
    at = 4 if decoded.encoding.startswith("utf-32") else at
    for piece in decoded.offsets.pieces:
        assert piece.source_start == at
        at = piece.source_end
    assert at == len(data)


@pytest.mark.parametrize(
    ("data", "encoding", "text"),
    [
        (b"", "utf-8", ""),
        (b"Q", "utf-8", "Q"),
        (PAGE.encode(), "utf-8", PAGE),
        (NORDIC.encode(), "utf-8", NORDIC),
        (codecs.BOM_UTF8 + NORDIC.encode(), "utf-8-bom", NORDIC),
        (codecs.BOM_UTF8, "utf-8-bom", ""),
        (codecs.BOM_UTF16_LE + NORDIC.encode("utf-16-le"), "utf-16-le-bom", NORDIC),
        (codecs.BOM_UTF16_BE + NORDIC.encode("utf-16-be"), "utf-16-be-bom", NORDIC),
        (codecs.BOM_UTF32_LE + NORDIC.encode("utf-32-le"), "utf-32-le-bom", NORDIC),
        (codecs.BOM_UTF32_BE + NORDIC.encode("utf-32-be"), "utf-32-be-bom", NORDIC),
        (NORDIC.encode("utf-16-le"), "utf-16-le", NORDIC),
        (NORDIC.encode("utf-16-be"), "utf-16-be", NORDIC),
        (NORDIC.encode("cp1252"), "latin-1", NORDIC),
        (("“Lit” – all of them: " + NORDIC).encode("cp1252"), "cp1252", "“Lit” – all of them: " + NORDIC),
        (b"all lit\x85", "cp1252", "all lit…"),
        ("caf\u00e9".encode("latin-1"), "latin-1", "café"),
        # A UTF-16 mark that is followed by too little to be UTF-32.
        (codecs.BOM_UTF32_LE + b"\x41\x00", "utf-16-le-bom", f"{R}A"),
        ("lamps \U0001f4a1 lit".encode("utf-16-le"), "utf-16-le", "lamps \U0001f4a1 lit"),
        ("lamps \U0001f4a1 lit".encode(), "utf-8", "lamps \U0001f4a1 lit"),
    ],
)
def test_encoding(data: bytes, encoding: str, text: str) -> None:
    decoded = decode(data)
    assert (decoded.encoding, decoded.text) == (encoding, text)
    assert len(decoded.problems) == text.count(R)
    holds(data, decoded)


@pytest.mark.parametrize(
    ("data", "encoding", "text", "raw"),
    [
        # One stray cp1252 quotation mark in a page of UTF-8.
        (NORDIC.encode() + b"\x93", "utf-8", NORDIC + R, ["93"]),
        (NORDIC.encode() + b"\x93\x94 lit", "utf-8", f"{NORDIC}{R}{R} lit", ["93", "94"]),
        (b"\xc3\xa5\xc3\xa5\xc3\xa5 \xe2\x82 lit", "utf-8", f"ååå {R}{R} lit", ["e2", "82"]),
        # Over-long forms and surrogates are no UTF-8.
        ("ååååååå".encode() + b"\xc0\xaf", "utf-8", f"ååååååå{R}{R}", ["c0", "af"]),
        (b"lamps\x00lit", "utf-8", f"lamps{R}lit", ["00"]),
        (b"\x00\x00lit up all of them", "utf-8", f"{R}{R}lit up all of them", ["00", "00"]),
        (b"\x96 all \x81 lit", "cp1252", f"– all {R} lit", ["81"]),
        (b"\x96 all\x00 lit", "cp1252", f"– all{R} lit", ["00"]),
        (b"\xe5 all\x00 lit", "latin-1", f"å all{R} lit", ["00"]),
        (b"all lit\xe5\x00", "latin-1", f"all litå{R}", ["00"]),
        (b"\x00\x96 lit \x96", "cp1252", f"{R}– lit –", ["00"]),
        (b"\x81\x8d \xe5", "latin-1", "\x81\x8d å", []),
        (codecs.BOM_UTF16_LE + "lit".encode("utf-16-le") + b"\x41", "utf-16-le-bom", f"lit{R}", ["41"]),
        (codecs.BOM_UTF16_LE + b"A\x00\x00\xd8B\x00", "utf-16-le-bom", f"A{R}B", ["00d8"]),
        (codecs.BOM_UTF16_LE + b"\x00\xdcB\x00", "utf-16-le-bom", f"{R}B", ["00dc"]),
        (codecs.BOM_UTF16_BE + b"\x00A\xd8\x00", "utf-16-be-bom", f"A{R}", ["d800"]),
        (codecs.BOM_UTF16_BE + b"\x00A\x00\x00\x00B", "utf-16-be-bom", f"A{R}B", ["0000"]),
        (codecs.BOM_UTF16_LE + b"\x41", "utf-16-le-bom", R, ["41"]),
        (codecs.BOM_UTF32_BE + "l\0t".encode("utf-32-be"), "utf-32-be-bom", f"l{R}t", ["00000000"]),
    ],
)
def test_bytes_that_do_not_decode_are_kept(data: bytes, encoding: str, text: str, raw: list[str]) -> None:
    decoded = decode(data)
    assert (decoded.encoding, decoded.text) == (encoding, text)
    assert [piece.raw for piece in decoded.offsets.pieces if piece.raw is not None] == raw
    assert "".join(text[p.start : p.end] for p in decoded.problems) == R * len(raw)
    assert all(problem.kind == "undecodable-byte" for problem in decoded.problems)
    holds(data, decoded)


def test_one_problem_for_a_run_of_wrong_bytes() -> None:
    decoded = decode(NORDIC.encode() + b"\x93\x93\x93 and \x94")
    at = len(NORDIC)
    assert [(p.start, p.end) for p in decoded.problems] == [(at, at + 3), (at + 8, at + 9)]
    assert "are no text in utf-8; they are kept beside the text" in decoded.problems[0].says


def test_offsets_behind_a_mark_and_a_wrong_byte() -> None:
    data = codecs.BOM_UTF8 + "å".encode() + b"\x96" + "åå".encode()
    decoded = decode(data)
    assert decoded.text == f"å{R}åå"
    assert decoded.offsets.to_source(Span(0, 1), decoded.text) == Span(3, 5)
    assert decoded.offsets.to_source(Span(1, 3), decoded.text) == Span(5, 8)


SLAVIC = "MIN. ŁĄCKI: Lampy świecą nad zatoką, wszystkie.\n"


@pytest.mark.parametrize(
    ("data", "declared", "encoding", "text"),
    [
        (SLAVIC.encode("iso-8859-2"), "iso-8859-2", "iso-8859-2", SLAVIC),
        (SLAVIC.encode("cp1250"), "windows-1250", "windows-1250", SLAVIC),
        ("灯が点いた。".encode("shift_jis"), "shift_jis", "shift_jis", "灯が点いた。"),
        # UTF-8 shows itself; a declaration cannot make it something else.
        (SLAVIC.encode(), "iso-8859-2", "utf-8", SLAVIC),
        (codecs.BOM_UTF8 + SLAVIC.encode(), "iso-8859-2", "utf-8-bom", SLAVIC),
        (SLAVIC.encode("utf-16-le"), "iso-8859-2", "utf-16-le", SLAVIC),
        # Declarations that cannot be true.
        ("café lit".encode("latin-1"), "utf-16-le", "latin-1", "café lit"),
        ("café lit".encode("latin-1"), "cp037", "latin-1", "café lit"),
        ("café lit".encode("latin-1"), "klingon", "latin-1", "café lit"),
        ("café lit".encode("latin-1"), "hex", "latin-1", "café lit"),
        ("café lit".encode("latin-1"), "ascii", "latin-1", "café lit"),
        ("café\0lit".encode("latin-1"), "iso-8859-2", "latin-1", f"café{R}lit"),
        ("café lit".encode("latin-1"), None, "latin-1", "café lit"),
    ],
)
def test_a_declared_encoding_is_believed_where_it_can_be_true(
    data: bytes, declared: str | None, encoding: str, text: str
) -> None:
    decoded = decode(data, declared=declared)
    assert (decoded.encoding, decoded.text) == (encoding, text)
    holds(data, decoded)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("", ""),
        ("lit", "lit"),
        (NORDIC, NORDIC),
        ("a\ud800b", f"a{R * 3}b"),
        ("\udc00", R * 3),
        ("a\x00b", f"a{R}b"),
        ("\ufefflit", "\ufefflit"),
    ],
)
def test_a_string_is_taken_like_a_capture(text: str, kept: str) -> None:
    data, decoded = decode_text(text)
    assert decoded.text == kept
    assert decoded.encoding == "utf-8"
    assert data == text.encode("utf-8", "surrogatepass")
    holds(data, decoded)
