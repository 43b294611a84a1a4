"""Reporters called on by their full name in other languages of Europe.

``Adelante, Íñigo Zubeldia, de Norte Press.``
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import UPPER
from onrecord.model import Span
from onrecord.reading.names.introductions import Introduction, is_personal
from onrecord.reading.names.selfabroad import HELLO_ABROAD, KIND, PLAIN, QUOTED, is_outlet, tells_of
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.reading.naming.calls import Askers

_B = r"[ \u00a0\n]"
_WORD = rf"[{UPPER}][\w’'-]*"
_NAME = rf"(?P<name>{_WORD}(?:{_B}(?:(?:de|del|della|di|da|do|dos|van|von|der|den|la|le|el){_B}){{0,2}}{_WORD}){{1,3}})"
_LEAD = (
    rf"(?P<lead>adelante|tiene{_B}la{_B}palabra|(?:es{_B}el{_B})?turno{_B}(?:de|para)|(?:vamos|seguimos|empezamos|comenzamos|"
    rf"terminamos){_B}con|pasamos{_B}a|(?:la{_B})?(?:primera|siguiente|próxima|última){_B}pregunta(?:{_B}es)?{_B}(?:de|para)|"
    rf"prego|la{_B}parola{_B}a|passiamo{_B}a|(?:la{_B})?(?:prima|prossima|ultima){_B}domanda{_B}(?:è{_B})?(?:di|a)|"
    rf"(?:il|la){_B}prim[oa]{_B}è|com{_B}a{_B}palavra|pode{_B}(?:falar|perguntar)|por{_B}favor|"
    rf"(?:a{_B})?(?:primeira|próxima|última){_B}pergunta(?:{_B}é)?{_B}d[eoa]|allez-y|je{_B}vous{_B}en{_B}prie|"
    rf"la{_B}parole{_B}est{_B}à|(?:on{_B}commence|commençons|nous{_B}commençons){_B}(?:par|avec)|bitte|"
    rf"(?:on{_B}va|nous{_B}allons){_B}(?:commencer|continuer|poursuivre|terminer|finir){_B}(?:par|avec)|"
    rf"on{_B}(?:continue|poursuit|enchaîne|termine|finit){_B}(?:par|avec)|(?:on{_B}passe|passons){_B}(?:maintenant{_B})?à|"
    rf"(?:la{_B}|une{_B})?(?:première|prochaine|dernière){_B}question(?:{_B}(?:est|vient|revient))?(?:{_B}(?:de|à))?|"
    rf"(?:dann|jetzt|zunächst|zuerst|als{_B}(?:n|N)ächste[rs]?)(?:{_B}(?:hat|ist|kommt))?|gaat{_B}uw{_B}gang|het{_B}woord{_B}is{_B}aan|"
    rf"bardzo{_B}proszę|proszę|prosím|varsågod|(?:începem|continuăm|încheiem){_B}cu|urmează|are{_B}cuvântul|"
    rf"(?:prima|următoarea|ultima){_B}întrebare(?:{_B}este)?{_B}de{_B}la)[,:]?{_B}+"
)
_TAIL = (
    rf"(?P<tail>,{_B}(?:adelante|por{_B}favor|cuando{_B}quieras?|prego|bitte|por{_B}favor|pode{_B}falar|à{_B}vous|allez-y|"
    rf"je{_B}vous{_B}en{_B}prie|gaat{_B}uw{_B}gang|proszę|prosím))"
)
_FROM = (
    rf"(?:,?{_B}(?:de(?:{_B}l[ao]s?)?|del|di|dell[ao]|do|da|du|vom|von(?:{_B}de[rm])?|van(?:{_B}(?:de|het))?|z|ze|fra|från){_B}|"
    rf",?{_B}(?:dell|all|d|l)[’']|,{_B})"
)
_STYLE = (
    r"doamna|domnul|domnișoara|dna|dl|doamnei|domnului|paní|pani|pan|frau|herr|señora|señor|senhora|senhor|signora|"
    r"signor|madame|monsieur|mevrouw|meneer"
)
_COURTEOUS = lazy_re(
    rf"(?:vă{_B}rog(?:{_B}frumos)?|poftiți|prosím|bitte(?:{_B}schön|{_B}sehr)?|prego|adelante|por{_B}favor|allez-y|"
    rf"je{_B}vous{_B}en{_B}prie|(?:bardzo{_B})?proszę(?:{_B}bardzo)?|varsågod|gaat{_B}uw{_B}gang)[.!]*",
    re.IGNORECASE,
)
"""A last sentence that is nothing but an invitation to speak: ``Începem cu doamna Ana Lis, de la Radio
Carpa. Vă rog!``"""
_CALLED = lazy_re(
    rf"(?i:{_LEAD})?(?:(?:la|el|il|le)[ ])?(?P<style>(?i:{_STYLE}){_B})?{_NAME}(?:{_FROM}{KIND}(?:{QUOTED}|"
    rf"{PLAIN}))?(?i:{_TAIL})?[.:!?…]?"
)
_TO_MATTER = lazy_re(
    rf"(?:vamos{_B}con|pasamos{_B}a|passiamo{_B}a|(?:on{_B}passe|passons)|dann|jetzt|bitte|por{_B}favor|terminamos)\b",
    re.IGNORECASE,
)
"""Words that lead to a matter, a place or a greeting as often as to a person (``Pasamos a Oriente Medio``)."""
_CUT = lazy_re(rf"[.?!…]{_B}+")
_TITLED = lazy_re(
    rf"(?:(?i:{_LEAD}|(?:und|und{_B}dann|et|y|e|i)[,:]?{_B}))?(?i:{_STYLE}|sayın|господин|госпожа|пан|пані|m\.|mme|sra?\.){_B}"
    rf"(?P<name>(?:(?:de|del|della|di|da|do|dos|van|von|der|den|la|le){_B}){{0,2}}{_WORD})"
    rf"(?:{_FROM}{KIND}(?:{QUOTED}|{PLAIN}))?(?i:{_TAIL}|(?P<tail2>,?{_B}(?:bitte{_B}(?:schön|sehr)|buyurun|пожалуйста|"
    rf"будь{_B}ласка|prosim|vă{_B}rog|poftiți|je{_B}vous{_B}(?:en{_B}prie|écoute))|"
    rf"(?P<tail3>{_B}(?:(?:ist|wäre){_B}(?:jetzt{_B}|nun{_B})?(?:der|die){_B}nächste|ist{_B}(?:jetzt{_B}|nun{_B})?dran|"
    rf"hat{_B}das{_B}wort))))?[.:!…]?"
)
"""``Herr Brandt, bitte.``, ``Frau Lis vom „Hafenblatt“.``: a surname alone behind a style."""
_MEANT = lazy_re(
    rf"(?:[-–—]{_B})?(?i:{_STYLE}){_B}(?P<name>(?:(?:von|van|de|del|di|der|den|du){_B}){{0,2}}{_WORD})(?P<quoted>)(?P<plain>),{_B}"
    rf"(?:Sie{_B}(?:wollten|möchten|hatten|haben|sind|waren)|vous{_B}(?:vouliez|voulez|avez|aviez|souhaitiez)|"
    rf"(?:usted|lei){_B}(?:quería|tenía|tiene|voleva|aveva))\b[^.?!\n]{{0,100}}(?i:frage|question|pregunt|domand)[^.?!\n]{{0,40}}[.]"
)
"""``Frau Lis, Sie wollten zur Reise fragen. Bitte.``: what somebody asked for the floor for."""
_FIRST_CALLED = lazy_re(
    rf"(?:(?P<hail>(?i:oui|alors|allez-y|vas-y|sí|si|sim|adelante|a{_B}ver|por{_B}favor|prego|ja|bitte|tak|proszę|да|"
    rf"пожалуйста|так|будь{_B}ласка|ano|prosím|igen|varsågod|kyllä|evet|naam|graag)[,.]?{_B}+))?"
    rf"(?:(?i:{_STYLE}){_B})?(?P<name>{_WORD})(?i:{_TAIL})?[.!?…]?"
)
"""A last sentence that calls by one name: ``Oui, Julien.``, ``Rosario, adelante.``"""
_FULL = lazy_re(
    rf"{HELLO_ABROAD}{{0,3}}(?P<name>{_WORD}(?:{_B}(?:(?:de|del|della|di|da|van|von|der|la|le){_B})?{_WORD}){{1,2}})"
    rf"(?:(?:,{_B}(?:(?:pour|de|du|del|di|da|do|vom|von|van|für|per|para|für|z|ze|из|з|із){_B}"
    rf"(?:(?:l[aeo]s?|el|il|die|der|das|den|de|het){_B})?)?|"
    rf"{_B}(?:pour|du|del|vom|von|van|für|z|ze|из|з|із){_B}(?:(?:l[aeo]|die|de[rn]|het){_B})?){KIND}(?:{QUOTED}|{PLAIN})(?=[.,!?;:])"
    rf"|(?=[.!]))"
)
_QUEUE = lazy_re(
    rf",{_B}(?:(?:und|og|och|en|y|et|e|i|a){_B})?(?i:dann|danach|anschließend|bagefter|derefter|dernæst|därefter|sedan|daarna|"
    rf"luego|después|puis|ensuite|poi|dopo|depois|potem|następnie|potom){_B}[^.?!\n]{{2,90}}[.!…]?[”“\"»]?\Z"
)
"""``Herr Brandt ist der Nächste, danach habe ich Frau Lis.``"""
TAIL = 160
"""Code points from the end of a turn in which a call is looked for."""


def called_by_surname(askers: Askers, start: int, end: int, *, leads: bool) -> Introduction | None:
    """Find whom the last sentence of a turn calls on by a style and a surname that nobody has who is labelled.

    Args:
        askers: what words may be names in the document.
        start: first code point of the turn.
        end: code point after the last.
        leads: whether the turn is somebody's who leads the talk: a style and a name alone are then a call.
    """
    text = askers.page.text
    cuts = _sentences(text, start, end)
    found = _TITLED.fullmatch(text, cuts[-1], _before_queue(text, cuts[-1], end))
    if found is None and len(cuts) > 2 and _COURTEOUS.fullmatch(text, cuts[-1], end):  # noqa: PLR2004
        meant = _MEANT.fullmatch(text, cuts[-2], len(text[: cuts[-1]].rstrip()))
        return None if meant is None or not askers.may_be(meant["name"].split()[-1]) else _introduction(meant)
    if found is None or not askers.may_be(found["name"].split()[-1]):
        return None
    if re.search(rf"\b{re.escape(found['name'])}\b(?![,!?])", text[start : found.start()]) is not None:
        return None  # told of before: "Dazu kann Herr Lenz mehr sagen. Herr Lenz, bitte."
    bare = not (found["quoted"] or found["plain"])
    return (
        _introduction(found)
        if _is_placed(found) or (bare and (leads or found["tail"] or found["tail2"] or found["tail3"]))
        else None
    )


def called_abroad(text: str, start: int, end: int) -> Introduction | None:
    """Find whom the last sentence of a turn calls on by full name, with words that hand on before or behind it."""
    cuts = _sentences(text, start, end)
    invited = len(cuts) - 1 > (cuts[0] > start) and _COURTEOUS.fullmatch(text, cuts[-1], end) is not None
    if invited:
        end = len(text[: cuts.pop()].rstrip())
    queued = _before_queue(text, cuts[-1], end)
    invited = invited or queued < end
    found = _CALLED.fullmatch(text, cuts[-1], queued)
    if found is None or not is_personal(found["name"]) or is_outlet(found["name"]):
        return None
    outlet = found["quoted"] or found["plain"]
    if not (found["lead"] or found["tail"] or invited or (found["style"] and _is_placed(found))):
        return None
    if found["lead"] and not (found["tail"] or invited or found["style"] or outlet) and _TO_MATTER.match(found["lead"]):
        return None
    return _introduction(found)


def answers_call(text: str, before: Span, start: int, end: int) -> Introduction | None:
    """Find who begins a turn with his full name where the one ``before`` ends by calling one of its words.

    ``Oui, Julien.`` and ``Merci. Julien Castaing, La Dépêche.``: each alone shows less than both.
    """
    call = _FIRST_CALLED.fullmatch(text, _sentences(text, before.start, before.end)[-1], before.end)
    if call is None or not (call["hail"] or call["tail"]):
        return None
    full = _FULL.match(text, start, min(end, start + TAIL))
    if full is None or not is_personal(full["name"]) or tells_of(text, full.end()):
        return None
    words = fold(full["name"]).split()
    return _introduction(full) if fold(call["name"]) in (words[0], words[-1]) else None


def _sentences(text: str, start: int, end: int) -> list[int]:
    """Give where the last sentences of a turn begin, from `TAIL` code points before its end on."""
    begin = max(start, end - TAIL)
    return [begin, *(found.end() for found in _CUT.finditer(text, begin, end) if found.end() < end)]


def _before_queue(text: str, start: int, end: int) -> int:
    """Give where a sentence ends that calls one, before what tells who comes behind him: ``…, und dann Frau Lis``."""
    found = _QUEUE.search(text, start, end)
    return end if found is None else found.start()


def _is_placed(found: re.Match[str]) -> bool:
    """Tell whether an outlet stands behind a name: in quotation marks, or one by its words."""
    return bool(found["quoted"] or (found["plain"] and is_outlet(found["plain"])))


def _introduction(found: re.Match[str]) -> Introduction:
    outlet = found["quoted"] or found["plain"]
    last = max(found.end("name"), found.end("quoted"), found.end("plain"))
    name = " ".join(found["name"].split())
    return Introduction(name, outlet and " ".join(outlet.split()), Span(found.start("name"), last))
