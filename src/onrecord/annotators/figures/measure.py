"""What a figure counts, in the sentence's own words.

The words on one side of the figure up to the end of its clause, as an exact stretch of the sentence where one side is
enough: what follows (``of the harbour dues``, ``members that meet the target``), else what stands before
(``contracts for the fleet worth``, ``spending is up``).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.annotators.figures.sentence import Sentence
    from onrecord.grammar.days.periods import TimePhrase
    from onrecord.grammar.quantities.quantity import Quantity

MOST = 18
"""Words of a measure at most."""
_COMPLEMENT = lazy_re(
    r"\s*(?:more |worth |less |fewer )?(?:of|in|for|on|to(?! be\b)|toward|towards|into|across|from|against|with|"
    r"among)\b(?!\s+(?:course|fact|it|that case|"
    r"total|addition|terms|a row|all|them|which|some time|time|a (?:while|time|long time|period|moment|day|week|"
    r"month|year))\b)",
    re.IGNORECASE,
)
_STRIP = lazy_re(
    r"^(?:\s|[,.'’]|(?:of|worth of|in|for|on|about|as|by|at|(?:in )?just|also|now|then|actually|more|already|"
    r"and|or|is|are|was|were|there|than|percent|per cent|ago|alone|old)\b)+",
    re.IGNORECASE,
)
_NO_NOUN = lazy_re(
    r"\s*(?:$|(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|should|may|might|must|"
    r"and|or|but|by|at|"
    r"to|as|than|up|down|a|an|the|this|that|these|those|we|i|you|he|she|it|they|there|here|now|so|too|not|also|"
    r"again|ago|if|when|"
    r"where|who|which|because|since|while|after|before|during|over|under|through|per|each|every|more|less|"
    r"higher|lower|"
    r"in|on|for|from|across|among|within|throughout|between|against|about|around|along|compared|with|of|into|"
    r"toward|towards|out|off|all|well|just|even|still|then|already|right|today|tomorrow|"
    r"yesterday|last|next|our|your|his|her|its|their|my|please|thank|sir|mr|i[’']m|we[’']re|it[’']s|that[’']s)\b)",
    re.IGNORECASE,
)
"""No noun follows a figure at once."""
_VERB = (
    r"(?:is|are|was|were|be|been|being|has|have|had|will|would|can|could|should|may|might|must|do|does|did|"
    r"stands?|stood|"
    r"reach(?:es|ed)?|rose|rise|rises|risen|grew|grow|grows|grown|fell|falls|fallen|declined|dropped|increased|"
    r"decreased|"
    r"went|gone|go(?:es)?|climbed|running|runs|remain(?:s|ed)?|total(?:s|led|ed|ling)?|amount(?:s|ed)?|cost(?:s|"
    r"ing)?|worth|"
    r"valued|averag(?:es|ed|ing)|exceed(?:s|ed)?|account(?:s|ed)?|represent(?:s|ed)?)"
)
_RISE = lazy_re(
    rf"^(?P<what>(?:(?!\b{_VERB}\b)[\w’'&.-]+\s+){{1,9}}?)(?:(?:{_VERB}|[’']s|[’']re)\s+)(?:(?:also|now|just|"
    rf"already|still|about|been|currently|"
    rf"only|actually|it|up|down|by|to|at|a|an|the|increase|decrease|rise|fall|of|for|in|than|more|less|"
    rf"{_VERB})\s*)*$",
    re.IGNORECASE,
)
"""A subject and a verb that says no more than how much."""
_WORTH = lazy_re(
    r"^(?P<what>.*?\S)\s+(?:worth|valued at|totall?ing|amounting to|costing|(?:a )?(?:total|sum|amount|"
    r"value) of|of)\s*$",
    re.IGNORECASE,
)
_OPENERS = lazy_re(
    r"^(?:(?:and|but|so|or|now|well|then|also|therefore|because|that|who|which|where|when|just|you know|of course|"
    r"i think|i believe|we know|i mean|actually|again|obviously|indeed|in fact|today|yes|no|yeah|look|okay|ok|"
    r"here[’']s)\b(?![’'])[\s,]*)+",
    re.IGNORECASE,
)
_SUBJECT = lazy_re(
    r"^(?:i|we|you|they|he|she|it|there|this|that|these|those)(?:[’'](?:s|re|ve|ll|d|m))?\s+(?:(?:also|now|just|"
    r"have|has|had|are|is|was|were|"
    r"will|would|can|could|do|did|been|already|still|actually|really|all|both|only|going to|want to|got|get)\s+)*",
    re.IGNORECASE,
)
_TAIL = lazy_re(
    r"(?:\s|[,.]|\b(?:and|or|but|of|in|on|at|by|to|for|from|with|the|a|an|about|as|up|down|over|just|only|than|that|"
    r"almost|nearly|also|now|is|are|was|were|next|last|past|within|during|an? period|sort of|like|probably|"
    r"worth|compared|versus)\b)+$",
    re.IGNORECASE,
)
_WHOLE_NOUN = lazy_re(r"^(?:out )?of\s+(?:(?:the|our|its|their|these|all)\s+)*[\w,.-]+\s+(?P<noun>[^\d]+)$")
"""``members`` of ``seven of our 21 members``."""
_ONLY = lazy_re(r"[\s,]*(?:(?:at|in|on|for|of|by|just|back|and)\b[\s,]*)*")
_PRONOUN = lazy_re(
    r"\b(?:it|that|this|they|which|we|he|she)(?:[’'](?:s|re|ve|d|ll))?(?:\s+(?:is|was|are|were|has|have|had|"
    r"been|be|will|"
    r"would|now|about|only|just|up|down|by|to|at|went|rose|fell|grew))*\s*$",
    re.IGNORECASE,
)
"""A pronoun as the subject, and no word that says more than how much."""
_TIED = lazy_re(r"-(?:years?|days?|months?|weeks?|hours?|minutes?)(?:-old)?$", re.IGNORECASE)
_WHOLE = lazy_re(r"(?:the|our|its|their|this|that|his|her|your)\b", re.IGNORECASE)
_NEXT = lazy_re(r"\s*,\s+")
_OF = lazy_re(r"^\s*(?:out of|of)\b")


def measure(sentence: Sentence, figure: Quantity, when: TimePhrase | None, before: str | None = None) -> str | None:
    """Give what a figure counts; None where the sentence has no words for it.

    Args:
        sentence: where it stands.
        figure: the figure.
        when: the time phrase that says when it holds, which is no part of what it counts.
        before: what the figure before it in the sentence counts, which ``twice as many`` counts again.
    """
    head = _head(sentence, figure)
    right = _right(sentence, figure, when)
    left = _left(sentence, figure, when)
    if not right and (figure.kind != "count" or not head) and _PRONOUN.search(left):
        return before  # "last year it was 90": what it stands for is not in the sentence
    match figure.kind:
        case "count":
            words = _counted(head, right, left)
        case "duration":
            words = _lasting(sentence, figure, right, left)
        case _:
            words = _amount(figure, right, left)
    if all(word in _SAYS_NOTHING for word in _time_out(sentence, words).lower().split()):
        return before
    return _short(words, last=words in left) or before


def _time_out(sentence: Sentence, words: str) -> str:
    """Give words without the time phrases among them."""
    for phrase in sentence.phrases:
        words = words.replace(sentence.plain(phrase.span.start, phrase.span.end), " ")
    return words


_SAYS_NOTHING = frozenset(
    "they it we he she i you that this these those there went go goes gone rose fell was were is are has have had "
    "first final other same up down by to at in of the a and so now about only just still been".split()
)


def _counted(head: str, right: str, left: str) -> str:
    if right:
        return f"{head} {right}" if head else right
    lead = _OPENERS.sub("", left)
    if _SUBJECT.fullmatch(f"{lead} ") or not lead:
        return head
    return f"{_SUBJECT.sub('', lead)} {head}"


def _lasting(sentence: Sentence, figure: Quantity, right: str, left: str) -> str:
    """Give what lasts: the clause of the time, or the next where it leads (``Over two years, they built``)."""
    start = figure.number.start - sentence.span.start
    if right and _TIED.search(sentence.words, start, figure.span.end - sentence.span.start):
        return right
    if _OF.match(right):
        return right  # "eight hours of meetings"
    lead = _SUBJECT.sub("", _OPENERS.sub("", left))
    if len(lead.split()) > 1:
        return _TAIL.sub("", lead)
    if right:
        return right
    after = _NEXT.match(sentence.words, sentence.clause_end(figure.span.end) - sentence.span.start)
    if after is None:
        return ""
    start = sentence.span.start + after.end()
    other = min((one.span.start for one in sentence.figures if one.span.start >= start), default=sentence.span.end)
    return sentence.plain(start, min(sentence.clause_end(start), other))


def _amount(figure: Quantity, right: str, left: str) -> str:
    lead = _OPENERS.sub("", left)
    worth = _WORTH.match(lead)
    rise = _RISE.match(f"{lead} ")
    tied = bool(right) and not _NO_NOUN.match(right)
    if right and (figure.kind == "multiple" or (figure.kind == "ratio" and _WHOLE.match(right))):
        return right
    if figure.kind in {"percent", "ratio"} and _OF.match(right):
        return right
    if rise is not None and not tied and not _SUBJECT.match(rise["what"]):
        return f"{rise['what'].strip()} {right}" if _COMPLEMENT.match(right) and not _OF.match(right) else rise["what"]
    if worth is not None and not tied:
        return f"{worth['what']} {right}" if right else worth["what"]
    if tied or (right and _COMPLEMENT.match(right)):
        return right
    said = _SUBJECT.sub("", lead)
    return said or right


def _head(sentence: Sentence, figure: Quantity) -> str:
    """Give the noun with what stands before it, as counted."""
    words = sentence.plain(figure.number.end, figure.span.end)
    if figure.of is not None and (whole := _WHOLE_NOUN.search(words)) is not None:
        return whole["noun"]
    return re.sub(r"(?:^|\s+)(?:out )?of\s.*$", "", words).strip(" ,-–]")


def _right(sentence: Sentence, figure: Quantity, when: TimePhrase | None) -> str:
    start = sentence.behind(figure)
    return _without(sentence, start, sentence.clause_end(start), when)


def _left(sentence: Sentence, figure: Quantity, when: TimePhrase | None) -> str:
    end = figure.span.start
    least = sentence.free_start(figure)
    start = max(sentence.clause_start(end), least)
    words = _without(sentence, start, end, when)
    for _ in range(_BACK):
        mark = sentence.words[: start - sentence.span.start].rstrip()[-1:]
        enough = len(words.split()) > 1 or _SUBJECT.fullmatch(f"{_OPENERS.sub('', words)} ")
        if enough or start <= least or not (mark == "," or mark.isalpha()):
            break
        start = max(sentence.clause_start(max(start - 2, sentence.span.start + 1)), least)  # one word is no clause
        words = _without(sentence, start, end, when)
    return words


_BACK = 3
"""Clauses that are gone back over for more than a word."""


def _without(sentence: Sentence, start: int, end: int, when: TimePhrase | None) -> str:
    """Give the words between two offsets without the time phrase at either edge."""
    for phrase in sentence.phrases if when is None else (*sentence.phrases, when):
        if phrase.span.end <= start or phrase.span.start >= end:
            continue
        if start <= phrase.span.start and _ONLY.fullmatch(sentence.plain(start, phrase.span.start)):
            start = max(start, min(phrase.span.end, end))
        elif start <= phrase.span.start < end and _ONLY.fullmatch(sentence.plain(phrase.span.end, end)):
            end = phrase.span.start
    return sentence.plain(start, end).strip(" ,.–—-")


def _short(words: str, *, last: bool) -> str | None:
    """Cut what is too long, at the end that is farther from the figure, and words that say nothing at the edges."""
    words = _TAIL.sub("", _STRIP.sub("", words)).strip(" ,.;:")
    kept = words.split()[-MOST:] if last else words.split()[:MOST]
    return _TAIL.sub("", " ".join(kept)) or None
