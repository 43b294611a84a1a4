"""Formats: one module a medium, in the order they are tried."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.formats import html, text
from onrecord.model import NotADocument

if TYPE_CHECKING:
    from onrecord.model import Capture, Transcript
    from onrecord.seams import Format

FORMATS: tuple[Format, ...] = (html, text)


def read(capture: Capture) -> tuple[Transcript, ...]:
    """Read every transcript in a capture with the first format that takes it.

    Raises:
        NotADocument: the bytes are empty, or no text.
    """
    for medium in FORMATS:
        if medium.reads(capture):
            return medium.read(capture)
    raise NotADocument("the bytes are not text; give a transcript as plain text in UTF-8, UTF-16, cp1252 or Latin-1")
