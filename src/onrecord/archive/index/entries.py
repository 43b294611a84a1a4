"""A document's passages as the index takes them, read from SQLite."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, get_args

from onrecord.archive.index.index import SEAM_WORDS
from onrecord.archive.store.versions import parts_of
from onrecord.archive.words.broken import wholes
from onrecord.archive.words.passages import speech_text
from onrecord.archive.words.words import words
from onrecord.model import TurnKind
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    import sqlite3

KINDS: tuple[str, ...] = get_args(TurnKind)
"""The index knows a kind of turn by its number here, counted from 1."""

_ISO = lazy_re(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


class Entry(NamedTuple):
    """One passage for the index.

    Attributes:
        number: its number in the document.
        text: its folded words, with spaces between.
        whole: the same with the words put together that a hyphen parts at the end of a line; empty if none is.
        joined: those words alone.
        seam: the words on both sides of its end, folded; empty where the turn ends with it.
        ordinal: the day the event was held, as `datetime.date.toordinal` counts; 0 where unknown.
        ids: (field, id) pairs for the filters.
    """

    number: int
    text: str
    whole: str
    joined: str
    seam: str
    ordinal: int
    ids: tuple[tuple[str, int], ...]


def day(iso: str | None) -> int:
    """Give the ordinal of the first day of an ISO date, month or year; 0 where it is none."""
    match = _ISO.match(iso or "")
    if match is None:
        return 0
    try:
        return date(int(match[1]), int(match[2] or 1), int(match[3] or 1)).toordinal()
    except ValueError:
        return 0


def entries(connection: sqlite3.Connection, document: int) -> list[Entry]:
    """Give the entries of a document's latest version, in order."""
    held, publisher, version, text = connection.execute(
        "SELECT date, publisher, latest, content.text FROM document JOIN version ON version.id = document.latest"
        " JOIN content ON content.id = version.content WHERE document.id = ?",
        (document,),
    ).fetchone()
    ordinal = day(held)
    by_turn: dict[int | None, tuple[tuple[str, int], ...]] = {
        number: _ids(publisher, name=name, label=label, role=role, affiliation=affiliation, kind=kind)
        for number, name, label, role, affiliation, kind in connection.execute(
            "SELECT turn.number, speaker.name, turn.label, speaker.role,"
            " coalesce(turn.affiliation, speaker.affiliation), turn.kind"
            " FROM turn LEFT JOIN speaker ON speaker.version = turn.version AND speaker.number = turn.speaker"
            " WHERE turn.version = ?",
            (version,),
        )
    }
    by_turn[None] = _ids(publisher)
    rows = connection.execute(
        "SELECT number, turn, start, end, parts FROM passage WHERE document = ? ORDER BY number", (document,)
    ).fetchall()
    spoken = [parts_of(start, end, parts) for _, _, start, end, parts in rows]
    said = [words(speech_text(text, parts)) for parts in spoken]
    found = []
    for at, (number, turn, *_) in enumerate(rows):
        seam = ""
        if at + 1 < len(rows) and turn is not None and rows[at + 1][1] == turn:
            seam = _seam(said, at, [row[1] for row in rows[at + 1 : at + SEAM_WORDS]].count(turn))
        whole = [each.word for each in wholes(text, spoken[at])]
        joined = (Counter(whole) - Counter(said[at])).elements()
        found.append(Entry(number, " ".join(said[at]), " ".join(whole), " ".join(joined), seam, ordinal, by_turn[turn]))
    return found


def _ids(publisher: int | None, **ids: int | str | None) -> tuple[tuple[str, int], ...]:
    found = [("publisher", publisher)] if publisher else []
    for field, value in ids.items():
        if isinstance(value, str):
            found.append((field, KINDS.index(value) + 1))
        elif value is not None:
            # A filter for a printed label also finds the role that is printed for it.
            found.append(("label" if field == "role" else field, value))
    return tuple(found)


def _seam(said: list[list[str]], at: int, following: int) -> str:
    """Join the last words of a passage and the first of those behind it in the turn, one fewer than are looked up."""
    need = SEAM_WORDS - 1
    after: list[str] = []
    for found in said[at + 1 : at + 1 + following]:
        after += found[: need - len(after)]
        if len(after) >= need:
            break
    return " ".join(said[at][-need:] + after)
