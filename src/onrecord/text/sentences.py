"""Sentences: where one ends, by its last mark and what follows it.

Transcripts of speech are punctuated by people who listen: a full stop, a question mark or a blank line ends a sentence,
a dash breaks it off and goes on. Titles, initials and abbreviations carry full stops that end nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.model.span import Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

_CLOSING = "\"'”’»)\\]*_"
_OPENING = "\"'“‘«(\\[¿¡*_—–-"
# What it begins with is found fast; the more so than what must not stand before it.
_END = lazy_re(
    rf"[.?!…\n](?:(?<=\n)[ \t\r]*\n\s*|"
    rf"(?<!\n)(?<![.?!…].)(?P<more>[.?!…]*+)[{_CLOSING}]*+\s+(?=[{_OPENING}]*\s?(?P<next>\w+)))"
)
_TITLES = frozenset(
    "mr mrs ms messrs dr prof st sr jr gen lt col maj capt sgt cpl cmdr adm rear brig sen rep gov amb sec hon rev fr "
    "pres pm vs rs no nos art para vol approx est dept inc ltd corp co bros fig sra srta dra ud uds excmo".split()
)
"""Abbreviations behind which a name or a number follows; a sentence hardly ever ends in one."""
_MAY_END = lazy_re(r"(?:^|[\s(“\"‘'—–-])(?:[A-Za-z]\.){2,}$|\b(?:etc|al|Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.$")
"""Abbreviations that end a sentence where another plainly begins: ``in the U.S. We ...`` but ``U.S. Congress``."""
_STARTERS = frozenset(
    "a about after all also an and any are as at because before both but by can could did do does every everybody "
    "everyone first finally for from had has have he here his how however i if in is it its just let like look many "
    "maybe more most my no not now of oh okay on once one or our perhaps please right second she should since so some "
    "sometimes sorry still thank thanks that the their then there therefore these they third this those to today we "
    "well were what whatever when where whether which while who why will with would yeah yes yesterday yet you your "
    "el la los las que y pero no sí en un una".split()
)
_NOT_IN_WORD = lazy_re(r"[^\w.]")
_TAIL = 16
"""Code points before a full stop in which an abbreviation stands."""


def sentences(text: str, parts: Iterable[Span]) -> Iterator[Span]:
    """Give the sentences of a stretch of speech, in order.

    Args:
        text: the document.
        parts: the runs of speech, in order, as code points. A sentence goes on into the next run where the run before
            it ends without a mark and the next begins in a small letter, or on the same line.

    Yields:
        Spans without white space at either end. Joined with the white space between them they are the speech.
    """
    begun: int | None = None
    end = 0
    for part in parts:
        if begun is not None and not _goes_on(text, end, part.start):
            yield Span(begun, end)
            begun = None
        at = _lstrip(text, part.start, part.end) if begun is None else begun
        for found in _END.finditer(text, part.start, part.end):
            if found["more"] is not None and not _ends(text, found):
                continue
            last = _rstrip(text, at, found.end())
            if last > at:
                yield Span(at, last)
            at = max(at, found.end())
        end = _rstrip(text, at, part.end)
        begun = at if end > at else None
    if begun is not None:
        yield Span(begun, end)


def blanked(text: str, start: int, end: int) -> str:
    """Give a stretch of speech with line breaks, tabs and no-break spaces made blanks; offsets stay what they are."""
    said = text[start:end]
    for sign in _BLANKS:  # one after the other: a tenth of the time that a table of them all takes
        said = said.replace(sign, " ")
    return said


_BLANKS = "\n\r\t\u00a0\u2028\u202f"


def _ends(text: str, found: re.Match[str]) -> bool:
    mark, following = text[found.start() : found.end("more")], found["next"]
    new = not following[0].islower()
    if mark.startswith(("…", "..")):
        return new
    if mark != ".":
        return new or "\n" in text[found.end("more") : found.end()]
    if not new:
        return False
    start = max(found.start() - _TAIL, 0)
    before = text[start : found.end("more")]
    word = _NOT_IN_WORD.split(before)[-1].rstrip(".")
    if word.casefold() in _TITLES:
        return following.casefold() in _STARTERS and word.casefold() in {"no", "co", "inc", "ltd", "corp", "jr", "sr"}
    if len(word) == 1 and word.isupper() and word != "I":
        return following.casefold() in _STARTERS
    if _MAY_END.search(before):
        return following.casefold() in _STARTERS
    return True


def _goes_on(text: str, end: int, start: int) -> bool:
    """Tell whether a sentence goes on behind what stood between two runs: a page's foot, ``(inaudible)``."""
    if not (text[start].isalnum() or text[start] in "\"“‘'(["):
        return True
    return text[end - 1] not in '.?!…:"”' and (text[start].islower() or "\n" not in text[end:start])


def _lstrip(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _rstrip(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
