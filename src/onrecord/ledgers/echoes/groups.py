"""Which stretches of words say one thing: groups of those whose wordings have anything to do with each other.

A sentence may make two points, and a point may take two sentences, so what is brought together are stretches of words.
Two groups become one only where the likeness between them is enough on average (average linkage), so that a chain of
half-likenesses joins nothing. A stretch that is like one of a group and not like the rest stands in a group more: the
same words may serve two points.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from onrecord.ledgers.echoes.speech import Speech

BEGINS = 0.5
"""Likeness from which two sentences begin a point."""
JOINS = 0.5
"""Likeness on average from which two groups are one, or a sentence more belongs to a point."""
_SAME_PLACE = 0.7
"""Share of the longer of two stretches from which they are one, and of the shorter from which it lies in the other."""
_TWO = 2
_LOOKED_AT = 4
"""Members of a group that speak for it."""


class Mention(NamedTuple):
    """A stretch of the words of a unit.

    Attributes:
        parts: the wordings that it is in; of each the first word of the stretch in it, and that behind its last.
        unit: the unit.
        start: its first word, as a place among the words of all units.
        end: the place behind its last.
    """

    parts: tuple[tuple[int, int, int], ...]
    unit: int
    start: int
    end: int


class Match(NamedTuple):
    """How like two units are, and the stretches of both, as places among the words of all units."""

    first: int
    second: int
    likeness: float
    start: int
    end: int
    other_start: int
    other_end: int


class Group(NamedTuple):
    """A point.

    Attributes:
        mentions: in the order in which they are first said.
        also: of each, the stretches of other units at about the same place, which are taken for the same.
        typical: how like each is to the others, 0 to 1.
    """

    mentions: tuple[Mention, ...]
    also: tuple[tuple[Mention, ...], ...]
    typical: tuple[float, ...]


class Units(NamedTuple):
    """The units of a record, as lists: one is looked up much faster there than in arrays (see `Speech`)."""

    head: list[int]
    tail: list[int]
    begin: list[int]
    bound: list[int]

    @classmethod
    def of(cls, speech: Speech) -> Units:
        """Take them from the record."""
        return cls(speech.head.tolist(), speech.tail.tolist(), speech.begin.tolist(), speech.bound.tolist())


def alone(units: Units, match: Match) -> list[Group]:
    """Give the group of a match whose wordings have no other."""
    if match.likeness < BEGINS:
        return []
    one = _stretch(units, match.first, match.start, match.end)
    other = _stretch(units, match.second, match.other_start, match.other_end)
    mentions = (one,) if match.first == match.second else tuple(sorted((one, other)))
    return [Group(mentions, ((),) * len(mentions), (match.likeness,) * len(mentions))]


def _stretch(units: Units, unit: int, start: int, end: int) -> Mention:
    begin, bound = units.begin[unit], units.bound[unit]
    if end <= bound:
        return Mention(((units.head[unit], start - begin, end - begin),), unit, start, end)
    parts: tuple[tuple[int, int, int], ...] = ()
    if start < bound:
        parts = ((units.head[unit], start - begin, bound - begin),)
    return Mention((*parts, (units.tail[unit], max(start, bound) - bound, end - bound)), unit, start, end)


class Groups:
    """Groups of mentions.

    Attributes:
        wanted: pairs of units that must be compared before it can be said what belongs together.
    """

    def __init__(self, units: Units, ordered: list[Match]) -> None:
        self._units = units
        self._known: dict[tuple[int, int], Match | None] = {(each.first, each.second): each for each in ordered}
        self.wanted: set[tuple[int, int]] = set()
        self._mentions: list[Mention] = []
        self._wordings: list[frozenset[int]] = []
        self._number: dict[tuple[int, int, int], int] = {}
        self._also: list[list[Mention]] = []
        self._own: defaultdict[int, list[int]] = defaultdict(list)
        self._likeness: dict[tuple[int, int], float] = {}
        self._again: dict[int, float] = {}
        self._pairs: list[tuple[int, int]] = []
        for each in ordered:
            one = self._mention(each.first, each.start, each.end)
            other = self._mention(each.second, each.other_start, each.other_end)
            pair = (min(one, other), max(one, other))
            if one == other:
                self._again.setdefault(one, each.likeness)
            elif pair not in self._likeness:
                self._likeness[pair] = each.likeness
                self._pairs.append(pair)
        self._group: list[int] = []
        self._members: dict[int, list[int]] = {}
        self._wording: dict[int, frozenset[int]] = {}
        self._more: list[list[int]] = []
        self._within: defaultdict[int, list[list[int]]] = defaultdict(list)
        self._made: list[list[int]] = []

    def join(self) -> set[tuple[int, int]]:
        """Bring mentions together by what is known, and give what more must be known."""
        self.wanted = set()
        self._group = list(range(len(self._mentions)))
        self._members = {number: [number] for number in self._group}
        self._wording = dict(enumerate(self._wordings))
        self._more = []
        self._within = defaultdict(list)
        for one, other in self._pairs:
            self._bring(one, other)
        made = [members for members in self._members.values() if len(members) > 1] + self._more
        made += [
            [one] for one, likeness in self._again.items() if likeness >= BEGINS and self._members.get(one) == [one]
        ]
        self._made = made
        return self.wanted

    def learn(self, more: dict[tuple[int, int], Match]) -> None:
        """Take note of what was wanted; what is not in ``more`` has too little in common."""
        self._known.update({pair: more.get(pair) for pair in self.wanted})

    def groups(self) -> list[Group]:
        """Give the groups of two mentions or more, and mentions that are said again."""
        return [self._told(members) for members in self._apart(self._made)]

    def _apart(self, made: list[list[int]]) -> list[list[int]]:
        """Leave out groups that lie wholly within the mentions of another."""
        if len(made) < _TWO:
            return made
        kept: list[list[int]] = []
        over: defaultdict[int, list[tuple[int, Mention]]] = defaultdict(list)
        for members in sorted(made, key=self._order):
            mentions = [self._mentions[member] for member in members]
            inside = _over(mentions[0], over)
            for mention in mentions[1:]:
                if not inside:
                    break
                inside &= _over(mention, over)
            if inside:
                continue
            for mention in mentions:
                for wording, *_ in mention.parts:
                    over[wording].append((len(kept), mention))
            kept.append(members)
        return kept

    def _order(self, members: list[int]) -> tuple[int, int, list[Mention]]:
        mentions = sorted(self._mentions[member] for member in members)
        return -len(members), -sum(mention.end - mention.start for mention in mentions), mentions

    def _told(self, members: list[int]) -> Group:
        kept = sorted(members, key=lambda member: self._mentions[member])
        typical = []
        for member in kept:
            pairs = [(min(member, other), max(member, other)) for other in kept[:_LOOKED_AT] if other != member]
            known = [self._likeness[pair] for pair in pairs if pair in self._likeness]
            typical.append(sum(known) / max(len(known), 1))
        return Group(
            tuple(self._mentions[member] for member in kept),
            tuple(tuple(self._also[member]) for member in kept),
            tuple(typical),
        )

    def _mention(self, unit: int, start: int, end: int) -> int:
        number = self._number.get((unit, start, end))
        if number is None:
            number = self._number[unit, start, end] = self._number_of(unit, start, end)
        return number

    def _number_of(self, unit: int, start: int, end: int) -> int:
        mention = _stretch(self._units, unit, start, end)
        wordings = [wording for wording, _, _ in mention.parts]
        if len(wordings) == 1:
            near = self._own.get(wordings[0], ())
        else:
            near = sorted({number for wording in wordings for number in self._own.get(wording, ())})
        for number in near:
            known = self._mentions[number]
            if _common(mention, known) >= _SAME_PLACE * max(end - start, known.end - known.start):
                if mention.parts != known.parts and mention not in self._also[number]:
                    self._also[number].append(mention)
                return number
        for wording in wordings:
            self._own[wording].append(len(self._mentions))
        self._also.append([])
        self._mentions.append(mention)
        self._wordings.append(frozenset(wordings))
        return len(self._mentions) - 1

    def _bring(self, one: int, other: int) -> None:
        """Join the groups of two mentions; where they do not go together, let both stand in one more group."""
        group, other_group = self._group[one], self._group[other]
        if group == other_group:
            return
        if self._wording[group].isdisjoint(self._wording[other_group]) and self._near(
            self._members[group], self._members[other_group]
        ):
            self._join(group, other_group)
            return
        within, other_within = self._within[one], self._within[other]
        if self._like(one, other) < BEGINS or any(members is each for members in within for each in other_within):
            return
        for here, groups_of in ((other, within), (one, other_within)):
            for members in groups_of:
                if self._fit(members, here):
                    members.append(here)
                    self._within[here].append(members)
                    return
        if self._fit([one], other):
            self._more.append([one, other])
            within.append(self._more[-1])
            other_within.append(self._more[-1])

    def _join(self, one: int, other: int) -> None:
        for member in self._members[other]:
            self._group[member] = one
        self._members[one] += self._members.pop(other)
        self._wording[one] |= self._wording.pop(other)

    def _fit(self, members: list[int], other: int) -> bool:
        """Tell whether a mention can join others: it has no wording that any of them has, and is like enough."""
        wordings = self._wordings
        return all(wordings[other].isdisjoint(wordings[member]) for member in members) and self._near(members, [other])

    def _near(self, first: list[int], second: list[int]) -> bool:
        """Tell whether two groups are alike enough on average, by the members that speak for them."""
        if len(first) == len(second) == 1:
            return self._like(first[0], second[0]) >= BEGINS
        first, second, total = first[:_LOOKED_AT], second[:_LOOKED_AT], 0.0
        for here in first:
            for there in second:
                total += self._like(here, there)
        return total >= JOINS * len(first) * len(second)

    def _like(self, one: int, other: int) -> float:
        pair = (one, other) if one < other else (other, one)
        known = self._likeness.get(pair)
        if known is None:
            known = self._compared(self._mentions[pair[0]], self._mentions[pair[1]])
            if known is None:
                return 0.0
            self._likeness[pair] = known
        return known

    def _compared(self, one: Mention, other: Mention) -> float | None:
        if one.unit > other.unit:
            one, other = other, one
        units = (one.unit, other.unit)
        if units not in self._known:
            self.wanted.add(units)
            return None
        match = self._known[units]
        if match is None or not (
            _meet(one, match.start, match.end) and _meet(other, match.other_start, match.other_end)
        ):
            return 0.0
        return match.likeness


def _over(mention: Mention, over: dict[int, list[tuple[int, Mention]]]) -> frozenset[int]:
    """Give the groups that have a mention within which this one lies, or which lies within it."""
    length = mention.end - mention.start
    return frozenset(
        [
            number
            for wording, *_ in mention.parts
            for number, other in over.get(wording, ())
            if _common(mention, other) >= _SAME_PLACE * min(length, other.end - other.start)
        ]
    )


def _common(one: Mention, other: Mention) -> int:
    """Count the words that two stretches have at the same place."""
    common = 0
    for wording, start, end in one.parts:
        for other_wording, other_start, other_end in other.parts:
            if wording == other_wording:
                common += max(min(end, other_end) - max(start, other_start), 0)
    return common


def _meet(mention: Mention, start: int, end: int) -> bool:
    return min(mention.end, end) > max(mention.start, start)
