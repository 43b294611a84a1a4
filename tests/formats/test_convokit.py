from __future__ import annotations

import json

from tests.formats.proved import read_proved, told

UTTERANCES = [
    {"id": "0", "conversation_id": "c0", "text": "Order. We begin.", "speaker": "Dana Reyes", "reply-to": None},
    {"id": "9", "conversation_id": "c9", "text": "Other room?", "speaker": "u_7", "timestamp": 1990000000},
    {
        "speaker": {"id": "OLE BRANDT"},
        "id": "1",
        "conversation_id": "c0",
        "text": "Thank you.\nWhy so?",
        "reply-to": "0",
    },
    {"id": "2", "conversation_id": "c0", "text": "", "speaker": "Dana Reyes", "reply-to": "1"},
]


def test_every_conversation_gives_a_record() -> None:
    data = "\n".join(map(json.dumps, UTTERANCES)).encode()
    first, second = read_proved(data)
    assert told(first) == [("Dana Reyes", "Order. We begin."), ("Ole Brandt", "Thank you. Why so?")]
    assert told(second) == [(None, "Other room?")]
    assert second.speakers[0].labels == ("u_7",)
    assert (second.date, second.capture.part) == ("2033-01-22", 2)
    label = first.turns[0].label
    assert label is not None
    assert label.of(first.text) == "Dana Reyes"


def test_a_list_of_utterances_is_the_same() -> None:
    assert len(read_proved(json.dumps({"utterances": UTTERANCES}).encode())) == 2


def test_the_speaker_may_stand_behind_the_words() -> None:
    data = json.dumps(UTTERANCES[:1]).encode()
    (transcript,) = read_proved(data)
    turn = transcript.turns[0]
    label = turn.label
    assert label is not None
    both = transcript.offsets.to_source(type(label)(label.start, turn.end), transcript.text)
    assert b"Order. We begin." in data[both.start : both.end]
    assert b"Dana Reyes" in data[both.start : both.end]
