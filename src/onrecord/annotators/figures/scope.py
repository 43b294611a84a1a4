"""Whose a figure is, or where it holds: a body, a state, a group named in its clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.timewords import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.annotators.figures.sentence import Sentence
    from onrecord.grammar.quantity import Quantity

_NAME = r"(?:U\.S\.|[A-Z][\w’'&.-]*[\w&]|US|UK|EU|UN)"
_NAMES = rf"{_NAME}(?:\s+(?:of\s+(?:the\s+)?|and\s+|the\s+)?{_NAME}){{0,4}}"
_VERB = (
    r"(?:also|now|has|have|had|is|are|was|were|will|would|can|could|should|must|may|might|did|does|do|together|alone|already|actually|"
    r"(?:spend|provide|give|invest|represent|add|import|buy|receive|lose|plan|need|make|sign|contribute|pay|get|"
    r"hold|sell|"
    r"send|host|run|employ|produce|export|use|own|account|see|take|cut|raise|approve|vote|commit|pledge|promise|join|"
    r"deploy|deliver|build|open|close|create|support|face|want|grow|rise|fall|lead|train|supply|owe)(?:e?s|d|ed)?|"
    r"spent|gave|bought|lost|made|paid|got|held|sold|sent|ran|saw|took|committed|built|grew|rose|fell|led)"
)
_SUBJECT = re.compile(
    r"(?:^|[,;:—–]\s*|\b(?:and|but|so|that|because|while|where|therefore|now|as|if|when)\s+)"
    r"(?:(?:[Aa]ll|[Bb]oth|[Oo]ur|[Tt]hese|[Tt]hose|many|some|most)\s+)?(?:[Tt]he\s+)?"
    rf"(?P<name>{_NAMES}(?:\s+(?:allies|members|countries|governments?|people|states|taxpayers|forces))?|"
    r"(?i:we|they|it|he|she|i|you|there|this|that|who|which)|[a-z]+s)"
    rf"(?:[’'](?:ve|re|s|ll|d|m)\b|\s+{_VERB}\b)"
)
"""A subject before a verb; a pronoun there hides whose the figure is."""
_WHERE = re.compile(
    r"\b(?:across|in|throughout|among|within|for|by|of|from)\s+(?:all\s+|both\s+|our\s+)?(?:the\s+)?"
    r"(?P<name>(?:(?:eastern|western|northern|southern|central|rural|urban)\s+(?:part\s+of\s+the\s+)?)?"
    rf"{_NAMES})"
)
_NOT = frozenset(
    "I We You He She It They The This That These Those There Here And But So Now Well Yes No Yeah Look Okay What Who "
    "How Why When Where Which If Because As In On At For Of Then Mr Mrs Ms Dr President Prime Secretary General "
    "Minister Senator Congressman Congresswoman Chairman Committee Ambassador Mayor Governor Sir Madam Lord Lady "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December GDP Christmas Easter God Q A Both All Our My His Her Your Their Its Not Just "
    "Also Today Tomorrow Yesterday Thank Thanks Some Many Most More First Second Third Over About Since After Before "
    "With Under Together Another Only Even Still Right Let Please Given During Between Nobody Anyone Everyone".split()
)
_OWN = re.compile(r"\b(?P<name>(?:US|UK|EU|UN|[A-Z][\w&]{2,})(?:\s+(?:and\s+)?[A-Z][\w&]+){0,3})\s+[\w-]+$")


def scope(sentence: Sentence, figure: Quantity, common: Callable[[str], bool]) -> str | None:
    """Give the name of whose figure it is: of the thing counted, of the clause's subject, of the place behind it.

    Args:
        sentence: where it stands.
        figure: the figure.
        common: tells whether nothing shows that a word is a name which begins a sentence with its capital.
    """
    name = (_counted(sentence, figure) if figure.kind == "count" else None) or _of_clause(sentence, figure, common)
    return None if name is None else re.sub(r"[’']s?$", "", name)


def _counted(sentence: Sentence, figure: Quantity) -> str | None:
    """Give the name before the noun that is counted: ``NATO`` of ``19 NATO members``."""
    words = re.sub(r"\s+(?:out )?of\s.*$", "", sentence.plain(figure.number.end, figure.span.end))
    found = _OWN.search(words)
    return found["name"] if found is not None and _is_name(found["name"]) else None


def _of_clause(sentence: Sentence, figure: Quantity, common: Callable[[str], bool]) -> str | None:
    before = sentence.plain(sentence.clause_start(figure.span.start), figure.span.start)
    after = sentence.plain(figure.span.end, sentence.clause_end(figure.span.end))
    nearest = [found["name"] for found in _SUBJECT.finditer(before)]
    if not nearest:
        longer = sentence.plain(sentence.span.start, figure.span.start)[-_REACH:]
        nearest = [found["name"] for found in _SUBJECT.finditer(longer)]
    subject = nearest[-1] if nearest and _is_name(nearest[-1]) else None
    if subject is not None and " " not in subject and sentence.words.lstrip().startswith(subject) and common(subject):
        subject = None
    places = [found["name"] for found in _WHERE.finditer(after) if _is_name(found["name"])]
    if figure.kind == "count" and places:
        return places[0]
    behind = [found["name"] for found in _WHERE.finditer(before) if _is_name(found["name"])]
    return next(iter([*filter(None, (subject,)), *places, *reversed(behind)]), None)


_REACH = 120
"""Code points before a figure in which the subject of its clause may stand."""
_DIGIT = re.compile(r"\d")
_ADJECTIVE = re.compile(r"(?:ian|ish|ese|ean|can|eli|qi|nch|tch|wiss|ghan)$")


def _is_name(words: str) -> bool:
    own = [re.split(r"[’']", word.strip(".,"))[0] for word in words.split()]
    if not words[:1].isupper() or any(word in _NOT or word.lower() in NUMBERS or _DIGIT.search(word) for word in own):
        return False
    return len(own) > 1 or _ADJECTIVE.search(own[0]) is None
