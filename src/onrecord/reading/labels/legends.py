"""What explains letters on one line, above or below a talk: ``(M: Moderator/Audience member; R: Response)``."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from onrecord.grammar.labels.labels import LabelParts, parse_label
from onrecord.grammar.labels.lexicon import UPPER
from onrecord.grammar.labels.offices import is_person
from onrecord.model import Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from onrecord.reading.labels.candidates import Candidate
    from onrecord.reading.page.page import Page

_ENTRY = lazy_re(
    rf"(?P<key>[{UPPER}](?<![\w.].)[{UPPER}]{{0,2}})[ \u00a0]?[:=–-][ \u00a0]?"
    rf"(?P<says>[{UPPER}][^;:\n,()=]{{2,60}}?)[ \u00a0]*(?=[;,)\].]|$)",
    re.MULTILINE,
)
_BEGINS = lazy_re(rf"(?P<key>[{UPPER}]{{1,3}})(?=[:.\t]|[ \u00a0]{{2}})")
FEWEST = 2
"""Letters that one line explains, at least, and lines that each of them begins."""
BETWEEN = 60
"""Characters between one explanation and the next: what else stands with a name."""
_SEVERAL = lazy_re(r"\s?/\s?|\s+(?:or|and|&)\s+")
_ANSWERS = frozenset("response responses respondent reply replies answer answers interviewee guest".split())


def explained_letters(page: Page) -> tuple[Page, Mapping[str, LabelParts]]:
    """Give the page with the line that explains letters as a note, and what each of these labels stands for."""
    lines: dict[int, list[re.Match[str]]] = {}
    for found in _ENTRY.finditer(page.text):
        lines.setdefault(page.line_at(found.start()), []).append(found)
    several = {at: entries for at, entries in lines.items() if len(entries) >= FEWEST and _near(entries)}
    begun = _begun(page, several) if several else Counter()
    for at, entries in several.items():
        says = {each["key"]: parts for each in entries if (parts := _parts(each["says"])) is not None}
        if len(says) == len(entries) and sum(begun[key] >= FEWEST for key in says) >= FEWEST:
            line = page.lines[at]
            return msgspec.structs.replace(page, placed=(*page.placed, (Span(line.start, line.end), "note"))), says
    return page, {}


def explain(page: Page, labels: Sequence[Candidate], says: Mapping[str, LabelParts]) -> list[Candidate]:
    """Give labels as what the document says that their letters stand for; those in the line that says it are none."""
    kept = [label for label in labels if not says or page.told_kind(page.lines[label.line].start) != "note"]
    for label in kept:
        label.parts = says.get(label.core.of(page.text), label.parts)
    return kept


def _near(entries: Iterable[re.Match[str]]) -> bool:
    return all(two.start() - one.end() <= BETWEEN for one, two in pairwise(entries))


def _begun(page: Page, but: Mapping[int, object]) -> Counter[str]:
    """Count the lines that each of the letters begins."""
    others = (line for at, line in enumerate(page.lines) if at not in but)
    return Counter(found["key"] for line in others if (found := _BEGINS.match(page.text, line.start, line.end)))


def _parts(says: str) -> LabelParts | None:
    """Take apart what letters stand for; several parts in the talk are nobody's, None where it is none of a talk's."""
    pieces = _SEVERAL.split(says)
    said = list(_named(pieces))
    if len(said) < len(pieces):
        return None
    return said[0] if len(said) == 1 else LabelParts(generic=True, nobody=True)


def _named(pieces: Sequence[str]) -> Iterator[LabelParts]:
    for piece in pieces:
        parts = parse_label(piece)
        if piece.lower() in _ANSWERS:
            yield LabelParts(generic=True)
        elif parts.generic or (parts.name is not None and is_person(parts.name)):
            yield parts
