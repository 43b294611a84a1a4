"""Plain text, and text with a block of YAML front matter: any encoding, any newlines, every byte kept.

A block of front matter is the site's own words; what it says of the document is read (`frontmatter`). Several
transcripts that stand one behind the other give a record each (`joined`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord import styles
from onrecord.formats import frontmatter, joined
from onrecord.model import NotADocument, Span
from onrecord.reading import Page
from onrecord.text import decode
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.model import Capture, Transcript
    from onrecord.text import Decoded

name = "text"
version = "3"

_MAGIC = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x7fELF",
    b"\x1f\x8b",
    b"BZh",
    b"\xd0\xcf\x11\xe0",
    b"MZ\x90",
    b"RIFF",
    b"SQLite format 3",
    b"7z\xbc\xaf",
    b"\xfd7zXZ",
    b"OggS",
    b"ID3",
    b"\x00asm",
    b"\xca\xfe\xba\xbe",
    b"{\\rtf",
)
_SAMPLE = 65536
_CONTROL = lazy_re(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROL_SHARE = 0.02


def reads(capture: Capture) -> bool:
    """Take bytes that look like text in some encoding."""
    data = capture.data
    if data.startswith(_MAGIC):
        return False
    sample = data[:_SAMPLE]
    text = decode(sample, declared=capture.charset)
    bad = sum(problem.end - problem.start for problem in text.problems)
    if text.encoding.startswith(("utf-16", "utf-32")):
        return bad <= max(1, len(text.text) * _CONTROL_SHARE)
    bad += len(_CONTROL.findall(sample))
    return bad <= _CONTROL_SHARE * max(len(sample), 50)


def read(capture: Capture) -> tuple[Transcript, ...]:
    """Read the transcript of a text, or each of several that stand one behind the other.

    Raises:
        NotADocument: there are no bytes.
    """
    decoded = decode(capture.data, declared=capture.charset)
    if not decoded.text:
        raise NotADocument("the file is empty; give a file that holds a transcript")
    for way in joined.ways(decoded.text):
        transcripts: list[Transcript] = []
        for number, piece in enumerate(joined.slices(decoded, way.starts), 1):
            rules = joined.rules_behind(piece.text) if number < len(way.starts) else ()
            transcript = _read(capture, piece, number, rules)
            if not _holds(transcript, transcripts, declared=way.declared):
                break
            transcripts.append(transcript)
        if len(transcripts) == len(way.starts):
            return tuple(transcripts)
    return (_read(capture, decoded, 1),)


def _read(capture: Capture, decoded: Decoded, part: int, rules: tuple[Span, ...] = ()) -> Transcript:
    front = frontmatter.block(decoded.text)
    media_type = "text/plain" if front is None else "text/markdown"
    page = Page(
        decoded.text,
        decoded.offsets,
        capture,
        capture.ref(media_type, decoded.encoding, part),
        decoded.problems,
        () if front is None else (Span(0, len(decoded.text[: front.end].rstrip())),),
        {} if front is None else dict(frontmatter.facts(decoded.text, front)),
        furniture=rules,
    )
    return styles.read(page)


def _holds(transcript: Transcript, before: Sequence[Transcript], *, declared: bool) -> bool:
    """Tell whether a piece holds a transcript of its own: labelled turns and another day, or a declared statement."""
    if sum(turn.label is not None for turn in transcript.turns) >= joined.LABELLED:
        return declared or transcript.date not in (None, *(each.date for each in before))
    said = sum(
        len(transcript.text[segment.start : segment.end].split())
        for segment in transcript.segments
        if segment.kind in ("speech", "unknown")
    )
    return declared and said >= joined.STATEMENT
