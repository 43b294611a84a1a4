"""XML: transcripts in the schemas that parliaments and archives use, and any other XML as a page of its text.

Every text node is kept, in order, mapped to its bytes; character references and CDATA sections are read, entities that
a document declares for itself stand as they are printed. Damaged XML is read as far as it goes.
"""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from onrecord import styles
from onrecord.formats.markup import undecoded
from onrecord.formats.xml import akoma, attributed, parlparse, pm, tei
from onrecord.formats.xml.dialect import Told
from onrecord.formats.xml.elements import NAMING, read_elements
from onrecord.formats.xml.scan import tokens
from onrecord.model import NotADocument
from onrecord.reading import Page
from onrecord.text import decode
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.formats.xml.dialect import Dialect
    from onrecord.formats.xml.elements import Elements
    from onrecord.model import Capture, Span, Transcript
    from onrecord.text import Decoded

name = "xml"
version = "3"

DIALECTS: tuple[Dialect, ...] = (pm, parlparse, akoma, tei, attributed)
"""Tried in order; a source that none claims is a page."""

_HEAD = 4096
_SIGNS = lazy_re(
    rb"^[^<A-Za-z]{0,16}<(?:\?xml\b|!DOCTYPE\s+(?!html\b)\w|(?:\w+:)?"
    rb"(?:transcripts?|publicwhip|akomaNtoso|TEI|teiCorpus|debate)[\s>])",
    re.IGNORECASE,
)
_HTML = lazy_re(rb"<!doctype html|<html[\s>]", re.IGNORECASE)
_ENCODING = lazy_re(rb"<\?xml[^>]*\bencoding\s*=\s*[\"']([A-Za-z0-9._-]+)")


def reads(capture: Capture) -> bool:
    """Take sources that begin as XML does and hold text; XHTML is HTML."""
    head = capture.data[:_HEAD].replace(b"\x00", b"")
    if _SIGNS.match(head) is None or _HTML.search(head):
        return False
    source = decode(capture.data, declared=_declared(capture.data)).text
    return any(source[t.start : t.end].strip() for t in tokens(source) if t.kind in ("text", "cdata"))


def read(capture: Capture) -> tuple[Transcript, ...]:
    """Read every transcript of a source.

    Raises:
        NotADocument: the source holds no text.
    """
    decoded = decode(capture.data, declared=_declared(capture.data))
    source = read_elements(decoded)
    if not source.text.strip():
        raise NotADocument("the XML holds no text; give the file with the words that were said")
    dialect = next((each for each in DIALECTS if each.claims(source.names)), None)
    if dialect is None:
        return (_transcript(capture, decoded, source, None, 1),)
    # One whose end is missing holds the next as well: it ends where that begins.
    outers = [outer for outer in dialect.parts(source) if outer.span]
    outers = [outer for outer, after in zip_longest(outers, outers[1:]) if after is None or outer.start < after.start]
    if len(outers) <= 1:
        return (_transcript(capture, decoded, source, dialect, 1),)
    # Stray words between two transcripts stay with the first, so that none is lost.
    starts = [0, *(outer.start for outer in outers[1:]), len(source.text)]
    documents = []
    for outer, start, end in zip(outers, starts, starts[1:], strict=False):
        stop = start + len(source.text[start:end].rstrip("\n"))
        documents.append(source.part(outer, start, stop))
    return tuple(_transcript(capture, decoded, each, dialect, number) for number, each in enumerate(documents, 1))


def _transcript(
    capture: Capture, decoded: Decoded, document: Elements, dialect: Dialect | None, part: int
) -> Transcript:
    told = dialect.tell(document) if dialect is not None else Told()
    if told.utterances is None:
        told.chrome += _told_of_speakers(document)
    page = Page(
        text=document.text,
        offsets=document.offsets,
        capture=capture,
        ref=capture.ref("application/xml", decoded.encoding, part),
        problems=undecoded(document.offsets),
        chrome=tuple(sorted([*document.chrome, *told.chrome])),
        facts=told.facts,
        placed=tuple(told.placed),
        people=tuple(told.people),
        bold=document.bold,
    )
    if told.utterances is None:
        return styles.read(page)
    return styles.read_given(page, told.utterances)


def _told_of_speakers(document: Elements) -> list[Span]:
    """Give what stands in fields beside a speaker's printed label: ``MetaSpeaker`` in a ``Taler``."""
    fields = [each for each in document.names if each.startswith("meta")]
    spans = {each.span for speaker in document.of(*NAMING) for each in document.inside(speaker, *fields) if each.span}
    return sorted(spans) if fields else []


def _declared(data: bytes) -> str | None:
    found = _ENCODING.search(data[:_HEAD])
    return None if found is None else found[1].decode("ascii").lower()
