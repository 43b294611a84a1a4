"""`onrecord figures`: every number put on the record, what it measures, who said it, and the words.

JSON: ``{"filters": {name: value|null}, "searched": {"documents", "publishers", "since", "until"}, "figures" (how many
the documents hold), "unread", "suggestions", "total", "rows": [{"written", "amount", ...}]}``, each row as
`onrecord.archive.FigureRow` has it. With `--series` there stand ``series``, ``alone`` (rows), ``disagreements`` and
``unplaced`` in the place of ``total`` and ``rows``; see `onrecord.ledgers.figures`. With `--same` or `--different` it
is the decision as it is kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from onrecord.cli.figures.export import draw_series, write_rows
from onrecord.cli.figures.series import print_series, series_form
from onrecord.cli.figures.view import figure_form, print_figures
from onrecord.cli.showing.files import chart_form, csv_alone, file_form
from onrecord.cli.showing.found import found_form, options_of, print_nearest, record_line
from onrecord.cli.terminal.errors import guarded, misuse, refuse_unnamed
from onrecord.cli.terminal.options import DEFAULT_ARCHIVE, ArchivePath, AsJson, Csv, Inside, Publisher, Since, Until
from onrecord.cli.terminal.page import Page, counted

if TYPE_CHECKING:
    from onrecord.archive import Figures
    from onrecord.ledgers.figures import FoundSeries

Kind = Literal["money", "percent", "points", "count", "duration", "ratio", "multiple", "other"]
_PAIR = "two citations of figures, as this command prints them"


@guarded
def figures(
    *,
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[WORDS...]", help="Words of the sentence around a figure, written as for `search`."),
    ] = None,
    speaker: Annotated[str | None, typer.Option("--speaker", metavar="NAME", help="Said by this person.")] = None,
    kind: Annotated[Kind | None, typer.Option("--kind", help="Of this kind.")] = None,
    unit: Annotated[
        str | None,
        typer.Option("--unit", metavar="UNIT", help="In this unit: USD, dollars, %, or the noun that is counted."),
    ] = None,
    publisher: Publisher = None,
    since: Since = None,
    until: Until = None,
    inside: Inside = None,
    official: Annotated[
        bool, typer.Option("--official", help="Leave out figures in questions: they are the asker's premises.")
    ] = False,
    series: Annotated[
        bool, typer.Option("--series", help="Line up figures that measure the same, and name what changed.")
    ] = False,
    csv: Csv = False,
    to: Annotated[
        str | None, typer.Option("--to", metavar="FILE", help="Write the table to FILE.csv, .parquet or .json.")
    ] = None,
    chart: Annotated[
        str | None, typer.Option("--chart", metavar="FILE", help="Draw the series as FILE.svg or FILE.png.")
    ] = None,
    same: Annotated[
        tuple[str, str] | None,
        typer.Option("--same", metavar="A B", help="Decide that two figures measure the same; with --by and --why."),
    ] = None,
    different: Annotated[
        tuple[str, str] | None, typer.Option("--different", metavar="A B", help="Decide that they do not.")
    ] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who decides.")] = None,
    why: Annotated[str | None, typer.Option("--why", metavar="TEXT", help="Why, in a few words.")] = None,
    limit: Annotated[int, typer.Option("--limit", "-n", min=0, metavar="N", help="At most so many; 0 for all.")] = 20,
    archive: ArchivePath = DEFAULT_ARCHIVE,
    as_json: AsJson = False,
) -> None:
    """List figures: the value, what it measures, who said it.

    With --series the figures that measure the same line up, in the order of the time they are about. A value is called
    raised or lowered only where measure, scope and window are the same; every other step says what differs, in the
    words of both. What only may belong to a series is offered beside it: settle it with --same or --different, and
    your decision is kept. When piped, the list has one line each, tab-separated: date, speaker, the words, value,
    measure, scope, as of, what it is (a premise, a target, somebody else's figure), citation, the sentence's citation.

    Examples:
      onrecord figures harbour dues --speaker Keldervik --since 2031
      onrecord figures '"standing force"' --series --chart force.svg
      onrecord figures --kind money --unit USD --to money.parquet
      onrecord figures --same 'CITATION' 'CITATION' --by 'A Reader' --why 'both count hulls'
    """
    from onrecord.archive import Archive

    if same is not None or different is not None:
        _decide(Page(), same, different, by, why, archive, as_json=as_json)
        return
    if by is not None or why is not None:
        raise misuse("--by and --why go with --same or --different")
    csv_alone(csv=csv, as_json=as_json, to=to)
    refuse_unnamed(speaker=speaker, unit=unit, publisher=publisher)
    table = csv or file_form(to) is not None
    picture = chart_form(chart)
    query = " ".join(words or ())
    if words and not query.strip():
        raise misuse("there are no words to look for; leave them out to list all figures")
    filters: dict[str, Any] = {
        "speaker": speaker,
        "kind": kind,
        "unit": unit,
        "publisher": publisher,
        "since": since,
        "until": until,
        "document": list(inside) if inside else None,
        "official": official or None,
    }
    asked = filters | {"words": query or None}
    page = Page()
    with Archive(archive, mode="read") as opened:
        if series or picture is not None:
            from onrecord.ledgers.figures import figure_series

            lined = figure_series(opened, query, **filters)
            if picture is not None and chart is not None:
                draw_series(lined.series, chart, picture)
            if table:
                write_rows(lined.series, to)
            else:
                _show_series(page, lined, asked, limit or None, as_json=as_json)
            return
        wanted = None if table else limit or None
        found = opened.figures(query, limit=wanted, **filters)
        if table:
            write_rows(found, to)
        else:
            _show(page, found, asked, as_json=as_json)


def _show(page: Page, found: Figures, asked: dict[str, Any], *, as_json: bool) -> None:
    if as_json:
        head = found_form(found, asked, figures=found.figures)
        page.json(head | {"total": found.total, "rows": [figure_form(row) for row in found]})
        return
    print_figures(page, found)
    if not found:
        _said_of_nobody(page, asked, found.suggestions)
    listed = f"{len(found):,} of " if found.total > len(found) else ""
    shown = f"{listed}{counted(found.total, 'figure')}; " if found else ""
    page.line(page.dim(shown + _record_line(found)))


def _show_series(page: Page, found: FoundSeries, asked: dict[str, Any], limit: int | None, *, as_json: bool) -> None:
    if as_json:
        page.json(found_form(found, asked, figures=found.figures) | series_form(found))
        return
    print_series(page, found, limit)
    if not found.series and not found.alone:
        _said_of_nobody(page, asked, found.suggestions)
    page.line(page.dim(_record_line(found)))


def _decide(
    page: Page,
    same: tuple[str, str] | None,
    different: tuple[str, str] | None,
    by: str | None,
    why: str | None,
    archive: str,
    *,
    as_json: bool,
) -> None:
    import msgspec

    from onrecord.archive import Archive

    if same is not None and different is not None:
        raise misuse("--same and --different exclude each other")
    if not by or not why:
        raise misuse("say who decides and why: --by NAME --why TEXT")
    pair = same or different
    if pair is None:
        raise misuse(f"give {_PAIR}")
    with Archive(archive, mode="write") as opened:
        decision = opened.decide("same" if same is not None else "different", *pair, by=by, why=why)
    if as_json:
        page.json(msgspec.to_builtins(decision))
        return
    measure = "measure the same" if decision.verdict == "same" else "do not measure the same"
    one, other = (page.plain(" ".join(each.target.exact.split())) for each in decision.figures)
    page.line(f"“{one}” and “{other}” {measure}, says {page.plain(decision.by)}: {page.plain(decision.why)}")
    page.line(page.dim("kept in the archive; it holds until it is decided anew"))


def _record_line(found: Figures | FoundSeries) -> str:
    return record_line(found, found.figures, "figure")


def _said_of_nobody(page: Page, asked: dict[str, Any], suggestions: dict[str, list[str]]) -> None:
    words = f" for {asked['words']}" if asked["words"] else ""
    page.line(f"no figure found{words}{options_of(asked)}")
    units = suggestions.get("unit")
    if units is not None:
        page.line(f"no unit is called {asked['unit']}" + (f"; there are {', '.join(units)}" if units else ""))
    print_nearest(page, asked, {name: nearest for name, nearest in suggestions.items() if name != "unit"})
