"""Who holds an office that stands alone in labels, as whoever asks says in presenting his guest.

``Gościem Poranka jest prezydent Jan Dahl`` tells whose ``Prezydent RP:`` is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.abroad import is_state_office
from onrecord.grammar.offices import is_office, is_person, words_of
from onrecord.reading.holders import SHARED
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.candidates import Candidate

_GUEST = re.compile(
    r"\b(?:gościem|gościnią|gość|host(?:em|ia|kou|om|ka)?|hosťom|vendég(?:ünk|em|e)?|invitatul|invitata|invitat|"
    r"invitée?|invitad[oa]|ospite|convidad[oa]|gast|gäste?n?|gjest(?:en)?|gæst(?:en)?|vieraa(?:na|mme)|külaline|"
    r"külaliseks|гост(?:ем|ья|ят|ь|ка)?|gost(?:ja|uje)?)\b",
    re.IGNORECASE,
)
_WAS = re.compile(
    r"\b(?:wczoraj|jutro|poprzedni\w*|včera|včerajší\w*|zítra|tegnap|holnap|ieri|domani|ayer|mañana|ontem|amanhã|hier|"
    r"demain|gestern|morgen|igår|i går|eilen|вчера|вчора|завтра|jučer|juče|sutra|były?|byłej?|dawn\w+|bývalý|bývalá|"
    r"volt|fost(?:ul|a)?|ex|antiguo|anterior|ancien(?:ne)?|ehemalige\w*|frühere\w*|tidligere|tidigare|entinen|"
    r"бивши\w*|бывш\w*|колишн\w*)\b",
    re.IGNORECASE,
)
"""Tells of a guest of another day, or of one who held the office before."""
_END = re.compile(r"[.!?\n]")
BEFORE = 200
"""Code points of a sentence before an office in which its guest is announced."""


def without_state(office: str, role: str) -> str:
    """Give an office without the letters of the state behind it: ``prezydent`` of ``Prezydent RP``."""
    return office.rpartition(" ")[0] if is_state_office(role) else office


def guest(text: str, labels: Sequence[Candidate], role: str, pattern: str) -> re.Match[str] | None:
    """Give where the first words of another present the holder of an office as their guest.

    Nobody, where the text has the office with a second name.

    Args:
        text: the document.
        labels: its labels.
        role: the office as it stands alone in labels.
        pattern: the office with a full name behind it, as groups ``office`` and ``name``.
    """
    if not SHARED.isdisjoint(words_of(role)):
        return None
    end = next(label.core.start for label in labels if label.parts.role == role)
    founds = [
        each
        for each in re.finditer(pattern, text)
        if is_person(each["name"]) and not any(map(is_office, words_of(each["name"])))
    ]
    if len({fold(each["name"]) for each in founds}) != 1:
        return None
    for each in founds:
        if labels[0].body <= each.start() < end:
            begin = max([labels[0].body, each.start() - BEFORE])
            begin = max([begin, *(stop.end() for stop in _END.finditer(text, begin, each.start()))])
            if _GUEST.search(text, begin, each.start()) and not _WAS.search(text, begin, each.start()):
                return each
    return None
