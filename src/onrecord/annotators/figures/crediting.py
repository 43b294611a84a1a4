"""Whom a speaker credits with a figure in the same sentence: ``as the Secretary General announced``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.model import Span
from onrecord.people import authority
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.annotators.figures.sentence import Sentence
    from onrecord.grammar.quantities.quantity import Quantity
    from onrecord.model import Transcript, Turn

_CAPITAL = r"(?!I(?![\w-]))[A-Z][\w’'.&-]*"
_OFFICE = (
    r"(?:secretary general|president|prime minister|minister|chancellor|chair(?:man|woman)?|treasurer|governor|"
    r"department|government|administration|commission|central bank|white house|pentagon|police|"
    r"intelligence community)"
)
_WHO = (
    rf"(?P<who>(?:(?:[Tt]he|[Oo]ur|[Aa]n?)\s+)?(?:(?:[a-z]+\s+){{0,2}}?{_CAPITAL}"
    rf"(?:\s+(?:of\s+(?:the\s+)?|for\s+(?:the\s+)?|and\s+|on\s+)?{_CAPITAL}){{0,5}}"
    r"(?:\s+(?:health|foreign|defen[cs]e|interior|finance|labou?r))?(?:\s+(?:ministry|department|agency|office|authorities|officials))?"
    rf"(?:\s+(?:study|analysis|report|survey|poll|data|figures|estimates?))?|[Tt]he\s+{_OFFICE}\b))"
)
_SAID = (
    r"(?:says|said|announced|announces|reported|reports|noted|notes|mentioned|mentions|pointed\s+out|estimated|"
    r"estimates|"
    r"told|stated|confirmed|found|calculated|projected|projects|forecast|described|indicated|put\s+it|revealed|"
    r"claimed|"
    r"claims|explained|highlighted)"
)
_AUX = r"(?:\s+(?:has|have|had|just|also|rightly|already|yesterday|today|recently|earlier))*\s+"
_AS = lazy_re(rf"\b[Aa]s\s+{_WHO}{_AUX}{_SAID}\b")
_ACCORDING = lazy_re(rf"\b[Aa]ccording\s+to\s+{_WHO}")
_THAT = lazy_re(
    rf"(?:^|[,;:—–]\s*|\b(?i:and|but|where|when|because|while)\s+){_WHO}{_AUX}{_SAID}\b"
    r"(?!\s+(?:by|in\s+which|to\s+be|guilty)\b)"
)
_LEADS = lazy_re(
    r"^(?:(?:and|but|so|if|as|when|while|because|since|now|well|yes|no|look|then|also|however|that|where|again|"
    r"yesterday|today|earlier|last\s+(?:week|month|year))\b[\s,]*)+",
    re.IGNORECASE,
)
_NOBODY = frozenset(
    "i we you he she it they there this that these those what who one someone somebody anyone anybody everyone "
    "everybody nobody people some many others most all having being the a an our".split()
)
_CLAUSE = frozenset("that which who whom when if because where".split())
"""Words by which what stands before a verb is a clause and names nobody."""
_TITLES = frozenset("mr mrs ms dr sir madam the our my friend colleague".split())
_ANOTHER = frozenset("vice deputy prime under assistant former associate general attorney".split())
"""Words before an office that make it another one."""


class Crediting:
    """Whom names and offices mean in one transcript.

    Args:
        transcript: the transcript.
    """

    def __init__(self, transcript: Transcript) -> None:
        self._date = transcript.date
        self._named = [speaker for speaker in transcript.speakers if speaker.name is not None]

    def credits(self, sentence: Sentence) -> list[tuple[Span, str]]:
        """Give whom a sentence credits, each with the stretch of the document whose figures are theirs."""
        found = [
            (_aside(sentence, one), _trimmed(one["who"]))
            for pattern in (_AS, _ACCORDING)
            for one in pattern.finditer(sentence.words)
            if _somebody(one["who"])
        ]
        if found:
            return found[:1]
        return [
            (Span(sentence.span.start + one.end(), sentence.span.end), _trimmed(one["who"]))
            for one in _THAT.finditer(sentence.words)
            if _somebody(one["who"])
        ]

    def credited(self, by: Sequence[tuple[Span, str]], figure: Quantity, turn: Turn) -> str | None:
        """Give who is credited with a figure, by name where it is certain; None where nobody is, or oneself is."""
        said = [who for span, who in by if span.start <= figure.span.start < span.end]
        if not said:
            return None
        name = self.name(said[-1])
        own = next((speaker.name for speaker in self._named if speaker.id == turn.speaker), None)
        return None if name == own else name

    def name(self, who: str) -> str:
        """Give the full name of whom words mean; the words where that is not certain."""
        words = fold(who).split()
        bare = [word for word in words if word not in _TITLES]
        if not bare:
            return who
        fits = {
            speaker.name
            for speaker in self._named
            if speaker.name is not None
            and (_is_named(bare, speaker.name) or _holds(bare, (speaker.role, *speaker.labels)))
        }
        if len(fits) == 1:
            return next(iter(fits))
        if not fits and len(bare) > 1 and who.rsplit(maxsplit=1)[-1][:1].isupper():
            person = authority().find(
                who.rsplit(maxsplit=1)[-1], self._date, role=" ".join(who.split()[:-1]).removeprefix("the ")
            )
            if person is not None:
                return person.name
        return who


_WALL = lazy_re(r"[;—–]|\s-+\s|--")
_STAMMER = 3
"""Code points from a credit to a dash behind it that belongs to it: ``as he said -- by next year``."""


def _aside(sentence: Sentence, found: re.Match[str]) -> Span:
    """Give the stretch that ``as she said`` vouches for: the sentence up to the next dash."""
    walls = [wall.start() for wall in _WALL.finditer(sentence.words, found.end() + _STAMMER)]
    end = min(walls, default=len(sentence.words))
    return Span(sentence.span.start, sentence.span.start + end)


def _trimmed(who: str) -> str:
    return " ".join(_LEADS.sub("", who).split()).rstrip(",.'’")


def _somebody(who: str) -> bool:
    words = fold(_LEADS.sub("", who)).split()
    return (
        bool(words)
        and (len(words) > 1 or not who.islower())
        and words[-1] not in _NOBODY
        and _CLAUSE.isdisjoint(words)
        and not words[-1].endswith(("-run", "-led", "-backed", "-based", "-controlled"))
        and (words[0] not in _NOBODY or words[0] in {"the", "our", "a", "an"})
    )


def _is_named(words: list[str], name: str) -> bool:
    """Tell whether words are a name, its surname with or without a title, or its given name alone."""
    own = fold(name).split()
    if words[-1] == own[-1]:
        return True
    return len(words) == 1 and words[0] == own[0]


def _holds(words: list[str], roles: tuple[str | None, ...]) -> bool:
    """Tell whether words are an office that a speaker is printed with, and no part of another one."""
    for role in roles:
        own = [word for word in fold(role or "").split() if word not in _TITLES]
        size = len(words)
        if own == words or (own[:size] == words and own[size : size + 1] in (["of"], ["for"])):
            return True
        if size < len(own) and own[-size:] == words and own[-size - 1] not in _ANOTHER:
            return True
    return False
