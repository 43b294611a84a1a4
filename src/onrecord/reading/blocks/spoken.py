"""A block with words in it, on its way to being a turn."""

from __future__ import annotations

import msgspec

from onrecord.model import Evidence, Span, TurnKind
from onrecord.reading.blocks.blocks import Block
from onrecord.reading.names.voice import Voice
from onrecord.text.lazy import lazy_re


class Spoken(msgspec.Struct):
    """A block with words in it, on its way to being a turn.

    Where the medium itself says who speaks, the block has no label candidate; what the medium says stands in
    ``label``, ``began``, ``ended`` and ``kind``. ``in_chair`` is set where whoever is called otherwise elsewhere has
    the label of the office that presides.
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
    in_chair: bool = False

    def give(self, voice: Voice, evidence: Evidence, because: list[Span]) -> None:
        """Give the turn to a voice, with the spans that show whose it is."""
        self.voice, self.evidence, self.because = voice, evidence, because
        voice.because += [span for span in because if span not in voice.because]

    def carry_on(self, asks: Spoken, *because: Span) -> None:
        """Give the turn to whoever ``asks`` before it and goes on in it."""
        self.voice, self.evidence, self.affiliation = asks.voice, "context", asks.affiliation
        self.because = [*asks.because, *because]


_EAST = r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
_UNSPACED = lazy_re(_EAST + _EAST)  # a set of characters that stands first is found fast, a repeated one is not
_ASKS = lazy_re(r"[?？؟]")
ENDS_ASKING = lazy_re(r"(?:[?？؟\u037e]|(?<=[\u0370-\u03ff\u1f00-\u1fff]);|か[。．])[\"'”’»)\]*_]*$")
"""A question mark that ends some words, with what may close behind it."""
MARKS = 8
"""Code points at the end of some words in which it stands."""


def count_words(text: str) -> int:
    """Count the words of a text; in scripts without spaces two characters are taken for one."""
    return len(text.split()) + (0 if text.isascii() else len(_UNSPACED.findall(text)))


def has_question(text: str, span: Span) -> bool:
    """Tell whether a mark of question stands in the span."""
    return _ASKS.search(text, span.start, span.end) is not None
