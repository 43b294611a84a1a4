"""Headings that say whose words stand below: ``Welcome Remarks by Ambassador Dana Reyes, Director General``.

Where a talk of several speakers is printed so, nothing else tells who speaks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels import parse_label
from onrecord.grammar.offices import is_person
from onrecord.model import Span
from onrecord.reading.labels.candidates import Candidate
from onrecord.reading.names.names import same_name
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.grammar.labels import LabelParts
    from onrecord.reading.frame.event import Header
    from onrecord.reading.page.page import Page

_HEADED = re.compile(
    r"[*_#\s]*(?:(?:welcome|opening|closing|concluding|introductory|inaugural|keynote|special|valedictory|presidential|"
    r"chair(?:man|person|woman)?[’']s) )*"
    r"(?:remarks|address|lecture|speech|statement|keynote|presentation|introduction|comments|vote of thanks|response|"
    r"talk|welcome)(?: by |: ?|[ \u00a0][–—-][ \u00a0])(?P<who>[^\n:;?!]{4,110}?)[*_\s]*",
    re.IGNORECASE,
)
_ABROAD = re.compile(
    r"[*_#\s]*(?:introduzione|intervento|dichiarazion[ei]|discorso|saluto|relazione|intervenci[oó]n|palabras|declaraci[oó]n|"
    r"discurso|intervenção|pronunciamento|fala|intervention|introduction|déclaration|propos|allocution|discours|"
    r"toespraak|inleiding|wystąpienie|rede|eröffnung|einführung) "
    r"(?:(?:de la|de l[’']|dell[ao]|dell[’']|del|de|du|di|d[’']|da|do|von|van|der|des) ?)"
    r"(?P<who>[^\n:;?!.]{4,90}?)[*_\s]*",
    re.IGNORECASE,
)
"""``INTERVENTO DELLA MINISTRA LIS``: an office and a surname that the document has elsewhere as well."""
SAID_ABROAD = 6
FEWEST = 2
"""Headings of the kind, at least."""
SAID = 15
"""Words of the paragraph below, at least."""
SCORE = 1.0
LONGEST = 200
"""Characters of such a heading, at most."""


def headed(page: Page, labels: Sequence[Candidate], header: Header) -> list[Candidate]:
    """Give the labels with those headings among them; a heading right above the talk is taken out of the header."""
    already = 0
    for label in labels:
        spoken = None if label.family != "line" else _ABROAD.fullmatch(page.text, label.core.start, label.core.end)
        if spoken is not None and (parts := parse_label(spoken["who"])).name is not None and _is_known(labels, parts):
            label.parts = parts
            already += 1
    lines = {label.line for label in labels}
    found: list[Candidate] = []
    for index, line in enumerate(page.lines[:-1]):
        below = page.lines[index + 1]
        if not line.gap or not below.gap or line.end - line.start > LONGEST or not lines.isdisjoint((index, index + 1)):
            continue
        match = _HEADED.fullmatch(page.text, line.start, line.end)
        abroad = None if match is not None else _ABROAD.fullmatch(page.text, line.start, line.end)
        if match is None and abroad is None:
            continue
        parts = parse_label((match or abroad)["who"])  # type: ignore[index]
        least = SAID if abroad is None else SAID_ABROAD
        said = len(page.line_text(below).split()) >= least and page.ends_sentence(below)
        known = parts.name is not None and (is_person(parts.name) or (abroad is not None and _is_known(labels, parts)))
        if said and known and (parts.role or parts.honorific):
            core = Span(line.start, line.end)
            key = fold(core.of(page.text))
            found.append(Candidate(index, core, line.end, below.start, "line", parts, key, SCORE))
    above = [label for label in found if label.core.start < header.end]
    last = page.lines[above[-1].line] if above else None
    ends = last is not None and last.end == header.end
    if len(found) + already < FEWEST or not found or len(above) != int(ends):
        return list(labels)
    if last is not None:
        header.end = last.start
        header.placed[:] = [(span, kind) for span, kind in header.placed if span.start < last.start]
    return sorted([*labels, *found], key=lambda label: label.core.start)


def _is_known(labels: Sequence[Candidate], parts: LabelParts) -> bool:
    """Tell whether a label of the document has the same name with an office or a style of its own."""
    return any(
        label.parts.name is not None and same_name(label.parts.name, parts.name or "") and label.parts.role is not None
        for label in labels
    )
