"""Who holds an office that stands alone in labels, as others present him in the talk.

``recibimos a la señora ministra de Puertos, ingeniera Ana Lis`` tells whose ``SEÑORA MINISTRA.-`` is, ``Gościem Poranka
jest prezydent Jan Dahl`` whose ``Prezydent RP:`` is, and ``Jeg har i dag sundhedsminister Jens Falk med`` whose
``Sundhedsministeren:`` is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels.offices import is_compound
from onrecord.reading.cast.offices.alone import (
    BODIES,
    FULL,
    STYLES_ABROAD,
    B,
    is_holder,
    mention,
    other_talk,
    with_name,
)
from onrecord.reading.cast.offices.inchair import changes_chair
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.reading.cast.offices.alone import Office
    from onrecord.reading.labels.candidates import Candidate
    from onrecord.reading.names.mentions import Mention
    from onrecord.reading.page.page import Page

_DEGREES = (
    r"(?:(?:ingenier[oa]|doctora?|magíster|licenciad[oa]|contadora?|economista|arquitect[oa]|abogad[oa]|profesora?|"
    r"escriban[oa]|coronel|general|engenheir[oa]|doutora?|professora?|dottor(?:essa)?|ingegner|avvocato|señora?|don|"
    r"doña)[ \u00a0]){0,2}"
)
_WELCOMES = lazy_re(
    r"\b(?:recibi(?:r|mos)|recibe|bienvenid[oa]s?|(?:da|damos|dar) la bienvenida|nos acompañan?|contamos con|"
    r"concurren?|comparecen?|receb(?:er|emos|e)|boas-vindas|bem-vind[oa]s?|contamos com|accueill(?:ir|ons|e)|"
    r"bienvenue|benvenut[oaie]|accogliamo|abbiamo con noi)\b",
    re.IGNORECASE,
)
"""How the one who presides tells who has come."""
_GOVERNS = lazy_re(
    rf"(?:{_WELCOMES.pattern})(?:[ \u00a0](?:hoy|hoje|oggi|aquí|también|muy cordialmente))?[ \u00a0]"
    r"(?:(?:a|al|à|ao|alla|con|com)[ \u00a0]?)?(?:(?:la|el|a|o|il)[ \u00a0])?"
    r"(?:(?:señora?|senhora?|signora?)[ \u00a0])?\Z",
    re.IGNORECASE,
)
"""The same right before whoever has come: not ``recibimos una carta de``."""
_BEFORE = lazy_re(
    r"[^.;:!?\n]{0,60}?\b(?:ayer|anteayer|anoche|pasad[oa]s?|ontem|passad[oa]s?|ieri|scors[oaie]|hier|derni[eè]re?s?)\b",
    re.IGNORECASE,
)
"""Tells of who had come before, and elsewhere: ``recibimos a la ministra ... la semana pasada``."""
_GUEST = lazy_re(
    r"\b(?:gościem|gościnią|gość|host(?:em|ia|kou|om|ka)?|hosťom|vendég(?:ünk|em|e)?|invitatul|invitata|invitat|"
    r"invitée?|invitad[oa]|ospite|convidad[oa]|gast|gäste?n?|gjest(?:en)?|gæst(?:en)?|vieraa(?:na|mme)|külaline|"
    r"külaliseks|гост(?:ем|ья|ят|ь|ка)?|gost(?:ja|uje)?)\b",
    re.IGNORECASE,
)
_VISITS = lazy_re(
    r"\b(?:gast|gäste?n?|gjest(?:en)?|gæst(?:en)?|ospite|invitée?|invitad[oa]|convidad[oa])\b", re.IGNORECASE
)
"""Words for whoever visits as well: he is the one who answers where he is the speaker's own or named as no visitor."""
_OURS = lazy_re(
    r"\b(?:unser|mein|zu|notre|mon|nostr[oa]|mi[oa]?|nuestr[oa]|noss[oa]|meu|minha|vår|min|vores|dagens|heute|hier)\w*\s+"
    r"(?:(?:heutige|nächste|oggi|hoy|di|de|del|do|da)\w*\s+)?(?:gast|gäste?n?|gjest(?:en)?|gæst(?:en)?|ospite|invitée?|"
    r"invitad[oa]|convidad[oa])\b|\bl[’']invitée?\b|\b(?:gast|ospite|invitée?|invitad[oa]|convidad[oa]) "
    r"(?:ist|im studio|der sendung|è|es|est|é|di oggi|de hoy|de hoje)\b",
    re.IGNORECASE,
)
_CALLS = lazy_re(
    r"\b(?:panie|pani|pane|paní|pán|herr|frau|"
    r"señora?|signora?|senhora?|madame|monsieur(?: le)?|domnule|doamnă|úr|elnök|"
    r"господин|госпожа|пане|пані)\s+\Z",
    re.IGNORECASE,
)
_WAS = lazy_re(
    r"\b(?:wczoraj|jutro|poprzedni\w*|včera|včerajší\w*|zítra|tegnap|holnap|ieri|domani|ayer|mañana|ontem|amanhã|hier|"
    r"demain|gestern|morgen|igår|i går|eilen|вчера|вчора|завтра|jučer|juče|sutra|były?|byłej?|dawn\w+|bývalý|bývalá|"
    r"by[łl][aoiy]?|bud(?:e|ou)|będ(?:zie|ą)|lesz|sarà|será|sera|wird|hodin\w*|godzin\w*|wieczor\w*|večer\w*|"
    r"volt|fost(?:ul|a)?|ex|antiguo|anterior|ancien(?:ne)?|ehemalige\w*|frühere\w*|tidligere|tidigare|entinen|"
    r"бивши\w*|бывш\w*|колишн\w*)\b",
    re.IGNORECASE,
)
"""Tells of a guest of another day, or of one who held the office before."""
_END = lazy_re(r"[.!?\n]")
_OTHERS = lazy_re(
    r"(?:\b(?:tidligere|fhv\.?|forhenværende|daværende|afgående|avgående|förra|förre|dåvarande|tidigare|forrige|"
    r"ehemalige\w*|frühere\w*|damalige\w*|einstige\w*|amtierende\w*|künftige\w*|kommende\w*|nye|nya|neue\w*|"
    r"stellvertretende\w*|fungerende|tillförordnade|entinen|\w+(?:ske|ska|iske|isk|ischen?|ischer|ländischen?))"
    r"|\b\w*(?:kolleg|forgænger|forgjenger|företrädare|vorgänger|nachfolger|efterfølger)\w*,?(?: \w+){0,2})[ \u00a0]$",
    re.IGNORECASE,
)
"""What stands before the office of somebody else, elsewhere or at another time: ``den svenske sundhedsminister``."""
_MANY_HOLD = lazy_re(
    r"(?:stats|staats|ministerpräsident|minister-president|vize|vice|general|ober|over|presse|press|parlament|landtag|"
    r"bundestag|stortings|fylkes|landes|regierungs|kommun|ålands|utenriks|außen)"
)
"""How offices begin that others hold elsewhere, and are spoken of as well: ``Ministerpräsident``."""
_OF_WHAT = lazy_re(rf"{B}(?:de|da|do|das|dos|du|del|della|des)\b[^\n,;:.()]{{2,60}},{B}{_DEGREES}(?P<name>{FULL})")
_NAMED = lazy_re(rf"(?:{B}(?i:{BODIES})){{0,2}}{B}{STYLES_ABROAD}(?P<name>{FULL})")
STEM = 6
"""Letters of an office by which it is found with another ending."""
BEFORE = 200
"""Code points of a sentence before an office in which its guest is announced."""
ADJECTIVE = 60
"""Code points before an office in which it says whose else it is."""
_MY_NAME = lazy_re(
    rf"\b(?:[Mm]y{B}name{B}is|I{B}am|I[’']m){B}(?P<name>{FULL}),?{B}(?:(?:and{B})?(?:I{B}am|I[’']m){B})?"
    rf"(?:the|your){B}(?:(?!(?:deputy|former|assistant|vice|old|next){B})[a-z]+{B}){{0,2}}\Z"
)
"""What stands before an office that somebody says is his own."""
ITSELF = 120
"""Code points before an office in which he says his name."""


def opens(page: Page, labels: Sequence[Candidate], office: Office) -> Iterator[Mention]:
    """Give who says above the first label that he holds an office: ``My name is Dana Reyes, I am the Spokesperson``."""
    for held in office.places(page.text, 0, labels[0].core.start):
        own = _MY_NAME.search(page.text, max(0, held.start() - ITSELF), held.start())
        if own is not None and is_holder(own["name"]):
            yield mention(office.label, held, own)


def welcomed(page: Page, labels: Sequence[Candidate], office: Office) -> Iterator[Mention]:
    """Give who has come, as whoever presides in Romance languages tells who welcomes him."""
    if office.bare.startswith("presid") and changes_chair(page, 0):
        return
    for start, end in other_talk(page, labels, office):
        for held, found in with_name(page.text, office.places(page.text, start, end), _OF_WHAT):
            paragraph = page.text[page.text.rfind("\n", start, held.start()) + 1 : held.start()]
            told = _BEFORE.search(paragraph) or _BEFORE.match(page.text, found.end())
            if told is None and _GOVERNS.search(paragraph) is not None:
                yield mention(office.label, held, found)


def in_speech(page: Page, labels: Sequence[Candidate], office: Office) -> Iterator[Mention]:
    """Give whom others name right behind an office of one word that one person holds, unless it is somebody else's."""
    if not is_told(office.bare):
        return
    for start, end in ((0, labels[0].core.start), *other_talk(page, labels, office)):
        for held, found in with_name(page.text, office.places(page.text, start, end), _NAMED):
            if _OTHERS.search(page.text, max(held.start() - ADJECTIVE, 0), held.start()) is None:
                yield mention(office.label, held, found)


def guests(page: Page, labels: Sequence[Candidate], office: Office) -> Iterator[Mention]:
    """Give whom the first words of another present as their guest, with the one name that the text has for the office.

    Nobody, where these words have the office without the name too: another holds it, it may be.
    """
    begin = labels[0].body
    end = next(label.core.start for label in labels if office.is_label(label))
    bare = office.without_state
    found = list(with_name(page.text, bare.places(page.text), _NAMED))
    held = {each.start() for each, _ in found}
    stem = re.compile(rf"\b(?i:{re.escape(bare.bare.split()[0][:STEM])})")
    for each in stem.finditer(page.text, begin, end):
        if each.start() not in held and not _CALLS.search(page.text, max(0, each.start() - BEFORE // 4), each.start()):
            return
    for each, _ in found:
        said = _END.split(page.text[max(begin, each.start() - BEFORE) : max(begin, each.start())])[-1]
        visits = _VISITS.search(said) is not None and _OURS.search(said) is None
        if begin <= each.start() < end and _GUEST.search(said) and not (visits or _WAS.search(said)):
            yield from (mention(office.label, *one) for one in found)
            return


def is_told(office: str) -> bool:
    """Tell whether an office of one word says what it is of, so that one person holds it: ``sundhedsministeren``."""
    return " " not in office and is_compound(office) and _MANY_HOLD.match(office) is None
