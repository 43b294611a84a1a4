"""Writes the models of questions and answers: ``python -m training.questions``; the same labels give the same bytes.

Two files: with words alone, and with likeness of meaning as well (the extra ``onrecord[semantic]``). ``--cross`` scores
documents that were left out instead, and writes nothing.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import minimize

from onrecord.annotators.questions import status
from onrecord.annotators.questions.align import Weights, chosen, marginals
from onrecord.annotators.questions.likeness import Likeness
from onrecord.annotators.questions.model import FILES, dump
from onrecord.annotators.questions.scene import scenes
from training.questions.chain import Lesson, learn, lesson
from training.questions.labels import GivenParts, Labelled, LabelledPart, labelled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.annotators.questions.asking import Round
    from onrecord.annotators.questions.scene import Scene
    from onrecord.annotators.questions.signs import Vector

MODELS = Path(__file__).resolve().parents[2] / "src" / "onrecord" / "annotators" / "questions"
HALF = 0.5
"""Share of a sentence that a label must cover."""
PULL = 1.0
"""How strongly the weights of statuses are drawn towards nothing."""
FOLDS = 6


def main(arguments: Sequence[str] | None = None) -> int:
    """Learn and write both models; with ``--cross``, print how documents fare that were left out."""
    parser = argparse.ArgumentParser(prog="python -m training.questions", description=__doc__)
    parser.add_argument("--cross", action="store_true", help="score documents that were left out; write nothing")
    wanted = parser.parse_args(arguments)
    documents = labelled()
    for name, likeness in (("words", None), ("semantic", Likeness.installed())):
        if name == "semantic" and likeness is None:
            sys.stdout.write("semantic: the extra is not installed; its model is left as it is\n")
            continue
        if wanted.cross:
            _cross(name, documents, likeness)
            continue
        data = dump(*learnt(documents, likeness), status.SIGNS)
        (MODELS / FILES[name]).write_bytes(data)
        sys.stdout.write(f"{name}: {len(data)} bytes, sha256 {hashlib.sha256(data).hexdigest()}\n")
    return 0


def learnt(documents: Sequence[Labelled], likeness: Likeness | None) -> tuple[Weights, dict[str, Vector]]:
    """Learn both parts of a model: the chain, then the statuses on what the chain makes of the same documents."""
    made = [(document, one, scene) for document in documents for one, scene in _scenes(document, likeness)]
    weights = learn([_lesson(document, one, scene) for document, one, scene in made])
    signs: list[Vector] = []
    told: list[str] = []
    for document, one, scene in made:
        shares = marginals(scene, weights)
        for at, part in enumerate(one.parts):
            for reply in _label(document, part.span.start).replies:
                if reply.status in status.LEARNT:
                    signs.append(status.weigh(scene, shares, at, reply.to).signs)
                    told.append(reply.status)
    return weights, _softmax(np.array(signs), told)


def _scenes(document: Labelled, likeness: Likeness | None) -> Iterator[tuple[Round, Scene]]:
    for one, scene in scenes(GivenParts(document.transcript, document.parts), likeness):
        if scene is not None:
            yield one, scene


def _label(document: Labelled, start: int) -> LabelledPart:
    return next(part for part in document.parts if part.span.start == start)


def _lesson(document: Labelled, one: Round, scene: Scene) -> Lesson:
    runs = [[run for reply in _label(document, part.span.start).replies for run in reply.answers] for part in one.parts]
    return lesson(
        scene,
        [
            [
                any(min(run.end, s.end) - max(run.start, s.start) > HALF * (s.end - s.start) for run in own)
                for own in runs
            ]
            for s in (line.span for line in scene.lines)
        ],
    )


def _softmax(signs: np.ndarray, told: Sequence[str]) -> dict[str, Vector]:
    """Fit multinomial logistic regression."""
    kinds = status.LEARNT
    truth = np.array([[one == kind for kind in kinds] for one in told], dtype=float)

    def cost(flat: np.ndarray) -> tuple[float, np.ndarray]:
        weights = flat.reshape(signs.shape[1], len(kinds))
        figures = signs @ weights
        figures -= figures.max(axis=1, keepdims=True)
        log_shares = figures - np.log(np.exp(figures).sum(axis=1, keepdims=True))
        slope = signs.T @ (np.exp(log_shares) - truth) + PULL * weights
        return float(-(truth * log_shares).sum() + 0.5 * PULL * (weights**2).sum()), slope.ravel()

    found = minimize(cost, np.zeros(signs.shape[1] * len(kinds)), jac=True, method="L-BFGS-B").x
    table = found.reshape(signs.shape[1], len(kinds))
    return {kind: [round(float(value), 3) for value in table[:, at]] for at, kind in enumerate(kinds)}


def _cross(name: str, documents: Sequence[Labelled], likeness: Likeness | None) -> None:
    """Print answer-word F1 and the share of right statuses over documents that were not learnt from."""
    figures: list[float] = []
    right: list[bool] = []
    for fold in range(FOLDS):
        weights, statuses = learnt([d for n, d in enumerate(documents) if n % FOLDS != fold], likeness)
        for document in documents[fold::FOLDS]:
            for one, scene in _scenes(document, likeness):
                shares = marginals(scene, weights)
                for at, part in enumerate(one.parts):
                    label = _label(document, part.span.start)
                    kept, _ = chosen([row[at] for row in shares], [line.length for line in scene.lines])
                    figures += _agreement(label, scene, kept)
                    right += [
                        status.judge(status.weigh(scene, shares, at, reply.to), statuses)[0] == reply.status
                        for reply in label.replies
                    ]
    f1, share = sum(figures) / len(figures), sum(right) / len(right)
    sys.stdout.write(f"{name}: left out, parts given: answer words F1 {f1:.3f}, statuses right {share:.3f}\n")


def _agreement(label: LabelledPart, scene: Scene, kept: Sequence[bool]) -> list[float]:
    """Give F1 over the characters of answers, as a list of one; empty where neither has any."""
    runs = [run for reply in label.replies for run in reply.answers]
    gold = {at for run in runs for at in range(run.start, run.end)}
    ours = {
        at for line, on in zip(scene.lines, kept, strict=True) if on for at in range(line.span.start, line.span.end)
    }
    return [2 * len(gold & ours) / (len(gold) + len(ours))] if gold or ours else []


if __name__ == "__main__":
    raise SystemExit(main())
