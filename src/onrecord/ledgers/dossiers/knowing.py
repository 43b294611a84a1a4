"""What the facts know of a name."""

from __future__ import annotations

from onrecord.people import authority, events, states
from onrecord.text import fold

_SEVERAL = 3


def known_as(name: str) -> str:
    """Say who or what a name is, where the facts have it; empty where they do not."""
    wanted = fold(name)
    for state in states():
        if wanted in {fold(each) for each in (state.name, *state.names, *state.adjectives)}:
            return "a state" if wanted == fold(state.name) else f"{state.name}, a state"
    if any(wanted in {fold(each) for each in (event.name, *event.names)} for event in events()):
        return "an event"
    people = authority().named(name)
    if len(people) == 1:
        return f"{people[0].name}, a person"
    if 1 < len(people) <= _SEVERAL:
        return f"one of {', '.join(sorted(person.name for person in people))}"
    return ""
