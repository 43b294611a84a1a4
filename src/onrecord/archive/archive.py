"""The archive: what was captured and read, kept for ever, found again and cited."""

from __future__ import annotations

import os
import zlib
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Self, get_args

from onrecord.archive.citing.methods import CitationMethods
from onrecord.archive.citing.resolve import find_record, find_version, parted
from onrecord.archive.commitments.methods import CommitmentMethods
from onrecord.archive.errors import ArchiveReadOnly, NotAnArchive, NotInArchive
from onrecord.archive.figures.methods import FigureMethods
from onrecord.archive.file import schema
from onrecord.archive.file.database import Mode, check_schema, open_database, translated
from onrecord.archive.file.lock import WriterLock
from onrecord.archive.index.upkeep import Upkeep
from onrecord.archive.people import appearances, people
from onrecord.archive.query.filters import make_filters
from onrecord.archive.questions.methods import QuestionMethods
from onrecord.archive.rows.hits import Order
from onrecord.archive.rows.rows import Added, Appearance, DocumentRow, PersonRow, Stats, VersionRow
from onrecord.archive.search.methods import LikenessMethods
from onrecord.archive.search.search import MOST, Search
from onrecord.archive.search.wording import Wording
from onrecord.archive.sentences.methods import SentenceMethods
from onrecord.archive.store.versions import coverage, load_version
from onrecord.archive.table import TableMethods
from onrecord.archive.writing import captures
from onrecord.archive.writing.methods import FetchMethods
from onrecord.archive.writing.writer import DERIVED, Writer
from onrecord.model import VERSION_DIGITS, Transcript

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import TracebackType

    from onrecord.archive.rows.hits import Hits
    from onrecord.model import Correction


class Archive(
    CitationMethods,
    CommitmentMethods,
    FetchMethods,
    FigureMethods,
    LikenessMethods,
    QuestionMethods,
    SentenceMethods,
    TableMethods,
):
    """One archive: an SQLite file and, beside it, a search index that is made from it.

    One writer at a time, any number of readers. Use it in a ``with``, or call `close`. An archive object belongs to
    one thread.

    Args:
        path: the file, ``onrecord.db`` by default; the index lies in ``onrecord.db.index`` beside it.
        mode: ``create`` makes the file where there is none; ``write`` wants it there; ``read`` also changes nothing
            on the disk, not even the index. Where the file or its folder cannot be written, any mode reads.
        say: told one sentence when another writer must be waited for or the index is made anew.
        wait: seconds to wait for another writer; None waits for ever.

    Attributes:
        path: the file.
        identity: a word of this archive's own, minted when it was made; copies of the file share it.

    Raises:
        NotAnArchive: the file is missing or of another program.
        NewerSchema: a newer release made it.
        ValueError: ``mode`` is none of the three.
    """

    def __init__(
        self,
        path: str | os.PathLike[str] = "onrecord.db",
        *,
        mode: Mode = "create",
        say: Callable[[str], None] | None = None,
        wait: float | None = None,
    ) -> None:
        if mode not in get_args(Mode):
            raise ValueError(f"mode is 'create', 'write' or 'read', not {mode!r}")
        if not os.fspath(path):
            raise NotAnArchive("the archive's file has no name; give one, for example onrecord.db")
        self.path = Path(path)
        self._say = say or (lambda _: None)
        self._folder = Path(f"{self.path}.index")
        self._lock = WriterLock(self.path, self._folder / "writer", self._say, wait)
        self._connection, self.writable = open_database(self.path, mode)
        try:
            with translated(self.path):
                self._prepare()
                (self.identity,) = self._connection.execute("SELECT value FROM meta WHERE key = 'archive'").fetchone()
        except BaseException:
            self._connection.close()
            raise
        self._upkeep = Upkeep(self._connection, self._folder, self.identity, self._say, read_only=not self.writable)
        self._search = Search(self._connection, self._upkeep.index)
        self._wording = Wording(self._connection, self._upkeep.index)
        self._writer = Writer(self._connection)

    def _prepare(self) -> None:
        if not self.writable:
            check_schema(self._connection, self.path)
        elif schema.pending(self._connection) or any(each.is_pending(self._connection) for each in DERIVED):
            with self._lock.hold():
                schema.migrate(self._connection)
                for each in DERIVED:
                    if each.is_pending(self._connection):
                        each.fill(self._connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; may be called twice."""
        self._upkeep.index.close()
        self._connection.close()

    # Writing

    @contextmanager
    def writing(self) -> Iterator[Self]:
        """Be the writer for many additions, and bring the index up to date as they go; may be nested.

        Whatever ends the ``with``, all documents that were added stay.

        Raises:
            ArchiveReadOnly: the archive can only be read.
            ArchiveBusy: another writer did not finish in time.
        """
        if not self.writable:
            raise ArchiveReadOnly(f"{self.path} can only be read; copy it to a folder that you can write")
        if self._lock.held:
            yield self
            return
        with self._lock.hold():
            try:
                yield self
            finally:
                with translated(self.path):
                    self._upkeep.finish()

    def add(self, transcript: Transcript) -> Added:
        """Add a transcript, all of it or nothing; its id is minted here, once.

        The same document again (the same bytes or URL; else the same id and at least half of its eight-word runs)
        becomes a new version, unless nothing is new about it. The same text in other bytes or at another URL is kept as
        one more capture of its version; that of an older version makes it the latest again.

        Raises:
            TypeError: it is no transcript.
            ArchiveReadOnly: the archive can only be read.
            ArchiveBusy: another writer did not finish in time.
            ArchiveFailed: the disk is full; the transcript is not added.
        """
        if not isinstance(transcript, Transcript):
            raise TypeError(f"an archive adds transcripts, not {type(transcript).__name__}: add(onrecord.read(path))")
        with self.writing(), translated(self.path):
            added = self._writer.add(transcript)
            if added.status != "unchanged":
                self._upkeep.keep_up()
            return added

    def add_again(
        self, sha256: str, *, url: str | None = None, at: str | None = None, latest: bool = True
    ) -> tuple[Added, ...]:
        """Add a capture that is held, as `add` would, without reading it: one for each transcript, none if not held.

        Args:
            sha256: digest of the bytes.
            url: where they were published, if known.
            at: when they were retrieved there, UTC, ISO 8601; None for the time of the capture that is held.
            latest: whether this is how the page is now; False leaves an older version what it is.

        Raises:
            ArchiveReadOnly: as `add`, and so are the others.
        """
        with self.writing(), translated(self.path):
            return self._writer.add_again(sha256, url, at, latest=latest)

    def mark_read(self, sha256: str, stamp: str) -> None:
        """Keep that all transcripts of a capture were added; ``stamp`` says what read them. Raises as `add`."""
        with self.writing(), translated(self.path):
            captures.mark_read(self._connection, sha256, stamp)

    def held(self, sha256: str, stamp: str) -> tuple[str, ...]:
        """Give the ids of the documents of a capture, if all of it was read under ``stamp`` and added; else none."""
        with translated(self.path):
            return captures.held(self._connection, sha256, stamp)

    def correct(self, record: str, correction: Correction) -> Transcript:
        """Keep a correction made by hand, apply it to the document, and again whenever it is read anew.

        Gives the corrected latest version.

        Raises:
            NotInArchive: there is no such document.
            BadCorrection: the correction has no place, or sets what cannot be set.
            ArchiveReadOnly: the archive can only be read.
        """
        with self.writing(), translated(self.path):
            self._writer.correct(find_record(self._connection, record), correction)
        return self.get(record)

    # Reading

    def documents(
        self, *, publisher: str | None = None, since: str | None = None, until: str | None = None
    ) -> list[DocumentRow]:
        """List the documents, by date.

        Args:
            publisher: words of the publisher's name.
            since: first day (or month, or year), ISO 8601.
            until: last day, included.

        Raises:
            BadQuery: a date is none.
        """
        with translated(self.path):
            filters = make_filters(self._connection, {"publisher": publisher}, since, until)
            where, values = filters.where()
            rows = self._connection.execute(
                "SELECT document.record, title, date, name.text, event,"  # noqa: S608 - the condition is our own
                " (SELECT count(*) FROM version AS other WHERE other.document = document.id),"
                " version.turns, version.words, document.url, document.added_at FROM document"
                " JOIN version ON version.id = latest LEFT JOIN name ON name.id = publisher"
                f" WHERE {where} ORDER BY date, document.record",
                values,
            )
            return [DocumentRow(*row) for row in rows]

    def get(self, record: str, version: str | None = None) -> Transcript:
        """Give a document's latest version, or the one named.

        Args:
            record: the document's id, an alias, or the last part or the beginning of an id if only one has it; as
                ``id@version``, or a citation, it names the version too.
            version: the first digits of the ``text_sha256``.

        Raises:
            NotInArchive: there is none such; the sentence gives the nearest ids.
        """
        with translated(self.path):
            record, version = parted(record, version)
            document = find_record(self._connection, record, version)
            return load_version(self._connection, find_version(self._connection, document, version))

    def versions(self, record: str) -> list[VersionRow]:
        """List the versions of a document, oldest first; raises as `get`."""
        with translated(self.path):
            rows = self._connection.execute(
                "SELECT substr(content.sha256, 1, ?), reader || ' ' || reader_version, capture.sha256, added_at,"
                " retrieved_at FROM version JOIN content ON content.id = version.content"
                " JOIN capture ON capture.id = version.capture WHERE document = ? ORDER BY edition, version.id",
                (VERSION_DIGITS, find_record(self._connection, record)),
            )
            return [VersionRow(*row) for row in rows]

    def capture(self, sha256: str) -> bytes:
        """Give captured bytes.

        Raises:
            NotInArchive: the archive has no such capture, or has it without its bytes.
        """
        with translated(self.path):
            row = self._connection.execute("SELECT data FROM capture WHERE sha256 = ?", (sha256,)).fetchone()
        if row is None or row[0] is None:
            lacks = "no capture" if row is None else "no bytes of the capture"
            raise NotInArchive(f"the archive has {lacks} {sha256}; list a document's versions to see its captures")
        return zlib.decompress(row[0])

    def search(
        self,
        query: str = "",
        *,
        speaker: str | None = None,
        label: str | None = None,
        affiliation: str | None = None,
        publisher: str | None = None,
        kind: str | None = None,
        since: str | None = None,
        until: str | None = None,
        order: Order = "relevance",
        limit: int | None = 10,
        offset: int = 0,
        asked: str | None = None,
        in_answer_to: str | None = None,
    ) -> Hits:
        """Search the latest version of each document.

        Args:
            query: words (in any form, all in one passage), ``"exact phrases"``, ``AND``, ``OR``, ``NOT`` or
                ``-word``, parentheses, ``prefi*``. Without any, every passage that the filters let through.
            speaker: words of the speaker's name; case and accents do not count.
            label: words of the printed label, or of the role printed for the speaker.
            affiliation: words of the outlet or body.
            publisher: words of the publisher's name.
            kind: what the turn does (``question``, ``answer``, ...).
            since: first day (or month, or year) of the event, ISO 8601.
            until: last day, included.
            order: ``relevance``, or ``first`` or ``last`` by date; documents without a date come last.
            limit: how many hits to give; None gives all.
            offset: how many to leave out before them.
            asked: a query; only passages of questions that match it too (what leads up to a question counts as well).
            in_answer_to: a query; only what was said in reply to question parts whose words match it.

        Raises:
            BadQuery: the query, a date or a kind cannot be understood.
            ValueError: ``order`` is none of the three, ``limit`` or ``offset`` is below 0, or both ``asked`` and
                ``in_answer_to`` are given.
        """
        if order not in get_args(Order):
            raise ValueError(f"order is 'relevance', 'first' or 'last', not {order!r}")
        if offset < 0 or (limit is not None and limit < 0):
            raise ValueError("limit and offset count hits; they are 0 or more")
        if asked is not None and in_answer_to is not None:
            raise ValueError("asked finds questions, in_answer_to what was said in reply; give one of the two")
        limit, offset = None if limit is None or limit > MOST else limit, min(offset, MOST)
        given = {
            "speaker": speaker, "label": label, "affiliation": affiliation, "publisher": publisher, "kind": kind,
        }  # fmt: skip
        with translated(self.path):
            if self.writable and not self._lock.held and self._upkeep.lags():
                with self._lock.hold_if_free() as free:
                    if free:
                        self._upkeep.finish()
            return self._search.search(query, given, since, until, order, limit, offset, asked, in_answer_to)

    @contextmanager
    def wording(self) -> Iterator[Wording]:
        """Look words up in the record as it stands now; see `onrecord.quotes.verify`, which does."""
        with translated(self.path):
            self._connection.execute("BEGIN")
            try:
                if not self._wording.is_current():
                    self._connection.execute("ROLLBACK")  # the index is opened first, so that it is not ahead
                    snapshot = self._upkeep.index.snapshot()
                    self._connection.execute("BEGIN")
                    self._wording.prepare(snapshot)
                yield self._wording
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("COMMIT")

    def people(self, words: str = "") -> list[PersonRow]:
        """List those whose names hold all of ``words``, in any spelling the authority knows, most words first."""
        with translated(self.path):
            return people(self._connection, words)

    def appearances(self, words: str = "", *, labels: bool = False) -> list[Appearance]:
        """List every voice of those people, with what shows who it is: the evidence behind `people`.

        With ``labels`` the words are those of a printed label (``the President``), not of a name.
        """
        with translated(self.path):
            return appearances(self._connection, words, labels=labels)

    def stats(self) -> Stats:
        """Count what the archive holds."""
        with translated(self.path):
            one = self._connection.execute(
                "SELECT (SELECT count(*) FROM document), (SELECT count(*) FROM version),"
                " (SELECT count(*) FROM capture),"
                " (SELECT coalesce(sum(turns), 0) FROM version JOIN document ON latest = version.id),"
                " (SELECT coalesce(sum(words), 0) FROM version JOIN document ON latest = version.id),"
                " (SELECT count(*) FROM passage),"
                " (SELECT count(DISTINCT name) FROM speaker JOIN document ON latest = version),"
                " (SELECT count(DISTINCT publisher) FROM document),"
                " (SELECT min(date) FROM document), (SELECT max(date) FROM document)"
            ).fetchone()
            kinds = coverage(self._connection)
        return Stats(*(*one, self._size(), kinds))

    def _size(self) -> int:
        files = [self.path.with_name(self.path.name + end) for end in ("", "-wal", "-shm")]
        if self._folder.is_dir():
            files += self._folder.rglob("*")
        size = 0
        for file in files:
            with suppress(OSError):
                size += file.stat().st_size if file.is_file() else 0
        return size
