"""Figures as the rows of a table: what CSV, Parquet and data frames share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from onrecord.archive.errors import NeedsExtra

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from types import ModuleType

    import polars as pl

    from onrecord.archive.figures.rows import FigureRow

COLUMNS = (
    "record", "version", "title", "date", "publisher", "event", "figure", "turn", "turn_kind", "premise", "speaker",
    "speaker_person", "speaker_role", "speaker_label", "attributed_to", "kind", "low", "high", "low_value",
    "high_value", "comparator", "direction", "unit", "per", "of", "measure", "scope", "as_of", "as_of_from",
    "as_of_until", "modality", "denied", "words", "citation", "sentence", "sentence_citation",
)  # fmt: skip
"""The columns of the table of figures, in order. ``low`` and ``high`` are exact, the two values near enough to plot."""
_NUMBERS = frozenset({"low_value", "high_value"})


def polars() -> ModuleType:
    """Give the library of data frames; raises `NeedsExtra` where it is not installed."""
    try:
        import polars as pl  # noqa: PLC0415 - an optional extra, and slow to import
    except ImportError as error:
        raise NeedsExtra("tables need Polars, which is not installed; install it with: pip install 'onrecord[tables]'"
                         ) from error  # fmt: skip
    return pl


def figure_frame(rows: Iterable[FigureRow]) -> pl.DataFrame:
    """Give figures as a data frame; raises `NeedsExtra` where Polars is not installed."""
    return frame_of([record(row) for row in rows], COLUMNS)


def frame_of(records: Sequence[dict[str, Any]], columns: Iterable[str]) -> pl.DataFrame:
    """Give records as a data frame, each column of the type that its name has; raises as `figure_frame`."""
    library = polars()
    schema = {name: library.Float64 if name in _NUMBERS else library.String for name in columns}
    schema |= {name: library.Boolean for name in ("premise", "denied") if name in schema}
    schema |= {name: library.Int64 for name in ("series",) if name in schema}
    made: pl.DataFrame = library.DataFrame(list(records), schema=schema, orient="row")
    return made


def record(row: FigureRow) -> dict[str, Any]:
    """Give a figure as the columns of its table."""
    since, until = row.as_of_date or (None, None)
    voice = row.speaker
    given = {
        "figure": row.id,
        "premise": row.premise,
        "speaker": voice and voice.name,
        "speaker_person": voice and voice.person,
        "speaker_role": voice and voice.role,
        "speaker_label": voice and voice.label,
        "as_of_from": since,
        "as_of_until": until,
        "citation": str(row.citation),
        "sentence": row.sentence.words or row.sentence.exact,
        "sentence_citation": str(row.sentence),
    }
    return {name: given[name] if name in given else getattr(row, name) for name in COLUMNS}
