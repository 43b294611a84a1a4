"""Edits as an Atom feed (RFC 4287), for readers that watch for what publishers change."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from onrecord.ledgers.edits.history import Removal
from onrecord.ledgers.edits.kinds import SAYS

if TYPE_CHECKING:
    from onrecord.ledgers.edits.compare import Edit
    from onrecord.ledgers.edits.history import Change, Changes

ATOM = "http://www.w3.org/2005/Atom"
_FIRST = "1970-01-01T00:00:00Z"


def atom(found: Changes, *, name: str) -> bytes:
    """Write the feed: one entry an edit or a removal, the latest first; edits of noise alone are left out.

    The same edits give the same bytes: the feed is as old as its latest entry.

    Args:
        found: what `onrecord.ledgers.edits.changes` gives.
        name: names this archive, for the feed's own id.
    """
    shown = [(one.newer.retrieved_at, one) for one in found.changes if one.edits]
    events: list[tuple[str, Change | Removal]] = [*shown, *((one.at, one) for one in found.removals)]
    events.sort(key=lambda event: event[0], reverse=True)
    feed = ET.Element("feed", xmlns=ATOM)
    _text(feed, "id", f"urn:onrecord:changes:{name}")
    _text(feed, "title", "Changes to transcripts")
    _text(feed, "updated", _stamp(events[0][0]) if events else _FIRST)
    _text(ET.SubElement(feed, "author"), "name", "onrecord")
    for _, event in events:
        if isinstance(event, Removal):
            _removed(feed, event)
        else:
            _entry(feed, event)
    ET.indent(feed)
    written: bytes = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _entry(feed: ET.Element, change: Change) -> None:
    older, newer = change.older, change.newer
    entry = ET.SubElement(feed, "entry")
    _text(entry, "id", f"urn:onrecord:change:{newer.record}@{older.version}..{newer.version}")
    _text(entry, "title", f"{SAYS[change.edits[0].kind]}: {change.title or newer.record}")
    _text(entry, "updated", _stamp(newer.retrieved_at))
    if newer.url is not None:
        ET.SubElement(entry, "link", href=newer.url)
    _text(entry, "content", "\n".join(_line(edit) for edit in change.edits)).set("type", "text")


def _removed(feed: ET.Element, removal: Removal) -> None:
    entry = ET.SubElement(feed, "entry")
    _text(entry, "id", f"urn:onrecord:removal:{removal.record}@{removal.at}")
    _text(entry, "title", f"page removed: {removal.record}")
    _text(entry, "updated", _stamp(removal.at))
    ET.SubElement(entry, "link", href=removal.url)
    seen = f"; it was there at {removal.seen_at}" if removal.seen_at else ""
    back = f"; it was there again at {removal.back_at}" if removal.back_at else ""
    says = f"{removal.url} answered {removal.status}{seen}{back}; the archive keeps what was captured"
    _text(entry, "content", says).set("type", "text")


def _line(edit: Edit) -> str:
    speaker = edit.speaker or edit.speaker_now
    whose = f" ({speaker})" if speaker else ""
    sides = [
        f"  {sign} {_shortened(one.exact)} [{one}]"
        for sign, one in (("-", edit.before), ("+", edit.after))
        if one is not None
    ]
    return "\n".join([f"{SAYS[edit.kind]}{whose}: “{_shortened(edit.was)}” -> “{_shortened(edit.now)}”", *sides])


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


_LONGEST = 400


def _stamp(at: str) -> str:
    """Give a time as RFC 3339 has it."""
    return at if "T" in at else f"{at}T00:00:00Z"


def _text(parent: ET.Element, tag: str, text: str) -> ET.Element:
    element = ET.SubElement(parent, tag)
    element.text = "".join(character for character in text if character in "\t\n\r" or character >= " ")
    return element
