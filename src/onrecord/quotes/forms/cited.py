"""All that a bibliography wants to know of a citation, gathered from the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from onrecord.model import Citation, OnRecordError

if TYPE_CHECKING:
    from onrecord.archive import Archive
    from onrecord.archive.rows.hits import Hit
    from onrecord.model import CitationRef


class CannotCite(OnRecordError):
    """A form that this citation cannot be given in."""


class Cited(msgspec.Struct, frozen=True):
    """A citation with what is known of its speaker and of its source.

    Attributes:
        citation: the exact characters.
        speaker: who says them; None where they are nobody's, several people's or of somebody unknown.
        label: what is printed for the speaker where no name is known.
        title: the document's title.
        event: what kind of event it was.
        date: the day it was held, ISO 8601.
        published: the day it was published.
        place: where it was held.
        publisher: who published it.
        language: BCP 47 tag; ``und`` where it is unknown.
        text_sha256: digest of the version's text.
        capture_sha256: digest of the captured bytes.
        media_type: of the captured bytes.
        retrieved_at: when they were captured, UTC, ISO 8601.
        often: how many times the cited characters stand in the text.
    """

    citation: Citation
    speaker: str | None
    label: str | None
    title: str | None
    event: str | None
    date: str | None
    published: str | None
    place: str | None
    publisher: str | None
    language: str
    text_sha256: str
    capture_sha256: str
    media_type: str
    retrieved_at: str
    often: int


def cited(archive: Archive, citation: Citation | CitationRef | Hit | str) -> Cited:
    """Gather what the archive knows of a citation; raises as `onrecord.archive.Archive.resolve`."""
    found = archive.resolve(citation)
    transcript = archive.get(found.citation.record, version=found.citation.version)
    speaker = found.speaker
    return Cited(
        citation=found.citation,
        speaker=None if speaker is None else speaker.name,
        label=speaker.labels[0] if speaker is not None and speaker.labels else None,
        title=transcript.title,
        event=transcript.event,
        date=transcript.date,
        published=transcript.published,
        place=transcript.place,
        publisher=transcript.publisher,
        language=transcript.language,
        text_sha256=transcript.text_sha256,
        capture_sha256=transcript.capture.sha256,
        media_type=transcript.capture.media_type,
        retrieved_at=transcript.capture.retrieved_at,
        often=transcript.text.count(found.citation.exact),
    )
