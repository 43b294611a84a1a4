"""Whether a time phrase says when the act of a clause is done, or belongs to something else in the same sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.annotators.commitments.clauses import Clause

_PAST = lazy_re(
    r"(?<!\bbe\s)(?<!\bbeen\s)(?<!\bget\s)(?<!ly\s)\b(?:was|were|had|did|said|told|began|met|saw|spoke|came|went|made|took"
    r"|gave|got|found|held|led|left|became|knew|thought|heard|brought|wrote|sent|signed|passed|announced|discussed|decided"
    r"|reported|launched|released|stated)\b"
    r"|\b(?:have|has|['’]ve)\s+(?:\w+ly\s+|just\s+|also\s+|already\s+|all\s+)?(?!need|agreed\s+to\b)\w+(?:ed|en|ne|un)\b"
    r"|\b(?:I|we|you|he|she|they|it|who|which|that|(?!United\b)[A-Z]\w+)\s+(?:also\s+|just\s+|\w+ly\s+)?"
    r"(?!need\b|indeed\b|exceed\b|proceed\b|succeed\b|feed\b|speed\b|agreed\s+to\b|committed\s+to\b|United\b)\w{2,}ed\b",
)
"""A verb in the past: what is said with it has been."""
_VERB = lazy_re(
    r"\b(?:is|are|am|has|have|do|does|can|could|would|should|may|might|must|will|shall|['’](?:re|m|ve|ll)|means?|says?"
    r"|knows?|wants?|needs?|shows?|brings?|see|sees|going)\b|['’](?:re|m|ve|ll)\b|\b(?:it|that|he|she|there|what)['’]s\b"
)
"""Another verb in the present."""
_FRONTED = lazy_re(
    r"^\s*[,–—-]*\s*(?:(?:(?:and|but|so|also|again|then|obviously|certainly|of\s+course|you\s+know|as\s+you\s+know|I\s+mean|well"
    r"|in\s+fact|together|once\s+again)\b|(?:(?:I|we)(?:\s+am|\s+are|['’]m|['’]re)?\s+(?:\w+ly\s+)?(?:think|believe|expect|hope"
    r"|trust|suspect|guess|confident|sure|certain|convinced)(?:\s+that)?))\s*,?\s*)*",
    re.IGNORECASE,
)
"""What may stand between a time that leads a clause and the clause's subject."""
_SUBORDINATE = lazy_re(
    r",\s+(?:which|who|where|whose|whom)\b|\b(?:because|since|although|though|whereas|while|than|as\s+(?:I|we|you|he|she|they|it|the"
    r"|our|[A-Z]\w+))\b|\b(?:that|which|who)\s+(?:is|are|was|were|has|have|had|will|would|can|could|may|might|\w+ed|began|came"
    r"|took|(?:we|I|he|she|they|you)(?!\s*(?:['’]ll|will)\b))\b|\bif\b|\bunless\b|\bwhat\s[^,;:]*?\b(?:says?|has|have|is|are|does|do|did)\b"
    r"|\b(?:that|which|who)\s+(?!this\b|happens\b)(?:[a-z]{2,}ed|[a-z]{3,}s|broke|fell|rose|ran|won|lost|struck|hit|left|met|grew|went)"
    r"\s*$",
)
"""Where another clause begins that a time behind it belongs to; what ``you will see`` at a meeting is done by then."""
_DONE = lazy_re(
    r"(?<!\bbe\s)(?<!\bbeen\s)(?<!\bbeing\s)(?<!\bget\s)(?<!ly\s)\b(?:\w{2,}(?<!ne)ed|begun|began|held|made|given|taken|met|set|said|seen)"
    r"\s+(?:(?:just|earlier|only|back|again|here|up)\s+)?$"
)
"""A participle or past right before a time: ``the plan announced in June``."""
_SEEN = lazy_re(r"(?:\bwill|['’]ll)\s+(?:see|hear|have|find)\s+(?:it\s+|them\s+)?\w+ed\b")
"""``something you will see discussed at the meeting``: yet to come, and no participle of what has been."""
_OF = lazy_re(r"\b(?:of|since|like|than|about|between)\s+(?:the\s+)?$", re.IGNORECASE)
"""Words behind which a time belongs to a noun: ``the challenges of tomorrow``."""
_BY_WHOM = lazy_re(r"\b\w{3,}ed\s+(?:(?:by|in|on|at|from|for)\s|$)")
"""``the reforms advanced by the minister today``."""
_LEADS = lazy_re(
    r"(?:^|\s)(?:in|on|at|by|before|during|after|until|over|for|from|within|this|the|late|early)\s*$", re.IGNORECASE
)
_OWNER = lazy_re(r"['’]s\b|\s+(?:is|was|has|are)\b")
"""``tomorrow's hearing``, ``today is``: a time that is spoken of."""
_THAT = lazy_re(r"\bthat\s+(?:(?:back\s+)?(?:in|on|at|by)\s+)?(?:the\s+|late\s+|early\s+)?$")
_WAS_SAID = lazy_re(r"(?:ed|took|sworn|made|gave)\b")
_AGENT = lazy_re(r"\s+by\s+[^,;:]{2,60}")
"""``announced by the Premier`` this morning: when it was announced."""
_HALT = lazy_re(r"[;:–—]|--|,\s|\bthat\s+(?=$|(?:in|on|at|by)\s*$)")
_SOON = lazy_re(
    r"(?:at\s+|for\s+|as\s+of\s+|right\s+|just\s+)?(?:the\s+|this\s+)?(?:very\s+)?(?:(?:present\s+)?(?:now|moment|present|point"
    r"|time)|currently|presently|time\s+being|these\s+days|so\s+far|to\s+date|present\s+time|point\s+in\s+time)",
    re.IGNORECASE,
)
_AHEAD = frozenset({"by", "by the time of", "before", "within", "no later than", "not later than", "on or before"})


def present(words: str) -> bool:
    """Tell whether a time is the time of speaking: ``at the moment``, ``currently``."""
    return _SOON.fullmatch(words) is not None


def hangs_on(flat: str, clause: Clause, start: int, end: int, lead: str | None) -> bool:
    """Tell whether a time belongs to the verb phrase of a clause.

    Args:
        flat: the sentence.
        clause: the undertaking.
        start: where the time's words begin, counted from the sentence's first character.
        end: where they end.
        lead: the preposition of the time, printed or not, in small letters.
    """
    ahead = lead in _AHEAD
    if _OWNER.match(flat, end) or not clause.at.start - _FAR < start < clause.at.end + _FAR:
        return False
    near = max(start - _REACH, 0)
    bare = min(near + len(_LEADS.sub("", flat[near:start])) + 1, start)  # without the time's own preposition
    if _OF.search(flat[max(clause.start, near) : start]):
        return False
    if start >= clause.at.start:
        if _THAT.search(flat[near:start]) and _PAST.search(flat, end, end + _FAR):
            return False  # "I remind you that on Monday the council said": it was said on Monday
        between = flat[clause.at.end : bare]
        if (
            (not between.strip() or _AGENT.fullmatch(between))
            and _WAS_SAID.search(flat[clause.at.start : clause.at.end])
            and not ahead
        ):
            return False
        if _SUBORDINATE.search(between) or (not ahead and _DONE.search(_SEEN.sub("", between))):
            return False
        return _PAST.search(between) is None
    return _leads(flat, clause, bare, end)


_REACH = 24
"""Code points before a time that are looked at."""
_FAR = 400
"""Code points between a time and a verb from which they are strangers; speech without full stops has no end."""


def _leads(flat: str, clause: Clause, start: int, end: int) -> bool:
    """Tell whether a time before the cue leads the clause: ``Tomorrow, we will``, ``the talks next week will``."""
    before = flat[max(clause.start, start - _FAR) : max(start, clause.start)]
    own = before[max((halt.end() for halt in _HALT.finditer(before)), default=0) :]
    if _PAST.search(own) or _BY_WHOM.search(own) or _SUBORDINATE.search(own) or _VERB.search(own):
        return False
    subject = clause.subject
    at = flat.rfind(subject, 0, clause.at.start) if subject else clause.at.start
    between = flat[end : max(at, end)]
    rest = between[_end_of(between) :]
    return not (_PAST.search(rest) or _VERB.search(rest) or _SUBORDINATE.search(rest))


def _end_of(between: str) -> int:
    fronted = _FRONTED.match(between)
    return 0 if fronted is None else fronted.end()
