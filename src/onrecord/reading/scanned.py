"""Labels that scanning has damaged: found again from those that are whole elsewhere in the document."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from onrecord.model import Span
from onrecord.reading.candidates import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.reading.page import Page

FREQUENT = 4
"""How many times as often as a damaged label the whole one must stand."""
_NO_LETTER = re.compile(r"[\W_]+")
BARE = 3
"""How many lines must begin with a label that has lost its delimiter, or its line break, before any is believed."""


def mended(accepted: list[Candidate]) -> list[Candidate]:
    """Read a label that differs from a frequent one in what is no letter as that one: ``Prime Minist-er``."""
    counts = Counter(c.key for c in accepted)
    whole = {_NO_LETTER.sub("", c.key): c for c in sorted(accepted, key=lambda c: counts[c.key])}
    for c in accepted:
        like = whole[_NO_LETTER.sub("", c.key)]
        if like.key != c.key and counts[like.key] >= FREQUENT * counts[c.key]:
            c.parts, c.key = like.parts, like.key
    return accepted


def scanned(page: Page, accepted: Sequence[Candidate], start: int) -> Iterator[Candidate]:
    """Find accepted labels again where they have lost their line or their delimiter, from ``start`` on."""
    for label in (*_inside_lines(page, accepted, start), *_without_delimiter(page, accepted, start)):
        if not any(span.start <= label.core.start < span.end for span in page.chrome):
            yield label


def _inside_lines(page: Page, accepted: Sequence[Candidate], start: int) -> Iterator[Candidate]:
    """Find accepted labels in the middle of lines: behind the end of a sentence, or in capitals among small letters.

    Scanned pages lose line breaks (Australian prime ministers' transcripts of the 1980s): ``... country? PM: No.``
    """
    counts = Counter(c.core.of(page.text) for c in accepted if c.family == "colon")
    known = {c.core.of(page.text): c for c in reversed(accepted) if counts[c.core.of(page.text)] > 1}
    if not known:
        return
    cores = _any(known)
    capitals = _any([core for core in known if core.isupper() and len(core) > 1]) if not page.shouted else ""
    behind_word = rf"|(?<=[a-z])[ \u00a0]{{1,3}}(?P<capitals>{capitals})" if capitals else ""
    pattern = re.compile(
        rf"(?:(?<=[.?!…\"”’)\]])[ \u00a0]{{1,3}}(?P<core>{cores}){behind_word}):(?P<space>[ \u00a0]+)(?=\S)"
    )
    for found in pattern.finditer(page.text, start):
        core = Span(*found.span("core" if found["core"] is not None else "capitals"))
        yield _like(page, known[core.of(page.text)], core, found.start("space"), found.end())


def _without_delimiter(page: Page, accepted: Sequence[Candidate], start: int) -> Iterator[Candidate]:
    """Find labels of nobody that stand alone on lines elsewhere and here before words: ``Question Will it open?``."""
    known = {c.core.of(page.text): c for c in accepted if c.family == "line" and c.parts.generic}
    if not known:
        return
    pattern = re.compile(
        rf"(?:^[ \t]*|(?<=[.?!])[ \u00a0]{{1,3}}(?=\w+[ \u00a0]+[A-Z]))(?P<core>{_any(known)})"
        r"(?P<space>[ \u00a0]*[_\-–—][ \u00a0]*|[ \u00a0]+)(?=[^\W\d_]|[(\[])",
        re.MULTILINE,
    )
    taken = {c.core.start for c in accepted}
    found = [match for match in pattern.finditer(page.text, start) if match.start("core") not in taken]
    if len(found) < BARE:
        return
    for match in found:
        core = Span(*match.span("core"))
        yield _like(page, known[core.of(page.text)], core, match.end("space"), match.end("space"))


def _any(cores: Sequence[str] | dict[str, Candidate]) -> str:
    return "|".join(map(re.escape, sorted(cores, key=len, reverse=True)))


def _like(page: Page, like: Candidate, core: Span, end: int, body: int) -> Candidate:
    return Candidate(
        line=page.line_at(core.start),
        core=core,
        end=end,
        body=body,
        family="colon",
        parts=like.parts,
        key=like.key,
        score=like.score,
        upper=like.upper,
    )
