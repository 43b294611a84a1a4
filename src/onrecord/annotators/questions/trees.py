"""Oblivious trees: each asks the same few questions of every case (learnt by `training.questions.trees`)."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float64]

Tree = tuple[list[int], list[float], list[float]]
"""The signs that a tree asks for, the cut that each is beyond or not, and what each outcome counts: those of the
second half are beyond the first cut."""
_CASES = 512
"""Cases that are looked at together: their questions fill some megabytes."""
_DIGITS = 6
"""Decimals of a probability that are kept: the last ones depend on the order of sums."""


class Trees(msgspec.Struct, frozen=True, dict=True):
    """Boosted trees.

    Attributes:
        base: the figure that they add to.
        trees: each of them, all of the same depth.
    """

    base: float
    trees: list[Tree]

    @cached_property
    def _arrays(self) -> tuple[Array, ...]:
        """The signs, the cuts and the figures of all trees, a row for each."""
        import numpy as np  # noqa: PLC0415 - a document without questions is read without it

        return tuple(np.array(rows) for rows in zip(*self.trees, strict=True))

    def shares(self, cases: Array) -> Array:
        """Give the probability of each case; ``cases`` is cases by signs."""
        import numpy as np  # noqa: PLC0415 - a document without questions is read without it

        signs, cuts, leaves = self._arrays
        first = np.arange(len(leaves)) * leaves.shape[1]
        found: Array = np.empty(len(cases))
        for at in range(0, len(cases), _CASES):
            own = cases[at : at + _CASES]
            # One question of all trees at a time: half the time of all questions at once.
            outcomes = np.zeros((len(own), len(leaves)), dtype=np.int64)
            for sign, cut in zip(signs.T, cuts.T, strict=True):
                outcomes <<= 1
                outcomes |= own.take(sign, axis=1) > cut
            outcomes += first
            figures = self.base + leaves.ravel().take(outcomes).sum(axis=1)
            found[at : at + _CASES] = 1 / (1 + np.exp(-figures))
        return found.round(_DIGITS)
