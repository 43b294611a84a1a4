"""A W3C Web Annotation (2017): the words by quotation and by position, in a text named by its digest.

Positions count code points of the version's text, not of the publisher's page: so the source is that text, and the page
is its scope. The digests are the archive's own terms, in a namespace of their own.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onrecord.quotes.forms.cited import Cited

name = "annotation"
media_type = "application/ld+json"


def write(cited: Cited) -> str:
    """Write one JSON-LD object, two spaces deep."""
    citation = cited.citation
    target: dict[str, Any] = {
        "type": "SpecificResource",
        "source": f"urn:onrecord:{citation.record}@{citation.version}",
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": citation.exact,
                "prefix": citation.prefix,
                "suffix": citation.suffix,
            },
            {"type": "TextPositionSelector", "start": citation.start, "end": citation.end},
        ],
        "state": {"type": "TimeState", "sourceDate": cited.retrieved_at},
        "onrecord:textSha256": cited.text_sha256,
        "onrecord:captureSha256": cited.capture_sha256,
    }
    if citation.url is not None:
        target["scope"] = citation.url
    annotation = {
        "@context": ["http://www.w3.org/ns/anno.jsonld", {"onrecord": "urn:onrecord:terms:"}],
        "id": f"urn:onrecord:{citation}",
        "type": "Annotation",
        "motivation": "identifying",
        "target": target,
    }
    return json.dumps(annotation, ensure_ascii=False, indent=2)
