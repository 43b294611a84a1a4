"""Layers: named annotations that stand off from the text, each saying who made it and with what.

What each field means is in the annotation guidelines of the project; the classes mirror the JSON form.
"""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from onrecord.model.span import Span


class Annotation(msgspec.Struct, frozen=True, kw_only=True):
    """One item of a layer: code points ``start`` to ``end``."""

    id: str
    start: int
    end: int


class Answer(msgspec.Struct, frozen=True):
    """Whole sentences of one turn that take up a question part."""

    turn: str
    start: int
    end: int


class Reply(msgspec.Struct, frozen=True):
    """What one person who was asked did with a question part."""

    to: str | None
    status: Literal["answered", "addressed", "declined", "unaddressed", "cut"] | None
    answers: tuple[Answer, ...] = ()
    refusal: Span | None = None
    confidence: float = 0.0


class AskedBy(msgspec.Struct, frozen=True):
    """Who asks a question part that another reads out, as named in the words at ``because``."""

    name: str
    affiliation: str | None = None
    because: Span | None = None


class QuestionPart(Annotation, frozen=True, kw_only=True):
    """The smallest request that could be answered alone."""

    turn: str
    to_because: tuple[Span, ...] = ()
    follows: str | None = None
    asked_by: AskedBy | None = None
    replies: tuple[Reply, ...] = ()


class Figure(Annotation, frozen=True, kw_only=True):
    """A quantity on the record; values are decimal strings, fractions ``"2/3"``.

    ``denied`` figures are said not to be so, or taken back: ``was not 50 percent``; bounds stay as they were said.
    """

    turn: str
    kind: Literal["money", "percent", "points", "count", "duration", "ratio", "multiple", "other"]
    low: str | None
    high: str | None
    comparator: Literal["=", "~", ">", ">=", "<", "<=", "range"]
    direction: Literal["up", "down"] | None = None
    unit: str | None = None
    per: str | None = None
    of: str | None = None
    measure: str | None = None
    scope: str | None = None
    as_of: str | None = None
    as_of_date: tuple[str, str] | None = None
    modality: Literal["fact", "target", "forecast", "plan", "question"] = "fact"
    speaker: str | None = None
    attributed_to: str | None = None
    denied: bool = False


class Commitment(Annotation, frozen=True, kw_only=True):
    """An undertaking put on the record."""

    turn: str
    actor: str
    action: str
    force: Literal["committed", "intends", "expects", "calls-for", "conditional"]
    deadline: str | None = None
    due: tuple[str, str] | None = None
    condition: str | None = None
    beneficiary: str | None = None
    speaker: str | None = None


class Gap(Annotation, frozen=True, kw_only=True):
    """A place where the record itself is incomplete or damaged."""

    kind: Literal["elision", "inaudible", "missing-turn", "unlabelled-speaker", "misprint", "editor-insertion"]
    why: str


class Reading(Annotation, frozen=True, kw_only=True):
    """Another reading of some characters: an official correction, a repaired misprint."""

    says: str
    kind: str


class OtherItem(Annotation, frozen=True, kw_only=True):
    """An item of a layer that this program does not know; ``fields`` holds all but its id and place."""

    fields: dict[str, Any]


ITEM_TYPES: dict[str, type[Annotation]] = {
    "questions": QuestionPart,
    "figures": Figure,
    "commitments": Commitment,
    "gaps": Gap,
    "readings": Reading,
}
"""The type of each known layer's items; the items of any other layer are `OtherItem`."""


class Layer(msgspec.Struct, frozen=True):
    """Items of one kind, with their maker.

    Attributes:
        by: name of the annotator.
        version: the annotator's version.
        made_at: when, UTC, ISO 8601.
        items: annotations of the type in `ITEM_TYPES`; `OtherItem` for a layer it does not name.
        model_sha256: digest of the model that was used, if one was.
    """

    by: str
    version: str
    made_at: str
    items: tuple[Annotation, ...] = ()
    model_sha256: str | None = None
