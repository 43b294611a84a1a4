"""Persons and the offices they held, states and named events: a facts-only authority that users extend."""

from onrecord.people.authority import Authority, authority
from onrecord.people.happenings import Happenings, event_towns
from onrecord.people.names import is_family_name
from onrecord.people.own import BadPeopleFile, own_path
from onrecord.people.places import NamedEvent, State, events, members, named_event, states

__all__ = [
    "Authority",
    "BadPeopleFile",
    "Happenings",
    "NamedEvent",
    "State",
    "authority",
    "event_towns",
    "events",
    "is_family_name",
    "members",
    "named_event",
    "own_path",
    "states",
]
