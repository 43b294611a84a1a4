"""Force: how strongly somebody is bound, by the cue and what stands around it; and the condition, if there is one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from onrecord.annotators.commitments.actors import state_names
from onrecord.annotators.commitments.spoken import plain
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.annotators.commitments.found import Found

Force = Literal["committed", "intends", "expects", "calls-for", "conditional"]
_SAYS = r"(?:[^,;:–—.]|(?<!\.)\.(?=\w)|\.(?=\s+(?-i:[A-Z]))(?<!\.\.)|(?<=\bhon)\.|(?<=\brt)\.)"
"""What a clause is made of: no full stop but of a number (``2.5 percent``) or a short form (``the hon. Member``)."""
_IF = lazy_re(
    r"\b(?P<sign>if|unless|provided(?:\s+that|(?=\s+(?:we|they|he|she)\s))|providing\s+that|on\s+(?:the\s+)?condition"
    r"\s+that|assuming(?:\s+that)?|in\s+the\s+event\s+that|as\s+long\s+as(?!\s+(?:possible|we\s+can|it\s+takes))"
    r"|so\s+long\s+as|in\s+case|should(?=\s+(?:they|he|she|it|the)\s)"
    r"|(?<!\bat\s)once(?=\s+(?:we|they|he|she|it|that|this|these|those|the|our|their|all|an?|(?-i:[A-Z])\w+)\s)(?!\s+(?:an?"
    r"\s+(?:day|week|month|year|decade)|the\s+(?:home|centre|center))\b))(?:\s+|,\s+(?=[^,;:.–—]{2,30},\s))"
    rf"(?P<what>(?:(?<=,\s)[^,;:.–—]{{2,30}},\s+)?{_SAYS}{{3,240}})",
    re.IGNORECASE,
)
_PURPOSE_BEFORE = lazy_re(r"\b(?:so\s+that|(?:make\s+sure|ensure)\b.*,)\s", re.IGNORECASE | re.DOTALL)
"""What hangs on a purpose is no condition of what is done (``to make sure that it is paid, assuming it is due``)."""
_FAR = 400
"""Code points between a condition and the clause that hangs on it."""
_ANYONE = lazy_re(rf"\b(?:to\s+)?(?P<what>(?:any(?:one|body)|those)\s+who\s+{_SAYS}{{3,240}})", re.IGNORECASE)
_WHEN = lazy_re(
    r"\b(?:when|once)\s+(?P<what>(?:[^.;,]{0,60}\b)?(?:conditions?|agree|agreed|ready|met)\b[^.;,]{0,60})",
    re.IGNORECASE,
)
_AS = lazy_re(r"\bas\s+we\s+do(?:\s+(?:it|so|that))?\b")
_PURPOSE = lazy_re(
    r"^(?:we|you)\s+(?:(?:really|truly|all)\s+)?(?:want|wish|are\s+to|are\s+going\s+to|['’]re\s+(?:going\s+)?to)\b"
    r"|^you\s+(?:will|like|please|may|recall|remember|look|ask|think|see|listen|notice|go\s+back)\b|^I\s+(?:may|can|might|could)\b"
    r"|^you(?:['’](?:ll|d)|\s+would)\s|^anything$|^so\s+(?:how|what|when|why|where)\b",
    re.IGNORECASE,
)
"""What is said with ``if`` and is no condition: a purpose, or a way to begin."""
_EVEN = lazy_re(r"\b(?:even|as|see|ask|asked|asking|wonder|wondering|know|decide|determine|what)\s+$", re.IGNORECASE)
_ALONE = lazy_re(r"(?:I|we|you|he|she|they|it|the|that|there)\W*", re.IGNORECASE)
"""A condition that was broken off (``if we — if the dam breaks``)."""
_NESTS = lazy_re(r"\b(?:that|what|how|where|when|why|which|who|and|or|the|of)\s*$", re.IGNORECASE)
"""Words after which a clause still belongs to the condition."""
_OWN = lazy_re(r"\b(?:I|we|['’]m|['’]re)\b", re.IGNORECASE)
_WORK = lazy_re(
    r"\b(?:will|['’]ll|going\s+to)\s+(?:\w+ly\s+)?(?:work(?:ing)?|try(?:ing)?|seek|aim|attempt)\s+(?:\w+\s+)?to\b",
    re.IGNORECASE,
)
_DETERMINED = lazy_re(r"\b(?:determin(?:ed|ation)|ready\s+to|prepared\s+to)\b", re.IGNORECASE)
_THINKS = lazy_re(
    r"\b(?:I|we)\s+(?:(?:really|do|also|therefore|still|\w+ly)\s+)*(?:think|believe|hope|trust|suspect)\b"
    r"|\bhopefully\b",
    re.IGNORECASE,
)
_AND_WILL = lazy_re(r",?\s+and\s+(?:(?:we|they|it)\s+)?(?:will|shall)\b")
_CALLS = frozenset({"must", "should", "need", "calls", "matters"})
_HOPES = frozenset({"expects", "confident"})
_PLANS = frozenset({"intends", "determined", "wants", "works"})
_PROMISES = frozenset({"agreed", "pledged", "announced", "committed", "assured", "tasked"})


def condition(found: Found) -> str | None:
    """Give the words of the condition, without ``if`` but with ``unless``; None where there is none."""
    flat, clause = found.flat, found.clause
    for sign in _IF.finditer(flat, max(clause.start - _FAR, 0), min(clause.end + _FAR, len(flat))):
        what = sign["what"]
        if sign.start() < clause.at.start < sign.end():  # no comma: "if they attack we will respond"
            own = flat.rfind(clause.subject, sign.start("what"), clause.at.start)
            bound = flat[sign.start("what") : max(own, sign.start("what"))]
            what = what if _NESTS.search(bound) else bound
        if _PURPOSE_BEFORE.search(flat, clause.acts, sign.start()):
            continue
        what = plain(what).strip(" ,")
        if what and not _ALONE.fullmatch(what) and not _PURPOSE.match(what) and not _EVEN.search(flat[: sign.start()]):
            return f"unless {what}" if sign["sign"].lower() == "unless" else what
    for pattern in (_ANYONE, _WHEN):
        if (sign_ := pattern.search(flat)) is not None and (pattern is _WHEN or sign_.start() < found.clause.at.start):
            return plain(sign_["what"])
    as_we_do = _AS.search(flat)
    return as_we_do[0] if as_we_do and _HOPES & {cue.kind for cue in found.clause.cues} else None


def force(found: Found, home: str | None, actor: str, bound: str | None) -> Force:
    """Tell the force of an undertaking.

    Args:
        found: the undertaking.
        home: for whom the speaker speaks.
        actor: who is to do it.
        bound: the words of a condition.
    """
    clause = found.clause
    over = found.after or found.under
    if over is not None:
        return force(over, home, actor, None)
    head = clause.at.kind
    above = {cue.kind for cue in clause.cues[: clause.head]}
    words = found.flat[clause.start : clause.end]
    if head == "commitment" and bound is None:
        return "committed"
    if head in _CALLS:
        return "committed" if _AND_WILL.match(found.flat, clause.at.end) else "calls-for"
    if head in _HOPES or above & _HOPES:
        return "intends" if head == "expects" and _OWN.fullmatch(clause.subject) and _to_do(found) else "expects"
    if bound is not None and head in {"will", "going", "intends", "committed", "agreed", "pledged", "determined"}:
        return "conditional"
    if head in _PLANS:
        return "committed" if found.again else "intends"
    if head in _PROMISES or above & _PROMISES:
        return "intends" if _DETERMINED.search(words) and head not in _PROMISES else "committed"
    if _DETERMINED.search(found.flat[clause.start : clause.at.start]):
        return "intends"
    if _WORK.match(found.flat, clause.at.start):
        return "intends"
    if _THINKS.search(found.flat[clause.start : clause.at.start]) and clause.subject.lower() not in {"i", "we"}:
        return "expects"
    if (
        head in {"will", "going"}
        and actor in state_names() - {home}
        and not _SAID.search(found.flat[: clause.at.start])
    ):
        return "expects"
    return "committed"


_SAID = lazy_re(
    r"\b(?:said|says|told|announced|agreed|confirmed|assured|promised|stated|made\s+(?:it\s+)?clear)\b", re.IGNORECASE
)
_TO = lazy_re(r"\s+(?:also\s+)?to\s+(?!see\b)\w+")


def _to_do(found: Found) -> bool:
    return _TO.match(found.flat, found.clause.at.end) is not None
