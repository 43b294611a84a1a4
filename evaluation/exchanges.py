"""Question parts with their answers as people marked them: the seeds' gold, and the invented exchanges of the tests.

An exchange file (``tests/annotators/exchanges``) is cases of ``%%%% title``, a document, ``====`` and what must be
read: for each part ``asks: words``, ``to: names`` (``-`` where it can't be told), perhaps ``follows: number`` and
``refusal: words``, and for each person asked ``name | status | words ; words``. ``first … last``: all between as well.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from evaluation.gold import PLACE, Place
from evaluation.reading import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.model import Transcript

EXCHANGES = Path(__file__).resolve().parents[1] / "tests" / "annotators" / "exchanges"


@dataclass(frozen=True)
class GoldReply:
    """What one person who was asked did with a part; ``to`` is None where it can't be told."""

    to: str | None
    status: str
    answers: tuple[Place, ...]


@dataclass(frozen=True)
class GoldPart:
    """A question part.

    Attributes:
        id: its name in the gold.
        place: its words.
        to: names of those asked.
        replies: one for each of them.
        follows: id of the part that it presses again or follows; None where it follows none or nobody has said.
    """

    id: str
    place: Place
    to: tuple[str, ...]
    replies: tuple[GoldReply, ...]
    follows: str | None = None


@dataclass(frozen=True)
class Exchange:
    """A transcript with its question parts."""

    name: str
    transcript: Transcript
    parts: tuple[GoldPart, ...]


def seeds(gold: Path = PLACE) -> list[Exchange]:
    """Read the seeds and their question parts."""
    found = []
    for path in sorted((gold / "seeds").glob("*.questions.jsonl")):
        doc = path.name[:3]
        (source,) = (gold.parent / "seeds").glob(f"{doc}_*.txt")
        items = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
        parts = tuple(
            GoldPart(
                item["id"],
                Place(item["start"], item["end"]),
                tuple(item["to"]),
                tuple(
                    GoldReply(
                        reply["to"], reply["status"], tuple(Place(run["start"], run["end"]) for run in reply["answers"])
                    )
                    for reply in item["replies"]
                ),
            )
            for item in items
        )
        found.append(Exchange(doc, read_bytes(source.read_bytes()), parts))
    return found


def invented(place: Path = EXCHANGES) -> list[Exchange]:
    """Read the invented exchanges, in order of file and place."""
    return [one for path in sorted(place.glob("*.txt")) for one in _cases(path)]


def _cases(path: Path) -> Iterator[Exchange]:
    for case in re.split(r"^%%%% ", path.read_text("utf-8"), flags=re.MULTILINE)[1:]:
        title, body = case.split("\n", 1)
        document, truth = body.split("\n====\n")
        transcript = read_bytes(document.encode())
        yield Exchange(f"{path.stem}: {title}", transcript, tuple(_parts(transcript.text, truth)))


def _parts(text: str, truth: str) -> Iterator[GoldPart]:
    for number, block in enumerate(re.split(r"^asks:", truth.strip(), flags=re.MULTILINE)[1:], 1):
        words, *lines = block.strip().split("\n")
        fields = dict(re.split(r":\s*", line.strip(), maxsplit=1) for line in lines if _FIELD.match(line))
        replies = []
        for line in lines:
            if not _FIELD.match(line):
                who, status, runs = (part.strip() for part in f"{line} ".split("|", 2))
                places = tuple(_place(text, run) for run in runs.split(" ; ")) if runs else ()
                replies.append(GoldReply(None if who == "-" else who, status, places))
        to = tuple(name.strip() for name in fields["to"].split(";") if name.strip() != "-")
        yield GoldPart(str(number), _place(text, words), to, tuple(replies), fields.get("follows"))


_FIELD = re.compile(r"\s*(?:to|follows|refusal):")


def _place(text: str, words: str) -> Place:
    """Find words, or all from the first to the last of ``first … last``.

    Raises:
        ValueError: they are not in the text.
    """
    first, _, last = words.strip().partition(" … ")
    start = text.find(first)
    end = text.find(last or first, start)
    if start < 0 or end < 0:
        raise ValueError(f"{words.strip()!r} is not in the exchange")
    return Place(start, end + len(last or first))
