"""Texts that nobody says, made to cost time: none may cost more than grows with its length."""

from __future__ import annotations

import pytest

from onrecord import formats
from onrecord.annotators import questions
from onrecord.model import Capture, QuestionPart
from tests.pace import within

PLACE = """Press conference

3 March 2031

SECRETARY GENERAL FALK: Good morning. The ferries run again from Monday.

QUESTION: {asked}

SECRETARY GENERAL FALK: {said}

QUESTION: Who pays?

SECRETARY GENERAL FALK: The Board pays.
"""
SECONDS = 3.0
ASKED = {
    "titles in a row": "Minister and " * 40 + "zz?",
    "titles without end": "Minister " * 2_000 + "x?",
    "one long word": "A" * 1_500 + "/b?",
    "names": "Brask and " * 8_000 + "who pays?",
    "calls": "this on this on " * 4_000 + "?",
    "chairs": "Chair A" + "-." * 10_000 + "(b c?",
    "commas": ", " * 20_000 + "x?",
    "requests": "Who pays for it? And when? " * 300,
    "questions in one sentence": "who pays and when does it open and " * 400 + "why?",
}
SAID = {
    "dots": "." * 30_000,
    "words": "the board pays " * 20_000,
    "sentences": "The Board pays. " * 3_000,
    "refusals": "I do not not not not " * 2_000,
    "topics": "On the, " * 5_000,
}


@pytest.mark.parametrize("asked", ASKED.values(), ids=ASKED)
def test_a_question_costs_no_more_than_its_length(asked: str) -> None:
    run(PLACE.format(asked=asked, said="The Board pays for it."))


@pytest.mark.parametrize("said", SAID.values(), ids=SAID)
def test_a_reply_costs_no_more_than_its_length(said: str) -> None:
    run(PLACE.format(asked="Who pays for the ferries, and when do they run?", said=said))


def test_hundreds_who_ask_before_anybody_replies() -> None:
    head, tail = PLACE.format(asked="Who pays?", said="The Board pays.").split("QUESTION: Who pays?\n\nSECRETARY", 1)
    run(head + "QUESTION: Who pays for the boat?\n\n" * 2_000 + "QUESTION: Who pays?\n\nSECRETARY" + tail)


def run(document: str) -> None:
    transcript = formats.read(Capture(document.encode(), retrieved_at="2031-03-03T00:00:00Z"))[0]
    with within(SECONDS):
        layer = questions.layer(transcript, None)
    assert all(isinstance(item, QuestionPart) for item in layer.items)
