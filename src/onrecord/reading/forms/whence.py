"""Askers' labels that say whence they come, alone on their lines: ``Journalist from Samoa:``, ``Raghav from India:``.

In the middle of speech such words may begin a sentence. They are a label where the labels of a document stand alone on
their lines, and a question stands behind them before the next one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from onrecord.grammar.labels.labels import parse_label
from onrecord.grammar.labels.lexicon import FUNCTION_WORDS, HEADINGS, OUTLET_WORDS, ROLE_WORDS, UPPER
from onrecord.model import Span
from onrecord.reading.forms.shape import Candidate
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.page.page import Page

FEWEST = 4
"""Other labels alone on their lines with a colon, at least."""
LONGEST = 1500
"""Code points behind such a label in which the next one stands: an asker's turn is not long."""
SCORE = 0.7
_WORD = rf"[{UPPER}][\w’'-]{{1,20}}"
_LABEL = lazy_re(
    rf"[*_]{{0,2}}(?P<core>(?P<who>(?:An?[ ](?=[a-z]))?(?:{_WORD}|[a-z]{{4,14}})(?:[ ]{_WORD}){{0,2}})[ ]from[ ]"
    rf"(?:the[ ])?{_WORD}(?:[ ](?:of[ ]|the[ ]){{0,2}}{_WORD}){{0,3}})(?P<end>:[*_]{{0,2}}|[*_]{{1,2}}:)[ \u00a0]*"
)
_SENT = frozenset(
    "dispatch dispatches excerpt excerpts extract extracts greetings lesson lessons letter letters line lines message "
    "messages news note notes opinion opinions quotation quotations quote quotes regards report reports view views "
    "voice voices wishes word words".split()
)
"""What comes from somewhere and is nobody: ``Greetings from Samoa:``."""


def from_places(page: Page, accepted: Sequence[Candidate]) -> list[Candidate]:
    """Give the labels of askers with whence they come that stand alone on their lines, as the accepted ones do."""
    colons = [c for c in accepted if c.family == "colon"]
    if " from " not in page.text or len(colons) < FEWEST or any(not _is_alone(page, c) for c in colons):
        return []
    starts = [c.core.start for c in accepted]
    taken = {c.line for c in accepted}
    matches = []
    for at in range(min(taken) + 1, len(page.lines) - 1):
        line = page.lines[at]
        found = None if at in taken else _LABEL.fullmatch(page.text, line.start, line.end)
        if found is not None and _may_speak(page, at, found["core"], found["who"]):
            matches.append((at, found))
    starts = sorted([*starts, *(found.start("core") for _, found in matches)])
    result = []
    for at, found in matches:
        behind = bisect_right(starts, found.start("core"))
        body = page.lines[at + 1].start
        said = "" if behind == len(starts) else page.text[body : starts[behind]].strip()
        # Where no question stands in the last paragraph, whoever read out a letter may speak again in it.
        if 0 < len(said) < LONGEST and "?" in re.split(r"\n[ \t]*\n", said)[-1]:
            core = Span(*found.span("core"))
            parts = parse_label(found["core"])
            result.append(Candidate(at, core, found.end("end"), body, "colon", parts, fold(found["core"]), SCORE))
    return result


def _is_alone(page: Page, label: Candidate) -> bool:
    """Tell whether nothing stands behind a label on its line."""
    return label.body >= page.lines[label.line].end


def _may_speak(page: Page, at: int, core: str, who: str) -> bool:
    """Tell whether a line says that an asker or somebody with a name speaks, between two whole sentences."""
    parts = parse_label(core)
    words = fold(who).split()
    sure = parts.generic or not any(
        word in _SENT or word in HEADINGS or word in FUNCTION_WORDS or word in OUTLET_WORDS or word in ROLE_WORDS
        for word in words
    )
    called = parts.name is not None and who[0].isupper() and not any(page.has_word(word) for word in words)
    behind = page.text[page.lines[at + 1].start].isupper()
    above = page.ends_sentence(page.lines[at - 1])
    return parts.affiliation is not None and sure and (parts.generic or called) and behind and above
