"""Words that take the same place as those asked for, and phrases that mean nearly the same.

Two words take the same place where the same words stand just before and behind them (J. R. Firth: a word is known
by the company it keeps). What stands beside counts by how much oftener than chance it does (positive pointwise
mutual information); two words are as alike as the cosine of these counts. Where the extra ``semantic`` is installed
phrases are also compared by their meaning; see `onrecord.text.embedding`.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from onrecord.ledgers.dossiers.counting import places
from onrecord.text.embedding import embedder

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from onrecord.ledgers.dossiers.counting import Flags, Floats, Ints, Stems
    from onrecord.ledgers.dossiers.worded import Words

_SWITCH = "ONRECORD_SEMANTIC"
"""Environment variable; ``off`` leaves the extra unused where it is installed."""
_OFFSETS = (-2, -1, 1, 2)
_SHARED = 12
"""Neighbours that both must have, each different, before anything is said of them."""
_LIKE = 0.08
"""Cosine from which two words take the same place."""
_MEANS = 0.45
"""Cosine from which two phrases mean nearly the same."""
_FEWEST = 4
_MOST = 6
MOST_COMPARED = 1200
"""Phrases that are compared by meaning, the commonest."""


class Alike(NamedTuple):
    """A word or phrase that is like those asked for.

    Attributes:
        stems: what it is.
        how: ``place`` or ``meaning``.
        likeness: cosine, from 0 to 1.
        shared: of ``place``, how many different neighbours both have.
    """

    stems: Stems
    how: str
    likeness: float
    shared: int = 0


def same_place(speech: Words, asked: Sequence[Stems], candidates: Flags) -> list[Alike]:
    """Give the words that take the same place as phrases, most alike first.

    Args:
        speech: the record.
        asked: the phrases.
        candidates: for each stem, whether it may be one.
    """
    size = len(speech.codes)
    own = np.concatenate([np.zeros((0, 2), np.int64), *(_ends(speech, stems) for stems in asked)])
    if len(own) < _FEWEST:
        return []
    counts = np.bincount(speech.word, minlength=size).astype(np.float64)
    total = float(len(speech.word))
    ours: dict[tuple[int, int], float] = {}
    mine = np.zeros(size)
    lengths = np.zeros(size)
    shared = np.zeros(size, np.int64)
    chosen = candidates & (counts >= _FEWEST)
    chosen[[stem for stems in asked for stem in stems]] = False
    for offset in _OFFSETS:
        neighbours = _beside(speech, own[:, 0] if offset < 0 else own[:, 1], offset)
        seen, times = np.unique(neighbours[neighbours >= 0], return_counts=True)
        worth = np.log(times * total / (len(own) * counts[seen]))
        for stem, value in zip(seen[worth > 0].tolist(), worth[worth > 0].tolist(), strict=True):
            ours[offset, stem] = value
            at = np.flatnonzero(speech.word == stem) - offset
            at = at[(at >= 0) & (at < len(speech.word))]
            at = at[speech.sentence[at] == speech.sentence[at + offset]]
            others, often = np.unique(speech.word[at], return_counts=True)
            theirs = np.maximum(np.log(often * total / (counts[others] * counts[stem])), 0.0)
            mine[others] += value * theirs
            shared[others[theirs > 0]] += 1
    near = np.flatnonzero(chosen & (shared >= _SHARED))
    if not len(near):
        return []
    lengths[near] = _lengths(speech, near, counts, total)
    whole = float(np.sqrt(sum(value * value for value in ours.values())))
    cosines = np.round(mine[near] / np.maximum(lengths[near] * whole, 1e-9), 4)
    found = [
        Alike((int(stem),), "place", float(likeness), int(shared[stem]))
        for stem, likeness in zip(near.tolist(), cosines.tolist(), strict=True)
        if likeness >= _LIKE
    ]
    return sorted(found, key=lambda one: (-one.likeness, one.stems))[:_MOST]


def same_meaning(asked: Sequence[str], phrases: Mapping[Stems, str]) -> list[Alike]:
    """Give the phrases that mean nearly what was asked for, nearest first; none where the model is not installed."""
    wanted = bool(phrases) and os.environ.get(_SWITCH, "").lower() not in {"off", "0", "no"}
    model = embedder() if wanted else None
    if model is None:
        return []
    keys = sorted(phrases, key=lambda stems: (phrases[stems], stems))
    rows = model.encode([*asked, *(phrases[stems] for stems in keys)])
    cosines = np.round((rows[len(asked) :] @ rows[: len(asked)].T).max(axis=1).astype(np.float64), 3)
    found = [Alike(stems, "meaning", float(value)) for stems, value in zip(keys, cosines.tolist(), strict=True)]
    return sorted((one for one in found if one.likeness >= _MEANS), key=lambda one: (-one.likeness, one.stems))[:_MOST]


def _ends(speech: Words, stems: Stems) -> Ints:
    """Give of each place of a phrase its first and its last word."""
    first = places(speech, stems)
    return np.stack([first, first + len(stems) - 1], axis=1)


def _beside(speech: Words, at: Ints, offset: int) -> Ints:
    """Give the words that stand beside places; -1 where the sentence has none."""
    there = at + offset
    inside = (there >= 0) & (there < len(speech.word))
    there = np.where(inside, there, 0)
    same = inside & (speech.sentence[there] == speech.sentence[at])
    return np.where(same, speech.word[there], -1)


def _lengths(speech: Words, stems: Ints, counts: Floats, total: float) -> Floats:
    """Give the length of the vector of each word's neighbours."""
    size = np.int64(len(speech.codes))
    wanted = np.zeros(int(size), np.bool_)
    wanted[stems] = True
    at = np.flatnonzero(wanted[speech.word])
    squares = np.zeros(int(size))
    for offset in _OFFSETS:
        beside = _beside(speech, at, offset)
        held = beside >= 0
        pairs, often = np.unique(speech.word[at[held]] * size + beside[held], return_counts=True)
        one, other = pairs // size, pairs % size
        worth = np.maximum(np.log(often * total / (counts[one] * counts[other])), 0.0)
        np.add.at(squares, one, worth * worth)
    return np.sqrt(squares[stems])


def commonest(found: Iterable[tuple[Stems, int]]) -> list[Stems]:
    """Give the phrases that are worth comparing by meaning: those said most often."""
    ordered = sorted(found, key=lambda one: (-one[1], one[0]))
    return [stems for stems, _ in ordered[:MOST_COMPARED]]
