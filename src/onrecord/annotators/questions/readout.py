"""Whose question it is that a moderator reads out: ``We have a question online from Anna Kerr of The Herald: ...``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.annotators.questions.terms import STOP
from onrecord.grammar.labels.offices import has_role
from onrecord.model import AskedBy, Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.annotators.questions.asking import Asking, Part

_WORD = r"(?:[^\W\d_a-z](?:\.|[\w’'-]+)|&)"
_NAME = rf"(?P<name>{_WORD}(?: (?:(?:van|von|de|del|der|den|la|le|bin|al|el|da|dos|di) ){{0,2}}{_WORD}){{1,3}})"
_OUTLET = (
    rf"(?:,? (?:of|from|with|at|for|who (?:writes|works) for) (?:the )?|, (?:the )?)"
    rf"(?P<outlet>{_WORD}(?: (?:(?:of|for|the|and|&) ){{0,2}}{_WORD}){{0,5}})"
)
_COMES = (
    r"(?:\w+ly|online|on ?line|here|now|also|comes?|came|coming|has|have|been|in|is|was|that|which|just|received|sent|"
    r"submitted|written|posted|asked|put|emailed|via|through|by|the|our|we|e-?mail|website|web|internet|chat|zoom|app|"
    r"platform|screen|on|over|to us|again)"
)
_FROM = lazy_re(
    rf"\b(?i:questions?|one|ones|another|first|next|last|this|it|that)(?:[’']s)?(?: {_COMES}){{0,8}} (?:from|by) "
    rf"{_NAME}(?:{_OUTLET})?(?=[,.:;!?]?(?:\s|$)|\s[–—-])"
)
_ASKS = lazy_re(rf"{_NAME}(?:{_OUTLET})?,? (?:asks|is asking|has asked|would like to know|wants to know|writes)\b")
"""Who is said to ask, at the beginning of a sentence."""


def asked_by(asking: Asking, part: Part) -> AskedBy | None:
    """Tell who asks a part that a moderator reads out; None where somebody asks for himself, or nobody is named.

    Whoever speaks next must be one who replies: a reporter who is called on asks for himself.
    """
    exchange = asking.exchange
    at = part.turn
    if not exchange.leads[at] or at + 1 >= len(exchange.turns) or asking.asks[at + 1]:
        return None
    start, text = exchange.turns[at].start, exchange.text
    found = None
    for pattern in (_FROM, _ASKS):
        for match in pattern.finditer(text, start, part.span.end):
            begins = match.start("name") <= part.span.start
            if begins and _is_person(match["name"]) and (found is None or match.start("name") > found.start("name")):
                found = match
    if found is None or not _still(text, found.end(), part.span.start):
        return None
    end = found.end("outlet") if found["outlet"] else found.end("name")
    return AskedBy(found["name"], found["outlet"], Span(found.start("name"), end))


def _is_person(name: str) -> bool:
    words = name.split()
    return not has_role(name) and words[0].lower() not in STOP and words[0].lower() not in {"the", "our", "your"}


_OWN = lazy_re(
    r"\b(?:my own question|i(?:[’']d| would) like to (?:ask|add)|let me (?:ask|add)|"
    r"(?:and|another|one) (?:question )?from me\b|"
    r"i have (?:a|one) (?:\w+ )?question|next question|another (?:question|one)|(?:question|one) from)",
    re.IGNORECASE,
)
"""Goes on to somebody else's question."""


def _still(text: str, start: int, end: int) -> bool:
    """Tell whether no other question is begun between the name and a part."""
    return _OWN.search(text, start, max(start, end)) is None
