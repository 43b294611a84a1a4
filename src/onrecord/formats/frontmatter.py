"""The block of YAML that static sites and text archives put first: ``---``, ``key: value`` lines, ``---``.

Only the few keys that date and name a document and say where it was published are read; the block is the site's own
words.
"""

from __future__ import annotations

import re

from onrecord.model import REPLACEMENT, Span
from onrecord.text.lazy import lazy_re

_BLOCK = lazy_re(r"---[ \t]*\r?\n(?P<body>(?:[^\n]*\n){1,200}?)---[ \t]*(?:\r?\n|$)")
_KEY = lazy_re(r"^(?P<key>[A-Za-z_][\w-]*)[ \t]*:[ \t]*(?P<value>[^\n]*(?:\n[ \t]+[^\n]*)*)", re.MULTILINE)
_KEYS = {
    "title": "title",
    "date": "date",
    "published_time": "published",
    "published": "published",
    "modified_time": "updated",
    "updated": "updated",
    "publisher": "publisher",
    "lang": "language",
    "language": "language",
    "source_url": "url",
    "url": "url",
    "canonical_url": "url",
}
_TIME = lazy_re(r"(?P<day>\d{4}-\d\d-\d\d)(?:[ T](?P<time>\d\d:\d\d))?")
_ESCAPE = lazy_re(r"\\(?:u(?P<hex>[0-9A-Fa-f]{4})|\n[ \t]*(?:\\(?= ))?|(?P<char>.))")
_ESCAPED = {"_": " ", "n": " ", "t": " "}


def block(text: str, start: int = 0) -> Span | None:
    """Find the block that begins at ``start``, or behind a byte order mark there; None where none does."""
    found = _BLOCK.match(text, start + text.startswith("\ufeff", start))
    return None if found is None else Span(found.start(), found.end())


def facts(text: str, front: Span) -> dict[str, tuple[str, Span]]:
    """Read what a block says of its document, each value with its place in ``text``."""
    found = _BLOCK.match(text, front.start)
    told: dict[str, tuple[str, Span]] = {}
    if found is None:
        return told
    for entry in _KEY.finditer(text, *found.span("body")):
        field = _KEYS.get(entry["key"].lower())
        value = _scalar(entry["value"])
        if field in ("date", "published", "updated"):
            day = _TIME.search(value)
            value = (
                "" if day is None else day["day"] + (f"T{day['time']}" if day["time"] and field == "updated" else "")
            )
        if field and value:
            told[field] = (value, Span(entry.start("value"), entry.start("value") + len(entry["value"].rstrip())))
    return told


def _scalar(value: str) -> str:
    """Read a plain or quoted YAML scalar of one line or folded over several."""
    value = value.strip()
    if value[:1] == '"':
        value = _ESCAPE.sub(
            lambda e: chr(int(e["hex"], 16)) if e["hex"] else _ESCAPED.get(e["char"], e["char"]) if e["char"] else "",
            value.strip('"'),
        )
        # Two escapes may make one character; half of one, or NUL, is none.
        value = value.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\x00", REPLACEMENT)
    elif value[:1] == "'":
        value = value.strip("'").replace("''", "'")
    return " ".join(value.split())
