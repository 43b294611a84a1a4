"""DOCX: the paragraphs and runs of a Word document, with its tables, notes, text boxes, heads and feet.

Insertions that are tracked are kept, deletions and comments are left out, each with a problem that counts them. The
text is read with the standard library's zip and XML readers: python-docx keeps no places, and passes over text boxes,
footnotes and what is tracked (see docs/decisions/0007).
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

name = "docx"
version = "1"

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_MAIN = "word/document.xml"
_STORIES = lazy_re(r"word/(?:(?P<note>footnotes|endnotes)|(?P<edge>header|footer)\d*)\.xml")
_OFF = frozenset({"0", "false", "off", "none"})
_PASSED = frozenset({"w:del", "w:moveFrom", "mc:Fallback", "w:comment"})
"""What is not printed, or is printed a second time."""
_CHARACTERS = {"w:tab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "\u2011", "w:softHyphen": "\u00ad"}
_COUNTED = {
    "w:del": "deletions that are tracked",
    "w:moveFrom": "deletions that are tracked",
    "w:commentReference": "comments",
}


def reads(capture: Capture) -> bool:
    """Take zip files that hold a Word document, whole or cut short."""
    return capture.data.startswith(b"PK") and _MAIN.encode() in capture.data


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
    return read_stories(capture, _stories(capture.data), "docx", MEDIA_TYPE)


def _stories(data: bytes) -> list[Story]:
    """Give the stories: the document first, then notes, heads and feet in the order of their names."""
    bundle = Bundle(data)
    if _MAIN not in bundle.names:
        raise NotADocument(DAMAGED)
    others = sorted({found[0] for found in map(_STORIES.fullmatch, bundle.names) if found})
    stories = []
    for member in [_MAIN, *others]:
        found = _STORIES.fullmatch(member)
        story = Story(member, furniture=bool(found and found["edge"]), runs=[], gaps=[], left_out={})
        stories.append(_Reader(story).read(bundle.member(member)))
    return stories


class _Reader:
    """Walks through the XML of one story."""

    def __init__(self, story: Story) -> None:
        self._writer = StoryWriter(story)
        self._passed = 0
        self._in_text = False
        self._in_make = False
        self._bold = False

    def read(self, data: bytes) -> Story:
        """Read the whole story."""
        if data:
            walk(data, self._open, self._close, self._says)
        return self._writer.finish()

    def _open(self, tag: str, attributes: dict[str, str]) -> None:
        kind = _COUNTED.get(tag)
        if kind is not None and not self._passed:
            self._writer.leave_out(kind)
        if tag in _PASSED:
            self._passed += 1
        if self._passed:
            return
        if tag == "w:p":
            self._writer.open_paragraph()
        elif tag == "w:r":
            self._bold = False
            self._writer.open_run()
        elif tag == "w:rPr":
            self._in_make = True
        elif tag == "w:b" and self._in_make:
            self._bold = attributes.get("w:val", "1") not in _OFF
        elif tag == "w:t":
            self._in_text = True
        elif tag == "w:tc":
            self._writer.open_cell()
        elif tag in _CHARACTERS and not self._in_make and _is_said(attributes):
            self._writer.says(_CHARACTERS[tag], bold=self._bold)

    def _close(self, tag: str) -> None:
        if tag in _PASSED:
            self._passed = max(self._passed - 1, 0)
        elif self._passed:
            return
        elif tag == "w:p":
            self._writer.close_paragraph()
        elif tag == "w:rPr":
            self._in_make = False
        elif tag == "w:t":
            self._in_text = False
        elif tag == "w:tc":
            self._writer.close_cell()
        elif tag == "w:tr":
            self._writer.gap(1)
        elif tag == "w:tbl":
            self._writer.gap(2)

    def _says(self, text: str) -> None:
        if self._in_text and not self._passed:
            self._writer.says(text, bold=self._bold)


def _is_said(attributes: dict[str, str]) -> bool:
    """Tell whether a character stands in the text: a tab stop belongs to the paragraph's make, a page break to none."""
    return attributes.keys().isdisjoint({"w:pos", "w:val"}) and attributes.get("w:type") not in {"page", "column"}
