"""Labels made by reading real transcripts, kept as offsets: no word of the documents is in the repository.

`labels.jsonl` holds for each document its place and digest in ``../shared/corpora``, the digest of its text as read,
the stretches that two readers have read, the commitments that both found, with force and deadline, and the sentences
that one of them took for one, or left open: these are not learnt from. `lessons.txt` holds invented sentences for what
the guidelines say of constructions that the documents show too seldom, `passages.txt` invented talk of alliances,
foreign ministries and world bodies, of which the documents have little, by writers who saw no transcript.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from onrecord.annotators.commitments.clauses import clauses
from onrecord.annotators.commitments.found import speaking
from onrecord.annotators.commitments.signs import Speaking
from onrecord.formats import read
from onrecord.model import Capture, Span
from onrecord.text.sentences import blanked, sentences

if TYPE_CHECKING:
    from onrecord.annotators.commitments.clauses import Clause

SHARED = Path(__file__).resolve().parents[3] / "shared"
LABELS = Path(__file__).with_name("labels.jsonl")
LESSONS = Path(__file__).with_name("lessons.txt")
PASSAGES = Path(__file__).with_name("passages.txt")
HALF, MOST = 0.5, 0.8


class Piece(NamedTuple):
    """A piece of a sentence in all its readings, and whether it is a commitment; None where the reader left it open.

    ``gold`` is the commitment: of the pieces of one, the likeliest stands for it.
    """

    sentence: Span
    flat: str
    ways: list[Clause]
    who: Speaking
    told: bool | None
    gold: Span | None = None
    name: str = ""


@dataclass(frozen=True)
class Labelled:
    """A document as it was labelled: its pieces in text order, its commitments and what was left open."""

    name: str
    pieces: tuple[Piece, ...]
    gold: tuple[Span, ...]
    left_open: tuple[Span, ...]


def labelled(place: Path = LABELS) -> list[Labelled]:
    """Read the labelled documents, in order.

    Raises:
        ValueError: a document reads otherwise than when it was labelled.
    """
    return [_document(json.loads(line)) for line in place.read_text("utf-8").splitlines()]


def lessons(place: Path = LESSONS) -> list[Piece]:
    """Read the invented sentences; each is one piece, as a principal says it in a statement."""
    return [
        piece for line in place.read_text("utf-8").splitlines() if (piece := _invented(line, "statement")) is not None
    ]


def passages(place: Path = PASSAGES) -> list[Piece]:
    """Read the invented passages: ``@ statement`` or ``@ answer`` begins one, its name is its number."""
    made = []
    number, turn = 0, ""
    for line in place.read_text("utf-8").splitlines():
        if line.startswith("@ "):
            number, turn = number + 1, line[2:]
        elif (piece := _invented(line, turn)) is not None:
            made.append(piece._replace(name=f"passage {number}"))
    return made


def _invented(line: str, turn: str) -> Piece | None:
    """Read ``+ sentence`` or ``- sentence``; None for any other line, and where the sentence has no cue."""
    told, said = line[:2], line[2:]
    ways = [clause for piece in clauses(said) for clause in piece] if told in ("+ ", "- ") else []
    return Piece(Span(0, len(said)), said, ways, Speaking("principal", turn), told == "+ ") if ways else None


def shared(one: Span, other: Span) -> int:
    """Count the characters that two spans share."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _is(place: Span, gold: Span) -> bool:
    """Tell whether a piece is (a part of) a commitment, or holds it."""
    both = shared(place, gold)
    return both > HALF * (place.end - place.start) or both > MOST * (gold.end - gold.start)


def _document(told: dict[str, object]) -> Labelled:
    name = str(told["file"])
    transcript = read(Capture((SHARED / "corpora" / name).read_bytes(), None, name, "2000-01-01T00:00:00Z"))[0]
    if transcript.text_sha256 != told["text_sha256"]:
        raise ValueError(f"{name}: its text is read otherwise than when it was labelled; map its offsets anew")
    gold = tuple(Span(one["start"], one["end"]) for one in told["commitments"])  # type: ignore[attr-defined]
    left_open = tuple(Span(*one) for one in told["open"])  # type: ignore[attr-defined]
    was_read = [Span(*run) for run in told["read"]]  # type: ignore[attr-defined]
    pieces = []
    for turn in transcript.turns:
        who = speaking(transcript, turn)
        for sentence in sentences(transcript.text, transcript.speech_in(turn.span)):
            at = bisect_right(was_read, sentence.start, key=lambda run: run.start) - 1
            if at < 0 or sentence.start >= was_read[at].end:
                continue
            flat = blanked(transcript.text, sentence.start, sentence.end)
            for ways in clauses(flat):
                place = Span(sentence.start + ways[0].start, sentence.start + ways[0].end)
                own = next((one for one in gold if _is(place, one)), None)
                doubtful = own is None and any(one.start <= place.start < one.end for one in left_open)
                pieces.append(Piece(sentence, flat, ways, who, None if doubtful else own is not None, own, name))
    return Labelled(name, tuple(pieces), gold, left_open)
