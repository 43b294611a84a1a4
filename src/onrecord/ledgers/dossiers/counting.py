"""Counting words in the sentences of a record: where they stand, and whether that is more than chance."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onrecord.ledgers.echoes.background import background

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.ledgers.dossiers.worded import Words

    Ints = np.ndarray[tuple[int], np.dtype[np.int64]]
    Flags = np.ndarray[tuple[int], np.dtype[np.bool_]]
    Floats = np.ndarray[tuple[int], np.dtype[np.float64]]

Stems = tuple[int, ...]
"""The numbers of the stems of a word or of a phrase, as `Words.word` has them."""
JOINING = tuple(
    "about above across after against along alone already also although always among another around away because "
    "before behind below beneath beside besides between beyond certainly despite during either else enough "
    "especially even ever every except far few first former further here however including indeed inside instead "
    "into involved just last later least less like likewise many maybe more most much near nearly neither never "
    "next none nor off often only onto other others otherwise outside over own particularly perhaps quite rather "
    "really same several simply since some still such than then there therefore though through throughout thus "
    "together too toward towards under unless until upon very via well whatever when whenever where whether while "
    "within without yet today yesterday tomorrow currently recently obviously clearly absolutely actually "
    "basically one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred "
    "thousand million billion trillion dozen percent".split()
)
"""Words that join, order, stress and count, which are nobody's subject; a phrase may have them inside."""


def likelihood(near: Floats, size: float | Floats, far: Floats, rest: float | Floats) -> Floats:
    """Give G2, signed: negative where there is less than chance would have.

    Args:
        near: of each word, how often it stands among ``size``.
        size: how many there are.
        far: how often among ``rest``.
        rest: how many others there are.
    """
    total = size + rest
    both = near + far

    def part(seen: Floats, expected: Floats) -> Floats:
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.where(seen > 0, seen * np.log(seen / expected), 0.0)

    none = total - both
    value = 2 * (
        part(near, both * size / total)
        + part(far, both * rest / total)
        + part(size - near, none * size / total)
        + part(rest - far, none * rest / total)
    )
    return np.where(near * total >= both * size, value, -value)


def elsewhere(speech: Words) -> Floats:
    """Give what each stem of a record says in public transcripts at large, in nats."""
    return background().known(speech.codes).rarity


def widened(said: Flags, turn: Ints, reach: int) -> Flags:
    """Give the sentences that are chosen and so many before and behind them in their turns."""
    found = said.copy()
    for step in range(1, min(reach, len(said) - 1) + 1):
        same = turn[step:] == turn[:-step]
        found[step:] |= said[:-step] & same
        found[:-step] |= said[step:] & same
    return found


def places(speech: Words, stems: Sequence[int]) -> Ints:
    """Give where a word or phrase begins among all words of the record."""
    last = len(speech.word) - len(stems) + 1
    if last <= 0:
        return np.zeros(0, np.int64)
    rarest = min(range(len(stems)), key=lambda at: -float(speech.weight[stems[at]]))
    found = np.flatnonzero(speech.word == stems[rarest]) - rarest
    found = found[(found >= 0) & (found < last)]
    for at, stem in enumerate(stems):
        found = found[speech.word[found + at] == stem]
    whole: Ints = found[speech.sentence[found] == speech.sentence[found + len(stems) - 1]].astype(np.int64)
    return whole
