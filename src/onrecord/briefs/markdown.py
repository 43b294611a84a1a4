"""A brief as Markdown, to be edited by hand and checked later.

Each quotation is a block quotation: the words, then a line ``— speaker, day, [`record@version#start-end`]``. Where the
document has an address, the citation is a link; the addresses stand at the end of the file, out of the way. What
Markdown would take for a mark is escaped, so that words are the words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.briefs.blocks import Heading, Link, Note, Said, Table, printable
from onrecord.briefs.labels import DEFINITION, SEARCHED
from onrecord.briefs.links import link, web_address
from onrecord.briefs.naming import when
from onrecord.briefs.outline import NOTHING, outline
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.briefs.blocks import Block, Cell, Run, Section
    from onrecord.ledgers.dossiers import Dossier
    from onrecord.model import Citation

name = "markdown"
suffix = ".md"
media_type = "text/markdown; charset=utf-8"
binary = False

_MARKS = lazy_re(r"[\\`*~|]|(?<![^\W_])_|_(?![^\W_])|<(?=[A-Za-z/!?])|&(?=#?\w+;)|\](?=[(\[:])|\[(?=\^)")
_BEGINS = lazy_re(r"(?:[#>+=:-]|\d{1,9}(?=[.)](?:\s|$)))")
_CITATION = lazy_re(r"[^\s@#]+@[0-9a-f]{12}#\d+-\d+")
_TICKS = lazy_re(r"`+")


def write(dossier: Dossier, *, why: bool = False) -> bytes:
    """Write the brief; the same dossier gives the same bytes."""
    brief = outline(dossier, why=why)
    page = _Page()
    lines = [f"# {escaped(brief.title)}", ""]
    if brief.about:
        lines += [escaped(brief.about), ""]
    lines += [f"*{escaped(brief.scope)}*", ""]
    for problem in brief.problems:
        lines += [f"**Not used:** {escaped(problem)}", ""]
    for section in brief.sections:
        lines += page.section(section)
    lines += [f"## {DEFINITION}", ""]
    lines += [f"- {label}: {_with_citations(entries)}" for label, entries in brief.definition]
    lines += ["", *page.addresses()]
    return ("\n".join(lines).rstrip() + "\n").encode()


class _Page:
    """Writes blocks, and keeps the addresses of what was cited."""

    def __init__(self) -> None:
        self._links: dict[str, str] = {}

    def section(self, section: Section) -> Iterator[str]:
        """Give the lines of a section."""
        yield from (f"## {escaped(section.title)}", "")
        if not section.blocks:
            yield from (NOTHING, "")
        if section.looked:
            yield from (f"*{SEARCHED}: {escaped(section.looked)}.*", "")
        for block in section.blocks:
            yield from self._block(block)
        if section.blocks and isinstance(section.blocks[-1], Link):
            yield ""  # an item of a list has no blank line behind it

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case Heading(text, quiet, depth):
                yield f"{'#' * (3 + depth)} {escaped(text)}{f' ({escaped(quiet)})' if quiet else ''}"
                yield ""
            case Note():
                yield from (self._note(block), "")
            case Said():
                yield from self._said(block)
            case Table():
                yield from (*self._table(block), "")
            case Link(text, quiet, url):
                address = web_address(url)
                shown = f"[{escaped(text)}](<{address}>)" if address else escaped(text)
                yield f"- {shown}: {escaped(quiet)}"
            case _:
                return

    def cited(self, citation: Citation) -> str:
        """Give a citation as written, a link where there is an address."""
        written = code(str(citation))
        address = link(citation)
        if address is None:
            return f"[{written}]"
        self._links[written] = address.replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C")
        return f"[{written}]"

    def addresses(self) -> Iterator[str]:
        """Give the address of each citation that has one."""
        yield from (f"[{written}]: <{address}>" for written, address in self._links.items())

    def _note(self, note: Note) -> str:
        return " ".join([escaped(note.text), *(self.cited(each) for each in note.cited)])

    def _said(self, said: Said) -> Iterator[str]:
        heads = [f"**{escaped(part)}**" for part in (said.lead, said.head) if part]
        heads += [f"({escaped(tag)})" for tag in said.tags]
        if heads:
            yield from (" · ".join(heads), "")
        yield from (f"> {self._runs(said.words)}", ">", f"> — {self._source(said)}", "")
        if said.notes:
            yield from (*(f"- {self._note(note)}" for note in said.notes), "")

    def _source(self, said: Said) -> str:
        parts = [said.by or "", when(said.date) if said.date else ""]
        return ", ".join([*(escaped(part) for part in parts if part), self.cited(said.citation)])

    def _runs(self, runs: tuple[Run, ...]) -> str:
        shown, first = [], True
        for run in runs:
            text = escaped(run.text, begins=first)
            bare = text.strip()
            if run.look == "strong" and bare:
                at = text.index(bare)
                text = f"{text[:at]}**{bare}**{text[at + len(bare) :]}"
            shown.append(text)
            first = False
        return "".join(shown)

    def _table(self, table: Table) -> Iterator[str]:
        head = [*table.head, *([table.below] if table.below else [])]
        numbers = [cell.number for cell in table.rows[0].cells] if table.rows else []
        numbers += [False] * (len(head) - len(numbers))
        yield f"| {' | '.join(escaped(each) for each in head)} |"
        yield f"|{'|'.join('---:' if number else '---' for number in numbers)}|"
        for row in table.rows:
            cells = [self._cell(cell) for cell in row.cells]
            if table.below:
                below = row.below
                cells.append("" if below is None else f"“{self._runs(below.words)}” {self.cited(below.citation)}")
            yield f"| {' | '.join(cells)} |"

    def _cell(self, cell: Cell) -> str:
        shown = self._runs(cell.runs)
        return shown if cell.citation is None else f"{shown} {self.cited(cell.citation)}"


def escaped(text: str, *, begins: bool = True) -> str:
    """Escape what Markdown would take for a mark; white space becomes single blanks.

    Args:
        text: any text.
        begins: whether it may stand at the beginning of a line.
    """
    line = _MARKS.sub(lambda found: f"\\{found.group()}", printable(text))
    if begins:
        found = _BEGINS.match(line)
        if found is not None:
            line = f"{found.group()}\\{line[found.end() :]}" if found.group().isdigit() else f"\\{line}"
    return line


def code(text: str) -> str:
    """Give text as a code span; a fence longer than any run of backticks in it keeps it whole."""
    runs = [len(run) for run in _TICKS.findall(text)]
    fence = "`" * (max(runs) + 1 if runs else 1)
    return f"{fence} {text} {fence}" if runs else f"{fence}{text}{fence}"


def _with_citations(text: str) -> str:
    """Escape text that holds written citations, which stay as they are."""
    shown, at = [], 0
    for found in _CITATION.finditer(text):
        shown += [escaped(text[at : found.start()], begins=not at), code(found.group())]
        at = found.end()
    return "".join([*shown, escaped(text[at:], begins=not at)])
