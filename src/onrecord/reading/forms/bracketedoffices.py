"""Labels of offices with a name in brackets behind, ``The PRESIDING OFFICER (Mr. Dahl)``, among those without."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from onrecord.text import fold

if TYPE_CHECKING:
    from onrecord.reading.forms.shape import Candidate
    from onrecord.reading.page.page import Page

SURE = 1.2
"""Score of a label whose office stands without brackets as a label too."""
FEWEST = 2
"""Times that it does, at least."""


def with_holders(page: Page, found: list[Candidate]) -> list[Candidate]:
    """Believe the labels with a name in brackets behind an office that is a label of the same form without them."""
    bare = Counter((c.family, c.key) for c in found if c.parts.role is not None and c.parts.name is None)
    for c in found if bare else ():
        office = office_before(c.core.of(page.text))
        if office is not None and c.parts.name is not None and c.parts.role and bare[c.family, office] >= FEWEST:
            c.score = max(c.score, SURE)
    return found


def office_before(core: str) -> str | None:
    """Give what stands before the brackets that end a label, folded."""
    office, bracket, _ = core.partition(" (")
    return fold(office) if bracket and core.endswith(")") else None
