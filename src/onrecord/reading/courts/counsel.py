"""Who examines: counsel whom lines between turns name, and the one behind the label of an office.

Inquiries print ``Counsel Inquiry:`` before all that is asked for them, and a name before the first question of each
counsel alone: below ``Questions from Counsel to the Inquiry`` whoever puts the first question puts the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from onrecord.grammar.labels.labels import parse_label
from onrecord.model import Span
from onrecord.reading.courts.courtwords import HEARS
from onrecord.reading.names.names import office_words, same_name
from onrecord.reading.names.voice import Voice
from onrecord.text import fold

if TYPE_CHECKING:
    from onrecord.reading.blocks.spoken import Spoken
    from onrecord.reading.cast.cast import Cast
    from onrecord.reading.courts.stages import Stage

COUNSEL = "counsel"


class Office(msgspec.Struct):
    """Counsel's office, as a line between turns names it, and who is known to ask in it.

    Attributes:
        words: the words of the office.
        because: the line.
        voice: who asks; None until somebody has put the first question.
    """

    words: set[str]
    because: Span
    voice: Voice | None = None

    def is_of(self, item: Spoken) -> bool:
        """Tell whether a turn has the label of the office, and of nobody by name."""
        label = item.block.label
        role = None if label is None or label.parts.name is not None else label.parts.role
        return role is not None and office_words(role) == self.words


def office_of(stage: Stage) -> Office | None:
    """Give the office of counsel that a line names as examining; None where it names somebody or another office."""
    parts = parse_label(stage.who or "")
    words = office_words(parts.role or "")
    return Office(words, stage.span) if parts.name is None and COUNSEL in words else None


def counsel(text: str, people: Cast, who: str, whose: Span) -> Voice | None:
    """Find who examines: by name among those with labels or named above the talk, or by the office that is printed.

    Of whoever asks behind ``Q.`` alone no label is printed: the line in ``whose`` names him.
    """
    parts = parse_label(who)
    name = parts.name
    if name is not None and parts.honorific is not None:
        voices = {id(voice): voice for voice in people.by_label.values()}.values()
        fits = [voice for voice in voices if any(same_name(name, known) for known in voice.names)]
        fits = fits or [
            voice
            for voice in people.voices
            if any(same_name(name, known) for known in voice.names) and not _sits(text, voice)
        ]
        if not fits:
            fits = [Voice(names=[name], because=[whose])]
            people.voices.append(fits[0])
        return fits[0] if len(fits) == 1 else None
    return next(
        (voice for core, voice in people.by_label.items() if fold(core) in (fold(who), f"the {fold(who)}")), None
    )


def _sits(text: str, voice: Voice) -> bool:
    """Tell whether somebody who is named above the record hears it: counsel may have a judge's surname."""
    return any(HEARS.search(text, max(0, span.start - 40), span.end) is not None for span in voice.because)
