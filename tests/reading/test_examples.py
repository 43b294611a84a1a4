"""The bundled examples, against what was written down of them by hand in `examples/truth`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from onrecord import formats
from onrecord.model import Capture, Transcript, Turn

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = sorted(path.stem for path in (EXAMPLES / "truth").glob("*.json"))
FIELDS = ("title", "date", "published", "updated", "place", "delivery")
EDGE = 5
"""Words at each end of a turn by which the truth names it."""


def read(name: str) -> tuple[Transcript, dict[str, Any]]:
    truth: dict[str, Any] = json.loads((EXAMPLES / "truth" / f"{name}.json").read_text("utf-8"))
    capture = Capture((EXAMPLES / f"{name}.txt").read_bytes(), retrieved_at="2033-07-01T00:00:00Z")
    return formats.read(capture)[0], truth


def seen(transcript: Transcript, turn: Turn) -> dict[str, str | None]:
    speaker = transcript.speaker_of(turn)
    words = turn.span.of(transcript.text).split()
    return {
        "start_words": " ".join(words[:EDGE]),
        "end_words": " ".join(words[-EDGE:]),
        "speaker": None if speaker is None else speaker.name,
        "affiliation": turn.affiliation,
        "evidence": turn.evidence,
    }


def test_there_are_examples() -> None:
    assert len(NAMES) >= 6
    assert sorted(path.stem for path in EXAMPLES.glob("*.txt")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_turn(name: str) -> None:
    transcript, truth = read(name)
    expected = [{key: turn[key] for key in seen(transcript, transcript.turns[0])} for turn in truth["turns"]]
    for turn in expected:
        turn["start_words"] = " ".join(turn["start_words"].split())
        turn["end_words"] = " ".join(turn["end_words"].split())
    assert [seen(transcript, turn) for turn in transcript.turns] == expected


@pytest.mark.parametrize("name", NAMES)
def test_every_field(name: str) -> None:
    transcript, truth = read(name)
    assert {field: getattr(transcript, field) for field in FIELDS} == {field: truth[field] for field in FIELDS}
    # A publisher is named where the page prints one in so many words; none is better than a wrong one.
    assert (transcript.publisher or truth["publisher"]).lower() == truth["publisher"].lower()


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_broken_or_left_unplaced(name: str) -> None:
    transcript, _ = read(name)
    assert list(transcript.breaks()) == []
    assert transcript.problems == ()
