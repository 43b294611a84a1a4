"""Content words, cut short, for telling what two stretches of speech have in common."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from itertools import chain
from math import fsum, log
from typing import TYPE_CHECKING

from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

STEM = 6
"""Letters of a word that are kept: ``negotiate``, ``negotiating`` and ``negotiations`` become one."""
_WORD = lazy_re(r"[^\W_]+(?:[.,][0-9]+)?")
STOP = frozenset(
    "a about above actually after again against all also always am an and another any anybody anyone anything are aren "
    "around as ask asked asking at back be because been before being between both but by came can cannot come comes "
    "coming could couldn course did didn do does doesn doing don done down each either else even ever every everybody "
    "everyone everything exactly far few first for forward from further get gets getting give given go goes going "
    "gone good got "
    "great had has hasn have haven having he hear heard her here him his how however i if in indeed into is isn it its "
    "itself just keep kind know known last least less let like likely little ll look looked looking lot made make "
    "makes making many "
    "may maybe me mean might mine moment more most mr mrs ms much must my myself need never no nor not nothing now "
    "of off "
    "often oh ok okay on once one only or other others our ours ourselves out over own part people perhaps please "
    "point "
    "possible pretty probably put question questions quite rather re really regard right said same saw say saying "
    "says second see "
    "seen sense shall she should show sir so some somebody someone something sort still such sure t take taken talk "
    "talked talking "
    "tell than thank thanks that the their theirs them themselves then there these they thing things think third "
    "this those "
    "though thought through time to today together told too took toward try trying two under until up upon us use "
    "ve very "
    "want wanted wants was wasn way we well went were weren what whatever when where whether which while who whole "
    "whom why will "
    "with within without won wonder wondering word words would wouldn yes yet you your yours yourself d s m".split()
)


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    if word in STOP:
        return ""
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):  # noqa: PLR2004 - "gas", "bus" stay
        word = word[:-3] + "y" if word.endswith("ies") else word[:-1]
    return word[:STEM] if len(word) > 1 else ""


def terms(text: str) -> frozenset[str]:
    """Give the content words of a text: lower case, common words left out, each cut to its first `STEM` letters."""
    return frozenset(map(_stem, _WORD.findall(text.lower()))) - _NONE


_NONE = frozenset({""})


class Idf:
    """How telling a term is: rare in the document's sentences, so much the more (Spärck Jones, 1972).

    Args:
        bags: the terms of each sentence of the document.
    """

    def __init__(self, bags: Sequence[frozenset[str]]) -> None:
        counts, whole = Counter(chain.from_iterable(bags)), len(bags) + 1
        self._weights = {term: log(1 + whole / (0.5 + count)) for term, count in counts.items()}
        self._unseen = log(1 + whole / 0.5)

    def weigh(self, bag: frozenset[str]) -> float:
        """Give what the terms of a bag tell together."""
        # A set gives its terms in another order in every process; fsum gives the same sum in any.
        weights, unseen = self._weights, self._unseen
        return fsum([weights.get(term, unseen) for term in bag])

    def weigh_each(self, some: Iterable[str]) -> list[float]:
        """Give what each of some terms tells."""
        weights, unseen = self._weights, self._unseen
        return [weights.get(term, unseen) for term in some]
