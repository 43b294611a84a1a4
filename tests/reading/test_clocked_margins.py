"""Lines of a page that are counted with a clock time beside each number, and what looks like them."""

from __future__ import annotations

import pytest

from onrecord.reading.margins import counted, line_numbers


def page(form: str, lines: int, pages: int = 1) -> str:
    return "".join(
        form.format(number=number, minute=number % 60) + "The lamps are lit.\n"
        for _ in range(pages)
        for number in range(1, lines + 1)
    )


@pytest.mark.parametrize(
    "form",
    ["10:{minute:02}:16  {number:>2}   ", "  10:{minute:02} {number:>2}   ", "{number:>2}  10:{minute:02}:16   "],
)
def test_a_time_is_part_of_the_margin(form: str) -> None:
    text = page(form, 47, 2)
    found = line_numbers(text)
    assert [counted(span.of(text)) for span in found] == [*range(1, 48), *range(1, 48)]
    assert all(text[span.end :].lstrip().startswith("The lamps") for span in found)


def test_a_number_without_a_time_among_them() -> None:
    text = page("10:{minute:02}:16  {number:>2}   ", 27) + "          28\n" + "10:40:00  29   They are out.\n"
    assert counted(line_numbers(text)[-2].of(text)) == 28


@pytest.mark.parametrize(
    "text",
    [
        page("10:{minute:02}:16  ", 40),  # times that count no lines
        page("10:{minute:02}  {number}   ", 9),  # a programme of a day
        page("{number:>2}   ", 47),  # more lines than a page has, and no times
        page("{number:>2}   ", 20).replace("The lamps", "10:15 lamps") + "They are out.\n" * 30,
    ],
)
def test_what_counts_no_lines(text: str) -> None:
    assert line_numbers(text) == ()


def test_a_time_of_day_that_begins_a_counted_line_is_said() -> None:
    text = page("{number:>2}   ", 20).replace("The lamps", "10:15 lamps")
    assert all(span.of(text).isdecimal() for span in line_numbers(text))
