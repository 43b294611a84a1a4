"""Standing: whether a clause says of itself that it will be done, or is denied, doubted, hoped or merely supposed.

What is found here is dropped: nobody undertakes what they say they do not think will happen. A negation of the act
itself (``we won't close it``) undertakes something, and is part of the act.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.annotators.commitments.clauses import Clause

_NEGATION = r"(?:n['’]t|\bnot|\bnever|\bno\s+longer|\bcannot|\bhardly|\bnobody|\bno\s+one|\bneither|\bnor)"
_DENIED = lazy_re(
    rf"(?:{_NEGATION}\s+(?:(?:a|the|to|been|be|have|yet|even|ever|going|at\s+all|here|\w+ly)\s+){{0,3}}"
    r"(?:th(?:ink|inks|inking|ought)|believ(?:e|es|ed|ing)|say|says|said|saying|mean(?:s|t|ing)?|claim(?:s|ed|ing)?"
    r"|suggest(?:s|ed|ing)?|argu(?:e|es|ed|ing)|imagin(?:e|es|ed|ing)|suppos(?:e|es|ed|ing)|expect(?:s|ed|ing)?"
    r"|anticipat(?:e|es|ed|ing)|guarantee(?:s|d|ing)?|promis(?:e|es|ed|ing)|pledg(?:e|es|ed|ing)|predict(?:s|ed|ing)?"
    r"|assum(?:e|es|ed|ing)|see|seen|seeing|foresee|know|knows|known|sure|certain|clear|convinced|confident|true|likely"
    r"|decided|announc(?:e|es|ed|ing)|tell(?:ing)?|told|heard|aware|persuaded|case|given|inevitable|feel|agree[ds]?"
    r"|like|as\s+(?:if|though)|want(?:s|ed)?|committed|commit|concluded|implied|imply(?:ing)?|confirm(?:ed|ing)?)\b"
    r"|\bno\s+(?:plans?|intentions?|guarantees?|promises?|reason|way|need|sign|indication|decisions?|idea|evidence"
    r"|commitments?|assurances?|certainty|chance|wish|desire|obligation)\b"
    r"|(?<!\bno\s)(?<!\bnot\s)(?<!n['’]t\s)(?<!\bwithout\s)(?<!\bnever\s)(?<!\bbeyond\s)\b(?:doubts?|doubted|doubtful)\b"
    r"|\b(?:unlikely|uncertain|unclear|unsure|unaware|far\s+from|den(?:y|ies|ied))\b"
    r"|\b(?:hopes?|hoped|hoping|hopeful|wish(?:es)?|pray(?:s|ed)?|praying|fears?|feared|afraid|worr(?:y|ies|ied))\b)"
    r"(?P<gap>[^,;:.?!–—]*)$",
    re.IGNORECASE,
)
"""What governs a clause and takes back that it will be done; the gap is all that stands before the subject."""
_SUPPOSED = lazy_re(
    r"\b(?:suppos(?:e|ing)|imagin(?:e|ing)|assum(?:e|ing)|pretend|let['’]s\s+say|say\s+(?=that\b)|maybe|perhaps|possibly"
    r"|whether(?:\s+or\s+not)?|if|unless|in\s+case|lest)\s+(?:that\s+)?(?:the\s+|an?\s+)?$"
    r"|\b(?:ideas?|notion|suggestions?|claims?|thought|allegations?|rumou?rs?|myth|fantasy|accusations?|narrative|perception"
    r"|impression|assumption|fear)\s+that\s+(?:the\s+|an?\s+)?$",
    re.IGNORECASE,
)
"""What stands right before a subject whose clause is supposed, or told as what others think, and not said."""
_THOUGHT = lazy_re(
    r"\b(?:they|he|she|who|some|others|people|many|critics|analysts|economists|experts|everyone|everybody)\s+(?:(?:\w+ly|also"
    r"|still)\s+)?(?:thinks?|believes?|feels?|assumes?|claims?|argues?|suspects?)\s+(?:that\s+)?(?:the\s+|an?\s+)?$",
    re.IGNORECASE,
)
"""What others think is nothing that the speaker says."""
_UNTOLD = lazy_re(
    r"(?:n['’]t|\bnot)\s+(?:going\s+to\s+|gonna\s+)?(?:(?:get|go|going|getting)\s+into|speak|comment|speculate|talk|elaborate"
    r"|(?:make|making|give|giving|have|got)\s+(?:\w+\s+){0,3}(?:statement|announcement|promise|commitment|assurance"
    r"|prediction|guarantee|decision|indication))\b(?P<gap>(?:(?!\bbecause\b|\bbut\b|\band\b)[^,;:.?!–—])*)$",
    re.IGNORECASE,
)
"""What somebody will not speak of."""
_BROKEN = lazy_re(r"\b(?:but|and)\b", re.IGNORECASE)
_GAP = 64
"""Code points between what governs a clause and its subject."""
_RUN = lazy_re(
    r"(?:^|(?<=[\s'’]))(?:(?:do|does|did|have|has|had|is|are|am|was|were|be|been|being|can|could|would|ca|wo|not|never"
    r"|no|any|yet|also|still|now|just|really|even|ever|currently|going|to|making|made|make|give|given|giving|a|that"
    r"|my|our|your|his|her|its|their"
    r"|under|(?!(?:famil|ital|suppl|all|repl|assembl)y)\w+ly|(?:do|does|did|have|has|had|is|are|was|were|ca|would"
    r"|could)n['’]t)\s+)+$",
    re.IGNORECASE,
)
"""The auxiliaries and adverbs that lead up to a cue."""
_KEPT = frozenset({"will", "going", "under way", "must", "should", "continues", "intends"})
"""Cues whose negation is a negation of the act (``we do not intend to sell``); with others nothing is undertaken."""
_DASHED = lazy_re(r"[–—-]\s*$")
_STAMMER = 20
"""Code points of a clause's beginning that is broken off and said again."""
_NO_PLANS = lazy_re(r"\b(?:no|any|without)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_PLANS = lazy_re(r"plans?\b", re.IGNORECASE)
_NOUN = lazy_re(r"\s+(?:to|of)\b")
_HOPES = lazy_re(r"\bhope\b|\bhop(?:es|ing)\b(?!\s+to\b)", re.IGNORECASE)
_TO = lazy_re(r"\s+(?:\w+ly\s+)?to\b")
_FUTURE = frozenset({"will", "going"})
_PROMISE = lazy_re(
    r"\s+(?:make|give|offer)\s+(?:\w+\s+){0,2}(?:promises?|commitments?|pledges?|guarantees?|assurances?)\b",
    re.IGNORECASE,
)
"""What is promised where somebody will not promise it: nothing."""
_THINGS = frozenset({"it", "this", "that", "they"})
_FIGURE = lazy_re(
    r"(?:be|average)\s+(?:(?:at|about|around|some|nearly|almost|roughly|close\s+to)\s+)?[$£€]?\d", re.IGNORECASE
)
"""What a forecast says: ``we expect it to be 2.6 percent``."""
_HEARD = lazy_re(r"be\s+heard\b")
_MEMBER = lazy_re(
    r"\bhon\b|\b(?:Lady|Gentlem[ae]n|Gentlewoman|Members?|Senators?|Minister|Secretary|witness(?:es)?)\b", re.IGNORECASE
)
"""Who is to be heard where a chair calls for order: ``The hon. Lady will be heard``."""
_ONLY_TOLD = lazy_re(
    r"\s+(?:that|this|it|these|those|them)\s*(?:(?:in|on|at|last|back|just|already|earlier|yesterday|today|a|two|three)\b[^,;]*)?"
    r"(?:[.,;!?]|$)"
)
"""That something was made known, and not what (``We announced that in March``)."""
_DECIDES = lazy_re(r"(?:decided|resolved|opted)\b", re.IGNORECASE)
_AS_IT_IS = lazy_re(
    r"\s+(?:(?:today|now|again|yesterday|therefore|unanimously|this\s+\w+|on\s+\w+day|at\s+(?:this|its|our)\s+(?:\w+\s+)?"
    r"meeting|by\s+[^,;:]{1,40}?)\s+)*to\s+(?:leave|keep|hold|maintain|retain)\s+(?:(?!until\b|till\b|through\w*\b|for\b)"
    r"[^,;:.])*?\b(?:unchanged|steady|on\s+hold|where\s+(?:it\s+is|they\s+are)|as\s+(?:it\s+is|they\s+are)|the\s+same"
    r"|at\s+(?:its|their)\s+(?:current|present)\s+levels?|rates?\s[^,;:.]{0,40}?\d(?:[\d.,\s–-]|to\b)*(?:%|per\s?cent))(?=\s*(?:[.,;:!?–—-]|$|and\b|but\b|at\s|in\s+a\s+range\b|today\b"
    r"|again\b|this\s+(?:month|week|afternoon|morning)\b))",
    re.IGNORECASE,
)
"""What was decided and done with it: all stays as it is, and nothing is said of how long."""
_NO_ACT = lazy_re(
    r"\s+(?:an?|some|any|more|no|another|further|much|nothing|something)\s"
    r"(?:(?!\b(?:to|will|would|that|who|from|by\s+the|of\s+the)\b)[^,;:])*$",
    re.IGNORECASE,
)
"""A thing that is expected of nobody: ``We expect an answer.``."""
_STANDS = lazy_re(
    r"(?:\b(?:am|is|are|was|were|be|been|being|remains?|stands?|stay|stays|seems?|feels?|became|become|also|both|all|so"
    r"|very|and|or|as|more|still|now|just|not|never|too|well|here|each|together|\w+ly)|['’](?:m|re|s|ve)"
    r"|(?:\b(?:am|is|are)|['’](?:m|re|s))(?:\s+(?!an?\b|the\b)\w+){1,2})\s+$|^\W*$",
    re.IGNORECASE,
)
"""What stands before ``determined`` or ``ready`` where it is said of the subject, and not of a noun."""


def stands(flat: str, clause: Clause) -> bool:
    """Tell whether a clause stands by itself: neither denied nor doubted, hoped or supposed.

    Args:
        flat: the sentence.
        clause: one that the model takes for an undertaking.
    """
    cue = clause.at
    before = flat[clause.start : cue.start]
    printed = flat[cue.start : cue.end]
    if cue.kind == "will" and printed.lower() == "will" and _NOUN.match(flat, cue.end):
        return False  # "their will to fight"
    if cue.kind == "wants" and _HOPES.search(printed) and not printed.endswith(" to") and not _TO.match(flat, cue.end):
        return False
    if cue.kind == "determined" and printed[:1].islower() and not _STANDS.search(before):
        return not printed.lower().startswith(("determined", "ready", "prepared", "intent"))
    if cue.kind == "expects" and clause.subject.lower() in _THINGS and _FIGURE.match(flat, clause.acts):
        return False
    if cue.kind == "agreed" and _DECIDES.match(printed) and _AS_IT_IS.match(flat, cue.end, clause.end):
        return False
    if cue.kind == "expects" and _NO_ACT.match(flat, cue.end, clause.end):
        return False
    if _HEARD.match(flat, clause.acts) and _MEMBER.search(clause.subject):
        return False
    if cue.kind in _FUTURE and _PROMISE.match(flat, cue.end) and negation(flat, clause):
        return False
    if cue.kind == "announced" and _ONLY_TOLD.match(flat, cue.end):
        return False
    if cue.kind == "intends" and _PLANS.match(printed) and _NO_PLANS.search(before):
        return False
    if cue.kind not in _KEPT and _negation(before) is not None:
        return False
    at = before.rfind(clause.subject) if clause.subject else len(before)
    over = before[: at if at >= 0 else len(before)]
    begun = over.rfind(clause.subject, max(len(over) - _STAMMER, 0)) if clause.subject and _DASHED.search(over) else -1
    if begun > 0:
        over = over[:begun]  # "it doesn't mean we will — we will": begun twice
    if _SUPPOSED.search(over) or _THOUGHT.search(over) or _UNTOLD.search(over):
        return False
    governing = _DENIED.search(over)
    if governing is None:
        return True
    return len(governing["gap"]) > _GAP or _BROKEN.search(governing["gap"]) is not None


def negation(flat: str, clause: Clause) -> str:
    """Give the word that negates the act and stands before it: ``not`` or ``never``; empty where none does.

    One behind the cue (``will not``, ``will never``) is printed before the act and part of it.
    """
    cue = clause.at
    return _negation(flat[clause.start : cue.start]) or _inside(flat[cue.start : cue.end]) or ""


def _negation(before: str) -> str | None:
    run = _RUN.search(before)
    return None if run is None else _inside(run[0])


def _inside(words: str) -> str | None:
    found = _NO_OR_NOT.search(words)
    if found is None:
        return None
    return "never" if found[0].lower() == "never" else "not"


_NO_OR_NOT = lazy_re(r"\b(?:not(?!\s+(?:only|just|merely|simply)\b)|never|no|cannot)\b|n['’]t\b", re.IGNORECASE)
