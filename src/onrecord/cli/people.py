"""`onrecord people`: who speaks in the archive.

JSON: ``{"people": [{"name", "labels", "roles", "affiliations", "documents", "turns", "words"}]}``.
"""

from __future__ import annotations

from typing import Annotated

import typer

from onrecord.cli.errors import guarded
from onrecord.cli.options import DEFAULT_ARCHIVE, ArchivePath, AsJson
from onrecord.cli.page import Page


@guarded
def people(
    *,
    words: Annotated[
        list[str] | None, typer.Argument(metavar="[WORDS...]", help="Part of a name, role or body.")
    ] = None,
    archive: ArchivePath = DEFAULT_ARCHIVE,
    as_json: AsJson = False,
) -> None:
    """List the people who speak, with how much of the record is theirs.

    When piped, one line a person, tab-separated: name, documents, turns, words, roles, affiliations, printed labels.

    Examples:
      onrecord people
      onrecord people secretary general
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
