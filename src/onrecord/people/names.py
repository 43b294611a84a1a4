"""The forms in which a person's name may be printed."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from onrecord.grammar.labels.lexicon import PARTICLES
from onrecord.text import fold

if TYPE_CHECKING:
    from onrecord.model import Person

_SUFFIXES = frozenset("jr sr ii iii iv".split())

Words = tuple[str, ...]


class Forms(msgspec.Struct, frozen=True):
    """A person's names as folded words, single letters left out.

    Attributes:
        full: names in full.
        family: what stands for the person alone (``von der Leyen``, ``Xi``).
    """

    full: frozenset[Words]
    family: frozenset[Words]

    def bare(self, words: Words) -> bool:
        """Tell whether this is a family name alone."""
        return words in self.family

    def fit(self, words: Words) -> bool:
        """Tell whether a printed name can be this person's: a family name, or first and last word of a full one."""
        return words in self.family or any(
            len(words) > 1 and len(known) > 1 and words[0] == known[0] and words[-1] == known[-1] for known in self.full
        )


@lru_cache(maxsize=4096)
def forms(person: Person) -> Forms:
    """Give the forms of a person's names."""
    full, family = set(), {_folded(name) for name in person.family}
    for name in (person.name, *person.names):
        words = name.split()
        while len(words) > 1 and fold(words[-1]) in _SUFFIXES:
            words.pop()
        full |= {_folded(name), _folded(" ".join(words))}
        if not person.family:
            at = len(words) - 1
            family.add(_folded(words[at]))
            while at > 1 and words[at - 1].lower() in PARTICLES:
                at -= 1
                family.add(_folded(" ".join(words[at:])))
            # A particle written together with the name may be left out: al-Abadi, el-Sisi.
            head, _, tail = words[-1].partition("-")
            if tail and head.lower() in PARTICLES:
                family.add(_folded(tail))
    return Forms(frozenset(full), frozenset(family))


def _folded(name: str) -> Words:
    return tuple(word for word in fold(name).split() if len(word) > 1)


def is_family_name(name: str, person: Person) -> bool:
    """Tell whether a printed name is the person's family name alone, which the name in full completes."""
    return forms(person).bare(_folded(name))
