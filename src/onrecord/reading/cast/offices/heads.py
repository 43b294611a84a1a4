"""Who holds an office that stands alone in labels, as the lines above the talk name him with it.

``Prime Minister Dana Reyes``; ``Intervienen la ministra de Puertos, Ana Lis; el portavoz, Iván Dahl``; over two lines
``M. ÉMILE DAHL / PRESIDENT DE LA REPUBLIQUE``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels.labelwords import POST_NOMINALS
from onrecord.grammar.labels.offices import COMPLEMENTS, words_of
from onrecord.model import Span
from onrecord.reading.cast.offices.alone import (
    BODIES,
    FULL,
    STYLES,
    STYLES_ABROAD,
    B,
    is_holder,
    is_whole,
    mention,
    the_one,
    with_name,
)
from onrecord.reading.cast.offices.inchair import STEMS
from onrecord.reading.names.headverbs import is_verb
from onrecord.reading.names.mentions import TOP, Mention
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.reading.cast.offices.alone import Office
    from onrecord.reading.labels.candidates import Candidate
    from onrecord.reading.page.page import Page

_ARTICLE = rf"(?:(?i:the|le|la|el|il|o|a|der|die|l[’']){B}?)?"
_OF = "|".join(sorted(COMPLEMENTS - {"on", "for", "of"}, key=len, reverse=True))
_NAME = rf"{STYLES_ABROAD}{STYLES}(?P<name>{FULL})"
_YEARS = r"[12]\d{3}[ \u00a0]?[-\u2010\u2012\u2013\u2014][ \u00a0]?(?:[12]\d{3}|(?i:present|today|now))?"
_FORMS = tuple(
    lazy_re(form, re.MULTILINE)
    for form in (
        # Prime Minister Dana Reyes; marszałek Sejmu Hanna Wolska
        rf"(?:{B}(?i:{BODIES})){{0,2}},?{B}{_NAME}(?!{B}of{B})",
        # vocero presidencial, Dana Reyes; ministra y portavoz del Gobierno, Ana Lis
        (
            rf"(?P<more>(?:{B}(?:y|e|et|und|og|och|i|a|și){B}(?!(?:el|la|le|los|las|die|der|il|o){B})[\w-]+)?"
            rf"(?:{B}[^\W\d_]{{4,20}}){{0,2}}(?:{B}(?:{_OF}){B}[^\n,;:.()]{{2,60}})?),{B}{_NAME}"
        ),
    )
)
"""What stands behind an office that somebody holds."""
_BELOW = lazy_re(rf"[ \u00a0]*\n[ \u00a0\n]{{0,4}}{STYLES}(?P<name>{FULL})[ \u00a0]*$", re.MULTILINE)
"""The same on the line below: ``Office of the Prime Minister``, then ``Dana Reyes``."""
FAR_IN = 21
"""Code points of a line before such an office, at most."""
_STYLED = (
    r"(?i:monsieur|madame|mme|mr|m|mlle|señora?|sr|sra|don|doña|senhora?|signora?|on|dott|dottoressa|"
    rf"herr|herrn|frau|pan|pani)\.?{B}"
)
_LETTERS = rf"(?:{'|'.join(sorted(map(re.escape, POST_NOMINALS), key=len, reverse=True))})\b\.?"
_BEFORE = tuple(
    lazy_re(form, re.MULTILINE)
    for form in (
        # Dana Reyes, Prime Minister
        rf"(?<![\w’'-])(?:{_STYLED})?(?P<name>{FULL}),{B}{_ARTICLE}",
        # M. ÉMILE DAHL, and on the line below PRESIDENT DE LA REPUBLIQUE
        rf"(?<![\w’'-]){_STYLED}(?P<name>{FULL}){B}?,?{B}?\n{B}{{0,4}}{_ARTICLE}",
        # THE HON DANA REYES MP Treasurer, on one line or on two
        rf"(?<![\w’'-]){STYLES}(?P<name>{FULL})(?:,?{B}{_LETTERS}){{1,4}},?{B}{{0,4}}[ \u00a0\n]{B}{{0,4}}{_ARTICLE}",
    )
)
"""What stands before it."""
_TERM = lazy_re(
    rf"(?:[ \u00a0]of[ \u00a0][^\n\d:,(]{{2,40}})?(?:[:,]?[ \u00a0]|[ \u00a0]?\()(?:(?:from|since)[ \u00a0])?"
    rf"{_YEARS}\)?[ \u00a0]*$",
    re.MULTILINE,
)
"""The years in which somebody holds an office, whose name the line above has: ``46th President: 1981 - 1985``."""
_ABOVE_TERM = lazy_re(
    rf"^[ \u00a0]*{STYLES}(?P<name>{FULL})[ \u00a0]*\n[ \u00a0\n]{{0,4}}"
    r"(?:(?:the[ \u00a0])?\d{1,3}(?:st|nd|rd|th)[ \u00a0])?",
    re.MULTILINE,
)
_CABINET = lazy_re(rf"\b[Rr]egeringen{B}(?P<name>{FULL})(?:{B}[IVX]{{1,4}})?{B}?\(\d{{4}}")
"""``regeringen Ada Falk I (2012-15)``, on pages of governments that are over."""
_PRIME = ("statsministeren", "statsminister")
_GOVERNMENT = frozenset("gobierno governo gouvernement govern república republica repubblica regierung".split())
"""Whose an office is where nothing more need be said: ``presidente del Gobierno``."""
_TOLD = lazy_re(
    r"\b(?:lettre|réponse|hommage|adressée?|message|visite|accueil|décès|mort|obsèques|départ|carta|homenaje|respuesta|"
    r"visita|muerte|lettera|omaggio|risposta|morte|resposta|homenagem|brief|antwort|besuch|tod|list|wizyta|návštěva)\b"
    r"[^.;:\n]{0,20}\Z",
    re.IGNORECASE,
)
"""What leads to the name of whoever is spoken of: ``lettre à M. Dahl, président``."""
BEFORE = 60
"""Code points before a name and its title of respect in which it is looked for."""
_BEHIND = lazy_re(r"[^\n,;:.()|>/–—]{0,60}")
SHORTEST = 3
"""Letters of an office that is looked for as it stands; others are letters that stand for one."""


def in_heads(page: Page, labels: Sequence[Candidate], offices: Sequence[Office]) -> Iterator[Mention]:
    """Give who holds each office, where the lines above the first label name one person for it."""
    above = page.text[: min(labels[0].core.start, TOP)]
    for office in offices:
        if not office.generic and (office.is_plain or len(office.bare.split()[0]) >= SHORTEST):
            one = the_one([*_office_first(above, office), *_name_first(above, office)])
            if one is not None:
                yield one


def _office_first(above: str, office: Office) -> Iterator[Mention]:
    """Give the people whom some lines name behind an office, or with its term on the line below them.

    A line that has the office without a name as well tells of another's. Who presides over something is the one only if
    it is a government: not ``presidente de la Cámara, Pedro Lenz``.
    """
    places = list(office.places(above))
    found = [each for form in _FORMS for each in with_name(above, places, form) if not _is_of_another(office, each[1])]
    found += [
        each
        for each in with_name(above, places, _BELOW)
        if each[0].start() - above.rfind("\n", 0, each[0].start()) <= FAR_IN
    ]
    found += [(held, each) for each, held in _before(above, office, _ABOVE_TERM) if _TERM.match(above, held.end())]
    for held, each in found:
        start, end = min(held.start(), each.start("name")), max(held.end(), each.end())
        line = above[above.rfind("\n", 0, start) + 1 : (above + "\n").index("\n", end)]
        others = sum(1 for _ in office.places(line)) > 1
        if not (others or is_verb(each["name"])) and is_whole(above, held):
            printed = held[0] + (each.groupdict().get("more") or "")
            yield mention(printed if printed[0].isupper() and office.is_plain else office.label, held, each)
    for each in _CABINET.finditer(above) if office.bare in _PRIME else ():
        yield Mention(each["name"], office.label, None, Span(each.start(), each.end("name")))


def _is_of_another(office: Office, found: re.Match[str]) -> bool:
    more = words_of(found.groupdict().get("more") or "")
    presides = office.bare.startswith(STEMS)
    return bool(more) and (" " in office.bare or (presides and more[-1] not in _GOVERNMENT))


def _before(above: str, office: Office, form: re.Pattern[str]) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """Give where a name stands before an office in a form, with the office."""
    for found in form.finditer(above):
        held = office.stands_at(above, found.end())
        if held is not None and not _is_possessive(above, held.end()) and is_holder(found["name"]):
            yield found, held


def _is_possessive(text: str, at: int) -> bool:
    return text.startswith(("’s", "'s", "’S", "'S"), at)


def _name_first(above: str, office: Office) -> Iterator[Mention]:
    """Give the people whom some lines name right before an office, or on the line above it with a title of respect.

    Nobody, where the lines have the office without a name as well, and it is not plainly the same one.
    """
    found = [each for form in _BEFORE for each in _before(above, office, form)]
    if not found or any(_TOLD.search(above, max(0, each.start() - BEFORE), each.start()) for each, _ in found):
        return
    held = {each.start() for _, each in found}
    of = {_of(above, each.end()) for _, each in found}
    for each in office.places(above):
        named = each.start() in held or _is_possessive(above, each.end())
        if not named and not any(_is_same(_of(above, each.end()), o) for o in of):
            return
    yield from (mention(office.label, each, one) for one, each in found if is_whole(above, each))


def _of(text: str, at: int) -> str:
    """Give what stands behind an office up to the next sign: what it is the office of."""
    more = _BEHIND.match(text, at)
    return " ".join(fold(more[0]).split()).strip("\"'“”*_ ") if more is not None else ""


def _is_same(bare: str, named: str) -> bool:
    """Tell whether an office without a name is the one that is printed with a name, by what both are of."""
    if not named or not bare.startswith(named):
        return bare == named
    after = bare[len(named) :].split()
    return not after or (bare[len(named)] == " " and after[0] not in COMPLEMENTS and after[0] not in ("d", "d’", "d'"))
