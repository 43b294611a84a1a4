"""Two texts side by side, word by word."""

from __future__ import annotations

import itertools
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text import alignment
from onrecord.text.alignment import Block, align, words
from tests.pace import within

FEW = st.lists(st.sampled_from("abcde"), max_size=40)


def holds(first: list[str], second: list[str]) -> list[Block]:
    """Align, and check that the blocks hold every word of both, in order, by turns."""
    blocks = align(first, second)
    at = other = 0
    for block in blocks:
        assert (block.start, block.other_start) == (at, other)
        assert (block.start, block.other_start) != (block.end, block.other_end)
        if block.same:
            assert first[block.start : block.end] == second[block.other_start : block.other_end]
        at, other = block.end, block.other_end
    assert (at, other) == (len(first), len(second))
    assert all(one.same != two.same for one, two in itertools.pairwise(blocks))
    return blocks


@given(FEW, FEW)
def test_blocks_hold_every_word_of_both(first: list[str], second: list[str]) -> None:
    holds(first, second)


@given(FEW)
def test_a_text_is_like_itself(text: list[str]) -> None:
    assert holds(text, text) == ([Block(True, 0, len(text), 0, len(text))] if text else [])


def changed(first: str, second: str) -> list[tuple[str, str]]:
    one, two = first.split(), second.split()
    return [
        (" ".join(one[b.start : b.end]), " ".join(two[b.other_start : b.other_end]))
        for b in holds(one, two)
        if not b.same
    ]


@pytest.mark.parametrize(
    ("first", "second", "differ"),
    [
        ("", "", []),
        ("", "we met", [("", "we met")]),
        ("we met", "", [("we met", "")]),
        ("we met in May", "we met in June", [("May", "June")]),
        ("we did not agree", "we did agree", [("not", "")]),
        ("a b c d", "w x y z", [("a b c d", "w x y z")]),
        # A passage carried over others is kept where the longer run of words is.
        ("one two three four five", "four five one two three", [("", "four five"), ("four five", "")]),
    ],
)
def test_what_differs(first: str, second: str, differ: list[tuple[str, str]]) -> None:
    assert changed(first, second) == differ


def test_words_that_are_everywhere_pull_nothing_together() -> None:
    first = "the fund for the port of the north is the largest of the year"
    second = f"nobody of the council asked for the vote . {first}"
    assert changed(first, second) == [("", "nobody of the council asked for the vote .")]


def test_stretches_too_long_to_compare_are_given_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alignment, "_MOST", 3)
    first, second = list("xaabby"), list("xbabaay")
    assert [block.same for block in holds(first, second)] == [True, False, True]


def test_ten_thousand_words_in_a_second() -> None:
    draw = random.Random(5)
    first = [f"w{int(draw.paretovariate(0.8))}" for _ in range(10_000)]
    second = [word if draw.random() > 0.1 else "zz" for word in first if draw.random() > 0.05]
    with within(1):
        blocks = holds(first, second)
    assert sum(block.end - block.start for block in blocks if block.same) > 8_000


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("We’ll pay $1,000.50 (now).", ["We’ll", "pay", "$", "1,000.50", "(", "now", ")", "."]),
        ("long-term, 2024–25", ["long-term", ",", "2024–25"]),
        ("_so_", ["_", "so", "_"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in words(text)] == expected


def test_words_between_offsets() -> None:
    assert [span.of("one two three") for span in words("one two three", 4, 7)] == ["two"]
