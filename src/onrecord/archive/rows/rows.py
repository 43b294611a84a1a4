"""What the archive answers with: plain, immutable rows."""

from __future__ import annotations

from typing import Literal

import msgspec

from onrecord.model import Citation, Evidence, Span, Speaker, Turn

JoinedBy = Literal["authority", "full-name", "nothing"]
FetchOutcome = Literal["read", "unchanged", "gone", "refused", "failed"]
Status = Literal["added", "unchanged", "new-version", "new-reader"]


class Added(msgspec.Struct, frozen=True):
    """What came of adding a transcript.

    Attributes:
        status: ``added`` (a new document), ``unchanged`` (the same text under the same reader is there and is the
            latest), ``new-version`` (the document's page was edited, or is again what it was before an edit) or
            ``new-reader`` (the same page, read or annotated anew).
        id: the document's id.
        version: first 12 digits of the ``text_sha256`` of what was added.
        aliases: other ids of the document.
    """

    status: Status
    id: str
    version: str
    aliases: tuple[str, ...] = ()


class DocumentRow(msgspec.Struct, frozen=True):
    """One document in its latest version; ``versions`` counts all readings of all its edits."""

    id: str
    title: str | None
    date: str | None
    publisher: str | None
    event: str | None
    versions: int
    turns: int
    words: int
    url: str | None
    added_at: str


class VersionRow(msgspec.Struct, frozen=True):
    """One reading of one edit of a document.

    Attributes:
        version: first 12 digits of the ``text_sha256``; two readings of one text share it.
        reader: name and version of the reader, with one space between.
        capture: sha256 of the captured bytes.
        added_at: when it came into the archive, UTC, ISO 8601.
        retrieved_at: when the bytes were captured.
    """

    version: str
    reader: str
    capture: str
    added_at: str
    retrieved_at: str


class FetchRow(msgspec.Struct, frozen=True):
    """One time that an address was asked for, and what came of it.

    Attributes:
        url: the address asked for.
        landed: the address that answered, after redirects.
        at: when it was asked for, UTC, ISO 8601.
        status: the HTTP status; 0 where no answer came.
        outcome: ``read`` (bytes came), ``unchanged`` (the server said that nothing is new), ``gone`` (it has no such
            page, or none any more), ``refused`` (robots.txt or our own rules forbid to ask), ``failed``.
        sha256: digest of the bytes that came, or that are as before; None where there are none.
        media_type: what the server said the bytes are.
        etag: the server's own mark for them, to ask with the next time.
        modified: when it says they were changed, as it wrote that.
        says: why there are no bytes, in words.
        kept: name of the WARC file that has the exchange.
        not_before: when the server wants to be asked again, at the earliest, UTC, ISO 8601; None where it did not say.
        record: id of the document that was read from one of the two addresses, if one was.
    """

    url: str
    landed: str
    at: str
    status: int
    outcome: FetchOutcome
    sha256: str | None = None
    media_type: str | None = None
    etag: str | None = None
    modified: str | None = None
    says: str | None = None
    kept: str | None = None
    not_before: str | None = None
    record: str | None = None


class ListedRow(msgspec.Struct, frozen=True):
    """A page that a feed or a sitemap names, and when it was last asked for.

    Attributes:
        url: its address.
        updated: when it was changed, by the list's word.
        at: when the list named it first, or with a new time of change.
        asked_at: when it was last asked for; None where it never was.
        outcome: what came of that.
        not_before: when its server wants to be asked again, at the earliest; None where it did not say.
    """

    url: str
    updated: str | None
    at: str
    asked_at: str | None = None
    outcome: FetchOutcome | None = None
    not_before: str | None = None


class Resolved(msgspec.Struct, frozen=True):
    """The exact characters of a citation, with what is known of them.

    Attributes:
        citation: the citation, made anew from the record.
        turn: the turn the characters lie in; None where they lie in none or in several.
        speaker: whose turn it is; None where that is unknown.
        title: the document's title.
        date: the day the event was held.
        before: as many code points of the text before the citation as were asked for.
        after: the same behind it.
        newer: the document's latest version, where the citation names an older one; None where it names the latest.
    """

    citation: Citation
    turn: Turn | None
    speaker: Speaker | None
    title: str | None
    date: str | None
    before: str
    after: str
    newer: str | None = None


class PersonRow(msgspec.Struct, frozen=True):
    """A person across the latest version of every document; a family name alone is one voice of one document."""

    name: str
    labels: tuple[str, ...]
    roles: tuple[str, ...]
    affiliations: tuple[str, ...]
    documents: int
    turns: int
    words: int


class Shown(msgspec.Struct, frozen=True):
    """What shows whose turns these are.

    Attributes:
        evidence: the kind of evidence.
        turns: how many turns rest on it.
        because: the spans that show it, for the first of these turns.
        words: the characters of each span.
    """

    evidence: Evidence
    turns: int
    because: tuple[Span, ...]
    words: tuple[str, ...]


class Appearance(msgspec.Struct, frozen=True):
    """One voice of one document, and how it came to be counted as a person's.

    Attributes:
        group: numbers the people found, from 1; voices of one number are counted as one person's.
        person_name: the name they are listed under.
        person: key in the people authority, where reading found one.
        joined_by: ``authority`` (the key), ``full-name`` (the name alone) or ``nothing`` (it stands for itself).
        record: the document's id.
        version: first 12 digits of the text's sha256.
        title: the document's title.
        date: the day the event was held.
        speaker: the voice's id in that version.
        name: the voice's name.
        labels: as printed.
        role: as printed.
        affiliation: outlet or body.
        turns: how many turns it has.
        words: how many words they have.
        shown: what shows who it is.
    """

    group: int
    person_name: str
    person: str | None
    joined_by: JoinedBy
    record: str
    version: str
    title: str | None
    date: str | None
    speaker: str
    name: str
    labels: tuple[str, ...]
    role: str | None
    affiliation: str | None
    turns: int
    words: int
    shown: tuple[Shown, ...]


class Stats(msgspec.Struct, frozen=True):
    """What the archive holds.

    ``turns``, ``words``, ``passages``, ``speakers`` (distinct names) and ``segments`` (code points by segment kind)
    count the latest version of each document; ``words`` are words of turns; ``bytes`` are those on disk, the
    search index with them.
    """

    documents: int
    versions: int
    captures: int
    turns: int
    words: int
    passages: int
    speakers: int
    publishers: int
    since: str | None
    until: str | None
    bytes: int
    segments: dict[str, int]
