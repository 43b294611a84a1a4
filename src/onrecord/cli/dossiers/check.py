"""`onrecord dossier check`: an edited brief held against the record.

JSON: ``{"brief", "ok", "quotations": [{"number", "text", "block", "verdict", "ok", "faults", "differences", "claimed",
"days", "speaker", "date", "citation"|null, "record_words", "found_at"|null}], "citations": [{"written", "block",
"resolves", "says", "newer"|null, "fate"|null}], "figures": [{"number", "text", "block", "became": "found|other
value|not found", "ok", "record_words", "citation"|null}], "unchecked": [figures with no citation]}``; blocks
are paragraphs, items and cells, counted from 1.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.terminal.errors import guarded
from onrecord.cli.terminal.given import bytes_of
from onrecord.cli.terminal.options import DEFAULT_ARCHIVE, ArchivePath, AsJson
from onrecord.cli.terminal.page import Page, cut

if TYPE_CHECKING:
    from onrecord.briefs.check import BriefReport, QuoteCheck

_ROOM = 60


@guarded
def check_brief(
    *,
    brief: Annotated[str, typer.Argument(metavar="FILE", help="A brief (Markdown, text, HTML, DOCX), or - .")],
    every: Annotated[bool, typer.Option("--all", help="List what is well, too.")] = False,
    archive: ArchivePath = DEFAULT_ARCHIVE,
    as_json: AsJson = False,
) -> None:
    """Hold an edited brief against the record.

    Every quotation, citation and figure is looked at. Each citation must resolve; the quotation beside it must be
    the cited words or a part of them, its speaker theirs, its day the document's; a quotation without a citation is
    told. Figures in the analyst's own sentences are held against the words cited beside them; one with no citation
    beside it is told, but is no fault, and neither is a newer version than the one cited. Ends with 1 where anything
    is wrong. When piped, one line for each thing, tab-separated: well or wrong (? for what could not be checked),
    kind, verdict, block, the words, what is wrong, citation.

    Examples:
      onrecord dossier check brief.md
      onrecord dossier check brief.docx --all
    """
    import msgspec

    from onrecord.archive import Archive
    from onrecord.briefs.check import check_brief as checked
    from onrecord.briefs.check import counts

    data = bytes_of(brief, "a brief")
    with Archive(archive, mode="read") as opened:
        report = checked(opened, data)
    page = Page()
    if as_json:
        told = {"brief": "standard input" if brief == "-" else Path(brief).name, **msgspec.to_builtins(report)}
        for one, figure in zip(told["figures"], report.figures, strict=True):
            one["ok"] = figure.ok
        page.json(told)
    else:
        if page.terminal:
            _print(page, report, every=every)
        else:
            page.table(list(_rows(report, every=every)))
        page.line(page.dim(counts(report)))
    if not report.ok:
        raise typer.Exit(1)


def _print(page: Page, report: BriefReport, *, every: bool) -> None:
    """Print on a terminal: what is wrong with each thing in full, a table of the rest."""
    for quote in report.quotations:
        if not quote.ok:
            _print_quote(page, quote)
    wrong = [row for row in _rows(report, every=every) if every or row[1] != "quotation"]
    if wrong:
        page.table([(mark, kind, verdict, block, cut(f"{words}: {says}" if says else words, 4 * _ROOM))
                    for mark, kind, verdict, block, words, says, _ in wrong], right=frozenset({3}))  # fmt: skip
        page.line()


def _print_quote(page: Page, one: QuoteCheck) -> None:
    head = f"✗ {one.number}. {one.verdict} · {one.claimed or 'nobody named'} · block {one.block}"
    page.line(page.bold(page.plain(head)))
    page.flow(page.plain(f"“{cut(' '.join(one.text.split()), 4 * _ROOM)}”"), "  ")
    for fault in one.faults:
        page.flow(page.plain(fault), "  ")
    if one.record_words and one.verdict != "not the cited words":
        shown = cut(one.record_words, 4 * _ROOM)
        page.flow(page.plain(f"record: {shown} ({one.speaker or 'speaker unknown'}, {one.date or 'no date'})"), "  ")
    if one.citation is not None:
        page.line(page.dim(page.plain(f"  {one.citation}")))
    page.line()


def _rows(report: BriefReport, *, every: bool) -> list[tuple[str, str, str, str, str, str, str]]:
    rows: list[tuple[str, str, str, str, str, str, str]] = [
        (_MARKS[one.ok], "quotation", one.verdict, str(one.block), one.text, "; ".join(one.faults), one.citation or "–")
        for one in report.quotations
        if every or not one.ok
    ]
    rows += [
        (
            _MARKS[one.resolves], "citation",
            "older version" if one.newer else "resolves" if one.resolves else "does not resolve",
            str(one.block), one.written, one.says, one.written,
        )
        for one in report.citations
        if every or one.says
    ]  # fmt: skip
    rows += [
        (
            _MARKS[one.ok], "figure", one.became, str(one.block), one.text,
            f"the record has “{one.record_words}”" if one.record_words and not one.ok else "", one.citation or "–",
        )
        for one in report.figures
        if every or not one.ok
    ]  # fmt: skip
    rows += [
        ("?", "figure", one.became, str(one.block), one.text, "no citation beside it", "–") for one in report.unchecked
    ]
    return rows


_MARKS = {True: "✓", False: "✗"}
