"""Plain text, and text with a block of YAML front matter: any encoding, any newlines, every byte kept."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord import styles
from onrecord.formats.frontmatter import front_matter
from onrecord.model import NotADocument
from onrecord.reading import Page
from onrecord.text import decode

if TYPE_CHECKING:
    from onrecord.model import Capture, Transcript

name = "text"
version = "1"

_MAGIC = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x7fELF",
    b"\x1f\x8b",
    b"BZh",
    b"\xd0\xcf\x11\xe0",
    b"MZ\x90",
    b"RIFF",
    b"SQLite format 3",
    b"7z\xbc\xaf",
    b"\xfd7zXZ",
    b"OggS",
    b"ID3",
    b"\x00asm",
    b"\xca\xfe\xba\xbe",
    b"{\\rtf",
)
_SAMPLE = 65536
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROL_SHARE = 0.02


def reads(capture: Capture) -> bool:
    """Take bytes that look like text in some encoding."""
    data = capture.data
    if data.startswith(_MAGIC):
        return False
    sample = data[:_SAMPLE]
    text = decode(sample)
    bad = sum(problem.end - problem.start for problem in text.problems)
    if text.encoding.startswith(("utf-16", "utf-32")):
        return bad <= max(1, len(text.text) * _CONTROL_SHARE)
    bad += len(_CONTROL.findall(sample))
    return bad <= _CONTROL_SHARE * max(len(sample), 50)


def read(capture: Capture) -> tuple[Transcript, ...]:
    """Read the one transcript of a text.

    Raises:
        NotADocument: there are no bytes.
    """
    decoded = decode(capture.data)
    if not decoded.text:
        raise NotADocument("the file is empty; give a file that holds a transcript")
    facts, chrome = front_matter(decoded.text)
    media_type = "text/markdown" if chrome else "text/plain"
    page = Page(
        decoded.text,
        decoded.offsets,
        capture,
        capture.ref(media_type, decoded.encoding),
        decoded.problems,
        chrome,
        facts,
    )
    return (styles.read(page),)
