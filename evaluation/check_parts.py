"""Checks the places of records whose source counts in parts: the pages of a PDF, the stories of a DOCX or ODT.

The parts are extracted anew, from the bytes and without a line of onrecord: pages by pypdfium2, where it is installed,
stories by Python's standard library.
"""

from __future__ import annotations

import io
import re
import xml.etree.ElementTree as ET
import zipfile
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

MEDIA = ("pdf", "docx", "odt")
_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_MARKUP = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_DOCX_STORIES = re.compile(r"word/(footnotes|endnotes|(header|footer)\d*)\.xml")
_DOCX_PASSED = {"del", "moveFrom", "comment", "Fallback"}
_DOCX_CHARACTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_ODT_PASSED = {"tracked-changes", "annotation", "note-citation"}
_ODT_STORIES = (
    ("content.xml", {"text"}),
    ("styles.xml", {"header", "header-left", "header-first"}),
    ("styles.xml", {"footer", "footer-left", "footer-first"}),
)

Form = dict[str, Any]


def extracted(medium: str, data: bytes) -> list[str] | None:
    """Extract the text of every part; None where what that needs is not installed."""
    if medium == "pdf":
        try:
            import pypdfium2  # noqa: PLC0415 - the checker does without where it is missing
        except ImportError:
            return None
        return [page.get_textpage().get_text_range(errors="replace") for page in pypdfium2.PdfDocument(data)]
    with zipfile.ZipFile(io.BytesIO(data)) as bundle:
        names = set(bundle.namelist())
        if medium == "docx":
            others = sorted(filter(_DOCX_STORIES.fullmatch, names))
            return [_told(bundle.read(name), _Docx()) for name in ["word/document.xml", *others]]
        return [_told(bundle.read(name), _Odt(within)) if name in names else "" for name, within in _ODT_STORIES]


def faults(source: Form, text: str, parts: list[str]) -> Iterator[str]:
    """Give what does not hold of a source that counts in parts, one sentence each."""
    numbers: dict[int, int] = {}
    at = 0
    for start, end, number in source["parts"]:
        if start != at or not start < end <= len(text) or not 1 <= number <= len(parts):
            yield f"source.parts {start}-{end} do not tile the text, or there is no part {number}"
            return
        at, numbers[start] = end, number
    if at != len(text):
        yield f"source.parts end at character {at}, the text at {len(text)}"
    taken: dict[int, list[tuple[int, int]]] = {}
    ends = {start: end for start, end, _ in source["parts"]}
    at = number = limit = 0
    for index, piece in enumerate(source["pieces"]):
        start, end, first, last, raw, via = piece
        where = f"source.pieces[{index}]"
        if start in numbers:
            number, limit = numbers[start], ends[start]
        if start != at or not start < end <= limit:
            yield f"{where} holds characters {start}-{end}; the text goes on at {at}, the part to {limit}"
            return
        if not 0 <= first <= last <= len(parts[number - 1]):
            yield f"{where} holds characters {first}-{last} of part {number}, which ends at {len(parts[number - 1])}"
            return
        if not _says(parts[number - 1][first:last], text[start:end], raw, via):
            yield f"{where}: part {number} does not say {text[start:end][:40]!r}"
        taken.setdefault(number, []).append((first, last))
        at = end
    if at != len(text):
        yield f"source.pieces end at character {at}, the text at {len(text)}"
    for number, part in enumerate(parts, start=1):
        at = 0
        for first, last in [*sorted(taken.get(number, [])), (len(part), len(part))]:
            if part[at:first].strip():
                yield f"characters {at}-{first} of part {number} are in no piece of the source"
            at = max(at, last)
    for name in ("boxes", "runs"):
        for start, end, *_ in source.get(name, []):
            if not 0 <= start < end <= len(text):
                yield f"source.{name}: {start}-{end} leaves the text"


def _says(source: str, text: str, raw: str | None, via: str | None) -> bool:
    if raw is not None:
        return text == "\ufffd" and source.encode("utf-16-be", "surrogatepass").hex() == raw
    if via == "space":
        return not source.strip() and not text.strip()
    if via == "hyphen":
        return (source, text) == ("\ufffe", "-")
    return via is None and source == text


def _told(data: bytes, target: _Docx | _Odt) -> str:
    parser = ET.XMLParser(target=target)  # noqa: S314 - the checker reads what its user gives it
    parser.feed(data)
    parser.close()
    return "".join(target.text)


class _Docx:
    """Tells the text of a story of a DOCX."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self._passed = self._paragraphs = 0
        self._inside = self._make = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Begin an element."""
        space, _, tag = name[1:].partition("}")
        if space not in (*_WORD, _MARKUP):
            return
        self._passed += tag in _DOCX_PASSED
        if self._passed:
            return
        keys = {key.rpartition("}")[2] for key in attributes}
        kind = next((value for key, value in attributes.items() if key.endswith("}type")), "")
        if tag == "p":
            self.text += ["\n"] if self._paragraphs else []
            self._paragraphs += 1
        elif tag == "rPr":
            self._make = True
        elif tag == "t":
            self._inside = True
        elif tag in _DOCX_CHARACTERS and self._paragraphs and not (self._make or keys & {"pos", "val"}):
            self.text += [_DOCX_CHARACTERS[tag]] if kind not in ("page", "column") else []

    def end(self, name: str) -> None:
        """End an element."""
        space, _, tag = name[1:].partition("}")
        if space not in (*_WORD, _MARKUP):
            return
        if tag in _DOCX_PASSED:
            self._passed -= 1
        elif self._passed:
            return
        elif tag == "p":
            self._paragraphs -= 1
            self.text.append("\n")
        elif tag == "rPr":
            self._make = False
        elif tag == "t":
            self._inside = False

    def data(self, data: str) -> None:
        """Take characters."""
        if self._inside and not self._passed and self._paragraphs:
            self.text.append(data)

    def close(self) -> None:
        """End the story."""


class _Odt:
    """Tells the text of a story of an ODT, which stands within certain elements."""

    def __init__(self, within: set[str]) -> None:
        self.text: list[str] = []
        self._within = within
        self._space = "office" if within == {"text"} else "style"
        self._inside = self._passed = self._paragraphs = 0
        self._held = ""

    def _flush(self) -> None:
        self.text.append(re.sub(r"[ \t\r\n]+", " ", self._held))
        self._held = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Begin an element."""
        self._flush()
        space, _, tag = name[1:].partition("}")
        self._inside += space == f"{_OASIS}{self._space}:1.0" and tag in self._within
        if not self._inside or not space.startswith(_OASIS):
            return
        self._passed += tag in _ODT_PASSED
        if self._passed or space != f"{_OASIS}text:1.0":
            return
        if tag in ("p", "h"):
            self.text += ["\n"] if self._paragraphs else []
            self._paragraphs += 1
        elif tag in ("tab", "line-break") and self._paragraphs:
            self.text.append("\t" if tag == "tab" else "\n")
        elif tag == "s" and self._paragraphs:
            count = attributes.get(f"{{{_OASIS}text:1.0}}c", "1")
            self.text.append(" " * min(int(count) if count.isdecimal() else 1, 200))

    def end(self, name: str) -> None:
        """End an element."""
        self._flush()
        space, _, tag = name[1:].partition("}")
        if not self._inside or not space.startswith(_OASIS):
            return
        self._inside -= space == f"{_OASIS}{self._space}:1.0" and tag in self._within
        if tag in _ODT_PASSED:
            self._passed -= 1
        elif not self._passed and space == f"{_OASIS}text:1.0" and tag in ("p", "h"):
            self._paragraphs -= 1
            self.text.append("\n")

    def data(self, data: str) -> None:
        """Take characters."""
        if self._inside and not self._passed and self._paragraphs:
            self._held += data

    def close(self) -> None:
        """End the story."""
