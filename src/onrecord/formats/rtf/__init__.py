"""RTF: the text of a word processor's document, each run of it with the bytes that say it.

Heads and feet of pages are furniture, once each, before and behind the text; notes stand behind it. Deletions that are
tracked, comments and hidden text are left out, each with a problem that counts them. See docs/decisions/0020.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord import styles
from onrecord.formats.rtf.reader import START, Reader
from onrecord.formats.rtf.story import Story
from onrecord.model import REPLACEMENT, NotADocument, OffsetMap, Problem
from onrecord.model.rtf import CODECS
from onrecord.reading import Page
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.model import Capture, Transcript

name = "rtf"
version = "1"

MEDIA_TYPE = "application/rtf"
_BEFORE = lazy_re(rb"(?:\xef\xbb\xbf)?\s{0,64}")
_LEFT_OUT = {"deletions": "deletions that are tracked", "comments": "comments", "hidden": "runs of hidden text"}
_TOLD = lazy_re(rb"\\u(?:-3|65533)(?![0-9])")
"""The control word of U+FFFD itself."""
_RAW = lazy_re(rb"[\x80-\xff]+")


def reads(capture: Capture) -> bool:
    """Take what begins as RTF does, a byte-order mark or white space aside."""
    return capture.data.startswith(START, _start(capture.data))


def read(capture: Capture) -> tuple[Transcript, ...]:
    """Read the transcript of a document, or of each of several that stand one behind the other.

    Raises:
        NotADocument: there is no text.
    """
    transcripts: list[Transcript] = []
    at = _start(capture.data)
    while at < len(capture.data):
        reader = Reader(capture.data)
        at = reader.read(at)
        if any(story.size for story in reader.stories.values()):
            transcripts.append(styles.read(_page(capture, reader, len(transcripts) + 1)))
    if not transcripts:
        raise NotADocument("the document holds no text; if it holds pictures, run text recognition (OCR) on them")
    return tuple(transcripts)


def _start(data: bytes) -> int:
    return _BEFORE.match(data).end()  # type: ignore[union-attr]


def _page(capture: Capture, reader: Reader, part: int) -> Page:
    whole = Story()
    for story in reader.stories.values():
        whole.take(story)
    heads, feet = reader.stories["heads"], reader.stories["feet"]
    furniture = [span for span in whole.paragraphs if span.end <= heads.size or span.start >= whole.size - feet.size]
    problems = [
        *(Problem(kind, 0, 0, says) for kind, says in reader.faults.items()),
        *(
            Problem(f"{kind}-left-out", 0, 0, f"left out of the record: {count} {_LEFT_OUT[kind]}")
            for kind, count in reader.left_out.items()
        ),
        *_undecoded(whole, capture.data),
    ]
    return Page(
        whole.text,
        OffsetMap("latin-1", tuple(whole.pieces)),
        capture,
        capture.ref(MEDIA_TYPE, CODECS[reader.pages.page], part),
        tuple(problems),
        furniture=tuple(furniture),
        bold=tuple(whole.bold),
    )


def _undecoded(whole: Story, data: bytes) -> Iterator[Problem]:
    """Give a problem for each piece whose bytes say no character, and one where they seem to be in UTF-8."""
    text = whole.text
    utf8 = other = 0
    for piece in whole.pieces:
        if piece.via != "rtf":
            continue
        source = data[piece.source_start : piece.source_end]
        if REPLACEMENT in text[piece.start : piece.end] and not _TOLD.search(source):
            says = f"bytes from {piece.source_start} on ({source[:12].hex()} ...) stand for no character"
            yield Problem("undecodable-byte", piece.start, piece.end, says)
        for raw in _RAW.findall(source):
            good = "\ufffd" not in raw.decode("utf-8", "replace")
            utf8, other = utf8 + good, other + (not good)
    if utf8 > other:
        says = "bytes that are not escaped look like UTF-8, which the file does not declare; read as it declares them"
        yield Problem("code-page-doubted", 0, 0, says)
