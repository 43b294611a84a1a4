"""CSL-JSON (schema 1.0), as Zotero, Mendeley and citeproc read it: an array of one speech."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.quotes.forms.cited import Cited

name = "csl"
media_type = "application/vnd.citationstyles.csl+json"
_DAY = lazy_re(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def write(cited: Cited) -> str:
    """Write a JSON array that holds one item, two spaces deep; what is unknown is left out."""
    citation = cited.citation
    item: dict[str, Any] = {
        "id": str(citation),
        "type": "speech",
        "title": cited.title,
        # A name is given whole: which part of it is the family name is not the record's to guess.
        "author": [{"literal": cited.speaker}] if cited.speaker else None,
        "genre": cited.event,
        "event-place": cited.place,
        "issued": _date(cited.published or cited.date),
        "event-date": _date(cited.date),
        "accessed": _date(cited.retrieved_at),
        "publisher": cited.publisher,
        "URL": citation.url,
        "language": None if cited.language == "und" else cited.language,
        "abstract": citation.words or citation.exact,
        "note": f"{citation}; SHA-256 of the capture: {cited.capture_sha256}",
    }
    return json.dumps([{key: value for key, value in item.items() if value}], ensure_ascii=False, indent=2)


def _date(iso: str | None) -> dict[str, Any] | None:
    found = _DAY.match(iso or "")
    return None if found is None else {"date-parts": [[int(part) for part in found.groups() if part]]}
