"""Who holds the office that is a label in a chamber's record, as a line above its talk says who is in the chair.

``[Hon. Dana Reyes, Speaker, in the Chair]`` or ``[The Speaker, Hon. Dana Reyes, in the Chair]`` above ``The Speaker:``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels.labels import parse_label
from onrecord.grammar.labels.lexicon import UPPER
from onrecord.grammar.labels.offices import is_full_name, words_of
from onrecord.model import Span
from onrecord.reading.names.introductions import is_personal
from onrecord.reading.names.mentions import Mention
from onrecord.reading.names.names import name_words
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from onrecord.reading.page.page import Page

_SAYS = re.compile(
    rf"[ \t*_]*[\[(]?[*_ ]*(?P<who>[{UPPER}][^\n:;?!]{{5,160}}?)\)?,?[ \u00a0]+(?i:in the chair)\.?"
    r"[*_ ]*[\])]?[*_.]*[ \t]*"
)
_CHANGES = re.compile(
    r"[ \t*_]*(?P<mark>[\[(])?[*_ ]*(?P<who>[^\n:;?!]{4,160}?),?[ \u00a0]+(?:then |again )?"
    r"(?:takes|took|resum(?:es|ed|ing)|assum(?:es|ed|ing)|in|return(?:s|ed) to) the chair\b[^\n:;?!]{0,40}",
    re.IGNORECASE,
)
"""``[Mr. Dorn took the Chair]``"""
_TAKES = re.compile(
    rf"\b[{UPPER}][\w’'-]+[ \u00a0](?:was[ \u00a0](?:duly[ \u00a0])?elected[^.\n]{{1,60}}[ \u00a0](?:and|who)[ \u00a0])"
    r"(?:then[ \u00a0])?(?:took|takes|assumed|assumes)[ \u00a0]the[ \u00a0]chair\b",
    re.IGNORECASE,
)
"""``Mr. Dorn was elected Speaker and took the Chair``"""
PLAIN = 80
"""Code points of such a line that stands in no brackets."""
_MET = re.compile(r"\b(?:met|assembled|sat|resumed|convened)\b")
_PARTED = re.compile(r"[ \u00a0]?[,(][ \u00a0]?")
_LETTERS = re.compile(r"(?:[A-Z]{2,5}|[A-Z][A-Za-z]{0,2}\.?[A-Z]\.?)")
"""``JP``, ``MP``, ``Ph.D``: what stands behind a name."""
_STYLE = re.compile(r"(?:the |mr |mrs |ms |madam |madame |hon |honou?rable )*")
"""What stands before an office in a label, folded: ``MR. SPEAKER``, ``HONOURABLE SPEAKER``."""


def bare_office(label: str) -> str:
    """Give an office folded and without what stands before it in a label."""
    folded = fold(label)
    return folded[_STYLE.match(folded).end() :]  # type: ignore[union-attr]


def in_chair(page: Page, end: int, offices: Mapping[str, str]) -> Iterator[Mention]:
    """Give whom a line above the talk puts in the chair, with the one office among ``offices`` that it names.

    Args:
        page: the document.
        end: where the first label begins.
        offices: labels without a name, each with the office that it holds, folded and bare.

    Nobody, where lines name two, or one below gives the chair to another who has no label of his own.
    """
    lines = list(page.lines_having(" the chair"))
    above = [_SAYS.fullmatch(page.text, line.start, line.end) for line in lines if line.end <= end]
    found = [told for each in above if each is not None and (told := _told(each, offices)) is not None]
    if len({(fold(name), office) for name, office, _ in found}) != 1:
        return
    name, office, span = found[0]
    below = [_CHANGES.fullmatch(page.text, line.start, line.end) for line in lines if line.end > end]
    taken = _TAKES.search(page.text, end)
    if taken is not None and name_words(name)[-1] not in words_of(taken[0]):
        return
    if not any(each is not None and _is_anothers(each, name, office, offices) for each in below):
        said = next(label for label, bare in offices.items() if bare == office)
        yield Mention(name, said, None, span)


def _is_anothers(found: re.Match[str], name: str, office: str, offices: Mapping[str, str]) -> bool:
    """Tell whether a line gives the chair to another, who has no label of his own office."""
    if found["mark"] is None and (len(found[0]) > PLAIN or not found["who"][0].isupper()):
        return False
    who = bare_office(found["who"])
    if who == office or name_words(name)[-1] in words_of(found["who"]):
        return False
    return not any(bare != office and re.search(rf"\b{re.escape(bare)}\b", who) for bare in offices.values())


def _told(found: re.Match[str], offices: Mapping[str, str]) -> tuple[str, str, Span] | None:
    """Give the name, the office and the place of a line that ends in one of each, with letters behind a name."""
    name = office = None
    span = Span(*found.span("who"))
    parts = [part.removeprefix("with ") for part in _PARTED.split(found["who"]) if part]
    while parts and (name is None or office is None):
        part = parts.pop()
        bare, one = bare_office(part), parse_label(part)
        if office is None and bare in offices.values():
            office = bare
        elif name is None and one.name and one.role is None and is_full_name(one.name) and is_personal(one.name):
            name = one.name
            begin = found.string.find(name, found.start("who"))
            span = Span(begin, begin + len(name)) if begin >= 0 else span
        elif not _LETTERS.fullmatch(part):
            return None
    if name is None or office is None or (parts and _MET.search(", ".join(parts)) is None):
        return None
    return name, office, span
