"""Scores of a record's gaps against a seed's: same kind, and spans that share at least three tenths of their union."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, get_args

from evaluation.report import table
from onrecord.annotators.gaps.found import GapKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from evaluation.gains import Figures
    from evaluation.gold import GoldGap
    from onrecord.model import Annotation

KINDS: tuple[str, ...] = get_args(GapKind)
PLAIN = ("elision", "inaudible", "unlabelled-speaker", "editor-insertion")
"""Kinds that the page itself shows."""
SHARED = 0.3


@dataclass
class GapScore:
    """What one record got right of the gaps of one seed.

    Attributes:
        doc: the seed's number.
        right: gaps found, by kind.
        missed: gaps of the gold that were not found.
        extra: gaps found that the gold has not.
        outcomes: for each gap of the gold ``right`` or ``missed``.
    """

    doc: str
    right: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    extra: Counter[str] = field(default_factory=Counter)
    outcomes: dict[str, str] = field(default_factory=dict)


def score_gaps(doc: str, gold: Iterable[GoldGap], found: Sequence[Annotation]) -> GapScore:
    """Score gaps, each against the one of the same kind whose span fits best; none is counted twice."""
    score = GapScore(doc)
    left = list(found)
    for gap in gold:
        fits = [(_shared(gap, one), index) for index, one in enumerate(left) if getattr(one, "kind", None) == gap.kind]
        best = max(fits, default=(0.0, -1))
        if best[0] >= SHARED:
            left.pop(best[1])
            score.right[gap.kind] += 1
        else:
            score.missed[gap.kind] += 1
        score.outcomes[gap.id] = "right" if best[0] >= SHARED else "missed"
    score.extra.update(getattr(one, "kind", "") for one in left)
    return score


def _shared(gold: GoldGap, found: Annotation) -> float:
    both = min(gold.end, found.end) - max(gold.start, found.start)
    return max(both, 0) / (max(gold.end, found.end) - min(gold.start, found.start))


def show(scores: Sequence[GapScore]) -> str:
    """Lay out precision, recall and F1 of each kind."""
    rows = []
    for kind in KINDS:
        right, missed, extra = _counts(scores, (kind,))
        rows.append((kind, right + missed, right, missed, extra, *_rates(right, missed, extra)))
    right, missed, extra = _counts(scores, KINDS)
    rows.append(("all", right + missed, right, missed, extra, *_rates(right, missed, extra)))
    return table("Seeds: gaps", ("kind", "gold", "found", "missed", "extra", "precision", "recall", "F1"), rows)


def figures(scores: Sequence[GapScore]) -> dict[str, float]:
    """Give the figures that have floors."""
    _, missed, extra = _counts(scores, PLAIN)
    misprints = _counts(scores, ("misprint",))
    return {
        "plain_errors": missed + extra,
        "missing_turns_f1": _rates(*_counts(scores, ("missing-turn",)))[2],
        "misprints_precision": _rates(*misprints)[0],
        "misprints_found": misprints[0],
    }


def run(scores: Sequence[GapScore]) -> Figures:
    """Give what the recorded run keeps: for each seed the counts, and the outcome of each gap by its id."""
    return {
        f"gaps/{one.doc}": {"found": one.right.total(), "extra": one.extra.total(), "turns": one.outcomes}
        for one in scores
    }


def _counts(scores: Sequence[GapScore], kinds: Iterable[str]) -> tuple[int, int, int]:
    wanted = tuple(kinds)
    sums = [sum(getattr(one, name)[kind] for one in scores for kind in wanted) for name in ("right", "missed", "extra")]
    return sums[0], sums[1], sums[2]


def _rates(right: int, missed: int, extra: int) -> tuple[float, float, float]:
    """Give precision, recall and F1; of nothing, all is right."""
    precision = right / (right + extra) if right + extra else 1.0
    recall = right / (right + missed) if right + missed else 1.0
    whole = 2 * right + missed + extra
    return precision, recall, 2 * right / whole if whole else 1.0
