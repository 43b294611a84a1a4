"""Writes the models of questions and answers: ``python -m training.questions``; the same labels give the same bytes.

Two files: with words alone, and with likeness of meaning as well (the extra ``onrecord[semantic]``). How documents fare
that were left out is printed; ``--cross`` prints that and writes nothing.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.annotators.questions.align import chosen
from onrecord.annotators.questions.likeness import Likeness
from onrecord.annotators.questions.model import FILES, dump
from training.questions.labels import labelled
from training.questions.stack import learnt, stages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.annotators.questions.refine import Shares
    from training.questions.stack import Learnt, Stage

MODELS = Path(__file__).resolve().parents[2] / "src" / "onrecord" / "annotators" / "questions"


def main(arguments: Sequence[str] | None = None) -> int:
    """Learn and write both models; with ``--cross``, only print how documents fare that were left out."""
    parser = argparse.ArgumentParser(prog="python -m training.questions", description=__doc__)
    parser.add_argument("--cross", action="store_true", help="score documents that were left out; write nothing")
    wanted = parser.parse_args(arguments)
    documents = labelled()
    for name, likeness in (("words", None), ("semantic", Likeness.installed())):
        if name == "semantic" and likeness is None:
            sys.stdout.write("semantic: the extra is not installed; its model is left as it is\n")
            continue
        made = stages(documents, likeness)
        found = learnt(made)
        sys.stdout.write(f"{name}: {fares(made, found)}\n")
        if not wanted.cross:
            data = dump(found.weights, found.trees, found.statuses)
            (MODELS / FILES[name]).write_bytes(data)
            sys.stdout.write(f"{name}: {len(data)} bytes, sha256 {hashlib.sha256(data).hexdigest()}\n")
    return 0


def fares(made: Sequence[Stage], found: Learnt) -> str:
    """Tell how the parts of documents fare with models that have not learnt from them."""
    figures = [figure for stage, own in zip(made, found.shares, strict=True) for figure in _agreement(stage, own)]
    judged = found.judged
    right = sum(truth == ours for truth, ours, _ in judged) / len(judged)
    given = [(sure, truth == ours) for truth, ours, sure in judged if ours is not None]
    both = sum(truth == ours == "declined" for truth, ours, _ in judged)
    either = sum((truth == "declined") + (ours == "declined") for truth, ours, _ in judged)
    brier = sum((sure - so) ** 2 for sure, so in given) / len(given)
    share = sum(so for _, so in given) / len(given)
    return (
        f"left out, parts given: answer words F1 {sum(figures) / len(figures):.3f}, statuses right {right:.3f}, "
        f"given {len(given) / len(judged):.3f}, declined F1 {2 * both / max(either, 1):.3f}, "
        f"Brier {brier:.3f} (base rate {share * (1 - share):.3f})"
    )


def _agreement(stage: Stage, shares: Shares) -> list[float]:
    """Give for each part F1 over the characters of answers, where either has any."""
    found: list[float] = []
    for at, part in enumerate(stage.parts):
        kept, _ = chosen([row[at] for row in shares], [line.length for line in stage.scene.lines])
        gold = {n for reply in part.replies for run in reply.answers for n in range(run.start, run.end)}
        lines = [line.span for line, on in zip(stage.scene.lines, kept, strict=True) if on]
        ours = {n for span in lines for n in range(span.start, span.end)}
        if gold or ours:
            found.append(2 * len(gold & ours) / (len(gold) + len(ours)))
    return found


if __name__ == "__main__":
    raise SystemExit(main())
