"""How fast each layer is made, by itself and by one process, of plain-text transcripts that were read before."""

from __future__ import annotations

import shutil
import time
from statistics import median
from typing import TYPE_CHECKING, Any

from benchmarks import made
from onrecord.annotators import ANNOTATORS
from onrecord.pipeline import read_all

if TYPE_CHECKING:
    from pathlib import Path

    from onrecord.model import Transcript
    from onrecord.seams import Annotator


def measure(place: Path, words: int, rounds: int) -> dict[str, Any]:
    """Make every layer of files that hold so many words; seconds are the process's own (CPU time)."""
    shutil.rmtree(place, ignore_errors=True)
    made.files(place, words)
    transcripts = [one for path in sorted(place.iterdir()) for one in read_all(path)]
    shutil.rmtree(place)
    counted = sum(len(one.text.split()) for one in transcripts)
    speeds = {
        annotator.name: counted / median(_seconds(annotator, transcripts) for _ in range(rounds))
        for annotator in ANNOTATORS
    }
    return {"words": counted, "documents": len(transcripts), "rounds": rounds, "words_per_second": speeds}


def _seconds(annotator: Annotator, transcripts: list[Transcript]) -> float:
    began = time.process_time()
    for one in transcripts:
        annotator.annotate(one)
    return max(time.process_time() - began, 1e-9)
