"""Askers who all have the initials of their group for a label: ``RWG:`` of the Reporters' Working Group.

Read as a name it would make one person of all of them. What shows that it is none: two who ask under it say two names,
or the group is printed with a word for the press in it and most under its initials ask.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.grammar.labels.labels import LabelParts
from onrecord.reading.names.names import same_name
from onrecord.reading.names.selfwords import says_who
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.labels.candidates import Candidate
    from onrecord.reading.page.page import Page

FEWEST = 3
"""Turns under such a label, at least."""
TWO = 2
"""The share of the turns that ask under it is one in so many, at least."""
SHORTEST, LONGEST = 2, 6
"""Letters of such a label."""
_PRESS = lazy_re(r"(?:writers?|reporters?|journalists?|correspondents?|press|media|newsmakers?)\W?", re.IGNORECASE)
_SMALL = r"(?:[ \u00a0\n](?:of|and|for|the|&|on|in|at))*"


def group_askers(page: Page, labels: Sequence[Candidate]) -> frozenset[str]:
    """Take the initials of a group for a label of all who ask under it.

    Returns:
        These labels as printed.
    """
    under: dict[str, list[tuple[int, int]]] = defaultdict(list)
    ends = [*(label.core.start for label in labels[1:]), len(page.text)]
    for label, end in zip(labels, ends, strict=False):
        core = label.core.of(page.text)
        letters = SHORTEST <= len(core) <= LONGEST and core.isalpha() and core.isupper()
        if label.family == "colon" and letters and label.parts.name == core:
            under[core].append((label.body, end))
    found = frozenset(core for core, spans in under.items() if len(spans) >= FEWEST and _is_group(page, core, spans))
    for label in labels if found else ():
        if label.core.of(page.text) in found:
            label.parts = LabelParts(generic=True, nobody=True)
    return found


def _is_group(page: Page, core: str, spans: Sequence[tuple[int, int]]) -> bool:
    asking = [span for span in spans if page.text.find("?", *span) >= 0]
    own = [says_who(page.text, *span) for span in asking]
    names = [each.name for each in own if each is not None]
    if any(not same_name(one, other) for one, other in pairwise(names)):
        return True
    spelled = rf"{_SMALL}[ \u00a0\n]".join(rf"{letter}[\w’'-]{{1,20}}" for letter in core)
    groups = re.finditer(rf"\b{spelled}", page.text) if len(asking) * TWO >= len(spans) else ()
    return any(_PRESS.fullmatch(word) for group in groups for word in group[0].split())
