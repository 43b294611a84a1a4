"""The cues of caption files, WebVTT and SRT: lines of text with their places and times."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_CLOCK = r"(?:(\d{1,4}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})"
TIMES = lazy_re(rf"[ \t]*{_CLOCK}[ \t]*-->[ \t]*{_CLOCK}(?:[ \t][^\r\n]*)?$")
"""A line that gives a cue its times."""
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


def cues_of(source: str) -> tuple[list[Cue], list[tuple[int, int]]]:
    """Find the lines of cues, and the other lines that hold words: notes, and what stands where nothing should."""
    lines = list(_lines(source))
    cues: list[Cue] = []
    notes: list[tuple[int, int]] = []
    times: tuple[str, str] | None = None
    block = "head" if VTT.match(source) else ""
    number = -1
    after = _next_words(source, lines)
    for index, (start, end) in enumerate(lines):
        text = source[start:end]
        timed = TIMES.match(text) if "-->" in text else None
        if timed:
            times, number = (_seconds(timed.groups()[:4]), _seconds(timed.groups()[4:])), number + 1
            block = "cue"
        elif not text.strip("\ufeff \t"):
            # An empty line ends a cue; some files have one inside: what follows then is no number and no times.
            block = "" if block != "cue" or _begins_anew(source, lines, after[index]) else block
        elif block == "cue" and times is not None:
            cues.append(Cue(start, end, *times, number))
        elif block in ("head", "skip"):
            continue
        elif block == "" and text.strip() in _BLOCKS:
            block = "skip"
        elif block == "" and _timed_next(source, lines, index):
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
    return index + 1 < len(lines) and "-->" in source[slice(*lines[index + 1])]


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
