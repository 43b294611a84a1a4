"""Segments: typed runs that tile the text."""

from __future__ import annotations

from typing import Literal, get_args

import msgspec

SegmentKind = Literal[
    "chrome",
    "title",
    "dateline",
    "heading",
    "label",
    "speech",
    "note",
    "editorial",
    "quotation",
    "table",
    "insert",
    "timecode",
    "furniture",
    "space",
    "unknown",
]

SEGMENT_KINDS: dict[str, str] = {
    "chrome": "the site's own words: banners, menus, sharing links",
    "title": "the title and subtitle of the transcript",
    "dateline": "date, place, time and manner of the event as printed around the transcript",
    "heading": "a heading inside the transcript",
    "label": "a printed speaker label with its delimiter",
    "speech": "words spoken",
    "note": "a stage direction or transcriber's note, such as (Laughter.) or [inaudible]",
    "editorial": "words inserted or left out by an editor, such as […] or [thousand]",
    "quotation": "a text read into the record",
    "table": "rows and columns",
    "insert": "a document printed inside the transcript",
    "timecode": "a time mark",
    "furniture": "page heads, page feet and page numbers",
    "space": "white space between other segments",
    "unknown": "what could not be placed; a problem says so",
}
if tuple(SEGMENT_KINDS) != get_args(SegmentKind):  # pragma: no cover
    raise AssertionError("every kind of segment is explained")


class Segment(msgspec.Struct, frozen=True):
    """Code points ``start`` to ``end`` of the text, of one kind."""

    start: int
    end: int
    kind: SegmentKind
