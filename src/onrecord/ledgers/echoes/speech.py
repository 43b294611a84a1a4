"""All sentences of a record as numbers, and what each of its words is worth in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onrecord.archive.spoken import CAPITAL, CODE, NUMBER, code_of
from onrecord.ledgers.echoes.background import LOW, RAREST, pair_digest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.archive import SpokenRow
    from onrecord.ledgers.echoes.background import Background

    Ints = np.ndarray[tuple[int], np.dtype[np.int64]]
    Floats = np.ndarray[tuple[int], np.dtype[np.float64]]
    Bools = np.ndarray[tuple[int], np.dtype[np.bool_]]

FUNCTION = 2.6
"""Nats under which a word only joins others: it stands in more than one sentence of fourteen."""
_NEGATIONS = tuple("not no never nothing nobody none without cannot".split())
_SECOND = tuple("you your yours yourself".split())
_SURE = 1.64
"""Standard deviations by which a word must be commoner in the record than elsewhere to be worth less in it."""
_COLUMNS = 4
_TWO = 2
_SHORT = 8
"""Words of a sentence that is also compared together with its neighbour in the same turn ..."""
_BOTH = 28
"""... if the two have no more words than this."""


class Speech:
    """The sentences of a record.

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
        first: the place of its first word among all words; one more at the end.
        begin: of each unit (a sentence, in their order; then two neighbours of which one is short) its first word.
        stop: the word behind its last.
        word: of each word the number of its stem.
        sentence: of each word the number of its sentence.
        capital: whether it is written with a capital within its sentence.
        before: of each word the place where its stem stood last, -1 where it did not.
        said: what each word says just behind the one before it, in nats: little where the two are a set phrase.
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
        places = [np.frombuffer(row.places, dtype="<i4").reshape(-1, _COLUMNS).astype(np.int64) for row in rows]
        whole = np.concatenate([np.zeros((0, _COLUMNS), np.int64), *places])
        words = np.frombuffer(b"".join(row.words for row in rows), dtype="<u4").astype(np.int64)
        self.document: Ints = np.repeat(np.arange(len(rows)), [len(each) for each in places])
        self.turn, self.start, self.end, sizes = (np.ascontiguousarray(whole[:, at]) for at in range(_COLUMNS))
        voices = [np.asarray(row.voices, np.int64)[each[:, 0]] for row, each in zip(rows, places, strict=True)]
        self.voice: Ints = np.concatenate([np.zeros(0, np.int64), *voices])
        self.first: Ints = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)
        self.capital = (words & CAPITAL) != 0
        stems, self.word = np.unique(words & ~np.int64(CAPITAL), return_inverse=True)
        self.codes: Ints = stems & CODE
        self.number = (stems & NUMBER) != 0
        self.sentence: Ints = np.repeat(np.arange(len(whole)), sizes)
        self._weigh(table)
        doubles = self._doubles(sizes)
        self.begin: Ints = np.concatenate([self.first[:-1], self.first[doubles]])
        self.stop: Ints = np.concatenate([self.first[1:], self.first[doubles + 2]])
        self.negative: Bools = np.isin(stems, [code_of(word) for word in _NEGATIONS])
        self.second: Bools = np.isin(stems, [code_of(word) for word in _SECOND])
        self.before = self._before()
        self.said = self._said(table)

    def __len__(self) -> int:
        """Tell how many sentences there are."""
        return len(self.document)

    def _weigh(self, table: Background) -> None:
        """Give each stem its worth: what it says elsewhere, or here, whichever is less."""
        size = len(self.codes)
        seen = np.unique(self.sentence * max(size, 1) + self.word)
        here = np.bincount(seen % max(size, 1), minlength=size).astype(np.float64)
        surely = np.maximum(here - _SURE * np.sqrt(here) - 1, 0) / max(len(self), 1)
        at = np.minimum(np.searchsorted(table.stems, self.codes), max(len(table.stems) - 1, 0))
        known = table.stems[at] == self.codes
        elsewhere = np.where(known, table.rarity[at], RAREST)
        with np.errstate(divide="ignore"):
            self.weight: Floats = np.minimum(elsewhere, np.where(surely > 0, -np.log(surely), RAREST))
        self.edge: Floats = np.where(known, table.edge[at], 0.0)
        self.verb: Floats = np.where(known, table.verb[at], 0.15)

    def _before(self) -> Ints:
        order = np.argsort(self.word, kind="stable")
        found = np.full(len(order), -1)
        again = self.word[order[1:]] == self.word[order[:-1]]
        found[order[1:][again]] = order[:-1][again]
        return found

    def _said(self, table: Background) -> Floats:
        found = self.weight[self.word]
        pairs = np.sort(np.fromiter(table.follows.keys(), np.int64, len(table.follows)))
        if not len(pairs) or len(found) < _TWO:
            return found
        codes = self.codes[self.word]
        digests = (codes[:-1] * pair_digest(1, 0)) & LOW ^ codes[1:]
        at = np.minimum(np.searchsorted(pairs, digests), len(pairs) - 1)
        known = (pairs[at] == digests) & (self.sentence[1:] == self.sentence[:-1])
        after = np.array([table.follows[digest] for digest in pairs.tolist()])
        found[1:][known] = np.minimum(found[1:][known], after[at[known]])
        return found

    def _doubles(self, sizes: Ints) -> Ints:
        """Give the sentences that are compared together with the next one too."""
        here = (self.document[:-1] == self.document[1:]) & (self.turn[:-1] == self.turn[1:])
        short = (np.minimum(sizes[:-1], sizes[1:]) <= _SHORT) & (sizes[:-1] + sizes[1:] <= _BOTH)
        return np.flatnonzero(here & short)

    def sentence_at(self, word: int) -> int:
        """Give the number of the sentence that holds a word."""
        return int(self.sentence[word])

    def stem_numbers(self, words: Sequence[str]) -> list[int | None]:
        """Give the numbers of folded words' stems; None for one that the record does not have."""
        known = {code: number for number, code in enumerate((self.codes | (self.number * NUMBER)).tolist())}
        return [known.get(code_of(word)) for word in words]
