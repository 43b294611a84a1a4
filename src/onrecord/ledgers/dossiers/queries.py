"""Entries of a definition as queries of the index: each finds at least the documents in which the entry stands."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from onrecord.ledgers.measurewords import words
from onrecord.people import states

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_TWO_SPELLINGS = re.compile(
    r"(?:def|off)en[cs]|\w{2}ou?r(?:$|s$|ed$|ing$|able$|ite$)|\w{2}i[sz](?:e|es|ed|ing|ations?)$"
    r"|(?:cent|theat|met|fib|lit)(?:re|er)s?$|program|[aeiou]ll?(?:ed|ing|ers?)$",
    re.IGNORECASE,
)
_STEM = 4
"""Letters by which a word is looked for that is spelled in two ways."""


def queries(entries: Iterable[str]) -> Iterator[str]:
    """Write each entry as a query of `onrecord.archive.Archive.search`; what has no word gives none."""
    for entry in entries:
        asked = [query for part in entry.split("+") for query in _words(part.strip())]
        if asked:
            yield " ".join(asked)


def _words(part: str) -> Iterator[str]:
    is_open = part.endswith("*")
    cut = words(part.rstrip("*"))
    for number, word in enumerate(cut):
        printed = part[word.start : word.end]
        if word.key.startswith("state:"):
            yield _state(word.key.removeprefix("state:"))
        elif not printed[0].isalpha():
            continue  # a number may be written in several ways
        elif is_open and number == len(cut) - 1:
            yield f"{printed}*"
        elif _TWO_SPELLINGS.search(printed) and len(printed) > _STEM:
            yield f"{printed[:_STEM]}*"
        else:
            yield f'"{printed}"' if printed.upper() in {"AND", "OR", "NOT"} else re.split("['’]", printed)[0]


@cache
def _state(key: str) -> str:
    """Write a state by any of its names."""
    state = next(each for each in states() if each.id == key)
    names = dict.fromkeys((state.name, *state.names, *state.adjectives))
    return "(" + " OR ".join(f'"{name}"' for name in names) + ")"
