"""What came of taking documents into an archive, for the summary."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from onrecord.cli.terminal.page import as_unicode, counted

if TYPE_CHECKING:
    from onrecord.archive import Added
    from onrecord.cli.terminal.page import Page
    from onrecord.model import Transcript

_LISTED = 20
"""On a terminal, up to so many documents are listed one by one; beyond it, only counted."""
SAYS = {"added": "added", "unchanged": "unchanged", "new-version": "new version", "new-reader": "read anew"}


class Account:
    """What has been done so far, for the summary."""

    def __init__(self) -> None:
        self.statuses: Counter[str] = Counter()
        self.documents: list[dict[str, Any]] = []
        self.failures: list[tuple[str, str]] = []
        self.styles: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self.passed_over = 0
        self.silent = 0
        self.stopped: str | None = None
        self.interrupted = False

    def add(self, path: str, added: Added) -> None:
        """Count a document for what came of adding it."""
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

    def clear(self) -> None:
        """Begin anew, for the next round; what stopped the work stays."""
        self.statuses.clear()
        self.documents.clear()
        self.failures.clear()
        self.styles.clear()
        self.passed_over = self.silent = 0

    def form(self) -> dict[str, Any]:
        """Give all of it as JSON; `onrecord.cli.taking.add` says what each key is."""
        counts = {status.replace("-", "_"): self.statuses[status] for status in SAYS}
        return {
            **counts,
            "failed": len(self.failures),
            "passed_over": self.passed_over,
            "silent": self.silent,
            "interrupted": self.interrupted,
            "stopped": self.stopped,
            "styles": {style: dict(counts) for style, counts in sorted(self.styles.items())},
            "documents": self.documents,
            "failures": [
                {"path": path, "reason": reason.removeprefix(f"{as_unicode(path)}: ")} for path, reason in self.failures
            ],
        }


def _of_style(style: str, counts: Counter[str]) -> tuple[str, ...]:
    return (
        f"style {style}",
        counted(counts["documents"], "document"),
        counted(counts["turns"], "turn"),
        f"{counts['named'] / max(counts['turns'], 1):.1%} by a speaker with a name",
        f"{counts['unplaced'] / max(counts['characters'], 1):.1%} of the text unplaced",
    )


def print_account(page: Page, account: Account, archive: str) -> None:
    """Print each document, what was read by which house style, and the counts."""
    listed = len(account.documents) <= _LISTED or not page.terminal
    if account.documents and listed:
        page.table(
            [(SAYS[form["status"]], f"{form['id']}@{form['version']}", form["path"]) for form in account.documents]
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
    if account.silent:
        counts.append(f"{counted(account.silent, 'page')} in which nobody speaks passed over")
    if not listed:
        page.line(f"more than {_LISTED} documents are only counted here; in a pipe, and with --json, each is listed")
    stopped = "interrupted; " if account.interrupted else "stopped; " if account.stopped else ""
    page.line(f"{archive}: {stopped}{', '.join(counts)}")
