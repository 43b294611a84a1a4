"""Who an object of JSON says speaks: a name, an object with one, or a key of a list of people."""

from __future__ import annotations

from typing import NamedTuple

from onrecord.formats.jsonkeys import (
    FAMILY,
    FULL,
    GIVEN,
    KEYS,
    NAMES,
    PERSONS,
    ROLES,
    SPEAKERS,
    by_key,
    plain,
)
from onrecord.formats.jsonsource import Text, says

NOBODY = frozenset({"", "none", "null", "unknown", "n/a", "nospeaker", "-"})
_LISTS = frozenset("speakers people persons participants members attendees".split())
LONGEST = 160
"""Characters of what calls a speaker, at most."""


class Who(NamedTuple):
    """Who speaks.

    Attributes:
        label: the strings that call the speaker, in order.
        says: what they say.
        key: what tells two of one name apart.
        name: the person's name, where it is told apart from the label.
        role: the office, where the label is nothing else.
    """

    label: tuple[Text, ...]
    says: str
    key: str | None = None
    name: str | None = None
    role: str | None = None


class People:
    """The people whom a document lists, by the keys that its speeches call them.

    Args:
        roots: the values of the document.
    """

    def __init__(self, roots: list[object]) -> None:
        self.names: dict[str, str] = {}
        for root in roots:
            for key, value in root.items() if isinstance(root, dict) else ():
                if plain(key) not in _LISTS:
                    continue
                if isinstance(value, dict):
                    for each, person in value.items():
                        self._add(each, person)
                for person in value if isinstance(value, list) else ():
                    if isinstance(person, dict):
                        self._add(says(by_key(person, KEYS)), person)

    def _add(self, key: str | None, person: object) -> None:
        named = person
        if isinstance(person, dict):
            who = _in_object(person)
            named = None if who is None else who.name or who.says
        told = named.says if isinstance(named, Text) else named
        if key and isinstance(told, str) and told.strip() and told != key:
            self.names[key] = told


def is_named(item: dict[str, object]) -> bool:
    """Tell whether an object has a key for whoever speaks, one that other data have no use for."""
    return any(plain(key) in SPEAKERS for key in item)


def who_speaks(item: dict[str, object], people: People | None = None) -> Who | None:
    """Give who an object says speaks; None where it names nobody."""
    value = by_key(item, (*SPEAKERS, *PERSONS))
    who: Who | None
    if isinstance(value, dict):
        who = _in_object(value)
    elif isinstance(value, Text):
        who = Who((value,), " ".join(value.says.split()))
    else:
        who = _parts(item)
    if who is None or who.says.casefold() in NOBODY or len(who.says) > LONGEST:
        return None
    key = says(by_key(item, KEYS[1:])) or who.key
    listed = people.names.get(who.says) or people.names.get(key or "") if people is not None else None
    return who._replace(key=key, name=who.name or listed)


def _in_object(value: dict[str, object]) -> Who | None:
    name, role = by_key(value, NAMES), by_key(value, ROLES)
    full = next(
        (found for each in FULL if isinstance(found := by_key(value, (each,)), Text) and found.says.strip()), None
    )
    parts = _parts(value)
    if full is None or (parts is not None and not isinstance(name, Text)):
        return parts
    key = says(by_key(value, KEYS))
    named = name.says.strip() if isinstance(name, Text) else None
    # An office that is called by name has one; where the name is left empty, the label is the office.
    alone = named is None and isinstance(role, Text) and role.says.strip() == full.says.strip()
    return Who((full,), " ".join(full.says.split()), key, named, full.says.strip() if alone else None)


def _parts(value: dict[str, object]) -> Who | None:
    given, family = by_key(value, GIVEN), by_key(value, FAMILY)
    if not (isinstance(given, Text) and isinstance(family, Text) and given.says.strip() and family.says.strip()):
        return None
    return Who((given, family), f"{given.says.strip()} {family.says.strip()}")
