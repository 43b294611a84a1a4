"""Counts of words by verdict, and the shares that are printed and held to floors."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

VERDICTS = ("right", "partial", "wrong", "open")
"""What can be said of a word of the gold; ``partial``: under the right name, not in full or spelt otherwise."""


@dataclass
class Tally:
    """Words by verdict. ``added`` counts words that nobody spoke in the gold and that the record gives to a turn."""

    counts: Counter[str] = field(default_factory=Counter)
    added: int = 0

    def add(self, verdict: str, number: int = 1) -> None:
        """Count ``number`` words under ``verdict``."""
        if verdict not in VERDICTS:
            raise ValueError(f"{verdict!r} is no verdict")
        self.counts[verdict] += number

    @property
    def total(self) -> int:
        """The words of the gold."""
        return sum(self.counts.values())

    def share(self, verdict: str) -> float:
        """Give the share of the gold's words under ``verdict``, 0 to 1; of no words, all are right."""
        if not self.total:
            return 1.0 if verdict == "right" else 0.0
        return self.counts[verdict] / self.total

    def as_dict(self) -> dict[str, int]:
        """Give the counts by name."""
        return {verdict: self.counts[verdict] for verdict in VERDICTS} | {"added": self.added}


def joined(tallies: Iterable[Tally]) -> Tally:
    """Add tallies up, word by word (the micro average's counts)."""
    whole = Tally()
    for tally in tallies:
        whole.counts.update(tally.counts)
        whole.added += tally.added
    return whole


def mean(values: Iterable[float]) -> float:
    """Give the mean of document figures (the macro average); 1.0 of none."""
    known = list(values)
    return sum(known) / len(known) if known else 1.0
