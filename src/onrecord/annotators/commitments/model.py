"""The model of commitments: weights of signs and words, learnt by `training.commitments` from what readers labelled."""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache
from importlib import resources
from math import log
from typing import TYPE_CHECKING, NamedTuple

from onrecord.annotators.commitments.signs import NAMES, signs
from onrecord.annotators.commitments.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.annotators.commitments.clauses import Clause
    from onrecord.annotators.commitments.signs import Speaking

FILE = "weights.json"


class Model(NamedTuple):
    """What the annotator has learnt.

    Attributes:
        weights: of `signs.NAMES`, in that order.
        words: of names that `words.words` gives; any other weighs nothing.
        least: the sum of weights from which a clause is an undertaking.
        sha256: digest of the file.
    """

    weights: tuple[float, ...]
    words: Mapping[str, float]
    least: float
    sha256: str

    def at(self, probability: float) -> Model:
        """Give the same weights with another bar, above 0 and below 1."""
        return self._replace(least=log(probability / (1 - probability)))

    def weigh(self, flat: str, clause: Clause, who: Speaking) -> float:
        """Add up the weights of what a clause has: from `least` on it is an undertaking."""
        weights, known = self.weights, self.words
        return sum([weights[at] for at in signs(flat, clause, who)]) + sum(
            [known[name] for name in dict.fromkeys(words(flat, clause)) if name in known]
        )


def dump(weights: Sequence[float], known: Mapping[str, float], least: float) -> bytes:
    """Write a model as JSON: ``least`` as a probability, weights beside their names, rounded."""
    named = {name: round(float(weight), 3) for name, weight in zip(NAMES, weights, strict=True)}
    told = {name: round(float(weight), 2) for name, weight in sorted(known.items())}
    return json.dumps({"least": least, "weights": named, "words": told}, indent=0, ensure_ascii=False).encode() + b"\n"


def load(data: bytes) -> Model:
    """Read what `dump` has written."""
    told = json.loads(data)
    weights = tuple(told["weights"][name] for name in NAMES)
    return Model(weights, told["words"], log(told["least"] / (1 - told["least"])), hashlib.sha256(data).hexdigest())


@lru_cache(maxsize=1)
def shipped() -> Model:
    """Load the model that ships with the package, once."""
    return load(resources.files("onrecord.annotators.commitments").joinpath(FILE).read_bytes())
