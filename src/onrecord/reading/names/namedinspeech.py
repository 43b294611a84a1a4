"""Who holds an office that stands alone in labels, as the speeches themselves say.

``Jeg har i dag sundhedsminister Jens Østergren med`` tells whose ``Sundhedsministeren:`` is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels.offices import is_compound, is_office, is_person, words_of
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

_OTHERS = re.compile(
    r"(?:\b(?:tidligere|fhv\.?|forhenværende|daværende|afgående|avgående|förra|förre|dåvarande|tidigare|forrige|"
    r"ehemalige\w*|frühere\w*|damalige\w*|einstige\w*|amtierende\w*|künftige\w*|kommende\w*|nye|nya|neue\w*|"
    r"stellvertretende\w*|fungerende|tillförordnade|entinen|\w+(?:ske|ska|iske|isk|ischen?|ischer|ländischen?))"
    r"|\b\w*(?:kolleg|forgænger|forgjenger|företrädare|vorgänger|nachfolger|efterfølger)\w*,?(?: \w+){0,2})[ \u00a0]$",
    re.IGNORECASE,
)
"""What stands before the office of somebody else, elsewhere or at another time: ``den svenske sundhedsminister``."""
_MANY_HOLD = re.compile(
    r"(?:stats|staats|ministerpräsident|minister-president|vize|vice|general|ober|over|presse|press|parlament|landtag|"
    r"bundestag|stortings|fylkes|landes|regierungs|kommun|ålands|utenriks|außen)"
)
"""How offices begin that others hold elsewhere, and are spoken of as well: ``Ministerpräsident``."""
BEFORE = 60
"""Code points before an office in which that stands."""


def is_told(office: str) -> bool:
    """Tell whether an office of one word says what it is of, so that one person holds it: ``sundhedsministeren``."""
    return " " not in office and is_compound(office) and _MANY_HOLD.match(office) is None


def named_in_speech(text: str, held: str, name: str) -> Iterator[re.Match[str]]:
    """Give where a text names a person right behind an office, unless it is somebody else's office.

    Args:
        text: the text.
        held: a pattern for the office.
        name: a pattern for the name behind it, with a group ``name``.
    """
    for found in re.finditer(rf"{held}{name}", text):
        others = _OTHERS.search(text, max(found.start() - BEFORE, 0), found.start())
        person = is_person(found["name"]) and not any(map(is_office, words_of(found["name"])))
        if person and others is None:
            yield found


def one_person(founds: list[re.Match[str]]) -> bool:
    """Tell whether all of them name the same person."""
    return len({fold(found["name"]) for found in founds}) == 1
