"""Labels made by reading real transcripts, kept as offsets: no word of the documents is in the repository.

`labels.jsonl` holds for each document its place and digest in ``../shared/corpora``, the digest of its text as read,
and question parts with whom they are put to (the place where a turn of that speaker begins), the status of each reply
and the runs of whole sentences that take the part up. They were made by one reader each, by the guidelines of
``../shared/gold``; 52 other parts, the seeds', are only ever scored.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.annotators.questions.asking import Asking
from onrecord.annotators.questions.parts import Asked
from onrecord.formats import read
from onrecord.model import Capture, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.model import Transcript

SHARED = Path(__file__).resolve().parents[3] / "shared"
LABELS = Path(__file__).with_name("labels.jsonl")


@dataclass(frozen=True)
class LabelledReply:
    """What one person who was asked did with a part.

    Attributes:
        to: id of the speaker; None where it can't be told.
        status: as in the record.
        answers: runs of whole sentences, as code points.
    """

    to: str | None
    status: str
    answers: tuple[Span, ...]


@dataclass(frozen=True)
class LabelledPart:
    """A question part as a reader marked it."""

    span: Span
    to: tuple[str, ...]
    replies: tuple[LabelledReply, ...]


@dataclass(frozen=True)
class Labelled:
    """A transcript with its parts.

    Attributes:
        name: the document's style and file.
        transcript: as read.
        turns: ids of the turns that the reader went through.
        parts: the parts, in text order.
    """

    name: str
    transcript: Transcript
    turns: frozenset[str]
    parts: tuple[LabelledPart, ...]


def labelled(place: Path = LABELS) -> list[Labelled]:
    """Read the labelled documents, in order.

    Raises:
        ValueError: a document reads otherwise than when it was labelled.
    """
    return [_document(json.loads(line)) for line in place.read_text("utf-8").splitlines()]


def _document(told: dict[str, object]) -> Labelled:
    name = str(told["file"])
    data = (SHARED / "corpora" / name).read_bytes()
    transcript = read(Capture(data, None, name, "2000-01-01T00:00:00Z"))[0]
    if transcript.text_sha256 != told["text_sha256"]:
        raise ValueError(f"{name}: its text is read otherwise than when it was labelled; map its offsets anew")

    def turn_at(offset: int) -> int:
        return next(n for n, turn in enumerate(transcript.turns) if turn.start <= offset < turn.end)

    def speaker(offset: int | None) -> str | None:
        return None if offset is None else transcript.turns[turn_at(offset)].speaker

    parts = tuple(
        LabelledPart(
            Span(part["start"], part["end"]),
            tuple(one for at in part["to"] if (one := speaker(at))),
            tuple(
                LabelledReply(speaker(reply["to"]), reply["status"], tuple(Span(*run) for run in reply["answers"]))
                for reply in part["replies"]
            ),
        )
        for part in sorted(told["parts"], key=lambda part: part["start"])  # type: ignore[call-overload]
    )
    turns = frozenset(transcript.turns[turn_at(at)].id for at in told["turns"])  # type: ignore[attr-defined]
    return Labelled(name, transcript, turns, parts)


class GivenParts(Asking):
    """The exchange of a labelled transcript, with the parts that its reader marked in place of those found."""

    def __init__(self, transcript: Transcript, parts: Sequence[LabelledPart]) -> None:
        self._given = parts
        super().__init__(transcript)

    def _asked(self) -> list[list[Asked]]:
        asked: list[list[Asked]] = [[] for _ in self.exchange.turns]
        for part in self._given:
            for at, turn in enumerate(self.exchange.turns):
                if turn.start <= part.span.start < turn.end:
                    begun = [n for n, own in enumerate(self.sentences[at]) if own.start <= part.span.start]
                    asked[at].append(Asked(part.span, max(begun, default=0), direct=True))
        return asked
