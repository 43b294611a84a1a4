"""What a heading says by its words alone: the kind of its page, a body's name, a session, that a record follows."""

from __future__ import annotations

import re

from onrecord.grammar.labels.lexicon import INSTITUTIONS
from onrecord.reading.frame.event import names_event
from onrecord.text.lazy import lazy_re

MASTHEAD_WORDS = 8
SPACED = 0.8
"""The share of single letters in a line that is set with blanks between them."""
SPACED_FEWEST = 6
_INQUIRY = lazy_re(
    r"\b(?:commission(?: of inquiry)?|inquiry|inquest|tribunal)[ \u00a0](?:in)?to[ \u00a0]\w", re.IGNORECASE
)
_LETTERS = lazy_re(r"[^\W\d_]+")
_EMPTY = frozenset(
    "the of and online full complete rush official unofficial news press media daily latest room newsroom center "
    "centre transcript transcripts transcription briefing briefings conference conferences interview interviews "
    "remarks statement statements speech speeches release releases event events archive archives "
    "de la el los las les des du le und der die das im do da dos di "
    "prensa rueda ruedas conferencia conferencias comunicado comunicados noticias discurso discursos entrevista "
    "entrevistas versión versiones estenográfica estenográficas transcripción transcripciones presse conférence "
    "conférences communiqué communiqués discours entretien entretiens actualités pressekonferenz pressekonferenzen "
    "pressemitteilung pressemitteilungen mitschrift wortlaut protokoll reden persconferentie persconferenties "
    "conferenza conferenze stampa comunicato coletiva coletivas imprensa pronunciamentos notícias konferencja "
    "konferencje prasowa prasowe discorso discorsi intervista interviste wywiad wywiady".split()
)
"""Words of a heading that says what kind of page it is, and not who spoke of what."""

_RECORD = frozenset(
    "notas taquigráficas taquigrafía resoconto resoconti stenografico stenografici delle dei della audizioni sedute "
    "seduta stenogramm stenogramme stenographisches stenographischer stenografické záznamy sprawozdanie "
    "stenograficzne stenogram stenogramy verbatim record records official report hansard minutes of the compte "
    "comptes rendu rendus intégral intégraux des de la séances diario diarios sesiones wortprotokoll protokoll "
    "стенограмма стенограммы стенограма стенограми засідань заседаний".split()
)
"""Words of a heading that says that a record follows, and not of what."""
_TERM = (
    "(?:session|sesja|sesión|sessão|sessione|legislature|législature|legislatura|legislatur|wahlperiode|"
    "legislaturperiode|gesetzgebungsperiode|kadencja|volební období|volebné obdobie|zittingsjaar|vergaderjaar|riksmöte)"
)
_NUMBER = r"(?:n[°ºo.]{1,2} ?)?\d{1,4}(?:[-–/]\d{2,4}|[.ªº]|[a-zè]{1,3})?"
_PERIOD = lazy_re(
    rf"(?:{_NUMBER} )?{_TERM}(?: (?:extra)?ordin\w{{2,6}})?(?: {_NUMBER})?"
    rf"(?: (?:de la|de|del|della|da|of the|der) {_NUMBER} {_TERM})?|"
    rf"(?:[^\W\d_]\.?){{1,8}} n[°ºo.]{{1,2}} ?\d{{1,5}}(?: \(\d{{4}}[-–/]\d{{2,4}}\))?",
    re.IGNORECASE,
)


def is_empty(text: str) -> bool:
    """Tell whether a line says no more than what kind of page it heads, letters with blanks between them too."""
    words = words_of(text)
    if any(map(str.isdigit, text)):
        return False
    spaced = len(words) >= SPACED_FEWEST and sum(len(word) == 1 for word in words) > SPACED * len(words)
    return spaced or _EMPTY.issuperset(words)


def is_masthead(text: str) -> bool:
    """Tell whether a line names a body and nothing else."""
    words = [word.strip(".,:()").lower() for word in text.split()]
    return (
        ":" not in text
        and len(words) <= MASTHEAD_WORDS
        and any(word in INSTITUTIONS for word in words)
        and not names_event(text)
    )


def is_record(text: str) -> bool:
    """Tell whether a heading says no more than that a record follows."""
    words = words_of(text)
    return bool(words) and _RECORD.issuperset(words) and not any(map(str.isdigit, text))


def is_period(text: str) -> bool:
    """Tell whether a line says no more than which session, term or issue it is."""
    return any(map(str.isdigit, text)) and _PERIOD.fullmatch(text.strip("*_ ")) is not None


def names_inquiry(text: str) -> bool:
    """Tell whether a body's name says what it inquires into: its record is called by that name."""
    return _INQUIRY.search(text) is not None


def words_of(text: str) -> list[str]:
    """Give the words of a line in small letters, without figures and marks."""
    return _LETTERS.findall(text.lower())
