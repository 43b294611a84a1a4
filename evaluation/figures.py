"""Scores of the quantities found in the seeds against those that people annotated.

Spans are paired as the annotators' own were compared: each of the gold with the found one that shares most with it, at
least six tenths of their union, none twice. On the pairs the values (both bounds), comparator, kind and unit are
compared.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple

from evaluation.gold import PLACE
from evaluation.report import table
from onrecord.grammar.quantities.quantity import quantities

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from evaluation.gains import Figures
    from onrecord.grammar.quantities.quantity import Quantity
    from onrecord.model import Transcript

SHARED = 0.6
FIELDS = ("value", "comparator", "kind", "unit")
NOT_WRONG = {"000": ((4530, 4546),), "001": ((2899, 2908), (2931, 2933), (2947, 2949))}
"""Spans that a tool is not wrong for giving as well: clarification 9 of the guidelines."""


class GoldFigure(NamedTuple):
    """A figure as people found it, at code points ``start`` to ``end``."""

    id: str
    start: int
    end: int
    kind: str
    low: Fraction | None
    high: Fraction | None
    comparator: str
    unit: str | None


@dataclass
class FigureScore:
    """What was right of the figures of one seed.

    Attributes:
        doc: the seed's number.
        paired: how many were found.
        missed: how many of the gold were not.
        extra: how many were found that the gold has not.
        right: on the pairs, how many have each field right.
        outcomes: for each figure of the gold ``right``, ``missed`` or the fields that are amiss.
    """

    doc: str
    paired: int = 0
    missed: int = 0
    extra: int = 0
    right: Counter[str] = field(default_factory=Counter)
    outcomes: dict[str, str] = field(default_factory=dict)


def gold_figures(doc: str, gold: Path = PLACE) -> list[GoldFigure]:
    """Read the figures that people found in a seed."""
    lines = (gold / "seeds" / f"{doc}.figures.jsonl").read_text(encoding="utf-8").splitlines()
    return [_figure(json.loads(line)) for line in lines if line.strip()]


def _figure(item: dict[str, Any]) -> GoldFigure:
    low, high = (None if item[name] is None else Fraction(item[name]) for name in ("low", "high"))
    return GoldFigure(
        item["id"], item["start"], item["end"], item["kind"], low, high, item["comparator"], item["unit"]
    )  # fmt: skip


def found_in(record: Transcript) -> list[Quantity]:
    """Give the quantities in the speech of every turn."""
    return [quantity for turn in record.turns for quantity in quantities(record.text, record.speech_in(turn.span))]


def score(doc: str, gold: Iterable[GoldFigure], found: Iterable[Quantity]) -> FigureScore:
    """Score the quantities found in one seed."""
    result = FigureScore(doc)
    left = list(found)
    for figure in gold:
        shares = [(_shared(figure, one), -index) for index, one in enumerate(left)]
        best, at = max(shares, default=(0.0, 0))
        if best < SHARED:
            result.missed += 1
            result.outcomes[figure.id] = "missed"
            continue
        one = left.pop(-at)
        result.paired += 1
        known = {
            "value": (_fraction(one.low), _fraction(one.high)) == (figure.low, figure.high),
            "comparator": one.comparator == figure.comparator,
            "kind": one.kind == figure.kind,
            "unit": one.unit == figure.unit,
        }
        result.right.update(name for name, right in known.items() if right)
        result.outcomes[figure.id] = ", ".join(name for name, right in known.items() if not right) or "right"
    allowed = set(NOT_WRONG.get(doc, ()))
    result.extra = sum((one.span.start, one.span.end) not in allowed for one in left)
    return result


def _fraction(value: str | None) -> Fraction | None:
    return None if value is None else Fraction(value)


def _shared(gold: GoldFigure, found: Quantity) -> float:
    both = min(gold.end, found.span.end) - max(gold.start, found.span.start)
    return max(both, 0) / (max(gold.end, found.span.end) - min(gold.start, found.span.start))


def show(scores: Sequence[FigureScore]) -> str:
    """Lay out what was found of each seed, and of all."""
    rows = [(one.doc, *_row([one])) for one in scores] + [("all", *_row(scores))]
    head = ("seed", "gold", "found", "missed", "extra", "F1", *FIELDS)
    amiss = [f"  {one.doc} {name}: {said}" for one in scores for name, said in one.outcomes.items() if said != "right"]
    return "\n".join([table("Seeds: quantities", head, rows), *amiss])


def _row(scores: Sequence[FigureScore]) -> tuple[object, ...]:
    paired, missed, extra = (sum(getattr(one, name) for one in scores) for name in ("paired", "missed", "extra"))
    fields = (_share(scores, name) for name in FIELDS)
    return (paired + missed, paired, missed, extra, _f1(scores), *fields)


def figures(scores: Sequence[FigureScore]) -> dict[str, float]:
    """Give the figures that have floors."""
    return {"seeds_f1": _f1(scores)} | {f"seeds_{name}": _share(scores, name) for name in FIELDS}


def run(scores: Sequence[FigureScore]) -> Figures:
    """Give what the recorded run keeps: for each seed the counts, and the outcome of each figure by its id."""
    return {f"figures/{one.doc}": {"found": one.paired, "extra": one.extra, "turns": one.outcomes} for one in scores}


def _share(scores: Sequence[FigureScore], name: str) -> float:
    paired = sum(one.paired for one in scores)
    return sum(one.right[name] for one in scores) / paired if paired else 1.0


def _f1(scores: Sequence[FigureScore]) -> float:
    paired, missed, extra = (sum(getattr(one, name) for one in scores) for name in ("paired", "missed", "extra"))
    whole = 2 * paired + missed + extra
    return 2 * paired / whole if whole else 1.0
