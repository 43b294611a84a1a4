"""What the words of one time phrase mean, without what stands before it: a date, a month, the next two years."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from onrecord.grammar.days import calendars
from onrecord.grammar.days.timewords import MONTH_NUMBERS, NUMBERS, ORDINALS, TENS, WEEKDAYS, words
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.grammar.days.calendars import Stretch
    from onrecord.grammar.days.timephrases import TimePhrase

Toward = Literal["past", "future"]

_YEAR = lazy_re(r"\b(?:1[89]|20)\d\d\b")
_MONTH = lazy_re(rf"\b({words(MONTH_NUMBERS)})\b")
_WEEKDAY = lazy_re(rf"\b({words(WEEKDAYS)})\b")
_RELATIVE_YEAR = lazy_re(r"\b(this|last|next) year\b")
_WHOSE_YEAR = lazy_re(r"\b(this|last|next)\s+year[’']s\b", re.IGNORECASE)
_DET = lazy_re(r"^(?:the )?(this past|this coming|this upcoming|coming|upcoming|current|this|last|next|very next)\b")
_COUNT = lazy_re(
    rf"\b(\d+|(?:{words(NUMBERS)})(?:-[a-z]+)?)\b(?=.*\b(minute|hour|day|week|fortnight|month|quarter|year|decade))"
)
_UNIT = lazy_re(r"\b(weekend|minute|hour|day|week|fortnight|month|quarter|year|decade|century)(s?)\b")
_LOOSE = lazy_re(
    r"\b(?:few|couple|several|some|many|handful|number|matter|or|to|recent|short|about|around|roughly|less|under|more)\b"
)
_STRICTLY = lazy_re(r"\b(?:few|couple|several|some|many|handful|number|matter|or|to|recent|short|more)\b")
_SEASON = lazy_re(r"\b(spring|summer|autumn|fall|winter)\b")
_ORDINAL_DAY = lazy_re(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\b(?!\d)|\b({words(ORDINALS)})\b")
_ISO = lazy_re(r"\d{4}-\d\d-\d\d")
_BOUNDED = frozenset({"within", "inside"})
_ORDER = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "1": 1, "2": 2, "3": 3, "4": 4}


class Words:
    """The words of phrases that were said on a day, looking one way.

    Args:
        day: when they were said.
        events: gives the days of an event by its words.
        toward: whether the sentence looks back or ahead, where that is known.
        state: the speaker's state.
    """

    def __init__(
        self,
        day: date,
        events: Callable[[str, date], tuple[str, str] | None],
        toward: Toward | None,
        state: str | None,
    ) -> None:
        self.day = day
        self.events = events
        self.toward = toward
        self.state = state

    def looking(self, day: date, toward: Toward) -> Words:
        """Give the same, looking another way from another day."""
        return Words(day, self.events, toward, self.state)

    def mean(self, phrase: TimePhrase) -> Stretch | None:
        """Give the days of a phrase's own words, whatever lead and part it has; None where they tell none.

        Raises:
            ValueError: a day is named that no calendar has.
        """
        if phrase.form in {"event", "place"}:
            return self._event(phrase)
        if phrase.form in {"date", "month", "weekday"}:  # names, whose capitals count
            return {"date": self._date, "month": self._month, "weekday": self._weekday}[phrase.form](phrase.words)
        low = phrase.words.lower()
        match phrase.form:
            case "year":
                return calendars.year(int(_YEAR.findall(low)[-1]))
            case "decade":
                return _decade(low)
            case "rolling":
                return self._rolling(low, phrase.lead)
            case "ago":
                return self._counted(low, -1)
            case "ahead":
                return self._ahead(low, phrase.lead)
            case _:
                read = {
                    "fiscal": self._fiscal,
                    "quarter": self._quarter,
                    "century": self._century,
                    "season": self._season,
                    "unit": self._unit,
                    "whole": self._unit,
                    "day": self._day,
                    "holiday": self._holiday,
                }.get(phrase.form)
                return None if read is None else read(low)  # "soon", "over the same period"

    def _event(self, phrase: TimePhrase) -> Stretch | None:
        said = _WHOSE_YEAR.search(phrase.words)
        way = 0 if said is None else {"this": 0, "last": -1, "next": 1}[said[1].lower()]
        # "next year's summit": the nearest as next year will have it, or as last year had it.
        known = self.events(phrase.words, self.day if way == 0 else calendars.year(self.day.year + way)[way < 0])
        if known is None or (said is not None and int(known[0][:4]) != self.day.year + way):
            return None
        return date.fromisoformat(known[0]), date.fromisoformat(known[1])

    def _told_year(self, text: str) -> int | None:
        """Give the year that is named beside a month, a quarter or a season."""
        named = _YEAR.search(text)
        if named is not None:
            return int(named[0])
        relative = _RELATIVE_YEAR.search(text.lower())
        return None if relative is None else self.day.year + {"this": 0, "last": -1, "next": 1}[relative[1]]

    def _nearest(self, found: dict[int, Stretch], det: str | None = None) -> Stretch | None:
        """Choose among one stretch of each year, by what is said before it and by where the sentence looks.

        Args:
            found: the stretch of last year, this year and next year.
            det: ``this``, ``last``, ``next`` or the like, if said.
        """
        last, this, coming = (found[self.day.year + way] for way in (-1, 0, 1))
        if det == "this":
            # "this fall", said in January of what has been, is neither plainly last year's nor this year's.
            return None if self.toward == "past" and this[0] > self.day else this
        if det in {"this past", "last"}:
            # "last July" in January can mean one July alone; in September it may mean either.
            if det == "last" and this[1] < self.day:
                return None
            return this if this[1] < self.day else last
        if det is not None:
            if det in {"next", "very next"} and this[0] > self.day:
                return None
            return this if this[0] > self.day else coming
        if this[0] <= self.day <= this[1]:
            return this
        if last[0] <= self.day <= last[1]:
            return last  # winter, in January
        match self.toward:
            case "past":
                return this if this[1] < self.day else last
            case "future":
                return this if this[0] > self.day else coming
            case _:
                return None

    def _years(self) -> range:
        return range(self.day.year - 1, self.day.year + 2)

    def _date(self, text: str) -> Stretch | None:
        iso = _ISO.search(text)
        if iso is not None:
            return (date.fromisoformat(iso[0]),) * 2
        month = MONTH_NUMBERS[_MONTH.findall(text)[-1]]
        number = next(found for found in _ORDINAL_DAY.finditer(_WEEKDAY.sub("", text).lower()))
        count = int(number[1]) if number[1] else ORDINALS[number[2]]
        named = _YEAR.search(text)
        if named is not None:
            return (date(int(named[0]), month, count),) * 2
        wanted = weekday_of(text)
        fits = [at for at in self._years() if wanted is not None and date(at, month, count).weekday() == wanted]
        if len(fits) == 1:  # "Monday, 5 May" is so in few years
            return (date(fits[0], month, count),) * 2
        return self._nearest({at: (date(at, month, count),) * 2 for at in self._years()})

    def _month(self, text: str) -> Stretch | None:
        number = MONTH_NUMBERS[_MONTH.findall(text)[-1]]
        told = self._told_year(text)
        if told is not None:
            return calendars.months(told, number)
        return self._nearest({at: calendars.months(at, number) for at in self._years()}, _det(text))

    def _season(self, text: str) -> Stretch | None:
        found = _SEASON.search(text)
        name = "summer" if found is None else found[1]
        southern = self.state in calendars.SOUTHERN
        told = self._told_year(text)
        if told is not None:
            return (
                None
                if name == ("summer" if southern else "winter")
                else calendars.season(told, name, southern=southern)
            )
        return self._nearest({at: calendars.season(at, name, southern=southern) for at in self._years()}, _det(text))

    def _quarter(self, text: str) -> Stretch | None:
        order = _ORDER[(re.search(r"first|second|third|fourth|final|[1-4]", text) or ["1"])[0]]
        told = self._told_year(text)
        if told is None and "year" in text:
            return None
        if told is not None:
            return calendars.months(told, 3 * order - 2, 3)
        return self._nearest({at: calendars.months(at, 3 * order - 2, 3) for at in self._years()})

    def _fiscal(self, text: str) -> Stretch | None:
        first = calendars.FINANCIAL_YEARS.get(self.state or "")
        if first is None or "tax" in text or "program" in text:
            return None
        now = self.day.year - (self.day.month < first)
        pair = re.search(r"(\d{2,4})[-/–](\d{2,4})$", text)
        single = re.search(r"\d{2,4}$", text)
        if pair is not None:
            if self.state == "United States" and "year" not in text:
                return None  # two calendar years as well as one that begins in October
            began = _full_year(pair[1])
            return calendars.financial(began, first) if (began + 1) % 100 == int(pair[2]) % 100 else None
        if single is not None:
            if self.state not in calendars.NAMED_BY_END:
                return None
            return calendars.financial(_full_year(single[0]) - 1, first)
        det = _det(text)
        if det is None:
            return None
        return calendars.financial(now + {"last": -1, "next": 1, "coming": 1}.get(det, 0), first)

    def _century(self, text: str) -> Stretch | None:
        if text.startswith(("this", "last")):
            return calendars.unit(self.day, "century", -1 if text.startswith("last") else 0)
        number = re.search(r"\d\d", text)
        spelled = {"nineteenth": 19, "twentieth": 20, "twenty-first": 21}
        order = int(number[0]) if number else next(spelled[name] for name in sorted(spelled) if name in text)
        return calendars.unit(date(100 * order, 1, 1), "century")

    def _unit(self, text: str) -> Stretch | None:
        name = _UNIT.findall(text)[-1][0]
        det = _det(text)
        if det in {"this past", "this coming", "coming"}:
            return self._around(name, 1, "past" if det == "this past" else "future") if name != "weekend" else None
        return calendars.unit(self.day, name, {"last": -1, "next": 1}.get(det or "", 0))

    def _around(self, name: str, count: int, toward: Toward) -> Stretch:
        if toward == "past":
            return calendars.moved(self.day, -count, name), self.day
        return self.day, calendars.moved(self.day, count, name)

    def _rolling(self, text: str, lead: str | None) -> Stretch | None:
        unit = _UNIT.search(text)
        if unit is None or _LOOSE.search(text) or "previous" in text or "preceding" in text or "following" in text:
            return None
        count = _number(text)
        if count is None:
            if unit[2] or lead is None:  # "the coming weeks", "the last year" alone
                return None
            count = 1
        toward: Toward = "past" if re.search(r"\b(?:last|past)\b", text) else "future"
        return self._around(_workdays(text, unit[1]), count, toward)

    def _counted(self, text: str, way: int) -> Stretch | None:
        """Give the calendar unit that lies so many units from now."""
        count, unit = _number(text), _UNIT.search(text)
        if unit is None or count is None or _STRICTLY.search(text):
            return None
        name = _workdays(text, unit[1])
        aim = calendars.moved(self.day, way * count, name)
        return calendars.unit(
            aim, {"minute": "day", "hour": "day", "workday": "day", "fortnight": "week"}.get(name, name)
        )

    def _ahead(self, text: str, lead: str | None) -> Stretch | None:
        if self.toward == "past":
            return None
        count, unit = _number(text), _UNIT.search(text)
        if unit is None or count is None or _STRICTLY.search(text):
            return None
        if lead in _BOUNDED or re.search(r"\b(?:less than|under)\b", text):
            return self._around(_workdays(text, unit[1]), count, "future")
        return self._counted(text, 1) if self.toward == "future" else None

    def _day(self, text: str) -> Stretch | None:
        if text.startswith("the day "):
            return (self.day + timedelta(days=2 if "after" in text else -2),) * 2
        if text.startswith("tomorrow"):
            return (self.day + timedelta(days=1),) * 2
        if text.startswith(("yesterday", "last night")):
            return (self.day - timedelta(days=1),) * 2
        if text in {"to date", "so far", "thus far", "these days", "nowadays"}:
            return None
        return self.day, self.day

    def _weekday(self, text: str) -> Stretch | None:
        wanted, det = weekday_of(text) or 0, _det(text.lower())
        away = (wanted - self.day.weekday()) % calendars.WEEK
        this = wanted - self.day.weekday()
        ahead, back = away or calendars.WEEK, calendars.WEEK - away
        if det == "this":
            return self._at(this)
        if det == "next":
            return self._at(ahead) if this <= 0 else None
        if det == "last":
            return self._at(-back) if this >= 0 else None
        toward = {"this coming": "future", "coming": "future", "this past": "past"}.get(det or "", self.toward)
        if toward is None or away == 0:
            return None
        return self._at(ahead if toward == "future" else -back)

    def _at(self, days: int) -> Stretch:
        return (self.day + timedelta(days=days),) * 2

    def _holiday(self, text: str) -> Stretch | None:
        def on(at: int) -> Stretch:
            if text.startswith("christmas"):
                return (date(at, 12, 24 if text.endswith("eve") else 25),) * 2
            if text.startswith(("easter", "good")):
                return (calendars.easter(at) - timedelta(days=2 if text.startswith("good") else 0),) * 2
            return (date(at, 12, 31) if text.endswith("eve") else date(at, 1, 1),) * 2

        return None if text == "thanksgiving" else self._nearest({at: on(at) for at in self._years()})


def _det(text: str) -> str | None:
    found = _DET.match(text.lower())
    return None if found is None or found[1] == "current" else found[1].replace("upcoming", "coming")


def names_year(phrase: TimePhrase) -> bool:
    """Tell whether a phrase needs no other one to tell its year."""
    return _YEAR.search(phrase.words) is not None or phrase.form not in {"date", "month"}


def weekday_of(text: str) -> int | None:
    """Give the weekday that words name, Monday as 0; None where they name none."""
    found = _WEEKDAY.search(text)
    return None if found is None else WEEKDAYS[found[1]]


def _number(text: str) -> int | None:
    found = _COUNT.search(text)
    if found is None:
        return None
    if found[1].isdecimal():
        return int(found[1])
    tens, _, ones = found[1].partition("-")
    return NUMBERS.get(found[1], NUMBERS.get(tens, 0) + NUMBERS.get(ones, 0))


def _workdays(text: str, unit: str) -> str:
    return "workday" if unit == "day" and re.search(r"\b(?:business|working)\b", text) else unit


def _full_year(digits: str) -> int:
    return int(digits) if len(digits) > 2 else 2000 + int(digits)  # noqa: PLR2004 - two digits of a year


def _decade(text: str) -> Stretch | None:
    full = re.search(r"\d{4}", text)
    if full is not None:
        return calendars.unit(date(int(full[0]), 1, 1), "decade")
    short = re.search(r"\d0", text)
    ten = int(short[0]) if short else next(TENS[name] for name in TENS if name in text)
    # "the twenties" may be those of two centuries; the others are of the last.
    return calendars.unit(date(1900 + ten, 1, 1), "decade") if ten > 20 else None  # noqa: PLR2004
