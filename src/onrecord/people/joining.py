"""Whom a new entry is about: somebody known already, or somebody new. Never decided without saying so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from onrecord.model import Person
from onrecord.people.names import forms
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.people.authority import Authority

What = Literal["new", "added", "apart", "known"]


class Joined(msgspec.Struct, frozen=True):
    """What became of an entry.

    Attributes:
        person: the entry, with the key it is kept under.
        what: ``new``; ``added`` to somebody known; kept ``apart`` from somebody of the same name; ``known`` already.
        other: the person it was added to or kept apart from.
        why: what they have in common, or that they have nothing.
    """

    person: Person
    what: What
    other: Person | None
    why: str


def join(entries: Iterable[Person], known: Authority, to: str | None = None) -> list[Joined]:
    """Tell of each entry whom it is about: one Wikidata id, or one name in full and one office, is one person.

    Args:
        entries: what is to be added.
        known: everybody known so far.
        to: key of the person whom the entries are about, where that is given.
    """
    done: list[Joined] = []
    persons = known.persons()
    keys = {person.id for person in persons}
    by_wikidata = {person.wikidata: person for person in persons if person.wikidata}
    for entry in entries:
        same, why = next((person for person in persons if person.id == to), None), "as asked"
        namesakes = [person for person in persons if _one_name(person, entry)]
        if same is None and entry.wikidata:
            same, why = by_wikidata.get(entry.wikidata), "one Wikidata id"
        if same is None:
            fits = [
                person
                for person in namesakes
                if _offices(person) & _offices(entry) and not (person.wikidata and entry.wikidata)
            ]
            same, why = (fits[0], "one name and one office") if len(fits) == 1 else (None, "")
        if same is not None:
            fresh = msgspec.structs.replace(
                entry,
                id=same.id,
                names=tuple(name for name in (entry.name, *entry.names) if name not in {same.name, *same.names}),
                name=same.name,
                offices=tuple(office for office in entry.offices if office not in same.offices),
            )
            news = fresh.offices or fresh.names or (fresh.wikidata and not same.wikidata)
            done.append(Joined(fresh, "added" if news else "known", same, why))
            continue
        key = _free(entry.id, keys)
        keys.add(key)
        fresh = msgspec.structs.replace(entry, id=key)
        persons.append(fresh)
        if fresh.wikidata:
            by_wikidata[fresh.wikidata] = fresh
        other = namesakes[0] if namesakes else None
        done.append(
            Joined(fresh, "apart" if other else "new", other, "nothing in common but the name" if other else "")
        )
    return done


def _one_name(one: Person, other: Person) -> bool:
    return any(len(words) > 1 and words in forms(one).full for words in forms(other).full)


def _offices(person: Person) -> set[tuple[str, str]]:
    return {(fold(office.role), fold(office.body)) for office in person.offices}


def _free(key: str, taken: set[str]) -> str:
    number = 2
    free = key
    while free in taken:
        free = f"{key}-{number}"
        number += 1
    return free
