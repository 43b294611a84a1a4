"""Names that stand surname first in fields and lists: ``Reyes, Dana, MP`` beside the label ``Ms Reyes``.

A place has that form too (``Houston, Texas``), and so have two surnames of a longer list that a line parts (``Reyes,
Falk``): letters, an honorific, an initial or an office must stand with a name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from onrecord.grammar.labels.lexicon import HONORIFICS, ROLE_WORDS, UPPER
from onrecord.grammar.labels.offices import has_role, words_of
from onrecord.model import Span
from onrecord.reading.cast.sexes import printed_sex, sex_of
from onrecord.reading.names.names import name_words, share_office
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from onrecord.reading.names.voice import Voice
    from onrecord.reading.page.page import Page

_ENTRY = lazy_re(
    rf"(?:^|(?<=[\t|;])|(?<=:[ \u00a0\t])|(?<=[ \u00a0]{{2}}))[ \u00a0*-]{{0,6}}(?P<last>[{UPPER}][\w’'-]+),[ \u00a0]"
    rf"(?P<style>(?:[{UPPER}a-z][a-z]{{1,8}}\.?[ \u00a0]){{0,3}}?)"
    rf"(?P<first>[{UPPER}][\w’'-]+(?:[ \u00a0][{UPPER}](?:\.|[\w’'-]+)?)?)"
    r"(?:(?:,[ \u00a0]|[ \u00a0](?:[–—-][ \u00a0]|\())(?P<behind>[^\n\t|;]{2,80}))?(?=[ \u00a0.:\d]*(?:$|[\t|;]))",
    re.MULTILINE,
)
_COMMA = lazy_re(rf"(?P<last>[{UPPER}][\w’'-]+),[ \u00a0]")
_LETTERS = lazy_re(r"(?:[A-Z]{1,2}[a-z]{0,2}[A-Z]{1,3}|[A-Z](?:\.[A-Z]){1,2}\.?|Ph\.?D\.?|Esq\.?)(?:[ ,)]|$)")
"""``MP``, ``QC``, ``M.P.``: what stands behind a name, and behind no place."""
_INITIAL = lazy_re(rf"[ \u00a0][{UPPER}]\.?$")
_NO_FIRST = ROLE_WORDS | HONORIFICS | {"the"}
_SURNAMES = frozenset(
    "king queen prince judge marshal major dean provost bishop cardinal coach warden page price".split()
)
"""Offices that are as often surnames."""
_NO_LONGER = frozenset("former late ex retired".split())


_APPEARS = lazy_re(
    rf"^[ \t\d*]{{0,40}}(?P<first>[{UPPER}][\w’'-]+(?:[ ][{UPPER}](?:\.|[\w’'-]+))?)[ ](?P<last>[{UPPER}][\w’'-]+)"
    r"(?:,?[ ](?:JR|SR|Jr|Sr)\.?|[ ]I{2,3})?,[ ](?:ESQ|Esq|Q\.?C|K\.?C|S\.?C)\b\.?(?:[,;][ ]?(?P<behind>[^\n]{2,80}))?",
    re.MULTILINE,
)
"""``DANA R. REYES, JR., ESQ., Solicitor General,``, in a list of counsel who appear before a court."""


class Listed(NamedTuple):
    """An entry of a list: one that has the surname first, or that begins a line and has counsel's letters behind it.

    Attributes:
        surname: folded, as `name_words` gives it.
        name: first name and surname, in the order of speech.
        span: the entry's name in the text.
        behind: what stands behind the name.
    """

    surname: str
    name: str
    span: Span
    behind: str


def listed(page: Page, surnames: Container[str]) -> Iterator[Listed]:
    """Give the entries for some surnames that are a person's for sure, of surnames that no entry gives another."""
    entries = list(_entries(page.text, surnames))
    firsts: dict[str, set[str]] = defaultdict(set)
    for surname, found in entries:
        if (first := name_words(found["first"])[0]) not in surnames:  # "Falk, Reyes"
            firsts[surname].add(first)
    appear = [(name_words(found["last"])[0], found) for found in _APPEARS.finditer(page.text)]
    for surname, found in appear:
        firsts[surname].add(name_words(found["first"])[0])
    for surname, found in appear:
        if surname in surnames and len(firsts[surname]) == 1:
            name = f"{found['first']} {found['last']}"
            yield Listed(surname, name, Span(found.start("first"), found.end("last")), found["behind"] or "")
    for surname, found in entries:
        if _is_person(found) and not _is_other_sex(page, found):
            if len(firsts[surname]) > 1:
                continue  # "Falk, Dana, MP" and "Falk, Karl, Harbour Board"
            name = f"{found['first']} {found['last']}"
            yield Listed(surname, name, Span(found.start("last"), found.end("first")), found["behind"] or "")


def _entries(text: str, surnames: Container[str]) -> Iterator[tuple[str, re.Match[str]]]:
    """Give the entries for some surnames; of all lines those are looked at alone that have one before a comma."""
    done = 0
    for each in _COMMA.finditer(text):
        if each.start() < done or name_words(each["last"])[0] not in surnames:
            continue
        begin, end = text.rfind("\n", 0, each.start()) + 1, text.find("\n", each.end())
        done = len(text) if end < 0 else end
        for found in _ENTRY.finditer(text, begin, done):
            if (surname := name_words(found["last"])[0]) in surnames:
                yield surname, found


def is_listed_as(voice: Voice, entry: Listed) -> bool:
    """Tell whether an office behind the name in a list, if there is one, is a voice's own."""
    return not (voice.roles and has_role(entry.behind)) or any(share_office(entry.behind, each) for each in voice.roles)


def ends_entry(text: str, at: int) -> bool:
    """Tell whether a line ends an entry of such a list, or begins one: no name runs over the end of it."""
    begin, end = text.rfind("\n", 0, at) + 1, text.find("\n", at + 1)
    return any(_ENTRY.match(text, *each) for each in ((begin, at), (at + 1, len(text) if end < 0 else end)))


def _is_person(found: re.Match[str]) -> bool:
    first, styles, behind = words_of(found["first"]), words_of(found["style"]), found["behind"] or ""
    if not HONORIFICS.issuperset(styles) or first[0] in _NO_FIRST or not _NO_LONGER.isdisjoint(words_of(behind)):
        return False
    if found.string[: found.start()].rstrip()[-1:] == ",":
        return False  # a line of a list of surnames
    initial = _INITIAL.search(found["first"]) is not None
    return initial or bool(styles) or _LETTERS.match(behind) is not None or _is_office(behind)


def _is_other_sex(page: Page, found: re.Match[str]) -> bool:
    """Tell whether a list has a woman and the text a man of the name, or the other way round."""
    listed_as = {sex for word in words_of(found["style"]) if (sex := sex_of(word))}
    return bool(listed_as) and printed_sex(page, [found["last"]]) not in {None, *listed_as}


def _is_office(behind: str) -> bool:
    """Tell whether an office stands behind a name: ``King`` may be one more surname of a list."""
    first = words_of(behind.partition(", ")[0])
    return has_role(" ".join(first)) and first[0] not in _SURNAMES
