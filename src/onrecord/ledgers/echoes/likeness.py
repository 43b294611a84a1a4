"""How likely two sentences make the same point in recognisably the same words.

The stretch of either sentence that carries the words in common is looked for first (a best run: words in common count
for, others against it). Then the two stretches are compared: what the words in common say, in which order they stand,
what is in one of the two alone. What a word says is taken from the record and from public transcripts, so that neither
the topic of a record nor a set phrase brings two sentences together. The weights were learnt by logistic regression
from pairs of sentences labelled by reading (``training/echoes``).
"""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import Indel

from onrecord.ledgers.echoes.speech import FUNCTION

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.ledgers.echoes.speech import Speech

FEATURES = (
    "information", "overlap", "chain", "plain", "plain-words", "strongest", "plain-chain", "share-least", "share-most",
    "covered", "gaps", "numbers", "names", "plain-verb", "plain-overlap", "edge", "edge-most", "alone", "length",
    "denied", "two-words", "one-plain", "swapped", "alone-both", "plain-share", "rest",
)  # fmt: skip
"""What is measured of a pair, in the order of its weights."""
_AGAINST = 0.45
"""What a word that only one of the two has takes from a stretch, as a share of its worth."""
_GAP = 4.0
"""Nats that the words between two words in common take at most."""
_LEAST = 12.0
"""Nats that the words in common of two units must say to be looked at further."""
_OWN = 3.5
"""Nats that one word must say in each of two sentences that are compared as one."""
_PART = 0.3
"""Share of what the words in common say that each of two sentences must carry that are compared as one."""
_FEWEST = 2
"""Words with a meaning of their own that two sentences must have in common."""


class Match(NamedTuple):
    """Two sentences that may make one point.

    Attributes:
        likeness: 0 to 1.
        first: first word of the stretch in the one, and the word behind its last.
        second: the same of the other.
    """

    likeness: float
    first: tuple[int, int]
    second: tuple[int, int]

    def turned(self) -> Match:
        """Give it with its two sides exchanged."""
        return Match(self.likeness, self.second, self.first)


class Likeness:
    """Compares sentences of a record."""

    def __init__(self, speech: Speech, weights: Sequence[tuple[float, float, float]]) -> None:
        self._speech = speech
        self._weights = weights

    def match(self, first: int, second: int) -> Match | None:
        """Compare two sentences; None where they have too little in common."""
        found = self.measure(first, second)
        if found is None:
            return None
        (_, _, total), *weights = self._weights
        for value, (mean, spread, weight) in zip(found[2], weights, strict=True):
            total += weight * (value - mean) / spread
        return Match(1 / (1 + exp(-total)), found[0], found[1])

    def measure(self, first: int, second: int) -> tuple[tuple[int, int], tuple[int, int], list[float]] | None:
        """Give the stretches of two sentences and their features; None where they have too little in common."""
        speech, worth = self._speech, self._speech.weights
        one, other = speech.words(first), speech.words(second)
        stretches = _stretches(one, other, worth)
        if stretches is None:
            return None
        (start, end), (other_start, other_end) = stretches
        here, there = one[start:end], other[other_start:other_end]
        common = set(here) & set(there)
        if sum(worth[word] > FUNCTION for word in common) < _FEWEST:
            return None
        if not self._carried(first, (start, end), common) or not self._carried(
            second, (other_start, other_end), common
        ):
            return None
        named = _named(here, speech.capitals(first)[start:end]) | _named(there, speech.capitals(second)[other_start:])
        values = _Pair(speech, here, there, common, named).features()
        said = _sum(worth, common)
        shares = sorted((said / _sum(worth, set(one)), said / _sum(worth, set(other))))
        values[7:9] = shares
        values[-1] = min((min(_sum(worth, set(side)) for side in (one, other)) / said) - 1, 3)
        return (start, end), (other_start, other_end), values

    def _carried(self, unit: int, stretch: tuple[int, int], common: set[int]) -> bool:
        """Tell whether each of two sentences that are compared as one carries its part of the words in common."""
        speech, worth = self._speech, self._speech.weights
        begin = int(speech.begin[unit])
        start, end = begin + stretch[0], begin + stretch[1]
        sentence = speech.sentence_at(start)
        bound = int(speech.first[sentence + 1])
        if bound >= end:
            return True
        parts = [
            {word for word in speech.word[first:last].tolist() if word in common}
            for first, last in ((start, bound), (bound, end))
        ]
        least = _PART * _sum(worth, common)
        return all(any(worth[word] > FUNCTION for word in part) and _sum(worth, part) >= least for part in parts)


def _stretches(one: list[int], other: list[int], worth: list[float]) -> tuple[tuple[int, int], tuple[int, int]] | None:
    common = set(one) & set(other)
    if _sum(worth, common) < _LEAST:
        return None
    found = None
    for _ in range(3):
        first, second = _best_run(one, common, worth), _best_run(other, common, worth)
        left = set(one[slice(*first)]) & set(other[slice(*second)])
        if not left:
            return None
        found = first, second
        if left == common:
            break
        common = left
    return found


def _best_run(words: list[int], common: set[int], worth: list[float]) -> tuple[int, int]:
    """Give the run of words in which those in common outweigh the others most (J. Kadane's method).

    However many words stand between two in common, together they count no more than `_GAP` against the run.
    """
    best = total = gap = 0.0
    found, start = (0, 0), 0
    for at, word in enumerate(words):
        if word not in common:
            gap += _AGAINST * worth[word]
            continue
        gap = min(gap, _GAP)
        if total <= gap:
            total, start = 0.0, at
        else:
            total -= gap
        gap = 0.0
        total += worth[word]
        if total > best:
            best, found = total, (start, at + 1)
    return found


class _Pair:
    """Two stretches side by side."""

    def __init__(self, speech: Speech, here: list[int], there: list[int], common: set[int], named: set[int]) -> None:
        self._speech = speech
        self._here, self._there = here, there
        self._common, self._named = common, named

    def features(self) -> list[float]:
        """Give the features, in the order of `FEATURES`; shares of whole sentences are left 0."""
        speech, worth = self._speech, self._speech.weights
        common, named = self._common, self._named
        here, there = set(self._here), set(self._there)
        said = _sum(worth, common)
        one, other = _sum(worth, here), _sum(worth, there)
        plain = [word for word in common if word not in named and worth[word] > FUNCTION]
        plainly = _sum(worth, plain)
        full = [word for word in common if worth[word] > FUNCTION]
        chain, plain_chain, gaps, swapped = self._chain()
        sides = _sum(worth, self._plain(here)) + _sum(worth, self._plain(there))
        verb = max((speech.verb[word] * min(worth[word], 6) / 6 for word in plain), default=0)
        alone = max((worth[word] for word in here ^ there), default=0)
        names = sum(any(worth[word] > FUNCTION for word in (side - common) & named) for side in (here, there))
        numbers = self._numbers(here) != self._numbers(there)
        denied = bool(here & speech.negative) != bool(there & speech.negative)
        return [
            min(said, 45) / 10,
            2 * said / (one + other),
            min(chain, 40) / 10,
            plainly / 10,
            len(plain) / 3,
            max((worth[word] for word in plain), default=0) / 9,
            min(plain_chain, 30) / 10,
            0.0,
            0.0,
            min(said / one, said / other),
            gaps / max(len(common), 1),
            float(numbers),
            float(names),
            min(plainly, 25) / 10 * verb,
            min(plainly, 25) / 10 * 2 * plainly / (sides or 1),
            sum(worth[word] * max(speech.edge[word], 0) for word in common) / (said or 1),
            max((speech.edge[word] for word in full), default=0),
            alone / 9,
            min(len(self._here), len(self._there)) / 10,
            float(denied),
            float(len(full) <= _FEWEST),
            float(len(plain) <= 1),
            min(swapped / (said or 1), 2),
            min(max((worth[word] for word in side - common), default=0) for side in (here, there)) / 9,
            2 * plainly / (sides or 1),
            0.0,
        ]

    def _chain(self) -> tuple[float, float, int, float]:
        """Measure the words in the same order: what they say, the plain ones, breaks, and what is swapped between."""
        speech, worth = self._speech, self._speech.weights
        chain = plain = swapped = 0.0
        gaps, before = 0, None
        sides = [0.0, 0.0]
        for code in Indel.opcodes(self._here, self._there):
            if code.tag != "equal":
                gaps += 1
                sides[0] += sum(worth[word] for word in self._here[code.src_start : code.src_end])
                sides[1] += sum(worth[word] for word in self._there[code.dest_start : code.dest_end])
                continue
            swapped += min(sides)
            sides = [0.0, 0.0]
            for word in self._here[code.src_start : code.src_end]:
                says = speech.said_after(word, before)
                chain += says
                if worth[word] > FUNCTION and word not in self._named:
                    plain += says
                before = word
        return chain, plain, gaps, swapped

    def _plain(self, words: set[int]) -> list[int]:
        worth = self._speech.weights
        return [word for word in words if word not in self._named and worth[word] > FUNCTION]

    def _numbers(self, words: set[int]) -> set[int]:
        return {word for word in words if self._speech.number[word]}


def _named(words: Sequence[int], capitals: Sequence[bool]) -> set[int]:
    return {word for word, capital in zip(words, capitals, strict=False) if capital}


def _sum(worth: list[float], words: Iterable[int]) -> float:
    return sum([worth[word] for word in words])
