"""The people of a document, and which of its labels is whose."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from onrecord.grammar.labels.offices import is_name
from onrecord.reading.names.names import same_name
from onrecord.reading.names.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.model import Span


class Cast(msgspec.Struct):
    """The voices of a document and which label is whose.

    Attributes:
        voices: all voices, those that title and roster name first.
        by_label: voice by the label's core as printed.
        interviewed: whom the title says that the talk is with.
        resolved: labels that name an office only and were resolved through the title or another label.
        press_event: the title says that the press asks.
    """

    voices: list[Voice]
    by_label: dict[str, Voice]
    resolved: set[str]
    interviewed: list[Voice] = msgspec.field(default_factory=list)
    press_event: bool = False

    def name_label(self, core: str, name: str, span: Span) -> Voice:
        """Give the voice of a label that names nobody the name that ``span`` above the talk tells."""
        voice = self.by_label[core]
        voice.names.append(name)
        voice.because.append(span)
        voice.one_person = voice.titled = True
        self.resolved.add(core)
        return voice


def of_names(voices: Iterable[Voice], name: str) -> Voice | None:
    """Find the one voice that a name can be; None where none or several can."""
    fits = [voice for voice in voices if any(same_name(name, known) for known in voice.names)]
    return fits[0] if len(fits) == 1 and is_name(name) else None
