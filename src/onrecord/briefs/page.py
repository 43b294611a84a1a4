"""A brief as one HTML page: no network, no script; readable on a screen, on a phone and on paper."""

from __future__ import annotations

from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

from onrecord.briefs.blocks import Heading, Link, Note, Picture, Said, Table, printable
from onrecord.briefs.charts import inline_svg
from onrecord.briefs.labels import DEFINITION, NEW, SEARCHED
from onrecord.briefs.links import link, web_address
from onrecord.briefs.naming import when
from onrecord.briefs.outline import NOTHING, outline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.briefs.blocks import Block, Brief, Cell, Row, Run, Section
    from onrecord.ledgers.dossiers import Dossier
    from onrecord.model import Citation

name = "html"
suffix = ".html"
media_type = "text/html; charset=utf-8"
binary = True

_END = (
    "Every line is words of the record or a fixed label; nothing here was written by a program. A citation is "
    "record@version#start-end: the exact characters of one version of one transcript. "
    "“onrecord resolve CITATION” gives them."
)


_LONG = 700
"""Characters of a quotation that may be parted at the end of a page; shorter ones stand whole."""


def write(dossier: Dossier, *, why: bool = False) -> bytes:
    """Write the page; the same dossier gives the same bytes, where the same extras are installed."""
    return "".join(_Page(outline(dossier, why=why)).parts()).encode()


def text(words: str) -> str:
    """Escape words for HTML; what no page may hold becomes U+FFFD."""
    return escape(printable(words), quote=True)


class _Page:
    """Writes one brief, and counts what needs a name within the page."""

    def __init__(self, brief: Brief) -> None:
        self._brief = brief
        self._quotes = 0
        self._charts = 0

    def parts(self) -> Iterator[str]:
        """Give the page."""
        brief = self._brief
        css = files("onrecord.briefs").joinpath("page.css").read_text(encoding="utf-8")
        yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        yield f"<title>{text(brief.title)}: dossier</title>\n<style>\n{css}</style>\n</head>\n<body>\n"
        yield f'<div class="whole">\n<header>\n<p class="kind">Dossier</p>\n<h1>{text(brief.title)}</h1>\n'
        if brief.about:
            yield f'<p class="about">{text(brief.about)}</p>\n'
        yield f'<p class="scope">{text(brief.scope)}</p>\n'
        yield from (f'<p class="problem">Not used: {text(problem)}</p>\n' for problem in brief.problems)
        yield f'</header>\n<nav aria-label="Contents">\n<ol>\n{"".join(map(_entry, brief.sections))}'
        yield f'<li><a href="#definition">{DEFINITION}</a></li>\n</ol>\n</nav>\n<main>\n'
        for section in brief.sections:
            yield from self._section(section)
        yield '<section id="definition" aria-labelledby="h-definition">\n'
        yield f'<h2 id="h-definition">{DEFINITION}</h2>\n<dl>\n'
        yield from (f"<dt>{text(label)}</dt><dd>{text(entries)}</dd>\n" for label, entries in brief.definition)
        yield f'</dl>\n</section>\n<p class="end">{text(_END)}</p>\n</main>\n</div>\n</body>\n</html>\n'

    def _section(self, section: Section) -> Iterator[str]:
        yield f'<section id="{section.key}" aria-labelledby="h-{section.key}">\n'
        yield f'<h2 id="h-{section.key}">{text(section.title)}</h2>\n'
        if section.looked:
            yield f'<p class="looked">{SEARCHED}: {text(section.looked)}.</p>\n'
        if not section.blocks:
            yield f'<p class="nothing">{NOTHING}</p>\n'
        listed = all(isinstance(block, Link) for block in section.blocks) and bool(section.blocks)
        yield '<ul class="documents">\n' if listed else ""
        for block in section.blocks:
            yield from self._block(block)
        yield "</ul>\n" if listed else ""
        yield "</section>\n"

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case Heading(words, quiet, depth):
                small = f" <small>{text(quiet)}</small>" if quiet else ""
                yield f"<h{3 + depth}>{text(words)}{small}</h{3 + depth}>\n"
            case Note():
                yield f'<p class="note">{_note(block)}</p>\n'
            case Said():
                yield from self._said(block)
            case Table():
                yield from _table(block)
            case Picture(series):
                drawn = inline_svg(series, self._charts)
                if drawn is not None:
                    self._charts += 1
                    says = text(f"Chart of the figures in the table below: {series.name}")
                    yield f'<figure role="img" aria-label="{says}">{drawn}</figure>\n'
            case Link(words, quiet, url):
                address = web_address(url)
                shown = f'<a href="{text(address)}">{text(words)}</a>' if address else text(words)
                yield f'<li>{shown} <span class="quiet">{text(quiet)}</span></li>\n'

    def _said(self, said: Said) -> Iterator[str]:
        self._quotes += 1
        looks = ["said", *(["inner"] if said.depth else []), *([NEW] if NEW in said.tags else [])]
        looks += ["dated"] if said.lead else []
        looks += ["long"] if sum(len(run.text) for run in said.words) > _LONG else []
        yield f'<div class="{" ".join(looks)}" id="q{self._quotes}">\n'
        if said.lead:
            yield f'<p class="lead">{text(said.lead)}</p>\n<div>\n'
        if said.head:
            yield f'<p class="head">{text(said.head)}</p>\n'
        tags = "".join(f'<span class="tag">{text(tag)}</span>' for tag in said.tags)
        yield f"<blockquote><p>{tags}{_runs(said.words)}</p>\n<footer>{self._source(said)}</footer></blockquote>\n"
        if said.notes:
            notes = "".join(f"<li>{_note(note)}</li>\n" for note in said.notes)
            yield f'<ul class="notes">\n{notes}</ul>\n'
        yield "</div>\n" if said.lead else ""
        yield "</div>\n"

    @staticmethod
    def _source(said: Said) -> str:
        told = [] if said.told else [f'<span class="by">{text(said.by)}</span>'] if said.by else []
        told += [text(when(said.date))] if said.date and not said.told and when(said.date) != said.lead else []
        return " ".join([" · ".join(told), cited(said.citation)]).strip()


def _entry(section: Section) -> str:
    """Give a section's line in the table of contents: an empty one is told as such."""
    many = sum(isinstance(block, Said) and not block.depth for block in section.blocks)
    many += sum(len(block.rows) for block in section.blocks if isinstance(block, Table))
    many += sum(isinstance(block, Link) for block in section.blocks)
    count = f'<span class="many">{many:,}</span>' if many else '<span class="none">none</span>'
    return f'<li><a href="#{section.key}"><span>{text(section.title)}</span> {count}</a></li>\n'


def cited(citation: Citation) -> str:
    """Give a citation as written, a link where there is an address."""
    address = link(citation)
    written = text(str(citation))
    if address is None:
        return f'<span class="cite">{written}</span>'
    return f'<a class="cite" href="{text(address)}" rel="noopener">{written}</a>'


def _note(note: Note) -> str:
    return " ".join([text(note.text), *map(cited, note.cited)])


def _runs(runs: Sequence[Run]) -> str:
    looks = {"plain": "{}", "strong": "<strong>{}</strong>", "quiet": '<span class="quiet">{}</span>'}
    return "".join(looks[run.look].format(text(run.text)) for run in runs)


def _table(table: Table) -> Iterator[str]:
    numbers = [cell.number for cell in table.rows[0].cells] if table.rows else [False] * len(table.head)
    heads = "".join(
        f'<th scope="col" role="columnheader"{_number(number)}>{text(each)}</th>'
        for each, number in zip(table.head, numbers, strict=True)
    )
    yield f'<table role="table">\n<caption>{text(table.caption)}</caption>\n'
    yield f'<thead role="rowgroup"><tr role="row">{heads}</tr></thead>\n'
    for row in table.rows:
        yield from _row(row, table)
    yield "</table>\n"


def _row(row: Row, table: Table) -> Iterator[str]:
    aside = row.below is not None
    cells = "".join(_cell(cell, head, aside=aside) for cell, head in zip(row.cells, table.head, strict=True))
    yield f'<tbody class="row" role="rowgroup"><tr role="row">{cells}</tr>\n'
    if row.below is not None:
        # Columns are narrow: their citations stand behind that of the sentence, where there is room.
        own = [
            f'<br><span class="of">{text(head)}:</span> {cited(cell.citation)}'
            for cell, head in zip(row.cells, table.head, strict=True)
            if cell.citation is not None
        ]
        words = f"<blockquote>{_runs(row.below.words)} {cited(row.below.citation)}{''.join(own)}</blockquote>"
        yield f'<tr class="below" role="row"><td role="cell" colspan="{len(table.head)}">{words}</td></tr>\n'
    yield "</tbody>\n"


def _cell(cell: Cell, head: str, *, aside: bool) -> str:
    source = "" if cell.citation is None or aside else f" {cited(cell.citation)}"
    looks = ' class="narrow"' if cell.narrow else _number(cell.number)
    return f'<td role="cell" data-label="{text(head)}"{looks}>{_runs(cell.runs)}{source}</td>'


def _number(number: bool) -> str:  # noqa: FBT001 - a flag of the cell
    return ' class="number"' if number else ""
