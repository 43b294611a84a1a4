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


SAID = [("s1", "Who pays for the lamps, then?", 0, 2), ("s2", "The Board doesn't.", 2, 4), ("s2", "Nobody.", 4, 5)]
TOLD = ["Who pays for the lamps, then?", "The Board doesn't. Nobody."]


def _spelt(*, beside: bool) -> dict[str, object]:
    items: list[dict[str, object]] = []
    listed: list[dict[str, object]] = []
    for voice, said, start, _ in SAID:
        for count, word in enumerate(said.split()):
            began = {"start_time": f"{start}.{count}", "end_time": f"{start}.{count}5"}
            told = {"speaker_label": voice}
            listed.append({"items": [began | told]})
            plain = word.rstrip(",.?")
            spoken: dict[str, object] = {
                "type": "pronunciation",
                "alternatives": [{"confidence": "0.9", "content": plain}],
            }
            items.append(spoken | began | (told if beside else {}))
            if plain != word:
                items.append({"type": "punctuation", "alternatives": [{"content": word[len(plain) :]}]})
    results: dict[str, object] = {"transcripts": [{"transcript": "all"}], "items": items}
    return {"results": results if beside else results | {"speaker_labels": {"segments": listed}}}


SHAPES: dict[str, object] = {
    "utterances in thousandths of seconds": {
        "text": "all",
        "utterances": [{"speaker": s, "text": t, "start": a * 1000, "end": b * 1000} for s, t, a, b in SAID],
    },
    "utterances with numbers for voices": {
        "results": {
            "channels": [{"alternatives": [{"transcript": "all"}]}],
            "utterances": [{"speaker": int(s[1]), "transcript": t, "start": a, "end": b} for s, t, a, b in SAID],
        }
    },
    "segments with times as words": {
        "results": {
            "items": [],
            "audio_segments": [
                {"speaker_label": s, "transcript": t, "start_time": f"{a}.0", "end_time": f"{b}.0"}
                for s, t, a, b in SAID
            ],
        }
    },
    "words with the voice beside each": _spelt(beside=True),
    "words with the voices in a list": _spelt(beside=False),
    "a podcast's segments": {
        "version": "1.0.0",
        "segments": [{"speaker": s, "body": t, "startTime": a, "endTime": b} for s, t, a, b in SAID],
    },
    "monologues of words and signs": {
        "monologues": [
            {
                "speaker": s,
                "elements": [
                    {"type": "text", "value": t[:-1], "ts": a, "end_ts": b},
                    {"type": "punct", "value": t[-1]},
                    {"type": "punct", "value": " "},
                ],
            }
            for s, t, a, b in SAID
        ]
    },
}


@pytest.mark.parametrize("shape", SHAPES)
def test_the_shapes_of_many_tools(shape: str) -> None:
    (transcript,) = read_proved(json.dumps(SHAPES[shape]).encode())
    assert told(transcript) == [(None, words) for words in TOLD]
    assert [(turn.speaker, str(turn.began)[0], str(turn.ended)[0]) for turn in transcript.turns] in (
        [("s1", "0", "2"), ("s2", "2", "5")],
        [("s1", "0", "0"), ("s2", "2", "4")],  # single words end where they end
    )


@pytest.mark.parametrize(
    "data",
    [
        [{"text": t, "start": a, "duration": b - a} for _, t, a, b in SAID],
        {
            "events": [
                {"tStartMs": a * 1000, "dDurationMs": (b - a) * 1000, "segs": [{"utf8": t}]} for _, t, a, b in SAID
            ]
        },
        {"transcription": [{"offsets": {"from": a * 1000, "to": b * 1000}, "text": f" {t}"} for _, t, a, b in SAID]},
    ],
)
def test_captions_as_json_are_one_turn_of_nobody(data: object) -> None:
    (transcript,) = read_proved(json.dumps(data).encode())
    assert told(transcript) == [(None, " ".join(TOLD))]
    assert (transcript.turns[0].began, transcript.turns[0].ended) == ("0", "5")


def test_letters_for_voices_ask_and_answer_nothing() -> None:
    named = {"s1": "A", "s2": "B"}
    data = {"utterances": [{"speaker": named[s], "text": t, "start": a, "end": b} for s, t, a, b in SAID]}
    (transcript,) = read_proved(json.dumps(data).encode())
    assert [turn.kind for turn in transcript.turns] == ["question", "answer"]
    assert [speaker.kind for speaker in transcript.speakers] != ["principal", "unknown"]


def test_numbers_that_the_file_names_are_people() -> None:
    data = {
        "speakers": [{"id": 0, "name": "Dana Reyes"}],
        "monologues": [{"speaker": 0, "elements": [{"value": "Yes.", "ts": 1, "end_ts": 2}]}],
    }
    assert told(read_proved(json.dumps(data).encode())[0]) == [("Dana Reyes", "Yes.")]


def test_a_calendar_is_no_speech() -> None:
    data = [{"body": "Board meets", "start_time": 1900000000, "end_time": 1900003600}]
    assert formats.read(Capture(json.dumps(data).encode()))[0].capture.media_type == "text/plain"
