"""The office that a brief gives somebody, held against the one that the record has there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.model import Speaker

_OFFICES = {
    "secretary general": r"secretar(?:y|ies) general",
    "prime minister": r"prime minister|premier",
    "minister": r"minister",
    "secretary": r"secretary",
    "president": r"president",
    "chancellor": r"chancellor",
    "chair": r"chair(?:man|woman|person)?",
    "governor": r"governor",
    "commissioner": r"commissioner",
    "ambassador": r"ambassador",
    "director": r"director",
    "senator": r"senator",
    "mayor": r"mayor",
    "judge": r"judge",
    "pope": r"pope",
    "spokesperson": r"spokes(?:man|woman|person)",
    "adviser": r"advis[eo]r",
}
"""Offices that are no other; *chief*, *leader* or *official* can be any, and ranks and degrees go beside each."""
_OFFICE = lazy_re("|".join(rf"(?P<o{at}>\b(?:{words})\b)" for at, words in enumerate(_OFFICES.values())))
_NAMES = tuple(_OFFICES)
_LESSER = frozenset("vice deputy under undersecretary assistant associate".split())
_FIELD = lazy_re(
    r"\b(state|defen[cs]e|foreign|finance|treasury|interior|energy|justice|health|education|transport|trade|commerce|"
    r"labou?r|agriculture|environment|climate|home|press|general|homeland|veterans|housing|army|navy)\b"
)
_ONCE = lazy_re(r"\b(?:former|formerly|then|later|ex|elect|designate|acting)\b")


def wrong_office(who: str, voice: Speaker) -> str | None:
    """Give the part of an attribution that names another office than the record does; None where none does.

    Only where the record has an office itself: what it does not say may still be so. What somebody was formerly, or
    became later, is not judged.

    Args:
        who: name and offices, parted by commas.
        voice: whose words they are in the record.
    """
    printed = [fold(words) for words in (voice.role, voice.affiliation, *voice.labels) if words]
    held = _offices(printed)
    if not held:
        return None
    fields, lesser = _fields(printed), _lesser(printed)
    for part in who.split(", "):
        said = [fold(part)]
        claimed = _offices(said)
        if not claimed or _ONCE.search(said[0]):
            continue
        other = not claimed & held or (_lesser(said) != lesser and len(held) == 1)
        if other or (fields and _fields(said) and not fields & _fields(said)):
            return part
    return None


def _offices(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(
        _NAMES[int(found.lastgroup[1:])]
        for text in texts
        for found in _OFFICE.finditer(text)
        if found.lastgroup is not None
    )


def _fields(texts: Iterable[str]) -> frozenset[str]:
    found = (each for text in texts for each in _FIELD.findall(_OFFICE.sub(" ", text)))
    return frozenset(each.replace("defence", "defense").replace("labour", "labor") for each in found)


def _lesser(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word for text in texts for word in text.split() if word in _LESSER)
