"""Variants: several transcripts of one event, found in the archive and laid side by side."""

from onrecord.ledgers.variants.found import Candidate, Variants, variants
from onrecord.ledgers.variants.gaps import Filled
from onrecord.ledgers.variants.pair import Pair, Passage, Voices, side_by_side

__all__ = ["Candidate", "Filled", "Pair", "Passage", "Variants", "Voices", "side_by_side", "variants"]
