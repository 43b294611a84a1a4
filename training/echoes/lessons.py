"""Invented pairs for what the labelled documents show too seldom: above all look-alikes, which are not one point."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from onrecord.archive import SpokenRow
from onrecord.archive.sentences.spoken import heard
from onrecord.ledgers.echoes.likeness import Likeness
from onrecord.ledgers.echoes.speech import Speech
from training.echoes.labels import Measured

if TYPE_CHECKING:
    from onrecord.ledgers.echoes.background import Background

LESSONS = Path(__file__).with_name("lessons.txt")
_SENT = "invented"


def lessons(path: Path = LESSONS) -> list[tuple[bool, str, str]]:
    """Read the lessons: whether it is the same point, and both sentences."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line[:1] in {"=", "!"}]
    return [(one[0] == "=", one[2:], other[2:]) for one, other in zip(lines[::2], lines[1::2], strict=True)]


def taught(table: Background) -> Measured:
    """Measure the lessons, all of them as one record."""
    told = lessons()
    places, words = [], []
    for number, sentence in enumerate(sentence for _, *pair in told for sentence in pair):
        codes = heard(sentence, 0, len(sentence)).codes
        places.append((number, 0, len(sentence), len(codes)))
        words += codes
    row = SpokenRow(
        0, _SENT, None, None, None, np.array(places, "<i4").tobytes(), np.array(words, "<u4").tobytes(),
        (-1,) * len(places),
    )  # fmt: skip
    evens = np.arange(0, 2 * len(told), 2)
    speech = Speech([row], table)
    found = Likeness(speech, ()).compare(speech.wording[evens], speech.wording[evens + 1])
    same = np.array([float(told[at][0]) for at in found.which.tolist()])
    return Measured(found.values, same, [_SENT] * len(same), len(told) - len(same))
