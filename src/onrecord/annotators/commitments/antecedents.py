"""Antecedents: whom a word for an actor stands for, where the same sentence says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.annotators.commitments.clauses import subject_before
from onrecord.annotators.commitments.nounphrase import named
from onrecord.annotators.commitments.spoken import plain
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.annotators.commitments.clauses import Clause

_SURE = frozenset({"confident", "expects"})
_TO_COME = frozenset({"will", "going"})
_SAID = frozenset({"announced", "pledged", "committed", "agreed"})
_SELF = lazy_re(r"(?:I|we)(?:['’]\w+)?", re.IGNORECASE)
_OWNER = lazy_re(r"(?:it|that|this)\b.{0,40}\b(our|my)(?:\s+\w+)?", re.IGNORECASE)
_TO = lazy_re(r"\s+(?:also\s+|now\s+)?to\b")
_WHO = lazy_re(r",?\s+(?:also\s+)?(?:that\s+)?(?P<who>we|they|he|she)\b(?!\s+and\b)")
_NOUN = lazy_re(
    r",?\s+(?:that\s+)?(?P<who>(?:(?:the|our|all|some|most|many|several|both)\s+)[^,;:–—]{2,60}?|[A-Z][^,;:–—]{1,60}?)(?=,|\s*$)"
)
_BY = lazy_re(
    r"\s+(?:\w+ly\s+|today\s+|yesterday\s+|earlier\s+)?by\s+(?P<who>(?:(?:the|our)\s+)?[A-Z][\w’'.-]+(?:\s+(?:of\s+(?:the\s+)?)?[A-Z][\w’'.-]+){0,4})"
)
_NAME = r"(?:[Tt]he\s+)?[A-Z][\w’'-]+(?:\s+(?:(?:and|of)\s+(?:the\s+)?)?[A-Z][\w’'-]+){0,4}"
_LEADS = lazy_re(
    rf"^\W*(?:(?:And|But|So|Now|Then|Also|Today|Again),?\s+)*(?P<who>(?!(?:We|I|It|He|She|They|This|That|There|You)\b){_NAME})"
    r"\s+(?:(?:also|now|again|already|\w+ly)\s+)?(?:has|have|had|is|are|was|were|will|must|should|can|knows?|says?|said|wants?"
    r"|needs?|made|told|\w{2,}ed)\b"
)
"""A name that leads the sentence as its subject."""
_TITLE = lazy_re(r"(?:President|Prime|Minister|Secretary|Chancellor|Foreign|King|Queen|Premier|Governor|Senator)\b")
_LIST = lazy_re(r"\sand\s|\b\w+s$|\b[Aa]ll(?:ies)?\b")


def subject_meant(flat: str, clause: Clause) -> str:
    """Give the words for who is to do it: not who expects or announces it, and a name where a pronoun stands for one.

    ``I expect that we will meet``: we. ``a loan announced by the Premier``: the Premier. ``Talmark has said that it
    will``: Talmark.
    """
    subject = plain(clause.subject)
    if clause.at.kind in _SURE and _SELF.fullmatch(subject) and not _TO.match(flat, clause.at.end):
        return _of_complement(flat, clause) or subject
    if clause.at.kind in _SAID and (agent := _BY.match(flat, clause.at.end, clause.end)) is not None:
        return plain(agent["who"])
    if (owner := _OWNER.fullmatch(subject)) is not None:
        return {"our": "we", "my": "I"}[owner[1].lower()]  # "it is not our intention to"
    return name_meant(flat, clause) or subject


def name_meant(flat: str, clause: Clause) -> str:
    """Give the name that leads the sentence where a clause's subject is a pronoun that stands for it; else nothing."""
    stands_for = _STANDS_FOR.get(clause.subject.lower())
    if stands_for is None:
        return ""
    at = flat.rfind(clause.subject, 0, clause.at.start)
    leads = _LEADS.match(flat[: max(at, 0)])
    return plain(leads["who"]) if leads is not None and stands_for(leads["who"]) else ""


def _of_complement(flat: str, clause: Clause) -> str:
    told = _WHO.match(flat, clause.at.end, clause.end)
    if told is not None:
        return told["who"]
    later = [
        cue for cue in clause.cues[clause.head + 1 :] if cue.kind in _TO_COME and cue.start - clause.at.end < _NEAR
    ]
    if not later:
        return ""
    words = flat[clause.at.end : later[0].start]
    who = _NOUN.match(words)
    return plain(who["who"]) if who is not None else named(subject_before(words))


_NEAR = 120
"""Code points between who is confident and who will do it."""


def _one(name: str) -> bool:
    return _LIST.search(name) is None and _TITLE.search(name) is None


def _several(name: str) -> bool:
    return _LIST.search(name) is not None


def _person(name: str) -> bool:
    return _TITLE.search(name) is not None


_STANDS_FOR = {"it": _one, "they": _several, "he": _person, "she": _person}
"""Which names a pronoun may stand for."""
