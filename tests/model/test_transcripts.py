"""What a transcript gives, and every break it finds in itself."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.model import SEGMENT_KINDS, Segment, Span, Turn
from tests.model.records import TEXT, transcript

WHOLE = transcript()


def test_a_sound_record_has_no_breaks() -> None:
    assert list(WHOLE.breaks()) == []
    assert list(WHOLE.offsets.breaks(WHOLE.text, WHOLE.data or b"")) == []


def test_speakers_of_turns() -> None:
    question, answer = WHOLE.turns
    asker, minister = WHOLE.speaker_of(question), WHOLE.speaker_of(answer)
    assert asker is not None
    assert asker.labels == ("Q",)
    assert minister is not None
    assert minister.name == "Katrin Sund"
    assert WHOLE.speaker_of(Turn("t9", 0, 1)) is None


def test_words_leave_notes_out() -> None:
    assert WHOLE.words_of(WHOLE.turns[1]) == "Six. They stay lit."
    assert WHOLE.version == WHOLE.text_sha256[:12]


@pytest.mark.parametrize(
    ("span", "kinds"),
    [
        (Span(0, 8), ["title"]),
        (Span(7, 9), ["title", "space"]),
        (Span(8, 10), ["space"]),
        (Span(41, 58), ["speech", "space", "note", "space", "speech"]),
        (Span(71, 72), ["space"]),
        (Span(72, 80), []),
    ],
)
def test_segments_in_a_span(span: Span, kinds: list[str]) -> None:
    assert [segment.kind for segment in WHOLE.segments_in(span)] == kinds


def test_a_citation_tells_speech_from_what_lies_between() -> None:
    citation = WHOLE.cite(Span(41, 62))
    assert citation.exact == "ix. (Laughter.) They "
    assert citation.parts == (Span(41, 44), Span(57, 62))
    assert citation.words == "ix. They"
    assert citation.prefix == TEXT[9:41]
    assert citation.suffix == "stay lit.\n"
    assert citation.url == "https://varrow.example/1"
    assert citation.record == WHOLE.id
    assert WHOLE.cite(Span(0, 1)).prefix == ""


@pytest.mark.parametrize("span", [Span(0, len(TEXT) + 1), Span(500, 501)])
def test_no_place_no_citation(span: Span) -> None:
    with pytest.raises(ValueError, match="is no place in a text of 72 characters"):
        WHOLE.cite(span)


def test_an_empty_place_no_citation() -> None:
    with pytest.raises(ValueError, match="is empty"):
        WHOLE.cite(Span(3, 3))


def turn(**changes: Any) -> tuple[Turn, ...]:
    fields: dict[str, Any] = {"id": "t1", "start": 13, "end": 28, "speaker": "s1", "label": Span(10, 12)}
    return (Turn(**(fields | changes)),)


def without(index: int) -> tuple[Segment, ...]:
    return WHOLE.segments[:index] + WHOLE.segments[index + 1 :]


SPEECH = "turn t1 does not begin and end on speech"
FORWARD = "turn t1 overlaps another, is empty or leaves the text"


@pytest.mark.parametrize(
    ("broken", "expected"),
    [
        ({"segments": without(1)}, [(10, "segments do not tile the text: one starts at 10, not at 8")]),
        ({"segments": without(13)}, [(71, "segments end at 71, the text at 72")]),
        ({"segments": (), "turns": ()}, [(0, "segments end at 0, the text at 72")]),
        (
            {"segments": (Segment(0, 0, "space"), *WHOLE.segments)},
            [(0, "segments do not tile the text: one starts at 0, not at 0")],
        ),
        (
            {"segments": (Segment(0, 9, "title"), *WHOLE.segments[1:])},
            [(8, "segments do not tile the text: one starts at 8, not at 9")],
        ),
        ({"turns": turn(start=28)}, [(28, FORWARD)]),
        ({"turns": turn(start=57, end=73)}, [(57, FORWARD)]),
        ({"turns": (WHOLE.turns[1], *turn())}, [(13, FORWARD)]),
        ({"turns": turn(start=12)}, [(13 - 1, SPEECH)]),
        ({"turns": turn(end=29)}, [(13, SPEECH)]),
        ({"turns": turn(start=45, end=56)}, [(45, SPEECH)]),
        ({"turns": turn(start=14)}, []),
        ({"turns": turn(speaker=None, label=None)}, []),
        ({"turns": turn(speaker="s9")}, [(13, "turn t1 names a speaker that is not listed")]),
        (
            {"turns": turn(because=(Span(0, 1), Span(72, 73)))},
            [(13, "a span that shows the speaker of turn t1 leaves the text")],
        ),
        ({"turns": turn(label=Span(0, 8))}, [(0, "the label of turn t1 is no label segment")]),
        ({"because": {"title": (Span(0, 8), Span(70, 73))}}, [(70, "the span that shows title leaves the text")]),
        ({"text_sha256": "0" * 64}, [(0, "text_sha256 is not the digest of the text")]),
    ],
)
def test_breaks(broken: dict[str, Any], expected: list[tuple[int, str]]) -> None:
    assert list(transcript(**broken).breaks()) == expected


def test_every_kind_of_segment_is_explained() -> None:
    assert all(words and not words.endswith(".") for words in SEGMENT_KINDS.values())
