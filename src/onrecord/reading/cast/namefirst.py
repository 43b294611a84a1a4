"""Who holds the offices that stand alone in labels, where headings in other languages print the name first.

``M. ÉMILE DAHL / PRESIDENT DE LA REPUBLIQUE`` over two lines, ``Mme Ana Lis, ministre des Ports``: the labels below say
``LE PRESIDENT -`` and ``LA MINISTRE -``. Capitals may be printed without their accents.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import PARTICLES, UPPER
from onrecord.grammar.labels.offices import COMPLEMENTS, is_office, is_person, words_of
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

_B = r"[ \u00a0]"
_WORD = rf"[{UPPER}][\w’'-]+"
_LINKS = "|".join(sorted(map(re.escape, PARTICLES), key=len, reverse=True))
_STYLED = (
    rf"(?<![\w’'-])(?i:monsieur|madame|mme|mr|m|mlle|señora?|sr|sra|don|doña|senhora?|signora?|on|dott|dottoressa|"
    rf"herr|herrn|frau|pan|pani)\.?{_B}"
)
_NAME = rf"(?P<name>{_WORD}(?:{_B}(?:(?:{_LINKS}){_B}){{0,2}}{_WORD}){{1,3}})"
_ARTICLE = rf"(?:(?i:le|la|el|il|der|die){_B})?"
_BEHIND = rf"(?:{_B}?,{_B}|{_B}?,?{_B}?\n{_B}{{0,4}})"
_TOLD = re.compile(
    r"\b(?:lettre|réponse|hommage|adressée?|message|visite|accueil|décès|mort|obsèques|départ|carta|homenaje|respuesta|"
    r"visita|muerte|lettera|omaggio|risposta|morte|resposta|homenagem|brief|antwort|besuch|tod|list|wizyta|návštěva)\b"
    r"[^.;:\n]{0,20}\Z",
    re.IGNORECASE,
)
"""What leads to the name of whoever is spoken of: ``lettre à M. Dahl, président``."""
BEFORE = 40
"""Code points before a name in which it is looked for."""
_MORE = re.compile(r"[^\n,;:.()|>/–—]{0,60}")
_LETTERS = {"a": "aàáâãä", "c": "cç", "e": "eèéêë", "i": "iíîï", "n": "nñ", "o": "oóôõö", "u": "uúùûü"}
_OF = COMPLEMENTS | {"d’", "d'"}


def without_accents(office: str) -> str:
    """Give a pattern for an office in small letters, with the accents of its letters or without them."""
    plain = "".join(c for c in unicodedata.normalize("NFD", office) if not unicodedata.combining(c))
    letters = (f"[{_LETTERS[c]}]" if c in _LETTERS else re.escape(c) for c in plain)
    return "".join(letters).replace(r"\ ", _B)


def name_first(above: str, office: str) -> Iterator[re.Match[str]]:
    """Give the people whom some lines name with a title of respect right before an office.

    Nobody, where the lines have the office without a name as well, and it is not plainly the same one.
    """
    form = without_accents(office)
    found = [
        each
        for each in re.finditer(rf"{_STYLED}{_NAME}{_BEHIND}{_ARTICLE}(?P<office>(?i:{form}))(?![\w-])", above)
        if is_person(each["name"]) and not any(map(is_office, words_of(each["name"])))
    ]
    if not found or any(_TOLD.search(above[max(0, each.start() - BEFORE) : each.start()]) for each in found):
        return
    held = {each.start("office") for each in found}
    of = {_of(above, each.end("office")) for each in found}
    for each in re.finditer(rf"(?<![\w-])(?i:{form})(?![\w-])", above):
        if each.start() not in held and not any(_is_same(_of(above, each.end()), one) for one in of):
            return
    yield from found


def _of(text: str, at: int) -> str:
    """Give what stands behind an office up to the next sign: what it is the office of."""
    more = _MORE.match(text, at)
    return " ".join(fold(more[0]).split()) if more is not None else ""


def _is_same(bare: str, named: str) -> bool:
    """Tell whether an office without a name is the one that is printed with a name, by what both are of."""
    if not named or not bare.startswith(named):
        return bare == named
    after = bare[len(named) :].split()
    return not after or (bare[len(named)] == " " and after[0] not in _OF and after[0] != "d")
