"""Questions that are cut short: who asks them, and what stands between their two parts."""

from __future__ import annotations

import pytest

from onrecord import formats
from onrecord.model import Capture

PAGE = """\
Transcript of Press Conference
Governor Eskil Falk
June 19, 2036

GOVERNOR FALK. Good afternoon. I'll be happy to take your questions.

MS. SUND. Dev.

DEV SARK. Dev Sark, Ledger TV. Was it unanimous?

GOVERNOR FALK. It was not. Two members preferred to hold.

DEV SARK. And who were the two that did?

GOVERNOR FALK. The minutes will say so in three weeks.

MS. SUND. Hanne.

HANNE BRUUN. Hanne Bruun, Nordic Newswire. By how much do you expect rates to fall, and have you --

GOVERNOR FALK. {}

HANNE BRUUN. {} you talked to the banks about it, I wanted to ask.

GOVERNOR FALK. I have. I told them so in May.
"""


@pytest.mark.parametrize(
    ("between", "goes_on", "kind"),
    [
        ("We don't forecast mortgage rates.", "Have", "answer"),
        ("Mortgage rates, you mean", "Have", "interjection"),
        ("One at a time, Hanne.", "Have", "interjection"),
        ("We don't forecast mortgage rates.", "have", "interjection"),
    ],
)
def test_who_is_asked_replies_before_the_question_is_out(between: str, goes_on: str, kind: str) -> None:
    turns = formats.read(Capture(PAGE.format(between, goes_on).encode()))[0].turns
    assert [turn.kind for turn in turns[7:]] == ["question", kind, "question", "answer"]
