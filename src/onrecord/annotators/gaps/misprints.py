"""Misprints that are wrong whatever the sentence means; most others only a reader can tell, and are left to readers.

A misprint here is a word that English cannot spell, a determiner that cannot stand where it stands, or a word without
which the phrase is none. Words said twice, unfinished sentences and merely likelier words are no misprints.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.annotators.gaps.found import Found
from onrecord.model import Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.model import Transcript

_ENDINGS = {
    "b": "bjlrst", "c": "cdhklrstz", "d": "dghlnrstz", "f": "dflst", "g": "dghlmnrst", "h": "dhlmnrst", "j": "jm",
    "k": "hks", "l": "bcdfghklmnpstz", "m": "bdmnprst", "n": "cdfghjklnstxz", "p": "fhlprst", "q": "s",
    "r": "bcdfghjklmnprstvwxz", "s": "bcdfhklmnpstz", "t": "dghlnrstz", "v": "dlstv", "w": "dklnpst", "x": "ptv",
    "z": "hltz",
}  # fmt: skip
"""For each consonant the consonants that may follow it at the end of an English word of more than three letters.

Taken from an English word list of 83,000 words; letters doubled in exclamations (shhh, brrr) are let pass.
"""
_CONSONANTS = "bcdfghjklmnpqrstvwxz"
_UNSPELLABLE = frozenset(one + other for one, may in _ENDINGS.items() for other in _CONSONANTS if other not in may)
_STOPS = ',.;:?!)]"”’'
_WORD = lazy_re(r"[(\[\"“‘']*(?P<word>[a-z]{5,})[)\]\"”’,.;:?!]*")
_NO_WORDS = frozenset({"https"})

_BASE = (
    r"(?:do|be|have|make|take|give|keep|become|bring|deliver|prevent|redraw|join|defend|protect|ensure|provide|"
    r"continue|maintain|achieve|decide|get|go|come|say|tell|see|speak|meet|win|use|produce|respond|enter|leave)"
)
_AFTER_BE = "|".join(rf"(?<=\b{be} {{form}} )" for be in ("be", "is", "are", "was", "were", "been"))
_PHRASES: tuple[tuple[str, re.Pattern[str], str], ...] = (
    # First a word without which the pattern need not be tried; the pattern begins with a literal, for speed too.
    ("a", lazy_re(r" a (?!eu|ewe|either\b)[aei][a-z]{3,}"), "“an” is meant, or another word"),
    ("an", lazy_re(r" an (?:[bcdfgjklmnpqrstvwyz][a-z]{2,})\b"), "“an” cannot stand before this word"),
    ("its", lazy_re(r" its (?:an?|been|going to|not|actually|really) [a-z]+"), "“it’s” or “it” is meant, not “its”"),
    (
        "its",
        lazy_re(
            r" its (?:(?<=\bas its )|(?<=\bwhile its )|(?<=\bbecause its ))(?!own)[a-z]+ing "
            r"(?:an?|the|to|how|whether|it|this)\b"
        ),
        "“it’s” is meant, not “its”",
    ),
    ("since", lazy_re(r" since (?:end|start|beginning|outbreak|onset) of\b"), "“the” is missing"),
    *((noun, lazy_re(rf" in {noun} of\b"), "“the” is missing") for noun in ("wake", "midst", "middle", "aftermath")),
    *(
        (form, lazy_re(rf" {form} (?:{_AFTER_BE.format(form=form)}){_BASE}\b"), "“to” is missing")
        for form in ("allowed", "able", "unable", "forced", "obliged", "entitled")
    ),
    ("de", lazy_re(r" de [a-z]{4,}(?:is|iz)(?:e|es|ed|ing|ation)\b"), "one word is printed as two"),
    (
        "of",
        lazy_re(r" of (?:(?<=should of )|(?<=could of )|(?<=would of ))(?:been|had|done|gone|come)\b"),
        "“have” is meant, not “of”",
    ),
)
MANY = 40
"""Unspellable words beyond which a text is not English, or a scanner's debris: they are no misprints then."""
_STAMMER = frozenset("-–—…,")


def misprints(transcript: Transcript) -> Iterator[Found]:
    """Give the misprints of the words spoken; none in a language other than English."""
    if transcript.language != "en":
        return
    text = transcript.text
    tokens = set(text.split())
    unspellable: set[str] = set()
    for token in tokens:
        if token[-2:] not in _UNSPELLABLE and (token[-1] not in _STOPS or token[-3:-1] not in _UNSPELLABLE):
            continue
        found = _WORD.fullmatch(token)
        if found and found["word"] not in _NO_WORDS:
            unspellable.add(found["word"])
    if len(unspellable) <= MANY:
        for word in sorted(unspellable):
            yield from _places(transcript, word)
    for needed, pattern, why in _PHRASES:
        if needed not in tokens:
            continue
        for found in pattern.finditer(text):
            start, end = found.start() + 1, found.end()
            if text[end : end + 1] not in _STAMMER and _is_spoken(transcript, start, end):
                yield Found(Span(start, end), "misprint", f"in “{text[start:end]}” {why}")


def _places(transcript: Transcript, word: str) -> Iterator[Found]:
    """Give the place of a word that no English word is like; one that comes back is a name or the speaker's own."""
    places = list(re.finditer(rf"(?<![\w’'\-@/.]){word}(?![\w’'\-@/]|\.\w)", transcript.text))
    if len(places) == 1 and _is_spoken(transcript, *places[0].span()):
        yield Found(Span(*places[0].span()), "misprint", f"“{word}” is no word")


def _is_spoken(transcript: Transcript, start: int, end: int) -> bool:
    segments = transcript.segments_in(Span(start, end))
    # A bracket behind the words ([sic], a correction) says that they were said so.
    behind = transcript.text[end : end + 3].lstrip(" \\")[:1]
    return len(segments) == 1 and segments[0].kind == "speech" and behind != "["
