"""The top of what monitors of the media take down: fields in columns, ``Station:  CHANNEL 6    Date:  3/12/2031``.

Blank lines part the fields, so that ``Compere:`` and ``Interviewees:`` look like labels; ``Item:`` says what it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from onrecord.model import Span

if TYPE_CHECKING:
    from onrecord.model import SegmentKind
    from onrecord.reading.page.page import Page

TOP = 30
"""Lines from the top in which the fields stand."""
FEWEST = 5
"""Fields, at least."""
SURE = 2
"""Fields among them, at least, that only what was broadcast has."""
DEEP = 4
"""Blanks, at least, before what goes on with a field."""
_BROADCAST = ("station", "channel", "network", "compere", "presenter", "program", "programme", "summary id", "audience")
_KEYS = "|".join(
    sorted(
        (*_BROADCAST, "host", "date", "time", "item", "subject", "subjects", "topic", "interviewee", "interviewees",
         "duration", "length", "reporter", "journalist", "market", "outlet", "keywords", "e&oe"),
        key=len,
        reverse=True,
    )
)  # fmt: skip
_FIELD = re.compile(rf"(?:(?<=\n)|^|[ \t]{{2}})(?P<key>{_KEYS}):(?P<value>[ \t]{{1,40}}(?=\S)|$)", re.IGNORECASE)
_ITEM = frozenset(("item", "subject", "topic"))
_PEOPLE = frozenset(
    ("compere", "presenter", "audience", "host", "interviewee", "interviewees", "reporter", "journalist")
)
_SENTENCE = re.compile(r"[^\s]+(?:[ \t]+[^\s]+){2,}[.?!…—–-][\"'”’»)\]*_]*$")


def _comes_back(page: Page, key: str, end: int) -> bool:
    return re.search(rf"^[ \t]{{0,40}}{re.escape(key)}:", page.text[end:], re.MULTILINE) is not None


def _speaks(page: Page, begin: int, end: int) -> bool:
    """Tell whether words end as a sentence of three words or more: somebody says them."""
    return _SENTENCE.fullmatch(page.text[begin:end].strip()) is not None


def monitored(page: Page) -> Page:
    """Give the page with such fields as its head, and what they say the item is as its title."""
    last, keys, item = -1, [], None
    for index, line in enumerate(page.lines[:TOP]):
        begin = page.text.rfind("\n", 0, line.start) + 1
        first = _FIELD.match(page.text, line.start, line.end) if begin == line.start else None
        if first is not None and (
            _comes_back(page, first["key"], line.end)
            or (first["key"].lower() in _PEOPLE and _speaks(page, first.end(), line.end))
        ):
            break  # "HOST:" begins the talk
        if first is not None:
            found = list(_FIELD.finditer(page.text, line.start, line.end))
            keys += [each["key"].lower() for each in found]
            last = index
            if first["key"].lower() in _ITEM and item is None:
                item = Span(first.end(), line.end)
        elif keys and line.start - begin >= DEEP:
            if item is not None and last >= 0 and page.lines[index - 1].end == item.end and not line.gap:
                item = Span(item.start, line.end)
            last = index
        elif keys:
            break
    if len(set(keys)) < FEWEST or len(set(keys)) < len(keys) or sum(key in _BROADCAST for key in keys) < SURE:
        return page
    placed: list[tuple[Span, SegmentKind]] = []
    for line in page.lines[: last + 1]:
        own = item is not None and line.start <= item.end and item.start <= line.end
        placed.append((Span(line.start, line.end), "title" if own else "dateline"))
    facts = dict(page.facts)
    if item is not None:
        facts.setdefault("title", (" ".join(item.of(page.text).split()), item))
    return msgspec.structs.replace(page, placed=(*page.placed, *placed), facts=facts)
