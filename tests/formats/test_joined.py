"""Several transcripts in one text: where they are cut, and what is left whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from onrecord.formats import joined, read
from onrecord.model import Capture
from tests.formats.proved import read_proved

if TYPE_CHECKING:
    from onrecord.model import Transcript

TALK = """MS. SUND: The lamps on the quay are lit again, and the Board has paid for all of them.

MR. FALK: Who pays for the oil?

MS. SUND: The Board does, as it always did.
"""
FIRST = f"Briefing on the harbour lamps\nSkarnhavn, 3 March 2031\n\n{TALK}"
SECOND = f"Briefing on the ferry — “Åse”\nSkarnhavn, 9 March 2031\n\n{TALK}"
THIRD = f"Press conference on the winter fares\n12 March 2031\n\n{TALK}"
SAME = f"HARBOUR BOARD\nBriefing by the clerk\n3 March 2031\n\n{TALK}"
DATES = ["2031-03-03", "2031-03-09", "2031-03-12"]


def front(title: str, day: str, body: str) -> str:
    return f"---\ntitle: {title}\ndate: {day}\ntags:\n  - lamps\n---\n\n{body}"


def check(text: str, dates: list[str], encoding: str = "utf-8") -> tuple[Transcript, ...]:
    """Read a text, prove it, and compare the days of its records; the parts together must be the text."""
    found = read_proved(text.encode(encoding))
    assert [transcript.date for transcript in found] == dates
    assert [transcript.capture.part for transcript in found] == list(range(1, len(dates) + 1))
    assert "".join(transcript.text for transcript in found) == text
    return found


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32", "cp1252"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("between", ["\f", "\n=====\n", "\n\n----------\n\n", "*****\n", "________\n\f\n  "])
def test_three_transcripts_give_three_records(between: str, newline: str, encoding: str) -> None:
    text = between.join((FIRST, SECOND, THIRD)).replace("\n", newline)
    found = check(text, DATES, encoding)
    assert [transcript.title for transcript in found][1:] == [
        "Briefing on the ferry — “Åse”",
        "Press conference on the winter fares",
    ]
    assert [len(transcript.turns) for transcript in found] == [3, 3, 3]
    assert [transcript.words_of(transcript.turns[-1]) for transcript in found] == [
        "The Board does, as it always did."
    ] * 3
    furniture = [[each.text[s.start : s.end] for s in each.segments if s.kind == "furniture"] for each in found]
    assert furniture == [[between.strip()] * bool(between.strip())] * 2 + [[]]
    assert [transcript.turns[0].speaker for transcript in found] == ["s1", "s1", "s1"]


def test_places_count_the_whole_file() -> None:
    text = f"{FIRST}\n=====\n{SECOND}"
    data = text.encode()
    _, second = check(text, DATES[:2])
    turn = second.turns[1]
    place = second.offsets.to_source(turn.span, second.text)
    assert data[place.start : place.end].decode() == "Who pays for the oil?"
    assert place.start > len(FIRST.encode())


def test_a_byte_that_does_not_decode_stays_with_its_part() -> None:
    data = f"{FIRST}\n=====\n{SECOND}".encode().replace(b"Who pays", b"Who \x9d pays")
    first, second = read_proved(data)
    assert [[problem.kind for problem in each.problems] for each in (first, second)] == [["undecodable-byte"]] * 2
    assert all(each.text[p.start : p.end] == "\ufffd" for each in (first, second) for p in each.problems)


@pytest.mark.parametrize("between", ["\n", "\n\n=====\n\n", "\f"])
def test_front_matter_begins_a_document(between: str) -> None:
    statement = (
        "The Board has lit the lamps on the quay again. It thanks all who gave oil, and all who carried it there.\n"
    )
    texts = (
        front("Lamps", "2031-03-03", TALK),
        front("Oil", "2031-03-03", statement),
        front("Ferry", "2031-03-09", TALK),
    )
    found = check(between.join(texts), ["2031-03-03", "2031-03-03", "2031-03-09"])
    assert [transcript.title for transcript in found] == ["Lamps", "Oil", "Ferry"]
    assert {transcript.capture.media_type for transcript in found} == {"text/markdown"}


@pytest.mark.parametrize("from_", ["", "From clerk@board.example Mon, {}\n"])
def test_fields_that_come_back_begin_a_document(from_: str) -> None:
    texts = [
        from_.format(day) + f"Subject: {what}\nDate: {day}\n\n{TALK}"
        for what, day in (("Lamps", "3 March 2031"), ("Ferry", "9 March 2031"))
    ]
    check("\n".join(texts), DATES[:2])
    check("\n".join(texts).replace("\n", "\r\n"), DATES[:2])


def test_pages_of_several_transcripts_with_the_same_head() -> None:
    second = SAME.replace("3 March", "9 March")
    pages = SAME + "\fHARBOUR BOARD\n3 March 2031\n\n" + TALK + "\f" + second + "\f" + TALK
    check(pages, DATES[:2])


WHOLE = {
    "pages with running heads": FIRST + f"\fBriefing on the harbour lamps\n3 March 2031   Page 2\n\n{TALK}" * 3,
    "pages that break a sentence": FIRST.rstrip(".\n")
    + "\nand will on\n\fThe Ninth of the Month\n9 March 2031\n\n"
    + TALK,
    "a masthead over a rule": FIRST
    + "\n\nHARBOUR BOARD\nOffice of the Clerk\n________\nFor release 9 March 2031\n\n"
    + TALK,
    "a masthead over a rule in each": "\n\n".join(
        f"HARBOUR BOARD\n________\nBriefing on lamps\n{day} March 2031\n\n{TALK}" for day in (3, 9)
    ),
    "rules between sections": FIRST + "\n=====\nThe oil\n\n" + TALK + "\n=====\nThe wicks\n\n" + TALK,
    "a section that has a day": FIRST + "\n=====\nThe oil of 1 March 2031\n\n" + TALK + "\n=====\nThe wicks\n\n" + TALK,
    "footers": FIRST + "\n###\n\n* * *\n\nFor more, write to the Board.\n\n*****\n",
    "the second part of the programme": FIRST + "\n=====\nAfternoon session on the lamps\n9 March 2031\n\n" + TALK,
    "one day": FIRST + "\n=====\nBriefing on the ferry\n3 March 2031\n\n" + TALK,
    "an appended statement": FIRST
    + "\n=====\nPrepared remarks of Mr. Falk\n9 March 2031\n\nWe thank the Board for its oil.\n",
    "an appended letter": FIRST
    + "\n=====\nThe Ferry Union to the Board\n9 March 2031\n\nDear Board,\nwe thank you for oil.\n",
    "no talk before": "Transcripts of March\n3 March 2031\n\nAll of them.\n=====\n" + SECOND,
    "no day at the top": f"Briefing on the lamps\n\n{TALK}\n=====\n{SECOND}",
    "a second title in small letters": FIRST + "\n=====\nand of the ferry, on\n9 March 2031\n\n" + TALK,
    "a rule at the end": FIRST + "\n=====\n",
    "rules in Markdown": front("Lamps", "2031-03-03", f"{TALK}\n---\nThe title: none\n\n{TALK}\n---\n\n{TALK}"),
    "rules that look like a block": front("Lamps", "2031-03-03", f"{TALK}\n---\nplace: quay\n---\n\n{TALK}"),
    "a block behind the talk": FIRST + "\n" + front("Ferry", "2031-03-09", TALK),
    "a block of nothing said": front("Lamps", "2031-03-03", TALK) + front("Ferry", "2031-03-09", "None.\n"),
    "no block at all": f"---\n{TALK}\n---\n{TALK}",
    "fields that name nothing": f"Clerk: Falk\nDate: 3 March 2031\n\n{TALK}\nClerk: Falk\nDate: 9 March 2031\n\n{TALK}",
    "fields without a day": f"Title: Lamps\nDate: now\n\n{TALK}\nTitle: Ferry\nDate: 9 March 2031\n\n{TALK}",
    "fields in the talk": f"Title: Lamps\nDate: 3 March 2031\n\n{TALK[:-1]}\nTitle: Oil\nDate: 9 March 2031\n\n{TALK}",
    "other fields": f"Title: Lamps\nDate: 3 March 2031\n\n{TALK}\nTitle: Ferry\nPlace: Quay\n\n{TALK}",
    "nothing behind": "Lamps\n=====\n\f\n",
    "nothing but rules": "=====\n=====\n\f",
}


@pytest.mark.parametrize("text", WHOLE.values(), ids=WHOLE.keys())
def test_what_is_left_whole(text: str) -> None:
    assert len(read_proved(text.encode())) == 1
    assert len(read(Capture(text.replace("\n", "\r\n").encode()))) == 1


def test_a_box_over_each_transcript_is_no_end() -> None:
    boxed = [text.replace("2031\n\n", "2031\n-------\n\n", 1) for text in (FIRST, SECOND)]
    check("\n=====\n".join(boxed), DATES[:2])


def test_long_lines_and_rules_in_a_head() -> None:
    long = SECOND.replace("\n", "\n" + "with the clerk of the Board and all of its members " * 4 + "\n=====\n", 1)
    check(f"{FIRST}\n=====\n{long}", DATES[:2])


def test_marks_of_a_large_text_are_found_in_time() -> None:
    assert list(joined.ways(FIRST + "\f" * 200_000 + "=====\n" * 50_000 + " " * 200_000)) == []
