"""Mementos (RFC 7089): pages as a web archive keeps them, which say when they were retrieved and from where."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from onrecord.capture.address import Refused, parse
from onrecord.capture.polite import http_date

if TYPE_CHECKING:
    from collections.abc import Sequence

_LINK = re.compile(r"<([^<>]*)>((?:\s*;\s*[\w*!#$&+.^`|~-]+\s*(?:=\s*(?:\"[^\"]*\"|[^\s\",;]+))?)*)")
_REL = re.compile(r";\s*rel\s*=\s*(?:\"([^\"]*)\"|([^\s\",;]+))", re.IGNORECASE)


class Memento(NamedTuple):
    """What a web archive says of a page that it gives.

    Attributes:
        original: where the page was published.
        at: when the archive retrieved it, UTC, ISO 8601 with seconds.
    """

    original: str
    at: str


def memento_of(headers: Sequence[tuple[str, str]]) -> Memento | None:
    """Read ``Memento-Datetime`` and the link to the original; None where an answer's headers have not both of them.

    Args:
        headers: names in small letters, and values.
    """
    then = http_date(next((value for name, value in headers if name == "memento-datetime"), None))
    if then is None:
        return None
    for name, value in headers:
        for match in _LINK.finditer(value if name == "link" else ""):
            rel = _REL.search(match[2])
            if rel is None or "original" not in (rel[1] or rel[2] or "").lower().split():
                continue
            try:
                return Memento(parse(match[1]).url, then.strftime("%Y-%m-%dT%H:%M:%SZ"))
            except Refused:
                return None
    return None
