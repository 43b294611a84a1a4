"""`onrecord commitments`: who will, or has agreed to, do what by when, and what the record says of it later.

JSON: ``{"filters": {name: value|null}, "searched": {"documents", "publishers", "since", "until"}, "items" (how many
commitments the documents hold), "unread", "suggestions", "total", "rows": [{"written", ...}]}``, each row as
`onrecord.archive.CommitmentRow` has it. With `--later` or `--open` each row has ``followed``: ``{"open", "says",
"last", "documents", "until", "later": [{"written", ...}]}``, each later passage as
`onrecord.ledgers.commitments.later.LaterPassage`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from onrecord.cli.commitments.export import write_rows
from onrecord.cli.commitments.view import commitment_form, print_commitments
from onrecord.cli.showing.files import csv_alone, file_form
from onrecord.cli.showing.found import found_form, options_of, print_nearest, record_line
from onrecord.cli.terminal.errors import guarded, refuse_unnamed, tell
from onrecord.cli.terminal.options import (
    DEFAULT_ARCHIVE,
    ArchivePath,
    AsJson,
    Csv,
    Inside,
    Publisher,
    Since,
    Until,
    a_day,
    last_day,
)
from onrecord.cli.terminal.page import Page, counted

if TYPE_CHECKING:
    from onrecord.archive import Archive, CommitmentRow, Commitments
    from onrecord.ledgers.commitments.later import Followed

Force = Literal["committed", "intends", "expects", "calls-for", "conditional"]
_OVERDUE = "overdue"
_OPEN = (
    "Open says no more than this: nothing later in this record says that it was done, as far as a program can tell."
    " What no later document speaks of is open too."
)
_WORDS = frozenset({"past", "any", _OVERDUE})


def a_period(written: str | None) -> str | None:
    """Give what ``--due`` asks for as it was written: a word, or a date, or two of them joined by ``..``."""
    if written is None or written in _WORDS:
        return written
    for day in written.split("..", 1):
        last_day(day.strip())
    return written


def when(written: str | None) -> str | tuple[str, str] | None:
    """Give what the archive is asked for."""
    first, dots, last = (written or "").partition("..")
    return (first.strip(), last.strip()) if dots else first.strip() or None


@guarded
def commitments(
    *,
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[WORDS...]", help="Words of the commitment, written as for `search`."),
    ] = None,
    actor: Annotated[
        str | None, typer.Option("--actor", metavar="NAME", help="To be done by this person, state or body.")
    ] = None,
    speaker: Annotated[
        str | None, typer.Option("--speaker", metavar="NAME", help="Said by this person, by name, role or label.")
    ] = None,
    force: Annotated[Force | None, typer.Option("--force", help="Said as firmly as this.")] = None,
    due: Annotated[
        str | None,
        typer.Option(
            "--due",
            metavar="WHEN",
            callback=a_period,
            help="Due in this time (2031-07, 2031, 2031-07-09, 2031-07..2031-09); past: the time is over; overdue:"
            " past, and open; any: a time is named.",
        ),
    ] = None,
    only_open: Annotated[
        bool, typer.Option("--open", help="Only what nothing later in this record says was done.")
    ] = False,
    later: Annotated[
        bool, typer.Option("--later", help="Show where later documents speak of the same, for you to judge.")
    ] = False,
    publisher: Publisher = None,
    since: Since = None,
    until: Until = None,
    inside: Inside = None,
    today: Annotated[
        str | None,
        typer.Option("--today", metavar="DATE", callback=a_day, help="Take this day for today: what is past."),
    ] = None,
    csv: Csv = False,
    to: Annotated[
        str | None,
        typer.Option("--to", metavar="FILE", help="Write FILE.csv, .parquet or .json; FILE.ics is a calendar."),
    ] = None,
    limit: Annotated[
        int, typer.Option("--limit", "-n", min=0, metavar="N", help="List at most so many, 0 for all; files hold all.")
    ] = 20,
    archive: ArchivePath = DEFAULT_ARCHIVE,
    as_json: AsJson = False,
) -> None:
    """List who will, or has agreed to, do what by when.

    The record reports and does not judge. With --later each commitment is followed through the documents of later
    days: "said to be done", "said again", "said again with another deadline", "spoken of again", each with its words,
    the words in common and a citation; or "no later mention in this record", and how many documents that is. A program
    finds likenesses: read the passage before you say that a promise was kept or broken. A calendar holds only what has
    a time; how many have none is said. When piped, one line each, tab-separated: date, actor, force, action, deadline,
    first and last day, condition, beneficiary, speaker, words, citation; with --later the line ends with what became
    of it, and each later passage has a line: later, date, what it is, speaker, words, words in common, citation.

    Examples:
      onrecord commitments --actor 'northern compact' --due 2031-07
      onrecord commitments icebreakers --later
      onrecord commitments --due overdue
      onrecord commitments --to deadlines.ics
    """
    from onrecord.archive import Archive

    period = when(due)
    csv_alone(csv=csv, as_json=as_json, to=to)
    refuse_unnamed(actor=actor, speaker=speaker, publisher=publisher)
    table = csv or file_form(to, calendar=True) is not None
    filters: dict[str, Any] = {
        "actor": actor,
        "speaker": speaker,
        "force": force,
        "due": due,
        "publisher": publisher,
        "since": since,
        "until": until,
        "document": list(inside) if inside else None,
        "today": today,
    }
    asked = filters | {"words": " ".join(words or ()) or None}
    if actor is not None:
        from onrecord.ledgers.commitments.actors import other_names

        filters["actor"] = other_names(actor)
    filters["due"] = "past" if period == _OVERDUE else period
    only_open = only_open or period == _OVERDUE
    page = Page()
    with Archive(archive, mode="read") as opened:
        most = None if table or only_open else limit or None
        found = opened.commitments(" ".join(words or ()), limit=most, **filters)
        rows, followed = _followed(opened, found) if later or only_open else (list(found), {})
        if only_open:
            rows = [row for row in rows if followed[str(row.citation), row.id].open]
        total = len(rows) if only_open else found.total
        if table:
            if only_open and to is not None:
                tell(_OPEN)
            write_rows(rows, followed, to)
            return
        rows = rows[: limit or None]
    if as_json:
        forms = [commitment_form(row, followed.get((str(row.citation), row.id))) for row in rows]
        page.json(found_form(found, asked, items=found.items) | {"total": total, "rows": forms})
        return
    print_commitments(page, rows, followed if later else {})
    if not rows:
        _said_of_nobody(page, asked, found.suggestions, only_open=only_open)
    if only_open and rows:
        page.flow(_OPEN)
    listed = f"{len(rows):,} of " if total > len(rows) else ""
    shown = f"{listed}{counted(total, 'commitment')}{' open' if only_open else ''}; " if rows else ""
    page.line(page.dim(shown + record_line(found, found.items, "commitment")))


def _followed(opened: Archive, found: Commitments) -> tuple[list[CommitmentRow], dict[tuple[str, str], Followed]]:
    from onrecord.ledgers.commitments import follow

    if not found:
        return [], {}
    return list(found), {(str(one.commitment.citation), one.commitment.id): one for one in follow(opened, found)}


def _said_of_nobody(page: Page, asked: dict[str, Any], suggestions: dict[str, list[str]], *, only_open: bool) -> None:
    words = f" for {page.plain(asked['words'])}" if asked["words"] else ""
    page.line(f"no {'open ' if only_open else ''}commitment found{words}{options_of(asked)}")
    print_nearest(page, asked, suggestions, "")
