"""Who holds an office that stands alone in labels, as those who speak to him call him.

``Prime Minister Reyes, when will it open?`` right before ``PM:``; ``Gracias, señor presidente Lemos.``
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import UPPER
from onrecord.grammar.labels.offices import is_name, is_office, is_role, words_of
from onrecord.reading.cast.offices.alone import CALLED, NAMES, B, is_whole, mention, other_talk
from onrecord.reading.cast.offices.inchair import changes_chair
from onrecord.reading.names.names import same_name
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.reading.cast.offices.alone import Office
    from onrecord.reading.labels.candidates import Candidate
    from onrecord.reading.names.mentions import Mention
    from onrecord.reading.page.page import Page

CALLED_WITHIN = 90
"""Code points at the beginning of what somebody says in which he calls the next speaker by his office."""
_GREETS = lazy_re(
    r"[“\"]?(?:(?i:thank you|thanks|good (?:morning|afternoon|evening)|hello|hi|yes|sorry|welcome)\b[^.,!?\n]{0,20}"
    r"[.,!]? )?(?:Mr\.? |Madam )?"
)
"""What stands before the office when somebody is spoken to."""
_SPEAKS_TO = lazy_re(
    r"(?:^|[.,;:!?¡¿—–-][ \u00a0]*|\b(?i:gracias|obrigad[oa]|grazie|merci),?[ \u00a0])"
    r"(?i:señora?|senhora?|signora?|sra?\.|monsieur le|madame la)[ \u00a0]\Z",
    re.MULTILINE,
)
"""The same in Romance languages, and no article: ``el señor presidente Dahl`` is spoken of."""
STYLE = 40
"""Code points before an office in which that stands."""
_NAMED = lazy_re(rf"{B}(?P<name>{NAMES})[,.]")
_NAMED_ABROAD = lazy_re(rf"{B}(?P<name>{CALLED})(?=[,.;:!?])")
_NAME_OR_PLACE = lazy_re(
    rf"(?P<many>s\b|{B}(?:of|for){B}(?:the{B})?[{UPPER}])?(?:{B}(?P<name>{NAMES})(?P<place>{B}(?:of|from){B}[{UPPER}])?)?"
)
_GUESTS = frozenset({"guest", "guests", "visitor", "host", "visiting", "counterpart"})
_TWO = lazy_re(
    r"\b(?:joint (?:press|news|media|statement|conference|briefing|appearance)|counterparts?|bilateral|"
    r"both leaders|two leaders|"
    r"(?:my|our) (?:[a-z]+ )?(?:guests?|hosts?|(?:colleagues?|friends?) from)|state visit|official visit|"
    r"summit)\b",
    re.IGNORECASE,
)
"""What tells that another of the same office may be in the room, or is spoken of."""
_YOU = lazy_re(r"\byou(?:r|rs)?\b|[’']re you\b", re.IGNORECASE)
_PUTS = lazy_re(
    r"[ \u00a0](?:when|what|why|how|where|which|can|could|should|do|does|did|are)\b[^.!?]{0,200}\?", re.IGNORECASE
)
_OF_THIRD = lazy_re(r"\b(?:he|she|his|her|him|said)\b", re.IGNORECASE)
"""``Prime Minister Reyes, when will it open?`` is put to her; ``..., when he was here, said no?`` is not."""
_TELLS = lazy_re(
    r"[ \u00a0](?:of|from|who|whose|which|the|his|her|then|now|former)\b"
    r"|[ \u00a0](?:has|had|is|was|will|said)\b(?! you)"
    r"|[ \u00a0][A-Z][\w’'-]+[’']s[ \u00a0]",
)
"""What stands behind a name with a comma that is spoken of: ``Prime Minister Falk, of Ostrelle, has refused``."""
_HANDS_ON = lazy_re(
    r"(?:[^.?!]{0,60}[ ,])?(?:(?:question|one) (?:for|to)|my (?:colleague|friend|guest|counterpart)|"
    r"(?:he|she)(?:[’']s| has| is) (?:left|gone|not here|away|abroad|at sea|at home|ill|sick|unwell|off|out|on leave|"
    r"[^.?!,;]{0,30} (?:today|tonight|this (?:morning|afternoon|evening|week)))|not (?:the )?prime minister|"
    r"(?:I[’']m|I am) (?:not|(?:only |just |merely )?(?:his|her|their|the) (?:deputy|spokes\w+|secretary|assistant)|"
    r"(?:only|just|merely) (?:the|a|an|his|her|their)|(?:standing|filling|sitting) in)|do with me)\b",
    re.IGNORECASE,
)
"""How somebody answers who was not meant: ``That is a question for my colleague``, ``He has left``."""


def called(page: Page, labels: Sequence[Candidate], office: Office) -> Iterator[Mention]:
    """Give how those who ask the holder of an office call him, right before he answers: ``Prime Minister Reyes, ...``.

    Nobody, where another may be meant: the document has a second name with the office, or tells of a second holder.
    """
    others = {word for label in labels for word in fold(label.core.of(page.text)).split()}
    if not office.is_plain or not _GUESTS.isdisjoint(others) or _TWO.search(page.text) is not None:
        return
    found: list[tuple[re.Match[str], re.Match[str]]] = []
    for label, after in pairwise(labels):
        if label.key == after.key or not office.is_label(after):
            continue
        held = next(office.places(page.text, label.body, min(label.body + CALLED_WITHIN, after.core.start)), None)
        call = None if held is None else _NAMED.match(page.text, held.end(), after.core.start)
        if held is None or call is None or not _GREETS.fullmatch(page.text, label.body, held.start()):
            continue
        if not is_whole(page.text, held):
            continue
        behind = (call.end(), after.core.start)
        if not _asks(page, label, *behind) or _HANDS_ON.match(page.text, after.body) is not None:
            return
        found.append((held, call))
    names = [call["name"] for _, call in found]
    # Of another whom he meets he may speak himself, if several have called him.
    parts = [page.text]
    if len(found) > 1:
        talk = other_talk(page, labels, office)
        parts = [page.text[: labels[0].core.start], *(page.text[start:end] for start, end in talk)]
    if not any(_is_anothers(part, office, names) for part in parts if found):
        yield from (mention(held[0], held, call) for held, call in found)


def addressed(page: Page, labels: Sequence[Candidate], office: Office) -> Iterator[Mention]:
    """Give how others speak to the holder of an office in Romance languages: ``gracias, señor presidente Lemos``."""
    if office.bare.startswith("presid") and changes_chair(page, 0):
        return
    for start, end in other_talk(page, labels, office):
        for held in office.places(page.text, start, end):
            call = _NAMED_ABROAD.match(page.text, held.end(), end)
            spoken_to = _SPEAKS_TO.search(page.text, max(start, held.start() - STYLE), held.start())
            if call and spoken_to and is_name(call["name"]) and not any(map(is_office, words_of(call["name"]))):
                yield mention(office.label, held, call)


def _asks(page: Page, label: Candidate, start: int, end: int) -> bool:
    """Tell whether somebody who asks or gives the word goes on speaking to the one whom he has called."""
    puts = _PUTS.match(page.text, start, end)
    speaks = _YOU.search(page.text, start, end) is not None or not page.text[start:end].strip()
    speaks = speaks or (puts is not None and _OF_THIRD.search(puts[0]) is None)
    asks = label.parts.generic or page.text.find("?", start, end) >= 0
    return speaks and asks and _TELLS.match(page.text, start, end) is None


def _is_anothers(text: str, office: Office, names: Sequence[str]) -> bool:
    """Tell whether a document has the office with another name or with a country's, or several who hold it."""
    for held in re.finditer(rf"\b{office.pattern}", text):
        found = _NAME_OR_PLACE.match(text, held.end())
        word = _WORD_BEFORE.search(text, max(held.start() - LONG_WORD, 0), held.start())
        before = "" if word is None else word["word"]
        abroad = before[:1].isupper() and fold(before) not in _BEFORE_OFFICE
        other = found and found["name"] is not None and not any(same_name(found["name"], name) for name in names)
        if is_role(held[0]) and (abroad or other or (found and (found["many"] or found["place"]))):
            return True
    return False


_WORD_BEFORE = lazy_re(r"\b(?P<word>[\w’'-]{1,40})[ \u00a0]\Z")
LONG_WORD = 42
"""Code points of a word before an office, at most, with the blank behind it."""
_BEFORE_OFFICE = frozenset(
    "the thank thanks so and but yes no hello hi well mr madam good morning afternoon evening sorry now then "
    "to of with by from if as when does did has is was will would can could should do what why how".split()
)
"""Words before an office, at the beginning of a sentence, that are no country's."""
