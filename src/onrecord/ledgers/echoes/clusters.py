"""Matches of sentences into points: which stretches of which sentences say one thing.

A sentence may make two points, and a point may take two sentences, so what is brought together are stretches of words.
Two groups become one only where the likeness between them is enough on average (average linkage), so that a chain of
half-likenesses joins nothing.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from onrecord.ledgers.echoes.likeness import Matches
    from onrecord.ledgers.echoes.speech import Ints, Speech

    Known = dict[tuple[int, int], "Match | None"]

BEGINS = 0.5
"""Likeness from which two sentences begin a point."""
JOINS = 0.5
"""Likeness on average from which two groups are one, or a sentence more belongs to a point."""
_SAME_PLACE = 0.5
"""Share of the longer of two stretches of a sentence from which they are one."""
_LOOKED_AT = 4
"""Members of a group that speak for it."""
_ROUNDS = 8
"""How often units may be compared that groups brought near each other."""


class Mention(NamedTuple):
    """A stretch of words: the place of its first among all words, that behind its last, and the unit it is of."""

    start: int
    end: int
    unit: int


class Match(NamedTuple):
    """How like two units are, and the stretches of both: places among all words."""

    first: int
    second: int
    likeness: float
    start: int
    end: int
    other_start: int
    other_end: int


class Group(NamedTuple):
    """A point: its mentions in the order of the record, and how like each is to the others, 0 to 1."""

    mentions: tuple[Mention, ...]
    typical: tuple[float, ...]


def clusters(speech: Speech, found: Matches, match: Callable[[Ints, Ints], Matches]) -> list[Group]:
    """Bring matches together.

    Args:
        speech: the record.
        found: matches of a likeness of `JOINS` or more.
        match: compares units by their numbers, the lesser first.
    """
    made: list[Group] = []
    parts: list[tuple[list[Match], Known]] = [
        (part, {(each.first, each.second): each for each in part}) for part in _parts(speech, found)
    ]
    for last in range(_ROUNDS - 1, -1, -1):
        open_parts, wanted = [], set[tuple[int, int]]()
        for part, known in parts:
            groups = _Groups(speech, part, known)
            if groups.wanted and last:
                open_parts.append((part, known))
                known.update(dict.fromkeys(groups.wanted))
                wanted |= groups.wanted
            else:
                made += groups.groups()
        if not wanted:
            break
        pairs = np.array(sorted(wanted), np.int64)
        more = {(each.first, each.second): each for each in _listed(speech, match(pairs[:, 0], pairs[:, 1]))}
        for _, known in open_parts:
            known.update({pair: more[pair] for pair, each in known.items() if each is None and pair in more})
        parts = open_parts
    return sorted(made, key=lambda group: group.mentions)


def _listed(speech: Speech, found: Matches) -> Iterator[Match]:
    begin, other = speech.begin[found.first], speech.begin[found.second]
    placed = (found.start + begin, found.end + begin, found.other_start + other, found.other_end + other)
    for row in zip(*(each.tolist() for each in (*found[:3], *placed)), strict=True):
        yield Match(*row)


def _parts(speech: Speech, found: Matches) -> list[list[Match]]:
    """Part matches into such as have no sentence in common, each in the order of their likeness."""
    sides = [(speech.sentence[speech.begin[units]], speech.sentence[speech.stop[units] - 1]) for units in found[:2]]
    near = np.arange(len(speech))
    links = [(sides[0][0], each) for each in (sides[0][1], *sides[1])]
    while True:
        before = near.copy()
        for one, other in links:
            low = np.minimum(near[one], near[other])
            np.minimum.at(near, one, low)
            np.minimum.at(near, other, low)
        near = near[near]
        if (near == before).all():
            break
    part = near[sides[0][0]]
    order = np.lexsort((found.second, found.first, -found.likeness, part))
    listed = list(_listed(speech, found.of(order)))
    bounds = np.flatnonzero(np.diff(part[order], prepend=-1, append=-1)).tolist()
    return [listed[start:end] for start, end in pairwise(bounds)]


class _Groups:
    """Groups of mentions.

    Attributes:
        wanted: pairs of units that must be compared before it can be said what belongs together.
    """

    def __init__(self, speech: Speech, ordered: list[Match], known: Known) -> None:
        self._speech = speech
        self._known = known
        self.wanted: set[tuple[int, int]] = set()
        self._mentions: list[Mention] = []
        self._sentences: list[range] = []
        self._own: defaultdict[int, list[int]] = defaultdict(list)
        self._likeness: dict[tuple[int, int], float] = {}
        pairs = []
        for each in ordered:
            one = self._mention(Mention(each.start, each.end, each.first))
            other = self._mention(Mention(each.other_start, each.other_end, each.second))
            pair = (min(one, other), max(one, other))
            if one != other and pair not in self._likeness:
                self._likeness[pair] = each.likeness
                pairs.append(pair)
        self._group = list(range(len(self._mentions)))
        self._members = {number: [number] for number in self._group}
        for one, other in pairs:
            self._join(self._group[one], self._group[other])
        self._made = [self._told(members) for members in self._members.values() if len(members) > 1]

    def groups(self) -> list[Group]:
        """Give the groups of two mentions or more, without such as lie wholly within the mentions of another."""
        kept: list[Group] = []
        over: defaultdict[int, list[tuple[int, Mention]]] = defaultdict(list)
        ordered = sorted(self._made, key=lambda group: (-len(group.mentions), -_words(group), group.mentions))
        for number, group in enumerate(ordered):
            within = [self._over(mention, over) for mention in group.mentions]
            if frozenset.intersection(*within):
                continue
            kept.append(group)
            for mention in group.mentions:
                for sentence in self._sentences_of(mention):
                    over[sentence].append((number, mention))
        return kept

    def _over(self, mention: Mention, over: dict[int, list[tuple[int, Mention]]]) -> frozenset[int]:
        """Give the groups that have a mention at the place of this one."""
        return frozenset(
            number
            for sentence in self._sentences_of(mention)
            for number, other in over[sentence]
            if _common(mention, other) >= _SAME_PLACE * min(mention.end - mention.start, other.end - other.start)
        )

    def _sentences_of(self, mention: Mention) -> range:
        sentence_at = self._speech.sentence_at
        return range(sentence_at(mention.start), sentence_at(mention.end - 1) + 1)

    def _told(self, members: list[int]) -> Group:
        kept = sorted(members, key=lambda member: self._mentions[member])
        typical = [
            sum(self._like(member, other) for other in kept[:_LOOKED_AT] if other != member)
            / max(len(kept[:_LOOKED_AT]) - (member in kept[:_LOOKED_AT]), 1)
            for member in kept
        ]
        return Group(tuple(self._mentions[member] for member in kept), tuple(typical))

    def _mention(self, mention: Mention) -> int:
        sentences = self._sentences_of(mention)
        for number in sorted({number for sentence in sentences for number in self._own[sentence]}):
            known = self._mentions[number]
            if _common(mention, known) >= _SAME_PLACE * max(mention.end - mention.start, known.end - known.start):
                return number
        for sentence in sentences:
            self._own[sentence].append(len(self._mentions))
        self._sentences.append(sentences)
        self._mentions.append(mention)
        return len(self._mentions) - 1

    def _join(self, one: int, other: int) -> None:
        if one == other:
            return
        first, second = self._members[one], self._members[other]
        sentences = {sentence for member in first for sentence in self._sentences[member]}
        if any(sentence in sentences for member in second for sentence in self._sentences[member]):
            return
        if len(first) == len(second) == 1 and self._like(one, other) < BEGINS:
            return
        looked = [(here, there) for here in first[:_LOOKED_AT] for there in second[:_LOOKED_AT]]
        if sum([self._like(here, there) for here, there in looked]) < JOINS * len(looked):
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
        units = (one.unit, other.unit)
        if units not in self._known:
            self.wanted.add(units)
            return 0.0
        match = self._known[units]
        if match is None or not (
            _meet(one, match.start, match.end) and _meet(other, match.other_start, match.other_end)
        ):
            return 0.0
        return match.likeness


def _words(group: Group) -> int:
    return sum(mention.end - mention.start for mention in group.mentions)


def _common(one: Mention, other: Mention) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _meet(mention: Mention, start: int, end: int) -> bool:
    return min(mention.end, end) > max(mention.start, start)
