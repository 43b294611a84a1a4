"""Outlets' labels with a small word of their own language in them, which no list holds: ``Ditari i Ri: Who pays?``.

Such words before a colon are as often the beginning of a sentence. They are a label where they come back before
questions, at the beginnings of paragraphs, in a document whose labels have a colon.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from onrecord.grammar.labels.labels import LabelParts
from onrecord.grammar.labels.lexicon import CONNECTORS, FUNCTION_WORDS, HEADINGS, ROLE_WORDS, UPPER
from onrecord.model import Span
from onrecord.reading.forms.shape import Candidate
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from onrecord.reading.page.page import Page

FEWEST = 3
"""Other labels with a colon, at least."""
AGAIN = 2
"""Times that such a label comes back, at least; half of them ask."""
SCORE = 0.7
_WORDS = rf"[{UPPER}][\w’'-]{{1,20}}(?:[ \u00a0][{UPPER}][\w’'-]{{1,20}})?"
_LABEL = lazy_re(
    rf"(?P<core>{_WORDS}[ \u00a0](?P<small>[^\W\d_A-Z]{{1,3}})[ \u00a0]{_WORDS})"
    r"(?P<delim>:)(?P<space>[ \u00a0]+)(?=[\"“¿¡]?[^\W_a-z])"
)


def small_word_outlets(page: Page, accepted: Sequence[Candidate]) -> list[Candidate]:
    """Give the labels of outlets with a small word in their names that come back among the accepted ones."""
    colons = [c for c in accepted if c.family == "colon" and c.parts.name]
    if len(colons) < FEWEST or page.shouted:
        return []
    taken = {c.line for c in accepted}
    under: dict[str, list[tuple[int, re.Match[str]]]] = defaultdict(list)
    for at in range(min(taken), len(page.lines)):
        line = page.lines[at]
        found = _LABEL.match(page.text, line.start, line.end) if at not in taken and line.gap else None
        if found is not None and _is_foreign(found):
            under[found["core"]].append((at, found))
    starts = sorted(
        [c.core.start for c in accepted] + [each.start() for all_of in under.values() for _, each in all_of]
    )
    result = []
    for core, places in under.items():
        ends = [starts[bisect_right(starts, each.start())] for _, each in places]
        asks = sum(page.text.find("?", each.end(), end) >= 0 for (_, each), end in zip(places, ends, strict=True))
        if len(places) >= AGAIN and asks * 2 >= len(places):
            parts, key = LabelParts(affiliation=core, generic=True, nobody=True), fold(core)
            for at, each in places:
                core_at = Span(*each.span("core"))
                result.append(Candidate(at, core_at, each.end("delim"), each.end(), "colon", parts, key, SCORE))
    return result


def _is_foreign(found: re.Match[str]) -> bool:
    """Tell whether the small word is none of English, and no word of the label an office or a heading."""
    words = fold(found["core"]).split()
    known = (FUNCTION_WORDS | CONNECTORS) - {"i"}  # no English word in small letters
    return found["small"].lower() not in known and not any(word in ROLE_WORDS or word in HEADINGS for word in words)
