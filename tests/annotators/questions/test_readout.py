"""Who asks what a moderator reads out."""

from __future__ import annotations

import pytest

from onrecord import formats
from onrecord.annotators import questions
from onrecord.model import Capture, QuestionPart

HEAD = """Press conference of Commissioner Jonas Berg
Harrowgate, 4 March 2031

Moderator: Good morning. Commissioner, the floor is yours.

Commissioner Berg: Thank you. We adopted the fisheries package today, and the boats will sail in May.

Moderator: """
BEHIND = "\n\nCommissioner Berg: They will be published on Friday, and the agency will check them.\n"


def asked(said: str, behind: str = BEHIND) -> list[tuple[str, str | None, str] | None]:
    """Give who asks each part, with the words that show it."""
    document = HEAD + said + behind
    transcript = formats.read(Capture(document.encode(), retrieved_at="2031-03-05T08:00:00Z"))[0]
    found: list[tuple[str, str | None, str] | None] = []
    for part in questions.layer(transcript, None).items:
        assert isinstance(part, QuestionPart)
        by = part.asked_by
        shown = "" if by is None or by.because is None else by.because.of(transcript.text)
        found.append(None if by is None else (by.name, by.affiliation, shown))
    return found


@pytest.mark.parametrize(
    ("said", "name", "outlet"),
    [
        (
            "We have a question online from Anna Kerr of The Herald: When will the quotas be published?",
            "Anna Kerr",
            "The Herald",
        ),
        ("There is one submitted by Tom Reid from Coast Radio. Will small boats be exempt?", "Tom Reid", "Coast Radio"),
        ("The next question was sent in by email by Lena van den Brask. Who checks them?", "Lena van den Brask", None),
        ("Olga Brandt of The Mast asks: “Will the harbour close?”", "Olga Brandt", "The Mast"),
        ("This comes from Jo B. Lind, Harbour Wire: is it safe?", "Jo B. Lind", "Harbour Wire"),
    ],
)
def test_the_person_named_asks(said: str, name: str, outlet: str | None) -> None:
    (by,) = asked(said)
    assert by is not None
    assert by[:2] == (name, outlet)
    assert by[2].startswith(name)


def test_all_that_one_asks_and_then_what_another_asks() -> None:
    said = 'Olga Brandt of The Mast asks: "Will the harbour close? Who pays?" And one from Tom Lind: "Is it safe?"'
    assert [by and by[0] for by in asked(said)] == ["Olga Brandt", "Olga Brandt", "Tom Lind"]


@pytest.mark.parametrize(
    "said",
    [
        "The next question comes from the chat. Does the Commission plan a second package?",
        "We have a question about the letter from Karl Dorn of the Board. Will you publish it?",
        "We have a question from the Prime Minister. Will you publish it?",
        "Anna Kerr of The Herald spoke of it. Will you publish it?",
        "We had a question from Anna Kerr. Let me ask my own: will you publish it?",
        "Will you publish it? The next question is from Anna Kerr.",
    ],
)
def test_nobody_else_is_told_to_ask(said: str) -> None:
    assert set(asked(said)) <= {None}


def test_who_is_called_and_speaks_asks_for_himself() -> None:
    behind = f"\n\nAnna Kerr, The Herald: When will the quotas be published?{BEHIND}"
    assert set(asked("Next question from Anna Kerr of The Herald. Can you hear us?", behind)) <= {None}
