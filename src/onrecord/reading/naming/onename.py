"""Askers who say one name and whence they come, as in ``Dana, from the Harbour Wire. When does it open?``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import OUTLET_WORDS
from onrecord.model import Span
from onrecord.reading.names.introductions import OUTLET, Introduction, outlet_of
from onrecord.text import fold

if TYPE_CHECKING:
    from onrecord.reading.naming.calls import Askers

HEAD = 160
"""Code points at the beginning of a turn in which an asker says who asks."""
_B = r"[ \u00a0\n]"
_SAYS = re.compile(
    rf"(?:(?i:thank{_B}you|thanks|hi|hello|hey|yes|good{_B}(?:morning|afternoon|evening))[^.,!?\n]{{0,40}}[.,!]{_B}+){{0,3}}"
    rf"(?P<name>[^\W\d_a-zß-öø-ÿ][a-zà-öø-ÿāēīōū][\w’'-]*)(?P<comma>,)?{_B}(?:here{_B})?(?:from|with){_B}{OUTLET}"
    rf"(?:{_B}[a-z]{{3,12}})?[.,]"
)


def says_one_name(askers: Askers, start: int, end: int) -> Introduction | None:
    """Find the one name that opens a turn, with the outlet behind it.

    The outlet must be one by its words; without a comma between, somebody must be called by the name besides.
    """
    found = _SAYS.match(askers.page.text, start, min(end, start + HEAD))
    if found is None or not askers.may_be(found["name"]):
        return None
    outlet = outlet_of(found["outlet"])
    if outlet is None or OUTLET_WORDS.isdisjoint(fold(outlet).split()):
        return None
    if found["comma"] is None and re.search(rf"\b{re.escape(found['name'])}[,.?!]", askers.page.text) is None:
        return None
    return Introduction(found["name"], outlet, Span(found.start("name"), found.end("outlet")))
