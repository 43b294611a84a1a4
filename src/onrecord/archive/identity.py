"""Which document a transcript is of: a new one, or one that is there already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.archive.words import words

if TYPE_CHECKING:
    import sqlite3

    from onrecord.model import Transcript

RUN = 8
"""Words in a run; two texts that share half of their runs are one document."""
_SAME = 0.5


def runs(text: str) -> set[int]:
    """Give the hashes of a text's runs of eight words; a shorter text is one run."""
    found = words(text)
    if len(found) <= RUN:
        return {hash(tuple(found))}
    return {hash(run) for run in zip(*(found[at:] for at in range(RUN)), strict=False)}


def alike(one: str, other: str) -> bool:
    """Tell whether at least half of the eight-word runs of the shorter text stand in the other one."""
    first, second = runs(one), runs(other)
    return len(first & second) >= _SAME * min(len(first), len(second))


def find_document(connection: sqlite3.Connection, transcript: Transcript) -> int | None:
    """Find the document that a transcript is of; None where it is a new one.

    The same part of the same bytes, else of the same URL; else a document with the same id (or an alias) that shares
    at least half of its eight-word runs.
    """
    ref = transcript.capture
    row = connection.execute(
        "SELECT version.document FROM version JOIN capture ON capture.id = version.capture"
        " WHERE capture.sha256 = ? AND part = ? ORDER BY version.id LIMIT 1",
        (ref.sha256, ref.part),
    ).fetchone()
    if row is None and ref.url:
        row = connection.execute(
            "SELECT document FROM version WHERE url = ? AND part = ? ORDER BY id LIMIT 1", (ref.url, ref.part)
        ).fetchone()
    if row is not None:
        return int(row[0])
    rows = connection.execute(
        "SELECT document.id, content.text FROM document JOIN version ON version.id = document.latest"
        " JOIN content ON content.id = version.content"
        " WHERE document.proposed = ?1 OR document.record = ?1"
        " OR document.id IN (SELECT document FROM alias WHERE alias = ?1) ORDER BY document.id",
        (transcript.id,),
    )
    for document, text in rows:
        if alike(transcript.text, text):
            return int(document)
    return None


def mint(connection: sqlite3.Connection, proposed: str) -> str:
    """Give an id that no document and no alias has: the proposed one, or with ``-2``, ``-3``, ... behind it."""
    wanted, number = proposed, 1
    while connection.execute(
        "SELECT 1 FROM document WHERE record = ?1 UNION ALL SELECT 1 FROM alias WHERE alias = ?1", (wanted,)
    ).fetchone():
        number += 1
        wanted = f"{proposed}-{number}"
    return wanted
