"""Akoma Ntoso ``debate`` (OASIS LegalDocML): speeches ``by`` a person of the references, ``from`` as printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.formats.xml.dialect import Told, iso_day
from onrecord.reading import Utterance

if TYPE_CHECKING:
    from onrecord.formats.xml.elements import Element, Elements
    from onrecord.model import SegmentKind, Span, TurnKind

name = "akoma-ntoso"

_SPEECHES: dict[str, TurnKind | None] = {"speech": None, "question": "question", "answer": "answer"}
_PLACED: dict[str, SegmentKind] = {
    "heading": "heading",
    "subheading": "heading",
    "num": "heading",
    "narrative": "note",
    "scene": "note",
    "recordedtime": "timecode",
    "remark": "note",
    "table": "table",
    "rollcall": "table",
    "papers": "insert",
    "communication": "insert",
    "petitions": "insert",
    "summary": "insert",
}


def claims(names: frozenset[str]) -> bool:
    """Take Akoma Ntoso debates."""
    return "akomantoso" in names and bool(names & {"debate", "debatebody", "debatesection", "speech"})


def parts(source: Elements) -> list[Element]:
    """Give each document of a collection."""
    several = list(source.of("debate"))
    return several if len(several) > 1 else []


def tell(document: Elements) -> Told:
    """Read people, headings and speeches."""
    told = Told(utterances=[])
    told.facts["event"] = ("debate", None)
    people = {
        key: element
        for element in document.of("tlcperson", "tlcrole", "tlcorganization")
        if (key := element.attrs.get("eid") or element.attrs.get("id"))
    }
    for element in document.items:
        if element.name == "frbrdate" and "date" not in told.facts and (day := iso_day(element.attrs.get("date", ""))):
            told.facts["date"] = (day, None)
        elif element.name == "frbrlanguage" and "language" in element.attrs:
            told.facts.setdefault("language", (element.attrs["language"], None))
        elif element.name == "docdate" and element.span and (day := iso_day(element.attrs.get("date", ""))):
            told.facts["date"] = (day, element.span)
            told.place(element, "dateline")
        elif element.name == "doctitle" and element.span:
            told.facts["title"] = (document.words(element), element.span)
            told.place(element, "title")
        elif element.name in ("preface", "coverpage"):
            told.place(element, "dateline")
        elif element.name in _PLACED:
            told.place(element, _PLACED[element.name])
        elif element.name in _SPEECHES and element.span:
            _speech(document, element, people, told)
    return told


def _speech(document: Elements, element: Element, people: dict[str, Element], told: Told) -> None:
    label: Span | None = None
    start = element.start
    for source in document.inside(element, "from"):
        if source.span:
            label, start = source.span, source.end
            break
    by = element.attrs.get("by", "").lstrip("#")
    person = people.get(by)
    shown = person.attrs.get("showas") if person is not None and person.name == "tlcperson" else None
    printed = None if label is None else document.text[label.start : label.end].strip().rstrip(":").strip()
    if told.utterances is not None and start < element.end:
        told.utterances.append(
            Utterance(
                start=start,
                end=element.end,
                speaker=printed or shown or by or None,
                key=by or None,
                name=shown,
                role=_office(element, people),
                is_identifier=not (printed or shown),
                label=label,
                kind=_SPEECHES[element.name],
            )
        )


def _office(element: Element, people: dict[str, Element]) -> str | None:
    """Give the office as which somebody speaks: a role of the references."""
    role = people.get(element.attrs.get("as", "").lstrip("#"))
    by = people.get(element.attrs.get("by", "").lstrip("#"))
    is_person = by is not None and by.name == "tlcperson" and "showas" in by.attrs
    return role.attrs.get("showas") if role is not None and role.name == "tlcrole" and is_person else None
