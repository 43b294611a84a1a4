"""Undertakings over two sentences: one that a full stop cuts in two, and one that the next sentence only repeats."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.annotators.commitments.acts import BACK
from onrecord.annotators.commitments.spoken import spoken
from onrecord.model import Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.annotators.commitments.clauses import Clause

_OPEN = lazy_re(
    r"\b(?:commitments?|pledges?|promises?|undertakings?)(?:\s+(?:from|by|on\s+the\s+part\s+of|of)\s[^,;:.?!]{2,60})?[.]$"
)
"""A sentence that names an undertaking and not what is to be done."""
_TO = lazy_re(r"To\s+(?!be\s+(?:clear|honest|fair|sure)\b)[a-z]+\s[^?]*$")
_CLAUSE = lazy_re(r",\s+(?:I|we|you|he|she|it|they|the)\s")
_CLEFT = lazy_re(r"(?:(?:And|But|So|Again),?\s+)*(?:(?:that|this)(?:['’]s|\s+is)\s+(?:\w+\s+)?what\s+)?", re.IGNORECASE)
_BEHIND = lazy_re(r"[\s.!]*$")


def whole(text: str, sentences: Iterable[Span], parts: Sequence[Span]) -> Iterator[tuple[Span, str]]:
    """Give sentences with their words, two as one where the second says what the first left open.

    ``I welcome the pledge by the donors. To rebuild the pier.`` is one; the full stop is made a blank.

    Args:
        text: the document.
        sentences: of one turn, in order.
        parts: the runs of speech of the turn.
    """
    before: tuple[Span, str] | None = None
    for sentence in sentences:
        flat = spoken(text, sentence, parts)
        if before is not None:
            if _OPEN.search(before[1]) and _TO.match(flat) and not _CLAUSE.search(flat):
                gap = " " * (sentence.start - before[0].end + 1)
                before = Span(before[0].start, sentence.end), f"{before[1][:-1]}{gap}{flat}"
                continue
            yield before
        before = sentence, flat
    if before is not None:
        yield before


def repeats(flat: str, clause: Clause) -> bool:
    """Tell whether a sentence is nothing but that the same will be done (``And so we will go on doing.``)."""
    back = BACK.match(flat, clause.acts)
    if back is None or _BEHIND.match(flat, back.end()) is None:
        return False
    opening = _CLEFT.match(flat)
    return flat.startswith(clause.subject, 0 if opening is None else opening.end())
