"""Labels known by the form of those that a document is already known to print.

``TERESA QUARANTA, Amministratrice delegata di Rete Spa. Grazie``, between ``PRESIDENTE.`` and ``MATTEO ZANARDELLI.``:
no list holds the office, but name and delimiter are those of the others. In scripts without capitals names stand alone
on their lines, and nothing but the list above the talk tells them from a heading. What has the form and names nobody
that is known ends the turn before it all the same: the words behind it are nobody's, rather than another's.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from onrecord.grammar.labels.labels import LabelParts, parse_label
from onrecord.grammar.labels.lexicon import UPPER
from onrecord.grammar.labels.notes import is_note
from onrecord.model import Span
from onrecord.reading.forms.likeheads import like_heads
from onrecord.reading.forms.shape import Candidate
from onrecord.reading.forms.uncased import is_listed
from onrecord.reading.names.names import has_case
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from onrecord.reading.page.page import Page

FEWEST = 3
"""Labels of a form, at least, from which others are known."""
LONGEST = 60
"""Characters of a name alone on its line, at most, its party with it; a line that is longer is speech."""
WORDS = 5
"""Words of such a name, at most, brackets aside."""
SCORE = 0.7
_BRACKETS = lazy_re(r"[ \u00a0]*\([^()\n]{1,50}\)$")
_OPEN = ".,:;?!…–—-،؛؟।"
"""Signs at the end of a line that is no label."""
_NAME = rf"(?P<name>[{UPPER}][{UPPER}.’'-]{{0,30}}(?:[ \u00a0][{UPPER}][{UPPER}.’'-]{{0,30}}){{1,5}})"
_BODY = r"(?P<space>[ \u00a0]+)(?=[\"“«„(¿¡]{0,2}" + rf"[{UPPER}0-9])"
_BEHIND = r"(?:,[ \u00a0](?P<what>[^\n:;?!()]{3,160}?)|[ \u00a0]\((?P<inside>[^\n:;?!()]{3,160})\))"
_FORMS = {
    sign: lazy_re(rf"(?P<core>{_NAME}{_BEHIND})(?P<delim>{delim}){_BODY}")
    for sign, delim in ((".", r"\."), (":", "[ \u00a0]?:"), ("–", r"[ \u00a0][–—-]"))
}


def like_others(page: Page, accepted: Sequence[Candidate], start: int) -> list[Candidate]:
    """Give the accepted labels and those known by their form, in text order, and leave out what stands right under one.

    Args:
        page: the document.
        accepted: the labels that were found, in text order.
        start: offset of the first line that can hold a label.
    """
    taken = {c.line for c in accepted}
    found = [c for c in _with_offices(page, accepted, start) if c.line not in taken]
    found.extend(like_heads(page, accepted))
    alone = [c for c in _alone(page, accepted) if c.line not in taken]
    kept = _without_said(page, accepted, alone)
    return sorted([*kept, *found, *alone], key=lambda c: c.core.start)


def _without_said(page: Page, accepted: Sequence[Candidate], alone: Sequence[Candidate]) -> list[Candidate]:
    """Take back what stands once, right under a label alone on its line, in a script without capitals: it is said."""
    above = [c for c in (*accepted, *alone) if c.body >= page.lines[c.line].end and not _is_cased(page, c)]
    if len(above) < FEWEST or 2 * len(above) < len(accepted):
        return list(accepted)
    counts = Counter(c.key for c in accepted)
    under = {c.line + 1 for c in above if counts[c.key] != 1}
    return [c for c in accepted if c.line not in under or counts[c.key] > 1 or _is_cased(page, c)]


def _is_cased(page: Page, c: Candidate) -> bool:
    return has_case(c.core.of(page.text))


def _with_offices(page: Page, accepted: Sequence[Candidate], start: int) -> Iterator[Candidate]:
    """Give names in capitals with an office or a body behind them, where names in capitals stand before the same sign.

    The name must come back, or stand in the text in small letters too, as whoever is called up does.
    """
    if page.shouted:
        return
    for sign, form in _FORMS.items():
        alike = [c for c in accepted if c.upper and _sign(page, c) == sign]
        if len(alike) < FEWEST or len({c.key for c in alike}) == 1 or not any(c.parts.name for c in alike):
            continue
        first = max(start, alike[0].core.start)
        gap = min(page.lines[c.line].gap for c in alike)
        lines = [(at, line) for at, line in enumerate(page.lines) if line.start >= first and _opens(page, at, gap)]
        found = [(at, each) for at, line in lines if (each := form.match(page.text, line.start, line.end)) is not None]
        counts = Counter(fold(each["name"]) for _, each in found)
        known = {fold(c.parts.name) for c in alike if c.parts.name}
        for at, each in found:
            name = each["name"]
            called = counts[fold(name)] > 1 or fold(name) in known or page.has_word(name.split()[-1].capitalize())
            parts = _parts(each) if called else LabelParts(generic=True, nobody=True)
            core = Span(*each.span("core"))
            yield Candidate(
                at,
                core,
                each.end("delim"),
                each.end(),
                alike[0].family,
                parts,
                fold(core.of(page.text)),
                SCORE,
                upper=True,
            )


def _sign(page: Page, c: Candidate) -> str:
    """Give the sign that sets a label off from the words, one for all dashes; empty where there is none."""
    said = page.text[c.core.end : c.end].strip()
    return "–" if said in ("—", "-") else said


def _opens(page: Page, at: int, gap: int) -> bool:
    """Tell whether a line begins a paragraph of what is said, as far from the line above it as labels are."""
    line = page.lines[at]
    above = at - 1
    while above > 0 and page.line_text(page.lines[above]).isdecimal():
        above -= 1  # a page's number
    new = line.gap > 0 or not page.usual_gap or (line.gap >= gap and page.ends_sentence(page.lines[above]))
    return new and page.told_kind(line.start) is None and not page.is_heading(line)


def _parts(found: re.Match[str]) -> LabelParts:
    parts = parse_label(found["core"])
    if parts.name == found["name"]:
        return parts
    return LabelParts(name=found["name"], role=found["what"] or found["inside"])


def _alone(page: Page, accepted: Sequence[Candidate]) -> Iterator[Candidate]:
    """Give the names alone on their lines in a script without capitals, where labels stand so and come back.

    One is known that the list above the talk holds, or that comes back; another ends what was said before it.
    """
    lines = [c for c in accepted if c.family == "line" and not _is_cased(page, c)]
    if len(lines) < FEWEST or 2 * len(lines) < len(accepted):
        return
    gaps = {page.lines[c.line].gap for c in lines}
    behind = {page.lines[c.line + 1].gap for c in lines}
    taken = {c.line for c in accepted if c.family == "line"}
    names = {
        at: name
        for at in range(lines[0].line + 1, len(page.lines) - 1)
        if at not in taken
        and page.lines[at].gap in gaps
        and page.lines[at + 1].gap in behind
        and (name := _name_alone(page, at)) is not None
        and _is_said(page, at + 1, taken)
        and (page.ends_sentence(page.lines[at - 1]) or page.recurs(page.lines[at]))
    }
    counts = Counter(names.values())
    for at, name in names.items():
        line = page.lines[at]
        core = Span(line.start, line.end)
        parts = parse_label(core.of(page.text))
        known = counts[name] > 1 or is_listed(page, name, lines[0].core.start)
        if not known or not (parts.name or parts.role):
            parts = LabelParts(generic=True, nobody=True)
        elif parts.name is None:
            parts = msgspec.structs.replace(parts, generic=False)
        yield Candidate(at, core, line.end, page.lines[at + 1].start, "line", parts, fold(core.of(page.text)), SCORE)


def _name_alone(page: Page, at: int) -> str | None:
    """Give a line without its brackets, where it is as short as a name and ends as none of what is said does."""
    line = page.lines[at]
    if line.end - line.start > LONGEST or page.told_kind(line.start) is not None or page.is_heading(line):
        return None
    text = page.line_text(line)
    bare = _BRACKETS.sub("", text)
    if not bare or bare[-1] in _OPEN or has_case(bare) or is_note(text) or any(c.isdigit() for c in bare):
        return None
    return bare if len(bare.split()) <= WORDS and bare[0].isalpha() else None


def _is_said(page: Page, at: int, taken: set[int]) -> bool:
    """Tell whether a line is of what is said: no label, and a sentence or longer than a name."""
    line = page.lines[at]
    return at not in taken and (page.ends_sentence(line) or line.end - line.start > LONGEST)
