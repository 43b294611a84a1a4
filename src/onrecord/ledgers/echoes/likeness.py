"""How likely two sentences make the same point in recognisably the same words.

The stretch of either sentence that carries the words in common is looked for first (a best run: words in common count
for, others against it). Then the two stretches are compared: what the words in common say, in which order they stand,
what is in one of the two alone. What a word says is taken from the record and from public transcripts, so that neither
the topic of a record nor a set phrase brings two sentences together. The weights were learnt by logistic regression
from pairs of sentences labelled by reading (``training/echoes``).

All is done for many pairs at once: a record of a million words has hundreds of thousands of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from onrecord.ledgers.echoes.speech import FUNCTION
from onrecord.ledgers.echoes.stretches import batches

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.ledgers.echoes.speech import Bools, Floats, Ints, Speech
    from onrecord.ledgers.echoes.stretches import Mask, Pairs, Says, Side

    Values = np.ndarray[tuple[int, int], np.dtype[np.float64]]

FEATURES = (
    "information", "overlap", "chain", "plain", "plain-words", "strongest", "plain-chain", "share-least", "share-most",
    "covered", "gaps", "numbers", "names", "plain-verb", "plain-overlap", "edge", "edge-most", "alone", "length",
    "denied", "two-words", "one-plain", "swapped", "alone-both", "plain-share", "rest", "joining", "you", "short",
    "short-apart",
)  # fmt: skip
"""What is measured of a pair, in the order of its weights."""
_LEAST = 12.0
"""Nats that the words in common of two units must say to be looked at further."""
_PART = 0.3
"""Share of what the words in common say that each of two sentences must carry that are compared as one."""
_FEWEST = 2
"""Words with a meaning of their own that two sentences must have in common."""

_SHORT = 14
"""Words of a short sentence: what it says beside the words in common is most of what it is about."""


class Compared(NamedTuple):
    """Pairs of units that may make one point.

    Attributes:
        which: the numbers of the pairs among those that were asked for, rising; the others have too little in common.
        start: of each, the first word of the stretch in the one, in words from its beginning.
        end: the word behind its last.
        other_start: the same of the other.
        other_end: the same of the other.
        values: what was measured, a row for each pair; see `FEATURES`.
    """

    which: Ints
    start: Ints
    end: Ints
    other_start: Ints
    other_end: Ints
    values: Values


class Matches(NamedTuple):
    """Pairs of units and how like they are, in the order of the pairs; the stretches as `Compared` has them."""

    first: Ints
    second: Ints
    likeness: Floats
    start: Ints
    end: Ints
    other_start: Ints
    other_end: Ints

    def of(self, which: Ints | Bools) -> Matches:
        """Give some of them."""
        return Matches._make(each[which] for each in self)


class Likeness:
    """Compares units of a record."""

    def __init__(self, speech: Speech, weights: Sequence[tuple[float, float, float]]) -> None:
        self._speech = speech
        self._weights = np.array(weights, np.float64).reshape(-1, 3)

    def match(self, first: Ints, second: Ints) -> Matches:
        """Compare pairs of units, the lesser number first; those with too little in common are left out."""
        found = self.compare(first, second)
        mean, spread, weight = self._weights.T
        total = weight[0] + ((found.values - mean[1:]) / spread[1:]) @ weight[1:]
        likeness = 1 / (1 + np.exp(-total))
        return Matches(first[found.which], second[found.which], likeness, *found[1:-1])

    def compare(self, first: Ints, second: Ints) -> Compared:
        """Find the stretches of pairs of units and measure them."""
        found = []
        for pairs in batches(self._speech, first, second, _LEAST):
            one, other = pairs.one, pairs.other
            values, kept = _Measured(self._speech, pairs).values()
            kept = kept & self._carried(first[pairs.which], one) & self._carried(second[pairs.which], other)
            places = (pairs.which, one.start, one.end, other.start, other.end, values)
            found.append([each[kept] for each in places])
        if not found:
            none = np.zeros(0, np.int64)
            return Compared(none, none, none, none, none, np.zeros((0, len(FEATURES))))
        whole = [np.concatenate(each) for each in zip(*found, strict=True)]
        order = np.argsort(whole[0], kind="stable")
        return Compared._make(each[order] for each in whole)

    def _carried(self, units: Ints, side: Side) -> Mask:
        """Tell whether each of two sentences that are compared as one carries its part of the words in common."""
        begin, bound = self._speech.begin[units], self._speech.bound[units]
        one: Mask = (bound <= begin + side.start) | (bound >= begin + side.end)
        if one.all():
            return one
        least = _PART * _sum(side.says, side.once & side.common)
        both = np.ones(len(units), np.bool_)
        for part in (side.place < bound[:, None], side.place >= bound[:, None]):
            said = side.says * (side.common & part)
            both &= (said.max(1) > FUNCTION) & (said.sum(1) >= least)
        made: Mask = one | both
        return made


class _Measured:
    """What is measured of the stretches of a batch of pairs."""

    def __init__(self, speech: Speech, pairs: Pairs) -> None:
        self._speech, self._pairs = speech, pairs
        one, other, same = pairs.one, pairs.other, pairs.same
        named, other_named = (speech.capital[side.place] & side.inside for side in (one, other))
        self._named = named | one.to_all((same & other.of_common(other_named)[:, None, :]).any(2))
        self._other_named = other_named | other.to_all((same & one.of_common(named)[:, :, None]).any(1))
        self._full, self._other_full = (side.once & (side.says > FUNCTION) for side in (one, other))
        self._words = speech.word[one.place]

    def values(self) -> tuple[Values, Mask]:
        """Give the features, and which of the pairs have enough in common to be compared."""
        speech, one, other = self._speech, self._pairs.one, self._pairs.other
        common, full = one.common & one.once, one.common & self._full
        plain = full & ~self._named
        said, plainly, count = _sum(one.says, common), _sum(one.says, plain), plain.sum(1)
        safe = np.maximum(said, 1e-9)
        here, there = _sum(one.says, one.once), _sum(other.says, other.once)
        sides = _sum(one.says, self._full & ~self._named) + _sum(other.says, self._other_full & ~self._other_named)
        sides = np.maximum(sides, 1e-9)
        most = _most(one.says, one.once & ~one.common)
        other_most = _most(other.says, other.once & ~other.common)
        whole, other_whole = _whole(speech, one), _whole(speech, other)
        shares, other_shares = said / np.maximum(whole, safe), said / np.maximum(other_whole, safe)
        chain, plain_chain = self._chains()
        edge = speech.edge[self._words]
        verb = _most(speech.verb[self._words] * np.minimum(one.says, 6) / 6, plain)
        few = np.minimum(plainly, 25) / 10
        short = np.maximum(one.told.sum(1), other.told.sum(1)) <= _SHORT
        far, other_far = _most(one.says, ~one.common), _most(other.says, ~other.common)
        values = (
            np.minimum(said, 45) / 10,
            2 * said / np.maximum(here + there, 1e-9),
            np.minimum(chain, 40) / 10,
            plainly / 10,
            count / 3,
            _most(one.says, plain) / 9,
            np.minimum(plain_chain, 30) / 10,
            np.minimum(shares, other_shares),
            np.maximum(shares, other_shares),
            said / np.maximum(np.maximum(here, there), 1e-9),
            self._begun() / np.maximum(common.sum(1), 1),
            self._apart(),
            self._strange(),
            few * verb,
            few * 2 * plainly / sides,
            _sum(one.says * np.maximum(edge, 0), common) / safe,
            np.where(full, edge, -9).max(1, initial=-9) * full.any(1),
            np.maximum(most, other_most) / 9,
            np.minimum(one.end - one.start, other.end - other.start) / 10,
            self._denied(),
            full.sum(1) <= _FEWEST,
            count <= 1,
            np.minimum(np.minimum(here - said, there - said) / safe, 2),
            np.minimum(most, other_most) / 9,
            2 * plainly / sides,
            np.minimum(np.minimum(whole, other_whole) / safe - 1, 3),
            (common & ~full).sum(1) / 4,
            (common & speech.second[self._words]).any(1),
            short,
            short * np.minimum(far, other_far) / 9,
        )
        return np.column_stack([np.asarray(each, np.float64) for each in values]), full.sum(1) >= _FEWEST

    def _chains(self) -> tuple[Says, Says]:
        """Give what the words in the same order say, and what the plain ones of them say.

        The order is the best one (longest common subsequence, weighted). A word says less behind another where both
        sides have the two as a set phrase.
        """
        same, one, other = self._pairs.same, self._pairs.one, self._pairs.other
        says = one.of_common(one.says)
        less = one.of_common(self._speech.said[one.place])
        plain = one.of_common(self._full & ~self._named)
        near, other_near = (np.diff(side.at, axis=1) == 1 for side in (one, other))
        chain, plain_chain = np.zeros((2, same.shape[0], same.shape[2] + 1))
        follows = np.zeros((same.shape[0], same.shape[2]), np.bool_)
        for at in range(same.shape[1]):
            if at:
                follows[:, 1:] = same[:, at - 1, :-1] & other_near & near[:, at - 1, None]
            worth = np.where(follows, less[:, at, None], says[:, at, None]) * same[:, at]
            for row, counted in ((chain, worth), (plain_chain, worth * plain[:, at, None])):
                row[:, 1:] = np.maximum(row[:, 1:], row[:, :-1] + counted)
                np.maximum.accumulate(row, 1, out=row)
        return chain[:, -1], plain_chain[:, -1]

    def _begun(self) -> Ints:
        """Count the words in common before which the two differ."""
        one, other, same = self._pairs.one, self._pairs.other, self._pairs.same
        near, other_near = (np.diff(side.at, axis=1) == 1 for side in (one, other))
        follows = (same[:, 1:, 1:] & same[:, :-1, :-1] & near[:, :, None] & other_near[:, None, :]).any(2)
        made: Ints = same.any(2).sum(1) - follows.sum(1)
        return made

    def _apart(self) -> Mask:
        """Tell whether one side has a number that the other has not."""
        made = np.zeros(len(self._words), np.bool_)
        for side in (self._pairs.one, self._pairs.other):
            made |= (side.inside & ~side.common & self._speech.number[self._speech.word[side.place]]).any(1)
        return made

    def _denied(self) -> Mask:
        """Tell whether one side alone denies."""
        one, other = (
            (side.inside & self._speech.negative[self._speech.word[side.place]]).any(1)
            for side in (self._pairs.one, self._pairs.other)
        )
        made: Mask = one != other
        return made

    def _strange(self) -> Ints:
        """Count the sides that have a name which the other has not."""
        one = (self._full & self._named & ~self._pairs.one.common).any(1)
        other = (self._other_full & self._other_named & ~self._pairs.other.common).any(1)
        made: Ints = one.astype(np.int64) + other
        return made


def _sum(says: Says, which: Mask) -> Says:
    made: Says = (says * which).sum(1)
    return made


def _most(says: Says, which: Mask) -> Says:
    made: Says = (says * which).max(1)
    return made


def _whole(speech: Speech, side: Side) -> Says:
    """Give what all words of the units say, each stem once."""
    return _sum(side.says, side.told & (speech.before[side.place] < side.place[:, :1]))
