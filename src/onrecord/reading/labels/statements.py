"""Headings above statements that come before the questions: ``INTERVENTO DELLA MINISTRA FALK``, in languages of Europe.

The heading says whose words stand below by office and surname; the labels of the questions call the same people so.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels import parse_label
from onrecord.model import Span
from onrecord.reading.forms.shape import Candidate
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.frame.event import Header
    from onrecord.reading.page.page import Page

LONGEST = 110
"""Characters of such a heading."""
SCORE = 1.0
SAID = 4
"""Words of the paragraph below, at least."""
_STATEMENT = re.compile(
    r"[*_#\s]*(?:(?:liminaires?|initial|inicial|iniziale|iniziali|finale|final) )?"
    r"(?:introduzione|intervento|dichiarazion[ei]|discorso|saluto|replica|"
    r"intervención|declaraci(?:ón|ones)|palabras|discurso|comparecencia|"
    r"intervention|déclarations?|discours|allocution|propos|mots?|"
    r"intervenção|declaração|pronunciamento|fala|abertura|"
    r"(?:eingangs)?statement|eingangserklärung|erklärung|rede|wortmeldung|begrüßung|einführung|"
    r"wystąpienie|oświadczenie|wprowadzenie|verklaring|inleiding|toespraak|"
    r"introduction)"
    r"(?: (?:liminaires?|initiale?s?|inicial(?:es)?|iniziali?|introdutti[vo]|introduttiva|de bienvenue))?"
    r" (?:(?:del|dello|della|dei|de|du|des|do|da|dos|das|von|vom|der|van)(?: (?:la|el|de|het))?[ ]|"
    r"(?:dell|de l|d)[’'])"
    r"(?P<who>[^\n:;?!,.]{3,80}?)[*_\s]*",
    re.IGNORECASE,
)


def stated(page: Page, labels: Sequence[Candidate], header: Header) -> list[Candidate]:
    """Give the labels with those headings among them whom a label below calls the same, by office or surname.

    A heading right above the talk is taken out of the header; the document's title stays there.
    """
    if not labels:
        return []
    keys = {label.key for label in labels if label.parts.role}
    surnames = {_surname(label) for label in labels if label.family != "line"} - {""}
    titles = {span.start for span in (header.title, *header.because.get("title", ())) if span is not None}
    found: list[Candidate] = []
    others = {label.line for label in labels}
    for index, line in enumerate(page.lines[: labels[-1].line]):
        heads = line.gap > 0 and line.end - line.start <= LONGEST and line.start not in titles
        match = _STATEMENT.fullmatch(page.text, line.start, line.end) if heads else None
        if match is None and index in others:
            break  # the questions have begun
        if match is None or not _is_said(page, index + 1):
            continue
        parts, core = parse_label(match["who"]), Span(line.start, line.end)
        label = Candidate(index, core, line.end, page.lines[index + 1].start, "line", parts, fold(match["who"]), SCORE)
        named = parts.role is not None and parts.name is not None and _surname(label) in surnames
        if named or (parts.role is not None and label.key in keys):
            found.append(label)
    above = [label for label in found if label.core.start < header.end]
    if len(above) > 1 or any(page.lines[label.line].end != header.end for label in above):
        return list(labels)
    for label in above:
        header.end = page.lines[label.line].start
        header.placed[:] = [(span, kind) for span, kind in header.placed if span.start < header.end]
        header.mentions[:] = [told for told in header.mentions if told.span.start < header.end]
    lines = {label.line for label in found}
    return sorted([*(label for label in labels if label.line not in lines), *found], key=lambda label: label.core.start)


def _surname(label: Candidate) -> str:
    return fold(label.parts.name or "").rpartition(" ")[2]


def _is_said(page: Page, index: int) -> bool:
    """Tell whether a line is a paragraph of speech: some words that end as a sentence does, apart from the heading."""
    line = page.lines[index]
    return line.gap > 0 and len(page.line_text(line).split()) >= SAID and page.ends_sentence(line)
