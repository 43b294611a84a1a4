"""`onrecord people why`: the evidence behind every name that people are brought together under.

JSON: ``{"people": [{"name", "person", "wikidata", "checked", "offices", "appearances": [...]}]}``, an appearance
as the archive gives it with the offices held on its day, and in ``not_taken`` whoever is named so, held an office that
day, and was not taken for the voice.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Annotated, Any

import typer

from onrecord.cli.terminal.errors import NO, guarded
from onrecord.cli.terminal.options import DEFAULT_ARCHIVE, ArchivePath, AsJson, a_day
from onrecord.cli.terminal.page import Page

if TYPE_CHECKING:
    from onrecord.archive import Appearance
    from onrecord.model import Office, Person
    from onrecord.people import Authority

_JOINED = {
    "authority": "by the office held that day",
    "full-name": "by the name in full alone",
    "nothing": "a surname alone: this voice only",
}


@guarded
def why(
    *,
    name: Annotated[list[str], typer.Argument(metavar="NAME...", help="Part of a name, else of a printed label.")],
    on: Annotated[
        str | None,
        typer.Option("--on", metavar="DAY", callback=a_day, help="Only documents of that day, month or year."),
    ] = None,
    archive: ArchivePath = DEFAULT_ARCHIVE,
    as_json: AsJson = False,
) -> None:
    """Show the evidence for a name: records, labels, words, offices.

    Under each document stand the printed labels, and for each kind of evidence the first words that show it, with
    their citation. Where a surname was completed by nobody, whoever is named so and was in office that day is shown.
    Offices come from the facts that onrecord ships with and from your own people; of an office without a last day
    stands on which day it was still held. Words that are in nobody's name are looked for in the printed labels.

    Examples:
      onrecord people why stoltenberg
      onrecord people why the president --on 2024-01-29
    """
    import msgspec

    from onrecord.archive import Archive
    from onrecord.people import authority

    asked = " ".join(name)
    with Archive(archive, mode="read") as opened:
        found = _of_day(opened.appearances(asked), on)
        labels = not found
        if labels:
            found = _of_day(opened.appearances(asked, labels=True), on)
    page = Page()
    known = authority()
    people = []
    for _, group in groupby(found, key=lambda appearance: appearance.group):
        appearances = list(group)
        key = next((appearance.person for appearance in appearances if appearance.person), None)
        people.append((appearances, None if key is None else known.get(key)))
    if as_json:
        plain = msgspec.to_builtins
        page.json({"people": [_form(appearances, person, known, plain) for appearances, person in people]})
        return
    if labels:
        page.line(f"nobody in this record{f' on {on}' if on else ''} is named like “{asked}”")
    if not people:
        _silent(page, known, asked, on)
        raise typer.Exit(NO)
    if labels:
        page.line("these labels have the words")
    for number, (appearances, person) in enumerate(people):
        if number or labels:
            page.line()
        _print(page, appearances, person, known)


def _of_day(appearances: list[Appearance], on: str | None) -> list[Appearance]:
    return [one for one in appearances if on is None or (one.date or "").startswith(on)]


def _silent(page: Page, known: Authority, asked: str, on: str | None) -> None:
    """Tell who is known by this name, or held this office on that day, without a word in the record."""
    role, _, body = asked.partition(" of ")
    holder = known.by_office(role, body, on) if body and on else None
    for person in [*known.named(asked), *([holder] if holder else [])]:
        held = [office for office in person.offices if on is None or _holds(office, on)]
        page.line(f"known, without a word in this record: {_named(person)}{_offices(held, person)}")


def _form(appearances: list[Appearance], person: Person | None, known: Authority, plain: Any) -> dict[str, Any]:  # noqa: ANN401 - msgspec's
    return {
        "name": appearances[0].person_name,
        "person": next((a.person for a in appearances if a.person), None),
        "wikidata": None if person is None else person.wikidata,
        "checked": None if person is None else person.checked,
        "offices": [] if person is None else plain(person.offices),
        "appearances": [
            {
                **plain(a),
                "offices": plain(_held(person, a)),
                "not_taken": [
                    {"person": other.id, "name": other.name, "offices": plain(offices)}
                    for other, offices in _not_taken(known, a)
                ],
            }
            for a in appearances
        ],
    }


def _held(person: Person | None, appearance: Appearance) -> list[Office]:
    if person is None or appearance.date is None or appearance.person is None:
        return []
    return [office for office in person.offices if _holds(office, appearance.date)]


def _holds(office: Office, day: str) -> bool:
    from onrecord.people.days import held

    return held(office, day) == "yes"


def _not_taken(known: Authority, appearance: Appearance) -> list[tuple[Person, list[Office]]]:
    """Give who is named so and was in office, but was not taken for this voice."""
    if appearance.person is not None or appearance.date is None:
        return []
    others = [
        (person, [office for office in person.offices if _holds(office, appearance.date)])
        for person in known.named(appearance.name)
    ]
    return [(person, offices) for person, offices in others if offices]


def _print(page: Page, appearances: list[Appearance], person: Person | None, known: Authority) -> None:
    key = next((appearance.person for appearance in appearances if appearance.person), None)
    marks = [mark for mark in (key, None if person is None else person.wikidata) if mark]
    documents = len({appearance.record for appearance in appearances})
    count = f"{documents} document{'' if documents == 1 else 's'}"
    page.line(f"{page.bold(page.plain(appearances[0].person_name))} ({', '.join([*marks, count])})")
    for appearance in appearances:
        page.line(f"  {page.plain(f'{appearance.record}@{appearance.version}')}")
        held = _offices(_held(person, appearance), person, appearance.date)
        page.line(f"    {page.dim(_JOINED[appearance.joined_by])}{held}")
        for other, offices in _not_taken(known, appearance):
            page.line(
                f"    named so and in office that day, but not taken for it: {_named(other)}{_offices(offices, other)}"
            )
        if appearance.labels:
            page.line(f"    printed as {page.plain('; '.join(appearance.labels))}")
        for shown in appearance.shown:
            turns = f"{shown.turns} turn{'' if shown.turns == 1 else 's'}"
            page.line(f"    {shown.evidence}: {turns}")
            for span, words in zip(shown.because, shown.words, strict=True):
                says = " ".join(page.plain(words).split())
                page.line(f"      {span.start}-{span.end}  {says}")


def _named(person: Person) -> str:
    return f"{person.name} ({', '.join(filter(None, (person.id, person.wikidata)))})"


def _offices(offices: list[Office], person: Person | None, day: str | None = None) -> str:
    if not offices or person is None:
        return ""
    listed = (f"{office.role}, {office.body} ({days_told(office, person.checked, day)})" for office in offices)
    return f": {'; '.join(listed)}"


def days_told(office: Office, checked: str | None, day: str | None) -> str:
    """Tell when an office was held; of one without a last day, until when that is known.

    Args:
        office: what was held.
        checked: the day up to which an office without a last day is known to have been held.
        day: that of the document, if it is about one.
    """
    start = office.start or "?"
    if office.end:
        return f"{start} to {office.end}"
    if checked is None:
        return f"{start}, no last day given"
    return (
        f"{start}, still held on {checked}{', before this document' if day and day[: len(checked)] > checked else ''}"
    )
