"""Who holds an office in labels, as the list of those present above a talk says, or the name of the site.

``The Speaker (Hon. E J Reyes) (Castlemere);`` or ``Speaker: Hon. Dana Reyes`` above ``The Speaker:``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels.labels import parse_label
from onrecord.grammar.labels.lexicon import UPPER
from onrecord.grammar.labels.offices import is_full_name, is_office, words_of
from onrecord.model import Span
from onrecord.reading.cast.offices.alone import the_one
from onrecord.reading.names.introductions import is_personal
from onrecord.reading.names.mentions import Mention
from onrecord.reading.names.names import name_words
from onrecord.reading.page.language import language_of
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.reading.cast.offices.alone import Office
    from onrecord.reading.labels.candidates import Candidate
    from onrecord.reading.page.page import Page

_HOLDS = lazy_re(rf"\b[Tt]he (?P<role>[{UPPER}][\w’'-]*(?: [\w’'-]+){{0,8}}?) \((?P<name>[{UPPER}][^()\n]{{3,60}})\)")
_FIELD = lazy_re(
    rf"^[ \t]*(?P<role>[{UPPER}][\w’'-]*(?: [\w’'-]+){{0,8}})[ \t]?(?::|\.{{4,}})[ \t]*"
    r"(?P<name>(?:The |Rt |Right )*(?:Hon(?:ou?rable)?\.? )?[^\n:;,()]{4,60})$",
    re.MULTILINE,
)
"""``Speaker: Hon. Dana Reyes``, alone on its line."""
_LAST_PART = lazy_re(rf"[ \u00a0][|–—-][ \u00a0](?P<name>[{UPPER}][^|–—\n]{{4,40}})$", re.MULTILINE)
ABOVE = 40_000
"""Code points from the top in which a list of those present stands."""


def in_lists(page: Page, labels: Sequence[Candidate], offices: Sequence[Office]) -> Iterator[Mention]:
    """Give the holders of offices whom the lines above the first label name in brackets behind it, or in a field.

    A field in another language may have the surname alone. Nobody, where two are named for one office, in fields below
    as well: the chair is taken in turns, see `chairlines`.
    """
    end = min(labels[0].core.start, ABOVE)
    abroad = language_of(page.text, page.facts.get("language", (None, None))[0]) != "en"
    held: dict[str, list[Mention]] = {}
    for form, stop in ((_HOLDS, end), (_FIELD, len(page.text))):
        for found in form.finditer(page.text, 0, stop):
            office = next((each for each in offices if each.is_called(found["role"])), None)
            if office is None or (form is _FIELD and (office.generic or office.is_shared)):
                continue
            parts = parse_label(found["name"])
            full = is_full_name(parts.name or "") or (abroad and form is _FIELD and found.end() <= end)
            if parts.name and full and parts.role is None and not any(map(is_office, words_of(parts.name))):
                told = Mention(parts.name, office.label, None, Span(*found.span()))
                held.setdefault(office.label, []).append(told)
    for mentions in held.values():
        one = the_one(mentions)
        if one is not None and mentions[0].span.end <= end:
            yield one


def owner(page: Page, labels: Sequence[Candidate]) -> Iterator[Mention]:
    """Give whose the site is, as the last part of what the medium calls the page says, if a label has his surname.

    ``Press Conference | Karrin – Dana Reyes`` above ``President Reyes:``.
    """
    found = None if page.head is None else _LAST_PART.search(page.text, page.head.start, page.head.end)
    if found is None or not (is_full_name(found["name"]) and is_personal(found["name"])):
        return
    surname = name_words(found["name"])[-1:]
    if any(label.parts.role and name_words(label.parts.name or "") == surname for label in labels):
        yield Mention(found["name"], None, None, Span(*found.span("name")))
