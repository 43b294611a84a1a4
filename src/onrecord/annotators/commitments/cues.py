"""Cues: the few words behind which somebody may undertake something, each of one kind.

A cue alone decides nothing; it only tells where to look. The kinds are names for the weights of the model.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


def _each(words: str, behind: str) -> tuple[str, ...]:
    """Put what must stand behind each of some words."""
    return tuple(word + behind for word in words.split())


_LY = r"\w++(?<=\wly)"
_ADVERBS = rf"(?:(?:not|also|now|still|all|both|very|really|actually|just|again|always|never|only|{_LY})\s+){{0,2}}"
_NOW = "am is are"
_SHORT_NOW = r"['’](?:m|re|s)"
_MAKERS = (
    "sign|host|launch|send|deploy|head|travel|fly|visit|invest|propos|provid|deliver|expand|increas|rais|doubl"
    "|tripl|implement|"
    "stepp|putt|giv|open|buy|build|leav|meet|join|start|begin|extend|suspend|end|creat|introduc|establish|mov"
    "|bring|direct|convok|"
    "convene|adapt|strengthen|boost|grow|accelerat|moderni[sz]|ramp|train|donat|restor|reinforc|deepen|announc"
    "|fund|cut|clos|ban|upgrad|seek|undertak|phas|further|convey|dispatch|mobili[sz]|transfer|ship|rush"
)
"""Stems of acts that are under way where somebody ``is doing`` them; any other says how things are."""
_GOING = rf"\s+{_ADVERBS}going\s+to\b(?!\s+the\b)"
_AGREED = r"\b(?=\s*,?\s*(?:to|that|on|upon|we|at|in|,|[–—-]))"
_COMMITMENT = r"\s+(?:\w+\s+){0,2}commitments?\s+(?:to|that)\b"
_READY = r"(?:\s+and\s+\w+)?\s+to\b"
_WORK = r"\s+(?:\w+\s+){0,3}work\s+to\s+do\b"
_MATTERS = (
    r"\s+(?:important|imperative|essential|vital|crucial|critical|necessary|incumbent|urgent)\b"
    r"(?=,?\s+(?:[^.;]{0,40}\s)?(?:that|to|for|we)\b)"
)
_MAKING = (
    rf"\s+{_ADVERBS}(?=(?:{_MAKERS})\w{{0,2}}ing\b|taking\s+(?:\w+\s+){{0,2}}(?:action|measures|steps)\b"
    r"|doing\s+(?:all|everything)\b)"
)
_NO_NOUN = "".join(
    rf"(?<!{before}\swill)"
    for before in (r"\bthe", r"\ba", "['’]s", r"\bits", r"\btheir", r"\bour", r"\bhis", "political")
)
"""Not behind what makes ``will`` a noun."""
KINDS: dict[str, tuple[str, ...]] = {
    "will": (
        rf"will\b{_NO_NOUN}(?!\s+of\b)",
        *_each("shall gonna", r"\b"),
        r"won['’]t\b",
        r"['’](?<=\w['’]);?ll\b",
    ),
    "going": (*_each(_NOW, _GOING), _SHORT_NOW + _GOING),
    "must": (r"must\b", r"ought\s+to\b"),
    "should": (r"should\b",),
    "need": (
        r"need(?<!\bthe\sneed)(?<!urgent\sneed)(?<!\bno\sneed)(?<!\ba\sneed)s?\s+to\b",
        r"ha(?:s|ve)\s+(?:got\s+)?to\b",
        r"['’](?<=\w['’])(?:ve|s)\s+got\s+to\b",
        r"got\s+to\b",
        r"need(?<=\bwe\sneed)\b",
    ),
    "agreed": (
        *_each("agreed agrees? concurred decided resolved opted offered offering", _AGREED),
        r"agreed\s+(?:a|the|new|further|contracts?|plans?|measures?)\b",
        r"agreement\s+to\b",
    ),
    "pledged": _each(
        "pledged? pledges promised? promises vow(?:s|ed)? undertook undertakes? undertaken swore sworn",
        r"\b(?=\s+(?:to|that|we|not|a|an|the|more|\w+\s+to)\b)",
    ),
    "assured": (*_each("guarantees? assured? reassured", r"\b"), r"told\s+(?:me|us)\s+that\b"),
    "tasked": _each("tasked instructed directed ordered authori[sz]ed", r"\b(?=\s+(?:[\w’'.]+\s+){1,6}to\b)"),
    "announced": (r"announc(?:ed|es?|ing)\b",),
    "committed": (
        *_each("committed recommitted", r"\s+(?:\w+\s+)?to\b"),
        r"committed\s+that\b",
        r"commits?\s+to\b",
        r"committing\b",
        *_each("affirm reaffirm", r"(?:ed|s|ing)?\b"),
        *_each("ma(?:[dk]e|king) g(?:[ai]ven?|iving) t(?:ook|aken)", _COMMITMENT),
        r"there\s+(?:is|was)\s+a\s+commitment\b",
        r"is\s+a\s+commitment\b",
    ),
    "commitment": _each(
        "commitments? pledges? promises?",
        r"\s+(?=(?:from|by|on\s+the\s+part\s+of|of)\s+(?:[\w’'.]+\s+){1,6}to\b)",
    ),
    "determined": (
        r"determin(?:ed|ation)\b(?!\s+by)",
        r"intent\s+on\b",
        *_each(r"stands?\s+(?:ready|prepared) remains?\s+(?:ready|prepared) ready prepared", _READY),
        r"resolute\b",
        r"mak(?:e|ing)\s+good\s+on\b",
    ),
    "intends": (
        *_each("intends? planning planned aims? aiming", r"\s+(?:\w+\s+)?(?:to|on|that)\b"),
        r"intention\s+(?:is|to)\b",
        r"plans\s+to\b",
        r"plan(?:(?<=\bwe\splan)|(?<=\bi\splan)|(?<=\bthey\splan)|(?<=\balso\splan))\s+to\b",
    ),
    "wants": (
        *_each("seeks? seeking hopes? hoping wants? wish(?:es)? desires?", r"\s+to\b"),
        r"would\s+like\s+to\b",
        r"looking\s+(?:at|for)\b",
        *_each("we i they", r"\s+hope\b"),
    ),
    "task": _each(
        "task job goal priority aim mission plan idea policy",
        r"\s+(?:\w+\s+)?(?:is|will\s+be)\s+(?:\w+\s+)?to\b",
    ),
    "works": (
        *_each(r"working working\s+(?:hard|closely)", r"\b(?=[^.;]{0,40}\b(?:to|on|with)\b)"),
        *_each("have got is", _WORK),
    ),
    "confident": (
        *_each("confident convinced", r"\b"),
        *_each("absolutely am are quite very", r"\s+(?:certain|sure)\b"),
        r"['’](?<=\w['’])(?:m|re)\s+(?:certain|sure)\b",
        r"no\s+doubt\b",
        r"trust\s+that\b",
        r"count(?:ing)?\s+on\b",
        r"rely\s+on\b",
    ),
    "expects": (*_each("expects? anticipates?", r"\b"), r"expected\s+(?:to|that)\b", r"expecting\b"),
    "calls": (
        r"urg(?:e|es|ed|ing)\b",
        r"call(?:s|ed|ing)?\s+(?:\w+\s+)?(?:on|upon|for)\b",
        r"appeal(?:s|ed)?\s+to\b",
        r"encourag(?:e|es|ed|ing)(?!\s+by\b)\b",
        *_each("demand request", r"(?:s|ed)?\b"),
        r"ask(?:ed|ing|s)?(?=\s+(?:\w+\s+){1,4}to\b)\b",
        r"look(?:ing)?\s+to(?=\s)",
    ),
    "matters": (
        *_each(r"is are be been it so very more also even as just ['’]s ,", _MATTERS),
        *_each("imperative incumbent", r"\b(?=\s+(?:that|on|upon)\b)"),
        r"time\s+(?:has\s+come\s+)?(?=(?:to|that\s+we|for\s+(?:\w+\s+){1,3}to)\b)",
        *_each("about high", r"\s+time\s+(?=we\b)"),
    ),
    "continues": (r"continues?\s+(?:to\b|\w+ing\b)",),
    "under way": (
        *_each(_NOW, _MAKING),
        _SHORT_NOW + _MAKING,
        r"in\s+the\s+process\s+of\s+(?=\w+ing\b)",
        r"looking\s+forward\s+to\s+(?=(?:host|welcom|return|continu|visit|join)\w*ing\b)",
    ),
}
"""The kinds of cues with their patterns, in small letters; a place that two fit is the first's.

Each pattern begins with the letter that its cue begins with, or a mark, so that a word is tried with few of them.
"""
_OFF_TO = r"(?=(?:head|leave|travel|fly|go)\s+(?:on\s+)?(?:to|for)\b)"
ANYWHERE = (
    ("matters", _LY + _MATTERS),
    ("under way", rf"(?<=\bi\s){_OFF_TO}"),
    ("under way", rf"(?<=\bwe\s){_OFF_TO}"),
)
"""Cues that begin with any letter, or hold none."""


def _compiled() -> tuple[re.Pattern[str], tuple[str, ...]]:
    """Give the pattern of all cues, and the kind of each of its groups, which are empty and tell which way it went."""
    kinds: list[str] = [""]
    firsts: dict[str, list[tuple[str, str]]] = {}
    for kind, patterns in KINDS.items():
        for pattern in patterns:
            first = _MARKS if pattern.startswith(_MARKS) else pattern[0]
            firsts.setdefault(first, []).append((kind, pattern[len(first) :]))

    def joined(ways: list[tuple[str, str]] | tuple[tuple[str, str], ...]) -> str:
        kinds.extend(kind for kind, _ in ways)
        return "|".join(f"{pattern}()" for _, pattern in ways)

    marks = "|".join(f"{mark}(?:{joined(firsts.pop(mark))})" for mark in (_MARKS, ","))
    letters = "|".join(f"{letter}(?:{joined(ways)})" for letter, ways in firsts.items())
    return re.compile(rf"{marks}|\b(?=\w)(?:{letters}|{joined(ANYWHERE)})"), tuple(kinds)


_MARKS = "['’]"
_CUE, _KIND_OF = _compiled()


class Cue(NamedTuple):
    """A cue of a sentence: its kind, and its place in the sentence's text."""

    kind: str
    start: int
    end: int


def cues(flat: str) -> Iterator[Cue]:
    """Give the cues of a sentence whose white space is blanks, in order."""
    for found in _CUE.finditer(lowered(flat)):
        kind, end = _KIND_OF[found.lastindex or 0], found.end()
        if kind == "calls" and found[0].startswith("look") and not flat[end:].lstrip()[:1].isupper():
            continue  # "We look to the Council" asks it for something, "we look to the future" nobody
        yield Cue(kind, found.start(), end)


def lowered(text: str) -> str:
    """Give a text in small letters, each in the place of its own."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
