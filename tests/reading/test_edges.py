"""Heads and feet that a text keeps of printed pages."""

from __future__ import annotations

import pytest

from onrecord import formats
from onrecord.model import Capture

_BODY = """\
MR. DAHL: We looked at the lamps and{one}that they were lit.

MS. VANE: All of them? I saw that{two}one was not.

MR. DAHL: It was out of{three}oil.

MS. VANE: I see.
"""


def furniture(text: str) -> list[str]:
    transcript = formats.read(Capture(text.encode(), retrieved_at="2031-05-04T00:00:00Z"))[0]
    return [" ".join(text[s.start : s.end].split()) for s in transcript.segments if s.kind == "furniture"]


def in_body(one: str, two: str, three: str) -> list[str]:
    return furniture("Board of Lamps\n\n3 March 2031\n\n" + _BODY.format(one=one, two=two, three=three))


def pages(edge: str) -> list[str]:
    return in_body(*(edge.replace("#", str(number)) for number in (1, 2, 3)))


@pytest.mark.parametrize(
    ("edge", "found"),
    [
        ("\n\nPage #\n\nBoard, 3 March\n\n", ["Page 1", "Board, 3 March", "Page 2", "Board, 3 March"]),
        ("\nPage # of 3\n", ["Page 1 of 3", "Page 2 of 3", "Page 3 of 3"]),
        ("\n\n- # of 3 -\n\n", ["- 1 of 3 -", "- 2 of 3 -", "- 3 of 3 -"]),
        ("\n\n-#-\nBoard of Oil\nSkarn, 3 March\n", []),
        ("\n\fMinutes of the Board #\n\n", ["Minutes of the Board 1", "Minutes of the Board 2"]),
        ("\nDraft of March\n\nBoard      Page #\n", ["Draft of March", "Board Page 1"]),
        ("\nI said so, and so on.\n\nPage #\n", ["Page 1"]),
        ("\n\nMR. HOLT:\n\nPage #\n\n", ["Page 1"]),
        ("\n\nPage 4\n\n", ["Page 4"]),
    ],
)
def test_what_comes_back_at_the_edge_of_pages_is_nobodys(edge: str, found: list[str]) -> None:
    assert pages(edge)[: len(found)] == found
    assert len(pages(edge)) >= len(found)


def counted(*pages: tuple[int, str]) -> list[str]:
    """Give the furniture, line numbers aside, of pages of so many numbered lines, each with what stands below it."""
    text = "Board of Lamps\n\n"
    for lines, below in pages:
        said = "".join(
            f"{n:2}   {'MR. DAHL: It' if n % 4 == 1 else 'it'} was as dark as that\n" for n in range(1, lines + 1)
        )
        text += said + below
    return [each for each in furniture(text) if not each.isdigit()]


def test_what_has_no_number_between_counted_pages_is_nobodys() -> None:
    head = "\n  Board of Lamps, day 3\n\n"
    assert counted((10, head), (10, head), (10, "")) == ["Board of Lamps, day 3"] * 2


def test_below_a_short_page_only_what_is_known_for_an_edge_is_nobodys() -> None:
    head = "\n  Board of Lamps, day 3\n\n"
    found = counted((10, head), (10, head), (4, "\n  EXHIBIT 4\n" + head), (10, head), (10, head + "  Words\n"))
    assert found == [*["Board of Lamps, day 3"] * 5, "Words"]


def test_an_index_behind_the_last_page_is_nobodys_and_talk_is_somebodys() -> None:
    head = "\n  Board of Lamps, day 3\n\n"
    words = "".join(f"  lamp {n}:3\n" for n in range(9))
    talk = "".join(f"  And he said {n}.\n" for n in range(9))
    assert len(counted((10, head), (10, head), (10, head + words))) == 3 + 9
    assert counted((10, head), (10, head), (10, head + talk)) == ["Board of Lamps, day 3"] * 2


def test_more_lines_without_numbers_than_edges_have_are_talk() -> None:
    talk = "".join(f"  And he said {n}.\n" for n in range(9))
    assert counted((20, talk), (20, "")) == []


def test_lines_that_are_counted_once_have_no_edges() -> None:
    assert counted((20, "  Words\n")) == []


def test_a_head_above_a_title_that_says_the_same_is_no_title() -> None:
    head = "3 March 2031      The Board of Lamps      FINAL\n\n"
    body = _BODY.format(one=f"\n\nPage 1\n\n{head}", two=" ", three=f"\n\nPage 2\n\n{head}")
    transcript = formats.read(
        Capture(f"{head}The Board of Lamps Meets\n\n{body}".encode(), retrieved_at="2031-05-04T00:00:00Z")
    )[0]
    assert transcript.title == "The Board of Lamps Meets"


def test_blank_lines_between_all_counted_lines_part_no_paragraphs() -> None:
    lines = [f"{n:2}   {'MR. DAHL: It was' if n == 1 else 'as dark'}" for n in range(1, 21)]
    transcript = formats.read(Capture("\n\n".join(lines).encode(), retrieved_at="2031-05-04T00:00:00Z"))[0]
    assert transcript.words_of(transcript.turns[0]).split("\n\n")[0].count("as dark") == 19


def bare(lines: int) -> list[str]:
    """Give the furniture of five pages of so many lines, each with a bare number and a head."""
    said = "MR. DAHL: It was as dark as that.\n\n" * lines
    return furniture(
        "Board of Lamps\n\n3 March 2031\n\n" + "".join(f"{said}{n}\n\nBoard, day 3\n\n" for n in range(1, 6))
    )


def test_bare_numbers_count_pages_where_a_head_comes_back_beside_them() -> None:
    assert bare(8).count("Board, day 3") == 5


def test_numbers_that_stand_closely_count_no_pages() -> None:
    assert "Board, day 3" not in bare(2)


@pytest.mark.parametrize(("blanks", "edges"), [(59, 5), (10, 0)])
def test_numbers_alone_at_the_right_edge_count_pages(blanks: int, edges: int) -> None:
    said = "".join(f"The lamp number {'abcdefghijklmnopqrstuvwxyz'[n % 26]} burns.\n" for n in range(24))
    text = "".join(f"{' ' * blanks}{number}\nMS REYES:  {said}" for number in range(1, 6))
    transcript = formats.read(Capture(text.encode(), retrieved_at="2031-03-07T00:00:00Z"))[0]
    assert sum(each.kind == "furniture" for each in transcript.segments) == edges
