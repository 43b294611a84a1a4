"""The model of commitments: one weight for each sign, learnt by `training.commitments` from labels made by reading."""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache
from importlib import resources
from math import log
from typing import TYPE_CHECKING, NamedTuple

from onrecord.annotators.commitments.signs import NAMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

FILE = "weights.json"


class Model(NamedTuple):
    """What the annotator has learnt.

    Attributes:
        weights: of `signs.NAMES`, in that order.
        least: the sum of weights from which a clause is an undertaking.
        sha256: digest of the file.
    """

    weights: tuple[float, ...]
    least: float
    sha256: str

    def at(self, probability: float) -> Model:
        """Give the same weights with another bar, above 0 and below 1."""
        return self._replace(least=log(probability / (1 - probability)))

    def sum(self, signs: Iterable[int]) -> float:
        """Add up the weights of signs that are there."""
        weights = self.weights
        return sum(weights[at] for at in signs)


def dump(weights: Sequence[float], least: float) -> bytes:
    """Write a model as JSON: ``least`` as a probability, each weight beside its sign's name, three decimals."""
    named = {name: round(float(weight), 3) for name, weight in zip(NAMES, weights, strict=True)}
    return json.dumps({"least": least, "weights": named}, indent=1).encode() + b"\n"


def load(data: bytes) -> Model:
    """Read what `dump` has written."""
    told = json.loads(data)
    weights = tuple(told["weights"][name] for name in NAMES)
    return Model(weights, log(told["least"] / (1 - told["least"])), hashlib.sha256(data).hexdigest())


@lru_cache(maxsize=1)
def shipped() -> Model:
    """Load the model that ships with the package, once."""
    return load(resources.files("onrecord.annotators.commitments").joinpath(FILE).read_bytes())
