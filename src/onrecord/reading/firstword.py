"""Whose the unlabelled words above a talk are, where the labels below it leave only one who can have said them.

Two stand before the press: one has his label from the first, and the words above it speak of him; the other's label
comes only where he answers, so that the words without a label are his.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.model import Span
from onrecord.reading.hub import BENT, STEM, answers_all
from onrecord.reading.names import name_words
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from onrecord.reading.blocks import Block
    from onrecord.reading.page import Page
    from onrecord.reading.voice import Voice

WORDS = 80
"""Words of a statement, at least: whoever leads a talk and gives the floor says fewer."""
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


def first_word(
    page: Page, blocks: Sequence[Block], voice_of: Callable[[Block], Voice | None]
) -> tuple[Voice, tuple[Span, ...]] | None:
    """Find whose the opening is, by those who have labels below it.

    Args:
        page: the document.
        blocks: its blocks from the opening on.
        voice_of: tells whose label stands above a block.
    """
    return answers_all(page, blocks, voice_of) or _of_two(page, blocks, voice_of)


def _of_two(
    page: Page, blocks: Sequence[Block], voice_of: Callable[[Block], Voice | None]
) -> tuple[Voice, tuple[Span, ...]] | None:
    voices = [voice for block in blocks[1:] if (voice := voice_of(block)) is not None]
    both = list({id(voice): voice for voice in voices if voice.kind != "press"}.values())
    if len(both) != 2 or voices[0] is not both[0] or not all(voice.names for voice in both):  # noqa: PLR2004 - two
        return None
    guest, host = both
    start, end = blocks[0].paragraphs[0].start, blocks[0].paragraphs[-1].end
    if _opens(voices, host):
        return None
    above = next(_said(page.text, host, 0, start), None)
    of_him = next(_said(page.text, guest, start, end), None)
    if (
        len(page.text[start:end].split()) < WORDS
        or above is None
        or of_him is None
        or next(_said(page.text, guest, 0, start), None) is None
        or next(_said(page.text, host, start, end), None) is not None
    ):
        return None
    return host, (above, of_him)


def _opens(voices: Sequence[Voice], host: Voice) -> bool:
    """Tell whether somebody speaks under his label before the press has asked."""
    return not any(voice.kind == "press" for voice in voices[: voices.index(host)])


def _said(text: str, voice: Voice, start: int, end: int) -> Iterator[Span]:
    """Give where somebody's last name stands, bent or not."""
    words = name_words(voice.names[0])
    stem = words[-1][: max(len(words[-1]) - BENT, STEM)] if words and len(words[-1]) > STEM else ""
    for found in _WORD.finditer(text, start, end) if stem else ():
        if found[0][0].isupper() and fold(found[0]).startswith(stem):
            yield Span(*found.span())
