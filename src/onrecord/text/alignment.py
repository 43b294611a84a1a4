"""Two texts side by side, word by word: which words both have, and what stands in place of the others.

Runs of words that stand once in either text are anchors (patience diff, B. Cohen 2008); between two anchors the longest
common subsequence is looked for with the bit-parallel method of H. Hyyrö (2004), as RapidFuzz has it. So a text of
10,000 words is aligned in a fraction of a second, and a word that is everywhere never pulls two passages together.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

import msgspec
from rapidfuzz.distance import Indel

from onrecord.model.span import Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WORD = lazy_re(r"[^\W_]+(?:['’.,:\-‐‑–/][^\W_]+)*|[^\w\s]|_")
_RUNS = (8, 3, 1)
"""Words of an anchor, in the order in which they are tried."""
_MOST = 300_000_000
"""Pairs of words that are compared at most between two anchors; each takes one bit."""


class Block(msgspec.Struct, frozen=True):
    """A stretch of both texts, as numbers of words, half-open; one of the two sides may be empty.

    Attributes:
        same: whether both sides hold the same words.
        start: first word of the first text.
        end: word after the last of the first text.
        other_start: first word of the second text.
        other_end: word after the last of the second text.
    """

    same: bool
    start: int
    end: int
    other_start: int
    other_end: int

    def turned(self) -> Block:
        """Give the block with its two sides exchanged."""
        return Block(self.same, self.other_start, self.other_end, self.start, self.end)


def words(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Give the words and the marks between two offsets, in order; numbers and compounds are one word each."""
    found = _WORD.finditer(text, start, len(text) if end is None else end)
    return [Span(word.start(), word.end()) for word in found]


def align(first: Sequence[str], second: Sequence[str]) -> list[Block]:
    """Align two texts.

    Args:
        first: words, folded as the caller likes them compared.
        second: words.

    Returns:
        Blocks in order, of the same words and of others by turns; together they hold every word of both.
    """
    blocks: list[Block] = []
    for same, start, end, other_start, other_end in _within(first, second, 0, len(first), 0, len(second), 0):
        if start == end and other_start == other_end:
            continue
        last = blocks[-1] if blocks else None
        if last is not None and last.same == same:
            blocks[-1] = Block(same, last.start, end, last.other_start, other_end)
        else:
            blocks.append(Block(same, start, end, other_start, other_end))
    return blocks


_Stretch = tuple[bool, int, int, int, int]


def _within(
    first: Sequence[str], second: Sequence[str], start: int, end: int, other: int, other_end: int, level: int
) -> Iterator[_Stretch]:
    """Align two stretches: what they begin and end with in common, then anchors, then all that is between."""
    head = 0
    while start + head < end and other + head < other_end and first[start + head] == second[other + head]:
        head += 1
    yield True, start, start + head, other, other + head
    start, other = start + head, other + head
    tail = 0
    while end - tail > start and other_end - tail > other and first[end - tail - 1] == second[other_end - tail - 1]:
        tail += 1
    yield from _middle(first, second, start, end - tail, other, other_end - tail, level)
    yield True, end - tail, end, other_end - tail, other_end


def _middle(
    first: Sequence[str], second: Sequence[str], start: int, end: int, other: int, other_end: int, level: int
) -> Iterator[_Stretch]:
    if start == end or other == other_end:
        yield False, start, end, other, other_end
        return
    while level < len(_RUNS):
        run = _RUNS[level]
        anchors = _anchors(first, second, start, end, other, other_end, run)
        if not anchors:
            level += 1
            continue
        for at, there in [*anchors, (end, other_end)]:
            if at < start or there < other:
                continue
            # What is between two anchors of a length is looked through for shorter ones only.
            yield from _within(first, second, start, at, other, there, level + 1)
            stop, stop_there = min(at + run, end), min(there + run, other_end)
            yield True, at, stop, there, stop_there
            start, other = stop, stop_there
        return
    if (end - start) * (other_end - other) > _MOST:
        yield False, start, end, other, other_end
        return
    for code in Indel.opcodes(first[start:end], second[other:other_end]):
        yield (
            code.tag == "equal",
            start + code.src_start,
            start + code.src_end,
            other + code.dest_start,
            other + code.dest_end,
        )


def _anchors(
    first: Sequence[str], second: Sequence[str], start: int, end: int, other: int, other_end: int, run: int
) -> list[tuple[int, int]]:
    """Give the most runs of words that stand once in either stretch, in the same order in both."""
    here, there = _once(first, start, end, run), _once(second, other, other_end, run)
    pairs = [(at, there[words]) for words, at in here.items() if words in there]
    # The longest rising row of the second places (patience sorting); pairs already rise in the first.
    tops: list[int] = []
    piles: list[int] = []
    before: list[int] = []
    for number, (_, place) in enumerate(pairs):
        pile = bisect_left(tops, place)
        before.append(piles[pile - 1] if pile else -1)
        if pile == len(tops):
            tops.append(place)
            piles.append(number)
        else:
            tops[pile], piles[pile] = place, number
    chain: list[tuple[int, int]] = []
    number = piles[-1] if piles else -1
    while number >= 0:
        chain.append(pairs[number])
        number = before[number]
    return chain[::-1]


def _once(sequence: Sequence[str], start: int, end: int, run: int) -> dict[tuple[str, ...], int]:
    """Give each run of words that stands once, with its place, in order of place."""
    seen: dict[tuple[str, ...], int] = {}
    twice: set[tuple[str, ...]] = set()
    for at, words_ in enumerate(zip(*(sequence[start + k : end] for k in range(run)), strict=False), start):
        if words_ in seen:
            twice.add(words_)
        else:
            seen[words_] = at
    return {words_: at for words_, at in seen.items() if words_ not in twice}
