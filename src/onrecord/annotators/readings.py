"""Readings: what some characters of the text stand for, beside the text, which keeps what was printed.

Three kinds: ``official``, the publisher's own correction of struck words (``says`` is empty where the words are struck
and nothing is put in their place); ``mojibake``, characters that come of bytes decoded in the wrong encoding; and
``label``, a speaker's label damaged by scanning, read as the label that it stands for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.annotators.struck import struck
from onrecord.model import Layer, Reading, Span
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.model import Speaker, Transcript, Turn

name = "readings"
version = "1"

_LEADS = "ÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïð"
"""Characters that the first byte of two or more in UTF-8 becomes in cp1252 and Latin-1."""
_TRAILS = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0xC0)) + "".join(
    map(chr, range(0x80, 0xA0))
)
_MOJIBAKE = lazy_re(rf"[{_LEADS}][{re.escape(_TRAILS)}]{{1,3}}(?:[{_LEADS}][{re.escape(_TRAILS)}]{{1,3}})*")
_BYTES = {bytes([byte]).decode("cp1252", "ignore") or chr(byte): byte for byte in range(0x80, 0x100)}
RARE = 0.2
"""Share of a speaker's turns under its usual label up to which another form may be a damaged one."""
DAMAGE = 0.25
"""Share of a label's letters that may be wrong."""


def annotate(transcript: Transcript) -> Layer:
    """Find the readings of a transcript, in text order; ``made_at`` is the time of the capture."""
    found = sorted({*_official(transcript), *_mojibake(transcript.text), *_labels(transcript)})
    items = tuple(
        Reading(id=f"r{number}", start=span.start, end=span.end, says=says, kind=kind)
        for number, (span, kind, says) in enumerate(found, 1)
    )
    return Layer(name, version, transcript.capture.retrieved_at, items)


def _official(transcript: Transcript) -> Iterator[tuple[Span, str, str]]:
    for one in struck(transcript):
        says = "" if one.meant is None else " ".join(one.meant.of(transcript.text).split())
        yield one.span, "official", says


def _mojibake(text: str) -> Iterator[tuple[Span, str, str]]:
    if text.isascii():
        return
    for found in _MOJIBAKE.finditer(text):
        try:
            says = bytes(_BYTES.get(char, ord(char)) for char in found[0]).decode("utf-8")
        except ValueError:
            continue
        if says.isprintable() or not says.strip():
            yield Span(found.start(), found.end()), "mojibake", says


def _labels(transcript: Transcript) -> Iterator[tuple[Span, str, str]]:
    for speaker in transcript.speakers:
        if len(speaker.labels) > 1:
            turns = [turn for turn in transcript.turns if turn.speaker == speaker.id and turn.label is not None]
            yield from _damaged(transcript.text, speaker, turns)


def _damaged(text: str, speaker: Speaker, turns: list[Turn]) -> Iterator[tuple[Span, str, str]]:
    printed: dict[str, list[Span]] = {label: [] for label in speaker.labels}
    for turn in turns:
        if turn.label is not None:
            whole = turn.label.of(text)
            form = max((label for label in printed if whole.startswith(label)), key=len, default=None)
            if form is not None:
                printed[form].append(Span(turn.label.start, turn.label.start + len(form)))
    usual = max(printed, key=lambda label: len(printed[label]))
    for label, places in printed.items():
        if label != usual and 0 < len(places) <= RARE * len(printed[usual]) and _is_damaged(label, usual):
            for place in places:
                yield place, "label", usual


def _is_damaged(label: str, usual: str) -> bool:
    """Tell a damaged form from another form: nearly the same letters, but not a shorter or a fuller name."""
    one, other = fold(label), fold(usual)
    if one == other or set(one.split()) <= set(other.split()) or set(other.split()) <= set(one.split()):
        return False
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - rare; importing it takes longer than most documents

    letters, wanted = one.replace(" ", ""), other.replace(" ", "")
    return Levenshtein.distance(letters, wanted) <= max(1, DAMAGE * len(wanted))
