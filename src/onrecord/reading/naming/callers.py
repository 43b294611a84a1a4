"""Whose the turns of a ``Caller`` to the radio are: his who was called on, until another may be on the air."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.reading.names.introductions import called
from onrecord.reading.naming.calls import called_first

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

    Whoever leads puts the next caller on the air; where he has spoken in between it may be anybody.
    """
    text = askers.page.text
    on_air: Spoken | None = None
    leads: Voice | None = None
    for before, item in pairwise(spoken):
        at = (item.span.start, item.span.end)
        if not is_caller(item):
            silent = item.voice is not None and item.voice is not leads
            if on_air is not None and (not silent or called(text, *at) or called_first(askers, *at)):
                on_air = None
        elif item.voice is not None and item.voice.names:
            on_air, leads = (item, before.voice) if item.evidence == "introduced" else (None, None)
        elif on_air is not None:
            item.voice, item.evidence, item.because = on_air.voice, "context", list(on_air.because)
