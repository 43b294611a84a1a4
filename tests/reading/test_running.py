"""Heads and feet that count the pages of a printed text, and counts of other things."""

from __future__ import annotations

import re

import pytest

from onrecord.reading.page.running import running_lines


def found(text: str) -> list[str]:
    lines = [match.span() for match in re.finditer(r".+", text)]
    return [text[start : text.index("\n", start)] for start in sorted(running_lines(text, lines))]


@pytest.mark.parametrize(
    "lines",
    [
        ["Bank of Ostrelle  2", "Bank of Ostrelle  3"],
        ["Harbour Board | Page 1 of 9", "Harbour Board | Page 2 of 9"],
        ["Minutes Page 8", "Minutes Page 9"],
        ["Harbour Board 7", "Harbour Board 8", "Harbour Board 9"],
    ],
)
def test_words_with_the_number_of_a_page(lines: list[str]) -> None:
    assert found("\nThe lamps are lit.\n".join(lines) + "\n") == lines


@pytest.mark.parametrize(
    "lines",
    [
        ["Bank of Ostrelle  2"],
        ["Bank of Ostrelle  2", "Bank of Ostrelle  4"],
        ["Harbour Board 7", "Harbour Board 8"],
        ["Question 1", "Question 2", "Question 3"],
        ["Question  1", "Question  2", "Question  3"],
        ["and in berth 1", "and in berth 2", "and in berth 3"],
        ["A long line of words " * 10 + "1", "A long line of words " * 10 + "2"],
    ],
)
def test_counts_of_other_things(lines: list[str]) -> None:
    assert found("\nThe lamps are lit.\n".join(lines) + "\n") == []


def test_a_number_at_either_edge_beside_one_word() -> None:
    lines = ["1842          D143", "D143          1843", "1844          D143"]
    said = "\n" + "The lamps are lit, and they burn until the last boat is in.\n" * 8
    assert found(said.join(lines) + "\n") == lines
    assert found("\nThe lamps are lit.\n".join(lines) + "\n") == []  # rows of a table
    assert found(said.join(lines[:2]) + "\n") == []
