"""Feeds (RSS, Atom) and sitemaps: the addresses of pages that they list.

Read by expat, element by element, with no tree: what stands before a fault is used. A document type that declares
entities is refused, so that none can grow or fetch anything; what is used of a list is bounded.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal
from xml.parsers import expat

import msgspec

from onrecord.capture.address import Place, Refused
from onrecord.capture.polite import http_date
from onrecord.capture.unpack import CannotUnpack, unpack_gzip

if TYPE_CHECKING:
    from collections.abc import Iterator

Kind = Literal["feed", "sitemap", "index"]
"""What lists addresses: a feed, a sitemap, or a sitemap of sitemaps."""
MOST = 50_000
"""Addresses that one list may hold: as many as the protocol of sitemaps allows."""
_LARGEST = 64 * 1024 * 1024
_LONGEST = 8192
_ROOTS: dict[str, Kind] = {"rss": "feed", "rdf": "feed", "feed": "feed", "urlset": "sitemap", "sitemapindex": "index"}
_ENTRIES = {"feed": ("item", "entry"), "sitemap": ("url",), "index": ("sitemap",)}
_ADDRESSES = {"feed": "link", "sitemap": "loc", "index": "loc"}
_TIMES = frozenset({"updated", "pubdate", "date", "lastmod", "modified", "published"})
_LINE = re.compile(r"https?://\S+", re.IGNORECASE)
_DEPTH = 64


class Link(msgspec.Struct, frozen=True):
    """One page that a list names.

    Attributes:
        url: its address.
        updated: when it was changed, by the list, UTC, ISO 8601 with seconds; None where the list does not say.
    """

    url: str
    updated: str | None = None


class Listed(msgspec.Struct, frozen=True):
    """What a list holds.

    Attributes:
        kind: what it is; None where it is no list.
        links: the pages, or the sitemaps of an index, in order, each once.
        fault: why there may be more than these, in words.
    """

    kind: Kind | None = None
    links: tuple[Link, ...] = ()
    fault: str | None = None


class _Forbidden(Exception):
    pass


def listed(data: bytes, place: Place) -> Listed:
    """Read the addresses that a feed or a sitemap lists; a sitemap may be packed (gzip) or plain text.

    Args:
        data: the bytes.
        place: where they came from: relative addresses are of there, and a sitemap lists pages of its own host only.
    """
    if data.startswith(b"\x1f\x8b"):
        try:
            data = unpack_gzip(data, _LARGEST)
        except CannotUnpack as error:
            return Listed(fault=str(error))
    if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] != b"<" and data[:2] not in {b"\xfe\xff", b"\xff\xfe"}:
        return _plain(data, place)
    reader = _Reader(place)
    fault = reader.read(data)
    if reader.kind is None:
        return Listed(fault=fault or "is neither a feed nor a sitemap")
    return Listed(reader.kind, tuple(reader.links.values()), fault)


def _plain(data: bytes, place: Place) -> Listed:
    """Read a sitemap of plain text: one address a line, and nothing else."""
    lines = [line.strip() for line in data.decode("utf-8", "replace").splitlines() if line.strip()]
    if not lines or not all(_LINE.fullmatch(line) for line in lines):
        return Listed(fault="is neither a feed nor a sitemap")
    links = dict.fromkeys(url for line in lines[:MOST] for url in _of_host(line, place))
    return Listed("sitemap", tuple(Link(url) for url in links), _too_many(len(lines)))


def _of_host(reference: str, place: Place) -> Iterator[str]:
    try:
        there = place.joined(reference)
    except Refused:
        return
    if there.host.removeprefix("www.") == place.host.removeprefix("www."):
        yield there.url


def _too_many(count: int) -> str | None:
    return f"lists more than {MOST:,} pages; the rest is left out" if count > MOST else None


class _Reader:
    def __init__(self, place: Place) -> None:
        self.kind: Kind | None = None
        self.links: dict[str, Link] = {}
        self._place = place
        self._path: list[str] = []
        self._url: str | None = None
        self._id: str | None = None
        self._updated: str | None = None
        self._text: list[str] | None = None
        self._held = 0
        self._entries: tuple[str, ...] = ()
        self._is_address = False
        self._entities = False

    def read(self, data: bytes) -> str | None:
        """Read all that can be read; tell what could not, in words."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._characters
        parser.EntityDeclHandler = self._entity
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        try:
            parser.Parse(data, True)  # noqa: FBT003 - expat's signature
        except _Forbidden as error:
            return str(error)
        except (expat.ExpatError, ValueError, LookupError) as error:
            return f"is no well-formed XML from some place on ({' '.join(str(error).split())})"
        return None

    def _entity(self, *_: object) -> None:
        self._entities = True

    def _start(self, name: str, attrs: dict[str, str]) -> None:
        name = name.rpartition(" ")[2].lower()
        if not self._path:
            self.kind = _ROOTS.get(name)
            if self.kind is None:
                raise _Forbidden("is neither a feed nor a sitemap")
            if self._entities:
                raise _Forbidden("declares entities of its own, which could grow without end; it is not read")
            self._entries = _ENTRIES[self.kind]
        self._path.append(name)
        if len(self._path) > _DEPTH:
            raise _Forbidden("is nested too deeply; the rest is left out")
        if name in self._entries:
            self._url = self._id = self._updated = None
        self._text, self._held = None, 0
        if not self._within():
            return
        if name == "link" and "href" in attrs:  # Atom; of several the page is the one without a rel or "alternate"
            if attrs.get("rel", "alternate") == "alternate" and self._url is None:
                self._url = attrs["href"]
        elif name in _TIMES or name in {"guid", _ADDRESSES.get(self.kind or "")}:
            self._text = []
            self._is_address = attrs.get("isPermaLink") != "false"

    def _within(self) -> bool:
        """Tell whether this is a child of an entry."""
        return len(self._path) > 1 and self._path[-2] in self._entries

    def _characters(self, text: str) -> None:
        if self._text is not None and self._held < _LONGEST:
            self._text.append(text)
            self._held += len(text)

    def _end(self, name: str) -> None:
        name = name.rpartition(" ")[2].lower()
        text = None if self._text is None else "".join(self._text).strip()
        if text and self._within():
            if name in _TIMES:
                self._updated = max(filter(None, (self._updated, _time(text))), default=None)
            elif name == "guid":
                self._id = text if self._is_address else None
            elif self._url is None:
                self._url = text
        self._text = None
        self._path.pop()
        if name in self._entries:
            self._entry()

    def _entry(self) -> None:
        reference = self._url or (self._id if self._id and _LINE.fullmatch(self._id) else None)
        if not reference:
            return
        if self.kind == "feed":
            try:
                url = self._place.joined(reference).url
            except Refused:
                return
        else:
            url = next(_of_host(reference, self._place), "")
        if url and url not in self.links:
            if len(self.links) >= MOST:
                raise _Forbidden(_too_many(MOST + 1) or "")
            self.links[url] = Link(url, self._updated)


def _time(written: str) -> str | None:
    """Read a time as feeds (RFC 822) and sitemaps (ISO 8601) write it."""
    try:
        then = datetime.fromisoformat(written)
    except ValueError:
        found = http_date(written)
        if found is None:
            return None
        then = found
    try:
        then = then.replace(tzinfo=UTC) if then.tzinfo is None else then.astimezone(UTC)
    except (OverflowError, ValueError):
        return None
    return then.strftime("%Y-%m-%dT%H:%M:%SZ")
