"""TEI transcripts of speech (ParlaMint and its like): ``u who="#id"`` with ``seg``, ``note``, people in the header."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from onrecord.formats.xml.dialect import Told, iso_day
from onrecord.formats.xml.identifiers import from_identifiers
from onrecord.reading import Utterance

if TYPE_CHECKING:
    from onrecord.formats.xml.elements import Element, Elements
    from onrecord.model import SegmentKind, Span

name = "tei"

_PLACED: dict[str, SegmentKind] = {
    "head": "heading",
    "note": "note",
    "desc": "note",
    "kinesic": "note",
    "vocal": "note",
    "incident": "note",
    "gap": "note",
    "stage": "note",
    "time": "note",
    "table": "table",
    "front": "dateline",
}

MAX_LABEL = 160
"""A longer note for the speaker has lost its end."""


def claims(names: frozenset[str]) -> bool:
    """Take TEI sources with utterances, or with speeches as plays have them."""
    return bool(names & {"tei", "teicorpus", "tei.2"}) and ("u" in names or {"sp", "speaker"} <= names)


def parts(source: Elements) -> list[Element]:
    """Give each text of a corpus."""
    several = list(source.of("tei", "tei.2"))
    return several if len(several) > 1 else []


def tell(document: Elements) -> Told:
    """Read people, headings, notes and utterances."""
    told = Told(utterances=[])
    people: dict[str, tuple[str, Span | None]] = {}
    said = "u" if "u" in document.names else "sp"
    label: Span | None = None
    for index, element in enumerate(document.items):
        if element.name == "teiheader":
            _header(document, element, told, people)
            keys = {_key(each) for each in document.of(said)} - people.keys()
            people |= from_identifiers(document.text, element.end, keys)
        elif index and element.start < (told.chrome[-1].end if told.chrome else 0):
            continue
        elif element.span and _is_label(element):
            holder = told.utterances[-1] if told.utterances else None
            if told.utterances and holder is not None and holder.start <= element.start < holder.end:
                # Inside the words that it stands before; one between them is no label.
                if holder.start == element.start and len(element.span) <= MAX_LABEL:
                    told.utterances[-1:] = [_labelled(document, holder, element.span)]
                else:
                    told.place(element, "note")
                continue
            label = element.span if len(element.span) <= MAX_LABEL else None
        elif element.name in _PLACED:
            told.place(element, _PLACED[element.name])
        elif element.name == said and element.span and told.utterances is not None:
            label = label if label is None or label.end <= element.start else None
            told.utterances.append(_utterance(document, element, label, people))
            label = None
    if label is not None:
        told.placed.append((label, "note"))
    return told


def _header(document: Elements, header: Element, told: Told, people: dict[str, tuple[str, Span | None]]) -> None:
    """Read title, date and people of the header; all of it is the file's own words."""
    if header.span:
        told.chrome.append(header.span)
    for title in document.inside(header, "title"):
        if title.span and title.attrs.get("type", "main") == "main":
            told.facts["title"] = (document.words(title), title.span)
            break
    for setting in document.inside(header, "setting", "settingdesc", "bibl"):
        for date in document.inside(setting, "date"):
            day = iso_day(date.attrs.get("when", "") or document.words(date))
            if day is not None:
                told.facts["date"] = (day, date.span or None)
    for publisher in document.inside(header, "publisher"):
        if publisher.span:
            told.facts["publisher"] = (document.words(publisher), publisher.span)
            break
    for language in document.inside(header, "language"):
        if "ident" in language.attrs:
            told.facts.setdefault("language", (language.attrs["ident"], None))
    for person in document.inside(header, "person"):
        key = person.attrs.get("id")
        named = next((each for each in document.inside(person, "persname") if each.span), None)
        if key and named is not None:
            people[key] = (_full_name(document, named), named.span)


def _full_name(document: Elements, named: Element) -> str:
    """Give a name in the order in which it is said: forenames first, whatever the order of the elements."""
    first = [document.words(each) for each in document.inside(named, "forename")]
    last = [document.words(each) for each in document.inside(named, "surname")]
    return " ".join(first + last) if first and last else document.words(named).partition(",")[0]


def _utterance(
    document: Elements, element: Element, label: Span | None, people: dict[str, tuple[str, Span | None]]
) -> Utterance:
    who = _key(element)
    known = people.get(who)
    made = Utterance(
        start=element.start,
        end=element.end,
        speaker=(known[0] if known and known[1] else None) or who or None,
        key=who or None,
        name=known[0] if known else None,
        is_identifier=known is None or known[1] is None,
        because=(known[1],) if known and known[1] else (),
        kind="moderation" if "#chair" in element.attrs.get("ana", "").lower().split() else None,
    )
    return made if label is None else _labelled(document, made, label)


def _labelled(document: Elements, utterance: Utterance, label: Span) -> Utterance:
    printed = document.text[label.start : label.end].strip().rstrip(":").strip()
    start = label.end if utterance.start <= label.start else utterance.start
    return msgspec.structs.replace(
        utterance,
        start=min(start, utterance.end),
        label=label,
        speaker=printed or utterance.speaker,
        is_identifier=utterance.is_identifier and not printed,
    )


def _is_label(element: Element) -> bool:
    return element.name == "speaker" or (element.name == "note" and element.attrs.get("type") == "speaker")


def _key(element: Element) -> str:
    return element.attrs.get("who", "").split(" ")[0].rpartition("#")[2]
