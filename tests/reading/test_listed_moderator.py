"""Who leads a talk as the list of those present above it says."""

from __future__ import annotations

from onrecord import formats
from onrecord.model import Capture

_LISTED = """\
Press Conference on the Tides

May 3, 2031

PARTICIPANTS:

Moderator:

DANA DE HOLM

Press Department

Panelists:

IVO-KARL WRAY

Director, Tides Department

* * * * *

MS. DE HOLM:  Good morning.  We start with the statement.

MR. WRAY:  The tides are rising in every port.

MS. DE HOLM:  The gentleman in the back.

QUESTIONER:  When will they fall?

MR. WRAY:  In the autumn.
"""


def test_the_moderator_of_a_list_moderates_and_has_the_full_name() -> None:
    transcript = formats.read(Capture(_LISTED.encode(), retrieved_at="2031-05-04T00:00:00Z"))[0]
    assert [(speaker.name, speaker.role, speaker.kind) for speaker in transcript.speakers] == [
        ("Dana de Holm", "Moderator", "moderator"),
        ("Ivo-Karl Wray", "Director", "principal"),
        (None, None, "press"),
    ]
    kinds = [turn.kind for turn in transcript.turns]
    assert kinds == ["moderation", "statement", "moderation", "question", "answer"]
