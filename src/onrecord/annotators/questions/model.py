"""The model of questions and answers: weights of signs, learnt by `training.questions` from labels made by reading."""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING, NamedTuple

from onrecord.annotators.questions.align import JUMPS, STEPS, Weights
from onrecord.annotators.questions.signs import PAIR, REST, STEP

if TYPE_CHECKING:
    from onrecord.annotators.questions.signs import Vector


FILES = {"words": "words.json", "semantic": "semantic.json"}
"""The models: with words alone, and with the likeness of meaning that the semantic extra gives."""


class QuestionModel(NamedTuple):
    """What the annotator has learnt.

    Attributes:
        weights: which sentence takes up which part.
        status: for each status, what each of `status.SIGNS` counts.
        sha256: digest of the file.
    """

    weights: Weights
    status: dict[str, Vector]
    sha256: str


def dump(weights: Weights, status: dict[str, Vector], signs: tuple[str, ...]) -> bytes:
    """Write a model as JSON, each weight beside its sign's name, three decimals."""
    told = {
        "up": _named(PAIR, weights.up),
        "about": _named(PAIR, weights.about),
        "rest": _named(REST, weights.rest),
        "steps": {kind: _named(STEP, row) for kind, row in zip(STEPS, weights.steps, strict=True)},
        "jumps": _named(JUMPS, weights.jumps),
        "status": {name: _named(signs, row) for name, row in status.items()},
    }
    return json.dumps(told, indent=1).encode() + b"\n"


def load(data: bytes) -> QuestionModel:
    """Read what `dump` has written."""
    told = json.loads(data)
    weights = Weights(
        list(told["up"].values()),
        list(told["about"].values()),
        list(told["rest"].values()),
        [list(told["steps"][kind].values()) for kind in STEPS],
        list(told["jumps"].values()),
    )
    status = {name: list(row.values()) for name, row in told["status"].items()}
    return QuestionModel(weights, status, hashlib.sha256(data).hexdigest())


@lru_cache(maxsize=2)
def shipped(kind: str) -> QuestionModel:
    """Load a model that ships with the package, once: ``words``, or ``semantic`` with likeness of meaning."""
    return load(resources.files("onrecord.annotators.questions").joinpath(FILES[kind]).read_bytes())


def _named(names: tuple[str, ...] | list[str], values: Vector) -> dict[str, float]:
    return {name: round(value, 3) for name, value in zip(names, values, strict=True)}
