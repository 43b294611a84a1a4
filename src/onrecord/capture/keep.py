"""Every exchange kept as it went over the wire, in WARC files (ISO 28500): the proof of what a server sent, and when.

Each run of the program has a file of its own, made when the first answer comes; a record is a gzip member of its own,
so that what was cut off by a crash costs no other. Headers and body are the very bytes that came; digests are SHA-256.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import os
import re
import uuid
from io import BytesIO
from typing import TYPE_CHECKING, Any, Self

from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from onrecord.model import OnRecordError, utc_now

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType
    from typing import BinaryIO

    from onrecord.capture.wire import Answer

LARGEST = 512 * 1024 * 1024
"""Bytes of one WARC file; beyond it a new one is begun."""
_VERSION = "WARC/1.1"
_HTTP = "application/http; msgtype="
_NOT_MODIFIED = 304
_REVISIT = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
_HEAD_ENDS = re.compile(rb"\r?\n\r?\n")


class CannotKeep(OnRecordError):
    """A WARC file that could not be written."""


class Keeper:
    """Writes exchanges to WARC files in one folder.

    Args:
        folder: made when the first exchange is kept.
        software: what wrote it, told in each file.
        contact: who ran it, the same.
        largest: bytes of one file.
    """

    def __init__(self, folder: Path, software: str, contact: str | None = None, largest: int = LARGEST) -> None:
        self.folder = folder
        self._about = {"software": software, "format": "WARC File Format 1.1", "operator": contact or ""}
        self._largest = largest
        self._file: BinaryIO | None = None
        self._number = 0
        self._name: str | None = None
        self._began = utc_now().replace("-", "").replace(":", "")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def name(self) -> str | None:
        """The name of the file that the last exchange is in; None where none was kept yet."""
        return self._name

    def close(self) -> None:
        """Finish the file; may be called twice."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def keep(self, answer: Answer) -> None:
        """Write one exchange: what was asked, what came.

        Raises:
            CannotKeep: the file cannot be written; what was written of the exchange is taken back.
        """
        try:
            file = self._opened()
            before = file.tell()
            try:
                self._write(file, answer)
                file.flush()
            except BaseException:
                with contextlib.suppress(OSError):
                    file.seek(before)
                    file.truncate()
                raise
        except OSError as error:
            raise CannotKeep(f"{self.folder}: no WARC file could be written ({error.strerror or error})") from error

    def _opened(self) -> BinaryIO:
        if self._file is not None and self._file.tell() > self._largest:
            self.close()
        if self._file is None:
            self.folder.mkdir(parents=True, exist_ok=True)
            while self._file is None:
                self._number += 1
                name = f"onrecord-{self._began}-{os.getpid()}-{self._number:04}.warc.gz"
                with contextlib.suppress(FileExistsError):  # of an earlier run in the same second
                    self._file, self._name = (self.folder / name).open("xb"), name
            info = "".join(f"{key}: {value}\r\n" for key, value in self._about.items() if value).encode()
            headers = {
                "WARC-Date": utc_now(),
                "WARC-Filename": str(self._name),
                "Content-Type": "application/warc-fields",
            }
            _record(self._file, "warcinfo", headers, info, None)
        return self._file

    @staticmethod
    def _write(file: BinaryIO, answer: Answer) -> None:
        id_ = _id()
        shared = {"WARC-Target-URI": answer.place.url, "WARC-Date": answer.at, "WARC-IP-Address": answer.number}
        headers = shared | {"WARC-Record-ID": id_, "Content-Type": f"{_HTTP}response"}
        if answer.cut is not None:
            headers["WARC-Truncated"] = answer.cut
        type_ = "response"
        if answer.status == _NOT_MODIFIED:
            type_, headers["WARC-Profile"] = "revisit", _REVISIT
        end = _HEAD_ENDS.search(answer.response)
        payload = answer.response[end.end() :] if end and type_ == "response" else None
        _record(file, type_, headers, answer.response, payload)
        headers = shared | {"WARC-Concurrent-To": id_, "Content-Type": f"{_HTTP}request"}
        _record(file, "request", headers, answer.request, None)


def _record(file: BinaryIO, type_: str, headers: dict[str, str], block: bytes, payload: bytes | None) -> None:
    """Write one record, with the digest of its block and, where there is one, of its payload."""
    stated = {"WARC-Type": type_, "WARC-Record-ID": headers.get("WARC-Record-ID", _id())} | headers
    stated["WARC-Block-Digest"] = _digest(block)
    if payload is not None:
        stated["WARC-Payload-Digest"] = _digest(payload)
    held: Any = StatusAndHeaders("", list(stated.items()), protocol=_VERSION)
    # The block goes in whole, its head unparsed: parsed and written anew it might be other bytes. So warcio is told
    # that it is a record without a head, and must take no digests: it would take those of the whole for the payload's.
    record = ArcWarcRecord("warc", "resource", held, BytesIO(block), None, stated["Content-Type"], len(block))
    record.payload_length = len(block)
    writer: Any = WARCWriter(file, gzip=True, warc_version=_VERSION)
    writer.ensure_digest = lambda *_, **__: None
    writer.write_record(record)


def _digest(data: bytes) -> str:
    return f"sha256:{base64.b32encode(hashlib.sha256(data).digest()).decode('ascii')}"


def _id() -> str:
    return f"<urn:uuid:{uuid.uuid4()}>"
