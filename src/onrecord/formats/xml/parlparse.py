"""The ParlParse schema (UK parliaments, mySociety): headings and speeches whose speaker stands in attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.formats.xml.dialect import Told, iso_day
from onrecord.grammar.labels.notes import is_note
from onrecord.model import Span
from onrecord.reading import Utterance

if TYPE_CHECKING:
    from onrecord.formats.xml.elements import Element, Elements
    from onrecord.model import SegmentKind, TurnKind

name = "parlparse"

_SPEECHES = ("speech", "ques", "reply")
_HEADINGS = ("oral-heading", "major-heading", "minor-heading")
_PUBLISHERS = {"uk.org.publicwhip/sp": "Scottish Parliament", "uk.org.publicwhip/ni": "Northern Ireland Assembly"}
_EVENTS = dict.fromkeys("debate lords westminhall standing spor ni".split(), "debate") | {"wms": "statements"}
"""What the kinds of proceedings in identifiers are; written answers are no event."""
_KINDS: dict[str, TurnKind] = {"ques": "question", "reply": "answer"}
_NOBODY = frozenset({"", "nospeaker", "unknown"})
MAX_NOTE = 300
"""Longer words without a speaker are documents printed in between: amendments, lists."""


def claims(names: frozenset[str]) -> bool:
    """Take ``publicwhip`` sources, and others with its headings and speeches."""
    return "publicwhip" in names or ("speech" in names and "major-heading" in names)


def parts(source: Elements) -> list[Element]:  # noqa: ARG001 - the dialect's signature
    """A source is one sitting."""
    return []


def tell(document: Elements) -> Told:
    """Read headings and speeches; words without a speaker are placed by their form."""
    told = Told(utterances=[])
    for element in document.items:
        if element.name in _HEADINGS:
            told.place(element, "heading")
            if element.span and "title" not in told.facts:
                told.facts["title"] = (document.words(element), element.span)
        elif element.name in _SPEECHES:
            _speech(document, element, told)
        elif element.name in ("table", "divisioncount", "mplist", "msplist", "committee", "bill"):
            told.place(element, "table")
        if "id" in element.attrs and "date" not in told.facts:
            day = iso_day(element.attrs["id"])
            if day is not None:
                told.facts["date"] = (day, None)
                house = next((p for prefix, p in _PUBLISHERS.items() if element.attrs["id"].startswith(prefix)), None)
                told.facts["publisher"] = (house or "UK Parliament", None)
                kind = _EVENTS.get(element.attrs["id"].removeprefix("uk.org.publicwhip/").partition("/")[0])
                if kind is not None:
                    told.facts["event"] = (kind, None)
    return told


def _speech(document: Elements, element: Element, told: Told) -> None:
    if not element.span:
        return
    speaker = element.attrs.get("speakername", "")
    if "nospeaker" in element.attrs or speaker.lower() in _NOBODY:
        # In damaged sources the end of an element is missing: the next speech ends it all the same.
        after = next((each.start for each in document.inside(element, *_SPEECHES) if each.span), element.end)
        words = document.text[element.start : after].rstrip()
        if words:
            told.placed.append((Span(element.start, element.start + len(words)), _kind(words)))
        return
    key = element.attrs.get("person_id") or element.attrs.get("speakerid")
    if key is not None and key.lower() in _NOBODY:
        key = None
    if told.utterances is not None:
        told.utterances.append(
            Utterance(
                start=element.start,
                end=element.end,
                speaker=speaker,
                key=key,
                kind=_KINDS.get(element.name),
            )
        )


def _kind(text: str) -> SegmentKind:
    if is_note(text) or (len(text) <= MAX_NOTE and text[-1:] in ".)]"):
        return "note"
    return "heading" if len(text) <= MAX_NOTE and "\n" not in text else "insert"
