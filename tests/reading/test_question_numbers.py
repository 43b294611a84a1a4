"""What the number before a label tells of the turn."""

from __future__ import annotations

import pytest

from onrecord import formats
from onrecord.model import Capture

PAGE = """\
CHAMBER OF OSTRELLE

9 June 2037

1. Karl Falk (Carrow) (Lib): What is the price of a lamp?

Dr Dorn: Four crowns.

{} Mara Lund (Lower Mere) (Ind): If she will make a statement.

Dr Dorn: I made one.
"""


@pytest.mark.parametrize("number", ["T1.", "Q1.", "[30114]", "T3. [904422]", "12. [904422]", "**T1.**"])
def test_what_is_counted_as_a_question_asks(number: str) -> None:
    turn = formats.read(Capture(PAGE.format(number).encode()))[0].turns[2]
    assert turn.kind == "question"


def test_a_plain_number_may_count_speeches() -> None:
    transcript = formats.read(Capture(PAGE.format("2.").encode()))[0]
    speaker = transcript.speaker_of(transcript.turns[2])
    assert speaker is not None
    assert (speaker.name, transcript.turns[2].kind) == ("Mara Lund", "answer")
