"""Names with patronymics, surname first, that complete the surname and two initials of a label.

Slavic stenograms print ``СТЕЦЕНКО О.П.`` as a label, and ``Стеценко Олена Павлівна`` in a list or a roll call. Surname
and both initials must agree, and the patronymic must stand in the case of labels: ``Олени Павлівни`` does not.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import UPPER
from onrecord.model import Span
from onrecord.reading.names.names import name_words
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from onrecord.reading.names.voice import Voice
    from onrecord.reading.page.page import Page

_INITIALS = lazy_re(rf"(?P<first>[{UPPER}])\.[ \u00a0]?(?P<second>[{UPPER}])\.?[ \u00a0](?P<last>[{UPPER}][\w’'-]+)")
_LISTED = lazy_re(
    rf"\b(?P<last>[{UPPER}][\w’'-]+)[ \u00a0](?P<first>[{UPPER}][\w’'-]+)[ \u00a0]"
    rf"(?P<second>[{UPPER}][\w’'-]*(?:ич|іч|їч|івна|ївна|[оеё]вна|ична))\b"
)


def complete_patronymics(page: Page, voices: Sequence[Voice]) -> None:
    """Give voices with a surname and two initials the one name with a patronymic that the text has for them."""
    short: dict[tuple[str, str, str], list[Voice]] = defaultdict(list)
    for voice in voices:
        found = next((each for name in voice.names if (each := _INITIALS.fullmatch(name)) is not None), None)
        if found is not None:
            short[_key(found)].append(voice)
    if not short:
        return
    full: dict[tuple[str, str, str], dict[str, Span]] = defaultdict(dict)
    for found in _LISTED.finditer(page.text):
        if (key := _key(found)) in short:
            name = f"{found['first']} {found['second']} {found['last']}"
            full[key].setdefault(name, Span(*found.span()))
    for key, names in full.items():
        if len(names) == 1 and len(short[key]) == 1:
            name, span = names.popitem()
            short[key][0].names.append(name)
            short[key][0].because.append(span)


def _key(found: re.Match[str]) -> tuple[str, str, str]:
    return name_words(found["last"])[0], found["first"][0], found["second"][0]
