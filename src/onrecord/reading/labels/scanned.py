"""Labels that scanning has damaged: found again from those that are whole elsewhere in the document."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.grammar.labels.offices import is_office
from onrecord.model import Span
from onrecord.reading.labels.candidates import Candidate
from onrecord.reading.labels.midline import AGAIN, midline
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.reading.page.page import Page

FREQUENT = 4
"""How many times as often as a damaged label the whole one must stand."""
LONG, MISREAD = 7, 3
"""Letters from which a word for nobody (``journalist``) is known again with fewer than so many letters misread."""
SHORT = 3
"""Letters up to which a label is initials, in which one letter misread makes another word: ``PH:`` for ``PM:``."""
_LOOK_ALIKE = tuple(map(frozenset, ("MHNKW", "OQCGD0", "ILJT1", "EF", "PFR", "BR8", "S58", "UVY")))
"""Capitals that scanning takes for one another."""
_OTHER_SCRIPTS = str.maketrans(
    {
        other.lower(): latin.lower()
        for others, latins in (("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"), ("АВЕКМНОРСТУХІЈЅ", "ABEKMHOPCTYXIJS"))
        for other, latin in zip(others, latins, strict=True)
    }
)
"""Greek and Cyrillic letters, each with the Latin one that looks like it."""
_NO_LETTER = lazy_re(r"[\W_]+")
_CAPITAL = lazy_re(r"[ \u00a0]+(?P<next>[^\W\d_a-zà-öø-ÿ]\w*)(?P<sign>[ ,])")
_STOP_DASHES = frozenset((".-", ".–", ".—"))
BARE = 3
"""How many lines must begin with a label that has lost its delimiter, or its line break, before any is believed."""


def mended(accepted: list[Candidate]) -> list[Candidate]:
    """Read a label that differs from a frequent one in what is no letter as that one: ``Prime Minist-er``."""
    _in_one_script(accepted)
    counts = Counter(c.key for c in accepted)
    whole = {_NO_LETTER.sub("", c.key): c for c in sorted(accepted, key=lambda c: counts[c.key])}
    nobody = [c for c in whole.values() if c.parts.generic and len(c.key) >= LONG and counts[c.key] >= FREQUENT]
    for c in accepted:
        like = whole[_NO_LETTER.sub("", c.key)]
        if like.key == c.key and nobody and not c.parts.generic:
            like = next((one for one in nobody if _nearly(c.key, one.key)), c)
        if like in nobody or counts[like.key] >= FREQUENT * counts[c.key]:
            c.parts, c.key = like.parts, like.key
    return _misread(accepted)


def _in_one_script(accepted: Sequence[Candidate]) -> None:
    """Read a label with letters of another script that look like its own as the label that has its own throughout."""
    known = {c.key: c for c in accepted if c.key.isascii()}
    for c in accepted:
        like = None if c.key.isascii() else known.get(c.key.translate(_OTHER_SCRIPTS))
        if like is not None:
            c.parts, c.key = like.parts, like.key


def _nearly(key: str, generic: str) -> bool:
    """Tell whether a label is a long word for nobody with a letter or two misread: ``JOURNALIBT``, ``JOURNAL& T``."""
    letters = _NO_LETTER.sub("", key)
    if abs(len(letters) - len(generic)) >= MISREAD or letters[:2] != generic[:2]:
        return False
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - rare; importing it takes longer than most documents

    return Levenshtein.distance(letters, generic) < MISREAD


def _misread(accepted: list[Candidate]) -> list[Candidate]:
    """Read initials with one letter misread as the frequent label that stands in the same place of the exchange.

    Australian prime ministers' transcripts of 1986 to 1990 print ``PM:`` and here and there ``PH:`` or ``PK:``.
    The other label must be far more frequent, look alike, and never be the neighbour of the misread one, while those
    beside it are neighbours of the frequent one too: who takes turns with the same people is the same voice. Two
    people whose initials look alike speak to each other sooner or later.
    """
    order = sorted(accepted, key=lambda c: c.core.start)
    counts = Counter(c.key for c in order)
    short = [key for key in counts if len(key) <= SHORT and key.isalpha()]
    if len(short) < 2:  # noqa: PLR2004 - one misread, one read
        return accepted
    beside: dict[str, set[str]] = {key: set() for key in short}
    for one, other in pairwise(order):
        for key, neighbour in ((one.key, other.key), (other.key, one.key)):
            if key in beside:
                beside[key].add(neighbour)
    whole = {c.key: c for c in order}
    holes: dict[tuple[int, str], list[str]] = {}
    for key in short:
        for at in range(len(key)):
            holes.setdefault((at, key[:at] + key[at + 1 :]), []).append(key)
    for key in short:
        near = [other for at in range(len(key)) for other in holes[at, key[:at] + key[at + 1 :]]]
        like = next((o for o in near if counts[o] >= FREQUENT * counts[key] and _look_alike(key, o)), None)
        if like is None or not whole[key].upper or not beside[key] or not beside[key] <= beside[like] - {like}:
            continue
        for c in order:
            if c.key == key:
                c.parts, c.key = whole[like].parts, like
    return accepted


def _look_alike(one: str, other: str) -> bool:
    """Tell whether two words of capitals differ in one letter that scanning may take for the other's."""
    if len(one) != len(other):
        return False
    differ = [{a, b} for a, b in zip(one.upper(), other.upper(), strict=True) if a != b]
    return len(differ) == 1 and any(differ[0] <= alike for alike in _LOOK_ALIKE)


def scanned(
    page: Page, accepted: Sequence[Candidate], start: int, named: frozenset[str] = frozenset()
) -> Iterator[Candidate]:
    """Find accepted labels again where they have lost their line or their delimiter, from ``start`` on."""
    inside = list(_inside_lines(page, accepted, start))
    for label in (
        *inside,
        *midline(page, accepted, inside, named),
        *_without_delimiter(page, accepted, start),
        *_without_colon(page, accepted, start),
    ):
        if not any(span.start <= label.core.start < span.end for span in page.chrome):
            yield label


def _inside_lines(page: Page, accepted: Sequence[Candidate], start: int) -> Iterator[Candidate]:
    """Find accepted labels in the middle of lines: behind the end of a sentence, or in capitals among small letters.

    Scanned pages lose line breaks (Australian prime ministers' transcripts of the 1980s): ``... country? PM: No.``, and
    so do archives: ``... le fleuve. LE PRESIDENT.- Non.``
    """
    counts = Counter(c.core.of(page.text) for c in accepted if c.family == "colon")
    often = {core for core in counts if counts[core] > 1 or page.text.count(f" {core}:") >= AGAIN}
    known = {label: c for c in reversed(accepted) if (label := c.core.of(page.text)) in often}
    # A label inside a line has a blank before it and its sign behind: a plain search is faster than the pattern.
    behind = {page.text[c.core.end : c.end].strip() for c in known.values()} & _STOP_DASHES
    signs = [":", *sorted(behind)]
    known = {
        core: c
        for core, c in known.items()
        if any(f"{blank}{core}{sign}" in page.text for blank in " \u00a0" for sign in signs)
    }
    if not known:
        return
    cores, either = _any(known), _any(signs)
    capitals = _any([core for core in known if core.isupper() and len(core) > 1]) if not page.shouted else ""
    behind_word = rf"|(?<=[a-z])[ \u00a0]{{1,3}}(?P<capitals>{capitals})" if capitals else ""
    pattern = re.compile(
        rf"(?:(?<=[.?!…\"”’)\]])[ \u00a0]{{1,12}}(?P<core>{cores}){behind_word})(?:{either})(?P<space>[ \u00a0]+)(?=\S)"
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


def _without_colon(page: Page, accepted: Sequence[Candidate], start: int) -> Iterator[Candidate]:
    """Find a name with its office, a label elsewhere, that begins a paragraph and has lost its colon.

    ``Dana Reyes, Head of Ports (A) Sir, this is the last one.``: no sentence goes on so, with a capital.
    """
    named = [c for c in accepted if c.family == "colon" and c.parts.name and (c.parts.role or c.parts.affiliation)]
    counts = Counter(c.core.of(page.text) for c in named)
    known = {c.core.of(page.text): c for c in reversed(accepted) if counts[c.core.of(page.text)] > 1}
    known = {core: c for core, c in known.items() if core[-1] == ")" or "," in core}
    taken = {c.line for c in accepted}
    for index, line in enumerate(page.lines if known else ()):
        if not line.gap or line.start < start or index in taken:
            continue
        core = next((core for core in known if page.text.startswith(core, line.start)), None)
        found = None if core is None else _CAPITAL.match(page.text, line.start + len(core), line.end)
        if core is None or found is None or is_office(found["next"].lower()):
            continue  # "Dana Reyes, Harbour Board Chair, signed it."
        if core[-1] == ")" or found["sign"] == ",":
            end = line.start + len(core)
            yield _like(page, known[core], Span(line.start, end), end, found.start("next"))


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
