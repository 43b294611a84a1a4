"""Who asks and who answers in an interview without labels, as a paper's head says in any language.

``Falk: «We are late»`` above a talk in which Ivo Falk is named in full; ``Intervista di Dana Reyes al ministro Ivo
Falk``; ``Entretien avec ..., propos recueillis par ...``; ``di Dana Reyes`` alone on its line.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels.labels import parse_label
from onrecord.grammar.labels.lexicon import UPPER
from onrecord.grammar.labels.offices import is_person
from onrecord.grammar.labels.tongues import OUTLETS
from onrecord.model import Span
from onrecord.reading.names.introductions import is_personal
from onrecord.reading.names.names import same_name
from onrecord.reading.names.voice import Voice
from onrecord.reading.unlabelled.boldnames import ABOVE, alternate, told_in_full
from onrecord.reading.unlabelled.quotedanswers import QUOTED_ANSWER

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.reading.blocks.blocks import Block
    from onrecord.reading.cast.who import Cast
    from onrecord.reading.page.page import Page

    Shown = tuple[Voice, tuple[Span, ...]]

_B = r"[ \u00a0]"
_WORD = rf"[{UPPER}][^\W\d_]+(?:[-’'][^\W\d_]+)*"
_NAME = rf"{_WORD}(?:{_B}(?:{_WORD}|[{UPPER}]\.|da|de|del|della|di|von|van|der|du)){{1,3}}"
_TALK = r"(?:intervista|interview|entretien|entrevista|gespräch|wywiad|intervju|rozhovor|razgovor)"
_HEADLINE = re.compile(
    rf"^(?P<who>[^\W\d_][\w’'.-]*(?:{_B}[\w’'.-]+){{0,5}}?){_B}?(?:[:–—]|,(?={_B}?[«“„])){_B}?[«“„\"‘]", re.MULTILINE
)
"""``Il ministro Falk: «We are late»``"""
_WITH = re.compile(
    rf"\b(?i:{_TALK}){_B}(?:(?i:di|de|von|par|por|del?){_B}{_NAME}{_B})?"
    rf"(?i:al?|allo|alla|ai|con|avec|mit|with|z|med|s){_B}(?P<rest>[^\n«“„:;()]{{4,140}})"
)
_WITH_ELIDED = re.compile(rf"\b(?i:{_TALK}){_B}(?i:di{_B}{_NAME}{_B})?(?i:all)[’'](?P<rest>[^\n«“„:;()]{{4,140}})")
_LAST = re.compile(rf"(?P<name>{_WORD}(?:{_B}{_WORD})){_B}*\Z")
_BY = re.compile(
    rf"\b(?i:{_TALK}){_B}(?i:di|von|par|por|de){_B}(?P<name>{_NAME})(?={_B}(?i:al?|all[’']\w+|allo|alla|ai|con|avec|mit)\b)"
    rf"|\b(?i:propos{_B}recueillis{_B}par|a{_B}cura{_B}di|intervistat[oa]{_B}da|entrevistad[oa]{_B}p(?:or|elo|ela)|"
    rf"das{_B}(?:gespräch|interview){_B}führten?|die{_B}fragen{_B}stellten?|interviewé[e]?{_B}par|interviewed{_B}by)"
    rf":?{_B}(?P<name2>{_NAME})"
    rf"|^[(*_]*(?i:di|de|von|par|por|by|texto?:|intervista:|interview:|entrevista:){_B}(?P<name3>{_NAME})[)*_.]*$",
    re.MULTILINE,
)
_ANSWERS = re.compile(
    rf"(?P<name>{_WORD}(?:{_B}{_WORD}){{1,2}})(?:,[^.\n]{{0,80}},|,[^.,\n]{{0,20}})?{_B}(?:qui{_B}|hier{_B}|here{_B}|aquí{_B}|ici{_B})?"
    r"(?:answers|replies|responds|hits back|risponde|replica|répond|antwortet|responde|contesta|odpowiada|odpovídá)\b"
)
"""``Ivo Dahl, the Minister for Harbours, answers his critic``: whom the headline quotes is then another."""
_CREDIT = re.compile(
    r"\b(?:photo\w*|foto\w*|picture|image|bild\w*|video|illustra\w*|disegn\w*|translat\w*|traduzion\w*|tradu\w*|übersetz\w*)"
    r"\b\W{0,6}(?:[Cc]redit\W{0,3})?\Z",
    re.IGNORECASE,
)
"""What stands before the name of whoever took the picture."""
_MORE = re.compile(rf",?{_B}(?:e|y|et|und|and|&|i|och|og|/){_B}{_WORD}|,{_B}{_NAME}(?![^\n.]*{_B}(?:al?|con)\b)")


def headline_guest(page: Page, blocks: Sequence[Block], people: Cast) -> Shown | None:
    """Find who answers: the one person by whose name the headline quotes, or with whom the byline says the talk is.

    His full name stands above the first question. Where they tell of two, the answers are nobody's.
    """
    begin, first = _above(page, blocks)
    above = page.text[begin:first]
    called = [*_called(above)]
    told = [full for name in called for full in told_in_full(above, name)]
    if not told or not all(same_name(one.name, other.name) for one in told for other in told):
        return None
    if any(not same_name(found["name"], told[0].name) for found in _ANSWERS.finditer(above)):
        return None
    if not all(any(same_name(name, one.name) for one in told) for name in called):
        return None
    name, role, span = max(told, key=lambda each: (bool(each.role), -len(each.name)))
    span = Span(begin + span.start, begin + span.end)
    known = [voice for voice in people.voices if any(same_name(name, each) for each in voice.names)]
    if len(known) == 1:
        return known[0], (span,)
    return Voice(names=[name], roles=[role] if role else [], because=[span]), (span,)


def byline_host(page: Page, blocks: Sequence[Block], people: Cast) -> Shown | None:
    """Find who asks where quotation marks show the answers: the one person whose byline stands above the talk."""
    begin, first = _above(page, blocks)
    guests = [name for voice in people.voices if voice.roles for name in voice.names]
    found: list[tuple[str, Span]] = []
    for each in _BY.finditer(page.text, begin, first):
        group = next(group for group in ("name", "name2", "name3") if each[group])
        name = " ".join(each[group].split())
        if _CREDIT.search(page.text, max(begin, each.start() - 40), each.start()) is not None:
            continue
        if _MORE.match(page.text, each.end(group), first):
            return None
        if is_person(name) and is_personal(name) and OUTLETS.isdisjoint(name.lower().split()):
            found.append((name, Span(*each.span(group))))
    if not found or not all(same_name(name, found[0][0]) for name, _ in found):
        return None
    name, span = found[0]
    if any(same_name(name, guest) for guest in guests):
        return None
    return Voice(names=[name], kind="press", because=[span]), (span,)


def _above(page: Page, blocks: Sequence[Block]) -> tuple[int, int]:
    """Give where the lines above the first question are; nothing where the answers aren't in quotation marks."""
    first = next((block.paragraphs[0].start for block in blocks if block.voice == "other"), 0)
    answers = [block.paragraphs[0] for block in blocks if block.voice == "back"]
    quoted = all(QUOTED_ANSWER.match(page.text, each.start, each.end) for each in answers)
    return (max(0, first - ABOVE), first) if alternate(blocks) and quoted else (0, 0)


def _called(above: str) -> Iterator[str]:
    """Give the names by which the headline quotes somebody, and those with whom the talk is said to be."""
    for found in _HEADLINE.finditer(above):
        parts = parse_label(found["who"])
        if parts.name is not None and not parts.affiliation and parts.name[0].isupper():
            yield parts.name
    for pattern in (_WITH, _WITH_ELIDED):
        for found in pattern.finditer(above):
            parts = parse_label(found["rest"].strip(" .,*_"))
            last = _LAST.search(found["rest"].strip(" .,*_"))
            if parts.name is not None and is_person(parts.name):
                yield parts.name
            elif last is not None and is_person(last["name"]):
                yield last["name"]
