"""`onrecord phrase`: how often a phrase is said in each month, by whom, and where.

JSON: ``{"filters": {name: value|null}, "searched", "suggestions", "phrase", "uses": [{"written", ...}], "months":
[{"month", "uses", "documents"}], "speakers": {name: count}}``; see `onrecord.ledgers.echoes.Phrase`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.showing.files import chart_form, csv_alone, file_form, write_chart, write_table
from onrecord.cli.showing.found import print_nearest, searched_line
from onrecord.cli.terminal.errors import guarded
from onrecord.cli.terminal.options import DEFAULT_ARCHIVE, ArchivePath, AsJson, Publisher, Since, Until
from onrecord.cli.terminal.page import Page, counted

if TYPE_CHECKING:
    from onrecord.ledgers.echoes import Phrase

_BAR = 40
"""Characters of the longest bar."""
_EIGHTHS = " ▏▎▍▌▋▊▉"
_SPEAKERS = 8


@guarded
def phrase(
    *,
    words: Annotated[
        list[str], typer.Argument(metavar="PHRASE...", help="The words, one behind the other, as they are said.")
    ],
    speaker: Annotated[str | None, typer.Option("--speaker", metavar="NAME", help="Said by this person.")] = None,
    publisher: Publisher = None,
    since: Since = None,
    until: Until = None,
    chart: Annotated[
        str | None, typer.Option("--chart", metavar="FILE", help="Draw the uses by month as FILE.svg or FILE.png.")
    ] = None,
    csv: Annotated[bool, typer.Option("--csv", help="Print a table of the uses as CSV.")] = False,
    to: Annotated[
        str | None, typer.Option("--to", metavar="FILE", help="Write the table to FILE.csv, .parquet or .json.")
    ] = None,
    archive: ArchivePath = DEFAULT_ARCHIVE,
    as_json: AsJson = False,
) -> None:
    """Show a phrase by month: how often, by whom, where.

    Every month from the first document to the last has its line, with how many documents there are of it: few uses
    where there are few documents say little. When piped, the months come first, tab-separated (month, uses,
    documents), then each use: date, speaker, the words, citation.

    Examples:
      onrecord phrase 'open harbours'
      onrecord phrase 'open harbours' --speaker Keldervik --chart harbours.svg
    """
    from onrecord.archive import Archive
    from onrecord.ledgers.echoes import phrase as found_in

    csv_alone(csv=csv, as_json=as_json, to=to)
    picture, table = chart_form(chart), csv or file_form(to) is not None
    page = Page()
    with Archive(archive, mode="read") as opened:
        found = found_in(opened, " ".join(words), speaker=speaker, publisher=publisher, since=since, until=until)
    if chart is not None and picture is not None:
        from onrecord.ledgers.echoes.charts import draw

        write_chart(draw(found, picture), chart)
    if table:
        from onrecord.ledgers.echoes.table import PHRASE_COLUMNS, phrase_records

        write_table(phrase_records(found), PHRASE_COLUMNS, to)
    elif as_json:
        filters = {"speaker": speaker, "publisher": publisher, "since": since, "until": until}
        page.json(_form(found, filters))
    else:
        _print(page, found, speaker, publisher)


def _print(page: Page, found: Phrase, speaker: str | None, publisher: str | None) -> None:
    if found.uses:
        if page.terminal:
            _draw(page, found)
        else:
            for month in found.months:
                page.line(f"{month.month}\t{month.uses}\t{month.documents}")
        for use in found.uses:
            cells = [use.date or "–", use.speaker or "unknown", use.words, str(use.citation)]
            if page.terminal:
                page.line(page.one_line(f"{cells[0]} · {cells[1]}: “{cells[2]}”"))
                page.line(f"  {page.dim(cells[3])}")
            else:
                page.cells(cells)
    else:
        page.line(f"“{page.plain(found.phrase)}” is said nowhere")
        print_nearest(page, {"speaker": speaker, "publisher": publisher}, found.suggestions, "")
    shown = f"{counted(len(found.uses), 'use')}; " if found.uses else ""
    page.line(page.dim(shown + searched_line(found.searched)))


def _draw(page: Page, found: Phrase) -> None:
    """Draw bars in the terminal, and name those who say it most."""
    most = max(month.uses for month in found.months)
    skipped = False
    for month in found.months:
        if not month.uses and not month.documents:
            if not skipped:
                page.line(page.dim("      ⋮"))
            skipped = True
            continue
        skipped = False
        eighths = round(month.uses * _BAR * 8 / most)
        bar = "█" * (eighths // 8) + _EIGHTHS[eighths % 8].strip()
        of = page.dim(f"of {counted(month.documents, 'document')}")
        page.line(f"{month.month:>7}  {bar}{' ' if bar else ''}{month.uses or '·'}  {of}")
    named = list(found.speakers.items())
    listed = ", ".join(f"{page.plain(name)} {count}" for name, count in named[:_SPEAKERS])
    more = f" and {len(named) - _SPEAKERS} more" if len(named) > _SPEAKERS else ""
    page.flow(f"said by {listed}{more}")
    page.line()


def _form(found: Phrase, filters: dict[str, str | None]) -> dict[str, object]:
    import msgspec

    form: dict[str, object] = msgspec.to_builtins(found)
    form["uses"] = [{"written": str(use.citation)} | msgspec.to_builtins(use) for use in found.uses]
    return {"filters": filters} | form | {"speakers": found.speakers}
