"""Logistic regression, and what it is worth on documents that it has not seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from training.echoes.labels import Measured

    Table = np.ndarray[tuple[int, int], np.dtype[np.float64]]
    Row = np.ndarray[tuple[int], np.dtype[np.float64]]

PENALTY = 30.0
"""What the square of a weight costs."""
FOLDS = 10
_STEPS = 60


def fit(values: Table, same: Row, penalty: float = PENALTY) -> list[tuple[float, float, float]]:
    """Give, for the constant and each feature, mean, spread and weight (Newton's method)."""
    mean, spread = values.mean(0), values.std(0) + 1e-9
    scaled = np.hstack([np.ones((len(values), 1)), (values - mean) / spread])
    weights = np.zeros(scaled.shape[1])
    cost = np.eye(len(weights)) * penalty
    cost[0, 0] = 0
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-scaled @ weights))
        slope = scaled.T @ (same - likely) - cost @ weights
        weights += np.linalg.solve((scaled * (likely * (1 - likely))[:, None]).T @ scaled + cost, slope)
    return [(0.0, 1.0, float(weights[0])), *zip(mean.tolist(), spread.tolist(), weights[1:].tolist(), strict=True)]


def likely(weights: list[tuple[float, float, float]], values: Table) -> Row:
    """Give the likeness of pairs by their features."""
    mean, spread, weight = (np.array(column) for column in zip(*weights, strict=True))
    result: Row = 1 / (1 + np.exp(-(weight[0] + ((values - mean[1:]) / spread[1:]) @ weight[1:])))
    return result


def cross_validated(pairs: Measured, lessons: Measured, times: int) -> Row:
    """Give the likeness of each pair by weights learnt without its document; the lessons are always learnt from."""
    known = sorted(set(pairs.file))
    drawn = np.random.default_rng(1).integers(0, FOLDS, len(known))
    fold = np.array([drawn[known.index(file)] for file in pairs.file])
    found = np.zeros(len(pairs.same))
    for number in range(FOLDS):
        held = fold == number
        if held.any():
            values = np.vstack([pairs.values[~held], *[lessons.values] * times])
            same = np.concatenate([pairs.same[~held], *[lessons.same] * times])
            found[held] = likely(fit(values, same), pairs.values[held])
    return found
