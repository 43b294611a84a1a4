"""The words that carry an undertaking: what is to be done, for whom, how many, with which names."""

from __future__ import annotations

from typing import NamedTuple

from onrecord.archive.words.words import fold, stem, tokens
from onrecord.ledgers.commitments.verbs import plain
from onrecord.text.lazy import lazy_re

_LIGHT = frozenset(
    """
    a about above across after again against all almost along already also although always am among an and another any
    are around as at away back be because been before being below between both but by can could did do does doing done
    down during each either else enough even ever every few fewer for from further get gets getting give given go goes
    going gone got had has have having he her here hers him his how however i if in into is it its itself just kind
    less let like long look looking made make makes making many may me might more most much must my near need needs
    needed never new next no nor not now of off often on once one only onto or other others our ours out over own part
    per perhaps quite rather same see shall she should since so some something soon still such than that the their
    theirs them themselves then there these they thing things this those through time to today together tomorrow
    tonight too toward towards under until up upon us use very want was way we well were what when where whether which
    while who whom whose why will with within without would yet you your yours
    able agree agreed aim announce announced clear commit commitment commitments committed confident continue continued
    continues continuing decide decided determine determined effort efforts ensure ensuring expect expected expects
    focus focused help helping hope important intend intends keep keeping plan planned plans pledge pledged possible
    promise promised ready remain remains seek start step steps sure take taken takes taking try trying work working
    know think say said says tell people percent per forward everything anything nothing future
    necessary including include includes day days week weeks weekend month months year years morning afternoon evening
    night spring summer autumn winter monday tuesday wednesday thursday friday saturday sunday january february march
    april june july august september october november december
    """.split()
)
"""Words that stand in any undertaking or none: function words, and those that only say that one is made."""
_NAME = lazy_re(r"(?<![.?!]\s)(?<!^)\b[^\W\d_a-z][^\W\d_]+(?=\b)")
_NUMBER = lazy_re(r"\d[\d,]*(?:\.\d+)?")
_COUNTED = {
    word: str(number)
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
}


class Content(NamedTuple):
    """What an undertaking is about.

    Attributes:
        stems: the stems of its words, without its numbers.
        verb: its first word, folded, which in an action is the act.
        names: the stems of proper names, each word by itself.
        numbers: its numbers, in digits.
        lasting: whether it only says that something goes on; the verb is then that of going on.
    """

    stems: frozenset[str]
    verb: str | None
    names: frozenset[str]
    numbers: frozenset[str]
    lasting: bool


_LASTING = frozenset("continue keep remain maintain sustain".split())


def content(action: str, beneficiary: str | None) -> Content:
    """Give what an action is about, as a layer words it: a verb phrase without its subject."""
    own = [token.word for token in tokens(action)]
    telling = [word for word in own if _carries(word)]
    lasting = next((word for word in own[:2] if word in _LASTING), None)
    verb = lasting or next((word for word in own if word not in _LIGHT or word in _ACTS), None)
    kept = set(telling) | {token.word for token in tokens(beneficiary or "") if _carries(token.word)}
    stems = frozenset(stem(plain(word)) for word in kept)
    return Content(
        stems=stems,
        verb=verb,
        names=frozenset(stem(fold(word)) for word in _NAME.findall(action)) & stems,
        numbers=numbers(action),
        lasting=lasting is not None,
    )


_ACTS = frozenset("give get go make take see help meet work begin start".split())
"""Light words that are the act where they come first: ``meet the pilots``, ``go to Skopje``."""


def numbers(text: str) -> frozenset[str]:
    """Give the numbers of a text, in digits; small ones in words too."""
    found = {number.replace(",", "").rstrip(".") for number in _NUMBER.findall(text)}
    words = {_COUNTED[token.word] for token in tokens(text) if token.word in _COUNTED and token.word != "one"}
    return frozenset(found | words)


def content_stems(text: str) -> tuple[str | None, ...]:
    """Give the stem of each word of a text; None for those that carry no content."""
    return tuple(stem(plain(token.word)) if _carries(token.word) else None for token in tokens(text))


def _carries(word: str) -> bool:
    return word not in _LIGHT and word not in _COUNTED and not word.isdecimal()
