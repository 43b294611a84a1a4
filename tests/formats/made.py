"""Documents made for the tests, of invented people: PDFs by a tiny writer, DOCX and ODT by zipping a little XML."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import NamedTuple

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    for name, space in (
        ("office", "office"),
        ("style", "style"),
        ("text", "text"),
        ("table", "table"),
        ("fo", "xsl-fo-compatible"),
    )
)

_IMAGE = (
    b"<< /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>"
    b"stream\n\x80\nendstream"
)


class Type(NamedTuple):
    """Words at a place of a page, in points from its lower left corner."""

    x: float
    y: float
    words: str
    bold: bool = False


def pdf(*pages: list[Type], turned: int = 0, image: bool = False) -> bytes:
    """Write a PDF of US letter pages in Helvetica, 12 points; ``image`` draws a grey square on every page."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
        _IMAGE,
    ]
    kids = []
    for page in pages:
        drawn = [b"q 300 0 0 300 72 300 cm /Im Do Q"] if image else []
        for line in page:
            words = line.words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)").encode("cp1252")
            font = b"/B" if line.bold else b"/R"
            drawn.append(b"BT %s 12 Tf %.2f %.2f Td (%s) Tj ET" % (font, line.x, line.y, words))
        content = zlib.compress(b"\n".join(drawn))
        objects.append(
            b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(content), content),
        )
        kids.append(len(objects) + 1)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Rotate %d /Contents %d 0 R /Resources "
            b"<< /Font << /R 3 0 R /B 4 0 R >> /XObject << /Im 5 0 R >> >> >>" % (turned, len(objects))
        )
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(b"%d 0 R" % kid for kid in kids), len(kids))
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def column(text: str, *, x: float = 72, top: float = 700, pitch: float = 16) -> list[Type]:
    """Set lines under one another; one that begins with a tab is indented, with ``**`` in bold up to the next."""
    lines: list[Type] = []
    for number, line in enumerate(text.strip("\n").split("\n")):
        at, y = x + 36 * line.startswith("\t"), top - number * pitch
        words = line.strip()
        if words.startswith("**"):
            bold, words = words[2:].split("**")
            lines.append(Type(at, y, bold, bold=True))
            at += 8.5 * len(bold)
        if words.strip():
            lines.append(Type(at, y, words.strip()))
    return lines


def zipped(members: dict[str, str | bytes]) -> bytes:
    """Zip members; the first is stored as it is, as ODT wants it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as bundle:
        for number, (name, data) in enumerate(members.items()):
            kind = zipfile.ZIP_DEFLATED if number else zipfile.ZIP_STORED
            bundle.writestr(zipfile.ZipInfo(name, (2031, 3, 12, 0, 0, 0)), data, kind)
    return out.getvalue()


def docx(body: str, **others: str) -> bytes:
    """Make a DOCX of the XML in its body, and of others such as ``header1``, ``footnotes``."""
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>",
    }
    members |= {f"word/{name}.xml": f"<w:x {_W}>{xml}</w:x>" for name, xml in others.items()}
    return zipped(members)


def p(*runs: str) -> str:
    """A paragraph of a DOCX; a run that begins with ``**`` is bold, one that begins with ``<`` is XML."""
    return "<w:p>" + "".join(run if run.startswith("<") else _run(run) for run in runs) + "</w:p>"


def _run(words: str) -> str:
    make = "<w:rPr><w:b/></w:rPr>" if words.startswith("**") else ""
    return f'<w:r>{make}<w:t xml:space="preserve">{words.removeprefix("**")}</w:t></w:r>'


def odt(body: str, styles: str = "", pages: str = "") -> bytes:
    """Make an ODT of the XML in its body, of styles, and of the heads and feet of its pages."""
    content = (
        f"<office:document-content {_ODF}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": content,
            "styles.xml": f"<office:document-styles {_ODF}>{pages}</office:document-styles>",
        }
    )
