"""Spans and their arithmetic."""

from __future__ import annotations

import msgspec
import pytest

from onrecord.model import Span, merge

TEXT = "The lamps are lit."


def test_a_span_is_half_open() -> None:
    span = Span(4, 9)
    assert span.of(TEXT) == "lamps"
    assert len(span) == 5
    assert span
    assert not Span(4, 4)


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (4, 3), (-2, -1)])
def test_a_span_runs_forward(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="a span runs forward from 0 or later"):
        Span(start, end)


@pytest.mark.parametrize(
    ("other", "contains", "overlaps", "clipped"),
    [
        (Span(4, 9), True, True, Span(4, 9)),
        (Span(5, 8), True, True, Span(5, 8)),
        (Span(0, 5), False, True, Span(4, 5)),
        (Span(8, 12), False, True, Span(8, 9)),
        (Span(0, 20), False, True, Span(4, 9)),
        (Span(0, 4), False, False, None),
        (Span(9, 12), False, False, None),
        (Span(6, 6), True, True, None),
    ],
)
def test_two_spans(other: Span, contains: bool, overlaps: bool, clipped: Span | None) -> None:
    span = Span(4, 9)
    assert span.contains(other) is contains
    assert span.overlaps(other) is overlaps
    assert span.clip(other) == clipped


@pytest.mark.parametrize(
    ("spans", "merged"),
    [
        ([], ()),
        ([Span(1, 2)], (Span(1, 2),)),
        ([Span(5, 6), Span(1, 2)], (Span(1, 2), Span(5, 6))),
        ([Span(1, 3), Span(3, 4)], (Span(1, 4),)),
        ([Span(1, 9), Span(2, 3), Span(8, 10)], (Span(1, 10),)),
    ],
)
def test_merge(spans: list[Span], merged: tuple[Span, ...]) -> None:
    assert merge(spans) == merged


def test_a_span_is_an_array_in_json() -> None:
    assert msgspec.json.encode(Span(4, 9)) == b"[4,9]"
    assert msgspec.json.decode(b"[4,9]", type=Span) == Span(4, 9)
    for wrong in (b"[9,4]", b"[4]", b"[4,9,1]", b'["4",9]'):
        with pytest.raises(msgspec.ValidationError):
            msgspec.json.decode(wrong, type=Span)
