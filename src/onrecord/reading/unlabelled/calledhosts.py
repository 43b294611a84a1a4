"""Who asks in an interview without labels, as the one who answers calls him: ``Guten Tag, Herr Dahl``.

His full name must stand above the talk or in what is asked first: ``am Mikrofon ist Jan Dahl``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import PARTICLES, UPPER
from onrecord.grammar.labels.offices import is_office
from onrecord.model import Span
from onrecord.reading.names.introductions import is_personal
from onrecord.reading.names.names import same_name
from onrecord.reading.names.voice import Voice
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.reading.blocks.blocks import Block, Paragraph
    from onrecord.reading.page.page import Page

_B = r"[ \u00a0]+"
_WORD = rf"[{UPPER}][\w’'-]+"
_LINKS = "|".join(sorted(PARTICLES))
_CALLED = re.compile(
    rf",{_B}(?:lieber{_B}|liebe{_B}|cher{_B}|chère{_B}|caro{_B}|cara{_B})?"
    rf"(?:Herr|Frau|Mr\.?|Ms\.?|Mrs\.?|Monsieur|Madame|signor|signora|señora?|meneer|mevrouw|pane|paní){_B}"
    rf"(?P<name>(?:(?:{_LINKS}){_B}){{0,2}}{_WORD})(?=[,.!?:;]|{_B}[–—-])"
)
_FULL = rf"(?<![\w’'.-])(?P<full>{_WORD}(?:{_B}(?:{_WORD}|[{UPPER}]\.)){{{{0,2}}}}{_B}{{}})(?![\w’'-])"
_TOGETHER = re.compile(rf"(?:{_B}(?:und|and|et|y|e|en|a|i|&)|{_B}?[,/]){_B}{_WORD}{_B}{_WORD}")
_TOGETHER_BEFORE = re.compile(rf"{_WORD}{_B}{_WORD}(?:,?{_B}(?:und|and|et|y|e|en|a|i|&)|,|{_B}/){_B}\Z")
_ASKS = re.compile(
    r"\b(?:mikrofon|micro\w*|microphone|fragen|gespräch\w*|gesprochen|interview\w*|moderation|moderiert|redakt\w+|studio|"
    r"propos|recueillis|entretien|entrevista\w*|intervista\w*|domande|preguntas|pregunta|perguntas|vragen|rozmawia\w*|"
    r"name ist|ich bin|je suis|soy|sono|i[’']m|i am|with|mit|con|avec)\b[^.!?\n]{0,60}\Z",
    re.IGNORECASE,
)
"""What tells of whose name is behind it that he asks."""
GREETS = 60
"""Code points at the beginning of the first answer in which whoever asks is greeted."""
ABOVE = 2500
"""Code points above the first question in which the name of whoever asks stands."""
BEFORE = 90
"""Code points before a name in which another's may be tied to it."""


def called_host(page: Page, blocks: Sequence[Block], guest: Voice | None) -> tuple[Voice, tuple[Span, ...]] | None:
    """Find who asks: the one whom the answers call by his surname, if nobody else is, and no other asks with him."""
    said = [each for block in blocks if block.voice == "back" for each in block.paragraphs]
    asked = [each for block in blocks if block.voice == "other" for each in block.paragraphs]
    calls = list(_calls(page.text, said))
    greets = (
        bool(said) and _CALLED.search(page.text, said[0].start, min(said[0].end, said[0].start + GREETS)) is not None
    )
    if guest is None or not asked or len({fold(call) for call in calls}) != 1:
        return None
    begin, end = max(0, asked[0].start - ABOVE), asked[0].end
    full = re.compile(_FULL.format(re.escape(calls[0])))
    founds = [found for found in full.finditer(page.text, begin, end) if _is_one(found)]
    names = {" ".join(found["full"].split()) for found in founds}
    if len(names) != 1 or any(same_name(name, each) for name in names for each in guest.names):
        return None
    asks = (_ASKS.search(page.text[max(0, found.start() - BEFORE) : found.start()]) for found in founds)
    if not greets and not any(asks):
        return None  # a critic of whom both speak is called as well
    if any(_is_tied(page.text, found.span(), end) for found in founds):
        return None
    span = Span(*founds[0].span())
    return Voice(names=list(names), kind="press", because=[span]), (span,)


def _calls(text: str, said: Sequence[Paragraph]) -> Iterator[str]:
    for each in said:
        yield from (found["name"] for found in _CALLED.finditer(text, each.start, each.end))


def _is_one(found: re.Match[str]) -> bool:
    """Tell whether words are a full name, without an office: whoever has one is spoken of."""
    return is_personal(found["full"]) and not any(map(is_office, fold(found["full"]).split()))


def _is_tied(text: str, span: tuple[int, int], end: int) -> bool:
    """Tell whether a second name is joined to a name: then two ask."""
    before = text[max(0, span[0] - BEFORE) : span[0]]
    return _TOGETHER.match(text, span[1], end) is not None or _TOGETHER_BEFORE.search(before) is not None
