"""Counts words and pairs of words in public transcripts; what is kept are numbers over digests, and no sentence."""

from __future__ import annotations

from collections import Counter
from math import log
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from onrecord.archive.sentences.spoken import CODE, NUMBER, code_of
from onrecord.ledgers.echoes.background import EDGE_STEP, EDGE_ZERO, RAREST, STEP, Table, pair_digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.archive import SpokenRow

_APART = 2
"""Words within which one follows another."""
_DOCUMENTS = 4
"""Documents that must have a pair of words."""
_LESS = 0.5
"""Nats that the second word of a pair must say less than alone."""
_FEWEST = 2
"""Sentences that must hold a word: what fewer hold is as rare as can be anyway."""
_LONG = 4
"""Sentences of a turn whose first and last are its edges."""
_BEFORE = "to will can not we they you i must would should could it that who he never".split()
"""Words behind which verbs stand."""
_MODEST = 5.0


class _Counts(NamedTuple):
    sentences: Counter[int]
    edges: Counter[int]
    within: Counter[int]
    places: Counter[int]
    verbs: Counter[int]
    pairs: Counter[tuple[int, int]]
    spread: Counter[tuple[int, int]]


def count(rows: Iterable[SpokenRow]) -> Table:
    """Count documents; the weights are left out."""
    made = _Counts(*(Counter() for _ in range(7)))
    before = {code_of(word) for word in _BEFORE}
    total = edges = inner = 0
    for row in rows:
        own: set[tuple[int, int]] = set()
        for at, last, words in _sentences(row):
            total += 1
            stems = set(words)
            made.sentences.update(stems)
            if last >= _LONG:
                edge = at in {0, last - 1}
                (made.edges if edge else made.within).update(stems)
                edges, inner = edges + edge, inner + (not edge)
            made.places.update(words)
            made.verbs.update(word for word, ahead in zip(words[1:], words, strict=False) if ahead in before)
            pairs = {pair for apart in range(1, _APART + 1) for pair in zip(words, words[apart:], strict=False)}
            made.pairs.update(pairs)
            own |= pairs
        made.spread.update(own)
    return _table(made, total, edges / max(edges + inner, 1))


def _sentences(row: SpokenRow) -> Iterator[tuple[int, int, list[int]]]:
    """Give, for each sentence, its number in its turn, how many the turn has, and its stems."""
    places = np.frombuffer(row.places, dtype="<i4").reshape(-1, 4)
    words = (np.frombuffer(row.words, dtype="<u4") & np.uint32(CODE | NUMBER)).tolist()
    length = Counter(places[:, 0].tolist())
    seen: Counter[int] = Counter()
    start = 0
    for turn, _, _, size in places.tolist():
        yield seen[turn], length[turn], [word & CODE for word in words[start : start + size]]
        seen[turn] += 1
        start += size


def _table(made: _Counts, total: int, share: float) -> Table:
    rarity = {code: -log((held + 0.5) / (total + 1)) for code, held in made.sentences.items() if held >= _FEWEST}
    stems = sorted(rarity)
    edge = []
    verb = []
    for code in stems:
        ends, whole = made.edges[code], made.edges[code] + made.within[code]
        edge.append(log((ends + _MODEST * share) / ((whole + _MODEST) * share)) if whole > _FEWEST + 1 else 0.0)
        verb.append((made.verbs[code] + 0.6) / (made.places[code] + 3))
    follows = {}
    for (one, other), spread in made.spread.items():
        if spread >= _DOCUMENTS and one in rarity and other in rarity:
            says = max(-log(made.pairs[one, other] / (made.sentences[one] + 1)), 0)
            if says < min(rarity[other], RAREST) - _LESS:
                follows[pair_digest(one, other)] = says
    pairs = sorted(follows)
    return Table(
        np.array(stems, "<u4").tobytes(),
        _bytes([min(rarity[code], RAREST) * STEP for code in stems]),
        _bytes([(value + EDGE_ZERO) * EDGE_STEP for value in edge]),
        _bytes([value * 255 for value in verb]),
        np.array(pairs, "<u4").tobytes(),
        _bytes([follows[pair] * STEP for pair in pairs]),
        [],
    )


def _bytes(values: list[float]) -> bytes:
    return np.clip(np.rint(values), 0, 255).astype(np.uint8).tobytes()
