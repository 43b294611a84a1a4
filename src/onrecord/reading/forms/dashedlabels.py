"""Labels with a dash before them, ``- LIC. DANA REYES: Buenos días``, or glued to them, ``DANA REYES- İyi akşamlar``.

Lists have dashes too, and words are hyphenated: only where labels of such a form come back and take turns are they any.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.grammar.labels.labels import parse_label
from onrecord.grammar.labels.lexicon import UPPER
from onrecord.grammar.labels.offices import is_person
from onrecord.model import Span
from onrecord.reading.forms.dotless import with_dotless
from onrecord.reading.forms.shape import MAX_TOKENS, SIGNS, Candidate, shape
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.reading.page.page import Page

CERTAIN = 1.5
"""The score of a label of a form that the whole document shows."""
FEWEST = 4
"""Labels of such a form, at least."""
COME_BACK = 2
"""Different ones that come back, at least: somebody takes turns with somebody."""
TURNS = 0.7
"""The share of labels behind which another's stands."""
SAID = 0.6
"""The share of labels behind which whole sentences stand, which begin with a capital."""
_ENDS = lazy_re(r"[.?!…—–-][\"'”’»)\]*_ ]*$")
_SPEAKS = lazy_re(r"\b(?:I|I[’']m|my|[Ll]adies and gentlemen)\b")
"""Words of one who speaks already above the first label."""
_LED = lazy_re(
    rf"^[-–—•][ \t\u00a0]?(?P<core>[{UPPER}][^\n:：]{{0,90}}?)(?P<delim>\.[-–—]|[ \u00a0]?[:：])"
    r"(?P<space>[ \t\u00a0]+)(?=\S)",
    re.MULTILINE,
)
_PLAIN = lazy_re(
    rf"^(?P<core>[{UPPER}][^\n:：]{{0,90}}?)(?P<delim>\.[-–—]|[ \u00a0]?[:：])[ \t\u00a0]+(?=\S)", re.MULTILINE
)
"""The same without a dash: where such come back, dashes stand before the points of a list.

Where those stand behind a dash as well, every paragraph has a dash but the first of each part of the talk.
"""
_GLUED = lazy_re(
    rf"^(?P<core>[{UPPER}][{UPPER}.’' \u00a0-]{{1,70}}[{UPPER}](?:[ \u00a0]?\([^()\n]{{2,60}}\))?)"
    rf"(?P<delim>[-–—])(?P<space>[ \t\u00a0]+(?=\S)|(?=[“\"«„]?[{UPPER}](?:[^\W\d_{UPPER}]|[ \u00a0])|\.\.\.|…))"
    rf"|^(?P<core2>[{UPPER}][^\W\d_]+(?:[ \u00a0][{UPPER}][^\W\d_]*\.?|-[{UPPER}][^\W\d_]+){{1,5}})"
    rf"(?P<delim2>[-–—])(?P<space2>[ \t\u00a0]+)(?=[“\"«„¿¡]?[{UPPER}\d])",
    re.MULTILINE,
)


def dashed_labels(page: Page) -> Iterator[Candidate]:
    """Give the labels of a document that has a dash before each, or a hyphen glued to each instead of a colon."""
    led = list(_LED.finditer(page.text)) if _LED.search(page.text) is not None else []
    if led and _come_back([found["core"] for found in _PLAIN.finditer(page.text)]) <= {each["core"] for each in led}:
        yield from _believed([each for each in (_make(page, found, "") for found in led) if each is not None], page)
    glued = [
        each
        for found in _GLUED.finditer(page.text)
        if (each := _make(page, found, "" if found["core"] else "2")) is not None
    ]
    yield from _believed([each for each in glued if _names(each)], page)


def _believed(found: Sequence[Candidate], page: Page) -> Sequence[Candidate]:
    """Give labels if some of them come back and they take turns, else none."""
    cores = [each.core.of(page.text) for each in found]
    if len(found) < FEWEST or len(_come_back(cores)) < COME_BACK:
        return ()
    changes = sum(one != other for one, other in pairwise(cores))
    if changes < TURNS * (len(cores) - 1) or _SPEAKS.search(page.text, 0, found[0].core.start) is not None:
        return ()
    ends = [*(each.core.start for each in found[1:]), len(page.text)]
    said = sum(_is_said(page.text[each.body : end]) for each, end in zip(found, ends, strict=True))
    return found if said >= SAID * len(found) else ()


def _is_said(text: str) -> bool:
    """Tell whether somebody says what stands behind a label: ``opening`` on an agenda and ``Aye`` in a roll are not."""
    said = text.rstrip("-–—•* \t\n\u00a0")
    return not said[:1].islower() and _ENDS.search(said) is not None


def _come_back(cores: Sequence[str]) -> set[str]:
    """Give what comes back of printed words that could be labels."""
    return {core for core, number in Counter(cores).items() if number > 1 and _is_somebody(core)}


def _is_somebody(core: str) -> bool:
    parts = parse_label(core)
    return parts.generic or parts.role is not None or (parts.name is not None and is_person(parts.name))


def _names(label: Candidate) -> bool:
    """Tell whether a label says who speaks in more than one word, or by an office or a part in the talk."""
    parts = label.parts
    return parts.generic or parts.role is not None or " " in (parts.name or "")


def _make(page: Page, found: re.Match[str], which: str) -> Candidate | None:
    """Make a label of what was found; None where its words can be none."""
    core = Span(*found.span("core" + which))
    printed = core.of(page.text)
    if len(printed.split()) > MAX_TOKENS:
        return None
    parts = with_dotless(page, parse_label(printed))
    letters = [c for c in printed if c.isalpha()]
    upper = sum(c.isupper() for c in letters) > 0.8 * len(letters)
    index = page.line_at(core.start)
    label = Candidate(
        index, core, found.end("delim" + which), found.end(), "colon", parts, fold(printed.strip(SIGNS)), upper=upper
    )
    label.score = CERTAIN if shape(page.text, label) > 0 else 0.0
    return label if label.score and page.told_kind(page.lines[index].start) is None else None
