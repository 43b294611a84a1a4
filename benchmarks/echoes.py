"""How fast talking points are found, beside datasketch's MinHash LSH: the same sentences in turn, one process.

`onrecord` takes paragraphs to points: sentences, words as numbers, candidates, likeness, groups. datasketch takes the
same sentences to the pairs that its index gives for a Jaccard likeness of a half of their words, without comparing any
of them; its sets of words are made before its time begins. Growth is the time for ten times the words, names and
numbers drawn anew.
"""

from __future__ import annotations

import tempfile
import time
from array import array
from functools import partial
from pathlib import Path
from random import Random
from statistics import median
from typing import TYPE_CHECKING, Any

from benchmarks import drawing, sources
from benchmarks.made import SEED
from onrecord.archive import Archive, Searched, Spoken, SpokenRow
from onrecord.archive.sentences.spoken import heard
from onrecord.archive.words.words import words as split
from onrecord.ledgers.echoes.ledger import Ledger
from onrecord.model import Span
from onrecord.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Callable

_PERMUTATIONS = 128
_LIKENESS = 0.5
_TIMES = 10


def measure(words: int, beside: int, rounds: int) -> dict[str, Any]:
    """Find the points of ``words`` words and of a tenth of them, and of ``beside`` words with datasketch as well."""
    large, tenth, few = _texts(words), _texts(words // _TIMES), _texts(beside)
    took: dict[str, list[float]] = {"large": [], "tenth": [], "few": [], "datasketch": []}
    found = {}
    for _ in range(rounds):
        for name, texts in (("large", large), ("tenth", tenth), ("few", few)):
            seconds, found[name] = _time(partial(_points, texts))
            took[name].append(seconds)
        sets = [set(split(text[span.start : span.end])) for text in few for span in _sentences(text)]
        seconds, found["datasketch"] = _time(partial(_pairs, sets))
        took["datasketch"].append(seconds)
    counted = {"large": _count(large), "tenth": _count(tenth), "few": _count(few)}
    speed = {name: counted[name] / median(took[name]) for name in counted}
    return {
        "words": counted["large"],
        "words_beside": counted["few"],
        "rounds": rounds,
        "words_per_second": speed["large"],
        "words_per_second_of_a_tenth": speed["tenth"],
        "time_for_ten_times": median(took["large"])
        / median(took["tenth"])
        * _TIMES
        * counted["tenth"]
        / counted["large"],
        "datasketch_words_per_second": counted["few"] / median(took["datasketch"]),
        "speed_to_datasketch": median(took["datasketch"]) / median(took["few"]),
        "found": found,
    }


def _texts(words: int) -> list[str]:
    """Give texts of paragraphs that hold about so many words; beyond what there is, with names and numbers anew."""
    random, made, held = Random(SEED), list[str](), 0
    while held < words:
        for paragraphs in sources.paragraphs():
            text = "\n\n".join(paragraphs)
            made.append(text if not made or held < words // 2 else drawing.anew(text, random))
            held += len(text.split())
            if held >= words:
                break
    return made


def _sentences(text: str) -> list[Span]:
    return list(sentences(text, (Span(0, len(text)),)))


def _points(texts: list[str]) -> int:
    rows = []
    for number, text in enumerate(texts):
        places, words = array("i"), array("I")
        for at, span in enumerate(_sentences(text)):
            codes = heard(text, span.start, span.end).codes
            if codes:
                places.extend((at // 8, span.start, span.end, len(codes)))
                words.extend(codes)
        turns = places[-4] + 1 if places else 0
        rows.append(SpokenRow(number, str(number), None, None, None, places.tobytes(), words.tobytes(), (-1,) * turns))
    with tempfile.TemporaryDirectory() as folder, Archive(Path(folder) / "empty.db") as archive:
        return len(Ledger(archive, Spoken(tuple(rows), Searched(len(rows), 0, None, None))).points(None))


def _pairs(sets: list[set[str]]) -> int:
    from datasketch import MinHash, MinHashLSH  # noqa: PLC0415 - slow to import

    index = MinHashLSH(threshold=_LIKENESS, num_perm=_PERMUTATIONS)
    pairs = 0
    for number, words in enumerate(sets):
        digest = MinHash(num_perm=_PERMUTATIONS)
        digest.update_batch([word.encode() for word in words])
        pairs += len(index.query(digest))
        index.insert(number, digest)
    return pairs


def _count(texts: list[str]) -> int:
    return sum(len(text.split()) for text in texts)


def _time(find: Callable[[], int]) -> tuple[float, int]:
    began = time.perf_counter()
    found = find()
    return time.perf_counter() - began, found
