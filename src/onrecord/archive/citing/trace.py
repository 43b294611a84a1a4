"""What became of cited words in another version: the same, moved, changed or gone; a citation itself is never moved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from onrecord.archive.citing.resolve import find_record, find_version, resolve
from onrecord.archive.rows.rows import Resolved
from onrecord.archive.store.versions import load_version
from onrecord.model import Citation, Span
from onrecord.text.alignment import align, words

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from onrecord.archive.rows.hits import Hit
    from onrecord.model import CitationRef, Transcript
    from onrecord.text.alignment import Block

Fate = Literal["unchanged", "moved", "changed", "gone"]
_KEPT = 0.4
"""Share of the cited words that must stand in the other version for it to be a change, not a loss."""


class Difference(msgspec.Struct, frozen=True):
    """Words that stand in place of others; one of the two may be empty.

    Attributes:
        was: the words of the version cited, as they stand.
        now: the words of the other version.
        place: code points of ``was`` in the version cited; empty where ``was`` is, at the place.
        now_place: the same of ``now`` in the other version.
    """

    was: str
    now: str
    place: Span
    now_place: Span


class Traced(msgspec.Struct, frozen=True):
    """What became of cited characters in another version of the document.

    Attributes:
        fate: ``unchanged`` (the same words at the same place, of the same speaker), ``moved`` (the same words of the
            same speaker, at another place), ``changed`` (other words, or somebody else's) or ``gone``.
        cited: the citation, resolved in its own version.
        version: first 12 digits of the other version's ``text_sha256``.
        there: what stands in its place there; None where it is gone.
        speaker: who says it there; None where that is unknown.
        differences: the words that differ, in order.
        other_voice: whether another speaker has the words there.
        also: other places where exactly the cited words stand in that version.
    """

    fate: Fate
    cited: Resolved
    version: str
    there: Citation | None = None
    speaker: str | None = None
    differences: tuple[Difference, ...] = ()
    other_voice: bool = False
    also: tuple[Citation, ...] = ()


def trace(connection: sqlite3.Connection, citation: Citation | CitationRef | Hit | str, version: str | None) -> Traced:
    """Follow a citation into another version, the latest where none is named; see `onrecord.archive.Archive.trace`."""
    cited = resolve(connection, citation, 0)
    document = find_record(connection, cited.citation.record, cited.citation.version)
    old = load_version(connection, find_version(connection, document, cited.citation.version))
    new = load_version(connection, find_version(connection, document, version))
    if new.text_sha256 == old.text_sha256:
        return _told(cited, old, new, Span(cited.citation.start, cited.citation.end), ())
    place, differences = _follow(old.text, new.text, cited.citation)
    also = _elsewhere(new.text, cited.citation.exact, place)
    if place is None and len(also) == 1:
        # A passage that was carried over others is no part of the alignment, but it stands whole at one place.
        place, differences, also = also[0], (), []
    return _told(cited, old, new, place, differences, also)


def _told(
    cited: Resolved,
    old: Transcript,
    new: Transcript,
    place: Span | None,
    differences: tuple[Difference, ...],
    also: list[Span] | None = None,
) -> Traced:
    others = tuple(new.cite(span) for span in also or ())
    if place is None:
        return Traced("gone", cited, new.version, also=others)
    was, now = _voices(old, Span(cited.citation.start, cited.citation.end)), _voices(new, place)
    fate: Fate = "unchanged" if place.start == cited.citation.start else "moved"
    if differences or was != now:
        fate = "changed"
    speaker = now[0] if len(now) == 1 else None
    return Traced(fate, cited, new.version, new.cite(place), speaker, differences, was != now, others)


def _voices(transcript: Transcript, span: Span) -> list[str | None]:
    """Give the names, or else the labels, of those whose turns share a character with a span."""
    voices: list[str | None] = []
    for turn in transcript.turns:
        if turn.span.overlaps(span):
            speaker = transcript.speaker_of(turn)
            label = speaker.labels[0] if speaker is not None and speaker.labels else None
            voices.append(None if speaker is None else speaker.name or label)
    return voices


def _follow(old: str, new: str, citation: Citation) -> tuple[Span | None, tuple[Difference, ...]]:
    """Give the place of a citation in another text, with the words that differ; None where it has none."""
    spans, others = words(old), words(new)
    first = next((at for at, span in enumerate(spans) if span.end > citation.start), len(spans))
    last = next((at for at in range(first, len(spans)) if spans[at].start >= citation.end), len(spans))
    if first == last:
        return None, ()
    blocks = align([span.of(old) for span in spans], [span.of(new) for span in others])
    inside = list(_clip(blocks, first, last))
    kept = sum(block.end - block.start for block in inside if block.same)
    if kept < _KEPT * (last - first):
        return None, ()
    there = [block for block in inside if block.other_end > block.other_start]
    place = Span(others[there[0].other_start].start, others[there[-1].other_end - 1].end)
    return place, tuple(
        Difference(_of(old, was), _of(new, now), was, now)
        for was, now in (
            (_span(spans, block.start, block.end), _span(others, block.other_start, block.other_end))
            for block in inside
            if not block.same
        )
    )


def _clip(blocks: list[Block], first: int, last: int) -> Iterator[Block]:
    """Give the blocks that lie between two words of the first text, cut to them.

    A block of other words that reaches out of them on one side is no more than what stands inside: of its other words
    only as many are taken, from the side that lies inside. Words put in at either edge stay out.
    """
    for block in blocks:
        start, end = max(block.start, first), min(block.end, last)
        if start > end or (start == end and (block.start != block.end or not first < start < last)):
            continue
        other_start, other_end = block.other_start, block.other_end
        if block.same:
            other_start, other_end = other_start + start - block.start, other_end - (block.end - end)
        else:
            if start > block.start:
                other_start = max(other_start, other_end - (end - start))
            if end < block.end:
                other_end = min(other_end, other_start + (end - start))
        yield type(block)(block.same, start, end, other_start, other_end)


def _span(spans: list[Span], start: int, end: int) -> Span:
    """Give the place of some words; of none, the empty place behind the word before."""
    if start < end:
        return Span(spans[start].start, spans[end - 1].end)
    at = spans[start - 1].end if start else 0
    return Span(at, at)


def _of(text: str, span: Span) -> str:
    return text[span.start : span.end]


def _elsewhere(text: str, exact: str, place: Span | None) -> list[Span]:
    """Give the other places where exactly these characters stand, the first few."""
    found: list[Span] = []
    at = text.find(exact)
    while at >= 0 and len(found) < _PLACES:
        span = Span(at, at + len(exact))
        if place is None or not span.overlaps(place):
            found.append(span)
        at = text.find(exact, at + len(exact))
    return found


_PLACES = 10
