"""What was read, as a transcript: segments tile the text, turns stand on speech, what is unplaced is a problem."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from typing import TYPE_CHECKING

import msgspec

from onrecord.model import Problem, Reader, Segment, SegmentKind, Span, Transcript, text_sha256
from onrecord.reading.page.language import language_of
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from onrecord.model import Speaker, Turn
    from onrecord.reading.frame.event import Header
    from onrecord.reading.page.page import Page

_SLUG = lazy_re(r"[^a-z0-9]+")
_SLUG_LENGTH = 60


def transcript_of(
    page: Page,
    reader: Reader,
    header: Header,
    placed: Iterable[tuple[Span, SegmentKind]],
    turns: tuple[Turn, ...],
    speakers: tuple[Speaker, ...],
) -> Transcript:
    """Make the transcript of what was read: the text tiled, what nobody placed told as problems."""
    segments = tile(page.text, placed, page.chrome, page.edges)
    turns = on_speech(turns, segments)
    wrong = wrong_days(header.values)
    values = {field: value for field, value in header.values.items() if field not in wrong}
    return Transcript(
        id=propose_id(values),
        capture=page.ref,
        reader=reader,
        text=page.text,
        offsets=page.offsets,
        text_sha256=text_sha256(page.text),
        title=values.get("title"),
        date=values.get("date"),
        published=values.get("published"),
        updated=values.get("updated"),
        place=values.get("place"),
        publisher=values.get("publisher"),
        event=values.get("event"),
        delivery=values.get("delivery"),
        language=language_of(page.text, page.facts.get("language", (None, None))[0]),
        because={field: tuple(spans) for field, spans in header.because.items() if field in values},
        speakers=speakers,
        segments=segments,
        turns=turns,
        problems=(*page.problems, *_no_days(header, wrong), *_problems(page.text, segments, bool(turns))),
        data=page.capture.data,
    )


def on_speech(turns: Iterable[Turn], segments: Sequence[Segment]) -> tuple[Turn, ...]:
    """Let every turn begin and end on speech: a site's own words may cover what a label or its words were read from.

    A turn that keeps no word, or whose label is covered, is dropped; the rest keep their order and get new ids.
    """
    starts = [segment.start for segment in segments]
    kept: list[Turn] = []
    for turn in turns:
        inside = segments[max(bisect_right(starts, turn.start) - 1, 0) : bisect_right(starts, turn.end - 1)]
        said = [segment for segment in inside if segment.kind == "speech" and segment.end > turn.start]
        label = turn.label
        if label is not None and segments[bisect_right(starts, label.start) - 1].kind != "label":
            continue
        if said:
            start, end = max(said[0].start, turn.start), min(said[-1].end, turn.end)
            kept.append(msgspec.structs.replace(turn, id=f"t{len(kept) + 1}", start=start, end=end))
    return tuple(kept)


def tile(
    text: str,
    placed: Iterable[tuple[Span, SegmentKind]],
    chrome: Iterable[Span] = (),
    furniture: Sequence[Span] = (),
) -> tuple[Segment, ...]:
    """Tile a text with what was placed; white space between becomes ``space``, unclaimed words ``unknown``.

    Furniture cuts whatever it stands in.
    """
    if furniture:
        placed = [(part, kind) for span, kind in placed for part in _around(text, span, furniture)]
        placed += [(span, "furniture") for span in furniture]
    segments: list[Segment] = []
    at = 0
    for span, kind in sorted(
        [*placed, *((span, "chrome") for span in chrome)], key=lambda item: (item[0].start, item[0].end)
    ):
        start = max(span.start, at)
        if start >= span.end:
            continue
        _between(text, at, start, segments)
        segments.append(Segment(start, span.end, kind))
        at = span.end
    _between(text, at, len(text), segments)
    return tuple(segments)


def _around(text: str, span: Span, furniture: Sequence[Span]) -> Iterator[Span]:
    """Give what furniture leaves of a span, without the white space beside the cuts."""
    at = span.start
    first = bisect_right(furniture, span.start, key=lambda cut: cut.end)
    for index in range(first, len(furniture)):
        cut = furniture[index]
        if cut.start >= span.end:
            break
        end = at + len(text[at : cut.start].rstrip())
        if at < end:
            yield Span(at, end)
        at = cut.end + len(text[cut.end : span.end]) - len(text[cut.end : span.end].lstrip())
    if at < span.end:
        yield Span(at, span.end)


def _between(text: str, start: int, end: int, segments: list[Segment]) -> None:
    if start >= end:
        return
    inside = text[start:end]
    stripped = inside.strip()
    if not stripped:
        segments.append(Segment(start, end, "space"))
        return
    first = start + inside.index(stripped[0])
    last = start + len(inside.rstrip())
    if start < first:
        segments.append(Segment(start, first, "space"))
    segments.append(Segment(first, last, "unknown" if any(c.isalnum() for c in stripped) else "furniture"))
    if last < end:
        segments.append(Segment(last, end, "space"))


def propose_id(values: dict[str, str]) -> str:
    """Make the id that an archive mints for a new document: publisher, date held, title."""
    parts = (values.get("publisher") or "unknown", values.get("date") or "undated", values.get("title") or "transcript")
    return "/".join(_slug(part) for part in parts)


def _slug(text: str) -> str:
    slug = _SLUG.sub("-", fold(text)).strip("-")
    if len(slug) > _SLUG_LENGTH:
        slug = slug[:_SLUG_LENGTH].rsplit("-", 1)[0]
    return slug or "x"


def wrong_days(values: Mapping[str, str]) -> tuple[str, ...]:
    """Give the fields of a header that name a day no calendar has: data files hold a 30 February now and then."""
    return tuple(
        field
        for field in ("date", "published", "updated")
        if (day := _DAY.match(values.get(field) or "")) is not None and not is_day(day[0])
    )


def _no_days(header: Header, fields: Iterable[str]) -> Iterator[Problem]:
    for field in fields:
        spans = [*header.because.get(field, ()), Span(0, 0)]
        says = f"no calendar has {header.values[field][:10]}: when it was {_WHEN[field]} is left open"
        yield Problem("no-such-day", spans[0].start, spans[0].end, says)


_DAY = lazy_re(r"\d{4}-\d\d-\d\d")
_WHEN = {"date": "held", "published": "published", "updated": "updated"}


def is_day(written: str) -> bool:
    """Tell whether a date written as ISO 8601 has it is a day of the calendar."""
    try:
        date.fromisoformat(written)
    except ValueError:
        return False
    return True


def _problems(text: str, segments: Iterable[Segment], has_turns: bool) -> list[Problem]:  # noqa: FBT001
    problems = []
    if not has_turns:
        says = "nothing in the text shows who speaks; it is kept whole, without turns"
        problems.append(Problem("no-speaker", 0, len(text), says))
    else:
        problems += [
            Problem("unplaced", s.start, s.end, "these words could not be placed; they are given to nobody")
            for s in segments
            if s.kind == "unknown"
        ]
    return problems
