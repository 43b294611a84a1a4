"""What is called out, what takes note of an answer, and who leads between questions, with what only looks like it.

The talks are in `between.txt`, written as those of `kinds.txt` are.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from onrecord import formats
from onrecord.model import Capture
from onrecord.reading.turns import calling

TALKS = re.split(r"^%%%% ", Path(__file__).with_name("between.txt").read_text("utf-8"), flags=re.MULTILINE)[1:]
MARKS = {"s": "statement", "q": "question", "a": "answer", "m": "moderation", "i": "interjection"}


@pytest.mark.parametrize("talk", TALKS, ids=lambda talk: talk.partition("\n")[0])
def test_what_each_turn_does(talk: str) -> None:
    title, *turns = talk.partition("\n")[2].strip().split("\n\n")
    text = "\n\n".join((title, "May 3, 2031", *(turn[2:] for turn in turns))) + "\n"
    transcript = formats.read(Capture(text.encode(), retrieved_at="2031-05-04T00:00:00Z"))[0]
    read = [(turn.kind, " ".join(transcript.words_of(turn).split())) for turn in transcript.turns]
    assert read == [(MARKS[turn[0]], turn[2:].split(": ", 1)[1]) for turn in turns]


@pytest.mark.parametrize(
    "asked",
    [
        "Mrs Dahl, do you wish to re-examine?",
        "Director-General, would you like to close?",
        "Is there objection?",
        "Is there any further discussion?",
        "Is there a second?",
        "Do I have unanimous consent to go on?",
        "Rebuttal, Ms Dahl?",
        "Idris, are you there?",
    ],
)
def test_questions_that_lead_a_talk_on(asked: str) -> None:
    assert calling.invites(asked)


@pytest.mark.parametrize(
    "asked",
    [
        "Did the port reply?",
        "Is the rebuttal out?",
        "Are you there to win?",
        "Is there a letter in a drawer, Minister?",
        "Is there anybody here who would not pay?",
    ],
)
def test_questions_that_ask(asked: str) -> None:
    assert not calling.invites(asked)
