"""Deadlines as a calendar (iCalendar, RFC 5545): the same commitments give the same bytes on any day.

Eight properties an event are written here by the rules of the RFC (content lines of 75 octets, escaped text, dates
whose end is exclusive); the tests read them with the library ``icalendar``.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from onrecord.archive.query.filters import first_day
from onrecord.ledgers.commitments.actors import actor_key
from onrecord.ledgers.commitments.days import after
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.archive import CommitmentRow, Voice

_OCTETS = 75
_CONTROL = lazy_re(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_ESCAPED = {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"}
_SPECIAL = lazy_re(r"[\\;,\n]")
_SHORT = {"intends": "intends", "expects": "expected", "calls-for": "called on", "conditional": "on a condition"}
_LONGEST_DATE = 10


def calendar(rows: Iterable[CommitmentRow]) -> tuple[bytes, int]:
    """Give a calendar with an all-day event for each commitment that is due, over all of its period.

    The event's stamp is the day on which the commitment was made, its name the citation, so that a calendar that is
    read again replaces what it has.

    Returns:
        The file in UTF-8, and how many commitments have no period and are not in it.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//onrecord//commitments//EN",
        "CALSCALE:GREGORIAN",
        "X-WR-CALNAME:Deadlines on the record",
    ]
    left, seen = 0, Counter[str]()
    for row in rows:
        if row.due is None:
            left += 1
            continue
        name = str(row.citation)
        seen[name] += 1
        lines += _event(row, row.due, name if seen[name] == 1 else f"{name}/{seen[name]}")
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line)).encode(), left


def _event(row: CommitmentRow, due: tuple[str, str], name: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(name)}"
    yield f"DTSTAMP:{_date(first_day((row.date or due[0])[:_LONGEST_DATE]) or due[0])}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_date(due[0])}"
    end = after(due[1])
    if end is not None:
        yield f"DTEND;VALUE=DATE:{_date(end)}"
    notes = [] if actor_key(row.actor) else [_who(row.speaker)]  # "we", and whose
    notes += [_SHORT[row.force]] if row.force in _SHORT else []
    actor = f"{row.actor} ({', '.join(notes)})" if notes else row.actor
    yield f"SUMMARY:{_text(f'{actor}: {row.action}')}"
    yield f"DESCRIPTION:{_text(_description(row))}"
    if row.citation.url:
        yield f"URL:{_CONTROL.sub('', row.citation.url)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _description(row: CommitmentRow) -> str:
    lines = [f"“{row.words}”", ", ".join(filter(None, (_who(row.speaker), row.title, row.date)))]
    lines += [f"deadline: {row.deadline}"] if row.deadline else []
    lines += [f"condition: {row.condition}"] if row.condition else []
    return "\n".join([*lines, str(row.citation)])


def _who(voice: Voice | None) -> str:
    known = None if voice is None else voice.name or voice.role or (voice.label and f"“{voice.label}”")
    return known or "unknown speaker"


def _date(iso: str) -> str:
    return iso.replace("-", "")


def _text(text: str) -> str:
    plain = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _SPECIAL.sub(lambda found: _ESCAPED[found[0]], plain)


def _folded(line: str) -> Iterator[str]:
    """Cut a content line into pieces of at most 75 octets; all but the first begin with a blank."""
    piece, size = "", 0
    for character in line:
        octets = len(character.encode())
        if size + octets > _OCTETS:
            yield piece
            piece, size = " ", 1
        piece += character
        size += octets
    yield piece
