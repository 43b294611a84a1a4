"""Calls to which an editor adds the whole name: ``Dana [Dana Reyes, Harbour Wire], you have the first one``."""

from __future__ import annotations

import re

from onrecord.grammar.labels.lexicon import PARTICLES, UPPER
from onrecord.text.lazy import lazy_re

EDITED_WITHIN = 260
"""Code points at the end of a turn in which such a call is looked for."""
_S = r"[ \u00a0\n]+"
_WORD = rf"(?:(?:[{UPPER}]\.)+|(?:[a-z]{{1,3}}[-’'])?[{UPPER}][\w’'-]*)"
_NAME = rf"{_WORD}(?:{_S}(?:(?:{'|'.join(sorted(PARTICLES))}){_S})*{_WORD}){{1,3}}"
_EDITED = lazy_re(
    rf"(?P<called>{_WORD})[ \u00a0]\[(?P<name>{_NAME})"
    rf"(?:,{_S}(?:the{_S})?(?P<outlet>[{UPPER}0-9][^\[\]\n;]{{1,60}}))?\]"
)
_BEFORE = lazy_re(
    r"(?:\A|[.?!…]|\s[—–-]{1,3})[ \u00a0\n]*(?:(?:yes|yeah|now|okay|ok|and|next|then|all right|let[’']s see|sorry|"
    r"i[’']ll go to|let[’']s go to|how about|go ahead|thank you)[,.]?[ \u00a0\n]+){0,3}\Z",
    re.IGNORECASE,
)
"""What stands before a name that begins a call."""
_BEHIND = lazy_re(
    r"[.?!,]?[ \u00a0\n]*(?:"
    r"(?:i (?:believe|think|know) )?(?:(?:you|you[’']re|you had|it[’']s|that[’']s) )"
    r"(?:have |had (?:your|a) (?:hand|question)\b|are (?:next|up|first)\b|get |"
    r"were (?:next|up|waiting|first in line)\b|wanted to (?:ask|come in|follow)\b|"
    r"(?:next|up|first)\b|your (?:turn|question|hand))(?![^.?!]*\balready\b)[^.?!]{0,40}|"
    r"(?:did|do) you have [^.?!]{0,30}|(?:go (?:right )?ahead|your turn|please|yes|yeah|you[’']re (?:next|first|up)|"
    r"(?:the )?(?:first|next|last) (?:one|question)(?: is yours)?)(?:,? (?:sir|ma[’']am|please))?|"
    r"and then[^.?!\[]{2,40}(?:\[[^\[\]\n]{2,80}\])?)?[ \u00a0\n]*[.?!]?"
    r"(?:[ \u00a0\n]+(?:yes|go ahead|please)[.!]?)?\s*\Z",
    re.IGNORECASE,
)
"""What may stand behind a call, to the end of the turn."""

_STOP = lazy_re(r"[.?!]")


def edited_call(text: str, begin: int, end: int) -> re.Match[str] | None:
    """Find whom the end of a turn calls with a whole name in square brackets behind the name that was said.

    At the very end any such name is called; with words behind it, it begins a sentence and they give the floor.
    Of two who are named in one breath either may speak.
    """
    if text.find("[", begin, end) < 0:
        return None
    before = begin
    for found in _EDITED.finditer(text, begin, end):
        together, before = before > begin and _STOP.search(text, before, found.start()) is None, found.end()
        if found["called"] not in found["name"].split():
            continue
        behind = _BEHIND.match(text, found.end(), end)
        ends = text[found.end() : end].strip(" \u00a0\n.?!,") == ""
        if (ends and not together) or (
            behind is not None and _BEFORE.search(text[max(begin, found.start() - 40) : found.start()]) is not None
        ):
            return found
    return None
