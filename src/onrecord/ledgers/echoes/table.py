"""Talking points and phrases as the rows of a table: what CSV, Parquet and data frames share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from onrecord.archive.rows.frames import frame_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    import polars as pl

    from onrecord.ledgers.echoes.phrases import Phrase
    from onrecord.ledgers.echoes.rows import Point

COLUMNS = (
    "point", "label", "record", "version", "title", "date", "publisher", "turn", "turn_kind", "speaker",
    "speaker_person", "words", "added", "dropped", "figures", "typical", "question", "citation",
)  # fmt: skip
"""The columns of the table of uses, in order; of several stretches or figures each is parted by ``|``."""
PHRASE_COLUMNS = ("phrase", "record", "date", "turn", "speaker", "words", "citation")
"""The columns of the table of a phrase's uses."""


def records(points: Iterable[Point]) -> list[dict[str, Any]]:
    """Give a record for each use; ``point`` numbers the points from 1, in their order."""
    return [
        {
            "point": number,
            "label": point.label,
            "record": use.record,
            "version": use.version,
            "title": use.title,
            "date": use.date,
            "publisher": use.publisher,
            "turn": use.turn,
            "turn_kind": use.turn_kind,
            "speaker": use.name,
            "speaker_person": use.speaker and use.speaker.person,
            "words": use.words,
            "added": " | ".join(span.of(use.words) for span in use.added) or None,
            "dropped": " | ".join(use.dropped) or None,
            "figures": " | ".join(use.figures) or None,
            "typical": use.typical,
            "question": use.question and use.question.words,
            "citation": str(use.citation),
        }
        for number, point in enumerate(points, start=1)
        for use in point.uses
    ]


def phrase_records(found: Phrase) -> list[dict[str, Any]]:
    """Give a record for each use of a phrase."""
    return [
        {
            "phrase": found.phrase,
            "record": use.record,
            "date": use.date,
            "turn": use.turn,
            "speaker": use.speaker,
            "words": " ".join(use.words.split()),
            "citation": str(use.citation),
        }
        for use in found.uses
    ]


def echo_frame(points: Iterable[Point]) -> pl.DataFrame:
    """Give points as a data frame, a row for each use; raises `NeedsExtra` where Polars is not installed."""
    return frame_of(records(points), COLUMNS)


def phrase_frame(found: Phrase) -> pl.DataFrame:
    """Give a phrase as a data frame, a row for each use; raises as `echo_frame`."""
    return frame_of(phrase_records(found), PHRASE_COLUMNS)
