"""Labels that stand in the middle of long lines: a text that has lost its line breaks parts the turns by blanks alone.

Councils' captions printed from a file run on so, ``Reyes: Aye.  Dahl: Aye.   Dana Falk:  Good morning.``. Where labels
that lines begin with come back inside lines, behind the end of a sentence, names that no line begins with are labels
there too, and so are those that one line begins with. A colon inside a sentence has other words before it as well: a
name is known by what stands above the talk, by coming back, by another label that has more or less of it, or by a first
name where more blanks part the turns than sentences. It is printed as the others are: ``REYES: I quote him. Ivo Lind:
The sea is ours.`` has one label.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from onrecord.grammar.labels.labels import parse_label
from onrecord.grammar.labels.lexicon import UPPER
from onrecord.grammar.labels.offices import is_full_name, is_name
from onrecord.model import Span
from onrecord.reading.forms.questionnumbers import is_number
from onrecord.reading.forms.shape import Candidate, Family, shape
from onrecord.reading.labels.once import is_common
from onrecord.reading.names.names import name_words
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.reading.page.page import Line, Page

_INSIDE = lazy_re(
    rf"(?:^|(?<=[.?!…\"”’)\]])[ \u00a0]{{1,12}})"
    rf"(?P<core>[{UPPER}][\w.’'-]{{1,30}}(?:[ \u00a0][{UPPER}][\w.’'-]{{0,30}}){{0,4}}"
    rf"(?:, [{UPPER}][^.:;?!\n]{{2,60}}(?:\n[{UPPER}][^.:;?!\n]{{2,60}})?)?):(?P<space>[ \u00a0]+)(?=\S)",
    re.MULTILINE,
)
_SENTENCE = lazy_re(r"[^\W\d_]{2}[^\d:]*[.?!][\"”’)]?[ \u00a0]+")
"""The end of what somebody said, before the next label on its line, however short: ``Well.  Dahl: Aye.``."""
_QUESTION_NUMBER = lazy_re(r"Q?\d{1,4}[.:]?\s+")
LABEL_INDENT = 16
"""A label that begins further inside its line has somebody else's words before it, not a time mark or a bullet."""
AGAIN = 2
"""How often a label stands inside lines, at least, that one line begins with."""
MANY = 3
"""How often labels must stand inside lines before others are sought there."""
WIDE = 3
"""Blanks before a label that no two sentences have between them."""
KNOWN = 1.0


def stand_inside(text: str, found: Sequence[Candidate]) -> Counter[tuple[Family, str]]:
    """Count how often what lines begin with stands before a colon inside lines too, behind the end of a sentence."""
    counts: Counter[tuple[Family, str]] = Counter()
    for key, core in {c.key: c.core.of(text) for c in found if c.family == "colon" and c.parts.name}.items():
        if text.count(f" {core}: ") >= AGAIN:
            again = sum(1 for _ in re.finditer(rf"[.?!…\"”’)\]][ \u00a0]{{1,12}}{re.escape(core)}: ", text))
            counts["colon", key] = again * (again >= AGAIN)
    return counts


def midline(
    page: Page, accepted: Sequence[Candidate], inside: Sequence[Candidate], named: frozenset[str]
) -> Iterator[Candidate]:
    """Give the labels that stand inside lines alone, where known ones come back ``inside`` lines.

    Args:
        page: the document.
        accepted: the labels that lines begin with.
        inside: those of them that were found again inside lines.
        named: folded words of the names that title, subtitle and roster hold.
    """
    if len(inside) < MANY:
        return
    start, taken = min(c.core.start for c in (*accepted, *inside)), {c.core.start for c in (*accepted, *inside)}
    found = [c for each in _INSIDE.finditer(page.text, start) if (c := _candidate(page, each)).core.start not in taken]
    like = _Printed(page.text, inside)
    found = [c for c in found if c.parts.name is not None and not c.parts.generic and is_name(c.parts.name)]
    found = [c for c in found if like.fits(c)]
    fuller = {name_words(c.parts.name or "")[-1] for c in (*accepted, *found) if is_full_name(c.parts.name or "")}
    barer = {name_words(c.parts.name or "")[-1] for c in (*accepted, *found) if " " not in (c.parts.name or " ")}
    above = f" {fold(page.text[:start])} "
    counts = Counter(c.key for c in found)
    for c in found:
        words = name_words(c.parts.name or "")
        wide = page.text[: c.core.start].endswith(" " * WIDE)
        if len(words) > 1:
            told = wide or counts[c.key] > 1 or words[-1] in barer
        else:
            again = counts[c.key] > 1 and (c.upper or page.text.count(c.parts.name or "") > counts[c.key])
            told = words[-1] in fuller or again
        known = told or words[-1] in named or _last(c) in above
        if known and (wide or not is_common(page, c)) and shape(page.text, c) > 0:
            c.score = KNOWN
            yield c


def speaks_before(page: Page, line: Line, label: Candidate) -> bool:
    """Tell whether somebody else's words stand before the first label of a line."""
    start, end = line.start, label.core.start
    if start >= end - LABEL_INDENT and not _SENTENCE.fullmatch(page.text, start, end):
        return False
    return not _QUESTION_NUMBER.fullmatch(page.text, start, end) and not is_number(page.text, start, end)


class _Printed:
    """How the labels that are known inside lines are printed, and the words behind them."""

    def __init__(self, text: str, inside: Sequence[Candidate]) -> None:
        self._text = text
        self._upper = all(c.upper for c in inside)
        self._small = any(text[c.body].islower() for c in inside)

    def fits(self, c: Candidate) -> bool:
        """Tell whether another is printed so: in capitals where all are, no small letter behind it where none has."""
        return (c.upper or not self._upper) and (self._small or not self._text[c.body].islower())


def _last(c: Candidate) -> str:
    return f" {fold((c.parts.name or '').rpartition(' ')[2])} "


def _candidate(page: Page, found: re.Match[str]) -> Candidate:
    core = Span(*found.span("core"))
    printed = core.of(page.text)
    return Candidate(
        line=page.line_at(core.start),
        core=core,
        end=found.start("space"),
        body=found.end(),
        family="colon",
        parts=parse_label(printed),
        key=fold(printed),
        upper=printed.isupper(),
    )
