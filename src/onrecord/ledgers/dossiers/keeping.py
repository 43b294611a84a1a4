"""Which words and phrases of a company are told, where one stands for another."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.ledgers.dossiers.company import Term
    from onrecord.ledgers.dossiers.counting import Stems

_LEAST_ODDS = 1.5
"""Logarithm of how much likelier a companion must stand around the words than elsewhere."""
_LEAST_OF_BEST = 0.12
"""Share of the G2 of the surest that others must have."""
_MOSTLY = 0.6
"""Share of a word's places in a phrase from which the phrase stands for it."""
_ALWAYS = 0.9
"""Share of a word's places in a phrase from which it is no word of its own: the first of ``Indo-Pacific``."""
_SURER = 1.0
"""How much more a phrase's odds must be than its word's for it to be told beside the word."""


def kept(terms: Sequence[Term], asked: Sequence[Stems]) -> list[Term]:
    """Leave out what others stand for: what has a phrase asked for in it, words of a phrase, phrases of a word.

    Args:
        terms: words and phrases, the surest first.
        asked: the phrases asked for.
    """
    found: list[Term] = []
    for term in terms:
        if (
            term.odds < _LEAST_ODDS
            or term.g2 < _LEAST_OF_BEST * terms[0].g2
            or any(_adds_little(term.stems, stems) for stems in asked)
        ):
            continue
        longer = [other for other in terms if len(other.stems) > len(term.stems) and has(other.stems, term.stems)]
        if any(_stands_for(other, term, terms) for other in longer):
            continue
        shorter = [other for other in terms if len(other.stems) < len(term.stems) and has(term.stems, other.stems)]
        if any(term.near < _MOSTLY * other.near and term.odds < other.odds + _SURER for other in shorter):
            continue
        found.append(term)
    return found


def _stands_for(phrase: Term, word: Term, terms: Sequence[Term]) -> bool:
    """Tell whether a phrase stands for a word of it, which is hardly ever said outside it, or not of this matter.

    In the second case a phrase does not, in which another word is surer than the phrase: that one is told instead.
    """
    if phrase.near + phrase.far >= _ALWAYS * (word.near + word.far):
        return True
    if phrase.near < _MOSTLY * word.near or phrase.g2 < _MOSTLY * word.g2:
        return False
    return not any(
        each.g2 > phrase.g2 and each.stems != word.stems and len(each.stems) < len(phrase.stems)
        and has(phrase.stems, each.stems)
        for each in terms
    )  # fmt: skip


def _adds_little(term: Stems, asked: Stems) -> bool:
    """Tell whether a phrase has one in it that was asked for, or runs into it: ``meet harbour`` of ``harbour dues``."""
    runs_in = len(term) > 1 and len(asked) > 1 and (term[-1] == asked[0] or term[0] == asked[-1])
    return has(term, asked) or runs_in


def has(longer: Stems, shorter: Stems) -> bool:
    """Tell whether one phrase stands in another."""
    size = len(shorter)
    return any(longer[at : at + size] == shorter for at in range(len(longer) - size + 1))
