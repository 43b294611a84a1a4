"""Offset maps: from the text to the bytes, and what breaks them."""

from __future__ import annotations

from typing import Literal

import pytest

from onrecord.model import REPLACEMENT, OffsetMap, Piece, Span

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
        ((Piece(0, 2, 0, 2), Piece(2, 4, 0, 2)), [(2, PLACE), (2, SAYS)]),
        ((Piece(0, 2, 0, 2), Piece(2, 4, 1, 3)), [(2, PLACE), (2, SAYS)]),
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
        (b" \n  ", " ", "space", True),
        (b"&nbsp;\n", "\n\n", "space", True),
        (b"", "\n", "space", True),
        (b"a", " ", "space", False),
        (b" ", "a", "space", False),
    ],
)
def test_bytes_that_stand_for_other_characters(
    data: bytes, text: str, via: Literal["entity", "json", "space"] | None, good: bool
) -> None:
    offsets = OffsetMap("utf-8", (Piece(0, len(text), 0, len(data), None, via),))
    assert list(offsets.breaks(text, data)) == ([] if good else [(0, SAYS)])
    if via is not None:
        assert offsets.to_source(Span(0, len(text)), text) == Span(0, len(data))
