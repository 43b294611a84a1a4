"""Claims that set a figure against all others of a time: ``the largest in a decade``, ``the biggest since 1990``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.archive import FigureRow
    from onrecord.model import Citation

_SUPERLATIVE = lazy_re(
    r"""\b(?:the|its|their|our|his|her|an?\ all-time)\s+(?:single\s+|very\s+)?
    (?:largest|biggest|greatest|highest|lowest|smallest|longest|shortest|fastest|slowest|strongest|weakest|deepest|
       widest|broadest|steepest|sharpest|heaviest|deadliest|costliest|hottest|coldest|worst|best|most|least|fewest|
       first|high|low)\b
    [^.;:!?\n]{0,80}?
    \b(?P<frame>(?:in|for|since|over|of|during)\s+
        (?:(?:a|an|the|more\ than|nearly|almost|over|at\ least|about|some|its|our|their|the\ last|the\ past)\s+){0,3}
        (?:[\w-]+\s+){0,2}?(?:years?|decades?|century|centuries|generations?|months?|memory|history|records?|
            (?:19|20)\d\d|\w+\ (?:19|20)\d\d|(?:end\ of\ the\ )?(?:[\w-]+\s)?war)\b
      | ever\b | on\ record\b | of\ all\ time\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_POINTS_BACK = lazy_re(
    r"^\W*(?:and\s+)?(?:that|this|it|these|those)(?:\s+(?:is|was|are|were|would)\b|['’]s\b)", re.IGNORECASE
)


class Superlative(msgspec.Struct, frozen=True):
    """A superlative said of a figure.

    Attributes:
        words: the claim: ``the biggest increase in decades``.
        frame: the time it is set against: ``in decades``.
        start: code point of the document where the claim starts.
        end: the one behind it.
    """

    words: str
    frame: str
    start: int
    end: int

    def differs(self, other: Superlative) -> bool:
        """Tell whether two claims are set against different times."""
        return fold(self.frame) != fold(other.frame)


def superlative(row: FigureRow) -> Superlative | None:
    """Find the claim said of a figure: behind it in its sentence, or in the next where that points back to it."""
    behind = row.citation.end - row.sentence.start
    found = _search(row.sentence, behind)
    if found is None and row.after is not None and _POINTS_BACK.match(row.after.exact):
        found = _search(row.after, 0)
    return found


def _search(sentence: Citation, start: int) -> Superlative | None:
    found = _SUPERLATIVE.search(sentence.exact, start)
    if found is None:
        return None
    return Superlative(
        " ".join(found[0].split()),
        " ".join(found["frame"].split()),
        sentence.start + found.start(),
        sentence.start + found.end(),
    )
