"""Where a search for questions, or for what was said in reply, may find its hits."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from onrecord.archive.query.matching import may_match, said_in
from onrecord.archive.query.query import parse
from onrecord.archive.questions.rows import in_words, is_sure
from onrecord.archive.questions.saving import answers_of
from onrecord.archive.words.broken import glance
from onrecord.model import AskedBy, Span

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from onrecord.archive.query.filters import Filters
    from onrecord.archive.query.query import Node


class Place(NamedTuple):
    """Where hits may lie: in a question, or in an answer to one.

    Attributes:
        span: the place in the document's text.
        id: the question part's id.
        part: the part's place.
        words: the part's words.
        says: what became of it, in plain words, for the reply that the answer belongs to; None for a question.
        asked_by: who asks it, where another reads it out.
    """

    span: Span
    id: str
    part: Span
    words: str
    says: str | None = None
    asked_by: AskedBy | None = None


_READ_OUT = (
    " LEFT JOIN read_out ON read_out.version = question.version AND read_out.question = question.number"
    " LEFT JOIN name AS named ON named.id = read_out.name"
    " LEFT JOIN name AS outlet ON outlet.id = read_out.affiliation"
)
_NAMED = "named.text, outlet.text, read_out.start, read_out.end"


class Questioned:
    """Passages that lie in a question: that share a character with a part, or stand in the turn that asks it.

    A turn counts as one that asks if that is its kind: where an official asks something in the middle of a long answer
    the part alone counts.
    """

    clips = False
    documents: frozenset[int] | None = None

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._known: dict[int, list[Place]] = {}

    def places(self, document: int) -> list[Place]:
        """Give the places of a document, in text order."""
        if document not in self._known:
            rows = self._connection.execute(
                "SELECT question.id, question.start, question.end, question.words,"  # noqa: S608 - our own
                f" turn.kind, turn.start, turn.end, {_NAMED} FROM document"
                f" JOIN question ON question.version = document.latest{_READ_OUT}"
                " LEFT JOIN turn ON turn.version = question.version AND turn.number = question.turn"
                " WHERE document.id = ? ORDER BY question.start",
                (document,),
            )
            self._known[document] = [
                Place(
                    Span(first, last) if kind == "question" else Span(start, end),
                    id_,
                    Span(start, end),
                    said,
                    asked_by=_asked_by(*named),
                )
                for id_, start, end, said, kind, first, last, *named in rows
            ]
        return self._known[document]


class InReply:
    """Passages that lie in an answer to a question part whose words match.

    Args:
        connection: the archive's.
        node: what the part's words must match.
        filters: those for publisher and dates choose the documents.
    """

    clips = True

    def __init__(self, connection: sqlite3.Connection, node: Node, filters: Filters) -> None:
        self._places: dict[int, list[Place]] = {}
        for document, place in _replies(connection, node, filters):
            self._places.setdefault(document, []).append(place)
        self.documents = frozenset(self._places)

    def places(self, document: int) -> list[Place]:
        """Give the places of a document."""
        return self._places.get(document, [])


Within = Questioned | InReply


def within(
    connection: sqlite3.Connection, asked: str | None, in_answer_to: str | None, filters: Filters
) -> Within | None:
    """Give where hits may lie; None for anywhere."""
    if in_answer_to is not None:
        return InReply(connection, parse(in_answer_to), filters)
    return None if asked is None else Questioned(connection)


def _replies(connection: sqlite3.Connection, node: Node, filters: Filters) -> Iterator[tuple[int, Place]]:
    where, values = filters.where()
    rows = connection.execute(
        "SELECT document.id, question.id, question.start, question.end, question.words,"  # noqa: S608 - our own
        f" status, confidence, addressee IS NOT NULL, answers, {_NAMED} FROM document"
        " JOIN question ON question.version = document.latest"
        " JOIN reply ON reply.version = question.version AND reply.question = question.number"
        f"{_READ_OUT} WHERE {where} AND answers != '[]'",
        values,
    )
    for document, id_, start, end, words, status, confidence, to, packed, *named in rows:
        if not (may_match(node, glance(words)) and said_in(node, words)):
            continue
        says = in_words(status, sure=is_sure(status, confidence, named=bool(to)))
        for place in answers_of(packed):
            yield document, Place(Span(place.start, place.end), id_, Span(start, end), words, says, _asked_by(*named))


def _asked_by(name: str | None, outlet: str | None, start: int | None, end: int | None) -> AskedBy | None:
    if name is None:
        return None
    return AskedBy(name, outlet, None if start is None or end is None else Span(start, end))
