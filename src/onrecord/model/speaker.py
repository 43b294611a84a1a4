"""Printed speakers (what the transcript calls someone) and persons (who that is)."""

from __future__ import annotations

from typing import Literal

import msgspec

SpeakerKind = Literal["principal", "moderator", "press", "member", "witness", "interpreter", "unknown"]


class Speaker(msgspec.Struct, frozen=True):
    """A voice of one transcript, as the transcript prints it.

    Attributes:
        id: ``s1``, ``s2``, ... in order of first turn; means nothing outside its version.
        labels: the labels printed for this voice, without their delimiters, in order of first use.
        person: key of the person in the people authority, where the evidence is certain.
        name: the fullest name that the transcript and the authority support; None where nobody is named.
        role: office or function as printed (``NATO Secretary General``).
        affiliation: outlet or body.
        one_person: False for a label that may stand for many people (``Q``, ``JOURNALIST``): turns under it are
            never counted as one person's.
        kind: what the voice does in the event.
    """

    id: str
    labels: tuple[str, ...] = ()
    person: str | None = None
    name: str | None = None
    role: str | None = None
    affiliation: str | None = None
    one_person: bool = True
    kind: SpeakerKind = "unknown"


class Office(msgspec.Struct, frozen=True):
    """An office held by a person over a time.

    Attributes:
        role: the office's title (``Secretary General``).
        body: the organisation or state.
        start: first day, ISO 8601, or only its month or year; None where unknown.
        end: last day, in the same forms; None where it still lasts or is unknown.
    """

    role: str
    body: str
    start: str | None = None
    end: str | None = None


class Person(msgspec.Struct, frozen=True):
    """Somebody in the people authority.

    Attributes:
        id: stable key, lower case with hyphens (``jens-stoltenberg``).
        name: the name in full, as usually written in English.
        names: other spellings and forms.
        offices: what they held and when.
        family: the family names by which the person alone is meant, where they are not the last word of the name.
        wikidata: the item's identifier (``Q76``), where it is certain.
        checked: the day up to which an office without a last day is known to have been held.
    """

    id: str
    name: str
    names: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    family: tuple[str, ...] = ()
    wikidata: str | None = None
    checked: str | None = None
