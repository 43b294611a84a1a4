"""Notes in which a document corrects what it prints, and whether they take back the words of a quotation."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from onrecord.archive.words.words import stem
from onrecord.model import Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SIGNS = (
    "orrect", "ORRECT", "isspoke", "ISSPOKE", "rratum", "RRATUM", "orrigend", "ORRIGEND", "hould have said",
    "hould have read", "hould read",
)  # fmt: skip
"""Without one of them no note corrects; looked for as they stand, since whole documents are looked through."""
_LONGEST = 700
_OPENS = lazy_re(
    r"[\s\[(*_>#]*(?:(?:editor|publisher|clerk|transcriber)['’]?s['’]?\s+)?(?:note\W{1,4})?(?:letter\s+of\s+|"
    r"official\s+|written\s+|ministerial\s+|notice\s+of\s+)?(?:corrections?|corrected|errat(?:um|a)|corrigend(?:um|a))\b"
    r"(?=\s*[*_]*\s*(?:[:.,;(\[–—-]|to\b|of\b|by\b|on\b|\d))",
    re.IGNORECASE,
)
"""A paragraph that begins so is a note: ``CORRECTION:``, ``*Correction, 22 May:``, ``Note: Correction to``."""
_CORRECTS = lazy_re(
    r"\b(?:correct(?:ion|ions|s|ed|ing)|correct\s+(?:figure|number|amount|sum|date|year|name|answer|word|words|text|"
    r"version)|errat(?:um|a)|corrigend(?:um|a)|misspoke|should\s+(?:have\s+)?(?:said|read))\b",
    re.IGNORECASE,
)
"""In square brackets, which are never the speaker's."""
_DONE = lazy_re(
    r"\b(?:earlier|previous|prior|first|original)\s+versions?\b|\b(?:ha[sv]e?\s+been|was|were)\s+(?:since\s+)?"
    r"(?:corrected|amended|updated)\s+(?:above|in\s+th(?:e|is)\s+(?:text|transcript|version))",
    re.IGNORECASE,
)
"""The text as printed is right already."""
_NUMBERS = {
    word: str(number)
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty".split(),
        1,
    )
} | {word: str(ten * 10) for ten, word in enumerate("thirty forty fifty sixty seventy eighty ninety".split(), 3)}
_TOKEN = lazy_re(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
_MONTH = (
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sept sep oct nov dec"
)
_DATE = lazy_re(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?:{_MONTH.replace(' ', '|')})\b\.?(?:\s+\d{{1,2}}\b)?,?(?:\s+\d{{4}})?"
    r"|\b(?:vol|c|col|p|page|no)\.\s*\d+\w*",
    re.IGNORECASE,
)
_TAKEN = lazy_re(
    r"\b(?:not|instead\s+of|rather\s+than|in\s+place\s+of|wrongly\s+\w+|said|stated)\s+([^.,;:()\[\]]{1,60})",
    re.IGNORECASE,
)
_GIVEN = lazy_re(
    r"\b(?:correct\s+\w+\s+(?:is|was|are|were)|should\s+(?:have\s+)?(?:read|said|been|be))\s+([^.,;:()\[\]]{1,60})",
    re.IGNORECASE,
)
_RUN = 4
"""Words in a row that a note shares with the words it is about."""
_SMALL = frozenset("the and that this with for from have has had was were are been will would not but its our".split())
_SHORTEST = 4


class Note(NamedTuple):
    """A note that corrects: its place, and what it says."""

    span: Span
    text: str


@lru_cache(maxsize=8)
def notes(text: str) -> tuple[Note, ...]:
    """Give the notes of a document in which it corrects what it prints, in order."""
    found = {span.start: span for sign in _SIGNS for at in _places(text, sign) if (span := _note(text, at)) is not None}
    return tuple(Note(span, " ".join(span.of(text).split())) for _, span in sorted(found.items()))


def taken_back(text: str, place: Span, spoken: str) -> str | None:
    """Give the note of a document that takes words of it back; None where none does.

    A note does where it holds their figure, with a word that tells what it is of; where it has some words in a row of
    theirs; or where it says that the words it names are not meant. Words that have the figure as corrected are let be.

    Args:
        text: the document's.
        place: where the words stand; a note that they are part of is not about them.
        spoken: the words.
    """
    held = notes(text)
    ours = _tokens(spoken) if held else []
    return next((note.text for note in held if not note.span.overlaps(place) and _is_about(note.text, ours)), None)


def _places(text: str, sign: str) -> Iterator[int]:
    at = text.find(sign)
    while at >= 0:
        yield at
        at = text.find(sign, at + 1)


def _note(text: str, at: int) -> Span | None:
    """Give the note that a place lies in: square brackets, or a paragraph that begins as a note does."""
    low, high = max(at - _LONGEST, 0), at + _LONGEST
    opened, closed = text.rfind("[", low, at), text.find("]", at, high)
    if opened >= 0 and closed >= 0 and text.find("]", opened, at) < 0 and _CORRECTS.search(text, opened, closed):
        return _unless_done(text, opened, closed + 1)
    begun = max(text.rfind("\n\n", low, at) + 2, text.rfind("\n", low, at) + 1 if low else 0, low)
    for start in (begun, text.rfind("\n", low, at) + 1):
        if (match := _OPENS.match(text, start)) is not None and match.end() > at:
            end = text.find("\n\n", at, high)
            return _unless_done(text, start, min(high, len(text)) if end < 0 else end)
    return None


def _unless_done(text: str, start: int, end: int) -> Span | None:
    return None if _DONE.search(text, start, end) else Span(start, end)


def _is_about(note: str, ours: Sequence[str]) -> bool:
    plain = _DATE.sub(" ", note)
    theirs = _tokens(plain)
    numbers = {word for word in ours if word[0].isdigit()}
    denied = _TAKEN.findall(_GIVEN.sub(" ", plain))
    taken, given = ({word for found in cued for word in _tokens(found)} for cued in (denied, _GIVEN.findall(plain)))
    every = {word for word in theirs if word[0].isdigit()}
    named = {word for word in taken if word[0].isdigit()}
    right = {word for word in given if word[0].isdigit()} - named
    wrong = named or every - right
    if any(_same_thing(ours, theirs, number) for number in numbers & wrong):
        return True
    if (not numbers or numbers - (every - named)) and _shares_run(ours, theirs):
        return True
    return any(_denies(found, ours, theirs) for found in denied)


def _same_thing(ours: Sequence[str], theirs: Sequence[str], number: str) -> bool:
    """Tell whether a number is of the same in both: the word behind it is, or another word that tells something."""
    behind = [{words[at + 1] for at in range(len(words) - 1) if words[at] == number} for words in (ours, theirs)]
    return bool(behind[0] & behind[1]) or bool(_telling(ours) & _telling(theirs))


def _shares_run(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    held = f" {' '.join(theirs)} "
    runs = (ours[at : at + _RUN] for at in range(len(ours) - _RUN + 1))
    return any(f" {' '.join(run)} " in held and len(_telling(run)) > 1 for run in runs)


def _denies(found: str, ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Tell whether what a note says is not meant are words of ours that tell something, about the same."""
    run = _tokens(found)
    telling = _telling(run)
    if not telling or f" {' '.join(run)} " not in f" {' '.join(ours)} ":
        return False
    return len(telling) > 1 or bool((_telling(ours) - telling) & _telling(theirs))


def _tokens(text: str) -> list[str]:
    small = (word.casefold().replace(",", "") for word in _TOKEN.findall(text))
    return [_NUMBERS.get(word, word) for word in small]


def _telling(tokens: Sequence[str]) -> set[str]:
    return {stem(word) for word in tokens if len(word) >= _SHORTEST and word.isalpha() and word not in _SMALL}
