"""Verbs: by which words a figure is said of the past, of now, or of what is still to come."""

from __future__ import annotations

import re
from typing import NamedTuple

from onrecord.text.lazy import lazy_re

AUXILIARIES = frozenset(
    """
    will shall would should could can may might must won't am is are was were be been being has have had do does did
    now already currently today soon still going expected planning planned set likely not 'll
    """.split()
)
_FUTURE = lazy_re(r"\b(?:will|shall|won['’]t|going|expected|planning|planned|set|soon)\b|['’]ll\b", re.IGNORECASE)
OUTLOOK = lazy_re(
    r"(?:\b(?:will|shall|would|could|(?-i:may)|might|should|going to|(?:expect|plan|hope|aim|intend)s? to|"
    r"(?:expected|expecting|planned|planning|hoping|projected|forecast|set|due) to)\b|['’]ll\b)(?:\s+\w+)?",
    re.IGNORECASE,
)
# "May" with a capital is the month.
_MODAL = lazy_re(r"\b(?:would|should|could|can|(?-i:may)|might|must)\b", re.IGNORECASE)
_PAST = lazy_re(r"\b(?:was|were|had|did)\b", re.IGNORECASE)


class Verb(NamedTuple):
    """A word with the auxiliaries and adverbs of time before it: ``will meet``, ``now meet``."""

    text: str
    key: str
    time: str
    distance: int


def time_of(text: str) -> str:
    """Tell the time of a verb with its auxiliaries: ``future``, ``modal``, ``past`` or ``present``."""
    if _FUTURE.search(text):
        return "future"
    if _MODAL.search(text):
        return "modal"
    return "past" if _PAST.search(text) else "present"
