"""Which sentences belong to a matter: those that say its words, and those around them that go on about it.

A document is read as a chain of two states, of the matter or not (the hidden-Markov view of topic segmentation: Yamron
et al., A hidden Markov model approach to text segmentation and event tracking, ICASSP 1998; decoded after Viterbi). A
sentence speaks for the matter by the entries of the definition that stand in it, by words that the record has mostly
where those entries stand (relevance feedback, Rocchio 1971, with the log odds of Monroe, Colaresi and Quinn, Fightin'
Words, 2008), and against it by words that stand elsewhere. To begin or leave a matter costs most amid a paragraph and
least between turns.
"""

from __future__ import annotations

import math
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from onrecord.ledgers.dossiers.speech import Sentence

TELLS = 4.0
"""What an entry that suffices by itself speaks for, in nats."""
COMPANION = 1.0
"""What a companion speaks for; of several, two count."""
BASE = -1.1
"""What a sentence with nothing of the kind speaks for."""
SHORT = 5
"""Words up to which a sentence says little of itself: it goes with its neighbours."""
KIN = (-1.0, 0.9)
"""Least and most that kindred words speak for together."""
SWITCH = (1.4, 0.7, 0.2)
"""What it costs to begin or leave the matter: amid a paragraph, between two of them, between turns."""
LEAN = 0.25
"""What it costs more where the sentence leans on the one before."""
LEADS = -0.6
"""Least that a sentence of a question speaks for in which another tells."""
QUESTION = 2.5
"""The same within one question with what leads up to it."""
ASKED = 0.2
"""What it speaks for that a sentence stands in a reply to a turn that asks of nothing but the matter."""
ANSWERS = 1.0
"""What it speaks for that a sentence is an answer to a question that belongs, by the layer of questions."""
_PRIOR = 8.0
_NEAR = 2
_OFTEN = 0.12
_LEAST = 2


class Kin(NamedTuple):
    """Words that a record has mostly where a matter is spoken of, or mostly elsewhere: log odds by key."""

    odds: dict[str, float]

    def of(self, sentence: Sentence) -> float:
        """Give what the words of a sentence speak for together."""
        return min(max(self.total(sentence.stems), KIN[0]), KIN[1])

    def total(self, stems: Iterable[str]) -> float:
        """Give what some words speak for together, by their keys; the same in whatever order they come."""
        return math.fsum(self.odds.get(stem, 0.0) for stem in stems)

    def words(self, sentence: Sentence) -> list[str]:
        """Give the keys of the words in it that speak for the matter most plainly, the plainest first."""
        told = [(self.odds[stem], stem) for stem in sentence.stems if self.odds.get(stem, 0.0) > 1]
        return [stem for _, stem in sorted(told, key=lambda each: (-each[0], each[1]))]


def kin(documents: Iterable[Sequence[Sentence]]) -> Kin:
    """Learn from a record which words keep the matter's company: those of sentences that tell, not those far off."""
    here: Counter[str] = Counter()
    there: Counter[str] = Counter()
    own: set[str] = set()
    with_it = without = 0
    for sentences in documents:
        tells = [number for number, sentence in enumerate(sentences) if sentence.tells]
        near = {number + step for number in tells for step in range(-_NEAR, _NEAR + 1)}
        told = set(tells)
        for number, sentence in enumerate(sentences):
            if number in told:
                here.update(sentence.stems)
                own.update(_own(sentence))
                with_it += 1
            elif number not in near:
                there.update(sentence.stems)
                without += 1
    return Kin(_odds(here, there, own, with_it, without))


def _own(sentence: Sentence) -> set[str]:
    """Give the keys of the words by which a sentence tells."""
    spans = [span for found in sentence.found if found.how != "companion" for span in found.spans]
    start = sentence.span.start
    return {
        word.key
        for word in sentence.words
        if any(span.start - start <= word.start and word.end <= span.end - start for span in spans)
    }


def _odds(here: Counter[str], there: Counter[str], own: set[str], with_it: int, without: int) -> dict[str, float]:
    if not with_it or not without:
        return {}
    every = with_it + without
    odds = {}
    for stem in here.keys() | there.keys():
        together = here[stem] + there[stem]
        if stem in own or together < _LEAST or together > _OFTEN * every:
            continue
        prior = _PRIOR * together / every
        inside = (here[stem] + prior) / (with_it + _PRIOR)
        outside = (there[stem] + prior) / (without + _PRIOR)
        odds[stem] = math.log(inside / outside) / 2
    return odds


def belongs(sentences: Sequence[Sentence], kindred: Kin) -> list[bool]:
    """Tell of each sentence of a document whether it belongs.

    The likeliest chain is found twice: the second time what is said in reply to a question that belongs speaks for it.
    """
    if not any(sentence.tells for sentence in sentences):
        return [False] * len(sentences)
    cost = [SWITCH[-1], *(_cost(one, other) for one, other in pairwise(sentences))]
    told = {sentence.asks for sentence in sentences if sentence.tells and sentence.asks is not None}
    speaks = [_speaks(sentence, kindred) for sentence in sentences]
    # What leads up to a question, or goes on after it, is of the question, in whatever words.
    for number, sentence in enumerate(sentences):
        if sentence.asks in told:
            speaks[number] = max(speaks[number], LEADS)
    first = _chain(speaks, cost)
    asked = {sentence.asks for sentence, on in zip(sentences, first, strict=True) if on and sentence.asks is not None}
    second = _chain([spoken + _replies(each, asked) for each, spoken in zip(sentences, speaks, strict=True)], cost)
    return _trimmed(sentences, _with_evidence(sentences, second, asked))


def _speaks(sentence: Sentence, kindred: Kin) -> float:
    if sentence.tells:
        return TELLS
    companions = len({each.entry for each in sentence.found})
    base = BASE if len(sentence.words) > SHORT else BASE / 3
    return base + COMPANION * min(companions, 2) + kindred.of(sentence)


def _replies(sentence: Sentence, asked: AbstractSet[int | None]) -> float:
    """Give what it speaks for that a sentence replies to questions that belong."""
    if sentence.replies & asked:
        return ANSWERS
    return ASKED if sentence.after and sentence.after <= asked else 0.0


def _cost(before: Sentence, sentence: Sentence) -> float:
    if sentence.asks is not None and before.asks is not None:
        return QUESTION if before.asks == sentence.asks else SWITCH[-1]
    return SWITCH[sentence.begins] + (LEAN if sentence.leans and sentence.begins < len(SWITCH) - 1 else 0.0)


def _chain(speaks: Sequence[float], cost: Sequence[float]) -> list[bool]:
    """Decode the chain; what a sentence speaks for counts for the matter, nothing for what is not of it."""
    off, on = 0.0, -cost[0]
    back: list[tuple[bool, bool]] = []
    for spoken, price in zip(speaks, cost, strict=True):
        back.append((on - price > off, on >= off - price))
        off, on = max(off, on - price), max(on, off - price) + spoken
    state = on > off
    states = []
    for from_on_to_off, from_on in reversed(back):
        states.append(state)
        state = from_on if state else from_on_to_off
    return states[::-1]


def _with_evidence(sentences: Sequence[Sentence], chain: list[bool], asked: AbstractSet[int | None]) -> list[bool]:
    """Leave out runs of one turn in which no sentence tells, unless one is an answer to a question that belongs."""
    kept = chain[:]
    for run in joined(sentences, kept):
        if not any(sentences[number].tells or sentences[number].replies & asked for number in run):
            kept[run.start : run.stop] = [False] * len(run)
    return kept


def _trimmed(sentences: Sequence[Sentence], chain: list[bool]) -> list[bool]:
    """Leave out short sentences at either end of a run that say nothing of themselves: ``Thank you.``, ``Right.``."""
    kept = chain[:]
    for run in joined(sentences, kept):
        for numbers in (run, reversed(run)):
            for number in numbers:
                if sentences[number].found or sentences[number].stems or len(sentences[number].words) > SHORT:
                    break
                kept[number] = False
    return kept


def joined(sentences: Sequence[Sentence], chain: Sequence[bool]) -> list[range]:
    """Give the runs, as numbers, of sentences of one turn that belong."""
    runs: list[range] = []
    for number, on in enumerate(chain):
        if on and runs and runs[-1].stop == number and sentences[number].begins < len(SWITCH) - 1:
            runs[-1] = range(runs[-1].start, number + 1)
        elif on:
            runs.append(range(number, number + 1))
    return runs
