"""Outlets whose names go on in small letters, behind a reporter's name in a label."""

from __future__ import annotations

from onrecord.grammar.labels.lexicon import OUTLET_WORDS
from onrecord.grammar.labels.offices import is_full_name, words_of

MOST_WORDS = 6
"""Words of an outlet's name, at most."""


def in_outlet(tokens: list[str]) -> int:
    """Count the small words of an outlet behind a full name: two of ``Lukáš Tvrdík, Česká rozhlasová agentura``."""
    at = next((at for at, token in enumerate(tokens) if token[-1] == ","), len(tokens))
    outlet = tokens[at + 1 :]
    small = sum(token[0].islower() for token in outlet)
    if small < 2 or len(outlet) > MOST_WORDS or not outlet[0][0].isupper():  # noqa: PLR2004 - one is a label's anyway
        return 0
    if OUTLET_WORDS.isdisjoint(words_of(" ".join(outlet))) or not is_full_name(" ".join(tokens[: at + 1]).rstrip(",")):
        return 0
    return small
