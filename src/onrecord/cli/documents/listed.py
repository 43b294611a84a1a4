"""`onrecord list`: the documents of the archive.

JSON: ``{"documents": [{"id", "title", "date", "publisher", "event", "versions", "turns", "words", "url",
"added_at"}]}``.
"""

from __future__ import annotations

from typing import Annotated

import typer

from onrecord.cli.terminal.errors import guarded
from onrecord.cli.terminal.options import DEFAULT_ARCHIVE, ArchivePath, AsJson, Since, Until
from onrecord.cli.terminal.page import MEASURE, Page, counted, cut


@guarded
def list_documents(
    *,
    publisher: Annotated[str | None, typer.Option("--publisher", metavar="NAME", help="Only this publisher's.")] = None,
    since: Since = None,
    until: Until = None,
    archive: ArchivePath = DEFAULT_ARCHIVE,
    as_json: AsJson = False,
) -> None:
    """List documents, by date.

    When piped, one line a document, tab-separated: date, id, turns, words, versions, title.

    Examples:
      onrecord list --publisher NATO --since 2023
      onrecord list | cut -f2
    """
    import msgspec

    from onrecord.archive import Archive

    with Archive(archive, mode="read") as opened:
        rows = opened.documents(publisher=publisher, since=since, until=until)
    page = Page()
    if as_json:
        page.json({"documents": msgspec.to_builtins(rows)})
        return
    if not page.terminal:
        page.table(
            (row.date or "–", row.id, str(row.turns), str(row.words), str(row.versions), row.title or "–")
            for row in rows
        )
        return
    for row in rows:
        title = " ".join(page.plain(row.title or "(no title)").split())
        page.line(f"{row.date or 'no date':<10}  {page.bold(cut(title, max(min(page.width, MEASURE) - 12, 24)))}")
        counts = [counted(row.turns, "turn"), counted(row.words, "word")]
        counts += [counted(row.versions, "version")] if row.versions > 1 else []
        page.line(" " * 12 + page.dim(" · ".join([row.id, *counts])))
    page.line(page.dim(counted(len(rows), "document") if rows else "no document"))
