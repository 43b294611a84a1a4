from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord import formats
from onrecord.model import Capture
from tests.formats.proved import read_proved, told

TABLE = (
    "id,Date,Speaker,Text,Party,Start\r\n"
    '1,2033-05-01,Dana Reyes,"Good ""morning"", all.\r\nNext.",Reform,0:01.5\r\n'
    "1,2033-05-01,Ole Brandt,Why?,,62\r\n"
    "broken\r\n"
)


def test_rows_are_turns() -> None:
    (transcript,) = read_proved(TABLE.encode())
    assert told(transcript) == [("Dana Reyes", 'Good "morning", all. Next.'), ("Ole Brandt", "Why?")]
    assert (transcript.date, transcript.turns[0].affiliation) == ("2033-05-01", "Reform")
    assert [turn.began for turn in transcript.turns] == ["1.5", "62"]
    assert [problem.kind for problem in transcript.problems] == ["short-row", "unplaced"]
    assert "broken" in transcript.text


def test_a_column_of_documents_gives_several_records() -> None:
    rows = "debate_id\tspeaker\ttext\nd1\tDana Reyes\tOne.\nd2\tOle Brandt\tTwo.\nd1\tOle Brandt\tThree.\n"
    first, second = read_proved(rows.encode("utf-16"))
    assert told(first) == [("Dana Reyes", "One."), ("Ole Brandt", "Three.")]
    assert told(second) == [("Ole Brandt", "Two.")]


def test_a_text_that_begins_with_a_list_of_words_is_no_table() -> None:
    (transcript,) = formats.read(Capture(b"Speaker, words and text\nwere here, he said.\n"))
    assert transcript.capture.media_type == "text/plain"


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.tuples(st.text('ab"\n, é\x00', max_size=8), st.text('cd"\r\n,\t', max_size=8)), max_size=5),
    st.binary(max_size=3),
)
def test_any_fields_hold(rows: list[tuple[str, str]], tail: bytes) -> None:
    quoted = [",".join('"' + field.replace('"', '""') + '"' for field in row) for row in rows]
    read_proved("\n".join(["speaker,text", "Dana Reyes,Hello there.", *quoted]).encode() + tail)


@settings(max_examples=80, deadline=None)
@given(st.text('ab"\n, é;', max_size=40))
def test_any_damage_holds(rest: str) -> None:
    read_proved(f"speaker,text\nDana Reyes,Hello there.\n{rest}".encode())
