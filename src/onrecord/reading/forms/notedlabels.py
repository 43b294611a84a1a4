"""Labels with a note's number printed close behind their full stop: ``MR. FALK.1  Thank you``.

The number belongs to a note at the page's foot. A sentence of prose may end so as well, so such a label is tried only
where the document prints others of the same form without a number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.forms.shape import Candidate

FEWEST = 2
"""Labels in capitals without a number, at least, that make one with a number of the same form."""
STOP = lazy_re(r"\.(?:(?:[1-9]\d?|[¹²³⁴-⁹][⁰¹²³⁴-⁹]?|\[[1-9]\d?\])(?=[ \t\u00a0]+[^\W\d_a-z])|(?=[\s\u00a0]|$|--|—))")
"""A full stop that may end a label, and the number of the note behind it."""


def without_prose(text: str, found: Sequence[Candidate]) -> list[Candidate]:
    """Leave out the labels with a note's number whose form no other label has.

    In capitals any labels will do, for names in prose are not printed so; else it must be the very same label.
    """
    noted = {id(c) for c in found if c.family == "stop" and text[c.end - 1] != "."}
    if not noted:
        return list(found)
    plain = [c for c in found if c.family == "stop" and id(c) not in noted]
    keys = {c.key for c in plain}
    shouted = sum(c.upper for c in plain) >= FEWEST
    return [c for c in found if id(c) not in noted or c.key in keys or (c.upper and shouted)]
