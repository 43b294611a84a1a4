"""The shipped people: looked up without parsing what nobody asks for."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

from onrecord.model import Office, Person
from onrecord.people.files import people_files, tables
from onrecord.people.roles import body_key
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIELDS = frozenset({"name", "names", "family", "wikidata"})
_ACCENTS = lazy_re("[\u0300-\u036f]+")
_OTHER = lazy_re(r"[^\x00-\x7f]+")
_NO_WORD = lazy_re(r"[^a-z0-9\0]+")
_END = lazy_re("\0")
_BODY = lazy_re(r'\["[^"]+", "([^"]+)", "[^"]*", "[^"]*"\]')
_CHECKED = lazy_re(r'^checked = "([^"]*)"', re.MULTILINE)


def person(key: str, entry: dict[str, Any], checked: str | None) -> Person:
    """Make a person of a table's fields; an office is ``[role, body, first day, last day]``, days left out or empty."""
    return Person(
        id=key,
        name=entry["name"],
        names=tuple(entry.get("names", ())),
        offices=tuple(
            Office(office[0], office[1], *(day or None for day in office[2:4])) for office in entry.get("offices", ())
        ),
        family=tuple(entry.get("family", ())),
        wikidata=entry.get("wikidata"),
        checked=checked,
    )


class Shelf:
    """Persons that are looked up by a word of a name, or by a word of an office or its body."""

    def __init__(self, files: dict[str, str]) -> None:
        """Take the texts of the files, by name."""
        self._tables: list[tuple[str, str, str | None]] = []
        for text in files.values():
            checked = _CHECKED.search(text)
            day = checked[1] if checked else None
            self._tables += [(key, table, day) for key, table in tables(text)]
        self._persons: dict[int, Person] = {}
        self._numbers_of = lru_cache(maxsize=4096)(self._sought)

    @classmethod
    def shipped(cls) -> Shelf:
        """Open the files that come with the program."""
        return cls(people_files())

    @cached_property
    def _names(self) -> tuple[str, list[int]]:
        """The folded names of all tables in one text, each word between spaces, and where each table ends."""
        # The lines that hold names come first.
        plain = _plain("\0".join(table[: table.find("offices = ")] for _, table, _ in self._tables))
        return plain, [end.start() for end in _END.finditer(plain)]

    def named(self, word: str) -> list[Person]:
        """Give the persons in whose names this folded word stands."""
        if word in _FIELDS:
            return []  # the fields' own names ("names", "family") are nobody's
        return [self._person(number) for number in self._numbers_of(word)]

    def _sought(self, word: str) -> tuple[int, ...]:
        """Give the tables in whose names a word stands: the same words are asked for again and again."""
        plain, ends = self._names
        found: list[int] = []
        at = plain.find(f" {word} ")
        while at >= 0:
            number = bisect(ends, at)
            found.append(number)
            # A table names most people in several spellings: on to the next one.
            at = plain.find(f" {word} ", ends[number]) if number < len(ends) else -1
        return tuple(found)

    def of_body(self, key: str) -> list[Person]:
        """Give the persons who held an office of this body (`body_key`)."""
        return [self._person(number) for number in self._bodies.get(key, ())]

    @cached_property
    def _bodies(self) -> dict[str, list[int]]:
        bodies: dict[str, list[int]] = {}
        for number, (_, table, _) in enumerate(self._tables):
            for body in {body_key(found) for found in _BODY.findall(table)}:
                bodies.setdefault(body, []).append(number)
        return bodies

    def persons(self) -> Iterator[Person]:
        """Give everybody; parses all files."""
        return map(self._person, range(len(self._tables)))

    def _person(self, number: int) -> Person:
        known = self._persons.get(number)
        if known is None:
            key, table, checked = self._tables[number]
            entry = tomllib.loads(table)
            known = self._persons[number] = person(key, entry, entry.get("checked", checked))
        return known


def _plain(text: str) -> str:
    """Fold the names of all tables at once, which the facts write in Latin letters: quicker than one by one."""
    text = _ACCENTS.sub("", normalize("NFKD", text))
    return _NO_WORD.sub(" ", _OTHER.sub(lambda found: fold(found[0]), text).lower())
