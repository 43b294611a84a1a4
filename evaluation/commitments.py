"""Scores of commitments: where they are, how firm, whose, by when, under which condition.

Paired as the two annotators were: by the share of their spans in common, at least a half, none twice. Force, actor,
deadline and condition are scored on the pairs. Actors are compared with names for one body taken as one; a deadline is
right where its words are, leads (``by``, ``in``, ``at``) and articles left out, or where both have none.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from evaluation.gold import PLACE
from evaluation.report import table
from onrecord.annotators import commitments
from onrecord.model import Commitment
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from evaluation.gains import Figures
    from onrecord.model import Annotation, Transcript

SHARED = 0.5
FORCES = ("committed", "expects", "calls-for", "intends", "conditional")
_LEADS = frozenset("a an the at on in by over within during for of this some just".split())
_LEFT_OUT = frozenset("the a an our all of and its other also each many s".split())
_ONE_BODY = (
    {"us congress", "congress", "united states congress"},
    {"united states", "us", "biden administration", "administration", "united states and its partners", "u s"},
    {"nato", "alliance", "nato leaders", "nato foreign ministers", "nato foreign minister", "nato alliance"},
    {"nato allies", "allies", "nato ally", "ally", "allies and partners", "allies and partners around world"},
    {"russia", "moscow", "russian federation"},
    {"european union", "eu", "eu european union"},
    {"ukraine", "kyiv"},
)
"""Names that mean one body, as the annotators' agreement took them."""


class GoldCommitment(NamedTuple):
    """A commitment as people marked it, at code points ``start`` to ``end``."""

    id: str
    start: int
    end: int
    actor: str
    force: str
    deadline: str | None
    condition: str | None


@dataclass
class CommitmentScore:
    """What one record got right of the commitments of one document.

    Attributes:
        doc: the document's number.
        gold: commitments of the gold.
        found: commitments of the record.
        forces: for each pair the force of the gold and the record's.
        right: pairs whose actor, has_deadline, deadline, has_condition is right.
        outcomes: for each commitment of the gold ``right`` (with its force), ``force`` or ``missed``.
    """

    doc: str
    gold: int = 0
    found: int = 0
    forces: list[tuple[str, str]] = field(default_factory=list)
    right: Counter[str] = field(default_factory=Counter)
    outcomes: dict[str, str] = field(default_factory=dict)


def read_gold(doc: str, place: Path = PLACE) -> tuple[GoldCommitment, ...]:
    """Read the commitments that people found in a seed, in text order."""
    lines = (place / "seeds" / f"{doc}.commitments.jsonl").read_text(encoding="utf-8").splitlines()
    items = [json.loads(line) for line in lines if line.strip()]
    return tuple(GoldCommitment(**{name: item[name] for name in GoldCommitment._fields}) for item in items)


def score(doc: str, gold: Sequence[GoldCommitment], found: Iterable[Annotation]) -> CommitmentScore:
    """Score the items of a layer, pairs that share most first."""
    ours = [one for one in found if isinstance(one, Commitment)]
    total = CommitmentScore(doc, len(gold), len(ours), outcomes={one.id: "missed" for one in gold})
    fits = sorted(
        ((_shared(one, item), -first, -second) for first, one in enumerate(gold) for second, item in enumerate(ours)),
        reverse=True,
    )
    left, free = set(range(len(gold))), set(range(len(ours)))
    for share, minus_first, minus_second in fits:
        first, second = -minus_first, -minus_second
        if share < SHARED or first not in left or second not in free:
            continue
        left.discard(first)
        free.discard(second)
        one, item = gold[first], ours[second]
        total.forces.append((one.force, item.force))
        total.outcomes[one.id] = "right" if one.force == item.force else "force"
        total.right.update(
            name
            for name, right in (
                ("actor", same_body(one.actor, item.actor)),
                ("has_deadline", (one.deadline is None) == (item.deadline is None)),
                ("deadline", same_time(one.deadline, item.deadline)),
                ("has_condition", (one.condition is None) == (item.condition is None)),
            )
            if right
        )
    return total


def scores(records: Iterable[tuple[str, Transcript]]) -> list[CommitmentScore]:
    """Score what the annotator finds in each seed as read."""
    return [score(doc, read_gold(doc), commitments.annotate(record).items) for doc, record in records]


def same_body(one: str, other: str) -> bool:
    """Tell whether two names mean one actor."""
    return _body(one) == _body(other)


def same_time(one: str | None, other: str | None) -> bool:
    """Tell whether two deadlines are in the same words, leads and articles left out."""
    return (one is None) == (other is None) and _when(one or "") == _when(other or "")


def _body(name: str) -> str:
    words = " ".join(word for word in fold(re.sub(r"['’]s\b", "", name)).split() if word not in _LEFT_OUT)
    return next((min(names) for names in _ONE_BODY if words in names), words)


def _when(words: str) -> list[str]:
    return [word for word in fold(words).split() if word not in _LEADS]


def _shared(gold: GoldCommitment, found: Annotation) -> float:
    both = min(gold.end, found.end) - max(gold.start, found.start)
    return max(both, 0) / (max(gold.end, found.end) - min(gold.start, found.start))


def show(rows: Sequence[CommitmentScore]) -> str:
    """Lay out each document, and all of them together."""
    lines = [(one.doc, one.gold, one.found, len(one.forces), *_figures([one]).values()) for one in rows]
    whole = (sum(one.gold for one in rows), sum(one.found for one in rows), sum(len(one.forces) for one in rows))
    lines.append(("all", *whole, *_figures(rows).values()))
    heads = ("document", "gold", "record", "paired", *_figures([]))
    confused = Counter(pair for one in rows for pair in one.forces if pair[0] != pair[1])
    told = "".join(f"  {gold} taken for {ours}: {times}\n" for (gold, ours), times in confused.most_common())
    return table("Seeds: commitments", heads, lines) + told


def figures(rows: Sequence[CommitmentScore]) -> dict[str, float]:
    """Give the figures that have floors."""
    return _figures(rows)


def run(rows: Sequence[CommitmentScore]) -> Figures:
    """Give what the recorded run keeps: for each seed the counts, and the outcome of each commitment by its id."""
    return {
        f"commitments/{one.doc}": {
            "found": len(one.forces),
            "extra": one.found - len(one.forces),
            "turns": one.outcomes,
        }
        for one in rows
    }


def _figures(rows: Sequence[CommitmentScore]) -> dict[str, float]:
    gold, found = sum(one.gold for one in rows), sum(one.found for one in rows)
    forces = [pair for one in rows for pair in one.forces]
    right = sum((one.right for one in rows), Counter[str]())
    paired = max(len(forces), 1)
    return {
        "span_f1": 2 * len(forces) / (gold + found) if gold + found else 1.0,
        "force": sum(gold == ours for gold, ours in forces) / paired,
        "actor": right["actor"] / paired,
        "has_deadline": right["has_deadline"] / paired,
        "deadline": right["deadline"] / paired,
        "has_condition": right["has_condition"] / paired,
    }
