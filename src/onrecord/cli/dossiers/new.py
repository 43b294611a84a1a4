"""`onrecord dossier new`: the definition of a matter, proposed from the record for a person to edit."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - Typer reads it
from typing import Annotated

import typer

from onrecord.cli.terminal.errors import guarded, misuse
from onrecord.cli.terminal.options import DEFAULT_ARCHIVE, ArchivePath
from onrecord.cli.terminal.page import Page


@guarded
def new(
    *,
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="WORDS...", help='Words of the matter; commas part phrases: "harbour dues, landing fee".'
        ),
    ],
    title: Annotated[
        str | None, typer.Option("--title", metavar="TEXT", help="What it is called, if not by its words.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE.toml", help="Write it to a file.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Write over a file that is there.")] = False,
    archive: ArchivePath = DEFAULT_ARCHIVE,
) -> None:
    """Propose the definition of a matter from the record.

    Prints a small file (TOML) to be edited: the words asked for, words and phrases that keep their company in the
    record, others that take their place, and names. What tells the matter alone stands under words and names, the rest
    under companions, which only carry a passage on. Behind each entry stands what it is proposed for, in counts.

    Examples:
      onrecord dossier new "burden sharing"
      onrecord dossier new "burden sharing" --output burden-sharing.toml
    """
    from onrecord.archive import Archive
    from onrecord.ledgers.dossiers import proposal

    if force and output is None:
        raise misuse("--force lets --output write over a file; give --output FILE.toml")
    if output is not None and output.exists() and not force:
        raise misuse(f"{output} is there already, perhaps with your changes; give another name, or --force")
    with Archive(archive, mode="read") as opened:
        proposed = proposal(opened, " ".join(words), title=title)
    page = Page()
    if output is None:
        page.line(page.plain(proposed.toml().rstrip("\n")))
        return
    with output.open("w" if force else "x", encoding="utf-8", newline="\n") as file:
        file.write(proposed.toml())
    for each in proposed.says:
        page.line(page.plain(each))
    matter = proposed.matter
    entries = len(matter.words) + len(matter.names)
    page.line(
        page.plain(f"{output}: {entries} under words and names, {len(matter.companions)} under companions; edit it")
    )
