"""How voices are named."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.archive import Voice
    from onrecord.model import Speaker, Turn


def who(name: str | None, role: str | None, affiliation: str | None, label: str | None) -> str:
    """Name a voice by the best that is known: name, else role, else the printed label, else unknown."""
    known = name or role or (f"“{label}” (not named)" if label else "unknown speaker")
    rest = [part for part in (role if name else None, affiliation) if part and part.casefold() not in known.casefold()]
    if len(rest) > 1 and rest[1].casefold() in rest[0].casefold():
        rest.pop()
    return ", ".join([known, *rest])


def speaker_line(speaker: Speaker | None, turn: Turn | None = None) -> str:
    """Name the speaker of a turn, with the affiliation that the turn gives."""
    affiliation = turn.affiliation if turn is not None else None
    if speaker is None:
        return who(None, None, affiliation, None)
    label = speaker.labels[0] if speaker.labels else None
    return who(speaker.name, speaker.role, affiliation or speaker.affiliation, label)


def voice_line(voice: Voice | None, *, body: bool = True) -> str:
    """Name a voice by the best that is known, else ``unknown``."""
    if voice is None or not (voice.name or voice.role or voice.label):
        return "unknown"
    return who(voice.name, voice.role, voice.affiliation if body else None, voice.label)
