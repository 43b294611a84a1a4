"""Options and arguments that several commands share."""

from __future__ import annotations

import re
from typing import Annotated

import typer

DEFAULT_ARCHIVE = "onrecord.db"

ArchivePath = Annotated[
    str, typer.Option("--archive", envvar="ONRECORD_ARCHIVE", metavar="PATH", help="The archive's file.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]


def web_address(written: str | None) -> str | None:
    """Give an address of the web as it was written."""
    if written is not None and not _WEB.fullmatch(written):
        raise typer.BadParameter(f"{written!r} is no web address; write it as https://example.org/page.")
    return written


_WEB = re.compile(r"https?://[^\s/?#]+[^\s]*", re.IGNORECASE)
Url = Annotated[
    str | None,
    typer.Option("--url", metavar="URL", callback=web_address, help="Where the file was published (one file only)."),
]

Contact = Annotated[
    str | None,
    typer.Option(
        "--contact",
        envvar="ONRECORD_CONTACT",
        metavar="ADDRESS",
        help="Your mail or web address, told to the servers that are asked for pages.",
    ),
]
Delay = Annotated[
    float | None,
    typer.Option(
        "--delay",
        min=0.5,
        max=120.0,
        metavar="SECONDS",
        help="Between two requests to one host, where it wants no longer.  [default: 2]",
    ),
]
AllowPrivate = Annotated[
    bool, typer.Option("--allow-private", help="Ask machines that are not public too (localhost, 10.0.0.1).")
]

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def first_day(written: str | None) -> str | None:
    """Give the first day of a date written as YYYY, YYYY-MM or YYYY-MM-DD."""
    return _day(written, last=False)


def last_day(written: str | None) -> str | None:
    """Give the last day of a date written as YYYY, YYYY-MM or YYYY-MM-DD."""
    return _day(written, last=True)


def _day(written: str | None, *, last: bool) -> str | None:
    if written is None:
        return None
    import calendar
    from datetime import date

    match = _DATE.fullmatch(written.strip())
    try:
        if match is None:
            raise ValueError  # noqa: TRY301 - one way out for what has no form and what has no day
        year = int(match[1])
        month = int(match[2]) if match[2] else 12 if last else 1
        day = int(match[3]) if match[3] else calendar.monthrange(year, month)[1] if last else 1
        return date(year, month, day).isoformat()
    except ValueError as error:
        raise typer.BadParameter(f"{written!r} is no date; write it as 2024-01-29, 2024-01 or 2024.") from error


Publisher = Annotated[str | None, typer.Option("--publisher", metavar="NAME", help="Published by this body.")]
Inside = Annotated[
    list[str] | None, typer.Option("--in", metavar="ID", help="In this document; may be given several times.")
]
Csv = Annotated[bool, typer.Option("--csv", help="Print a table as CSV.")]
Since = Annotated[
    str | None,
    typer.Option("--since", metavar="DATE", callback=first_day, help="Held on this day or later (2024-01-29, 2024)."),
]
Until = Annotated[
    str | None,
    typer.Option("--until", metavar="DATE", callback=last_day, help="Held on this day or earlier."),
]


def a_day(written: str | None) -> str | None:
    """Give a date as it was written, YYYY, YYYY-MM or YYYY-MM-DD, if there is such a day."""
    _day(written, last=False)
    return written
