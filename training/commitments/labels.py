"""Labels made by reading real transcripts, kept as offsets: no word of the documents is in the repository.

`labels.jsonl` holds for each document its place and digest in ``../shared/corpora``, the digest of its text as read,
the sentences that were read (``cued``: only those with a cue, see the log), the commitments among them with force and
deadline, and the sentences that the reader left open, which are not learnt from. `decided` says what a second look made
of most of these: a force, or null for no commitment; with them documents are scored more strictly. `lessons.txt` holds
invented sentences for what the guidelines say of constructions that the documents show too seldom.
"""

from __future__ import annotations

import json
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
    """A document as it was labelled: its pieces in text order, its commitments and what was left open.

    ``strict`` and ``undecided`` are the same after the second look.
    """

    name: str
    pieces: tuple[Piece, ...]
    gold: tuple[Span, ...]
    left_open: tuple[Span, ...]
    strict: tuple[Span, ...] = ()
    undecided: tuple[Span, ...] = ()


def labelled(place: Path = LABELS) -> list[Labelled]:
    """Read the labelled documents, in order.

    Raises:
        ValueError: a document reads otherwise than when it was labelled.
    """
    return [_document(json.loads(line)) for line in place.read_text("utf-8").splitlines()]


def lessons(place: Path = LESSONS) -> list[Piece]:
    """Read the invented sentences; each is one piece."""
    who = Speaking("principal", "statement")
    made = []
    for line in place.read_text("utf-8").splitlines():
        if line.startswith(("+ ", "- ")):
            ways = [clause for piece in clauses(line[2:]) for clause in piece]
            if ways:
                made.append(Piece(Span(0, len(line) - 2), line[2:], ways, who, line[0] == "+"))
    return made


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
    was_read = {start for start, _ in told["read"]}  # type: ignore[attr-defined]
    pieces = []
    for turn in transcript.turns:
        who = speaking(transcript, turn)
        for sentence in sentences(transcript.text, transcript.speech_in(turn.span)):
            if sentence.start not in was_read:
                continue
            flat = blanked(transcript.text, sentence.start, sentence.end)
            for ways in clauses(flat):
                place = Span(sentence.start + ways[0].start, sentence.start + ways[0].end)
                own = next((one for one in gold if _is(place, one)), None)
                doubtful = own is None and any(one.start <= place.start < one.end for one in left_open)
                pieces.append(Piece(sentence, flat, ways, who, None if doubtful else own is not None, own, name))
    decided = {Span(start, end): force for start, end, force in told["decided"]}  # type: ignore[attr-defined]
    strict = (*gold, *(span for span, force in decided.items() if force is not None))
    undecided = tuple(span for span in left_open if span not in decided)
    return Labelled(name, tuple(pieces), gold, left_open, strict, undecided)
