"""Sentences with what they undertake, as a person would find it under the guidelines: the text files beside this.

A line of a file is ``force | actor | deadline | sentence``, ``-`` for none; ``«»`` stand around the span where it is
not the whole sentence; behind it may stand ``| action`` and ``| condition``. A line without ``|`` undertakes nothing.
All are invented and none is learnt from. A line that begins with ``!`` is one that the annotator is known to get wrong:
it must be marked right once it is.
"""

from __future__ import annotations

import random
import re
from pathlib import Path
from typing import NamedTuple

import pytest

from onrecord import formats
from onrecord.annotators import commitments
from onrecord.annotators.commitments.cues import ANYWHERE, KINDS, Cue, cues
from onrecord.annotators.commitments.quoted import quotations
from onrecord.annotators.commitments.spoken import spoken
from onrecord.model import Capture, Commitment, Span

PLACE = Path(__file__).parent
LEAST = 250
PATTERNS = [
    *((kind, pattern) for kind, patterns in KINDS.items() for pattern in patterns),
    *ANYWHERE,
]
WORDS = sorted({word for _, pattern in PATTERNS for word in re.findall(r"[a-z]{2,}", re.sub(r"\\\w", " ", pattern))})
"""All that the patterns of the cues are made of."""
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
    action: str | None = None
    condition: str | None = None

    def __str__(self) -> str:
        return self.sentence[:60]


def _case(line: str) -> Case:
    wrong, line = line.startswith("!"), line.removeprefix("!")
    if " | " not in line:
        return Case(line, (), wrong)
    force, actor, deadline, words, *more = line.split(" | ")
    sentence = words.replace("«", "").replace("»", "")
    span = words.partition("«")[2].partition("»")[0] or sentence
    return Case(sentence, ((force, actor, None if deadline == "-" else deadline, span),), wrong, *more)


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


@pytest.mark.parametrize("case", [case for case in CASES if case.action is not None], ids=str)
def test_a_sentence_has_the_words_of_what_is_done_and_of_its_condition(case: Case) -> None:
    (one,) = found(case.sentence)
    assert one.action == case.action
    if case.condition is not None:
        assert (one.condition or "-") == case.condition


def test_there_are_enough_sentences() -> None:
    assert len(CASES) >= LEAST
    assert sum(case.wrong for case in CASES) <= len(CASES) // 10


@pytest.mark.parametrize(
    ("sentences", "deadlines"),
    [
        ("We will sign the treaty at the Summit. We will also open a port.", ["the Summit", "the Summit"]),
        ("We will sign the treaty at the Summit. If they attack, we will respond.", ["the Summit", None]),
        ("We will sign the treaty at the Summit. As for the dam, we will repair it.", ["the Summit", None]),
        ("We will sign the treaty at the Summit. We won't raise the toll.", ["the Summit", None]),
        ("We will open the gate at the Summit if they withdraw. We will open a port.", ["the Summit", None]),
    ],
)
def test_a_deadline_goes_on_only_where_a_list_does(sentences: str, deadlines: list[str | None]) -> None:
    assert [one.deadline for one in found(sentences)] == deadlines


def test_a_time_that_was_over_is_no_deadline() -> None:
    assert [(one.deadline, one.due) for one in found("We will follow the plan of the council, 4 May 2030.")] == [
        (None, None)
    ]


def test_words_leave_out_what_lies_between_two_runs_of_speech() -> None:
    text = "Our 7 of 9 plan"
    assert spoken(text, Span(0, len(text)), [Span(0, 4), Span(11, 15)]) == "Our        plan"


def test_a_quotation_that_is_never_closed_ends_with_its_paragraph() -> None:
    text = "He said, “We will close it.\n\nAnd we will build it."
    turn = Span(0, len(text))
    (one,) = quotations(text, turn)
    assert text[one.start : one.end] == "We will close it."
    assert quotations("He said, “We will close it.", Span(0, 27)) == [Span(10, 27)]


def test_a_turn_printed_in_marks_quotes_nobody() -> None:
    text = "“We will close the harbour, and we will build a wall.”"
    assert quotations(text, Span(0, len(text))) == []


def test_cues_are_those_that_their_patterns_find() -> None:
    each = "|".join(f"(?P<k{at}>{pattern})" for at, (_, pattern) in enumerate(PATTERNS))
    whole = re.compile(rf"(?:\b(?=\w)|(?=['’,]))(?:{each})")
    chance = random.Random(31)
    joints = (
        " ",
        " ",
        " ",
        ", ",
        "’",
        "'",
        "-",
        " to ",
        " is ",
        " we ",
        "I ",
        ". ",
        "ly ",
        "ing ",
        "ed to ",
        "s that ",
    )
    seen = set()
    for _ in range(15_000):
        text = "".join(chance.choice(WORDS) + chance.choice(joints) for _ in range(chance.randint(2, 9)))
        text = chance.choice((text, text, text.title(), text.upper(), text.replace("i", "\u0130")))
        small = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
        expected = [
            Cue(kind, found.start(), found.end())
            for found in whole.finditer(small)
            for kind in [PATTERNS[int((found.lastgroup or "")[1:])][0]]
            if not (kind == "calls" and found[0].startswith("look") and not text[found.end() :].lstrip()[:1].isupper())
        ]
        assert list(cues(text)) == expected
        seen |= {cue.kind for cue in expected}
    assert len(seen) > len(KINDS) - 4
