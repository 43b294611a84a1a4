"""`onrecord resolve`: a citation in, its exact words out.

JSON: ``{"written", "citation", "turn"|null, "speaker"|null, "title", "date", "before", "after", "newer"|null}``;
citation, turn and speaker as in the JSON form of the model; ``newer`` is the document's latest version where the
citation names an older one. With ``--in`` also ``"traced"``: ``{"fate", "version", "there"|null, "speaker"|null,
"differences": [{"was", "now", "place", "now_place"}], "other_voice", "also"}``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.showing.voices import speaker_line
from onrecord.cli.terminal.errors import guarded
from onrecord.cli.terminal.options import DEFAULT_ARCHIVE, ArchivePath, AsJson
from onrecord.cli.terminal.page import Page

if TYPE_CHECKING:
    from onrecord.archive import Traced


@guarded
def resolve(
    *,
    citation: Annotated[str, typer.Argument(metavar="CITATION", help="As written out: record@version#start-end.")],
    context: Annotated[
        int, typer.Option("--context", min=0, metavar="N", help="Show so many characters before and behind.")
    ] = 0,
    version: Annotated[
        str | None,
        typer.Option(
            "--in", metavar="VERSION", help="Tell what became of the words in that version, or in the latest."
        ),
    ] = None,
    archive: ArchivePath = DEFAULT_ARCHIVE,
    as_json: AsJson = False,
) -> None:
    """Print the exact characters that a citation names.

    A citation that does not resolve is never looked for elsewhere: the command says so and ends with 1. With --in it
    also says whether another version has the words unchanged, moved or changed, or whether they are gone; then it ends
    with 1 where they are changed or gone.

    Examples:
      onrecord resolve 'nato/2024-01-29/joint-press-conference@3f2a9c01d4e7#120-185' --context 200
      onrecord resolve 'nato/2024-01-29/joint-press-conference@3f2a9c01d4e7#120-185' --in latest
    """
    import msgspec

    from onrecord.archive import Archive
    from onrecord.model import Span

    with Archive(archive, mode="read") as opened:
        found = opened.resolve(citation, context=context)
        traced = None if version is None else opened.trace(citation, None if version == "latest" else version)
    page = Page()
    if as_json:
        told = {"written": str(found.citation), **msgspec.to_builtins(found)}
        if traced is not None:
            told["traced"] = {key: value for key, value in msgspec.to_builtins(traced).items() if key != "cited"}
        page.json(told)
        _leave(traced)
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
    if found.newer and traced is None:
        page.line(f"a newer version of this document exists: {found.citation.record}@{found.newer}")
    if found.citation.url:
        page.line(page.dim(found.citation.url))
    if traced is not None:
        _print_traced(page, traced)
    _leave(traced)


def _print_traced(page: Page, traced: Traced) -> None:
    page.line()
    page.line(f"in {traced.cited.citation.record}@{traced.version}: {_SAYS[traced.fate]}")
    if traced.other_voice:
        page.line(f"  spoken there by {page.plain(traced.speaker or 'a speaker who is not known, or by several')}")
    for one in traced.differences:
        was, now = (f"“{page.plain(' '.join(words.split()))}”" if words else "nothing" for words in (one.was, one.now))
        page.line(f"  {was} became {now}" if one.was else f"  {now} was put in")
    if traced.there is not None and traced.fate != "unchanged":
        page.flow(page.plain(traced.there.exact), "  ")
        page.line(page.dim(f"  {traced.there}"))
    for other in traced.also:
        page.line(page.dim(f"  the cited words stand there as well: {other}"))


_SAYS = {
    "unchanged": "unchanged",
    "moved": "the same words, at another place",
    "changed": "changed",
    "gone": "gone: these words are not in that version",
}


def _leave(traced: Traced | None) -> None:
    """End with 1 where the words are no longer there as cited."""
    if traced is not None and traced.fate in {"changed", "gone"}:
        raise typer.Exit(1)
