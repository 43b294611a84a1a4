"""Filters of figures: by speaker, kind, unit, date and document in SQLite, by words on the words around each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, TypedDict, get_args

from onrecord.archive.citing.resolve import find_records
from onrecord.archive.figures.rows import FigureKind
from onrecord.archive.figures.saving import percent_in_words
from onrecord.archive.figures.units import units_meant
from onrecord.archive.query.filters import Filters, make_filters, marks, refuse_unknown, several_of
from onrecord.archive.query.matching import may_match, said_in
from onrecord.archive.query.query import parse
from onrecord.archive.rows.voices import VOICE, VOICE_NAMES
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from onrecord.archive.query.query import Node

_NUMBERED = lazy_re(r'("[^"]*")|(?<![\w"])(\d[\d.,]* percent)\b', re.IGNORECASE)
_NAMED_UNITS = 10
"""Units that are named where the one asked for is none."""


class FigureFilters(TypedDict, total=False):
    """Which figures are wanted; what is left out, or None, lets every figure through.

    Keys:
        speaker: words of the name of who says it; case and accents do not count.
        kind: a kind, or several of them.
        unit: the unit: a currency's code, sign or name (``USD``, ``dollars``), ``%``, or the noun counted, in any
            of its forms; names that no unit has are answered with those there are (``suggestions``).
        publisher: words of the publisher's name.
        since: first day (or month, or year) of the event, ISO 8601.
        until: last day, included.
        document: a document's id, as `onrecord.archive.Archive.get` takes it, or several.
        official: True leaves out figures that stand in questions or are the press's.
    """

    speaker: str | None
    kind: FigureKind | Sequence[FigureKind] | None
    unit: str | None
    publisher: str | None
    since: str | None
    until: str | None
    document: str | Sequence[str] | None
    official: bool | None


class Wanted(NamedTuple):
    """Filters looked up: the SQL condition with its parameters, and what is asked of the words."""

    node: Node
    filters: Filters
    documents: list[int] | None
    where: str
    values: list[object]
    suggestions: dict[str, list[str]]
    nobody: bool

    def searched(self) -> tuple[str, list[object]]:
        """Give the SQL condition on ``document`` and its parameters: the documents that are searched."""
        where, values = self.filters.where()
        if self.documents is not None:
            where += f" AND document.id IN ({marks(self.documents)})"
            values += self.documents
        return where, values


class Raw(NamedTuple):
    """One figure as it lies in SQLite; ``about`` is the document's row id."""

    about: int
    version: int
    words: str
    columns: tuple[object, ...]
    voice: tuple[str | None, ...]
    places: tuple[int | None, ...]


_FIELDS = (
    "figure.id, turn.id, turn.kind, figure.kind, low, high, comparator, direction, unit, per, share_of, measure, scope,"
    " as_of, figure.since, figure.until, modality, attributed_to, low_value, high_value, denied, speaker.kind"
)
_PLACES = "figure.start, figure.end, sentence_start, sentence_end, lead_start, tail_end"
_COLUMNS = (
    f"SELECT document.id, figure.version, figure.words, {_FIELDS}, {VOICE}, {_PLACES}"  # noqa: S608 - our own
    " FROM document JOIN figure ON figure.version = document.latest"
    " LEFT JOIN turn ON turn.version = figure.version AND turn.number = figure.turn"
    " LEFT JOIN speaker ON speaker.version = figure.version AND speaker.number = figure.speaker"
    f"{VOICE_NAMES}"
)
COUNTED = "figured.figures"
"""Where it is kept how many figures a version has."""
_ORDER = " ORDER BY document.date IS NULL, document.date, document.record, figure.start, figure.number"
_HEAD = 3


def wanted(connection: sqlite3.Connection, words: str, given: FigureFilters) -> Wanted:
    """Look the filters up.

    Raises:
        BadQuery: the words, a date or a kind cannot be understood.
        NotInArchive: there is no such document.
        TypeError: there is no such filter.
    """
    refuse_unknown(given, FigureFilters, "figures")
    filters = make_filters(
        connection,
        {"speaker": given.get("speaker"), "publisher": given.get("publisher")},
        given.get("since"),
        given.get("until"),
    )
    documents = find_records(connection, given.get("document"))
    bare = Wanted(_query(words), filters, documents, "", [], {}, filters.nobody)
    where, values = bare.searched()
    if "name" in filters.ids:
        where += f" AND speaker.name IN ({marks(filters.ids['name'])})"
        values += filters.ids["name"]
    kinds = several_of(given.get("kind"), get_args(FigureKind), "kind of figure", "kinds")
    if kinds is not None:
        where += f" AND figure.kind IN ({marks(kinds)})"
        values += kinds
    if given.get("official"):
        where += " AND turn.kind IS NOT 'question' AND speaker.kind IS NOT 'press'"
    unit, units, there = given.get("unit"), [""], list[str]()
    if unit is not None:
        units, there = _units(connection, unit, *bare.searched())
        where += f" AND unit IN ({marks(units)})"
        values += units
    suggestions = {name: near for name, near in filters.suggestions.items() if name != "label"}
    if unit is not None and not units:
        suggestions["unit"] = there
    return bare._replace(where=where, values=values, suggestions=suggestions)


def raw(connection: sqlite3.Connection, want: Wanted) -> Iterator[Raw]:
    """Give what fits, in the order of date, document and text."""
    if want.nobody:
        return
    fields, voice = _FIELDS.count(",") + 1, VOICE.count(",") + 1
    for row in connection.execute(f"{_COLUMNS} WHERE {want.where}{_ORDER}", want.values):
        if may_match(want.node, row[2]) and said_in(want.node, row[2]):
            middle = _HEAD + fields
            parts = row[_HEAD:middle], row[middle : middle + voice], row[middle + voice :]
            yield Raw._make((*row[:_HEAD], *parts))


def _query(words: str) -> Node:
    """Read a query; a number with its percent sign is one phrase, written in whichever way."""
    return parse(_NUMBERED.sub(lambda found: found[1] or f'"{found[2]}"', percent_in_words(words)))


def _units(connection: sqlite3.Connection, given: str, where: str, values: list[object]) -> tuple[list[str], list[str]]:
    """Give the units of the archive that are meant; else those of the documents, the most used first."""
    rows = connection.execute("SELECT DISTINCT unit FROM figure WHERE unit IS NOT NULL ORDER BY unit")
    meant = units_meant(given, [unit for (unit,) in rows])
    if meant:
        return meant, []
    used = connection.execute(
        "SELECT unit FROM document JOIN figure ON figure.version = document.latest"  # noqa: S608 - our own
        f" WHERE unit IS NOT NULL AND {where} GROUP BY unit ORDER BY count(*) DESC, unit LIMIT {_NAMED_UNITS}",
        values,
    )
    return [], [unit for (unit,) in used]
