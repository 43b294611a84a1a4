"""Dossiers: everything in the record on one matter, every line with its source."""

from onrecord.ledgers.dossiers.asked import NothingSaid
from onrecord.ledgers.dossiers.dossier import PARTS, Dossier, Looked, Part, Source
from onrecord.ledgers.dossiers.gather import gather
from onrecord.ledgers.dossiers.matter import BadMatter, Matter, Ruled, load_matter, read_matter
from onrecord.ledgers.dossiers.propose import Proposal, proposal, propose
from onrecord.ledgers.dossiers.rows import (
    Because,
    Differs,
    Extract,
    Hole,
    Moment,
    Named,
    Passage,
    Position,
    Taken,
    name_of,
)

__all__ = [
    "PARTS",
    "BadMatter",
    "Because",
    "Differs",
    "Dossier",
    "Extract",
    "Hole",
    "Looked",
    "Matter",
    "Moment",
    "Named",
    "NothingSaid",
    "Part",
    "Passage",
    "Position",
    "Proposal",
    "Ruled",
    "Source",
    "Taken",
    "gather",
    "load_matter",
    "name_of",
    "proposal",
    "propose",
    "read_matter",
]
