"""Words put into somebody's mouth by hand: wherever in a brief they stand, the check tells of them."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from onrecord.briefs.check import BriefReport, check_brief
from onrecord.briefs.lines import blocks
from onrecord.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.archive import Archive

FORGED = "We will abolish every one of the harbour dues tomorrow"
LUXURY = "Our harbour dues are no luxury; they are the shelter of our own harbours."
PORTS = "Thirteen ports meet the pledge on dues."


@pytest.fixture(scope="module")
def cite(record: Archive) -> Callable[[str], str]:
    """Give the written citation of words of the first talk."""
    row = next(row for row in record.documents() if "2031-03-12" in row.id)
    transcript = record.get(row.id)

    def find(words: str) -> str:
        start = transcript.text.index(words)
        return str(transcript.cite(Span(start, start + len(words))))

    return find


@pytest.fixture(scope="module")
def check(record: Archive) -> Callable[[str], BriefReport]:
    return lambda text: check_brief(record, text.encode())


# Figures


@pytest.mark.parametrize(("figure", "became"), [("5", "other value"), ("7", "other value"), ("55", "found")])
def test_the_end_of_a_longer_number_is_not_the_number(dues: Archive, figure: str, became: str) -> None:
    row = next(row for row in dues.documents() if "2031-06-20" in row.id)
    transcript = dues.get(row.id)
    start = transcript.text.index("This year 55 percent")
    cited = transcript.cite(Span(start, start + len("This year 55 percent of ships paid the dues.")))
    report = check_brief(dues, f"Only {figure} percent of ships paid the dues [{cited}].\n".encode())
    assert [(one.became, report.ok) for one in report.figures] == [(became, became == "found")]


# Lines that are read past


def test_a_note_in_brackets_is_no_address(check: Callable[[str], BriefReport]) -> None:
    for line in (
        f"[Note]: Anders Voll said “{FORGED}” to the council.",
        f"[1]: Anders Voll said “{FORGED}”",
        f"[Note]: https://board.example/x Anders Voll said “{FORGED}”",
        f"[Note]: <https://board.example/x> Anders Voll said “{FORGED}”",
        f"[^1]: Anders Voll: “{FORGED}”",
        f"[“{FORGED}”]: https://board.example/x",
    ):
        assert not check(f"{line}\n\nOther.\n").ok, line
    for line in ("[`a@0123456789ab#1-2`]: <https://board.example/x#:~:text=a%20b>", "[2]: https://board.example/x"):
        assert [one.text for one in blocks(f"{line}\n\nOther.\n".encode())] == ["Other."]


def test_only_printed_tags_are_taken_away(check: Callable[[str], BriefReport]) -> None:
    assert not check(f'<p><span class="tag">Voll said “{FORGED}”</span></p>').ok
    assert [one.text for one in blocks(b'<p><span class="tag">new</span>Dues fall.</p>')] == ["Dues fall."]


@pytest.mark.parametrize("line", ["-" * 20_000 + "x", "# a" + " " * 20_000 + "b", "# a" + "#" * 20_000 + "b"])
def test_long_lines_take_no_longer_than_they_are(line: str) -> None:
    begun = time.perf_counter()
    blocks(line.encode())
    assert time.perf_counter() - begun < 1
