"""The keys' scores by style: of all words of a style together (micro), and of its documents alike (macro)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evaluation.report import table
from evaluation.tally import joined, mean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from evaluation.keys import KeyScore


def show(scores: Sequence[KeyScore]) -> str:
    """Lay out one row a style, one of all documents, and one of all styles alike."""
    houses = dict.fromkeys(score.house for score in scores)
    rows = [_row(house, [score for score in scores if score.house == house]) for house in houses]
    if rows:
        rows.append(_row("all, by words and by documents", scores))
        rows.append(("all, by styles", "", "", *(mean(float(row[at]) for row in rows[:-1]) for at in range(3, 9))))
    head = (
        "style",
        "documents",
        "words",
        "micro right",
        "macro right",
        "wrong",
        "wrong names",
        "their turns",
        "begin F1",
    )
    return table("Keys by style", head, rows)


def _row(name: str, scores: Sequence[KeyScore]) -> tuple[str | int | float, ...]:
    words = joined(score.words for score in scores)
    ours, theirs = sum(score.record_turns for score in scores), sum(score.key_turns for score in scores)
    return (
        name,
        len(scores),
        words.total,
        words.share("right"),
        mean(score.words.share("right") for score in scores),
        words.share("wrong"),
        sum(score.wrong_names for score in scores) / max(words.total, 1),
        sum(score.wrong_name_turns for score in scores) / max(theirs, 1),
        2 * sum(score.found for score in scores) / max(ours + theirs, 1),
    )
