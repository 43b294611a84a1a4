"""How fast PDFs are read, beside pypdf, which extracts their text and no more: the same files in turn, one process."""

from __future__ import annotations

import io
import time
from statistics import median
from typing import TYPE_CHECKING, Any

import pypdf

from benchmarks import sources
from onrecord import formats
from onrecord.model import Capture

if TYPE_CHECKING:
    from collections.abc import Callable

_FOLDER = sources.ROOT.parent / "shared" / "corpora"


def measure(rounds: int) -> dict[str, Any] | None:
    """Read every PDF of the corpora; None where they are not at hand."""
    files = [path.read_bytes() for path in sorted(_FOLDER.glob("*/*.pdf"))]
    if not files:
        return None
    pages = sum(len(pypdf.PdfReader(io.BytesIO(data)).pages) for data in files)
    took: dict[str, list[float]] = {"onrecord": [], "pypdf": []}
    for _ in range(rounds):
        for name, read in (("onrecord", _read), ("pypdf", _extract)):
            took[name].append(_time(read, files))
    seconds = {name: median(each) for name, each in took.items()}
    return {
        "files": len(files),
        "pages": pages,
        "rounds": rounds,
        "seconds": seconds,
        "speed_to_pypdf": seconds["pypdf"] / seconds["onrecord"],
    }


def _time(read: Callable[[bytes], None], files: list[bytes]) -> float:
    began = time.perf_counter()
    for data in files:
        read(data)
    return time.perf_counter() - began


def _read(data: bytes) -> None:
    formats.read(Capture(data))


def _extract(data: bytes) -> None:
    for page in pypdf.PdfReader(io.BytesIO(data)).pages:
        page.extract_text()
