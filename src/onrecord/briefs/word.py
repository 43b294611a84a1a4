"""A brief as a Word document (DOCX), by python-docx: the optional extra ``onrecord[documents]``.

Headings, quotations and tables have Word's own styles, so that the navigator, a table of contents and a house's
template find them. Times and authors are fixed: the same dossier gives the same bytes.
"""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from onrecord.archive import NeedsExtra
from onrecord.briefs.blocks import Heading, Link, Note, Picture, Said, Table, printable
from onrecord.briefs.charts import chart
from onrecord.briefs.labels import DEFINITION, SEARCHED
from onrecord.briefs.links import link, web_address
from onrecord.briefs.naming import when
from onrecord.briefs.outline import NOTHING, outline
from onrecord.briefs.wordlooks import keep_whole, look_like, rule, set_in, set_styles, small, tiny

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docx.document import Document
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph

    from onrecord.briefs.blocks import Block, Brief, Cell, Row, Run, Section
    from onrecord.ledgers.dossiers import Dossier
    from onrecord.model import Citation

name = "docx"
suffix = ".docx"
media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
binary = True

_PROPERTY = 255
"""Characters that a property of a document of Word may have."""
_NEVER = datetime(2000, 1, 1, tzinfo=UTC)
"""When and by whom a file was made says nothing of its matter; every file says the same."""
_ZIPPED = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_LINK = "1F5FA8"
_LINK_TO = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


def write(dossier: Dossier, *, why: bool = False) -> bytes:
    """Write the document; the same dossier gives the same bytes, where the same extras are installed.

    Raises:
        NeedsExtra: python-docx is not installed.
    """
    try:
        import docx  # noqa: PLC0415 - an optional extra
    except ImportError as error:
        raise NeedsExtra(
            "DOCX needs python-docx, which is not installed; install it with: pip install 'onrecord[documents]'"
        ) from error
    made = _Word(docx.Document())
    made.brief(outline(dossier, why=why))
    buffer = io.BytesIO()
    made.document.save(buffer)
    return _without_times(buffer.getvalue())


def _without_times(made: bytes) -> bytes:
    """Give the parts of the file fixed times, in the order in which they are."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            fixed = zipfile.ZipInfo(entry.filename, _ZIPPED)
            fixed.compress_type, fixed.create_system = zipfile.ZIP_DEFLATED, _UNIX
            new.writestr(fixed, old.read(entry))
    return buffer.getvalue()


class _Word:
    """Writes blocks into a document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        set_styles(document)
        core = document.core_properties
        core.created = core.modified = core.last_printed = _NEVER
        core.author = core.last_modified_by = core.comments = core.keywords = ""
        core.revision = 1

    def brief(self, brief: Brief) -> None:
        """Write a brief."""
        title = printable(brief.title)
        # The property of the file holds no more; the headline has all of it.
        self.document.core_properties.title = title if len(title) <= _PROPERTY else f"{title[: _PROPERTY - 1]}…"
        self.document.add_heading(printable(brief.title), level=0)
        if brief.about:
            self.document.add_paragraph(printable(brief.about))
        self._quiet(brief.scope)
        for problem in brief.problems:
            self.document.add_paragraph(printable(f"Not used: {problem}"))
        for section in brief.sections:
            self._section(section)
        self.document.add_heading(DEFINITION, level=1)
        for label, entries in brief.definition:
            paragraph = self.document.add_paragraph()
            paragraph.add_run(f"{label}: ").bold = True
            paragraph.add_run(printable(entries))

    def _section(self, section: Section) -> None:
        self.document.add_heading(printable(section.title), level=1)
        if section.looked:
            self._quiet(f"{SEARCHED}: {section.looked}.")
        if not section.blocks:
            self.document.add_paragraph(NOTHING)
        for block in section.blocks:
            self._block(block)

    def _block(self, block: Block) -> None:
        match block:
            case Heading(text, quiet, depth):
                paragraph = self.document.add_heading(printable(text), level=2 + depth)
                if quiet:
                    look_like(paragraph.add_run(printable(f"  {quiet}")), "quiet")
            case Note():
                self._note(block, 0)
            case Said():
                self._said(block)
            case Table():
                self._table(block)
            case Picture(series):
                self._picture(chart(series, "png"), f"Chart of the figures in the table below: {series.name}")
            case Link(text, quiet, url):
                paragraph = self.document.add_paragraph(style="List Bullet")
                address = web_address(url)
                if address is None:
                    paragraph.add_run(printable(text))
                else:
                    _add_link(paragraph, printable(text), address)
                look_like(paragraph.add_run(printable(f"  {quiet}")), "quiet")

    def _said(self, said: Said) -> None:
        heads = " · ".join(part for part in (said.lead, said.head) if part)
        if heads:
            paragraph = self.document.add_paragraph(printable(heads))
            paragraph.runs[0].bold = True
            set_in(paragraph, said.depth, behind=0, together=True)
        paragraph = self.document.add_paragraph(style="Quote")
        set_in(paragraph, said.depth + 1, behind=0, together=True)
        for tag in said.tags:
            look_like(paragraph.add_run(f"[{printable(tag)}] "), "quiet")
        _add_runs(paragraph, said.words)
        source = self.document.add_paragraph()
        set_in(source, said.depth + 1, behind=2 if said.notes else 8, together=bool(said.notes))
        told = [said.by or "", when(said.date) if said.date else ""]
        look_like(
            source.add_run(printable(f"— {', '.join(part for part in told if part)}  ".replace("—   ", "— "))), "quiet"
        )
        _cite(source, said.citation)
        for number, note in enumerate(said.notes, start=1):
            self._note(note, said.depth + 1, behind=8 if number == len(said.notes) else 2)

    def _note(self, note: Note, depth: int, behind: int = 6) -> None:
        paragraph = self.document.add_paragraph()
        set_in(paragraph, depth, behind=behind)
        look_like(paragraph.add_run(printable(f"{note.text} ")), "note")
        for citation in note.cited:
            _cite(paragraph, citation)
            paragraph.add_run(" ")

    def _quiet(self, words: str) -> None:
        look_like(self.document.add_paragraph().add_run(printable(words)), "quiet")

    def _picture(self, picture: bytes | None, says: str) -> None:
        if picture is None:
            return
        from docx.shared import Cm  # noqa: PLC0415 - an optional extra

        shape: Any = self.document.add_picture(io.BytesIO(picture), width=Cm(16))
        shape._inline.docPr.set("descr", printable(says))  # noqa: SLF001 - python-docx has no word for what a picture says

    def _table(self, table: Table) -> None:
        made = self.document.add_table(rows=1, cols=len(table.head), style="Table Grid")
        made.autofit = True
        rule(made)
        head = made.rows[0]
        keep_whole(head, head=True)
        for cell, title in zip(head.cells, table.head, strict=True):
            run = cell.paragraphs[0].add_run(printable(title))
            look_like(run, "quiet")
            run.bold = True
        for row in table.rows:
            self._row(made, row, table.head)
        self.document.add_paragraph()

    @staticmethod
    def _row(made: Any, row: Row, head: tuple[str, ...]) -> None:  # noqa: ANN401 - a table of python-docx
        added = made.add_row()
        keep_whole(added)
        for cell, own in zip(added.cells, row.cells, strict=True):
            _fill(cell, own, together=row.below is not None)
        if row.below is None:
            return
        under = made.add_row()
        keep_whole(under)
        merged = under.cells[0].merge(under.cells[-1])
        paragraph = merged.paragraphs[0]
        _add_runs(paragraph, row.below.words)
        paragraph.add_run(" ")
        _cite(paragraph, row.below.citation)
        # Columns are narrow: their citations stand behind that of the sentence, where there is room.
        for name, cell in zip(head, row.cells, strict=True):
            if cell.citation is not None:
                paragraph.add_run(f" {name}: ")
                _cite(paragraph, cell.citation)
        for run in paragraph.runs:
            small(run)


def _fill(cell: _Cell, own: Cell, *, together: bool) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415 - an optional extra

    paragraph = cell.paragraphs[0]
    _add_runs(paragraph, own.runs)
    if own.number:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    if own.citation is not None and not together:
        paragraph.add_run(" ")
        _cite(paragraph, own.citation)
    paragraph.paragraph_format.keep_with_next = together
    for run in paragraph.runs:
        small(run)


def _add_runs(paragraph: Paragraph, runs: Iterable[Run]) -> None:
    for own in runs:
        run = paragraph.add_run(printable(own.text))
        if own.look != "plain":
            look_like(run, own.look)


def _cite(paragraph: Paragraph, citation: Citation) -> None:
    """Write a citation, a link where there is an address."""
    address = link(citation)
    if address is not None:
        _add_link(paragraph, str(citation), address, small=True)
        return
    run = paragraph.add_run(str(citation))
    look_like(run, "quiet")
    tiny(run)


def _add_link(paragraph: Paragraph, words: str, address: str, *, small: bool = False) -> None:
    """Add words that lead to an address, which python-docx can read and not write."""
    from docx.oxml import OxmlElement  # noqa: PLC0415 - an optional extra
    from docx.oxml.ns import qn  # noqa: PLC0415 - an optional extra
    from docx.shared import RGBColor  # noqa: PLC0415 - an optional extra

    run = paragraph.add_run(words)
    run.font.color.rgb = RGBColor.from_string(_LINK)
    if small:
        tiny(run)
    around = OxmlElement("w:hyperlink")
    around.set(qn("r:id"), paragraph.part.relate_to(address, _LINK_TO, is_external=True))
    around.append(run._r)  # noqa: SLF001 - the run moves into the link
    paragraph._p.append(around)  # noqa: SLF001 - the same
