"""Formats: one module a medium, in the order they are tried."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.formats import asr, captions, convokit, csv, html, pdf, rtf, speeches, text, texts, xml
from onrecord.formats.office import docx, odt
from onrecord.model import NotADocument

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.model import Capture, Transcript
    from onrecord.seams import Format

FORMATS: tuple[Format, ...] = (pdf, docx, odt, rtf, captions, asr, convokit, speeches, texts, csv, xml, html, text)

_PARTS: dict[str, Callable[[bytes], tuple[str, ...]]] = {"pdf": pdf.parts, "docx": docx.parts, "odt": odt.parts}
_PICTURE = "the file is a picture; run text recognition (OCR) on it and give the text"
_RECORDING = "the file is a recording; run speech recognition on it and give the captions or the JSON that it writes"
_PACKED = "the file is packed; unpack it and give the files in it"
_REFUSED = (
    (
        b"\xd0\xcf\x11\xe0",
        "the file is of an Office program before 2007, or locked with a password; save it unlocked as DOCX, ODT or PDF",
    ),
    (b"PK\x03\x04", "the file is a zip file but no DOCX or ODT; unpack it and give the files in it"),
    *((magic, _PACKED) for magic in (b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf", b"(\xb5/\xfd", b"Rar!")),
    *((magic, _PICTURE) for magic in (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"II*\x00", b"MM\x00*")),
    *((magic, _RECORDING) for magic in (b"ID3", b"OggS", b"fLaC", b"\xff\xfb", b"\x1aE\xdf\xa3")),
)
"""How files begin that no format takes, and what is to be done with them."""


def read(capture: Capture) -> tuple[Transcript, ...]:
    """Read every transcript in a capture with the first format that takes it.

    Raises:
        NotADocument: the bytes are empty, or no text.
    """
    for medium in FORMATS:
        if medium.reads(capture):
            return medium.read(capture)
    for magic, says in _REFUSED:
        if capture.data.startswith(magic):
            raise NotADocument(says)
    raise NotADocument("the bytes are not text; give a transcript as plain text in UTF-8, UTF-16, cp1252 or Latin-1")


def parts(medium: str, data: bytes) -> tuple[str, ...]:
    """Extract anew the texts that an offset map of ``medium`` counts in, the first that of part 1; for proving.

    Raises:
        NotADocument: the bytes are not of the medium.
    """
    return _PARTS[medium](data)
