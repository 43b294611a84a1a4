"""Oblivious trees: each asks the same few questions of every case (learnt by `training.questions.trees`)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Self

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Array = NDArray[np.float64]

Tree = tuple[list[int], list[float], list[float]]
"""The signs that a tree asks for, the cut that each is beyond or not, and what each outcome counts: those of the
second half are beyond the first cut."""
_CASES = 512
"""Cases that are looked at together: their questions fill some megabytes."""
_DIGITS = 6
"""Decimals of a probability that are kept: the last ones depend on the order of sums."""


class Trees(NamedTuple):
    """Boosted trees, as tables.

    Attributes:
        base: the figure that they add to.
        signs: the sign of each question; trees by questions.
        cuts: the cut of each question; trees by questions.
        leaves: what each outcome counts; trees by outcomes.
    """

    base: float
    signs: NDArray[np.intp]
    cuts: Array
    leaves: Array

    @classmethod
    def made(cls, base: float, trees: Sequence[Tree]) -> Self:
        """Lay trees of the same depth together."""
        signs, cuts, leaves = zip(*trees, strict=True)
        return cls(base, np.array(signs), np.array(cuts), np.array(leaves))

    def told(self) -> list[Tree]:
        """Give each tree."""
        rows = zip(self.signs.tolist(), self.cuts.tolist(), self.leaves.tolist(), strict=True)
        return [(signs, cuts, leaves) for signs, cuts, leaves in rows]

    def shares(self, cases: Array) -> Array:
        """Give the probability of each case; ``cases`` is cases by signs."""
        count, depth = self.signs.shape
        powers = 2 ** np.arange(depth)[::-1]
        first = np.arange(count) * self.leaves.shape[1]
        found: Array = np.empty(len(cases))
        for at in range(0, len(cases), _CASES):
            own = cases[at : at + _CASES]
            outcomes = (own[:, self.signs] > self.cuts) @ powers + first
            figures = self.base + self.leaves.ravel()[outcomes].sum(axis=1)
            found[at : at + _CASES] = 1 / (1 + np.exp(-figures))
        return found.round(_DIGITS)
