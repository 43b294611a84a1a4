"""How a dossier looks: on a terminal section by section; elsewhere one line for each quotation, row or note.

Lines apart from a terminal have seven cells, tab-separated, a dash where nothing is: section, day, speaker, label,
words, notes, citation. A quotation fills all. A row of a table has its caption for a label, its cells for words, the
sentence it was read from for notes. A note is labelled ``note``, a document ``document`` (title, facts, address), a
section without anything ``nothing`` (what was searched for notes). What of the definition could not be used comes
first, as ``problem``. The last line says what was searched.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.briefs.blocks import Block, Brief, Note, Row, Run, Said, Section, Table
    from onrecord.cli.terminal.page import Page

_NONE = "–"


def print_brief(page: Page, brief: Brief) -> None:
    """Print a brief."""
    if not page.terminal:
        rows = [_line("problem", words=problem) for problem in brief.problems]
        for cells in chain(rows, *map(_lines, brief.sections)):
            page.line("\t".join(page.one_line(cell) or _NONE for cell in cells))
        page.line(page.one_line(brief.scope))
        return
    page.line(page.bold(page.one_line(brief.title)))
    if brief.about:
        page.flow(page.one_line(brief.about))
    page.flow(page.one_line(brief.scope), look="dim")
    for problem in brief.problems:
        page.flow(page.one_line(f"not used: {problem}"))
    for section in brief.sections:
        _print_section(page, section)
    page.line()
    page.line(page.bold("What belongs"))
    for label, entries in brief.definition:
        page.flow(page.one_line(f"{label}: {entries}"), "  ")


def _print_section(page: Page, section: Section) -> None:
    from onrecord.briefs.outline import NOTHING

    page.line()
    page.line(page.bold(section.title.upper()))
    if section.looked:
        page.flow(page.one_line(f"searched: {section.looked}"), look="dim")
    if not section.blocks:
        page.line(NOTHING)
    for block in section.blocks:
        _print_block(page, block)


def _print_block(page: Page, block: Block) -> None:
    from onrecord.briefs.blocks import Heading, Link, Note, Said, Table

    match block:
        case Heading(text, quiet, depth):
            page.line()
            about = page.dim(f" · {page.one_line(quiet)}") if quiet else ""
            page.line(f"{'  ' * depth}{page.bold(page.one_line(text))}{about}")
        case Said():
            _print_said(page, block)
        case Note():
            _print_note(page, block, "  ")
        case Table():
            for row in block.rows:
                _print_row(page, row, block)
        case Link(text, quiet, url):
            page.flow(page.one_line(text), "  ")
            page.flow(page.one_line(quiet), "    ", look="dim")
            if url:
                page.line(f"    {page.dim(page.one_line(url))}")
        case _:
            return


def _print_said(page: Page, said: Said) -> None:
    indent = "  " * (said.depth + 1)
    page.line()
    told = [said.lead, said.head, *(f"[{tag}]" for tag in said.tags)]
    head = " · ".join(part for part in told if part)
    if head:
        page.flow(page.one_line(head), indent)
    _print_words(page, said.words, f"{indent}  ")
    by = [] if said.told else [said.by or "", said.date or ""]
    source = " · ".join(part for part in [*by, str(said.citation)] if part)
    page.line(f"{indent}  {page.dim(page.one_line(source))}")
    for note in said.notes:
        _print_note(page, note, f"{indent}  ")


def _print_words(page: Page, runs: Iterable[Run], indent: str) -> None:
    from onrecord.model import Span

    words, marks = "", []
    for run in runs:
        if run.look == "strong":
            marks.append(Span(len(words), len(words) + len(run.text)))
        words += run.text
    page.flow(words, indent, marks)


def _print_note(page: Page, note: Note, indent: str) -> None:
    page.flow(page.one_line(note.text), indent)
    for citation in note.cited:
        page.line(f"{indent}{page.dim(str(citation))}")


def _print_row(page: Page, row: Row, table: Table) -> None:
    page.line()
    first, rest = [], []
    for number, (cell, head) in enumerate(zip(row.cells, table.head, strict=True)):
        text = _text(cell.runs)
        if number < _FIRST:
            first.append(f"{head.lower()} {text}" if cell.number else text)
        elif text != _NONE:
            rest.append(f"{head.lower()}: {text}{f' {cell.citation}' if cell.citation is not None else ''}")
    page.flow(page.one_line(" · ".join(first)), "  ", look="bold")
    for line in rest:
        page.flow(page.one_line(line), "    ")
    if row.below is not None:
        _print_words(page, row.below.words, "    ")
        page.line(f"    {page.dim(str(row.below.citation))}")
    for cell, head in list(zip(row.cells, table.head, strict=True))[:_FIRST]:
        if cell.citation is not None:
            page.line(f"    {page.dim(f'{head.lower()}: {cell.citation}')}")


_FIRST = 4
"""Cells of a row that stand on its first line."""


def _line(
    section: str,
    day: str = "",
    speaker: str = "",
    label: str = "",
    words: str = "",
    notes: str = "",
    citation: str = "",
) -> tuple[str, ...]:
    return section, day, speaker, label, words, notes, citation


def _lines(section: Section) -> Iterator[tuple[str, ...]]:
    """Give the cells of each line of a section."""
    from onrecord.briefs.blocks import Link, Note, Said, Table
    from onrecord.briefs.outline import NOTHING

    key = section.key
    if not section.blocks:
        yield _line(key, label="nothing", words=NOTHING, notes=section.looked)
    for block in section.blocks:
        match block:
            case Said():
                yield _said(key, block)
            case Note(text, cited):
                yield _line(key, label="note", words=text, citation=" ".join(map(str, cited)))
            case Table():
                yield from (_row(key, block.caption, row) for row in block.rows)
            case Link(text, quiet, url):
                yield _line(key, label="document", words=text, notes=quiet, citation=url or "")
            case _:
                continue


def _said(key: str, said: Said) -> tuple[str, ...]:
    label = "; ".join(part for part in (said.lead, said.head, *said.tags) if part)
    notes = "; ".join(" ".join([note.text, *map(str, note.cited)]) for note in said.notes)
    return _line(key, said.date or "", said.by or "", label, _text(said.words), notes, str(said.citation))


def _row(key: str, caption: str, row: Row) -> tuple[str, ...]:
    cited = [str(cell.citation) for cell in row.cells if cell.citation is not None]
    below = row.below
    cells = " · ".join(_text(cell.runs) for cell in row.cells)
    if below is None:
        return _line(key, label=caption, words=cells, citation=" ".join(cited))
    cited.append(str(below.citation))
    return _line(key, below.date or "", below.by or "", caption, cells, _text(below.words), " ".join(cited))


def _text(runs: Iterable[Run]) -> str:
    return "".join(run.text for run in runs)
