"""Labels of one word that are printed once, told from headings inside what somebody says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.reading.frame.event import names_event
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.model import Span
    from onrecord.reading.labels.candidates import Candidate
    from onrecord.reading.page.page import Page

FEW = 3
"""Labels with a colon below which nothing is known of how a document prints them."""
_TO_A_MATTER = lazy_re(
    r"(?:Zur|Zum|Beim?|Nach|Über|Für|Sull[ae]|Sul|Sui|Sur|Concernant|Sobre|Acerca|Quanto|Respecto|"
    r"Wat betreft)[ \u00a0]\w"
)
"""How words begin that turn to a matter in the middle of what is said: ``Zur Größenordnung: ...``."""
_NUMBER = lazy_re(r"(?=[A-Z/.-]*\d)(?=[\d/.-]*[A-Z])[A-Z0-9]+(?:[/.-][A-Z0-9]+)+$", re.MULTILINE)
"""What a document is filed under, and nobody says: ``2031/IA-117``."""
TOP = 6
"""Lines from the top in which a site's name stands twice."""
ONE_EACH = 0.8
"""The share of paragraphs that begin with labels from which nobody has a second one."""


def printed_once(page: Page, found: Sequence[Candidate], strong: Sequence[Candidate]) -> set[int]:
    """Give the lines that one word and a colon begin, between paragraphs that labels begin.

    A heading inside somebody's words looks so too (``Growth: ...``). It stands in small letters elsewhere, or between
    second paragraphs, so nothing is believed where people have such. And nobody has two labels in a row: between two
    of one voice stands another's, and so does a question between two voices.
    """
    colons = [c for c in strong if c.family == "colon"]
    if len(colons) < FEW:
        return set()
    starts = {c.line: c.key for c in strong}
    inside = range(min(starts), len(page.lines))
    opens = [i for i in inside if page.lines[i].gap or not page.usual_gap]
    where = {line: at for at, line in enumerate(opens)}
    last = where.get(max(starts), 0)
    if sum(i in starts for i in opens[: last + 1]) < ONE_EACH * (last + 1):
        return set()
    once = set()
    for c in found:
        at = where.get(c.line)
        if c.family != "colon" or not at or at >= last or fold(c.parts.name or "") != c.key:
            continue
        before, after = starts.get(opens[at - 1]), starts.get(opens[at + 1])
        if before is None or after is None:
            continue
        asks = page.line_text(page.lines[opens[at + 1] - 1]).rstrip("\"'”’)]*_").endswith("?")
        if (asks or before == after) and not is_common(page, c):
            once.add(c.line)
    return once


def stands_twice(page: Page, found: Candidate) -> bool:
    """Tell whether what may be a label alone on its line is a site's name, printed twice at the top."""
    if found.family != "line" or found.line >= TOP:
        return False
    beside = page.lines[max(found.line - 1, 0) : found.line + 2]
    text = fold(page.line_text(page.lines[found.line]))
    return sum(fold(page.line_text(line)) == text for line in beside) > 1


def turns_to_matter(page: Page, candidate: Candidate) -> bool:
    """Tell whether a label that stands once begins as nobody's name does, but as what somebody turns to.

    Or what stands behind it on its line is a number of the document's, ``PRN: 2031/IA-117``, or the rest of a title.
    """
    core = candidate.core
    if candidate.family != "colon":
        return False
    line = page.lines[candidate.line]
    turns = _TO_A_MATTER.match(page.text, core.start, core.end) or _NUMBER.match(page.text, candidate.body, line.end)
    if turns is not None:
        return page.text.count(core.of(page.text) + ":") == 1
    return candidate.upper and _is_title(page, candidate)


def heads_titles(page: Page, candidate: Candidate, title: Span | None) -> bool:
    """Tell whether the words before a colon begin the title, and here the title of another page of the same site.

    ``Ostrelle: Summary of the press briefing``, below a page called ``Ostrelle: Transcript of the press briefing``.
    """
    if title is None or candidate.family != "colon":
        return False
    head, line = candidate.core.of(page.text) + ":", page.lines[candidate.line]
    if not page.text.startswith(head, title.start) or not names_event(page.text[title.start + len(head) : title.end]):
        return False
    rest = page.text[candidate.body : line.end]
    return not page.ends_sentence(line) and names_event(rest)


def _is_title(page: Page, candidate: Candidate) -> bool:
    """Tell whether a line in capitals with a colon in it is printed again as it is, and nothing else with its label.

    ``BARELY SOUND: LESSONS OF THE`` stands on the cover of a hearing and above it; it ends no sentence.
    """
    line = page.lines[candidate.line]
    text = page.line_text(line)
    if candidate.body >= line.end or not text.isupper() or not text[-1].isalnum() or page.shouted:
        return False
    again = page.text.count(text)
    return again > 1 and again == page.text.count(candidate.core.of(page.text) + ":")


def is_common(page: Page, candidate: Candidate) -> bool:
    """Tell whether the words of a label stand in small letters elsewhere: "Burden Sharing:" is a heading, no name."""
    words = (candidate.parts.name or "").split()
    return any(page.has_word(word.lower()) for word in words if len(word) > 2)  # noqa: PLR2004
