"""Putting what was read into the archive, and what came of it on the account."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, NamedTuple

from onrecord.cli.terminal.errors import sentence
from onrecord.cli.terminal.page import as_unicode

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.archive import Archive
    from onrecord.cli.taking.account import Account
    from onrecord.cli.terminal.meter import Meter
    from onrecord.model import Capture
    from onrecord.pipeline import Outcome


class Held(NamedTuple):
    """A file whose bytes need not be read again.

    Attributes:
        sha256: digest of the bytes.
        latest: False where a later file of the same addition is of the same document: that one tells how it is now.
    """

    sha256: str
    latest: bool


def held_files(archive: Archive, files: Sequence[str], stamp: str) -> dict[str, Held]:
    """Find the files whose bytes the archive has, read and annotated as they would be now."""
    import hashlib
    from pathlib import Path

    if not archive.stats().captures:
        return {}
    found: dict[str, Held] = {}
    later: set[str] = set()
    for file in reversed(files):
        path = Path(file)
        try:
            if not path.is_file():
                continue
            with path.open("rb") as opened:
                sha256 = hashlib.file_digest(opened, "sha256").hexdigest()
        except (OSError, ValueError):
            continue  # reading it says what is wrong
        records = archive.held(sha256, stamp)
        if records:
            found[file] = Held(sha256, latest=later.isdisjoint(records))
            later.update(records)
    return found


def holds_none(outcome: Outcome) -> bool:
    """Tell whether a file of data found in a folder is no transcript: settings, a table, where nobody speaks."""
    return outcome.refused or (outcome.failure is None and not any(one.turns for one in outcome.transcripts))


class Work(NamedTuple):
    """Puts files into the archive, and what came of it on the account."""

    archive: Archive
    account: Account
    meter: Meter
    stamp: str
    url: str | None

    def take(self, outcome: Outcome) -> None:
        """Put what a file holds into the archive, or its failure on the account."""
        reason = outcome.failure
        with self._failing(outcome.path) as failed:
            for transcript in outcome.transcripts:
                self.account.add(outcome.path, self.archive.add(transcript))
                self.account.read(transcript)
            for sha256 in {transcript.capture.sha256 for transcript in outcome.transcripts}:
                self.archive.mark_read(sha256, self.stamp)
        self._done(outcome.path, reason or next(iter(failed), None), outcome.size)

    def take_held(self, file: str, held: Held) -> None:
        """Take note of a file whose bytes the archive has."""
        from pathlib import Path

        size = 0
        with self._failing(file) as failed, contextlib.suppress(OSError):
            for added in self.archive.add_again(held.sha256, url=self.url, latest=held.latest):
                self.account.add(file, added)
            size = Path(file).stat().st_size
        self._done(file, next(iter(failed), None), size)

    def take_capture(self, path: str, captured: Capture, *, found: bool = False) -> bool:
        """Put what a capture holds into the archive; tell whether the archive has it now.

        Args:
            path: what was asked for.
            captured: its bytes.
            found: nobody named it: it is passed over where nobody speaks in it.
        """
        from onrecord.pipeline import outcome_of

        before = len(self.account.failures)
        size = len(captured.data)
        with self.archive.writing():
            if self.archive.held(captured.sha256, self.stamp):
                with self._failing(path) as failed:
                    again = self.archive.add_again(captured.sha256, url=captured.url, at=captured.retrieved_at)
                    for added in again:
                        self.account.add(path, added)
                self._done(path, next(iter(failed), None), size)
                return not failed
            outcome = outcome_of(captured, path)
            if found and holds_none(outcome):
                self.account.silent += 1
                self.meter.advance(size)
                return False
            self.take(outcome)
        return len(self.account.failures) == before

    def pass_over(self, size: int) -> None:
        """Count what is no transcript."""
        self.account.passed_over += 1
        self.meter.advance(size)

    def fail(self, path: str, reason: str) -> None:
        """Count what gave no bytes, and why."""
        self._done(path, reason, 0)

    @contextlib.contextmanager
    def _failing(self, path: str) -> Iterator[list[str]]:
        from onrecord.archive import ArchiveFailed, ArchiveReadOnly

        failed: list[str] = []
        try:
            yield failed
        except (ArchiveFailed, ArchiveReadOnly) as error:
            # No disk space, no permission: it will not go better with the next file.
            self.account.stopped = str(error)
            failed.append(f"{as_unicode(path)}: not added: {error}")
        except Exception as error:  # noqa: BLE001 - a fault of ours in one document must not cost the others
            failed.append(f"{as_unicode(path)}: not added: {sentence(error)}")

    def _done(self, path: str, reason: str | None, size: int) -> None:
        if reason is not None:
            self.account.failures.append((path, reason))
            self.meter.say(reason)
        self.meter.advance(size)
