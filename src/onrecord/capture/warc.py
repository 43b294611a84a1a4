"""WARC files as input: what others captured, with the address and the time that they wrote down.

Read as a stream, record by record. A record whose digest does not hold, that is cut off or that says not when it was
retrieved gives no capture, but a fault in words. A revisit record says "the same bytes as in that other record": it is
read where the other one stands in the same file before it.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import io
import re
from typing import TYPE_CHECKING, Any, Self

from warcio.archiveiterator import WARCIterator

from onrecord.capture.address import Refused, parse, shown
from onrecord.capture.files import LIMIT, CannotRead
from onrecord.capture.memento import memento_of
from onrecord.capture.unpack import CannotUnpack, unpack
from onrecord.model import Capture

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

_GZIP = b"\x1f\x8b"
_DATE = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?Z")
_PASSED_OVER = re.compile(
    r"(?:image|audio|video|font)/|text/css|(?:text|application)/(?:x-)?(?:javascript|ecmascript)|application/font",
    re.IGNORECASE,
)
_OK = frozenset({"200", "203"})
_SIZES = re.compile(rb"\s*([0-9a-fA-F]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n")


class Warc:
    """The captures in a WARC file, in order; what gave none is told when they have been gone through.

    Args:
        file: the file, open; it must be able to go back to a place.
        named: its name for messages, and for the path of captures.

    Attributes:
        faults: one sentence for each record that should give a capture and does not.
        passed_over: records of pages that are none: pictures, redirects, what was not found, robots.txt.
    """

    def __init__(self, file: BinaryIO, named: str | None) -> None:
        self.faults: list[str] = []
        self.passed_over = 0
        self._file = file
        self._path = named
        self._named = named or "the bytes"
        self._by_digest: dict[str, int] = {}
        self._by_place: dict[tuple[str, str], int] = {}

    def __iter__(self) -> Iterator[Capture]:
        """Give each capture.

        Raises:
            CannotRead: the file cannot be read any further: it is damaged or cut off; captures given before stay good.
        """
        self._file.seek(0)
        records: Any = WARCIterator(self._file, check_digests=True)
        while True:
            with self._reading():
                record = next(records, None)
                if record is None:
                    return
                capture = self._capture(record)
                offset = int(records.get_record_offset())
            if record.rec_type in {"response", "resource"}:
                self._index(record, offset)
            if capture is not None:
                yield capture

    @contextlib.contextmanager
    def _reading(self) -> Iterator[Self]:
        """Let warcio print nothing, and turn all that it raises into one sentence."""
        try:
            with contextlib.redirect_stderr(io.StringIO()):
                yield self
        except CannotRead:
            raise
        except Exception as error:
            says = " ".join(str(error).split())
            if "non-chunked" in says:
                says = "its records are not packed one by one; unpack the file (gunzip) and give what comes out"
            raise CannotRead(f"{self._named}: the WARC file is damaged ({says or type(error).__name__})") from error

    def _index(self, record: Any, offset: int) -> None:  # noqa: ANN401 - warcio has no types
        header = record.rec_headers.get_header
        digest, url, date = (header(f"WARC-{name}") for name in ("Payload-Digest", "Target-URI", "Date"))
        if digest:
            self._by_digest.setdefault(digest, offset)
        if url and date:
            self._by_place[url, date] = offset

    def _capture(self, record: Any) -> Capture | None:  # noqa: ANN401 - the same
        header = record.rec_headers.get_header
        if not (header("Content-Length") or "").isdecimal():
            raise CannotRead(f"{self._named}: the WARC file is damaged (a record does not say how long it is)")
        if record.rec_type not in {"response", "resource", "revisit"}:
            return None
        url, date = header("WARC-Target-URI") or "", _DATE.fullmatch(header("WARC-Date") or "")
        held = self._held(record) if record.rec_type == "revisit" else record
        if held is None:
            return None
        headers = (
            tuple((name.lower(), " ".join(value.split())) for name, value in held.http_headers.headers)
            if held.http_headers
            else ()
        )
        status = held.http_headers.get_statuscode() if held.http_headers else "200"
        media_type = (
            dict(headers).get("content-type") if held.http_headers else held.rec_headers.get_header("Content-Type")
        )
        if status not in _OK or _PASSED_OVER.match(media_type or "") or url.endswith("/robots.txt"):
            self.passed_over += 1
            return None
        says = None if date else "does not say when it was retrieved"
        if held.rec_type == "response" and not held.http_headers:
            says = "is no answer in HTTP"
        says = says or (f"was cut off ({cut})" if (cut := header("WARC-Truncated")) else None)
        data = b""
        try:
            data = data if says else _payload(held, dict(headers))
        except ValueError as error:
            says = str(error)
        says = says or (None if data else "is empty")
        if says is not None or date is None:
            self.faults.append(f"{self._named}: the record of {shown(url) or 'no address'} {says}")
            return None
        id_ = (header("WARC-Record-ID") or "").strip("<>") or None
        memento = memento_of(headers)
        if memento is not None:
            return Capture(data, memento.original, self._path, memento.at, media_type, id_)
        return Capture(data, _web(url), self._path, f"{date[1]}Z", media_type, id_)

    def _held(self, revisit: Any) -> Any:  # noqa: ANN401 - the same
        """Find the record whose bytes a revisit record tells to be the same."""
        header = revisit.rec_headers.get_header
        if "server-not-modified" in (header("WARC-Profile") or "") and not header("WARC-Refers-To-Target-URI"):
            self.passed_over += 1
            return None
        place = header("WARC-Refers-To-Target-URI"), header("WARC-Refers-To-Date")
        offset = self._by_place.get(place)
        if offset is None:
            offset = self._by_digest.get(header("WARC-Payload-Digest") or "")
        if offset is None:
            url = shown(header("WARC-Target-URI") or "")
            self.faults.append(f"{self._named}: the record of {url} refers to one that is not in this file before it")
            return None
        here = self._file.tell()
        try:
            self._file.seek(offset)
            found: Any = next(WARCIterator(self._file, check_digests=True))
            found.raw_stream = io.BytesIO(_read(found))
        except ValueError as error:
            self.faults.append(f"{self._named}: the record of {shown(header('WARC-Target-URI') or '')} {error}")
            return None
        finally:
            self._file.seek(here)
        return found


def _payload(record: Any, headers: dict[str, str]) -> bytes:  # noqa: ANN401 - the same
    """Give the page in a record: without chunks, unpacked; raises `ValueError`, which says what is wrong."""
    data = _read(record)
    if "chunked" in headers.get("transfer-encoding", "").lower():
        data = _without_chunks(data)
    elif (length := headers.get("content-length", "")).isdecimal():
        # What a server sent behind the end that it had told is no part of the page.
        data = data[: int(length)]
    try:
        return unpack(data, headers.get("content-encoding", ""), LIMIT)
    except CannotUnpack:
        # Some archives keep the page unpacked and the header as it was.
        if data.startswith(_GZIP) or not data[:1].isascii():
            raise
        return data


def _read(record: Any) -> bytes:  # noqa: ANN401 - the same
    data = bytes(record.raw_stream.read(LIMIT + 1))
    if len(data) > LIMIT:
        raise ValueError(f"is larger than {LIMIT // 1024**2} MB, the most that is read as one page")
    left = getattr(record.raw_stream, "limit", 0)
    if left:
        raise ValueError("is cut off")
    problems = () if record.digest_checker is None else tuple(record.digest_checker.problems)
    # Some take the payload's digest with the marks of chunks, some without; a block's digest that holds settles it.
    holds = record.rec_headers.get_header("WARC-Block-Digest") and not any("block" in one for one in problems)
    failed = not holds and any("digest failed" in one for one in problems)
    if failed and not _is_digest_of(record, _without_chunks(data)):
        raise ValueError("does not have the digest that is stated for it: the file was damaged or changed")
    return data


def _is_digest_of(record: Any, data: bytes) -> bool:  # noqa: ANN401 - the same
    name, _, value = (record.rec_headers.get_header("WARC-Payload-Digest") or "").partition(":")
    if record.rec_headers.get_header("WARC-Block-Digest") or name.replace("-", "") not in {"sha1", "sha256"}:
        return False
    digest = hashlib.new(name.replace("-", ""), data, usedforsecurity=False)
    return value.upper() == base64.b32encode(digest.digest()).decode("ascii") or value.lower() == digest.hexdigest()


def _without_chunks(data: bytes) -> bytes:
    """Take the marks of chunks away; data that has none stays as it is, as archives that took them away leave it."""
    pieces: list[bytes] = []
    at = 0
    while mark := _SIZES.match(data, at):
        size = int(mark[1], 16)
        if not size:
            break
        pieces.append(data[mark.end() : mark.end() + size])
        at = mark.end() + size
    return b"".join(pieces) if pieces else data


def _web(url: str) -> str | None:
    try:
        return parse(url).url
    except Refused:
        return None
