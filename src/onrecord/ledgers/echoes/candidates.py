"""Which units of a record are worth comparing: those that share rare pairs of words near each other.

A unit is a sentence, or two neighbours of which one is short. Each has, as keys, the pairs of its words with a meaning
that stand within a few words of each other, in whichever order. Units with a key in common are candidates, and the more
their keys say, the better. Keys are sorted, so the work grows little faster than the words. A key of very
many units joins only those that are alike by their smallest digests (MinHash, A. Broder 1997); one that a great part of
all speakers use is a set phrase and joins none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from onrecord.ledgers.echoes.background import LOW, pair_digest
from onrecord.ledgers.echoes.speech import FUNCTION

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.ledgers.echoes.background import Background
    from onrecord.ledgers.echoes.speech import Bools, Floats, Ints, Speech

_MEANS = FUNCTION - 0.6
"""Nats from which a word can be part of a key."""
_WINDOW = 4
"""Words with a meaning within which two make a key."""
_TOLD, _AMONG = 18.0, 1_000
"""Nats that the keys of two units must say together among so many units ..."""
_MANY = 12
"""Units of a key up to which all are compared with all."""
_NEIGHBOURS = 4
"""Beyond it, each is compared with so many that are most like it."""
_LONGEST = 200
"""Words of a unit beyond which it is not compared: no sentence is as long."""
_SPOKEN_BY = 10
"""Speakers of a key from which it may be a set phrase ..."""
_SHARE = 0.2
"""... if they are this share of all speakers."""
_PART = 4_000_000
"""Words of one part of the work: keys are sorted and joined in parts, so that memory does not grow with them."""
_AT_ONCE = 250_000
"""Pairs that are added up at once."""
_BITS, _STEP = 10, 16.0
"""What keys say is added up in sixteenths of a nat, in the lowest bits of the number of a pair."""
_MIXED = np.uint64(0x9E3779B97F4A7C15)


class Candidates(NamedTuple):
    """Pairs of units worth comparing, by the numbers of both, the lesser first, in order."""

    first: Ints
    second: Ints

    def neighbours(self, size: int) -> tuple[Ints, Ints]:
        """Give, for ``size`` units, where the list of each begins, and the lists."""
        one = np.concatenate([self.first, self.second])
        other = np.concatenate([self.second, self.first])
        order = np.lexsort((other, one))
        return np.searchsorted(one[order], np.arange(size + 1)), other[order]


def candidates(speech: Speech, table: Background) -> Candidates:
    """Find the pairs of units that are worth comparing.

    What chance brings together grows with the number of pairs that there are; so does what two units must have in
    common, by the logarithm: ten times the units ask for 2.3 nats more.
    """
    count = max(len(speech.begin), 1)
    parts = -(-len(speech.word) // _PART)
    joined = [np.zeros(0, np.int64)]
    for part in range(parts):
        joined += _joined(speech, *_keys(speech, table, part, parts))
    packed = np.concatenate(joined)
    packed.sort()
    pairs = _told(packed, (_TOLD + max(np.log(count / _AMONG), 0)) * _STEP)
    first, second = pairs // count, pairs % count
    apart = np.ones(len(first), np.bool_)
    for one in (speech.head, speech.tail):
        for other in (speech.head, speech.tail):
            apart &= one[first] != other[second]
    again = _again(speech)
    first, second = np.concatenate([first[apart], again]), np.concatenate([second[apart], again])
    order = np.lexsort((second, first))
    return Candidates(first[order], second[order])


def _told(packed: Ints, least: float) -> Ints:
    """Give the pairs whose keys say enough together, each once.

    In stretches that the caches hold: asking the system for the memory of all of them at once took half of the time.
    """
    kept = [np.zeros(0, np.int64)]
    start = 0
    while start < len(packed):
        end = min(start + _AT_ONCE, len(packed))
        end = int(np.searchsorted(packed, ((packed[end - 1] >> _BITS) + 1) << _BITS))
        own = packed[start:end]
        pairs = own >> _BITS
        begins = np.flatnonzero(_fresh(pairs))
        kept.append(pairs[begins[np.add.reduceat(own & ((1 << _BITS) - 1), begins) >= least]])
        start = end
    return np.concatenate(kept)


def _again(speech: Speech) -> Ints:
    """Give the wordings that are said more than once, and not by so many people that they are set phrases."""
    count = int(speech.wording.max(initial=-1)) + 1
    named = speech.voice >= 0
    speakers = int(speech.voice.max(initial=-1)) + 1
    voices = np.unique(speech.wording[named] * max(speakers, 1) + speech.voice[named]) // max(speakers, 1)
    by = np.bincount(voices, minlength=count)
    phrase = (by >= _SPOKEN_BY) & (by >= _SHARE * speakers)
    short = (speech.stop - speech.begin)[:count] <= _LONGEST
    made: Ints = np.flatnonzero((np.bincount(speech.wording, minlength=count) > 1) & short & ~phrase)
    return made


def _keys(speech: Speech, table: Background, part: int, parts: int) -> tuple[Ints, Ints, Ints]:
    """Give the keys of a part that more than one unit has, once for each unit: key, unit, and what it says in steps."""
    lengths = speech.stop - speech.begin
    size, count = len(speech.codes), len(lengths)
    means = speech.weight > _MEANS
    inside = means[speech.word]
    places = np.cumsum(inside)
    before: Ints = places - inside
    words = speech.word[inside].astype(np.int64)
    ends = places[speech.stop - 1]
    starts: Ints = before[speech.begin]
    lengths = np.where(speech.stop - speech.begin <= _LONGEST, ends - starts, 0)
    units = np.repeat(np.arange(count), lengths)
    at = np.arange(len(units)) + np.repeat(starts - (np.cumsum(lengths) - lengths), lengths)
    until = ends[units]
    found = [np.zeros(0, np.int64)]
    for apart in range(1, _WINDOW + 1):
        near = at + apart < until
        one = words[at[near]]
        other = words[at[near] + apart]
        keys = np.minimum(one, other) * size + np.maximum(one, other)
        kept = one != other
        if parts > 1:
            kept &= (_mixed(keys) >> np.uint64(32)) % np.uint64(parts) == part
        found.append(keys[kept] * count + units[near][kept])
    whole = np.concatenate(found)
    whole.sort()
    whole = whole[_fresh(whole)]
    keys = whole // max(count, 1)
    fresh = _fresh(keys)
    kept = ~fresh
    kept[:-1] |= ~fresh[1:]
    keys, units = keys[kept], whole[kept] - keys[kept] * count
    begins = np.flatnonzero(_fresh(keys))
    once = keys[begins]
    says = np.rint(_said(speech, table, once // max(size, 1), once % max(size, 1)) * _STEP).astype(np.int64)
    return keys, units, np.repeat(says, np.diff(begins, append=len(keys)))


def _said(speech: Speech, table: Background, low: Ints, high: Ints) -> Floats:
    """Give what pairs of words say: less where one often follows the other."""
    says: Floats = speech.weight[low] + speech.weight[high]
    known = np.sort(np.fromiter(table.follows.keys(), np.int64, len(table.follows)))
    if not len(known):
        return says
    after = np.array([table.follows[digest] for digest in known.tolist()])
    for one, other in ((low, high), (high, low)):
        digests = (speech.codes[one] * pair_digest(1, 0)) & LOW ^ speech.codes[other]
        at = np.minimum(np.searchsorted(known, digests), len(known) - 1)
        says = np.where(known[at] == digests, np.minimum(says, speech.weight[one] + after[at]), says)
    return says


def _joined(speech: Speech, keys: Ints, units: Ints, says: Ints) -> Iterator[Ints]:
    """Give the pairs that each key joins: their numbers, and in the lowest bits what the key says."""
    count = len(speech.begin)
    begins = np.flatnonzero(_fresh(keys))
    sizes = np.diff(begins, append=len(keys))
    for size in np.unique(sizes[sizes <= _MANY]).tolist():
        starts = begins[sizes == size]
        one, other = np.triu_indices(size, 1)
        members = units[starts[:, None] + np.arange(size)]
        # Of one key the units are in order.
        yield (((members[:, one] * count + members[:, other]) << _BITS) + says[starts, None]).ravel()
    large = np.repeat(sizes > _MANY, sizes)
    if not large.any():
        return
    digests = _smallest(keys, units, count)
    keys, units, says = keys[large], units[large], says[large]
    kept = ~_set_phrases(speech, keys, units)
    keys, units, says = keys[kept], units[kept], says[kept]
    order = np.lexsort((units, digests[units], keys))
    keys, units, says = keys[order], units[order], says[order]
    for apart in range(1, _NEIGHBOURS + 1):
        same = keys[:-apart] == keys[apart:]
        one, other = units[:-apart][same], units[apart:][same]
        yield ((np.minimum(one, other) * count + np.maximum(one, other)) << _BITS) + says[:-apart][same]


def _set_phrases(speech: Speech, keys: Ints, units: Ints) -> Bools:
    """Tell which keys, sorted, so great a part of all speakers use that they are set phrases."""
    speakers = max(len(np.unique(speech.voice[speech.voice >= 0])), 1)
    said_first = np.unique(speech.wording, return_index=True)[1]
    voice = speech.voice[said_first[speech.head[units]]]
    order = np.lexsort((voice, keys))
    fresh = _fresh(keys[order]) | _fresh(voice[order])
    begins = np.flatnonzero(_fresh(keys))
    voices = np.add.reduceat(fresh.astype(np.int64), begins) if len(begins) else begins
    made: Bools = np.repeat((voices >= _SPOKEN_BY) & (voices >= _SHARE * speakers), np.diff(begins, append=len(keys)))
    return made


def _smallest(keys: Ints, units: Ints, count: int) -> Ints:
    """Give the smallest digest of any key of each unit: those of two are the same as often as their keys are."""
    found = np.full(count, np.iinfo(np.int64).max)
    np.minimum.at(found, units, (_mixed(keys) >> np.uint64(1)).astype(np.int64))
    return found


def _fresh(numbers: Ints) -> Bools:
    """Tell which numbers are not the same as the one before."""
    made = np.ones(len(numbers), np.bool_)
    np.not_equal(numbers[1:], numbers[:-1], out=made[1:])
    return made


def _mixed(keys: Ints) -> np.ndarray[tuple[int], np.dtype[np.uint64]]:
    made: np.ndarray[tuple[int], np.dtype[np.uint64]] = keys.astype(np.uint64) * _MIXED
    return made
