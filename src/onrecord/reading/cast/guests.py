"""Who holds an office that stands alone in labels, as whoever asks says in presenting his guest.

``Gościem Poranka jest prezydent Jan Dahl`` tells whose ``Prezydent RP:`` is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels.abroad import is_state_office
from onrecord.grammar.labels.offices import is_office, is_person, words_of
from onrecord.reading.cast.holders import SHARED
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.labels.candidates import Candidate

_GUEST = re.compile(
    r"\b(?:gościem|gościnią|gość|host(?:em|ia|kou|om|ka)?|hosťom|vendég(?:ünk|em|e)?|invitatul|invitata|invitat|"
    r"invitée?|invitad[oa]|ospite|convidad[oa]|gast|gäste?n?|gjest(?:en)?|gæst(?:en)?|vieraa(?:na|mme)|külaline|"
    r"külaliseks|гост(?:ем|ья|ят|ь|ка)?|gost(?:ja|uje)?)\b",
    re.IGNORECASE,
)
_VISITS = re.compile(
    r"\b(?:gast|gäste?n?|gjest(?:en)?|gæst(?:en)?|ospite|invitée?|invitad[oa]|convidad[oa])\b", re.IGNORECASE
)
"""Words for whoever visits as well: he is the one who answers where he is the speaker's own or named as no visitor."""
_OURS = re.compile(
    r"\b(?:unser|mein|zu|notre|mon|nostr[oa]|mi[oa]?|nuestr[oa]|noss[oa]|meu|minha|vår|min|vores|dagens|heute|hier)\w*\s+"
    r"(?:(?:heutige|nächste|oggi|hoy|di|de|del|do|da)\w*\s+)?(?:gast|gäste?n?|gjest(?:en)?|gæst(?:en)?|ospite|invitée?|"
    r"invitad[oa]|convidad[oa])\b|\bl[’']invitée?\b|\b(?:gast|ospite|invitée?|invitad[oa]|convidad[oa]) "
    r"(?:ist|im studio|der sendung|è|es|est|é|di oggi|de hoy|de hoje)\b",
    re.IGNORECASE,
)
_CALLS = re.compile(
    r"\b(?:panie|pani|pane|paní|pán|herr|frau|"
    r"señora?|signora?|senhora?|madame|monsieur(?: le)?|domnule|doamnă|úr|elnök|"
    r"господин|госпожа|пане|пані)\s+\Z",
    re.IGNORECASE,
)
_WAS = re.compile(
    r"\b(?:wczoraj|jutro|poprzedni\w*|včera|včerajší\w*|zítra|tegnap|holnap|ieri|domani|ayer|mañana|ontem|amanhã|hier|"
    r"demain|gestern|morgen|igår|i går|eilen|вчера|вчора|завтра|jučer|juče|sutra|były?|byłej?|dawn\w+|bývalý|bývalá|"
    r"by[łl][aoiy]?|bud(?:e|ou)|będ(?:zie|ą)|lesz|sarà|será|sera|wird|hodin\w*|godzin\w*|wieczor\w*|večer\w*|"
    r"volt|fost(?:ul|a)?|ex|antiguo|anterior|ancien(?:ne)?|ehemalige\w*|frühere\w*|tidligere|tidigare|entinen|"
    r"бивши\w*|бывш\w*|колишн\w*)\b",
    re.IGNORECASE,
)
"""Tells of a guest of another day, or of one who held the office before."""
_END = re.compile(r"[.!?\n]")
STEM = 6
"""Letters of an office by which it is found with another ending."""
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
            said = text[begin : each.start()]
            visits = _VISITS.search(said) is not None and _OURS.search(said) is None
            if _GUEST.search(said) and not (visits or _WAS.search(said) or _again(text, labels[0].body, end, founds)):
                return each
    return None


def _again(text: str, begin: int, end: int, founds: Sequence[re.Match[str]]) -> bool:
    """Tell whether the words that present a guest have his office without the name too: another holds it, it may be."""
    held = {found.start("office") for found in founds}
    stem = founds[0]["office"].split()[0][:STEM]
    return any(
        each.start() not in held and _CALLS.search(text, max(0, each.start() - BEFORE // 4), each.start()) is None
        for each in re.compile(rf"\b(?i:{re.escape(stem)})", re.UNICODE).finditer(text, begin, end)
    )
