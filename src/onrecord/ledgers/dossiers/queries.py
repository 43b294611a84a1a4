"""Entries of a definition as queries of the index: each finds at least the documents in which the entry stands.

The index knows words by stem in one spelling; entries know them in any inflection and spelling, states by all their
names, letters and digits apart. So a query asks only for what both cut alike: the beginning that all forms of a word
share. Where nothing of an entry can be asked for, every document has to be read.
"""

from __future__ import annotations

from os.path import commonprefix
from typing import TYPE_CHECKING

from onrecord.archive.words.words import fold, words
from onrecord.ledgers.dossiers.inflections import forms
from onrecord.ledgers.measurewords import is_short, state_names
from onrecord.ledgers.measurewords import words as cut_words
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterable

_LEAST = 3
"""Letters that a word's beginning must have to be asked for."""
_BRITISH = tuple(
    (lazy_re(pattern), instead)
    for pattern, instead in (
        (r"ens(?=e|es|eless)$", "enc"),
        (r"or(?=$|s$|ed$|ing$|able$|ite$)", "our"),
        (r"iz(?=e$|es$|ed$|ing$|ation$|ations$)", "is"),
        (r"er(s?)$", r"re\1"),
        (r"program(s?)$", r"programme\1"),
    )
)
"""American spellings as British ones; more than there are does no harm."""


def queries(entries: Iterable[str]) -> list[str] | None:
    """Write entries as queries of `onrecord.archive.Archive.search`; None where the index cannot be asked for one."""
    found = []
    for entry in entries:
        asked = [query for part in entry.split("+") for query in _words(part.strip())]
        if not asked:
            return None
        found.append(" ".join(asked))
    return found


def _words(part: str) -> list[str]:
    is_open = part.endswith("*")
    text = part.rstrip("*")
    cut = cut_words(text)
    asked = []
    for number, word in enumerate(cut):
        printed = text[word.start : word.end]
        beside = text[word.start - 1 : word.start] + text[word.end : word.end + 1]
        if word.key.startswith("state:"):
            asked.append(_state(word.key))
        elif is_short(word.key):
            continue  # said in full or by its letters
        elif printed.isalpha() and not any(letter.isalnum() for letter in beside):
            start = fold(printed) if is_open and number == len(cut) - 1 else _shared(printed)
            if len(start) >= _LEAST and start.isalpha() and words(start) == [start]:
                asked.append(f"{start}*")
    return asked


def _shared(word: str) -> str:
    """Give the beginning that all forms of a word share in either spelling."""
    known = set(forms(word))
    for plain in tuple(known):
        known.update(pattern.sub(instead, plain) for pattern, instead in _BRITISH)
    shared = commonprefix(sorted(known))  # noqa: RUF071 - of words, not of paths
    return shared.rstrip("yei") if len(shared.rstrip("yei")) >= _LEAST else shared


def _state(key: str) -> str:
    """Write a state by any of its names."""
    return "(" + " OR ".join(f'"{name}"' for name in sorted(state_names(key)) if words(name)) + ")"
