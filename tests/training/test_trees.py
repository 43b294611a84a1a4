"""Trees learn what no single sign tells, and say the same however many cases are asked at once."""

from __future__ import annotations

import numpy as np
import pytest

from onrecord.annotators.questions.trees import Trees
from training.questions.trees import Growth, grow

DRAW = np.random.default_rng(5)
SIGNS = DRAW.uniform(0, 1, (1500, 4))
TRUTH = (SIGNS[:, 1] > 0.5) == (SIGNS[:, 3] > 0.3)
GROWTH = Growth(trees=120, depth=2, rate=0.3, pull=1.0, signs=1.0)


def asked(trees: Trees) -> set[int]:
    return {sign for signs, _, _ in trees.trees for sign in signs}


def test_trees_learn_what_two_signs_tell_together() -> None:
    trees = grow(SIGNS, TRUTH, GROWTH)
    shares = trees.shares(SIGNS)
    assert ((shares > 0.5) == TRUTH).mean() > 0.95
    assert asked(trees) >= {1, 3}
    apart = np.concatenate([trees.shares(SIGNS[at : at + 1]) for at in range(700)])
    assert apart == pytest.approx(shares[:700])
    assert grow(SIGNS, TRUTH, GROWTH) == trees


def test_a_sign_that_never_changes_is_not_asked_for() -> None:
    signs = np.hstack([np.ones((1500, 1)), SIGNS[:, 1:2]])
    trees = grow(signs, SIGNS[:, 1] > 0.5, Growth(trees=5, depth=1, signs=1.0))
    assert asked(trees) == {1}


def test_outcomes_are_read_from_the_first_question_on() -> None:
    trees = Trees(0.0, [([0, 1], [0.5, 0.5], [0.0, 1.0, 2.0, 3.0])])
    figures = trees.shares(np.array([[0, 0], [0, 1], [1, 0], [1, 1], [0.5, 0.5]], dtype=float))
    assert np.log(figures / (1 - figures)) == pytest.approx([0, 1, 2, 3, 0], abs=1e-4)
