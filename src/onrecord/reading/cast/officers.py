"""Who holds an office in labels, as the list of those present above a talk says, or the name of the site.

``The Speaker (Hon. E J Reyes) (Castlemere);`` above ``The Speaker:``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels.labels import parse_label
from onrecord.grammar.labels.lexicon import UPPER
from onrecord.grammar.labels.offices import is_full_name
from onrecord.model import Span
from onrecord.reading.cast.holders import SHARED
from onrecord.reading.cast.inchair import bare_office, in_chair
from onrecord.reading.cast.inchairabroad import in_chair_abroad
from onrecord.reading.names.introductions import is_personal
from onrecord.reading.names.mentions import Mention
from onrecord.reading.names.names import name_words
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.reading.labels.candidates import Candidate
    from onrecord.reading.page.page import Page

_HOLDS = re.compile(
    rf"\b[Tt]he (?P<role>[{UPPER}][\w’'-]*(?: [\w’'-]+){{0,8}}?) \((?P<name>[{UPPER}][^()\n]{{3,60}})\)"
)
_FIELD = re.compile(
    rf"^[ \t]*(?P<role>[{UPPER}][\w’'-]*(?: [\w’'-]+){{0,8}})[ \t]?(?::|\.{{4,}})[ \t]*"
    r"(?P<name>(?:The |Rt |Right )*(?:Hon(?:ou?rable)?\.? )?[^\n:;,()]{4,60})$",
    re.MULTILINE,
)
"""``Speaker: Hon. Dana Reyes``, alone on its line."""
_LAST_PART = re.compile(rf"[ \u00a0][|–—-][ \u00a0](?P<name>[{UPPER}][^|–—\n]{{4,40}})$", re.MULTILINE)
ABOVE = 40_000
"""Code points from the top in which a list of those present stands."""


def officers(page: Page, labels: Sequence[Candidate]) -> Iterator[Mention]:
    """Give the holders of offices in labels whom a list above the talk, or the name of the site, tells."""
    yield from _listed(page, labels)
    yield from _owner(page, labels)


def _owner(page: Page, labels: Sequence[Candidate]) -> Iterator[Mention]:
    """Give whose the site is, as the last part of what the medium calls the page says, if a label has his surname.

    ``Press Conference | Karrin – Dana Reyes`` above ``President Reyes:``.
    """
    found = None if page.head is None else _LAST_PART.search(page.text, page.head.start, page.head.end)
    if found is None or not (is_full_name(found["name"]) and is_personal(found["name"])):
        return
    surname = name_words(found["name"])[-1:]
    if any(label.parts.role and name_words(label.parts.name or "") == surname for label in labels):
        yield Mention(found["name"], None, None, Span(*found.span("name")))


def _listed(page: Page, labels: Sequence[Candidate]) -> Iterator[Mention]:
    """Give whom the lines above the first label name behind an office that is a label as it stands.

    In brackets, or behind a colon where nothing else is on the line.

    Nobody, where two are named for one office: the chair is taken in turns.
    """
    alone = {bare_office(c.core.of(page.text)): c for c in labels if c.parts.name is None}
    if not alone:
        return
    held: dict[str, list[Mention]] = {}
    end = min(labels[0].core.start, ABOVE)
    fields = [found for found in _FIELD.finditer(page.text, 0, end) if _is_one(alone, fold(found["role"]))]
    if fields:
        # Another one named so below has taken the office over: see `chairlines`.
        below = {
            fold(found["role"]) for found in _FIELD.finditer(page.text, end) if is_full_name(found["name"].strip())
        }
        fields = [found for found in fields if fold(found["role"]) not in below]
    for found in (*_HOLDS.finditer(page.text, 0, end), *fields):
        role, parts = fold(found["role"]), parse_label(found["name"])
        if role in alone and parts.name is not None and parts.role is None and is_full_name(parts.name):
            said = alone[role].core.of(page.text)
            held.setdefault(role, []).append(Mention(parts.name, said, None, Span(*found.span())))
    for mentions in held.values():
        if len({fold(each.name) for each in mentions}) == 1:
            yield mentions[0]
    if not held:
        yield from in_chair(page, end, {label.core.of(page.text): office for office, label in alone.items()})
        yield from in_chair_abroad(page, end, {label.core.of(page.text) for label in alone.values()})


def _is_one(alone: Mapping[str, Candidate], role: str) -> bool:
    """Tell whether an office is a label's that one person holds in a room: ``Reporter: Dana Reyes`` took it down."""
    label = alone.get(role)
    return label is not None and label.parts.role is not None and not label.parts.generic and role not in SHARED
