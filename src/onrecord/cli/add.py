"""`onrecord add`: take files into the archive.

JSON: ``{"added", "unchanged", "new_version", "new_reader", "failed", "passed_over", "interrupted", "stopped"|null,
"styles": {style: {"documents", "turns", "named", "characters", "unplaced"}}, "documents": [{"path", "status", "id",
"version", "aliases"}], "failures": [{"path", "reason"}]}``. ``stopped`` says why the rest was not tried (a full disk);
``passed_over`` counts files of other kinds in the folders, and JSON, CSV and TSV files in them in which nobody speaks.
``styles`` counts what was read this time by the house style that read it: ``named`` are turns whose speaker has a name,
``unplaced`` the characters of the text that are of kind unknown.
"""

from __future__ import annotations

import contextlib
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from onrecord.cli.errors import INTERRUPTED, NO, guarded, misuse, sentence, tell
from onrecord.cli.options import DEFAULT_ARCHIVE, ArchivePath, AsJson, Url
from onrecord.cli.page import Page, as_unicode, counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.archive import Added, Archive
    from onrecord.cli.gather import Gathered
    from onrecord.cli.meter import Meter
    from onrecord.model import Transcript
    from onrecord.pipeline import Outcome

_LISTED = 20
"""On a terminal, up to so many documents are listed one by one; beyond it, only counted."""
_SAYS = {"added": "added", "unchanged": "unchanged", "new-version": "new version", "new-reader": "read anew"}


class _Account:
    """What has been done so far, for the summary."""

    def __init__(self) -> None:
        self.statuses: Counter[str] = Counter()
        self.documents: list[dict[str, Any]] = []
        self.failures: list[tuple[str, str]] = []
        self.styles: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self.passed_over = 0
        self.stopped: str | None = None
        self.interrupted = False

    def add(self, path: str, added: Added) -> None:
        self.statuses[added.status] += 1
        self.documents.append(
            {
                "path": path,
                "status": added.status,
                "id": added.id,
                "version": added.version,
                "aliases": list(added.aliases),
            }
        )

    def read(self, transcript: Transcript) -> None:
        """Count a transcript for the house style that read it."""
        named = {speaker.id for speaker in transcript.speakers if speaker.name}
        self.styles[transcript.reader.name].update(
            documents=1,
            turns=len(transcript.turns),
            named=sum(turn.speaker in named for turn in transcript.turns),
            characters=len(transcript.text),
            unplaced=sum(each.end - each.start for each in transcript.segments if each.kind == "unknown"),
        )

    def form(self) -> dict[str, Any]:
        counts = {status.replace("-", "_"): self.statuses[status] for status in _SAYS}
        return {
            **counts,
            "failed": len(self.failures),
            "passed_over": self.passed_over,
            "interrupted": self.interrupted,
            "stopped": self.stopped,
            "styles": {style: dict(counts) for style, counts in sorted(self.styles.items())},
            "documents": self.documents,
            "failures": [
                {"path": path, "reason": reason.removeprefix(f"{as_unicode(path)}: ")} for path, reason in self.failures
            ],
        }


@guarded
def add(
    *,
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH...", help="Files, folders (the documents in them), patterns; - is standard input."
        ),
    ],
    archive: ArchivePath = DEFAULT_ARCHIVE,
    as_json: AsJson = False,
    url: Url = None,
    workers: Annotated[
        int | None,
        typer.Option(
            "--workers", min=0, metavar="N", help="Processes that read files.  [default: by the amount of work]"
        ),
    ] = None,
) -> None:
    """Take transcripts into the archive, making it if need be.

    What is in the archive already stays as it is; changed bytes of a document become a new version of it, and the old
    one can still be cited. A file that fails stops no other. Ctrl-C finishes the current document.

    Examples:
      onrecord add briefing.pdf hearings/
      onrecord add 'archive/2024-*/*.txt' --archive nato.db
    """
    from onrecord.cli.gather import gather

    gathered = gather(paths, archive)
    if url is not None and len(gathered.files) != 1:
        raise misuse("--url says where one file was published; give one file")
    account = _Account()
    for _, reason in gathered.failures:
        tell(reason)
    account.failures += gathered.failures
    account.passed_over = gathered.passed_over
    try:
        if gathered.files:
            _add(gathered, archive, account, workers=workers, url=url)
    except KeyboardInterrupt:
        account.interrupted = True
    page = Page()
    if as_json:
        page.json(account.form())
    else:
        _print(page, account, archive)
    if account.interrupted:
        raise typer.Exit(INTERRUPTED)
    if account.failures or account.stopped:
        raise typer.Exit(NO)


def _add(gathered: Gathered, archive: str, account: _Account, *, workers: int | None, url: str | None) -> None:
    from onrecord.archive import Archive
    from onrecord.cli.meter import Meter
    from onrecord.cli.stopping import Stopping
    from onrecord.pipeline import read_many, stamp

    with (
        Meter(len(gathered.files), gathered.size) as meter,
        Stopping(meter.say) as stopping,
        Archive(archive, mode="create", say=meter.say) as opened,
        opened.writing(),
    ):
        work = _Work(opened, account, meter, stamp(), url)
        held = _held(opened, gathered.files, work.stamp)
        fresh = [file for file in gathered.files if file not in held]
        with contextlib.closing(read_many(fresh, workers=workers, url=url)) as outcomes:
            stopping.arm()
            for file in gathered.files:
                if file in held:
                    work.take_held(file, held[file])
                elif (outcome := next(outcomes)).path in gathered.data and _holds_none(outcome):
                    account.passed_over += 1
                    meter.advance(outcome.size)
                else:
                    work.take(outcome)
                if stopping.wished or account.stopped:
                    account.interrupted = stopping.wished
                    break


class _Held(NamedTuple):
    """A file whose bytes need not be read again.

    Attributes:
        sha256: digest of the bytes.
        latest: False where a later file of the same addition is of the same document: that one tells how it is now.
    """

    sha256: str
    latest: bool


def _held(archive: Archive, files: Sequence[str], stamp: str) -> dict[str, _Held]:
    """Find the files whose bytes the archive has, read and annotated as they would be now."""
    import hashlib
    from pathlib import Path

    if not archive.stats().captures:
        return {}
    found: dict[str, _Held] = {}
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
            found[file] = _Held(sha256, latest=later.isdisjoint(records))
            later.update(records)
    return found


def _holds_none(outcome: Outcome) -> bool:
    """Tell whether a file of data found in a folder is no transcript: settings, a table, where nobody speaks."""
    return outcome.refused or (outcome.failure is None and not any(one.turns for one in outcome.transcripts))


class _Work(NamedTuple):
    """Puts files into the archive, and what came of it on the account."""

    archive: Archive
    account: _Account
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

    def take_held(self, file: str, held: _Held) -> None:
        """Take note of a file whose bytes the archive has."""
        from pathlib import Path

        size = 0
        with self._failing(file) as failed, contextlib.suppress(OSError):
            for added in self.archive.add_again(held.sha256, url=self.url, latest=held.latest):
                self.account.add(file, added)
            size = Path(file).stat().st_size
        self._done(file, next(iter(failed), None), size)

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


def _of_style(style: str, counts: Counter[str]) -> tuple[str, ...]:
    return (
        f"style {style}",
        counted(counts["documents"], "document"),
        counted(counts["turns"], "turn"),
        f"{counts['named'] / max(counts['turns'], 1):.1%} by a speaker with a name",
        f"{counts['unplaced'] / max(counts['characters'], 1):.1%} of the text unplaced",
    )


def _print(page: Page, account: _Account, archive: str) -> None:
    listed = len(account.documents) <= _LISTED or not page.terminal
    if account.documents and listed:
        page.table(
            [(_SAYS[form["status"]], f"{form['id']}@{form['version']}", form["path"]) for form in account.documents]
        )
        page.line()
    if len(account.documents) > 1 and account.styles:
        page.table([_of_style(style, counts) for style, counts in sorted(account.styles.items())])
        page.line()
    counts = [
        f"{account.statuses['added']:,} added",
        f"{account.statuses['unchanged']:,} unchanged",
        counted(account.statuses["new-version"], "new version"),
    ]
    if account.statuses["new-reader"]:
        counts.append(f"{account.statuses['new-reader']:,} read anew")
    counts.append(f"{len(account.failures):,} failed")
    if account.passed_over:
        counts.append(f"{counted(account.passed_over, 'file')} of another kind passed over")
    if not listed:
        page.line(f"more than {_LISTED} documents are only counted here; in a pipe, and with --json, each is listed")
    stopped = "interrupted; " if account.interrupted else "stopped; " if account.stopped else ""
    page.line(f"{archive}: {stopped}{', '.join(counts)}")
