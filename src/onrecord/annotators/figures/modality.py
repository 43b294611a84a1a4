"""Whether a figure is a fact, a target, a forecast, a plan, or asked after."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.annotators.figures.sentence import Sentence
    from onrecord.grammar.quantities.quantity import Quantity

Modality = Literal["fact", "target", "forecast", "plan", "question"]

_AIM_NOUNS = (
    r"(?:targets?|goals?|aims?|objectives?|guidelines?|benchmarks?|thresholds?|pledges?|commitments?|mandates?|"
    r"floors?|ceilings?|caps?|"
    r"requirements?|ambitions?|quotas?)"
)
_TARGET_LEFT = lazy_re(
    rf"\b(?:{_AIM_NOUNS}|aim(?:s|ed|ing)? (?:for|at|to)|(?:must|should|shall|ought to|need(?:s|ed)? to|ha(?:s|ve|"
    rf"d) to|required to|"
    r"call(?:s|ed|ing)? (?:on|for|upon)|urge[sd]?|committ?(?:ed|ing)? to|pledged to|we want|want to (?:see|get|"
    r"reach)|agreed to spend))\b(?! (?:tell|know|say|remember|remind))"
    r"(?:(?!\b(?:that|who|which|because|when)\b|\s-+\s|--)[^,;—–]){0,60}$",
    re.IGNORECASE,
)
_TARGET_RIGHT = lazy_re(
    rf"\s*(?:of gdp |inflation |spending |defen[cs]e |longer-run |emissions? ){{0,2}}{_AIM_NOUNS}\b", re.IGNORECASE
)
_SAYING = (
    r"(?!\s+(?:(?:just|also|only|again|simply|always)\s+)?(?:remind|reiterate|repeat|say|tell|note|mention|point\s+out|"
    r"agree|recall|remember|notice|quote|read)\b)"
)
"""Not before a verb of saying: ``I'll remind you that``."""
_FORECAST = lazy_re(
    r"\b(?:expect(?:s|ed|ing)?|expectations?|project(?:s|ed|ing|ions?)|forecasts?|forecasted|predict(?:s|ed|"
    r"ions?)?|anticipat(?:e|es|ed|ing)|"
    r"likely|outlook|on track|estimated to|set to|could|might|would)\b[^;]*$",
    re.IGNORECASE,
)
_PLAN = lazy_re(
    r"\b(?:plan(?:s|ned|ning)?(?! for how)|intend(?:s|ed|ing)?|intention|propos(?:e|es|ed|ing|al)|going to|"
    r"gonna|budget(?:ed|s)? (?:for|request)|"
    r"request(?:s|ed|ing)? (?:for|of)|seek(?:s|ing)?|(?:we|i|they|allies|government|countries|he|she) (?:will|"
    rf"shall){_SAYING}|(?:we|i|they|he|she|you)[’']ll{_SAYING})\b[^;]*$",
    re.IGNORECASE,
)
_WILL = lazy_re(rf"\b(?:will|won[’']t|shall|it[’']ll|that[’']ll|there[’']ll)\b{_SAYING}[^;]*$", re.IGNORECASE)
_PROJECTED = lazy_re(
    r"(?<!with )(?<!than )(?<!against )(?<!to )(?<!our )(?<!with the )(?<!to the )(?<!than the )(?<!against the )"
    r"\b(?:median\s+|central\s+|staff\s+|baseline\s+|latest\s+|new\s+)?(?:projections?|forecasts?)\b(?!\s+made\b)"
    r"(?:(?!\b(?:but|although|though|while|whereas|compared|was|were|had|last)\b)[^;.?!—–]){1,160}$",
    re.IGNORECASE,
)
"""A projection that the sentence goes on to tell: ``The median projection for growth, in real terms, is``."""
_APART = (
    r"(?:(?!\b(?:but|yet|although|though|while|whereas|which|who|that|because|from|compared|versus|than|is|are|was|were|"
    r"had|has|have|since|already|now|currently|said|says|i|we|you|he|she|they|it)\b)[^.;:?!—–“”\"])"
)
_GOES_ON = lazy_re(rf"{_APART}{{0,120}}(?:,|\band\b){_APART}{{0,80}}", re.IGNORECASE)
"""What joins two figures that one verb governs: ``2 percent this year, and about 3 percent in 2032``."""
_WINDOWS = lazy_re(r"\b(?:next|last|past|previous|coming|final|first|these|those)\s+$", re.IGNORECASE)
_KNOWN = lazy_re(r"\b(?:these|those|both|the\s+(?:other|first|last|top)|the)\s+$", re.IGNORECASE)
_AFTER = lazy_re(
    r"\s+(?:(?:more|of|the|that|who|now|also|also|all|our)\s+|[a-z]+\s+(?=will|would|should|must|need)){0,3}"
    r"(?:(?P<must>should|must|ought to|needs? to|ha(?:s|ve) to)|will|would|could|might|(?:is|are) (?:expected|"
    r"projected|going|"
    r"likely|set|about) to|[’']ll)\b",
    re.IGNORECASE,
)
"""The verb of which the figure is the subject: ``23 members will``."""
_HEAD = lazy_re(
    r"(?:^|[,;:-]\s|[—–]\s?|\b(?:and|but|so|or)\s)\W*(?:(?:what|which|who|whom|whose|when|where|why|how|do|does|did|"
    r"is|are|was|were|has|have|had|can|could|will|"
    r"would|should|isn[’']t|aren[’']t|don[’']t|doesn[’']t|didn[’']t|won[’']t|wouldn[’']t|can[’']t)\b)",
    re.IGNORECASE,
)
_PREMISE = lazy_re(
    r"\b(?:given|considering|because|since|after|now that|when|following|despite|although|though|who|which|"
    r"that)\b[^,;—–]*$",
    re.IGNORECASE,
)


def modality(sentence: Sentence, figure: Quantity) -> Modality:
    """Tell what is done with a figure.

    A number in what is asked is a ``question``; one in its premise (``given that they spent 2 percent``) is not.
    """
    start, end = figure.span.start - sentence.span.start, figure.span.end - sentence.span.start
    left = sentence.words[:start]
    if figure.kind == "duration" and _WINDOWS.search(left):
        return "question" if sentence.asks and _asked(sentence.words, start) else "fact"
    clause = sentence.words[sentence.clause_start(figure.span.start) - sentence.span.start : start][-_REACH:]
    if sentence.asks and _asked(sentence.words, start):
        return "question"
    if _TARGET_RIGHT.match(sentence.words, end):
        return "target"
    before = sentence.words[sentence.free_start(figure) - sentence.span.start : start][-_REACH:]
    given = figure.kind == "count" and _KNOWN.search(left) is not None  # "those three aims" are there already
    if not given and _TARGET_LEFT.search(before):
        return "target"
    if figure.kind == "duration":
        return "fact"
    at = sentence.behind(figure) - sentence.span.start
    after = _AFTER.match(sentence.words, at if at == end else at - 1)
    if after is not None:
        return "target" if after["must"] else "forecast"
    if _FORECAST.search(clause) or _PROJECTED.search(left):
        return "forecast"
    if _PLAN.search(before) or _PLAN.search(clause):
        return "plan"
    if _WILL.search(clause):
        return "forecast"
    return "fact"


def aims_ahead(sentence: Sentence, figure: Quantity) -> bool:
    """Tell whether what is to be done stands before a figure, and nobody does it yet: ``to halve the wrecks by``."""
    start = figure.number.start - sentence.span.start
    return _AIMING.search(sentence.words, 0, figure.number.end - sentence.span.start) is not None and start > 0


_AIMING = lazy_re(
    r"(?:\bto\s+(?!the\b|an?\b|our\b|be\b|date\b)|(?<!\bare )(?<!\bis )(?<!\bwere )(?<!\bwas )\b(?=\w+ing\b))[a-z]+\b"
    r"(?:(?!\b(?:but|who|which|that|is|are|was|were|has|have|had)\b)(?:[^,.;:?!—–]|\.(?=\w)|(?<=\.\w)\.)){0,60}$",
    re.IGNORECASE,
)


def goes_on(sentence: Sentence, before: Quantity, figure: Quantity) -> bool:
    """Tell whether a figure only goes on with what is said of the one before: ``2 percent, and about 3 in 2032``."""
    start, end = before.span.end - sentence.span.start, figure.span.start - sentence.span.start
    return before.kind == figure.kind and _GOES_ON.fullmatch(sentence.words, start, end) is not None


_REACH = 90
"""Code points before a figure in which a word says that it is aimed at."""


def _asked(words: str, at: int) -> bool:
    """Tell whether what is asked begins before an offset, and no premise stands between."""
    heads = list(_HEAD.finditer(words, 0, at))
    return bool(heads) and _PREMISE.search(words, heads[-1].end(), at) is None
