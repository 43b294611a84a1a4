"""What is different about an undertaking that is said again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.archive import FORCES
from onrecord.text import fold

if TYPE_CHECKING:
    from onrecord.archive import CommitmentRow
    from onrecord.ledgers.commitments.content import Content
    from onrecord.ledgers.commitments.later import Link

_FEW = 2
"""Numbers of an action that are compared; where there are more, which stands for which is not plain."""


def said_again(row: CommitmentRow, other: CommitmentRow, about: Content, also: Content) -> tuple[Link, str]:
    """Say how a later commitment differs from an earlier one to the same: the link and its plain words.

    Only what both say is compared: a deadline that is not repeated is no other deadline.
    """
    differences = []
    if _other_deadline(row, other):
        differences.append(f"another deadline ({row.deadline}, now {other.deadline})")
    if about.numbers != also.numbers and all(0 < len(each.numbers) <= _FEW for each in (about, also)):
        differences.append(f"other numbers ({_listed(about.numbers)}, now {_listed(also.numbers)})")
    if row.condition and other.condition and fold(row.condition) != fold(other.condition):
        differences.append("another condition")
    now = "" if row.force == other.force else f", now as “{FORCES[other.force]}”"
    if not differences:
        return "repeated", f"said again{now}"
    return "changed", f"said again with {' and '.join(differences)}{now}"


def _other_deadline(row: CommitmentRow, other: CommitmentRow) -> bool:
    if not row.deadline or not other.deadline:
        return False
    if row.due is not None and other.due is not None:
        # A period that still lies within the other is the same one, said more closely or loosely.
        return row.due[0] > other.due[1] or other.due[0] > row.due[1] or row.due[1] != other.due[1]
    return row.due is None and other.due is None and fold(row.deadline) != fold(other.deadline)


def _listed(numbers: frozenset[str]) -> str:
    return ", ".join(sorted(numbers))
