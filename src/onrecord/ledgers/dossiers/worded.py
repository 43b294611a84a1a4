"""All words of a record in one row, each with its sentence, to count what keeps company with what."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from onrecord.archive.sentences.spoken import CAPITAL, CODE, NUMBER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.archive import SpokenRow
    from onrecord.ledgers.echoes.background import Background

    Ints = np.ndarray[tuple[int], np.dtype[np.int64]]
    Floats = np.ndarray[tuple[int], np.dtype[np.float64]]

_COLUMNS = 4


class Words:
    """The sentences of a record, word by word.

    Args:
        rows: those of each document.
        table: what is known of words elsewhere.

    Attributes:
        rows: as given.
        document: of each sentence the number of its row.
        turn: of each sentence the number of its turn.
        start: where it begins, in code points of its document.
        end: where it ends.
        first: the place of its first word among all words; one more at the end.
        word: of each word the number of its stem.
        sentence: of each word the number of its sentence.
        capital: whether it is written with a capital within its sentence.
        codes: of each stem its digest.
        weight: what it says in this record, in nats.
        edge: as `Background` has it.
        verb: as `Background` has it.
        number: of each stem, whether it begins with a digit.
    """

    def __init__(self, rows: Sequence[SpokenRow], table: Background) -> None:
        self.rows = rows
        places = [np.frombuffer(row.places, dtype="<i4").reshape(-1, _COLUMNS).astype(np.int64) for row in rows]
        whole = np.concatenate([np.zeros((0, _COLUMNS), np.int64), *places])
        words = np.frombuffer(b"".join(row.words for row in rows), dtype="<u4").astype(np.int64)
        self.document: Ints = np.repeat(np.arange(len(rows)), [len(each) for each in places])
        self.turn, self.start, self.end, sizes = (np.ascontiguousarray(whole[:, at]) for at in range(_COLUMNS))
        self.first: Ints = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)
        self.capital = (words & CAPITAL) != 0
        stems, self.word = np.unique(words & ~np.int64(CAPITAL), return_inverse=True)
        self.codes: Ints = stems & CODE
        self.number = (stems & NUMBER) != 0
        self.sentence: Ints = np.repeat(np.arange(len(whole)), sizes)
        self._weigh(table)

    def __len__(self) -> int:
        """Tell how many sentences there are."""
        return len(self.document)

    @cached_property
    def numbers(self) -> dict[int, int]:
        """The number of each stem by its code, as `onrecord.archive.sentences.spoken.code_of` gives it."""
        return {code: number for number, code in enumerate((self.codes | (self.number * NUMBER)).tolist())}

    def _weigh(self, table: Background) -> None:
        """Give each stem its worth: what it says elsewhere, or here, whichever is less."""
        size = len(self.codes)
        seen = np.unique(self.sentence * max(size, 1) + self.word)
        here = np.bincount(seen % max(size, 1), minlength=size).astype(np.float64)
        known = table.known(self.codes)
        self.weight: Floats = table.worth(self.codes, here, len(self))
        self.edge, self.verb = known.edge, known.verb
