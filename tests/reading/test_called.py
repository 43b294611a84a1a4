"""Speakers of those called by one name, and of those who have a part and no name."""

from __future__ import annotations

import pytest

from onrecord import formats
from onrecord.model import Capture, Transcript
from onrecord.reading.names.introductions import called


def read(text: str) -> Transcript:
    return formats.read(Capture(text.encode(), retrieved_at="2031-03-03T00:00:00Z"))[0]


HEAD = "Press conference by Minister Arne Falk\n\n14 March 2031\n\n"
TWICE = (
    "Moderator: Dana?\n\nJournalist: {one}Who pays for the lamps?\n\nArne Falk: The Board does.\n\n"
    "Moderator: Yes, Dana, please.\n\nJournalist: {two}Is the pier safe?\n\nArne Falk: It is.\n"
)


@pytest.mark.parametrize(
    ("one", "two", "name", "people"),
    [
        ("", "", "Dana", False),
        ("Dana Reyes, Harbour Wire. ", "", "Dana Reyes", True),
        ("Dana Reyes, Harbour Wire. ", "Dana Reyes again. ", "Dana Reyes", True),
    ],
)
def test_one_first_name_called_twice_may_be_two_people_unless_one_says_the_whole(
    one: str, two: str, name: str, people: bool
) -> None:
    transcript = read(HEAD + TWICE.format(one=one, two=two))
    asked = [transcript.speaker_of(turn) for turn in transcript.turns if turn.kind == "question"]
    assert [(each.name, each.one_person) for each in asked if each is not None] == [(name, people)] * 2
    assert len({each.id for each in asked if each is not None}) == 1


def test_a_clerk_whom_the_chair_asks_has_a_part_and_no_name() -> None:
    transcript = read(
        "WEBVTT\n\n00:00:02.000 --> 00:00:04.000\n>> Mayor Halden: Madam clerk, would you read the first item.\n\n"
        "00:00:04.000 --> 00:00:06.000\n>> Item 7 is a public hearing.\n"
    )
    clerk = transcript.speaker_of(transcript.turns[1])
    assert clerk is not None
    assert (clerk.name, clerk.role) == (None, "Clerk")


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("We will take one more. Ivo Dahl, I see you online. Over to you.", "Ivo Dahl"),
        ("The floor goes to Ivo Dahl. Over to you.", "Ivo Dahl"),
        ("Ivo Dahl, I can see your hand there.", "Ivo Dahl"),
        ("Good morning. My name is Ivo Dahl. Over to you.", None),
        ("Our host is Ivo Dahl. Over to you.", None),
        ("The report is by Ada Falk and Ivo Dahl. Over to you.", None),
        ("I spoke with Ivo Dahl, I see you there.", None),
        ("Thank you, Ivo Dahl. Over to you.", None),
    ],
)
def test_who_is_called_over_the_web(said: str, name: str | None) -> None:
    found = called(said, 0, len(said))
    assert (found.name if found else None) == name
