"""Who holds an office that stands alone in labels, as others in the room say in Romance languages.

``Gracias, señor presidente Lemos.`` tells whose ``SEÑOR PRESIDENTE.-`` is, and ``recibimos a la señora ministra de
Puertos, ingeniera Ana Lis`` whose ``SEÑORA MINISTRA.-``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import PARTICLES, UPPER
from onrecord.grammar.labels.offices import is_name, is_office, is_person, words_of
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.reading.labels.candidates import Candidate

_B = "[ \u00a0]"
_WORD = rf"[{UPPER}][\w’'-]+"
_LINKS = "|".join(sorted(map(re.escape, PARTICLES), key=len, reverse=True))
_CALLED = rf"(?P<name>{_WORD}(?:{_B}(?:(?:{_LINKS}){_B}){{0,2}}{_WORD}){{0,3}})"
_FULL = rf"(?P<name>{_WORD}(?:{_B}(?:(?:{_LINKS}){_B}){{0,2}}{_WORD}){{1,3}})"
_STYLE = r"(?i:señora?|senhora?|signora?|sra?\.|monsieur le|madame la)"
_OPENS = r"(?:^|[.,;:!?¡¿—–-][ \u00a0]*|\b(?i:gracias|obrigad[oa]|grazie|merci),?[ \u00a0])"
"""What stands before a name when somebody is spoken to, and no article: ``el señor presidente Dahl`` is spoken of."""
_DEGREES = (
    r"(?:(?:ingenier[oa]|doctora?|magíster|licenciad[oa]|contadora?|economista|arquitect[oa]|abogad[oa]|profesora?|"
    r"escriban[oa]|coronel|general|engenheir[oa]|doutora?|professora?|dottor(?:essa)?|ingegner|avvocato|señora?|don|"
    r"doña)[ \u00a0]){0,2}"
)
_WELCOMES = re.compile(
    r"\b(?:recibi(?:r|mos)|recibe|bienvenid[oa]s?|(?:da|damos|dar) la bienvenida|nos acompañan?|contamos con|"
    r"concurren?|comparecen?|receb(?:er|emos|e)|boas-vindas|bem-vind[oa]s?|contamos com|accueill(?:ir|ons|e)|"
    r"bienvenue|benvenut[oaie]|accogliamo|abbiamo con noi)\b",
    re.IGNORECASE,
)
"""How the one who presides tells who has come."""
_GOVERNS = re.compile(
    rf"(?:{_WELCOMES.pattern})(?:[ \u00a0](?:hoy|hoje|oggi|aquí|también|muy cordialmente))?[ \u00a0]"
    r"(?:(?:a|al|à|ao|alla|con|com)[ \u00a0]?)?(?:(?:la|el|a|o|il)[ \u00a0])?"
    r"(?:(?:señora?|senhora?|signora?)[ \u00a0])?\Z",
    re.IGNORECASE,
)
"""The same right before whoever has come: not ``recibimos una carta de``."""
_BEFORE = re.compile(
    r"[^.;:!?\n]{0,60}?\b(?:ayer|anteayer|anoche|pasad[oa]s?|ontem|passad[oa]s?|ieri|scors[oaie]|hier|derni[eè]re?s?)\b",
    re.IGNORECASE,
)
"""Tells of who had come before, and elsewhere: ``recibimos a la ministra ... la semana pasada``."""
_TAKES_CHAIR = re.compile(
    r"\b(?:ocupa|asume|assume|reassume|toma|deja|abandona|pasa a ocupar)\b[^.\n]{0,30}"
    r"\bl?a (?:presid[eê]ncia|presidenza)",
    re.IGNORECASE,
)
_SHARED = frozenset(
    "senador senadora diputado diputada deputado deputada edil vocal concejal concejala vereador vereadora consejero "
    "consejera député députée sénateur sénatrice senatore senatrice onorevole relator relatora".split()
)
"""Offices that several hold in one room."""


def addressed(
    text: str, labels: Sequence[Candidate], office: str, others: Sequence[tuple[int, int]]
) -> re.Match[str] | None:
    """Give where a text names the holder of an office, whom others speak to or welcome; None where it names two.

    Args:
        text: the document.
        labels: its labels.
        office: the office in small letters, as it stands alone in labels.
        others: where somebody speaks whose label is another.
    """
    if not _SHARED.isdisjoint(office.split()):
        return None
    if office.startswith("presid") and _TAKES_CHAIR.search(text) is not None:
        return None
    own = {fold(label.parts.name) for label in labels if label.parts.name}
    held = r"[ \u00a0]".join(map(re.escape, office.split()))
    found = [each for each in _founds(text, held, others) if not any(map(is_office, words_of(each["name"])))]
    surnames = {fold(each["name"]).split()[-1] for each in found}
    if len(surnames) != 1 or any(name.split()[-1] in surnames for name in own):
        return None
    return max(found, key=lambda each: len(each["name"]))


def _founds(text: str, held: str, others: Sequence[tuple[int, int]]) -> Iterator[re.Match[str]]:
    called = re.compile(rf"{_OPENS}{_STYLE}{_B}(?i:{held}){_B}{_CALLED}(?=[,.;:!?])", re.MULTILINE)
    come = re.compile(
        rf"(?<![\w-])(?i:{held}){_B}(?:de|da|do|das|dos|du|del|della|des)\b[^\n,;:.()]{{2,60}},{_B}{_DEGREES}{_FULL}"
    )
    for start, end in others:
        yield from (each for each in called.finditer(text, start, end) if is_name(each["name"]))
        for each in come.finditer(text, start, end):
            paragraph = text[text.rfind("\n", start, each.start()) + 1 : each.start()]
            told = _BEFORE.search(paragraph) or _BEFORE.match(text, each.end())
            if is_person(each["name"]) and told is None and _GOVERNS.search(paragraph) is not None:
                yield each
