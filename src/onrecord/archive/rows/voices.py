"""Voices: somebody who asks, is asked, answers or speaks, as one version of a document knows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Sequence

_LABELS = msgspec.json.Decoder(tuple[str, ...])

VOICE = "speaker.id, voice.text, speaker.person, role.text, label.text, body.text"
"""The columns of a voice, as `voice_of` takes them."""
VOICE_NAMES = (
    " LEFT JOIN name AS voice ON voice.id = speaker.name"
    " LEFT JOIN name AS role ON role.id = speaker.role"
    " LEFT JOIN name AS label ON label.id = turn.label"
    " LEFT JOIN name AS body ON body.id = coalesce(turn.affiliation, speaker.affiliation)"
)
"""The tables that `VOICE` reads beside ``speaker`` and ``turn``: the affiliation is the turn's, else the speaker's."""


class Voice(msgspec.Struct, frozen=True):
    """Somebody who asks, is asked or answers, as one version knows them.

    Attributes:
        id: the speaker's id in that version; None for somebody whose question another reads out.
        name: None where nobody is named.
        person: key in the people authority.
        role: office as printed.
        label: as printed before the turn; of somebody asked, the first label printed anywhere.
        affiliation: outlet or body.
    """

    id: str | None
    name: str | None = None
    person: str | None = None
    role: str | None = None
    label: str | None = None
    affiliation: str | None = None


def voice_of(columns: Sequence[str | None]) -> Voice | None:
    """Give the voice of these columns, in the order of `VOICE`; None where there is no speaker."""
    return None if columns[0] is None else Voice(*columns)


def first_label(packed: str | None) -> str | None:
    """Give the first of a speaker's labels, as the row of a speaker holds them."""
    return next(iter(_LABELS.decode(packed or "[]")), None)
