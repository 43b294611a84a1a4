"""Who asks in an interview under an outlet's label, where the fields above it name one person and the same outlet.

``By: Dana Reyes`` and ``For: HBC`` above a talk between ``HBC:`` and whoever answers.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import UPPER
from onrecord.grammar.labels.offices import is_full_name, is_person
from onrecord.model import Span
from onrecord.reading.names.names import name_words, same_name
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.cast.who import Cast
    from onrecord.reading.labels.candidates import Candidate
    from onrecord.reading.page.page import Page

AGAIN = 2
"""Times, at least, that answers have the same word behind a comma at the end of a sentence."""
_GREETS = re.compile(
    rf"\b(?:[Tt]hank you|[Tt]hanks|[Gg]ood (?:morning|afternoon|evening|day)|[Hh]ello|[Hh]i|[Mm]orning),? "
    rf"(?P<name>[{UPPER}][\w’'-]+)[,.!]"
)
_AT_END = re.compile(rf", (?P<name>[{UPPER}][\w’'-]+)[.!?]")
TOP = 3000
"""Code points above the talk in which the fields stand."""
_FIELD = re.compile(
    r"^[ \t]{0,8}(?:(?P<by>(?:interview(?:ed)? )?by|interviewer|journalist|reporter)|"
    r"for|outlet|channel|network|broadcaster|publication|media outlet)"
    r"[ \u00a0]?:[ \t\u00a0]{0,8}\n{0,2}(?P<value>[^\n:]{2,60})$",
    re.IGNORECASE | re.MULTILINE,
)


def name_by_outlet(page: Page, labels: Sequence[Candidate], people: Cast) -> None:
    """Name whoever asks under the one outlet's label, where two speak, and fields above name a person and the outlet.

    Not where several are named, or where the talk speaks of the person by his full name or answers call
    whoever asks by another: another may ask then.
    """
    distinct = {label.core.of(page.text): label for label in labels}
    asks = [core for core, label in distinct.items() if label.parts.affiliation == core and label.parts.generic]
    if len(distinct) != 2 or len(asks) != 1 or people.by_label[asks[0]].names:  # noqa: PLR2004 - who asks, who answers
        return
    begin = labels[0].core.start
    fields = list(_FIELD.finditer(page.text, max(0, begin - TOP), begin))
    by = [found for found in fields if found["by"]]
    outlets = {fold(found["value"]) for found in fields if not found["by"]}
    if len(by) != 1 or outlets != {fold(asks[0])}:
        return
    name = by[0]["value"].strip()
    if not (is_full_name(name) and is_person(name)) or len(name_words(name)) != len(name.split()):
        return
    others = [voice for voice in people.voices if any(same_name(name, known) for known in voice.names)]
    spoken_of = page.text.find(name, begin) >= 0
    if any(voice.labels for voice in others) or spoken_of or _calls_another(page, labels, asks[0], name):
        return
    people.voices[:] = [voice for voice in people.voices if voice not in others]
    voice = people.name_label(asks[0], name, Span(*by[0].span("value")))
    voice.kind, voice.affiliation = "press", voice.affiliation or asks[0]


def _calls_another(page: Page, labels: Sequence[Candidate], asks: str, name: str) -> bool:
    """Tell whether answers call whoever asks by another name, with thanks or a greeting or again and again."""
    ends = [*(label.core.start for label in labels[1:]), len(page.text)]
    called: Counter[str] = Counter()
    for label, end in zip(labels, ends, strict=True):
        if label.core.of(page.text) != asks:
            greeted = [each["name"] for each in _GREETS.finditer(page.text, label.body, end)]
            called.update(each["name"] for each in _AT_END.finditer(page.text, label.body, end))
            called.update(dict.fromkeys(greeted, AGAIN))
    own = set(name.split())
    return any(number >= AGAIN for word, number in called.items() if word not in own)
