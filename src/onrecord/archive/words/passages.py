"""Passages: the paragraphs of turns, which are the units of search."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from onrecord.archive.words.broken import goes_on
from onrecord.model import Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.model import Segment, Transcript

_BREAK = lazy_re(r"[\n\r\x85\u2028\u2029]\s*")
_LINE_ENDS = ("\n", "\r", "\x85", "\u2028", "\u2029")
_LINE_END = lazy_re(r"\r\n|[\n\r\x85\u2028\u2029]")
_ENDS = frozenset(".?!:;,\"”'’)]—–-…")
_WRAP_WIDTH = 130
_MIN_JOINS = 4


class Passage(NamedTuple):
    """A paragraph of a turn, or of speech that is in no turn.

    Attributes:
        turn: number of the turn in the transcript, from 0; None for speech outside turns.
        parts: its runs of speech, in order; notes between them are no part of the passage's words.
    """

    turn: int | None
    parts: tuple[Span, ...]

    @property
    def start(self) -> int:
        """First code point of speech."""
        return self.parts[0].start

    @property
    def end(self) -> int:
        """Code point after the last of speech."""
        return self.parts[-1].end


def speech_text(text: str, parts: Sequence[Span]) -> str:
    """Give the words of a passage's parts, joined by one space."""
    if len(parts) == 1:
        return text[parts[0].start : parts[0].end]
    return " ".join(text[part.start : part.end] for part in parts)


def passages(transcript: Transcript) -> list[Passage]:
    """Cut a transcript's speech into passages, in text order.

    Speech is cut at blank lines, and at every other line break unless the document's lines are hard-wrapped; a note
    inside a line cuts nothing.
    """
    text = transcript.text
    # Where nobody is known to speak, the text is of kind unknown throughout; it can be found all the same.
    kinds = {"speech"} if transcript.turns else {"speech", "unknown"}
    speech = [segment for segment in transcript.segments if segment.kind in kinds]
    breaks = tuple(end for end in _LINE_ENDS if end in text)
    wrapped = _is_wrapped(text, speech, breaks)
    found: list[Passage] = []
    turns = iter(enumerate(transcript.turns))
    number, turn = next(turns, (None, None))
    run: list[Span] = []
    owner: int | None = None

    def close() -> None:
        if run:
            found.extend(Passage(owner, parts) for parts in _cut(text, run, breaks, wrapped=wrapped))
            run.clear()

    for segment in speech:
        at = segment.start
        while at < segment.end:
            while turn is not None and turn.end <= at:
                number, turn = next(turns, (None, None))
            inside = turn is not None and turn.start <= at
            now = number if inside else None
            limit = segment.end if turn is None else min(segment.end, turn.end if inside else turn.start)
            if now != owner:
                close()
                owner = now
            run.append(Span(at, limit))
            at = limit
    close()
    return found


def _cut(text: str, run: Sequence[Span], breaks: Sequence[str], *, wrapped: bool) -> Iterator[tuple[Span, ...]]:
    """Cut the speech of one turn (or between turns) into the parts of its paragraphs."""
    parts: list[Span] = []
    for at, span in enumerate(run):
        if at and parts and _parts(text, run[at - 1].end, span.start, wrapped=wrapped):
            yield tuple(parts)
            parts = []
        start = span.start
        for found in _BREAK.finditer(text, start, span.end) if _has_break(text, start, span.end, breaks) else ():
            if not _parts(text, found.start(), found.end(), wrapped=wrapped):
                continue
            parts += _stripped(text, start, found.start())
            if parts:
                yield tuple(parts)
                parts = []
            start = found.end()
        parts += _stripped(text, start, span.end)
    if parts:
        yield tuple(parts)


def _stripped(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Give the span without the white space at its ends; nothing where there is nothing else."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end = start + len(words.strip())
    return (Span(start, end),) if start < end else ()


def _has_break(text: str, start: int, stop: int, breaks: Sequence[str]) -> bool:
    """Tell whether one of the text's line ends stands here; ``str.find`` is many times faster than a pattern."""
    for end in breaks:  # noqa: SIM110 - a generator would cost more than the search
        if text.find(end, start, stop) >= 0:
            return True
    return False


def _parts(text: str, start: int, end: int, *, wrapped: bool) -> bool:
    """Tell whether the gap from ``start`` to ``end``, which may hold notes, parts two paragraphs."""
    if goes_on(text, start, end):
        return False
    if not wrapped:
        return _LINE_END.search(text, start, end) is not None
    breaks = len(_LINE_END.findall(text, start, end))
    return breaks > 1 and any(not line.strip() for line in _LINE_END.split(text[start:end])[1:-1])


def _is_wrapped(text: str, speech: Sequence[Segment], breaks: Sequence[str]) -> bool:
    """Tell whether the lines of speech were broken at a width rather than where a sentence ends."""
    joins = ends = 0
    for span in speech:
        if not _has_break(text, span.start, span.end, breaks):
            continue
        lines = _LINE_END.split(text[span.start : span.end])
        for line, after in pairwise(lines):
            if not line.strip() or not after.strip():
                continue
            if len(line) > _WRAP_WIDTH:
                return False
            joins += 1
            ends += line.rstrip()[-1] in _ENDS
    return joins >= _MIN_JOINS and ends * 2 < joins
