"""One writer at a time: the others wait their turn and say so once."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

import filelock

from onrecord.archive.errors import ArchiveBusy, ArchiveFailed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_POLL = 0.05
"""Seconds between two looks at a lock that another writer holds."""


class WriterLock:
    """The lock of one archive; it is let go by itself when its process ends, however it ends.

    Args:
        archive: the archive's file; the lock lies beside it.
        note: a file in which the writer leaves its process number for those who wait.
        say: told one sentence when the lock must be waited for.
        wait: seconds to wait; None waits for ever.
    """

    def __init__(self, archive: Path, note: Path, say: Callable[[str], None], wait: float | None) -> None:
        self._archive = archive
        self._note = note
        self._say = say
        self._wait = wait
        self._lock = filelock.FileLock(str(archive) + ".lock")
        self._depth = 0

    @property
    def held(self) -> bool:
        """Tell whether this archive object is the writer now."""
        return self._depth > 0

    @contextmanager
    def hold(self) -> Iterator[None]:
        """Be the writer inside the ``with``; may be nested.

        Raises:
            ArchiveBusy: another writer did not finish in time.
        """
        if not self._depth and not self._take(0):
            self._say(f"Waiting for another writer ({self._holder()}) to finish with {self._archive.name} ...")
            if not self._take(-1 if self._wait is None else self._wait):
                raise ArchiveBusy(
                    f"{self._archive.name} is still being written by another process ({self._holder()}); "
                    "try again when it has finished"
                )
        with self._counted():
            yield

    @contextmanager
    def hold_if_free(self) -> Iterator[bool]:
        """Be the writer inside the ``with`` if nobody else is; gives whether that is so, without waiting."""
        try:
            free = bool(self._depth) or self._take(0)
        except ArchiveFailed:
            free = False
        if not free:
            yield False
            return
        with self._counted():
            yield True

    @contextmanager
    def _counted(self) -> Iterator[None]:
        self._depth += 1
        try:
            yield
        finally:
            self._depth -= 1
            if not self._depth:
                with suppress(OSError):
                    self._note.unlink(missing_ok=True)
                self._lock.release()

    def _take(self, timeout: float) -> bool:
        try:
            self._lock.acquire(timeout=timeout, poll_interval=_POLL)
        except filelock.Timeout:
            return False
        except OSError as error:
            raise ArchiveFailed(
                f"{self._archive.name} cannot be locked for writing ({error.strerror}); check its folder"
            ) from error
        with suppress(OSError):
            self._note.parent.mkdir(exist_ok=True)
            self._note.write_text(str(os.getpid()), encoding="ascii")
        return True

    def _holder(self) -> str:
        try:
            return f"process {int(self._note.read_text(encoding='ascii'))}"
        except (OSError, ValueError):
            return "another process"
