"""Whether a sentence denies a figure, or takes it back: ``was not 50 percent higher``, ``5 crowns, sorry, 6``.

A denied figure is printed as it was said, and marked; what holds in its place is not worked out. A bound that is denied
keeps its comparator: of ``has not exceeded 3 percent`` the words ``more than 3 percent`` are denied. A figure
of what is known already (``did not mention the 40 boats``) is not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.annotators.figures.sentence import Sentence
    from onrecord.grammar.quantities.quantity import Quantity

_REACH = 120
"""Code points before a figure in which the word that denies it stands."""
_NOUNS = (
    r"(?:plans?|intentions?|proposals?|decisions?|evidence|talk|truth|chance|prospect|suggestion|intent|wish|desire|"
    r"agreement|promise|guarantee|indication|sign|need|reason)"
)
_DENIES = (
    r"(?:\bnot|\bcannot|\bnever|\bno\s+longer|n[’']t|\bneither|\bnor|\bnobody|\bno\s+one|\bnone|\bdeny(?:ing)?|"
    r"\bdenie[sd]|"
    rf"\bfail(?:s|ed|ing)?\s+to|\brefus(?:e|es|ed|ing)\s+to|\bruled?\s+out|\bno\s+{_NOUNS})"
)
_YIELDS = (
    r"(?!\s+(?:only|just|merely|simply|solely|to\s+mention|least|all|every|each|everyone|everybody|necessarily|enough|"
    r"because|until|"
    r"(?:\w+\s+)?(?:know|realize|realise|forget|forgotten|doubt|doubted|deny|fail|stop|prevent|ignore|ignored|mind|"
    r"surprised|mention|mentioned|regret|without|resist|lose\s+sight|help\s+but|wait))\b)"
)
"""Words behind a negation that let what follows stand."""
_THINKS = (
    r"(?:think|believe|say|said|saying|claim|claimed|expect|suppose|imagine|mean|true|correct|right|case|see|accept|"
    r"evidence|suggestion|indication|sign|likely|deny|denied)"
)
_STOPS = (
    r"(?:[;:()\[\]!?…|“”\"—–]|\s-+\s|--|,\s|\.\s|\b(?:but|and|because|although|though|unless|until|while|whereas|if|when|"
    r"where|which|who|whom|whose|than|so|since|as|whether|how|what|why|except|only|just|despite|without|after|before|"
    r"that|i|we|he|she|they|there|(?:you|it)\s+(?:is|are|was|were|has|have|had|do|did|made|can|will|would|know|got|say)|"
    r"it[’']s|you[’']re)\b)"
)
"""What no negation reaches across, but right behind a word of thinking or saying: ``don't think they have``."""
_GOVERNS = lazy_re(
    rf"(?<!\bor ){_DENIES}\b{_YIELDS}"
    rf"(?:(?:\s+\w+){{0,3}}?\s+{_THINKS}\b(?:\s+that)?(?:\s+(?:i|we|he|she|they|there|you|it)\b(?:[’']\w+)?)?)?"
    rf"(?:(?!{_STOPS}).){{0,90}}$",
    re.IGNORECASE,
)
_NEAR = 25
"""Code points that a negation reaches where nothing is punctuated, as in captions."""
_MARKS = lazy_re(r"[.,;?!]\s")
_WHOLE = 300
"""Code points of a sentence that is punctuated at least once."""
_AT_ONCE = lazy_re(
    r"(?:(?<!\bor )\b(?:not|neither|never|no\s+longer|nor)|\b(?:rather\s+than|instead\s+of|as\s+opposed\s+to|"
    r"far\s+from|no\s+(?:additional|extra|such)))"
    r"(?:\s+the|(?:\s+(?:a|an|even|some|another|quite|of|by|from|at|to|for|in))*)\s*$",
    re.IGNORECASE,
)
_WRONG = lazy_re(
    r"\b(?:false|untrue|a\s+lie|a\s+myth|nonsense|incorrect|a\s+misconception)\s+(?:to\s+(?:say|claim)\s+)?(?:that\s+)?"
    r"(?:(?!\b(?:but|because|when|who|which)\b)[^;,.]){0,60}$",
    re.IGNORECASE,
)
_KNOWN = lazy_re(
    r"\b(?:the|these|those|our|their|its|his|her|my|your|all|each|every|both)\s+(?:(?:[\w’'-]+\s+){1,3}?(?:of|worth)\s+)?"
    r"(?:(?:about|some|over|nearly|almost|other|first|last|next|remaining|full|same|new|old|additional|extra|entire|"
    r"whole|original|previous|current|more than)\s+){0,2}$",
    re.IGNORECASE,
)
"""A figure of what is known already: ``the 40 boats``, ``the target of 2 percent``."""
_LASTING = lazy_re(
    r"\b(?:in|for|over|within|since|during|after|last|past|next|under|until|every|by)\s+$", re.IGNORECASE
)
"""What a length of time stands behind where it is no more than a window: ``not seen in 40 years``."""
_LASTS = lazy_re(
    r"\b(?:be|been|being|take|taken|taking|last|lasted|lasting|spend|spent|spending|wait|waited|need|have|had|get|give|"
    r"got|another|want|committ?(?:ed|ing)?|is|was|go)(?:\s+\w+){0,2}\s+$",
    re.IGNORECASE,
)
_OR_RATHER = lazy_re(r"\bor\s+(?:\w+\s+)?$", re.IGNORECASE)
_LISTED = lazy_re(r"\s*,?\s*\b(?:or|nor)\s+(?:even\s+)?(?:a\s+|an\s+|by\s+|to\s+)?$|\s+(?:to|and)\s+$", re.IGNORECASE)
_NOT_SO = lazy_re(
    r"(?:(?!\.\s)[^;?!]){0,40}?(?:"
    r"\bbut\s+(?:it|that|this|they|he|she|we|there)\s*(?:\s(?:is|was|were|are|did|does|do|has|have|had)\s*(?:not|n[’']t)|"
    r"[’']s\s+not|(?:isn|wasn|weren|aren|didn|doesn|don|hasn|haven|hadn)[’']t)\s*(?=[.,;!—–]|$)|"
    r"\s(?:is|was|are|were|[’']s)\s*(?:simply\s+|just\s+|plainly\s+|totally\s+)?(?:(?:not|n[’']t)\s+(?:true|correct|right|accurate|"
    r"the\s+case|so)|false|untrue|incorrect|nonsense|a\s+lie)\b)",
    re.IGNORECASE,
)
_BACK = lazy_re(
    r"\s*(?:[,.—–-]+|\s)\s*(?:(?:oh|no|uh|um|er)\b[\s,]*)*(?:sorry|excuse\s+me|I[’']m\s+sorry|pardon\s+me|make\s+that|correction|"
    r"strike\s+that|I\s+misspoke|or\s+rather)\b",
    re.IGNORECASE,
)
"""What a speaker says who takes back what was said right before."""
_ASKING = lazy_re(
    r"(?:^|[,;—–]\s*|\b(?:and|but|so|why|how|well)\s+)\W*(?:is|are|was|were|do|does|did|has|have|had|ca|could|wo|would|should)"
    r"n[’']t\s[^,;]*$",
    re.IGNORECASE,
)
"""A question that begins so asks whether it is so: ``Didn't you lose 40 boats?``."""


def denied(sentence: Sentence, figure: Quantity, before: Quantity | None, *, before_denied: bool) -> bool:
    """Tell whether a sentence denies a figure.

    Args:
        sentence: where it stands.
        figure: the figure.
        before: the figure before it in the sentence.
        before_denied: whether that one is denied.
    """
    start, end = figure.span.start - sentence.span.start, figure.span.end - sentence.span.start
    words = sentence.words[max(0, start - _REACH) : start]
    following = min(
        (one.span.start - sentence.span.start for one in sentence.figures if one.span.start >= figure.span.end),
        default=None,
    )
    if (
        following is not None
        and following - end < _CORRECTED
        and _BACK.match(sentence.words, end)
        and not _OR_RATHER.search(words)
    ):
        return True
    if _NOT_SO.match(sentence.words, end):
        return True
    if (
        before is not None
        and before_denied
        and _LISTED.fullmatch(sentence.words, before.span.end - sentence.span.start, start)
    ):
        return True
    if figure.kind == "duration" and _LASTING.search(words):
        return False
    if _AT_ONCE.search(words):
        return True
    if _KNOWN.search(words) or (sentence.asks and _ASKING.search(words)):
        return False
    if figure.kind == "duration" and not _LASTS.search(words):
        return False
    if len(sentence.words) > _WHOLE and not _MARKS.search(sentence.words):
        words = words[-_NEAR:]
    return _GOVERNS.search(words) is not None or _WRONG.search(words) is not None


_CORRECTED = 40
"""Code points from a figure that is taken back to the one in its place."""
