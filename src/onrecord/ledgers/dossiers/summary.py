"""A dossier in short: extracts that stand for the rest, never a word that the record has not.

Sentences are chosen one by one, each for what it adds: how much of what the passages say it says (words weighted by how
many passages have them, after Nenkova and Vanderwende, The impact of frequency on summarization, 2005), less what the
extracts before it have said (maximal marginal relevance: Carbonell and Goldstein, SIGIR 1998). The latest word of each
main speaker is wanted too.
"""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from onrecord.ledgers.dossiers.rows import Extract, name_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.archive import Voice
    from onrecord.ledgers.dossiers.collect import Read
    from onrecord.ledgers.dossiers.speech import Sentence
    from onrecord.model import Citation

MOST = 7
"""Extracts."""
_LEAST, _LONGEST = 8, 60
"""Words of a sentence that can stand alone."""
_LEANS = 0.6
"""What a sentence is worth that opens with a word for what was said before."""
_SAME_VOICE = 0.85
_SAME_EVENT = 0.9


class _Candidate(NamedTuple):
    read: Read
    sentence: Sentence
    speaker: Voice | None
    keys: frozenset[str]


def summary(documents: Sequence[Read], *, new: bool) -> tuple[Extract, ...]:
    """Choose the extracts, in the order of the record; with ``new``, among passages that are new."""
    candidates = [candidate for read in documents for candidate in _candidates(read, new=new)]
    counts = Counter(key for candidate in candidates for key in candidate.keys)
    chosen: list[tuple[_Candidate, str]] = []
    said: Counter[str] = Counter()
    while candidates and len(chosen) < MOST:
        worth = [(_worth(candidate, counts, said, chosen), -number) for number, candidate in enumerate(candidates)]
        best, number = max(worth)
        if best <= 0:
            break
        candidate = candidates.pop(-number)
        chosen.append((candidate, _says(candidate, counts, len(candidates) + len(chosen))))
        said.update(candidate.keys)
    places = {id(read): number for number, read in enumerate(documents)}
    chosen.sort(key=lambda each: (places[id(each[0].read)], each[0].sentence.span))
    return tuple(_extract(candidate, says) for candidate, says in chosen)


def _candidates(read: Read, *, new: bool) -> Iterator[_Candidate]:
    spans = [
        (passage.citation.start, passage.citation.end, passage.speaker)
        for passage in read.passages
        if not passage.premise and (passage.new or not new)
    ]
    for sentence, on in zip(read.sentences, read.on, strict=True):
        if not on or not sentence.tells or not _LEAST <= len(sentence.words) <= _LONGEST:
            continue
        for start, end, speaker in spans:
            if start <= sentence.span.start and sentence.span.end <= end:
                yield _Candidate(read, sentence, speaker, sentence.stems)


def _worth(
    candidate: _Candidate, counts: Counter[str], said: Counter[str], chosen: Sequence[tuple[_Candidate, str]]
) -> float:
    total = math.fsum(math.log1p(counts[key]) / (1 + 3 * said[key]) for key in candidate.keys)
    worth = total / math.sqrt(max(len(candidate.sentence.words), 2 * _LEAST))
    if candidate.sentence.leans:
        worth *= _LEANS
    for other, _ in chosen:
        if name_of(other.speaker) == name_of(candidate.speaker):
            worth *= _SAME_VOICE
        if other.read is candidate.read:
            worth *= _SAME_EVENT
    return worth


def _says(candidate: _Candidate, counts: Counter[str], sentences: int) -> str:
    """Say what made a sentence be chosen: the words in it that most of the sentences have."""
    start, text = candidate.sentence.span.start, candidate.read.transcript.text
    printed = {word.key: text[start + word.start : start + word.end] for word in candidate.sentence.words}
    shared = sorted(candidate.keys & printed.keys(), key=lambda key: (-counts[key], key))[:3]
    told = ", ".join(f"{printed[key]} ({counts[key]})" for key in shared)
    return f"of {sentences} sentences to choose from, its words are in many: {told}"


def _extract(candidate: _Candidate, says: str) -> Extract:
    citation: Citation = candidate.read.transcript.cite(candidate.sentence.span)
    row = candidate.read.row
    return Extract(
        words=citation.as_said,
        citation=citation,
        speaker=candidate.speaker,
        record=row.id,
        title=row.title,
        date=row.date,
        says=says,
    )
