"""Writing the index: passages in, a stamp after each commit."""

from __future__ import annotations

import uuid
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

import msgspec
import tantivy

from onrecord.archive.index.index import (
    DOCUMENT,
    EARLY,
    EXACT,
    LATE,
    PLACE,
    PLACE_BITS,
    SEAM,
    STEM,
    UNDATED,
    IndexDamaged,
    Stamp,
    date_key,
    guarded,
    new_stamp,
    open_index,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.archive.index.entries import Entry
    from onrecord.archive.index.index import SearchIndex

_HEAP = 128_000_000
"""Bytes that tantivy may hold before it writes them out."""


class Change(NamedTuple):
    """A change of a document: its number, and the token that tells it from the same number of another history."""

    number: int
    token: int


def open_feed(index: SearchIndex, known: int) -> Feed:
    """Open an index for writing, or a new one where there is none that fits.

    Args:
        index: where it lies.
        known: the highest document that it may hold; it is told to drop what it has of these before they are put in
            again.

    Raises:
        IndexDamaged: it cannot be opened or made.
    """
    stamp = index.stamp()
    if stamp is not None:
        with suppress(IndexDamaged):
            return Feed(open_index(index.folder / stamp.directory, create=False), stamp, known, index.write_stamp)
    fresh = new_stamp(index.archive, uuid.uuid4().hex[:12])
    directory = index.folder / fresh.directory
    try:
        directory.mkdir(parents=True)
    except OSError as error:
        raise IndexDamaged(str(error)) from error
    return Feed(open_index(directory, create=True), fresh, 0, index.write_stamp)


class Feed:
    """The index open for writing; the caller holds the writer lock."""

    def __init__(
        self,
        opened: tuple[tantivy.Index, tantivy.Schema],
        stamp: Stamp,
        known: int,
        write_stamp: Callable[[Stamp], None],
    ) -> None:
        index, self._schema = opened
        self._stamp = stamp
        self._known = known
        self._put: set[int] = set()
        self._write_stamp = write_stamp
        self._reached = Change(stamp.generation, stamp.token)
        self._writer: tantivy.IndexWriter | None
        with guarded():
            self._writer = index.writer(_HEAP, 1)

    @property
    def generation(self) -> int:
        """The last change that was put in, whether committed or not."""
        return self._reached.number

    def put(self, document: int, change: Change, entries: list[Entry]) -> None:
        """Put in a document's passages in the place of those it had."""
        writer = self._live()
        with guarded():
            if document <= self._known or document in self._put:
                # By query: a term of an unsigned field that is given as a Python int deletes nothing.
                writer.delete_documents_by_query(tantivy.Query.term_query(self._schema, DOCUMENT, document, "basic"))
            for entry in entries:
                row = tantivy.Document()
                row.add_text(STEM, entry.text)
                row.add_text(EXACT, entry.text)
                if entry.whole:
                    # Both readings of a word parted at the end of a line are found, each with what stands beside it.
                    row.add_text(STEM, entry.joined)
                    row.add_text(EXACT, entry.whole)
                if entry.seam:
                    row.add_text(SEAM, entry.seam)
                row.add_unsigned(PLACE, document << PLACE_BITS | entry.number)
                row.add_unsigned(EARLY, date_key(entry.ordinal or UNDATED, document, entry.number))
                row.add_unsigned(LATE, date_key(entry.ordinal, document, entry.number))
                row.add_unsigned(DOCUMENT, document)
                for name, value in entry.ids:
                    row.add_unsigned(name, value)
                writer.add_document(row)
        self._put.add(document)
        self._reached = change

    def commit(self) -> None:
        """Make what was put in last, and say so in the stamp."""
        writer = self._live()
        with guarded():
            writer.commit()
        self._stamp = msgspec.structs.replace(self._stamp, generation=self._reached.number, token=self._reached.token)
        self._write_stamp(self._stamp)

    def close(self) -> None:
        """Commit and wait until tantivy has put its files in order."""
        self.commit()
        writer, self._writer = self._live(), None
        with guarded():
            writer.wait_merging_threads()

    def abandon(self) -> None:
        """Let go without a commit; what was put in since the last one is put in again later."""
        writer, self._writer = self._writer, None
        if writer is not None:
            with suppress(IndexDamaged), guarded():
                writer.rollback()
                writer.wait_merging_threads()

    def _live(self) -> tantivy.IndexWriter:
        if self._writer is None:
            raise IndexDamaged("the index is closed")
        return self._writer
