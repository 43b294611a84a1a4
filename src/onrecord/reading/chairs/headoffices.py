"""Who holds an office that stands alone in labels of another language, as the lines above the talk say.

``Conferencia de prensa del Vocero Presidencial, Dana Reyes`` above ``VOCERO.-``; ``Ülést vezeti: Reyes Dana alelnök``
above ``ELNÖK:``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import UPPER
from onrecord.grammar.labels.offices import is_office, is_person, is_role, words_of
from onrecord.model import Span
from onrecord.reading.cast.shortoffices import is_whole
from onrecord.reading.chairs.chairlines import STEMS
from onrecord.reading.names.introductions import is_personal
from onrecord.reading.names.mentions import TOP, Mention
from onrecord.reading.names.names import office_words, same_name
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.reading.labels.candidates import Candidate
    from onrecord.reading.page.page import Page

_B = r"[ \u00a0]"
_WORD = rf"[{UPPER}][^\W\d_]+(?:[-’'][^\W\d_]+)*"
_NAME = rf"{_WORD}(?:{_B}(?:{_WORD}|[{UPPER}]\.|de|da|do|dos|van|von|der)){{1,3}}"
_ARTICLE = re.compile(
    r"(?:el|la|il|lo|le|o|a|der|die|das|l[’'])[ \u00a0]|(?:señora?|sr\.?|sra\.?)[ \u00a0]", re.IGNORECASE
)
_OF = rf"(?:{_B}(?:[Dd]el?|[Dd]ella|[Dd]i|[Dd]u|[Dd]es|[Dd]a|[Dd]o|y|e|et|[^\W\d_]{{4,20}})){{0,5}}"
"""What an office is the office of: ``Presidencial``, ``del Gobierno de la Nación``."""
_SITS = re.compile(
    r"^[ \t*_]*(?i:ülést vezet(?:i|te)|elnököl|az ülés elnöke|przewodniczy|obradom przewodniczy|schůzi řídí|řídí|"
    r"předsedá|schôdzu vedie|председательствует|заседание вед[её]т|головує|засідання веде|"
    r"води заседанието|puhetta johtaa|den vorsitz führt|vorsitz|preside|présidence|presidência|presidenza)"
    rf"[*_]*(?:[ \u00a0]?:|\t|[ \u00a0]{{2}})[ \t\u00a0*_]*(?P<name>{_NAME})"
    rf"(?P<office>,?{_B}[^\W\d_A-Z][^\W\d_]{{3,20}}(?:{_B}[^\W\d_]{{2,20}}){{0,3}})?[*_ ]*$",
    re.MULTILINE,
)
"""Lines that say who leads a sitting: ``Ülést vezeti: Reyes Dana alelnök``."""
_TAKES = re.compile(
    r"^[ \t]*[\[(]?[^\n:]{0,60}?\b(?:elnöki szék\w*|elnöklést|przewodnictwo|"
    r"obrad(?:om|y) obejmuje|předsednictví|řízení schůze|"
    r"predsedníctv\w+|vedenie schôdze|председательск\w+ мест\w+|головуванн\w+|"
    r"председателств\w+|puheenjohtaj\w+ siirtyi|"
    r"übernimmt den vorsitz|den vorsitz übernimmt|ocupa la presidencia|asume la presidencia|prend la présidence|"
    r"assume a presidência|assume la presidenza)\b[^\n:]{0,80}$",
    re.IGNORECASE | re.MULTILINE,
)
"""A line between turns that tells of another who takes the chair."""
SHORTEST = 5
"""Letters of such an office, at least."""


def head_offices(page: Page, labels: Sequence[Candidate], known: Sequence[Mention]) -> Iterator[Mention]:
    """Give who holds each office that is a label, where the lines above the first label name one person for it.

    Nobody, where ``known`` names one with the office already.
    """
    alone = {c.core.of(page.text): c for c in labels if c.parts.name is None and c.parts.role and not c.parts.generic}
    end = min(labels[0].core.start, TOP) if labels else 0
    chairs = []
    for core, label in alone.items():
        office = _ARTICLE.sub("", core, count=1)
        held = office_words(label.parts.role or core)
        if len(office) < SHORTEST or any(mention.role and held <= office_words(mention.role) for mention in known):
            continue
        if fold(office).startswith(tuple(map(fold, STEMS))):
            chairs.append(core)
        elif len(words_of(office)) == 1 and is_office(office.lower()):
            yield from _one([*_named(page.text[:end], office)])
    if len(chairs) == 1:
        yield from _one([*_leads(page.text, end, chairs[0])])


def _one(found: Sequence[Mention]) -> Iterator[Mention]:
    """Give the one person whom all mentions name, by the longest name."""
    full = max(found, key=lambda mention: len(mention.name.split()), default=None)
    if full is not None and all(same_name(full.name, each.name) for each in found):
        yield full


def _named(head: str, office: str) -> Iterator[Mention]:
    """Give whom some lines name with an office: behind it and a comma, or before it with an article."""
    word = rf"\b(?P<office>(?i:{re.escape(office)}))\b"
    forms = (
        rf"{word}(?P<of>{_OF}),{_B}(?P<name>{_NAME})",
        rf"(?<![\w’'-])(?P<name>{_NAME}),{_B}(?i:(?:el|la|il|le|der|die|o|a|l[’']){_B}?){word}",
        rf"{word}(?P<of>){_B}(?P<name>{_NAME})",
    )
    for form in forms:
        for found in re.finditer(form, head):
            name = " ".join(found["name"].split())
            if is_person(name) and is_personal(name) and is_whole(head, found):
                role = found["office"] + (found.groupdict().get("of") or "")
                yield Mention(name, role, None, Span(*found.span()))


def _leads(text: str, end: int, core: str) -> Iterator[Mention]:
    """Give who leads the talk, as lines above it and, where there are any there, further down say."""
    if _TAKES.search(text, end) is not None:
        return
    names = [found for found in _SITS.finditer(text) if is_person(" ".join(found["name"].split()))]
    for found in names if names and names[0].start() < end else ():
        office = (found["office"] or "").strip(" ,")
        if not office or is_role(office) or is_office(office.split()[0].lower()):
            yield Mention(" ".join(found["name"].split()), core, None, Span(*found.span("name")))
