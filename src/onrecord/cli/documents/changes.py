"""`onrecord changes`: what publishers changed in their transcripts, the gravest first.

JSON: ``{"changes": [{"title", "date", "publisher", "older", "newer", "one_reader", "edits": [{"kind", "says", "weight",
"was", "now", "was_at"|null, "now_at"|null, "before"|null, "after"|null, "speaker"|null, "speaker_now"|null}]}],
"documents", "editions", "removals": [{"record", "url", "at", "status", "seen_at"|null, "back_at"|null}]}``.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from onrecord.cli.terminal.errors import guarded, misuse
from onrecord.cli.terminal.options import DEFAULT_ARCHIVE, ArchivePath, AsJson, first_day
from onrecord.cli.terminal.page import Page, counted, cut

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.archive import Archive
    from onrecord.archive.citing.editions import EditionRow
    from onrecord.ledgers.edits import Change, Edit
    from onrecord.model import Citation, Span, Transcript


@guarded
def changes(
    *,
    record: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="One document; all that were edited where none is named.")
    ] = None,
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="DATE", callback=first_day, help="Captured on this day or later (2024-01-29)."),
    ] = None,
    between: Annotated[
        tuple[str, str] | None, typer.Option("--between", metavar="OLD NEW", help="Two versions of the document.")
    ] = None,
    least: Annotated[
        int, typer.Option("--least", min=0, max=100, metavar="N", help="Leave out edits less grave than N of 100.")
    ] = 0,
    atom: Annotated[str | None, typer.Option("--atom", metavar="FILE", help="Write an Atom feed as well.")] = None,
    archive: ArchivePath = DEFAULT_ARCHIVE,
    as_json: AsJson = False,
) -> None:
    """Tell what publishers changed in a transcript, gravest first.

    Words given to another speaker, figures, negations, questions and turns that went or came, wording, spelling. White
    space, the site's own words and the shape of quotation marks are left out. Pages that were found gone when they were
    asked for again (`onrecord watch`) are told as well.

    Examples:
      onrecord changes joint-press-conference
      onrecord changes --since 2024-06 --least 50
      onrecord changes --atom changes.xml
    """
    import msgspec

    from onrecord.archive import Archive
    from onrecord.ledgers.edits import SAYS, feed
    from onrecord.ledgers.edits import changes as found_in

    if between is not None and record is None:
        raise misuse("--between compares two versions of one document; name the document")
    with Archive(archive, mode="read") as opened:
        found = found_in(
            opened, record, since=since, versions=between, reread=lambda edition: _read_anew(opened, edition)
        )
    kept = tuple(
        msgspec.structs.replace(one, edits=tuple(edit for edit in one.edits if edit.weight >= least))
        for one in found.changes
    )
    found = msgspec.structs.replace(found, changes=kept)
    if atom is not None:
        Path(atom).write_bytes(feed.atom(found, name=opened.identity))
    page = Page()
    if as_json:
        told: dict[str, Any] = msgspec.to_builtins(found)
        for change in told["changes"]:
            for edit in change["edits"]:
                edit["says"] = SAYS[edit["kind"]]
        page.json(told)
        return
    for one in found.changes:
        if one.edits:
            _print(page, one)
    for gone in found.removals:
        page.line(page.bold(page.plain(f"page removed: {gone.url}")))
        seen = f", last seen {gone.seen_at[:10]}" if gone.seen_at else ""
        back = f", there again {gone.back_at[:10]}" if gone.back_at else ""
        page.line(page.dim(page.plain(f"{gone.record} · answered {gone.status} on {gone.at[:10]}{seen}{back}")))
        page.line()
    silent = sum(not one.edits for one in found.changes)
    if between is not None and silent and found.changes[0].older.version == found.changes[0].newer.version:
        page.line("the two are one version")
    elif silent:
        page.line(f"{counted(silent, 'edit')} of nothing but noise (white space, the site's own words, type)")
    edits = sum(len(one.edits) for one in found.changes)
    removed = f", {counted(len(found.removals), 'page')} removed" if found.removals else ""
    page.line(
        f"{counted(edits, 'change')}{removed}; compared: {counted(found.editions, 'edition')} of "
        f"{counted(found.documents, 'document')}"
    )


def _read_anew(archive: Archive, edition: EditionRow) -> Transcript | None:
    """Read an edition's bytes with the reader of today; None where the archive has them no more or they fail."""
    from onrecord.model import Capture, OnRecordError
    from onrecord.pipeline import read_captured

    try:
        data = archive.capture(edition.capture)
        return read_captured(Capture(data, edition.url, None, edition.retrieved_at))[edition.part - 1]
    except (OnRecordError, IndexError):
        return None


def _print(page: Page, change: Change) -> None:
    from onrecord.ledgers.edits import SAYS

    older, newer = change.older, change.newer
    page.line(page.bold(page.plain(cut(change.title or "(no title)", _TITLE))))
    facts = (change.date, change.publisher, newer.record)
    page.line(page.dim(" · ".join(page.plain(fact) for fact in facts if fact)))
    page.line(page.dim(f"{older.version} ({older.retrieved_at[:10]}) -> {newer.version} ({newer.retrieved_at[:10]})"))
    if not change.one_reader:
        page.line("the two were read by different readers; some of what follows may be the readers' doing")
    for edits in _by_sentence(change.edits):
        edit = edits[0]
        page.line()
        page.line(f"  {', '.join(dict.fromkeys(SAYS[one.kind] for one in edits))}{_whose(page, edit)}")
        if edit.kind != "passage-added":
            _print_side(page, "    - ", edit.before, [one.was_at for one in edits])
        if edit.kind not in {"attribution", "passage-removed"}:
            _print_side(page, "    + ", edit.after, [one.now_at for one in edits])
        for cited in (edit.before, edit.after):
            if cited is not None:
                page.line(page.dim(f"    {cited}"))
    page.line()


def _by_sentence(edits: Sequence[Edit]) -> Iterable[list[Edit]]:
    """Put the edits of one pair of sentences together, where the gravest of them stands."""
    pairs: dict[tuple[str, str], list[Edit]] = {}
    for edit in edits:
        own = str(id(edit)) if edit.kind == "attribution" else ""
        pairs.setdefault((f"{edit.before}{own}", f"{edit.after}"), []).append(edit)
    return pairs.values()


def _print_side(page: Page, sign: str, sentence: Citation | None, changed: Sequence[Span | None]) -> None:
    """Print one version's sentence with the words that changed marked; a long one from the first of them on."""
    from onrecord.model import Span

    if sentence is None:
        return
    marks = sorted(
        Span(span.start - sentence.start, span.end - sentence.start)
        for span in changed
        if span is not None and (span.start, span.end) != (sentence.start, sentence.end)
    )
    if len(sentence.exact) > _WORDS:
        start = marks[0].start if marks else 0
        page.flow(cut(page.one_line(sentence.exact[start:]), _WORDS), sign)
        return
    page.flow(page.plain(_blank(sentence.exact)), sign, marks=marks)


def _blank(text: str) -> str:
    """Give the words on one line, each character at its place."""
    return "".join(" " if character.isspace() else character for character in text)


def _whose(page: Page, edit: Edit) -> str:
    if edit.kind == "attribution":
        was, now = (page.plain(name or "unknown") for name in (edit.speaker, edit.speaker_now))
        return f": {was} -> {now}"
    name = edit.speaker or edit.speaker_now
    return f" · {page.plain(name)}" if name else ""


_TITLE = 100
_WORDS = 300
