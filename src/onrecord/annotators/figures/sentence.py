"""A sentence with figures: its clauses, and what stands left and right of each figure."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.grammar.days.periods import time_phrases
from onrecord.model import Span
from onrecord.text.lazy import lazy_re
from onrecord.text.sentences import blanked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.grammar.days.periods import TimePhrase
    from onrecord.grammar.quantities.quantity import Quantity

_SUBJECT = (
    r"(?:i|we|you|he|she|it|they|there|this|that|these|those|the|a|an|our|your|his|her|its|their|my|who|which|what|"
    r"all|some|many|most|each|every|no|not|(?-i:[A-Z])[\w’'.]*)"
)
_NEW = (
    r"(?:i|we|you|he|she|it|they|there|this|that|these|those|the|a|an|our|your|his|her|its|their|my|who|which|"
    r"what|so|then|"
    r"now|also|when|if|as|in|on|at|for|by|with|is|are|was|were|has|have|had|will|would|can|could|not|all|some|"
    r"many|[‘’']|"
    r"(?:i|we|you|he|she|it|they|there|that)[’'](?:m|ve|re|s|d|ll))"
)
_WALL = r"[;()\[\]{}“”\"?!…|]|--+|\s[—–-]\s|—|:(?!\d)|\.(?=\s+[\"“(]?(?-i:[A-Z])|\s*$)"
_ENDS = lazy_re(
    rf"{_WALL}|,(?=\s)|\s(?:but|because|although|though|unless|whereas|while|so that|if|when|where|which|than|versus|"
    rf"compared|plus|up from|down from|rather than|according to|as (?:well|of|a result|part)|thanks to)\b|"
    rf"\s(?:and|or|so|as)\s(?={_SUBJECT}\s)",
    re.IGNORECASE,
)
"""Where the clause to the right of a figure ends."""
_BEGINS = lazy_re(
    rf"(?:{_WALL}|,\s|\b(?:but|so|because|although|though|unless|whereas|while|if|when|where|which|who|that|"
    rf"whether|than|"
    rf"as)\s|\b(?:and|or)\s(?={_NEW}\b))",
    re.IGNORECASE,
)
"""What stands before the clause to the left of a figure."""
_ASIDE = lazy_re(
    r",\s(?:on average|of course|however|in fact|for example|for instance|in total|overall|indeed|too|therefore|"
    r"you know|"
    r"I think|as you know|frankly|obviously|at least|at most|or so),",
    re.IGNORECASE,
)
"""Words between commas that end no clause."""
_ASKS = lazy_re(r"\?[”\"’')\]]*$")
LONGEST = 1200
"""Code points of a sentence that is read whole; captions and tables without a full stop are longer."""
AROUND = 400
"""Code points that are read on each side of a figure in a longer one."""


class Sentence:
    """A sentence and the quantities that stand in it.

    Args:
        text: the document.
        span: the sentence.
        figures: its quantities, in order.
        parts: the runs of speech in it, in order.

    Attributes:
        text: the document.
        span: the sentence.
        figures: its quantities.
        words: the sentence with line breaks made blanks; an offset in it is the document's less ``span.start``.
    """

    def __init__(self, text: str, span: Span, figures: Sequence[Quantity], parts: Sequence[Span]) -> None:
        self.text = text
        self.span = span
        self.figures = figures
        self._parts = parts
        self.words = _said(text, span, parts)
        self._flat = _ASIDE.sub(lambda found: f" {found[0][1:-1]} ", self.words)

    @cached_property
    def phrases(self) -> tuple[TimePhrase, ...]:
        """The time phrases of the sentence."""
        return tuple(time_phrases(self.text, self._parts))

    @cached_property
    def asks(self) -> bool:
        """Whether the sentence ends in a question mark."""
        return _ASKS.search(self.words) is not None

    def clause_end(self, at: int) -> int:
        """Give where the clause ends that goes on at an offset of the document; another figure in a list ends it."""
        start = at - self.span.start
        found = _ENDS.search(self._flat, start)
        end = self.span.end if found is None else self.span.start + found.start()
        for other in self.figures:
            if at <= other.span.start < end:
                joint = _JOINT.search(self.words, start, other.span.start - self.span.start)
                end = end if joint is None else self.span.start + joint.start()
        return end

    def figure_before(self, figure: Quantity) -> Quantity | None:
        """Give the figure before one; None where it is the first."""
        return max((one for one in self.figures if one.span.end <= figure.span.start), key=_place, default=None)

    def free_start(self, figure: Quantity) -> int:
        """Give where the words begin that no figure before this one can claim."""
        before = self.figure_before(figure)
        return self.span.start if before is None else before.span.end

    def clause_start(self, at: int) -> int:
        """Give where the clause begins that reaches up to an offset of the document."""
        stop = at - self.span.start
        last = 0
        for found in _BEGINS.finditer(self._flat, 0, stop):
            if self.words[found.end() : stop].strip():
                last = found.end()
        return self.span.start + last

    def behind(self, figure: Quantity) -> int:
        """Give where the words behind a figure go on, over a time phrase that stands between commas."""
        at = figure.span.end
        for phrase in self.phrases:
            between = self.words[at - self.span.start : phrase.span.start - self.span.start]
            rest = self.words[phrase.span.end - self.span.start :]
            if phrase.span.start >= at and between.strip() == "," and rest.startswith(", "):
                return phrase.span.end + 2
        return at

    def plain(self, start: int, end: int) -> str:
        """Give words of the sentence between two offsets of the document, blanks made one."""
        return " ".join(self.words[max(start - self.span.start, 0) : end - self.span.start].split())


def _said(text: str, span: Span, parts: Sequence[Span]) -> str:
    """Give a sentence with what nobody said in it, such as the foot of a page, made blanks; offsets stay."""
    words = blanked(text, span.start, span.end)
    for before, behind in pairwise(parts):
        start, end = before.end - span.start, behind.start - span.start
        if "\n" in text[before.end : behind.start]:  # what an editor put into a line stays
            words = f"{words[:start]}{' ' * (end - start)}{words[end:]}"
    return words


def windows(text: str, span: Span, figures: Sequence[Quantity]) -> Iterator[tuple[Span, list[Quantity]]]:
    """Cut a sentence that nobody punctuated to what stands around its figures, at blanks; others stay whole."""
    if span.end - span.start <= LONGEST:
        yield span, list(figures)
        return
    groups: list[list[Quantity]] = []
    for figure in figures:
        if (
            groups
            and figure.span.start - groups[-1][-1].span.end < AROUND
            and figure.span.end - groups[-1][0].span.start < AROUND
        ):
            groups[-1].append(figure)
        else:
            groups.append([figure])
    for group in groups:
        first, last = group[0].span.start, group[-1].span.end
        start = max(span.start, first - AROUND)
        end = min(span.end, last + AROUND)
        start = first if start == first else max(span.start, _blank_before(text, start, first))
        behind = _BLANK.search(text, end, span.end)
        yield Span(start, span.end if behind is None or behind.start() - end > AROUND else behind.start()), group


def _blank_before(text: str, start: int, first: int) -> int:
    """Give where the next word begins from an offset on."""
    found = _BLANK.search(text, start, first)
    return start if found is None else found.end()


def _place(figure: Quantity) -> int:
    return figure.span.start


_BLANK = lazy_re(r"\s+")
_JOINT = lazy_re(
    r"(?:,|\s(?:and|or|to|from|versus|against|by|at|in))"
    r"(?:\s(?:is|are|was|were|be|has|have|had|it[’']s|now|then|another|about|only))*\s*$",
    re.IGNORECASE,
)
"""What stands between two figures of a list."""
