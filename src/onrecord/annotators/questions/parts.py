"""Question parts: the smallest requests of a turn that could be answered alone."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from onrecord.annotators.questions import around, cues
from onrecord.annotators.questions.again import again
from onrecord.annotators.questions.calling import names_somebody
from onrecord.annotators.questions.requests import (
    ALONE,
    asks_leave_only,
    count,
    first,
    has_words,
    is_direct,
    requests,
    split,
)
from onrecord.model import Span
from onrecord.text.sentences import blanked

if TYPE_CHECKING:
    from collections.abc import Sequence

STATED_SENTENCES = 3
"""Sentences up to which a statement may stand for a request."""
STATED_WORDS = (4, 48)
"""Words of such a statement."""


class Asked(NamedTuple):
    """A request.

    Attributes:
        span: its words.
        sentence: the number of the sentence in its turn at which it begins.
        direct: whether it is printed as a question.
    """

    span: Span
    sentence: int
    direct: bool


def parts(text: str, sentences: Sequence[Span]) -> list[Asked]:
    """Cut a turn into its question parts.

    Args:
        text: the document.
        sentences: the sentences of a turn of somebody who asks, in order, as code points.
    """
    said = [blanked(text, one.start, one.end) for one in sentences]
    found: list[Asked] = []
    latest = 0
    for number, (sentence, words) in enumerate(zip(sentences, said, strict=True)):
        alone = _alone(words)
        if alone is None:
            continue
        direct, cuts = alone
        if not cuts and _carried(said, number, latest if found else None):
            mark = around.CARRIED.match(words)
            start = max(first(words), mark.end("mark") if mark else 0)
            direct, cuts = False, tuple(split(words[: cues.LONGEST], start, start))
        own = [Asked(Span(sentence.start + start, sentence.start + end), number, direct) for start, end in cuts]
        if not own:
            continue
        if found and _again(text, found[-1], own[0], number - latest):
            last = found.pop()
            own[0] = Asked(Span(last.span.start, own[0].span.end), last.sentence, last.direct or direct)
        found += own
        latest = number
    if not found:
        about = ((at, around.ASKS_ABOUT.search(words[: cues.LONGEST])) for at, words in enumerate(said))
        found = [
            Asked(Span(sentences[at].start + match.start(), sentences[at].end), at, direct=False)
            for at, match in about
            if match is not None
        ][-1:]
    if not found and said and around.TABLED.match(said[0]) and sum(map(_says, said)) == 1:
        return [Asked(sentences[0], 0, direct=False)]
    if not found and said and around.FRONTED.match(said[-1]):
        start = sentences[-1].start + first(said[-1])
        return [Asked(Span(start, sentences[-1].end), len(said) - 1, direct=True)]
    found = [one for one in found if not _is_stump(text, one.span)]
    # What is asked for effect or was given up counts only where the turn asks nothing else.
    return [one for one in found if _is_earnest(blanked(text, one.span.start, one.span.end))] or found


@lru_cache(maxsize=8192)
def _alone(words: str) -> tuple[bool, tuple[tuple[int, int], ...]] | None:
    """Tell whether a sentence by itself is direct, with its requests; None where it asks leave or calls, no more.

    The ends of turns are looked at twice: to tell who asks, and then for what they ask.
    """
    if not has_words(words):
        return None  # "(Inaudible)?"
    if asks_leave_only(words[: cues.LONGEST]) or names_somebody(words[: cues.LONGEST]):
        return None
    begin = max(len(words) - cues.LONGEST, 0)
    direct = is_direct(words[begin:])
    return direct, tuple((begin + start, begin + end) for start, end in requests(words[begin:], direct=direct))


def stated(text: str, sentences: Sequence[Span], *, pressed: bool) -> list[Asked]:
    """Give the statement of a turn that asks nothing in so many words: ``You were going to tell us the cost.``.

    Whether it stands for a request is told by what is around the turn; that is for the caller.

    Args:
        text: the document.
        sentences: those of the turn.
        pressed: whether the press speaks, whose turns are there to be answered; others converse as well.
    """
    cue = around.SAID if pressed else around.HELD_UP
    said = [blanked(text, one.start, one.end) for one in sentences]
    kept = [at for at, words in enumerate(said) if not around.COURTESY.match(words)]
    if not kept or len(kept) > STATED_SENTENCES or kept[-1] - kept[0] >= len(kept):
        return []
    words = sum(count(said[at]) for at in kept)
    if not STATED_WORDS[0] <= words <= STATED_WORDS[1] or said[kept[-1]][-1] in "-—–…":
        return []
    if not any(cue.search(said[at]) for at in kept):
        return []
    return [Asked(Span(sentences[kept[0]].start, sentences[kept[-1]].end), kept[0], direct=False)]


def _is_earnest(said: str) -> bool:
    return around.RHETORICAL.match(said) is None and around.UNFINISHED.match(said) is None


def _carried(said: Sequence[str], number: int, latest: int | None) -> bool:
    """Tell whether a sentence without a mark goes on with requests: those before it, or those announced."""
    if not around.CARRIED.match(said[number]):
        return False
    if latest is not None:
        return number - latest <= 1
    if not number:
        # The number of a tabled question stands in brackets behind it.
        return sum(map(_says, said)) == 1 and around.RELATES.match(said[0]) is None
    before = said[number - 1]
    return around.COUNTED.search(before) is not None or around.TO_ASK.match(before) is not None


def _is_stump(text: str, span: Span) -> bool:
    """Tell whether a request was cut off behind its first word or two: ``have you --``."""
    return around.CUT_OFF.match(text, span.end) is not None and count(text[span.start : span.end]) < ALONE


def _says(words: str) -> bool:
    """Tell whether a sentence has a word, and not the number of a question alone."""
    return any(map(str.isalpha, words))


def _again(text: str, last: Asked, one: Asked, apart: int) -> bool:
    before = blanked(text, last.span.start, last.span.end)
    between = blanked(text, last.span.end, one.span.start)
    said = blanked(text, one.span.start, one.span.end)
    return again(before, between, said, apart, direct=(last.direct, one.direct))
