"""What became of a question part: answered, addressed, declined, unaddressed or cut, with a calibrated confidence.

The record reports; it does not judge. ``unaddressed`` says that nothing in this transcript takes the part up. Where the
likeliest status is not likely enough none is given.
"""

from __future__ import annotations

import re
from math import exp, log
from typing import TYPE_CHECKING, Literal

from onrecord.annotators.questions.signs import BECAUSE, NUMBER, REFUSES, WHEN, YES
from onrecord.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.annotators.questions.signs import Line, Request, Vector

Status = Literal["answered", "addressed", "declined", "unaddressed", "cut"]
LEARNT: tuple[Status, ...] = ("answered", "addressed", "declined", "unaddressed")
SIGNS = (
    "bias expected most mass refuses-chosen refuses-all refuses-first short-reply long-reply yes-no yes-first number when "
    "because open lines parts others chosen-share first-chosen shared question-word-how hedges conditional"
).split()
OPEN = 0.4
"""Probability under which no status is given."""
_HEDGES = re.compile(
    r"\b(?:but|however|at the same time|having said that|we(?:[’']ll| will) see|as i said|look)\b", re.IGNORECASE
)


def signs(
    request: Request,
    lines: Sequence[Line],
    shares: Sequence[float],
    chosen: Sequence[bool],
    expected: float,
    parts: int,
) -> Vector:
    """Give the signs of a reply, in the order of `SIGNS`.

    Args:
        request: the part.
        lines: the sentences of the person's reply.
        shares: the probability of each that it takes up the part.
        chosen: whether it is taken to.
        expected: the expected F1 of the choice.
        parts: how many parts are open in the round.
    """
    said = [line.said for line in lines]
    kept = [line for line, on in zip(lines, chosen, strict=True) if on]
    refusing = [REFUSES.search(text) is not None for text in said]
    words = sum(line.length for line in lines)
    kept_words = sum(line.length for line in kept)
    whole = " ".join(line.said for line in kept)
    first = kept[0].said if kept else ""
    asked = request.part.span
    return [
        1.0, expected, max(shares, default=0.0), min(sum(shares), 4.0) / 4,
        1.0 if any(r and on for r, on in zip(refusing, chosen, strict=True)) else 0.0, 1.0 if any(refusing) else 0.0,
        1.0 if any(refusing[:3]) else 0.0, 1.0 if words < 25 else 0.0, log(1 + words) / 6,
        1.0 if request.yes_no else 0.0, 1.0 if request.yes_no and any(YES.match(text) for text in said[:3]) else 0.0,
        1.0 if request.how_many and NUMBER.search(whole) else 0.0, 1.0 if request.when and WHEN.search(whole) else 0.0,
        1.0 if request.why and BECAUSE.search(whole) else 0.0, 1.0 if request.open else 0.0, log(1 + len(lines)) / 4, log(parts),
        1.0 if not lines else 0.0, kept_words / words if words else 0.0, 1.0 if chosen and chosen[0] else 0.0,
        len(request.terms & frozenset().union(*(line.terms for line in kept))) / max(len(request.terms), 1) if kept else 0.0,
        1.0 if asked.end - asked.start < 40 else 0.0, 1.0 if _HEDGES.search(whole) else 0.0, 1.0 if first.lower().startswith(("if ", "well, if")) else 0.0,
    ]  # fmt: skip


def likely(figures: Vector, weights: dict[str, Vector]) -> list[tuple[float, Status]]:
    """Give the statuses with their probabilities, the likeliest first."""
    sums = {name: sum([one * two for one, two in zip(weights[name], figures, strict=True)]) for name in LEARNT}
    most = max(sums.values())
    odds = {name: exp(figure - most) for name, figure in sums.items()}
    whole = sum(odds.values())
    return sorted(((odds[name] / whole, name) for name in LEARNT), reverse=True)


def refusal(lines: Sequence[Line], chosen: Sequence[bool]) -> Span | None:
    """Give the words of a refusal in the sentences that take the part up."""
    for line, on in zip(lines, chosen, strict=True):
        found = REFUSES.search(line.said) if on else None
        if found:
            return Span(line.span.start + found.start(), line.span.start + found.end())
    return None
