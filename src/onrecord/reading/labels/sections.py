"""Headings inside a talk that look like labels alone on their lines: subjects, set apart as names of people are."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from onrecord.grammar.labels.labels import parse_label
from onrecord.reading.forms.clocked import is_time
from onrecord.reading.frame.tail import COURTESY
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from onrecord.reading.forms.shape import Candidate
    from onrecord.reading.page.page import Line, Page

COLONS = 2
"""How many times as many labels with a colon must be there as labels alone on their lines."""
SURE = 1.0
OFFERS = 4
"""Links, at most, between a heading and what is said below it."""
NOTED = 30
"""Characters of what stands in brackets behind a clock time: ``(Translated)``."""
FEWEST = 2
TOPICS = 3
"""Subjects in bold type, at least."""
LONGEST_TOPIC = 120
"""Characters of a subject."""
_COUNTED = lazy_re(r"(?P<number>\d{1,2})\. [^\W\d_a-z][^.?!:;,]{2,90}[^\W_]")
_STARRED = lazy_re(r"\*{1,3}[^\W_][^*:\n]*")
_GREETS = lazy_re(r"[\"“‘*_]*(?:thank|thanks|good (?:morning|afternoon|evening|day)|hello|hi\b)", re.IGNORECASE)


def behind(page: Page, index: int) -> Line | None:
    """Give the next line that is no link of the site's own, a few of which may stand between a label and its words.

    A clock time may stand there too, and behind it in brackets how it was said.
    """
    timed = is_time(page, index + 1)
    for line in page.lines[index + 1 + timed : index + 2 + timed + OFFERS]:
        noted = timed and line.end - line.start <= NOTED and page.text[line.start] + page.text[line.end - 1] == "()"
        if page.told_kind(line.start) not in ("chrome", "timecode") and not noted:
            return line
    return None


def offered_headings(page: Page) -> frozenset[int]:
    """Give the headings with the site's links below each, where some come back: they tell whose words follow.

    Headings of sections may have such links too, but none of them is printed again and again.
    """
    found = [
        index
        for index, line in enumerate(page.lines[:-1])
        if page.is_heading(line)
        and page.told_kind(line.start) is None
        and page.told_kind(page.lines[index + 1].start) == "chrome"
    ]
    words = Counter(page.line_text(page.lines[index]) for index in found)
    again = sum(count for count in words.values() if count > 1)
    return frozenset(found) if 2 * again > len(found) > FEWEST else frozenset()


def numbered_headings(page: Page) -> frozenset[int]:
    """Give the lines that number the subjects of a talk, each alone above a paragraph: ``2. Consular matters``.

    They count from one up without a gap; a list that somebody reads out has its items one below the other.
    """
    lines = page.lines
    found: list[int] = []
    for index, line in enumerate(lines[:-1]):
        if not line.gap or not lines[index + 1].gap or not page.text[line.start].isdigit():
            continue
        counted = _COUNTED.fullmatch(page.text, line.start, line.end)
        if counted is None or page.told_kind(line.start) is not None:
            continue
        if int(counted["number"]) != len(found) + 1 or (found and found[-1] == index - 1):
            return frozenset()
        found.append(index)
    return frozenset(found) if len(found) >= FEWEST else frozenset()


def bold_topics(page: Page, labels: Collection[int]) -> frozenset[int]:
    """Give the lines in bold type that name subjects, where several do: each alone between paragraphs in plain type.

    They end no sentence and ask nothing; where bold lines ask, they are questions, and so may those be that do not.
    """
    lines = page.lines
    bold = [
        index
        for index, line in enumerate(lines[:-1])
        if line.gap
        and lines[index + 1].gap
        and index not in labels
        and line.end - line.start <= LONGEST_TOPIC
        and page.is_bold(line.start, line.end)
    ]
    asks = sum("?" in page.line_text(lines[index]) for index in bold)
    ends = (page.line_text(lines[index]).rstrip("*_ ")[-1:] for index in bold)
    found = [index for index, end in zip(bold, ends, strict=True) if end.isalnum() and index + 1 not in bold]
    return frozenset(found) if not asks and len(found) >= TOPICS else frozenset()


def set_topics(page: Page, labels: Collection[int]) -> frozenset[int]:
    """Give the lines alone in italics or bold type right above a label that end no sentence, behind one that does.

    ``Harbour Peace Talks`` is the subject of the question below it: nobody is called in type of its own.
    """
    if not page.slanted and not page.bold:
        return frozenset()
    lines = page.lines
    return frozenset(
        index - 1
        for index in labels
        if index > 1
        and index - 1 not in labels
        and lines[index].gap
        and lines[index - 1].gap
        and lines[index - 1].end - lines[index - 1].start <= LONGEST_TOPIC
        and page.text[lines[index - 1].start].isupper()
        and page.text[lines[index - 1].end - 1].isalnum()
        and is_set(page, index - 1)
        and not is_set(page, index - 2)
        and page.ends_sentence(lines[index - 2])
        and not COURTESY.match(page.text, lines[index - 1].start)
    )


def is_set(page: Page, index: int) -> bool:
    """Tell whether a line is in italics or in bold type from end to end."""
    line = page.lines[index]
    return page.is_slanted(line.start, line.end) or page.is_bold(line.start, line.end)


def is_starred(page: Page, index: int) -> bool:
    """Tell whether a line is a heading by the asterisks before it and none behind: ``**Strait of Ostrelle``.

    The office of somebody whose part of a briefing comes is printed so too: it is a label where the words below greet
    or thank.
    """
    text = page.line_text(page.lines[index])
    if _STARRED.fullmatch(text) is None:
        return False
    parts = parse_label(text.lstrip("*"))
    if parts.role is None and parts.honorific is None and not parts.generic:
        return True
    return not greets_below(page, index)


def greets_below(page: Page, index: int) -> bool:
    """Tell whether the line below another greets or thanks."""
    return any(_GREETS.match(page.text, after.start, after.end) for after in page.lines[index + 1 : index + 2])


def without_subjects(page: Page, accepted: Sequence[Candidate], named: frozenset[str]) -> list[Candidate]:
    """Drop names alone on their lines, printed once, that nothing else knows, where people's labels have colons.

    ``Ostrelle Strip`` in bold type is a subject of the briefing: nobody of that name is in the title, in a roster or in
    another label, and the words below it greet nobody.
    """
    sizes = Counter(c.family for c in accepted)
    if sizes["colon"] < COLONS * sizes["line"]:
        return list(accepted)
    keys = Counter(c.key for c in accepted)
    known = named | {word for c in accepted if c.family != "line" for word in c.key.split()}
    return [
        c
        for c in accepted
        if c.family != "line"
        or keys[c.key] > 1
        or c.timed
        or _GREETS.match(page.text, c.body)
        or c.parts.name is None
        or c.parts.role is not None
        or c.parts.honorific is not None
        or c.parts.affiliation is not None
        or not known.isdisjoint(fold(c.parts.name).split()[-1:])
    ]
