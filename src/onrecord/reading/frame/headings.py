"""What a heading says by its words alone: the kind of its page, a day, a body's name."""

from __future__ import annotations

import re

from onrecord.grammar.days.dates import dates
from onrecord.grammar.labels.lexicon import INSTITUTIONS
from onrecord.reading.frame.event import WEEKDAY, names_event

MASTHEAD_WORDS = 8
DAY_LETTERS = 3
"""Letters of a word that a line may have beside a day and still say nothing else: ``PM``, ``GMT``."""
SPACED = 0.8
"""The share of single letters in a line that is set with blanks between them."""
SPACED_FEWEST = 6
_INQUIRY = re.compile(
    r"\b(?:commission(?: of inquiry)?|inquiry|inquest|tribunal)[ \u00a0](?:in)?to[ \u00a0]\w", re.IGNORECASE
)
_LETTERS = re.compile(r"[^\W\d_]+")
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


def is_empty(text: str) -> bool:
    """Tell whether a line says no more than what kind of page it heads, letters with blanks between them too."""
    words = words_of(text)
    if any(map(str.isdigit, text)):
        return False
    spaced = len(words) >= SPACED_FEWEST and sum(len(word) == 1 for word in words) > SPACED * len(words)
    return spaced or _EMPTY.issuperset(words)


def is_day(text: str) -> bool:
    """Tell whether a line gives a day and says nothing else: ``Thursday, 3 March 2031 (PM)``."""
    rest = text
    for found in dates(text):
        rest = rest.replace(found.span.of(text), "")
    return rest != text and not any(len(word) > DAY_LETTERS for word in words_of(WEEKDAY.sub("", rest)))


def is_masthead(text: str) -> bool:
    """Tell whether a line names a body and nothing else."""
    words = [word.strip(".,:()").lower() for word in text.split()]
    return (
        ":" not in text
        and len(words) <= MASTHEAD_WORDS
        and any(word in INSTITUTIONS for word in words)
        and not names_event(text)
    )


def names_inquiry(text: str) -> bool:
    """Tell whether a body's name says what it inquires into: its record is called by that name."""
    return _INQUIRY.search(text) is not None


def words_of(text: str) -> list[str]:
    """Give the words of a line in small letters, without figures and marks."""
    return _LETTERS.findall(text.lower())
