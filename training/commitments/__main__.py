"""Writes the model of commitments: ``python -m training.commitments``; the same labels give the same bytes.

``--cross`` scores documents that were left out instead (spans, paired at an IoU of a half), and writes nothing.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import minimize

from onrecord.annotators.commitments import POSSIBLE
from onrecord.annotators.commitments.found import best, chosen, span_of
from onrecord.annotators.commitments.model import FILE, Model, dump, load
from onrecord.annotators.commitments.signs import NAMES, signs
from training.commitments.labels import HALF, Labelled, Piece, labelled, lessons, shared

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from onrecord.annotators.commitments.clauses import Clause
    from onrecord.model import Span

MODEL = Path(__file__).resolve().parents[2] / "src" / "onrecord" / "annotators" / "commitments" / FILE
PULL = 2.0
"""How strongly weights are drawn towards nothing."""
LEAST = 0.44
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
    documents, taught = labelled(), lessons()
    if wanted.cross:
        _cross(documents, taught)
        return 0
    data = dump(learnt([piece for document in documents for piece in document.pieces] + taught), LEAST)
    MODEL.write_bytes(data)
    sys.stdout.write(f"{len(data)} bytes, sha256 {hashlib.sha256(data).hexdigest()}\n")
    return 0


def learnt(pieces: Sequence[Piece]) -> list[float]:
    """Fit logistic regression in which a piece counts by its likeliest reading, which is chosen anew in each round."""
    tables: dict[object, list[NDArray[np.float64]]] = {}
    told: dict[object, bool] = {}
    for number, piece in enumerate(pieces):
        if piece.told is not None:
            key = (piece.name, piece.gold) if piece.gold is not None else number
            tables.setdefault(key, []).append(_table(piece))
            told[key] = piece.told
    bags = [np.concatenate(own) for own in tables.values()]
    truth = np.array(list(told.values()), dtype=float)
    pull = np.full(len(NAMES), PULL)
    pull[0] = 0.01
    prior = np.array([PRIOR.get(name, 0.0) for name in NAMES])
    weights = prior.copy()
    for _ in range(ROUNDS):
        rows = np.array([bag[int(np.argmax(bag @ weights))] for bag in bags])

        def cost(flat: NDArray[np.float64], rows: NDArray[np.float64] = rows) -> tuple[float, NDArray[np.float64]]:
            sums = rows @ flat
            wrong = 1 / (1 + np.exp(-sums)) - truth
            worth = float((np.logaddexp(0, sums) - truth * sums).sum() + 0.5 * (pull * (flat - prior) ** 2).sum())
            return worth, rows.T @ wrong + pull * (flat - prior)

        weights = minimize(cost, weights, jac=True, method="L-BFGS-B", options={"maxiter": STEPS}).x
    return [round(float(weight), 3) for weight in weights]


def _table(piece: Piece) -> NDArray[np.float64]:
    table = np.zeros((len(piece.ways), len(NAMES)))
    for row, clause in enumerate(piece.ways):
        table[row, signs(piece.flat, clause, piece.who)] = 1
    return table


def _cross(documents: Sequence[Labelled], taught: Sequence[Piece]) -> None:
    """Print precision, recall and F1 over documents that were not learnt from; two parts of one document are one."""
    names = list(dict.fromkeys(document.name for document in documents))
    labels = ("as first read", "with what was left open decided")
    sums = {(bar, name): [0, 0, 0] for bar in (LEAST, POSSIBLE) for name in labels}
    for fold in range(FOLDS):
        out = {name for number, name in enumerate(names) if number % FOLDS == fold}
        kept = [piece for document in documents if document.name not in out for piece in document.pieces]
        model = load(dump(learnt([*kept, *taught]), LEAST))
        for document in documents:
            if document.name in out:
                ways = ((document.gold, document.left_open), (document.strict, document.undecided))
                for (bar, name), one in sums.items():
                    gold, left_open = ways[labels.index(name)]
                    found, paired = _score(document, gold, left_open, model.at(bar))
                    one[:] = [one[0] + paired, one[1] + found, one[2] + len(gold)]
    for (bar, name), (both, ours, theirs) in sums.items():
        sys.stdout.write(
            f"left out, {len(names)} documents, {theirs} commitments {name}, from {bar}: precision {both / ours:.3f}, "
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
