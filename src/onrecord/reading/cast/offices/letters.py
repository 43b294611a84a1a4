"""Letters in labels that stand for an office: ``SM Tan:`` and ``SM:`` for the Senior Minister Tan Boon Hwee.

Letters before a surname may be initials too. They are an office's only where the document writes the office out with
these letters, and either right at that surname, or has the letters alone as a word of their own (``SM, may I ask``).
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from onrecord.grammar.labels.lexicon import UPPER
from onrecord.grammar.labels.offices import is_name, is_office, is_person, words_of
from onrecord.model import Span
from onrecord.reading.cast.offices.alone import NAMES, STYLES, is_whole, office_pattern
from onrecord.reading.names.mentions import Mention
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.reading.labels.candidates import Candidate
    from onrecord.reading.page.page import Page

_LETTERS = lazy_re(r"[A-Z]{2,4}|[A-Z]o[A-Z]|Min")
"""``SM``, ``DPM``, ``MoS``; ``Min Shan`` is a minister where the document speaks of a Minister Shan."""


def spelled_out(page: Page, labels: Sequence[Candidate], named: Sequence[Mention]) -> Iterator[Mention]:
    """Take letters before a name in labels as the office that the document spells out, and give who is named with it.

    The labels' parts are changed in place. Whoever is ``named`` with the office above the talk is not given again.
    """
    known: dict[tuple[str, str], list[re.Match[str]]] = {}
    held: dict[str, set[str]] = {}
    given: dict[str, list[Mention]] = {}
    for label in labels:
        letters, _, last = (label.parts.name or "").partition(" ")
        short = last and _LETTERS.fullmatch(letters) and not (label.parts.role or label.parts.honorific)
        if not short or not is_name(last):
            continue
        if (letters, last) not in known:
            known[letters, last] = _held(page.text, letters, last)
            if not any(fold(last) in fold(m.name).split() and m.role for m in named):
                full = _in_full(page.text, known[letters, last], last, list(_own_words(page, labels, label)))
                given.setdefault(letters, []).extend(full)
        if known[letters, last]:
            label.parts = msgspec.structs.replace(label.parts, name=last, role=known[letters, last][0]["office"])
            held.setdefault(letters, set()).add(fold(last))
    for label in labels:
        letters = label.parts.name or ""
        if len(held.get(letters, ())) > 1:  # the letters alone may be any of those, whoever is named in full
            label.parts = msgspec.structs.replace(label.parts, name=None, role=letters)
            given.pop(letters, None)
    for mentions in given.values():
        yield from mentions


def _held(text: str, letters: str, last: str) -> list[re.Match[str]]:
    """Give where the document writes the office out: at the surname, or anywhere if the letters alone are a word."""
    office = re.compile(rf"\b(?P<office>{office_pattern(letters)})\b(?:,?[ \u00a0]{STYLES}(?P<name>{NAMES}))?")
    found = [each for each in office.finditer(text) if is_whole(text, each)]
    tied = [each for each in found if each["name"] and set(words_of(last)) <= set(words_of(each["name"]))]
    alone = re.compile(rf"(?<![\w’'-]){letters}(?![\w’'-]|[ \u00a0][{UPPER}]|[ \u00a0]?[:.])")
    return tied or (found if letters != "Min" and alone.search(text) else [])


def _own_words(page: Page, labels: Sequence[Candidate], label: Candidate) -> Iterator[Span]:
    """Give what somebody says himself, in all turns that have his label."""
    for one, behind in pairwise([*labels, None]):
        if one is not None and one.key == label.key:
            yield Span(one.body, len(page.text) if behind is None else behind.core.start)


def _in_full(text: str, found: Sequence[re.Match[str]], last: str, own: Sequence[Span]) -> Iterator[Mention]:
    """Give the one full name, with the surname before or behind the others, that stands with the office.

    Nobody speaks so of himself, and whoever has the office of a place that is named with it may be somebody else.
    """
    named: dict[str, Mention] = {}
    for each in found:
        words = (each["name"] or "").split()
        rank = next((at for at, word in enumerate(words) if not is_office(word.lower())), 0)
        words = words[rank:]  # "our Force Commander, Major General Ivo Dahl"
        at = next((at for at, word in enumerate(words) if fold(word) == fold(last)), None)
        name = " ".join(words if at == 0 else words[: at + 1] if at else [])
        if is_person(name):
            start = text.index(words[0], each.start("name"))
            mention = Mention(name, each["office"], None, Span(each.start(), start + len(name)))
            if _ELSEWHERE.match(text, mention.span.end) is not None or _ABROAD.search(
                text[max(each.start() - 60, 0) : each.start()]
            ):
                return
            if any(
                words.contains(mention.span) and not _I_AM.search(text[max(each.start() - 20, 0) : each.start()])
                for words in own
            ):
                return
            named.setdefault(fold(name), mention)
    if len(named) == 1:
        yield from named.values()


_ELSEWHERE = lazy_re(rf",?[ \u00a0]of[ \u00a0](?:the[ \u00a0])?[{UPPER}]")
_ABROAD = lazy_re(rf"(?<![.?!:;\n][ \u00a0\n])\b(?!The\b|I\b)[{UPPER}][\w’'-]+(?:[’']s)?[ \u00a0]\Z")
"""What stands before an office that is not the one of whoever publishes: ``Ostrelle Prime Minister Ada Falk``."""
_I_AM = lazy_re(r"\b(?:I am|I[’']m|name is)(?: the| your)?[ \u00a0]\Z")
