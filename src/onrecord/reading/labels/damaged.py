"""Labels whose letters or delimiter scanning has damaged so that no line looks like one: ``P.. M. s Well``, ``PM; No``.

They are believed only where a frequent label is missed: those before and behind it are others, so that with it the
parts take turns as they do elsewhere. Without a delimiter (``JOURNALIST Will it be dear?``) one label must stand on
both sides, which would else be printed twice in a row. Found in Australian prime ministers' transcripts since 1973.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from onrecord.model import Span
from onrecord.reading.labels.candidates import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.reading.page.page import Page

OFTEN = 3
"""How often a whole label must stand for a damaged one to be looked for."""
INITIALS = 3
"""Letters of a label that is initials, at most."""
LONG = 7
"""Letters from which a word with one misread is known again."""
_DIGITS = str.maketrans("01568!|", "OISGBIL")
"""Signs that scanning puts for capitals."""
_BEGIN = r"(?:^[ \t]*|(?<=[.?!])[ \u00a0]{1,3})"
_WORDS = r"(?P<space>[ \u00a0]+)(?=[\"“‘'(]?[A-Z])"


def damaged(page: Page, accepted: Sequence[Candidate], start: int) -> list[Candidate]:
    """Find damaged labels from ``start`` on, in text order.

    Args:
        page: the document.
        accepted: the labels found whole, in text order.
        start: offset of the first line that can hold a label.
    """
    counts = Counter(c.core.of(page.text) for c in accepted if c.family == "colon")
    known = {
        core: c
        for c in reversed(accepted)
        if c.family == "colon" and counts[core := c.core.of(page.text)] >= OFTEN and core.isupper() and core.isalpha()
    }
    if len(known) < 2 or page.shouted:  # noqa: PLR2004 - somebody must take turns with somebody
        return []
    taken = {c.core.start for c in accepted}
    found = [c for c in _found(page, known, start) if c.core.start not in taken]
    order = sorted([*accepted, *found], key=lambda c: c.core.start)
    new = {id(c) for c in found}
    kept = []
    for at, c in enumerate(order):
        before = order[at - 1] if at else None
        behind = order[at + 1] if at + 1 < len(order) else None
        if id(c) not in new or before is None or before.key == c.key or (behind is not None and behind.key == c.key):
            continue
        undelimited = c.end == c.core.end
        if not undelimited or (behind is not None and before.key == behind.key and id(behind) not in new):
            kept.append(c)
    return kept


def _found(page: Page, known: dict[str, Candidate], start: int) -> Iterator[Candidate]:
    spaced = [r"[.,· ]{0,3}".join(core) for core in known if len(core) <= INITIALS]
    whole = [core for core in known if len(core) > INITIALS]
    if spaced:
        pattern = rf"{_BEGIN}(?P<core>{'|'.join(spaced)})(?P<delim>[.;:,]{{1,2}}(?: ?s)?|){_WORDS}"
        yield from _matches(page, known, re.compile(pattern, re.MULTILINE), start)
    if whole:
        pattern = rf"{_BEGIN}(?P<core>{'|'.join(map(re.escape, whole))})(?P<delim>[.;,]|){_WORDS}"
        yield from _matches(page, known, re.compile(pattern, re.MULTILINE), start)
        misread = re.compile(rf"{_BEGIN}(?P<core>[A-Z0-9!|]{{{LONG},14}})(?P<delim>[:;.]){_WORDS}", re.MULTILINE)
        yield from _matches(page, known, misread, start)


def _matches(page: Page, known: dict[str, Candidate], pattern: re.Pattern[str], start: int) -> Iterator[Candidate]:
    for found in pattern.finditer(page.text, start):
        core = Span(*found.span("core"))
        letters = "".join(filter(str.isalpha, core.of(page.text).translate(_DIGITS)))
        like = known.get(letters)
        line = page.line_at(core.start)
        opens = not page.text[page.lines[line].start : core.start].strip()
        new = not opens or not line or page.lines[line].gap > 0 or page.ends_sentence(page.lines[line - 1])
        if like is None or not new or any(span.start <= core.start < span.end for span in page.chrome):
            continue
        end, body = found.start("space"), found.end()
        yield Candidate(line, core, end, body, "colon", like.parts, like.key, like.score, upper=True)
