"""The documents to learn from: free to train on, labelled, and of no event that is scored."""

from __future__ import annotations

import csv
import hashlib
from array import array
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

from onrecord import formats
from onrecord.model import Capture, NotADocument
from onrecord.reading.unlabelled.signs import SIZE
from onrecord.reading.unlabelled.voicemodel import VoiceModel, Weights
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onrecord.model import Transcript

SHARED = Path(__file__).resolve().parents[2] / "shared"
RUN = 8
"""Words in a row that two documents share only where one repeats the other."""
REPEATED = 0.05
"""Share of such runs from which two documents are of one event."""
_NOTHING = Weights(array("b", bytes(SIZE)), 1.0, 0.0, 1.0, 0.0, 2.0)
SILENT = VoiceModel(_NOTHING, _NOTHING)
"""A model that never says anything."""


@dataclass(frozen=True)
class Source:
    """A line of ``SOURCES.tsv``.

    Attributes:
        style: the publisher's folder.
        file: its name there.
        repository: where it is public.
        commit: at which commit.
        path: its path there.
        sha256: digest of the bytes.
        licence: as stated.
    """

    style: str
    file: str
    repository: str
    commit: str
    path: str
    sha256: str
    licence: str


@dataclass(frozen=True)
class Document:
    """A transcript to learn from.

    Attributes:
        source: where it comes from.
        transcript: as read.
        event: number of its event; documents of one event are never parted.
    """

    source: Source
    transcript: Transcript
    event: int


def free_sources(folder: Path = SHARED / "corpora") -> list[Source]:
    """List the documents that are marked as free to train on, in the table's order."""
    with (folder / "SOURCES.tsv").open(encoding="utf-8", newline="") as file:
        return [
            Source(**{name: row[name] for name in Source.__dataclass_fields__})
            for row in csv.DictReader(file, delimiter="\t")
            if row["may_train"] == "yes"
        ]


def documents(shared: Path = SHARED) -> list[Document]:
    """Read every free document that is of no scored event; give each the number of its event."""
    scored = [transcript for path in _scored(shared) for transcript in _read(path)]
    days = {transcript.date for transcript in scored if transcript.date}
    titles = {fold(transcript.title) for transcript in scored if transcript.title and not transcript.date}
    known: set[int] = set().union(*(_runs(transcript) for transcript in scored))
    kept: list[tuple[Source, Transcript, set[int]]] = []
    for source in free_sources(shared / "corpora"):
        path = shared / "corpora" / source.style / source.file
        if hashlib.sha256(path.read_bytes()).hexdigest() != source.sha256:
            raise SystemExit(f"{source.file} is not the document of SOURCES.tsv; take the one of its sha256")
        for transcript in _read(path):
            runs = _runs(transcript)
            if transcript.date in days or len(runs & known) > REPEATED * len(runs):
                continue
            if transcript.date is None and fold(transcript.title or "") in titles:
                continue
            kept.append((source, transcript, runs))
    events = _events([(transcript.date, runs) for _, transcript, runs in kept])
    return [Document(source, transcript, event) for (source, transcript, _), event in zip(kept, events, strict=True)]


def _scored(shared: Path) -> Iterable[Path]:
    yield from sorted((shared / "gold" / "turns").glob("*/*/input.*"))
    yield from sorted((shared / "seeds").glob("*.txt"))


def _read(path: Path) -> tuple[Transcript, ...]:
    try:
        with heard(SILENT):
            return formats.read(Capture(path.read_bytes()))
    except NotADocument:
        return ()


@contextmanager
def heard(model: VoiceModel) -> Iterator[None]:
    """Let reading ask another model than the one that ships: what is learnt from must not depend on it."""
    with patch("onrecord.reading.unlabelled.unlabelled.shipped", lambda: model):
        yield


def _runs(transcript: Transcript) -> set[int]:
    words = fold(" ".join(transcript.words_of(turn) for turn in transcript.turns)).split()
    return {hash(tuple(words[at : at + RUN])) for at in range(len(words) - RUN + 1)}


def _events(told: list[tuple[str | None, set[int]]]) -> list[int]:
    """Number events: documents of one day, or that repeat each other, are of one."""
    events: list[int] = []
    for index, (day, runs) in enumerate(told):
        same = [
            events[other]
            for other in range(index)
            if (day and day == told[other][0])
            or len(runs & told[other][1]) > REPEATED * max(min(len(runs), len(told[other][1])), 1)
        ]
        events.append(min(same, default=index))
        events = [events[index] if event in same else event for event in events]
    return events
