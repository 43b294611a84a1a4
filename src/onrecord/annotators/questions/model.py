"""The model of questions and answers: weights of signs, learnt by `training.questions` from labels made by reading."""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING, NamedTuple

from onrecord.annotators.questions.align import JUMPS, STEPS, Weights
from onrecord.annotators.questions.signs import PAIR, REST, STEP
from onrecord.annotators.questions.statuses import LEARNT, OVER, Statuses
from onrecord.annotators.questions.trees import Trees

if TYPE_CHECKING:
    from onrecord.annotators.questions.signs import Vector


FILES = {"words": "words.json", "semantic": "semantic.json"}
"""The models: with words alone, and with the model of sentences that the semantic extra gives."""


class QuestionModel(NamedTuple):
    """What the annotator has learnt.

    Attributes:
        weights: which sentence takes up which part, by the chain.
        trees: the same, looked at again.
        statuses: what became of a part.
        sha256: digest of the file.
    """

    weights: Weights
    trees: Trees
    statuses: Statuses
    sha256: str


def dump(weights: Weights, trees: Trees, statuses: Statuses) -> bytes:
    """Write a model as JSON, each weight beside its sign's name, three decimals, a row to a line."""
    cuts = {f"{name}{OVER}{cut:g}": row for name, own in statuses.cuts.items() for cut, row in own}
    told: dict[str, object] = {
        "chain up": _named(PAIR, weights.up),
        "chain about": _named(PAIR, weights.about),
        "chain rest": _named(REST, weights.rest),
        "chain steps": {kind: _named(STEP, row) for kind, row in zip(STEPS, weights.steps, strict=True)},
        "chain jumps": _named(JUMPS, weights.jumps),
        "trees base": trees.base,
        "trees": trees.trees,
        "statuses": LEARNT,
        "status tilts": statuses.tilts,
        "status untaken": statuses.untaken,
        "status signs": statuses.signs,
        "status measures": cuts,
        "status words": statuses.words,
    }
    return "".join(["{\n", ",\n".join(f"{_json(name)}: {_rows(own)}" for name, own in told.items()), "\n}\n"]).encode()


def load(data: bytes) -> QuestionModel:
    """Read what `dump` has written."""
    told = json.loads(data)
    weights = Weights(
        list(told["chain up"].values()),
        list(told["chain about"].values()),
        list(told["chain rest"].values()),
        [list(told["chain steps"][kind].values()) for kind in STEPS],
        list(told["chain jumps"].values()),
    )
    tables = {name: told[f"status {name}"] for name in ("signs", "measures", "words")}
    statuses = Statuses.load(tables, told["status tilts"], told["status untaken"])
    return QuestionModel(weights, Trees(told["trees base"], told["trees"]), statuses, hashlib.sha256(data).hexdigest())


@lru_cache(maxsize=2)
def shipped(kind: str) -> QuestionModel:
    """Load a model that ships with the package, once: ``words``, or ``semantic`` with a model of sentences."""
    return load(resources.files("onrecord.annotators.questions").joinpath(FILES[kind]).read_bytes())


def _named(names: tuple[str, ...] | list[str], values: Vector) -> dict[str, float]:
    return {name: round(value, 3) for name, value in zip(names, values, strict=True)}


def _rows(told: object) -> str:
    """Write a table with a row to a line, anything else on one."""
    if isinstance(told, dict):
        return "{\n" + ",\n".join(f" {_json(name)}: {_json(row)}" for name, row in told.items()) + "\n}"
    if isinstance(told, list) and told and not isinstance(told[0], str | float):
        return "[\n" + ",\n".join(f" {_json(row)}" for row in told) + "\n]"
    return _json(told)


def _json(told: object) -> str:
    return json.dumps(told, ensure_ascii=False)
