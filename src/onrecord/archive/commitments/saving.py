"""Commitments into the rows of SQLite, so that they are filtered without reading any text."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from onrecord.archive.store.derived import Derived
from onrecord.archive.store.versions import Names
from onrecord.model import Commitment, Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    import sqlite3

    from onrecord.model import Transcript

_LAYER = "commitments"
ACTOR = "actor"
"""The kind under which actors are kept among the names."""
_DAY = lazy_re(r"\d{4}-\d\d-\d\d")


def save_commitments(connection: sqlite3.Connection, version: int, transcript: Transcript) -> None:
    """Make the rows of a version's commitments anew from its layer; none where nobody has looked for them.

    Commitments whose place is none of the text, or that name no actor, are left out, and so is a period that is none:
    a layer may come from anywhere.
    """
    for table in ("promised", "commitment"):
        connection.execute(f"DELETE FROM {table} WHERE version = ?", (version,))  # noqa: S608 - the names are our own
    layer = transcript.layers.get(_LAYER)
    if layer is None:
        return
    size, names = len(transcript.text), Names(connection)
    items = [
        item
        for item in layer.items
        if isinstance(item, Commitment) and 0 <= item.start < item.end <= size and item.actor.strip()
    ]
    connection.execute("INSERT INTO promised VALUES (?, ?)", (version, len(items)))
    turns = {turn.id: number for number, turn in enumerate(transcript.turns)}
    speakers = {speaker.id: number for number, speaker in enumerate(transcript.speakers)}
    connection.executemany(
        "INSERT INTO commitment VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (version, number, item.id, turns.get(item.turn), item.start, item.end, names.id_of(ACTOR, item.actor),
             item.action, item.force, item.deadline, *_period(item.due), item.condition, item.beneficiary,
             None if item.speaker is None else speakers.get(item.speaker),
             _words(transcript, Span(item.start, item.end)))
            for number, item in enumerate(items)
        ],
    )  # fmt: skip


COMMITMENTS = Derived(_LAYER, "unfilled-commitments", save_commitments)


def _period(due: tuple[str, str] | None) -> tuple[str | None, str | None]:
    if due is None or not all(map(_is_day, due)) or due[0] > due[1]:
        return None, None
    return due


def _is_day(written: str) -> bool:
    try:
        return _DAY.fullmatch(written) is not None and date.fromisoformat(written).year > 0
    except ValueError:
        return False


def _words(transcript: Transcript, span: Span) -> str:
    return transcript.cite(span).as_said
