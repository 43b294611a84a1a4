"""XML of any schema whose speeches say in an attribute who speaks: the name, or the key of a list of people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.formats.xml.dialect import Told, iso_day
from onrecord.formats.xml.elements import NAMING
from onrecord.reading import Utterance

if TYPE_CHECKING:
    from onrecord.formats.xml.elements import Element, Elements
    from onrecord.model import SegmentKind

name = "attributed"

_SPEECHES = frozenset("speech turn utterance intervention contribution intervencao rede discours".split())
_SPEAKERS = ("speaker", "speakername", "speaker_name", "speaker-name", "who", "orador", "orateur", "redner", "spreker")
_NAMES = ("name", "nome", "nom", "naam", "fullname", "full_name", "displayname")
_PEOPLE = frozenset("person speaker participant member speakers".split())
_PARTIES = ("party", "partido", "parti", "partij", "fraktion", "affiliation", "group")
_PLACED: dict[str, SegmentKind] = {
    "title": "heading",
    "heading": "heading",
    "head": "heading",
    "note": "note",
    "stage": "note",
    "table": "table",
}
_FEW = 2


def claims(names: frozenset[str]) -> bool:
    """Take sources with speeches; `tell` leaves those to their printed labels that have no attributes for speakers."""
    return not names.isdisjoint(_SPEECHES)


def parts(source: Elements) -> list[Element]:  # noqa: ARG001 - the dialect's signature
    """A source is one event."""
    return []


def tell(document: Elements) -> Told:
    """Read headings, notes and speeches."""
    people = {
        element.attrs["id"]: named
        for element in document.of(*_PEOPLE)
        if "id" in element.attrs and (named := _first(element, _NAMES) or document.words(element))
    }
    told = Told(utterances=[])
    speeches = [element for element in document.of(*_SPEECHES) if element.span]
    for element in document.items:
        if "date" not in told.facts and (day := iso_day(element.attrs.get("date", ""))):
            told.facts["date"] = (day, None)
        if element.name in _PLACED and element.span:
            is_first = element.name in ("title", "heading") and "title" not in told.facts
            if is_first:
                told.facts["title"] = (document.words(element), element.span)
            told.place(element, "title" if is_first else _PLACED[element.name])
    made = [each for element in speeches if (each := _utterance(document, element, people)) is not None]
    if len(made) < max(_FEW, (len(speeches) + 1) // 2):
        return Told()
    told.utterances = made
    return told


def _utterance(document: Elements, element: Element, people: dict[str, str]) -> Utterance | None:
    """Give what a speech says and who: an attribute of it tells, or one of an element without text inside."""
    teller = element
    called = _first(element, _SPEAKERS)
    if called is None:
        empty = [each for each in document.inside(element, *NAMING) if each.start == each.end]
        teller = next((each for each in empty if _first(each, _NAMES)), element)
        called = _first(teller, _NAMES) if teller is not element else None
    if called is None:
        return None
    key = called.lstrip("#")
    named = people.get(key)
    return Utterance(
        start=element.start,
        end=element.end,
        speaker=called if named is None else named,
        key=key if named is not None else element.attrs.get("speakerid") or element.attrs.get("person_id"),
        name=named,
        is_identifier=named is None and (called.startswith("#") or not called[:1].isupper()),
        affiliation=_first(teller, _PARTIES),
    )


def _first(element: Element, names: tuple[str, ...]) -> str | None:
    return next((told for each in names if (told := element.attrs.get(each, "").strip())), None)
