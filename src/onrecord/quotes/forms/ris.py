"""RIS (2011 tags), as EndNote and library catalogues read it: one reference of the general type; none is for speech."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.quotes.forms.cited import Cited

name = "ris"
media_type = "application/x-research-info-systems"


def write(cited: Cited) -> str:
    """Write the reference, one tag a line; what is unknown is left out."""
    citation = cited.citation
    tags = [
        ("TY", "GEN"),
        ("AU", cited.speaker),
        ("TI", cited.title),
        ("M3", cited.event),
        ("DA", (cited.date or "").replace("-", "/")),
        ("PY", (cited.date or "")[:4]),
        ("CY", cited.place),
        ("PB", cited.publisher),
        ("UR", citation.url),
        ("Y2", cited.retrieved_at[:10].replace("-", "/")),
        ("LA", "" if cited.language == "und" else cited.language),
        ("AB", citation.words or citation.exact),
        ("N1", f"{citation}; SHA-256 of the capture: {cited.capture_sha256}"),
        ("ID", str(citation)),
    ]
    lines = [f"{tag}  - {' '.join(value.split())}" for tag, value in tags if value]
    return "\n".join([*lines, "ER  - "])
