"""Whose the answers are where the title names an office and nobody who holds it."""

from __future__ import annotations

import pytest

from onrecord import formats
from onrecord.model import Capture

TALK = """
Good afternoon. Thank you for joining us. I will take your questions now.

Question: When will the crossing open?

Answer: When the hut is gone.

Question: Who closed it?

Answer: The harbour did.
"""


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Transcript of the Press Briefing by the Spokesperson on Thursday, 6 March 2031", "Spokesperson"),
        ("Press Conference by the Governor of the Harbour Bank", "Governor of the Harbour Bank"),
        ("Press Briefing by the Foreign Minister and the Spokesperson", None),
        ("Press Briefing by Senior Officials", None),
        ("Press Briefing with the Lamp Company", None),
        ("Press Briefing on the Crossing", None),
    ],
)
def test_the_answers_are_the_office_holders(title: str, role: str | None) -> None:
    transcript = formats.read(Capture(f"{title}\n{TALK}".encode(), retrieved_at="2031-03-07T00:00:00Z"))[0]
    opens, _, answers = (transcript.speaker_of(turn) for turn in transcript.turns[:3])
    assert answers is not None
    assert (answers.role, answers.name) == (role, None)
    assert (opens is answers) == (role is not None)
