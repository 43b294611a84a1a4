"""Sentences with what they undertake, as a person would find it under the guidelines: the plain-text files beside this.

A line of a file is ``force | actor | deadline | sentence``, ``-`` for none; ``«»`` stand around the span where it
is not the whole sentence. Lines of ``nothing.txt`` undertake nothing. All are invented and none is learnt from. A line
that begins with ``!`` is one that the annotator is known to get wrong: it must be marked right once it is.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from onrecord import formats
from onrecord.annotators import commitments
from onrecord.model import Capture, Commitment

PLACE = Path(__file__).parent
LEAST = 250
BEGINNING = """Press conference

by the President of Ostrelle, Maren Holt

12 March 2031

President Holt: Good morning. It is good to be back in this hall.

Olaf Renn (Coast Radio): Good morning, Madam President. Is there anything that you can tell us about the wall?

President Holt: """
RETURNED = """

Olaf Renn (Coast Radio): Thank you very much.
"""


class Case(NamedTuple):
    """A sentence, and what is expected of it: force, actor, deadline and the words of the span; or nothing."""

    sentence: str
    expected: tuple[tuple[str, str, str | None, str], ...]
    wrong: bool = False

    def __str__(self) -> str:
        return self.sentence[:60]


def _case(line: str) -> Case:
    wrong, line = line.startswith("!"), line.removeprefix("!")
    if " | " not in line:
        return Case(line, (), wrong)
    force, actor, deadline, words = line.split(" | ")
    sentence = words.replace("«", "").replace("»", "")
    span = words.partition("«")[2].partition("»")[0] or sentence
    return Case(sentence, ((force, actor, None if deadline == "-" else deadline, span),), wrong)


CASES = [
    _case(line) for file in sorted(PLACE.glob("*.txt")) for line in file.read_text("utf-8").splitlines() if line.strip()
]


def found(sentence: str) -> list[Commitment]:
    """Give the commitments of one answer of a President."""
    transcript = formats.read(Capture((BEGINNING + sentence + RETURNED).encode()))[0]
    start = transcript.text.index(sentence, len(BEGINNING) - 1)
    items = commitments.annotate(transcript).items
    return [one for one in items if isinstance(one, Commitment) and start <= one.start < start + len(sentence)]


def told(case: Case) -> tuple[tuple[str, str, str | None, str], ...]:
    """Say what is found as the files say it."""
    text = BEGINNING + case.sentence
    return tuple(
        (one.force, one.actor, one.deadline, text[one.start : one.end].strip(" .")) for one in found(case.sentence)
    )


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_sentence_undertakes_what_is_expected(case: Case) -> None:
    expected = tuple((force, actor, due, span.strip(" .")) for force, actor, due, span in case.expected)
    assert (told(case) == expected) is not case.wrong


def test_there_are_enough_sentences() -> None:
    assert len(CASES) >= LEAST
    assert sum(case.wrong for case in CASES) <= len(CASES) // 10
