"""Whom a voice with a number calls by name before another answers: ``Desmond, what did you see?``.

A first name does where exactly one full name in the talk begins with it, and whoever calls has said it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import UPPER
from onrecord.model import Span
from onrecord.reading.names.introductions import is_personal
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.blocks.spoken import Spoken

_B = r"[ \u00a0\n]+"
_WORD = rf"[{UPPER}][\w’'-]{{1,40}}"
_LEAD = rf"(?:(?i:and|but|so|well|now|okay|ok|alright|all{_B}right|right),?{_B})?"
_NOT_SAID_TO = (
    r"(?!(?:my|the|a|an|our|who|whose|whom|which|and|or|as|his|her|their|one|also|too|says?|said|of|from|with|in|at)\b)"
)
"""Words behind a name of which something is told: ``Ruth, my colleague, said ...``."""
_CALLS = lazy_re(
    rf"(?:\A|[.?!…]{_B}){_LEAD}(?P<name>{_WORD}(?:{_B}{_WORD})?)(?:,{_B}(?:I\b|{_NOT_SAID_TO}[a-z])|\?[\"”]?\Z)"
    rf"|,{_B}(?P<last>{_WORD})\?[\"”]?\Z"
)
_SEVERAL = lazy_re(
    rf"(?:\A|[.?!…,]{_B}|\b(?:and|or){_B})(?P<name>{_WORD}),{_B}(?:and{_B}|or{_B})?(?P<other>{_WORD})[,?]"
)
"""``Desmond, Priya, thanks for being here.``"""


def whom_called(text: str, spoken: Sequence[Spoken], at: int) -> tuple[str, Span] | None:
    """Give the full name of whoever begins to speak behind a turn that asks him by name, with where he is called.

    Nobody else may be called in the turn, and his full name must stand in what whoever calls has said so far.
    """
    item = spoken[at]
    behind = spoken[at + 1] if at + 1 < len(spoken) else None
    if not item.asks or item.voice is None or behind is None or behind.voice is None or behind.voice is item.voice:
        return None
    said = text[item.span.start : item.span.end]
    calls = [(found, name) for found in _CALLS.finditer(said) for name in _in_full(text, found)]
    if len({name for _, name in calls}) != 1 or _SEVERAL.search(said, calls[0][0].end()) is not None:
        return None
    found, name = calls[0]
    own = (text[each.span.start : each.span.end] for each in spoken[: at + 1] if each.voice is item.voice)
    if not any(name in " ".join(words.split()) for words in own):
        return None
    group = "name" if found["name"] else "last"
    return name, Span(item.span.start + found.start(group), item.span.start + found.end(group))


def _in_full(text: str, found: re.Match[str]) -> set[str]:
    """Give the full names in a text that begin with the name called; none of a word like ``Well``."""
    first = (found["name"] or found["last"]).split()[0]
    whole = rf"\b{re.escape(first)}(?:{_B}[{UPPER}]\.)?{_B}{_WORD}"
    names = (" ".join(each[0].split()) for each in re.finditer(whole, text))
    return {name.removesuffix("’s").removesuffix("'s") for name in names if is_personal(name)}
