"""Calls with a greeting behind them, by the first name: ``Next is Dana Reyes from the Wire. Hello, Dana.``."""

from __future__ import annotations

from onrecord.grammar.labels.lexicon import UPPER
from onrecord.text.lazy import lazy_re

__all__ = ["greeted"]

GREETED_WITHIN = 60
"""Code points from the end of a turn in which the greeting begins."""
_B = r"[ \u00a0\n]"
_FIRST = rf"[{UPPER}][\w’'-]+"
_GREETED = lazy_re(
    rf"(?<=[.!?…]){_B}+(?:"
    rf"(?:[Gg]ood{_B}(?:morning|afternoon|evening|day)|[Hh]ello|[Hh]i|[Ww]elcome)(?:{_B}to{_B}you)?,?{_B}(?P<first>{_FIRST})"
    rf"|(?P<other>{_FIRST}),{_B}(?:can|do){_B}you{_B}hear{_B}(?:me|us)(?:,?{_B}(?:now|okay|all{_B}right|well))?)[.!?]$"
)


def greeted(text: str, start: int, end: int) -> tuple[int, str] | None:
    """Give where a turn ends before the greeting in its last words, and the first name that is greeted."""
    found = _GREETED.search(text, max(start, end - GREETED_WITHIN), end)
    return None if found is None else (found.start(), found["first"] or found["other"])
