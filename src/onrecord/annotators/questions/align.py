"""Which sentences take up which part: one chain over all the sentences of a round, decided together.

A linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001) with hidden states: each sentence keeps
to the subject of one part, and either takes the part up or does not (a reason, a digression, an assurance). Labels tell
only the second, so the first is summed over when learning (Quattoni and others, 2007). What is weighed stands in
`signs`; the weights come from `training.questions`.
"""

from __future__ import annotations

from itertools import accumulate
from math import exp, log
from operator import mul
from typing import TYPE_CHECKING, NamedTuple

from onrecord.annotators.questions.signs import STEP, pair_signs, rest_signs, step_signs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.annotators.questions.scene import Scene
    from onrecord.annotators.questions.signs import Vector

STEPS = ("up-up", "up-rest", "rest-up", "rest-rest", "other-up", "other-rest")
"""Kinds of steps: within the subject of one part from taking it up or not to taking it up or not, and to another's."""
JUMPS = ("next", "back", "beyond", "from-rest")
"""What counts besides in a step to another part's subject: where that part stands, and what was left."""


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


class Signs(NamedTuple):
    """The signs of a scene.

    Attributes:
        pair: of each sentence with each part.
        rest: of each sentence.
        step: of the step to each sentence but the first, whose are all 0.
    """

    pair: list[list[Vector]]
    rest: list[Vector]
    step: list[Vector]


def signs_of(scene: Scene) -> Signs:
    """Give the signs of a scene."""
    places = range(len(scene.lines))
    return Signs(
        [pair_signs(scene, at) for at in places],
        [rest_signs(scene, at) for at in places],
        [step_signs(scene, at) if at else [0.0] * len(STEP) for at in places],
    )


def marginals(signs: Signs, weights: Weights) -> list[list[float]]:
    """Give for each sentence and each part the probability that the sentence takes the part up.

    Time and memory grow with sentences times parts: what a step to another part's subject is worth depends only on
    whether that part is the next, further on or further back, so sums from either end serve all of them.
    """
    size, count = len(signs.pair), len(signs.pair[0])
    up, rest = [], []
    for pairs, alone in zip(signs.pair, signs.rest, strict=True):
        aside = _dot(weights.rest, alone)
        up.append([_dot(weights.up, own) for own in pairs])
        rest.append([aside + _dot(weights.about, own) for own in pairs])
    steps = [[_dot(row, own) for row in weights.steps] for own in signs.step]
    forward = [(up[0], rest[0])]
    for at in range(1, size):
        ups, rests = _onward(forward[-1], steps[at], weights.jumps)
        forward.append((_plus(ups, up[at]), _plus(rests, rest[at])))
    whole = _sum([*forward[-1][0], *forward[-1][1]])
    back = ([0.0] * count, [0.0] * count)
    shares: list[list[float]] = []
    for at in range(size - 1, -1, -1):
        shares.append([exp(one + two - whole) for one, two in zip(forward[at][0], back[0], strict=True)])
        if at:
            back = _backward((_plus(back[0], up[at]), _plus(back[1], rest[at])), steps[at], weights.jumps)
    shares.reverse()
    return shares


_States = tuple[list[float], list[float]]
"""For each part the figure of taking it up, and of only keeping to its subject."""


def _onward(before: _States, step: Vector, jumps: Vector) -> _States:
    """Sum over the states before: within each part's subject, and from all others'."""
    if len(before[0]) == 1:
        (one,), (two,) = before
        return [_two(one + step[0], two + step[2])], [_two(one + step[1], two + step[3])]
    following, back, beyond, resting = jumps
    left = [_two(one + resting, two) for one, two in zip(*before, strict=True)]
    into = _from_others(left, next_one=following, earlier=beyond, later=back)
    ups, rests = [], []
    for one, two, other in zip(*before, into, strict=True):
        ups.append(_three(one + step[0], two + step[2], other + step[4]))
        rests.append(_three(one + step[1], two + step[3], other + step[5]))
    return ups, rests


def _backward(ahead: _States, step: Vector, jumps: Vector) -> _States:
    """Sum over the states behind, as seen from each state before them."""
    if len(ahead[0]) == 1:
        (one,), (two,) = ahead
        return [_two(one + step[0], two + step[1])], [_two(one + step[2], two + step[3])]
    following, back, beyond, resting = jumps
    reached = [_two(one + step[4], two + step[5]) for one, two in zip(*ahead, strict=True)]
    # Seen from the other side the next part is the one before in reversed order.
    out = _from_others(reached[::-1], next_one=following, earlier=beyond, later=back)[::-1]
    ups, rests = [], []
    for one, two, other in zip(*ahead, out, strict=True):
        ups.append(_three(one + step[0], two + step[1], other + resting))
        rests.append(_three(one + step[2], two + step[3], other))
    return ups, rests


def _from_others(figures: Vector, *, next_one: float, earlier: float, later: float) -> Vector:
    """Give for each place the sum over all others: the one just before it, those further before, those behind."""
    if len(figures) == 2:  # noqa: PLR2004 - most rounds have one part or two
        return [figures[1] + later, figures[0] + next_one]
    most = max(figures)
    shares = [exp(figure - most) for figure in figures]
    before = [0.0, 0.0, *accumulate(shares)]
    behind = [*[*accumulate(reversed(shares))][-2::-1], 0.0]
    sums = [
        exp(earlier) * before[k] + exp(next_one) * (shares[k - 1] if k else 0.0) + exp(later) * behind[k]
        for k in range(len(figures))
    ]
    return [most + log(one) if one else _NEVER for one in sums]


_NEVER = -1e9
"""The logarithm of nothing."""


def _plus(one: Vector, two: Vector) -> Vector:
    return [a + b for a, b in zip(one, two, strict=True)]


def _dot(weights: Sequence[float], signs: Sequence[float]) -> float:
    figure: float = sum(map(mul, weights, signs))
    return figure


def _sum(figures: Sequence[float]) -> float:
    """Give the logarithm of the sum of exponentials."""
    most = max(figures)
    return most + log(sum([exp(one - most) for one in figures]))


def _two(one: float, two: float) -> float:
    """Give the same of two figures, as nearly all are: what is greatest counts 1."""
    return one + log(1.0 + exp(two - one)) if one >= two else two + log(1.0 + exp(one - two))


def _three(one: float, two: float, three: float) -> float:
    """Give the same of three figures, in the order of their sum."""
    most = max(one, two, three)
    return most + log(exp(one - most) + exp(two - most) + exp(three - most))


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
