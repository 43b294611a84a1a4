"""Shapes of names and offices, told by their words."""

from __future__ import annotations

import re
from itertools import pairwise

from onrecord.grammar.labels.lexicon import (
    ARTICLES,
    CONNECTORS,
    COUNTRY_WORDS,
    HONORIFICS,
    INSTITUTIONS,
    PARTICLES,
    PORTFOLIOS,
    ROLE_WORDS,
    UPPER,
)
from onrecord.text.lazy import lazy_re

EDGE = ".,:;()[]{}\"'“”‘’*_"
_JOINED = lazy_re(rf"[a-z]{{1,3}}[-’']?[{UPPER}]")
"""A particle written together with the name: ``al-Sahili``, ``d'Orsay``, ``deVries``."""
MAX_NAME_TOKENS = 5
_CHILD_OF = frozenset("bin binti bte bt ibn a/l a/p".split())
_NEVER_NAMES = frozenset(
    "from with about of and for by the presidencial presidenziale présidentiel présidentielle presidential "
    "gubernamental governamental governativo gouvernemental ministerial parlamentario parlamentaria "
    "parlamentare".split()
)
"""Words that tell a name from what is said of it, in labels that are all in capitals; whose an office is: no names."""
COMPLEMENTS = frozenset("of for on de del du für da do dos das di della dei degli".split())
_COMPOUND = lazy_re(
    r"\w{3,}(?:minister|ministeri|präsident|kanzler|sprecher|sekretär|senator|direktor|kommissar|sekreterare|direktør|direktör|"
    r"sekretær|borgmester|ordfører|talman)(?:in|e?n|et)?"
)
_TIES = frozenset("og och und en ja és i".split())
"""What stands behind a word that a hyphen ties to the office at the end: ``Klima- og energiministeren``."""

_TIED = ("-general", "-in-chief", "-designate")
"""What a hyphen ties to an office, and to no name: ``coordinator-general``, ``editor-in-chief``."""
_OCCUPATION = lazy_re(r"\w{2,}(?:ologist|ographer|ometrist|ician|onomist)")
"""``hydrologist``, ``statistician``: trades that nobody can list, told by their endings."""


def is_name(text: str) -> bool:
    """Tell whether a text has the shape of a personal name: one to five capitalised words, particles, initials.

    Around ``bin`` and ``binti`` stand two: one's own and the father's.
    """
    tokens = text.split()
    if len(tokens) > MAX_NAME_TOKENS and (child := next((t for t in tokens[1:-1] if t in _CHILD_OF), None)):
        own, father = text.split(f" {child} ", 1)
        return is_name(own) and is_name(father)
    if not 1 <= len(tokens) <= MAX_NAME_TOKENS:
        return False
    capitals = 0
    for before, token in pairwise(["", *tokens]):
        bare = token.strip(EDGE)
        low = bare.lower()
        if not bare[:1].isalpha() or any(c.isdigit() for c in bare) or token[-1] in "!?;":
            return False
        if low in _NEVER_NAMES and not (before in PARTICLES and bare.istitle()):  # "de With"
            return False
        if bare[0].isupper() or not bare[0].islower() or _JOINED.match(bare):
            capitals += 1
        elif low not in PARTICLES:
            return False
    return capitals > 0


def is_full_name(text: str) -> bool:
    """Tell whether a text has the shape of two or more names of a person; ``New Zealand`` is a place."""
    words = words_of(text)
    return len(words) > 1 and is_name(text) and not all(word in COUNTRY_WORDS for word in words)


def is_role(text: str) -> bool:
    """Tell whether a text is an office: words of offices, of states and connectors, and what it is the office of.

    ``Director of the Harbour Board`` is one although nobody lists harbour boards; ``Jane Doe`` is none.
    """
    office = complement = False
    word = ""
    for index, token in enumerate(re.split(r"[\s/]+", text)):
        before, word = word, token.strip(EDGE).lower()
        if not word or (word in ARTICLES and (index == 0 or before in HONORIFICS)):
            continue  # "le président", "M. le président"
        if is_office(word):
            office = True
        elif word in CONNECTORS:
            complement = complement or (office and word in COMPLEMENTS)
        elif word in HONORIFICS:
            complement = False
        elif (word[-1] == "-" or (before[-1:] == "-" and word in _TIES)) and is_compound(
            text.rsplit(maxsplit=1)[-1].lower()
        ):
            continue  # "Klima- og energiministeren"
        elif not (in_role(word) or (complement and (token.strip(EDGE)[:1].isupper() or word in INSTITUTIONS))):
            return False
    return office


def has_role(text: str) -> bool:
    """Tell whether a text holds a word of an office."""
    return any(is_office(word) for word in words_of(text))


def in_role(word: str) -> bool:
    """Tell whether a word, in small letters, can stand in an office: of offices, states, portfolios, connectors."""
    return word in ROLE_WORDS or word in CONNECTORS or word in PORTFOLIOS or word in COUNTRY_WORDS or word in HONORIFICS


def is_compound(word: str) -> bool:
    """Tell whether a word, in small letters, is an office written together: ``innenministerin``."""
    return _COMPOUND.fullmatch(word) is not None


def is_office(word: str) -> bool:
    """Tell whether a word is an office or an occupation; German ones are written together: ``innenministerin``."""
    return word in ROLE_WORDS or word.endswith(_TIED) or is_compound(word) or _OCCUPATION.fullmatch(word) is not None


def words_of(text: str) -> list[str]:
    """Give the words of a label in small letters, without the signs around them."""
    return [word.strip(EDGE).lower() for word in re.split(r"[\s/]+", text) if word.strip(EDGE)]


def is_person(text: str) -> bool:
    """Tell whether a text is a person's full name and no place or body: ``New Zealand``, ``Fiscal Council``."""
    return is_full_name(text) and not any(w in COUNTRY_WORDS or w in INSTITUTIONS or in_role(w) for w in words_of(text))
