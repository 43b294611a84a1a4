"""Which units of a record are worth comparing: those that share rare pairs of words near each other.

A unit is a sentence, or two neighbours of which one is short. Each has, as keys, the pairs of its words with a meaning
that stand within a few words of each other, in whichever order. Units with a key in common are candidates, and the more
their keys say, the better. All keys are sorted at once, so the work grows little faster than the words. A key of very
many units joins only those that are alike by their smallest digests (MinHash, A. Broder 1997); one that a great part of
all speakers use is a set phrase and joins none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from onrecord.ledgers.echoes.background import pair_digest
from onrecord.ledgers.echoes.speech import FUNCTION

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.ledgers.echoes.background import Background
    from onrecord.ledgers.echoes.speech import Floats, Ints, Speech

_MEANS = FUNCTION - 0.6
"""Nats from which a word can be part of a key."""
_WINDOW = 4
"""Words with a meaning within which two make a key."""
_TOLD = 22.0
"""Nats that the keys of two sentences must say together."""
_MANY = 12
"""Sentences of a key up to which all are compared with all."""
_NEIGHBOURS = 6
"""Beyond it, each is compared with so many that are most like it."""
_SPOKEN_BY = 10
"""Speakers of a key from which it may be a set phrase ..."""
_SHARE = 0.2
"""... if they are this share of all speakers."""
_MIXED = np.uint64(0x9E3779B97F4A7C15)


class Candidates(NamedTuple):
    """Pairs of units worth comparing, by the numbers of both, the lesser first, in order."""

    first: Ints
    second: Ints

    def neighbours(self, size: int) -> tuple[Ints, Ints]:
        """Give, for ``size`` sentences, where the list of each begins, and the lists."""
        one = np.concatenate([self.first, self.second])
        other = np.concatenate([self.second, self.first])
        order = np.lexsort((other, one))
        return np.searchsorted(one[order], np.arange(size + 1)), other[order]


def candidates(speech: Speech, table: Background) -> Candidates:
    """Find the pairs of units that are worth comparing."""
    count = len(speech.begin)
    keys, units, says = _keys(speech, table)
    code = [np.zeros(0, np.int64)]
    worth = [np.zeros(0, np.float64)]
    for first, second, said in _joined(speech, keys, units, says):
        low, high = np.minimum(first, second), np.maximum(first, second)
        code.append(low * count + high)
        worth.append(said)
    pairs, where = np.unique(np.concatenate(code), return_inverse=True)
    total = np.bincount(where, weights=np.concatenate(worth), minlength=len(pairs))
    pairs = pairs[total >= _TOLD]
    first, second = pairs // max(count, 1), pairs % max(count, 1)
    apart = (speech.stop[first] <= speech.begin[second]) | (speech.stop[second] <= speech.begin[first])
    return Candidates(first[apart], second[apart])


def _keys(speech: Speech, table: Background) -> tuple[Ints, Ints, Floats]:
    """Give each key once for each unit that has it: its number, the unit and what it says, sorted by both."""
    lengths = speech.stop - speech.begin
    units = np.repeat(np.arange(len(lengths)), lengths)
    inside = np.arange(len(units)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    words = speech.word[np.repeat(speech.begin, lengths) + inside]
    means = speech.weight[words] > _MEANS
    words, units = words[means], units[means]
    size, count = len(speech.codes), len(lengths)
    found = [np.zeros(0, np.int64)]
    for apart in range(1, _WINDOW + 1):
        one, other = words[:-apart], words[apart:]
        near = (units[:-apart] == units[apart:]) & (one != other)
        low, high = np.minimum(one, other)[near], np.maximum(one, other)[near]
        found.append((low * size + high) * count + units[:-apart][near])
    whole = np.unique(np.concatenate(found))
    keys, where = whole // max(count, 1), whole % max(count, 1)
    once, back = np.unique(keys, return_inverse=True)
    return keys, where, _said(speech, table, once // max(size, 1), once % max(size, 1))[back]


def _said(speech: Speech, table: Background, low: Ints, high: Ints) -> Floats:
    """Give what pairs of words say: less where one often follows the other."""
    says: Floats = speech.weight[low] + speech.weight[high]
    known = np.sort(np.fromiter(table.follows.keys(), np.int64, len(table.follows)))
    if not len(known):
        return says
    for one, other in ((low, high), (high, low)):
        digests = (speech.codes[one] * pair_digest(1, 0)) & 0xFFFFFFFF ^ speech.codes[other]
        at = np.minimum(np.searchsorted(known, digests), len(known) - 1)
        for place in np.flatnonzero(known[at] == digests).tolist():
            after = table.follows[int(digests[place])]
            says[place] = min(says[place], speech.weight[one[place]] + after)
    return says


def _joined(speech: Speech, keys: Ints, units: Ints, says: Floats) -> Iterator[tuple[Ints, Ints, Floats]]:
    """Give the pairs that each key joins, with what it says."""
    begins = np.flatnonzero(np.diff(keys, prepend=-1))
    sizes = np.diff(np.append(begins, len(keys)))
    for size in np.unique(sizes[(sizes > 1) & (sizes <= _MANY)]).tolist():
        starts = begins[sizes == size]
        one, other = np.triu_indices(size, 1)
        members = units[starts[:, None] + np.arange(size)]
        yield members[:, one].ravel(), members[:, other].ravel(), np.repeat(says[starts], len(one))
    large = begins[sizes > _MANY]
    if not len(large):
        return
    digests = _smallest(keys, units, len(speech.begin))
    voice = speech.voice[speech.sentence[speech.begin]]
    speakers = max(len(np.unique(speech.voice[speech.voice >= 0])), 1)
    for start, size in zip(large.tolist(), sizes[sizes > _MANY].tolist(), strict=True):
        members = units[start : start + size]
        voices = len(np.unique(voice[members]))
        if voices >= _SPOKEN_BY and voices >= _SHARE * speakers:
            continue
        ordered = members[np.lexsort((members, digests[members]))]
        for apart in range(1, _NEIGHBOURS + 1):
            yield ordered[:-apart], ordered[apart:], np.full(size - apart, says[start])


def _smallest(keys: Ints, units: Ints, count: int) -> Ints:
    """Give the smallest digest of any key of each unit: those of two are the same as often as their keys are."""
    mixed = (keys.astype(np.uint64) * _MIXED) >> np.uint64(1)
    found = np.full(count, np.iinfo(np.int64).max)
    np.minimum.at(found, units, mixed.astype(np.int64))
    return found
