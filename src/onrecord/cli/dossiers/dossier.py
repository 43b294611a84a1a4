"""`onrecord dossier`: everything in the record on one matter, as a brief.

JSON: the dossier with the names of its rows (`onrecord.ledgers.dossiers.Dossier`), each citation ``written`` out; see
`onrecord.briefs.form` for what stands there besides.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from onrecord.cli.terminal.errors import guarded, misuse, tell
from onrecord.cli.terminal.options import DEFAULT_ARCHIVE, ArchivePath, AsJson, first_day
from onrecord.cli.terminal.page import Page, counted

if TYPE_CHECKING:
    from onrecord.briefs import Format
    from onrecord.ledgers.dossiers import Dossier

FormatName = Literal["terminal", "markdown", "html", "docx", "json"]
STANDARD = "-"
"""The name of a file that stands for standard output."""


@guarded
def make_dossier(
    *,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The definition of a matter, a small TOML file.")],
    archive: ArchivePath = DEFAULT_ARCHIVE,
    form: Annotated[
        FormatName, typer.Option("--format", help="For a terminal, or a document: Markdown, HTML, DOCX, JSON.")
    ] = "terminal",
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write to this file; - is standard output."),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="DATE", callback=first_day, help="Only what is new since this day."),
    ] = None,
    why: Annotated[
        bool, typer.Option("--why", help="Say of each passage what brought it in, and count what each entry did.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Gather everything in the record on one matter.

    `onrecord dossier FILE` is short for it. Every line carries its citation, every section says what was searched, and
    every word is the record's own or a fixed label. The same matter and record give the same bytes.

    Without --output Markdown and JSON go to standard output; HTML and DOCX are written to a file in the working folder,
    named after the matter, and a pipe gets the HTML; a file of that name with other bytes is not written over. Charts
    need the extra onrecord[charts], DOCX onrecord[documents]. When piped, a dossier for a terminal has one line a
    quotation, row or note, tab-separated, always in seven columns: section, day, speaker, label, words, notes,
    citation; the last line says what was searched.

    Examples:
      onrecord dossier harbour-dues.toml
      onrecord dossier harbour-dues.toml --format html
      onrecord dossier harbour-dues.toml --format markdown --since 2033 --output new.md
    """
    from onrecord.archive import Archive
    from onrecord.ledgers.dossiers import gather, load_matter

    if as_json and form not in {"terminal", "json"}:
        raise misuse("--json prints JSON; leave --format out")
    if form == "terminal" and not as_json and output not in {None, STANDARD}:
        raise misuse("--output writes a document; say which with --format markdown, html, docx or json")
    matter = load_matter(file)
    if output not in {None, STANDARD} and _is_same(file, Path(output or "")):
        raise misuse(f"{output} is the definition itself, which would be written over; name another file with --output")
    with Archive(archive, mode="read") as opened:
        dossier = gather(opened, matter, since=since)
    if as_json or form != "terminal":
        _write(dossier, "json" if as_json else form, output, why=why)
        return
    from onrecord.briefs import outline
    from onrecord.cli.dossiers.view import print_brief

    print_brief(Page(), outline(dossier, why=why))


def _is_same(one: Path, other: Path) -> bool:
    """Tell whether two paths lead to one file, by whatever name or link."""
    return other.exists() and one.samefile(other)


def _write(dossier: Dossier, form: str, output: str | None, *, why: bool) -> None:
    from onrecord.briefs import format_named

    made = format_named(form)
    written = made.write(dossier, why=why)
    target = output or _target(dossier, made)
    if target == STANDARD:
        if form == "json":
            Page().raw_json(written.rstrip(b"\n"))
            return
        sys.stdout.flush()
        sys.stdout.buffer.write(written)
        return
    path = Path(target)
    # Whose hand a file was last in cannot be told from it, not even where this program once wrote it.
    if output is None and path.exists() and (not path.is_file() or path.read_bytes() != written):
        raise misuse(f"{target} is there already and may have been edited; name a file with --output")
    path.write_bytes(written)
    tell(f"{dossier.matter.title}: {counted(len(dossier.passages), 'passage')} written to {target}")


def _target(dossier: Dossier, made: Format) -> str:
    """Give the name of the file that is written where none is given."""
    if not made.binary or (made.name == "html" and not sys.stdout.isatty()):
        return STANDARD
    words = "".join(letter if letter.isalnum() else " " for letter in dossier.matter.title.lower()).split()
    return f"{'-'.join(words)[:80] or 'dossier'}{made.suffix}"
