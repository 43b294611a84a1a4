"""Lines that say who goes on speaking where a record is cut into parts: ``(pokračuje Reyes)``, ``(Reyes continues)``.

Chambers publish a sitting in parts of some minutes; each part begins with such a line, and the words below it have no
label of their own. The line is nobody's words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import UPPER
from onrecord.model import Span
from onrecord.reading.names.names import same_name
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.names.voice import Voice
    from onrecord.reading.page.page import Page

_GOES_ON = (
    "(?i:pokračuje|pokračujú|nadaljuje|nastavlja|folytatja|tęsia|turpina|jätkab|jatkaa|fortsätter|fortsetter|"
    "fortsætter|fährt fort|vervolgt|continues|continuing|continúa|continua|continue|poursuit|prosegue|prossegue)"
)
"""What a line says of who goes on, in the languages whose chambers print it."""
_WORD = rf"[{UPPER}][\w’'.-]{{1,30}}"
_WHO = rf"{_WORD}(?:[ \u00a0]{_WORD}){{0,3}}"
_LINE = lazy_re(rf"[(\[](?:{_GOES_ON}:?[ \u00a0](?P<who>{_WHO})|(?P<who2>{_WHO}),?[ \u00a0]{_GOES_ON})[)\]]")
NEAR = 3
"""Lines right above the first words in which the line is looked for."""


def says_who_goes_on(text: str) -> bool:
    """Tell whether a line says who goes on speaking."""
    return text[0] in "([" and _LINE.fullmatch(text) is not None


def who_goes_on(page: Page, start: int, voices: Sequence[Voice]) -> tuple[Voice, tuple[Span, ...]] | None:
    """Find whose the unlabelled words at ``start`` are, where a line right above them says who goes on.

    Returns:
        The one voice of that name, with the place of the name; None where no line says so, or several have the name.
    """
    first = page.line_at(start)
    for line in page.lines[max(first - NEAR, 0) : first]:
        found = _LINE.fullmatch(page.text, line.start, line.end) if page.text[line.start] in "([" else None
        if found is None:
            continue
        group = "who" if found["who"] else "who2"
        fits = [voice for voice in voices if any(same_name(found[group], name) for name in voice.names)]
        return (fits[0], (Span(*found.span(group)),)) if len(fits) == 1 else None
    return None
