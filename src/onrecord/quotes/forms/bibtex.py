"""BibTeX: one ``@misc`` entry, in UTF-8, with what TeX would take for a command escaped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.quotes.forms.cited import Cited

name = "bibtex"
media_type = "text/x-bibtex"
_SPECIAL = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "&": r"\&",
        "%": r"\%",
        "$": r"\$",
        "#": r"\#",
        "_": r"\_",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)
_URL = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", "%": r"\%", "#": r"\#"})


def write(cited: Cited) -> str:
    """Write the entry; what is unknown is left out."""
    citation = cited.citation
    year, month, day = [*(cited.date or "").split("-"), "", ""][:3]
    fields = [
        ("author", f"{{{_tex(cited.speaker)}}}" if cited.speaker else ""),
        ("title", f"{{{_tex(cited.title)}}}" if cited.title else ""),
        ("howpublished", _tex(", ".join(part for part in (cited.event, cited.place) if part))),
        ("publisher", _tex(cited.publisher or "")),
        ("year", year),
        ("month", str(int(month)) if month.isdigit() else ""),
        ("day", str(int(day)) if day.isdigit() else ""),
        ("url", (citation.url or "").translate(_URL)),
        ("urldate", cited.retrieved_at[:10]),
        ("note", _tex(f"{citation}; SHA-256 of the capture: {cited.capture_sha256}")),
    ]
    lines = ",\n".join(f"  {field} = {{{value}}}" for field, value in fields if value)
    key = re.sub(r"[^A-Za-z0-9:./@+-]+", "-", f"{citation.record}@{citation.version}:{citation.start}-{citation.end}")
    return f"@misc{{{key},\n{lines}\n}}"


def _tex(text: str) -> str:
    return " ".join(text.split()).translate(_SPECIAL)
