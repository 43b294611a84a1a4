"""Matches of sentences into points: parts of the record that have nothing to do with each other, and groups in each."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from onrecord.ledgers.echoes.groups import Groups, Match, Units, alone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from onrecord.ledgers.echoes.groups import Group
    from onrecord.ledgers.echoes.likeness import Matches
    from onrecord.ledgers.echoes.speech import Ints, Speech

_BLOCK = 50_000
"""Matches that are made objects of at once."""
_ROUNDS = 8
"""How often units may be compared that groups brought near each other."""


def clusters(speech: Speech, found: Matches, match: Callable[[Ints, Ints], Matches]) -> list[Group]:
    """Bring matches together.

    Args:
        speech: the record.
        found: matches of a likeness of `JOINS` or more.
        match: compares units by their numbers, the lesser first.
    """
    made: list[Group] = []
    parts = []
    units = Units.of(speech)
    for listed in _parts(speech, found):
        if len(listed) == 1:
            made += alone(units, listed[0])
        else:
            parts.append(Groups(units, listed))
    for last in range(_ROUNDS - 1, -1, -1):
        waiting = []
        for part in parts:
            wanted = part.join()
            if wanted and last:
                waiting.append(part)
            else:
                made += part.groups()
        if not waiting:
            break
        pairs = np.array(sorted(set[tuple[int, int]]().union(*(part.wanted for part in waiting))), np.int64)
        more = {(each.first, each.second): each for each in _listed(speech, match(pairs[:, 0], pairs[:, 1]))}
        for part in waiting:
            part.learn(more)
        parts = waiting
    return sorted(made, key=lambda group: group.mentions)


def _listed(speech: Speech, found: Matches) -> list[Match]:
    begin, other = speech.begin[found.first], speech.begin[found.second]
    placed = (found.start + begin, found.end + begin, found.other_start + other, found.other_end + other)
    return list(map(Match._make, zip(*(each.tolist() for each in (*found[:3], *placed)), strict=True)))


def _parts(speech: Speech, found: Matches) -> Iterator[list[Match]]:
    """Part matches into such as have no wording in common, each in the order of their likeness."""
    near = np.arange(len(speech.begin))
    sides = [of[units] for units in found[:2] for of in (speech.head, speech.tail)]
    while True:
        before = near.copy()
        for other in sides[1:]:
            low = np.minimum(near[sides[0]], near[other])
            np.minimum.at(near, sides[0], low)
            np.minimum.at(near, other, low)
        near = near[near]
        if (near == before).all():
            break
    part = near[sides[0]]
    order = np.lexsort((found.second, found.first, -found.likeness, part))
    bounds = np.flatnonzero(np.diff(part[order], prepend=-1, append=-1)).tolist()
    begin, listed = 0, list[Match]()
    for start, end in pairwise(bounds):
        if end - begin > len(listed):
            begin, listed = start, _listed(speech, found.of(order[start : max(end, start + _BLOCK)]))
        yield listed[start - begin : end - begin]
