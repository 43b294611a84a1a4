"""Who asked in an interview, as a line of its own above or below it says: ``Propos recueillis par Dana Reyes``.

Such a line names one person, with an office or an outlet behind a comma or in brackets, and nothing else.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import UPPER
from onrecord.grammar.labels.offices import is_person
from onrecord.grammar.labels.tongues import OUTLETS
from onrecord.model import Span
from onrecord.reading.names.introductions import is_personal
from onrecord.reading.names.names import same_name
from onrecord.reading.names.selfabroad import is_outlet

if TYPE_CHECKING:
    from onrecord.reading.page.page import Page

_B = r"[ \u00a0]+"
_WORD = rf"[{UPPER}][\w’'-]+"
_NAME = rf"(?P<who>{_WORD}(?:{_B}(?:{_WORD}|[{UPPER}]\.|da|de|del|della|di|van|von|der|du|la|le)){{1,3}})"
_TALK = r"(?:interview|intervista|entrevista|entretien|gesprek|wywiad|rozmow[ęa]|intervju|rozhovor|razgovor|interjú)"
_TOOK = (
    rf"(?:(?:the{_B})?(?:interview|conversation)(?:{_B}was)?{_B}conducted{_B}by|interviewed{_B}by|"
    rf"(?:propos|entretien|interview){_B}(?:recueillis?|réalisée?|menée?|conduite?){_B}par|"
    rf"(?:testo|intervista){_B}(?:raccolt[oa]|realizzat[oa]|a{_B}cura){_B}d[ai]|"
    rf"entrevista{_B}(?:realizada|hecha|conduzida|feita){_B}p(?:or|elo|ela)|(?P<bare>interview{_B}(?:by|par)|entrevista{_B}por)|"
    rf"(?:das|dieses){_B}(?:interview|gespräch){_B}führte|die{_B}fragen{_B}stellte|"
    rf"(?:{_TALK}{_B})?(?:przeprowadził[a]?|rozmawiał[a]?)|rozhovor{_B}vedl[a]?|"
    rf"het{_B}(?:interview|gesprek){_B}(?:werd{_B})?(?:afgenomen|gevoerd){_B}door|"
    rf"(?:интервью{_B})?(?:бесед(?:овал[аи]?|у{_B}в[её]ла?)|брал[а]?{_B}интервью|взяла?|провела?|пров[её]л)|"
    rf"вопросы{_B}задавала?|розмов(?:ляв|ляла|у{_B}в[іе]ла?))"
)
_CREDIT = re.compile(
    rf"^[ \t(\[*_–—-]{{0,6}}(?i:{_TOOK}):?{_B}{_NAME}"
    rf"(?:(?:,{_B}|{_B}[(–—-][ \u00a0]?)(?P<rest>[^\n.;:]{{2,90}}))?[ \t.)\]*_]{{0,6}}$",
    re.MULTILINE,
)
_STEMS = (
    "interview conversation recueilli entretien raccolt intervist entrevist führte stellte przeprowadzi rozmawia vedl "
    "gevoerd afgenomen бесед интервью вопросы розмов"
).split()
_MORE = re.compile(rf"(?:^|{_B})(?:and|e|y|et|und|en|i|a|og|och|и|та|&){_B}{_WORD}{_B}{_WORD}")
_NEXT_LINE = re.compile(rf"\n[ \t]*(?:and|e|y|et|und|en|i|a|og|och|и|та|&){_B}{_WORD}{_B}{_WORD}")
HEADING = 90
BELOW = 1_500
"""Code points at the end of a page in which such a line stands below a talk."""


def credited(page: Page, end: int, last: int) -> tuple[str, str | None, Span] | None:
    """Give the one person whom a line says to have asked, above a talk or right below it.

    Args:
        page: the document.
        end: where the first label begins.
        last: where the last does; a line without a stop behind it is a heading, perhaps of another talk.
    """
    tail = max(end, len(page.text) - BELOW)
    found: list[tuple[str, Span]] = []
    for start, stop in ((0, end), (tail, len(page.text))):
        if not any(page.low.find(stem, start, stop) >= 0 for stem in _STEMS):
            continue
        for each in _CREDIT.finditer(page.text, start, stop):
            if each["bare"] is not None and start:
                continue  # below a talk it may be another's, which the site offers
            name = " ".join(each["who"].split())
            if start and any(map(_is_heading, page.text[last : each.start()].split("\n")[1:])):
                continue
            if _goes_on(page.text, each):
                return None
            if not (is_person(name) and is_personal(name)) or not OUTLETS.isdisjoint(name.lower().split()):
                return None
            found.append((name, Span(*each.span("who"))))
    if not found or not all(same_name(name, found[0][0]) for name, _ in found):
        return None
    return found[0][0], None, found[0][1]


def _is_heading(line: str) -> bool:
    line = line.strip()
    return (
        bool(line)
        and len(line) < HEADING
        and not line.endswith((".", "?", "!", "…", "»", "”", '"', ")", "]", "*", "_"))
    )


def _goes_on(text: str, found: re.Match[str]) -> bool:
    """Tell whether another is named behind the one: after ``and``, on the next line, or after a comma alone."""
    rest = found["rest"] or ""
    alone = (
        rest
        and text[found.end("who")] == ","
        and any(
            is_personal(part) and is_person(part) and not is_outlet(part) for part in map(str.strip, rest.split(","))
        )
    )
    return bool(alone) or _MORE.search(rest) is not None or _NEXT_LINE.match(text, found.end()) is not None
