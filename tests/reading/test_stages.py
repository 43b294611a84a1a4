"""What a court's or an inquiry's record prints between turns."""

from __future__ import annotations

import pytest

from onrecord import formats
from onrecord.model import Capture, Transcript

_HEARD = """\
The Lamp Inquiry

3 March 2031

THE CHAIR: Good morning.

{first}

{second}

Q. Who paid for the lamps?

A. The trust.

MR HOLT: Thank you.

MS VANE: Thank you.
"""


def read(first: str, second: str) -> Transcript:
    text = _HEARD.format(first=first, second=second)
    return formats.read(Capture(text.encode(), retrieved_at="2031-05-04T00:00:00Z"))[0]


def asked_and_answered(first: str, second: str) -> list[str | None]:
    transcript = read(first, second)
    assert not [s for s in transcript.segments if s.kind == "speech" and first in transcript.text[s.start : s.end]]
    voices = [
        transcript.speaker_of(turn) for turn in transcript.turns if turn.label and turn.kind in ("question", "answer")
    ]
    return [None if voice is None else voice.name for voice in voices]


@pytest.mark.parametrize(
    "line",
    [
        "ANNA BELL (sworn)",
        "MS ANNA BELL (affirmed)",
        "<ANNA BELL, sworn:          [10.04am]",
        "--- ANNA BELL, Affirmed:",
        "ANNA BELL, called as a witness by the Trust, having been first duly sworn, testified as follows:",
        "ANNA BELL, PLAINTIFF'S WITNESS, SWORN",
        "Anna Bell, recalled",
        "Whereupon, ANNA BELL, on her former oath",
        "WITNESS: ANNA BELL [Resumed]",
        "Witness: Anna Bell, Harbour Trust.",
        "DEPOSITION OF ANNA BELL",
        "EVIDENCE OF MS ANNA BELL",
    ],
)
def test_who_is_heard_answers(line: str) -> None:
    assert asked_and_answered(line, "Examination by MR HOLT") == ["Holt", "Anna Bell"]


@pytest.mark.parametrize(
    "line",
    [
        "Examination by MR HOLT",
        "<EXAMINATION BY MR HOLT:          [10.31am]",
        "Examination by Mr. Holt: [Continued]",
        "--- EXAMINATION IN-CHIEF BY MR. HOLT:",
        "Cross-examination by Mr Holt (continued)",
        "Re-examined by MR HOLT",
        "Further questions from MR HOLT, KC",
        "Questioned by MR HOLT",
        "DIRECT EXAMINATION\nBY MR. HOLT:",
        "CROSS-EXAMINATION\nBY MR. HOLT (continuing):",
        "THE WITNESS WAS THEN CROSS-EXAMINED BY MR. HOLT AS FOLLOWS:",
        "MS. BELL WAS EXAMINED BY MR. HOLT AS FOLLOWS:",
    ],
)
def test_who_examines_asks(line: str) -> None:
    assert asked_and_answered("ANNA BELL (sworn)", line) == ["Holt", "Anna Bell"]


@pytest.mark.parametrize("line", ["Questions from COUNSEL TO THE INQUIRY", "Questioned by the Court:", "EXAMINATION"])
def test_who_examines_by_an_office_that_nobodys_label_has_is_open(line: str) -> None:
    assert asked_and_answered("ANNA BELL (sworn)", line) == [None, "Anna Bell"]


def test_whoever_presides_may_examine() -> None:
    assert read("ANNA BELL (sworn)", "Questions from THE CHAIR").turns[1].speaker == "s1"


@pytest.mark.parametrize(
    "line",
    [
        "JURY PANEL (sworn)",
        "ANNA BELL, interpreter, sworn",
        "ANNA BELL and CARL MUNK (affirmed)",
        "EVIDENCE OF HARBOUR TRAFFIC",
        "Everybody there (sworn)",
        "[The witness entered court]",
        "<THE WITNESS WITHDREW",
        "--- Upon commencing at 9.04 a.m.",
        "Anna Bell, sworn in at noon.",
    ],
)
def test_a_line_that_names_no_witness_leaves_it_open_who_answers(line: str) -> None:
    found = read("", f"{line}\n\nExamination by MR HOLT")
    assert [s.name for s in found.speakers] == [None, "Holt", None, "Vane"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Questions from the press", "Questions from Harbour Radio"),
        ("Examined by the light of day", "By MR HOLT"),
        ("MS VANE: It was an", "examination by Mr Holt."),
        ("Witness: Yes.", "ANNA BELL (sw.)"),
    ],
)
def test_lines_that_tell_of_no_examination_leave_it_open_who_asks_and_answers(first: str, second: str) -> None:
    names = {speaker.labels[0]: speaker.name for speaker in read(first, second).speakers}
    assert names["Q"] is None
    assert names["A"] is None


def test_a_wrapped_sentence_is_no_line_between_turns() -> None:
    text = """\
The Lamp Inquiry

MR HOLT: We have been here for the whole of the week and it was a long
Examination by Mr Holt
of the lamps and of all that was in the store below the house when it
burned, and of the oil that was in the store on the night before it all
went up, as we have heard and as we shall hear again on Monday next.

MS VANE: We shall. I look forward to it, for I was not there and I have
been told no more than what was in the papers on the day after it, which
was little.

MR HOLT: Little it was.
"""
    transcript = formats.read(Capture(text.encode(), retrieved_at="2031-05-04T00:00:00Z"))[0]
    assert "Examination by Mr Holt" in transcript.words_of(transcript.turns[0])


def test_who_argues_stands_between_turns() -> None:
    text = """\
Argument

MR HOLT: May it please the Court.

ORAL ARGUMENT OF NORA VANE, ESQ.,
ON BEHALF OF THE RESPONDENT

MS VANE: I make closing
Submissions by the book.

Closing submissions by MR HOLT

MR HOLT: They are short.
"""
    transcript = formats.read(Capture(text.encode(), retrieved_at="2031-05-04T00:00:00Z"))[0]
    headings = [transcript.text[s.start : s.end] for s in transcript.segments if s.kind == "heading"]
    assert headings == [
        "ORAL ARGUMENT OF NORA VANE, ESQ.,",
        "ON BEHALF OF THE RESPONDENT",
        "Closing submissions by MR HOLT",
    ]


def test_the_name_that_a_witness_gives_when_asked_is_his() -> None:
    transcript = read("", "Examination by MR HOLT\n\nQ. Would you state your full name?\n\nA. My name is Anna Bell.")
    assert [speaker.name for speaker in transcript.speakers] == [None, "Holt", "Anna Bell", "Vane"]


def test_a_fuller_name_than_the_called_one_is_taken_and_another_is_not() -> None:
    asked = "MR HOLT: I call Ms Bell.\n\nExamination by MR HOLT\n\nQ. Please state your name.\n\nA. {}."
    assert "Anna Bell" in [speaker.name for speaker in read("", asked.format("Anna Bell")).speakers]
    assert "Bell" in [speaker.name for speaker in read("", asked.format("Carl Munk")).speakers]


def test_another_of_counsels_name_may_be_heard() -> None:
    transcript = read("ANNA HOLT (sworn)", "Examination by MR HOLT")
    assert [speaker.name for speaker in transcript.speakers] == [None, "Holt", "Anna Holt", "Vane"]


def test_what_is_called_up_is_no_witness() -> None:
    transcript = read("", "MR HOLT: I call Exhibit Seven.\n\nExamination by MR HOLT")
    assert [speaker.name for speaker in transcript.speakers] == [None, "Holt", None, "Vane"]


def test_another_who_asks_takes_over_where_no_line_tells_who_examines() -> None:
    one = "MR HOLT: Ms Bell, who lit them?\n\nA. I did."
    transcript = read("ANNA BELL (sworn)", f"{one}\n\nMS VANE: All of them?\n\nA. Most.\n\nQ. And the rest?\n\nA. No.")
    names = [None if (voice := transcript.speaker_of(turn)) is None else voice.name for turn in transcript.turns]
    assert names[1:7] == ["Holt", "Anna Bell", "Vane", "Anna Bell", "Vane", "Anna Bell"]


def test_another_who_breaks_in_without_objecting_leaves_the_next_question_open() -> None:
    transcript = read("ANNA BELL (sworn)", "Examination by MR HOLT\n\nMS VANE: I will be brief.")
    names = [None if (voice := transcript.speaker_of(turn)) is None else voice.name for turn in transcript.turns]
    assert names[1:4] == ["Vane", None, "Anna Bell"]


def test_who_examines_may_stand_in_the_oath() -> None:
    oath = "ANNA BELL, HAVING BEEN SWORN, WAS EXAMINED BY MR. HOLT AS FOLLOWS:"
    assert asked_and_answered(oath, "") == ["Holt", "Anna Bell"]


def test_whom_a_witness_speaks_to_is_not_his_name() -> None:
    more = "Examination by MR HOLT\n\nQ. Would you state your full name?\n\nA. Yes, Mr Holt, gladly."
    assert [speaker.name for speaker in read("", more).speakers] == [None, "Holt", None, "Vane"]
