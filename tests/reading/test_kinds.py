"""What voices and turns do in the event: who asks, who answers, who calls on whom."""

from __future__ import annotations

from onrecord import formats
from onrecord.model import Capture, Transcript

_ASKED_ONCE = """\
Transcript of Chair Reyes’s Press Conference

May 3, 2031

CHAIR REYES.  Good afternoon.  We kept the rates where they were.

ANNE DELL.  Anne Dell with Harbour News.  Why did you keep them?

CHAIR REYES.  Because nothing has changed.

OMAR FINN.  Omar Finn, Coast Radio.  Will you raise them in June?

CHAIR REYES.  We will see in June.

TESS WOLD.  Thank you.  How do you see the risks?

CHAIR REYES.  They are balanced.
"""
_OFFICIAL_WHO_ASKS = """\
Press Briefing on the Harbour Fever

May 3, 2031

MR. HOLT:  Good morning.  Dr. Wray will begin.

DR. WRAY:  Thank you.  What do we know?  We know three things about the fever.

MR. HOLT:  Thank you.  We will take questions.

Q    Is the fever new?

DR. WRAY:  Is it new?  No, it is not.

Q    Is it spreading?

DR. WRAY:  You ask whether it spreads?  Slowly.

MR. HOLT:  Thank you.
"""


def read(text: str) -> Transcript:
    return formats.read(Capture(text.encode(), retrieved_at="2031-05-04T00:00:00Z"))[0]


def kinds(transcript: Transcript) -> list[str]:
    return [turn.kind for turn in transcript.turns]


def test_reporters_who_ask_once_at_a_press_conference_ask_questions() -> None:
    transcript = read(_ASKED_ONCE)
    assert kinds(transcript) == ["statement", "question", "answer", "question", "answer", "question", "answer"]
    assert [speaker.kind for speaker in transcript.speakers] == ["principal", "press", "press", "press"]


def test_members_of_a_committee_who_ask_once_are_no_press() -> None:
    transcript = read(_ASKED_ONCE.replace("Chair Reyes’s Press Conference", "Chair Reyes’s Hearing"))
    assert "press" not in {speaker.kind for speaker in transcript.speakers}


def test_an_official_who_asks_himself_something_is_no_reporter_beside_a_label_for_the_press() -> None:
    transcript = read(_OFFICIAL_WHO_ASKS)
    wray = next(speaker for speaker in transcript.speakers if speaker.name == "Wray")
    assert wray.kind != "press"
    assert kinds(transcript)[3:7] == ["question", "answer", "question", "answer"]
