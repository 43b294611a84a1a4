"""Boosted oblivious trees: each asks the same few questions of every case, so that a row of cuts and leaves tells it.

Gradient boosting of the logistic loss (Friedman, 2001) with trees whose splits are shared by a whole level (Kohavi and
Li, 1995; Prokhorenkova and others, 2018). Signs are told apart at their quantiles. The same cases give the same trees.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from onrecord.annotators.questions.trees import Trees

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onrecord.annotators.questions.trees import Array, Tree

CUTS = 31
"""Places at most at which a sign is told apart."""
SEED = 0


class Growth(NamedTuple):
    """How trees are grown.

    Attributes:
        trees: how many.
        depth: questions of a tree.
        rate: share of what a tree has found that is kept.
        pull: how strongly leaves are drawn towards nothing.
        signs: share of the signs that a tree looks at.
        cases: share of the cases that a tree looks at.
    """

    trees: int = 240
    depth: int = 4
    rate: float = 0.06
    pull: float = 8.0
    signs: float = 0.4
    cases: float = 0.7


def grow(signs: Array, truth: NDArray[np.bool_], growth: Growth) -> Trees:
    """Learn trees.

    Args:
        signs: cases by signs.
        truth: for each case whether it is so.
        growth: how.
    """
    draw = np.random.default_rng(SEED)
    whole, width = signs.shape
    cuts = [_cuts(signs[:, at]) for at in range(width)]
    bins = np.stack([np.searchsorted(own, signs[:, at], side="left") for at, own in enumerate(cuts)], axis=1)
    share = truth.mean()
    base = round(float(np.log(share / (1 - share))), 4)
    figures = np.full(whole, base)
    told: list[Tree] = []
    looked = max(int(growth.signs * width), 1)
    for _ in range(growth.trees):
        shares = 1 / (1 + np.exp(-figures))
        slope, curve = truth - shares, shares * (1 - shares)
        cases = draw.permutation(whole)[: int(growth.cases * whole)]
        columns = np.sort(draw.permutation(width)[:looked])
        room = np.array([len(cuts[column]) for column in columns])
        own = _grown(bins[np.ix_(cases, columns)], room, slope[cases], curve[cases], growth)
        asked = [(int(columns[column]), place) for column, place in own]
        leaf = np.zeros(whole, dtype=np.int64)
        for column, place in asked:
            leaf = 2 * leaf + (bins[:, column] > place)
        size = 2**growth.depth
        over = np.bincount(leaf[cases], curve[cases], size) + growth.pull
        leaves = np.round(growth.rate * np.bincount(leaf[cases], slope[cases], size) / over, 4)
        figures = figures + leaves[leaf]
        told.append(
            ([column for column, _ in asked], [float(cuts[column][place]) for column, place in asked], leaves.tolist())
        )
    return Trees(base, told)


def _cuts(values: Array) -> Array:
    """Give where a sign is told apart: a case is beyond a cut if it is greater."""
    found: Array = np.unique(np.round(np.quantile(values, np.linspace(0, 1, CUTS + 2)[1:-1]), 4))
    return found


def _grown(
    bins: NDArray[np.int64], room: NDArray[np.int64], slope: Array, curve: Array, growth: Growth
) -> list[tuple[int, int]]:
    """Choose the cuts of one tree, level by level: column and place of each; ``room`` tells the cuts of each column."""
    width, places = bins.shape[1], CUTS + 1
    cell = bins + np.arange(width) * places
    leaf = np.zeros(len(bins), dtype=np.int64)
    found: list[tuple[int, int]] = []
    for level in range(growth.depth):
        size = 2**level
        at = (cell + (leaf * width * places)[:, None]).ravel()
        shape = (size, width, places)
        slopes = np.bincount(at, np.repeat(slope, width), size * width * places).reshape(shape).cumsum(axis=2)
        curves = np.bincount(at, np.repeat(curve, width), size * width * places).reshape(shape).cumsum(axis=2)
        rest_slopes, rest_curves = slopes[:, :, -1:] - slopes, curves[:, :, -1:] - curves
        gain = (slopes**2 / (curves + growth.pull) + rest_slopes**2 / (rest_curves + growth.pull)).sum(axis=0)
        gain[np.arange(places) >= room[:, None]] = -np.inf
        column, place = divmod(int(gain.argmax()), places)
        found.append((column, place))
        leaf = 2 * leaf + (bins[:, column] > place)
    return found
