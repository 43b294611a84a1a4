"""Offices as they are printed, compared with offices as the facts have them."""

from __future__ import annotations

from functools import cache, lru_cache

from onrecord.grammar.labels.lexicon import CONNECTORS
from onrecord.people.places import states
from onrecord.text import fold

_LEFT_OUT = CONNECTORS | frozenset("the mr mrs ms madam his her excellency hon honourable honorable".split())
_SAME = {
    "advisor": "adviser",
    "chairman": "chair",
    "chairperson": "chair",
    "chairwoman": "chair",
    "defense": "defence",
    "spokesman": "spokesperson",
    "spokeswoman": "spokesperson",
    "premier": "premier",
}
_SHORT = {
    "u s": "united states",
    "u k": "united kingdom",
    "eu": "european union",
    "un": "united nations",
    "ecb": "european central bank",
    "imf": "international monetary fund",
    "who": "world health organization",
    "wto": "world trade organization",
    "osce": "organization for security and co operation in europe",
    "pm": "prime minister",
    "fed": "federal reserve",
    "sg": "secretary general",
    "pentagon": "us department of defense",
    "state department": "us department of state",
}
_ANOTHER = frozenset("vice deputy prime general press under attorney chief war".split())
"""Words that make an office another one: who asks for a president does not mean a vice president."""
_WIDE = frozenset(
    "director executive managing chief chair commissioner spokesperson administrator governor ambassador "
    "representative coordinator head treasurer minister".split()
)
"""Words of offices that many bodies have: without the body they lead to nobody."""
_TELLING = frozenset({"president", "chancellor", "premier", "taoiseach"})
"""Offices of states that are known by one word."""
_UNIONS = frozenset({"european commission", "european council"})
_PUBLISHERS = {
    "white house": "united states",
    "us department of state": "united states",
    "us department of defense": "united states",
}
"""Bodies that are part of another, whose officers they name without saying so."""


@cache
def _names_of_bodies() -> dict[tuple[str, ...], tuple[str, ...]]:
    """Other names of bodies, longest first, by their words."""
    known = {tuple(short.split()): tuple(full.split()) for short, full in _SHORT.items()}
    for state in states():
        full = tuple(fold(state.name).split())
        known |= {tuple(fold(name).split()): full for name in (*state.names, *state.adjectives)}
    # The state's own name stands for itself: "North Macedonian" is not "Macedonian", nor "South Korea" "Korea".
    known |= {tuple(fold(state.name).split()): tuple(fold(state.name).split()) for state in states()}
    return dict(sorted(known.items(), key=lambda item: -len(item[0])))


@cache
def _states() -> frozenset[str]:
    return frozenset(fold(state.name) for state in states())


@lru_cache(maxsize=4096)
def body_key(body: str) -> str:
    """Give the folded name of a body, other names of it brought to the one that the facts use."""
    words = tuple(word for word in fold(body).split() if word != "the")
    return " ".join(_names_of_bodies().get(words, words))


@lru_cache(maxsize=4096)
def office_key(role: str) -> frozenset[str]:
    """Give the words that make an office, other names and other spellings brought to one."""
    words = fold(role).split()
    found: list[str] = []
    names = _names_of_bodies()
    at = 0
    while at < len(words):
        for length in (4, 3, 2, 1):
            full = names.get(tuple(words[at : at + length]))
            if full is not None and at + length <= len(words):
                found += full
                at += length
                break
        else:
            found.append(words[at])
            at += 1
    kept = {_SAME.get(word, word) for word in found if word not in _LEFT_OUT}
    return frozenset(kept - {"affairs"} if "foreign" in kept else kept)


def role_fits(asked_role: str, role: str, body: str, *, publisher: str | None, full: bool) -> bool:
    """Tell whether an office as printed is this office.

    Args:
        asked_role: as printed (``Ukrainian Foreign Minister``, ``SECRETARY``).
        role: the office in the facts.
        body: its body.
        publisher: whose transcript it is, whose own officers need no body.
        full: the name is printed in full, so that a general office (``Director``) is enough.
    """
    asked, own, where = office_key(asked_role), office_key(role), office_key(body)
    if not asked & own or (own & _ANOTHER) - asked:
        return False
    if full:  # other words may stand around the office: "NSC Coordinator for Strategic Communications"
        return asked <= own | where or (own <= asked and not (asked - own - where) & _ANOTHER)
    if not asked <= own | where:
        return False
    if asked - own or (publisher is not None and _part_of(publisher, body)):
        return True
    state = body_key(body)
    if len(asked) == 1:
        (word,) = asked
        if word in _TELLING:
            return state in _states() or state in _UNIONS
        if word == "secretary":
            return state == "united states"
        return asked == own and word not in _WIDE  # a mayor, of whom the user has said that he is one
    if "vice" in asked:
        return state in _states()
    return "prime" in asked or not (asked & _WIDE - {"minister"})


def _part_of(publisher: str, body: str) -> bool:
    one, other = body_key(publisher), body_key(body)
    return one == other or _PUBLISHERS.get(one) == other
