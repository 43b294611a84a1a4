"""Which figures line up: those of one kind and unit whose sentences say the same of what is measured."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from onrecord.archive import BadQuery
from onrecord.ledgers.sides import likeness, one_sentence, same_topic
from onrecord.ledgers.topics import exclude, share

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.archive import Verdict
    from onrecord.ledgers.sides import Side

LINES_UP = 0.35
"""Likeness from which two figures line up."""
OFFERED = 0.25
"""Likeness from which a figure is offered as a candidate."""
MOST = 4_000
"""Figures that are compared at once."""
_SHARED = 2
"""Words that two figures must share at least, unless one word names what is measured and no more is said of it."""
_FREQUENT = 20
"""Figures that share a word, above which it weighs the less the more they are."""
_COMMON = 400
"""Figures that share a word, above which the word alone brings no two together."""

Pair = tuple[int, int]


class Near(NamedTuple):
    """A figure outside a series that may belong to it: its number, that of the nearest in the series, the likeness."""

    outside: int
    inside: int
    likeness: float


class Lines:
    """Figures brought together.

    Args:
        sides: the figures.
        decided: what users decided of pairs of them, by their numbers, the lesser first.

    Raises:
        BadQuery: there are too many to compare.
    """

    def __init__(self, sides: Sequence[Side], decided: Mapping[Pair, Verdict]) -> None:
        if len(sides) > MOST:
            raise BadQuery(
                f"{len(sides):,} figures are too many to line up (at most {MOST:,}); choose some by words, kind, "
                "speaker or date"
            )
        self._sides = sides
        self._decided = decided
        weights = _weights(sides)
        self._likeness = {
            pair: like for pair in _close(sides) if (like := likeness(*_both(sides, pair), weights)) >= OFFERED
        }
        self._group = list(range(len(sides)))
        self._members: dict[int, set[int]] = {number: {number} for number in range(len(sides))}
        for pair, verdict in sorted(decided.items()):
            if verdict == "same":
                self._join(*pair)
        for pair, like in sorted(self._likeness.items(), key=lambda item: (-item[1], item[0])):
            if like >= LINES_UP:
                self._try(*pair)

    def groups(self) -> list[list[int]]:
        """Give the groups, each with the numbers of its figures in order, the largest first."""
        return sorted((sorted(group) for group in self._members.values()), key=lambda group: (-len(group), group))

    def near(self, group: Sequence[int]) -> list[Near]:
        """Give the figures outside a group that may belong to it, the likeliest first."""
        inside = set(group)
        best: dict[int, Near] = {}
        for (one, other), like in self._likeness.items():
            if (one in inside) == (other in inside):
                continue
            here, there = (one, other) if one in inside else (other, one)
            if any(self._decided.get(_ordered(there, member)) == "different" for member in inside):
                continue
            units = {self._sides[one].unit, self._sides[other].unit} - {None}
            if len(units) > 1 and like < LINES_UP:  # another thing counted has to be said in all but the same words
                continue
            if there not in best or best[there].likeness < like:
                best[there] = Near(there, here, like)
        return sorted(best.values(), key=lambda near: (-near.likeness, near.outside))

    def _try(self, one: int, other: int) -> None:
        first, second = self._group[one], self._group[other]
        if first == second or self._sides[one].row.denied or self._sides[other].row.denied:
            return
        pairs = [_ordered(a, b) for a in self._members[first] for b in self._members[second]]
        if any(self._decided.get(pair) == "different" for pair in pairs):
            return
        if not share(self._sides[one].core, self._sides[other].core):
            return
        if any(exclude(self._sides[a].topics, self._sides[b].topics) for a, b in pairs):
            return
        units = {self._sides[member].unit for member in self._members[first] | self._members[second]} - {None}
        if len(units) > 1:
            return
        # The mean, so that a long row of small steps does not bring together what has nothing in common.
        if sum(self._likeness.get(pair, 0.0) for pair in pairs) / len(pairs) >= LINES_UP * 0.8:
            self._join(one, other)

    def _join(self, one: int, other: int) -> None:
        first, second = sorted((self._group[one], self._group[other]))
        if first == second:
            return
        for member in self._members.pop(second):
            self._group[member] = first
            self._members[first].add(member)


def _close(sides: Sequence[Side]) -> Iterator[Pair]:
    """Give the pairs of figures of one kind that share words enough to be worth comparing."""
    by_key: dict[tuple[str, str | None, bool, str], list[int]] = defaultdict(list)
    for number, side in enumerate(sides):
        if side.is_window:
            continue
        for key in side.keys:
            by_key[side.row.kind, side.row.per, side.changes, key].append(number)
    shared: dict[Pair, int] = defaultdict(int)
    for numbers in by_key.values():
        if len(numbers) > _COMMON:
            continue
        for at, one in enumerate(numbers):
            for other in numbers[at + 1 :]:
                shared[one, other] += 1
    return (
        pair
        for pair, count in shared.items()
        if (count >= _SHARED or same_topic(*_both(sides, pair))) and not one_sentence(*_both(sides, pair))
    )


def _weights(sides: Sequence[Side]) -> dict[str, float]:
    """Let words weigh less that stand beside very many figures (``rate``, ``percent of GDP``)."""
    counts = Counter(key for side in sides for key in side.keys)
    return {key: _FREQUENT / count for key, count in counts.items() if count > _FREQUENT}


def _both(sides: Sequence[Side], pair: Pair) -> tuple[Side, Side]:
    return sides[pair[0]], sides[pair[1]]


def _ordered(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)
