"""ODT: the paragraphs and spans of an OpenDocument text, with its tables, notes, text boxes, heads and feet.

Text that tracked changes delete is kept by ODT beside the document: it is left out, as are annotations, each with a
problem that counts them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.formats.office.bundle import DAMAGED, Bundle, walk
from onrecord.formats.office.story import Story, StoryWriter
from onrecord.formats.office.story import read as read_stories
from onrecord.model import NotADocument
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.model import Capture, Transcript

name = "odt"
version = "1"

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
_MAIN, _STYLES = "content.xml", "styles.xml"
_SNIFF = 256
_SPACES = lazy_re(r"[ \t\r\n]+")
_PASSED = frozenset({"text:tracked-changes", "office:annotation", "text:note-citation"})
_COUNTED = {"text:deletion": "deletions that are tracked", "office:annotation": "annotations"}
_HEAVY = frozenset({"bold", "600", "700", "800", "900"})
_MOST_SPACES = 200
_EDGES = {
    "head": frozenset({"style:header", "style:header-left", "style:header-first"}),
    "foot": frozenset({"style:footer", "style:footer-left", "style:footer-first"}),
}


def reads(capture: Capture) -> bool:
    """Take zip files that say in their first bytes that they are OpenDocument texts."""
    return capture.data.startswith(b"PK") and MEDIA_TYPE.encode() in capture.data[:_SNIFF]


def parts(data: bytes) -> tuple[str, ...]:
    """Give the text of each story, for proving.

    Raises:
        NotADocument: as `read`.
    """
    return tuple(story.text for story in _stories(data))


def read(capture: Capture) -> tuple[Transcript, ...]:
    """Read the one transcript of a document.

    Raises:
        NotADocument: the file is damaged, locked, unpacks to far too much, or holds no text.
    """
    return read_stories(capture, _stories(capture.data), "odt", MEDIA_TYPE)


def _stories(data: bytes) -> list[Story]:
    """Give the stories: the document, then the heads and the feet of its pages."""
    bundle = Bundle(data)
    if _MAIN not in bundle.names:
        raise NotADocument(DAMAGED)
    content, pages = bundle.member(_MAIN), bundle.member(_STYLES)
    return [
        _Reader(Story(_MAIN, runs=[], gaps=[], left_out={}), frozenset({"office:text"})).read(content),
        *(
            _Reader(Story(f"{_STYLES} {edge}", furniture=True, runs=[], gaps=[], left_out={}), within).read(pages)
            for edge, within in _EDGES.items()
        ),
    ]


class _Reader:
    """Walks through the XML of one story.

    Args:
        story: takes what is read.
        within: the elements that hold the story.
    """

    def __init__(self, story: Story, within: frozenset[str]) -> None:
        self._writer = StoryWriter(story)
        self._within = within
        self._inside = 0
        self._passed = 0
        self._bold_styles: set[str] = set()
        self._style = ""
        self._bold: list[bool] = []
        self._paragraphs = 0

    def read(self, data: bytes) -> Story:
        """Read the whole story."""
        if data:
            walk(data, self._open, self._close, self._says)
        return self._writer.finish()

    def _open(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "style:style":
            self._style = attributes.get("style:name", "")
        elif tag == "style:text-properties" and attributes.get("fo:font-weight") in _HEAVY:
            self._bold_styles.add(self._style)
        self._inside += tag in self._within
        if not self._inside:
            return
        kind = _COUNTED.get(tag)
        if kind is not None:
            self._writer.leave_out(kind)
        self._passed += tag in _PASSED
        if self._passed:
            return
        if tag in ("text:p", "text:h", "text:span", "text:a"):
            if tag in ("text:p", "text:h"):
                self._writer.open_paragraph()
                self._paragraphs += 1
            style = attributes.get("text:style-name", "")
            above = bool(self._bold) and self._bold[-1] and tag in ("text:span", "text:a")
            self._bold.append(style in self._bold_styles or above)
            self._writer.open_run()
        elif tag == "table:table-cell":
            self._writer.open_cell()
        elif tag == "text:tab":
            self._put("\t")
        elif tag == "text:line-break":
            self._put("\n")
        elif tag == "text:s":
            count = attributes.get("text:c", "1")
            self._put(" " * min(int(count) if count.isdecimal() else 1, _MOST_SPACES))

    def _close(self, tag: str) -> None:
        if not self._inside:
            return
        self._inside -= tag in self._within
        if tag in _PASSED:
            self._passed -= 1
        elif self._passed:
            return
        elif tag in ("text:p", "text:h"):
            self._writer.close_paragraph()
            self._paragraphs -= 1
            self._bold.pop()
        elif tag in ("text:span", "text:a"):
            self._writer.open_run()
            self._bold.pop()
        elif tag == "table:table-cell":
            self._writer.close_cell()
        elif tag == "table:table-row":
            self._writer.gap(1)
        elif tag == "table:table":
            self._writer.gap(2)

    def _says(self, text: str) -> None:
        if self._inside and not self._passed and self._paragraphs:
            self._put(_SPACES.sub(" ", text))

    def _put(self, text: str) -> None:
        self._writer.says(text, bold=bool(self._bold) and self._bold[-1])
