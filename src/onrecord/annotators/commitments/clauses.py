"""Clauses: the pieces of a sentence that have a subject of their own, each with its cues, its subject and its verb."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from onrecord.annotators.commitments.acts import ACTS, PARTICIPLES
from onrecord.annotators.commitments.cues import Cue, cues
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator

_PRONOUNS = r"(?:I|we|you|he|she|it|they|there|this|that|these|those)"
_FINITE = (
    r"(?:will|shall|is|are|was|were|has|have|had|must|should|can|could|may|might|would|needs?|do|does|did|agreed"
    r"|decided"
    r"|said|made)\b"
)
_NAME = r"(?:(?:[Tt]he|[Oo]ur|[Aa]ll)\s+)?(?:[A-Z][\w.’'-]*\s+){1,4}"
_OWN = rf"(?:{_PRONOUNS}(?:['’]\w+)?\s|{_NAME}{_FINITE})"
_BOUNDARY = lazy_re(
    rf"(?:[;:]\s+|,\s+(?=(?:and|but|so|or)\s)|\s?[–—-]{{1,2}}\s?(?=(?:and|but|so)\s)|,?\s(?=but\s)"
    rf"|\s(?=and\s+(?:we|I|they|he|she)\s))"
    rf"(?P<joint>(?:and|but|so|or)\s+)?(?:(?:also|then|now|that['’]s\s+why|therefore|of\s+course|obviously"
    rf"|certainly|indeed),?\s+)?(?={_OWN})"
)
_LY = r"(?!(?:assembl|all|ital|famil|suppl|repl|jul|anomal|monopol|fl|rel|appl|compl|impl|onl|bull)y\b)\w+ly"
"""An adverb, and no noun or verb that ends like one."""
_TRAIL = lazy_re(
    r"(?:\s+|^)(?:also|now|obviously|certainly|clearly|all|both|each|still|then|never|always|really|actually|just"
    r"|again|"
    rf"(?:have|has|do|does|can|are|is|must)\s+and|not|do|does|can|would|have|has|had|{_LY}|remains?|stands?|stood|soon|today|tomorrow|together|too|is|are|am"
    rf"|was|were|be|been|very|so|n['’]t|[–—-]+)$"
    r"|,[^,]{2,80},$|['’](?:ve|re|m|s|d)$|,$",
    re.IGNORECASE,
)
_TRAILING = 120
"""Characters at an end in which what trails there begins."""
_PRONOUN = lazy_re(
    rf"(?:^|[\s“\"‘(—–-])({_PRONOUNS}|which|who|what|everyone|everybody|nobody|no\s+one)$", re.IGNORECASE
)
_OPENER = lazy_re(
    r"(?:[,;:(“\"]|\s[–—-]+|[–—]|\b(?:that|because|if|when|whether|as|so|but|and\s+(?=the\b|our\b|all\b|[A-Z])"
    r"|think|know|believe|say|"
    r"said|says|hope|while|where|how|why|what|which|who|until|unless|once|since|though|although|sure|clear)\b)\s*",
)
_AND_I = lazy_re(rf"(?:{_NAME}|both\s+\w+\s+)and\s+(?:I|we)$")
_DOES = lazy_re(r"\s+(?:so|that|this|it|everything|what|whatever|our|more|all|the|our|better)\b")
_ASIDE = lazy_re(r"\s*(?:,\s[^,;:.]{2,80},|[–—]\s[^–—;:.]{2,60}\s[–—]|--\s[^;:.]{2,60}?\s--)\s+(?=[a-z])")
"""What is put in between a cue and its verb (``we will, in the coming days, decide``)."""
_CLEFT = lazy_re(r"\s*(?:to\s+)?do\s+(?:(?!is\b)\w+\s+){0,3}is\s+(?:to\s+)?(?=[a-z])")
"""What stands between a cue and its verb in ``what we need to do now is to train more divers``."""
_LIGHT = frozenset({"have", "having"})
_HELD = lazy_re(
    r"\s+(?:an?|the|some|another|more|further|several|two|our|these|those|many)\s+(?:[\w’'-]+\s+){0,3}?"
    r"(?:meetings?|conversations?|discussions?|talks|calls?|consultations?|dialogues?|lunch|dinner|sessions?"
    r"|debates?)\b"
)
"""What is held where somebody will ``have`` it."""
_ADVERB = lazy_re(_LY)
_WORD = lazy_re(r"[\w’'-]+")
_BETWEEN = frozenset(
    "not never no longer also now then all both always still again really actually just only obviously certainly "
    "clearly be being able "
    "to get been very together soon have has had do does go going out about hard and each either probably likely "
    "so".split()
)


class Clause(NamedTuple):
    """One way to read a piece of a sentence: with one of its cues as the head of an undertaking.

    Places count from the sentence's first character.

    Attributes:
        start: where the piece begins, a joining ``and`` left out.
        end: where it ends.
        cues: its cues, in order.
        head: which of them is the head.
        subject: who stands before the head (or behind it: ``urge X to``), in the printed words; empty if nobody.
        verb: the first verb behind it; empty where none is.
        acts: where that verb's words begin, and all that is done with it.
        prior: where the piece before begins, whether it has a cue or not.
    """

    start: int
    end: int
    cues: tuple[Cue, ...]
    head: int
    subject: str
    verb: str
    acts: int
    prior: int = 0

    @property
    def at(self) -> Cue:
        """The head."""
        return self.cues[self.head]


def clauses(flat: str) -> Iterator[list[Clause]]:
    """Give the pieces of a sentence that have a cue, in order, each read in as many ways as it has cues.

    Args:
        flat: the sentence, its white space made blanks.
    """
    found = tuple(cues(flat))
    if not found:
        return
    starts = [(0, 0)]
    for one in _BOUNDARY.finditer(flat):
        if _goes_on(flat, starts[-1][1], one):
            continue
        if _SAYS.search(flat, starts[-1][1], one.start()) or any(
            starts[-1][1] <= cue.start < one.start() for cue in found
        ):
            starts.append((one.start(), one.end()))
    ends = [*(start for start, _ in starts[1:]), len(flat)]
    prior = 0
    for (_, start), end in zip(starts, ends, strict=True):
        own = tuple(cue for cue in found if start <= cue.start < end)[:MOST]
        if own:
            yield [_read(flat, start, end, own, head)._replace(prior=prior) for head in range(len(own))]
        prior = start


def _goes_on(flat: str, start: int, boundary: re.Match[str]) -> bool:
    """Tell whether what follows belongs to a clause within the one before (``because they care and they fight``)."""
    before = flat[start : boundary.start()]
    if _BEGUN.search(before):
        return True
    if (boundary["joint"] or "").startswith("but") and _NOT_ONLY.search(before):
        return True
    who = _WITHIN.match(flat, boundary.end())
    inner = list(_INNER.finditer(before)) if who is not None else []
    return (
        who is not None
        and bool(inner)
        and inner[-1]["who"].lower() == who["who"].lower()
        and not re.search(rf"\b{who['who']}\b", before[: inner[-1].start()], re.IGNORECASE)
    )


_BEGUN = lazy_re(r"\b(?:I|we|they|he|she|it)\s+(?:must|have|has|can|do|does|should|need\s+to|are)$", re.IGNORECASE)
"""A clause whose verb is still to come (``we must and we will help``)."""
_NOT_ONLY = lazy_re(r"\bnot\s+(?:only|just|simply|merely)\b")
_WITHIN = lazy_re(r"(?P<who>they|he|she|it|you)\b", re.IGNORECASE)
_INNER = lazy_re(
    r"\b(?:because|since|if|when|so\s+that|until|unless|as|that|who)\s+(?P<who>they|he|she|it|you)\b", re.IGNORECASE
)
_SAYS = lazy_re(
    rf"{_FINITE}|['’](?:s|re|m|ve|ll|d)\b|\b\w{{3,}}ed\b|\b(?:want|know|think|hope|believe|look|go|say|see|come"
    rf"|take)s?\b"
)
"""A verb: what stands before a boundary is a clause only where it has one."""
MOST = 8
"""Cues of a piece that are looked at."""
_ASKED = lazy_re(r"\s+(?:(?:upon|on|for|that|to)\s+)?(?P<who>(?:[\w’'.-]+\s+){1,6}?)(?:to|must|should|that)\s+")
_TOLD = lazy_re(r"\s+(?!to\b)(?:that\s+)?(?P<who>(?:[\w’'.-]+\s+){1,6}?)(?:to|will|would|must|should)\s+")
_FROM = lazy_re(r"(?:from|by|on\s+the\s+part\s+of|of)\s+(?P<who>(?:[\w’'.-]+,?\s+){1,6}?)[Tt]o\s+")
_OF_IT = lazy_re(
    r",?\s*(?:\s(?:[^.;]{0,60}?\b(?:that|for)\s+)|(?=we\s))(?P<who>(?:(?:the|all|our|both|every|each|any|these|those|this"
    r"|all\s+of)\s+)?(?:[\w’',.-]+\s+){1,6}?)(?=(?P<verb>[a-z]\w+)\s)"
)


_NAMING = {"calls": _ASKED, "tasked": _TOLD, "expects": _TOLD, "commitment": _FROM}
"""Cues behind which it is said who is to do it."""


def _read(flat: str, start: int, end: int, own: tuple[Cue, ...], head: int) -> Clause:
    at = own[head]
    after = at.end
    if at.kind in _NAMING and (asked := _NAMING[at.kind].match(flat, at.end, end)):
        subject = asked["who"]
        after = asked.end()
    elif at.kind == "matters" and (duty := _whose(flat, at.end, end)) is not None:
        subject, after = duty
    else:
        subject = subject_before(flat[start : at.start])
    verb, acts = _verb(flat, after, end)
    return Clause(start, end, own, head, subject.strip(" ,—–-"), verb, acts)


def _whose(flat: str, start: int, end: int) -> tuple[str, int] | None:
    """Give who is to do what matters, and where the verb begins (``vital that the board close the lock``)."""
    asked = _OF_IT.match(flat, start, end)
    if asked is None:
        return None
    who = asked.start("who")
    for word in islice(_WORD.finditer(flat, asked.end(), end), _FEW):
        if word[0] in ACTS:
            return flat[who : word.start()], word.start()
    return asked["who"], asked.end()


_FEW = 4
"""Words among which a verb is looked for."""
_FAR = 240
"""Characters before a cue in which its subject is looked for."""
_APPOSED = lazy_re(
    r"\b(?:the|our|The|Our)\s+(?:[\w’'-]+\s+)?[\w’'-]+,\s+(?P<name>[A-Z][\w’'.-]+(?:\s+[A-Z][\w’'.-]+){0,3}),$"
)
"""A name put behind what it names (``our newest member, Talmark, will``)."""
_JOINED = frozenset({"and", "or", "but", "also", ""})
_LEAD = lazy_re(
    rf"(?:(?:And|But|So|Now|Also|Well|Then)\b,?\s+)*(?P<who>{_PRONOUNS}|{_NAME}|(?:[Tt]he|[Oo]ur)\s+[\w’'-]+)\b"
)


def subject_before(words: str) -> str:
    """Give the words for who does it among those that stand before a cue; empty where nobody is named."""
    whole = words
    words = words[-_FAR:].rstrip()
    named = _APPOSED.search(words)
    if named is not None:
        return named["name"]
    while (trail := _TRAIL.search(words, max(len(words) - _TRAILING, 0))) is not None:
        words = words[: trail.start()].rstrip()
    pronoun = _PRONOUN.search(words)
    if pronoun:
        joined = _AND_I.search(words)
        return joined[0].strip() if joined else pronoun[1]
    last = 0
    for opener in _OPENER.finditer(words):
        if opener.end() < len(words):
            last = opener.end()
    found = words[last:].strip()
    if found in _JOINED and (lead := _LEAD.match(whole)):
        return lead["who"].strip()
    return found


def _verb(flat: str, start: int, end: int) -> tuple[str, int]:
    """Find the first verb from ``start`` on; ``be`` where something is and nothing is done."""
    first, be = None, False
    aside = _ASIDE.match(flat, start, end) or _CLEFT.match(flat, start, end)
    if aside is not None:
        start = aside.end()
    for word in _WORD.finditer(flat, start, min(end, start + _FAR)):
        low = word[0].lower()
        if low in _LIGHT and _HELD.match(flat, word.end(), end) is not None:
            return "hold", word.start() if first is None else first
        if low in {"do", "doing"} and _DOES.match(flat, word.end(), end):
            return word[0], word.start() if first is None else first
        if low in _BETWEEN or _ADVERB.fullmatch(low):
            first = word.start() if first is None else first
            be = be or low in {"be", "been"}
            continue
        at = word.start() if first is None else first
        if be and not (low.endswith(("ing", "ed")) or low in PARTICIPLES):
            return "be", at
        return word[0], at
    return ("be" if be else ""), start if first is None else first
