"""How a brief looks in Word: pages, type, colours, lines, and what is kept together on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_QUIET, _HEADLINE, _LINES = "5A6370", "1F3A5F", "C9CED5"


def set_styles(document: Document) -> None:
    """Set pages, type and colours."""
    from docx.oxml import OxmlElement  # noqa: PLC0415 - an optional extra
    from docx.shared import Cm, Pt, RGBColor  # noqa: PLC0415 - an optional extra

    styles: Any = document.styles
    for section in document.sections:
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2.3)
        section.top_margin = section.bottom_margin = Cm(2.2)
    styles["Normal"].font.name, styles["Normal"].font.size = "Calibri", Pt(10.5)
    styles["Normal"].paragraph_format.space_after = Pt(6)
    quote = styles["Quote"]
    quote.font.italic, quote.font.color.rgb = False, RGBColor(0, 0, 0)
    edge = OxmlElement("w:pBdr")
    edge.append(_line("w:left", size=18, space=6))
    quote.element.get_or_add_pPr().insert_element_before(edge, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")
    for level in range(4):
        style = styles["Title" if level == 0 else f"Heading {level}"]
        style.font.color.rgb = RGBColor.from_string(_HEADLINE)
        style.paragraph_format.keep_with_next = True


def rule(table: Any) -> None:  # noqa: ANN401 - a table of python-docx
    """Draw quiet lines between the rows of a table, and none beside them."""
    from docx.oxml import OxmlElement  # noqa: PLC0415 - an optional extra

    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        borders.append(_line(f"w:{side}", size=4 if side in {"top", "bottom", "insideH"} else 0))
    table._tbl.tblPr.insert_element_before(borders, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")  # noqa: SLF001 - python-docx has no word for it


def _line(tag: str, *, size: int, space: int = 0) -> Any:  # noqa: ANN401 - an element of lxml
    """Give the line of one side, in eighths of a point; none where that is nought."""
    from docx.oxml import OxmlElement  # noqa: PLC0415 - an optional extra
    from docx.oxml.ns import qn  # noqa: PLC0415 - an optional extra

    line = OxmlElement(tag)
    for name, value in (("val", "single" if size else "nil"), ("sz", size), ("space", space), ("color", _LINES)):
        line.set(qn(f"w:{name}"), str(value))
    return line


def look_like(run: Any, look: str) -> None:  # noqa: ANN401 - a run of python-docx
    """Make a run strong, quiet or a note."""
    from docx.shared import Pt, RGBColor  # noqa: PLC0415 - an optional extra

    if look == "strong":
        run.bold = True
        return
    run.font.size, run.bold = Pt(9), False
    if look == "quiet":
        run.font.color.rgb = RGBColor.from_string(_QUIET)


def small(run: Any) -> None:  # noqa: ANN401 - a run of python-docx
    """Make a run as small as a table needs, where it has no size yet."""
    from docx.shared import Pt  # noqa: PLC0415 - an optional extra

    run.font.size = run.font.size or Pt(8.5)


def tiny(run: Any) -> None:  # noqa: ANN401 - a run of python-docx
    """Make a run look like a citation."""
    from docx.shared import Pt  # noqa: PLC0415 - an optional extra

    run.font.name, run.font.size = "Consolas", Pt(7.5)


def set_in(paragraph: Paragraph, depth: int, *, behind: int, together: bool = False) -> None:
    """Set a paragraph in by its depth, with points of room behind it, and keep it with the next."""
    from docx.shared import Cm, Pt  # noqa: PLC0415 - an optional extra

    shape = paragraph.paragraph_format
    shape.left_indent, shape.space_after, shape.keep_with_next = Cm(0.6 * depth), Pt(behind), together


def keep_whole(row: Any, *, head: bool = False) -> None:  # noqa: ANN401 - a row of python-docx
    """Let no row be cut at the end of a page; a head stands on every page."""
    from docx.oxml import OxmlElement  # noqa: PLC0415 - an optional extra

    properties = row._tr.get_or_add_trPr()  # noqa: SLF001 - python-docx has no word for it
    for tag in ("w:cantSplit", *(("w:tblHeader",) if head else ())):
        properties.append(OxmlElement(tag))
