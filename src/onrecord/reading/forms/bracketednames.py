"""Names in brackets: of an office's holder, where nobody has listed the office, and first names behind a surname.

``Presiden Republik Indonesia (Surya Wirahadi)`` tells that ``Menteri Pertanian (Hendra Pasaribu)`` is no Pertanian.
``M. Dahl (Ivo) :`` is Ivo Dahl where he is called so; else what is in the brackets may be whence he comes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

import msgspec

from onrecord.grammar.labels.abroad import is_office_abroad
from onrecord.grammar.labels.labels import LabelParts
from onrecord.grammar.labels.lexicon import OUTLET_WORDS
from onrecord.grammar.labels.offices import is_name, is_person, words_of

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


def given_in_brackets(page: Page, accepted: Sequence[Candidate]) -> None:
    """Read a first name in brackets behind a style and a surname where the two stand together in the text."""
    for c in accepted:
        name, inside = c.parts.name or "", c.parts.affiliation or ""
        if not (
            c.parts.honorific and inside and is_name(inside) and len(name.split()) == 1 and _ends_in(page, c, inside)
        ):
            continue
        if re.search(rf"\b{re.escape(inside)}\s{{1,3}}{re.escape(name)}\b", page.text) is not None:
            c.parts = msgspec.structs.replace(c.parts, name=f"{inside} {name}", affiliation=None)


def _ends_in(page: Page, c: Candidate, inside: str) -> bool:
    return inside != "" and c.core.of(page.text).endswith(f"({inside})")


def _is_one(inside: str) -> bool:
    words = words_of(inside)
    return is_person(inside) and _BODIES.isdisjoint(words) and OUTLET_WORDS.isdisjoint(words)
