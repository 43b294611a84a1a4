"""The people authority: who held which office when.

It ships with facts only (``facts/``), to which users add (`onrecord.people.own`); a name is taken from it only where
surname, office or body, and date all fit exactly one person.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from onrecord.people.days import bounds, held
from onrecord.people.names import forms
from onrecord.people.own import merged, own_people
from onrecord.people.roles import body_key, office_key, role_fits
from onrecord.people.shelf import Shelf
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.model import Office, Person
    from onrecord.people.days import Held


class Authority:
    """Persons, found by their names and offices."""

    def __init__(self, persons: Iterable[Person], shelf: Shelf | None = None) -> None:
        """Take persons, and the shipped facts if wanted; a person who is on the shelf as well is brought together."""
        self._shelf = shelf or Shelf({})
        self._persons = {person.id: person for person in persons}
        self._words: dict[str, list[str]] = {}
        for person in self._persons.values():
            for word in {word for name in (person.name, *person.names, *person.family) for word in fold(name).split()}:
                self._words.setdefault(word, []).append(person.id)

    def persons(self) -> list[Person]:
        """Give everybody, by key; takes a moment, for all facts are parsed."""
        known = {person.id: self._whole(person) for person in self._shelf.persons()}
        return [*({**known, **{key: self._whole(person) for key, person in self._persons.items()}}).values()]

    def named(self, name: str) -> list[Person]:
        """Give those whose name this can be, a surname or more; ``Zelensky`` and ``Zelenskyy`` are one."""
        words = tuple(word for word in fold(name).split() if len(word) > 1)
        return [person for person in self._with(words[-1:]) if words and forms(person).fit(words)]

    def get(self, key: str) -> Person | None:
        """Give the person of this key; None where there is none."""
        known = self._persons.get(key)
        if known is not None:
            return self._whole(known)
        return next((person for word in key.split("-") for person in self._with((word,)) if person.id == key), None)

    def find(self, name: str, date: str | None, *, role: str | None = None, body: str | None = None) -> Person | None:
        """Find the one person who fits.

        Args:
            name: as printed, a surname or more.
            date: the day of the event, ISO 8601 (a month or a year is enough where all of it fits); without it nobody
                does.
            role: words of the office as printed, if any.
            body: the publisher, whose officers its transcripts name by surname alone.

        Returns:
            The person; None where nobody or more than one fits, or where another may: a day inside an edge that is
            known to the month only fits nobody.
        """
        if date is None:
            return None
        words = tuple(word for word in fold(name).split() if len(word) > 1)
        sure, doubtful = [], []
        for person in self.named(name):
            full = len(words) > 1 and not forms(person).bare(words)
            fits = {
                held(office, date) for office in person.offices if _fits(office, role=role, body=body, full=full)
            } - {"no"}
            if "yes" in fits:
                sure.append(person)
            elif fits:
                doubtful.append(person)
        return sure[0] if len(sure) == 1 and not doubtful else None

    def by_office(self, role: str, body: str, date: str) -> Person | None:
        """Find who alone held an office on a day: the ``President`` of the ``United States`` on ``2023-07-10``.

        Args:
            role: the office itself, not a part of it.
            body: the state or organisation, by any of its names.
            date: ISO 8601.

        Returns:
            The person; None where nobody did, where two did (the day of a change), or where it is not certain: an
            office without a last day counts up to the day on which the facts were checked.
        """
        asked, where = office_key(role), body_key(body)
        found: dict[str, Held] = {}
        persons = {person.id: self._whole(person) for person in (*self._shelf.of_body(where), *self._persons.values())}
        for person in persons.values():
            for office in person.offices:
                if office_key(office.role) != asked or body_key(office.body) != where:
                    continue
                state = held(office, date)
                if state == "yes" and office.end is None and (person.checked or "") < bounds(date)[1]:
                    state = "maybe"
                if state != "no":
                    found[person.id] = "yes" if "yes" in {state, found.get(person.id)} else state
        if list(found.values()) != ["yes"]:
            return None
        return persons[next(iter(found))]

    def _with(self, words: tuple[str, ...]) -> list[Person]:
        known: dict[str, Person] = {}
        for word in words:
            for person in self._shelf.named(word):
                known[person.id] = self._whole(person)
            for key in self._words.get(word, ()):
                known[key] = self._whole(self._persons[key])
        return list(known.values())

    def _whole(self, person: Person) -> Person:
        """Bring together what the shelf and the user know of one key."""
        mine = self._persons.get(person.id)
        if mine is None:
            return person
        namesakes = self._shelf.named(fold(person.name).split()[-1])
        shipped = next((other for other in namesakes if other.id == mine.id), None)
        return mine if shipped is None else merged(shipped, mine)


def _fits(office: Office, *, role: str | None, body: str | None, full: bool) -> bool:
    if role is not None:
        return role_fits(role, office.role, office.body, publisher=body, full=full)
    return full or (body is not None and body_key(body) == body_key(office.body))


@lru_cache(maxsize=1)
def authority() -> Authority:
    """Give the shipped authority with what the user has added; read once, at first use.

    Raises:
        BadPeopleFile: the user's own file can't be read.
    """
    return Authority(own_people(), Shelf.shipped())
