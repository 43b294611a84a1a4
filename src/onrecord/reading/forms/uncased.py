"""Names in scripts without capitals: nothing in a label tells ``the minister`` from a minister's name.

A label there names somebody only where the lines above the talk list it among others, as rosters do, or where an office
that is known stands before it there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels.tongues import OF, OFFICES
from onrecord.reading.names.names import has_case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.names.voice import Voice
    from onrecord.reading.page.page import Page

FEWEST = 2
"""Names of labels that a list above the talk holds, at least."""
_BODIES = frozenset("وزارة مجلس لجنة هيئة משרד ועדת ועדה מועצת רשות".split())
"""First words of what is a body and nobody's name."""


def leave_nameless(page: Page, voices: Sequence[Voice], start: int) -> None:
    """Take the names from voices whose labels may be an office or many people's, for all that the page shows.

    Args:
        page: the document.
        voices: all its voices.
        start: offset of the first label.
    """
    bare = [v for v in voices if v.names and not any(map(has_case, v.names))]
    bare = [v for v in bare if not v.titled or any(name.split()[0] in _BODIES for name in v.names)]
    listed = [v for v in bare if any(is_listed(page, name, start) for name in v.names)]
    for voice in bare:
        if voice not in listed or len(listed) < FEWEST:
            voice.names, voice.one_person = [], False


def is_listed(page: Page, name: str, start: int) -> bool:
    """Tell whether a name of two words or more stands in a list above the talk: alone, or before a dash or a comma."""
    words = name.split()
    if len(words) < FEWEST or words[0] in _BODIES or any(word in OFFICES or word in OF for word in words):
        return False
    printed = re.compile(
        rf"(?:^[ \t\u00a0]*|:[ \u00a0]+|[-–•*][ \u00a0]+){re.escape(name)}(?=$|[ \u00a0]*[–—,،(-])", re.MULTILINE
    )
    return printed.search(page.text, 0, start) is not None
