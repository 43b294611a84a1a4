"""Labels that a line does not begin with: those over two lines, and who breaks in, in brackets.

Committees of parliaments print ``Undersecretary of State in the Ministry of Ports`` on one line and the name with its
colon on the next; a copy of a page may break ``M. Dahl`` from ``(Ivo) :`` below it;
a shout from the floor stands in brackets inside somebody's speech, ``(Voice from the floor: No!)``, or behind a label
that says so, ``> *Deputy Reyes interrupts:* No!``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels.abroad import is_abroad
from onrecord.grammar.labels.labels import LabelParts, parse_label
from onrecord.grammar.labels.lexicon import ARTICLES, CONNECTORS, PARTICLES, UPPER
from onrecord.grammar.labels.notes import breaks_in
from onrecord.grammar.labels.offices import has_role, is_full_name, is_office, is_person, words_of
from onrecord.model import Span
from onrecord.reading.forms.shape import Candidate
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from onrecord.reading.page.page import Line, Page

LINES = 3
"""Lines that an office with its name runs over, at most."""
OFFICE = 2
"""Words at the beginning of a label one of which is an office's."""
LONGEST = 100
"""Characters of one of them, at most."""
_ENDS = lazy_re(r"[*_]{0,3}[ \t\u00a0]?:[*_]{0,3}$")
_PLAIN = lazy_re(r"[*_]{0,3}[^\W\d_][^\n:.?!]*$")
_ALONE = lazy_re(rf"[{UPPER}][^\s:.?!]*(?: [{UPPER}][^\s:?!]*){{1,4}}:")
_JOINING = CONNECTORS | ARTICLES | PARTICLES
_BRACKET = lazy_re(r"\([^()\n:?!]{2,40}\)(?P<delim>[ \u00a0]?:)[ \t\u00a0]*(?=\S)")
_INTERRUPTS = lazy_re(
    rf"(?P<set>[>*_ \t]{{0,6}})(?P<core>[{UPPER}][^\n:?!.]{{2,60}}?)[ ](?:interrupts|interrupting|interjects|"
    r"interjecting|breaks in|breaking in|unterbricht|ruft dazwischen|interrompt|interrumpe|interrompe|przerywa|"
    r"onderbreekt|přerušuje|перебивает|перебиває|avbryter|afbryder|keskeyttää)[*_]{0,3}:[*_]{0,3}[ \t]*(?=\S)"
)
SHORT = 40
"""Characters of a style and a name, at most, from which a bracket is broken."""
CERTAIN = 1.5
"""The score of a label whose office and name both stand there, and nothing else."""


def wrapped(page: Page) -> Iterator[Candidate]:
    """Give the labels that run over lines, the office first and the name with its colon on the last of them.

    Or the name first, and on the next line what stands in brackets behind it, with the colon.
    """
    for index, line in enumerate(page.lines):
        below = page.lines[index + 1] if index + 1 < len(page.lines) else None
        broken = None if below is None or page.text[below.start] != "(" else _bracket(page, index, below)
        if broken is not None:
            yield broken
            continue
        if line.end - line.start > LONGEST:
            continue
        if index + 2 >= len(page.lines) or page.lines[index + 1].gap or not _PLAIN.match(page.line_text(line)):
            continue
        words = words_of(page.line_text(line))
        if not words or not (any(map(is_office, words[:OFFICE])) or is_abroad(words[:LINES])):
            continue
        last = _last(page, index)
        if last is None or (index and not line.gap and not _is_close(page, index, last)):
            continue
        delim = _ENDS.search(page.text, page.lines[last].start, page.lines[last].end)
        core = Span(line.start, line.end if delim is None else delim.start())
        parts = parse_label(core.of(page.text))
        if parts.role is None or parts.name is None:
            parts = _named_elsewhere(page, core) or parts
        if parts.role is not None and parts.name is not None and is_full_name(parts.name):
            body = page.lines[last + 1].start
            end = page.lines[last].end
            yield Candidate(index, core, end, body, "colon", parts, fold(core.of(page.text)), CERTAIN)


def _is_plain(words: Sequence[str]) -> bool:
    """Tell whether no word of a label is small but those that join."""
    return not any(word[0].islower() and word.strip(",.") not in _JOINING for word in words)


def _named_elsewhere(page: Page, core: Span) -> LabelParts | None:
    """Part a label whose last words are a name that stands elsewhere too: where a body ends nothing in it shows.

    ``Board Chairman of the Harbour Club Dana Reyes``, whom somebody presents.
    """
    words = core.of(page.text).split()
    if not _is_plain(words):
        return None
    for count in (3, 2):
        name = " ".join(words[-count:])
        if len(words) <= count or not is_full_name(name) or not is_person(name):
            continue
        elsewhere = any(not core.start <= found.start() < core.end for found in re.finditer(re.escape(name), page.text))
        role = " ".join(words[:-count])
        if elsewhere and has_role(role):
            return LabelParts(name=name, role=role)
    return None


def _is_close(page: Page, first: int, last: int) -> bool:
    """Tell whether lines right below others are a label: on a page cut at a width, whose labels stand alone on theirs.

    A sentence ends above it and begins below it; in it no word is small but those that join.
    """
    if not page.wrapped or not page.ends_sentence(page.lines[first - 1]):
        return False
    if not _is_plain(page.text[page.lines[first].start : page.lines[last].end].split()):
        return False
    begins = page.text[page.lines[last + 1].start].isupper()
    return begins and sum(_ALONE.fullmatch(page.line_text(line)) is not None for line in page.lines) > 1


def _bracket(page: Page, index: int, below: Line) -> Candidate | None:
    """Give the label that a line with a style and a name is, where the next has the rest of it in brackets."""
    if below.gap:
        return None
    line = page.lines[index]
    found = _BRACKET.match(page.text, below.start, below.end) if line.end - line.start <= SHORT else None
    said = parse_label(page.line_text(line))
    if found is None or not (said.honorific and said.name and not said.affiliation):
        return None
    core = Span(line.start, found.start("delim"))
    printed = " ".join(core.of(page.text).split())
    return Candidate(
        index, core, found.end("delim"), found.end(), "colon", parse_label(printed), fold(printed), CERTAIN
    )


def _last(page: Page, index: int) -> int | None:
    """Give the line with the colon that ends a label that begins at a line; None where there is none."""
    for at in range(index + 1, min(index + LINES, len(page.lines) - 1)):
        line = page.lines[at]
        if line.gap or line.end - line.start > LONGEST:
            return None
        if page.text[line.end - 1] in ":*_" and _ENDS.search(page.text, line.start, line.end):
            return at
        if not _PLAIN.match(page.line_text(line)):
            return None
    return None


def breaking_in(page: Page, labels: Sequence[Candidate]) -> Iterator[Candidate]:
    """Give the labels of those who break in: a paragraph that is all in brackets, ``(Senator Lis: Is it sure?)``.

    Or a line whose label says so, where two do or its type sets it apart.
    """
    first = labels[0].line if labels else len(page.lines)
    taken = {label.line for label in labels}
    yield from _interrupting(page, first, taken)
    for index, line in enumerate(page.lines):
        if index <= first or not line.gap or index in taken:
            continue
        found = breaks_in(page.line_text(line))
        if found is not None:
            start = line.start + found[0]
            core = Span(start, start + found[1])
            parts = LabelParts(generic=True, nobody=True) if found[3] else parse_label(core.of(page.text))
            body = line.start + found[2]
            yield Candidate(
                index, core, core.end + 1, body, "colon", parts, fold(core.of(page.text)), CERTAIN, aside=True
            )


def end_of_aside(page: Page, label: Candidate, end: int) -> int:
    """Give where the words of who breaks in end, at ``end`` or before the bracket that closes them."""
    opened = "(" in page.text[page.lines[label.line].start : label.core.start]
    return page.text.rindex(")", label.body, end) if opened else end


def _interrupting(page: Page, first: int, taken: Container[int]) -> Iterator[Candidate]:
    lines = [each for each in enumerate(page.lines) if each[0] > first and each[0] not in taken]
    found = [
        (index, match, parse_label(match["core"]))
        for index, line in lines
        if (match := _INTERRUPTS.match(page.text, line.start, line.end)) is not None
    ]
    known = [match for _, match, parts in found if parts.name is not None or parts.role is not None or parts.generic]
    for index, match, parts in found:
        if match in known and (len(known) > 1 or match["set"].strip()):
            said = parts
        elif len(known) > 1 and match["set"].strip():
            said = LabelParts(generic=True, nobody=True)  # "> *Several chant interrupts:* Shame!"
        else:
            continue
        core = Span(*match.span("core"))
        yield Candidate(index, core, match.end(), match.end(), "colon", said, fold(match["core"]), CERTAIN, aside=True)
