"""How a brief names voices, days and counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.quotes.forms.footnote import day

if TYPE_CHECKING:
    from onrecord.archive import Searched, Voice

UNKNOWN = "speaker unknown"


def voice_line(voice: Voice | None) -> str:
    """Name a voice by the best that is known, with office and body where a name is known."""
    if voice is None or not (voice.name or voice.role or voice.label):
        return UNKNOWN
    known = voice.name or voice.role or f"“{voice.label}” (not named)"
    rest = [
        part
        for part in (voice.role if voice.name else None, voice.affiliation)
        if part and part.casefold() not in known.casefold()
    ]
    if len(rest) > 1 and rest[1].casefold() in rest[0].casefold():
        rest.pop()
    return " ".join(", ".join([known, *rest]).split())


def short_name(voice: Voice | None) -> str:
    """Name a voice by its name alone, or the best that is known instead."""
    if voice is None or not (voice.name or voice.role or voice.label):
        return UNKNOWN
    return " ".join((voice.name or voice.role or f"“{voice.label}” (not named)").split())


def when(date: str | None) -> str:
    """Write a day in full; ``no date`` where there is none."""
    return day(date) if date else "no date"


def period(first: str, last: str | None) -> str:
    """Write a day, or the days from a first to a last."""
    return when(first) if last is None or last == first else f"{when(first)} to {when(last)}"


def counted(number: int, one: str, many: str | None = None) -> str:
    """Say how many: ``1 document``, ``5,210 documents``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def denominator(searched: Searched) -> str:
    """Say what was searched: ``8 documents of 2 publishers, 18 November 2031 to 15 June 2033``."""
    publishers = counted(searched.publishers, "publisher") if searched.publishers else "unknown publishers"
    of = f"{counted(searched.documents, 'document')} of {publishers}"
    if searched.since is None:
        return of
    return f"{of}, {period(searched.since, searched.until)}"
