"""What tells a status, as learnt: multinomial logistic regression over signs, measures and wording."""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING, Literal, NamedTuple

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
        untaken: for each sign of `status.SIGNS` what it counts for nobody taking the part up: so few of the labels are
            so that among the others it would never be the likeliest, and it is asked for apart.
    """

    signs: dict[str, Vector]
    cuts: dict[str, list[tuple[float, Vector]]]
    words: dict[str, Vector]
    tilts: Vector
    untaken: dict[str, float]

    @classmethod
    def load(cls, told: dict[str, dict[str, Vector]], tilts: Vector, untaken: dict[str, float]) -> Statuses:
        """Read the tables of a model; a measure and where it is cut are one name, as ``words > 12``."""
        cuts: dict[str, list[tuple[float, Vector]]] = {}
        for name, row in told["measures"].items():
            measure, _, cut = name.rpartition(OVER)
            cuts.setdefault(measure, []).append((float(cut), row))
        return cls(told["signs"], cuts, told["words"], tilts, untaken)

    def nobody(self, signs: Mapping[str, float]) -> float:
        """Give the probability that nobody takes the part up."""
        return 1 / (1 + exp(-sum([weight * signs[name] for name, weight in self.untaken.items()])))

    def likely(
        self, signs: Mapping[str, float], measures: Mapping[str, float], words: Mapping[str, float]
    ) -> list[tuple[float, Status]]:
        """Give the statuses with their probabilities, the one to choose first."""
        rows = [_times(row, figure) for name, row in self.signs.items() if (figure := signs[name])]
        for name, own in self.cuts.items():
            measured = measures.get(name)
            if measured is not None:
                rows += [row for cut, row in own if measured > cut]
        table = self.words
        found = [(table[name], share) for name, share in words.items() if name in table]
        rows += [row if share == 1.0 else _times(row, share) for row, share in found]
        sums = [*map(sum, zip(*rows, strict=True))]
        most = max(sums)
        odds = [exp(figure - most) for figure in sums]
        whole = sum(odds)
        order = sorted(range(len(LEARNT)), key=lambda kind: -odds[kind] * self.tilts[kind])
        return [(odds[kind] / whole, LEARNT[kind]) for kind in order]


def _times(row: Vector, figure: float) -> Vector:
    return [weight * figure for weight in row]
