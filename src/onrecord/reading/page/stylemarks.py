"""Marks that a text keeps on both sides of a line: ``<< chair >> Dana Reyes: << chair >>``, ``<Dana Reyes:>``.

Some chambers set the parts of a record by marks that a printed page hides; a text made of the file shows them. Around
labels they tell, whatever the language, which lines are labels, and where they name a style that no other line is one.
Bare signs tell less: now and then they are left out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from onrecord.model import Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.model import SegmentKind

FEWEST = 3
"""Lines between marks, at least; and labels, at least, from which no other line is a label."""
_BLANK = r"[ \t\u00a0\u200e\u200f\u202a-\u202e]*"
_MARKED = lazy_re(
    rf"^{_BLANK}(?P<before><<[ \u00a0]?(?P<style>[^\W\d_]\w{{0,24}})[ \u00a0]?>>{_BLANK})"
    rf"(?P<inside>[^\s<][^\n<]{{0,300}}?)(?P<behind>{_BLANK}<<[ \u00a0]?(?P=style)[ \u00a0]?>>)",
    re.MULTILINE,
)
_PAIRS = {"<": ">", "{": "}", "«": "»", "‹": "›"}
_SIGNED = lazy_re(
    rf"^{_BLANK}(?P<before>(?P<open>[<{{«‹]){_BLANK})(?P<inside>[^\s<>{{}}«»‹›][^\n<>{{}}«»‹›]{{0,200}}?)"
    rf"(?P<behind>{_BLANK}(?P<close>[>}}»›]))(?={_BLANK}(?P<said>[^\n]?))",
    re.MULTILINE,
)
"""``<Dana Reyes:>``, ``{Dana Reyes:} Well.``, ``<Agenda>``"""


class StyleMarks(NamedTuple):
    """The marks of a text.

    Attributes:
        spans: the marks themselves, in text order.
        labels: where the lines begin that are labels; none where marks do not stand around any.
        others: what else stands between marks, where labels do: headings, notes.
    """

    spans: tuple[Span, ...] = ()
    labels: frozenset[int] = frozenset()
    others: tuple[Span, ...] = ()

    def tells_other(self, start: int) -> bool:
        """Tell whether marks show that a line that begins there is no label."""
        return bool(self.labels) and start not in self.labels

    def placed(self, text: str) -> Iterator[tuple[Span, SegmentKind]]:
        """Give what stands between marks and is no label, where others are: headings, and what happens."""
        for span in self.others:
            yield span, "note" if text[span.end - 1] in ".)]" else "heading"

    def behind(self, at: int, text: str) -> int:
        """Give where words go on at a place at which a mark may stand."""
        mark = next((span for span in self.spans if span.start <= at < span.end), None)
        return at if mark is None else mark.end + len(text[mark.end :]) - len(text[mark.end :].lstrip())


def style_marks(text: str) -> StyleMarks:
    """Find the marks of styles in a text, where the same stands on both sides of lines; or bare signs around labels."""
    found = list(_MARKED.finditer(text)) if "<<" in text else []
    if len(found) < FEWEST:
        return _bare_signs(text)
    spans = tuple(Span(*each.span(side)) for each in found for side in ("before", "behind"))
    labels = [each.start("inside") for each in found if each["inside"].endswith(":")]
    others = [Span(*each.span("inside")) for each in found if not each["inside"].endswith(":")]
    return StyleMarks(spans, frozenset(labels), tuple(others)) if len(labels) >= FEWEST else StyleMarks(spans)


def _bare_signs(text: str) -> StyleMarks:
    """Find the signs around lines, where some of the lines end with a colon inside them, as labels do.

    What else stands alone between them is a heading or a note.
    """
    if not any(f":{sign}" in text or f": {sign}" in text for sign in _PAIRS.values()):
        return StyleMarks()
    pairs = [each for each in _SIGNED.finditer(text) if _PAIRS[each["open"]] == each["close"]]
    labelled = {each["open"]: 0 for each in pairs}
    for each in pairs:
        labelled[each["open"]] += each["inside"].endswith(":")
    found = [
        each
        for each in pairs
        if labelled[each["open"]] >= FEWEST and (each["inside"].endswith(":") or not each["said"].strip())
    ]
    spans = tuple(Span(*each.span(side)) for each in found for side in ("before", "behind"))
    others = tuple(Span(*each.span("inside")) for each in found if not each["inside"].endswith(":"))
    return StyleMarks(spans, others=others)
