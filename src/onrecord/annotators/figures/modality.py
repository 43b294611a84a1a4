"""Whether a figure is a fact, a target, a forecast, a plan, or asked after."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from onrecord.annotators.figures.sentence import Sentence
    from onrecord.grammar.quantity import Quantity

Modality = Literal["fact", "target", "forecast", "plan", "question"]

_AIM_NOUNS = (
    r"(?:targets?|goals?|aims?|objectives?|guidelines?|benchmarks?|thresholds?|pledges?|commitments?|mandates?|"
    r"floors?|ceilings?|caps?|"
    r"requirements?|ambitions?|quotas?)"
)
_TARGET_LEFT = re.compile(
    rf"\b(?:{_AIM_NOUNS}|aim(?:s|ed|ing)? (?:for|at|to)|(?:must|should|shall|ought to|need(?:s|ed)? to|ha(?:s|ve|"
    rf"d) to|required to|"
    r"call(?:s|ed|ing)? (?:on|for|upon)|urge[sd]?|committ?(?:ed|ing)? to|pledged to|we want|want to (?:see|get|"
    r"reach)|agreed to spend))\b(?:(?!\b(?:that|who|which|because|when)\b)[^,;]){0,60}$",
    re.IGNORECASE,
)
_TARGET_RIGHT = re.compile(
    rf"\s*(?:of gdp |inflation |spending |defen[cs]e |longer-run |emissions? ){{0,2}}{_AIM_NOUNS}\b", re.IGNORECASE
)
_FORECAST = re.compile(
    r"\b(?:expect(?:s|ed|ing)?|expectations?|project(?:s|ed|ing|ions?)|forecasts?|forecasted|predict(?:s|ed|"
    r"ions?)?|anticipat(?:e|es|ed|ing)|"
    r"likely|outlook|on track|estimated to|set to|could|might|would)\b[^;]*$",
    re.IGNORECASE,
)
_PLAN = re.compile(
    r"\b(?:plan(?:s|ned|ning)?(?! for how)|intend(?:s|ed|ing)?|intention|propos(?:e|es|ed|ing|al)|going to|"
    r"gonna|budget(?:ed|s)? (?:for|request)|"
    r"request(?:s|ed|ing)? (?:for|of)|seek(?:s|ing)?|(?:we|i|they|allies|government|countries|he|she) (?:will|"
    r"shall)|(?:we|i|they|he|she|you)[’']ll)\b[^;]*$",
    re.IGNORECASE,
)
_WILL = re.compile(r"\b(?:will|won[’']t|shall|it[’']ll|that[’']ll|there[’']ll)\b[^;]*$", re.IGNORECASE)
_AFTER = re.compile(
    r"\s+(?:(?:more|of|the|that|who|now|also|also|all|our)\s+|[a-z]+\s+(?=will|would|should|must|need)){0,3}"
    r"(?:(?P<must>should|must|ought to|needs? to|ha(?:s|ve) to)|will|would|could|might|(?:is|are) (?:expected|"
    r"projected|going|"
    r"likely|set|about) to|[’']ll)\b",
    re.IGNORECASE,
)
"""The verb of which the figure is the subject: ``23 members will``."""
_HEAD = re.compile(
    r"(?:^|[,;:-]\s|[—–]\s?|\b(?:and|but|so|or)\s)\W*(?:(?:what|which|who|whom|whose|when|where|why|how|do|does|did|"
    r"is|are|was|were|has|have|had|can|could|will|"
    r"would|should|isn[’']t|aren[’']t|don[’']t|doesn[’']t|didn[’']t|won[’']t|wouldn[’']t|can[’']t)\b)",
    re.IGNORECASE,
)
_PREMISE = re.compile(
    r"\b(?:given|considering|because|since|after|now that|when|following|despite|although|though|who|which|"
    r"that)\b[^,;—–]*$",
    re.IGNORECASE,
)


def modality(sentence: Sentence, figure: Quantity) -> Modality:
    """Tell what is done with a figure.

    A number in what is asked is a ``question``; one in its premise (``given that they spent 2 percent``) is not.
    """
    start, end = figure.span.start - sentence.span.start, figure.span.end - sentence.span.start
    clause = sentence.words[sentence.clause_start(figure.span.start) - sentence.span.start : start][-_REACH:]
    if sentence.asks and _asked(sentence.words, start):
        return "question"
    if _TARGET_RIGHT.match(sentence.words, end):
        return "target"
    before = sentence.words[sentence.free_start(figure) - sentence.span.start : start][-_REACH:]
    if _TARGET_LEFT.search(before):
        return "target"
    if figure.kind == "duration":
        return "fact"
    at = sentence.behind(figure) - sentence.span.start
    after = _AFTER.match(sentence.words, at if at == end else at - 1)
    if after is not None:
        return "target" if after["must"] else "forecast"
    if _FORECAST.search(clause):
        return "forecast"
    if _PLAN.search(before) or _PLAN.search(clause):
        return "plan"
    if _WILL.search(clause):
        return "forecast"
    return "fact"


_REACH = 90
"""Code points before a figure in which a word says that it is aimed at."""


def _asked(words: str, at: int) -> bool:
    """Tell whether what is asked begins before an offset, and no premise stands between."""
    heads = list(_HEAD.finditer(words, 0, at))
    return bool(heads) and _PREMISE.search(words, heads[-1].end(), at) is None
