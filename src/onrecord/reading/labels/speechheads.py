"""Headings that say whose words stand below: ``Remarks by Ambassador Dana Reyes``, ``INTERVENTO DELLA MINISTRA LIS``.

Where a talk of several speakers is printed so, nothing else tells who speaks. In English such a heading has a whole
name; in other languages it has an office and a surname, or an office alone, and counts where labels of the document
call somebody the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels.labels import parse_label
from onrecord.grammar.labels.offices import is_person
from onrecord.model import Span
from onrecord.reading.forms.shape import Candidate
from onrecord.reading.names.names import same_name
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.reading.frame.event import Header
    from onrecord.reading.page.page import Page

_ENGLISH = lazy_re(
    r"[*_#\s]*(?:(?:welcome|opening|closing|concluding|introductory|inaugural|keynote|special|valedictory|presidential|"
    r"chair(?:man|person|woman)?[’']s) )*"
    r"(?:remarks|address|lecture|speech|statement|keynote|presentation|introduction|comments|vote of thanks|response|"
    r"talk|welcome)(?: by |: ?|[ \u00a0][–—-][ \u00a0])(?P<who>[^\n:;?!]{4,110}?)[*_\s]*",
    re.IGNORECASE,
)
_ABROAD = lazy_re(
    r"[*_#\s]*(?:(?:liminaires?|initial|inicial|iniziale|iniziali|finale|final) )?"
    r"(?:introduzione|intervento|dichiarazion[ei]|discorso|saluto|replica|relazione|"
    r"intervenci[oó]n|declaraci(?:[oó]n|ones)|palabras|discurso|comparecencia|"
    r"intervention|introduction|déclarations?|discours|allocution|propos|mots?|"
    r"intervenção|declaração|pronunciamento|fala|abertura|"
    r"(?:eingangs)?statement|eingangserklärung|erklärung|rede|wortmeldung|begrüßung|einführung|eröffnung|"
    r"wystąpienie|oświadczenie|wprowadzenie|verklaring|inleiding|toespraak)"
    r"(?: (?:liminaires?|initiale?s?|inicial(?:es)?|iniziali?|introdutti[vo]|introduttiva|de bienvenue))?"
    r" (?:(?:dell[oa]|dei|del|de|du|des|dos?|das?|von|vom|der|van|di)(?: (?:la|el|de|het))?[ ]|(?:dell|de l|d)[’'])"
    r"(?P<who>[^\n:;?!.,]{3,90}?)[*_\s]*",
    re.IGNORECASE,
)
_SAID, _SAID_ABROAD = 15, 4
"""Words of the paragraph below, at least."""
_LONGEST = 200
"""Characters of such a heading, at most."""
_FEWEST = 2
"""Headings of the kind, at least, where none stands above the first label."""
_SCORE = 1.0


def headed(page: Page, labels: Sequence[Candidate], header: Header) -> list[Candidate]:
    """Give the labels with those headings among them; a heading right above the talk is taken out of the header."""
    found = list(_headings(page, labels, header))
    lines = {label.line for label in found}
    others = [label for label in labels if label.line not in lines]
    first = others[0].line if others else len(page.lines)
    known = [each for each in found if each.line < first and _ABROAD.fullmatch(each.core.of(page.text))]
    if len(found) < _FEWEST:
        found = known
    above = [label for label in found if label.core.start < header.end]
    if not found or len(above) > 1 or any(page.lines[label.line].end != header.end for label in above):
        return list(labels)
    for label in above:
        header.end = page.lines[label.line].start
        header.placed[:] = [(span, kind) for span, kind in header.placed if span.start < header.end]
        if _ABROAD.fullmatch(label.core.of(page.text)):
            # An office and a surname: as somebody mentioned it would lend the surname another's first name.
            header.mentions[:] = [told for told in header.mentions if told.span.start < header.end]
    lines = {label.line for label in found}
    return sorted([*(label for label in labels if label.line not in lines), *found], key=lambda label: label.core.start)


def _headings(page: Page, labels: Sequence[Candidate], header: Header) -> Iterator[Candidate]:
    """Give the headings, each as a label alone on its line."""
    forms = {label.line: label.family for label in labels}
    titles = {span.start for span in (header.title, *header.because.get("title", ())) if span is not None}
    for index, line in enumerate(page.lines[:-1]):
        form = forms.get(index)
        if not line.gap or line.end - line.start > _LONGEST or form not in {None, "line"} or line.start in titles:
            continue
        match, least = (_ENGLISH.fullmatch(page.text, line.start, line.end) if form is None else None), _SAID
        if match is None:
            match, least = _ABROAD.fullmatch(page.text, line.start, line.end), _SAID_ABROAD
        below = page.lines[index + 1]
        if (
            match is None
            or not below.gap
            or len(page.line_text(below).split()) < least
            or not page.ends_sentence(below)
        ):
            continue
        parts, key = parse_label(match["who"]), fold(match["who"])
        if least == _SAID:
            known = parts.name is not None and is_person(parts.name) and bool(parts.role or parts.honorific)
        else:
            known = parts.role is not None and _is_called(labels, index, parts.name, key)
        if known:
            yield Candidate(index, Span(line.start, line.end), line.end, below.start, "line", parts, key, _SCORE)


def _is_called(labels: Sequence[Candidate], line: int, name: str | None, key: str) -> bool:
    """Tell whether a label elsewhere has the same name, or the same office where there is none."""
    return any(
        label.line != line
        and (label.key == key if name is None else label.parts.name is not None and same_name(label.parts.name, name))
        for label in labels
    )
