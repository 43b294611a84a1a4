"""Lines between a name alone on its line and the clock time below it that a site adds to each speech: how it sounds.

``Dana Reyes`` / ``Very Positive`` / ``00:00:26-00:00:31 (5 sec)`` / what she says. Such fields look like names
themselves. They are told by all of them together: the same stands below several people, and fewer of them than of the
names stand elsewhere too, in a list of speakers or in what is said.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from onrecord.grammar.labels.labels import parse_label
from onrecord.grammar.labels.offices import is_name
from onrecord.model import Span
from onrecord.reading.forms.clocked import is_time
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from onrecord.model import SegmentKind
    from onrecord.reading.page.page import Page

FEWEST = 4
"""Speeches with such a field, at least."""
NAMES = 2
"""Different people above the fields, at least."""
SHARE = 0.8
"""Share of the times with two short lines above them that must have a name as the first of the two."""
LONGEST = 40
"""Characters of a name and of a field."""


class _Field(NamedTuple):
    """A field: its line, the one of the name above it, and what both say, folded."""

    line: int
    name: str
    says: str


def without_fields(page: Page) -> Page:
    """Give the page with such fields as the site's own words, and the times below them as times."""
    pairs = list(_pairs(page))
    named = [each for each in pairs if _is_somebody(page, each.line - 1)]
    names, says = Counter(each.name for each in named), {each.says for each in named}
    if len(named) < max(FEWEST, SHARE * len(pairs)) or len(names) < NAMES or len(names) == len(named):
        return page
    if not says.isdisjoint(names) or not _is_shared(named) or any(_is_office(page, each.line) for each in named):
        return page
    printed = {page.line_text(page.lines[each.line]) for each in named}
    people = {page.line_text(page.lines[each.line - 1]) for each in named}
    others = [text for line in page.lines if (text := page.line_text(line)) not in printed and text not in people]
    if _told(people, others) * len(printed) <= _told(printed, others) * len(people):
        return page
    lines = page.lines
    placed: list[tuple[Span, SegmentKind]] = []
    for each in named:
        placed += [(Span(*lines[each.line][:2]), "chrome"), (Span(*lines[each.line + 1][:2]), "timecode")]
    return page.placing(placed)


def _pairs(page: Page) -> Iterator[_Field]:
    """Give the lines right above a time that have one above them, both short and no sentence."""
    for index in range(2, len(page.lines)):
        if not is_time(page, index):
            continue
        name, field = page.lines[index - 2], page.lines[index - 1]
        if any(line.end - line.start > LONGEST or not page.text[line.end - 1].isalnum() for line in (name, field)):
            continue
        if not is_time(page, index - 1) and not is_time(page, index - 2):
            yield _Field(index - 1, fold(page.line_text(name)), fold(page.line_text(field)))


def _is_somebody(page: Page, index: int) -> bool:
    parts = parse_label(page.line_text(page.lines[index]))
    return parts.generic or parts.role is not None or (parts.name is not None and is_name(parts.name))


def _is_office(page: Page, index: int) -> bool:
    """Tell whether a field tells who speaks: an office, an outlet's reporter."""
    return parse_label(page.line_text(page.lines[index])).role is not None


def _is_shared(named: Sequence[_Field]) -> bool:
    """Tell whether most fields that come back stand below several people: an office stands below its holder."""
    below: dict[str, set[str]] = {}
    for each in named:
        below.setdefault(each.says, set()).add(each.name)
    again = [says for says, count in Counter(each.says for each in named).items() if count > 1]
    return 2 * sum(len(below[says]) > 1 for says in again) > len(again)


def _told(printed: Collection[str], others: Sequence[str]) -> int:
    """Count what stands in other lines as well."""
    return sum(any(each in text for text in others) for each in printed)
