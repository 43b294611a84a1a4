"""YAML front matter, what static sites and text archives put first: ``---``, ``key: value`` lines, ``---``.

Only the few keys that date and name a document are read; the block is the site's own words.
"""

from __future__ import annotations

import re

from onrecord.model import REPLACEMENT, Span

_FRONT = re.compile(r"\ufeff?---[ \t]*\r?\n(?P<body>(?:[^\n]*\n){1,200}?)---[ \t]*(?:\r?\n|$)")
_KEY = re.compile(r"^(?P<key>[A-Za-z_][\w-]*)[ \t]*:[ \t]*(?P<value>[^\n]*(?:\n[ \t]+[^\n]*)*)", re.MULTILINE)
_KEYS = {
    "title": "title",
    "date": "date",
    "published_time": "published",
    "published": "published",
    "modified_time": "updated",
    "updated": "updated",
}
_TIME = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)(?:[ T](?P<time>\d\d:\d\d))?")
_ESCAPE = re.compile(r"\\(?:u(?P<hex>[0-9A-Fa-f]{4})|\n[ \t]*(?:\\(?= ))?|(?P<char>.))")
_ESCAPED = {"_": " ", "n": " ", "t": " "}


def front_matter(text: str) -> tuple[dict[str, tuple[str, Span | None]], tuple[Span, ...]]:
    """Read the block of front matter that a text begins with.

    Returns:
        The fields it gives, each with its place, and the block's own place; nothing where there is none.
    """
    front = _FRONT.match(text)
    if front is None:
        return {}, ()
    facts: dict[str, tuple[str, Span | None]] = {}
    for entry in _KEY.finditer(text, front.start("body"), front.end("body")):
        field = _KEYS.get(entry["key"].lower())
        value = _scalar(entry["value"])
        if field in ("date", "published", "updated"):
            day = _TIME.search(value)
            value = (
                "" if day is None else day["day"] + (f"T{day['time']}" if day["time"] and field == "updated" else "")
            )
        if field and value:
            facts[field] = (value, Span(entry.start("value"), entry.start("value") + len(entry["value"].rstrip())))
    return facts, (Span(front.start(), len(front[0].rstrip()) + front.start()),)


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
