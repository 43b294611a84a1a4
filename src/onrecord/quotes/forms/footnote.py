"""A plain footnote, as it is set under a page: speaker, event, place, date, source, and the citation itself."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.quotes.forms.cited import Cited

name = "footnote"
media_type = "text/plain"


def write(cited: Cited) -> str:
    """Write one line: ``Ilse Brandt, press conference, Varrow, 12 March 2031, ...``."""
    return f"{', '.join(_parts(cited))}."


def _parts(cited: Cited) -> list[str]:
    event = cited.event or cited.title
    parts = [
        cited.speaker or (f"“{cited.label}” (not named)" if cited.label else "speaker unknown"),
        event[:1].lower() + event[1:] if event and cited.event else event,
        cited.place.split(",")[0] if cited.place else None,
        day(cited.date) if cited.date else "no date",
        f"transcript by {cited.publisher}" if cited.publisher else None,
        cited.citation.url,
    ]
    captured = f"captured {day(cited.retrieved_at[:10])}, SHA-256 {cited.capture_sha256}"
    return [*(part for part in parts if part), captured, str(cited.citation)]


def day(iso: str) -> str:
    """Write a day in full: ``29 January 2024``; anything else as it is."""
    try:
        when = date.fromisoformat(iso)
    except ValueError:
        return iso
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


_MONTHS = "January February March April May June July August September October November December".split()
