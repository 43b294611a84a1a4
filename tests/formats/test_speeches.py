from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord import formats
from onrecord.formats import speeches
from onrecord.model import Capture
from tests.formats.proved import read_proved, told

SITTING = {
    "date": "2033-05-01",
    "title": "Harbour debate",
    "sections": [
        {
            "heading": "Fees",
            "speeches": [
                {
                    "speaker": {"first_name": "Dana", "last_name": "Reyes", "party": "Reform"},
                    "text": "<p>One.</p><p>Two.</p>",
                },
                {"speaker": None, "type": "note", "text": "(Applause)"},
                {"speaker": {"id": "ob", "name": "Ole Brandt"}, "text": ["Why?", "\u00c9 so?"]},
            ],
        }
    ],
}


def test_speeches_are_found_however_deep_they_lie() -> None:
    (transcript,) = read_proved(json.dumps(SITTING).encode())
    assert told(transcript) == [("Dana Reyes", "One. Two."), ("Ole Brandt", "Why? \u00c9 so?")]
    assert (transcript.title, transcript.date) == ("Harbour debate", "2033-05-01")
    assert transcript.turns[0].affiliation == "Reform"
    kinds = {segment.kind: transcript.text[segment.start : segment.end] for segment in transcript.segments}
    assert (kinds["heading"], kinds["note"]) == ("Fees", "(Applause)")


def test_documents_of_different_days_are_records_of_their_own() -> None:
    other = {**SITTING, "date": "2033-05-02"}
    assert [each.date for each in read_proved(json.dumps([SITTING, other]).encode())] == ["2033-05-01", "2033-05-02"]
    lines = "\n".join(json.dumps(each) for each in (SITTING, other)).encode()
    assert len(read_proved(lines)) == len(read_proved(json.dumps([SITTING, SITTING]).encode())) + 1


def test_speeches_that_name_their_debate_are_parted_by_it() -> None:
    rows = [{"debate_id": n % 2, "speaker": f"Dana {name}", "text": "Yes, it is so."} for n, name in enumerate("AB")]
    assert len(read_proved(json.dumps(rows).encode())) == 2


def test_other_json_holds_no_speeches() -> None:
    values: tuple[object, ...] = (
        {"speaker": "Dana Reyes"},
        [{"name": "a", "text": "bcd"}],
        {"text": "a"},
        [[]],
        {"speaker": "", "text": "a"},
    )
    for value in values:
        (transcript,) = formats.read(Capture(json.dumps(value).encode()))
        assert transcript.capture.media_type == "text/plain"


def test_depth_costs_nothing() -> None:
    data = b'{"speaker": "Dana Reyes", "text": "Hello to all of you.", "x": ' + b"[" * 20000 + b"]" * 20000 + b"}"
    assert told(read_proved(data)[0]) == [("Dana Reyes", "Hello to all of you.")]
    data = b'{"a":' * 5000 + b'[{"speaker": "Dana Reyes", "text": "Hello to all of you."}]' + b"}" * 5000
    assert told(read_proved(data)[0]) == [("Dana Reyes", "Hello to all of you.")]


def test_json_cut_off_is_read_to_its_end() -> None:
    data = json.dumps(SITTING).encode()
    for cut in range(5, len(data), 3):
        for transcript in read_proved(data[:cut]):
            assert transcript.text


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(st.text("aB. :\n<p>é\x00", max_size=9), st.text('cd"\r\n:<b>é', max_size=12)), max_size=6))
def test_any_strings_hold(rows: list[tuple[str, str]]) -> None:
    made = [{"speaker": who, "text": text} for who, text in [("Dana Reyes", "Hello there to all."), *rows]]
    read_proved(json.dumps(made).encode())


def test_what_readers_and_shops_write_is_no_speech() -> None:
    written = [
        {"name": "Dana Reyes", "text": "I like the pier very much indeed."},
        {"name": "Ivo Lind", "text": "So do I, it is a fine one to look at."},
        {"name": "Dana Reyes", "text": "Then we agree on all of it."},
    ]
    for key in ("comments", "reviews", "products", "chapters"):
        captured = Capture(json.dumps({"title": "A pier", key: written}).encode())
        assert not speeches.reads(captured)
    for key in ("items", "speeches", "turns"):
        assert speeches.reads(Capture(json.dumps({"title": "A pier", key: written}).encode()))
    heard = [{"speaker": each["name"], "text": each["text"]} for each in written]
    assert speeches.reads(Capture(json.dumps({"title": "A pier", "comments": heard}).encode()))


def test_whoever_speaks_of_himself_beside_an_empty_speaker_is_heard() -> None:
    turns = [
        {"speaker": "Dana Reyes", "text": "The pier is safe."},
        {"speaker": "", "text": "(I am applauded.)"},
        {"speaker": None, "text": "And I say it again: we do not trust it."},
        {"speaker": "", "text": "The sitting was suspended for an hour."},
        {"speaker": "Dana Reyes", "text": "It is safe."},
    ]
    (transcript,) = read_proved(json.dumps(turns).encode())
    assert told(transcript) == [
        ("Dana Reyes", "The pier is safe."),
        (None, "And I say it again: we do not trust it."),
        ("Dana Reyes", "It is safe."),
    ]
