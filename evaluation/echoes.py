"""Scores of talking points: which uses are brought together, against the points that people found in the seeds.

Two uses that the program brings into one point are a pair. A use is a passage of the gold where the two have half of
the shorter one's characters in common.

- ``precision``: of all pairs, those for which the gold has a point with two passages, one for each use. The gold holds
  what two readers found and agreed on; a pair of real echoes that neither wrote down counts as wrong.
- ``passages``: of the passages of the gold, those that the program brings together with another passage of the same
  point.
- ``words``: the same by what they share. Each passage counts for the words (stems, each once) that it has in common
  with that other passage of its point with which it has most; of these, those count as found that stand in a use which
  is brought together with another passage of the point. Passages that have little more than the matter in common weigh
  little, long repeats much.
- ``cross``: of the points of the gold that are in two documents or more, those of which the program brings together
  passages of two documents.
"""

from __future__ import annotations

import json
import tempfile
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from evaluation.gold import PLACE
from evaluation.report import table
from onrecord.archive import Archive
from onrecord.archive.words.words import stem, words
from onrecord.ledgers.echoes import echoes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from evaluation.gains import Figures
    from onrecord.model import Transcript

_SHARED = 0.5


class Passage(NamedTuple):
    """A passage of a document's text, at code points ``start`` to ``end``."""

    doc: str
    start: int
    end: int


class GoldPoint(NamedTuple):
    """A point that people found: its passages, and whether they are of two documents or more."""

    id: str
    passages: tuple[Passage, ...]
    cross: bool


@dataclass
class EchoScore:
    """What was brought together rightly.

    Attributes:
        pairs: pairs of uses.
        right: those that the gold has.
        passages: passages of the gold.
        found: those brought together with another of their point.
        words: words that passages of one point have in common.
        words_found: those in uses that are brought together.
        cross: points of the gold in two documents.
        cross_found: those found across documents.
        outcomes: for each point of the gold how many of its passages were brought together, of how many.
    """

    pairs: int = 0
    right: int = 0
    passages: int = 0
    found: int = 0
    words: int = 0
    words_found: int = 0
    cross: int = 0
    cross_found: int = 0
    outcomes: dict[str, str] = field(default_factory=dict)


def read_gold(place: Path = PLACE) -> tuple[GoldPoint, ...]:
    """Read the points that people found in the seeds."""
    lines = (place / "seeds" / "echoes.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(
        GoldPoint(
            item["id"],
            tuple(Passage(span["doc"], span["start"], span["end"]) for span in item["spans"]),
            item["cross_document"],
        )
        for item in map(json.loads, filter(str.strip, lines))
    )


def found_in(records: Iterable[tuple[str, Transcript]]) -> list[tuple[Passage, ...]]:
    """Give the uses of each point that the program finds in documents, by the names given for these."""
    with tempfile.TemporaryDirectory() as folder, Archive(Path(folder) / "onrecord.db") as archive:
        names = {}
        for name, record in records:
            names[archive.add(record).id] = name
        return [
            tuple(Passage(names[use.record], use.citation.start, use.citation.end) for use in point.uses)
            for point in echoes(archive)
        ]


def score(gold: Sequence[GoldPoint], ours: Iterable[tuple[Passage, ...]], texts: dict[str, str]) -> EchoScore:
    """Score points; ``texts`` are those of the documents."""
    total = EchoScore(passages=sum(len(point.passages) for point in gold), cross=sum(point.cross for point in gold))
    met: defaultdict[str, defaultdict[int, list[Passage]]] = defaultdict(lambda: defaultdict(list))
    crossed = set()
    for uses in ours:
        for one, other in combinations(uses, 2):
            total.pairs += 1
            linked = [(point, pair) for point in gold for pair in _linked(point, one, other)]
            total.right += bool(linked)
            for point, (first, second) in linked:
                met[point.id][first].append(one)
                met[point.id][second].append(other)
                if point.passages[first].doc != point.passages[second].doc:
                    crossed.add(point.id)
    for point in gold:
        total.found += len(met[point.id])
        total.outcomes[point.id] = f"{len(met[point.id])} of {len(point.passages)}"
        for number, passage in enumerate(point.passages):
            shared = _shared(point, number, texts)
            said = {word for use in met[point.id].get(number, ()) for word in _stems(use, texts, passage)}
            total.words += len(shared)
            total.words_found += len(shared & said)
    total.cross_found = sum(point.cross and point.id in crossed for point in gold)
    return total


def scores(records: Sequence[tuple[str, Transcript]]) -> EchoScore:
    """Score what the program finds in the seeds as read, taken together."""
    return score(read_gold(), found_in(records), {doc: record.text for doc, record in records})


def _linked(point: GoldPoint, one: Passage, other: Passage) -> list[tuple[int, int]]:
    first = [number for number, passage in enumerate(point.passages) if _is(one, passage)]
    second = [number for number, passage in enumerate(point.passages) if _is(other, passage)]
    return [(here, there) for here in first for there in second if here != there]


def _is(use: Passage, passage: Passage) -> bool:
    both = min(use.end, passage.end) - max(use.start, passage.start)
    shorter = min(use.end - use.start, passage.end - passage.start)
    return use.doc == passage.doc and both >= _SHARED * shorter


def _shared(point: GoldPoint, number: int, texts: dict[str, str]) -> set[str]:
    own = _stems(point.passages[number], texts)
    others = (own & _stems(other, texts) for at, other in enumerate(point.passages) if at != number)
    return max(others, key=lambda each: (len(each), sorted(each)))


def _stems(passage: Passage, texts: dict[str, str], within: Passage | None = None) -> set[str]:
    start = passage.start if within is None else max(passage.start, within.start)
    end = passage.end if within is None else min(passage.end, within.end)
    return {stem(word) for word in words(texts[passage.doc][start:end])}


def show(found: EchoScore) -> str:
    """Lay out the figures and the points of the gold that were not found whole."""
    rows = [
        ("pairs of uses that the gold has", found.right, found.pairs, _share(found.right, found.pairs)),
        ("passages of the gold", found.found, found.passages, _share(found.found, found.passages)),
        ("words that they share", found.words_found, found.words, _share(found.words_found, found.words)),
        ("points across documents", found.cross_found, found.cross, _share(found.cross_found, found.cross)),
    ]
    missed = ", ".join(id_ for id_, outcome in found.outcomes.items() if outcome.startswith("0 "))
    return table("Seeds: talking points", ("what", "found", "of", "share"), rows) + f"  not found: {missed}\n"


def figures(found: EchoScore) -> dict[str, float]:
    """Give the figures that have floors."""
    return {
        "precision": _share(found.right, found.pairs),
        "passages": _share(found.found, found.passages),
        "words": _share(found.words_found, found.words),
        "cross": _share(found.cross_found, found.cross),
    }


def run(found: EchoScore) -> Figures:
    """Give what the recorded run keeps: the counts, and the outcome of each point by its id."""
    return {
        "echoes/seeds": {
            "found": found.right,
            "extra": found.pairs - found.right,
            "turns": {id_: "missed" if says.startswith("0 ") else "right" for id_, says in found.outcomes.items()},
        }
    }


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0
