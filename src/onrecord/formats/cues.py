"""The cues of caption files, WebVTT and SRT: lines of text with their places and times."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_CLOCK = r"(?:(\d{1,4}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})"
_CLOCKS = lazy_re(_CLOCK)
TIMES = lazy_re(rf"[ \t]*{_CLOCK}[ \t]*-->[ \t]*{_CLOCK}(?:[ \t][^\r\n]*)?$")
"""A line that gives a cue its times."""
_INLINE = lazy_re(rf"[ \t]*(?:\[{_CLOCK}[ \t]*-->[ \t]*{_CLOCK}\]|\({_CLOCK}[ \t]*-->[ \t]*{_CLOCK}\))[ \t]*")
"""Times in brackets before the words of a cue on the same line: ``[00:01.000 --> 00:04.500]  Good morning.``"""
VTT = lazy_re(r"\ufeff?WEBVTT(?:[ \t\r\n]|$)")
BREAK = lazy_re(r"\r\n|[\r\n]")
_TAG = (
    r"<(?:/?(?:[cibuv]|ruby|rt|lang|font)(?:[.\s][^<>\r\n]*)?|(?:\d{1,4}:)?\d{1,2}:\d{2}[.,]\d{1,3})/?>"
    r"|\{\\[^{}\r\n]*\}"
)
TAG = lazy_re(_TAG, re.IGNORECASE)
"""What is no text in a cue: tags of WebVTT and SRT, times of words, placement."""
TAGS = lazy_re(f"(?:{_TAG})++", re.IGNORECASE)
"""Tags that stand together, as between two words with times."""
_BLOCKS = ("STYLE", "REGION")
HEAD = 20
"""Lines that hold something, at most, above the first cue on a page that shows captions."""
FEWEST = 3
"""Cues that such a page must show, at least."""
ROLLING_SHARE = 0.5
"""Share of cues of several lines that begin with the line before, from which captions roll."""


class Cue(NamedTuple):
    """A line of a cue.

    Attributes:
        start: first code point of the line in the source.
        end: code point after it.
        began: seconds, a decimal string.
        ended: seconds.
        number: the cue, counted from 0.
    """

    start: int
    end: int
    began: str
    ended: str
    number: int


def shows_cues(head: str) -> bool:
    """Tell whether a text begins with cues, or is a page that shows them below a few lines of its own.

    Args:
        head: the beginning of the text.
    """
    lines = [line for line in (line.strip("\ufeff \t") for line in BREAK.split(head)) if line]
    at = next((index for index, line in enumerate(lines[: HEAD + 2]) if _times(line)), None)
    if at is None:
        return False
    counted = at > 0 and lines[at - 1].isdigit()
    return at == counted or sum(_times(line) is not None for line in lines) >= FEWEST


def _times(line: str) -> re.Match[str] | None:
    """Match the times of a cue, alone on a line or in brackets before its words."""
    return (TIMES.match(line) or _INLINE.match(line)) if "-->" in line else None


def cues_of(source: str) -> tuple[list[Cue], list[tuple[int, int]]]:
    """Find the lines of cues, and the other lines that hold words: notes, and what stands where nothing should.

    Below the last cue of a page that shows captions stands the page's foot: an empty line ends that cue.
    """
    lines = list(_lines(source))
    last = max((index for index, (start, end) in enumerate(lines) if _times(source[start:end])), default=-1)
    framed = not VTT.match(source) and _is_framed(source, lines)
    cues: list[Cue] = []
    notes: list[tuple[int, int]] = []
    times: tuple[str, str] | None = None
    block = "head" if VTT.match(source) else ""
    number = -1
    after = _next_words(source, lines)
    for index, (start, end) in enumerate(lines):
        text = source[start:end]
        timed = _times(text)
        if timed:
            began, ended = _CLOCKS.findall(timed[0])[:2]
            times, number = (_seconds(began), _seconds(ended)), number + 1
            block = "cue"
            if timed.end() < len(text):
                cues.append(Cue(start + timed.end(), end, *times, number))
        elif not text.strip("\ufeff \t"):
            # An empty line ends a cue; some files have one inside: what follows then is no number and no times.
            foot = framed and index > last
            block = "" if block != "cue" or foot or _begins_anew(source, lines, after[index]) else block
        elif block == "cue" and times is not None:
            cues.append(Cue(start, end, *times, number))
        elif block in ("head", "skip"):
            continue
        elif block == "" and text.strip() in _BLOCKS:
            block = "skip"
        elif (block == "" or text.strip().isdigit()) and _timed_next(source, lines, index):
            continue  # the cue's number or name
        else:
            skip = len("NOTE") if block == "" and re.match(r"NOTE(?:\s|$)", text) else 0
            block = "note"
            if text[skip:].strip():
                notes.append((start + skip, end))
    return cues, notes


def _lines(source: str) -> Iterator[tuple[int, int]]:
    """Give the place of every line, empty ones too, without what ends it."""
    at = 0
    for stop in BREAK.finditer(source):
        yield at, stop.start()
        at = stop.end()
    yield at, len(source)


def _timed_next(source: str, lines: Sequence[tuple[int, int]], index: int) -> bool:
    """Tell whether the next line gives a cue its times, and holds none of its words."""
    text = source[slice(*lines[index + 1])] if index + 1 < len(lines) else ""
    return "-->" in text and _INLINE.match(text) is None


def _next_words(source: str, lines: Sequence[tuple[int, int]]) -> list[int]:
    """Give for each line the next one behind it that holds words; the number of lines where none does."""
    after = [len(lines)] * len(lines)
    for index in range(len(lines) - 2, -1, -1):
        start, end = lines[index + 1]
        after[index] = index + 1 if source[start:end].strip() else after[index + 1]
    return after


def _begins_anew(source: str, lines: Sequence[tuple[int, int]], after: int) -> bool:
    """Tell whether an empty line ends a cue: the next words are times, or stand over times, or begin another block.

    ``after`` is the line of these words.
    """
    if after == len(lines):
        return True
    text = source[slice(*lines[after])]
    return "-->" in text or _timed_next(source, lines, after) or text.startswith(("NOTE", *_BLOCKS))


def _is_framed(source: str, lines: Sequence[tuple[int, int]]) -> bool:
    """Tell whether lines of a page stand above the first cue: more than the number that a cue may have."""
    above = 0
    for start, end in lines:
        text = source[start:end].strip("\ufeff \t")
        if _times(text):
            return above > 0
        above += bool(text) and not text.isdigit()
    return False


def _seconds(clock: Sequence[str | None]) -> str:
    hours, minutes, whole, part = clock
    total = int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(whole or 0)
    part = (part or "").ljust(3, "0").rstrip("0")
    return f"{total}.{part}" if part else str(total)


def without_repeats(source: str, cues: Sequence[Cue]) -> list[Cue]:
    """Leave out the lines that rolling captions show again at the top of the next cue."""
    if not any(one.number == after.number for one, after in pairwise(cues)):
        return list(cues)  # no cue has a second line that could show the first one's again
    shown = [TAG.sub("", source[cue.start : cue.end]).strip() for cue in cues]
    by_cue: dict[int, list[int]] = {}
    for index, cue in enumerate(cues):
        if shown[index]:
            by_cue.setdefault(cue.number, []).append(index)
    groups = list(by_cue.values())
    overlaps = [0] * len(groups)
    for at in range(1, len(groups)):
        before = [shown[index] for index in groups[at - 1]]
        here = [shown[index] for index in groups[at]]
        overlaps[at] = next((n for n in range(min(len(before), len(here)), 0, -1) if before[-n:] == here[:n]), 0)
    several = [at for at in range(1, len(groups)) if len(groups[at]) > 1]
    if sum(overlaps[at] > 0 for at in several) <= ROLLING_SHARE * len(several):
        return list(cues)
    again = {groups[at][n] for at in range(1, len(groups)) for n in range(overlaps[at])}
    return [cue for index, cue in enumerate(cues) if index not in again]
