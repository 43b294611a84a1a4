"""`onrecord cite`: a citation in, the form in which others read it out."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from onrecord.cli.terminal.errors import guarded
from onrecord.cli.terminal.options import DEFAULT_ARCHIVE, ArchivePath
from onrecord.cli.terminal.page import Page

FormName = Literal["footnote", "fragment", "annotation", "csl", "bibtex", "ris"]


@guarded
def cite(
    *,
    citation: Annotated[str, typer.Argument(metavar="CITATION", help="As written out: record@version#start-end.")],
    form: Annotated[
        FormName,
        typer.Option(
            "--as",
            help="A footnote, the publisher's page with a text fragment, W3C annotation, CSL-JSON, BibTeX or RIS.",
        ),
    ] = "footnote",
    archive: ArchivePath = DEFAULT_ARCHIVE,
) -> None:
    """Write a citation as a footnote, a link or a reference.

    Every form carries the citation itself and the SHA-256 of the captured bytes.

    Examples:
      onrecord cite 'nato/2024-01-29/joint-press-conference@3f2a9c01d4e7#120-185'
      onrecord cite 'nato/2024-01-29/joint-press-conference@3f2a9c01d4e7#120-185' --as bibtex >> speeches.bib
    """
    from onrecord.archive import Archive
    from onrecord.quotes.forms import cite as written

    with Archive(archive, mode="read") as opened:
        text = written(opened, citation, form)
    page = Page()
    page.line(page.plain(text))
