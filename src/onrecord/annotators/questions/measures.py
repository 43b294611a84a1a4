"""Measures of a part and its reply that a status is weighed by, each cut where learning finds it telling."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.annotators.questions import marks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.annotators.questions.scene import Line, Request, Scene

_LEAD = r"^\W*(?:(?:well|look|so|and|oh|uh|but|again|ah|um|hey|i mean|you know)\b[,.]?\s*)*"
_YES = re.compile(
    _LEAD + r"(?:yes|yeah|yep|absolutely|of course|sure|certainly|definitely|correct|right|exactly|true|i do|we do|"
    r"we are|we have|i am|i have|it is|it does|he is|he does|they are|they do|there is|there are)\b"
)
_NO = re.compile(_LEAD + r"(?:no|nope|not|i don[’']t|we don[’']t|it isn[’']t|it doesn[’']t)\b")
_NEGATES = re.compile(r"n[’']t\b|\b(?:not?|never|nothing|none|cannot)\b")
_HEDGES = re.compile(
    r"\b(?:think|believe|hope|guess|suppose|may|might|could|perhaps|maybe|probably|likely|depends?|would)\b"
)
_AHEAD = re.compile(r"\b(?:will|going to|continue)\b|[’']ll\b")
_I, _WE, _YOU = (re.compile(rf"\b{word}\b") for word in ("i", "we", "you"))
_OR, _ANY = re.compile(r"\bor\b"), re.compile(r"\bany\b")
_WORDS = re.compile(r"\w+")
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
            "best likeness": scene.likeness[place][at],
            "most cosine": max(scene.cosine[k][at] for k in own),
            "most shared": max(scene.shared[k][at] for k in own),
            "most likeness": max(scene.likeness[k][at] for k in own),
            "second": ranked[SECOND],
            "third": ranked[THIRD],
            "all": sum(mine),
            "refused": sum([line.refuses * share for line, share in zip(lines, mine, strict=True)]),
            "rival": max([share for k in own for part, share in enumerate(shares[k]) if part != at], default=0.0),
            "asks back": max([line.question * share for line, share in zip(lines, mine, strict=True)]),
        }
    )


def _asked(request: Request) -> dict[str, float]:
    said = request.said.lower()
    return {
        "asked words": float(len(_WORDS.findall(said))),
        "asked you": float(_YOU.search(said) is not None),
        "asked or": float(_OR.search(said) is not None),
        "asked any": float(_ANY.search(said) is not None),
        "asked terms": float(len(request.terms)),
        "premise terms": float(len(request.premise)),
        "follows": float(request.part.follows is not None),
    }


def _kept(kept: Sequence[Line]) -> dict[str, float]:
    whole = " ".join(line.said for line in kept)
    small = whole.lower()
    words = sum(line.length for line in kept)
    found = {"kept words": float(words), "kept": float(len(kept))}
    for name, pattern, said in (
        ("negates", _NEGATES, small),
        ("hedges", _HEDGES, small),
        ("ahead", _AHEAD, small),
        ("i", _I, small),
        ("we", _WE, small),
        ("numbers", marks.NUMBER, whole),
        ("names", marks.NAMES, whole),
        ("times", marks.WHEN, whole),
        ("reasons", marks.BECAUSE, whole),
    ):
        count = len(pattern.findall(said))
        found[name] = float(count)
        found[name + " share"] = 10 * count / max(words, 1)
    refused = sum(line.refuses * line.length for line in kept)
    return found | {"refuses share": refused / max(words, 1)}


def _yes(line: Line) -> float:
    """Tell whether a sentence begins with a yes (2) or a no (1)."""
    said = line.said.lower()
    return 2.0 if _YES.match(said) else 1.0 if _NO.match(said) else 0.0
