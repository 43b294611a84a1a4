"""Turns cut into question parts: the invented turns in `cases/`, read as a person would.

A case is `%%%% title`, the turn, a line `====` and its parts, a line each; line breaks inside a part are blanks there.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.annotators.questions.calling import asks_something
from onrecord.annotators.questions.cues import LONGEST
from onrecord.annotators.questions.parts import parts, stated
from onrecord.model import Span
from onrecord.text.sentences import sentences

CASES = Path(__file__).with_name("cases")
LEAST = 40


def cases(name: str) -> list[object]:
    found: list[object] = []
    for part in re.split(r"^%%%% ", (CASES / name).read_text("utf-8"), flags=re.MULTILINE)[1:]:
        title, body = part.split("\n", 1)
        turn, expected = body.split("\n====", 1)
        found.append(pytest.param(turn, expected.strip().split("\n") if expected.strip() else [], id=title))
    return found


def cut(turn: str) -> list[Span]:
    return list(sentences(turn, [Span(0, len(turn))]))


@pytest.mark.parametrize(("turn", "expected"), cases("parts.txt"))
def test_a_turn_is_cut_into_its_parts(turn: str, expected: list[str]) -> None:
    found = [" ".join(turn[one.span.start : one.span.end].split()) for one in parts(turn, cut(turn))]
    assert found == expected


@pytest.mark.parametrize(("turn", "expected"), cases("statements.txt"))
def test_a_statement_stands_for_a_request_where_it_holds_something_up(
    turn: str, expected: list[str], request: pytest.FixtureRequest
) -> None:
    pressed = "[press" in request.node.name
    assert [turn[one.span.start : one.span.end] for one in stated(turn, cut(turn), pressed=pressed)] == expected


def test_there_are_enough_cases() -> None:
    assert len(cases("parts.txt")) + len(cases("statements.txt")) >= LEAST


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Do you want to take that?", False),
        ("Rebuttal, Ms. Farrow?", False),
        ("Why not, Mr. Falk?", True),
        ("Any deaths, Dr. Falk?", True),
        ("Can we just get you the microphone?", False),
        ("Can you get them to sign the treaty?", True),
        ("Is your mic on?", False),
        ("Is the line open?", True),
        ("What did you want to ask?", False),
        ("Colleagues?", False),
        ("Would you like to close?", False),
        ("Would anyone else like to respond?", False),
        ("The gentleman from Orsund, Mr. Vane, for five minutes?", False),
        ("Any other questions?", False),
        ("Dr. Ansgar?", False),
        ("you know?", False),
        ("One last remark?", False),
        ("Governor Reyl, you want to respond?", False),
        ("Next we will hear from Mr. Vane, director of the yard. Mr. Vane?", False),
        ("If you would like to ask a question, please press star one.", False),
        ("If you could identify yourself and your organization.", False),
        ("if you would also speak into the microphone closest to you.", False),
        ("Question over here?", False),
        ("Can you tell us why the ministry wishes to ask a court?", True),
        ("Yes or no?", True),
        ("Will you put it to the floor before the recess?", True),
        ("How are you going to pay for it?", True),
        ("Do you have the powers that you need?", True),
    ],
)
def test_calls_and_business_ask_nothing(said: str, expected: bool) -> None:
    assert asks_something(said) is expected


WORDS = st.sampled_from(
    "what how will you the ferry and or , . ? — if why do they , and who pays tell us Minister when \n".split(" ")
)


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_parts_are_in_order_inside_the_turn_and_do_not_overlap(turn: str) -> None:
    at = 0
    for one in parts(turn, cut(turn)):
        assert at <= one.span.start <= one.span.end <= len(turn)
        at = one.span.end


def test_a_sentence_without_end_is_looked_at_from_its_end_only() -> None:
    turn = "and what if you could " * 5000 + "will it sail?"
    found = parts(turn, cut(turn))
    assert found
    assert found[0].span.start >= len(turn) - LONGEST
