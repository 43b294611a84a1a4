"""`onrecord show --source`: a span in, the place in the captured file that it came from out.

JSON: ``{"written", "path"|null, "url"|null, "sha256", "media_type", "exact", "places": [...]}``, each place by medium:
``{"bytes": [start, end]}`` of the captured file; for each line of a PDF ``{"page", "box": [left, bottom, right, top]}``
in points from the page's lower left corner; for each run of a DOCX or ODT ``{"story", "paragraph", "run"}``, counted
from 1. Where turns have times (captions), ``"times": [{"turn", "start", "end"}]`` in seconds is added.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from onrecord.cli.terminal.errors import misuse
from onrecord.cli.terminal.page import Page

if TYPE_CHECKING:
    from onrecord.model import Span, Transcript

_SPAN = re.compile(r"(?P<record>.+):(?P<start>\d{1,12})-(?P<end>\d{1,12})")


def show_source(asked: str, version: str | None, archive: str, *, as_json: bool) -> None:
    """Print where the characters of ``ID:START-END``, or of a citation, stand in the captured file."""
    from onrecord.archive import Archive
    from onrecord.model import CitationRef, Span

    found = _SPAN.fullmatch(asked)
    if "#" in asked or found is None:
        if "#" not in asked:
            raise misuse(f"--source needs a span: write ID:START-END, or a citation; {asked!r} is neither")
        ref = CitationRef.parse(asked)
        record, version, span = ref.record, ref.version, Span(ref.start, ref.end)
    else:
        record, span = found["record"], Span(int(found["start"]), max(int(found["end"]), int(found["start"])))
    with Archive(archive, mode="read") as opened:
        transcript = opened.get(record, version)
    if not span or span.end > len(transcript.text):
        size = len(transcript.text)
        raise misuse(f"{span.start}-{span.end} is no place in {transcript.id}, whose text has {size} characters")
    page = Page()
    form = _form(transcript, span)
    if as_json:
        page.json(form)
        return
    page.flow(form["exact"])
    page.line()
    for place in form["places"]:
        page.line(_says(place))
    for time in form.get("times", []):
        page.line(f"{time['turn']}: from second {time['start']} to {time['end']}")
    held = transcript.capture
    where = " · ".join(page.plain(part) for part in (held.path, held.url, held.media_type) if part)
    page.line(page.dim(f"{where} · sha256 {held.sha256}"))
    page.line(page.dim(form["written"]))


def _form(transcript: Transcript, span: Span) -> dict[str, Any]:
    held = transcript.capture
    form = {
        "written": str(transcript.cite(span)),
        "path": held.path,
        "url": held.url,
        "sha256": held.sha256,
        "media_type": held.media_type,
        "exact": span.of(transcript.text),
        "places": _places(transcript, span),
    }
    times = _times(transcript, span)
    return form | ({"times": times} if times else {})


def _places(transcript: Transcript, span: Span) -> list[dict[str, Any]]:
    offsets = transcript.offsets
    if offsets.medium == "pdf":
        return [
            {"page": box.page, "box": [box.left, box.bottom, box.right, box.top]}
            for box in offsets.boxes
            if box.start < span.end and span.start < box.end
        ]
    if offsets.medium != "bytes":
        return [
            {"story": offsets.names[run.part - 1], "paragraph": run.paragraph, "run": run.run}
            for run in offsets.runs
            if run.start < span.end and span.start < run.end
        ]
    source = offsets.to_source(span, transcript.text)
    return [{"bytes": [source.start, source.end]}]


def _times(transcript: Transcript, span: Span) -> list[dict[str, Any]]:
    """Give the times of the turns that a span shares a character with, where their medium has times."""
    return [
        {"turn": turn.id, "start": turn.began, "end": turn.ended}
        for turn in transcript.turns
        if turn.start < span.end and span.start < turn.end and turn.began is not None
    ]


def _says(place: dict[str, Any]) -> str:
    if "bytes" in place:
        start, end = place["bytes"]
        return f"bytes {start:,} to {end:,}"
    if "page" in place:
        left, bottom, right, top = place["box"]
        return f"page {place['page']}, {left:g} to {right:g} points from the left, {bottom:g} to {top:g} from below"
    return f"{place['story']}, paragraph {place['paragraph']}, run {place['run']}"
