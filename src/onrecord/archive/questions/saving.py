"""Question parts and their replies into the rows of SQLite, so that they are filtered without reading any text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from onrecord.archive.store.derived import Derived
from onrecord.archive.store.versions import Names
from onrecord.archive.words.passages import speech_text
from onrecord.model import QuestionPart, Span

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from onrecord.model import AskedBy, Reply, Transcript

_LAYER = "questions"
ASKER, OUTLET = "asker", "outlet"
"""The kinds under which those whose questions others read out, and their outlets, are kept among the names."""

_ENCODE = msgspec.json.Encoder().encode


class AnswerPlace(NamedTuple):
    """A run of sentences in the rows: the turn's id and the place in the text."""

    turn: str
    start: int
    end: int


_ANSWERS = msgspec.json.Decoder(list[AnswerPlace])


def answers_of(packed: str) -> list[AnswerPlace]:
    """Give the answers that a row of ``reply`` holds, in the layer's order."""
    return _ANSWERS.decode(packed)


def save_questions(connection: sqlite3.Connection, version: int, transcript: Transcript) -> None:
    """Make the rows of a version's questions anew from its layer; none where nobody has looked for questions.

    Parts and answers whose place is none of the text are left out: a layer may come from anywhere.
    """
    for table in ("asked", "question", "reply", "read_out"):
        connection.execute(f"DELETE FROM {table} WHERE version = ?", (version,))  # noqa: S608 - the names are our own
    layer = transcript.layers.get(_LAYER)
    if layer is None:
        return
    size = len(transcript.text)
    parts = [item for item in layer.items if isinstance(item, QuestionPart) and 0 <= item.start < item.end <= size]
    connection.execute("INSERT INTO asked VALUES (?, ?)", (version, len(parts)))
    turns = {turn.id: number for number, turn in enumerate(transcript.turns)}
    speakers = {speaker.id: number for number, speaker in enumerate(transcript.speakers)}
    connection.executemany(
        "INSERT INTO question VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (version, number, part.id, turns.get(part.turn), part.start, part.end, _ENCODE(part.to_because).decode(),
             part.follows, _words(transcript, Span(part.start, part.end)))
            for number, part in enumerate(parts)
        ],
    )  # fmt: skip
    connection.executemany(
        "INSERT INTO reply VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (version, number, at, *_reply(reply, speakers, size))
            for number, part in enumerate(parts)
            for at, reply in enumerate(part.replies)
        ],
    )
    names = Names(connection)
    connection.executemany(
        "INSERT INTO read_out VALUES (?, ?, ?, ?, ?, ?)",
        [
            (version, number, *_asker(names, part.asked_by, size))
            for number, part in enumerate(parts)
            if part.asked_by is not None and part.asked_by.name.strip()
        ],
    )


QUESTIONS = Derived(_LAYER, "unfilled", save_questions)


def _asker(names: Names, asker: AskedBy, size: int) -> Iterator[int | None]:
    shown = asker.because if asker.because and 0 <= asker.because.start < asker.because.end <= size else None
    yield names.id_of(ASKER, asker.name.strip())
    yield names.id_of(OUTLET, (asker.affiliation or "").strip())
    yield None if shown is None else shown.start
    yield None if shown is None else shown.end


def _reply(reply: Reply, speakers: dict[str, int], size: int) -> Iterator[Any]:
    refusal = reply.refusal if reply.refusal and reply.refusal.end <= size else None
    yield None if reply.to is None else speakers.get(reply.to)
    yield reply.status
    yield reply.confidence
    yield None if refusal is None else refusal.start
    yield None if refusal is None else refusal.end
    yield _ENCODE([(a.turn, a.start, a.end) for a in reply.answers if 0 <= a.start < a.end <= size]).decode()


def _words(transcript: Transcript, span: Span) -> str:
    parts = transcript.speech_in(span) or (span,)
    return " ".join(speech_text(transcript.text, parts).split())
