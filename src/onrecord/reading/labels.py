"""Which lines begin with a speaker label, decided for the whole document at once.

Every line that could begin with a label gives a candidate. A candidate is scored by its own shape, by what the
document says about it (does it come back, is the name in the title, is it used in speech, does a new sentence begin
behind it) and, in a second pass, by whether labels already believed look the same. ``Finally:`` is a good line
beginning and a bad label: it is alone in its form, names nobody and is never spoken of.

The weights were set by reading the candidates of the corpora in ``../shared`` (see docs/decisions/0006).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from onrecord.model import Span
from onrecord.reading.candidates import Candidate
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.reading.candidates import Family
    from onrecord.reading.page import Page

ACCEPT = 0.6
WEAK = 0.3
ALONE = 0.5
_NEW_SENTENCE = re.compile(r"[\"“‘'(\[¿¡*_]*(?:[—–.…-]*[^\W_a-zà-öø-ÿ]|[—–…]|\.\.\.|--|$)")


def decide(page: Page, found: Sequence[Candidate], named: frozenset[str], start: int) -> list[Candidate]:
    """Choose the labels of a document.

    Args:
        page: the document.
        found: what `candidates` gave.
        named: folded words of the names that title, subtitle and roster hold.
        start: offset of the first line that can hold a label: title and dates lie before it.

    Returns:
        The accepted candidates in text order.
    """
    found = [c for c in found if c.core.start >= start]
    counts = Counter((c.family, c.key) for c in found)
    spoken = _spoken_names(page.text, found)
    lines = page.lines
    for c in found:
        c.score += 0.15 * min(counts[c.family, c.key] - 1, 4)
        surname = fold(c.parts.name or "").split()[-1:]
        if surname and surname[0] in named:
            c.score += 0.35
        elif surname and spoken[surname[0]] > counts[c.family, c.key]:
            c.score += 0.1
        if c.parts.name is None and not c.parts.generic and set(c.key.split()) <= named:
            c.score += 0.2
        line = lines[c.line]
        if c.body < line.end and not _NEW_SENTENCE.match(page.text, c.body):
            c.score -= 0.3
        before = lines[c.line - 1] if c.line else None
        if (
            before is not None
            and line.gap == 0
            and before.start >= start
            and page.wrapped
            and not page.ends_sentence(before)
        ):
            # A wrapped line may begin with a name; a label after a label alone on its line may not be wrapped.
            c.score -= 0.5
        elif c.family == "line" and line.gap == 0 and before is not None and page.usual_gap:
            c.score -= 0.2
    _support(found)
    strong = [c for c in found if c.score >= ACCEPT]
    forms: dict[tuple[Family, bool], set[str]] = defaultdict(set)
    for c in strong:
        forms[c.family, c.upper].add(c.key)
    sizes = Counter((c.family, c.upper) for c in strong)
    for c in found:
        form = (c.family, c.upper)
        if WEAK <= c.score < ACCEPT and (len(forms[form]) > 1 or sizes[form] > 2):  # noqa: PLR2004
            c.score += 0.35 if sizes[form] > 3 else 0.25  # noqa: PLR2004
        elif WEAK <= c.score < ACCEPT and forms[form] and (lines[c.line].gap or not c.line or not page.usual_gap):
            c.score += 0.15
    if not strong and found and found[0].family == "colon" and lines[found[0].line].start <= _first(page, start):
        # A talk too short for any label to come back: the first stands at its beginning, others look like it.
        for c in found:
            alike = (
                c.family == "colon"
                and c.upper == found[0].upper
                and (lines[c.line].gap or not c.line or not page.usual_gap)
            )
            if c.score >= ALONE and (c is found[0] or alike):
                c.score = ACCEPT
    accepted = _consistent([c for c in found if c.score >= ACCEPT])
    return sorted([*accepted, *_inside_lines(page, accepted, start)], key=lambda c: c.core.start)


def _support(found: Sequence[Candidate]) -> None:
    """Let labels alone on their lines hold each other up: two names or more that take turns, as in an interview."""
    alone = [c for c in found if c.family == "line" and c.score >= WEAK]
    counts = Counter(c.key for c in alone)
    again = sum(count > 1 for count in counts.values())
    if len(counts) > 1 and again > 0 and len(alone) >= 2 * len(counts) - 1:
        for c in alone:
            c.score += 0.2


def _inside_lines(page: Page, accepted: Sequence[Candidate], start: int) -> Iterator[Candidate]:
    """Find accepted labels again in the middle of lines, behind the end of a sentence.

    Scanned pages lose line breaks (Australian prime ministers' transcripts of the 1980s): ``... country? PM: No.``
    """
    counts = Counter(c.core.of(page.text) for c in accepted if c.family == "colon")
    known = {c.core.of(page.text): c for c in reversed(accepted) if counts[c.core.of(page.text)] > 1}
    if not known:
        return
    cores = "|".join(map(re.escape, sorted(known, key=len, reverse=True)))
    pattern = re.compile(rf"(?<=[.?!…\"”’)\]])[ \u00a0]{{1,3}}(?P<core>{cores}):(?P<space>[ \u00a0]+)(?=\S)")
    for found in pattern.finditer(page.text, start):
        core = Span(*found.span("core"))
        like = known[core.of(page.text)]
        yield Candidate(
            line=page.line_at(core.start),
            core=core,
            end=found.start("space"),
            body=found.end(),
            family="colon",
            parts=like.parts,
            key=like.key,
            score=like.score,
            upper=like.upper,
        )


def _first(page: Page, start: int) -> int:
    return next((line.start for line in page.lines if line.start >= start), 0)


def _consistent(accepted: list[Candidate]) -> list[Candidate]:
    """Drop the labels of a family that is rare beside another, unless they are certain by themselves."""
    sizes = Counter(c.family for c in accepted)
    most = max(sizes.values(), default=0)
    kept = []
    for c in accepted:
        rare = sizes[c.family] * 8 < most and c.family in ("stop", "dash", "line")
        answer_alone = c.family == "gap" and c.key == "a" and not any(o.key == "q" for o in accepted)
        if not answer_alone and (not rare or c.score >= 1.0):
            kept.append(c)
    return kept


def _spoken_names(text: str, found: Sequence[Candidate]) -> Counter[str]:
    """Count how often each label's last name stands anywhere in the text."""
    names = {
        fold(c.parts.name).split()[-1]: c.parts.name.split()[-1].strip(".,")
        for c in found
        if c.parts.name and fold(c.parts.name)
    }
    printed = {form for name in names.values() for form in (name, name.capitalize()) if len(name) > 2}  # noqa: PLR2004
    if not printed:
        return Counter()
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(printed))) + r")\b")
    return Counter(fold(match) for match in pattern.findall(text))
