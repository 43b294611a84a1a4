"""As of when a figure holds, in the speaker's words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.days.periods import TimePhrase
from onrecord.model import Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.annotators.figures.sentence import Sentence
    from onrecord.grammar.quantities.quantity import Quantity

_NOT = frozenset({"ahead", "vague", "place", "century"})
"""Forms that say when something is done, not when a figure holds."""
_SAID = lazy_re(
    r"\b(?:said|says|announced|told|noted|mentioned|reported|asked|met|spoke|talked|heard|testified|wrote|"
    r"published|read|"
    r"saw|discussed)\b[^,;]{0,30}$",
    re.IGNORECASE,
)
"""``as she said yesterday``: when it was said, not when it was so."""
_LEADING = lazy_re(
    r"[\W\d]*(?:(?:and|but|so|now|well|then|also|just|you know|i think|as i said|look)\b\W*)*", re.IGNORECASE
)


def as_of(sentence: Sentence, figure: Quantity, telling: Sequence[TimePhrase]) -> TimePhrase | None:
    """Give the time phrase that says when a figure holds.

    The phrase in which a length of time stands itself (``over the last two years``), else the nearest one behind the
    figure and before the next, else the nearest one before it in its clause, else the one that begins the sentence.

    Args:
        sentence: where it stands.
        figure: the figure.
        telling: the sentence's phrases that may say when a figure holds (`telling_phrases`).
    """
    own = [phrase for phrase in sentence.phrases if _overlap(phrase.span, figure.span)]
    if own:
        return next((phrase for phrase in own if phrase.form == "rolling" and _wider(phrase.span, figure.span)), None)
    if not telling:
        return None
    after = min((o.span.start for o in sentence.figures if o.span.start >= figure.span.end), default=sentence.span.end)
    end = min(after, sentence.clause_end(figure.span.end))
    for phrase in telling:
        if figure.span.end <= phrase.span.start < end or _hangs_on(sentence, figure, phrase, after):
            return _whole(sentence, phrase, figure.span.end)
    start = max(sentence.free_start(figure), sentence.clause_start(figure.span.start))
    for phrase in reversed(telling):
        if start <= phrase.span.start and phrase.span.end <= figure.span.start:
            return _whole(sentence, phrase, start)
    first = _whole(sentence, telling[0], sentence.span.start)
    leads = _LEADING.fullmatch(sentence.words, 0, first.span.start - sentence.span.start) or _lead_end(sentence, first)
    return first if leads and first.span.end <= figure.span.start else None


def is_to_come(sentence: Sentence, phrase: TimePhrase) -> bool:
    """Tell whether what a sentence says of the future is done by a time: ``by October we will have inspected``."""
    if phrase.lead != "by":
        return False
    start, end = phrase.span.start - sentence.span.start, phrase.span.end - sentence.span.start
    return (
        _WILL_BEHIND.match(sentence.words, end) is not None or _WILL_BEFORE.search(sentence.words[:start]) is not None
    )


_WILL = r"\b(?:will|shall|(?:is|are|am)\s+going\s+to)\b|[’'](?:ll|re\s+going\s+to|m\s+going\s+to)\b"
_WILL_BEHIND = lazy_re(rf",?\s+(?:[\w’'-]+\s+){{0,4}}?[\w-]*(?:{_WILL})", re.IGNORECASE)
_WILL_BEFORE = lazy_re(rf"(?:{_WILL})(?:(?!\b(?:had|was|were|because|but)\b)[^;:?!]){{0,120}}$", re.IGNORECASE)


def telling_phrases(sentence: Sentence) -> list[TimePhrase]:
    """Give the time phrases of a sentence that may say when a figure of it holds."""
    return [phrase for phrase in sentence.phrases if _tells(sentence, phrase)] if sentence.figures else []


def _whole(sentence: Sentence, phrase: TimePhrase, least: int) -> TimePhrase:
    """Take in the clause that a phrase ends, from an offset on: ``since they announced it a year ago``."""
    found = _CLAUSE.search(sentence.words, least - sentence.span.start, phrase.span.start - sentence.span.start)
    if found is None:
        return phrase
    span = Span(sentence.span.start + found.start("clause"), phrase.span.end)
    since = found["clause"].lower().startswith("since")
    return TimePhrase(
        span, phrase.form, phrase.words, "since" if since else phrase.lead, phrase.part, phrase.upto, phrase.inside
    )


_CLAUSE = lazy_re(r"(?:\s|^)(?P<clause>(?:since|when)\s(?:(?!since\b|when\b)[\w’'.-]+\s+){2,14})$", re.IGNORECASE)


def _lead_end(sentence: Sentence, phrase: TimePhrase) -> bool:
    """Tell whether a phrase with its preposition begins the sentence: ``In 2014, nine``."""
    start = phrase.span.start - sentence.span.start
    before = sentence.words[:start].rstrip()
    return (
        _LEADING.fullmatch(before[: -len(phrase.lead)] if phrase.lead and before.lower().endswith(phrase.lead) else "x")
        is not None
    )


def _tells(sentence: Sentence, phrase: TimePhrase) -> bool:
    if phrase.form in _NOT or (phrase.form == "event" and phrase.lead not in _EVENT_LEADS):
        return False
    if phrase.form != "rolling" and any(_overlap(phrase.span, figure.span) for figure in sentence.figures):
        return False
    before = sentence.words[: phrase.span.start - sentence.span.start]
    if phrase.form in {"date", "month", "year"} and phrase.lead is None and before.endswith("the "):
        return False  # "the October 7 attacks"
    return not (phrase.form in {"day", "weekday", "date", "month", "unit"} and _SAID.search(before[-60:]))


_EVENT_LEADS = frozenset({"by", "by the time of", "since", "before", "after", "until", "at", "ahead of", "prior to"})


def _hangs_on(sentence: Sentence, figure: Quantity, phrase: TimePhrase, after: int) -> bool:
    """Tell whether a phrase stands behind the figure's clause at once: ``18 percent, this year``."""
    between = sentence.words[figure.span.end - sentence.span.start : phrase.span.start - sentence.span.start]
    return figure.span.end <= phrase.span.start < after and between.strip(" ,") in {
        "",
        "in",
        "on",
        "at",
        "of",
        "for",
        "just",
    }


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _wider(one: Span, other: Span) -> bool:
    return one.start <= other.start and other.end <= one.end
