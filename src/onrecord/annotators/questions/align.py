"""Which sentences take up which part: one chain over all the sentences of a round, decided together.

A linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001) with hidden states: each sentence keeps
to the subject of one part, and either takes the part up or does not (a reason, a digression, an assurance). Labels tell
only the second, so the first is summed over when learning (Quattoni and others, 2007). What is weighed stands in
`signs`; the weights come from `training.questions`.
"""

from __future__ import annotations

from math import exp, log
from typing import TYPE_CHECKING, NamedTuple

from onrecord.annotators.questions.signs import pair_signs, rest_signs, step_signs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.annotators.questions.scene import Scene
    from onrecord.annotators.questions.signs import Vector

STEPS = ("up-up", "up-rest", "rest-up", "rest-rest", "other-up", "other-rest")
"""Kinds of steps: within the subject of one part from taking it up or not to taking it up or not, and to another's."""
JUMPS = ("next", "back", "beyond", "from-rest")
"""What counts besides in a step to another part's subject: where that part stands, and what was left."""
_CHANGE = 4


class Weights(NamedTuple):
    """What each sign counts.

    Attributes:
        up: for the signs of `signs.PAIR`, where the sentence takes the part up.
        about: the same, where it only keeps to its subject.
        rest: for the signs of `signs.REST`, where it only keeps to it.
        steps: for each of `STEPS`, for the signs of `signs.STEP`.
        jumps: for each of `JUMPS`.
    """

    up: Vector
    about: Vector
    rest: Vector
    steps: list[Vector]
    jumps: Vector


def marginals(scene: Scene, weights: Weights) -> list[list[float]]:
    """Give for each sentence and each part the probability that the sentence takes the part up."""
    size, count = len(scene.lines), len(scene.requests)
    states: list[list[float]] = []
    for at in range(size):
        rest = _dot(weights.rest, rest_signs(scene, at))
        row: list[float] = []
        for signs in pair_signs(scene, at):
            row += (_dot(weights.up, signs), rest + _dot(weights.about, signs))
        states.append(row)
    kinds, extra = _table(count, weights.jumps)
    forward = [states[0]]
    steps: list[list[list[float]]] = [[]]
    for at in range(1, size):
        signs = step_signs(scene, at)
        worth = [_dot(row, signs) for row in weights.steps]
        step = [
            [worth[kind] + more for kind, more in zip(row, further, strict=True)]
            for row, further in zip(kinds, extra, strict=True)
        ]
        steps.append(step)
        before = forward[-1]
        forward.append(
            [
                _sum([one + step[left][right] for left, one in enumerate(before)]) + states[at][right]
                for right in range(2 * count)
            ]
        )
    whole = _sum(forward[-1])
    back = [0.0] * (2 * count)
    shares: list[list[float]] = []
    for at in range(size - 1, -1, -1):
        shares.append([exp(forward[at][2 * part] + back[2 * part] - whole) for part in range(count)])
        if at:
            ahead = [one + two for one, two in zip(back, states[at], strict=True)]
            back = [_sum([one + two for one, two in zip(row, ahead, strict=True)]) for row in steps[at]]
    shares.reverse()
    return shares


def _table(count: int, jumps: Vector) -> tuple[list[list[int]], list[list[float]]]:
    """Give the kind of each step between states, and what a step to another part's subject counts besides."""
    kinds, extra = [], []
    for left in range(2 * count):
        row, more = [], []
        for right in range(2 * count):
            one, other = left // 2, right // 2
            if one == other:
                row.append(2 * (left % 2) + right % 2)
                more.append(0.0)
            else:
                row.append(_CHANGE + right % 2)
                where = jumps[0] if other == one + 1 else jumps[1] if other < one else jumps[2]
                more.append(where + jumps[3] * (left % 2 == 0))
        kinds.append(row)
        extra.append(more)
    return kinds, extra


def _dot(weights: Sequence[float], signs: Sequence[float]) -> float:
    return sum([one * two for one, two in zip(weights, signs, strict=True) if two])


def _sum(figures: Sequence[float]) -> float:
    """Give the logarithm of the sum of exponentials."""
    most = max(figures)
    return most + log(sum([exp(one - most) for one in figures]))


def chosen(shares: Sequence[float], lengths: Sequence[int]) -> tuple[list[bool], float]:
    """Choose the sentences that are expected to agree best with the true ones.

    Those with the greatest probability, as many as make the expected F1 of words greatest (Ye et al., 2012).

    Args:
        shares: for each sentence the probability that it takes up the part.
        lengths: the words of each sentence.

    Returns:
        For each sentence whether it is chosen, and the expected F1, 0 to 1.
    """
    order = sorted(range(len(shares)), key=lambda at: -shares[at])
    whole = sum([share * length for share, length in zip(shares, lengths, strict=True)])
    hit = taken = best = 0.0
    keep = 0
    for count, at in enumerate(order, 1):
        hit += shares[at] * lengths[at]
        taken += lengths[at]
        figure = 2 * hit / (taken + whole)
        if figure > best:
            best, keep = figure, count
    kept = set(order[:keep])
    return [at in kept for at in range(len(shares))], best
