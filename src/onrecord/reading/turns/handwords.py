"""Who hands the word on: the words by which another is called who is not named, and those that may lead a talk on.

From strict to loose: `calls_another` where an answer may end in it, `may_call_another` where that would be a third's,
`leads_on` where all that is known of a voice is that it says little before questions. Below them, in small letters for
patterns, how the floor is given in more languages of Europe than `onrecord.reading.turns.calling` knows.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.model import Span

LAST_WORDS = 80
"""Code points at the end of a turn in which another is called."""
_CALLS_ANOTHER = lazy_re(
    r"\b(?:next|(?:any|other|another|one more|last|final|more|take) (?:other |more )?questions?|over (?:here|there)|"
    r"(?:in|at|on) the (?:back|front|middle|left|right|aisle|corner|far)|go ahead|somebody else|someone else|"
    r"anybody else|anyone else|yes,? (?:please|sir|ma[’']am|you|in|at|over)|you,? sir)\b",
    re.IGNORECASE,
)
"""What somebody says who calls on another, without a name."""
_TO_ANOTHER = lazy_re(
    rf"{_CALLS_ANOTHER.pattern}|\b(?:lady|gentleman|woman|man|row|colleague|next|moderator|yes|please)\b", re.IGNORECASE
)
_LEADS_ON = lazy_re(
    r"\b(?:questions?|next|last|final|first|please|thank(?:s| you)|go ahead|over to|floor|microphone|follow|yes|okay|"
    r"right|sir|ma[’']am|mr|ms|mrs|dr|colleagues|time|back|here|pregunta|preguntas|gracias|adelante|frage|fragen|bitte|"
    r"danke?|thema|kommen wir|schließ\w*|merci|"
    r"parole|domanda|domande|grazie|prego|pergunta|obrigad\w|palabra|wort)\b|[?\u0370-\u1fff\u2e80-\ud7ff]",
    re.IGNORECASE,
)
"""What somebody says who hands on, in the languages known here; another script tells nothing."""
HANDS = (
    r"prosím,? (?:pane|paní|pán|pani) \w+|(?:máte|máš) \w+ minut\w{0,2}\b|(?:dále|nyní|teď) vystoupí|"
    r"připraví se (?:pan|paní)|"
    r"máte slovo|(?:dávám|předávám|udílím|odovzdávam|dávam) slovo|slovo (?:má|mají|majú|dávam)|nech sa páči|"
    r"(?:vaše|vaše další|další|poslední|první|ďalšia|posledná|prvá) (?:otázky|otázku|otázka|dotazy|dotaz)|"
    r"(?:aveți|are|au) cuvântul|dau cuvântul|(?:prima|următoarea|ultima|o singură) întrebare|acum,? întrebările|"
    r"(?:la|pentru) întrebări(?:le)?|annan sõna|küsimuste kord|(?:esimene|järgmine|viimane) küsimus|"
    r"værsgo|vær så god|varsågod|(?:første|næste|neste|sidste|siste) (?:spørgsmål|spørsmål)|"
    r"(?:til|for) spørgsmål|(?:nästa|sista|första) fråga|ordet (?:är ditt|er ditt|går til|går till)|"
    r"olkaa hyvä|(?:seuraava|viimeinen|ensimmäinen) kysymys|öné a szó|(?:át|meg)adom a szót|(?:következő|utolsó|"
    r"első) kérdés|"
    r"izvolite|(?:sljedeće|sledeće|zadnje|posljednje|prvo) pitanje|(?:riječ|reč|besedo) ima|imate besedo|"
    r"(?:έχετε|έχει) τον λόγο|(?:επόμενη|τελευταία|πρώτη) ερώτηση|(?:следующий|последний|первый) вопрос|"
    r"(?:дадим|дайте|даю|дам) слово|вам слово|вижу (?:табличк|плакат)\w{1,2}|(?:передайте|дайте) микрофон|"
    r"(?:наступне|останнє|перше) (?:питання|запитання)|(?:надаю|предоставляю) слово|слово (?:надається|"
    r"предоставляется)|"
    r"buyurun|söz sizde|(?:sıradaki|son|ilk) soru|silakan|"
    r"(?:zu|am) wort (?:gemeldet|gelangt|ist)|wort gemeldet|schlusswort|um ein (?:handzeichen|zeichen)|"
    r"kommen zur abstimmung"
)
"""Words that give the floor, where they stand at the end of a turn."""
_HINTS = tuple(
    "prosím máte máš vystoup připrav "
    "slov páči otázk dotaz cuvânt întreb sõna küsim værsgo vær varsågod spør fråga ordet hyvä kysym szót szó kérd "
    "izvolite pitanje besedo riječ reč λόγο ερώτ вопрос питання слово buyurun söz soru silakan вижу микрофон "
    "wort zeichen abstimmung".split()
)
"""Of each of them a piece; a plain search for all is faster than the pattern."""
_HANDS = lazy_re(rf"\b(?:{HANDS})\b")
_PLEASE = tuple(
    f"{sign}{words}"
    for sign in (" ", ",")
    for words in (
        "prosím|vă rog|vă rog frumos|poftiți|palun|værsgo|vær så god|varsågod|olkaa hyvä|parancsoljon|tessék|izvolite|"
        "prosim|molim|παρακαλώ|пожалуйста|прошу|прошу вас|будь ласка|buyurun|lūdzu|prašom|prašau|silakan|моля"
    ).split("|")
)
"""Words that ask somebody to speak, where a turn ends in them."""
OPENS = (
    "begrüsse|vítejte|vítam|bine ați venit|alustame|velkommen|välkommen|välkomna|tervetuloa|üdvözl|dobrodošli|"
    "добро пожаловать|"
    "вітаю|hoş geldiniz|καλώς (?:ήρθατε|ορίσατε)|selamat datang"
)
"""How somebody opens a talk."""
PAUSES = (
    r"\b(?:we|i)(?:[’']ll| will| shall)? (?:be|are) right back\b(?! (?:where|at|to|in)\b)|"
    r"\b(?:we[’']ll|we will|more|join us|stay with us|see you)\b[^.?!]{0,40}\bafter the break\b|"
    r"\bvamos a (?:una|la) pausa\b|\bya (?:regresamos|volvemos)\b(?! (?:al?|de)\b)|"
    r"\bvamos (?:para|ao) (?:o )?intervalo\b|\bvoltamos (?:já|em instantes|em seguida)\b|"
    r"\b(?:dopo la pubblicità|nach der werbung|après la pub|po przerwie)\b"
)
"""How whoever leads a broadcast parts it."""
BREAKS = (
    PAUSES + r"|\bposłuchajmy\b|\bdziękuję za (?:tę )?rozmowę\b|"
    r"\bbył[ao]? (?:dziś |dzisiaj )?(?:państwa |naszym )?gościem\b|"
    r"\bgracias por (?:acompañarnos|estar con nosotros)\b|\bhasta (?:el próximo|la próxima)\b"
)
"""The same, and how it ends."""

WISHES = (
    r"\b(?:(?:meine|eine|zwei|drei) (?:\w+ )?fragen?\b|ich (?:frage|wüsste gern|möchte (?:\w+ )?(?:fragen|wissen))|"
    r"(?:ma|une|deux|trois) (?:\w+ )?questions?\b|"
    r"je (?:voudrais|souhaiterais|voulais|aimerais) (?:vous )?(?:savoir|demander)|"
    r"(?:mi|una|dos|tres) (?:\w+ )?preguntas?\b|(?:quisiera|quería|me gustaría) (?:saber|preguntar)|"
    r"(?:minha|uma|duas|três) (?:\w+ )?perguntas?\b|(?:gostaria|queria|quero) (?:de )?(?:saber|perguntar)|"
    r"(?:una|due|tre|mia) (?:\w+ )?domand[ae]\b|(?:vorrei|volevo) (?:\w+ )?(?:sapere|chieder\w+)|"
    r"(?:mam|moje) (?:\w+ )?pytani[ea]\b|chciał[a-z]* (?:za)?pytać|(?:een|mijn|twee) (?:\w+ )?vra(?:ag|gen)\b)"
)
"""How somebody says that a question comes, though no mark shows it."""
_READS_OUT = lazy_re(
    r"\b(?:fragen?|question|pregunta|pergunta|domanda|interrogazione|interpellation|vraag) "
    r"(?:n(?:r|o|º|°|ro)?\.? ?)?\d+\b[^?]{12,}\?",
    re.IGNORECASE,
)
"""``Ich rufe die Frage 63 des Abgeordneten Dahl auf: Wie ...?``"""


def reads_out(said: str) -> bool:
    """Tell whether a question is read out which another has put in writing."""
    return _READS_OUT.search(said) is not None


def calls_another(text: str, span: Span) -> bool:
    """Tell whether the last words of a turn call on another without a name."""
    return _CALLS_ANOTHER.search(text, max(span.start, span.end - LAST_WORDS), span.end) is not None


def may_call_another(text: str, span: Span) -> bool:
    """Tell whether the last words of a turn may call on another, or speak of him."""
    return _TO_ANOTHER.search(text, max(span.start, span.end - LAST_WORDS), span.end) is not None


def leads_on(text: str, span: Span) -> bool:
    """Tell whether a turn has a word that is said where somebody hands on."""
    return _LEADS_ON.search(text, span.start, span.end) is not None


def hands(low: str) -> bool:
    """Tell whether words in small letters give the floor."""
    return any(map(low.__contains__, _HINTS)) and _HANDS.search(low) is not None


_PAUSES = lazy_re(PAUSES)


def pauses(low: str) -> bool:
    """Tell whether words in small letters part a broadcast."""
    return _PAUSES.search(low) is not None


def asks(low: str) -> bool:
    """Tell whether words in small letters, without the stop at their end, end in asking somebody to speak."""
    return f" {low}".endswith(_PLEASE)
