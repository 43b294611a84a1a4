"""Whose a figure is, or where it holds: a body, a state, a group named in its clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.days.timewords import NUMBERS
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.annotators.figures.sentence import Sentence
    from onrecord.grammar.quantities.quantity import Quantity

_NAME = r"(?:U\.S\.|[A-Z][\w’'&.-]*[\w&]|US|UK|EU|UN)"
_NAMES = rf"{_NAME}(?:\s+(?:of\s+(?:the\s+)?|and\s+|the\s+)?{_NAME}){{0,4}}"
_VERB = (
    r"(?:also|now|has|have|had|is|are|was|were|will|would|can|could|should|must|may|might|did|does|do|together|"
    r"alone|already|actually|"
    r"(?:spend|provide|give|invest|represent|add|import|buy|receive|lose|plan|need|make|sign|contribute|pay|get|"
    r"hold|sell|"
    r"send|host|run|employ|produce|export|use|own|account|see|take|cut|raise|approve|vote|commit|pledge|promise|join|"
    r"deploy|deliver|build|open|close|create|support|face|want|grow|rise|fall|lead|train|supply|owe)(?:e?s|d|ed)?|"
    r"spent|gave|bought|lost|made|paid|got|held|sold|sent|ran|saw|took|committed|built|grew|rose|fell|led)"
)
_SUBJECT = lazy_re(
    r"(?:^|[,;:—–]\s*|\b(?:and|but|so|that|because|while|where|therefore|now|as|if|when)\s+)"
    r"(?:(?:[Aa]ll|[Bb]oth|[Oo]ur|[Tt]hese|[Tt]hose|many|some|most)\s+)?(?:[Tt]he\s+)?"
    rf"(?P<name>{_NAMES}(?:\s+(?:allies|members|countries|governments?|people|states|taxpayers|forces))?|"
    r"(?i:we|they|it|he|she|i|you|there|this|that|who|which)|[a-z]+s)"
    rf"(?:[’'](?:ve|re|s|ll|d|m)\b|\s+{_VERB}\b)"
)
"""A subject before a verb; a pronoun there hides whose the figure is."""
_WHERE = lazy_re(
    r"\b(?:across|in|throughout|among|within|for|by|of|from)\s+(?:all\s+|both\s+|our\s+)?(?:the\s+)?"
    r"(?P<name>(?:(?:eastern|western|northern|southern|central|rural|urban)\s+(?:part\s+of\s+the\s+)?)?"
    rf"{_NAMES})"
)
_WITH = lazy_re(rf"\b(?:on|against|between|with|to)\s+(?:all\s+|our\s+)?(?:the\s+)?(?P<name>{_NAMES})")
"""Prepositions behind which stands what a figure is about, where nobody else is named."""
_JOINED = lazy_re(rf"\b(?P<name>{_NAMES}\s+and\s+(?:the\s+)?{_NAMES}(?:\s+(?:allies|members|states))?)$")
_PART = lazy_re(r"^(?:eastern|western|northern|southern|central|rural|urban)\s+(?:part\s+of\s+the\s+)?")
_NOT = frozenset(
    "I We You He She It They The This That These Those There Here And But So Now Well Yes No Yeah Look Okay What Who "
    "How Why When Where Which If Because As In On At For Of Then Mr Mrs Ms Dr President Prime Secretary General "
    "Minister Senator Congressman Congresswoman Chairman Committee Ambassador Mayor Governor Sir Madam Lord Lady "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December GDP Christmas Easter God Q A Both All Our My His Her Your Their Its Not Just "
    "Also Today Tomorrow Yesterday Thank Thanks Some Many Most More First Second Third Over About Since After Before "
    "With Under Together Another Only Even Still Right Let Please Given During Between Nobody Anyone Everyone "
    "Nation Government Department Administration Commission House Figures".split()
)
_ALLIANCE = frozenset({"Alliance", "Allies"})
"""What NATO and its members are called with a capital where NATO is spoken of."""
_OWN = lazy_re(r"\b(?P<name>(?:US|UK|EU|UN|[A-Z][\w&]{2,})(?:\s+(?:and\s+)?[A-Z][\w&]+){0,3})\s+[\w-]+$")


def scope(sentence: Sentence, figure: Quantity, common: Callable[[str], bool]) -> str | None:
    """Give the name of whose figure it is: of the thing counted, of the clause's subject, of the place behind it.

    Args:
        sentence: where it stands.
        figure: the figure.
        common: tells whether nothing shows that a word is a name which begins a sentence with its capital.
    """
    name = (_counted(sentence, figure) if figure.kind == "count" else None) or (
        _gapped(sentence, figure) or _of_clause(sentence, figure, common)
    )
    if name in _PRONOUNS:
        return None  # "Vessland pays 5 million, we 3 million"
    if name is None or name in _ALLIANCE:
        allied = name is not None or figure.unit == "Ally"
        return "NATO" if allied and " NATO" in sentence.text else name
    return re.sub(r"[’']s?$", "", name)


def _counted(sentence: Sentence, figure: Quantity) -> str | None:
    """Give the name before the noun that is counted: ``NATO`` of ``19 NATO members``."""
    words = re.sub(r"\s+(?:out )?of\s.*$", "", sentence.plain(figure.number.end, figure.span.end))
    found = _OWN.search(words)
    return found["name"] if found is not None and _is_name(found["name"]) else None


def _gapped(sentence: Sentence, figure: Quantity) -> str | None:
    """Give who stands before a figure without the verb that the one before has: ``pays 5 million and Vessland 3``."""
    before = sentence.figure_before(figure)
    if before is None or before.kind != figure.kind:
        return None
    found = _GAPPED.fullmatch(sentence.plain(before.span.end, figure.span.start))
    if found is None or not (found["name"] in _PRONOUNS or _is_name(found["name"])):
        return None
    return found["name"]


_PRONOUNS = frozenset({"we", "they", "you", "he", "she", "I"})
_GAPPED = lazy_re(rf"(?:[,;]\s*|(?:,\s*)?(?:and|but|while)\s+)+(?:the\s+)?(?P<name>{_NAMES}|we|they|you|he|she|I),?")


def _of_clause(sentence: Sentence, figure: Quantity, common: Callable[[str], bool]) -> str | None:
    before = _untimed(sentence, sentence.clause_start(figure.span.start), figure.span.start)
    after = sentence.plain(figure.span.end, sentence.clause_end(figure.span.end))
    subject = _subject(before) or _subject(_untimed(sentence, sentence.span.start, figure.span.start)[-_REACH:])
    if subject is not None and not _is_name(subject):
        subject = None
    if subject is not None and " " not in subject and sentence.words.lstrip().startswith(subject) and common(subject):
        subject = None
    places = _names(_WHERE, after)
    if figure.kind == "count" and places:
        return places[0]
    told = [*filter(None, (subject,)), *places, *reversed(_names(_WHERE, before)), *_names(_WITH, after)]
    return told[0] if told else None


def _subject(words: str) -> str | None:
    """Give the last subject before a verb, a pronoun too, with all the names that ``and`` joins."""
    found = None
    for found in _SUBJECT.finditer(words):  # noqa: B007 - the last one is wanted
        pass
    if found is None:
        return None
    whole = _JOINED.search(words, 0, found.end("name"))
    return found["name"] if whole is None or len(whole["name"]) < len(found["name"]) else whole["name"]


def _names(pattern: re.Pattern[str], words: str) -> list[str]:
    return [found["name"] for found in pattern.finditer(words) if _is_name(_PART.sub("", found["name"]))]


def _untimed(sentence: Sentence, start: int, end: int) -> str:
    """Give words of the sentence without its time phrases, which stand between a subject and its verb as well."""
    kept, at = [], start
    for phrase in sentence.phrases:
        if at <= phrase.span.start and phrase.span.end <= end:
            kept.append(sentence.plain(at, phrase.span.start))
            at = phrase.span.end
    return " ".join([*kept, sentence.plain(at, end)]).strip()


_REACH = 120
"""Code points before a figure in which the subject of its clause may stand."""
_DIGIT = lazy_re(r"\d")
_ADJECTIVE = lazy_re(r"(?:ian|ish|ese|ean|can|eli|qi|nch|tch|wiss|ghan)$")


def _is_name(words: str) -> bool:
    own = [re.split(r"[’']", word.strip(".,"))[0] for word in words.split()]
    if not words[:1].isupper() or any(
        word in _NOT or (word.isupper() and word.capitalize() in _NOT) or word.lower() in NUMBERS or _DIGIT.search(word)
        for word in own
    ):
        return False
    return len(own) > 1 or _ADJECTIVE.search(own[0]) is None
