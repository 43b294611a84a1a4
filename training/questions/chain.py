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
from onrecord.annotators.questions.signs import PAIR, REST, STEP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from onrecord.annotators.questions.align import Signs

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


def lesson(signs: Signs, taken: Sequence[Sequence[bool]]) -> Lesson:
    """Make a lesson of a scene; ``taken`` says of each sentence and part whether the sentence takes the part up."""
    size, count = len(signs.pair), len(signs.pair[0])
    up = np.array(taken, dtype=bool).reshape(size, count)
    allowed = np.zeros((size, 2 * count), dtype=bool)
    allowed[:, 0::2] = up
    allowed[:, 1::2] = ~up.any(axis=1, keepdims=True)
    return Lesson(np.array(signs.pair), np.array(signs.rest), np.array(signs.step), allowed)


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
    made = batches(lessons)

    def cost(weights: Array) -> tuple[float, Array]:
        off = weights - prior
        total, slope = 0.5 * PULL * float(off @ off), PULL * off
        for one in made:
            figure, own = chain(one, weights)
            total, slope = total + figure, slope + own
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


class Batch(NamedTuple):
    """Rounds of as many parts, worked through together; shorter ones end early.

    Attributes:
        pair: signs of each sentence with each part; rounds by sentences by parts by signs.
        rest: signs of each sentence; rounds by sentences by signs.
        step: signs of the step to each sentence; rounds by sentences by signs.
        allowed: for each round, sentence and state whether the labels allow it.
        there: for each round and sentence whether there is one.
        kinds: the kind of each step between states.
        jumps: which of `JUMPS` count in it.
    """

    pair: Array
    rest: Array
    step: Array
    allowed: NDArray[np.bool_]
    there: NDArray[np.bool_]
    kinds: NDArray[np.int64]
    jumps: Array


_ROUNDS, _CELLS = 64, 60_000
"""Rounds of a batch, and places in its largest array, at most."""


def batches(lessons: Sequence[Lesson]) -> list[Batch]:
    """Lay rounds of as many parts and about as many sentences together."""
    order = sorted(range(len(lessons)), key=lambda at: (lessons[at].pair.shape[1::-1], at))
    made: list[list[Lesson]] = []
    for at in order:
        one = lessons[at]
        size, count, _ = one.pair.shape
        own = made[-1] if made else []
        same = bool(own) and own[0].pair.shape[1] == count
        if same and len(own) < _ROUNDS and (len(own) + 1) * size * 4 * count * count <= _CELLS:
            own.append(one)
        else:
            made.append([one])
    return [_batch(own) for own in made]


def _batch(own: Sequence[Lesson]) -> Batch:
    longest, count = max(len(one.pair) for one in own), own[0].pair.shape[1]
    size = len(own)
    made = Batch(
        np.zeros((size, longest, count, PAIRS)),
        np.zeros((size, longest, RESTS)),
        np.zeros((size, longest, WAYS)),
        np.ones((size, longest, 2 * count), dtype=bool),
        np.zeros((size, longest), dtype=bool),
        *_table(count),
    )
    for at, one in enumerate(own):
        for into, values in zip(made[:4], one, strict=True):
            into[at, : len(one.pair)] = values
        made.there[at, : len(one.pair)] = True
    return made


def chain(batch: Batch, weights: Array) -> tuple[float, Array]:
    """Give minus the log likelihood of the labels of a batch, and its gradient."""
    states = np.empty(batch.allowed.shape)
    states[..., 0::2] = batch.pair @ weights[:PAIRS]
    aside = batch.rest @ weights[2 * PAIRS : _STEPS_AT]
    states[..., 1::2] = batch.pair @ weights[PAIRS : 2 * PAIRS] + aside[..., None]
    worth = batch.step @ weights[_STEPS_AT:_JUMPS_AT].reshape(len(STEPS), WAYS).T
    moves = worth[..., batch.kinds] + batch.jumps @ weights[_JUMPS_AT:]
    free, shares, pairs = _sums(states, moves, batch.there)
    told, shares_told, pairs_told = _sums(np.where(batch.allowed, states, -1e9), moves, batch.there)
    shares, pairs = shares - shares_told, pairs - pairs_told
    slope = np.zeros(SIZE)
    slope[:PAIRS] = np.tensordot(shares[..., 0::2], batch.pair, 3)
    slope[PAIRS : 2 * PAIRS] = np.tensordot(shares[..., 1::2], batch.pair, 3)
    slope[2 * PAIRS : _STEPS_AT] = np.tensordot(shares[..., 1::2].sum(axis=2), batch.rest, 2)
    for kind in range(len(STEPS)):
        at = _STEPS_AT + kind * WAYS
        slope[at : at + WAYS] = np.tensordot(pairs[..., batch.kinds == kind].sum(axis=2), batch.step[:, 1:], 2)
    slope[_JUMPS_AT:] = np.tensordot(pairs.sum(axis=(0, 1)), batch.jumps, 2)
    return free - told, slope


def _sums(states: Array, moves: Array, there: NDArray[np.bool_]) -> tuple[float, Array, Array]:
    """Give the log of the sum over all paths, the share of each state at each sentence, and of each step to one."""
    longest = states.shape[1]
    forward, back = np.empty_like(states), np.zeros_like(states)
    forward[:, 0] = states[:, 0]
    for at in range(1, longest):
        onward = _sum(forward[:, at - 1, :, None] + moves[:, at], 1) + states[:, at]
        forward[:, at] = np.where(there[:, at, None], onward, forward[:, at - 1])
    for at in range(longest - 2, -1, -1):
        before = _sum(moves[:, at + 1] + (states[:, at + 1] + back[:, at + 1])[:, None], 2)
        back[:, at] = np.where(there[:, at + 1, None], before, 0.0)
    whole = _sum(forward[:, -1], 1)
    shares = np.exp(forward + back - whole[:, None, None]) * there[..., None]
    onto = (states + back)[:, 1:, None] - whole[:, None, None, None]
    pairs = np.exp(np.where(there[:, 1:, None, None], forward[:, :-1, :, None] + moves[:, 1:] + onto, -np.inf))
    return float(whole.sum()), shares, pairs


def _sum(figures: Array, axis: int) -> Array:
    most = figures.max(axis=axis, keepdims=True)
    summed: Array = (most + np.log(np.exp(figures - most).sum(axis=axis, keepdims=True))).squeeze(axis)
    return summed
