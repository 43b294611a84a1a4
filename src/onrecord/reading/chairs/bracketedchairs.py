"""Offices that print who holds them in brackets when that changes: ``The PRESIDING OFFICER (Mr. Dahl)``.

The label without brackets is then whoever was named in them last, up to the next name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.reading.forms.bracketedoffices import office_before
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.blocks.spoken import Spoken
    from onrecord.reading.names.voice import Voice
    from onrecord.reading.page.page import Page

_PRESIDES = lazy_re(r"\b(?:presiding|president\w*|chair\w*|speaker|moderator|conven[eo]r|pr[eé]sident\w*)\b")
FEWEST = 2
"""People who hold an office in turn, at least."""


def change_holders(page: Page, spoken: Sequence[Spoken]) -> None:
    """Give what an office says to whoever was named in its brackets last, where several were."""
    named: dict[str, list[Voice]] = {}
    for item in spoken:
        office = _office_of(page, item)
        if office is not None and item.voice is not None and item.voice not in named.setdefault(office, []):
            named[office].append(item.voice)
    held = {office: voices[0] for office, voices in named.items() if len(voices) >= FEWEST}
    now: dict[str, Spoken] = {}
    for item in spoken if held else ():
        office = _office_of(page, item)
        if office is not None:
            now[office] = item
            continue
        key = "" if item.block.label is None else item.block.label.key
        last = now.get(key)
        if key in held and last is not None and last.voice is not None and last.block.label is not None:
            item.voice, item.affiliation = last.voice, last.affiliation
            item.evidence, item.because = "context", [last.block.label.core]


def _office_of(page: Page, item: Spoken) -> str | None:
    """Give the office by which one leads of a turn whose label has a name in brackets behind it; not ``WITNESS``."""
    label = item.block.label
    if label is None or label.parts.name is None or label.parts.role is None:
        return None
    office = office_before(label.core.of(page.text))
    return office if office is not None and _PRESIDES.search(office) else None
