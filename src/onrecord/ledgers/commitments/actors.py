"""Whether two names stand for one actor: a person, a state or a body."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from rapidfuzz import fuzz

from onrecord.archive.words.words import stem
from onrecord.people import authority, states
from onrecord.people.roles import body_key, office_key
from onrecord.text import fold

if TYPE_CHECKING:
    from onrecord.archive import Voice

Relation = Literal["same", "part"]

_SAID_OF_ANY = frozenset(
    "the all our its their his her my your each every this that these those own whole of and government administration "
    "cabinet authorities".split()
)
"""Words that tell no actor from another: the government of a state is the state."""
_NOBODY = frozenset("we us they i he she it you everybody everyone somebody someone people unknown".split())
_WE = frozenset("we us i me".split())
_ALIKE = 93
_LONG = 9
"""Letters from which on names that are spelled almost alike are one."""


@lru_cache(maxsize=8192)
def actor_key(name: str) -> frozenset[str]:
    """Give the stems of the words that tell an actor from others; empty where they name nobody.

    States and bodies are brought to the name that the facts use (``U.S.``, ``American``: ``United States``), a person
    of the authority to the person's key, where only one has the name.
    """
    if len(fold(name).split()) > 1:
        known = authority().named(name)
        if len(known) == 1:
            return frozenset({known[0].id})
    whole = frozenset(fold(body_key(name)).split())
    words = whole if whole != frozenset(fold(name).split()) else office_key(name) or whole
    return frozenset(stem(word) for word in words - _SAID_OF_ANY - _NOBODY)


def relation(one: str, other: str) -> Relation | None:
    """Tell whether two names stand for the same actor, or one for a part of the other (``nineteen NATO Allies``)."""
    first, second = actor_key(one), actor_key(other)
    if not first or not second:
        return None
    if first == second:
        return "same"
    if first < second or second < first:
        return "part"
    written, also = " ".join(sorted(first)), " ".join(sorted(second))
    if min(len(written), len(also)) >= _LONG and fuzz.ratio(written, also) >= _ALIKE:
        return "same"
    return None


def is_we(name: str) -> bool:
    """Tell whether a name is only ``we``, ``us`` or ``I``: who that is, the speaker tells."""
    return fold(name) in _WE


def other_names(words: str) -> tuple[str, ...]:
    """Give what an actor may be called that somebody asks for, as asked first: ``US`` is the ``United States`` too."""
    asked = body_key(words)
    for state in states():
        if fold(state.name) == asked:
            return (words, state.name, *state.names, *state.adjectives)
    return tuple(dict.fromkeys((words, asked)))


def for_the_same(one: Voice | None, other: Voice | None) -> bool:
    """Tell whether two voices are one person, or speak for one body: their "we" may be the same."""
    if one is None or other is None:
        return False
    if one.name and other.name and one.name == other.name:
        return True
    return bool(one.affiliation and other.affiliation) and body_key(one.affiliation or "") == body_key(
        other.affiliation or ""
    )
