"""Titles of records whose first heading says only that they are records: ``Notas Taquigráficas``.

The sitting, ``3 March 2031 - 19th - Harbour Committee``, or what it heard stands in the medium's next headings.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.days.dates import dates
from onrecord.reading.frame.headings import is_empty, words_of

if TYPE_CHECKING:
    from onrecord.model import Span
    from onrecord.reading.page.page import Page

_RECORD = frozenset(
    "notas taquigráficas taquigrafía resoconto resoconti stenografico stenografici delle dei della audizioni sedute "
    "seduta stenogramm stenogramme stenographisches stenographischer stenografické záznamy sprawozdanie "
    "stenograficzne stenogram stenogramy verbatim record records official report hansard minutes of the compte "
    "comptes rendu rendus intégral intégraux des de la séances diario diarios sesiones wortprotokoll protokoll "
    "стенограмма стенограммы стенограма стенограми засідань заседаний".split()
)
"""Words of a heading that says that a record follows, and not of what."""
_HEARD = re.compile(
    r"(?:audizione|audiencia|audiência|audition|anhörung|hearing|comparecencia|wysłuchanie|слухання|слушания)\b.{20}",
    re.IGNORECASE,
)
"""How a heading begins that says whom or what a sitting heard."""
SAID = 3
"""Words of a title, at least, its day aside."""
WITHIN = 3
"""Headings behind the first of which one tells of the sitting."""


def is_record(text: str) -> bool:
    """Tell whether a heading says no more than that a record follows."""
    words = words_of(text)
    return bool(words) and _RECORD.issuperset(words) and not any(map(str.isdigit, text))


def sitting(page: Page, first: Span) -> Span | None:
    """Give the heading that tells of the sitting, behind the ``first`` that only says that a record follows.

    One that says whom the sitting heard goes before one with its day; it may stand above the talk itself.
    """
    below = [span for span in page.headings if span.start >= first.end]
    heard = [span for span in below if _HEARD.match(page.text, span.start, span.end)]
    if len({span.of(page.text).strip(" .") for span in heard}) == 1:
        return heard[0]
    dated = [span for span in below[:WITHIN] if _is_dated(page, span)]
    return dated[0] if dated else None


def _is_dated(page: Page, span: Span) -> bool:
    """Tell whether a heading has a day in it, and says more than that."""
    text = rest = span.of(page.text)
    for found in dates(text):
        rest = rest.replace(found.span.of(text), "")
    return rest != text and len(words_of(rest)) >= SAID and not is_empty(rest)
