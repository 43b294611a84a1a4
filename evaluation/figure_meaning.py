"""Scores of what figures of the seeds mean: what they count, whose, as of when, credited to whom, said by whom.

Spans are paired as in `evaluation.figures`. Measure, scope and as_of of the gold are free text (clarification 13 of the
guidelines: they are not compared literally), so that words are compared: the harmonic mean of the shares of each side's
words that the other has, endings and small words left out; 1 where both are null, 0 where one is. Speaker and
attributed_to are compared as names.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from evaluation.figures import SHARED
from evaluation.gold import PLACE, UNKNOWN
from evaluation.names import same_name
from evaluation.report import table
from onrecord.model import Figure
from onrecord.pipeline import annotate
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from onrecord.model import Transcript

WORDS = ("measure", "scope", "as_of")
NAMES = ("speaker", "attributed_to")
_SMALL = frozenset(
    "a an the of to in on for by at and or with from that which who is are was were be been has have had it its their "
    "our as this these those".split()
)
_ENDING = re.compile(r"(?:ing|ed|es|s|ies|y)$")


@dataclass
class MeaningScore:
    """How like the gold the meanings of one seed's figures are.

    Attributes:
        doc: the seed's number.
        paired: how many figures were found.
        sums: for each field the sum, over the pairs, of how like it is, 0 to 1.
        amiss: for each pair whose speaker or credit is not the gold's, its id and what was said.
    """

    doc: str
    paired: int = 0
    sums: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    amiss: list[str] = field(default_factory=list)


def gold_meanings(doc: str, gold: Path = PLACE) -> list[dict[str, Any]]:
    """Read the figures that people found in a seed."""
    lines = (gold / "seeds" / f"{doc}.figures.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def score(doc: str, gold: Iterable[dict[str, Any]], record: Transcript) -> MeaningScore:
    """Score the meanings of the figures found in one seed."""
    result = MeaningScore(doc)
    names = {speaker.id: speaker.name for speaker in record.speakers}
    left = [item for item in annotate(record, "figures").layers["figures"].items if isinstance(item, Figure)]
    for one in gold:
        best = max(left, key=lambda item: _shared(one, item), default=None)
        if best is None or _shared(one, best) < SHARED:
            continue
        left.remove(best)
        result.paired += 1
        for name in WORDS:
            result.sums[name] += _like(one[name], getattr(best, name))
        said = {"speaker": names.get(best.speaker or ""), "attributed_to": best.attributed_to}
        for name in NAMES:
            right = _same(one[name], said[name])
            result.sums[name] += right
            if not right:
                result.amiss.append(f"{one['id']} {name}: {said[name]}, not {one[name]}")
    return result


def _shared(gold: dict[str, Any], found: Figure) -> float:
    both = min(gold["end"], found.end) - max(gold["start"], found.start)
    return float(max(both, 0) / (max(gold["end"], found.end) - min(gold["start"], found.start)))


def _same(gold: str | None, found: str | None) -> bool:
    if gold is None or gold == UNKNOWN or found is None:
        return found is None and (gold is None or gold == UNKNOWN)
    return bool(same_name(gold, found))


def _like(gold: str | None, found: str | None) -> float:
    if gold is None or found is None:
        return float(gold is found)
    one, other = _terms(gold), _terms(found)
    both = sum((one & other).values())
    return 2.0 * both / float(one.total() + other.total()) if both else 0.0


def _terms(words: str) -> Counter[str]:
    return Counter(_ENDING.sub("", word) for word in fold(words).split() if word not in _SMALL)


def show(scores: Sequence[MeaningScore]) -> str:
    """Lay out how like the meanings are, of each seed and of all."""
    rows = [(one.doc, *_row([one])) for one in scores] + [("all", *_row(scores))]
    amiss = [f"  {one.doc} {said}" for one in scores for said in one.amiss]
    return "\n".join(
        [table("Seeds: what figures mean (words in common)", ("seed", "pairs", *WORDS, *NAMES), rows), *amiss]
    )


def _row(scores: Sequence[MeaningScore]) -> tuple[object, ...]:
    return (sum(one.paired for one in scores), *(_mean(scores, name) for name in (*WORDS, *NAMES)))


def figures(scores: Sequence[MeaningScore]) -> dict[str, float]:
    """Give the figures that have floors."""
    return {f"seeds_{name}": _mean(scores, name) for name in (*WORDS, *NAMES)}


def _mean(scores: Sequence[MeaningScore], name: str) -> float:
    pairs = sum(one.paired for one in scores)
    return sum(one.sums[name] for one in scores) / pairs if pairs else 1.0
