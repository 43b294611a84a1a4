"""Labels that the document shows to be no person's name: newspapers, agencies, rooms."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import zip_longest
from typing import TYPE_CHECKING

from onrecord.grammar.labels.labels import LabelParts, parse_label
from onrecord.grammar.labels.labelwords import FIRST_NAMES
from onrecord.grammar.labels.lexicon import COUNTRY_WORDS, OUTLET_WORDS, UPPER
from onrecord.grammar.labels.offices import is_name
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.labels.candidates import Candidate
    from onrecord.reading.page.page import Page

_ARTICLE = r"\b(?:[Dd]er|[Dd]ie|[Dd]as|[Tt]he|[Ll]e|[Ll]a|[Ee]l|[Ii]l|DER|DIE|DAS|THE|LE|LA|EL|IL)[ \u00a0]"
_COMMA = lazy_re(r",\s+")
MOST_WORDS = 2
"""Words that a publication's short name, or a reporter's name behind an outlet, has at most."""


def devices(accepted: Sequence[Candidate]) -> None:
    """Let a label with a number in its name, ``Room 2.14``, name nobody."""
    for c in accepted:
        if c.timed and c.parts.name and any(ch.isdigit() for ch in c.parts.name):
            c.parts = LabelParts(generic=True, nobody=True)


def publications(page: Page, accepted: Sequence[Candidate]) -> None:
    """Take a bare name for a publication where it only asks and the page writes it with an article: ``DER ANKER``.

    Its interviewers stay unknown: a paper's name is nobody's.
    """
    labels: dict[str, list[bool]] = defaultdict(list)
    bare: dict[str, str] = {}
    for c, after in zip_longest(accepted, accepted[1:]):
        parts = c.parts
        asked = page.text.find("?", c.body, len(page.text) if after is None else after.core.start) >= 0
        labels[c.key].append(asked)
        if (
            c.family in ("colon", "line")
            and parts.name is not None
            and len(parts.name.split()) <= MOST_WORDS
            and not (parts.honorific or parts.role or parts.affiliation)
        ):
            bare[c.key] = parts.name
    for key, name in bare.items():
        asks = labels[key]
        if len(labels) == 1 or len(asks) < MOST_WORDS or sum(asks) * 2 < len(asks):
            continue
        written = (
            rf"(?:{re.escape(name)}|{re.escape(name.title())}|{re.escape(name.upper())})\b(?![ \u00a0][{UPPER}][a-z])"
        )
        if re.search(_ARTICLE + written, page.text):
            for c in accepted:
                if c.key == key:
                    c.parts = LabelParts(affiliation=name, generic=True, nobody=True)


def nouns(page: Page, accepted: Sequence[Candidate]) -> None:
    """Take a bare word for a part in the talk where it only asks and the page has it as a common noun: ``Fråga:``."""
    asks: dict[str, list[bool]] = defaultdict(list)
    bare: dict[str, str] = {}
    for c, after in zip_longest(accepted, accepted[1:]):
        parts = c.parts
        end = len(page.text) if after is None else after.core.start
        asks[c.key].append(page.text.find("?", c.body, end) >= 0)
        plain = not (parts.honorific or parts.role or parts.affiliation)
        if c.family == "colon" and plain and parts.name and parts.name.isalpha():
            bare[c.key] = parts.name
    for key, name in bare.items():
        if len(asks[key]) <= MOST_WORDS or not all(asks[key]):
            continue
        small = re.search(rf"\b{re.escape(name.lower())}\b", page.text)
        called = re.search(rf"\w,? {re.escape(name.capitalize())}\b", page.text)
        if small and not called:
            for c in accepted:
                if c.key == key:
                    c.parts = LabelParts(generic=True, nobody=True)


def outlets_first(page: Page, accepted: Sequence[Candidate]) -> None:
    """Read ``Harbour News, Reyes`` as Reyes of Harbour News where the document's labels put outlets first."""
    swapped: list[tuple[Candidate, LabelParts]] = []
    sure: set[str] = set()
    for c in accepted:
        outlet, name = _outlet_and_name(page, c)
        if name is None:
            continue
        if not (OUTLET_WORDS - FIRST_NAMES).isdisjoint(fold(name).split()):
            return  # names come first here
        if not OUTLET_WORDS.isdisjoint(fold(outlet).split()):
            sure.add(fold(outlet))
        swapped.append((c, LabelParts(name=name, affiliation=outlet)))
    if len(sure) > 1 or (sure and len(swapped) > MOST_WORDS):
        for c, parts in swapped:
            c.parts = parts


def _outlet_and_name(page: Page, c: Candidate) -> tuple[str, str | None]:
    parts = c.parts
    if c.family not in ("colon", "dash") or parts.role or parts.honorific or not parts.affiliation:
        return "", None
    pieces = _COMMA.split(c.core.of(page.text).strip("*_ "))
    if len(pieces) != 2:  # noqa: PLR2004 - an outlet and a name
        return "", None
    outlet, name = pieces
    plain = is_name(name) and len(name.split()) <= MOST_WORDS and COUNTRY_WORDS.isdisjoint(fold(name).split())
    return (outlet, name) if plain and parse_label(name).role is None else ("", None)
