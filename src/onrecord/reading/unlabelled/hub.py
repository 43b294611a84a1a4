"""Whose the unlabelled words above a talk are, where one answers all others and the lines above print his name.

``... by the Government Spokesman ARISTIDIS KALLIGAS``, then his words, then ``DELIVORIA:``, ``KALLIGAS:``,
``TSAKIRIS:``, ``KALLIGAS:``. The name above may be bent as languages bend names.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.model import Span
from onrecord.reading.names.names import name_words
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord.reading.blocks.blocks import Block
    from onrecord.reading.names.voice import Voice
    from onrecord.reading.page.page import Page

FEWEST = 4
"""Turns of the one who answers, at least."""
OTHERS = 3
"""Others whom he answers, at least."""
STEM = 4
"""Letters of a name, at least, that stay when its end is bent."""
BENT = 2
"""Letters at the end of a name that may be bent."""
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


def answers_all(
    page: Page, blocks: Sequence[Block], voice_of: Callable[[Block], Voice | None]
) -> tuple[Voice, tuple[Span, ...]] | None:
    """Find the one who answers everybody, if the lines above the opening name him and the opening itself does not.

    Args:
        page: the document.
        blocks: its blocks from the opening on.
        voice_of: tells whose label stands above a block.
    """
    voices = [voice for block in blocks[1:] if (voice := voice_of(block)) is not None]
    if len(voices) < 2 * FEWEST or not blocks[0].paragraphs:
        return None
    hub = voices[1]
    others = {id(voice) for voice in voices if voice is not hub}
    turns = [voice is hub for voice in voices]
    answered = sum(b for a, b in pairwise(turns) if not a)
    asked = turns.count(False)
    if turns.count(True) < FEWEST or len(others) < OTHERS or turns[0] or answered < asked - (not turns[-1]):
        return None
    words = name_words(hub.names[0]) if hub.names else []
    stem = words[-1][: max(len(words[-1]) - BENT, STEM)] if words and len(words[-1]) > STEM else ""
    start = blocks[0].paragraphs[0].start
    inside = page.text[start : blocks[0].paragraphs[-1].end]
    if not stem or any(fold(word[0]).startswith(stem) for word in _WORD.finditer(inside)):
        return None
    found = next((word for word in _WORD.finditer(page.text, 0, start) if fold(word[0]).startswith(stem)), None)
    return None if found is None else (hub, (Span(found.start(), found.end()),))
