"""Whose words they are, and whether that is the speaker who was named."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from onrecord.people import authority
from onrecord.quotes.titles import behind_title
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.archive.search.stretches import VoiceRow

Fit = Literal["yes", "no", "maybe"]
_TITLES = frozenset(
    "mr mrs ms miss mx dr prof sir dame lord lady hon the right president vice prime deputy foreign defence defense "
    "minister secretary general state chancellor ambassador senator representative congressman congresswoman governor "
    "chair chairman chairwoman chief spokesperson spokesman spokeswoman admiral colonel captain king queen prince pope "
    "former then acting us u s uk eu un nato of and for".split()
)
"""Words that a name is given with, and that are no part of it."""
_PARTS = lazy_re(r"[,;(]")
UNSURE = frozenset({"none", "model"})
"""Evidence that is no proof of who speaks."""


class Claim(NamedTuple):
    """The speaker who was named.

    Attributes:
        given: as written.
        all: its folded words.
        name: those that can be a name; empty where an office alone was given.
        persons: keys of the people whose name it can be.
    """

    given: str
    all: frozenset[str]
    name: frozenset[str]
    persons: frozenset[str]


_LESSER = frozenset("vice deputy under assistant former acting elect associate sub designate".split())
"""Words that make another office of an office."""


@lru_cache(maxsize=4096)
def claim(given: str) -> Claim:
    """Read the speaker who was named: ``Stoltenberg``, ``Jens Stoltenberg, NATO Secretary General``, an office."""
    first, *others = (part.split() for part in map(fold, _PARTS.split(given)))
    name = _name(first)
    if others and first and first[0] in _TITLES:  # the office comes first: Foreign Minister of Halvaria, Ngurenko
        name = _name(others[-1]) or name
    named = authority().named(" ".join(name)) if name else []
    return Claim(given, frozenset(fold(given).split()), frozenset(name), frozenset(person.id for person in named))


def _name(words: list[str]) -> list[str]:
    at = behind_title(words)
    while at < len(words) - 1 and words[at] in _TITLES:
        at += 1
    return [word for word in words[at:] if len(word) > 1]


def fits(asked: Claim, said: VoiceRow) -> Fit:
    """Tell whether a voice of the record is the speaker who was named.

    ``maybe`` where the record has less than a name: no name, or a family name alone under a fuller claim.
    """
    if said.name is None:
        if _is_role(asked, said):
            return "yes" if said.one_person else "maybe"
        return "maybe" if _is_open(said) else ("no" if said.kind in {"press", "moderator"} else "maybe")
    own = frozenset(fold(said.name).split())
    if not asked.name:
        return "yes" if _is_role(asked, said) else "no"
    if asked.name <= own:
        return "yes"
    if said.person is not None and said.person in asked.persons and len(asked.name) > 1:
        return "yes"
    if said.person is not None and asked.persons == {said.person}:
        return "yes"
    bare = own - {word for word in own if len(word) == 1}
    if len(bare) == 1 and bare <= asked.name:
        return "maybe"
    return "yes" if _is_role(asked, said) else "no"


def _is_role(asked: Claim, said: VoiceRow) -> bool:
    """Tell whether an office or a printed label is what was named."""
    wanted = asked.all - {"the"}
    printed = [frozenset(fold(words).split()) for words in (said.role, said.label, *said.labels) if words]
    return bool(wanted) and any(wanted <= words and not (words - wanted) & _LESSER for words in printed)


def _is_open(said: VoiceRow) -> bool:
    return said.number is None or not said.one_person


def is_sure(said: VoiceRow) -> bool:
    """Tell whether the record shows who speaks: by a name, or an office that one person has, and not by a guess."""
    known = said.name is not None or (said.role is not None and said.one_person)
    return known and said.evidence not in UNSURE


def shown(said: VoiceRow) -> str | None:
    """Name a voice by the best that is known; None where nothing is."""
    known = said.name or said.role or (f"\u201c{said.label}\u201d (not named)" if said.label else None)
    if known is None:
        return None
    rest = [part for part in (said.role if said.name else None, said.affiliation)
            if part and part.casefold() not in known.casefold()]  # fmt: skip
    if len(rest) > 1 and rest[1].casefold() in rest[0].casefold():
        rest.pop()
    return ", ".join([known, *rest])


def same_voice(one: VoiceRow, other: VoiceRow) -> bool:
    """Tell whether two voices are one person's: by key, or by the name in full."""
    if one.person is not None and other.person is not None:
        return one.person == other.person
    return one.name is not None and other.name is not None and fold(one.name) == fold(other.name)
