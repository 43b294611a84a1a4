"""Restatements: when a request asks the one before it once more, in other words or in fewer."""

from __future__ import annotations

from itertools import takewhile

from onrecord.annotators.questions import around
from onrecord.annotators.questions.cues import BEGINS
from onrecord.annotators.questions.requests import count
from onrecord.annotators.questions.terms import terms

AGAIN_WORDS = 14
"""Words up to which a sentence about what was just asked asks it once more."""
CAUSE_WORDS = 24
"""The same where the sentence before asks for a cause, and this one offers one."""
FRAGMENT = 4
"""Words up to which a sentence that asks is a piece of the one before: ``Which stop?``."""
SAME = 0.75
"""Share of the words of the shorter of two requests from which they are one, said twice."""
SAME_WORDS = 2
"""Words that they have in common at least."""
VIEW_APART = 3
"""Sentences up to which ``what do you make of that?`` asks once more for a view."""
BEGUN = 5
"""Words with which both begin from which they are one, if `SAME_WORDS` of them say something."""
SAME_APART = 2
"""Sentences up to which they stand apart."""


def again(before: str, between: str, said: str, apart: int, *, direct: tuple[bool, bool]) -> bool:
    """Tell whether a request asks the one before it once more.

    Args:
        before: the request before it in the same turn.
        between: the words between the two.
        said: the request.
        apart: how many sentences it stands behind the one before; 0 in the same.
        direct: for each of the two whether it is printed as a question.
    """
    sentence = (between + said).strip()
    anew = sentence.lower().startswith("and")
    if apart <= SAME_APART and direct[1] and not anew and _same(before, said):
        return True
    if apart <= VIEW_APART and not anew and around.VIEW.search(before) and around.VIEW_AGAIN.match(said):
        return True
    elliptic = around.ELLIPTIC.match(said) is not None
    if apart > 1 and between.strip():
        return apart == SAME_APART and elliptic and count(between) <= AGAIN_WORDS
    if elliptic or around.ELLIPTIC.match(sentence):
        return True
    if not direct[1]:
        return False
    words = count(said)
    if words <= FRAGMENT and not around.OWN_FRAGMENT.match(sentence) and not around.WHOLE.match(sentence):
        # "Timing? Cost?" are two matters, "Where was this? Which stop?" is one.
        return BEGINS.search(said) is not None or BEGINS.search(before) is not None
    if around.THAT_TRUE.match(before) and around.YES_NO.match(sentence):
        return True
    most = CAUSE_WORDS if around.CAUSE.match(before) else AGAIN_WORDS
    return direct[0] and around.PRONOUN_AGAIN.match(sentence) is not None and words <= most and not anew


def _same(one: str, other: str) -> bool:
    """Tell whether two requests have nearly all their words in common."""
    if other.lower().startswith(one.lower().rstrip(" ?.,")):
        return True
    pairs = zip(one.lower().split(), other.lower().split(), strict=False)
    begun = [word for word, _ in takewhile(lambda pair: pair[0] == pair[1], pairs)]
    if len(begun) >= BEGUN and len(terms(" ".join(begun))) >= SAME_WORDS:
        return True
    first, second = terms(one), terms(other)
    shared = len(first & second)
    return shared >= SAME_WORDS and shared >= SAME * min(len(first), len(second))
