"""Names in identifiers (``ReyesDana``), as far as the document shows how they are made.

An identifier alone names nobody. The words of one that stand side by side in the text, in either order, are a name that
the document gives; and where those of several do so in one order, the others are made alike.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from onrecord.model import Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WORD = lazy_re(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
_ENOUGH = 2
"""So many names show how identifiers are made."""
_TWO = 2


def from_identifiers(text: str, begin: int, keys: Iterable[str]) -> dict[str, tuple[str, Span | None]]:
    """Give the names of identifiers, each with the place of the text that shows it, if it stands there.

    Args:
        text: the document's text.
        begin: where the file's own words about itself end.
        keys: the identifiers.
    """
    found: dict[str, tuple[str, Span | None]] = {}
    orders = Counter[int]()
    left: dict[str, list[str]] = {}
    for key in sorted(keys):
        words = _words(key)
        if len(words) < _TWO:
            continue
        shown = [(at, span) for at in range(len(words)) if (span := _place(text, begin, _turned(words, at)))]
        if len(shown) == 1:
            at, span = shown[0]
            found[key] = (span.of(text), span)
            orders[1 if at else 0] += 1
        elif not shown:
            left[key] = words
    if len(orders) == 1 and orders.total() >= _ENOUGH:
        at = next(iter(orders))
        found |= {key: (" ".join(_turned(words, at)), None) for key, words in left.items() if len(words) == _TWO}
    return found


def _words(key: str) -> list[str]:
    """Cut an identifier where a capital begins a word: ``DeReyDana``."""
    return [word for run in _WORD.findall(key) for word in _capitals(run)]


def _capitals(run: str) -> Iterator[str]:
    start = 0
    for at in range(1, len(run)):
        if run[at].isupper() and run[at - 1].islower():
            yield run[start:at]
            start = at
    if run[:1].isupper():
        yield run[start:]


def _turned(words: list[str], at: int) -> list[str]:
    return [*words[at:], *words[:at]]


def _place(text: str, begin: int, words: list[str]) -> Span | None:
    name = " ".join(words)
    at = text.find(name, begin)
    while at >= 0:
        end = at + len(name)
        if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
            return Span(at, end)
        at = text.find(name, at + 1)
    return None
