"""What changed between two figures that may measure the same: named, with the words that differ."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

import msgspec

from onrecord.archive import Verdict
from onrecord.ledgers.bounds import move
from onrecord.ledgers.measurewords import keys
from onrecord.ledgers.sides import differing, one_sentence
from onrecord.ledgers.windows import Relation, overlap, relation
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.ledgers.sides import Piece, Side
    from onrecord.ledgers.verbs import Verb

Name = Literal[
    "denied",
    "raised",
    "lowered",
    "restated",
    "narrower",
    "wider",
    "different scope",
    "different measure",
    "overlapping windows",
    "different window",
    "different modality",
    "other words",
]
Field = Literal["measure", "scope", "window", "modality", "direction", "denial"]

SAYS: dict[Name, str] = {
    "denied": "one of the two is said not to be so, so that nothing rose or fell",
    "raised": "a higher value of the same measure, scope and window",
    "lowered": "a lower value of the same measure, scope and window",
    "restated": "the same value, or one that fits it, of the same measure, scope and window",
    "narrower": "the later one lies inside the earlier: tighter bounds, or words that count only a part of it",
    "wider": "the earlier one lies inside the later",
    "different scope": "what is measured is measured of others",
    "different measure": "another thing is measured; the words that show it are given",
    "overlapping windows": "the two windows of time share days, so the values cannot be told apart or added",
    "different window": "the two are about different times, or one is about a moment and the other about a window",
    "different modality": "one is given as a fact, the other as a target, a forecast or a plan",
    "other words": "it may be the same measure, said in other words; a reader has to decide",
}
_ALTERNATIVES = frozenset({"or", "plus", "except", "excluding", "including", "without", "unless"})
_ROUNDING = lazy_re(
    r"or (?:so|less|more|fewer|over|under|above|below|higher|lower|better|thereabouts)\b", re.IGNORECASE
)
_SHOWN = 3
"""Differing pieces that are shown on each side."""


class Difference(msgspec.Struct, frozen=True):
    """Words in which two figures differ: those of the earlier one, and those of the later; None where it has none."""

    field: Field
    before: str | None
    after: str | None


class Change(msgspec.Struct, frozen=True):
    """What changed from one figure to another.

    Attributes:
        names: see `SAYS`; ``raised`` and ``lowered`` stand only where measure, scope and window are the same.
        differences: the words that differ.
        overlap: first and last day that both windows hold, where they overlap.
        decided: what a user decided of the two, if anything.
    """

    names: tuple[Name, ...]
    differences: tuple[Difference, ...] = ()
    overlap: tuple[str, str] | None = None
    decided: Verdict | None = None

    @property
    def comparable(self) -> bool:
        """Tell whether the two values can be set beside each other as one measure's."""
        return not _BREAKS & set(self.names)


_BREAKS: frozenset[Name] = frozenset(
    {"denied", "different scope", "different measure", "overlapping windows", "different window", "different modality",
     "other words"}
)  # fmt: skip


def change(before: Side, after: Side, decided: Verdict | None = None) -> Change:
    """Name what changed from the earlier figure to the later one.

    Args:
        before: the earlier.
        after: the later.
        decided: a user's decision: ``same`` settles measure and scope, not windows; ``different`` settles that they
            are different measures.
    """
    names: list[Name] = []
    differences: list[Difference] = []
    part: Name | None = None
    if decided != "same":
        part = _measure(before, after, names, differences)
        part = _scope(before, after, names, differences) or part
    if decided == "different" and "different measure" not in names:
        names.insert(0, "different measure")
    _denial(before, after, names, differences)
    _modality(before, after, names, differences)
    shared = _window(before, after, names, differences)
    if part is not None:
        names.insert(0, "other words" if one_sentence(before, after) else part)
    if not names and decided != "same" and told_together(before, after) and not _equal(before, after):
        # Members of a list share a sentence, and so do the ends of a change; nothing here tells which they are.
        names.append("other words")
        differences.append(Difference("measure", before.said, after.said))
    if not names:
        moved = move(before.row, after.row)
        names += [moved] if moved is not None else []
    return Change(tuple(dict.fromkeys(names)), tuple(dict.fromkeys(differences)), shared, decided)


def _measure(before: Side, after: Side, names: list[Name], differences: list[Difference]) -> Name | None:
    """Compare what is measured; tell whether one counts a part of the other, which only its measure can show."""
    old, new = before.row, after.row
    if before.changes != after.changes:
        names.append("different measure")
        differences.append(Difference("direction", _level(before), _level(after)))
    gone, come = differing(before, after), differing(after, before)
    strong = _bases(before, after) + [Difference("measure", piece.text, None) for piece in gone if _alternative(piece)]
    strong += [Difference("measure", None, piece.text) for piece in come if _alternative(piece)]
    if strong:
        names.append("different measure")
    # The whole sentence counts: what the layer calls the measure is often too short to tell cases from deaths.
    lacks, adds = before.own - after.keys, after.own - before.keys
    if strong or (lacks and adds):
        # Where a part of a sentence plainly makes it another measure, the rest of its words only hide that.
        differences += strong or _paired(_within(gone, lacks), _within(come, adds))
        if not strong:
            names.append("other words")
        return None
    if not lacks and not adds:
        return None
    side, other, extra = (before, after, lacks) if lacks else (after, before, adds)
    differences += _paired(_within(gone, lacks), _within(come, adds))
    if old.measure and new.measure and extra <= side.measure and side.modifies(extra, other):
        return "wider" if lacks else "narrower"
    names.append("other words")
    return None


def _bases(before: Side, after: Side) -> list[Difference]:
    """Give the wholes of the same share where they differ: ``of GDP`` beside ``of their budgets``."""
    return [
        Difference("measure", whole, after.bases[share])
        for share, whole in before.bases.items()
        if share in after.bases and _apart(keys([whole]), keys([after.bases[share]]))
    ]


def _apart(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether each side has a word that the other lacks; ``of assets`` may well be ``of total assets``."""
    return bool(one - other) and bool(other - one)


def _alternative(piece: Piece) -> bool:
    return piece.near and piece.opens in _ALTERNATIVES and not _ROUNDING.match(piece.text)


def _within(pieces: list[Piece], wanted: frozenset[str]) -> list[Piece]:
    """Give those of the pieces that hold one of the words; of one that is far from the figure, nothing is lost."""
    return [piece for piece in pieces if wanted & set(piece.keys)][:_SHOWN]


def _paired(gone: list[Piece], come: list[Piece]) -> list[Difference]:
    """Set the differing pieces of two sentences side by side: all of one beside all of the other."""
    if not gone and not come:
        return []
    sides = ["; ".join(piece.text for piece in pieces) or None for pieces in (gone, come)]
    return [Difference("measure", *sides)]


def _denial(before: Side, after: Side, names: list[Name], differences: list[Difference]) -> None:
    """Compare what is said to be so with what is said not to be: ``meet it`` beside ``do not meet it``."""
    if before.row.denied or after.row.denied:
        names.append("denied")
    for near in (True, False):
        old, new = before.negation(near=near), after.negation(near=near)
        if (old is None) != (new is None):
            names.append("different measure" if near else "other words")
            differences.append(Difference("denial", old, new))
            return


def _scope(before: Side, after: Side, names: list[Name], differences: list[Difference]) -> Name | None:
    old, new = before.scope, after.scope
    if old == new or (not old and new <= before.keys) or (not new and old <= after.keys):
        return None
    differences.append(Difference("scope", before.row.scope, after.row.scope))
    if old and new and (old < new or new < old):
        return "narrower" if old < new else "wider"
    names.append("different scope" if old and new else "other words")
    return None


def _modality(before: Side, after: Side, names: list[Name], differences: list[Difference]) -> None:
    """Compare a fact with a plan or a forecast: by the layer, and by the verbs that both sentences have."""
    verbs = _verbs(before, after)
    old, new = before.row.modality, after.row.modality
    if verbs is not None and "future" in (verbs[0].time, verbs[1].time):
        names.append("different modality")
        differences.append(Difference("modality", verbs[0].text, verbs[1].text))
    elif old != new:
        names.append("different modality")
        differences.append(Difference("modality", old, new))
    elif not names and (before.outlook is None) != (after.outlook is None):
        names.append("different modality")
        differences.append(Difference("modality", before.outlook, after.outlook))
    if verbs is not None and {each.time for each in verbs} == {"past", "present"} and all(" " in v.text for v in verbs):
        names.append("different window")
        differences.append(Difference("window", verbs[0].text, verbs[1].text))


def _verbs(before: Side, after: Side) -> tuple[Verb, Verb] | None:
    """Give the first verb of both, nearest to the figure, that is said of another time: ``now meet``, ``will meet``."""
    for one in sorted(before.verbs, key=lambda verb: verb.distance):
        other = next((verb for verb in after.verbs if verb.key == one.key), None)
        if other is not None and one.time != other.time:
            return one, other
    return None


def _window(before: Side, after: Side, names: list[Name], differences: list[Difference]) -> tuple[str, str] | None:
    old, new = before.window, after.window
    lie = relation(old, new)
    if lie == "same":
        return None
    names.append(_WINDOWS[lie])
    differences.append(Difference("window", old.says, new.says))
    return overlap(old, new)


_WINDOWS: dict[Relation, Name] = {
    "overlapping": "overlapping windows",
    "different": "different window",
    "unknown": "other words",
}


def _equal(one: Side, other: Side) -> bool:
    return move(one.row, other.row) == "restated"


def told_together(one: Side, other: Side) -> bool:
    """Tell whether a sentence gives both values: it holds both figures, or repeats the other's beside its own."""
    return one_sentence(one, other) or any(
        move(beside, side.row) == "restated"
        for side, others in ((one, other.others), (other, one.others))
        for beside in others
    )


def _level(side: Side) -> str:
    if not side.changes:
        return "a level"
    return f"a change ({side.row.direction})" if side.row.direction else "a change"
