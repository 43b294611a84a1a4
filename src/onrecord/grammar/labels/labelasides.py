"""What stands in a printed label and names nobody: in brackets behind a name how it was said, a machine's number."""

from __future__ import annotations

import re

from onrecord.grammar.labels.lexicon import HONORIFICS, ROLE_WORDS, UPPER
from onrecord.grammar.labels.offices import is_office, words_of
from onrecord.text.lazy import lazy_re

TIME = r"\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?"
"""A time of day or of a recording, as it stands beside a label."""
DEVICE = lazy_re(r"(?:iPhone|iPad|MacBook|Galaxy (?:[A-Z]{1,2})?\d+|Zoom user)\b[^:]{0,16}$", re.IGNORECASE)
"""What a meeting tool calls somebody who has given it no name."""
MACHINE = lazy_re(r"(?:spk|spkr|speaker|SPK|SPKR)[_-]?\d{1,3}")
"""The number that a machine gives to a voice: ``spk_0``."""
_ASIDE = lazy_re(
    rf"{TIME}$|cont(?:inuing|inued|'d|’d|d)?\b|resum"
    rf"|(?:through|via|with|by) |asking\b|off[- ]|on (?:camera|video|screen|the phone)|in [A-Z]|voice[- ]?over"
    r"|(?:(?:addressed|directed|put|turning) )?(?:to|for) (?:the |both |all |[A-Z])"
    r"|spoke |speaking |live\b|retranslated|(?:external|guest|unverified)$"
    r"|fortsetzend|fortfahrend|das glockenzeichen"
    r"|(?:devamla|jatkaa|fortsätter|fortsetter|fra salen|från bänken)$"
    r"|(?:desde|dende|des de) (?:(?:su|el|la|los|o|seu|os) |l[’'])(?:escaños?|escanos?|escó|tribuna|bancada)\.?$"
    r"|(?:d[oa] seu|da sua|dal suo|de sa|de son|vom) (?:lugar|bancada|posto|banco|place|banc|platz aus)\.?$"
    r"|vastauspuheenvuoro|esittelypuheenvuoro|ryhmäpuheenvuoro"
    r"|как переведено|через переводчика|як перекладено|przez tłumacza|przes tolmočníka"
    r"|(?:адресован[оа]?|обращаясь|обращается|отвечает|добавляет|продолжает|говорит|відповідає|додає|звертається) "
    r"|(?:по|на)-?[ ]?[а-яё]+ск(?:и|ом)(?: языке)?$"
    r"|(?:antwortet|s[’']adressant|répondant|répond|dirigiéndose|responde|contesta|rivolt[oa]|risponde) "
    r"(?:an|auf|à|aux?|en|em|al?|in) "
    r"|(?:auf|en|em) (?:englisch|französisch|deutsch|anglais|français|espagnol|allemand|inglés|francés|español|alemán|"
    r"inglês|francês|espanhol|catalán|portugués)$",
    re.IGNORECASE,
)
"""What stands in brackets behind a name without being anybody's outlet: ``Dr. Goldman (continuing)``."""
_MANNER = frozenset(
    "per par por via não no non nicht niet nie ne sin sans ohne bez off fuera hors fuori fora poza mimo вне poza "
    "перевод переклад tłumaczenie překlad verlesen online zugeschaltet digitaal".split()
)
"""First words of what stands in brackets behind an asker and tells how it was asked, or that nobody knows who asks."""
_JOINED = lazy_re(r"(?P<who>[^()\[\],]+), (?P<how>(?:through|via|with|by) [a-z ]+|in [A-Z][a-z]+)$")
"""How somebody speaks, behind who does in the same brackets: ``A (Minister Reyes, through interpreter)``."""
_LAST_ASIDE = lazy_re(r"\s*[(\[](?P<inside>[^()\[\]]*)[)\]]$")
_RETIRED = lazy_re(r"\s*\((?:retired|ret\.?|acting|ad interim|designate)\)(?=\s)", re.IGNORECASE)
_STYLED = lazy_re(rf"(?<=\.)[ ]?\((?P<style>[{UPPER}][a-z]{{0,3}}[a-z]\.)\)(?=[ ]?[{UPPER}])")
"""``Hon. (Ms.) Reyes``, ``Hon. (Eng.) Karl Dorn``"""
_COUNTED = lazy_re(r"^\d{1,3}(?:\.\d{1,3}){1,2}[ \t]+(?=[^\W\d_]{2})")
"""``01.02 Dana Reyes``: turns that are counted by item."""
_GLUED = lazy_re(rf"(?<![\w.])(?P<title>[{UPPER}][A-Za-z]{{1,4}})\.(?=[{UPPER}][\w’'-]{{2,}})")
"""``SEC.REYES``, ``Hon.Dorn``"""


def without_asides(text: str) -> str:
    """Give a label without brackets behind it that tell of the manner: ``Mr. Doe (Ostrelle) (spoke in French)``."""
    aside = _LAST_ASIDE.search(text)
    while aside is not None and aside.start() and (is_aside(aside["inside"]) or _is_manner(aside["inside"])):
        text = text[: aside.start()]
        aside = _LAST_ASIDE.search(text)
    joined = None if aside is None or not aside.start() else _JOINED.match(aside["inside"])
    if aside is not None and joined is not None and is_aside(joined["how"]):
        text = f"{text[: aside.start('inside')]}{joined['who']}{text[-1]}"
    return text


def without_styles(text: str) -> str:
    """Give a label without its count, what stands in brackets before the name, and with the blank behind a title."""
    text = _COUNTED.sub("", text)
    plain = _STYLED.sub(lambda found: f" {found['style']}" if _is_title(found["style"]) else "", text)
    return _GLUED.sub(lambda found: f"{found[0]} " if _is_title(found["title"]) else found[0], _RETIRED.sub("", plain))


def _is_title(word: str) -> bool:
    low = word.rstrip(".").lower()
    return low in HONORIFICS or low in ROLE_WORDS


def is_style(word: str) -> bool:
    """Tell whether a word is a title of respect cut short: ``Dr.``, ``Eng.``."""
    return word[-1:] == "." and (word[:-1].lower() in HONORIFICS or word == "Eng.")


def _is_manner(inside: str) -> bool:
    """Tell whether small words in brackets tell how something was said: ``per Chat``, ``não identificado``."""
    words = words_of(inside)
    return inside[:1].islower() and len(words) > 1 and words[0] in _MANNER and not is_office(words[0])


def is_aside(inside: str) -> bool:
    """Tell whether words in brackets behind a name are nobody's outlet: ``continuing``, ``spoke in French``."""
    return _ASIDE.match(inside) is not None
