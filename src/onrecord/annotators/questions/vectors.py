"""Word vectors: what a word means, as the direction in which a model of sentences puts it when it stands alone.

``vectors.bin`` is made by ``python -m training.questions.vectors`` from all-MiniLM-L6-v2 (Apache-2.0), the model of
the extra `semantic`; reading it takes neither the model nor onnxruntime. A text is the sum of its words, those that are
rare in the document counting more (Arora, Liang and Ma, 2017, A simple but tough-to-beat baseline).
"""

from __future__ import annotations

from functools import lru_cache
from importlib import resources
from itertools import chain
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    from onrecord.annotators.questions.terms import Idf

    Array = NDArray[np.float64]

FILE = "vectors.bin"
DIGITS = 4
"""Decimals kept of a likeness: the last ones depend on the order of sums."""


class Table(msgspec.Struct):
    """The file.

    Attributes:
        stems: words as `terms` cuts them, rising, a blank between them.
        size: figures of a vector.
        rows: a signed byte for each figure, one vector behind the other.
    """

    stems: str
    size: int
    rows: bytes


class WordVectors:
    """The vectors of words.

    Args:
        table: the file.
    """

    def __init__(self, table: Table) -> None:
        import numpy as np  # noqa: PLC0415 - a document without questions is read without it

        self._numpy = np
        self._size = table.size
        self._stems = table.stems.split(" ")
        self._place = {stem: at for at, stem in enumerate(self._stems)}
        self._rows = _unit(np.frombuffer(table.rows, np.int8).reshape(-1, table.size).astype(np.float64))

    @staticmethod
    def shipped() -> WordVectors:
        """Load those that ship with the package, once."""
        return _shipped()

    def between(self, lines: Sequence[frozenset[str]], parts: Sequence[frozenset[str]], idf: Idf) -> list[list[float]]:
        """Give the likeness of sentences to parts by their content words: for each sentence a figure a part, 0 to 1.

        It is the cosine of their directions, and 0 where it is less.
        """
        rows = self.rows([*lines, *parts], idf)
        alike: list[list[float]] = (rows[: len(lines)] @ rows[len(lines) :].T).clip(0.0).round(DIGITS).tolist()
        return alike

    def rows(self, bags: Sequence[frozenset[str]], idf: Idf) -> Array:
        """Give the direction of each bag of content words; 0 for one of whose words none is known."""
        arrays, known, stems = self._numpy, self._place, self._stems
        # A set gives its words in another order in every process, and sums depend on theirs.
        places = [sorted([known[term] for term in bag if term in known]) for bag in bags]
        whole = [*chain.from_iterable(places)]
        at = arrays.array(whole, dtype=arrays.int64)
        weights = arrays.array(idf.weigh_each([stems[place] for place in whole]))
        ends = arrays.cumsum([len(own) for own in places])
        sums = arrays.vstack([arrays.zeros((1, self._size)), (self._rows[at] * weights[:, None]).cumsum(axis=0)])
        found = sums[ends] - sums[arrays.concatenate([[0], ends[:-1]])]
        return _unit(found)


def _unit(rows: Array) -> Array:
    """Make rows as long as 1; those of length 0 stay."""
    import numpy as np  # noqa: PLC0415

    lengths = np.sqrt((rows * rows).sum(axis=1, keepdims=True))
    made: Array = rows / np.where(lengths > 0, lengths, 1.0)
    return made


@lru_cache(maxsize=1)
def _shipped() -> WordVectors:
    data = resources.files("onrecord.annotators.questions").joinpath(FILE).read_bytes()
    return WordVectors(msgspec.msgpack.decode(data, type=Table))
