"""What became of a question part: answered, addressed, declined, unaddressed or cut, with a calibrated confidence.

The record reports; it does not judge. ``unaddressed`` says that nothing in this transcript takes the part up. Where the
likeliest status is not likely enough none is given.
"""

from __future__ import annotations

import re
from math import exp, log
from typing import TYPE_CHECKING, Literal

from onrecord.annotators.questions.signs import BECAUSE, NUMBER, WHEN, YES
from onrecord.annotators.questions import refusals
from onrecord.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.annotators.questions.signs import Line, Request, Vector

Status = Literal["answered", "addressed", "declined", "unaddressed", "cut"]
LEARNT: tuple[Status, ...] = ("answered", "addressed", "declined", "unaddressed")
SIGNS = (
    "bias expected most mass refuses-chosen refuses-all refuses-first refuses-weighed refuses-plainly short-reply long-reply yes-no yes-first number when "
    "because open lines parts others chosen-share first-chosen shared question-word-how hedges conditional overtaken behind relative"
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
    others: Sequence[float],
) -> Vector:
    """Give the signs of a reply, in the order of `SIGNS`.

    Args:
        request: the part.
        lines: the sentences of the person's reply.
        shares: the probability of each that it takes up the part.
        chosen: whether it is taken to.
        expected: the expected F1 of the choice.
        others: for each sentence the greatest probability that it takes up another part; empty where there is none.
    """
    said = [line.said for line in lines]
    kept = [line for line, on in zip(lines, chosen, strict=True) if on]
    refusing = [line.refuses for line in lines]
    most = max(shares, default=0.0)
    weighed = [r * min(share / most, 1.0) for r, share in zip(refusing, shares, strict=True)] if most else [0.0]
    words = sum(line.length for line in lines)
    kept_words = sum(line.length for line in kept)
    whole = " ".join(line.said for line in kept)
    first = kept[0].said if kept else ""
    asked = request.part.span
    rivals = [(share, other) for share, other, on in zip(shares, others, chosen, strict=False) if on]
    overtaken = sum(other > share for share, other in rivals) / len(rivals) if rivals else 0.0
    relative = most / max([most, *others]) if most else 0.0
    return [
        1.0, expected, max(shares, default=0.0), min(sum(shares), 4.0) / 4,
        max((r for r, on in zip(refusing, chosen, strict=True) if on), default=0.0), max(refusing, default=0.0),
        max(refusing[:3], default=0.0), max(weighed), 1.0 if max(weighed) >= 0.9 else 0.0, 1.0 if words < 25 else 0.0, log(1 + words) / 6,
        1.0 if request.yes_no else 0.0, 1.0 if request.yes_no and any(YES.match(text) for text in said[:3]) else 0.0,
        1.0 if request.how_many and NUMBER.search(whole) else 0.0, 1.0 if request.when and WHEN.search(whole) else 0.0,
        1.0 if request.why and BECAUSE.search(whole) else 0.0, 1.0 if request.open else 0.0, log(1 + len(lines)) / 4, 1.0 if others else 0.0,
        1.0 if not lines else 0.0, kept_words / words if words else 0.0, 1.0 if chosen and chosen[0] else 0.0,
        len(request.terms & frozenset().union(*(line.terms for line in kept))) / max(len(request.terms), 1) if kept else 0.0,
        1.0 if asked.end - asked.start < 40 else 0.0, 1.0 if _HEDGES.search(whole) else 0.0, 1.0 if first.lower().startswith(("if ", "well, if")) else 0.0,
        overtaken, 1.0 if overtaken == 1.0 else 0.0, relative,
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
        found = refusals.refusal(line.said) if on else None
        if found:
            return Span(line.span.start + found[0], line.span.start + found[1])
    return None
