"""`onrecord add`: take files into the archive.

JSON: ``{"added", "unchanged", "new_version", "new_reader", "failed", "passed_over", "interrupted", "stopped"|null,
"documents": [{"path", "status", "id", "version", "aliases"}], "failures": [{"path", "reason"}]}``. ``stopped`` says why
the rest was not tried (a full disk); ``passed_over`` counts files of other kinds in the folders, and JSON, CSV and
TSV files in them in which nobody speaks.
"""

from __future__ import annotations

import contextlib
from collections import Counter
from typing import TYPE_CHECKING, Annotated, Any

import typer

from onrecord.cli.errors import INTERRUPTED, NO, guarded, misuse, sentence, tell
from onrecord.cli.options import DEFAULT_ARCHIVE, ArchivePath, AsJson, Url
from onrecord.cli.page import Page, counted

if TYPE_CHECKING:
    from onrecord.archive import Added, Archive
    from onrecord.cli.gather import Gathered
    from onrecord.cli.meter import Meter
    from onrecord.pipeline import Outcome

_LISTED = 20
"""Up to so many documents are listed one by one; beyond it, only counted."""
_SAYS = {"added": "added", "unchanged": "unchanged", "new-version": "new version", "new-reader": "read anew"}


class _Account:
    """What has been done so far, for the summary."""

    def __init__(self) -> None:
        self.statuses: Counter[str] = Counter()
        self.documents: list[dict[str, Any]] = []
        self.failures: list[tuple[str, str]] = []
        self.passed_over = 0
        self.stopped: str | None = None
        self.interrupted = False

    def add(self, path: str, added: Added, *, keep: bool) -> None:
        self.statuses[added.status] += 1
        if keep or len(self.documents) <= _LISTED:
            self.documents.append(
                {
                    "path": path,
                    "status": added.status,
                    "id": added.id,
                    "version": added.version,
                    "aliases": list(added.aliases),
                }
            )

    def form(self) -> dict[str, Any]:
        counts = {status.replace("-", "_"): self.statuses[status] for status in _SAYS}
        return {
            **counts,
            "failed": len(self.failures),
            "passed_over": self.passed_over,
            "interrupted": self.interrupted,
            "stopped": self.stopped,
            "documents": self.documents,
            "failures": [{"path": path, "reason": reason} for path, reason in self.failures],
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
            _add(gathered, archive, account, workers=workers, url=url, keep=as_json)
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


def _add(
    gathered: Gathered, archive: str, account: _Account, *, workers: int | None, url: str | None, keep: bool
) -> None:
    from onrecord.archive import Archive
    from onrecord.cli.meter import Meter
    from onrecord.cli.stopping import Stopping
    from onrecord.pipeline import read_many

    with (
        Meter(len(gathered.files), gathered.size) as meter,
        Stopping(meter.say) as stopping,
        Archive(archive, mode="create", say=meter.say) as opened,
        opened.writing(),
        contextlib.closing(read_many(gathered.files, workers=workers, url=url)) as outcomes,
    ):
        stopping.arm()
        for outcome in outcomes:
            if outcome.path in gathered.data and _holds_none(outcome):
                account.passed_over += 1
                meter.advance(outcome.size)
            else:
                _take(opened, outcome, account, meter, keep=keep)
            if stopping.wished or account.stopped:
                account.interrupted = stopping.wished
                break


def _holds_none(outcome: Outcome) -> bool:
    """Tell whether a file of data found in a folder is no transcript: settings, a table, where nobody speaks."""
    return outcome.refused or (outcome.failure is None and not any(one.turns for one in outcome.transcripts))


def _take(archive: Archive, outcome: Outcome, account: _Account, meter: Meter, *, keep: bool) -> None:
    """Put what a file holds into the archive, or its failure on the account."""
    from onrecord.archive import ArchiveFailed, ArchiveReadOnly

    reason = outcome.failure
    try:
        for transcript in outcome.transcripts:
            account.add(outcome.path, archive.add(transcript), keep=keep)
    except (ArchiveFailed, ArchiveReadOnly) as error:
        # No disk space, no permission: it will not go better with the next file.
        account.stopped = str(error)
        reason = f"{outcome.path}: not added: {error}"
    except Exception as error:  # noqa: BLE001 - a fault of ours in one document must not cost the others
        reason = f"{outcome.path}: not added: {sentence(error)}"
    if reason is not None:
        account.failures.append((outcome.path, reason))
        meter.say(reason)
    meter.advance(outcome.size)


def _print(page: Page, account: _Account, archive: str) -> None:
    if 0 < sum(account.statuses.values()) <= _LISTED:
        page.table(
            [(_SAYS[form["status"]], f"{form['id']}@{form['version']}", form["path"]) for form in account.documents]
        )
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
    stopped = "interrupted; " if account.interrupted else "stopped; " if account.stopped else ""
    page.line(f"{archive}: {stopped}{', '.join(counts)}")
