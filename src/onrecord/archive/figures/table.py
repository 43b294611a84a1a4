"""Figures as the rows of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onrecord.archive.figures.rows import FigureRow

COLUMNS = (
    "record", "version", "title", "date", "publisher", "event", "figure", "turn", "turn_kind", "premise", "speaker",
    "speaker_person", "speaker_role", "speaker_label", "attributed_to", "kind", "low", "high", "low_value",
    "high_value", "comparator", "direction", "unit", "per", "of", "measure", "scope", "as_of", "as_of_from",
    "as_of_until", "modality", "denied", "words", "citation", "sentence", "sentence_citation",
)  # fmt: skip
"""The columns of the table of figures, in order. ``low`` and ``high`` are exact, the two values near enough to plot."""


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
