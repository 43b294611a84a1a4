"""The model of unlabelled voices: weights of signs, learnt from labelled transcripts by ``training/voices.py``."""

from __future__ import annotations

import json
from array import array
from functools import lru_cache
from importlib import resources
from math import exp
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Weights(NamedTuple):
    """Weights of one decision.

    Attributes:
        values: a weight for each sign, in steps of ``step``.
        step: what one step is worth.
        bias: what no sign is worth.
        slope: what the sum is multiplied by, that the figure is a share (calibration).
        shift: what is then added.
        threshold: the figure below which the model abstains.
    """

    values: array[int]
    step: float
    bias: float
    slope: float
    shift: float
    threshold: float

    def sure(self, signs: Iterable[int]) -> float:
        """Give the calibrated probability, 0 to 1, that a paragraph with these signs begins another voice."""
        values = self.values
        total = self.slope * (self.bias + self.step * sum([values[sign] for sign in signs])) + self.shift
        return 1 / (1 + exp(-max(min(total, 30.0), -30.0)))


class VoiceModel(NamedTuple):
    """The two decisions.

    Attributes:
        asker: somebody begins to ask, after the official's words.
        back: the official goes on, after somebody's question.
    """

    asker: Weights
    back: Weights


_PARTS = ("asker", "back")


def dump(model: VoiceModel) -> bytes:
    """Write a model: one line of JSON, then the weights as signed bytes."""
    head = {
        name: {
            "size": len(part.values),
            "step": part.step,
            "bias": part.bias,
            "slope": part.slope,
            "shift": part.shift,
            "threshold": part.threshold,
        }
        for name, part in zip(_PARTS, model, strict=True)
    }
    return json.dumps(head, separators=(",", ":")).encode() + b"\n" + b"".join(part.values.tobytes() for part in model)


def load(data: bytes) -> VoiceModel:
    """Read what `dump` has written."""
    line, _, rest = data.partition(b"\n")
    head = json.loads(line)
    parts: list[Weights] = []
    for name in _PARTS:
        told = head[name]
        size = told.pop("size")
        parts.append(Weights(array("b", rest[:size]), **told))
        rest = rest[size:]
    return VoiceModel(*parts)


@lru_cache(maxsize=1)
def shipped() -> VoiceModel:
    """Load the model that ships with the package, once."""
    return load(resources.files("onrecord.reading.unlabelled").joinpath("voices.bin").read_bytes())
