"""A second look at what the chain has found: each sentence and part again, with what stands around them, by trees.

The chain weighs each sign by itself; trees weigh them together, and see the sentences on either side and how sure the
chain is of those. Stacking, after Wolpert (1992): the trees learn from chains that have not seen the document.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onrecord.annotators.questions import marks
from onrecord.annotators.questions.signs import PAIR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.annotators.questions.align import Signs
    from onrecord.annotators.questions.scene import Scene
    from onrecord.annotators.questions.trees import Array, Trees

Shares = list[list[float]]
NEAR = (-2, -1, 1, 2)
"""How far the sentences stand that are looked at beside one."""
BEYOND = -1.0
"""What is told of a sentence that is not there."""


def refined(scenes: Sequence[tuple[Scene, Signs, Shares]], trees: Trees) -> list[Shares]:
    """Give for each scene, sentence and part the probability that the sentence takes the part up."""
    told = trees.shares(np.concatenate([cases(*one) for one in scenes])) if scenes else np.empty(0)
    found: list[Shares] = []
    at = 0
    for scene, _, _ in scenes:
        size, count = len(scene.lines), len(scene.requests)
        found.append(told[at : at + size * count].reshape(size, count).tolist())
        at += size * count
    for (scene, signs, _), shares in zip(scenes, found, strict=True):
        if any(request.order for request in scene.requests):
            _keep_to_the_announced(scene, signs, shares)
    return found


def _keep_to_the_announced(scene: Scene, signs: Signs, shares: Shares) -> None:
    """Leave a sentence that says outright which part it is for to that part alone.

    Only where the asker has counted the parts aloud; else the second question may be the third part.
    """
    for line, pairs, row in zip(scene.lines, signs.pair, shares, strict=True):
        if line.announces and marks.tells_which(line.said):
            row[:] = [0.0 if own[_OTHERS_ORDER] else share for own, share in zip(pairs, row, strict=True)]


_OTHERS_ORDER = PAIR.index("other-order")
"""Place of the sign that a sentence announces another part."""


def cases(scene: Scene, signs: Signs, shares: Shares) -> Array:
    """Give what the trees are asked: a row for each sentence with each part, sentences first.

    Columns: the signs of `signs.PAIR`, `signs.REST` and `signs.STEP`, those of the step to the next sentence, what
    `_lines`, `_requests` and `_chain` tell; then what the chain finds and what sentence and part have in common, of the
    sentences in `NEAR`; how far the latter is under the greatest, and the greatest up to there.
    """
    size, count = len(scene.lines), len(scene.requests)
    told = np.array([shares, scene.shared, scene.cosine, scene.premise, scene.likeness]).transpose(1, 2, 0)
    chain, alike = told[..., 0], told[..., 1:]
    step = np.array(signs.step)
    columns = [
        np.array(signs.pair),
        np.concatenate([np.array(signs.rest), step, *_shifted(step, (1,)), _lines(scene)], axis=1)[:, None],
        _requests(scene),
        _chain(chain),
        *_shifted(told, NEAR),
        alike - alike.max(axis=0),
        np.maximum.accumulate(alike),
    ]
    whole = np.empty((size, count, sum(own.shape[-1] for own in columns)))
    at = 0
    for own in columns:  # what is told of a sentence, or of a part, fills the rows of all its cases
        whole[..., at : at + own.shape[-1]] = own
        at += own.shape[-1]
    return whole.reshape(size * count, -1)


def _chain(chain: Array) -> Array:
    """Give how sure the chain is of each sentence beside all others, and of the part beside the others."""
    size, count = chain.shape
    most = chain.max(axis=0)
    ranked = np.sort(chain, axis=1)
    rival = np.zeros((size, count))
    if count > 1:
        rival = np.where(chain == ranked[:, -1:], ranked[:, -2:-1], ranked[:, -1:])
    before = chain.cumsum(axis=0) - chain
    whole = chain.sum(axis=0)
    order = np.argsort(np.argsort(chain, axis=0, kind="stable"), axis=0, kind="stable")
    told = (
        chain,
        chain / np.maximum(most, 1e-9),
        order - float(size),
        most,
        np.arange(size)[:, None] - chain.argmax(axis=0).astype(float),
        rival,
        chain - rival,
        before,
        whole - before - chain,
        whole,
    )
    found = np.empty((size, count, len(told)))
    for at, own in enumerate(told):
        found[..., at] = own
    return found


def _lines(scene: Scene) -> Array:
    """Give of each sentence its words, place and marks, and those of its neighbours."""
    lines = scene.lines
    size = len(lines)
    last = {line.turn: line.depth for line in lines}
    words, refuses, yes, depth, left = np.array(
        [
            (
                line.length,
                line.refuses,
                marks.YES.match(line.said) is not None,
                line.depth,
                last[line.turn] - line.depth,
            )
            for line in lines
        ],
        dtype=float,
    ).T
    own = np.array([words, depth, left, np.full(size, float(size)), yes, *_shifted(yes, (-1,))]).T
    around = np.array([words, refuses]).T
    return np.concatenate([own, *_shifted(around, NEAR)], axis=1)


def _requests(scene: Scene) -> Array:
    """Give of each part its place and what it asks for."""
    count = len(scene.requests)
    return np.array(
        [
            (
                count, at, count - at, one.yes_no, one.how_many, one.when, one.why, one.open, len(one.terms),
                len(one.premise), one.part.number, len(one.part.span),
            )
            for at, one in enumerate(scene.requests)
        ],
        dtype=float,
    )  # fmt: skip


def _shifted(figures: Array, fars: Sequence[int]) -> list[Array]:
    """Give for each sentence the figures of those so far behind it (before it, where a number is less than 0)."""
    most, size = max(map(abs, fars)), len(figures)
    padded = np.full((size + 2 * most, *figures.shape[1:]), BEYOND)
    padded[most : most + size] = figures
    return [padded[most + far : most + far + size] for far in fars]
