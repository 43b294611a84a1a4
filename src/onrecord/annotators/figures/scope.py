"""Whose a figure is, or where it holds: a body, a state, a group named in its clause."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.timewords import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.annotators.figures.sentence import Sentence
    from onrecord.grammar.quantity import Quantity

_NAME = r"(?:[A-Z][\w’'&.-]*[\w&]|U\.S\.|US|UK|EU|UN)"
_NAMES = rf"{_NAME}(?:\s+(?:of\s+(?:the\s+)?|and\s+|the\s+)?{_NAME}){{0,4}}"
_SUBJECT = re.compile(
    rf"(?:^|[,;:—–]\s*|\b(?:and|but|so|that|because|while|where|therefore|now|as|if|when)\s+)(?:(?:[Aa]ll|[Bb]oth|[Oo]ur|[Tt]hese|[Tt]hose|many|some|most)\s+)?"
    rf"(?:[Tt]he\s+)?(?P<name>{_NAMES}(?:\s+(?:allies|members|countries|governments?|people|states|taxpayers|forces))?|"
    r"(?i:we|they|it|he|she|i|you|there|this|that|who|which)|[a-z]+s)(?:[’'](?:ve|re|s|ll|d|m)\b|\s+(?:also|now|has|have|had|is|are|was|were|will|would|"
    r"can|could|did|does|do|spends?|spent|provides?|provided|gives?|gave|invests?|invested|represents?|adds?|added|imports?|buys?|bought|"
    r"receives?|received|loses?|lost|grew|rose|fell|together|alone|already|actually|plans?|needs?|makes?|made|signed|contributes?|contributed)\b)"
)
"""A subject before a verb; a pronoun there hides whose the figure is."""
_WHERE = re.compile(
    rf"\b(?:across|in|throughout|among|within|for|by|of|from)\s+(?:all\s+|both\s+|our\s+)?(?:the\s+)?(?P<name>(?:(?:eastern|western|northern|southern|"
    rf"central|rural|urban)\s+(?:part\s+of\s+the\s+)?)?{_NAMES})"
)
_NOT = frozenset(
    "I We You He She It They The This That These Those There And But So Now Well Yes No Yeah Look Okay What Who How Why When Where "
    "If Because As In On At For Of Then Mr Mrs Ms Dr President Prime Secretary General Minister Senator Congressman Chairman "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September "
    "October November December GDP Christmas Easter God Q A Both All Our My His Her Your Their Its Not Just Also Today "
    "Tomorrow Yesterday Thank Thanks Some Many Most More First Second Third Over About Since After Before With Under Which Together Another Only Even Here Still Right Let Please Mayor Governor Sir Madam Lord Lady Committee Congressman Congresswoman Ambassador Secretary Let Please Given During Between".split()
)
_OWN = re.compile(r"\b(?P<name>(?:US|UK|EU|UN|[A-Z][\w&]{2,})(?:\s+and\s+[A-Z][\w&]+)?)\s+[\w-]+$")


def scope(sentence: Sentence, figure: Quantity, common: Callable[[str], bool]) -> str | None:
    """Give the name of whose figure it is: of the thing counted, of the clause's subject, of the place behind it.

    Args:
        sentence: where it stands.
        figure: the figure.
        common: tells whether a word is written small elsewhere, and so names nobody at the head of a sentence.
    """
    within = sentence.plain(figure.number.end, figure.span.end)
    own = _OWN.search(re.sub(r"\s+(?:out )?of\s.*$", "", within))
    if own is not None and _is_name(own["name"]):
        return own["name"]
    end = sentence.clause_end(figure.span.end)
    after = sentence.plain(figure.span.end, end)
    start = sentence.clause_start(figure.span.start)
    before = sentence.plain(start, figure.span.start)
    nearest = [found["name"] for found in _SUBJECT.finditer(before)]
    if not nearest:
        nearest = [
            found["name"]
            for found in _SUBJECT.finditer(sentence.plain(sentence.span.start, figure.span.start)[-_REACH:])
        ]
    subject = nearest[-1] if nearest and _is_name(nearest[-1]) else None
    if subject is not None and " " not in subject and sentence.words.lstrip().startswith(subject) and common(subject):
        subject = None
    places = [found["name"] for found in _WHERE.finditer(after) if _is_name(found["name"])]
    if (
        figure.kind in {"percent", "ratio", "count", "multiple"}
        and places
        and (subject is None or figure.kind == "count")
    ):
        return places[0]
    if subject is not None:
        return subject
    behind = [found["name"] for found in _WHERE.finditer(before) if _is_name(found["name"])]
    return places[0] if places else behind[-1] if behind else None


_REACH = 120


_ADJECTIVE = re.compile(r"(?:ian|ish|ese|ean|[^i]can|aeli|aqi|ench|utch)$")


def _is_name(words: str) -> bool:
    own = [re.split(r"[’']", word.strip(".,"))[0] for word in words.split()]
    if not words[:1].isupper() or any(word in _NOT or word.lower() in NUMBERS for word in own):
        return False
    return len(own) > 1 or _ADJECTIVE.search(own[0]) is None
