"""What this program itself prints into a brief in quotation marks, known by its labels and by its form.

A label alone shows nothing, since anybody can write one: a line is the program's only if all of it has the form that
the program gives it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, get_args

from onrecord.archive import FORCES
from onrecord.briefs.labels import (
    ABOUT,
    ALSO,
    BELONGS_BY,
    BENEFICIARY,
    CONDITION,
    DEADLINE,
    DEFINITION,
    FIRST,
    GONE,
    HOW,
    LATER,
    LISTED,
    NOT_TOLD,
)
from onrecord.ledgers.changes import Field
from onrecord.model import Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.briefs.apart import Form
    from onrecord.briefs.lines import TextBlock


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(each) for each in words if each)


_MARKED = "“[^“”]*”"
_COUNTED = r"(?: \([\d,]+ passages?\))"
_ENTRIES = rf"{_MARKED}{_COUNTED}?(?:, {_MARKED}{_COUNTED}?)*"
_BECAUSE = rf"(?:{_any(HOW.values())})(?: {_MARKED})?"
_DEFINES = lazy_re(rf"(?:{_any(LISTED)}): {_ENTRIES}|{ALSO}: {_BECAUSE}{_COUNTED}")
_ALONE = lazy_re(rf"{_ENTRIES}|{_BECAUSE}{_COUNTED}")
"""The same where the label is a block before it, as in HTML."""
_BELONGS = lazy_re(rf"{BELONGS_BY}: (?:{NOT_TOLD}|{_BECAUSE}(?:; {_BECAUSE})*)")
_LABELLED = lazy_re(rf"(?:^|· )(?:{_any((DEADLINE, CONDITION, BENEFICIARY, *ABOUT.values()))}): $")
"""Labels behind which words of the record stand that need no citation of their own."""
_WORDS_OF = lazy_re(rf"^(?:{_any((FIRST, GONE))}): (?:{_MARKED}, )*$")
"""Labels behind which words that a speaker used, or no longer uses, are listed."""
_NOW_AS = lazy_re(rf"^{LATER}: said again\b.*, now as $")
UNNAMED = " (not named)"
_FIELDS = lazy_re(
    rf"(?:(?<=; )|(?<=: ))(?:{_any(get_args(Field))}): "
    r"(?:only the (?:later|earlier) says “(?P<one>[^“”]{0,2000})”"
    r"|“(?P<before>[^“”]{0,2000})” beside “(?P<after>[^“”]{0,2000})”)(?=[;\s]|$)"
)
"""How two figures differ: fields that this program made out, put together from the record's words."""
NOT_SAID = lazy_re(r"(?:is not in the record|; only [^:;]* repl(?:y|ies)):\s*$")
"""What a gap is told with: whom it names is not whose words follow."""
GAP = lazy_re(r"put to more than one person|two people are said to have spoken")
"""The same: no figures of the analyst's."""


def defining(blocks: Sequence[TextBlock]) -> frozenset[int]:
    """Give the numbers of the lines that print the definition of the matter, or what brought a passage in."""
    found: set[int] = set()
    inside = False
    for number, block in enumerate(blocks):
        if block.heading or block.text == DEFINITION:
            inside = block.text == DEFINITION
        elif _BELONGS.fullmatch(block.text):
            found.add(number)
        elif inside and not block.depth:
            behind = number > 0 and blocks[number - 1].text in {*LISTED, ALSO}
            if _DEFINES.fullmatch(block.text) or (behind and _ALONE.fullmatch(block.text)):
                found.add(number)
    return frozenset(found)


def fields(text: str) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """Give where a line says how two figures differ, and the words that it quotes."""
    for found in _FIELDS.finditer(text):
        yield Span(*found.span()), tuple(words for words in found.groups() if words)


def form_of(text: str, start: int, end: int) -> Form | None:
    """Tell what stands between quotation marks; None where the program itself is quoted.

    Args:
        text: of the block.
        start: where the opening mark is.
        end: behind the closing mark.
    """
    before = text[:start]
    if _NOW_AS.match(before) and text[start + 1 : end - 1] in FORCES.values():
        return None
    if _LABELLED.search(before):
        return "label"
    if _WORDS_OF.match(before):
        return "entry"
    return "voice" if text.startswith(UNNAMED, end) else "line"
