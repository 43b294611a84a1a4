"""Who holds the office that is a label in a French record, as a line above its talk says who is in the chair.

``Le sénateur Dane Reyes (président) occupe le fauteuil.`` above ``Le président :``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import UPPER
from onrecord.grammar.labels.offices import is_full_name
from onrecord.model import Span
from onrecord.reading.names.introductions import is_personal
from onrecord.reading.names.mentions import Mention
from onrecord.reading.names.names import same_name
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from onrecord.reading.page.page import Page

_B = r"[ \u00a0]"
_STYLES = (
    rf"(?i:(?:(?:le{_B}|la{_B}|l[’'])?(?:tr[eè]s{_B})?(?:honorable|hon\.|sénateur|sénatrice|députée?|"
    rf"conseill(?:er|ère)|m\.|mme|mlle|monsieur|madame|dr|docteure?|me){_B}){{0,3}})"
)
_WORD = rf"[{UPPER}](?:[^\W\d_]+|\.)(?:[-’'][^\W\d_]+)*"
_NAME = rf"{_WORD}(?:{_B}(?:{_WORD}|[{UPPER}]\.|de|du|des|la|le|van|von)){{1,4}}"
_OFFICE = (
    r"(?i:(?:vice-?|co)?président(?:e)?(?:[ -](?:suppléante?|intérimaire|adjointe?|d[’'](?:âge|assemblée|office)))?)"
)
_SITS = rf"(?:occupe(?:nt)?|occupant|est{_B}au|étant{_B}au|au){_B}(?:le{_B})?fauteuil"
_SAYS = re.compile(
    rf"[ \t*_\[(]*(?:"
    rf"{_STYLES}(?P<name>{_NAME})(?:{_B}\((?P<office>{_OFFICE})\)|,{_B}(?P<office2>{_OFFICE}),?)?,?{_B}{_SITS}"
    rf"|(?i:(?:sous{_B}la{_B})?présidence){_B}de{_B}{_STYLES}(?P<name2>{_NAME})"
    rf"(?:,{_B}(?P<office4>{_OFFICE})|{_B}\((?P<office5>{_OFFICE})\))?"
    rf"|(?i:(?:le|la){_B})(?P<office3>{_OFFICE}),{_B}{_STYLES}(?P<name3>{_NAME}),?{_B}{_SITS}"
    r")[ .*_\])]*"
)
_CHAIRS = re.compile(r"(?:le|la)[ \u00a0](?P<office>(?:vice-?|co)?présidente?\b[^,:]*)", re.IGNORECASE)
_PLAIN = frozenset(("president", "presidente"))
_HINTS = (" fauteuil", "présidence de ")


def in_chair_abroad(page: Page, end: int, labels: Collection[str]) -> Iterator[Mention]:
    """Give whom a line above the talk puts in the chair, with the one label among ``labels`` of that office.

    Args:
        page: the document.
        end: where the first label begins.
        labels: those without a name, as printed.

    Nobody, where lines of the document put two people in the chair: its label may be either's.
    """
    chairs = {core: fold(found["office"]) for core in labels if (found := _CHAIRS.fullmatch(core))}
    if not chairs:
        return
    lines = (line for hint in _HINTS for line in page.lines_having(hint))
    says = [each for line in lines if (each := _SAYS.fullmatch(page.text, line.start, line.end)) is not None]
    if not says or says[0].end() > end:
        return
    told = [(_of(each, "name"), fold(_of(each, "office"))) for each in says]
    name, office = told[0]
    held = [core for core, bare in chairs.items() if bare == office or (not office and bare in _PLAIN)]
    if len(held) != 1 or not is_full_name(name) or not is_personal(name):
        return
    if _differ(says[0][0], held[0]):
        return
    if all(same_name(name, other) for other, _ in told) and not _changes(page, says[0].end()):
        begin = page.text.index(name, says[0].start())
        yield Mention(name, held[0], None, Span(begin, begin + len(name)))


_WOMAN = re.compile(r"\b(?:mme|mlle|madame|sénatrice|députée|conseillère|docteure|présidente)\b", re.IGNORECASE)
_MAN = re.compile(r"\b(?:m\.|monsieur|sénateur|député|conseiller|président)(?!\w)", re.IGNORECASE)


def _differ(line: str, label: str) -> bool:
    """Tell whether a line names a woman and the label is a man's, or the other way round."""
    is_hers = fold(label).startswith("la ")
    return (_MAN if is_hers else _WOMAN).search(line) is not None


def _of(found: re.Match[str], group: str) -> str:
    return next((said for key, said in found.groupdict().items() if key.startswith(group) and said), "")


_TAKES = re.compile(
    r"\b(?:prend|reprend|quitte|cède|assume)[ \u00a0](?:de nouveau[ \u00a0])?(?:le fauteuil|la présidence)\b|"
    r"\bremplace\b[^.\n]{0,60}\b(?:au fauteuil|présidente?)\b|\bprésidente?(?: suppléante?)?, préside\b"
)


def _changes(page: Page, end: int) -> bool:
    """Tell whether another takes the chair below."""
    return _TAKES.search(page.low, end) is not None
