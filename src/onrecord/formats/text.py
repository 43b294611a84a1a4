"""Plain text, and text with a block of YAML front matter: any encoding, any newlines, every byte kept.

Front matter is what static sites and text archives put first: ``---``, ``key: value`` lines, ``---``. Only the few keys
that date and name a document are read; the block is the site's own words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord import styles
from onrecord.model import REPLACEMENT, NotADocument, Span
from onrecord.reading import Page
from onrecord.text import decode

if TYPE_CHECKING:
    from onrecord.model import Capture, Transcript

name = "text"
version = "1"

_MAGIC = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x7fELF",
    b"\x1f\x8b",
    b"BZh",
    b"\xd0\xcf\x11\xe0",
    b"MZ\x90",
    b"RIFF",
    b"SQLite format 3",
    b"7z\xbc\xaf",
    b"\xfd7zXZ",
    b"OggS",
    b"ID3",
    b"\x00asm",
    b"\xca\xfe\xba\xbe",
    b"{\\rtf",
)
_SAMPLE = 65536
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROL_SHARE = 0.02
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


def reads(capture: Capture) -> bool:
    """Take bytes that look like text in some encoding."""
    data = capture.data
    if data.startswith(_MAGIC):
        return False
    sample = data[:_SAMPLE]
    text = decode(sample)
    bad = sum(problem.end - problem.start for problem in text.problems)
    if text.encoding.startswith(("utf-16", "utf-32")):
        return bad <= max(1, len(text.text) * _CONTROL_SHARE)
    bad += len(_CONTROL.findall(sample))
    return bad <= _CONTROL_SHARE * max(len(sample), 50)


def read(capture: Capture) -> tuple[Transcript, ...]:
    """Read the one transcript of a text.

    Raises:
        NotADocument: there are no bytes.
    """
    decoded = decode(capture.data)
    if not decoded.text:
        raise NotADocument("the file is empty; give a file that holds a transcript")
    facts, chrome = front_matter(decoded.text)
    media_type = "text/markdown" if chrome else "text/plain"
    page = Page(
        decoded.text,
        decoded.offsets,
        capture,
        capture.ref(media_type, decoded.encoding),
        decoded.problems,
        chrome,
        facts,
    )
    return (styles.read(page),)


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
