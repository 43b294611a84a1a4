"""Offset maps: from the text to the bytes, and what breaks them."""

from __future__ import annotations

import pickle
from typing import Literal

import pytest

from evaluation.check_rtf import says
from onrecord.model import REPLACEMENT, OffsetMap, Piece, Span
from onrecord.model.offsets import Part
from onrecord.model.rtf import stands_for

TEXT = f"Åse: hå{REPLACEMENT}på {REPLACEMENT}ja"
DATA = "Åse: hå".encode() + b"\x96" + "på ".encode() + b"\x00" + b"ja"
PIECES = (
    Piece(0, 7, 0, 9),
    Piece(7, 8, 9, 10, "96"),
    Piece(8, 11, 10, 14),
    Piece(11, 12, 14, 15, "00"),
    Piece(12, 14, 15, 17),
)
MAP = OffsetMap("utf-8", PIECES)


def test_the_map_holds() -> None:
    assert list(MAP.breaks(TEXT, DATA)) == []
    assert list(OffsetMap("utf-8", ()).breaks("", b"")) == []


def test_a_map_that_goes_to_another_process_comes_out_the_same() -> None:
    whole = OffsetMap("utf-8", PIECES, "docx", (Part(0, 14, 1),), names=("word/document.xml",))
    assert pickle.loads(pickle.dumps(whole)) == whole  # noqa: S301 - our own


@pytest.mark.parametrize("start", range(len(TEXT)))
def test_every_span_leads_to_its_bytes(start: int) -> None:
    for end in range(start + 1, len(TEXT) + 1):
        source = MAP.to_source(Span(start, end), TEXT)
        assert DATA[source.start : source.end].replace(b"\x00", b"\x96").decode("utf-8", "replace") == TEXT[start:end]


def test_a_long_piece_is_measured_from_its_nearer_end() -> None:
    text = "å" * 10 + "a" * 10
    whole = OffsetMap("utf-8", (Piece(0, 20, 0, 30),))
    assert whole.to_source(Span(2, 3), text) == Span(4, 6)
    assert whole.to_source(Span(18, 20), text) == Span(28, 30)


@pytest.mark.parametrize("offset", [-1, 14, 99])
def test_no_piece_holds_what_is_outside(offset: int) -> None:
    with pytest.raises(IndexError, match="no piece of the text holds offset"):
        MAP.piece_at(offset)


def test_an_empty_span_comes_from_nowhere() -> None:
    with pytest.raises(IndexError):
        MAP.to_source(Span(0, 0), TEXT)
    assert MAP.piece_at(7) == PIECES[1]


TILE = "the pieces of the offset map do not tile the text"
PLACE = "a piece of the offset map leaves its place in the bytes"
SAYS = "the bytes do not decode to the text"
TWICE = "two pieces of the offset map hold one byte"
END = "the offset map does not reach the end of the text"


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        ((Piece(0, 2, 0, 2),), [(2, END)]),
        ((), [(0, END)]),
        ((Piece(1, 4, 1, 4),), [(1, TILE)]),
        ((Piece(0, 2, 0, 2), Piece(3, 4, 3, 4)), [(3, TILE)]),
        ((Piece(0, 2, 0, 2), Piece(2, 2, 2, 2), Piece(2, 4, 2, 4)), [(2, TILE)]),
        ((Piece(0, 4, 0, 5),), [(0, PLACE)]),
        ((Piece(0, 2, 0, 2), Piece(2, 4, 0, 2)), [(2, SAYS), (2, TWICE)]),
        ((Piece(0, 2, 0, 2), Piece(2, 4, 1, 3)), [(2, SAYS), (2, TWICE)]),
        ((Piece(0, 4, 4, 0),), [(0, PLACE), (0, SAYS)]),
        ((Piece(0, 4, 0, 3),), [(0, SAYS)]),
        ((Piece(0, 3, 0, 3), Piece(3, 4, 3, 4, "64")), [(3, SAYS)]),
        ((Piece(0, 3, 0, 3), Piece(3, 4, 3, 4, "65")), [(3, SAYS)]),
    ],
)
def test_breaks(pieces: tuple[Piece, ...], expected: list[tuple[int, str]]) -> None:
    assert list(OffsetMap("ascii", pieces).breaks("abcd", b"abcd")) == expected


@pytest.mark.parametrize(
    ("data", "text", "via", "good"),
    [
        (b"&amp;", "&", "entity", True),
        (b"&#229;", "å", "entity", True),
        (b"&amp;", "&amp;", "entity", False),
        (b"&amp;", "&", None, False),
        (b"\\u00e5", "å", "json", True),
        (b'\\"', '"', "json", True),
        (b'"', '"', "json", False),
        (b"\\u00e5", "a", "json", False),
        (b"\\u0000", REPLACEMENT, "json", True),
        (b'""', '"', "csv", True),
        (b'"', "'", "csv", False),
        (b" \n  ", " ", "space", True),
        (b"&nbsp;\n", "\n\n", "space", True),
        (b"", "\n", "space", True),
        (b"a", " ", "space", False),
        (b" ", "a", "space", False),
    ],
)
def test_bytes_that_stand_for_other_characters(
    data: bytes, text: str, via: Literal["entity", "json", "csv", "space"] | None, good: bool
) -> None:
    offsets = OffsetMap("utf-8", (Piece(0, len(text), 0, len(data), None, via),))
    assert list(offsets.breaks(text, data)) == ([] if good else [(0, SAYS)])
    if via is not None:
        assert offsets.to_source(Span(0, len(text)), text) == Span(0, len(data))


@pytest.mark.parametrize(
    ("source", "text", "good"),
    [
        (r"\'e9", "é", True),
        (r"\'e9", "й", True),
        (r"\'e9", "e", False),
        (r"\'83A", "ア", True),
        ("\xe9", "é", True),
        (r"\'b7", "•", True),
        (r"\'81", REPLACEMENT, True),
        (r"\'00", REPLACEMENT, True),
        (r"\u8212-\u-10179?\u-8704?", "—😀", True),
        (r"\u8212-", "-", False),
        (r"\u0?\u99999999?", REPLACEMENT * 2, True),
        (r"\emdash ", "—", True),
        (r"\emdash1 ", "-", False),
        (r"\line", "\n", True),
        (r"\~", "\u00a0", True),
        (r"\b ", "b", False),
        ("{a}", "a", False),
        ("", "", False),
    ],
)
def test_what_rtf_says(source: str, text: str, good: bool) -> None:
    assert stands_for(source, text) is good
    assert says(source, text) is good


def test_pieces_in_another_order_than_the_bytes() -> None:
    turned = OffsetMap("utf-8", (Piece(0, 5, 7, 12), Piece(5, 6, 5, 7), Piece(6, 11, 0, 5)))
    assert list(turned.breaks("Dana\ufffe lit,", b"")) != []
    assert turned.to_source(Span(0, 11), "Dana: lamps") == Span(0, 12)
    assert turned.to_source(Span(0, 4), "Dana: lamps") == Span(7, 11)


# A map that counts characters of pages: a hyphen at the end of a line, then a NUL.
PAGED_TEXT = f"lit-ok{REPLACEMENT}"
PAGED = OffsetMap(
    "unicode",
    (Piece(0, 3, 0, 3), Piece(3, 4, 3, 4, None, "hyphen"), Piece(4, 6, 0, 2), Piece(6, 7, 2, 3, "0000")),
    medium="pdf",
    parts=(Part(0, 4, 1), Part(4, 7, 2)),
)
PART = "the part of the source does not say the text"
NO_PART = "a piece of the offset map lies in no part of the source"


def test_a_map_of_pages_counts_characters() -> None:
    assert list(PAGED.breaks(PAGED_TEXT, b"")) == []
    assert PAGED.to_source(Span(1, 3), PAGED_TEXT) == Span(1, 3)
    assert PAGED.to_source(Span(4, 6), PAGED_TEXT) == Span(0, 2)
    untiled = OffsetMap("unicode", PAGED.pieces[1:], medium="pdf", parts=PAGED.parts[:1])
    assert list(untiled.breaks(PAGED_TEXT, b"")) == [
        (3, "the pieces of the offset map do not tile the text"),
        (4, "the parts of the offset map do not reach the end of the text"),
    ]


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        (["lit\ufffe", "ok\0"], []),
        (["lit\ufffe \n", "ok\0"], []),
        (["lit\ufffe"], [(4, NO_PART), (6, NO_PART)]),
        (["lut\ufffe", "ok\0"], [(0, PART)]),
        (["lit-", "ok\0"], [(3, PART)]),
        (["lit\ufffe", "ok\1"], [(6, PART)]),
        (["lit\ufffe, all", "ok\0"], [(7, "characters 4 to 9 of part 1 of the source are in no piece")]),
    ],
)
def test_breaks_of_a_map_of_pages(pages: list[str], expected: list[tuple[int, str]]) -> None:
    assert list(PAGED.part_breaks(PAGED_TEXT, pages)) == expected


def test_pieces_outside_every_part() -> None:
    partless = OffsetMap("unicode", (Piece(0, 3, 0, 3),), medium="pdf", parts=(Part(0, 1, 1),))
    assert [says for _, says in partless.part_breaks("lit", ["lit"])][1:] == [
        NO_PART,
        "characters 0 to 3 of part 1 of the source are in no piece",
    ]
    bare = OffsetMap("unicode", (Piece(0, 3, 0, 3),), medium="pdf")
    assert (0, NO_PART) in list(bare.part_breaks("lit", []))
