"""Logistic regression over signs, in plain Python: the same numbers on every machine that does IEEE arithmetic."""

from __future__ import annotations

from array import array
from math import exp, sqrt
from random import Random
from typing import TYPE_CHECKING, Literal

from onrecord.reading.unlabelled.signs import SIZE
from onrecord.reading.unlabelled.voicemodel import Weights

if TYPE_CHECKING:
    from collections.abc import Sequence

    from training.documents import Document
    from training.exchanges import Example

Taught = list[tuple["Document", list["Example"]]]

Part = Literal["asker", "back"]
PARTS: tuple[Part, ...] = ("asker", "back")
SEED = 20240618
LATE = 8
"""How often a paragraph is learnt from that asks, but is not the first of its question: beginning there is wrong."""
EPOCHS = 6
RATE = 0.1
DECAY = 2e-6
"""How much a weight is drawn towards nothing each time its sign is seen, for each example there is in ten thousand."""
STEPS = 127
NEWTON = 30


def fit(examples: Sequence[Example], seed: int) -> Weights:
    """Learn the weights of one decision; uncalibrated, and abstaining always."""
    weights, squares = [0.0] * SIZE, [1e-3] * SIZE
    bias, bias_square = 0.0, 1e-3
    order = list(range(len(examples)))
    draw = Random(seed)
    total = [0.0] * SIZE
    total_bias = 0.0
    for epoch in range(EPOCHS):
        draw.shuffle(order)
        for index in order:
            example = examples[index]
            own = example.signs
            figure = bias + sum([weights[sign] for sign in own])
            off = 1 / (1 + exp(-max(min(figure, 30.0), -30.0))) - example.changes
            if -1e-4 < off < 1e-4:
                continue
            square = off * off
            for sign in own:
                squares[sign] += square
                weight = weights[sign]
                weights[sign] = weight - RATE * (off / sqrt(squares[sign]) + DECAY * len(examples) * weight)
            bias_square += square
            bias -= RATE * off / sqrt(bias_square)
        if epoch >= EPOCHS // 2:
            total = [one + two for one, two in zip(total, weights, strict=True)]
            total_bias += bias
    step = max(max(map(abs, total)), 1e-9) / STEPS  # noqa: PLW3301 - flattened, it would unpack them all
    kept = EPOCHS - EPOCHS // 2
    values = array("b", [round(weight / step) for weight in total])
    return Weights(values, round(step / kept, 9), round(total_bias / kept, 6), 1.0, 0.0, 1.1)


def raw(weights: Weights, example: Example) -> float:
    """Give the sum that calibration starts from."""
    return weights.bias + weights.step * sum(weights.values[sign] for sign in example.signs)


def calibrated(weights: Weights, told: Sequence[tuple[float, bool]]) -> Weights:
    """Fit slope and shift to sums of examples that were not learnt from (Platt's way)."""
    slope, shift = 1.0, 0.0
    for _ in range(NEWTON):
        a = b = c = d = e = 1e-9
        for figure, changes in told:
            share = 1 / (1 + exp(-max(min(slope * figure + shift, 30.0), -30.0)))
            off, curve = share - changes, max(share * (1 - share), 1e-9)
            a += curve * figure * figure
            b += curve * figure
            c += curve
            d += off * figure
            e += off
        whole = a * c - b * b
        slope -= (c * d - b * e) / whole
        shift -= (a * e - b * d) / whole
    return weights._replace(slope=round(slope, 6), shift=round(shift, 6))


def chosen(part: Part, pairs: Taught) -> Sequence[Example]:
    """Give the examples of one decision, late ones several times."""
    return [
        example
        for _, own in pairs
        for example in own
        if example.part == part
        for _ in range(LATE if example.late else 1)
    ]
