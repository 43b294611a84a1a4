"""Transcripts of an invented alliance with figures marked by hand: ``{40 ships}`` in the words is one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import msgspec

from onrecord.model import Figure, Layer, Transcript, TurnKind
from tests.archive.transcripts import transcript

if TYPE_CHECKING:
    from collections.abc import Sequence

MADE_AT = "2031-03-05T08:00:00Z"
SECRETARY, SPOKESMAN, REPORTER = "Secretary General", "MR. ODENTHAL", "Lidia Marchetti, Harbour Wire"
GIVEN = (
    "Good morning. Members have given {more than 110 million crowns} to the dredging fund this year. "
    "That is {two-thirds} of what it needs."
)
_MARK = re.compile(r"\{([^{}]*)\}")

Line = tuple[str | None, str, TurnKind]


def told(
    *lines: Line | tuple[str | None, str],
    figures: Sequence[dict[str, Any]],
    record: str = "compact/2031-03-04/press-conference",
    date: str | None = "2031-03-04",
    **changes: Any,
) -> Transcript:
    """Give a transcript whose marked words are the figures of its layer, in text order; ``figures`` has their fields.

    A figure's speaker is that of its turn unless its fields say otherwise; a plain number gives ``low`` and ``high``.
    """
    said = [(line[0], _MARK.sub(r"\1", line[1])) for line in lines]
    kinds = [line[2] if len(line) > 2 else "statement" for line in lines]
    read = transcript(said, record=record, date=date, kinds=kinds, **changes)
    items: list[Figure] = []
    fields = iter(figures)
    for turn, line in zip(read.turns, lines, strict=True):
        at = turn.start
        for words in _MARK.findall(line[1]):
            start = read.text.index(words, at)
            at = start + len(words)
            given = dict(next(fields))
            value = given.pop("value", None)
            if value is not None:
                given |= {"low": value, "high": value}
            given = {"comparator": "=", "low": None, "high": None, "kind": "count", "speaker": turn.speaker} | given
            items.append(Figure(id=f"f{len(items) + 1}", start=start, end=at, turn=turn.id, **given))
    assert next(fields, None) is None
    layer = Layer("hand", "1", MADE_AT, tuple(items))
    return msgspec.structs.replace(read, layers={"figures": layer})


def ships(**changes: Any) -> Transcript:
    """Give a press conference with figures of several kinds."""
    return told(
        (SECRETARY, GIVEN),
        (REPORTER, "You promised {40 ships}, and only {12 ships} sail. Will the levy reach {2.5%}?", "question"),
        (SECRETARY, "As the council announced, {36 ships} will sail by the summit. That mark was {30} a year ago.",
         "answer"),
        (None, "And the {three ferries}?", "question"),
        figures=[
            {"kind": "money", "low": "110000000", "comparator": ">", "unit": "CRN",
             "measure": "given to the dredging fund", "scope": "Members",
             "as_of": "this year", "as_of_date": ("2031-01-01", "2031-12-31")},
            {"kind": "ratio", "value": "2/3"},
            {"value": "40", "unit": "ship", "modality": "plan"},
            {"value": "12", "unit": "ship"},
            {"kind": "percent", "value": "2.5", "unit": "%"},
            {"value": "36", "unit": "ship", "modality": "forecast", "attributed_to": "the council"},
            {"value": "30", "unit": "ships"},
            {"value": "3", "unit": "ferry", "speaker": None},
        ],
        **changes,
    )  # fmt: skip
