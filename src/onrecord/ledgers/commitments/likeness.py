"""How alike two undertakings are, by the words that carry them and by how rare these are in the record."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from onrecord.archive.words.words import stem
from onrecord.ledgers.commitments.verbs import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from onrecord.ledgers.commitments.content import Content

_BOTH = 0.5
"""Share of the weight of the words of two undertakings of one actor that they must have in common."""
_WITHIN = 0.8
"""Share of the lighter one's weight that will do where the words in common are telling."""
_PART = 0.35
"""Share of both together that they must be all the same: a few words of a long one may be of anything."""
_NAMED = 0.5
"""How telling the words in common must be, as a share of what chance allows, where one of them is a name."""
_SINGLE = 0.75
"""The same for a word alone."""
_SENTENCE = 0.6
"""Share of an undertaking's weight that a sentence must hold to speak of it, its act among the words."""
_OTHERWISE = 0.75
"""The same where the act is not."""
_FEW = 2
"""So few words in common must be more telling still."""
_ALONE = 1.5
"""By how much."""
_CLOSE = 24
"""Words of a sentence among which those in common must stand: spoken sentences run on to other matters."""


class Weights:
    """How much each stem tells: the natural logarithm of passages of the record per passage that holds it.

    Args:
        counts: passages that hold each stem.
        passages: passages of the record.
    """

    def __init__(self, counts: Mapping[str, int], passages: int) -> None:
        self._counts = counts
        self._passages = max(passages, 1)
        self._known: dict[str, float] = {}
        self.floor = math.log(self._passages + 1)
        """Words together weigh this much where chance would bring them together in less than one passage."""

    def of(self, stem: str) -> float:
        """Weigh one stem; one that stands in no passage as if it stood in one."""
        known = self._known.get(stem)
        if known is None:
            held = min(max(self._counts.get(stem, 0), 1), self._passages)
            known = self._known[stem] = math.log((self._passages + 1) / (held + 0.5))
        return known

    def sum(self, stems: Iterable[str]) -> float:
        """Weigh several."""
        return sum(map(self.of, stems))


def same_undertaking(one: Content, other: Content, weights: Weights, *, one_actor: bool) -> frozenset[str]:
    """Give the stems that two undertakings have in common, none where they do not speak of the same.

    Args:
        one: the first.
        other: the second.
        weights: of the record.
        one_actor: whether both have the same actor; where one is only a part of the other, more is asked.
    """
    shared = one.stems & other.stems
    if not shared or (one.names and other.names and not one.names & other.names):
        return frozenset()
    weight = weights.sum(shared)
    if len(shared) == 1 and (one.stems != other.stems or not one_actor or weight < _SINGLE * weights.floor):
        return frozenset()
    lighter = min(weights.sum(one.stems), weights.sum(other.stems))
    whole = weights.sum(one.stems | other.stems)
    telling = weight >= weights.floor
    named = one_actor and bool(shared & one.names) and weight >= _NAMED * weights.floor
    if weight >= _BOTH * whole and (named or telling):
        return shared
    return shared if telling and weight >= max(_WITHIN * lighter, _PART * whole) else frozenset()


def speaks_of(
    said: Sequence[str | None], undertaking: Content, actor: frozenset[str], weights: Weights
) -> frozenset[str]:
    """Give the stems that a sentence has in common with an undertaking, none where it does not speak of it.

    Args:
        said: the stems of the sentence's words, in order; None for those that carry nothing.
        undertaking: what is to be done; who is to do it does not count here.
        actor: stems of the actor's name.
        weights: of the record.
    """
    wanted = undertaking.stems - actor
    shared = wanted.intersection(said)
    if len(shared) < _FEW or (undertaking.names and not shared & undertaking.names):
        return frozenset()
    weight = weights.sum(shared)
    floor = weights.floor * (_ALONE if len(shared) == _FEW else 1)
    act = undertaking.verb is not None and stem(plain(undertaking.verb)) in shared
    if (
        weight < floor
        or weight < (_SENTENCE if act else _OTHERWISE) * weights.sum(wanted)
        or _reach(said, shared) > _CLOSE
    ):
        return frozenset()
    return shared


def _reach(said: Sequence[str | None], shared: frozenset[str]) -> int:
    """Count the words of the shortest stretch that holds all these stems."""
    last: dict[str, int] = {}
    shortest = len(said)
    for at, word in enumerate(said):
        if word in shared:
            last[str(word)] = at
            if len(last) == len(shared):
                shortest = min(shortest, at - min(last.values()) + 1)
    return shortest
