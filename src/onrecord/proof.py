"""The proof that a record is what its bytes say, and that every citation of it resolves.

The proof takes the bytes anew and trusts nothing that the reader says of itself. It certifies the record, not the
program: `evaluation/check_record.py` does the same from the outside, with nothing of this package.
"""

from __future__ import annotations

import hashlib
import re
from itertools import islice
from typing import TYPE_CHECKING

import msgspec

from onrecord import walk
from onrecord.archive.words.passages import passages
from onrecord.model import SEGMENT_KINDS, Citation, CitationRef, OnRecordError, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.model import Transcript

_LINE_END = re.compile(r"\r\n|\r|\n")
_WHOLE = frozenset({"text/plain", "text/markdown"})
"""Media of which every byte is text."""


class Break(msgspec.Struct, frozen=True):
    """A place where a record is not what it should be.

    Attributes:
        record: id of the transcript.
        offset: code point of its text.
        line: line of the text, counted from 1; lines end with LF, CR LF or CR.
        column: code point of the line, counted from 1.
        says: what is wrong, one sentence.
    """

    record: str
    offset: int
    line: int
    column: int
    says: str


class Proof(msgspec.Struct, frozen=True):
    """What was checked of one capture.

    Attributes:
        sha256: digest of the bytes.
        records: ids of the transcripts in them.
        characters: code points of all their texts.
        segments: code points by kind of segment, in the order of `SEGMENT_KINDS`, kinds that do not occur left out.
        turns: how many turns.
        citations: how many citations were made and resolved: one for each turn and each passage.
        breaks: every place where the record is not what it should be, in order; empty where the proof holds.
    """

    sha256: str
    records: tuple[str, ...]
    characters: int
    segments: dict[str, int]
    turns: int
    citations: int
    breaks: tuple[Break, ...]

    @property
    def holds(self) -> bool:
        """Tell whether there is no break."""
        return not self.breaks


def prove(transcripts: Sequence[Transcript], data: bytes) -> Proof:
    """Prove the transcripts that were read from ``data``, all of them.

    Checked are, in this order: that the capture is of these bytes; that segments tile the text and turns and spans lie
    in it; that the text is what the bytes decode to, no byte and no text node left out; that each
    citation, written out and read again, resolves to its exact characters.
    """
    sha256 = hashlib.sha256(data).hexdigest()
    counts = dict.fromkeys(SEGMENT_KINDS, 0)
    breaks: list[Break] = []
    citations = 0
    for transcript in transcripts:
        for segment in transcript.segments:
            counts[segment.kind] += segment.end - segment.start
        found: list[tuple[int, str]] = []
        if transcript.capture.sha256 != sha256:
            found.append((0, "the capture named in the record is not the one whose bytes were read"))
        found += transcript.breaks()
        found += transcript.offsets.breaks(transcript.text, data)
        found += _part_breaks(transcript, data)
        for span in cited_spans(transcript):
            citations += 1
            found += _citation_breaks(transcript, span)
        breaks += [_place(transcript, offset, says) for offset, says in sorted(found)]
    breaks += _byte_breaks(transcripts, data)
    breaks += _node_breaks(transcripts, data)
    return Proof(
        sha256=sha256,
        records=tuple(transcript.id for transcript in transcripts),
        characters=sum(len(transcript.text) for transcript in transcripts),
        segments={kind: count for kind, count in counts.items() if count},
        turns=sum(len(transcript.turns) for transcript in transcripts),
        citations=citations,
        breaks=tuple(breaks),
    )


def _part_breaks(transcript: Transcript, data: bytes) -> Iterator[tuple[int, str]]:
    """Check a map that counts in parts against the parts, extracted anew."""
    from onrecord import formats

    if transcript.offsets.medium == "bytes":
        return
    try:
        parts = formats.parts(transcript.offsets.medium, data)
    except OnRecordError as error:
        yield 0, f"the text cannot be extracted again: {error}"
        return
    yield from transcript.offsets.part_breaks(transcript.text, parts)


def cited_spans(transcript: Transcript) -> Iterator[Span]:
    """Give the places that the program cites by itself: each turn, then each passage (what a search hit cites)."""
    for turn in transcript.turns:
        yield turn.span
    for passage in passages(transcript):
        yield Span(passage.start, passage.end)


def place(text: str, offset: int) -> tuple[int, int]:
    """Give line and column, both counted from 1, of a code point of a text."""
    line, start = 1, 0
    for end in _LINE_END.finditer(text, 0, offset):
        line, start = line + 1, end.end()
    return line, offset - start + 1


def _place(transcript: Transcript, offset: int, says: str) -> Break:
    line, column = place(transcript.text, min(offset, len(transcript.text)))
    return Break(transcript.id, offset, line, column, says)


def _citation_breaks(transcript: Transcript, span: Span) -> Iterator[tuple[int, str]]:
    try:
        citation = transcript.cite(span)
        ref = CitationRef.parse(str(citation))
    except (OnRecordError, ValueError) as error:
        yield span.start, f"a citation cannot be made: {error}"
        return
    if ref != CitationRef(transcript.id, transcript.version, span.start, span.end):
        yield span.start, "a citation, written out and read again, names another place"
    if transcript.text[ref.start : ref.end] != citation.exact or not _holds_words(citation):
        yield span.start, "a citation does not resolve to its exact characters"


def _holds_words(citation: Citation) -> bool:
    parts = (citation.exact[part.start - citation.start : part.end - citation.start] for part in citation.parts)
    return bool(citation.words) == bool(citation.parts) and " ".join(part.strip() for part in parts) == citation.words


def _node_breaks(transcripts: Sequence[Transcript], data: bytes) -> Iterator[Break]:
    """Find the first text node of a page or an XML source that no transcript holds."""
    ordered = sorted(transcripts, key=lambda transcript: transcript.capture.part)
    if not ordered or ordered[0].capture.media_type not in walk.MEDIA:
        return
    first = ordered[0]
    text = "".join(transcript.text for transcript in ordered)
    difference = walk.first_difference(text, data, first.offsets.encoding, first.capture.media_type)
    if difference is None:
        return
    same, nodes = difference
    for transcript in ordered:
        size = len(walk.bare(transcript.text))
        if same <= size or transcript is ordered[-1]:
            places = (at for at, c in enumerate(transcript.text) if walk.bare(c))
            offset = next(islice(places, same, None), len(transcript.text))
            yield _place(transcript, offset, f"the text nodes of the source go on here with {nodes!r}")
            return
        same -= size


def _byte_breaks(transcripts: Sequence[Transcript], data: bytes) -> Iterator[Break]:
    """Find bytes of plain text that no transcript accounts for: all but a byte-order mark."""
    if not transcripts or any(transcript.capture.media_type not in _WHOLE for transcript in transcripts):
        return
    mark = transcripts[0].capture.encoding or ""
    at = len("\ufeff".encode(transcripts[0].offsets.encoding)) if mark.endswith("-bom") else 0
    pieces = sorted(
        (piece.source_start, piece.source_end, piece.start, index)
        for index, transcript in enumerate(transcripts)
        for piece in transcript.offsets.pieces
    )
    owner, offset = 0, 0
    for source_start, source_end, start, index in pieces:
        owner, offset = index, start
        if source_start > at:
            yield _place(transcripts[owner], offset, f"bytes {at} to {source_start} are in no transcript")
        at = max(at, source_end)
    if at < len(data):
        last = transcripts[owner]
        yield _place(last, len(last.text), f"bytes {at} to {len(data)} are in no transcript")
