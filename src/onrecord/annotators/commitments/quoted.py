"""Quotations: the stretches of a turn in which the speaker says the words of somebody else, or words once said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.model import Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

_MARK = lazy_re(r"[“”]|(?<![\w\"])\"(?=\S)|\"|\n[ \t\r]*\n")
_SINGLE = lazy_re(r"(?:(?<=[\s(,:“—–-])|^)(?:‘(?=\w)|'(?=[A-Z]))(?P<said>[^‘\n“”\"]{12,300}?)['’](?!\w)")
_UNMARKED = lazy_re(
    r"\b(?P<who>\w+)['’]?\w*\s+(?:(?:\w+ly|all|just|also|always|then)\s+)?(?:says?|said|saying|goes)\s*[,:–—-]+\s+"
    r"(?=(?:(?:Look|Well|No|Yes|Okay|Oh|Hey|Sir),?\s)?(?:We|You|They|I['’]|I\s+(?:will|want|am)|Let|Please)\b)"
    r"(?P<said>[^.?!;]{4,300})"
    r"|\b(?:quote|I\s+quote|and\s+I\s+quote)\s*[,:–—-]+\s+(?P<quote>.{4,300}?)(?=\b(?:unquote|end\s+(?:of\s+)?quote)\b|[.?!]\s|$)",
    re.DOTALL,
)
"""Words said to be another's without a mark: a verb of saying, a comma and a capital letter; or ``quote``."""
_SAYING = lazy_re(r"(?:sa(?:ys?|id|ying)|goes|quote)\s*[,:–—-]")
"""Without this there are none: most turns have it nowhere, and it is sought fast."""
_OWN = frozenset({"i", "we"})
_LEAST = 8
"""Code points under which what stands between marks is a word that is mentioned, and nothing that was said."""


def quotations(text: str, turn: Span) -> list[Span]:
    """Give the quotations of a turn, in no order, as code points; they may overlap.

    One that is never closed goes on to the end of its paragraph. A turn that lies in marks as a whole is printed so and
    quotes nobody.
    """
    found = [*_marked(text, turn)]
    found += [Span(*one.span("said")) for one in _SINGLE.finditer(text, turn.start, turn.end)]
    unmarked = _UNMARKED.finditer(text, turn.start, turn.end) if _SAYING.search(text, turn.start, turn.end) else ()
    for one in unmarked:
        if one["quote"] is not None:
            found.append(Span(*one.span("quote")))
        elif one["who"].lower() not in _OWN:
            found.append(Span(*one.span("said")))
    whole = len(text[turn.start : turn.end].strip()) - _LEAST
    return [one for one in found if _LEAST <= one.end - one.start < whole]


def _marked(text: str, turn: Span) -> list[Span]:
    """Pair the double marks: a curly one by its side, a straight one by what stands around it."""
    found: list[Span] = []
    begun: int | None = None
    for mark in _MARK.finditer(text, turn.start, turn.end):
        if mark[0][0] == "\n":
            if begun is not None:
                found.append(Span(begun, mark.start()))
            begun = None
        elif mark[0] == "“" or (mark[0] == '"' and begun is None):
            begun = mark.end() if begun is None else begun
        elif begun is not None:
            found.append(Span(begun, mark.start()))
            begun = None
    if begun is not None:
        found.append(Span(begun, turn.end))
    return found


def in_one(quotations: Sequence[Span], at: int) -> bool:
    """Tell whether a place lies in a quotation."""
    return any(one.start <= at < one.end for one in quotations)
