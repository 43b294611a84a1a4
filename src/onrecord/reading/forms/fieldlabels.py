"""A line above the talk that says who presides and looks like a label: ``Voorzitter Dana Lis``.

Below it the record's matter stands, and then the same office alone, again and again, with what she says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import ARTICLES
from onrecord.grammar.labels.offices import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.forms.shape import Candidate
    from onrecord.reading.page.page import Page

AGAIN = 2
"""How often the office must stand alone, at least."""


def without_field(page: Page, accepted: Sequence[Candidate]) -> list[Candidate]:
    """Leave out the first label where it only tells who holds the office that is the next, alone."""
    if len(accepted) <= AGAIN:
        return list(accepted)
    first, second = accepted[:2]
    alone = second.parts.name is None and second.parts.role is not None and second.family == "line"
    if first.family != "line" or not alone or first.parts.name is None or first.parts.role is None:
        return list(accepted)
    same = _office(first.parts.role) == _office(second.parts.role or "")
    often = sum(c.key == second.key for c in accepted) >= AGAIN
    once = all(c.key != first.key for c in accepted[1:])
    says = page.ends_sentence(page.lines[page.line_at(first.body)])
    return list(accepted[1:] if same and often and once and not says else accepted)


def _office(role: str) -> list[str]:
    """Give the words of an office without its article."""
    return [word for word in words_of(role) if word not in ARTICLES]
