"""Stops at the end of a line that end no sentence: a state's behind a town, or one of what follows a name."""

from __future__ import annotations

import re

from onrecord.grammar.labels.lexicon import UPPER
from onrecord.reading.frame.venue import ends_in_state

_FOLLOWS_NAME = re.compile(
    rf"(?:[{UPPER}][\w’'.-]{{0,30}}[ \u00a0]){{1,5}}[{UPPER}][\w’'-]{{1,30}},?[ \u00a0]"
    r"(?:Jr|Sr|Esq|(?:Ph|Ed|Sc|J|M)\.?[ \u00a0]?D|M\.?[ \u00a0]?[AP]|[QK]\.?[ \u00a0]?C|[A-Z]\.[A-Z])\."
)
"""``Raymond T. Falk, Jr.``, and nothing else on the line."""


def ends_no_sentence(text: str) -> bool:
    """Tell whether the stop that ends a line belongs to its last word: ``Washington, D.C.``, ``Dana Reyes, Esq.``."""
    return ends_in_state(text) or _FOLLOWS_NAME.fullmatch(text) is not None
