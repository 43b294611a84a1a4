"""Learning the chain of `onrecord.annotators.questions.align`: likelihood and its gradient, by L-BFGS.

The likelihood is that of the labels that are known, the subject of each sentence being summed over (Quattoni, Wang,
Morency, Collins and Darrell, 2007, Hidden conditional random fields). Weights are drawn towards `PRIOR`, what a reader
would say of the few signs that are plain when they come and too rare in the labels to be learnt: an announced order, a
topic named at the head of a sentence, somebody else's question.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from scipy.optimize import minimize

from onrecord.annotators.questions.align import JUMPS, STEPS, Weights
from onrecord.annotators.questions.signs import PAIR, REST, STEP, pair_signs, rest_signs, step_signs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from onrecord.annotators.questions.scene import Scene

    Array = NDArray[np.float64]

PULL = 2.0
"""How strongly weights are drawn towards the prior: chosen by leaving documents out."""
ROUNDS = 150
PRIOR = {
    "topic": 3.0,
    "other-topic": -3.0,
    "order": 3.0,
    "other-order": -3.0,
    "not-asked": -3.0,
    "ahead": 2.0,
    "names": 1.0,
    "premise-ahead": 1.5,
    "before-announced": -2.0,
}
_START = {"shared": 1.0, "premise": 1.0, "cosine": 1.0, "asked": 1.0}
"""Where learning begins, so that the two states of a sentence are about the part in question from the first."""
_STAY = -2.0
PAIRS, RESTS, WAYS = len(PAIR), len(REST), len(STEP)
_STEPS_AT = 2 * PAIRS + RESTS
_JUMPS_AT = _STEPS_AT + len(STEPS) * WAYS
SIZE = _JUMPS_AT + len(JUMPS)
_CHANGE = 4


class Lesson(NamedTuple):
    """A round to learn from.

    Attributes:
        pair: signs of each sentence with each part; sentences by parts by signs.
        rest: signs of each sentence; sentences by signs.
        step: signs of the step to each sentence; sentences by signs.
        allowed: for each sentence and state whether the labels allow it; two states a part, up and rest.
    """

    pair: Array
    rest: Array
    step: Array
    allowed: NDArray[np.bool_]


def lesson(scene: Scene, taken: Sequence[Sequence[bool]]) -> Lesson:
    """Make a lesson of a scene; ``taken`` says of each sentence and part whether the sentence takes the part up."""
    size, count = len(scene.lines), len(scene.requests)
    up = np.array(taken, dtype=bool).reshape(size, count)
    allowed = np.zeros((size, 2 * count), dtype=bool)
    allowed[:, 0::2] = up
    allowed[:, 1::2] = ~up.any(axis=1, keepdims=True)
    return Lesson(
        np.array([pair_signs(scene, at) for at in range(size)]),
        np.array([rest_signs(scene, at) for at in range(size)]),
        np.array([step_signs(scene, at) if at else [0.0] * WAYS for at in range(size)]),
        allowed,
    )


def learn(lessons: Sequence[Lesson]) -> Weights:
    """Learn the weights; three decimals, so that the last bits of arithmetic leave the file as it is."""
    prior = np.zeros(SIZE)
    start = np.random.default_rng(0).normal(0.0, 0.01, SIZE)
    for names, into in ((PRIOR, prior), (_START, start)):
        for name, value in names.items():
            at = PAIR.index(name)
            into[at] += value
            into[PAIRS + at] += value
    for kind in (_CHANGE, _CHANGE + 1):
        start[_STEPS_AT + kind * WAYS] += _STAY
    tables = {count: _table(count) for count in {one.pair.shape[1] for one in lessons}}

    def cost(weights: Array) -> tuple[float, Array]:
        off = weights - prior
        total, slope = 0.5 * PULL * float(off @ off), PULL * off
        for one in lessons:
            kinds, jumps = tables[one.pair.shape[1]]
            free = _chain(one, weights, kinds, jumps, None)
            told = _chain(one, weights, kinds, jumps, one.allowed)
            total += free[0] - told[0]
            slope = slope + free[1] - told[1]
        return total, slope

    found = minimize(cost, start + prior, jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS}).x
    return _weights(found)


def _weights(found: Array) -> Weights:
    def told(part: Array) -> list[float]:
        return [round(float(value), 3) for value in part]

    steps = found[_STEPS_AT:_JUMPS_AT].reshape(len(STEPS), WAYS)
    return Weights(
        told(found[:PAIRS]),
        told(found[PAIRS : 2 * PAIRS]),
        told(found[2 * PAIRS : _STEPS_AT]),
        [told(row) for row in steps],
        told(found[_JUMPS_AT:]),
    )


def _table(count: int) -> tuple[NDArray[np.int64], Array]:
    """Give the kind of each step between states, and which of `JUMPS` count in it."""
    states = np.arange(2 * count)
    part, rest = states // 2, states % 2
    same = part[:, None] == part[None, :]
    kinds = np.where(same, 2 * rest[:, None] + rest[None, :], _CHANGE + rest[None, :])
    jumps = np.zeros((2 * count, 2 * count, len(JUMPS)))
    jumps[..., 0] = part[None, :] == part[:, None] + 1
    jumps[..., 1] = part[None, :] < part[:, None]
    jumps[..., 2] = part[None, :] > part[:, None] + 1
    jumps[..., 3] = ~same & (rest[:, None] == 0)
    return kinds, jumps


def _chain(
    one: Lesson, weights: Array, kinds: NDArray[np.int64], jumps: Array, allowed: NDArray[np.bool_] | None
) -> tuple[float, Array]:
    """Give the log of the sum over all paths (those allowed, where that is given), and its gradient."""
    size, count, _ = one.pair.shape
    states = np.empty((size, 2 * count))
    states[:, 0::2] = one.pair @ weights[:PAIRS]
    states[:, 1::2] = one.pair @ weights[PAIRS : 2 * PAIRS] + (one.rest @ weights[2 * PAIRS : _STEPS_AT])[:, None]
    if allowed is not None:
        states = np.where(allowed, states, -1e9)
    worth = one.step @ weights[_STEPS_AT:_JUMPS_AT].reshape(len(STEPS), WAYS).T
    moves = worth[:, kinds] + jumps @ weights[_JUMPS_AT:]
    forward = np.empty_like(states)
    forward[0] = states[0]
    for at in range(1, size):
        forward[at] = _sum(forward[at - 1][:, None] + moves[at], 0) + states[at]
    back = np.zeros_like(states)
    for at in range(size - 2, -1, -1):
        back[at] = _sum(moves[at + 1] + (states[at + 1] + back[at + 1])[None, :], 1)
    whole = float(_sum(forward[-1], 0))
    shares = np.exp(forward + back - whole)
    slope = np.zeros(SIZE)
    slope[:PAIRS] = np.einsum("nk,nkf->f", shares[:, 0::2], one.pair)
    slope[PAIRS : 2 * PAIRS] = np.einsum("nk,nkf->f", shares[:, 1::2], one.pair)
    slope[2 * PAIRS : _STEPS_AT] = shares[:, 1::2].sum(axis=1) @ one.rest
    if size > 1:
        pairs = np.exp(forward[:-1, :, None] + moves[1:] + (states[1:] + back[1:])[:, None, :] - whole)
        for kind in range(len(STEPS)):
            at = _STEPS_AT + kind * WAYS
            slope[at : at + WAYS] = pairs[:, kinds == kind].sum(axis=1) @ one.step[1:]
        slope[_JUMPS_AT:] = np.einsum("nab,abj->j", pairs, jumps)
    return whole, slope


def _sum(figures: Array, axis: int) -> Array:
    most = figures.max(axis=axis, keepdims=True)
    summed: Array = (most + np.log(np.exp(figures - most).sum(axis=axis, keepdims=True))).squeeze(axis)
    return summed
