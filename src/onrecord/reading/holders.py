"""Who holds an office that stands alone in labels (``PM:``), as the page's head or those who speak to him say."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.grammar.offices import is_person
from onrecord.model import Span
from onrecord.reading.mentions import TOP, Mention
from onrecord.reading.names import office_words, same_name
from onrecord.reading.shortoffices import NAMES, STYLES, is_whole, office_pattern
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.reading.candidates import Candidate
    from onrecord.reading.page import Page

_SHORT = re.compile(r"[A-Z]{2,4}")
_PLAIN = re.compile(r"[A-Z][A-Za-z]+(?:[ -](?:of|for|the|and|[A-Z][A-Za-z]+)){0,5}")
"""An office in English as a label has it."""
_ARTICLE = re.compile(r"the ", re.IGNORECASE)
CALLED_WITHIN = 90
"""Code points at the beginning of what somebody says in which he calls the next speaker by his office."""
_GREETS = (
    r"(?:(?i:thank you|thanks|good (?:morning|afternoon|evening)|hello|hi|yes|sorry|welcome)\b[^.,!?\n]{0,20}[.,!]? )?"
)


def holders(page: Page, labels: Sequence[Candidate], known: Sequence[Mention]) -> Iterator[Mention]:
    """Give who holds each office that is a label as it stands, where the document names one person for it.

    Nobody, where ``known`` names one already.
    """
    alone = {c.core.of(page.text): c for c in labels if _is_office_alone(c)}
    for core in sorted(alone):
        office = office_words(alone[core].parts.role or core)
        if any(mention.role and office <= office_words(mention.role) for mention in known):
            continue
        pattern = office_pattern(core) if _SHORT.fullmatch(core) else rf"(?i:{re.escape(_ARTICLE.sub('', core))})"
        found = list(_in_head(page.text[: min(labels[0].core.start, TOP)], pattern)) or list(
            _called(page, labels, core, pattern)
        )
        full = max(found, key=lambda mention: len(mention.name.split()), default=None)
        if full is not None and all(same_name(full.name, each.name) for each in found):
            yield full


def _is_office_alone(label: Candidate) -> bool:
    parts = label.parts
    alone = parts.name is None and parts.role is not None and not (parts.generic or parts.affiliation)
    return alone and _PLAIN.fullmatch(parts.role or "") is not None


def _in_head(head: str, office: str) -> Iterator[Mention]:
    """Give the people whom the head of a page names with an office.

    ``Prime Minister Dana Reyes``, ``Dana Reyes, Prime Minister``; ``Office of the Prime Minister`` with the name alone
    on the line below it. A line that has the office without a name as well tells of another's.
    """
    forms = (
        rf"\b(?P<office>{office}),?[ \u00a0]{STYLES}(?P<name>{NAMES})(?![ \u00a0]of[ \u00a0])",
        rf"\b(?P<name>{NAMES}),[ \u00a0](?:the[ \u00a0])?(?P<office>{office})\b",
        rf"^[^\n]{{0,20}}\b(?P<office>{office})[ \u00a0]*\n[ \u00a0\n]{{0,4}}{STYLES}(?P<name>{NAMES})[ \u00a0]*$",
    )
    for form in forms:
        for found in re.finditer(form, head, re.MULTILINE):
            line = head[head.rfind("\n", 0, found.start()) + 1 : (head + "\n").index("\n", found.end())]
            others = len(re.findall(rf"\b{office}\b", line)) > 1
            if is_person(found["name"]) and is_whole(head, found) and not others:
                yield Mention(found["name"], found["office"], None, Span(*found.span()))


_SHARED = frozenset({"minister", "secretary", "member", "senator", "deputy", "delegate", "commissioner", "judge"})
"""Offices that several hold in one room."""
_GUESTS = frozenset({"guest", "visitor", "host"})


def _called(page: Page, labels: Sequence[Candidate], core: str, office: str) -> Iterator[Mention]:
    """Give how those who speak right before the holder of an office call him: ``Prime Minister Reyes, ...``."""
    calls = re.compile(rf"[“\"]?{_GREETS}(?:Mr\.? |Madam )?(?P<office>{office})[ \u00a0](?P<name>{NAMES})[,.]")
    others = {fold(label.core.of(page.text)) for label in labels}
    if fold(core) in _SHARED or not _GUESTS.isdisjoint(others):
        return  # whoever is called so may be another holder of the office
    for label, after in pairwise(labels):
        if fold(label.core.of(page.text)) == fold(core) or after.core.of(page.text) != core:
            continue
        found = calls.match(page.text, label.body, min(label.body + CALLED_WITHIN, after.core.start))
        if found is not None and is_whole(page.text, found):
            yield Mention(found["name"], found["office"], None, Span(*found.span("name")))
