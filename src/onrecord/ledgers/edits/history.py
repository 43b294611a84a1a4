"""The edits of a document's whole history, and of every document since a day."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from onrecord.archive.citing.editions import EditionRow
from onrecord.ledgers.edits.compare import Edit, compare

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.archive import Archive
    from onrecord.model import Transcript

    Reread = Callable[[EditionRow], Transcript | None]


class Change(msgspec.Struct, frozen=True):
    """What one edit of a document changed.

    Attributes:
        title: the document's title, in the newer edition.
        date: the day the event was held.
        publisher: who published it.
        older: the edition before.
        newer: the edition after.
        edits: what differs, the gravest first; empty where all that differs is noise.
        one_reader: whether both were read by one reader; else some of what differs may be the reader's doing.
    """

    title: str | None
    date: str | None
    publisher: str | None
    older: EditionRow
    newer: EditionRow
    edits: tuple[Edit, ...]
    one_reader: bool

    @property
    def weight(self) -> int:
        """How grave the gravest edit is; 0 where there is none."""
        return self.edits[0].weight if self.edits else 0


class Removal(msgspec.Struct, frozen=True):
    """A page that its publisher took down, or put up again: an event of its own, whatever the words were.

    Attributes:
        record: id of the document that was read from the page.
        url: the page's address.
        at: when it was first found gone, UTC, ISO 8601.
        status: the HTTP status.
        seen_at: when it was last there before that; None where it was never asked for before.
        back_at: when it was there again; None while it is gone.
    """

    record: str
    url: str
    at: str
    status: int
    seen_at: str | None
    back_at: str | None


class Changes(msgspec.Struct, frozen=True):
    """Edits, and what was looked through for them.

    Attributes:
        changes: one for each pair of editions that follow on each other, the gravest first.
        documents: how many documents were compared.
        editions: how many editions these have.
        removals: pages that were taken down, in order of time.
    """

    changes: tuple[Change, ...]
    documents: int
    editions: int
    removals: tuple[Removal, ...] = ()


def changes(
    archive: Archive,
    record: str | None = None,
    *,
    since: str | None = None,
    versions: tuple[str, str] | None = None,
    reread: Reread | None = None,
) -> Changes:
    """Give what publishers changed, of one document or of all.

    Args:
        archive: where the editions are.
        record: id of a document, or enough of it; None for all that have more than one edition.
        since: only edits captured on this day or later, ISO 8601.
        versions: two versions of the document to compare, instead of each edition with the next.
        reread: reads an edition's capture anew with the reader of today; asked for where two editions were read by
            different readers. None, or None given back, leaves them as they were read.

    Raises:
        NotInArchive: there is no such document or version.
    """
    if record is not None and versions is not None:
        rows = {row.version: row for row in archive.editions(record)}
        known = [archive.get(record, version=version) for version in versions]
        pair = [rows.get(one.version) or _row(one) for one in known]
        return Changes((_change(archive, pair[0], pair[1], reread),), 1, 2)
    records = [record] if record is not None else archive.edited(since)
    found: list[Change] = []
    count = 0
    for one in records:
        editions = archive.editions(one)
        count += len(editions)
        found += (
            _change(archive, older, newer, reread)
            for older, newer in pairwise(editions)
            if since is None or newer.retrieved_at >= since
        )
    if record is None:
        found.sort(key=lambda change: (-change.weight, change.newer.retrieved_at, change.newer.record))
    whole = None if record is None else archive.get(record).id
    gone = tuple(one for one in removals(archive, whole) if since is None or one.at >= since)
    return Changes(tuple(found), len(records), count, gone)


def removals(archive: Archive, record: str | None = None) -> list[Removal]:
    """List the pages that were there and then were not, each time they went, in order of time.

    Args:
        archive: where the answers of the publishers' servers are.
        record: only those of this document; None for all.
    """
    found: list[Removal] = []
    there: dict[str, str] = {}
    gone: dict[str, int] = {}
    for fetch in archive.fetches():
        if fetch.record is None or (record is not None and fetch.record != record):
            continue
        if fetch.outcome in {"read", "unchanged"}:
            if (at := gone.pop(fetch.url, None)) is not None:
                found[at] = msgspec.structs.replace(found[at], back_at=fetch.at)
            there[fetch.url] = fetch.at
        elif fetch.outcome == "gone" and fetch.url not in gone:
            gone[fetch.url] = len(found)
            found.append(Removal(fetch.record, fetch.url, fetch.at, fetch.status, there.get(fetch.url), None))
    return found


def _change(archive: Archive, older: EditionRow, newer: EditionRow, reread: Reread | None) -> Change:
    old, new = (archive.get(row.record, version=row.version) for row in (older, newer))
    one_reader = older.reader == newer.reader
    if not one_reader and reread is not None:
        again = [reread(row) for row in (older, newer)]
        if again[0] is not None and again[1] is not None and _held(again[0], old) and _held(again[1], new):
            old, new = (msgspec.structs.replace(one, id=newer.record) for one in (again[0], again[1]))
            one_reader = True
    return Change(new.title, new.date, new.publisher, older, newer, compare(old, new), one_reader)


def _held(again: Transcript, stored: Transcript) -> bool:
    """Tell whether a text read anew is the one in the archive: else its citations would not resolve."""
    return again.text_sha256 == stored.text_sha256


def _row(transcript: Transcript) -> EditionRow:
    reader = f"{transcript.reader.name} {transcript.reader.version}"
    capture = transcript.capture
    return EditionRow(
        transcript.id, transcript.version, reader, capture.sha256, capture.part, capture.retrieved_at, "", capture.url
    )  # fmt: skip
