"""What tells a status, as learnt: multinomial logistic regression over signs, measures and wording."""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING, Literal, NamedTuple

from onrecord.annotators.questions.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onrecord.annotators.questions.signs import Vector

Status = Literal["answered", "addressed", "declined", "unaddressed", "cut"]
LEARNT: tuple[Status, ...] = ("answered", "addressed", "declined", "unaddressed")
"""The statuses that are learnt, in the order of every row of weights."""
OVER = " > "


class Statuses(NamedTuple):
    """What tells a status.

    Attributes:
        signs: for each sign of `status.SIGNS` what it counts.
        cuts: for each measure the places beyond which it counts, and what.
        words: for each sign of `wording` what it counts.
        tilts: for each status what its probability is multiplied by when the likeliest is chosen.
        wording: tells the signs of wording.
    """

    signs: dict[str, Vector]
    cuts: dict[str, list[tuple[float, Vector]]]
    words: dict[str, Vector]
    tilts: Vector
    wording: Wording

    @classmethod
    def load(cls, told: dict[str, dict[str, Vector]], known: list[str], tilts: Vector) -> Statuses:
        """Read the tables of a model; a measure and where it is cut are one name, as ``words > 12``."""
        cuts: dict[str, list[tuple[float, Vector]]] = {}
        for name, row in told["measures"].items():
            measure, _, cut = name.rpartition(OVER)
            cuts.setdefault(measure, []).append((float(cut), row))
        return cls(told["signs"], cuts, told["words"], tilts, Wording(frozenset(known)))

    def likely(
        self, signs: Mapping[str, float], measures: Mapping[str, float], words: Mapping[str, float]
    ) -> list[tuple[float, Status]]:
        """Give the statuses with their probabilities, the one to choose first."""
        sums = [0.0] * len(LEARNT)
        rows = [(row, signs[name]) for name, row in self.signs.items()]
        rows += [
            (row, 1.0)
            for name, own in self.cuts.items()
            for cut, row in own
            if name in measures and measures[name] > cut
        ]
        table = self.words
        rows += [(table[name], share) for name, share in words.items() if name in table]
        for row, figure in rows:
            if figure:
                for kind, weight in enumerate(row):
                    sums[kind] += weight * figure
        most = max(sums)
        odds = [exp(figure - most) for figure in sums]
        whole = sum(odds)
        order = sorted(range(len(LEARNT)), key=lambda kind: -odds[kind] * self.tilts[kind])
        return [(odds[kind] / whole, LEARNT[kind]) for kind in order]
