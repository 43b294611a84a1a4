"""Measures of a part and its reply that a status is weighed by, each cut where learning finds it telling."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from onrecord.annotators.questions.wording import words
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.annotators.questions.scene import Line, Request, Scene

_LEAD = r"^\W*(?:(?:well|look|so|and|oh|uh|but|again|ah|um|hey|i mean|you know)\b[,.]?\s*)*"
_YES = lazy_re(
    _LEAD + r"(?:yes|yeah|yep|absolutely|of course|sure|certainly|definitely|correct|right|exactly|true|i do|we do|"
    r"we are|we have|i am|i have|it is|it does|he is|he does|they are|they do|there is|there are)\b"
)
_NO = lazy_re(_LEAD + r"(?:no|nope|not|i don[’']t|we don[’']t|it isn[’']t|it doesn[’']t)\b")
_KINDS = {
    "negates": "not no never nothing none cannot don't doesn't didn't won't can't isn't aren't wasn't weren't haven't "
    "hasn't hadn't wouldn't couldn't shouldn't",
    "hedges": "think believe hope guess suppose may might could perhaps maybe probably likely depend depends would",
    "ahead": "will going continue i'll we'll he'll she'll it'll they'll you'll",
    "i": "i i'm i've i'll i'd",
    "we": "we we're we've we'll we'd",
    "numbers": "one two three four five six seven eight nine ten dozen hundred thousand million billion half percent",
    "times": "today tomorrow tonight yesterday soon shortly later already month months week weeks day days year years "
    "january february march april june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday summer winter spring autumn fall before after until deadline timeline timing end",
    "reasons": "because reason reasons since due why purpose",
}
_KIND = {
    word: [name for name, own in _KINDS.items() if word in own.split()]
    for own in _KINDS.values()
    for word in own.split()
}
"""What a word counts as."""
SECOND, THIRD = 1, 2
"""Places, from 0, of the second and the third likeliest sentence."""


def measures(
    scene: Scene, own: Sequence[int], at: int, shares: Sequence[Sequence[float]], chosen: Sequence[bool]
) -> dict[str, float]:
    """Give the measures of a reply to part ``at``.

    Args:
        scene: the round.
        own: which of its sentences are the reply.
        at: which part.
        shares: for each sentence of the round and each part the probability that the sentence takes the part up.
        chosen: which sentences of the reply are taken to.
    """
    lines = [scene.lines[k] for k in own]
    found = _asked(scene.requests[at]) | {
        "parts": float(len(scene.requests)),
        "part": float(at),
        "parts left": float(len(scene.requests) - at),
        "sentences": float(len(lines)),
        "words": float(sum(line.length for line in lines)),
    }
    if not lines:
        return found
    mine = [shares[k][at] for k in own]
    kept = [line for line, on in zip(lines, chosen, strict=True) if on]
    best = max(range(len(lines)), key=lambda k: mine[k])
    ranked = [*sorted(mine, reverse=True), 0.0, 0.0]
    head = next((line for line in lines if not line.thanks), lines[0])
    place = own[best]
    return (
        found
        | _kept(kept)
        | {
            "best place": float(best),
            "first kept": float(chosen.index(True)) if kept else -1.0,
            "best words": float(lines[best].length),
            "best yes": _yes(lines[best]),
            "kept yes": _yes(kept[0]) if kept else 0.0,
            "head yes": _yes(head),
            "head words": float(head.length),
            "best refuses": lines[best].refuses,
            "head refuses": head.refuses,
            "best cosine": scene.cosine[place][at],
            "best shared": scene.shared[place][at],
            "best premise": scene.premise[place][at],
            "most cosine": max(scene.cosine[k][at] for k in own),
            "most shared": max(scene.shared[k][at] for k in own),
            "second": ranked[SECOND],
            "third": ranked[THIRD],
            "all": sum(mine),
            "refused": sum([line.refuses * share for line, share in zip(lines, mine, strict=True)]),
            "rival": max((max((*shares[k][:at], *shares[k][at + 1 :]), default=0.0) for k in own), default=0.0),
            "asks back": max([line.question * share for line, share in zip(lines, mine, strict=True)]),
        }
    )


def _asked(request: Request) -> dict[str, float]:
    said = words(request.said)
    return {
        "asked words": float(len(said)),
        "asked you": float("you" in said),
        "asked or": float("or" in said),
        "asked any": float("any" in said),
        "asked terms": float(len(request.terms)),
        "premise terms": float(len(request.premise)),
        "follows": float(request.part.follows is not None),
    }


def _kept(kept: Sequence[Line]) -> dict[str, float]:
    whole = max(sum(line.length for line in kept), 1)
    counts = dict.fromkeys(_KINDS, 0) | {"names": sum([len(line.names) for line in kept])}
    for line in kept:
        said = words(line.said)
        counts["numbers"] += sum(map(str.isdigit, said))
        for kind in chain.from_iterable(filter(None, map(_KIND.get, said))):
            counts[kind] += 1
    found = {name: float(count) for name, count in counts.items()}
    found |= {name + " share": 10 * count / whole for name, count in counts.items()}
    refused = sum([line.refuses * line.length for line in kept])
    return found | {"kept words": float(whole), "kept": float(len(kept)), "refuses share": refused / whole}


def _yes(line: Line) -> float:
    """Tell whether a sentence begins with a yes (2) or a no (1)."""
    said = line.said.lower()
    return 2.0 if _YES.match(said) else 1.0 if _NO.match(said) else 0.0
