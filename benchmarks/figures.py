"""How fast quantities are found, beside quantulum3: the same paragraphs in turn, one process.

quantulum3 reads units of every science and names each by an encyclopedia's entry; it is used without its classifier of
ambiguous units, which would make it slower. `onrecord` finds what people put on the record, with bounds and hedges.
"""

from __future__ import annotations

import time
import warnings
from statistics import median
from typing import TYPE_CHECKING, Any

from benchmarks import sources
from onrecord.grammar.quantities.quantity import quantities
from onrecord.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def measure(words: int, beside: int, rounds: int) -> dict[str, Any]:
    """Find the quantities of ``words`` words, and of ``beside`` words with quantulum3 as well."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # says at every import that its classifier is not installed
        from quantulum3 import parser  # noqa: PLC0415 - slow to import
    large, few = _paragraphs(words), _paragraphs(beside)
    parser.parse(few[0])
    took: dict[str, list[float]] = {"onrecord": [], "onrecord, few words": [], "quantulum3": []}
    found = {"onrecord": 0, "quantulum3": 0}
    for _ in range(rounds):
        took["onrecord"].append(_time(_found, large)[0])
        for name, label, find in (
            ("onrecord", "onrecord, few words", _found),
            ("quantulum3", "quantulum3", lambda text: len(parser.parse(text))),
        ):
            seconds, found[name] = _time(find, few)
            took[label].append(seconds)
    counted = {"onrecord": _count(large), "onrecord, few words": _count(few), "quantulum3": _count(few)}
    speeds = {name: counted[name] / median(each) for name, each in took.items()}
    return {
        "words": counted["onrecord"],
        "words_beside": counted["quantulum3"],
        "rounds": rounds,
        "words_per_second": speeds["onrecord"],
        "quantulum3_words_per_second": speeds["quantulum3"],
        "speed_to_quantulum3": speeds["onrecord, few words"] / speeds["quantulum3"],
        "found": found,
    }


def _paragraphs(words: int) -> list[str]:
    """Give paragraphs from all over the texts, at even distances, that hold about so many words."""
    every = [paragraph for text in sources.paragraphs() for paragraph in text]
    step = max(_count(every) // words, 1)
    return every[step // 2 :: step]


def _count(texts: Sequence[str]) -> int:
    return sum(len(text.split()) for text in texts)


def _found(text: str) -> int:
    return sum(1 for _ in quantities(text, (Span(0, len(text)),)))


def _time(find: Callable[[str], int], texts: Sequence[str]) -> tuple[float, int]:
    began = time.perf_counter()
    found = sum(find(text) for text in texts)
    return time.perf_counter() - began, found
