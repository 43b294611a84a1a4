"""`onrecord resolve`: a citation in, its exact words out.

JSON: ``{"written", "citation", "turn"|null, "speaker"|null, "title", "date", "before", "after", "newer"|null}``;
citation, turn and speaker as in the JSON form of the model; ``newer`` is the document's latest version where the
citation names an older one.
"""

from __future__ import annotations

from typing import Annotated

import typer

from onrecord.cli.errors import guarded
from onrecord.cli.options import DEFAULT_ARCHIVE, ArchivePath, AsJson
from onrecord.cli.page import Page
from onrecord.cli.view import speaker_line


@guarded
def resolve(
    *,
    citation: Annotated[str, typer.Argument(metavar="CITATION", help="As written out: record@version#start-end.")],
    context: Annotated[
        int, typer.Option("--context", min=0, metavar="N", help="Show so many characters before and behind.")
    ] = 0,
    archive: ArchivePath = DEFAULT_ARCHIVE,
    as_json: AsJson = False,
) -> None:
    """Print the exact characters that a citation names.

    A citation that does not resolve is never looked for elsewhere: the command says so and ends with 1.

    Examples:
      onrecord resolve 'nato/2024-01-29/joint-press-conference@3f2a9c01d4e7#120-185' --context 200
    """
    import msgspec

    from onrecord.archive import Archive
    from onrecord.model import Span

    with Archive(archive, mode="read") as opened:
        found = opened.resolve(citation, context=context)
    page = Page()
    if as_json:
        page.json({"written": str(found.citation), **msgspec.to_builtins(found)})
        return
    if context:
        start = len(found.before)
        marks = (Span(start, start + len(found.citation.exact)),)
        page.flow(found.before + found.citation.exact + found.after, marks=marks)
    else:
        page.flow(found.citation.exact)
    page.line()
    voice = speaker_line(found.speaker, found.turn) if found.turn else "outside the turns, or across several"
    kind = found.turn.kind if found.turn else None
    facts = (page.bold(page.plain(voice)), kind, found.date, page.plain(found.title or ""))
    page.line(" · ".join(fact for fact in facts if fact))
    page.line(page.dim(str(found.citation)))
    if found.newer:
        page.line(f"a newer version of this document exists: {found.citation.record}@{found.newer}")
    if found.citation.url:
        page.line(page.dim(found.citation.url))
