"""Learns the model of unlabelled voices: ``python -m training.voices``; the same documents give the same bytes.

Labels are taken away from labelled transcripts (`training.exchanges`), two decisions are learnt from the paragraphs
that then stand together (`training.fit`), and calibrated on documents of events that were held out.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import sys
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from onrecord.reading.unlabelled.voicemodel import VoiceModel, dump
from training.documents import Document, documents
from training.exchanges import WAYS, examples
from training.fit import PARTS, SEED, calibrated, chosen, fit, raw

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from onrecord.reading.unlabelled.voicemodel import Weights
    from training.exchanges import Example
    from training.fit import Part, Taught

FOLDS = 5
THRESHOLDS = {"asker": 0.985, "back": 0.985}
"""Probability below which a decision abstains: where reading of held-out events goes wrong in no official's words."""
HOME = Path(__file__).resolve().parent
MODEL = HOME.parent / "src" / "onrecord" / "reading" / "unlabelled" / "voices.bin"
LIST = HOME / "voices.documents.tsv"


def taught(found: Iterable[Document]) -> Taught:
    """Take labels away in every way; documents in which nobody asks teach nothing and are left out."""
    result: Taught = []
    for document in found:
        own = [
            example
            for way in WAYS
            for example in examples(
                document.transcript, way, Random(f"{SEED}:{document.source.sha256}:{document.transcript.id}:{way}")
            )
        ]
        if own:
            result.append((document, own))
    return result


def groups(pairs: Taught) -> dict[int, int]:
    """Share events out among the folds."""
    events = sorted({document.event for document, _ in pairs})
    Random(SEED).shuffle(events)
    return {event: index % FOLDS for index, event in enumerate(events)}


def learn(pairs: Taught) -> VoiceModel:
    """Learn both decisions, calibrate them on held-out events and set their thresholds."""
    fold = groups(pairs)
    held = held_out(pairs, lambda document: fold[document.event])
    parts: list[Weights] = []
    for part in PARTS:
        told = [(figure, example.changes) for own, example, figure in held if own == part and example.asked]
        weights = calibrated(fit(chosen(part, pairs), SEED), told)
        parts.append(weights._replace(threshold=THRESHOLDS[part]))
    return VoiceModel(*parts)


def held_out(pairs: Taught, fold_of: Callable[[Document], object]) -> list[tuple[Part, Example, float]]:
    """Give every example the sum that a model gives it which saw nothing of its fold."""
    folds = {id(document): fold_of(document) for document, _ in pairs}
    result: list[tuple[Part, Example, float]] = []
    for fold in sorted(set(folds.values()), key=str):
        rest = [(document, own) for document, own in pairs if folds[id(document)] != fold]
        for part in PARTS:
            weights = fit(chosen(part, rest), SEED)
            result += [
                (part, example, raw(weights, example))
                for document, own in pairs
                if folds[id(document)] == fold
                for example in own
                if example.part == part
            ]
    return result


def write_list(pairs: Taught, path: Path) -> None:
    """Write down what was learnt from."""
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, delimiter="\t", lineterminator="\n")
        rows.writerow(("style", "file", "repository", "commit", "path", "sha256", "licence"))
        for source in dict.fromkeys(document.source for document, _ in pairs):
            rows.writerow(
                (
                    source.style,
                    source.file,
                    source.repository,
                    source.commit,
                    source.path,
                    source.sha256,
                    source.licence,
                )
            )


def main(arguments: Sequence[str] | None = None) -> int:
    """Learn, write the model and the list of documents, print the model's digest."""
    parser = argparse.ArgumentParser(prog="python -m training.voices", description=__doc__)
    parser.add_argument("--measure", action="store_true", help="measure on held-out events and styles; write nothing")
    chosen = parser.parse_args(arguments)
    pairs = taught(documents())
    if chosen.measure:
        from training.measure import report  # noqa: PLC0415 - only where it is asked for

        fold = groups(pairs)
        held = held_out(pairs, lambda document: fold[document.event])
        told = [(figure, example.changes) for part, example, figure in held if part == "asker" and example.asked]
        report(pairs, fold, told)
        return 0
    data = dump(learn(pairs))
    MODEL.write_bytes(data)
    write_list(pairs, LIST)
    print(f"{MODEL.name}: {len(data)} bytes, sha256 {hashlib.sha256(data).hexdigest()}, {len(pairs)} documents")
    return 0


if __name__ == "__main__":
    sys.exit(main())
