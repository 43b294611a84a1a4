"""What a server packed for the way (gzip, deflate), unpacked up to a limit: a bomb is stopped before it goes off."""

from __future__ import annotations

import zlib

PACKINGS = "gzip, deflate"
"""The packings that are asked for."""
_GZIP, _ZLIB, _RAW = 16 + zlib.MAX_WBITS, zlib.MAX_WBITS, -zlib.MAX_WBITS
_DEFLATED, _CHECK = 8, 31
_MOST_LAYERS = 3


class CannotUnpack(ValueError):
    """Bytes that are packed in an unknown way, damaged, or more than the limit when unpacked; says which."""


def unpack(data: bytes, packings: str, limit: int) -> bytes:
    """Unpack a body.

    Args:
        data: the body as it came.
        packings: the header ``Content-Encoding``; several are undone from the last to the first.
        limit: the most bytes that may come out, of each.

    Raises:
        CannotUnpack: see there.
    """
    names = [name.strip().lower() for name in packings.split(",")]
    names = [name for name in names if name not in {"", "identity"}]
    if len(names) > _MOST_LAYERS:
        raise CannotUnpack("is packed over and over")
    for name in reversed(names):
        data = _unpack(data, name, limit)
    return data


def unpack_gzip(data: bytes, limit: int) -> bytes:
    """Unpack a gzip file, such as ``sitemap.xml.gz``; raises as `unpack`."""
    return _members(data, _GZIP, limit)


def _unpack(data: bytes, name: str, limit: int) -> bytes:
    if name in {"gzip", "x-gzip"}:
        return _members(data, _GZIP, limit)
    if name != "deflate":
        raise CannotUnpack(f"is packed as {name[:20]!r}, which was not asked for")
    # What servers call deflate is sometimes without its wrapping, whose first two bytes are a sum and a sign.
    wrapped = data[:1] and data[0] & 0x0F == _DEFLATED and int.from_bytes(data[:2]) % _CHECK == 0
    return _members(data, _ZLIB if wrapped else _RAW, limit)


def _members(data: bytes, form: int, limit: int) -> bytes:
    whole = bytearray()
    while data:
        packed = zlib.decompressobj(form)
        try:
            whole += packed.decompress(data, limit + 1 - len(whole))
        except zlib.error as error:
            if whole and form == _GZIP:  # what servers put behind the end is nothing to them and to us
                break
            raise CannotUnpack("is packed, and damaged") from error
        if len(whole) > limit:
            raise CannotUnpack(f"is more than {limit / 1024**2:g} MB when unpacked, the most that is read")
        if not packed.eof:
            raise CannotUnpack("is packed, and cut off")
        data = packed.unused_data if form == _GZIP else b""
    return bytes(whole)
