"""`onrecord people`: who speaks in the archive, why, and who is known beside those that the program ships with.

JSON of `list`: ``{"people": [{"name", "labels", "roles", "affiliations", "documents", "turns", "words"}]}``.
"""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - Typer reads it
from typing import TYPE_CHECKING, Annotated

import typer
from typer.core import TyperGroup

from onrecord.cli.people.why import why
from onrecord.cli.terminal.errors import guarded
from onrecord.cli.terminal.options import DEFAULT_ARCHIVE, ArchivePath, AsJson
from onrecord.cli.terminal.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable

    from typer._click.core import Context

    from onrecord.model import Office, Person
    from onrecord.people.joining import Joined


class _ListsByDefault(TyperGroup):
    """A group in which whatever is no subcommand is asked of ``list``: `onrecord people secretary general`."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Put ``list`` before words that are none of the subcommands."""
        if not args or (args[0] not in self.commands and args[0] not in ctx.help_option_names):
            args = ["list", *args]
        return super().parse_args(ctx, args)


@guarded
def list_people(
    *,
    words: Annotated[list[str] | None, typer.Argument(metavar="[WORDS...]", help="Part of a name.")] = None,
    archive: ArchivePath = DEFAULT_ARCHIVE,
    as_json: AsJson = False,
) -> None:
    """List the people who speak, with how much of the record is theirs.

    `onrecord people WORDS` is short for it. When piped, one line a person, tab-separated: name, documents, turns,
    words, roles, affiliations, printed labels. Voices of several documents are one person where reading found one key
    for them, or where they bear one name in full; a surname alone stands for one voice. `onrecord people why` shows
    which.

    Examples:
      onrecord people
      onrecord people stoltenberg
    """
    import msgspec

    from onrecord.archive import Archive

    asked = " ".join(words or ())
    with Archive(archive, mode="read") as opened:
        rows = opened.people(asked)
    page = Page()
    if as_json:
        page.json({"people": msgspec.to_builtins(rows)})
        return
    cells = [
        [
            row.name,
            str(row.documents),
            str(row.turns),
            str(row.words),
            "; ".join(row.roles),
            "; ".join(row.affiliations),
            "; ".join(row.labels),
        ]
        for row in rows
    ]
    if not cells:
        page.line(f"nobody in this record is named like “{asked}”" if asked else "nobody speaks in this record")
        return
    if page.terminal:
        # The labels have no room on a terminal; `--json` and the piped form have them.
        short = [[*row[:4], "; ".join(filter(None, row[4:6]))] for row in cells]
        cells = [["NAME", "DOCUMENTS", "TURNS", "WORDS", "ROLES AND OUTLETS"], *short]
    page.table(cells, right=frozenset({1, 2, 3}))


@guarded
def add_person(
    *,
    name: Annotated[str, typer.Argument(metavar="NAME", help="The name in full.")],
    office: Annotated[
        list[str], typer.Option("--office", metavar="ROLE,BODY,FROM,TO", help="An office; days may be left out.")
    ],
    also: Annotated[list[str] | None, typer.Option("--also", metavar="NAME", help="Another spelling.")] = None,
    wikidata: Annotated[str | None, typer.Option("--wikidata", metavar="Q...", help="The Wikidata id.")] = None,
    to: Annotated[str | None, typer.Option("--to", metavar="KEY", help="Add to the person of this key.")] = None,
) -> None:
    """Add a person, or an office, to your own people.

    With --to KEY the office, and NAME as a spelling, are added to somebody who is known already.
    Transcripts read from then on use it: a surname is completed where surname, office and day fit exactly one person.
    Days are written as 2024-01-29, 2024-01 or 2024. Your own people are in the file $ONRECORD_PEOPLE, else in
    onrecord/people.toml in the folder for your settings; it is plain text, to be edited and shared.

    Examples:
      onrecord people add "Ada Falk" --office "Harbour Minister, Ostrelle, 2031-02-01, 2033-06"
      onrecord people add "Ada Falck" --to ada-falk --office "Chair, Harbour Board, 2034"
    """
    from onrecord.model import Person
    from onrecord.people.imports import key_of
    from onrecord.people.own import BadPeopleFile, check

    offices = tuple(map(_office, office))
    person = Person(to or key_of(name), name, tuple(also or ()), offices, (), wikidata)
    if len(name.split()) == 1:
        raise BadPeopleFile(f"{name!r} is no name in full; give the first name as well")
    check(person, name)
    _keep([person], 0, to)


@guarded
def import_people(
    *, file: Annotated[Path, typer.Argument(metavar="FILE", help="Popolo JSON, or CSV with a header.")]
) -> None:
    """Add the people of a file to your own people.

    Popolo JSON: persons, memberships, posts and organizations. CSV: columns name, role, body, and if wanted from, to,
    also (names parted by semicolons), wikidata and key; one office a line. An entry is somebody known where both have
    one Wikidata id, or one name in full and one office; else it is somebody else, and each case is told.

    Examples:
      onrecord people import ministers.csv
      onrecord people import popolo.json
    """
    from onrecord.people.imports import read_people

    people, without = read_people(file)
    _keep(people, without)


def _office(written: str) -> Office:
    from onrecord.model import Office
    from onrecord.people.own import BadPeopleFile

    parts = [part.strip() for part in written.split(",")]
    if not 2 <= len(parts) <= 4 or not all(parts[:2]):  # noqa: PLR2004 - role and body, and two days
        raise BadPeopleFile(f"{written!r} is no office; write it as “ROLE, BODY, FROM, TO”, days left out if not known")
    start, end = [*(part or None for part in parts[2:]), None, None][:2]
    return Office(parts[0], parts[1], start, end)


def _keep(people: list[Person], without: int, to: str | None = None) -> None:
    from onrecord.people import BadPeopleFile, authority
    from onrecord.people.joining import join
    from onrecord.people.own import append

    if to is not None and authority().get(to) is None:
        raise BadPeopleFile(f"nobody has the key {to!r}; `onrecord people why NAME` shows keys")
    joined = join(people, authority(), to)
    fresh = [item.person for item in joined if item.what != "known"]
    page = Page()
    for item in joined:
        page.line(_told(item))
    if without:
        page.line(f"{without} without an office left out: nobody is found by a name alone")
    if fresh:
        page.line(f"written to {append(fresh)}")
        authority.cache_clear()


def _told(item: Joined) -> str:
    name, key = item.person.name, item.person.id
    if item.other is None:
        return f"{key}: {name} is new"
    if item.what == "known":
        return f"{key}: {item.other.name} is known already ({item.why}), nothing to add"
    if item.what == "added":
        return f"{key}: added to {item.other.name}, who is known already ({item.why})"
    other = item.other.id
    return f"{key}: {name} is kept apart from {other} ({item.why}); people add --to {other} adds to that one"


PEOPLE: tuple[tuple[str, Callable[..., None]], ...] = (
    ("list", list_people),
    ("why", why),
    ("add", add_person),
    ("import", import_people),
)
"""The subcommands, in the order in which `onrecord people --help` lists them."""

people = typer.Typer(
    cls=_ListsByDefault,
    help="List the people who speak, show why, make others known.\n\n"
    "Words that are no command are asked of list.\n\n\b\n"
    "Examples:\n"
    "  onrecord people secretary\n"
    "  onrecord people why stoltenberg\n"
    '  onrecord people add "Ada Falk" --office "Harbour Minister, Ostrelle, 2031-02-01"\n'
    "  onrecord people import ministers.csv",
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
