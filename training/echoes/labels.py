"""Pairs of sentences labelled by reading: whether they make the same point in recognisably the same words.

A label names its sentences by the digest of the file, their offsets and the digest of their words; the words
themselves stay where they are. Pairs labelled ``thanks`` thank or greet somebody on both sides: by the guidelines that
is no point, whatever the words (``GUIDELINES.md``, 24).
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

import msgspec
import numpy as np

from onrecord.ledgers.echoes.background import background
from onrecord.ledgers.echoes.likeness import Likeness
from onrecord.ledgers.echoes.speech import Speech

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.archive import SpokenRow
    from onrecord.ledgers.echoes.background import Background

LABELS = Path(__file__).with_name("labels.jsonl")


class Side(msgspec.Struct, frozen=True):
    """A sentence: the digest of its file, its offsets, the first 16 digits of the digest of its words."""

    file: str
    start: int
    end: int
    words: str

    def holds(self, text: str) -> bool:
        """Tell whether the words stand in a text where they stood when they were read."""
        return hashlib.sha256(text[self.start : self.end].encode()).hexdigest().startswith(self.words)


class Label(msgspec.Struct, frozen=True):
    """Two sentences and what a reader said of them."""

    first: Side
    second: Side
    same: bool
    by: Literal["reading", "thanks"]


class Read(NamedTuple):
    """A document: the digest of its file, its publisher's folder, its text and its sentences."""

    file: str
    style: str
    text: str
    row: SpokenRow


class Measured(NamedTuple):
    """Labelled pairs as features: one row each; ``same`` is 1 or 0; ``file`` is that of the first sentence."""

    values: np.ndarray[tuple[int, int], np.dtype[np.float64]]
    same: np.ndarray[tuple[int], np.dtype[np.float64]]
    file: list[str]
    lost: int


def labels(path: Path = LABELS) -> list[Label]:
    """Read the labels."""
    return [msgspec.json.decode(line, type=Label) for line in path.read_bytes().splitlines()]


def measured(read: Sequence[Read], told: Sequence[Label], table: Background | None = None) -> Measured:
    """Measure labelled pairs, each within the record of its publisher's documents."""
    table = table or background()
    values: list[np.ndarray[tuple[int, int], np.dtype[np.float64]]] = []
    same: list[float] = []
    files: list[str] = []
    lost = 0
    for style in sorted({each.style for each in read}):
        own = [each for each in read if each.style == style]
        speech = Speech([each.row for each in own], table)
        numbers = {each.file: number for number, each in enumerate(own)}
        places = {
            (document, start): at
            for at, (document, start) in enumerate(zip(speech.document.tolist(), speech.start.tolist(), strict=True))
        }
        chosen: list[tuple[int, int, Label]] = []
        for label in told:
            if label.first.file not in numbers:
                continue
            sides = [(numbers.get(side.file, -1), side.start) for side in (label.first, label.second)]
            one, other = (places.get(side) for side in sides)
            texts = [own[side[0]].text for side in sides]
            if one is None or other is None or not label.first.holds(texts[0]) or not label.second.holds(texts[1]):
                lost += 1
                continue
            chosen.append((int(speech.wording[one]), int(speech.wording[other]), label))
        first, second = (np.array([each[side] for each in chosen], np.int64) for side in (0, 1))
        found = Likeness(speech, ()).compare(first, second)
        lost += len(chosen) - len(found.which)
        values.append(found.values)
        same += [float(chosen[at][2].same) for at in found.which.tolist()]
        files += [chosen[at][2].first.file for at in found.which.tolist()]
    return Measured(np.vstack(values), np.array(same), files, lost)
