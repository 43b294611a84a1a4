"""The calendar of deadlines, read back by the rules of RFC 5545 and by the library `icalendar`."""

from __future__ import annotations

from datetime import date
from typing import Any

import icalendar
import msgspec
from hypothesis import given
from hypothesis import strategies as st

from onrecord.archive import CommitmentRow, Voice
from onrecord.ledgers.commitments.deadlines import calendar
from onrecord.model import Citation, Span

WORDS = "We will send two icebreakers; the crews, “all of them”, come\nwith a back\\slash and Håkan."


def row(start: int = 120, **more: object) -> CommitmentRow:
    end = start + len(WORDS)
    cited = Citation("compact/2031-03-04/talk", "1caebd69486b", start, end, (Span(start, end),), WORDS, WORDS, "", "")
    made = CommitmentRow(
        record=cited.record, version=cited.version, title="Talk", date="2031-03-04", publisher=None, id="c1",
        turn="t1", actor="Northern Compact", action="send two icebreakers, and their crews; soon", force="committed",
        deadline="by the Ellamay Summit", due=("2031-07-08", "2031-07-10"), condition=None, beneficiary=None,
        speaker=Voice("s1", "Ingrid Håkansdatter"), words=WORDS, citation=cited,
    )  # fmt: skip
    return msgspec.structs.replace(made, **more)


def events(data: bytes) -> list[Any]:
    return list(icalendar.Calendar.from_ical(data).walk("VEVENT"))


def test_an_event_has_the_period_the_words_and_the_citation() -> None:
    data, left = calendar([row()])
    assert left == 0
    (event,) = events(data)
    assert not event.errors
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2031, 7, 8), date(2031, 7, 11))  # the end is exclusive
    assert event["SUMMARY"] == "Northern Compact: send two icebreakers, and their crews; soon"
    citation = str(row().citation)
    assert (
        str(event["DESCRIPTION"]).split("\n", 1)[0] == "“We will send two icebreakers; the crews, “all of them”, come"
    )
    assert WORDS in str(event["DESCRIPTION"])
    assert "Ingrid Håkansdatter, Talk, 2031-03-04\ndeadline: by the Ellamay Summit\n" in str(event["DESCRIPTION"])
    assert str(event["DESCRIPTION"]).endswith(citation)
    assert event["UID"] == citation
    assert event["TRANSP"] == "TRANSPARENT"
    assert "URL" not in event


def test_the_bytes_are_the_same_on_any_day_and_the_lines_short() -> None:
    rows = [row(), row(500, action="ü" * 200)]
    data, _ = calendar(rows)
    assert data == calendar(rows)[0]
    assert b"DTSTAMP:20310304T000000Z\r\n" in data
    lines = data.split(b"\r\n")
    assert lines[-1] == b""
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode()  # no character is cut in two
    assert events(data)[1]["SUMMARY"] == f"Northern Compact: {'ü' * 200}"


def test_what_has_no_time_is_left_out_and_counted() -> None:
    data, left = calendar([row(due=None), row(due=("2031-07-08", "2031-07-08")), row(due=None, date=None)])
    assert left == 2
    (event,) = events(data)
    assert event["DTEND"].dt == date(2031, 7, 9)
    assert events(calendar([])[0]) == []


def test_force_condition_and_whoever_speaks() -> None:
    cited = msgspec.structs.replace(row().citation, url="https://compact.example/talk?a=1,2")
    given = (
        row(force="expects", speaker=None, deadline=None),
        row(500, force="conditional", condition="if it freezes", speaker=Voice("s1", None, None, None, "Q")),
        row(900, force="calls-for", speaker=Voice("s1", None, None, "Chair"), date=None),
        row(1300, force="intends", citation=cited, date="2031"),
    )
    expected, conditional, called, meant = events(calendar(given)[0])
    assert expected["SUMMARY"].startswith("Northern Compact (expected): send")
    assert "unknown speaker, Talk" in expected["DESCRIPTION"]
    assert "deadline" not in expected["DESCRIPTION"]
    assert conditional["SUMMARY"].startswith("Northern Compact (on a condition): ")
    assert "“Q”, Talk, 2031-03-04" in conditional["DESCRIPTION"]
    assert "condition: if it freezes" in conditional["DESCRIPTION"]
    assert called["SUMMARY"].startswith("Northern Compact (called on): ")
    assert "Chair, Talk\n" in called["DESCRIPTION"]
    assert called["DTSTAMP"].dt.date() == date(2031, 7, 8)
    assert meant["SUMMARY"].startswith("Northern Compact (intends): ")
    assert meant["URL"] == "https://compact.example/talk?a=1,2"
    assert meant["DTSTAMP"].dt.date() == date(2031, 1, 1)


def test_whose_we_it_is() -> None:
    ours, mine = events(calendar([row(actor="we"), row(500, actor="we", force="intends", speaker=None)])[0])
    assert ours["SUMMARY"].startswith("we (Ingrid Håkansdatter): send")
    assert mine["SUMMARY"].startswith("we (unknown speaker, intends): send")


def test_one_citation_twice_has_two_names() -> None:
    names = [str(event["UID"]) for event in events(calendar([row(), row(id="c2"), row(id="c3")])[0])]
    assert names == [str(row().citation), f"{row().citation}/2", f"{row().citation}/3"]


def test_the_last_day_that_there_is() -> None:
    (event,) = events(calendar([row(due=("9999-12-31", "9999-12-31"))])[0])
    assert "DTEND" not in event


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_text_is_read_back(action: str, words: str) -> None:
    data, _ = calendar([row(action=action, words=words)])
    (event,) = events(data)
    for given_, read in ((action, event["SUMMARY"]), (words, event["DESCRIPTION"])):
        kept = given_.replace("\r\n", "\n").replace("\r", "\n")
        kept = "".join(c for c in kept if c in "\t\n" or (ord(c) > 31 and ord(c) != 127))
        assert kept in str(read)
    assert max(map(len, data.split(b"\r\n"))) <= 75


def test_control_characters_are_left_out() -> None:
    (event,) = events(calendar([row(action="send\x07 it\r\nto\rall")])[0])
    assert event["SUMMARY"] == "Northern Compact: send it\nto\nall"
