"""Checks that no text node of an HTML or XML source is missing from its records, without a line of onrecord.

HTML is walked with Python's tolerant parser, XML with expat, which reads as far as the source is well-formed; the text
of RTF is told by `check_rtf`. White space and characters that do not decode are left out of the comparison; scripts,
styles and templates are no text.
"""

from __future__ import annotations

import html
import importlib
import re
from html.parser import HTMLParser
from typing import Any
from xml.parsers import expat

MEDIA = ("text/html", "application/xml", "application/rtf")
_SKIPPED = frozenset({"script", "style", "template"})
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_LONG_REFERENCE = re.compile(r"&#(?=[0-9]{8}|[xX][0-9a-fA-F]{7})")
_ENTITY = re.compile(r"&[\w.:-]+;")
_C1 = {code: bytes([code]).decode("cp1252", "replace") for code in range(0x80, 0xA0)}
"""A character reference to a control character means that of Windows, as browsers take it."""


def missing(texts: list[str], data: bytes, encoding: str, media_type: str) -> str | None:
    """Compare the text nodes of a source with the texts of all its records, joined.

    Returns:
        Where they first differ; None where no node is missing.
    """
    source = re.sub("[\x00\ud800-\udfff]", "\ufffd", data.decode(encoding, "replace")).removeprefix("\ufeff")
    if media_type == MEDIA[2]:
        neighbour = importlib.import_module(f"{__package__}.check_rtf" if __package__ else "check_rtf")
        nodes, whole = str(neighbour.told(data)), True
    elif media_type == MEDIA[0]:
        nodes, whole = _html_text(source), True
    else:
        nodes, whole = _xml_text(source)
    has, held = _bare(nodes), _bare("".join(texts))
    if held == has or (not whole and held.startswith(has)):
        return None
    at = next(
        (at for at, (one, other) in enumerate(zip(has, held, strict=False)) if one != other), min(len(has), len(held))
    )
    return f"the source's text goes on with {has[at : at + 40]!r}, the record's with {held[at : at + 40]!r}"


def _bare(text: str) -> str:
    return "".join(text.translate(_C1).replace("\ufffd", "").split())


def _html_text(source: str) -> str:
    walk = _Html()
    walk.feed(_LONG_REFERENCE.sub("&amp;#", source))
    walk.close()
    return "".join(walk.texts)


class _Html(HTMLParser):
    """Gathers the text nodes of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: Any) -> None:  # noqa: ANN401, ARG002 - as the parser calls it
        if tag not in _VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: Any) -> None:  # noqa: ANN401 - as the parser calls it
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if not any(tag in _SKIPPED for tag in self._open):
            self.texts.append(data)

    def unknown_decl(self, data: str) -> None:
        if data.startswith("CDATA["):
            self.handle_data(data[6:])

    def parse_marked_section(self, i: int, report: bool = True) -> int:  # noqa: FBT001, FBT002 - the parser's
        return (
            super().parse_marked_section(i, report)
            if self.rawdata.startswith("<![CDATA[", i)
            else self.parse_bogus_comment(i)
        )


def _xml_text(source: str) -> tuple[str, bool]:
    """Give the text of a source as far as it is well-formed, and whether that is all of it."""
    texts: list[str] = []
    skipped: list[str] = []
    cdata: list[str] | None = None

    def start(name: str, _: dict[str, str]) -> None:
        if name.rpartition(":")[2].lower() in _SKIPPED:
            skipped.append(name)

    def end(name: str) -> None:
        if skipped and skipped[-1] == name:
            skipped.pop()

    def text(data: str) -> None:
        if cdata is not None:
            cdata.append(data)
        elif not skipped:
            texts.append(data)

    def other(data: str) -> None:
        if _ENTITY.fullmatch(data):  # an entity of the document's own: never expanded
            text(html.unescape(data))

    def open_cdata() -> None:
        nonlocal cdata
        cdata = []

    def close_cdata() -> None:
        nonlocal cdata
        content, cdata = "".join(cdata or ()), None
        text(_html_text(content) if _TAG.search(content) else content)

    parser = expat.ParserCreate("utf-8")
    parser.UseForeignDTD(True)  # noqa: FBT003 - undeclared entities are passed on, as HTML's are used in XML
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler, parser.DefaultHandler = text, other
    parser.StartCdataSectionHandler, parser.EndCdataSectionHandler = open_cdata, close_cdata
    parser.CommentHandler = lambda _: None
    parser.ProcessingInstructionHandler = lambda *_: None
    parser.EntityDeclHandler = lambda *_: None
    try:
        parser.Parse(source.encode("utf-8"), True)  # noqa: FBT003 - expat's own signature
    except expat.ExpatError:
        return "".join(texts), False
    return "".join(texts), True
