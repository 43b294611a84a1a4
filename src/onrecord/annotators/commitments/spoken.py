"""The words of a sentence as they were spoken: without what the page puts between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.text.lazy import lazy_re
from onrecord.text.sentences import blanked

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.model import Span

_SPACE = lazy_re(r"\s+")


def spoken(text: str, sentence: Span, parts: Iterable[Span]) -> str:
    """Give a sentence with its white space, and all in it that is no speech, made blanks; offsets stay what they are.

    Args:
        text: the document.
        sentence: code points of the text.
        parts: the runs of speech of its turn: a page's foot, a note or ``(inaudible)`` lies between two of them.
    """
    made, at = [], sentence.start
    for part in parts:
        start, end = max(part.start, at), min(part.end, sentence.end)
        if start < end:
            made += [" " * (start - at), blanked(text, start, end)]
            at = end
    return "".join([*made, " " * (sentence.end - at)])


def plain(words: str) -> str:
    """Give words with each run of blanks made one."""
    return _SPACE.sub(" ", words).strip()
