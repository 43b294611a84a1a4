"""Strings of JSON with tags of HTML in them, added to a text without the tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.model import Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.formats.jsonsource import Text
    from onrecord.formats.values import ValueBuilder

_TAG = lazy_re(r"(?:<|\\u003[cC])(?:\\?/)?(?P<name>[A-Za-z][A-Za-z0-9]{0,9})\b[^<>]{0,300}?(?:>|\\u003[eE])")
_BLOCKS = frozenset("p div br li ul ol h1 h2 h3 h4 blockquote tr".split())


def add_tagged(builder: ValueBuilder, source: str, text: Text) -> Span | None:
    """Add a string of a JSON source; tags of blocks part paragraphs, others are left out.

    Returns:
        Its place in the text; None where it is white space.
    """
    tags = list(_TAG.finditer(source, text.start, text.end)) if "<" in text.says else []
    at, first, last = text.start, None, None
    for tag in [*tags, None]:
        span = builder.add(at, text.end if tag is None else tag.start())
        first, last = first or span, span or last
        if tag is not None:
            at = tag.end()
            beside = source[tag.start() - 2 : tag.start()], source[at : at + 2]
            spaced = beside[0][-1:].isspace() or beside[1][:1].isspace() or "\\n" in beside
            builder.part("\n\n" if tag["name"].lower() in _BLOCKS else " " if spaced else "")
    return None if first is None or last is None else Span(first.start, last.end)
