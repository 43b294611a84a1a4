"""Gaps that the publisher marks: words left out, words that could not be heard, words an editor put in."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from onrecord.annotators.gaps.found import Found
from onrecord.annotators.struck import struck
from onrecord.model import Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.model import Segment, Transcript

_ELISION = lazy_re(r"(?:\.{3,}|…|(?:\.\s){2,}\.|\*(?:\s?\*)+)")
_UNHEARD = lazy_re(
    r"\b(?:inaudible|unintelligible|indiscernible|indistinct|unhörbar|unverständlich|ininteligible|no audio|"
    r"audio (?:gap|loss|lost|cut|drop)|technical difficult)|^unclear\b",
    re.IGNORECASE,
)
_AWAY = lazy_re(
    r"\boff[- ](?:the )?(?:mic|mike|microphone|camera)\b|\boff[- ]?mic|\b(?:no|not on|without) (?:mic|microphone)\b",
    re.IGNORECASE,
)
_AT_ONCE = lazy_re(r"\bcross[- ]?talk|\boverlapping|simultaneous", re.IGNORECASE)
_NO_INSERTION = lazy_re(
    r"sic\b|ph(?:onetic|on)?\b|sp\b|\?+$|[\d\s:.,\-–]+$|https?:|www\.|x$|✓|as (?:delivered|prepared|interpreted)|"
    r"(?:figure|graphic|photo|image|video|tiff|chart|slide|link|see|table|map)\b|end of|begin|note\b|editor",
    re.IGNORECASE,
)
_CLOSES = frozenset('.?!:…"”’)')
_NOTE_SENTENCE = lazy_re(r"\[[A-Z][a-z]{2}[^\[\]]*\.\\?\]")
INSERTION_WORDS = 8


def bracketed(transcript: Transcript) -> Iterator[Found]:
    """Give the gaps that stand in brackets."""
    corrections: set[int] | None = None
    for segment in transcript.segments:
        if segment.kind not in {"note", "editorial"}:
            continue
        text = transcript.text[segment.start : segment.end]
        inside = text.strip("[]()\\ \t\n\u00a0").rstrip(".")
        span = Span(segment.start, segment.end)
        if _ELISION.fullmatch(text.strip("[]()\\ \t\n\u00a0")):
            yield Found(span, "elision", _left_out(transcript, span))
        elif why := _unheard(inside):
            yield Found(span, "inaudible", why)
        elif segment.kind == "editorial" and _is_insertion(transcript, segment, inside):
            if corrections is None:
                corrections = {one.end for one in struck(transcript)}
            if segment.end not in corrections:
                says = " ".join(inside.split())
                yield Found(span, "editor-insertion", f"the editor supplied “{says}”, which is not in the words spoken")


def _left_out(transcript: Transcript, span: Span) -> str:
    turns = transcript.turns
    at = bisect_right(turns, span.start, key=lambda turn: turn.start)
    if at < len(turns) and not transcript.text[span.end : turns[at].start].strip():
        return "the publisher left out the beginning of this turn, and perhaps the exchange before it"
    if at and span.start < turns[at - 1].end:
        return "the publisher left words of this turn out"
    return "the publisher left words out here"


def _unheard(inside: str) -> str | None:
    if _UNHEARD.search(inside):
        return "the transcriber could not hear words spoken here"
    if _AWAY.search(inside):
        return "words were spoken away from the microphone and are not given"
    if _AT_ONCE.search(inside):
        return "several people spoke at once and their words are not given"
    return None


def _is_insertion(transcript: Transcript, segment: Segment, inside: str) -> bool:
    """Tell an editor's word in a sentence from a note that stands by itself."""
    words = inside.split()
    if not _in_a_turn(transcript, segment) or _NOTE_SENTENCE.fullmatch(transcript.text[segment.start : segment.end]):
        return False
    if not 0 < len(words) <= INSERTION_WORDS or _NO_INSERTION.match(inside) or inside[-1] in "?!:":
        return False
    text = transcript.text
    before, behind = text[max(segment.start - 3, 0) : segment.start], text[segment.end : segment.end + 3]
    if behind[:1] in {"(", "["} or "\n\n" in before + behind:
        return False
    last = before.rstrip(" \u00a0\n\\")[-1:]
    follows = behind.lstrip(" \u00a0\n")[:1]
    goes_on = last.isalnum() or last in {",", "-", "—", "–", "“", "$", "£", "€", "%", "/", ">", "~"}
    return (goes_on and bool(last)) or (bool(last) and last in _CLOSES and follows.islower())


def _in_a_turn(transcript: Transcript, segment: Segment) -> bool:
    """Tell whether words of a turn stand on one side of a bracket at least, in the same paragraph."""
    at = bisect_right(transcript.turns, segment.start, key=lambda turn: turn.start)
    near = transcript.turns[max(at - 1, 0) : at + 1]
    return any(turn.start <= segment.end + 1 and segment.start <= turn.end + 1 for turn in near)
