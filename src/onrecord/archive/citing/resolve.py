"""Finding documents by id and characters by citation; nothing is ever re-anchored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from onrecord.archive.errors import DoesNotResolve, NotInArchive
from onrecord.archive.rows.hits import Hit
from onrecord.archive.rows.rows import Resolved
from onrecord.archive.store.versions import load_version
from onrecord.model import VERSION_DIGITS, BadCitation, Citation, CitationRef, Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from onrecord.model import Transcript

_WITH_VERSION = lazy_re(r"(?P<record>[^@#]+)@(?P<version>[0-9a-f]{4,64})(?:#\d+-\d+)?")
_SUGGESTIONS = 3
_NEAR = 60
_MIN_VERSION = 4
_HEX = frozenset("0123456789abcdef")


def find_record(connection: sqlite3.Connection, wanted: str, version: str | None = None) -> int:
    """Find a document by its id, an alias, or the beginning or last part of an id that only one document has.

    Of several documents with the same last part, the one that has the ``version`` is meant.

    Raises:
        NotInArchive: there is none, or more than one.
    """
    wanted = wanted.encode("utf-8", "replace").decode()
    row = connection.execute(
        "SELECT id FROM document WHERE record = ?1 UNION ALL SELECT document FROM alias WHERE alias = ?1", (wanted,)
    ).fetchone()
    if row is not None:
        return int(row[0])
    known: dict[str, int] = dict(connection.execute("SELECT record, id FROM document ORDER BY record").fetchall())
    for fits in (
        [record for record in known if wanted and record.rsplit("/", 1)[-1] == wanted],
        [record for record in known if wanted and record.startswith(wanted)],
    ):
        if len(fits) == 1:
            return known[fits[0]]
        if fits and version:
            having = [record for record in fits if _has_version(connection, known[record], version)]
            if len(having) == 1:
                return known[having[0]]
        if fits:
            raise NotInArchive(f"{wanted!r} may be any of {_listed(fits[:_SUGGESTIONS], 'or')}; write more of the id")
    near = process.extract(wanted, list(known), scorer=fuzz.WRatio, limit=_SUGGESTIONS, score_cutoff=_NEAR)
    hint = f"did you mean {_listed([record for record, _, _ in near], 'or')}?" if near else "list what it holds first"
    raise NotInArchive(f"there is no document {wanted!r} in the archive; {hint}")


def find_records(connection: sqlite3.Connection, given: str | Sequence[str] | None) -> list[int] | None:
    """Find the documents of a filter that takes one or several, None where there is no filter; raises as above."""
    if given is None:
        return None
    return [find_record(connection, *parted(each, None)) for each in ([given] if isinstance(given, str) else given)]


def parted(record: str, version: str | None) -> tuple[str, str | None]:
    """Part what is written as ``id@version`` or as a citation, unless a version is given beside it."""
    found = _WITH_VERSION.fullmatch(record.strip())
    return (record, version) if found is None or version is not None else (found["record"], found["version"])


def _has_version(connection: sqlite3.Connection, document: int, version: str) -> bool:
    rows = connection.execute(
        "SELECT sha256 FROM version JOIN content ON content.id = version.content WHERE document = ?", (document,)
    )
    return any(digest.startswith(version) for (digest,) in rows)


def _listed(names: list[str], last: str) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {last} {names[-1]}"


def find_version(connection: sqlite3.Connection, document: int, wanted: str | None) -> int:
    """Find a version of a document by the first digits of its ``text_sha256``; the latest where none is asked for.

    Of two readings of one text, the later one counts.

    Raises:
        NotInArchive: there is none, or digits of more than one text.
    """
    record, latest = connection.execute("SELECT record, latest FROM document WHERE id = ?", (document,)).fetchone()
    if wanted is None:
        return int(latest)
    rows: list[tuple[int, str]] = connection.execute(
        "SELECT version.id, sha256 FROM version JOIN content ON content.id = version.content WHERE document = ?"
        " ORDER BY edition, version.id",
        (document,),
    ).fetchall()
    fits = {digest: id_ for id_, digest in rows if digest.startswith(wanted)}
    if len(fits) == 1 and len(wanted) >= _MIN_VERSION and set(wanted) <= _HEX:
        return next(iter(fits.values()))
    there = ", ".join(dict.fromkeys(digest[:VERSION_DIGITS] for _, digest in rows))
    raise NotInArchive(f"{record} has no one version {wanted!r}; it has {there}")


def resolve(connection: sqlite3.Connection, citation: Citation | CitationRef | Hit | str, context: int) -> Resolved:
    """Give the exact characters of a citation; see `onrecord.archive.Archive.resolve`."""
    if isinstance(citation, Hit):
        citation = citation.citation
    ref = CitationRef.parse(citation) if isinstance(citation, str) else citation
    if not isinstance(ref, Citation | CitationRef):
        raise BadCitation(f"{ref!r} is not a citation; give one, or write it as record@version#start-end")
    document = find_record(connection, ref.record, ref.version)
    version = find_version(connection, document, ref.version)
    transcript = load_version(connection, version)
    if not 0 <= ref.start < ref.end <= len(transcript.text):
        raise DoesNotResolve(
            f"{ref.record}@{ref.version}#{ref.start}-{ref.end} does not resolve: the text of that version has "
            f"{len(transcript.text)} characters; check the citation"
        )
    span = Span(ref.start, ref.end)
    if isinstance(citation, Citation) and citation.exact != span.of(transcript.text):
        raise DoesNotResolve(
            f"{citation} does not resolve: other characters stand there than the citation gives; check the citation"
        )
    (latest,) = connection.execute(
        "SELECT sha256 FROM document JOIN version ON version.id = latest JOIN content ON content.id = version.content"
        " WHERE document.id = ?",
        (document,),
    ).fetchone()
    newer = None if latest == transcript.text_sha256 else latest[:VERSION_DIGITS]
    return _resolved(transcript, span, context, newer)


def _resolved(transcript: Transcript, span: Span, context: int, newer: str | None) -> Resolved:
    turns = [turn for turn in transcript.turns if turn.span.overlaps(span)]
    turn = turns[0] if len(turns) == 1 else None
    return Resolved(
        citation=transcript.cite(span),
        turn=turn,
        speaker=None if turn is None else transcript.speaker_of(turn),
        title=transcript.title,
        date=transcript.date,
        before=transcript.text[max(span.start - max(context, 0), 0) : span.start],
        after=transcript.text[span.end : span.end + max(context, 0)],
        newer=newer,
    )
