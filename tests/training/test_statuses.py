"""Statuses are learnt from what tells them, as surely as they are right, and the rare ones are not lost."""

from __future__ import annotations

import numpy as np
import pytest

from onrecord.annotators.questions.status import SIGNS, Weighed
from onrecord.annotators.questions.statuses import LEARNT, Statuses
from training.questions.statuses import Case, calibrated, common, learn_statuses, shares

DRAW = np.random.default_rng(2)


def case(document: int, status: str) -> Case:
    signs = dict.fromkeys(SIGNS, 0.0) | {"bias": 1.0}
    manner = {"answered": "a yes", "addressed": "a well", "declined": "a can't say", "unaddressed": "a they"}[status]
    words = {manner: 1.0} if DRAW.uniform() < 0.9 else {"a well": 1.0}
    measured = {"words": 90.0 if status == "addressed" else 20.0, "parts": 1.0}
    return Case(document, "abc"[document % 3], Weighed([], [], signs, measured, words), status)


CASES = [case(document, status) for document in range(12) for status in LEARNT for _ in range(6)]


def test_what_tells_a_status_is_learnt() -> None:
    learnt = learn_statuses(CASES)
    assert tuple(learnt.signs) == SIGNS
    assert set(learnt.words) == {"a yes", "a well", "a can't say", "a they"}
    assert set(learnt.cuts) == {"words"}, "what is the same of all tells nothing"
    told = [shares(learnt, one.found) for one in CASES]
    assert all(one.sum() == pytest.approx(1) for one in told)
    right = [LEARNT[int(one.argmax())] == own.status for one, own in zip(told, CASES, strict=True)]
    assert sum(right) / len(right) > 0.9


def test_signs_of_few_documents_or_one_publisher_are_left_out() -> None:
    told = [(document, "abc"[document % 3], ["the", "_"] if document else ["the", "rare"]) for document in range(9)]
    assert common(told, 8, 3) == ["_", "the"]
    assert common([(document, "one", ["the"]) for document in range(9)], 8, 2) == []


def test_calibration_makes_bold_weights_humble_and_keeps_rare_statuses() -> None:
    tables = {"signs": {"bias": [4.0, 0.0, 0.0, 0.0]}, "measures": {"words > 12": [0.0, 2.0, 0.0, 0.0]}, "words": {}}
    bold = Statuses.load(tables, [1.0] * len(LEARNT), {})
    unsure = np.array([0.52, 0.02, 0.44, 0.02])
    told = [(np.array([0.97, 0.01, 0.01, 0.01]), status) for status in ("answered", "answered", "addressed")] * 20
    told += [(unsure, status) for status in ("declined", "answered")] * 10
    humble = calibrated(bold, told)
    assert 0 < humble.signs["bias"][0] < 4.0
    assert humble.cuts["words"][0][1][1] == pytest.approx(humble.signs["bias"][0] / 2, abs=1e-3)
    assert humble.tilts[LEARNT.index("declined")] > 1.0
    assert humble.tilts[:2] == [1.0, 1.0]
