"""Many pairs of units at once: their words side by side, and the stretches that carry what two have in common.

All arrays have a row for each pair; a word is a column, and rows are filled up with words that are like nothing. Most
of the work is done on the words in common alone, which are few.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from onrecord.ledgers.echoes.speech import Ints, Speech

    Grid = np.ndarray[Any, np.dtype[np.integer[Any]]]
    Mask = np.ndarray[Any, np.dtype[np.bool_]]
    Says = np.ndarray[Any, np.dtype[np.floating[Any]]]

_AGAINST = 0.45
"""What a word that only one of the two has takes from a stretch, as a share of its worth."""
_GAP = 4.0
"""Nats that the words between two words in common take at most."""
_TIMES = 3
"""How often the stretches are looked for, each time with what both of the last ones hold."""
_CELLS = 8_000_000
"""Pairs of words of one batch."""
_STEP, _FEW = 8, 6
"""Words to which lengths, and numbers of words in common, are rounded up, so that batches are of like pairs."""


class Side(NamedTuple):
    """One unit of each pair.

    Attributes:
        place: of each word the place among all words of the record.
        says: what it says; 0 behind the end.
        told: whether there is a word.
        common: whether it is in the stretch and in that of the other.
        inside: whether it is in the stretch.
        once: whether it is in the stretch and stands there for the first time.
        start: first word of the stretch.
        end: the word behind its last.
        at: the columns of the words in common, in order; then of some that are not.
    """

    place: Grid
    says: Says
    told: Mask
    common: Mask
    inside: Mask
    once: Mask
    start: Ints
    end: Ints
    at: Grid

    def of_common(self, values: np.ndarray[Any, Any]) -> Any:  # noqa: ANN401 - of the kind that is given
        """Give values of the words at `at` alone."""
        return np.take_along_axis(values, self.at, 1)

    def to_all(self, values: Mask) -> Mask:
        """Give values of the words at `at` as such of all words, False elsewhere."""
        made = np.zeros(self.place.shape, np.bool_)
        np.put_along_axis(made, self.at, values, 1)
        return made


class Pairs(NamedTuple):
    """A batch of pairs.

    Attributes:
        which: the numbers of the pairs among those that were asked for.
        one: the first units.
        other: the second.
        same: for the words in common of both, whether two are one stem, both in the stretches.
    """

    which: Ints
    one: Side
    other: Side
    same: Mask


class _Words(NamedTuple):
    place: Grid
    word: Grid
    says: Says
    common: Mask

    def of(self, rows: Ints) -> _Words:
        return _Words._make(each[rows] for each in self)


def batches(speech: Speech, first: Ints, second: Ints, least: float) -> Iterator[Pairs]:
    """Lay pairs of units out in batches, each with its stretches.

    Pairs whose words in common say less than ``least`` are left out.
    """
    long = np.maximum(speech.stop[first] - speech.begin[first], speech.stop[second] - speech.begin[second])
    size = -(-long // _STEP) * _STEP
    for width in np.unique(size).tolist():
        which = np.flatnonzero(size == width)
        step = max(_CELLS // (width * width), 1)
        for at in range(0, len(which), step):
            part = which[at : at + step]
            yield from _batches(
                speech, part, _words(speech, first[part], width), _words(speech, second[part], width), least
            )


def _words(speech: Speech, units: Ints, width: int) -> _Words:
    begin, stop = speech.begin[units, None], speech.stop[units, None]
    place = begin + np.arange(width)
    told = place < stop
    place = np.minimum(place, stop - 1)
    words = speech.word[place]
    return _Words(place, np.where(told, words, -1).astype(np.int32), speech.weight[words] * told, told)


def _batches(speech: Speech, which: Ints, one: _Words, other: _Words, least: float) -> Iterator[Pairs]:
    same = np.packbits(one.word[:, :, None] == other.word[:, None, :], axis=2)
    one = one._replace(common=one.common & (np.bitwise_or.reduce(same, 2) > 0))
    met = np.unpackbits(np.bitwise_or.reduce(same, 1), axis=1).view(np.bool_)
    other = other._replace(common=other.common & met)
    said = (one.says * (one.common & _first(speech, one.place, np.zeros(len(which), np.int64)))).sum(1)
    count = -(-np.maximum(one.common.sum(1), other.common.sum(1)) // _FEW) * _FEW
    for few in np.unique(count[said >= least]).tolist():
        rows = np.flatnonzero((said >= least) & (count == few))
        yield _batch(speech, which[rows], one.of(rows), other.of(rows), min(few, one.place.shape[1]))


def _batch(speech: Speech, which: Ints, one: _Words, other: _Words, few: int) -> Pairs:
    sides = [_Stretch(one, few), _Stretch(other, few)]
    same = (sides[0].word[:, :, None] == sides[1].word[:, None, :]) & sides[0].common[:, :, None]
    for _ in range(_TIMES):
        for side in sides:
            side.best()
        same &= sides[0].inside[:, :, None] & sides[1].inside[:, None, :]
        sides[0].common, sides[1].common = same.any(2), same.any(1)
    return Pairs(which, sides[0].side(speech, one), sides[1].side(speech, other), same)


class _Stretch:
    """The words in common of one side, and the best run of them."""

    def __init__(self, words: _Words, few: int) -> None:
        self.at = np.argsort(~words.common, axis=1, kind="stable")[:, :few]
        self.word = np.take_along_axis(words.word, self.at, 1)
        self.common = np.take_along_axis(words.common, self.at, 1)
        self._says = np.take_along_axis(words.says, self.at, 1)
        against = np.cumsum(_AGAINST * words.says * ~words.common, 1)
        self._against = np.take_along_axis(against, self.at, 1)
        self.inside = self.common
        self._rows = np.arange(len(self.at))

    def best(self) -> None:
        """Find the runs of words in which those in common outweigh the others most (J. Kadane's method).

        However many words stand between two in common, together they count no more than `_GAP` against the run.
        """
        common, says = self.common, self._says
        against = self._against + np.cumsum(_AGAINST * says * ~common, 1)
        last = np.maximum.accumulate(np.where(common, against, -1), 1)
        gap = np.zeros_like(against)
        gap[:, 1:] = np.where(last[:, :-1] >= 0, np.minimum(against[:, 1:] - last[:, :-1], _GAP), 0)
        sums = np.cumsum((says - gap) * common, 1)
        without = np.where(common, sums - says, np.inf)
        lowest = np.minimum.accumulate(without, 1)
        self._last = np.where(common, sums - lowest, -1).argmax(1)
        self._first = (without <= lowest[self._rows, self._last, None]).argmax(1)
        columns = np.arange(common.shape[1])
        self.inside = common & (columns >= self._first[:, None]) & (columns <= self._last[:, None])

    def side(self, speech: Speech, words: _Words) -> Side:
        start, end = self.at[self._rows, self._first], self.at[self._rows, self._last] + 1
        columns = np.arange(words.place.shape[1])
        inside = (columns >= start[:, None]) & (columns < end[:, None])
        once = inside & _first(speech, words.place, start)
        none = np.zeros(inside.shape, np.bool_)
        made = Side(words.place, words.says, words.word >= 0, none, inside, once, start, end, self.at)
        return made._replace(common=made.to_all(self.common))


def _first(speech: Speech, place: Grid, start: Ints) -> Mask:
    """Tell which words have not stood before in their stretches."""
    fresh = np.ones(place.shape, np.bool_)
    fresh[:, 1:] = place[:, 1:] != place[:, :-1]
    made: Mask = fresh & (speech.before[place] < place[:, :1] + start[:, None])
    return made
