"""Which words and phrases keep company with those asked for, counted over the sentences of a record.

A sentence stands around the words where it has them or is one of the two before or behind in the same turn (of the
four where the words are rare). A word keeps their company where it stands around them more than chance would have
it: by the log-likelihood ratio G2 of its sentences there and elsewhere (T. Dunning, Accurate methods for the
statistics of surprise and coincidence, 1993). Two or three words are a phrase where they stand side by side more
than chance would have it, by the same measure.
"""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from onrecord.archive.sentences.spoken import code_of
from onrecord.ledgers.dossiers.counting import JOINING, Stems, elsewhere, likelihood, places, widened

if TYPE_CHECKING:
    from onrecord.ledgers.dossiers.counting import Flags, Ints
    from onrecord.ledgers.dossiers.worded import Words

SURE, LIKELY = 10.83, 7.88
"""G2 from which chance is less than one in a thousand, and one in two hundred (chi squared, one degree of freedom)."""
REACH, WIDE = 2, 4
"""Sentences before and behind that stand around a sentence; more where the words stand around few."""
_FEW = 32
"""Sentences around the words under which their company is looked for further off: few tell little."""
_LONGEST = 3
_FEWEST = 2
_SAYS = 4.0
"""Nats that a word says elsewhere, at least, for it to begin or end a phrase: those that say less join others."""
_SAYS_ALONE = 4.6
"""The same of a word that stands alone."""
_VERB, _VERB_ALONE = 0.4, 0.6
"""Shares of a word's places behind a pronoun, ``to`` or an auxiliary from which it is a verb: no phrase begins so."""
_EDGE = 1.2
"""From so much oftener in first and last sentences of turns a word is one of greeting, thanks or handing on."""
_SHARE = 0.2
_TURNS_EACH = 1 << 24


class Term(NamedTuple):
    """A word or phrase and its company with the words asked for.

    Attributes:
        stems: what it is.
        name: whether it is written with capitals.
        near: sentences around the words asked for that have it.
        far: other sentences that have it.
        g2: how much more than chance it stands there.
        odds: logarithm of how much likelier a sentence there has it than another.
    """

    stems: Stems
    name: bool
    near: int
    far: int
    g2: float
    odds: float


class Company:
    """The sentences around some words, and what stands in them.

    Args:
        speech: the record.
        said: for each of its sentences, whether it has the words.
        own: stems of the words themselves; what is made of nothing else keeps no company.

    Attributes:
        reach: how many sentences before and behind count.
        near: for each sentence, whether it stands around the words.
        around: how many do.
        others: how many do not.
    """

    def __init__(self, speech: Words, said: Flags, own: frozenset[int]) -> None:
        self.speech, self.said, self._own = speech, said, own
        self.turn: Ints = speech.document * _TURNS_EACH + speech.turn
        self.reach = REACH if int(widened(said, self.turn, REACH).sum()) >= _FEW else WIDE
        self.near = widened(said, self.turn, self.reach)
        self.around = int(self.near.sum())
        self.others = len(speech) - self.around
        self._base = len(speech.codes) + 1
        says, verb = elsewhere(speech), np.asarray(speech.verb)
        calm = np.asarray(speech.edge) < _EDGE
        joining = np.isin(speech.codes, [code_of(word) for word in JOINING])
        self._and = int(code_of("and"))
        calm &= ~joining
        self._content = (says >= _SAYS) & calm
        self._begins = self._content & (verb < _VERB)
        self._alone = (says >= _SAYS_ALONE) & calm & (verb < _VERB_ALONE)
        # Where the words are said at several events, what keeps their company does so at more than one.
        self._events = speech.document if len(set(speech.document[said].tolist())) > _FEWEST else self.turn
        self._spread = min(_FEWEST, len(set(self.turn[said].tolist())))

    def over(self, near: Flags) -> Company:
        """Give the company that is kept in other sentences than those around the words."""
        other = copy(self)
        other.near = near
        other.around = int(near.sum())
        other.others = len(self.speech) - other.around
        return other

    def terms(self) -> list[Term]:
        """Give all that keeps company, the surest first."""
        found = [term for size in range(1, _LONGEST + 1) for term in self._of(size)]
        return sorted(found, key=lambda term: (-term.g2, term.stems))

    @property
    def alone(self) -> Flags:
        """For each stem, whether it says enough to stand alone."""
        return self._alone

    def phrases(self, shown: Flags) -> list[tuple[Stems, int]]:
        """Give the words and the phrases of two, each with its number of uses, that stand mostly in some sentences.

        Args:
            shown: for each sentence, whether it is one of these; two uses and one in five are enough.
        """
        counts = np.bincount(self.speech.word, minlength=len(self.speech.codes)).astype(np.float64)
        total = float(len(self.speech.word))
        found: list[tuple[Stems, int]] = []
        for size in (1, 2):
            keys, held = self._keys(size)
            chosen, at = np.unique(keys[held], return_inverse=True)
            times = np.bincount(at, minlength=len(chosen)).astype(np.float64)
            here = np.bincount(at, shown[self.speech.sentence[: len(keys)][held]], len(chosen))
            good = (here >= _FEWEST) & (here >= _SHARE * times)
            if size > 1:
                first, second = counts[chosen // self._base], counts[chosen % self._base]
                good &= likelihood(times, first, np.maximum(second - times, 0), total - first) >= SURE
            found += [
                (self._stems(int(chosen[each]), size), int(times[each])) for each in np.flatnonzero(good).tolist()
            ]
        return found

    def is_name(self, stems: Stems) -> bool:
        """Tell whether the record writes a word or phrase with capitals, where that tells."""
        found = places(self.speech, stems)
        return bool(self._capitals(found, np.zeros(len(found), np.int64), len(stems), 1)[0])

    def sentences(self, stems: Stems) -> Ints:
        """Give the sentences that have a word or phrase, each once, in order."""
        found: Ints = np.unique(self.speech.sentence[places(self.speech, stems)])
        return found

    def _made(self, stems: Stems, name: bool, near: int, far: int) -> Term:  # noqa: FBT001
        g2 = likelihood(np.array([near], float), self.around, np.array([far], float), self.others)
        odds = np.log((near + 0.5) / (self.around + 1)) - np.log((far + 0.5) / (self.others + 1))
        return Term(stems, name, near, far, float(g2[0]), float(odds))

    def _of(self, size: int) -> list[Term]:
        speech = self.speech
        keys, held = self._keys(size)
        around = self.near[speech.sentence[: len(keys)]] & held
        chosen, counts = np.unique(keys[around], return_counts=True)
        chosen = chosen[counts >= self._spread]
        if not len(chosen):
            return []
        at = np.minimum(np.searchsorted(chosen, keys), len(chosen) - 1)
        mine = np.flatnonzero((chosen[at] == keys) & held)
        number, sentence = at[mine], speech.sentence[mine]
        # Each word once in a sentence.
        pairs = np.unique(number * np.int64(len(speech)) + sentence)
        which, where = pairs // len(speech), pairs % len(speech)
        here = self.near[where]
        near = np.bincount(which[here], minlength=len(chosen)).astype(np.float64)
        far = np.bincount(which[~here], minlength=len(chosen)).astype(np.float64)
        times = np.unique(which[here] * np.int64(1 << 40) + self._event_numbers()[where[here]])
        events = np.bincount(times >> 40, minlength=len(chosen))
        capitals = self._capitals(mine, number, size, len(chosen))
        values = likelihood(near, self.around, far, self.others)
        good = np.flatnonzero((values >= LIKELY) & (events >= self._spread) & (near >= _FEWEST))
        found = []
        for each in good.tolist():
            stems = self._stems(int(chosen[each]), size)
            if set(stems) <= self._own or any(self.speech.codes[stem] == self._and for stem in stems):
                continue  # two things, each of which stands for itself
            if size > 1 and not self._is_phrase(stems):
                continue
            found.append(self._made(stems, bool(capitals[each]), int(near[each]), int(far[each])))
        return found

    def _keys(self, size: int) -> tuple[Ints, Flags]:
        """Give a number for each run of words, and whether it may be a word or phrase of its own."""
        speech = self.speech
        last = max(len(speech.word) - size + 1, 0)
        keys = np.zeros(last, np.int64)
        for at in range(size):
            keys = keys * self._base + speech.word[at : at + last]
        begins, ends = speech.word[:last], speech.word[size - 1 : size - 1 + last]
        held = speech.sentence[:last] == speech.sentence[size - 1 : size - 1 + last]
        held &= self._alone[begins] if size == 1 else self._begins[begins] & self._content[ends]
        held &= ~speech.number[ends]
        return keys, held

    def _stems(self, key: int, size: int) -> Stems:
        found = []
        for _ in range(size):
            key, stem = divmod(key, self._base)
            found.append(stem)
        return tuple(reversed(found))

    def _event_numbers(self) -> Ints:
        _, numbers = np.unique(self._events, return_inverse=True)
        return numbers.astype(np.int64)

    def _capitals(self, mine: Ints, number: Ints, size: int, many: int) -> Flags:
        """Tell of each word or phrase whether its words of content are written with capitals where that tells."""
        speech = self.speech
        great = np.ones(len(mine), np.bool_)
        told = np.ones(len(mine), np.bool_)
        for at in range(size):
            small = ~self._content[speech.word[mine + at]] if 0 < at < size - 1 else np.zeros(len(mine), np.bool_)
            first = speech.first[speech.sentence[mine]] == mine + at
            great &= speech.capital[mine + at] | small | first
            told &= ~first
        written = np.bincount(number[great & told], minlength=many)
        times = np.bincount(number[told], minlength=many)
        return (written * 4 >= times * 3) & (written > 0)

    def _is_phrase(self, stems: Stems) -> bool:
        """Tell whether words stand side by side more than chance would have it, wherever they are parted."""
        total = float(len(self.speech.word))
        together = float(len(places(self.speech, stems)))
        if together < _FEWEST:
            return False
        for cut in range(1, len(stems)):
            first, second = (float(len(places(self.speech, part))) for part in (stems[:cut], stems[cut:]))
            value = likelihood(
                np.array([together]), first, np.array([max(second - together, 0.0)]), max(total - first, 1.0)
            )
            if float(value[0]) < SURE:
                return False
        return True
