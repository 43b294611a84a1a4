"""`onrecord echoes`: points that come back in recognisably the same words; who said them, when, and what changed.

JSON: ``{"filters": {name: value|null}, "searched": {"documents", "publishers", "since", "until"}, "sentences", "total",
"points": [{"documents", "speakers", "months", "label", "uses", "taken_over", "moved"}]}``; each use as
`onrecord.ledgers.echoes.Use` has it, with its citation ``written`` out. ``added`` are places in the use's ``words``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from onrecord.cli.echoes.view import point_form, print_points
from onrecord.cli.showing.files import csv_alone, file_form, write_table
from onrecord.cli.showing.found import options_of, searched_line
from onrecord.cli.terminal.errors import guarded, refuse_unnamed
from onrecord.cli.terminal.options import DEFAULT_ARCHIVE, ArchivePath, AsJson, Since
from onrecord.cli.terminal.page import Page, counted

if TYPE_CHECKING:
    from onrecord.ledgers.echoes import Echoes


@guarded
def echoes(
    *,
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[WORDS...]", help="Words of the point, written as for `search`."),
    ] = None,
    speaker: Annotated[
        str | None, typer.Option("--speaker", metavar="NAME", help="Made by this person, by name, role or label.")
    ] = None,
    since: Since = None,
    min_uses: Annotated[int, typer.Option("--min-uses", min=2, metavar="N", help="Made so often at least.")] = 2,
    across: Annotated[bool, typer.Option("--across", help="Made in more than one document.")] = False,
    inside: Annotated[str | None, typer.Option("--in", metavar="ID", help="Made in this document.")] = None,
    csv: Annotated[bool, typer.Option("--csv", help="Print a table of the uses as CSV.")] = False,
    to: Annotated[
        str | None, typer.Option("--to", metavar="FILE", help="Write the table to FILE.csv, .parquet or .json.")
    ] = None,
    limit: Annotated[int, typer.Option("--limit", "-n", min=0, metavar="N", help="At most so many; 0 for all.")] = 20,
    archive: ArchivePath = DEFAULT_ARCHIVE,
    as_json: AsJson = False,
) -> None:
    """Find points that come back, and what changed.

    The same point in recognisably the same words is one point.

    Every use of a point is listed by date, with what the use before it did not have (marked) and what is no longer
    said. The label is the most typical wording. Thanks, procedure and set phrases are left out because everybody says
    them, by count and not by a list. "First" and "latest" are meant in this record alone. --since chooses points with
    a use on that day or later; their earlier uses are listed as well. When piped, one line for each use,
    tab-separated: number of the point, date, speaker, the words, what is no longer said, kind of turn, the question
    it answers, citation.

    Examples:
      onrecord echoes harbours
      onrecord echoes --speaker Keldervik --across --since 2032
      onrecord echoes --min-uses 3 --to points.csv
    """
    from onrecord.archive import Archive
    from onrecord.ledgers.echoes import echoes as found_in

    csv_alone(csv=csv, as_json=as_json, to=to)
    refuse_unnamed(speaker=speaker)
    table = csv or file_form(to) is not None
    query = " ".join(words or ())
    asked = {
        "words": query or None,
        "speaker": speaker,
        "since": since,
        "min_uses": min_uses,
        "across": across,
        "document": inside,
    }
    page = Page()
    with Archive(archive, mode="read") as opened:
        found = found_in(
            opened,
            query,
            speaker=speaker,
            since=since,
            min_uses=min_uses,
            across=across,
            document=inside,
            limit=None if table else limit or None,
        )
    if table:
        from onrecord.ledgers.echoes.table import COLUMNS, records

        write_table(records(found), COLUMNS, to)
    elif as_json:
        page.json(_form(found, asked))
    else:
        print_points(page, found)
        print_count(page, found, asked)


def show_echoes(record: str, archive: str, *, as_json: bool) -> None:
    """Print the points of a document: what had been said before, and what came back in later ones."""
    from onrecord.archive import Archive
    from onrecord.ledgers.echoes import echoes as found_in

    page = Page()
    asked = {"words": None, "speaker": None, "since": None, "min_uses": 2, "across": False, "document": record}
    with Archive(archive, mode="read") as opened:
        found = found_in(opened, document=record)
        named = opened.record_id(record)
    if as_json:
        page.json(_form(found, asked))
    else:
        print_points(page, found, here=named)
        print_count(page, found, asked)


def print_count(page: Page, found: Echoes, asked: dict[str, Any]) -> None:
    """Say how many points there are, and in what they were looked for."""
    if not found:
        given = {name: value for name, value in asked.items() if (name, value) != ("min_uses", 2)}
        words = f" for {page.plain(asked['words'])}" if asked["words"] else ""
        page.line(f"no point found that comes back{words}{options_of(given)}")
        if found.nobody:
            page.line("nobody of that name makes a point twice; `onrecord people` lists who there is")
    listed = f"{len(found):,} of " if found.total > len(found) else ""
    shown = f"{listed}{counted(found.total, 'point')}; " if found else ""
    page.line(page.dim(f"{shown}{searched_line(found.searched)}; {counted(found.sentences, 'sentence')}"))


def _form(found: Echoes, asked: dict[str, Any]) -> dict[str, Any]:
    import msgspec

    return {
        "filters": asked,
        "searched": msgspec.to_builtins(found.searched),
        "sentences": found.sentences,
        "total": found.total,
        "points": [point_form(point) for point in found],
    }
