"""`onrecord check`: an article's quotations held against the record.

JSON: ``{"article", "ok", "verdicts": {verdict: number}, "searched", "quotations": [{"number", "text", "paragraph",
"places": [[paragraph, [start, end]]], "block", "closed", "kind": "quotation|phrase", "ok", "claim": {"name", "office",
"words", "how"}|null, "verification"|null}], "paragraphs", "figures": [{"number", "text", "paragraph", "place",
"claimed", "became": "found|other value|not found", "ok", "record_words", "sentence", "speaker", "citation"}]|null}``; a
verification as `onrecord verify --json` prints it, figures with ``--strict`` alone.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from onrecord.cli.terminal.errors import guarded, misuse
from onrecord.cli.terminal.given import bytes_of
from onrecord.cli.terminal.options import DEFAULT_ARCHIVE, ArchivePath, AsJson, a_day
from onrecord.cli.terminal.page import Page, cut

if TYPE_CHECKING:
    from onrecord.quotes.check import Quotation, Report
    from onrecord.quotes.figures import FigureCheck

Form = Literal["terminal", "markdown", "html"]


@guarded
def check(
    *,
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="A file (text, Markdown, HTML, DOCX), or - .")],
    on: Annotated[
        str | None,
        typer.Option("--on", metavar="DATE", callback=a_day, help="When it was said: 2024-01-29, 2024-01 or 2024."),
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Look at figures outside quotations as well that are told as somebody's.")
    ] = False,
    form: Annotated[Form, typer.Option("--format", help="How the report is written.")] = "terminal",
    to: Annotated[Path | None, typer.Option("--to", metavar="FILE", help="Write the report to a file.")] = None,
    archive: ArchivePath = DEFAULT_ARCHIVE,
    as_json: AsJson = False,
) -> None:
    """Hold every quotation of an article against the record.

    Finds the quotations and whom the article says they are of, and verifies each. Ends with 1 unless every one is the
    speaker's own words without a warning; so it can stand in a pipeline. With --strict every figure that the article
    tells as somebody's must be that speaker's as well.

    Examples:
      onrecord check article.md
      onrecord check article.md --strict
      onrecord check article.docx --format html --to report.html
    """
    import msgspec

    from onrecord.archive import Archive
    from onrecord.quotes.check import check as checked
    from onrecord.quotes.reporting import html, markdown

    if as_json and form != "terminal":
        raise misuse("--json and --format are two ways to write the report; give one of them")
    data = bytes_of(article, "an article")
    with Archive(archive, mode="read") as opened:
        report = checked(opened, data, on=on, strict=strict)
    name = "standard input" if article == "-" else Path(article).name
    if as_json:
        told = {"article": name, **msgspec.to_builtins(report)}
        for one, quotation in zip(told["quotations"], report.quotations, strict=True):
            one["ok"] = quotation.ok
        for one, figure in zip(told["figures"] or (), report.figures or (), strict=True):
            one["ok"] = figure.ok
        text = msgspec.json.encode(told).decode() + "\n"
    elif form == "terminal" and to is None:
        _print(Page(), report)
        text = ""
    else:
        text = html(report, name) if form == "html" else markdown(report, name)
    if to is not None:
        to.write_text(text, encoding="utf-8")
        _summary(Page(), report)
    elif text:
        Page().line(text.rstrip("\n"))
    if not report.ok:
        raise typer.Exit(1)


def _print(page: Page, report: Report) -> None:
    for one in report.quotations:
        if one.kind == "quotation":
            _print_one(page, one)
    for figure in report.figures or ():
        _print_figure(page, figure)
    _summary(page, report)


def _print_one(page: Page, one: Quotation) -> None:
    from onrecord.quotes.reporting import MARKS, claimed, differing, says, verdict
    from onrecord.quotes.verification import WARNINGS

    page.line(
        page.bold(
            page.plain(f"{MARKS[one.ok]} {one.number}. {verdict(one)} · {claimed(one)} · paragraph {one.paragraph}")
        )
    )
    page.flow(page.plain(f"“{cut(' '.join(one.text.split()), _WORDS)}”"), "  ")
    found = one.verification
    if one.ok or found is None:
        if found is not None and found.citation is not None:
            page.line(page.dim(f"  {found.citation}"))
        page.line()
        return
    page.line(f"  {says(one)}")
    for warning in found.warnings:
        page.line(f"  {warning}: {WARNINGS[warning]}")
    for each in differing(found):
        was, now = (
            f"“{page.plain(' '.join(words.split()))}”" if words else "nothing" for words in (each.record, each.quote)
        )
        page.line(f"  {each.kind}: the record has {was}, the article {now}")
    if found.citation is not None:
        near = "nearest" if found.words == "not-found" else "record"
        page.flow(page.plain(cut(" ".join(found.record_words.split()), _WORDS)), f"  {near}: ")
        page.line(page.plain(f"  {found.speaker or 'speaker unknown'}"))
        page.line(page.dim(f"  {found.citation}"))
    page.line()


def _print_figure(page: Page, one: FigureCheck) -> None:
    from onrecord.quotes.figures import FIGURES
    from onrecord.quotes.reporting import MARKS

    page.line(
        page.bold(page.plain(f"{MARKS[one.ok]} {one.became} · {one.text} · {one.claimed} · paragraph {one.paragraph}"))
    )
    if not one.ok:
        page.line(f"  {FIGURES[one.became]}")
        if one.citation is not None:
            page.flow(page.plain(cut(one.sentence, _WORDS)), f"  record: {one.record_words}: ")
            page.line(page.plain(f"  {one.speaker or 'speaker unknown'}"))
    if one.citation is not None:
        page.line(page.dim(f"  {one.citation}"))
    page.line()


def _summary(page: Page, report: Report) -> None:
    from onrecord.quotes.reporting import counts, figure_counts, searched

    page.line(counts(report))
    if report.figures is not None:
        page.line(figure_counts(report))
    page.line(page.dim(searched(report)))


_WORDS = 400
