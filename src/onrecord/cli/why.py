"""`onrecord people why`: the evidence behind every name that people are brought together under.

JSON: ``{"people": [{"name", "person", "wikidata", "offices", "appearances": [...]}]}``, an appearance as the archive
gives it with the offices held on its day.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Annotated, Any

import typer

from onrecord.cli.errors import NO, guarded
from onrecord.cli.options import DEFAULT_ARCHIVE, ArchivePath, AsJson
from onrecord.cli.page import Page

if TYPE_CHECKING:
    from onrecord.archive import Appearance
    from onrecord.model import Office, Person

_JOINED = {
    "authority": "by the office held that day",
    "full-name": "by the name in full alone",
    "nothing": "a surname alone: this voice only",
}


@guarded
def why(
    *,
    name: Annotated[list[str], typer.Argument(metavar="NAME...", help="Part of a name.")],
    archive: ArchivePath = DEFAULT_ARCHIVE,
    as_json: AsJson = False,
) -> None:
    """Show the evidence for a name: records, labels, words, offices.

    Under each document stand the printed labels, and for each kind of evidence the first words that show it, with
    their citation. Offices come from the facts that onrecord ships with and from your own people.

    Examples:
      onrecord people why stoltenberg
    """
    import msgspec

    from onrecord.archive import Archive
    from onrecord.people import authority

    asked = " ".join(name)
    with Archive(archive, mode="read") as opened:
        found = opened.appearances(asked)
    page = Page()
    known = authority()
    people = []
    for _, group in groupby(found, key=lambda appearance: appearance.group):
        appearances = list(group)
        key = next((appearance.person for appearance in appearances if appearance.person), None)
        people.append((appearances, None if key is None else known.get(key)))
    if as_json:
        page.json({"people": [_form(appearances, person, msgspec.to_builtins) for appearances, person in people]})
        return
    if not people:
        page.line(f"nobody in this record is named like “{asked}”")
        for silent in known.named(asked):
            page.line(f"known, without a word in this record: {silent.name} ({silent.id})")
        raise typer.Exit(NO)
    for number, (appearances, person) in enumerate(people):
        if number:
            page.line()
        _print(page, appearances, person)


def _form(appearances: list[Appearance], person: Person | None, plain: Any) -> dict[str, Any]:  # noqa: ANN401 - msgspec's
    return {
        "name": appearances[0].person_name,
        "person": next((a.person for a in appearances if a.person), None),
        "wikidata": None if person is None else person.wikidata,
        "offices": [] if person is None else plain(person.offices),
        "appearances": [{**plain(a), "offices": plain(_held(person, a))} for a in appearances],
    }


def _held(person: Person | None, appearance: Appearance) -> list[Office]:
    from onrecord.people.days import held

    if person is None or appearance.date is None or appearance.person is None:
        return []
    return [office for office in person.offices if held(office, appearance.date) == "yes"]


def _print(page: Page, appearances: list[Appearance], person: Person | None) -> None:
    key = next((appearance.person for appearance in appearances if appearance.person), None)
    marks = [mark for mark in (key, None if person is None else person.wikidata) if mark]
    documents = len({appearance.record for appearance in appearances})
    count = f"{documents} document{'' if documents == 1 else 's'}"
    page.line(f"{page.bold(page.plain(appearances[0].person_name))} ({', '.join([*marks, count])})")
    for appearance in appearances:
        page.line(f"  {page.plain(f'{appearance.record}@{appearance.version}')}")
        page.line(f"    {page.dim(_JOINED[appearance.joined_by])}{_offices(_held(person, appearance))}")
        if appearance.labels:
            page.line(f"    printed as {page.plain('; '.join(appearance.labels))}")
        for shown in appearance.shown:
            turns = f"{shown.turns} turn{'' if shown.turns == 1 else 's'}"
            page.line(f"    {shown.evidence}: {turns}")
            for span, words in zip(shown.because, shown.words, strict=True):
                says = " ".join(page.plain(words).split())
                page.line(f"      {span.start}-{span.end}  {says}")


def _offices(offices: list[Office]) -> str:
    if not offices:
        return ""
    listed = (f"{office.role}, {office.body} ({office.start or '?'} to {office.end or 'now'})" for office in offices)
    return f": {'; '.join(listed)}"
