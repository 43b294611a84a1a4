"""Whether a sentence says that an act was done: by its own verb in the past, or by a verb that says that it is over.

Nothing is parsed. A verb counts where ``have`` or ``be`` or a subject stands close before it, and nothing in between
puts it in the future, in doubt or denies it. What is missed is shown as spoken of again; what is found is shown with
the words, for a person to judge.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.archive.words.words import stem, tokens
from onrecord.ledgers.commitments.verbs import PAST
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

_OVER = frozenset("completed finished fulfilled achieved implemented delivered accomplished concluded arrived".split())
"""Participles that say of anything that it is over."""
_NOW = lazy_re(
    r"\b(?:is|are|was|were|has\s+been|have\s+been)\s+(?:now\s+|already\s+|finally\s+)?"
    r"(?:in\s+place|operational|up\s+and\s+running|done\b(?!\s+with))",
    re.IGNORECASE,
)
_SO = lazy_re(
    r"(?:(?:and|so|indeed|yes|well),?\s+)*(?:(?:we|they|he|she|it|i)(?:\s+have|\s+has|['’]ve)?\s+(?:did|done)"
    r"(?:\s+(?:so|that|it|this|exactly|just))?\b(?!\s*n[o']?t\b|\s+not)"
    r"|(?:that|this|it)\s+(?:was|has\s+been|is\s+now)\s+done\b)",
    re.IGNORECASE,
)
"""A sentence that says that what the one before speaks of was done: ``We did so in May.``"""
_AUXILIARY = frozenset("have has had ve having was were been".split())
_PERFECT = frozenset("have has had ve having".split())
_BEFORE = frozenset("already now also finally just then recently successfully jointly all both together so".split())
_SUBJECT = frozenset("we i they he she it".split())
_HINDERS = frozenset(
    """
    not never no nor without neither nobody none t yet being
    will would shall should must may might can could cannot to ll d if whether unless until when once before
    wants want need needs hope hopes expect plan plans going supposed
    """.split()
)
"""Words that put what follows in the future, in doubt, or deny it."""
_MONTH = lazy_re(r"(?<=[a-z,] )May\b")
"""The month, which is no modal verb."""
_REACH = 5
"""Words before a participle among which its auxiliary stands."""


def said_done(sentence: str, verb: str | None, actor: frozenset[str]) -> bool:
    """Tell whether a sentence says that an act was done.

    Args:
        sentence: the words.
        verb: the act, as its verb's plain form, folded; None where it is not known.
        actor: stems of the actor's name.
    """
    if sentence.rstrip(" \"'”’)").endswith("?"):
        return False
    found = _NOW.search(sentence)
    if found is not None and _free([token.word for token in tokens(sentence[: found.start()])][-_REACH:]):
        return True
    said = [token.word for token in tokens(_MONTH.sub("month", sentence))]
    past = set(PAST.get(verb or "", ()))
    for at, word in enumerate(said):
        own = word in past or (verb is not None and word.endswith("ed") and stem(word) == stem(verb))
        if (own or word in _OVER) and _happened(said[max(at - _REACH, 0) : at], actor, own=own):
            return True
    return False


def did_so(sentence: str) -> bool:
    """Tell whether a sentence says of what the one before it speaks of that it was done."""
    return _SO.match(sentence) is not None and not sentence.rstrip(" \"'”’)").endswith("?")


def _happened(before: Sequence[str], actor: frozenset[str], *, own: bool) -> bool:
    if not _free(before):
        return False
    if _AUXILIARY.intersection(before):
        return own or bool(_PERFECT.intersection(before)) or bool({"was", "were"}.intersection(before))
    rest = [word for word in before if word not in _BEFORE]
    return own and bool(rest) and (rest[-1] in _SUBJECT or stem(rest[-1]) in actor)


def _free(before: Sequence[str]) -> bool:
    return not _HINDERS.intersection(before)
