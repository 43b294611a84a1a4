"""Labels whose name is printed otherwise than elsewhere: a letter wrong, a hyphen left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from onrecord.reading.names.names import name_words
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from onrecord.grammar.labels.labels import LabelParts
    from onrecord.reading.names.voice import Voice
    from onrecord.reading.page.page import Page

FEWEST = 2
"""Labels of the right spelling, at least, beside one that is misprinted."""
LONG = 5
"""Letters of a surname, at least, in which one may be misprinted."""


def misspelt(page: Page, voices: Sequence[Voice], parts: LabelParts, labels: Iterable[LabelParts]) -> LabelParts:
    """Give a label with the name as spelt above the talk, where a letter of the surname is missing, wrong or too many.

    The first name is the same, one person above the talk has a name so like it, who has a label of the same form, and
    the text has the label's spelling nowhere else: a roster names each of two whose names are so alike. Whoever has a
    body behind his name (``Daniel Jansen, Harbour Wire``) or asks the one who is so like him is another.
    """
    words = name_words(parts.name or "")
    if len(words) < 2 or len(words[-1]) < LONG or parts.affiliation:  # noqa: PLR2004 - a first name and a surname
        return parts
    near = [
        name
        for voice in voices
        if voice.titled
        for name in voice.names
        if (other := name_words(name))[:-1] == words[:-1] and other[-1][:1] == words[-1][:1]
        if _one_letter(other[-1], words[-1])
    ]
    if len({fold(name) for name in near}) != 1 or any(voice.bears(parts.name or "") for voice in voices):
        return parts
    if fold(page.text).split().count(words[-1]) > 1:
        return parts
    if sum(name_words(each.name or "") == name_words(near[0]) and each.role == parts.role for each in labels) < FEWEST:
        return parts
    return msgspec.structs.replace(parts, name=near[0])


def with_hyphen(voices: Iterable[Voice], labels: Mapping[str, LabelParts]) -> dict[str, LabelParts]:
    """Give the labels with a surname of two parts as others have it: ``MS. LEE REYES`` beside ``MS. LEE-REYES``."""
    known = [name for voice in voices for name in voice.names] + [parts.name for parts in labels.values() if parts.name]
    tied = {fold(last): last for name in known if "-" in (last := name.split()[-1])}
    return {
        core: msgspec.structs.replace(parts, name=tied[fold(parts.name)])
        if parts.name and (parts.honorific or parts.role) and "-" not in parts.name and fold(parts.name) in tied
        else parts
        for core, parts in labels.items()
    }


def _one_letter(one: str, other: str) -> bool:
    """Tell whether two words differ in one letter, which may be missing."""
    if abs(len(one) - len(other)) > 1:
        return False
    at = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one[at + 1 :] == other[at + 1 :] or one[at + 1 :] == other[at:] or one[at:] == other[at + 1 :]
