"""Who holds the offices that stand alone in labels, as the lines above a talk in other languages say.

``Intervienen la ministra de Puertos, Ana Lis; el portavoz, Iván Dahl``: the labels below say ``Portavoz.-``. What is
looked for is each label's own office with a full name right behind it: no list of countries or bodies is needed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import ARTICLES, HONORIFICS, PARTICLES, UPPER
from onrecord.grammar.labels.offices import COMPLEMENTS, is_office, is_person, words_of
from onrecord.grammar.labels.tongues import OF
from onrecord.model import Span
from onrecord.reading.cast.addressed import addressed
from onrecord.reading.cast.guests import guest, without_state
from onrecord.reading.cast.namefirst import name_first, without_accents
from onrecord.reading.names.mentions import TOP, Mention
from onrecord.reading.names.namedinspeech import is_told, named_in_speech, one_person
from onrecord.reading.page.language import language_of
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.grammar.labels.labels import LabelParts
    from onrecord.reading.labels.candidates import Candidate
    from onrecord.reading.page.page import Page

_WORD = rf"[{UPPER}][\w’'-]+"
_LINKS = "|".join(sorted(map(re.escape, PARTICLES), key=len, reverse=True))
_NAME = rf"(?P<name>{_WORD}(?:[ \u00a0](?:(?:{_LINKS})[ \u00a0]){{0,2}}{_WORD}){{1,3}})"
_TITLES = r"(?:(?:don|doña|d\.|d\.ª|sr\.|sra\.|dr\.|dra\.|m\.|mme|herr|frau|dl\.|pan|pani)[ \u00a0])?"
_STYLES = r"(?:(?:Ex\.?m[oa]\.?|Sr\.ª?|Sra\.|Dr\.ª?|Dra\.|D\.)[ \u00a0])*"
_OF = "|".join(sorted(COMPLEMENTS - {"on", "for", "of"}, key=len, reverse=True))
_MORE = (
    rf"(?P<more>(?:[ \u00a0](?:y|e|et|und|og|och|i|a|și)[ \u00a0](?!(?:el|la|le|los|las|die|der|il|o)[ \u00a0])[\w-]+)?"
    rf"[ \u00a0](?:{_OF})[ \u00a0][^\n,;:.()]{{2,60}})"
)
_BODIES = "|".join(sorted(map(re.escape, OF), key=len, reverse=True))
"""What an office is of where no preposition leads to it: ``marszałek Sejmu``."""
_GOVERNMENT = frozenset("gobierno governo gouvernement govern república république repubblica regierung".split())
"""Whose an office is where nothing more need be said: ``portavoz del Gobierno``."""
_DEFINITE = re.compile(r"(?P<bare>\w*(?:minister|president|talman|sekretær|sekreterare|formand|ordfører))(?:e?n|et)?")
"""Nordic offices with the article at their end, as labels print them: ``Statsministeren``."""
_PRIME = frozenset("statsministeren statsminister".split())
_CABINET = re.compile(rf"\b[Rr]egeringen[ \u00a0]{_NAME}(?:[ \u00a0][IVX]{{1,4}})?[ \u00a0]?\(\d{{4}}")
"""``regeringen Ada Falk I (2012-15)``, on pages of governments that are over."""
_PRESIDES = re.compile(
    r"\b(?:presid[eê]n[cç]ia|présidence)[ \u00a0](?:del?[ \u00a0]la|del|de[ \u00a0]l[’']|de|do|da|du)[ \u00a0]"
    r"(?P<titles>(?:(?:excm[oa]|ilm[oa]|h|m|sr|sra|sres|d|d\.ª|dª|dña|mme|ex\.?m[oa])\.?ª?[ \u00a0]|"
    r"(?:señora?|senhora?|diputad[oa]|deputad[oa]|senador[a]?|don|doña|madame|monsieur)[ \u00a0]){1,5})"
    rf"(?-i:(?P<name>{_WORD}(?:[ \u00a0](?:(?:{_LINKS}|{_LINKS.upper()})[ \u00a0]){{0,2}}{_WORD}){{1,4}}))"
    r"(?=[ \u00a0]*(?:$|[,.;(]))",
    re.IGNORECASE | re.MULTILINE,
)
"""``PRESIDENCIA DEL EXCMO. SR. D. DARÍO LEMOS PRIETO``: whom ``El señor PRESIDENTE`` is."""
_PRESIDES_EAST = re.compile(
    r"^(?:Председательству[ею]т|Веде засідання|Головує)\b[^\n]{2,90}?[ \u00a0]"
    rf"(?P<name>(?:[{UPPER}]\.[ \u00a0]?){{1,2}}{_WORD}|"
    rf"(?P<last>{_WORD})[ \u00a0](?P<first>[{UPPER}]\.[ \u00a0]?[{UPPER}]\.))\.?$",
    re.MULTILINE,
)
"""``Веде засідання Голова Верховної Ради ГАЛЮК А.В.``: who ``ГОЛОВУЮЧИЙ`` is."""
_CHAIRS_EAST = frozenset("головуючий головуюча председательствующий председательствующая".split())
_HER = re.compile(
    r"\b(?:excma|ilma|sra|señora|senhora|diputada|deputada|senadora|doña|dña|mme|madame)\b|ª", re.IGNORECASE
)
_CHAIRS = frozenset("presidente presidenta président présidente".split())


def presented(page: Page, labels: Sequence[Candidate]) -> Iterator[Mention]:
    """Give whom the lines above the first label name with the offices that stand alone in labels."""
    roles = {c.parts.role for c in labels if c.parts.role is not None and _is_office_alone(c.parts)}
    if not roles or language_of(page.text, page.facts.get("language", (None, None))[0]) == "en":
        return
    above = page.text[: labels[0].core.start]
    yield from _presiding(page.text, roles)
    exact: dict[str, list[re.Match[str]]] = {}
    loose: dict[str, list[re.Match[str]]] = {}
    for role in sorted(roles):
        office = _office(role)
        if office is None:
            continue
        if office in _PRIME:
            exact[role] = list(_CABINET.finditer(above))
        held = rf"(?<![\w-])(?i:{_form(office)})(?:[ \u00a0](?i:{_BODIES})){{0,2}}"
        behind = rf"[ \u00a0](?i:{_TITLES}){_NAME}"
        exact[role] = [
            *exact.get(role, ()),
            *_people(re.finditer(f"{held},?{behind}", above)),
            *name_first(above, office),
        ]
        if " " not in office:
            loose[role] = list(_people(re.finditer(f"{held}{_MORE},{behind}", above)))
        field = re.compile(
            rf"^(?i:{_form(office)}):[ \u00a0]+{_STYLES}(?P<name>{_WORD}(?:[ \u00a0]{_WORD}){{0,3}})$", re.MULTILINE
        )
        if len({fold(found["name"]) for found in field.finditer(page.text)}) == 1:  # nobody takes the chair later
            exact[role] += [
                found for found in field.finditer(above) if not any(map(is_office, words_of(found["name"])))
            ]
    lines = {page.line_at(found.start()) for founds in exact.values() for found in founds}
    for role, founds in loose.items():
        exact[role] += [
            found for found in founds if page.line_at(found.start()) in lines or _is_government(found["more"])
        ]
    for role, founds in exact.items():
        if len({fold(found["name"]) for found in founds}) == 1:
            yield Mention(founds[0]["name"], role, None, Span(founds[0].start(), founds[0].end("name")))
        elif not founds and is_told(alone := _office(role) or ""):
            held = rf"(?<![\w-])(?i:{_form(alone)})[ \u00a0](?i:{_TITLES})"
            said = [f for f in named_in_speech(page.text, held, _NAME) if _speaker(labels, f.start()) != role]
            if one_person(said):
                yield Mention(said[0]["name"], role, None, Span(said[0].start(), said[0].end("name")))
        elif not founds and alone:
            named = addressed(page.text, labels, alone, _others(page, labels, role))
            held = rf"(?<![\w-])(?P<office>(?i:{_form(without_state(alone, role))}))(?:[ \u00a0](?:{_BODIES})){{0,2}}"
            named = named or guest(page.text, labels, role, rf"{held}[ \u00a0](?i:{_TITLES}){_NAME}")
            if named is not None:
                yield Mention(named["name"], role, None, Span(*named.span("name")))


def _speaker(labels: Sequence[Candidate], at: int) -> str | None:
    """Give the office of the label under which a place in the text stands."""
    number = bisect_right(labels, at, key=lambda label: label.core.start)
    return labels[number - 1].parts.role if number else None


def _others(page: Page, labels: Sequence[Candidate], role: str) -> list[tuple[int, int]]:
    """Give where those speak who have another label."""
    ends = [*(label.core.start for label in labels[1:]), len(page.text)]
    return [(each.body, end) for each, end in zip(labels, ends, strict=True) if each.parts.role != role]


def _is_office_alone(parts: LabelParts) -> bool:
    """Tell whether a label holds an office and nothing else: ``Sr. Presidente (Dahl)`` says who it is."""
    return parts.name is None and parts.affiliation is None and not parts.generic


def _office(role: str) -> str | None:
    """Give the office of a label in small letters, without article and honorific; None where it begins with none."""
    words = words_of(role)
    while words and (words[0] in ARTICLES or words[0] in HONORIFICS):
        words = words[1:]
    return " ".join(words) if words and len(words[0]) > 2 else None  # noqa: PLR2004 - "PM" is looked up elsewhere


def _form(office: str) -> str:
    definite = _DEFINITE.fullmatch(office)
    bare = office if definite is None else definite["bare"]
    return without_accents(" ".join(bare.split())) + ("" if definite is None else "(?:e?n|et)?")


def _people(founds: Iterator[re.Match[str]]) -> Iterator[re.Match[str]]:
    for found in founds:
        if is_person(found["name"]) and not any(map(is_office, words_of(found["name"]))):
            yield found


def _is_government(more: str) -> bool:
    return not _GOVERNMENT.isdisjoint(words_of(more)) and len(words_of(more)) <= 5  # noqa: PLR2004 - "y portavoz del ..."


def _presiding(text: str, roles: set[str]) -> Iterator[Mention]:
    """Give who presides, as the head of a chamber's record says, where the record names one person only."""
    chairs = [role for role in sorted(roles) if _office(role) in _CHAIRS]
    east = [role for role in sorted(roles) if _office(role) in _CHAIRS_EAST]
    founds = list(_PRESIDES_EAST.finditer(text)) if len(east) == 1 else []
    if len(founds) == 1 and founds[0].start() <= TOP:
        found = founds[0]
        name = f"{found['first']} {found['last']}" if found["last"] else found["name"]
        yield Mention(name, east[0], None, Span(*found.span("name")))
    founds = list(_PRESIDES.finditer(text)) if chairs else []
    if len({fold(found["name"]) for found in founds}) != 1 or founds[0].start() > TOP:
        return
    found = founds[0]
    her = _HER.search(found["titles"]) is not None
    for role in chairs:
        if (_office(role) == "presidenta") <= her:
            yield Mention(found["name"], role, None, Span(found.start(), found.end("name")))
