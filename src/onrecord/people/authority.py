"""The people authority: who held which office when.

It ships with facts only, in ``facts.toml``; a name is taken from it only where surname, office or body, and date all
fit exactly one person.
"""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from onrecord.grammar.lexicon import CONNECTORS
from onrecord.model import Office, Person
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

_LEFT_OUT = CONNECTORS | {"the"}
_BODY_NAMES = {
    "nato": "nato",
    "us": "united states",
    "u s": "united states",
    "uk": "united kingdom",
    "eu": "european union",
}


class Authority:
    """Persons, found by the last word of their names."""

    def __init__(self, persons: Iterable[Person]) -> None:
        self._by_surname: dict[str, list[Person]] = {}
        for person in persons:
            for surname in {fold(name).split()[-1] for name in (person.name, *person.names)}:
                self._by_surname.setdefault(surname, []).append(person)

    def find(self, name: str, date: str | None, *, role: str | None = None, body: str | None = None) -> Person | None:
        """Find the one person who fits.

        Args:
            name: as printed, a surname or more.
            date: the day of the event, ISO 8601; without it only a name in full is enough.
            role: words of the office as printed, if any.
            body: the publisher, whose officers its transcripts name by surname alone.

        Returns:
            The person; None where nobody or more than one fits.
        """
        words = [word for word in fold(name).split() if len(word) > 1]
        if not words:
            return None
        fits = []
        for person in self._by_surname.get(words[-1], ()):
            full = any(_same(words, fold(known).split()) for known in (person.name, *person.names))
            if len(words) > 1 and not full:
                continue
            held = [office for office in person.offices if date is not None and _in_office(office, date)]
            by_role = role is not None and any(_role_fits(role, office) for office in held)
            by_body = body is not None and any(fold(body) == fold(office.body) for office in held)
            if by_role or (by_body and role is None) or (len(words) > 1 and full and role is None and held):
                fits.append(person)
        return fits[0] if len(fits) == 1 else None


def _same(words: list[str], known: list[str]) -> bool:
    known = [word for word in known if len(word) > 1]
    return len(words) == 1 or (words[0] == known[0] and words[-1] == known[-1])


def _in_office(office: Office, date: str) -> bool:
    return (office.start or "") <= date[:10] and date[:10] <= (office.end or "9999")


def _role_fits(role: str, office: Office) -> bool:
    asked = {word for word in fold(role).split() if word not in _LEFT_OUT}
    held = {word for word in fold(f"{office.role} {office.body}").split() if word not in _LEFT_OUT}
    for short, full in _BODY_NAMES.items():
        if set(short.split()) <= asked:
            asked = (asked - set(short.split())) | set(full.split())
    return bool(asked & set(fold(office.role).split())) and asked <= held


@lru_cache(maxsize=1)
def authority() -> Authority:
    """Give the shipped authority; read once, at first use."""
    facts: dict[str, Any] = tomllib.loads(resources.files(__package__).joinpath("facts.toml").read_text("utf-8"))
    return Authority(
        Person(
            id=key,
            name=entry["name"],
            names=tuple(entry.get("names", ())),
            offices=tuple(Office(*(part or None for part in (*office, None, None)[:4])) for office in entry["offices"]),  # type: ignore[arg-type]
        )
        for key, entry in facts.items()
    )
