"""What the archive answers with about questions: plain, immutable rows, one for each person asked."""

from __future__ import annotations

from typing import Literal

import msgspec

from onrecord.archive.rows.listing import Items, Searched
from onrecord.archive.rows.voices import Voice
from onrecord.model import Citation, Span

QuestionStatus = Literal["answered", "addressed", "declined", "unaddressed", "cut"]
StatusFilter = Literal["answered", "addressed", "declined", "unaddressed", "cut", "open"]
By = Literal["asker", "outlet", "addressee", "status"]

SAYS: dict[str | None, str] = {
    "answered": "answered",
    "addressed": "spoken to, but not given, or only in part",
    "declined": "declined to say",
    "unaddressed": "no answer to this in this transcript",
    "cut": "the transcript leaves the reply out",
    None: "open",
}
"""Each status in plain words: what the record shows, never what somebody meant by it."""

SURE = 0.6
"""Confidence under which a status is a guess."""
GUESSES = frozenset({"addressed", "unaddressed"})
"""Statuses that are guesses at any confidence but that of a reader's correction: where they were measured, those found
were wrong as often as right, or oftener."""


def is_sure(status: str | None, confidence: float, *, named: bool) -> bool:
    """Tell whether a status is more than a guess.

    Args:
        status: None where it is open.
        confidence: 0 to 1; 1 is a reader's correction.
        named: whether it is known who was asked; else a reply that seems left out may only be unlabelled.
    """
    if status is None or confidence >= 1:
        return status is not None
    return confidence >= SURE and status not in GUESSES and (named or status != "cut")


def in_words(status: str | None, *, sure: bool) -> str:
    """Say a status in plain words: ``perhaps answered`` where it is a guess."""
    return SAYS[status] if sure or status is None else f"perhaps {SAYS[status]}"


class AnswerRow(msgspec.Struct, frozen=True):
    """Whole sentences of one turn that take a part up; their words are those of the citation."""

    turn: str
    speaker: Voice | None
    citation: Citation


class LeftOut(msgspec.Struct, frozen=True):
    """What shows that a transcript leaves a reply out.

    Attributes:
        kind: the kind of gap. Where none is marked, ``no-turn`` if who was asked has no turn after the question, and
            ``no-reply`` if no turn before the next question is told apart as a reply.
        why: what shows it, in one sentence.
        citation: the words that show it; None for ``no-turn`` and ``no-reply``.
    """

    kind: str
    why: str
    citation: Citation | None = None


class QuestionRow(msgspec.Struct, frozen=True):
    """One question part and what one person who was asked did with it.

    Attributes:
        record: id of the document.
        version: first 12 digits of the ``text_sha256``.
        title: its title.
        date: the day the event was held.
        publisher: who published it.
        id: the part's id in that version; one part has a row for each person asked.
        turn: id of the turn that holds it; None where the layer names no turn of the version.
        follows: id of the part that this one follows up.
        asker: who asks; None where that is unknown. Whoever reads out another's question does not ask it.
        outlet: the asker's outlet or body, as given for the turn, else for the speaker; where another reads the part
            out, as given there.
        to: who is asked; None where it cannot be told.
        because: the spans that show who is asked.
        status: None where it is open.
        says: the status in plain words, with ``perhaps`` before it where it is a guess.
        confidence: 0 to 1.
        sure: whether the status is more than a guess; see `is_sure`.
        read_out_by: who speaks in the turn, where that is not who asks: a moderator who reads the part out.
        asker_named: the words that name who asks, where another reads the part out.
        words: the part's words.
        citation: the part.
        answers: the sentences that take it up.
        refusal: the words that decline.
        left_out: for the status ``cut``, what shows it; None where nothing does.
    """

    record: str
    version: str
    title: str | None
    date: str | None
    publisher: str | None
    id: str
    turn: str | None
    follows: str | None
    asker: Voice | None
    outlet: str | None
    to: Voice | None
    because: tuple[Span, ...]
    status: QuestionStatus | None
    says: str
    confidence: float
    words: str
    citation: Citation
    answers: tuple[AnswerRow, ...]
    refusal: Citation | None = None
    left_out: LeftOut | None = None
    sure: bool = False
    read_out_by: Voice | None = None
    asker_named: Citation | None = None


class Questions(Items[QuestionRow]):
    """The question parts that fit; ``parts`` is how many the documents searched hold in all."""

    @property
    def parts(self) -> int:
        """How many question parts the documents searched hold in all."""
        return self.items


class CountRow(msgspec.Struct, frozen=True):
    """How many question parts share an asker, an outlet, an addressee or a status.

    Attributes:
        name: the outlet; the asker's or addressee's name, else role or printed label; the status; None where it is
            unknown (of a status: open).
        named: whether ``name`` is a person's name, not only a role or a label.
        record: the one document that is counted, where a family name alone stands for somebody of that document only.
        parts: question parts.
        replies: one for each person asked.
        answered: replies of this status, and so on.
        addressed: see the statuses.
        declined: see the statuses.
        unaddressed: see the statuses.
        cut: see the statuses.
        open: replies whose status is open.
        unsure: replies with a status that is a guess.
    """

    name: str | None
    named: bool
    record: str | None
    parts: int
    replies: int
    answered: int
    addressed: int
    declined: int
    unaddressed: int
    cut: int
    open: int
    unsure: int


class QuestionCounts(msgspec.Struct, frozen=True):
    """Counts of question parts with their denominator; see `Questions` for what the fields mean."""

    by: By
    rows: tuple[CountRow, ...]
    searched: Searched
    parts: int
    unread: int
    suggestions: dict[str, list[str]]
