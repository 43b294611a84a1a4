"""Numbers of each fifth line at the left edge of a page, and what looks like them."""

from __future__ import annotations

import pytest

from onrecord.reading.page.margins import fifth_lines


def counted(*numbers: int, between: int = 4) -> str:
    return "".join(f"{number}   The lamps are lit.\n" + "    They burn until dawn.\n" * between for number in numbers)


@pytest.mark.parametrize("numbers", [(5, 10, 15, 20, 25), (5, 10, 15, 5, 10, 15), (5, 10, 15, 20, 25, 5)])
def test_each_fifth_line(numbers: tuple[int, ...]) -> None:
    text = counted(*numbers)
    assert [int(span.of(text)) for span in fifth_lines(text)] == list(numbers)


@pytest.mark.parametrize(
    "text",
    [
        counted(5, 10, 15),
        counted(10, 15, 20, 25),
        counted(5, 10, 20, 25),
        counted(5, 10, 15, 20, between=0),
        counted(5, 10, 15, 20, between=30),
        counted(5, 10, 15, 20).replace("   The", " The"),
    ],
)
def test_other_numbers(text: str) -> None:
    assert fifth_lines(text) == ()
