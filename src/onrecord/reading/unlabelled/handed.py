"""Where somebody goes on who was handed the word and has no label: he begins by thanking the one before by name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.reading.unlabelled.voices import cut_block
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord.model import Span
    from onrecord.reading.blocks.blocks import Block
    from onrecord.reading.names.voice import Voice

_THANKS = lazy_re(
    r"(?:Thank you|Thanks)(?: very much| so much| indeed| a lot)?,?[ \u00a0](?:(?:M(?:r|s|rs)\.?|Dr\.?)[ \u00a0])?"
    r"(?P<name>[^\W\d_a-z][\w’'-]*(?:[ \u00a0][^\W\d_a-z][\w’'-]*){0,2})(?=[.,!]|[ \u00a0]and\b|[ \u00a0]for\b)"
)
_HANDS = lazy_re(
    r"\b(?:hand(?:s|ing)?|turn(?:s|ing)?|pass(?:es|ing)?|over to|yours|floor|invite|introduce|call on|colleague|"
    r"will (?:now )?(?:speak|begin|continue|tell|take|brief|say)|go(?:es)? (?:now )?(?:back )?to|let)\b",
    re.IGNORECASE,
)
"""What somebody says who hands the word on: a speaker may thank a namesake in the midst of a speech."""
REACH = 200
"""Code points above the thanks in which that is said."""
HANDED = "handed"
"""What a block is called whose words are another's than the label's above them."""


def split_handed(
    text: str,
    blocks: Sequence[Block],
    voice_of: Callable[[Block], Voice | None],
    opening: tuple[Voice, tuple[Span, ...]] | None,
) -> list[Block]:
    """Cut blocks where a paragraph thanks him by name who speaks: nobody does that himself."""
    result: list[Block] = []
    for block in blocks:
        result.append(block)
        voice = opening[0] if block.voice == "opening" and opening is not None else voice_of(block)
        if voice is None or not voice.names:
            continue
        own = {word for name in voice.names for word in (name.split()[0], name.split()[-1], name)}
        for paragraph in block.paragraphs[1:]:
            at = paragraph.start
            thanks = _THANKS.match(text, paragraph.start, paragraph.end)
            hands = thanks is not None and _HANDS.search(text, max(block.paragraphs[0].start, at - REACH), at)
            if thanks is not None and hands and thanks["name"] in own:
                result.append(cut_block(block, at))
                result[-1].voice = HANDED
                break
    return result
