"""What a transcript can be read from: a path, a web address, bytes, a capture, a WARC file with many."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from onrecord.capture.files import CannotRead, Files, is_warc, is_web
from onrecord.model import Capture, utc_now

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from typing import BinaryIO

Source = str | Path | bytes | Capture
"""A path (``-`` is standard input), an address (``https://...``), the bytes themselves, or a capture."""


def capture(source: Source, *, url: str | None = None) -> Capture:
    """Read the bytes of a source that is one capture.

    Args:
        source: see `Source`.
        url: where it was published, if known.

    Raises:
        CannotRead: it gives no bytes, or is a WARC file with more captures than one.
    """
    both = captures(source, url=url)
    first = next(both)
    if next(both, None) is not None:
        named = "the WARC file" if isinstance(source, bytes) else str(source)
        raise CannotRead(f"{named}: holds more captures than one; `captures` gives each")
    return first


def captures(
    source: Source, *, url: str | None = None, said: Callable[[str], None] | None = None
) -> Generator[Capture, None, int]:
    """Give every capture of a source: one, but for WARC files, which hold many.

    Args:
        source: see `Source`.
        url: where it was published, if known; a WARC file says that itself.
        said: told one sentence for each record of a WARC file that should give a capture and does not.

    Returns:
        How many records of a WARC file were passed over: pictures, redirects, pages that were not found.

    Raises:
        CannotRead: there is none, or the WARC file cannot be read any further.
    """
    if isinstance(source, Capture):
        yield source if url is None else msgspec.structs.replace(source, url=url)
    elif isinstance(source, str) and is_web(source):
        from onrecord.capture.web import web

        yield web().capture(source, url=url)
    elif is_warc(source):
        if isinstance(source, bytes):
            return (yield from _of_warc(BytesIO(source), None, said))
        with Path(source).open("rb") as file:
            return (yield from _of_warc(file, str(source), said))
    elif isinstance(source, bytes):
        if not source:
            raise CannotRead("no bytes were given, there is nothing to read")
        yield Capture(source, url, None, utc_now())
    else:
        captured = Files().capture(source, url=url)
        if is_warc(captured.data):  # from standard input, or a pipe: known only when it has been read
            return (yield from _of_warc(BytesIO(captured.data), str(source), said))
        yield captured
    return 0


def _of_warc(file: BinaryIO, named: str | None, said: Callable[[str], None] | None) -> Generator[Capture, None, int]:
    from onrecord.capture.warc import Warc

    warc = Warc(file, named)
    found = False
    for each in warc:
        found = True
        yield each
    for fault in warc.faults:
        if said is not None:
            said(fault)
    if not found and said is None:
        raise CannotRead(next(iter(warc.faults), f"{named or 'the WARC file'}: holds no page"))
    return warc.passed_over
