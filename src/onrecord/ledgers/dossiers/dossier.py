"""A dossier as a whole: its sections, each with what was searched, and the documents it is taken from."""

from __future__ import annotations

from typing import Literal

import msgspec

from onrecord.archive import CommitmentRow, FigureRow, QuestionRow, Searched
from onrecord.ledgers.commitments import Followed
from onrecord.ledgers.dossiers.matter import Matter
from onrecord.ledgers.dossiers.rows import Differs, Extract, Hole, Moment, Named, Passage, Position
from onrecord.ledgers.echoes import Point
from onrecord.ledgers.figures import Disagreement, Series

Part = Literal[
    "summary",
    "timeline",
    "positions",
    "figures",
    "commitments",
    "questions",
    "points",
    "named",
    "gaps",
    "disagreements",
]
PARTS: dict[Part, str] = {
    "summary": "In short, in the record's own words",
    "timeline": "Timeline",
    "positions": "Who said what",
    "figures": "Figures",
    "commitments": "Commitments",
    "questions": "Questions",
    "points": "What keeps being said",
    "named": "Named in these passages",
    "gaps": "Gaps in the record",
    "disagreements": "Disagreements",
}
"""The sections of a dossier in their order, each with its heading."""


class Looked(msgspec.Struct, frozen=True):
    """What was searched for one section.

    Attributes:
        items: how many items of the kind the documents searched hold in all, where that is a number that tells.
        unread: in how many of the documents read nobody has looked for them.
        says: what was searched and how, in one sentence.
    """

    items: int | None
    unread: int
    says: str


class Source(msgspec.Struct, frozen=True):
    """A document that has a passage.

    Attributes:
        record: its id.
        version: the version that is cited, first 12 digits of its ``text_sha256``.
        title: its title.
        date: the day the event was held.
        publisher: who published it.
        url: where.
        passages: how many passages of it belong.
    """

    record: str
    version: str
    title: str | None
    date: str | None
    publisher: str | None
    url: str | None
    passages: int


class Dossier(msgspec.Struct, frozen=True):
    """Everything in the record on one matter.

    Attributes:
        matter: the definition.
        searched: the documents looked at.
        since: where only what is new was asked for, from which day on.
        sources: the documents that have passages, by date.
        passages: all passages, by date, document and place.
        summary: extracts that stand for the rest.
        timeline: by date.
        positions: by speaker, those with most passages first; those who only ask come last.
        series: figures that line up, with what changed.
        alone: figures that line up with none.
        commitments: each with what later documents say of it.
        questions: question parts, one row for each person asked.
        points: what keeps being said, among what belongs.
        named: most mentions first.
        gaps: in the order of the record.
        disagreements: of figures at one event.
        differences: between editions and between transcripts.
        looked: for each section, what was searched.
        problems: what of the definition could not be used, in one sentence each.
        possible: what may be an undertaking, though the record has it as none; not followed, and in no timeline.
    """

    matter: Matter
    searched: Searched
    since: str | None
    sources: tuple[Source, ...]
    passages: tuple[Passage, ...]
    summary: tuple[Extract, ...]
    timeline: tuple[Moment, ...]
    positions: tuple[Position, ...]
    series: tuple[Series, ...]
    alone: tuple[FigureRow, ...]
    commitments: tuple[Followed, ...]
    questions: tuple[QuestionRow, ...]
    points: tuple[Point, ...]
    named: tuple[Named, ...]
    gaps: tuple[Hole, ...]
    disagreements: tuple[Disagreement, ...]
    differences: tuple[Differs, ...]
    looked: dict[Part, Looked]
    problems: tuple[str, ...] = ()
    possible: tuple[CommitmentRow, ...] = ()
