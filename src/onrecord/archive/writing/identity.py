"""Which document a transcript is of: a new one, or one that is there already."""

from __future__ import annotations

from collections import Counter, OrderedDict
from itertools import accumulate
from typing import TYPE_CHECKING

from onrecord.archive.words.words import words

if TYPE_CHECKING:
    import sqlite3

    from onrecord.model import Transcript

RUN = 8
"""Words in a run; two texts that share half of their runs are one document."""
_SAME = 0.5
_IDS = 16
"""Proposed ids whose documents are remembered."""
_COMPARED, _COMPARED_WORDS = 500, 500_000
"""Documents of one proposed id, and words of their turns, that are compared, the last ones: an id of so many, such as
that of an untitled page, says nothing."""


def runs(text: str) -> set[int]:
    """Give the hashes of a text's runs of eight words; a shorter text is one run."""
    found = words(text)
    if len(found) <= RUN:
        return {hash(tuple(found))}
    return set(map(hash, zip(*(found[at:] for at in range(RUN)), strict=False)))


def alike(first: set[int], second: set[int]) -> bool:
    """Tell whether at least half of the eight-word runs of the shorter text stand in the other one."""
    return len(first & second) >= _SAME * min(len(first), len(second))


class _Alikes:
    """The documents that were proposed under one id, found by the runs of their latest texts."""

    def __init__(self) -> None:
        self._texts: dict[int, int] = {}
        self._sizes: dict[int, int] = {}
        self._holders: dict[int, tuple[int, ...]] = {}
        self._last: tuple[str, set[int]] = ("", set())

    def find(self, connection: sqlite3.Connection, text: str, latest: list[tuple[int, int]]) -> int | None:
        """Find the first document whose text is alike; ``latest`` gives documents with their texts' row ids."""
        for document, content in latest:
            if self._texts.get(document) != content:
                self._hold(document, content, _text(connection, content))
        wanted = runs(text)
        self._last = text, wanted
        shared: Counter[int] = Counter()
        for run in self._holders.keys() & wanted:
            shared.update(self._holders[run])
        for document, content in latest:
            if shared[document] < _SAME * min(len(wanted), self._sizes[document]):
                continue
            # Runs of a text that was edited since count too; so what seems alike is compared.
            if alike(wanted, runs(_text(connection, content))):
                return document
        return None

    def _hold(self, document: int, content: int, text: str) -> None:
        """Remember the runs of a document's text; most often it is the text that was looked for last, and added."""
        found = self._last[1] if text == self._last[0] else runs(text)
        known = self._holders.keys() & found
        self._holders.update(dict.fromkeys(found - known, (document,)))
        for run in known:
            self._holders[run] += (document,)
        self._texts[document], self._sizes[document] = content, len(found)


def _text(connection: sqlite3.Connection, content: int) -> str:
    return str(connection.execute("SELECT text FROM content WHERE id = ?", (content,)).fetchone()[0])


class Documents:
    """Finds the document of a transcript; remembers what it has read of texts, which never change."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._alikes: OrderedDict[str, _Alikes] = OrderedDict()

    def find(self, transcript: Transcript) -> int | None:
        """Find the document that a transcript is of; None where it is a new one.

        The same part of the same bytes, else of the same URL; else a document with the same id (or an alias) that
        shares at least half of its eight-word runs.
        """
        ref = transcript.capture
        row = self._connection.execute(
            "SELECT version.document FROM version JOIN capture ON capture.id = version.capture"
            " WHERE capture.sha256 = ?1 AND part = ?2 UNION ALL"
            " SELECT version.document FROM also JOIN capture ON capture.id = also.capture"
            " JOIN version ON version.id = also.version WHERE capture.sha256 = ?1 AND also.part = ?2 LIMIT 1",
            (ref.sha256, ref.part),
        ).fetchone()
        if row is None and ref.url:
            row = self._connection.execute(
                "SELECT document FROM version WHERE url = ?1 AND part = ?2 UNION ALL SELECT version.document FROM also"
                " JOIN version ON version.id = also.version WHERE also.url = ?1 AND also.part = ?2 LIMIT 1",
                (ref.url, ref.part),
            ).fetchone()
        return self._alike(transcript) if row is None else int(row[0])

    def _alike(self, transcript: Transcript) -> int | None:
        rows = self._connection.execute(
            "SELECT document.id, content, words FROM document JOIN version ON version.id = document.latest"
            " WHERE document.id IN (SELECT id FROM document WHERE proposed = ?1 UNION SELECT id FROM document"
            " WHERE record = ?1 UNION SELECT document FROM alias WHERE alias = ?1) ORDER BY document.id DESC LIMIT ?2",
            (transcript.id, _COMPARED),
        ).fetchall()
        if not rows:
            return None
        held = list(accumulate(words for *_, words in rows))
        latest = [(id_, content) for (id_, content, _), sum_ in zip(rows, held, strict=True)
                  if sum_ <= _COMPARED_WORDS or id_ == rows[0][0]][::-1]  # fmt: skip
        alikes = self._alikes.setdefault(transcript.id, _Alikes())
        self._alikes.move_to_end(transcript.id)
        if len(self._alikes) > _IDS:
            self._alikes.popitem(last=False)
        return alikes.find(self._connection, transcript.text, latest)


def mint(connection: sqlite3.Connection, proposed: str) -> str:
    """Give an id that no document and no alias has: the proposed one, or with ``-2``, ``-3``, ... behind it."""
    row = connection.execute(
        "SELECT 1 FROM document WHERE record = ?1 UNION ALL SELECT 1 FROM alias WHERE alias = ?1", (proposed,)
    ).fetchone()
    if row is None:
        return proposed
    start = f"{proposed}-"
    # Only ids that begin so are looked at, by the index: many documents may share a proposed id.
    rows = connection.execute(
        "SELECT substr(record, ?3) FROM document WHERE record > ?1 AND record < ?2"
        " UNION ALL SELECT substr(alias, ?3) FROM alias WHERE alias > ?1 AND alias < ?2",
        (start, f"{proposed}.", len(start) + 1),
    )
    taken = {rest for (rest,) in rows}
    number = 2
    while str(number) in taken:
        number += 1
    return f"{start}{number}"
