"""Two people of one surname, or in one chair, whom labels tell apart by a man's and a woman's title alone."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.grammar.labels.offices import words_of
from onrecord.reading.names.names import name_words, office_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.grammar.labels.labels import LabelParts
    from onrecord.reading.labels.candidates import Candidate
    from onrecord.reading.names.voice import Voice
    from onrecord.reading.page.page import Page

_TITLES: tuple[tuple[frozenset[str], frozenset[str]], ...] = tuple(
    (frozenset(men.split()), frozenset(women.split()))
    for men, women in (
        ("mr sir lord", "mrs ms miss madam mdm dame lady baroness"),
        ("m monsieur", "mme madame mlle mademoiselle"),
        ("herr", "frau"),
        ("señor sr", "señora sra señorita"),
        ("signor", "signora"),
        ("senhor sr", "senhora sra"),
    )
)
"""Titles of men and of women, by language."""
_ANY = frozenset().union(*(titles for kinds in _TITLES for titles in kinds))
TWICE = 2
"""Labels of each of two titles from which none of them is a misprint of the other."""


def of_two(page: Page, labels: Sequence[Candidate]) -> dict[str, str]:
    """Give the labels, by their words, that a title of the other sex before the same name shows to be one of two.

    One label among many of the other title may be a misprint, unless each speaks right behind the other.

    Returns:
        For each such label ``man`` or ``woman``.
    """
    uses: dict[tuple[int, str], list[tuple[int, str, str]]] = defaultdict(list)
    whole: set[str] = set()
    for at, label in enumerate(labels):
        core = label.core.of(page.text)
        title = words_of(core)[0]
        rest = _called(label.parts) if title in _ANY else ""
        if not rest:
            continue
        whole |= {core} if len(name_words(label.parts.name or "")) > 1 else set()
        for tongue, kinds in enumerate(_TITLES):
            for sex, titles in zip(("man", "woman"), kinds, strict=True):
                if title in titles:
                    uses[tongue, rest].append((at, core, sex))
    found: dict[str, str] = {}
    for own in uses.values():
        if whole.issuperset(core for _, core, _ in own):
            continue  # their first names tell them apart
        counts = [sum(sex == each for _, _, sex in own) for each in ("man", "woman")]
        close = any(one[0] + 1 == other[0] and one[2] != other[2] for one, other in pairwise(own))
        if min(counts) >= TWICE or (min(counts) and (close or max(counts) <= TWICE)):
            found |= {core: sex for _, core, sex in own}
    return found


def _called(parts: LabelParts) -> str:
    """Give what stands behind the title of a label: the surname, or the office of a chair; else nothing."""
    if parts.name is None:
        return " ".join(sorted(office_words(parts.role or "") - {"sir"}))
    words = name_words(parts.name)
    return words[-1] if words and parts.honorific and not parts.role else ""


def told_apart(page: Page, voice: Voice, sex: str) -> bool:
    """Tell whether somebody is of the sex that a label of two says, by a title printed before the full name.

    Whoever is not known to be is not taken for either.
    """
    if voice.sex is None:
        voice.sex = printed_sex(page, [name for name in voice.names if len(name_words(name)) > 1])
    return voice.sex == sex


def printed_sex(page: Page, names: Sequence[str]) -> str | None:
    """Give the sex that titles printed before full names say; None where none stands there, or two differ."""
    if not names:
        return None
    called = "|".join(re.escape(name.lower()) for name in names)
    said = re.compile(rf"\b(?P<title>[^\W\d_]{{1,12}})\.?[ \u00a0\n]+(?:{called})\b")
    known = {sex_of(found["title"]) for found in said.finditer(page.low)} - {None}
    return next(iter(known)) if len(known) == 1 else None


def sex_of(title: str | None) -> str | None:
    """Give whose a title is: a ``man``'s or a ``woman``'s; None where it is either's."""
    low = (title or "").lower()
    if any(low in men for men, _ in _TITLES):
        return "man"
    return "woman" if any(low in women for _, women in _TITLES) else None
