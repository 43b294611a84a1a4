"""Matches of sentences into points: which stretches of which sentences say one thing.

A sentence may make two points, and a point may take two sentences, so what is brought together are stretches of words.
Two groups become one only where the likeness between them is enough on average (average linkage), so that a chain of
half-likenesses joins nothing.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from onrecord.ledgers.echoes.likeness import Match
    from onrecord.ledgers.echoes.speech import Speech

BEGINS = 0.55
"""Likeness from which two sentences begin a point."""
JOINS = 0.45
"""Likeness on average from which two groups are one, or a sentence more belongs to a point."""
_SAME_PLACE = 0.5
"""Share of the shorter of two stretches of a sentence from which they are one."""
_LOOKED_AT = 4
"""Members of a group that speak for it."""


class Mention(NamedTuple):
    """A stretch of words: the place of its first among all words, that behind its last, and the unit it is of."""

    start: int
    end: int
    unit: int


class Found(NamedTuple):
    """Two units that match, by their numbers, the lesser first."""

    first: int
    second: int
    match: Match


class Group(NamedTuple):
    """A point: its mentions in the order of the record, and how like each is to the others, 0 to 1."""

    mentions: tuple[Mention, ...]
    typical: tuple[float, ...]


def clusters(speech: Speech, found: Iterable[Found], match: Callable[[int, int], Match | None]) -> list[Group]:
    """Bring matches together.

    Args:
        speech: the record.
        found: matches of a likeness of `JOINS` or more.
        match: compares two units by their numbers, the lesser first.
    """
    ordered = sorted(found, key=lambda each: (-each.match.likeness, each.first, each.second))
    return _Groups(speech, ordered, match).groups()


class _Groups:
    def __init__(self, speech: Speech, ordered: Sequence[Found], match: Callable[[int, int], Match | None]) -> None:
        self._speech = speech
        self._match = match
        self._mentions: list[Mention] = []
        self._sentences: list[frozenset[int]] = []
        self._own: defaultdict[int, list[int]] = defaultdict(list)
        self._likeness: dict[tuple[int, int], float] = {}
        pairs = []
        for each in ordered:
            one, other = self._mention(each.first, each.match.first), self._mention(each.second, each.match.second)
            pair = (min(one, other), max(one, other))
            if one != other and pair not in self._likeness:
                self._likeness[pair] = each.match.likeness
                pairs.append(pair)
        self._group = list(range(len(self._mentions)))
        self._members = {number: [number] for number in self._group}
        for one, other in pairs:
            self._join(self._group[one], self._group[other])

    def groups(self) -> list[Group]:
        """Give the groups of two mentions or more, in the order of their first mentions."""
        made = []
        for members in self._members.values():
            if len(members) == 1:
                continue
            kept = sorted(members, key=lambda member: self._mentions[member])
            typical = [
                sum(self._like(member, other) for other in kept[:_LOOKED_AT] if other != member)
                / max(len(kept[:_LOOKED_AT]) - (member in kept[:_LOOKED_AT]), 1)
                for member in kept
            ]
            made.append(Group(tuple(self._mentions[member] for member in kept), tuple(typical)))
        return sorted(made, key=lambda group: group.mentions)

    def _mention(self, unit: int, stretch: tuple[int, int]) -> int:
        begin = int(self._speech.begin[unit])
        start, end = begin + stretch[0], begin + stretch[1]
        sentences = range(self._speech.sentence_at(start), self._speech.sentence_at(end - 1) + 1)
        for number in sorted({number for sentence in sentences for number in self._own[sentence]}):
            known = self._mentions[number]
            common = min(end, known.end) - max(start, known.start)
            if common >= _SAME_PLACE * min(end - start, known.end - known.start):
                return number
        for sentence in sentences:
            self._own[sentence].append(len(self._mentions))
        self._sentences.append(frozenset(sentences))
        self._mentions.append(Mention(start, end, unit))
        return len(self._mentions) - 1

    def _join(self, one: int, other: int) -> None:
        if one == other:
            return
        first, second = self._members[one], self._members[other]
        sentences = frozenset[int]().union(*(self._sentences[member] for member in first))
        if any(self._sentences[member] & sentences for member in second):
            return
        if len(first) == len(second) == 1 and self._like(one, other) < BEGINS:
            return
        looked = [(here, there) for here in first[:_LOOKED_AT] for there in second[:_LOOKED_AT]]
        if sum(self._like(here, there) for here, there in looked) < JOINS * len(looked):
            return
        for member in second:
            self._group[member] = one
        first += second
        del self._members[other]

    def _like(self, one: int, other: int) -> float:
        pair = (min(one, other), max(one, other))
        if pair not in self._likeness:
            self._likeness[pair] = self._compared(self._mentions[pair[0]], self._mentions[pair[1]])
        return self._likeness[pair]

    def _compared(self, one: Mention, other: Mention) -> float:
        if one.unit > other.unit:
            one, other = other, one
        match = self._match(one.unit, other.unit)
        if match is None or not (self._meet(one, match.first) and self._meet(other, match.second)):
            return 0.0
        return match.likeness

    def _meet(self, mention: Mention, stretch: tuple[int, int]) -> bool:
        begin = int(self._speech.begin[mention.unit])
        return min(mention.end, begin + stretch[1]) > max(mention.start, begin + stretch[0])
