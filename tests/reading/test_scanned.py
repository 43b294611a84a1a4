from __future__ import annotations

from onrecord import formats
from onrecord.model import Capture

LABELS_WITHOUT_DELIMITERS = """TRANSCRIPT OF A PRESS CONFERENCE AT SKARNHAVN, 7 FEBRUARY 2033

Prime Minister
The harbour opens in May, and it will stay open for the whole of the winter
if the ice allows it.
Question
Why not in April?
Prime Minister
The ice does not allow it, whatever the papers of the town may say about it.
Question Who has decided it, and what would
Prime Minister
The Board has decided it in the ordinary way, after hearing all of the towns.
Question- Will it be paid for?
Prime Minister (continued)
It will be paid for out of the fees, as it has been in all of the years before.
Question will the fees rise?
Prime Minist-er
They will not rise. Question Are you sure of it?
Prime Minister
I am quite sure of it, and so is everybody who has looked into the accounts.
"""


def test_labels_that_have_lost_delimiters_lines_and_letters() -> None:
    (transcript,) = formats.read(Capture(LABELS_WITHOUT_DELIMITERS.encode()))
    told = [(transcript.speaker_of(turn), transcript.words_of(turn)) for turn in transcript.turns]
    voices = ["answer" if speaker and speaker.role == "Prime Minister" else "question" for speaker, _ in told]
    assert voices == ["answer", "question"] * 5 + ["answer"]
    assert told[3][1].startswith("Who has decided it")
    assert told[9][1] == "Are you sure of it?"
    assert {speaker.name for speaker, _ in told if speaker} == {None}


def test_a_label_in_capitals_behind_a_word_whose_stop_is_lost() -> None:
    text = (
        "PM: It opens.\nREPORTER: Why so late?\nPM: The ice.\nREPORTER: Again?\n"
        "PM: It holds our position REPORTER: For how long?\nPM: Until May.\n"
    )
    (transcript,) = formats.read(Capture(text.encode()))
    assert [turn.label.of(transcript.text) for turn in transcript.turns if turn.label] == [
        "PM:",
        "REPORTER:",
        "PM:",
        "REPORTER:",
        "PM:",
        "REPORTER:",
        "PM:",
    ]
