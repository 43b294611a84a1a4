"""Time phrases as English speech prints them: ``by the end of the year``, ``over the last two years``."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

import msgspec

from onrecord.grammar.days import timewords as says
from onrecord.model import Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Form = Literal[
    "date",
    "month",
    "fiscal",
    "quarter",
    "decade",
    "century",
    "year",
    "season",
    "unit",
    "whole",
    "rolling",
    "ago",
    "ahead",
    "vague",
    "day",
    "weekday",
    "holiday",
    "same",
    "event",
    "place",
]

_FORMS: dict[Form, str] = {
    "date": says.DATE,
    "fiscal": says.FISCAL,
    "quarter": says.QUARTERLY,
    "century": says.CENTURIES,
    "decade": says.DECADES,
    "season": says.SEASONAL,
    "month": says.MONTHLY,
    "year": rf"(?i:(?:the )?(?:calendar )?year )?\b{says.YEAR}(?!(?:-\d| (?i:percent|per cent|dollars|feet|"
    "meters|miles|people|jobs)))",
    "ago": says.AGO,
    "unit": says.DEICTIC,
    "rolling": says.ROLLING,
    "vague": says.VAGUE,
    "day": says.DAYS,
    "weekday": says.WEEKDAILY,
    "holiday": says.HOLIDAYS,
    "same": says.SAME,
    "event": says.EVENTS,
    "ahead": says.AHEAD,
    "whole": says.WHOLE,
}
_BODY = rf"(?:{says.PART} ?)?(?:" + "|".join(f"(?P<{form}>{pattern})" for form, pattern in _FORMS.items()) + ")"
_FIND = lazy_re(says.spaced(rf"(?<![\w$€£.])(?:(?P<lead>{says.LEAD}) )?(?:{_BODY})"))
_UPTO = lazy_re(says.spaced(rf"(?:,? (?P<to>to|until|till|through|and|or) | ?(?P<dash>[-–—]) ?)(?:{_BODY})"))
_BEHIND = lazy_re(says.spaced(rf",? (?:(?P<lead>in|on|of|for) )?(?:{_BODY})"))
_HINT = lazy_re(
    r"\b(?:1[89]|20)\d\d\b|\b(?:(?:to|yester)?day|tonight|(?:to)?morrow|week|weekend|month|quarter|year|decade|"
    r"centur(?:y|ies)|"
    r"hour|minute|fortnight)s?\b|[’']?\d0s\b|FY|\bQ[1-4]|\bCOP|\b(?:now|soon|ago|currently|shortly|present|"
    r"moment|future|term|run|"
    r"immediately|imminently|stage|point|course|date|far|nowadays|before long|right away|as possible|short time|"
    r"summer|spring|autumn|fall|"
    r"winter|morning|afternoon|evening|night|twenties|thirties|forties|fifties|sixties|seventies|eighties|"
    r"nineties|summit|"
    r"meeting|same|recent|eve)\b|\b(?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|"
    r"Fri|Satur|"
    r"Sun|Christmas|Easter|Good|New Year|Thanks|Ministerial|Conference)",
    re.IGNORECASE,
)
"""A word that every time phrase but a bare place has."""

_ENDS = {"to", "until", "till", "through"}
_PRINTED = frozenset("in on at of for come across during from starting beginning".split())
"""Words before a date, a month or an event that are no part of the phrase as it is printed (guideline 20)."""
_COUNTING = frozenset({"rolling", "ahead", "vague"})
"""Forms whose ``in`` counts from now and is printed."""
_YEAR_LEADS = frozenset(
    "in by since until till before after during from through throughout for as of|as at|up to|between|"
    "no later than|not later than|"
    "following|prior to|come|ahead of|starting|beginning|effective|to".replace("|", " ").split()
) | {
    "as of",
    "as at",
    "up to",
    "no later than",
    "not later than",
    "on or before",
    "prior to",
    "starting in",
    "beginning in",
}
_INSIDES = {
    "event": frozenset(
        {"date", "month", "year", "unit", "season", "weekday", "day", "rolling", "fiscal", "quarter", "ahead"}
    ),
    "weekday": frozenset({"unit", "date"}),
    "day": frozenset({"unit", "month"}),
    "unit": frozenset({"weekday"}),
}
"""What may stand behind, saying when it is."""
_JOINED = frozenset({"date", "month", "year", "day", "weekday", "fiscal", "quarter", "decade"})
_ORDERED = lazy_re(r"(?:first|second|third|fourth|fifth|final|\dth|\dst|\dnd|\drd)(?:\s+of)?\s+$", re.IGNORECASE)
_BEFORE = 12
_OTHER_YEAR = lazy_re(r",?\s(?:\d{3,4}|nineteen|twenty|two thousand)\b")
"""A year behind a date that is none of those which speech counts."""
_LONGEST = 100
"""Code points behind a phrase up to which its other parts are looked for."""


class TimePhrase(msgspec.Struct, frozen=True):
    """Words that say when.

    Attributes:
        span: the words as a deadline is printed: with ``by``, ``before``, ``since``, without ``at``, ``on`` or ``in``
            before a date or an event.
        form: what they are; ``place`` is a town where an event may be.
        words: the words without lead and part, blanks made one.
        lead: the word before them, in small letters, printed or not (``by``, ``in``, ``as of``).
        part: which part is meant, in small letters: ``end``, ``early``, ``later``, ``first half``.
        upto: the other end of a range, ``from 2021 to 2023``.
        inside: when the event, weekday or day is: the Summit ``next year``.
    """

    span: Span
    form: Form
    words: str
    lead: str | None = None
    part: str | None = None
    upto: TimePhrase | None = None
    inside: TimePhrase | None = None

    @property
    def points(self) -> Literal["past", "future"] | None:
        """Whether the words themselves look back or ahead."""
        low = self.words.lower()
        if self.form == "ago" or self.lead == "since" or self.part == "earlier" or low.startswith(_BACK):
            return "past"
        if self.lead in _AHEAD_LEADS or self.part in _AHEAD_PARTS or self.form == "vague":
            return "future"
        if low.startswith(_AHEAD) or low.endswith(
            (" ahead", " to come", " from now", " from today", " time", " hence")
        ):
            return "future"
        return None if self.inside is None else self.inside.points


_BACK = (
    *("last", "the last", "the very last", "past", "the past", "this past", "these past", "previous", "the previous"),
    *("preceding", "the preceding", "recent", "the recent", "yesterday", "the day before", "so far", "thus far"),
    "to date",
)
_AHEAD = (
    *("next", "the next", "the very next", "coming", "the coming", "this coming", "upcoming", "the upcoming"),
    *("this upcoming", "forthcoming", "the forthcoming", "tomorrow", "the day after", "tonight"),
)
_AHEAD_PARTS = frozenset({"later", "rest", "remainder"})
_AHEAD_LEADS = frozenset({"within", "by the time of", "no later than", "not later than", "on or before"})


def time_phrases(text: str, parts: Iterable[Span], *, places: frozenset[str] = frozenset()) -> Iterator[TimePhrase]:
    """Find the time phrases of speech, in text order; spans do not overlap.

    Args:
        text: the document.
        parts: runs of speech, as code points; no phrase goes over the end of a run.
        places: names of towns which say when if an event is there (``by Vilnius``); found behind a preposition.
    """
    for part in parts:
        found = list(_phrases(text, part)) if _HINT.search(text, part.start, part.end) else []
        if places:
            found = _with_places(found, _places(places).finditer(text, part.start, part.end))
        yield from found


def _phrases(text: str, part: Span) -> Iterator[TimePhrase]:
    at = part.start
    while (found := _FIND.search(text, at, part.end)) is not None:
        made = _made(text, found, part.end)
        at = found.end() if made is None else made.span.end
        if made is not None:
            yield made
        elif found["lead"] is not None:
            at = found.end("lead")


def _made(text: str, found: re.Match[str], end: int) -> TimePhrase | None:
    """Make a phrase of a match with what stands behind it; None where the words need not say when."""
    one = _plain(found, found["lead"])
    before = text[max(found.start() - _BEFORE, 0) : found.start()]
    if not _says_when(one) or (one.form in {"weekday", "unit"} and _ORDERED.search(before)):
        return None
    last = one.span.end
    limit = min(end, last + _LONGEST)
    if one.form == "date" and _OTHER_YEAR.match(text, last, limit):
        return None
    upto = inside = None
    if one.form in _JOINED and (other := _UPTO.match(text, last, limit)) is not None:
        upto = _plain(other, "to")
        if not _is_range(one, upto, other):
            upto = None
    if (
        upto is None
        and one.form in {"event", "weekday", "day", "unit"}
        and (other := _BEHIND.match(text, last, limit)) is not None
    ):
        inside = _plain(other, other["lead"])
        bare = one.form == "day" and not one.words.lower().endswith("far")  # "so far this year", not "now last week"
        if bare or not _says_when(inside) or inside.form not in _INSIDES[one.form]:
            inside = None
    if upto is None and inside is None:
        return one
    last = (upto or inside or one).span.end
    if one.form == "unit" and inside is not None:  # next week on Friday
        one, inside = inside, one
        return TimePhrase(Span(inside.span.start, last), one.form, one.words, inside.lead, one.part, None, inside)
    words = one.words
    if one.form == "event" and inside is not None and (place := _PLACE.match(text, last, end)) is not None:
        words, last = f"{words} {place[0].strip()}", place.end()
    return TimePhrase(Span(one.span.start, last), one.form, words, one.lead, one.part, upto, inside)


_PLACE = lazy_re(says.spaced(rf" in (?!{says.MONTH}|{says.WEEKDAY})[A-Z][\w-]+"))


def _plain(found: re.Match[str], lead: str | None) -> TimePhrase:
    form = next(form for form in _FORMS if found[form] is not None)
    part = found["part"] or found["early"]
    lead = lead and " ".join(lead.lower().split())
    start = found.start(form)
    if part is not None:
        start = min(at for at in (found.start("part"), found.start("early")) if at >= 0)
        start = _article(found.string, start, found.start())
    if lead is not None and "lead" in found.re.groupindex and found["lead"] is not None:
        plain = (
            lead.split()[0] in _PRINTED
            and lead != "on or before"
            and not (lead in {"in", "over", "for", "during", "from"} and form in _COUNTING)
        )
        start = start if plain and part is None else (found.start("lead") if not plain else start)
    return TimePhrase(
        Span(start, found.end()), form, " ".join(found[form].split()), lead, part and " ".join(part.lower().split())
    )


def _article(text: str, start: int, least: int) -> int:
    """Take in ``the`` before ``end of``, with ``very`` between them."""
    before = _THE.search(text, least, start)
    return start if before is None else before.start()


_THE = lazy_re(says.spaced(r"(?i:\bthe (?:very |tail |latter )?|\b(?:very |tail |latter ))\Z"))


def _says_when(one: TimePhrase) -> bool:
    bare = one.lead is None and one.part is None
    match one.form:
        case "month":
            return not bare or len(one.words.split()) > 1
        case "year":
            return one.part is not None or one.lead in _YEAR_LEADS or len(one.words.split()) > 1
        case "whole":
            return one.part is not None
        case "season":
            return not bare or len(one.words.split()) > 2 or not one.words.lower().startswith("the ")  # noqa: PLR2004
        case "holiday":
            return not bare
        case "ahead":
            from_now = one.words.lower().endswith(("now", "today", "time", "hence"))
            return one.lead in {"in", "within", "inside"} or from_now
        case "same":
            return one.lead != "at"
        case _:
            return True


def _is_range(one: TimePhrase, other: TimePhrase, found: re.Match[str]) -> bool:
    if found["dash"] is not None:
        return one.form == other.form and one.form in {"year", "date", "month"} and "-" not in one.words
    if found["to"] in _ENDS:
        return other.form in _JOINED and (
            one.lead in {"from", "between", "starting", "effective"} or one.form == other.form
        )
    return other.form in _JOINED and (one.lead == "between" or one.form == other.form)


@lru_cache(maxsize=8)
def _places(places: frozenset[str]) -> re.Pattern[str]:
    names = "|".join(re.escape(place).replace(r"\ ", r"\s+") for place in sorted(places, key=len, reverse=True))
    return re.compile(
        rf"\b(?P<lead>[Aa]t|[Ii]n|[Bb]y|[Ss]ince|[Aa]fter|[Bb]efore|[Uu]ntil)\s+(?P<place>{names})\b(?![’']s|"
        rf"\s+[A-Z])"
    )


def _with_places(phrases: list[TimePhrase], found: Iterable[re.Match[str]]) -> list[TimePhrase]:
    taken = [phrase.span for phrase in phrases]
    for place in found:
        lead = place["lead"].lower()
        span = Span(place.start("place") if lead in {"at", "in"} else place.start(), place.end())
        if not any(span.start < other.end and other.start < span.end for other in taken):
            phrases.append(TimePhrase(span, "place", " ".join(place["place"].split()), lead))
    return sorted(phrases, key=lambda phrase: phrase.span.start)
