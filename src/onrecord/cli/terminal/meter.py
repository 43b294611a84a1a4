"""The progress of long work: a bar on a terminal, nothing where nobody looks."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Self

from onrecord.cli.terminal.errors import tell

if TYPE_CHECKING:
    from types import TracebackType

    from rich.progress import Progress, TaskID


class Meter:
    """How far the work is: files and bytes done, the rate, the time left. It goes to standard error.

    Args:
        files: how many files there are.
        size: how many bytes they hold in all.
    """

    def __init__(self, files: int, size: int) -> None:
        """Count from nothing; nothing is shown before the ``with``."""
        self._files = files
        self._size = size
        self._done = 0
        self._bar: Progress | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        if sys.stderr.isatty() and self._files > 1:
            from rich.console import Console
            from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn, TransferSpeedColumn

            self._bar = Progress(
                TextColumn("{task.percentage:>3.0f}%"),
                BarColumn(bar_width=None, complete_style="default", finished_style="default", style="bright_black"),
                TextColumn("{task.fields[files]} files"),
                TransferSpeedColumn(),
                TimeRemainingColumn(compact=True),
                TextColumn("left"),
                console=Console(stderr=True),
                transient=True,
            )
            self._task = self._bar.add_task("", total=self._size, files=f"0 of {self._files:,}")
            self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()
            self._bar = None

    def advance(self, size: int) -> None:
        """Count one more file of ``size`` bytes as done."""
        self._done += 1
        if self._bar is not None and self._task is not None:
            self._bar.update(self._task, advance=size, files=f"{self._done:,} of {self._files:,}")

    def say(self, sentence: str) -> None:
        """Tell one sentence on standard error, above the bar."""
        if self._bar is None:
            tell(sentence)
        else:
            self._bar.console.print(f"onrecord: {sentence}", highlight=False, markup=False, soft_wrap=True)
