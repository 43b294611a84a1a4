"""Words that a hyphen parts at the end of a line: search finds them whole as well as in halves.

Whether such a hyphen is the word's own (``long-term``) or the printer's (``harb-our``) cannot be told for sure; nearly
all of those in PDFs and fixed-width pages are the words' own. So the text keeps what is printed, and both readings can
be found.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from onrecord.archive.words.words import Token, fold, tokens
from onrecord.model import Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

_HYPHENS = "-\u2010\u00ad"
_GAP = lazy_re(r"[-\u2010]\s+|\u00ad\s*")
_SIGN = lazy_re(r"[^\W\d_](?:[-\u2010]\s|\u00ad)")
"""Any white space: the words of a question part are kept with one space between."""


class Whole(NamedTuple):
    """A word, put together where a hyphen parts it.

    Attributes:
        word: its folded form.
        spans: its place; the places of its pieces where furniture or a note stands between them.
    """

    word: str
    spans: tuple[Span, ...]


def goes_on(text: str, start: int, end: int) -> bool:
    """Tell whether a word goes on over the gap from ``start`` to ``end``, behind a hyphen."""
    if start < 2 or end >= len(text) or text[start - 1] not in _HYPHENS:  # noqa: PLR2004 - a letter and the hyphen
        return False
    before, after = text[start - 2], text[end]
    return (before.isalpha() and after.islower()) or (before.isupper() and after.isupper())


def has_signs(text: str, start: int = 0, end: int | None = None) -> bool:
    """Tell, at a glance, whether a word may be parted here."""
    return _SIGN.search(text, start, len(text) if end is None else end) is not None


def wholes(text: str, parts: Sequence[Span]) -> list[Whole]:
    """Give the words of a passage's parts in order with those put together that are parted; nothing if none is."""
    if not any(_ends_open(text, part) or has_signs(text, part.start, part.end) for part in parts):
        return []
    found: list[Whole] = []
    before: tuple[Token, Span] | None = None
    joins = False
    for part in parts:
        for token in tokens(part.of(text), part.start):
            if before is not None and _is_parted(text, *before, token, part):
                last, joins = found[-1], True
                *others, ending = last.spans
                whole = part is before[1]
                spans = (Span(ending.start, token.end),) if whole else (ending, Span(token.start, token.end))
                found[-1] = Whole(last.word + token.word, (*others, *spans))
            else:
                found.append(Whole(token.word, (Span(token.start, token.end),)))
            before = token, part
    return found if joins else []


def glance(text: str) -> str:
    """Give a folded text that holds the words of another both parted and whole, for looking at it quickly."""
    folded = fold(text)
    return f"{folded}\n{_GAP.sub('', folded)}" if has_signs(text) else folded


def _ends_open(text: str, part: Span) -> bool:
    return part.of(text)[-1:] in tuple(_HYPHENS)


def _is_parted(text: str, one: Token, of: Span, other: Token, part: Span) -> bool:
    if of is part:
        gap = _GAP.fullmatch(text, one.end, other.start)
        return gap is not None and goes_on(text, one.end + 1, other.start)
    behind = text[one.end : of.end].strip()
    ends = len(behind) == 1 and behind in _HYPHENS and not text[part.start : other.start].strip()
    return ends and goes_on(text, one.end + 1, other.start)
