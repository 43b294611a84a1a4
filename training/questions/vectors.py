"""Makes ``vectors.bin`` anew, the word vectors of answers: ``python -m training.questions.vectors``.

Every whole word of the vocabulary of the model of sentences (the extra ``onrecord[semantic]``) is read by it alone;
words that `terms` cuts to one stem are averaged, those that stand earlier in the vocabulary, so the commoner ones,
counting more. Of the directions that are left when their mean is taken away, the `SIZE` along which they differ most
are kept (principal components), a signed byte a figure.
"""

from __future__ import annotations

import hashlib
import sys
from collections import defaultdict
from importlib.metadata import distribution
from pathlib import Path

import msgspec
import numpy as np

from onrecord.annotators.questions.terms import terms
from onrecord.annotators.questions.vectors import FILE, Table
from onrecord.text.embedding import PACKAGE, embedder

SIZE = 128
"""Figures of a vector; with 64, documents left out fare a little worse (`evaluation/questions-log.md`)."""
COMMON = 500
"""Added to a word's place in the vocabulary: it counts one part in this."""
LEAST = 3
"""Letters of a word."""
LARGEST = 127


def main() -> int:
    """Write the file."""
    model = embedder()
    if model is None:
        sys.stdout.write("vectors: the extra is not installed; they are left as they are\n")
        return 0
    vocabulary = Path(str(distribution(PACKAGE).locate_file(f"{PACKAGE.replace('-', '_')}/model/vocab.txt")))
    words = [
        word
        for word in vocabulary.read_text("utf-8").split("\n")
        if word.isascii() and word.isalpha() and len(word) >= LEAST
    ]
    read = model.encode(words).astype(np.float64)
    stems: defaultdict[str, list[int]] = defaultdict(list)
    for number, word in enumerate(words):
        for stem in terms(word):
            stems[stem].append(number)
    order = sorted(stems)
    rows = np.array([np.average(read[stems[each]], axis=0, weights=_commoner(stems[each])) for each in order])
    rows -= rows.mean(axis=0)
    _, _, along = np.linalg.svd(rows, full_matrices=False)
    # The sign of a direction is nobody's: the greatest figure is made positive.
    along *= np.sign(along[np.arange(len(along)), np.abs(along).argmax(axis=1)])[:, None]
    kept = rows @ along[:SIZE].T
    kept /= np.linalg.norm(kept, axis=1, keepdims=True)
    whole = np.round(kept * (LARGEST / np.abs(kept).max())).astype(np.int8)
    data = msgspec.msgpack.encode(Table(" ".join(order), SIZE, whole.tobytes()))
    place = Path(__file__).resolve().parents[2] / "src" / "onrecord" / "annotators" / "questions" / FILE
    place.write_bytes(data)
    sys.stdout.write(f"vectors: {len(order)} stems, {len(data)} bytes, sha256 {hashlib.sha256(data).hexdigest()}\n")
    return 0


def _commoner(numbers: list[int]) -> list[float]:
    return [1 / (number + COMMON) for number in numbers]


if __name__ == "__main__":
    raise SystemExit(main())
