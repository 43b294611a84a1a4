"""Cues: the few words behind which somebody may undertake something, each of one kind.

A cue alone decides nothing; it only tells where to look. The kinds are names for the weights of the model.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOW = r"(?:am|is|are|['’](?:m|re|s))"
_ADVERBS = r"(?:(?:not|also|now|still|all|both|very|really|actually|just|again|always|never|only|\w+ly)\s+){0,2}"
_MAKERS = (
    "sign|host|launch|send|deploy|head|travel|fly|visit|invest|propos|provid|deliver|expand|increas|rais|doubl"
    "|tripl|implement|"
    "stepp|putt|giv|open|buy|build|leav|meet|join|start|begin|extend|suspend|end|creat|introduc|establish|mov"
    "|bring|direct|convok|"
    "convene|adapt|strengthen|boost|grow|accelerat|moderni[sz]|ramp|train|donat|restor|reinforc|deepen|announc"
    "|fund|cut|clos|ban|upgrad|seek|undertak|phas|further|convey|dispatch|mobili[sz]|transfer|ship|rush"
)
"""Stems of acts that are under way where somebody ``is doing`` them; any other says how things are."""
KINDS = {
    "will": r"(?<!\bthe\s)(?<!\ba\s)(?<!['’]s\s)(?<!\bits\s)(?<!\btheir\s)(?<!\bour\s)(?<!\bhis\s)(?<!\bpolitical\s)"
    r"\bwill\b(?!\s+of\b)|\b(?:shall|gonna)\b|\bwon['’]t\b"
    r"|(?<=\w)['’];?ll\b",
    "going": rf"(?:\b|(?=['’])){_NOW}\s+{_ADVERBS}going\s+to\b(?!\s+the\b)",
    "must": r"\b(?:must|ought\s+to)\b",
    "should": r"\bshould\b",
    "need": r"(?<!\bthe\s)(?<!urgent\s)(?<!\bno\s)(?<!\ba\s)\bneeds?\s+to\b"
    r"|\b(?:ha(?:s|ve)\s+to|(?:has|have|['’]ve|['’]s)\s+got\s+to|got\s+to)\b|(?<=\bwe\s)need\b",
    "agreed": r"\b(?:(?:agreed|agrees?|concurred|decided|resolved|opted|offered|offering)\b(?=\s*,?\s*(?:to|that"
    "|on|upon|we|at|in|,|[–—-]))"
    r"|agreed\s+(?:a|the|new|further|contracts?|plans?|measures?)\b|agreement\s+to\b)",
    "pledged": r"\b(?:(?:pledged?|pledges|promised?|promises|vow(?:s|ed)?|undertook|undertakes?|undertaken|swore"
    r"|sworn)\b(?=\s+(?:to|that|we|not|a|an|the|more|\w+\s+to)\b))",
    "assured": r"\b(?:guarantees?|assured?|reassured|told\s+(?:me|us)\s+that)\b",
    "tasked": r"\b(?:tasked|instructed|directed|ordered|authori[sz]ed)\b(?=\s+(?:[\w’'.]+\s+){1,6}to\b)",
    "announced": r"\bannounc(?:ed|es?|ing)\b",
    "committed": r"\b(?:(?:re)?committed\s+(?:\w+\s+)?to\b|committed\s+that\b|commits?\s+to\b|committing\b"
    r"|(?:re)?affirm(?:ed|s|ing)?\b)"
    r"|\b(?:ma[dk]e|making|g[ai]ven?|giving|took|taken)\s+(?:\w+\s+){0,2}commitments?\s+(?:to|that)\b"
    r"|\bthere\s+(?:is|was)\s+a\s+commitment\b|\bis\s+a\s+commitment\b",
    "commitment": r"\b(?:commitments?|pledges?|promises?)\s+(?=(?:from|by|on\s+the\s+part\s+of|of)\s+"
    r"(?:[\w’'.]+\s+){1,6}to\b)",
    "determined": r"\bdetermin(?:ed|ation)\b(?!\s+by)|\bintent\s+on\b|\b(?:stands?\s+|remains?\s+)?(?:ready"
    r"|prepared)(?:\s+and\s+\w+)?\s+to\b|\bresolute\b"
    r"|\b(?:make|making)\s+good\s+on\b",
    "intends": r"\b(?:intends?|planning|planned|aims?|aiming)\s+(?:\w+\s+)?(?:to|on|that)\b|\bintention\s+(?:is|to)\b"
    r"|\bplans\s+to\b|(?<=\bwe\s)plan\s+to\b|(?<=\bI\s)plan\s+to\b|(?<=\bthey\s)plan\s+to\b|(?<=\balso\s)plan\s+to\b",
    "wants": r"\b(?:seeks?|seeking|hopes?|hoping|wants?|wish(?:es)?|desires?)\s+to\b|\bwould\s+like\s+to\b"
    r"|\blooking\s+(?:at|for)\b"
    r"|\b(?:[Ww]e|I|they)\s+hope\b",
    "task": r"\b(?:task|job|goal|priority|aim|mission|plan|idea|policy)\s+(?:\w+\s+)?(?:is"
    r"|will\s+be)\s+(?:\w+\s+)?to\b",
    "works": r"\b(?:working|working\s+(?:hard|closely))\b(?=[^.;]{0,40}\b(?:to|on|with)\b)|\b(?:have|got"
    r"|is)\s+(?:\w+\s+){0,3}work\s+to\s+do\b",
    "confident": r"\b(?:confident|convinced|(?:absolutely|am|['’]m|are|['’]re|quite|very)\s+(?:certain|sure)"
    r"|no\s+doubt|trust\s+that"
    r"|count(?:ing)?\s+on|rely\s+on)\b",
    "expects": r"\b(?:expects?|anticipates?|expected\s+(?:to|that)|expecting)\b",
    "calls": r"\b(?:urg(?:e|es|ed|ing)|call(?:s|ed|ing)?\s+(?:\w+\s+)?(?:on|upon|for)|appeal(?:s|ed)?\s+to"
    r"|encourag(?:e|es|ed|ing)(?!\s+by\b)"
    r"|demand(?:s|ed)?|request(?:s|ed)?|ask(?:ed|ing|s)?(?=\s+(?:\w+\s+){1,4}to\b)"
    r"|look(?:ing)?\s+to(?=\s+(?-i:[A-Z])))\b",
    "matters": r"(?:\b(?:is|are|be|been|it|so|very|more|also|even|as|just|\w+ly)|['’]s|,)\s+"
    r"(?:important|imperative|essential|vital|crucial|critical|necessary|incumbent"
    r"|urgent)\b(?=,?\s+(?:[^.;]{0,40}\s)?(?:that|to|for|we)\b)"
    r"|\b(?:imperative|incumbent)\b(?=\s+(?:that|on|upon)\b)|\btime\s+(?:has\s+come\s+)?(?=(?:to|that\s+we"
    r"|for\s+(?:\w+\s+){1,3}to)\b)|\b(?:about|high)\s+time\s+(?=we\b)",
    "continues": r"\bcontinues?\s+(?:to\b|\w+ing\b)",
    "under way": rf"(?:\b|(?=['’])){_NOW}\s+{_ADVERBS}(?=(?:{_MAKERS})\w{{0,2}}ing\b|taking\s+"
    rf"(?:\w+\s+){{0,2}}(?:action|measures|steps)\b|doing\s+(?:all|everything)\b)"
    rf"|\bin\s+the\s+process\s+of\s+(?=\w+ing\b)|\blooking\s+forward\s+to\s+"
    rf"(?=(?:host|welcom|return|continu|visit|join)\w*ing\b)"
    r"|(?<=\bI\s)(?=(?:head|leave|travel|fly|go)\s+(?:on\s+)?(?:to|for)\b)"
    r"|(?<=\bwe\s)(?=(?:head|leave|travel|fly|go)\s+(?:on\s+)?(?:to|for)\b)",
}
"""The kinds of cues with their patterns; a place that two fit is the first's."""
_CUE = re.compile(
    rf"(?:\b(?=\w)|(?=['’,]))(?:{'|'.join(f'(?P<k{at}>{pattern})' for at, pattern in enumerate(KINDS.values()))})",
    re.IGNORECASE,
)
"""A cue begins with a word or a mark: elsewhere nothing is tried, which is three times as fast."""
_NAMES = tuple(KINDS)


class Cue(NamedTuple):
    """A cue of a sentence: its kind, and its place in the sentence's text."""

    kind: str
    start: int
    end: int


def cues(flat: str) -> Iterator[Cue]:
    """Give the cues of a sentence whose white space is blanks, in order."""
    for found in _CUE.finditer(flat):
        yield Cue(_NAMES[int((found.lastgroup or "k0")[1:])], found.start(), found.end())
