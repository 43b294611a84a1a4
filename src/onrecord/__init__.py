"""onrecord: official transcripts as a record that can be searched, cited and trusted.

    import onrecord

    transcript = onrecord.read("presser.txt")
    archive = onrecord.Archive("onrecord.db")
    archive.add(transcript)
    hit = archive.search("burden sharing", speaker="Stoltenberg")[0]
    archive.resolve(hit.citation)
    onrecord.verify(archive, "the words in quotation marks", speaker="Stoltenberg")
    archive.questions("burden sharing", to="Stoltenberg", status="unaddressed")
    archive.commitments(actor="NATO", due="2024-07")
    onrecord.figure_series(archive, "2 percent")

Offsets everywhere are Unicode code points, half-open. Every error raised on purpose is an `OnRecordError` that says in
one sentence what to do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.archive import Archive
    from onrecord.archive.table import tables
    from onrecord.capture.sources import captures
    from onrecord.ledgers.figures import figure_series
    from onrecord.model import (
        Capture,
        Citation,
        CitationRef,
        Correction,
        NotADocument,
        OnRecordError,
        Span,
        Transcript,
        from_json,
        to_json,
    )
    from onrecord.pipeline import annotate, read, read_all, read_many
    from onrecord.proof import prove
    from onrecord.quotes import Verification, verify

    __version__: str

__all__ = [
    "Archive",
    "Capture",
    "Citation",
    "CitationRef",
    "Correction",
    "NotADocument",
    "OnRecordError",
    "Span",
    "Transcript",
    "Verification",
    "__version__",
    "annotate",
    "captures",
    "figure_series",
    "from_json",
    "prove",
    "read",
    "read_all",
    "read_many",
    "tables",
    "to_json",
    "verify",
]

_ROOMS = {
    "onrecord.archive": ("Archive",),
    "onrecord.archive.table": ("tables",),
    "onrecord.ledgers.figures": ("figure_series",),
    "onrecord.capture.sources": ("captures",),
    "onrecord.model": (
        "Capture",
        "Citation",
        "CitationRef",
        "Correction",
        "NotADocument",
        "OnRecordError",
        "Span",
        "Transcript",
        "from_json",
        "to_json",
    ),
    "onrecord.pipeline": ("annotate", "read", "read_all", "read_many"),
    "onrecord.proof": ("prove",),
    "onrecord.quotes": ("Verification", "verify"),
}
_ROOM_OF = {name: room for room, names in _ROOMS.items() for name in names}


def __getattr__(name: str) -> object:
    """Import what is asked for when it is asked for: the command line starts fast, and so does a script."""
    import importlib

    if name == "__version__":
        metadata = importlib.import_module("importlib.metadata")
        try:
            return str(metadata.version("onrecord"))
        except metadata.PackageNotFoundError:  # run from its source, without having been installed
            return "0+unknown"
    if name not in _ROOM_OF:
        raise AttributeError(f"module 'onrecord' has no attribute {name!r}")
    found = getattr(importlib.import_module(_ROOM_OF[name]), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted(__all__)
