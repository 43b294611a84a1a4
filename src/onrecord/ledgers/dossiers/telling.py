"""Whether a word tells a matter alone: whether most of its sentences have other evidence of the matter around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onrecord.ledgers.dossiers.counting import places, widened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.ledgers.dossiers.company import Company, Term
    from onrecord.ledgers.dossiers.counting import Flags, Floats, Ints, Stems

_MOST = 24
"""Words and phrases of the surest company that count as evidence."""
_SURE, _SURE_BARE = 0.85, 0.9
"""Share from which a phrase or a name tells a matter alone, and a bare word, which means more things than one.

Of ``among`` in ``held`` sentences it is ``(among + 1) / (held + 2)``, so that a few sentences are not enough."""


class Evidence:
    """What shows that a sentence is about the matter.

    The words asked for do, within two sentences of its turn; so do others that keep their company, where together they
    make it likelier than not (their odds, multiplied, against the share of sentences that are around the words).

    Attributes:
        shown: for each sentence of the record, whether there is such evidence, whatever gives it.
    """

    def __init__(self, company: Company, terms: Sequence[Term]) -> None:
        self._company = company
        speech = company.speech
        self._terms = terms[:_MOST]
        self._held: list[Flags] = []
        for term in self._terms:
            having = np.zeros(len(speech), np.bool_)
            having[company.sentences(term.stems)] = True
            self._held.append(widened(having, company.turn, company.reach))
        self._needed = float(np.log(max(company.others, 1) / max(company.around, 1)))
        score: Floats = np.zeros(len(speech))
        for term, held in zip(self._terms, self._held, strict=True):
            score += term.odds * held
        self.shown: Flags = company.near | (score >= self._needed)

    def of(self, stems: Stems) -> tuple[int, int]:
        """Count the sentences that have a word or phrase, and those of them that have other evidence around them."""
        return self._counted(self._company.sentences(stems), frozenset(stems))

    def apart(self, stems: Stems) -> tuple[int, int]:
        """Count in the same way the sentences that have the words of a phrase, but not side by side."""
        speech, company = self._company.speech, self._company
        together = np.ones(len(speech), np.bool_)
        for stem in stems:
            having = np.zeros(len(speech), np.bool_)
            having[speech.sentence[places(speech, (stem,))]] = True
            together &= having
        together[company.sentences(stems)] = False
        return self._counted(np.flatnonzero(together), frozenset(stems))

    @staticmethod
    def sure(held: int, among: int, *, bare: bool = False) -> bool:
        """Tell whether that is enough."""
        return (among + 1) / (held + 2) >= (_SURE_BARE if bare else _SURE)

    def _counted(self, sentences: Ints, own: frozenset[int]) -> tuple[int, int]:
        shown = self._company.near[sentences].copy()
        score: Floats = np.zeros(len(sentences))
        for term, held in zip(self._terms, self._held, strict=True):
            if not own & set(term.stems):
                score += term.odds * held[sentences]
        shown |= score >= self._needed
        return len(sentences), int(shown.sum())
