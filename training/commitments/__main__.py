"""Writes the model of commitments: ``python -m training.commitments``; the same labels give the same bytes.

``--cross`` scores documents that were left out instead (spans, paired at an IoU of a half), and writes nothing.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from onrecord.annotators.commitments import POSSIBLE
from onrecord.annotators.commitments.found import best, chosen, span_of
from onrecord.annotators.commitments.model import FILE, Model, dump, load
from onrecord.annotators.commitments.signs import NAMES, signs
from onrecord.annotators.commitments.words import words
from training.commitments.labels import HALF, Labelled, Piece, labelled, lessons, passages, shared

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from onrecord.annotators.commitments.clauses import Clause
    from onrecord.model import Span

MODEL = Path(__file__).resolve().parents[2] / "src" / "onrecord" / "annotators" / "commitments" / FILE
PULL, PULL_OF_WORDS = 2.0, 10.0
"""How strongly weights are drawn towards nothing."""
DOCUMENTS = 3
"""Documents that a word must be in to be weighed."""
OF_LESSONS = 2.0
"""How often an invented sentence counts, for one of a document."""
LIGHTEST = 0.05
"""What weighs less than this is left out of the file."""
LEAST = 0.3
"""Probability from which a clause is a commitment: the best of a broad hill, left out."""
PRIOR = {
    "calls by i": 1.5,
    "calls by we": 1.5,
    "confident by i": 2.0,
    "confident by we": 1.2,
    "expects by i": 1.8,
    "expects by we": 0.3,
    "tasked by i": 1.0,
    "tasked by we": 1.0,
    "cue determined": 0.8,
    "determined: speaker": 0.5,
    "cue commitment": 1.2,
    "cue pledged": 0.6,
    "pledged: speaker": 0.5,
    "cue intends": 0.6,
    "cue agreed": 0.5,
    "cue committed": 0.5,
    "cue announced": 0.3,
    "cue must": 0.5,
    "must: speaker": 0.5,
    "must: actor": 0.5,
    "need: speaker": 0.5,
    "need: actor": 0.5,
    "matters: actor": 1.0,
    "matters: speaker": 0.7,
    "will: actor": 0.3,
    "will: speaker": 0.5,
    "going: speaker": 0.5,
    "sets out": 1.0,
    "own affair": -1.0,
    "attitude": -1.0,
    "was done": -1.0,
    "complement": 0.5,
    "no complement": -1.0,
    "reaches back": 0.7,
    "asks": -1.5,
    "talk": -1.0,
    "relative": -1.0,
    "then": -0.7,
    "past": -0.8,
    "quoted": -0.5,
    "future: thing": -0.5,
    "future: it": -0.5,
    "future: this": -0.5,
    "future: there": -0.5,
    "future: you": -0.5,
    "verb mind": -0.5,
}
"""What the guidelines say of signs that the labels show too seldom; weights are drawn to these, others to nothing."""
ROUNDS, STEPS, FOLDS = 3, 60, 6


def main(arguments: Sequence[str] | None = None) -> int:
    """Learn and write the model; with ``--cross``, print how documents fare that were left out."""
    parser = argparse.ArgumentParser(prog="python -m training.commitments", description=__doc__)
    parser.add_argument("--cross", action="store_true", help="score documents that were left out; write nothing")
    wanted = parser.parse_args(arguments)
    documents, taught = labelled(), [*lessons(), *passages()]
    if wanted.cross:
        _cross(documents, taught)
        return 0
    found = learnt([piece for document in documents for piece in document.pieces] + taught)
    data = dump(found.signs, found.words, LEAST)
    MODEL.write_bytes(data)
    sys.stdout.write(f"{len(data)} bytes, sha256 {hashlib.sha256(data).hexdigest()}\n")
    return 0


class Weights(NamedTuple):
    """What has been learnt: of `NAMES`, in that order, and of words by their names."""

    signs: list[float]
    words: dict[str, float]


def learnt(pieces: Sequence[Piece]) -> Weights:
    """Fit logistic regression in which a piece counts by its likeliest reading, which is chosen anew in each round."""
    bags: dict[object, list[list[int]]] = {}
    told: dict[object, bool] = {}
    names: dict[object, str] = {}
    known = _known(pieces)
    places = {name: len(NAMES) + at for at, name in enumerate(known)}
    for number, piece in enumerate(pieces):
        if piece.told is not None:
            key = (piece.name, piece.gold) if piece.gold is not None else number
            bags.setdefault(key, []).extend(_row(piece, clause, places) for clause in piece.ways)
            told[key], names[key] = piece.told, piece.name
    table = _table([row for bag in bags.values() for row in bag], len(NAMES) + len(known))
    first = np.cumsum([0, *(len(bag) for bag in bags.values())])
    truth = np.array(list(told.values()), dtype=float)
    counts = np.array([1.0 if names[key] else OF_LESSONS for key in told])
    pull = np.concatenate([np.full(len(NAMES), PULL), np.full(len(known), PULL_OF_WORDS)])
    pull[0] = 0.01
    prior = np.array([*(PRIOR.get(name, 0.0) for name in NAMES), *(0.0 for _ in known)])
    weights = prior.copy()
    for _ in range(ROUNDS):
        sums = table @ weights
        rows = table[[int(start + np.argmax(sums[start:end])) for start, end in pairwise(first)]]

        def cost(flat: NDArray[np.float64], rows: csr_matrix = rows) -> tuple[float, NDArray[np.float64]]:
            sums = rows @ flat
            wrong = counts * (1 / (1 + np.exp(-sums)) - truth)
            worth = float(
                (counts * (np.logaddexp(0, sums) - truth * sums)).sum() + 0.5 * (pull * (flat - prior) ** 2).sum()
            )
            return worth, rows.T @ wrong + pull * (flat - prior)

        weights = minimize(cost, weights, jac=True, method="L-BFGS-B", options={"maxiter": STEPS}).x
    own = [round(float(weight), 3) for weight in weights[: len(NAMES)]]
    named = zip(known, (round(float(weight), 2) for weight in weights[len(NAMES) :]), strict=True)
    return Weights(own, {name: weight for name, weight in named if abs(weight) >= LIGHTEST})


def _known(pieces: Sequence[Piece]) -> list[str]:
    """Give the names of words that pieces of enough documents have, in order; each lesson is one."""
    seen: dict[str, set[str]] = {}
    for piece in pieces:
        for name in {name for clause in piece.ways for name in words(piece.flat, clause)}:
            seen.setdefault(name, set()).add(piece.name or piece.flat)
    return sorted(name for name, documents in seen.items() if len(documents) >= DOCUMENTS)


def _row(piece: Piece, clause: Clause, places: Mapping[str, int]) -> list[int]:
    own = {places[name] for name in words(piece.flat, clause) if name in places}
    return sorted([*signs(piece.flat, clause, piece.who), *own])


def _table(rows: Sequence[Sequence[int]], width: int) -> csr_matrix:
    ends = np.cumsum([0, *map(len, rows)])
    return csr_matrix((np.ones(ends[-1]), np.concatenate(rows).astype(int), ends), shape=(len(rows), width))


def _cross(documents: Sequence[Labelled], taught: Sequence[Piece]) -> None:
    """Print precision, recall and F1 over documents that were not learnt from."""
    sums = {bar: [0, 0, 0] for bar in (LEAST, POSSIBLE)}
    for fold in range(FOLDS):
        kept = [piece for at, document in enumerate(documents) if at % FOLDS != fold for piece in document.pieces]
        made = learnt([*kept, *taught])
        model = load(dump(made.signs, made.words, LEAST))
        for document in documents[fold::FOLDS]:
            for bar, one in sums.items():
                found, paired = _score(document, document.gold, document.left_open, model.at(bar))
                one[:] = [one[0] + paired, one[1] + found, one[2] + len(document.gold)]
    for bar, (both, ours, theirs) in sums.items():
        sys.stdout.write(
            f"left out, {len(documents)} documents, {theirs} commitments, from {bar}: precision {both / ours:.3f}, "
            f"recall {both / theirs:.3f}, F1 {2 * both / (ours + theirs):.3f}, "
            f"F2 {5 * both / (ours + 4 * theirs):.3f}\n"
        )


def _score(document: Labelled, gold: Sequence[Span], left_open: Sequence[Span], model: Model) -> tuple[int, int]:
    """Count what is found outside of sentences left open, and what of it is paired."""
    sentences: dict[Span, list[Piece]] = {}
    for piece in document.pieces:
        sentences.setdefault(piece.sentence, []).append(piece)
    left = list(gold)
    found = paired = 0
    for sentence, pieces in sentences.items():
        flat = pieces[0].flat
        weighed: list[tuple[Clause, float]] = [best(flat, piece.ways, piece.who, model) for piece in pieces]
        for clause in chosen(flat, weighed, model.least):
            span = span_of(sentence, flat, clause)
            fit = max(left, key=lambda one: _iou(one, span), default=None)
            if fit is not None and _iou(fit, span) >= HALF:
                left.remove(fit)
                paired += 1
            elif any(one.start <= span.start < one.end for one in left_open):
                continue
            found += 1
    return found, paired


def _iou(one: Span, other: Span) -> float:
    both = shared(one, other)
    return both / (one.end - one.start + other.end - other.start - both)


if __name__ == "__main__":
    raise SystemExit(main())
