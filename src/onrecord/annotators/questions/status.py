"""What became of a question part: answered, addressed, declined, unaddressed or cut, with a calibrated confidence.

The record reports; it does not judge. ``unaddressed`` says that nothing in this transcript takes the part up. Where the
likeliest status is not likely enough none is given. Multinomial logistic regression (`statuses`) over `SIGNS`, over
`measures` cut where learning found it telling, and over the `wording` of part and reply.
"""

from __future__ import annotations

import re
from math import log
from typing import TYPE_CHECKING, NamedTuple

from onrecord.annotators.questions import marks, refusals
from onrecord.annotators.questions.align import chosen as choose
from onrecord.annotators.questions.measures import measures
from onrecord.annotators.questions.wording import told
from onrecord.model import Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.annotators.questions.scene import Line, Request, Scene
    from onrecord.annotators.questions.statuses import Status, Statuses

SIGNS = tuple(
    "bias expected most mass refuses-chosen refuses-all refuses-first refuses-weighed refuses-plainly short-reply "
    "long-reply yes-no yes-first number when because open lines others no-lines chosen-share first-chosen shared "
    "short-part hedges conditional overtaken behind relative".split()
)
"""What a status is weighed by; `_told` says what each is."""
OPEN = 0.3
"""Probability under which no status is given: little more than a quarter, what each of four has of which nothing is
known."""
_HEDGES = lazy_re(
    r"\b(?:but|however|at the same time|having said that|we(?:[’']ll| will) see|as i said|look)\b", re.IGNORECASE
)


class Weighed(NamedTuple):
    """What one person's reply to a part comes to.

    Attributes:
        lines: the sentences looked at.
        chosen: which of them are taken to take the part up.
        signs: by the names of `SIGNS`.
        measures: as `measures` gives them.
        words: the signs of wording.
    """

    lines: list[Line]
    chosen: list[bool]
    signs: dict[str, float]
    measures: dict[str, float]
    words: dict[str, float]


def weigh(scene: Scene, shares: Sequence[Sequence[float]], at: int, to: str | None) -> Weighed:
    """Weigh the reply of a person asked to part ``at`` of a scene.

    Who was not asked may reply for the one who was, but not where several were.

    Args:
        scene: the round.
        shares: for each sentence and part the probability that the sentence takes the part up.
        at: which part.
        to: id of the speaker asked; None where nobody can be told.
    """
    asked = scene.requests[at].part.to
    own = [k for k, line in enumerate(scene.lines) if to is None or len(asked) < SEVERAL or line.speaker == to]
    lines = [scene.lines[k] for k in own]
    mine = [shares[k][at] for k in own]
    kept, expected = choose(mine, [line.length for line in lines]) if own else ([], 0.0)
    others: list[float] = []
    if len(scene.requests) > 1:
        # Sliced, not gone through: hundreds may ask before anybody replies.
        others = [max((*shares[k][:at], *shares[k][at + 1 :])) for k in own]
    request = scene.requests[at]
    return Weighed(
        lines,
        kept,
        _told(request, lines, mine, kept, others) | {"expected": expected},
        measures(scene, own, at, shares, kept),
        told(request, lines, mine, alone=len(scene.requests) == 1),
    )


SEVERAL = 2
UNTAKEN = 0.4
"""Probability that nobody takes a part up from which that is said: of documents left out it is so in about half."""


def _told(
    request: Request,
    lines: Sequence[Line],
    shares: Sequence[float],
    chosen: Sequence[bool],
    others: Sequence[float],
) -> dict[str, float]:
    kept = [line for line, on in zip(lines, chosen, strict=True) if on]
    first = [line.said for line in lines[:HEAD]]
    refusing = [line.refuses for line in lines]
    most = max(shares, default=0.0)
    weighed = max([r * min(share / most, 1.0) for r, share in zip(refusing, shares, strict=True)]) if most else 0.0
    words, kept_words = sum(line.length for line in lines), sum(line.length for line in kept)
    whole = " ".join(line.said for line in kept)
    rivals = [other > share for share, other, on in zip(shares, others, chosen, strict=False) if on]
    overtaken = sum(rivals) / len(rivals) if rivals else 0.0
    in_common = request.terms & frozenset().union(*(line.terms for line in kept))
    return {
        "bias": 1.0,
        "most": most,
        "mass": min(sum(shares), ENOUGH) / ENOUGH,
        "refuses-chosen": max([line.refuses for line in kept], default=0.0),
        "refuses-all": max(refusing, default=0.0),
        "refuses-first": max(refusing[:HEAD], default=0.0),
        "refuses-weighed": weighed,
        "refuses-plainly": weighed >= PLAINLY,
        "short-reply": words < BRIEF,
        "long-reply": log(1 + words) / 6,
        "yes-no": request.yes_no,
        "yes-first": request.yes_no and any(marks.YES.match(said) for said in first),
        "number": request.how_many and marks.NUMBER.search(whole) is not None,
        "when": request.when and marks.WHEN.search(whole) is not None,
        "because": request.why and marks.BECAUSE.search(whole) is not None,
        "open": request.open,
        "lines": log(1 + len(lines)) / 4,
        "others": bool(others),
        "no-lines": not lines,
        "chosen-share": kept_words / words if words else 0.0,
        "first-chosen": bool(chosen) and chosen[0],
        "shared": len(in_common) / max(len(request.terms), 1),
        "short-part": len(request.part.span) < SHORT_PART,
        "hedges": _HEDGES.search(whole) is not None,
        "conditional": whole.lower().startswith(("if ", "well, if")),
        "overtaken": overtaken,
        "behind": overtaken == 1.0,
        "relative": most / max([most, *others]) if most else 0.0,
    }


HEAD = 3
"""Sentences at the head of a reply, in which yes, no or a refusal is said."""
ENOUGH = 4.0
"""Expected sentences beyond which more tell nothing more."""
PLAINLY = 0.9
BRIEF = 25
"""Words of a short reply."""
SHORT_PART = 40
"""Code points of a part that says little: ``Why not?``."""


def judge(found: Weighed, statuses: Statuses) -> tuple[Status | None, float]:
    """Give the status of a reply, or None where it is open, and the confidence, 0 to 1."""
    nobody = statuses.nobody(found.signs)
    if nobody >= UNTAKEN:
        return "unaddressed", round(nobody, 3)
    (share, likeliest), *_ = statuses.likely(found.signs, found.measures, found.words)
    return likeliest if share >= OPEN else None, round(share, 3)


def refusal(lines: Sequence[Line], chosen: Sequence[bool]) -> Span | None:
    """Give the words of a refusal in the sentences that take the part up."""
    for line, on in zip(lines, chosen, strict=True):
        found = refusals.refusal(line.said) if on else None
        if found:
            return Span(line.span.start + found[0], line.span.start + found[1])
    return None
