"""States, who was a member of NATO when, and named events."""

from __future__ import annotations

from functools import cache

import msgspec

from onrecord.people.days import bounds
from onrecord.people.files import table_file
from onrecord.text import fold


class State(msgspec.Struct, frozen=True):
    """A state.

    Attributes:
        id: stable key.
        name: the name that offices give as their body.
        names: other names.
        adjectives: as they stand before an office (``Norwegian``).
        nato: the day it became a member of NATO; None for others.
    """

    id: str
    name: str
    names: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    nato: str | None = None


class NamedEvent(msgspec.Struct, frozen=True):
    """A summit, a ministerial meeting or the signing of a treaty.

    Attributes:
        id: stable key.
        name: what it is called; several events share a name.
        place: town and state.
        start: first day, ISO 8601, or only its month.
        end: last day.
        names: other names.
    """

    id: str
    name: str
    place: str
    start: str
    end: str
    names: tuple[str, ...] = ()


@cache
def states() -> tuple[State, ...]:
    """Give the states that the facts know."""
    return tuple(msgspec.convert({"id": key, **table}, State) for key, table in table_file("states.toml").items())


@cache
def events() -> tuple[NamedEvent, ...]:
    """Give the named events that the facts know, in the order of the file."""
    return tuple(msgspec.convert({"id": key, **table}, NamedEvent) for key, table in table_file("events.toml").items())


def members(date: str) -> tuple[State, ...]:
    """Give the members of NATO on a day, ISO 8601."""
    return tuple(state for state in states() if state.nato is not None and state.nato <= date)


def named_event(name: str, date: str | None = None) -> NamedEvent | None:
    """Find the one event of this name that was on that day; None where none or several fit.

    Args:
        name: as printed, with or without ``the``.
        date: the day, ISO 8601; without it only a name that one event alone has is enough.
    """
    asked = fold(name).removeprefix("the ")
    fits = [
        event
        for event in events()
        if asked in {fold(known).removeprefix("the ") for known in (event.name, *event.names)}
        and (date is None or (bounds(event.start)[0] <= date[:10] <= bounds(event.end)[1]))
    ]
    return fits[0] if len(fits) == 1 else None
