"""Edits that track offsets: after each, every span of the gold still covers the words it covered."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from evaluation.gold import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from evaluation.gold import Seed, SeedTurn


class Edit(NamedTuple):
    """The characters ``start`` to ``end`` become ``text``; nothing is replaced where the two are equal."""

    start: int
    end: int
    text: str


class _Shift:
    """Moves offsets of the old text to the new one."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._edits = edits

    def place(self, place: Place) -> Place:
        """Move a span: what is put in at its edges stays outside it, what replaces its first or last words inside."""
        return Place(self._offset(place.start, ends=False), self._offset(place.end, ends=True))

    def _offset(self, offset: int, *, ends: bool) -> int:
        moved = offset
        for one in self._edits:
            if one.start < offset < one.end:
                raise ValueError(f"an edit of {one.start}-{one.end} runs over a boundary at {offset}")
            put_in_behind = ends and one.start == one.end == offset
            if one.end <= offset and not put_in_behind:
                moved += len(one.text) - (one.end - one.start)
        return moved


def edit(seed: Seed, edits: Iterable[Edit]) -> Seed:
    """Apply edits, given in any order, and move every span of the gold with them.

    Raises:
        ValueError: two edits overlap, or one runs over the boundary of a turn, a label or the title.
    """
    ordered = sorted(edits)
    for one, other in pairwise(ordered):
        if other.start < one.end or one[:2] == other[:2]:
            raise ValueError(f"two edits overlap at {other.start}")
    pieces, at = [], 0
    for one in ordered:
        pieces += [seed.text[at : one.start], one.text]
        at = one.end
    shift = _Shift(ordered)
    turns = tuple(
        replace(turn, place=shift.place(turn.place), label=None if turn.label is None else shift.place(turn.label))
        for turn in seed.turns
    )
    return replace(seed, text="".join([*pieces, seed.text[at:]]), turns=turns, title=shift.place(seed.title))


def substitute(
    seed: Seed, pattern: str | re.Pattern[str], by: Callable[[re.Match[str]], str], end: int | None = None
) -> Seed:
    """Replace every match of ``pattern`` (before ``end``, if given) by what ``by`` gives for it."""
    found = re.compile(pattern).finditer(seed.text, 0, len(seed.text) if end is None else end)
    return edit(seed, [Edit(match.start(), match.end(), by(match)) for match in found])


def head_end(seed: Seed) -> int:
    """Give where the first turn, or its label, begins: before it stand titles and dates."""
    return block_start(seed.turns[0])


def block_start(turn: SeedTurn) -> int:
    """Give where a turn begins with its label."""
    return turn.place.start if turn.label is None else turn.label.start


def arrange(seed: Seed, order: Sequence[int]) -> Seed:
    """Put the turns, with their labels, in the order of ``order`` (indexes; those left out are removed)."""
    starts = [block_start(turn) for turn in seed.turns]
    ends = [*starts[1:], len(seed.text)]
    text, turns = seed.text[: starts[0]], []
    for index in order:
        turn, start = seed.turns[index], starts[index]
        by = len(text) - start
        block = seed.text[start : ends[index]]
        text += block if block.endswith("\n") else block + "\n\n"
        moved = Place(turn.place.start + by, turn.place.end + by)
        label = None if turn.label is None else Place(turn.label.start + by, turn.label.end + by)
        turns.append(replace(turn, place=moved, label=label))
    return replace(seed, text=text.rstrip("\n"), turns=tuple(turns))
