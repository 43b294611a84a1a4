"""Talks in any language in which dashes open both questions and answers, where the turns do not go by twos throughout.

A listener's question is played in, or the host speaks twice around the news: from there on every second dash is
another's. So what stands behind a question is taken for whoever answers, the question for whoever asks where the turns
above it go by twos up to the question before, and so is what lies between the two. The rest is nobody's.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.grammar.labels.tongues import PERSONS
from onrecord.reading.unlabelled.interviews import SELF
from onrecord.reading.unlabelled.voices import ends_asking
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.unlabelled.voices import Unit

FEWEST = 4
"""Questions that such a talk must show."""
MOST = 0.6
"""The share of dashed paragraphs, at most, that ask: lists of questions have no answers between."""
LEAST = 1 / 6
SPOKEN = 2
"""Dashed paragraphs, at least, in which somebody speaks of himself or thanks."""
_ENDS = lazy_re(r"[.?!…;\u037e][\"'”’»)\]*_]*$")
_SAYS = lazy_re(rf"\b(?:{'|'.join(sorted(PERSONS, key=len, reverse=True))})\b", re.IGNORECASE)


def by_questions(text: str, stretches: Sequence[Sequence[Unit]]) -> list[str]:
    """Give whose each dashed stretch is; nothing where the dashes show no talk of questions and answers."""
    asks = [ends_asking(text, _last(text, each)) for each in stretches]
    count = sum(asks)
    if (
        not FEWEST <= count <= MOST * len(asks)
        or count < LEAST * len(asks)
        or any(one and two for one, two in pairwise(asks))
        or asks[-1]
        or not all(_ends(text, each[0]) for each in stretches)
        or sum(map(_is_said, [text] * len(stretches), stretches)) < SPOKEN
        or not _is_longer(stretches, asks)
    ):
        return []
    voices = ["nobody"] * len(asks)
    at = [index for index, each in enumerate(asks) if each]
    # The first dash is the asker's: as many turns of each stand above the first question, or none can be told.
    even = whole = at[0] % 2 == 0
    if even:
        voices[: at[0]] = ["other", "back"] * (at[0] // 2)
    for one, two in pairwise([*at, len(asks)]):
        # Behind a turn too many or too few even the question may be a listener's; who answers stays the same.
        voices[one : one + 2] = ["other" if even else "nobody", "back"]
        even = two < len(asks) and (two - one) % 2 == 0
        if even:
            voices[one + 1 : two] = [*["back", "other"] * ((two - one) // 2 - 1), "back"]
        whole = whole and (even or two == len(asks))
    return (["other", "back"] * len(asks))[: len(asks)] if whole else voices


def without_foot(text: str, units: Sequence[Unit]) -> int:
    """Give how many paragraphs of the last turn are its own: up to the first that ends no sentence."""
    return next((at for at, unit in enumerate(units) if at and not _ends(text, unit)), len(units))


def _last(text: str, units: Sequence[Unit]) -> Unit:
    """Give the last paragraph that does not stand in brackets: ``(News)``."""
    return next((unit for unit in reversed(units) if text[unit.start] + text[unit.end - 1] != "()"), units[0])


def _ends(text: str, unit: Unit) -> bool:
    return _ENDS.search(text, max(unit.start, unit.end - 8), unit.end) is not None


def _is_said(text: str, units: Sequence[Unit]) -> bool:
    start, end = units[0].start, units[-1].end
    return _SAYS.search(text, start, end) is not None or SELF.search(text, start, end) is not None


def _is_longer(stretches: Sequence[Sequence[Unit]], asks: Sequence[bool]) -> bool:
    """Tell whether what stands right behind questions is no shorter, all in all, than the questions."""
    pairs = [(one, two) for (one, two), each in zip(pairwise(stretches), asks, strict=False) if each]
    return sum(two[-1].end - two[0].start for _, two in pairs) >= sum(one[-1].end - one[0].start for one, _ in pairs)
