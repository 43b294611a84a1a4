"""What is measured: files of plain text, and transcripts that are ready to be added, the same for the same seed."""

from __future__ import annotations

import hashlib
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from benchmarks import drawing, sources
from onrecord.model import (
    CaptureRef,
    OffsetMap,
    Piece,
    Reader,
    Segment,
    SegmentKind,
    Span,
    Speaker,
    Transcript,
    Turn,
    text_sha256,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SEED = 20_310_304
_PASSAGES = (20, 120)
"""Fewest and most passages of a document."""
_VOICES = 6
_TURN = 5
"""Passages of a turn, at most."""


class Made(NamedTuple):
    """Files that were made, and how many words (runs of characters without white space) they hold."""

    files: int
    words: int
    size: int


def files(folder: Path, words: int) -> Made:
    """Write copies of the plain-text sources, names and numbers drawn anew, until they hold so many words."""
    folder.mkdir(parents=True, exist_ok=True)
    random = Random(SEED)
    count = held = size = 0
    while held < words:
        for each in sources.plain():
            text = drawing.anew(each.text, random)
            data = text.encode()
            suffix = each.suffix if each.suffix == ".md" else ".txt"
            (folder / f"{drawing.name_of(count).lower()}-{count:05}{suffix}").write_bytes(data)
            count, held, size = count + 1, held + len(text.split()), size + len(data)
            if held >= words:
                break
    return Made(count, held, size)


def passages() -> Iterator[tuple[int, list[str]]]:
    """Give the passages of one turn after the other, without end, each turn with a number for its voice."""
    random = Random(SEED)
    pool = sources.paragraphs()
    weights = [len(each) for each in pool]
    while True:
        for text in random.choices(pool, weights, k=1000):
            at = random.randrange(len(text))
            run = "\n\n".join(text[at : at + random.randint(1, _TURN)])
            yield random.randrange(_VOICES), drawing.anew(run, random).split("\n\n")


def transcripts(total: int) -> Iterator[tuple[Transcript, list[str]]]:
    """Give transcripts that hold ``total`` passages together, each with its passages."""
    random = Random(SEED + 1)
    turns = passages()
    number = 0
    while total > 0:
        number += 1
        size = min(random.randint(*_PASSAGES), total)
        made = _Making(number, random)
        while made.room(size):
            made.say(*next(turns), size)
        yield made.transcript(), made.passages
        total -= len(made.passages)


class _Making:
    """One transcript while it is made."""

    def __init__(self, number: int, random: Random) -> None:
        self.passages: list[str] = []
        self._number = number
        self._date = drawing.date(random)
        self._publisher = f"Ministry of {drawing.name_of(drawing.rank(random) % 40)}"
        self._title = f"Press conference by {drawing.full_name(random)} in {drawing.name_of(drawing.rank(random))}"
        self._names = [drawing.full_name(random) for _ in range(_VOICES)]
        self._outlets = [None, *(f"{drawing.name_of(drawing.rank(random) % 2000)} News" for _ in range(_VOICES - 1))]
        self._texts: list[str] = []
        self._at = 0
        self._segments: list[Segment] = []
        self._turns: list[Turn] = []
        self._put("title", self._title)
        self._put("space", "\n\n")

    def room(self, size: int) -> bool:
        """Tell whether there are fewer passages than wanted."""
        return len(self.passages) < size

    def say(self, voice: int, words: list[str], most: int) -> None:
        """Add a turn."""
        label = self._put("label", f"{self._names[voice]}:")
        self._put("space", " ")
        spoken: list[Span] = []
        for passage in words[: most - len(self.passages)]:
            if spoken:
                self._put("space", "\n\n")
            spoken.append(self._put("speech", passage))
            self.passages.append(passage)
        self._put("space", "\n\n")
        self._turns.append(
            Turn(
                id=f"t{len(self._turns) + 1}",
                start=spoken[0].start,
                end=spoken[-1].end,
                speaker=f"s{voice + 1}",
                label=label,
                affiliation=self._outlets[voice],
                evidence="label",
                because=(label,),
                confidence=1.0,
                kind="question" if voice else "answer",
            )
        )

    def transcript(self) -> Transcript:
        """Give what was made."""
        text = "".join(self._texts)
        data = text.encode()
        return Transcript(
            id=f"benchmark/{self._date}/{self._number}",
            capture=CaptureRef(
                hashlib.sha256(data).hexdigest(),
                "text/plain",
                "utf-8",
                None,
                f"{self._number}.txt",
                "2031-03-05T08:00:00Z",
            ),
            reader=Reader("benchmark", "1"),
            text=text,
            offsets=OffsetMap("utf-8", (Piece(0, len(text), 0, len(data)),)),
            text_sha256=text_sha256(text),
            title=self._title,
            date=self._date,
            publisher=self._publisher,
            because={"title": (Span(0, len(self._title)),)},
            speakers=tuple(
                Speaker(f"s{at + 1}", (name,), None, name, None, self._outlets[at])
                for at, name in enumerate(self._names)
            ),
            segments=tuple(self._segments),
            turns=tuple(self._turns),
            data=data,
        )

    def _put(self, kind: SegmentKind, words: str) -> Span:
        start, self._at = self._at, self._at + len(words)
        self._texts.append(words)
        self._segments.append(Segment(start, self._at, kind))
        return Span(start, self._at)
