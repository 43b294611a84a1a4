"""Whose the turns of a ``Caller`` to the radio are: his who was called on, until another may be on the air."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.reading.naming.followups import calls_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.blocks.spoken import Spoken
    from onrecord.reading.names.voice import Voice
    from onrecord.reading.naming.calls import Askers

_CALLER = re.compile(r"(?:the )?(?:(?:radio|phone|female|male|talkback) )?(?:caller|listener)", re.IGNORECASE)


def is_caller(item: Spoken) -> bool:
    """Tell whether a turn has a label for whoever has rung, and for nobody by name or number."""
    label = item.block.label
    return label is not None and _CALLER.fullmatch(label.key) is not None


def stays_on_air(spoken: Sequence[Spoken], askers: Askers) -> None:
    """Give a caller what is said under the same label behind the answers to him, where he who called on him is silent.

    Whoever leads puts the next caller on the air; where he has spoken in between, or another who does not answer, it
    may be anybody.
    """
    on_air: Spoken | None = None
    leads: Voice | None = None
    answers: Voice | None = None
    for before, item in pairwise(spoken):
        if not is_caller(item):
            answers = answers or item.voice
            if on_air is not None and (item.voice is leads or not _answers(item, answers) or calls_on(askers, item)):
                on_air = None
        elif item.voice is not None and item.voice.names:
            on_air, leads = (item, before.voice) if item.evidence == "introduced" else (None, None)
            answers = None
        elif on_air is not None:
            item.carry_on(on_air)


def _answers(item: Spoken, answers: Voice | None) -> bool:
    """Tell whether a turn is of whoever answers the caller, or of somebody who does as well."""
    return item.voice is not None and (item.voice is answers or item.voice.kind == "principal")
