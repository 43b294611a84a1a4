"""Makes ``background.bin`` anew: ``python -m training.echoes``. Reads what is free to train on, never the seeds."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec
import numpy as np

from onrecord import pipeline
from onrecord.archive import SpokenRow
from onrecord.archive.sentences.spoken import spoken_of
from onrecord.ledgers.echoes import background as shipped
from onrecord.model import NotADocument
from training.documents import SHARED, free_sources
from training.echoes.count import count
from training.echoes.fit import cross_validated, fit
from training.echoes.labels import Read, labels, measured
from training.echoes.lessons import taught

TIMES = 2
"""How often a lesson counts."""


def documents() -> list[Read]:
    """Read every document that is free to train on."""
    read = []
    for source in free_sources():
        path = SHARED / "corpora" / source.style / source.file
        try:
            transcript = pipeline.read(str(path))
        except NotADocument:
            continue
        row = SpokenRow(0, source.file, None, None, None, *spoken_of(transcript), (-1,) * len(transcript.turns))
        read.append(Read(source.sha256, source.style, transcript.text, row))
    return read


def main() -> None:
    """Count, fit, write, and say what the weights are worth."""
    read = documents()
    table = count(each.row for each in read)
    pairs = measured(read, labels(), shipped.unpack(msgspec.msgpack.encode(table)))
    lessons = taught(shipped.unpack(msgspec.msgpack.encode(table)))
    table.weights = fit(
        np.vstack([pairs.values, *[lessons.values] * TIMES]), np.concatenate([pairs.same, *[lessons.same] * TIMES])
    )
    packed = msgspec.msgpack.encode(table)
    path = Path(shipped.__file__).with_name("background.bin")
    path.write_bytes(packed)
    print(f"{len(read)} documents, {len(table.stems) // 4:,} stems, {len(table.pairs) // 4:,} pairs of stems")
    print(f"{path.name}: {len(packed):,} bytes, sha256 {hashlib.sha256(packed).hexdigest()}")
    print(f"{len(pairs.same)} labelled pairs, {pairs.same.mean():.0%} of them the same point; {pairs.lost} lost")
    taught_share = f"{lessons.same.mean():.0%} the same point; each counts {TIMES}"
    print(f"{len(lessons.same)} invented pairs, {taught_share}")
    likeness = cross_validated(pairs, lessons, TIMES)
    for threshold in (0.4, 0.5, 0.6, 0.7, 0.8):
        found = likeness >= threshold
        print(
            f"likeness of {threshold}: precision {pairs.same[found].mean():.2f},"
            f" recall {pairs.same[found].sum() / pairs.same.sum():.2f} (cross-validated by document)"
        )


if __name__ == "__main__":
    main()
