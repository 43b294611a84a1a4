"""Initials in the place of names: ``DR:`` for Dana Reyes; ``D. REYES:``, who is not ``M. REYES:``."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import UPPER
from onrecord.model import Span
from onrecord.reading.names.introductions import is_personal
from onrecord.reading.names.names import initials, name_words, without_initials
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from onrecord.grammar.labels.labels import LabelParts
    from onrecord.reading.labels.candidates import Candidate
    from onrecord.reading.names.voice import Voice
    from onrecord.reading.page.page import Page

_INITIALS = lazy_re(rf"[{UPPER}]{{2,3}}")
_NO_VOWEL = lazy_re(r"[BCDFGHJKLMNPQRSTVWXZ]{3}")
"""A broadcaster's letters (``CNB:``) and hardly a surname, unless the text has it as one (``Jan Vlk``)."""
_OFFICE_INITIALS = lazy_re(rf"[{UPPER}]{{2,5}}")
_DOTTED = lazy_re(rf"[{UPPER}](?:\.[ \u00a0]?[{UPPER}]){{1,2}}\.?")
"""``D.R.``: no surname in capitals, whatever else the document prints."""
_FULL_NAME = lazy_re(
    rf"\b(?=(?P<two>[{UPPER}][\w’'-]+[ \u00a0][{UPPER}][\w’'-]+)(?P<third>[ \u00a0][{UPPER}][\w’'-]+)?)"
)
"""Two or three capitalised words, wherever one begins: ``THE DANA REYES SHOW`` holds a Dana Reyes."""

TWICE = 2
"""Labels with each of two initials before one surname from which neither is a misprint of the other."""


def told_by_initials(labels: Sequence[Candidate]) -> frozenset[str]:
    """Give the surnames before which labels print two initials that both come back, or one right behind the other."""
    uses: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for at, label in enumerate(labels):
        name = label.parts.name or ""
        if without_initials(name) != name:
            uses[name_words(name)[-1]].append((at, name[0]))
    found: set[str] = set()
    for surname, own in uses.items():
        often = sum(number >= TWICE for number in Counter(letter for _, letter in own).values())
        close = any(one[0] + 1 == other[0] and one[1] != other[1] for one, other in pairwise(own))
        if often >= TWICE or close:
            found.add(surname)
    return frozenset(found)


def is_of_initial(voice: Voice, name: str) -> bool:
    """Tell whether a voice has a first name, or its initial, that a name with an initial may stand for."""
    return any(known[0] == name[0] for known in voice.names if " " in known or without_initials(known) != known)


def by_initials(voices: Sequence[Voice], parts: LabelParts) -> list[Voice]:
    """Find the voices with a full name whose initials a label is."""
    name = _letters(parts.name or "")
    if not (name.isupper() and name.isalpha()) or parts.honorific or parts.role:
        return []
    return [voice for voice in voices if any(" " in known and initials(known) == name for known in voice.names)]


def _letters(name: str) -> str:
    """Give initials without the stops behind them; any other name as it is."""
    return re.sub(r"\W", "", name) if _DOTTED.fullmatch(name) else name


def by_office(voices: Sequence[Voice], parts: LabelParts) -> Voice | None:
    """Find the one person in the title whose office's initials a label is: ``CE`` for the Chief Executive."""
    name = parts.name or ""
    if not _OFFICE_INITIALS.fullmatch(name) or parts.honorific or parts.role or parts.affiliation:
        return None
    held = [v for v in voices if v.titled and v.names and any(initials(role) == name for role in v.roles)]
    return held[0] if len(held) == 1 and not by_initials(voices, parts) else None


def spell_out(page: Page, by_label: Mapping[str, Voice], labels: Mapping[str, LabelParts]) -> None:
    """Give initials in the place of names to the one person in the text who has them; else they name nobody."""
    short = [
        (core, parts.name)
        for core, parts in labels.items()
        if parts.name is not None and _INITIALS.fullmatch(_letters(parts.name)) and not (parts.honorific or parts.role)
    ]
    # Whose letters have stops, stands above them in full: further down ``the Island Line`` is a ship's.
    begin = min((at for core, _ in short if (at := page.text.find(core)) >= 0), default=0)
    alone = len(short) < 2  # noqa: PLR2004 - one may be a surname in capitals
    for core, name in short:
        if alone and not _DOTTED.fullmatch(name):
            if _NO_VOWEL.fullmatch(name) and name.capitalize() not in page.text and by_label[core].names == [name]:
                by_label[core].names = []
            return
        voice, letters = by_label[core], _letters(name)
        if all(_INITIALS.fullmatch(_letters(known)) for known in voice.names):
            named = () if alone else _full_names(page.text if not _DOTTED.fullmatch(name) else page.text[:begin])
            full = {name: span for name, span in named if initials(name) == letters}
            one = len(full) == 1
            voice.names = list(full) if one else []
            voice.because += full.values() if one else []


def _full_names(text: str) -> Iterator[tuple[str, Span]]:
    for found in _FULL_NAME.finditer(text):
        for end in {found.end("two"), max(found.end("two"), found.end("third"))}:
            name = text[found.start() : end]
            if is_personal(name):
                yield name, Span(found.start(), end)
