"""All sentences of a record as numbers, and what each of its words is worth in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onrecord.archive.sentences.spoken import CAPITAL, CODE, NUMBER, code_of
from onrecord.ledgers.echoes.background import LOW, pair_digest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.archive import SpokenRow
    from onrecord.ledgers.echoes.background import Background

    Ints = np.ndarray[tuple[int], np.dtype[np.int64]]
    Floats = np.ndarray[tuple[int], np.dtype[np.float64]]
    Bools = np.ndarray[tuple[int], np.dtype[np.bool_]]
    Codes = np.ndarray[tuple[int], np.dtype[np.uint32]]

FUNCTION = 2.6
"""Nats under which a word only joins others: it stands in more than one sentence of fourteen."""
_NEGATIONS = tuple("not no never nothing nobody none without cannot".split())
_SECOND = tuple("you your yours yourself".split())
_COLUMNS = 4
_SHORT = 8
"""Words of a sentence that is also compared together with its neighbour in the same turn ..."""
_BOTH = 28
"""... if the two have no more words than this."""
_PLACE = 32
"""Bits of a place."""
_MIXED = np.uint64(0x9E3779B97F4A7C15)


class Speech:
    """The sentences of a record.

    Sentences of the same words are one wording, and wordings are what is compared: what a hundred documents repeat word
    for word costs no more than what one of them says.

    Args:
        rows: those of each document.
        table: what is known of words elsewhere.

    Attributes:
        rows: as given.
        document: of each sentence the number of its row.
        turn: of each sentence the number of its turn.
        start: where it begins, in code points of its document.
        end: where it ends.
        voice: who says it, as `SpokenRow.voices` numbers people; -1 where nobody is named.
        first: of each sentence the place of its first word among all words of the record; one more at the end.
        wording: of each sentence the number of its wording, in the order in which they are first said.
        double: of each sentence the unit that it and the next one are, -1 where the two are not compared as one.
        head: of each unit (a wording, in their order; then two neighbours of which one is short) its first wording.
        tail: its last wording.
        begin: its first word, as a place in `word`.
        bound: where its last wording begins.
        stop: the word behind its last.
        word: of the words of all units, one unit behind the other, the number of the stem.
        capital: whether it is written with a capital within its sentence.
        before: the place where its stem stood last, -1 where it did not.
        said: what it says just behind the one before it, in nats: little where the two are a set phrase.
        codes: of each stem its digest.
        weight: what it says in this record, in nats.
        edge: as `Background` has it.
        verb: as `Background` has it.
        number: of each stem, whether it begins with a digit.
        negative: whether it denies.
        second: whether it speaks to somebody.
    """

    def __init__(self, rows: Sequence[SpokenRow], table: Background) -> None:
        self.rows = rows
        places = [np.frombuffer(row.places, dtype="<i4").reshape(-1, _COLUMNS) for row in rows]
        whole = np.concatenate([np.zeros((0, _COLUMNS), np.int32), *places])
        self.document: Ints = np.repeat(np.arange(len(rows)), [len(each) for each in places])
        self.turn, self.start, self.end, sizes = (whole[:, at].astype(np.int64) for at in range(_COLUMNS))
        voices = [np.asarray(row.voices, np.int64)[each[:, 0]] for row, each in zip(rows, places, strict=True)]
        self.voice: Ints = np.concatenate([np.zeros(0, np.int64), *voices])
        self.first: Ints = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)
        words = np.frombuffer(b"".join(row.words for row in rows), dtype="<u4")
        said_first, self.wording = _wordings(words, self.first)
        doubles, self.double = self._doubles(sizes)
        self._lay_out(words, said_first, sizes[said_first], doubles)
        self.before = self._before()
        self._weigh(table, len(said_first))
        self.said = self._said(table)
        self._wordings = len(said_first)
        self._occurrences: tuple[tuple[list[int], list[int]], ...] | None = None

    def __len__(self) -> int:
        """Tell how many sentences there are."""
        return len(self.document)

    def _lay_out(self, words: Codes, said_first: Ints, sizes: Ints, doubles: tuple[Ints, Ints]) -> None:
        """Lay the words of all units out."""
        count = len(said_first)
        self.head: Ints = np.concatenate([np.arange(count), doubles[0]])
        self.tail: Ints = np.concatenate([np.arange(count), doubles[1]])
        lengths = np.concatenate([sizes, sizes[doubles[0]] + sizes[doubles[1]]])
        self.stop: Ints = np.cumsum(lengths)
        self.begin: Ints = self.stop - lengths
        self.bound: Ints = self.begin + np.concatenate([np.zeros(count, np.int64), sizes[doubles[0]]])
        order = np.concatenate([said_first, said_first[np.column_stack(doubles).ravel()]])
        parts = np.concatenate([sizes, sizes[np.column_stack(doubles).ravel()]])
        laid = words[spread(self.first[order], parts)]
        self.capital = (laid & np.uint32(CAPITAL)) != 0
        stems, found = np.unique(laid & np.uint32(CODE | NUMBER), return_inverse=True)
        self.word = found.astype(np.int32)
        self.codes: Ints = (stems & np.uint32(CODE)).astype(np.int64)
        self.number: Bools = (stems & np.uint32(NUMBER)) != 0
        self.negative: Bools = np.isin(stems, [code_of(word) for word in _NEGATIONS])
        self.second: Bools = np.isin(stems, [code_of(word) for word in _SECOND])

    def _weigh(self, table: Background, count: int) -> None:
        """Give each stem its worth: what it says elsewhere, or here, whichever is less."""
        size = len(self.codes)
        lengths = (self.stop - self.begin)[:count]
        until = int(lengths.sum())
        fresh = self.before[:until] < np.repeat(self.begin[:count], lengths)
        times = np.repeat(np.bincount(self.wording, minlength=count), lengths)[fresh]
        here = np.bincount(self.word[:until][fresh], weights=times, minlength=size).astype(np.float64)
        known = table.known(self.codes)
        self.weight: Floats = table.worth(self.codes, here, len(self))
        self.edge, self.verb = known.edge, known.verb

    def _before(self) -> np.ndarray[tuple[int], np.dtype[np.int32]]:
        packed = (self.word.astype(np.int64) << _PLACE) + np.arange(len(self.word))
        packed.sort()
        places = packed & ((1 << _PLACE) - 1)
        again = np.diff(packed >> _PLACE, prepend=-1) == 0
        found = np.full(len(places), -1, np.int32)
        found[places[again]] = places[:-1][again[1:]]
        return found

    def _said(self, table: Background) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
        found: np.ndarray[tuple[int], np.dtype[np.float32]] = self.weight.astype(np.float32)[self.word]
        pairs = np.sort(np.fromiter(table.follows.keys(), np.int64, len(table.follows)))
        if not len(pairs):
            return found
        after = np.array([table.follows[digest] for digest in pairs.tolist()], np.float32)
        codes = self.codes[self.word]
        digests = (codes[:-1] * pair_digest(1, 0)) & LOW ^ codes[1:]
        at = np.minimum(np.searchsorted(pairs, digests), len(pairs) - 1)
        known = pairs[at] == digests
        known[self.begin[1:] - 1] = False
        known[self.bound[self.head != self.tail] - 1] = False
        found[1:][known] = np.minimum(found[1:][known], after[at[known]])
        return found

    def _doubles(self, sizes: Ints) -> tuple[tuple[Ints, Ints], Ints]:
        """Find the sentences that are compared together with the next one too: as pairs of wordings, and where."""
        here = (self.document[:-1] == self.document[1:]) & (self.turn[:-1] == self.turn[1:])
        short = (np.minimum(sizes[:-1], sizes[1:]) <= _SHORT) & (sizes[:-1] + sizes[1:] <= _BOTH)
        other = self.wording[:-1] != self.wording[1:]
        at = np.flatnonzero(here & short & other)
        count = int(self.wording.max(initial=-1)) + 1
        pairs, which = np.unique(self.wording[at] * max(count, 1) + self.wording[at + 1], return_inverse=True)
        double = np.full(len(sizes), -1)
        double[at] = which + count
        return (pairs // max(count, 1), pairs % max(count, 1)), double

    def sentences_of(self, unit: int) -> list[int]:
        """Give the sentences in which a unit begins, in the order of the record."""
        if self._occurrences is None:
            units = np.arange(len(self.begin) + 1)
            self._occurrences = tuple(
                (np.argsort(of, kind="stable").tolist(), np.searchsorted(np.sort(of), units).tolist())
                for of in (self.wording, self.double)
            )
        order, begins = self._occurrences[unit >= self._wordings]
        return order[begins[unit] : begins[unit + 1]]

    def words_of(self, sentence: int) -> np.ndarray[tuple[int], np.dtype[np.int32]]:
        """Give the stems of a sentence."""
        wording = self.wording[sentence]
        found: np.ndarray[tuple[int], np.dtype[np.int32]] = self.word[self.begin[wording] : self.stop[wording]]
        return found

    def stem_numbers(self, words: Sequence[str]) -> list[int | None]:
        """Give the numbers of folded words' stems; None for one that the record does not have."""
        known = {code: number for number, code in enumerate((self.codes | (self.number * NUMBER)).tolist())}
        return [known.get(code_of(word)) for word in words]


def spread(starts: Ints, lengths: Ints) -> Ints:
    """Give the numbers of stretches, one behind the other, from where they start and how long they are."""
    made: Ints = np.arange(int(lengths.sum())) + np.repeat(starts - (np.cumsum(lengths) - lengths), lengths)
    return made


def _wordings(words: Codes, first: Ints) -> tuple[Ints, Ints]:
    """Give the first sentence of each wording, and of each sentence its wording."""
    sizes = np.diff(first)
    if not len(sizes):
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    inside = np.arange(len(words)) - np.repeat(first[:-1], sizes)
    mixed = (words.astype(np.uint64) + (inside.astype(np.uint64) << np.uint64(32)) + np.uint64(1)) * _MIXED
    mixed ^= mixed >> np.uint64(29)
    mixed *= _MIXED
    mixed ^= mixed >> np.uint64(32)
    digests = np.add.reduceat(mixed, first[:-1]) * _MIXED + sizes.astype(np.uint64)
    _, said_first, wording = np.unique(digests, return_index=True, return_inverse=True)
    order = np.argsort(said_first)
    place = np.empty(len(order), np.int64)
    place[order] = np.arange(len(order))
    return said_first[order], place[wording]
