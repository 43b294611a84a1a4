"""Whose the turns of a ``Caller`` to the radio are: his who was called on, until another may be on the air."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.model import Span
from onrecord.reading.names.introductions import called
from onrecord.reading.naming.calls import called_first
from onrecord.reading.naming.followups import hands_on

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
        at = (item.span.start, item.span.end)
        if not is_caller(item):
            answers = answers or item.voice
            if on_air is not None and (item.voice is leads or not _answers(item, answers) or _calls(askers, *at)):
                on_air = None
        elif item.voice is not None and item.voice.names:
            on_air, leads = (item, before.voice) if item.evidence == "introduced" else (None, None)
            answers = None
        elif on_air is not None:
            item.voice, item.evidence, item.because = on_air.voice, "context", list(on_air.because)


def _answers(item: Spoken, answers: Voice | None) -> bool:
    """Tell whether a turn is of whoever answers the caller, or of somebody who does as well."""
    return item.voice is not None and (item.voice is answers or item.voice.kind == "principal")


def _calls(askers: Askers, start: int, end: int) -> bool:
    """Tell whether a turn calls on another, by name or without."""
    text = askers.page.text
    return bool(called(text, start, end) or called_first(askers, start, end)) or hands_on(text, Span(start, end))
