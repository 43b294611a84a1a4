from __future__ import annotations

import json

import pytest

from onrecord import formats
from onrecord.model import Capture
from tests.formats.proved import read_proved, told

SEGMENTS = [
    {"id": 0, "start": 0.0, "end": 1.5, "text": ' Hello "there". é \U0001f600', "speaker": "SPEAKER_00", "words": []},
    {"id": 1, "start": 1.5, "end": 2.25, "text": " Is it on?", "speaker": "SPEAKER_01"},
    {"id": 2, "start": 2.25, "end": 3, "text": " It is.", "speaker": "SPEAKER_01"},
    {"id": 3, "start": 3, "end": 4.125, "text": " Yes \0.\n", "speaker": "Dana Reyes"},
]


@pytest.mark.parametrize("ascii_only", [True, False])
def test_segments_of_one_speaker_make_a_turn(ascii_only: bool) -> None:
    data = json.dumps({"text": " Hello", "segments": SEGMENTS, "language": "en"}, ensure_ascii=ascii_only).encode()
    (transcript,) = read_proved(data)
    assert told(transcript) == [
        (None, 'Hello "there". é \U0001f600'),
        (None, "Is it on? It is."),
        ("Dana Reyes", "Yes \ufffd."),
    ]
    assert [(turn.began, turn.ended) for turn in transcript.turns] == [("0", "1.5"), ("1.5", "3"), ("3", "4.125")]
    assert [speaker.one_person for speaker in transcript.speakers] == [False, False, True]
    assert transcript.text.startswith("SPEAKER_00\n")
    turn = transcript.turns[1]
    source = transcript.offsets.to_source(turn.span, transcript.text)
    assert data[source.start : source.end].startswith(b"Is it on?")


def test_speech_without_speakers_is_one_turn_of_nobody() -> None:
    bare = [{key: value for key, value in segment.items() if key != "speaker"} for segment in SEGMENTS]
    (transcript,) = read_proved(json.dumps({"segments": bare}).encode())
    assert [turn.speaker for turn in transcript.turns] == [None]
    assert [problem.kind for problem in transcript.problems] == ["no-speaker"]


def test_speakers_of_words_count_where_they_agree() -> None:
    words = [{"word": "Yes", "speaker": "Ole Brandt"}, {"word": "no", "speaker": "Ole Brandt"}]
    (transcript,) = read_proved(json.dumps([{"start": 0, "end": 1, "text": "Yes no", "words": words}]).encode())
    assert told(transcript) == [("Ole Brandt", "Yes no")]


def test_json_cut_off_is_read_to_its_end() -> None:
    data = json.dumps({"segments": SEGMENTS}).encode()
    for cut in range(120, len(data), 7):
        for transcript in read_proved(data[:cut]):
            assert transcript.text


def test_other_json_is_no_speech() -> None:
    (transcript,) = formats.read(Capture(b'{"text": "a", "start": "soon", "end": 1}'))
    assert transcript.capture.media_type == "text/plain"


def test_depth_costs_nothing() -> None:
    data = b'{"segments": [{"text": "Hi", "start": 0, "end": 1, "x": ' + b"[" * 20000 + b"]" * 20000 + b"}]}"
    assert read_proved(data)[0].text == "Hi"


def test_the_language_that_was_recognised_stands_where_words_tell_none() -> None:
    data = json.dumps({"segments": [{"start": 0.0, "end": 1.0, "text": " Lampau."}], "language": "cy"}).encode()
    assert formats.read(Capture(data))[0].language == "cy"
