"""Who answers under a letter, where the line right above an interview in a Romance language says whose words follow.

``El ministro de Puertos, Iván Dahl, hace balance de su primer año`` above ``P.`` and ``R.``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import ANSWERS, PARTICLES
from onrecord.grammar.labels.offices import is_office, is_person, words_of
from onrecord.model import Span
from onrecord.reading.cast.offices.alone import FULL, B
from onrecord.reading.names.mentions import Mention
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.reading.frame.event import Header
    from onrecord.reading.labels.candidates import Candidate
    from onrecord.reading.page.page import Page

_SAYS = (
    r"hace balance|hace repaso|habla|analiza|repasa|responde|explica|defiende|asegura|afirma|anuncia|concede|conversa|"
    r"considera|sostiene|avanza|advierte|valora|desgrana|atiende|apuesta|reclama|"
    r"faz (?:um )?balanço|fala|analisa|garante|defende|concedeu|fa (?:un )?bilancio|parla|spiega|risponde|racconta|"
    r"annuncia|difende|assicura|fa balanç|respon|explica|defensa|assegura"
)
"""What whoever gives an interview does in the line above it."""
_LEAD = lazy_re(
    rf"[*_#]{{0,4}}{B}?(?:El|La|O|A|Il|Lo|Els|L[’'])(?:{B}|(?<=[’']))"
    rf"(?P<role>(?P<office>[a-zà-ÿ-]{{4,24}})(?:{B}[^\n,;:.()]{{2,80}})?),{B}"
    rf"(?P<name>{FULL}),?{B}(?:{_SAYS})\b"
)
_QUOTES = lazy_re(
    rf"^(?:[*_#]{{1,4}}{B}?)?(?P<name>{FULL})"
    rf"{B}?[:,]{B}?[\"“«'‘]",
    re.MULTILINE,
)
"""Whose words a heading quotes."""
LINES = 3
"""Lines above the first label among which that one stands."""


def standfirst(page: Page, labels: Sequence[Candidate], header: Header) -> Iterator[Mention]:
    """Give the one who answers, where the lines above the talk name nobody else with an office.

    Nobody, where his surname or his office behind an article comes in the talk too, for he may be spoken of; nor
    where a line above quotes another by the full name: ``Ana Lis: "Saldrá"``.
    """
    if not any(c.parts.generic and c.key in ANSWERS for c in labels) or any(m.role for m in header.mentions):
        return
    first = labels[0]
    for line in page.lines[max(0, first.line - LINES) : first.line]:
        found = _LEAD.match(page.text, line.start, line.end)
        if found is None or not is_office(found["office"]) or not is_person(found["name"]):
            continue
        surnames = [word for word in words_of(found["name"])[1:] if word not in PARTICLES]
        talk = fold(page.text[first.body : page.text.find("\n\n", labels[-1].body)])
        office = re.escape(fold(found["office"]))
        spoken_of = re.search(
            rf"\b(?:el|la|del|al|il|lo|o|a|ao|do|da|dal|els?|l[’'])[ \u00a0’']?{office}\b(?! d)", talk
        )
        quoted = {each["name"] for each in _QUOTES.finditer(page.text, 0, line.start)} - {found["name"]}
        if (
            spoken_of is None
            and not any(is_person(name) for name in quoted)
            and not any(re.search(rf"\b{re.escape(fold(word))}\b", talk) for word in surnames)
        ):
            yield Mention(found["name"], found["role"], None, Span(found.start("role"), found.end("name")))
        return
