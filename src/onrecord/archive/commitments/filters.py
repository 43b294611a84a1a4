"""Filters of commitments: by people, force, document and days in SQLite, by words on the words of each."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple, TypedDict, get_args

from onrecord.archive.citing.resolve import find_records
from onrecord.archive.commitments.rows import Force
from onrecord.archive.commitments.saving import ACTOR
from onrecord.archive.errors import BadQuery
from onrecord.archive.query.filters import (
    first_day,
    last_day,
    make_filters,
    marks,
    names_with,
    nearest,
    refuse_unknown,
    several,
    several_of,
)
from onrecord.archive.query.matching import said_in
from onrecord.archive.query.query import parse
from onrecord.archive.rows.voices import VOICE, VOICE_NAMES

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from onrecord.archive.query.query import Node

_NEAR = 60
PAST, ANY = "past", "any"
"""Instead of a period: due before today; due at all."""
_SPEAKER = ("name", "role", "label")


class CommitmentFilters(TypedDict, total=False):
    """Which commitments are wanted; what is left out, or None, lets every commitment through.

    Keys:
        actor: words of the name of who is to do it; case and accents do not count. Of several, any.
        speaker: words of the name, the role or a printed label of who says so.
        force: ``committed``, ``intends``, ``expects``, ``calls-for``, ``conditional``, or several of them.
        due: a day, month or year, ISO 8601, or a first and a last one; those whose period has a day in it. ``past``:
            those whose period is over; ``any``: those that have a period.
        today: the day before which a period is over, ISO 8601; by default, today.
        document: a document's id, as `onrecord.archive.Archive.get` takes it, or several.
        publisher: words of the publisher's name.
        since: first day (or month, or year) of the event, ISO 8601.
        until: last day, included.
    """

    actor: str | Sequence[str] | None
    speaker: str | None
    force: Force | Sequence[Force] | None
    due: str | tuple[str, str] | None
    today: str | None
    document: str | Sequence[str] | None
    publisher: str | None
    since: str | None
    until: str | None


class RawCommitment(NamedTuple):
    """One commitment as it lies in SQLite; ``about`` is the document's row id."""

    about: int
    version: int
    number: int
    id: str
    start: int
    end: int
    turn: str | None
    actor: str
    action: str
    force: Force
    deadline: str | None
    due_from: str | None
    due_to: str | None
    condition: str | None
    beneficiary: str | None
    words: str
    speaker: tuple[str | None, ...]


class WantedCommitments(NamedTuple):
    """Filters looked up.

    Attributes:
        node: what is asked of the words.
        documents: the SQL condition on ``document``, and ``inside`` its parameters.
        inside: see ``documents``.
        where: the SQL condition on all, and ``values`` its parameters.
        values: see ``where``.
        order: by what rows are ordered.
        suggestions: for each filter that matches nobody, the nearest names.
    """

    node: Node
    documents: str
    inside: list[object]
    where: str
    values: list[object]
    order: str
    suggestions: dict[str, list[str]]


COUNTED = "promised.items"
"""Where it is kept how many commitments a version has."""
_COLUMNS = (
    "SELECT document.id, commitment.version, commitment.number, commitment.id, commitment.start, commitment.end,"  # noqa: S608 - our own
    " turn.id, actor.text, action, force, deadline, due_from, due_to, condition, beneficiary, commitment.words,"
    f" {VOICE} FROM document JOIN commitment ON commitment.version = document.latest"
    " JOIN name AS actor ON actor.id = commitment.actor"
    " LEFT JOIN turn ON turn.version = commitment.version AND turn.number = commitment.turn"
    " LEFT JOIN speaker ON speaker.version = commitment.version"
    f" AND speaker.number = coalesce(commitment.speaker, turn.speaker){VOICE_NAMES}"
)
_SPOKEN = 16
"""Columns of a row before those of the speaker."""
_ORDER = "document.date IS NULL, document.date, document.record, commitment.start, commitment.number"


def wanted_commitments(connection: sqlite3.Connection, words: str, given: CommitmentFilters) -> WantedCommitments:
    """Look the filters up.

    Raises:
        BadQuery: the words, a date, a period or a force cannot be understood.
        NotInArchive: there is no such document.
    """
    refuse_unknown(given, CommitmentFilters, "commitments")
    filters = make_filters(connection, {"publisher": given.get("publisher")}, given.get("since"), given.get("until"))
    documents, inside = filters.where()
    named = find_records(connection, given.get("document"))
    if named is not None:
        documents += f" AND document.id IN ({marks(named)})"
        inside += named
    where, values, suggestions = documents, list(inside), dict(filters.suggestions)
    for name, kinds, columns in (
        ("actor", (ACTOR,), ("commitment.actor",)),
        ("speaker", _SPEAKER, ("speaker.name", "speaker.role", "turn.label")),
    ):
        people = several(given.get(name))
        if people is None:
            continue
        ids = sorted({id_ for words_of in people for id_ in names_with(connection, kinds, words_of)})
        if not ids:
            suggestions[name] = nearest(connection, kinds, people[0], _NEAR)
        where += f" AND ({' OR '.join(f'{column} IN ({marks(ids)})' for column in columns)})"
        values += ids * len(columns)
    forces = several_of(given.get("force"), get_args(Force), "force", "forces")
    if forces is not None:
        where += f" AND force IN ({marks(forces)})"
        values += forces
    clause, days = _due(given.get("due"), given.get("today"))
    order = f"due_to, due_from, {_ORDER}" if clause else _ORDER
    return WantedCommitments(parse(words), documents, inside, where + clause, values + days, order, suggestions)


def raw_commitments(connection: sqlite3.Connection, want: WantedCommitments) -> Iterator[RawCommitment]:
    """Give what fits, in order; the words asked for may stand in any field that is shown."""
    for row in connection.execute(f"{_COLUMNS} WHERE {want.where} ORDER BY {want.order}", want.values):
        found = RawCommitment._make((*row[:_SPOKEN], row[_SPOKEN:]))
        if said_in(want.node, _all_words(found)):
            yield found


def _all_words(row: RawCommitment) -> str:
    return "\n".join(filter(None, (row.words, row.actor, row.action, row.deadline, row.condition, row.beneficiary)))


def _due(due: str | tuple[str, str] | None, today: str | None) -> tuple[str, list[object]]:
    """Give the SQL condition on the period, empty for none, and its parameters."""
    if due is None:
        return "", []
    if due == ANY:
        return " AND due_from IS NOT NULL", []
    if due == PAST:
        return " AND due_to < ?", [date.today().isoformat() if today is None else first_day(today)]  # noqa: DTZ011
    first, last = (due, due) if isinstance(due, str) else due
    begins, ends = first_day(first), last_day(last)
    if begins is not None and ends is not None and begins > ends:
        raise BadQuery(f"no day is on or after {first} and on or before {last}; swap them")
    return " AND due_from <= ? AND due_to >= ?", [ends, begins]
