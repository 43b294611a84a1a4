"""What is known of words before any record is read: how common they are, and where they stand.

The table is counted by ``training/echoes`` from public transcripts of many publishers and holds numbers alone: digests
of stems and of pairs of stems, and a byte or two for each. No sentence can be read from it.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING, NamedTuple

import msgspec

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

STEP = 16.0
"""A byte of the table counts sixteenths of a nat."""
RAREST = 9.0
"""Nats that a word says at most: what stands in one of 8,000 sentences, or in none."""
EDGE_STEP, EDGE_ZERO = 50.0, 2.0
_MIX = 2_654_435_761
LOW = (1 << 32) - 1
"""The bits of a digest of two stems."""


_SURE = 1.64
"""Standard deviations by which a word must be commoner in the record than elsewhere to be worth less in it."""
_SOMETIMES = 0.15
"""Share of its places that a word stands in as a verb of which nothing is known."""


class Background(NamedTuple):
    """Words and pairs of words in public transcripts.

    Attributes:
        stems: digests of stems, rising.
        rarity: for each, how much it says: the negative logarithm of the share of sentences that hold it, in nats.
        edge: for each, how much oftener it stands in the first and last sentence of a turn than within (a logarithm):
            thanks, greetings and calls on people stand there.
        verb: for each, the share of its places behind a pronoun, ``to`` or an auxiliary.
        follows: for digests of two stems, what the second says where the first stands just before it, in nats; only
            pairs that many documents have and in which it says less than alone.
        weights: of likeness: for each feature its mean, its spread and its weight; first the constant.
    """

    stems: NDArray[np.uint32]
    rarity: NDArray[np.float64]
    edge: NDArray[np.float64]
    verb: NDArray[np.float64]
    follows: dict[int, float]
    weights: tuple[tuple[float, float, float], ...]

    def known(self, codes: NDArray[np.int64]) -> Known:
        """Tell what is known of stems by their digests; of a stem that is not in the table, that it is rare."""
        import numpy as np  # noqa: PLC0415 - slow to import, and other commands do without

        at = np.minimum(np.searchsorted(self.stems, codes), max(len(self.stems) - 1, 0))
        held = self.stems[at] == codes
        columns = ((self.rarity, RAREST), (self.edge, 0.0), (self.verb, _SOMETIMES))
        return Known(*(np.where(held, column[at], instead) for column, instead in columns))

    def worth(self, codes: NDArray[np.int64], here: NDArray[np.float64], sentences: int) -> NDArray[np.float64]:
        """Give what each stem says in a record, in nats: what it says elsewhere, or here, whichever is less.

        Args:
            codes: digests of stems.
            here: in how many sentences of the record each stands.
            sentences: how many it has.
        """
        import numpy as np  # noqa: PLC0415 - slow to import, and other commands do without

        surely = np.maximum(here - _SURE * np.sqrt(here) - 1, 0) / max(sentences, 1)
        with np.errstate(divide="ignore"):
            return np.minimum(self.known(codes).rarity, np.where(surely > 0, -np.log(surely), RAREST))


class Known(NamedTuple):
    """What is known of stems elsewhere, one figure for each; see `Background`."""

    rarity: NDArray[np.float64]
    edge: NDArray[np.float64]
    verb: NDArray[np.float64]


class Table(msgspec.Struct):
    """The table as it lies on the disk; little-endian arrays."""

    stems: bytes
    rarity: bytes
    edge: bytes
    verb: bytes
    pairs: bytes
    follows: bytes
    weights: list[tuple[float, float, float]]


def pair_digest(first: int, second: int) -> int:
    """Give the digest of two stems in order, from their own."""
    return (first * _MIX ^ second) & LOW


@lru_cache(maxsize=1)
def background() -> Background:
    """Give the table that ships with the program."""
    return unpack(resources.files(__package__).joinpath("background.bin").read_bytes())


def unpack(packed: bytes) -> Background:
    """Read a table."""
    import numpy as np  # noqa: PLC0415 - slow to import, and other commands do without

    table = msgspec.msgpack.decode(packed, type=Table)

    def numbers(raw: bytes) -> NDArray[np.float64]:
        return np.frombuffer(raw, dtype=np.uint8).astype(np.float64)

    pairs = np.frombuffer(table.pairs, dtype="<u4").tolist()
    return Background(
        np.frombuffer(table.stems, dtype="<u4").astype(np.uint32),
        numbers(table.rarity) / STEP,
        numbers(table.edge) / EDGE_STEP - EDGE_ZERO,
        numbers(table.verb) / 255,
        dict(zip(pairs, (numbers(table.follows) / STEP).tolist(), strict=True)),
        tuple(table.weights),
    )
