from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord import formats
from onrecord.model import Capture, NotADocument
from tests.formats.proved import read_proved, told

VOICES = """WEBVTT - Harbour briefing
Kind: captions

NOTE made by hand

STYLE
::cue { color: red }

intro
00:00:01.000 --> 00:00:04.000 align:start
<v.loud Dana Reyes>Good &amp; morning. [applause]
Who asks?</v>

00:04.000 --> 00:06.500
<v Ole Brandt>I do. <i>Why</i> not?
<v Dana Reyes>Because.

01:00:06.500 --> 01:00:08.000
Nobody's words
"""
SRT = """1\r
00:00:01,000 --> 00:00:04,000\r
DANA REYES: Good morning, all of you.\r
\r
2\r
00:00:04,000 --> 00:00:06,500\r
I have a statement on the harbour\r
and one on fees.\r
\r
3\r
00:00:07,000 --> 00:00:09,500\r
OLE BRANDT: Why are the fees so high?\r
\r
4\r
00:00:10,000 --> 00:00:12,000\r
DANA REYES: They are not.\r
\r
5\r
00:00:13,000 --> 00:00:15,000\r
>> A third voice?\r
>> OLE BRANDT: Thank you.\r
"""
ROLLING = """WEBVTT

00:00:01.000 --> 00:00:03.000
good<00:00:01.200><c> evening</c><00:00:01.640><c> all</c>

00:00:03.000 --> 00:00:03.010
good evening all

00:00:03.010 --> 00:00:05.000
good evening all
we<00:00:03.200><c> start</c><00:00:03.640><c> now</c>

00:00:05.010 --> 00:00:07.000
we start now
no<00:00:05.200><c> really</c>
"""


def test_voice_tags_name_the_speakers() -> None:
    (transcript,) = read_proved(VOICES.encode())
    assert told(transcript) == [
        ("Dana Reyes", "Good & morning. Who asks?"),
        ("Ole Brandt", "I do. Why not?"),
        ("Dana Reyes", "Because."),
        (None, "Nobody's words"),
    ]
    assert [(turn.began, turn.ended) for turn in transcript.turns] == [
        ("1", "4"),
        ("4", "6.5"),
        ("4", "6.5"),
        ("3606.5", "3608"),
    ]
    assert "made by hand" in transcript.text
    assert "color" not in transcript.text


def test_labels_and_marks_in_srt() -> None:
    (transcript,) = read_proved(SRT.encode())
    assert told(transcript) == [
        ("Dana Reyes", "Good morning, all of you. I have a statement on the harbour and one on fees."),
        ("Ole Brandt", "Why are the fees so high?"),
        ("Dana Reyes", "They are not."),
        (None, "A third voice?"),
        ("Ole Brandt", "Thank you."),
    ]
    assert transcript.turns[0].ended == "6.5"
    assert transcript.turns[3].speaker is None


def test_dashes_change_the_voice_without_naming_it() -> None:
    source = "1\n00:00:01,000 --> 00:00:02,000\n- Is it open?\n- It is.\n"
    (transcript,) = read_proved(source.encode())
    assert told(transcript) == [(None, "Is it open?"), (None, "It is.")]


def test_rolling_captions_are_in_the_text_once() -> None:
    (transcript,) = read_proved(ROLLING.encode())
    assert transcript.text == "good evening all\nwe start now\nno really"
    assert [problem.kind for problem in transcript.problems] == ["repeated-captions", "no-speaker"]
    assert (transcript.turns[0].began, transcript.turns[0].ended) == ("1", "7")


def test_words_said_twice_stay_where_nothing_rolls() -> None:
    source = "WEBVTT\n\n00:01.000 --> 00:02.000\nNo.\n\n00:02.000 --> 00:03.000\nNo.\n"
    assert read_proved(source.encode())[0].text == "No.\nNo."


def test_an_empty_line_inside_a_cue_loses_nothing() -> None:
    source = "WEBVTT\n\n00:01.000 --> 00:02.000\nOne\n\ntwo three\n\n2\n00:02.000 --> 00:03.000\nfour\n"
    assert read_proved(source.encode())[0].text.split() == ["One", "two", "three", "four"]


def test_captions_cut_off_before_the_first_cue_keep_their_notes() -> None:
    (transcript,) = read_proved(VOICES[: VOICES.index("00:00:01.000") + 20].encode())
    assert "made by hand" in transcript.text
    assert transcript.turns == ()


def test_captions_without_words_are_no_document() -> None:
    with pytest.raises(NotADocument):
        formats.read(Capture(b"WEBVTT\n\n00:01.000 --> 00:02.000\n\n"))


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([VOICES, SRT, ROLLING]), st.data())
def test_damaged_captions_are_read(source: str, data: st.DataObject) -> None:
    for _ in range(3):
        at = data.draw(st.integers(0, len(source)))
        source = source[:at] + data.draw(st.text("<>v:-.\n\r 0é\x00", max_size=3)) + source[at + 2 :]
    try:
        read_proved(source.encode())
    except NotADocument:
        assert "\0" in source  # near the beginning, as binary files have it


def test_the_language_that_captions_declare() -> None:
    head = b"WEBVTT\nKind: captions\nLanguage: cy\n\n"
    assert formats.read(Capture(head + b"00:00.000 --> 00:01.000\nLampau.\n"))[0].language == "cy"


PAGE = """English subtitles for clip: Harbour briefing

From the Harbour Archive
Jump to search
1
00:00:01,000 --> 00:00:04,000
Ms. Reyes:
Good morning.

2
00:00:04,000 --> 00:00:06,500
The lamps are lit.

3
00:00:07,000 --> 00:00:09,500
The Press:
Who pays?

Retrieved from the Harbour Archive
"""


def test_captions_on_a_page_with_a_head_and_a_foot() -> None:
    (transcript,) = read_proved(PAGE.encode())
    assert told(transcript) == [("Reyes", "Good morning. The lamps are lit."), (None, "Who pays?")]
    assert [transcript.text[s.start : s.end] for s in transcript.segments if s.kind == "chrome"] == [
        "English subtitles for clip: Harbour briefing",
        "From the Harbour Archive",
        "Jump to search",
        "Retrieved from the Harbour Archive",
    ]


def test_a_text_that_shows_one_cue_is_no_captions() -> None:
    source = "A cue of captions looks so:\n\n00:00:01,000 --> 00:00:04,000\nDANA REYES: Good morning.\n"
    assert formats.read(Capture(source.encode()))[0].capture.media_type == "text/plain"


def test_times_before_the_words_of_a_line() -> None:
    source = (
        "Detected language: English\n"
        "[00:00.000 --> 00:02.500]  Good morning.\n"
        "[00:02.500 --> 00:04.000]  The lamps are lit.\n"
        "[00:04.000 --> 00:05.000]  Who pays?\n"
    )
    (transcript,) = read_proved(source.encode())
    assert told(transcript) == [(None, "Good morning. The lamps are lit. Who pays?")]
    assert (transcript.turns[0].began, transcript.turns[0].ended) == ("0", "5")


REPEATED = """[00:00:00.000 --> 00:00:02.500] {0}: Good morning.
[00:00:02.500 --> 00:00:04.000] {0}: The lamps are lit.
[00:00:04.000 --> 00:00:05.000] {1}: Who pays?
[00:00:05.000 --> 00:00:06.000] {0}: The Board does.
"""


@pytest.mark.parametrize("voices", [("SPEAKER_00", "SPEAKER_01"), ("spk_0", "spk_1"), ("[SPEAKER_00]", "[SPEAKER_01]")])
def test_a_label_again_with_each_cue_goes_on_in_one_turn(voices: tuple[str, str]) -> None:
    (transcript,) = read_proved(REPEATED.format(*voices).encode())
    assert told(transcript) == [
        (None, "Good morning. The lamps are lit."),
        (None, "Who pays?"),
        (None, "The Board does."),
    ]
    assert [turn.speaker for turn in transcript.turns] == ["s1", "s2", "s1"]
    assert [speaker.labels for speaker in transcript.speakers] == [voices[:1], voices[1:]]
    assert [turn.ended for turn in transcript.turns] == ["4", "5", "6"]


def test_a_label_of_many_again_may_be_another() -> None:
    (transcript,) = read_proved(REPEATED.format("REPORTER", "DANA REYES").encode())
    assert len(transcript.turns) == len(REPEATED.splitlines())


def test_answers_to_a_roll_stay_apart_though_a_machine_took_two_for_one() -> None:
    source = (
        REPEATED.format("SPEAKER_00", "SPEAKER_00")
        .replace("Good morning.", "Ms. Reyes?")
        .replace("The lamps are lit", "Here")
    )
    (transcript,) = read_proved(source.encode())
    assert [words for _, words in told(transcript)] == ["Ms. Reyes?", "Here.", "Who pays? The Board does."]
