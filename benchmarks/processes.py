"""Processes that are measured from outside: time, CPU time, and the memory of a process with all its children."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CORES = 2
_EVERY = 0.02
"""Seconds between two looks at the memory."""
_PROC = Path("/proc")


class Ran(NamedTuple):
    """A process that ended.

    Attributes:
        seconds: by the clock on the wall.
        cpu_seconds: user and system time, its children's with it.
        peak_rss: most bytes in memory at a time, its children's with it; pages that processes share, and pages of
            files that are mapped, count for each.
        peak_anonymous: the same without pages of files.
        output: what it wrote.
    """

    seconds: float
    cpu_seconds: float
    peak_rss: int
    peak_anonymous: int
    output: str


@contextmanager
def on_two_cores() -> Iterator[int]:
    """Keep this process and its children to two cores, where the system can; give how many cores are used."""
    if not hasattr(os, "sched_setaffinity"):
        yield os.cpu_count() or 1
        return
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, sorted(before)[:CORES])
    try:
        yield len(os.sched_getaffinity(0))
    finally:
        os.sched_setaffinity(0, before)


def python(*arguments: str) -> Ran:
    """Run this Python; see `run`."""
    return run([sys.executable, *arguments])


def run(command: Sequence[str]) -> Ran:
    """Run a command to its end.

    Raises:
        CalledProcessError: it failed.
    """
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.perf_counter()
    rss = anonymous = 0
    # Into a file: a pipe that nobody reads would fill up.
    with tempfile.TemporaryFile("w+", encoding="utf-8") as written:
        with subprocess.Popen(command, stdout=written) as process:
            while process.poll() is None:
                now = _memory(process.pid)
                rss, anonymous = max(rss, now[0]), max(anonymous, now[1])
                time.sleep(_EVERY)
        seconds = time.perf_counter() - began
        written.seek(0)
        output = written.read()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, output)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    if not rss:  # no /proc: the largest of all children so far, in kilobytes (bytes on macOS)
        rss = after.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return Ran(seconds, spent, rss, anonymous, output)


def _memory(process: int) -> tuple[int, int]:
    rss = anonymous = 0
    waiting = [process]
    while waiting:
        at = _PROC / str(waiting.pop())
        try:
            for line in (at / "status").read_text().splitlines():
                if line.startswith("VmRSS:"):
                    rss += int(line.split()[1]) * 1024
                elif line.startswith("RssAnon:"):
                    anonymous += int(line.split()[1]) * 1024
            for task in (at / "task").iterdir():
                waiting += map(int, (task / "children").read_text().split())
        except OSError:  # it has ended, or there is no /proc
            continue
    return rss, anonymous
