"""As of when a figure holds, in the speaker's words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.periods import TimePhrase
from onrecord.model import Span

if TYPE_CHECKING:
    from onrecord.annotators.figures.sentence import Sentence
    from onrecord.grammar.quantity import Quantity

_NOT = frozenset({"ahead", "vague", "place", "century"})
"""Forms that say when something is done, not when a figure holds."""
_SAID = re.compile(
    r"\b(?:said|says|announced|told|noted|mentioned|reported|asked|met|spoke|talked|heard|testified|wrote|"
    r"published|read|"
    r"saw|discussed)\b[^,;]{0,30}$",
    re.IGNORECASE,
)
"""``as she said yesterday``: when it was said, not when it was so."""
_LEADING = re.compile(
    r"[\W\d]*(?:(?:and|but|so|now|well|then|also|just|you know|i think|as i said|look)\b\W*)*", re.IGNORECASE
)
_HERE = re.compile(
    r"^(?:now|today|tonight|this (?:morning|afternoon|evening)|currently|right now|yesterday)$", re.IGNORECASE
)


def as_of(sentence: Sentence, figure: Quantity) -> TimePhrase | None:
    """Give the time phrase that says when a figure holds.

    The phrase in which a length of time stands itself (``over the last two years``), else the nearest one behind the
    figure and before the next, else the one with which the sentence begins, else the nearest one before in its clause.
    """
    own = [phrase for phrase in sentence.phrases if _overlap(phrase.span, figure.span)]
    if own:
        return next((phrase for phrase in own if phrase.form == "rolling" and _wider(phrase.span, figure.span)), None)
    free = [_whole(sentence, figure, phrase) for phrase in sentence.phrases if _tells(sentence, phrase)]
    if not free:
        return None
    before = sentence.free_start(figure)
    after = min((o.span.start for o in sentence.figures if o.span.start >= figure.span.end), default=sentence.span.end)
    start, end = sentence.clause_start(figure.span.start), sentence.clause_end(figure.span.end)
    for phrase in free:
        if figure.span.end <= phrase.span.start < min(after, end) or _hangs_on(sentence, figure, phrase, after):
            return phrase
    for phrase in reversed(free):
        if max(before, start) <= phrase.span.start and phrase.span.end <= figure.span.start:
            return phrase
    first = free[0]
    if first.span.end <= figure.span.start and _LEADING.fullmatch(
        sentence.words, 0, first.span.start - sentence.span.start
    ):
        return first
    if _lead_end(sentence, first) and first.span.end <= figure.span.start:
        return first
    return None


def _whole(sentence: Sentence, figure: Quantity, phrase: TimePhrase) -> TimePhrase:
    """Take in the clause that a phrase ends: ``since they announced it a year ago``."""
    start = figure.span.end - sentence.span.start
    found = _CLAUSE.search(sentence.words, start, phrase.span.start - sentence.span.start)
    if found is None:
        return phrase
    span = Span(sentence.span.start + found.start("clause"), phrase.span.end)
    since = found["clause"].lower().startswith("since")
    return TimePhrase(
        span, phrase.form, phrase.words, "since" if since else phrase.lead, phrase.part, phrase.upto, phrase.inside
    )


_CLAUSE = re.compile(r"\s(?P<clause>(?:since|when)\s(?:[\w’'.-]+\s+){2,14})$", re.IGNORECASE)


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
