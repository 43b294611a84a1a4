"""The run without house styles: how the next publisher will fare.

Readers of media stay on. XML that says by an identifier who speaks tells nothing of how labels are read: it is
reported apart, and no floor counts it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from evaluation.report import table
from evaluation.tally import VERDICTS, joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from evaluation.gold import Key
    from evaluation.keys import KeyScore
    from evaluation.seeds import SeedScore
    from evaluation.tally import Tally


def show(seeds: Sequence[SeedScore], keys: Sequence[tuple[Key, KeyScore]]) -> str:
    """Lay out one row a style, all of them together, and apart the XML with identifiers."""
    houses: dict[str, list[Tally]] = {"seeds (nato, state)": [score.words for score in seeds]}
    apart: dict[str, list[Tally]] = {}
    for key, score in keys:
        (apart if key.names_speakers else houses).setdefault(score.house, []).append(score.words)
    rows = [_row(house, words) for house, words in houses.items()]
    rows.append(_row("all", [words for group in houses.values() for words in group]))
    rows += [_row(f"apart, speakers named by identifiers: {house}", words) for house, words in apart.items()]
    head = ("style left out", "words", "right", "partial", "wrong", "open", "added")
    return table("Leave one style out: the general style alone", head, rows)


def figures(seeds: Sequence[SeedScore], keys: Sequence[tuple[Key, KeyScore]]) -> dict[str, float]:
    """Give the figures that have floors."""
    tallies = [score.words for score in seeds] + [score.words for key, score in keys if not key.names_speakers]
    whole = joined(tallies)
    return {
        "words_right": whole.share("right"),
        "words_wrong_share": whole.share("wrong"),
        "worst_document": min(words.share("right") for words in tallies),
    }


def _row(name: str, tallies: Sequence[Tally]) -> tuple[object, ...]:
    words = joined(tallies)
    return (
        name,
        words.total,
        words.share("right"),
        *(words.counts[verdict] for verdict in VERDICTS[1:]),
        words.added,
    )
