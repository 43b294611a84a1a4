"""Filters of questions: by people, outlet, status and date in SQLite, by words on the words of each part."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypedDict, get_args

from onrecord.archive.query.filters import (
    Filters,
    make_filters,
    marks,
    names_with,
    nearest,
    refuse_unknown,
    several_of,
)
from onrecord.archive.query.matching import said_in
from onrecord.archive.query.query import parse
from onrecord.archive.questions.rows import QuestionStatus, StatusFilter
from onrecord.archive.questions.saving import AnswerPlace, answers_of
from onrecord.archive.rows.voices import VOICE, VOICE_NAMES

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from onrecord.archive.query.query import Node

_NEAR = 60


class QuestionFilters(TypedDict, total=False):
    """Which questions are wanted; what is left out, or None, lets every question through.

    Keys:
        asker: words of the asker's name, or of the name of who reads the question out for somebody else; case and
            accents do not count.
        outlet: words of the asker's outlet or body.
        to: words of the name, the role or a printed label of who is asked.
        status: a status, ``open``, or several of them.
        publisher: words of the publisher's name.
        since: first day (or month, or year) of the event, ISO 8601.
        until: last day, included.
    """

    asker: str | None
    outlet: str | None
    to: str | None
    status: StatusFilter | Sequence[StatusFilter] | None
    publisher: str | None
    since: str | None
    until: str | None


class Named(NamedTuple):
    """Who asks a part that another reads out; ``place`` is that of the words that name him."""

    name: str
    place: tuple[int, int] | None


class Raw(NamedTuple):
    """One part and one reply (or none) as they lie in SQLite.

    ``about`` is the document's row id, ``outlet`` that of who asks, ``speaker`` who speaks in the turn, and ``named``
    who asks where the speaker reads the part out.
    """

    about: int
    version: int
    number: int
    id: str
    start: int
    end: int
    because: str
    follows: str | None
    words: str
    turn: int | None
    turn_id: str | None
    outlet: str | None
    speaker: tuple[str | None, ...]
    named: Named | None
    to_number: int | None
    to: tuple[str | None, ...]
    status: QuestionStatus | None
    confidence: float
    refusal: tuple[int, int] | None
    answers: list[AnswerPlace]


class Wanted(NamedTuple):
    """Filters looked up: the SQL condition with its parameters, and what is asked of the words."""

    node: Node
    filters: Filters
    where: str
    values: list[object]
    suggestions: dict[str, list[str]]
    nobody: bool


COUNTED = "asked.parts"
"""Where it is kept how many parts a version has."""
_COLUMNS = (
    "SELECT document.id, question.version, question.number, question.id, question.start, question.end,"  # noqa: S608 - our own
    f" question.because, question.follows, question.words, question.turn, turn.id, outlet.text, {VOICE},"
    " named.text, read_out.start, read_out.end,"
    " reply.addressee, addressee.id, to_name.text, addressee.person, to_role.text, addressee.labels, to_body.text,"
    " reply.status, coalesce(reply.confidence, 0.0), reply.refusal_start, reply.refusal_end,"
    " coalesce(reply.answers, '[]')"
    " FROM document JOIN question ON question.version = document.latest"
    " LEFT JOIN reply ON reply.version = question.version AND reply.question = question.number"
    " LEFT JOIN turn ON turn.version = question.version AND turn.number = question.turn"
    " LEFT JOIN read_out ON read_out.version = question.version AND read_out.question = question.number"
    " LEFT JOIN speaker ON speaker.version = turn.version AND speaker.number = turn.speaker"
    " LEFT JOIN speaker AS addressee ON addressee.version = question.version AND addressee.number = reply.addressee"
    f"{VOICE_NAMES} LEFT JOIN name AS named ON named.id = read_out.name"
    " LEFT JOIN name AS outlet"
    " ON outlet.id = CASE WHEN read_out.name IS NULL THEN body.id ELSE read_out.affiliation END"
    " LEFT JOIN name AS to_name ON to_name.id = addressee.name"
    " LEFT JOIN name AS to_role ON to_role.id = addressee.role"
    " LEFT JOIN name AS to_body ON to_body.id = addressee.affiliation"
)
_ORDER = (
    " ORDER BY document.date IS NULL, document.date, document.record, question.start, question.number, reply.number"
)


def wanted(connection: sqlite3.Connection, words: str, given: QuestionFilters) -> Wanted:
    """Look the filters up.

    Raises:
        BadQuery: the words, a date or a status cannot be understood.
    """
    refuse_unknown(given, QuestionFilters, "questions")
    filters = make_filters(
        connection,
        {"asker": given.get("asker"), "outlet": given.get("outlet"), "publisher": given.get("publisher")},
        given.get("since"),
        given.get("until"),
    )
    where, values = filters.where()
    suggestions = dict(filters.suggestions)
    nobody = filters.nobody
    # Whoever reads a question out is found as well: the words stand under that name. The outlet is the asker's alone.
    for field, columns in (("name", ("speaker.name", "read_out.name")), ("affiliation", ("outlet.id",))):
        if field in filters.ids:
            where += f" AND ({' OR '.join(f'{column} IN ({marks(filters.ids[field])})' for column in columns)})"
            values += filters.ids[field] * len(columns)
    to = given.get("to")
    if to is not None:
        names = names_with(connection, ("name", "role", "label"), to)
        if not names:
            suggestions["to"] = nearest(connection, ("name", "role"), to, _NEAR)
            nobody = True
        people = marks(names)
        where += (
            f" AND (addressee.name IN ({people}) OR addressee.role IN ({people}) OR EXISTS (SELECT 1"  # noqa: S608
            " FROM turn AS own WHERE own.version = question.version AND own.speaker = reply.addressee"
            f" AND own.label IN ({people})))"
        )
        values += [*names, *names, *names]
    statuses = several_of(given.get("status"), get_args(StatusFilter), "status", "statuses")
    if statuses is not None:
        closed = [status for status in statuses if status != "open"]
        clause = f"reply.status IN ({marks(closed)})"
        where += f" AND ({clause} OR reply.status IS NULL)" if "open" in statuses else f" AND {clause}"
        values += closed
    return Wanted(parse(words), filters, where, values, suggestions, nobody)


def raw(connection: sqlite3.Connection, want: Wanted) -> Iterator[Raw]:
    """Give what fits, in the order of date, document and text."""
    if want.nobody:
        return
    for row in connection.execute(f"{_COLUMNS} WHERE {want.where}{_ORDER}", want.values):
        if not said_in(want.node, row[8]):
            continue
        refusal = None if row[30] is None else (row[30], row[31])
        named = None if row[18] is None else Named(row[18], None if row[19] is None else row[19:21])
        yield Raw._make((*row[:12], row[12:18], named, row[21], row[22:28], *row[28:30], refusal, answers_of(row[32])))
