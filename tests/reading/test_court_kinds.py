"""What turns and voices do in court: counsel ask, witnesses answer, whoever presides leads and asks as well."""

from __future__ import annotations

from onrecord import formats
from onrecord.model import Capture, Transcript

_EXAMINED = """\
The Lamp Inquiry

3 March 2031

THE CHAIR: Good morning. Mr Holt, please.

MR HOLT: The first witness is Anna Bell.

THE CLERK: Please take the card.

THE WITNESS: I do.

ANNA BELL (sworn)

Examination by MR HOLT

Q. Who paid for the lamps?

A. The trust.

MS VANE: I object to that.

THE CHAIR: Overruled.

THE CHAIR: Ms Bell, which trust was it?

THE WITNESS: The Harbour Trust.

THE CHAIR: Thank you.

THE CHAIR: Mr Holt, will you be long?

MR HOLT: Ten minutes, chair.

THE INTERPRETER: Could the witness speak up.

MR HOLT: Chair, this may be a convenient moment for a break, if it suits the inquiry.

THE CHAIR: Fifteen minutes.

THE WITNESS: Thank you, chair.

THE WITNESS: I would like to thank the families who came.

MR HOLT: I will put the page on the screen.

MR HOLT: No further questions.

THE REPORTER: One moment.
"""
_ARGUED = """\
IN THE SUPREME COURT OF HALVARIA

Tuesday, 3 March 2031

CHIEF JUSTICE ROWE: We will hear Case 31-412. Mr. Brill.

MR. BRILL: Mr. Chief Justice, and may it please the Court: the lamps belong to the strait.

JUSTICE SATO: Do they?

MR. BRILL: They do.

JUSTICE SATO: I see.

MR. BRILL: And they always did.

JUSTICE KEANE: But in the case of the bridge we held the very contrary.

MR. BRILL: You did.

JUSTICE KEANE: We did so.

MR. BRILL: In part.

QUESTION: Who owns the oil?

MR. BRILL: The Trust.

CHIEF JUSTICE ROWE: Thank you, counsel. Ms. Vane.

MS. VANE: Nobody owns the strait.
"""


def read(text: str) -> Transcript:
    return formats.read(Capture(text.encode(), retrieved_at="2031-05-04T00:00:00Z"))[0]


def shown(transcript: Transcript) -> list[tuple[str, str]]:
    voices = [transcript.speaker_of(turn) for turn in transcript.turns]
    return [
        ((voice and (voice.name or voice.role)) or "-", turn.kind)
        for voice, turn in zip(voices, transcript.turns, strict=True)
    ]


def kinds_of_voices(transcript: Transcript) -> dict[str, str]:
    return {speaker.name or speaker.role or speaker.labels[0]: speaker.kind for speaker in transcript.speakers}


def test_what_is_done_in_an_examination() -> None:
    assert shown(read(_EXAMINED)) == [
        ("THE CHAIR", "moderation"),
        ("Holt", "statement"),
        ("THE CLERK", "moderation"),
        ("Anna Bell", "interjection"),
        ("Holt", "question"),
        ("Anna Bell", "answer"),
        ("Vane", "interjection"),
        ("THE CHAIR", "moderation"),
        ("THE CHAIR", "question"),
        ("Anna Bell", "answer"),
        ("THE CHAIR", "interjection"),
        ("THE CHAIR", "question"),
        ("Holt", "answer"),
        ("-", "interjection"),
        ("Holt", "moderation"),
        ("THE CHAIR", "moderation"),
        ("Anna Bell", "interjection"),
        ("Anna Bell", "answer"),
        ("Holt", "statement"),
        ("Holt", "moderation"),
        ("-", "interjection"),
    ]


def test_counsel_are_no_press_and_the_witness_is_one() -> None:
    assert kinds_of_voices(read(_EXAMINED)) == {
        "THE CHAIR": "moderator",
        "Holt": "member",
        "THE CLERK": "moderator",
        "Anna Bell": "witness",
        "Vane": "unknown",
        "THE INTERPRETER": "interpreter",
        "THE REPORTER": "moderator",
    }


def test_what_is_done_in_an_argument() -> None:
    assert shown(read(_ARGUED)) == [
        ("Rowe", "moderation"),
        ("Brill", "statement"),
        ("Sato", "question"),
        ("Brill", "answer"),
        ("Sato", "interjection"),
        ("Brill", "answer"),
        ("Keane", "question"),
        ("Brill", "answer"),
        ("Keane", "interjection"),
        ("Brill", "answer"),
        ("-", "question"),
        ("Brill", "answer"),
        ("Rowe", "moderation"),
        ("Vane", "statement"),
    ]


def test_a_talk_with_somebody_else_in_it_is_no_argument() -> None:
    other = _ARGUED.replace("QUESTION:", "MAYOR DAHL:")
    assert ("Sato", "interjection") not in shown(read(other))


def test_nobody_who_does_not_speak_to_a_court_argues() -> None:
    other = _ARGUED.replace("Mr. Chief Justice, and may it please the Court: the", "The")
    assert ("Sato", "interjection") not in shown(read(other))


def test_questions_of_the_press_are_no_examination() -> None:
    text = """\
Press conference by Minister Dana Reyes

3 March 2031

MINISTER REYES: Good morning. I will take questions.

Examination by MR HOLT

Q. Was it called so?

A. It was.
"""
    assert kinds_of_voices(read(text))["Q"] == "press"


_NUMBERED = """\
Trial Hearing

12 March 2031

WITNESS: LMR-OTP-P-0207 (On former oath)

QUESTIONED BY MR HOLT: (Continuing)

Q. How many lamps did you see?

A. I saw three of them.

WITNESS: LMR-OTP-P-0311 (Affirmed)

QUESTIONED BY MS VANE:

Q. And you?

A. I saw two.

WITNESS: LMR-OTP-P-0207 (Resumed)

QUESTIONED BY MR HOLT: (Continuing)

Q. Were they lit?

A. They were not.

MR HOLT: Nothing further.

MS VANE: Nothing.
"""


def test_witnesses_of_whom_a_number_is_told_are_two_without_names() -> None:
    transcript = formats.read(Capture(_NUMBERED.encode(), retrieved_at="2031-03-13T00:00:00Z"))[0]
    answers = [transcript.speaker_of(turn) for turn in transcript.turns if turn.kind == "answer"]
    assert [who and (who.name, who.role, who.kind) for who in answers] == [
        (None, "Witness LMR-OTP-P-0207", "witness"),
        (None, "Witness LMR-OTP-P-0311", "witness"),
        (None, "Witness LMR-OTP-P-0207", "witness"),
    ]


_BIDDEN = """\
The Lamp Inquiry

3 March 2031

THE CHAIR: Good morning. Ms Holt, please.

MS HOLT: Chair, may I please call Anna Bell.

ANNA BELL (sworn)

Examination by MS HOLT

MS HOLT: Please could you give your full name.

ANNA BELL: Anna Maria Bell.

MS HOLT: You looked after the lamps from May of that year; is that right?

ANNA BELL: It is.

MS HOLT: Turning to June, I want to ask about the nights on which they failed.

ANNA BELL: There were four of them, and I was on the quay each time.

MS HOLT: Who paid for the repairs?

ANNA BELL: The trust did.

MR VANE: I object to that.

ANNA BELL: I only say what I saw.
"""


def test_counsel_ask_without_a_mark_and_a_name_is_an_answer() -> None:
    transcript = formats.read(Capture(_BIDDEN.encode(), retrieved_at="2031-03-13T00:00:00Z"))[0]
    said = [turn.kind for turn in transcript.turns]
    assert said[2:10] == ["question", "answer"] * 4
    assert said[10] == "interjection"
