"""A block with words in it, on its way to being a turn."""

from __future__ import annotations

import msgspec

from onrecord.model import Evidence, Span, TurnKind
from onrecord.reading.blocks import Block
from onrecord.reading.voice import Voice


class Spoken(msgspec.Struct):
    """A block with words in it, on its way to being a turn.

    Where the medium itself says who speaks, the block has no label candidate; what the medium says stands in
    ``label``, ``began``, ``ended`` and ``kind``.
    """

    block: Block
    span: Span
    voice: Voice | None
    evidence: Evidence
    because: list[Span]
    affiliation: str | None = None
    words: int = 0
    asks: bool = False
    label: Span | None = None
    began: str | None = None
    ended: str | None = None
    kind: TurnKind | None = None
