"""What was promised for a summit is found by the month of the summit: gold commitments, deadlines read by the program.

The gold gives the words of each deadline; which days they mean is read here from the words, the day and the named
events. Skipped where the gold is not there.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest

import onrecord
from evaluation.gold import PLACE, PRINTED
from onrecord.archive import Archive
from onrecord.grammar.days.periods import period
from onrecord.grammar.days.timephrases import time_phrases
from onrecord.ledgers.commitments import follow
from onrecord.model import Commitment, Layer, Span, Transcript
from onrecord.people.happenings import Happenings

SEEDS = PLACE / "seeds"
TEXTS = PLACE.parent / "seeds"
WASHINGTON = ("2024-07-09", "2024-07-11")
FOR_THE_SUMMIT = {
    "2023-11-28": (5,),
    "2023-11-29": (26,),
    "2024-01-29": (8, 9, 10, 37),
    "2024-06-18": (7, 8, 9, 10, 14, 16, 17, 18, 19, 25, 26),
}
"""The commitments of each day whose deadline is, in the words of the gold, the Washington summit."""

pytestmark = pytest.mark.skipif(not SEEDS.is_dir() or not TEXTS.is_dir(), reason=f"there is no {PRINTED}/seeds")


def due(transcript: Transcript, words: str | None) -> tuple[str, str] | None:
    if words is None or transcript.date is None:
        return None
    events = Happenings(transcript.text, transcript.publisher, transcript.place).looking("future")
    for said in (words, f"in {words}"):  # the gold leaves an "in" before a date out
        for phrase in time_phrases(said, [Span(0, len(said))]):
            found = period(phrase, date.fromisoformat(transcript.date), events, toward="future")
            if found is not None:
                return found
    return None


def with_gold(path: Path) -> Transcript:
    transcript = onrecord.read(path)
    forms: list[dict[str, Any]] = [
        json.loads(line)
        for line in (SEEDS / f"{path.name[:3]}.commitments.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    items = tuple(
        Commitment(
            id=form["id"],
            start=form["start"],
            end=form["end"],
            turn=next((turn.id for turn in transcript.turns if turn.start <= form["start"] < turn.end), ""),
            actor=form["actor"],
            action=form["action"],
            force=form["force"],
            deadline=form["deadline"],
            due=due(transcript, form["deadline"]),
            condition=form["condition"],
            beneficiary=form["beneficiary"],
            speaker=next((one.id for one in transcript.speakers if one.name == form["speaker"]), None),
        )
        for form in forms
    )
    layers = {"commitments": Layer("gold", "1", "2026-01-01T00:00:00Z", items)}
    return msgspec.structs.replace(transcript, layers=layers)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "onrecord.db") as opened:
        for path in sorted(TEXTS.glob("*.txt")):
            opened.add(with_gold(path))
        yield opened


def test_what_was_promised_for_the_summit_is_due_in_its_month(archive: Archive) -> None:
    found = archive.commitments(due="2024-07")
    ids = {(row.date, row.id): row.due for row in found}
    for day, numbers in FOR_THE_SUMMIT.items():
        for number in numbers:
            assert ids.pop((day, f"c{number}"), None) == WASHINGTON, (day, number)
    # What else has a day of July in it: two are due in the year, one in the month, one before the summit.
    assert ids == {
        ("2023-11-29", "c2"): ("2024-01-01", "2024-12-31"),
        ("2024-01-29", "c6"): ("2024-07-01", "2024-07-31"),
        ("2024-06-18", "c15"): ("2024-01-01", "2024-12-31"),
        ("2024-06-18", "c24"): ("2024-06-18", "2024-07-08"),
    }
    assert (found.searched.documents, found.items, found.unread) == (5, 116, 0)
    for row in found:
        assert archive.resolve(row.citation).citation.words


def test_what_is_said_again_is_linked_and_none_of_it_is_a_verdict(archive: Archive) -> None:
    links = {
        (one.commitment.date, one.commitment.id): {(each.date, each.link) for each in one.later}
        for one in follow(archive)
    }
    assert ("2023-11-29", "repeated") in links["2023-11-28", "c2"]
    assert ("2024-06-18", "repeated") in links["2023-11-28", "c5"]
    assert ("2024-01-29", "repeated") in links["2023-11-29", "c14"]
    assert not links["2024-01-29", "c7"]  # that one state joins is not that another does
    assert not links["2024-01-29", "c17"]


def test_the_program_itself_finds_what_was_promised_for_the_summit(tmp_path: Path) -> None:
    with Archive(tmp_path / "onrecord.db") as archive:
        for path in sorted(TEXTS.glob("*.txt")):
            archive.add(onrecord.annotate(onrecord.read(path), "commitments"))
        found = [row for row in archive.commitments(due="2024-07") if row.due == WASHINGTON]
        assert len(found) >= 8  # 10 in November 2026; 16 by reading
        assert {row.date for row in found} == {"2023-11-28", "2023-11-29", "2024-01-29", "2024-06-18"}
