"""Bytes to text, with a map back: every byte is decoded, mapped or known to be a byte-order mark.

The encoding is found in the order byte-order mark, UTF-16 by its NUL pattern, UTF-8, cp1252, Latin-1. Old wire
copy and web archives mix them: a page in UTF-8 with a stray cp1252 quotation mark stays UTF-8, and only the stray
byte is mapped.
"""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

import msgspec

from onrecord.model import REPLACEMENT, OffsetMap, Piece, Problem
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator

# The well-formed byte sequences of UTF-8 (Unicode 15, table 3-7), NUL left out. Possessive, because nothing is ever
# given back: room kept for that would take a hundred times the memory of the text.
_UTF8_RUN = lazy_re(
    rb"(?:[\x01-\x7f]++|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}"
    rb"|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2})++"
)
_UTF8_LONG = lazy_re(rb"[\xc2-\xf4][\x80-\xbf]+")
_HIGH = lazy_re(rb"[\x80-\xff]")
_C1 = lazy_re(rb"[\x80-\x9f]")
_CP1252_HOLES = lazy_re(rb"[\x00\x81\x8d\x8f\x90\x9d]")
_NUL = lazy_re(rb"\x00")
_UTF16_BAD = lazy_re("[\ud800-\udfff\x00]")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096
_DECLARED = b"<meta charset=>"
_LATIN = frozenset({"iso-8859-1", "iso8859-1", "latin-1", "latin1", "l1"})
"""Names under which servers and pages declare what is cp1252 where it has bytes from 0x80 to 0x9f, as browsers know."""
_NUL_SHARE = 0.3
"""Share of NUL among every other byte that tells UTF-16: Latin text has nearly all of them, other scripts few."""


class Decoded(msgspec.Struct, frozen=True):
    """A text and where it came from.

    Attributes:
        text: the text; holds no NUL and no lone surrogate.
        offsets: map of the text to the bytes.
        encoding: what was found, with ``-bom`` behind it where the bytes began with a byte-order mark.
        problems: one for each run of bytes that does not decode.
    """

    text: str
    offsets: OffsetMap
    encoding: str
    problems: tuple[Problem, ...]


def decode(data: bytes, *, declared: str | None = None) -> Decoded:
    """Decode bytes of unknown encoding. Never fails: a byte that does not decode becomes U+FFFD, its value kept.

    Args:
        data: the bytes.
        declared: the encoding that the document itself or its server declares, in small letters; believed where the
            bytes are not UTF-8 and come back the same when they are decoded and encoded in it.
    """
    for bom, codec in _BOMS:
        if data.startswith(bom) and _decodes(codec, data, len(bom)):
            return _decode_as(codec, data, len(bom))
    sample = data[:_SAMPLE]
    half = len(sample) // 2
    if half and sample[1::2].count(0) > _NUL_SHARE * half and sample[0::2].count(0) < _NUL_SHARE * half / 2:
        return _decode_as("utf-16-le", data, 0)
    if half and sample[0::2].count(0) > _NUL_SHARE * half and sample[1::2].count(0) < _NUL_SHARE * half / 2:
        return _decode_as("utf-16-be", data, 0)
    codec = _eight_bit(data)
    if declared and codec != "utf-8" and declared not in _LATIN and _comes_back(data, declared):
        codec = declared
    return _decode_as(codec, data, 0)


def decode_text(text: str) -> tuple[bytes, Decoded]:
    """Take a string as if it had been captured in UTF-8; lone surrogates and NUL are mapped like wrong bytes.

    Returns:
        The bytes that stand for the capture, and the text decoded from them.
    """
    data = text.encode("utf-8", "surrogatepass")
    return data, _decode_as("utf-8", data, 0)


def _comes_back(data: bytes, codec: str) -> bool:
    try:
        text = data.decode(codec)
        # A declaration that was read as ASCII stands in no UTF-16 and no EBCDIC, whatever it says.
        return _DECLARED.decode(codec) == _DECLARED.decode() and "\x00" not in text and text.encode(codec) == data
    except (LookupError, ValueError):
        return False


def _decodes(codec: str, data: bytes, start: int) -> bool:
    if not codec.startswith("utf-32"):
        return True
    try:
        data[start:].decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def _eight_bit(data: bytes) -> str:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        high = len(_HIGH.findall(data))
        in_sequences = sum(len(run) for run in _UTF8_LONG.findall(data))
        if in_sequences > high / 2:
            return "utf-8"
        # cp1252 and Latin-1 differ only in 0x80 to 0x9f, where Latin-1 has control characters nobody prints.
        if not _C1.search(data):
            return "latin-1"
        holes = len(_CP1252_HOLES.findall(data)) - data.count(0)
        return "latin-1" if holes > len(_C1.findall(data)) / 2 else "cp1252"
    return "utf-8"


def _decode_as(codec: str, data: bytes, start: int) -> Decoded:
    read_runs = _wide_runs if codec.startswith(("utf-16", "utf-32")) else _byte_runs
    texts: list[str] = []
    pieces: list[Piece] = []
    problems: list[Problem] = []
    at = 0
    for source_start, source_end, text in read_runs(codec, data, start):
        end = at + len(text or REPLACEMENT)
        raw = None if text is not None else data[source_start:source_end].hex()
        pieces.append(Piece(at, end, source_start, source_end, raw))
        texts.append(text if text is not None else REPLACEMENT)
        if raw is not None:
            if problems and problems[-1].end == at:
                problems[-1] = msgspec.structs.replace(problems[-1], end=end)
            else:
                says = f"bytes from {source_start} on ({raw} ...) are no text in {codec}; they are kept beside the text"
                problems.append(Problem("undecodable-byte", at, end, says))
        at = end
    name = f"{codec}-bom" if start else codec
    return Decoded("".join(texts), OffsetMap(codec, tuple(pieces)), name, tuple(problems))


def _whole(data: bytes, start: int) -> str | None:
    """Give the text where all bytes are UTF-8, as nearly always; None where any is not, or there are none."""
    if start >= len(data) or b"\0" in data:
        return None
    try:
        return data[start:].decode("utf-8")
    except UnicodeDecodeError:
        return None


def _byte_runs(codec: str, data: bytes, start: int) -> Iterator[tuple[int, int, str | None]]:
    if codec == "utf-8":
        whole = _whole(data, start)
        if whole is not None:
            yield start, len(data), whole
            return
        at = start
        for run in _UTF8_RUN.finditer(data, start):
            yield from ((bad, bad + 1, None) for bad in range(at, run.start()))
            yield run.start(), run.end(), run[0].decode("utf-8")
            at = run.end()
        yield from ((bad, bad + 1, None) for bad in range(at, len(data)))
        return
    at = start
    for hole in (_CP1252_HOLES if codec == "cp1252" else _NUL).finditer(data, start):
        if hole.start() > at:
            yield at, hole.start(), data[at : hole.start()].decode(codec)
        yield hole.start(), hole.end(), None
        at = hole.end()
    if at < len(data):
        yield at, len(data), data[at:].decode(codec)


def _wide_runs(codec: str, data: bytes, start: int) -> Iterator[tuple[int, int, str | None]]:
    width = 4 if "32" in codec else 2
    end = start + (len(data) - start) // width * width
    text = data[start:end].decode(codec, "surrogatepass")
    at, source_at = 0, start
    for bad in _UTF16_BAD.finditer(text):
        if bad.start() > at:
            run = text[at : bad.start()]
            size = len(run.encode(codec))
            yield source_at, source_at + size, run
            source_at += size
        yield source_at, source_at + width, None
        at, source_at = bad.end(), source_at + width
    if at < len(text):
        yield source_at, end, text[at:]
    yield from ((bad, bad + 1, None) for bad in range(end, len(data)))
