"""The tokens of an XML source, read as tolerantly as they come: nothing is expanded, fetched or refused.

A parser that checks well-formedness stops at the first fault; half a Hansard is still half a Hansard. Every character
that is no markup is text. Declarations are passed over: entities that a document declares for itself are never
expanded, so none can grow.
"""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Literal, NamedTuple

from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = r"[A-Za-z_\u00c0-\U0010ffff:][\w.:\-]*+"
# Possessive: a tag that is cut off is found out in one pass.
_START = lazy_re(rf"<(?P<name>{_NAME})(?P<attrs>(?:[^\"'<>]++|\"[^\"<]*+\"|'[^'<]*+')*+)>")
_LOOSE = lazy_re(rf"<(?P<name>{_NAME})(?P<attrs>[^<>]*+)>?")
"""A tag with a quotation mark too many or no end."""
_END = lazy_re(rf"</(?P<name>{_NAME})[^<>]*+>?")
_ATTRIBUTE = lazy_re(rf"(?P<key>{_NAME})\s*+=\s*+(?:\"(?P<double>[^\"]*+)\"|'(?P<single>[^']*+)')")
_DOCTYPE_STOP = lazy_re(r"[\[\]>\"']|<!--")
_CDATA = "<![CDATA["
_PROLOG = 4096
_DOCTYPE_SIZE = 1_000_000
"""Where a document type may begin and how far it is followed: many without an end cost no more than one."""


class Token(NamedTuple):
    """A stretch of the source.

    Attributes:
        kind: ``text``, ``cdata`` (its content, without the marks around it), ``start`` or ``end`` of an element.
        start: first code point of the decoded source.
        end: code point after it.
        name: the element's name in small letters without its namespace.
        attrs: its attributes, names in small letters without namespace, references in their values resolved.
        empty: the element ends with its own tag.
    """

    kind: Literal["text", "cdata", "start", "end"]
    start: int
    end: int
    name: str = ""
    attrs: dict[str, str] = {}  # noqa: RUF012 - never written to
    empty: bool = False


def tokens(source: str) -> Iterator[Token]:
    """Give the text and the tags of a source in order; markup without text (comments, declarations) is left out."""
    at = text_from = 0
    last = source.rfind(">")
    while True:
        at = source.find("<", at)
        if at < 0:
            break
        is_open = at > last and source.startswith("<!", at) and not source.startswith(("<!--", _CDATA), at)
        token, end = (None, at) if is_open else _markup(source, at)
        if end == at:  # a bare "<" is text
            at += 1
            continue
        if text_from < at:
            yield Token("text", text_from, at)
        if token is not None:
            yield token
        at = text_from = end
    if text_from < len(source):
        yield Token("text", text_from, len(source))


def local(name: str) -> str:
    """Give a name without its namespace prefix, in small letters."""
    return name.rpartition(":")[2].lower()


def _markup(source: str, at: int) -> tuple[Token | None, int]:
    """Read the markup at a ``<``; the end is ``at`` where it is none."""
    after = source[at + 1 : at + 2]
    if after == "!":
        if source.startswith(_CDATA, at):
            start = at + len(_CDATA)
            end = source.find("]]>", start)
            return Token("cdata", start, len(source) if end < 0 else end), len(source) if end < 0 else end + 3
        if source.startswith("<!--", at):
            return None, _behind(source, "-->", at + 4)
        return None, _declaration_end(source, at)
    if after == "?":
        # The declaration of a damaged source ends with its tag, not with the whole of it.
        return None, _behind(source, ">" if source.startswith("<?xml ", at) else "?>", at + 2)
    if after == "/":
        found = _END.match(source, at)
        return (None, at) if found is None else (Token("end", at, found.end(), local(found["name"])), found.end())
    found = _START.match(source, at) or _LOOSE.match(source, at)
    if found is None:
        return None, at
    attrs = {
        local(each["key"]): html.unescape(each["double"] if each["double"] is not None else each["single"])
        for each in _ATTRIBUTE.finditer(found["attrs"])
    }
    empty = found["attrs"].endswith("/")
    return Token("start", at, found.end(), local(found["name"]), attrs, empty), found.end()


def _behind(source: str, mark: str, at: int) -> int:
    end = source.find(mark, at)
    return len(source) if end < 0 else end + len(mark)


def _declaration_end(source: str, at: int) -> int:
    """Find the end of a declaration; a document type may hold others between brackets."""
    if at < _PROLOG and source[at : at + 9].lower() == "<!doctype":
        depth, here, limit = 0, at + 2, at + _DOCTYPE_SIZE
        while (stop := _DOCTYPE_STOP.search(source, here, limit)) is not None:
            here = stop.end()
            if stop[0] == "<!--":
                here = _behind(source, "-->", here)
            elif stop[0] in "\"'":
                here = _behind(source, stop[0], here)
            elif stop[0] == "[":
                depth += 1
            elif stop[0] == "]":
                depth -= 1
            elif depth <= 0:
                return here
    return source.find(">", at) + 1
