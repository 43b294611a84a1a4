"""The zip file that a DOCX or ODT is, opened with care: what it unpacks to is bounded before it is unpacked."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING
from xml.parsers import expat

from onrecord.model import NotADocument

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_BYTES = 100_000_000
"""The most that one member, and all of them together, may unpack to. A day of parliament is 10 MB of XML."""
MOST_RATIO = 250
SMALL = 4_000_000
"""Below this a member may be as well packed as it likes."""
_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    f"{_OASIS}xsl-fo-compatible:1.0": "fo",
    **{f"{_OASIS}{name}:1.0": name for name in ("office", "style", "table", "text")},
}
DAMAGED = "the file is damaged or cut short; fetch it again, or save it anew from the program that wrote it"
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""How the members of a document are packed; the unpackers of other methods fail in ways of their own."""


class Bundle:
    """A zip file in memory.

    Raises:
        NotADocument: the bytes are no zip file that can be opened.
    """

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise NotADocument(DAMAGED) from error
        self._left = MOST_BYTES
        self.names = [one.filename for one in self._zip.infolist()]

    def member(self, name: str) -> bytes:
        """Unpack one member; nothing where there is none.

        Raises:
            NotADocument: it is damaged, locked, or unpacks to more than a document would.
        """
        if name not in self.names:
            return b""
        info = self._zip.getinfo(name)
        if info.flag_bits & 1:
            raise NotADocument("the file is locked with a password; save it without one and give that file")
        if info.compress_type not in _METHODS:
            raise NotADocument(DAMAGED)
        try:
            with self._zip.open(info) as packed:
                # What the directory says of the size may be a lie: what comes out is counted.
                limit = min(self._left, max(SMALL, MOST_RATIO * info.compress_size))
                data = packed.read(limit + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
            raise NotADocument(DAMAGED) from error
        if len(data) > limit:
            raise NotADocument("the file unpacks to far more than its size, as no document does; it is not opened")
        self._left -= len(data)
        return data


def walk(
    data: bytes,
    opened: Callable[[str, dict[str, str]], None],
    closed: Callable[[str], None],
    says: Callable[[str], None],
) -> None:
    """Walk through XML: element names and attributes with the usual prefixes, whatever the file calls them.

    ``says`` is given the characters between two tags at once.

    Raises:
        NotADocument: the XML is not well-formed, or declares entities.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    known: dict[str, str] = {}
    held: list[str] = []

    def flush() -> None:
        if held:
            says("".join(held))
            held.clear()

    def usual(name: str) -> str:
        if name not in known:
            space, _, local = name.rpartition(" ")
            known[name] = f"{_PREFIXES.get(space, '')}:{local}"
        return known[name]

    def start(name: str, attributes: dict[str, str]) -> None:
        flush()
        opened(usual(name), {usual(key): value for key, value in attributes.items()})

    def end(name: str) -> None:
        flush()
        closed(usual(name))

    def refuse(*_: object) -> None:
        raise NotADocument("the file declares entities of its own, as no word processor does; it is not opened")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = held.append
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(data, True)  # noqa: FBT003 - expat's own signature
    except expat.ExpatError as error:
        raise NotADocument(DAMAGED) from error
