"""Files: a path in, a `Capture` out, or one sentence that says why not."""

from __future__ import annotations

import os
import re
import stat
import sys
import zlib
from pathlib import Path

from onrecord.model import Capture, OnRecordError, utc_now

LIMIT = 32 * 1024 * 1024
"""The most bytes read from one file. A day of parliament is 3 MB; a file beyond this is no transcript but a dump."""
STDIN = "-"
"""The path that means standard input."""

WARC_ENDINGS = (".warc", ".warc.gz")
"""How the names of WARC files end."""

_URL = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
_WEB = re.compile(r"https?://", re.IGNORECASE)
_HEAD = 4096
_WARC, _GZIP = b"WARC/", b"\x1f\x8b"
_LINE_BREAK = re.compile(r"[\r\n]")
_SHOWN = 60


class CannotRead(OnRecordError):
    """A path that no bytes can be read from: missing, a folder, empty, too large, without permission."""


def is_web(source: object) -> bool:
    """Tell whether a source is written as a web address."""
    return isinstance(source, str) and _WEB.match(source) is not None


def is_warc(source: str | Path | bytes) -> bool:
    """Tell whether a file, or bytes, begin as a WARC file does, packed or not; False where a file cannot be read."""
    if isinstance(source, bytes):
        head = source[:_HEAD]
    elif source == STDIN or not os.fspath(source):
        return False
    else:
        try:
            with Path(source).open("rb") as file:
                # A pipe is read once, later: nothing is taken from it here.
                head = file.read(_HEAD) if stat.S_ISREG(os.fstat(file.fileno()).st_mode) else b""
        except (OSError, ValueError):
            return False
    if not head.startswith(_GZIP):
        return head.startswith(_WARC)
    try:
        return zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(head, len(_WARC)) == _WARC
    except zlib.error:
        return False


class Files:
    """The source of captures that are files of this machine."""

    def capture(self, where: str | Path, *, url: str | None = None) -> Capture:
        """Read a file's bytes.

        Args:
            where: the file's path; ``-`` is standard input.
            url: where the bytes were published, if known; kept with the capture.

        Raises:
            CannotRead: there is no such file, it is a folder, empty or larger than `LIMIT`, or may not be read.
        """
        if isinstance(where, str) and where == STDIN:
            return Capture(_bounded(sys.stdin.buffer.read(LIMIT + 1), "standard input"), url, None, utc_now())
        if not os.fspath(where):
            raise CannotRead("a file without a name was given; name a file, a folder, or - for standard input")
        if isinstance(where, str) and _URL.match(where):
            raise CannotRead(f"{where}: no file; of addresses only those that begin with https:// or http:// are read")
        # Names that are no Unicode are legal in a file system, but not in a record.
        shown = os.fsencode(where).decode("utf-8", "replace")
        if _LINE_BREAK.search(shown):
            shown = " ".join(shown.split())
            if not os.path.lexists(where):
                says = "has line breaks and is no file; of a text, give the bytes: read(text.encode())"
                raise CannotRead(f"{shown[:_SHOWN]!r} {says}")
        try:
            # A pipe has no size to go by: one byte beyond the limit tells that a file is too large.
            with Path(where).open("rb") as file:
                mode = os.fstat(file.fileno()).st_mode
                size = os.fstat(file.fileno()).st_size if stat.S_ISREG(mode) else 0
                data = file.read(LIMIT + 1) if size <= LIMIT else None
        except (OSError, ValueError) as error:
            raise CannotRead(f"{shown}: {_reason(error)}") from error
        return Capture(_bounded(data, shown), url, shown, utc_now())


def _bounded(data: bytes | None, shown: str) -> bytes:
    if data is None or len(data) > LIMIT:
        raise CannotRead(
            f"{shown}: larger than {LIMIT // 1024**2} MB, the most that is read as one file; "
            "split it into its transcripts"
        )
    if not data:
        raise CannotRead(f"{shown}: empty, there is nothing to read")
    return data


def _reason(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file"
    if isinstance(error, IsADirectoryError):
        return "a folder; name the files in it, or take in the whole folder with `onrecord add`"
    if isinstance(error, PermissionError):
        return "may not be read; ask for permission to read it"
    if isinstance(error, OSError):
        return f"cannot be read ({error.strerror or error})"
    return "no path that a file could have"
