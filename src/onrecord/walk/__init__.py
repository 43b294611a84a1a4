"""What a page, an XML source or an RTF file says, walked anew for the proof: nothing here builds a record.

HTML is walked with the tolerant parser of the standard library, XML with expat as far as the source is well-formed.
"""

from __future__ import annotations

import html
from html.parser import HTMLParser
from xml.parsers import expat

from onrecord.text.lazy import lazy_re
from onrecord.walk import rtf

MEDIA = frozenset({"text/html", "application/xml", "application/rtf"})
"""Media whose text nodes can be walked."""
_SKIPPED = frozenset({"script", "style", "template"})
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_TAG = lazy_re(r"</?[A-Za-z][^<>]*>")
_NO_TEXT = lazy_re("[\x00\ud800-\udfff]")
_LONG_REFERENCE = lazy_re(r"&#(?=[0-9]{8}|[xX][0-9a-fA-F]{7})")
_ENTITY = lazy_re(r"&[\w.:-]+;")
_C1 = {code: bytes([code]).decode("cp1252", "replace") for code in range(0x80, 0xA0)}
"""A character reference to a control character means that of Windows, as browsers take it."""


def first_difference(text: str, data: bytes, encoding: str, media_type: str) -> tuple[int, str] | None:
    """Compare the text nodes of a source with the texts of its records, joined; white space does not count.

    Returns:
        How many characters (white space left out) are the same and what the source goes on with; None where no text
        node is missing. Of XML that is not well-formed only what stands before the fault is compared.
    """
    source = _NO_TEXT.sub("\ufffd", data.decode(encoding, "replace")).removeprefix("\ufeff")
    if media_type == "application/rtf":
        nodes, whole = rtf.told(data), True
    else:
        nodes, whole = (_of_html(source), True) if media_type == "text/html" else _of_xml(source)
    has, held = bare(nodes), bare(text)
    if has == held or (not whole and held.startswith(has)):
        return None
    same = next(
        (at for at, pair in enumerate(zip(has, held, strict=False)) if pair[0] != pair[1]), min(len(has), len(held))
    )
    return same, has[same : same + 40]


def bare(text: str) -> str:
    """Give a text without white space and characters that do not decode."""
    return "".join(text.translate(_C1).replace("\ufffd", "").split())


def _of_html(source: str) -> str:
    walk = _Html()
    walk.feed(_LONG_REFERENCE.sub("&amp;#", source))
    walk.close()
    return "".join(walk.texts)


class _Html(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self._counts: dict[str, int] = {}
        self._open: list[str] = []
        self._skip = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser's
        if tag not in _VOID:
            self._open.append(tag)
            self._counts[tag] = self._counts.get(tag, 0) + 1
            self._skip += tag in _SKIPPED

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        while self._counts.get(tag):
            last = self._open.pop()
            self._counts[last] -= 1
            self._skip -= last in _SKIPPED
            if last == tag:
                return

    def handle_data(self, data: str) -> None:
        if not self._skip:
            self.texts.append(data)

    def unknown_decl(self, data: str) -> None:
        if data.startswith("CDATA["):
            self.handle_data(data[6:])

    def parse_marked_section(self, i: int, report: bool = True) -> int:  # noqa: FBT001, FBT002 - the parser's
        if self.rawdata.startswith("<![CDATA[", i):
            return super().parse_marked_section(i, report)
        return self.parse_bogus_comment(i)


class _Xml:
    def __init__(self) -> None:
        self.texts: list[str] = []
        self._skipped: list[str] = []
        self._cdata: list[str] | None = None

    def start(self, name: str, _: object) -> None:
        if name.rpartition(":")[2].lower() in _SKIPPED:
            self._skipped.append(name)

    def end(self, name: str) -> None:
        if self._skipped and self._skipped[-1] == name:
            self._skipped.pop()

    def text(self, data: str) -> None:
        if self._cdata is not None:
            self._cdata.append(data)
        elif not self._skipped:
            self.texts.append(data)

    def other(self, data: str) -> None:
        if _ENTITY.fullmatch(data):  # an entity of the document's own: never expanded
            self.text(html.unescape(data))

    def open_cdata(self) -> None:
        self._cdata = []

    def close_cdata(self) -> None:
        content, self._cdata = "".join(self._cdata or ()), None
        self.text(_of_html(content) if _TAG.search(content) else content)


def _of_xml(source: str) -> tuple[str, bool]:
    """Give the text of a source as far as it is well-formed, and whether that is all of it."""
    walk = _Xml()
    parser = expat.ParserCreate("utf-8")
    parser.UseForeignDTD(True)  # noqa: FBT003 - undeclared entities are passed on, as HTML's are used in XML
    parser.StartElementHandler, parser.EndElementHandler = walk.start, walk.end
    parser.CharacterDataHandler, parser.DefaultHandler = walk.text, walk.other
    parser.StartCdataSectionHandler, parser.EndCdataSectionHandler = walk.open_cdata, walk.close_cdata
    # What has a handler of its own is not passed to the default one, which is there for entities alone.
    parser.CommentHandler = lambda _: None
    parser.ProcessingInstructionHandler = lambda *_: None
    parser.EntityDeclHandler = lambda *_: None
    try:
        parser.Parse(source.encode("utf-8"), True)  # noqa: FBT003 - expat's signature
    except expat.ExpatError:
        return "".join(walk.texts), False
    return "".join(walk.texts), True
