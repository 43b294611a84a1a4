"""What is done to a document: bytes cut, flipped, spliced, inside a zip file or a PDF too; values of JSON exchanged."""

from __future__ import annotations

import json
import re
import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING, Any

from tests.formats import made

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

_STREAM = re.compile(rb"/Length (\d+)([^<>]*?/FlateDecode[^<>]*>>\s*?stream\r?\n)")
_INSIDE = 0.85
"""Share of packed documents that are changed inside what is packed."""


def mutate(data: bytes, random: Random, documents: Sequence[bytes]) -> bytes:
    """Change a document once to three times."""
    for _ in range(random.randint(1, 3)):
        if packed(data) and random.random() < _INSIDE:
            data = _inside(data, random, documents)
        elif data[:1] in (b"{", b"[") and data[1:2] != b"\\" and random.random() < _VALUES:
            data = _other_value(data, random)
        else:
            data = random.choice(_MUTATIONS)(data, random, documents)
    return data


def packed(data: bytes) -> bool:
    """Tell whether a document is a zip file or a PDF."""
    return data.startswith((b"PK\x03\x04", b"%PDF"))


def _inside(data: bytes, random: Random, documents: Sequence[bytes]) -> bytes:
    """Change one member of a zip file, or one stream of a PDF, and pack it again."""
    change = random.choice(_MUTATIONS)
    texts = [each for each in documents if not packed(each)]
    if data.startswith(b"PK"):
        members = members_of(data)
        if not members:
            return change(data, random, documents)
        name = random.choice(list(members))
        return made.zipped({**members, name: change(members[name], random, texts)})
    streams = list(_STREAM.finditer(data))
    if not streams:
        return change(data, random, documents)
    head = random.choice(streams)
    body = data[head.end() : head.end() + int(head[1])]
    try:
        changed = zlib.compress(change(zlib.decompress(body), random, texts))
    except zlib.error:
        return change(data, random, documents)
    return data[: head.start()] + b"/Length %d" % len(changed) + head[2] + changed + data[head.end() + len(body) :]


def members_of(data: bytes) -> dict[str, bytes]:
    """Unpack a zip file; nothing where it is damaged."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as bundle:
            return {name: bundle.read(name) for name in bundle.namelist()}
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError):
        return {}


_VALUES = 0.6
"""Share of JSON sources in which a value is changed, not a byte."""
_OTHERS: tuple[Any, ...] = (
    *(None, True, 0, -1, 1e308, float("inf"), 10**400, "", " ", "\x00", "\ud800", "SPEAKER_00", "Dana Reyes: One."),
    *([], {}, [[]], [None], {"text": {}}, ["a"] * 3, {"id": "Dana Reyes"}, "word " * 4000, [{"text": "a"}] * 500),
)


def _other_value(data: bytes, random: Random) -> bytes:
    """Put another value in the place of one of JSON, or of a line of it."""
    lines = data.split(b"\n")
    whole = random.random() < 0.5 or len(lines) < 2
    at = random.randrange(len(lines))
    try:
        form = [json.loads(data if whole else lines[at])]
    except (ValueError, RecursionError):
        return data
    places: list[tuple[Any, Any]] = []
    waiting: list[Any] = [form]
    while waiting:
        here = waiting.pop()
        keys = list(here) if isinstance(here, dict) else range(len(here)) if isinstance(here, list) else ()
        places += [(here, key) for key in keys]
        waiting += [here[key] for key in keys]
    here, key = random.choice(places)
    if isinstance(here, dict) and random.random() < 0.3:
        here[random.choice(("text", "speaker", "id", "segments", "utterances", "x"))] = here.pop(key)
    else:
        here[key] = random.choice(_OTHERS)
    changed = json.dumps(form[0], ensure_ascii=random.random() < 0.5).encode("utf-8", "surrogatepass")
    return changed if whole else b"\n".join([*lines[:at], changed, *lines[at + 1 :]])


def _truncate(data: bytes, random: Random, _documents: Sequence[bytes]) -> bytes:
    return data[: random.randrange(len(data) + 1)]


def _splice(data: bytes, random: Random, documents: Sequence[bytes]) -> bytes:
    other = random.choice(documents)
    at, start = random.randrange(len(data) + 1), random.randrange(len(other) + 1)
    return data[:at] + other[start : start + random.randrange(4000)] + data[at:]


def _flip(data: bytes, random: Random, _documents: Sequence[bytes]) -> bytes:
    changed = bytearray(data)
    for _ in range(random.randint(1, 40)):
        if changed:
            changed[random.randrange(len(changed))] ^= 1 << random.randrange(8)
    return bytes(changed)


def _insert(data: bytes, random: Random, _documents: Sequence[bytes]) -> bytes:
    at = random.randrange(len(data) + 1)
    return data[:at] + random.choice(_PIECES) * random.choice((1, 2, 50)) + data[at:]


def _cut_out(data: bytes, random: Random, _documents: Sequence[bytes]) -> bytes:
    at = random.randrange(len(data) + 1)
    return data[:at] + data[at + random.randrange(2000) :]


def _newlines(data: bytes, random: Random, _documents: Sequence[bytes]) -> bytes:
    return data.replace(b"\n", random.choice((b"\r\n", b"\r", b"", b"\n\n", b"\x0c", "\u2028".encode())))


_PIECES = (
    *(b'<script>x</script> <!-- --> <![CDATA[ ]]> &#0; &amp; &nbsp; &bogus; <p> </p> <style> [ ( { " \t'.split(b" ")),
    *(b"\x00", b"\xff", b"\xed\xa0\x80", b"\x1b[0m", b"\\u0000", "\u202e\u200b".encode()),
    *(b"SPEAKER: ", b"Q    ", b"[00:00:01] ", b"(Laughter.)", b"---\n", b"WEBVTT\n\n", b"%PDF-1.7\n"),
    *(b"00:00:01.000 --> 00:00:02.000\n", b"<v Dana Reyes>", b"</v>", b"<00:00:01.500><c>", b"{\\an8}", b">> "),
    *(b'"', b'""', b'","', b",", b"\t", b'{"', b"},", b"\\ud800", b"\\", b"1e999", b"null"),
    *(b"<w:p>", b"</w:p>", b"<w:t>", b"<w:br/>", b"<w:tab/>", b"<w:del>", b"<w:tbl>", b"<mc:Choice>", b"<mc:Fallback>"),
    *(b"<text:p>", b'<text:s text:c="999999999"/>', b"<text:tab/>", b"<table:table>", b"<office:annotation>"),
    *(b"<u>", b"<speech>", b"<from>", b"<note>", b"<TEI>", b"<transcript>", b"<!DOCTYPE x [", b"<![CDA", b"<?xml"),
    *(
        b"{",
        b"}",
        b"{\\*",
        b"{\\*\\x ",
        b"\\par ",
        b"\\pard ",
        b"\\u8212-",
        b"\\u55357?",
        b"\\u56832?",
        b"\\uc0 ",
        b"\\uc2 ",
    ),
    *(
        b"\\'83",
        b"\\'e9",
        b"\\f3 ",
        b"\\f37 ",
        b"\\bin9 ",
        b"\\bin-3 ",
        b"\\bin999999 ",
        b"\\cell ",
        b"\\row ",
        b"\\intbl ",
    ),
    *(
        b"{\\pict ",
        b"{\\fonttbl",
        b"{\\stylesheet",
        b"{\\info",
        b"{\\header ",
        b"{\\footnote ",
        b"{\\v ",
        b"{\\deleted ",
    ),
    *(
        b"{\\shptxt ",
        b"{\\object{\\result ",
        b"}{\\rtf1 ",
        b"\\ansicpg932 ",
        b"\\mac ",
        b"\\plain ",
        b"\\\n",
        b"{\\*\\ud ",
    ),
    *(b"BT ET Q q ", b"(words) Tj ", b"1e9 0 0 1e9 0 0 cm ", b"-99999 Tw ", b"90 Tz ", b"/R 0 Tf ", b"/Im Do "),
)
_MUTATIONS = (_truncate, _splice, _flip, _insert, _cut_out, _newlines)
