"""Captions: WebVTT and SRT.

The text is what is shown, a line each; cue numbers, timecodes, settings and styles are markup, and a place in the
text leads back to its bytes inside the cue, under the cue's times. Every turn has its time. Notes (``NOTE``) are
kept as the file's own words. Where captions roll (each cue shows the last line of the one before again), a line that
is shown again is in the text once.

Who speaks is told by voice tags (``<v Jane Doe>``), by labels printed in the lines (``JANE DOE:``,
``>> JANE DOE:``), or not at all: ``>>`` and ``-`` then only say that the voice changes.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from onrecord import styles
from onrecord.formats.cues import TAG, TAGS, VTT, Cue, cues_of, shows_cues, without_repeats
from onrecord.formats.markup import TextBuilder
from onrecord.grammar.days.dates import dates
from onrecord.model import NotADocument, Problem, Span
from onrecord.reading import Page, Utterance, continued, printed
from onrecord.text import decode
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.model import Capture, Transcript

name = "captions"
version = "7"

_SNIFF = 4096
_VOICE = lazy_re(r"<v(?:\.[^\s<>]*)?[ \t]+(?P<name>[^<>\r\n]+)>", re.IGNORECASE)
_OF_VOICE = lazy_re(r"</?v", re.IGNORECASE)
_CHANGE = lazy_re(r"(?:>{2,3}|&gt;&gt;(?:&gt;)?|[-–—](?=[ \t]*[^\s\-–—]))[ \t]*")
_LANGUAGE = lazy_re(r"^Language:[ \t]*([A-Za-z-]{2,12})[ \t]*$", re.MULTILINE)
_TITLE = lazy_re(
    r"\ufeff?WEBVTT[ \t]+[-–—:|][ \t]*(?P<title>[^\W\d_][^\s<>]*(?:[ \t]+[^\s<>]+){2,40})[ \t]*(?:[\r\n]|$)"
)
"""``WEBVTT - The Secretary Talks Ports``"""
_NO_TITLE = lazy_re(
    r"\b(?:captions?|captioned|subtitles?|translat\w+|transcri\w+|generated|created|made|exported|files?|cues?|format|"
    r"(?:kind|language):)",
    re.IGNORECASE,
)
_MADE = lazy_re(
    r"\b(?:captions?|captioned|subtitles?|translat\w+|transcri\w+|generated|created|made|exported|updated|modified|"
    r"version|edited|uploaded|copyright)\b|©",
    re.IGNORECASE,
)
"""What a note says that tells when the file was made."""
DASHES = 2
"""A line that begins with a dash tells of a change of voice where at least so many do."""


class Shown(NamedTuple):
    """A run of text that a line shows, in one voice.

    Attributes:
        span: its place in the text.
        voice: the name in its voice tag.
        change: the line says that the voice changes.
        cue: the line.
    """

    span: Span
    voice: str | None
    change: bool
    cue: Cue


def reads(capture: Capture) -> bool:
    """Take WebVTT by its first line, and SRT by the times of the first cue, or of several below the head of a page."""
    source = decode(capture.data[:_SNIFF]).text
    if VTT.match(source):
        return True
    return shows_cues(source)


def read(capture: Capture) -> tuple[Transcript, ...]:
    """Read the one transcript of a caption file.

    Raises:
        NotADocument: no cue holds words.
    """
    decoded = decode(capture.data)
    source = decoded.text
    cues, notes = cues_of(source)
    kept = without_repeats(source, cues)
    builder = TextBuilder(decoded)
    shown: list[Shown] = []
    titled = _TITLE.match(source)
    title = None if titled is None or _NO_TITLE.search(titled["title"]) else builder.add(*titled.span("title"))
    chrome: list[Span] = [] if title is None else [title]
    above: list[Span] = []
    builder.break_line(2)
    dashes = sum(source[c.start : c.end].lstrip()[:1] in ("-", "–", "—") for c in kept) >= DASHES
    voice: str | None = None
    cue = -1
    for start, end, line in sorted([*((c.start, c.end, c) for c in kept), *((s, e, None) for s, e in notes)]):
        if line is None:
            builder.break_line(2)
            span = builder.add(start, end)
            builder.break_line(2)
            chrome += [] if span is None else [span]
            above += [] if span is None or shown else [span]
            continue
        voice, cue = (voice if line.number == cue else None), line.number
        voice = _show(source, builder, line, voice, shown, dashes=dashes)
    if not builder.size:
        raise NotADocument("the captions hold no words; give the file with the cues")
    problems = list(builder.problems())
    if len(kept) < len(cues):
        says = f"{len(cues) - len(kept)} lines that rolling captions show again are in the text once"
        problems.append(Problem("repeated-captions", 0, builder.size, says))
    said = _LANGUAGE.search(source, 0, _SNIFF) if VTT.match(source) else None
    text = builder.text()
    facts: dict[str, tuple[str, Span | None]] = {} if said is None else {"language": (said[1], None)}
    if title is not None:
        facts["title"] = (" ".join(title.of(text).split()), title)
    days = {
        day.iso: day.span
        for span in above
        if not _MADE.search(span.of(text))
        for day in dates(text, span.start, span.end)
    }
    if len(days) == 1:
        facts["date"] = next(iter(days.items()))
    page = Page(
        text=text,
        offsets=builder.offsets(),
        capture=capture,
        ref=capture.ref("text/vtt" if VTT.match(source) else "application/x-subrip", decoded.encoding),
        problems=tuple(problems),
        chrome=tuple(chrome),
        facts=facts,
    )
    utterances, again = continued(page.text, _utterances(page, shown))
    return (styles.read_given(page.placing((span, "label") for span in again), utterances),)


def _show(
    source: str, builder: TextBuilder, line: Cue, voice: str | None, shown: list[Shown], *, dashes: bool
) -> str | None:
    """Add what a line shows to the text, cut at its voice tags; give the voice that goes on to the next line."""
    builder.break_line(1)
    mark = _CHANGE.match(source, line.start + _indent(source, line), line.end)
    change = mark is not None and (dashes or mark[0][:1] in (">", "&"))
    at = line.start
    voiced = _OF_VOICE.search(source, line.start, line.end)
    for tag in (TAG if voiced else TAGS).finditer(source, line.start, line.end):
        stop = tag.start()
        if at < stop and (span := builder.add(at, stop)) is not None:
            shown.append(Shown(span, voice, change, line))
            change = False
        at = tag.end()
        if voiced:
            named = _VOICE.match(source, stop, at)
            if named:
                voice = " ".join(named["name"].split())
                builder.break_line(1)
            elif tag[0].lower() == "</v>":
                voice = None
    if at < line.end and (span := builder.add(at, line.end)) is not None:
        shown.append(Shown(span, voice, change, line))
    return voice


def _indent(source: str, line: Cue) -> int:
    text = source[line.start : line.end]
    return len(text) - len(text.lstrip())


def _utterances(page: Page, shown: Sequence[Shown]) -> list[Utterance]:
    """Bring runs of one voice together: by voice tags where there are any, else by printed labels and marks."""
    if not shown:
        return []
    if any(run.voice for run in shown):
        voices = {run.span.start: run.voice for run in _changes(shown)}
        spans = _stretches(voices, shown)
        return _timed([Utterance(start=start, end=end, speaker=voices[start]) for start, end in spans], shown)
    labelled = {each.label.start: each for each in printed(page) if each.label is not None}
    marked = {run.span.start for run in shown if run.change}
    # A label on a line that a mark begins stands behind the mark.
    taken = {_line_start(page.text, start) for start in labelled}
    starts = {*labelled, *(marked - taken), shown[0].span.start}
    utterances = []
    for start, end in _stretches(starts, shown):
        each = labelled.get(start)
        label = None if each is None else each.label
        begin = start if label is None else label.end
        if label is None and start in marked:
            sign = _CHANGE.match(page.text, start, end)
            begin = start if sign is None else sign.end()
        speaker = None if each is None else each.speaker
        marks = label is None and start in marked
        utterances.append(Utterance(start=begin, end=end, speaker=speaker, label=label, marked=marks))
    return _timed(utterances, shown)


def _line_start(text: str, offset: int) -> int:
    return text.rfind("\n", 0, offset) + 1


def _changes(shown: Sequence[Shown]) -> Iterator[Shown]:
    before: Shown | None = None
    for run in shown:
        if before is None or run.voice != before.voice or (run.change and run.voice is None):
            yield run
        before = run


def _stretches(starts: Iterable[int], shown: Sequence[Shown]) -> Iterator[tuple[int, int]]:
    order = sorted(starts)
    ends = [run.span.end for run in shown]
    for start, after in zip(order, [*order[1:], ends[-1] + 1], strict=True):
        end = ends[bisect_left(ends, after) - 1] if bisect_left(ends, after) else 0
        if end > start:
            yield start, end


def _timed(utterances: Sequence[Utterance], shown: Sequence[Shown]) -> list[Utterance]:
    """Give every utterance the times of its first and last cue."""
    starts = [run.span.start for run in shown]
    timed = []
    for each in utterances:
        first = shown[max(bisect_right(starts, each.start) - 1, 0)].cue
        last = shown[max(bisect_left(starts, each.end) - 1, 0)].cue
        timed.append(msgspec.structs.replace(each, began=first.began, ended=last.ended))
    return timed
