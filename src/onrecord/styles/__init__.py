"""House styles: one publisher's way of printing a transcript, one module each, in the order they are tried."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.model import Reader
from onrecord.reading import read_given as given
from onrecord.reading import read_page
from onrecord.styles import general, nato, state

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.model import Transcript
    from onrecord.reading import Page, Utterance
    from onrecord.seams import Style

STYLES: tuple[Style, ...] = (nato, state, general)
"""Tried in order; the first that claims a page reads it. The general style claims every page and stands last."""


def read(page: Page) -> Transcript:
    """Read a page in the first style that claims it."""
    style = next(style for style in STYLES if style.claims(page))
    return read_page(page, Reader(style.name, style.version), style.settle)


def read_given(page: Page, utterances: Sequence[Utterance]) -> Transcript:
    """Read a page whose medium names the speakers, in the first style that claims it."""
    style = next(style for style in STYLES if style.claims(page))
    return given(page, Reader(style.name, style.version), style.settle, utterances)
