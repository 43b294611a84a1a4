"""Captures: the bytes as they were published, and what is known of how they came."""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, datetime
from functools import cached_property

import msgspec

_CHARSET = re.compile(r";\s*charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)


class CaptureRef(msgspec.Struct, frozen=True):
    """What a transcript says of the capture it was read from: all but the bytes.

    Attributes:
        sha256: hexadecimal digest of the bytes.
        media_type: IANA media type, as found from the bytes (``text/plain``).
        encoding: character encoding that was found, as Python names it (``utf-8``), with ``-bom`` behind it
            where the bytes began with a byte-order mark; None for media that carry their own.
        url: where it was published, if known.
        path: the file it was read from, as given, if any.
        retrieved_at: UTC time at which the bytes were read, ISO 8601 with seconds; of a record of a WARC file and of
            a memento the time at which those who archived it had retrieved them.
        part: which transcript of the capture this is, counted from 1.
        via: where the bytes came from, if that is not where they were published: the address of a memento, or the id
            of a record in the WARC file that ``path`` names.
    """

    sha256: str
    media_type: str
    encoding: str | None
    url: str | None
    path: str | None
    retrieved_at: str
    part: int = 1
    via: str | None = None


class Capture(msgspec.Struct, frozen=True, dict=True):
    """Bytes as captured, with the time and place of capture.

    Attributes:
        data: the bytes, never changed.
        url: where they were published, if known.
        path: the file they were read from, as given, if any.
        retrieved_at: UTC time of reading, ISO 8601 with seconds; of what others archived, the time when they read it.
        media_type: what the server or the user said the bytes are, if anyone did, with parameters
            (``text/html; charset=koi8-r``); readers trust the bytes first.
        via: where the bytes came from, if that is not where they were published; see `CaptureRef`.
    """

    data: bytes
    url: str | None = None
    path: str | None = None
    retrieved_at: str = ""
    media_type: str | None = None
    via: str | None = None

    @cached_property
    def sha256(self) -> str:
        """Hexadecimal SHA-256 digest of the bytes."""
        return hashlib.sha256(self.data).hexdigest()

    @property
    def charset(self) -> str | None:
        """The character encoding that the server said the bytes are in, in small letters; None where it said none."""
        found = _CHARSET.search(self.media_type or "")
        return None if found is None else found[1].lower()

    def ref(self, media_type: str, encoding: str | None, part: int = 1) -> CaptureRef:
        """Describe this capture as ``media_type`` in ``encoding``, without its bytes."""
        return CaptureRef(
            sha256=self.sha256,
            media_type=media_type,
            encoding=encoding,
            url=self.url,
            path=self.path,
            retrieved_at=self.retrieved_at or utc_now(),
            part=part,
            via=self.via,
        )


def utc_now() -> str:
    """Give the present time in UTC, ISO 8601 with seconds (``2024-01-30T00:16:05Z``)."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
