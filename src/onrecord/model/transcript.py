"""Transcripts: a text, tiled by segments, with its turns, speakers and layers."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from onrecord.model.capture import CaptureRef
from onrecord.model.citation import UNHEARD, VERSION_DIGITS, Citation
from onrecord.model.correction import Correction
from onrecord.model.layer import Layer
from onrecord.model.offsets import OffsetMap
from onrecord.model.problem import Problem
from onrecord.model.segment import Segment
from onrecord.model.span import Span
from onrecord.model.speaker import Speaker
from onrecord.model.turn import Turn

if TYPE_CHECKING:
    from collections.abc import Iterator

SCHEMA = "onrecord/1"
CONTEXT = 32
"""Code points of context kept on each side of a citation."""


class Reader(msgspec.Struct, frozen=True):
    """What read the capture: the house style's name and its version."""

    name: str
    version: str


class Transcript(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """One transcript of one capture under one reader. Nothing in it changes.

    Offsets everywhere are Unicode code points into ``text``, half-open. The fields are those of the JSON form
    (see the JSON reference); ``offsets`` is its ``source``. ``data`` holds the captured bytes where the transcript
    came with them, so that an archive can keep them; it is no part of the JSON form.
    """

    id: str
    capture: CaptureRef
    reader: Reader
    text: str
    offsets: OffsetMap
    text_sha256: str
    title: str | None = None
    date: str | None = None
    published: str | None = None
    updated: str | None = None
    place: str | None = None
    publisher: str | None = None
    event: str | None = None
    delivery: str | None = None
    language: str = "und"
    because: dict[str, tuple[Span, ...]] = {}
    speakers: tuple[Speaker, ...] = ()
    segments: tuple[Segment, ...] = ()
    turns: tuple[Turn, ...] = ()
    layers: dict[str, Layer] = {}
    corrections: tuple[Correction, ...] = ()
    problems: tuple[Problem, ...] = ()
    data: bytes | None = None

    @property
    def version(self) -> str:
        """The first 12 hexadecimal digits of ``text_sha256``."""
        return self.text_sha256[:VERSION_DIGITS]

    @cached_property
    def _speakers(self) -> dict[str, Speaker]:
        return {speaker.id: speaker for speaker in self.speakers}

    def speaker_of(self, turn: Turn) -> Speaker | None:
        """Give the speaker of a turn; None where the turn has none."""
        return None if turn.speaker is None else self._speakers[turn.speaker]

    @cached_property
    def _segment_starts(self) -> list[int]:
        return [segment.start for segment in self.segments]

    def segments_in(self, span: Span) -> tuple[Segment, ...]:
        """Give the segments that share a character with ``span``, whole, in order."""
        first = max(bisect_right(self._segment_starts, span.start) - 1, 0)
        last = bisect_right(self._segment_starts, span.end - 1)
        return tuple(segment for segment in self.segments[first:last] if segment.end > span.start)

    def speech_in(self, span: Span) -> tuple[Span, ...]:
        """Give the runs of speech inside ``span``, in order."""
        return self._parts(span, "speech")

    def _inserted(self, span: Span) -> tuple[Span, ...]:
        unheard = (part for part in self._parts(span, "note") if UNHEARD.search(part.of(self.text)))
        return tuple(sorted((*self._parts(span, "editorial"), *unheard)))

    def _parts(self, span: Span, kind: str) -> tuple[Span, ...]:
        return tuple(
            Span(max(segment.start, span.start), min(segment.end, span.end))
            for segment in self.segments_in(span)
            if segment.kind == kind
        )

    def words_of(self, turn: Turn) -> str:
        """Give the words spoken in a turn: its speech, paragraphs joined by one space."""
        return " ".join(part.of(self.text).strip() for part in self.speech_in(turn.span))

    def cite(self, span: Span) -> Citation:
        """Cite the characters under ``span``.

        Raises:
            ValueError: the span is empty or leaves the text.
        """
        if not span:
            raise ValueError(f"the span {span.start}-{span.end} is empty; a citation needs a character at least")
        if span.end > len(self.text):
            raise ValueError(f"{span.start}-{span.end} is no place in a text of {len(self.text)} characters")
        parts = self.speech_in(span)
        return Citation(
            record=self.id,
            version=self.version,
            start=span.start,
            end=span.end,
            parts=parts,
            exact=span.of(self.text),
            words=" ".join(part.of(self.text).strip() for part in parts),
            prefix=self.text[max(span.start - CONTEXT, 0) : span.start],
            suffix=self.text[span.end : span.end + CONTEXT],
            url=self.capture.url,
            inserted=() if parts == (span,) else self._inserted(span),
        )

    def breaks(self) -> Iterator[tuple[int, str]]:
        """Check what must hold of the record itself; give each break as (text offset, what is wrong).

        Segments tile the text; turns lie in order, begin and end on speech and point at a speaker; labels lie on
        label segments; every span that shows something lies in the text.
        """
        yield from self._tiling_breaks()
        yield from self._turn_breaks()
        size = len(self.text)
        for field, spans in self.because.items():
            for span in spans:
                if span.end > size:
                    yield span.start, f"the span that shows {field} leaves the text"
        if self.text_sha256 != text_sha256(self.text):
            yield 0, "text_sha256 is not the digest of the text"

    def _tiling_breaks(self) -> Iterator[tuple[int, str]]:
        at = 0
        for segment in self.segments:
            if segment.start != at or segment.end <= segment.start:
                yield segment.start, f"segments do not tile the text: one starts at {segment.start}, not at {at}"
            at = segment.end
        if at != len(self.text):
            yield at, f"segments end at {at}, the text at {len(self.text)}"

    def _turn_breaks(self) -> Iterator[tuple[int, str]]:
        at, size = 0, len(self.text)
        for turn in self.turns:
            if not at <= turn.start < turn.end <= size:
                yield turn.start, f"turn {turn.id} overlaps another, is empty or leaves the text"
                continue
            parts = self.speech_in(turn.span)
            if not parts or parts[0].start != turn.start or parts[-1].end != turn.end:
                yield turn.start, f"turn {turn.id} does not begin and end on speech"
            if turn.speaker is not None and turn.speaker not in self._speakers:
                yield turn.start, f"turn {turn.id} names a speaker that is not listed"
            if any(span.end > size for span in turn.because):
                yield turn.start, f"a span that shows the speaker of turn {turn.id} leaves the text"
            if turn.label is not None and all(s.kind != "label" for s in self.segments_in(turn.label)):
                yield turn.label.start, f"the label of turn {turn.id} is no label segment"
            at = turn.end


def text_sha256(text: str) -> str:
    """Give the hexadecimal SHA-256 digest of a text's UTF-8 bytes."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
