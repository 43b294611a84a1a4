"""Edits: what a publisher changed between two captures of one document, turn by turn, the gravest first."""

from onrecord.ledgers.edits.compare import Edit, compare
from onrecord.ledgers.edits.history import Change, Changes, Removal, changes, removals
from onrecord.ledgers.edits.kinds import SAYS, EditKind

__all__ = ["SAYS", "Change", "Changes", "Edit", "EditKind", "Removal", "changes", "compare", "removals"]
