"""Names in brackets behind offices that nobody has listed, where other labels of the document show the form.

``Presiden Republik Indonesia (Surya Wirahadi)`` tells that ``Menteri Pertanian (Hendra Pasaribu)`` is no Pertanian.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from onrecord.grammar.labels.abroad import is_office_abroad
from onrecord.grammar.labels.labels import LabelParts
from onrecord.grammar.labels.lexicon import OUTLET_WORDS
from onrecord.grammar.labels.offices import is_person, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.forms.shape import Candidate
    from onrecord.reading.page.page import Page

_BODIES = frozenset(
    "partai fraksi parti partij partido partito partei party partia strana koalisi koalition persatuan barisan "
    "aliansi dewan badan komisi".split()
)
"""Words of parties and bodies, which stand in brackets behind a name."""


def named_in_brackets(page: Page, accepted: Sequence[Candidate]) -> None:
    """Take full names in brackets behind an office of another language for whoever holds it.

    Nothing is done unless a label shows the form beyond doubt, nor where two labels share what is in the brackets.
    """
    shown = any(c.parts.role and c.parts.name and _ends_in(page, c, c.parts.name) for c in accepted)
    if not shown:
        return
    whose: dict[str, set[str]] = defaultdict(set)
    for c in accepted:
        whose[c.parts.affiliation or ""].add(c.key)
    for c in accepted:
        inside = c.parts.affiliation or ""
        if c.parts.role and c.parts.name and _ends_in(page, c, inside) and len(whose[inside]) == 1 and _is_one(inside):
            office = c.core.of(page.text)[: -len(inside) - 2].rstrip()
            if is_office_abroad(office):
                c.parts = LabelParts(name=inside, role=office)


def _ends_in(page: Page, c: Candidate, inside: str) -> bool:
    return inside != "" and c.core.of(page.text).endswith(f"({inside})")


def _is_one(inside: str) -> bool:
    words = words_of(inside)
    return is_person(inside) and _BODIES.isdisjoint(words) and OUTLET_WORDS.isdisjoint(words)
