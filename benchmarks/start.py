"""How long the program takes to start: help, and a first search, each in a fresh process."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from benchmarks import sources

if TYPE_CHECKING:
    from collections.abc import Sequence


def measure(place: Path, rounds: int, large: Path | None) -> dict[str, Any]:
    """Measure ``--help`` and a first search in an archive of the examples and, if there is one, in a large one."""
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    archive = place / "start.db"
    program = _program()
    _run([*program, "add", *map(str, sorted((sources.ROOT / "examples").glob("*.txt"))), "--archive", str(archive)])
    result = {
        "python": _times([sys.executable, "-c", "pass"], rounds),
        "help": _times([*program, "--help"], rounds),
        "search": _times([*program, "search", "crowns", "--archive", str(archive)], rounds),
    }
    if large is not None:
        result["search_large"] = _times([*program, "search", "climate policy", "--archive", str(large)], rounds)
    shutil.rmtree(place)
    return {"rounds": rounds, **result}


def _program() -> list[str]:
    """Give the installed command, or the module where it is not installed."""
    script = Path(sys.executable).with_name("onrecord")
    return [str(script)] if script.exists() else [sys.executable, "-m", "onrecord"]


def _times(command: Sequence[str], rounds: int) -> dict[str, float]:
    _run(command)  # so that the files lie in the system's cache
    seconds = []
    for _ in range(rounds):
        began = time.perf_counter()
        _run(command)
        seconds.append(time.perf_counter() - began)
    return {"median": median(seconds), "least": min(seconds), "most": max(seconds)}


def _run(command: Sequence[str]) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=os.environ)
