"""Subjects: of what kind they are who are said to do something."""

from __future__ import annotations

import re

from onrecord.text.lazy import lazy_re

WHO = ("speaker", "actor", "stand-in", "nobody")
_WHO = {
    "I": "speaker",
    "we": "speaker",
    "name": "actor",
    "body": "actor",
    "person": "stand-in",
    "they": "stand-in",
}
SUBJECTS = (
    "I",
    "we",
    "you",
    "person",
    "they",
    "it",
    "there",
    "this",
    "relative",
    "name",
    "body",
    "people",
    "thing",
    "none",
)
_PRONOUNS = {
    "i": "I",
    "we": "we",
    "you": "you",
    "he": "person",
    "she": "person",
    "they": "they",
    "it": "it",
    "there": "there",
    "this": "this",
    "that": "this",
    "these": "this",
    "those": "this",
    "which": "relative",
    "who": "relative",
    "what": "relative",
    "everyone": "people",
    "everybody": "people",
    "nobody": "people",
    "no one": "people",
}
_BODY = lazy_re(
    r"\b(?:governments?|administration|presidents?|ministers?|congress|parliament|senate|house|allies|ally"
    r"|leaders?|teams?|"
    r"countr(?:y|ies)|nations?|council|committees?|commission|union|alliance|forces|states?|department|ministry"
    r"|agenc(?:y|ies)|"
    r"bank|board|office|officials?|secretar(?:y|ies)|members?|partners?|authorities|regulators?|company|companies"
    r"|party|parties|"
    r"cabinet|court|delegations?|territories|coalition|community|organi[sz]ations?|sides?|regimes?|militar(?:y|ies)|troops?|army|groups?|police|treasury)\b",
    re.IGNORECASE,
)
_PEOPLE = lazy_re(
    r"\b(?:people|men|women|children|families|workers|americans|everyone|who|businesses|citizens|voters)\b",
    re.IGNORECASE,
)
_NAMED = lazy_re(
    r"(?<!^)\b[A-Z][\w’'.-]+|^[A-Z]{2,}"
    r"|^(?!(?:The|Our|All|Any|Some|Many|Most|These|Those|This|That|Each)\b)[A-Z][\w’'-]+(?:\s+(?:and|or|as|of)\b|$)"
)
"""A name: a capital that no sentence begins with, or the only word, or one that another is joined to."""
_JOINING = lazy_re(
    r"^(?:(?:and|but|so|now|then|also|well|first|second|third|finally|again|obviously|of\s+course|certainly|while|because"
    r"|therefore|or|yet|today|tomorrow)\b,?\s+)+",
    re.IGNORECASE,
)
"""Words before a subject that join it to what was said."""


def subject_kind(subject: str) -> str:
    """Give which of `SUBJECTS` the words before a cue are."""
    if not subject:
        return "none"
    subject = _JOINING.sub("", subject)
    pronoun = _PRONOUNS.get(subject.lower())
    if pronoun is not None:
        return pronoun
    if _NAMED.search(subject):
        return "name"
    if _BODY.search(subject):
        return "body"
    return "people" if _PEOPLE.search(subject) else "thing"


def part(kind: str) -> str:
    """Give which of `WHO` a kind of subject is: who speaks, an actor, a word for one, or nobody who acts."""
    return _WHO.get(kind, "nobody")
