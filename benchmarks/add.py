"""How fast files are added: plain text, in total and by stage, and other media beside it."""

from __future__ import annotations

import json
import shutil
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from benchmarks import baselines, dressed, made, processes
from onrecord import pipeline
from onrecord.archive import Archive
from onrecord.archive.index.upkeep import Upkeep
from onrecord.archive.writing.writer import Writer
from onrecord.text import decode

if TYPE_CHECKING:
    from collections.abc import Callable

P = ParamSpec("P")
R = TypeVar("R")
_LESS = 3
"""Of each other medium there are so many times fewer words than of plain text."""


def measure(place: Path, words: int, rounds: int) -> dict[str, Any]:
    """Add files that hold so many words, by the program itself, and measure it and its stages; then other media."""
    shutil.rmtree(place, ignore_errors=True)
    folder, archive = place / "files", place / "add.db"
    given = made.files(folder, words)
    ran = _add(folder, archive, given, rounds)
    with Archive(archive, mode="read") as opened:
        stats = opened.stats()
    plain = {
        **ran,
        "documents": stats.documents,
        "passages": stats.passages,
        "words_of_turns": stats.words,
        "stages": _stages(folder, archive, given),
    }
    media = {name: _medium(place, name, words // _LESS, rounds) for name in dressed.MEDIA}
    shutil.rmtree(place)
    return {**plain, "media": media}


def _medium(place: Path, name: str, words: int, rounds: int) -> dict[str, Any]:
    """Add files of one medium; beside it, their texts are taken out of the markup, by one process, and no more."""
    folder, archive = place / "media" / name, place / "media.db"
    given = dressed.files(folder, name, words)
    ran = _add(folder, archive, given, rounds)
    stages = _stages(folder, archive, given)
    found = {**ran, "stages": stages}
    extract = baselines.EXTRACTED.get(next(folder.iterdir()).suffix)
    if extract is not None:
        texts = [path.read_text("utf-8") for path in sorted(folder.iterdir())]
        seconds = median(_took(extract, texts) for _ in range(rounds))
        found["extraction"] = {
            "by": extract.__doc__,
            "seconds": seconds,
            "words_per_second": given.words / seconds,
            "speed_of_reading": seconds / stages["decode and read"]["seconds"],
        }
    return found


def _took(extract: Callable[[str], str], texts: list[str]) -> float:
    began = time.perf_counter()
    for text in texts:
        extract(text)
    return time.perf_counter() - began


def _add(folder: Path, archive: Path, given: made.Made, rounds: int) -> dict[str, Any]:
    """Add a folder again and again, each time into a new archive; the last one stays."""
    runs: list[processes.Ran] = []
    for _ in range(rounds):
        _clear(archive)
        ran = processes.python("-m", "onrecord", "add", str(folder), "--archive", str(archive), "--json")
        added = json.loads(ran.output)
        assert added["added"] + added["new_version"] == given.files, "no file fails, none is there already"
        runs.append(ran)
    seconds = median(ran.seconds for ran in runs)
    return {
        "files": given.files,
        "words": given.words,
        "bytes": given.size,
        "runs": rounds,
        "seconds": seconds,
        "seconds_of_runs": [ran.seconds for ran in runs],
        "cpu_seconds": median(ran.cpu_seconds for ran in runs),
        "words_per_second": given.words / seconds,
        "peak_rss": max(ran.peak_rss for ran in runs),
        "peak_anonymous": max(ran.peak_anonymous for ran in runs),
    }


def _stages(folder: Path, archive: Path, given: made.Made) -> dict[str, dict[str, float]]:
    _clear(archive)
    parts = json.loads(processes.python("-m", "benchmarks.part", "stages", str(folder), str(archive)).output)
    return {name: {**spent, "words_per_second": given.words / spent["seconds"]} for name, spent in parts.items()}


def _clear(archive: Path) -> None:
    for file in archive.parent.glob(f"{archive.name}*"):
        if file.is_dir():
            shutil.rmtree(file)
        else:
            file.unlink()


def stages(folder: str, archive: str) -> dict[str, dict[str, float]]:
    """Add a folder's files in this process alone; give the seconds of each stage."""
    data = [path.read_bytes() for path in sorted(Path(folder).iterdir())]
    clock = _Clock()
    for each in data:
        clock.time("decode", decode)(each)
    read = clock.time("decode and read", pipeline.read_all)
    transcripts = [transcript for each in data for transcript in read(each)]
    put: Callable[..., Any] = Writer.add
    with Archive(archive) as opened:
        # The stages are told apart at the archive's own seams: rows in SQLite, then the index, which may lag behind.
        Writer.add = clock.time("store", put)  # type: ignore[method-assign]
        Upkeep.keep_up = clock.time("index", Upkeep.keep_up)  # type: ignore[method-assign]
        Upkeep.finish = clock.time("index", Upkeep.finish)  # type: ignore[method-assign]
        with opened.writing():
            for transcript in transcripts:
                opened.add(transcript)
    return clock.spent


class _Clock:
    """Adds up the time that calls take."""

    def __init__(self) -> None:
        self.spent: dict[str, dict[str, float]] = {}
        self._running: set[str] = set()

    def time(self, name: str, call: Callable[P, R]) -> Callable[P, R]:
        """Give the call with a clock around it; a call inside one of the same name is not counted twice."""
        spent = self.spent.setdefault(name, {"seconds": 0.0, "cpu_seconds": 0.0})

        def timed(*args: P.args, **kwargs: P.kwargs) -> R:
            if name in self._running:
                return call(*args, **kwargs)
            self._running.add(name)
            began, cpu = time.perf_counter(), time.process_time()
            try:
                return call(*args, **kwargs)
            finally:
                spent["seconds"] += time.perf_counter() - began
                spent["cpu_seconds"] += time.process_time() - cpu
                self._running.discard(name)

        return timed
