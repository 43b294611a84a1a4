"""A gap that was found, and the few words that are quoted for it."""

from __future__ import annotations

from typing import Literal, NamedTuple

from onrecord.model import Span
from onrecord.text.lazy import lazy_re

GapKind = Literal["elision", "inaudible", "missing-turn", "unlabelled-speaker", "misprint", "editor-insertion"]

_WORD = lazy_re(r"\S+")
_SENTENCE_END = lazy_re(r"(?<![A-Z])(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)[.?!…][\"”’)]*(?=\s|$)|\n")
_CLAUSE_END = lazy_re(r"[,;:–—](?=\s)")
LEAST_WORDS, FIRST_WORDS = 3, 9
"""Of a turn at least so many words are quoted, and at most."""
WHOLE_SENTENCE = 12
"""Words up to which a sentence is quoted whole."""
_BACK = 300


class Found(NamedTuple):
    """A gap before it has an id."""

    span: Span
    kind: GapKind
    why: str


def first_words(text: str, start: int, end: int) -> Span:
    """Give the first sentence or line after ``start``: its first words where it is long, the next too where short."""
    last = end
    for stop in _SENTENCE_END.finditer(text, start, min(end, start + _BACK)):
        if len(text[start : stop.end()].split()) >= LEAST_WORDS:
            last = stop.end()
            break
    words = list(_WORD.finditer(text, start, min(last, start + _BACK)))
    return Span(start, words[min(len(words), FIRST_WORDS) - 1].end() if words else last)


def around(text: str, inside: Span, cue: Span) -> Span:
    """Give the sentence that holds ``cue``, or only its clause where the sentence is long.

    Args:
        text: the transcript's text.
        inside: the turn.
        cue: the words that show the gap.
    """
    start = max(inside.start, cue.start - _BACK)
    for stop in _SENTENCE_END.finditer(text, start, cue.start):
        start = stop.end()
    behind = _SENTENCE_END.search(text, cue.end, inside.end)
    end = min(inside.end if behind is None else behind.end(), cue.end + _BACK)
    if len(text[start:end].split()) > WHOLE_SENTENCE:
        for comma in _CLAUSE_END.finditer(text, start, cue.start):
            start = comma.end()
        last = _CLAUSE_END.search(text, cue.end, end)
        end = end if last is None else last.start()
    return bare(text, start, end)


def bare(text: str, start: int, end: int) -> Span:
    """Give a span without the white space at its ends."""
    inside = text[start:end]
    return Span(end - len(inside.lstrip()), start + len(inside.rstrip()))
