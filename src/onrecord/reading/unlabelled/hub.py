"""Whose the unlabelled words above a talk are, where one answers all others and the lines above print his name.

``... by the Government Spokesman ARISTIDIS KALLIGAS``, then his words, then ``DELIVORIA:``, ``KALLIGAS:``,
``TSAKIRIS:``, ``KALLIGAS:``. The name above may be bent as languages bend names. A guest may speak first, to whom the
opening gives the word, and answer what he is asked.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.model import Span
from onrecord.reading.names.names import name_words
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

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
_WORD = lazy_re(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


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
    start = blocks[0].paragraphs[0].start
    inside = page.text[start : blocks[0].paragraphs[-1].end]
    if _is_called(inside, voices[0]):
        voices = _behind_guest(voices)
    if len(voices) < 2 * FEWEST:
        return None
    hub = voices[1]
    others = {id(voice) for voice in voices if voice is not hub}
    turns = [voice is hub for voice in voices]
    answered = sum(b for a, b in pairwise(turns) if not a)
    asked = turns.count(False)
    if turns.count(True) < FEWEST or len(others) < OTHERS or turns[0] or answered < asked - (not turns[-1]):
        return None
    stem = _stem(hub)
    if not stem or _is_called(inside, hub):
        return None
    found = next((word for word in _WORD.finditer(page.text, 0, start) if fold(word[0]).startswith(stem)), None)
    return None if found is None else (hub, (Span(found.start(), found.end()),))


def _behind_guest(voices: Sequence[Voice]) -> list[Voice]:
    """Give who speaks behind the guest to whom the opening gave the word, from the first who asks on.

    The one who answers then takes over from the guest: ``Your questions, please.``
    """
    rest = [index for index, voice in enumerate(voices) if voice is not voices[0]]
    counts = Counter(id(voices[index]) for index in rest)
    hub = max(counts, key=lambda key: counts[key], default=0)
    first = next((index for index in rest if id(voices[index]) == hub), 0)
    return list(voices[first + 1 :]) if voices[first - 1] is voices[0] else list(voices)


def _stem(voice: Voice) -> str:
    words = name_words(voice.names[0]) if voice.names else []
    return words[-1][: max(len(words[-1]) - BENT, STEM)] if words and len(words[-1]) > STEM else ""


def _is_called(inside: str, voice: Voice) -> bool:
    """Tell whether words name somebody, in whatever case."""
    stem = _stem(voice)
    return bool(stem) and any(fold(word[0]).startswith(stem) for word in _WORD.finditer(inside))
