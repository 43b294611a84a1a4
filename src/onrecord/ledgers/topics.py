"""What kind of thing a figure measures, where a word says so: unemployment and growth are never one measure.

Words for what is measured exclude each other: a rate of unemployment does not line up with one of interest, whatever
else their sentences share. And two figures have to share a word beside the figures themselves, in what they measure or
in the stretch between two pauses that holds them; a word elsewhere in a long sentence is of something else.
"""

from __future__ import annotations

import re

from onrecord.ledgers.measurewords import key
from onrecord.text.lazy import lazy_re

_NAMES = {
    "unemployment": r"unemploy\w+|jobless\w*|out of work",
    "participation": r"participation|turnout",
    "inflation": r"inflation\w*|consumer prices?|CPI|PCE|price index",
    "growth": r"growth|grew|(?:real|gross) (?:GDP|domestic)|recession",
    "interest": r"interest|funds rate|policy rate|cash rate|bank rate|mortgage rates?|bond yields?",
    "tax": r"tax(?:es|ed|ation)?|levy|duty",
    "tariff": r"tariffs?",
    "deficit": r"deficits?|shortfall",
    "surplus": r"surplus(?:es)?",
    "debt": r"debts?|borrowing",
    "wage": r"wages?|salar(?:y|ies)|pay rise",
    "death": r"deaths?|died|dead|kill(?:ed|ing|s)?|fatalit\w+|casualt\w+|lives lost",
    "case": r"infections?|infected|cases|test(?:s|ed)? positive|test-positives?|positivity",
    "injury": r"injur\w+|wounded",
    "vaccination": r"vaccinat\w+|boosted|boosters?|immuni[sz]\w+",
    "insurance": r"insurance|insured|uninsured|coverage",
    "approval": r"approv\w+|support for|poll(?:s|ed|ing)?",
    "market": r"stock market|shares|equities|index",
    "aid": r"aid|assistance|donat\w+",
}
_TOPIC = lazy_re("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in _NAMES.items()), re.IGNORECASE)
_WEAK = frozenset(
    key(word)
    for word in """
    rate rates level levels people person country countries government state states national member members new total
    average number high higher low lower big large small first second work working job jobs program plan plans start
    die died dies dying dead death deaths kill kills killed killing public
    nation world part bring brought back right way help build run running put end move moved meet met done use
    used leave left find found lose lost median central projection projections participants estimate estimates budget
    money spend spending cost costs fund funds million billion house senate committee department
    """.split()
)
"""Keys of words that stand beside figures of every kind: alone they bring no two together."""


def topics(measure: str | None, text: str, clause: tuple[int, int], start: int) -> frozenset[str]:
    """Give what is measured by name: as the layer has it, else in the figure's clause, else nearest before it.

    Args:
        measure: what the layer says that the figure measures.
        text: the sentence.
        clause: where the stretch that holds the figure starts and ends in it.
        start: where the figure starts in it.
    """
    for words in (measure or "", text[slice(*clause)]):
        found = frozenset(each.lastgroup for each in _TOPIC.finditer(words) if each.lastgroup)
        if found:
            return found
    last = None
    for each in _TOPIC.finditer(text, 0, start):
        last = each.lastgroup
    return frozenset() if last is None else frozenset({last})


def topic_words(text: str) -> frozenset[str]:
    """Give the keys of the words of a text that name what is measured."""
    return frozenset(key(each[0]) for each in _TOPIC.finditer(text))


def exclude(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether the topics of two figures name different things."""
    return bool(one) and bool(other) and one.isdisjoint(other)


def share(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether the words beside two figures have one in common that tells, or three of any kind."""
    return bool((one & other) - _WEAK) or len(one & other) > _TWO


_TWO = 2
