"""Which named event words mean that were said on a day: ``the summit``, ``the Washington summit``, ``Vilnius``.

The nearest one to come for words that look ahead, the nearest past for words that look back; nothing where two events
are as likely. What the words leave open is told by the document: by who publishes it, and by the events it names.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache, cached_property
from typing import TYPE_CHECKING, Literal

from onrecord.grammar.days.calendars import months
from onrecord.people.days import bounds
from onrecord.people.places import events
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from onrecord.grammar.days.calendars import Stretch
    from onrecord.people.places import NamedEvent

__all__ = ["Happenings", "event_towns"]

AHEAD = timedelta(days=550)
"""How far ahead an event is spoken of that is named by its kind or its town alone."""
BACK = timedelta(days=800)
_KINDS = {
    "summit": frozenset({"summit", "leaders", "heads"}),
    "leaders": frozenset({"summit", "leaders", "heads"}),
    "ministerial": frozenset({"ministerial", "ministers"}),
    "ministers": frozenset({"ministerial", "ministers"}),
    "minister": frozenset({"ministerial", "ministers"}),
    "conference": frozenset({"conference"}),
    "cop": frozenset({"conference"}),
}
"""Words of an event's name that its head noun, as said, may stand for."""
_GENERIC = frozenset(
    "the our this that an a in at of on for s upcoming next last coming recent forthcoming annual historic meeting "
    "council leaders heads state government informal extraordinary and here year month week".split()
) | frozenset(_KINDS)  # fmt: skip
_NUMBERED = lazy_re(r"\d+(?:st|nd|rd|th)")
_MEETS = frozenset({"summit", "meeting", "conference", "council"})
"""Words that every event's name has to which people go; treaties are signed and over."""
_SPELLED = {"defense": "defence", "european": "eu"}
_NAMED = lazy_re(
    r"\b((?:[A-Z][\w&]*\s){0,3}(?:[Ss]ummit|Ministerial(?:\s(?:Council|Meeting))?|Conference)"
    r"(?:\s(?:in|at)\s(?:The\s)?[A-Z]\w+)?|COP ?\d\d\b)"
)
_PLAIN = 3
"""Events of a town from which on its bare name no longer tells one of them."""


@cache
def _meetings() -> tuple[tuple[NamedEvent, frozenset[str], Stretch], ...]:
    """Give the events to which people go, each with the words that may name it and its days."""
    found = []
    for event in events():
        own = set(fold(" ".join((event.name, *event.names, event.place))).split())
        if own & _MEETS:
            own |= {event.start[:4]} | ({"eu"} if "european council" in fold(event.name) else set())
            found.append((event, frozenset(own), (_day(event.start, 0), _day(event.end, 1))))
    return tuple(found)


def _day(written: str, which: int) -> date:
    first = bounds(written)[0]
    year, month = int(first[:4]), int(first[5:7])
    return date.fromisoformat(written) if len(written) == len(first) else months(year, month)[which]


@cache
def event_towns() -> frozenset[str]:
    """Give the towns in which named events have been."""
    return frozenset(event.place.split(",")[0] for event, _, _ in _meetings() if event.place[:1].isupper())


class Happenings:
    """The named events of which one document may speak.

    Args:
        text: the document, for the events that it names.
        publisher: who publishes it.
        place: where it was said; a bare name of that town means the town.
    """

    def __init__(self, text: str, publisher: str | None = None, place: str | None = None) -> None:
        self._text = text
        own = fold(publisher or "")
        self._body = frozenset({own} if own and " " not in own else ())  # "NATO", "OSCE": in the names of their events
        self._here = fold(place or "")

    def looking(self, toward: Literal["past", "future"] | None) -> Callable[[str, date], tuple[str, str] | None]:
        """Give a look-up of events, by words and the day on which they were said, that looks back or ahead.

        It gives first and last day, ISO 8601, or None where the words mean no event that is known, or two.
        """

        def look(said: str, day: date) -> tuple[str, str] | None:
            found = self.find(said, day, toward)
            if found is None:
                return None
            first, last = next(days for event, _, days in _meetings() if event == found)
            return first.isoformat(), last.isoformat()

        return look

    def find(self, said: str, day: date, toward: Literal["past", "future"] | None = None) -> NamedEvent | None:
        """Give the event that words mean on a day; None where none or more than one may be meant."""
        asked = fold(said).split()
        town = fold(said) if said in event_towns() else None
        kinds = [_KINDS[word.rstrip("0123456789")] for word in asked if word.rstrip("0123456789") in _KINDS]
        telling = {_SPELLED.get(word, word) for word in asked if word not in _GENERIC and not _NUMBERED.fullmatch(word)}
        fits = [
            (event, own, days)
            for event, own, days in _meetings()
            if telling <= own and (town is not None or any(kind & own for kind in kinds))
        ]
        if town is not None:
            return self._of_town(town, fits, day, toward)
        if not telling:
            fits = self._of_document(fits, day, toward)
        return self._nearest(fits, day, toward)

    def _of_town(
        self, town: str, fits: list[_Fit], day: date, toward: Literal["past", "future"] | None
    ) -> NamedEvent | None:
        if town in self._here:
            return None
        named = any(town in fold(words) for words in self._named)
        fits = [fit for fit in fits if named or self._body & fit[1]]
        return self._nearest(fits, day, toward) if len(fits) <= _PLAIN else None

    def _of_document(self, fits: list[_Fit], day: date, toward: Literal["past", "future"] | None) -> list[_Fit]:
        """Keep the events of the kind that the document itself names, else those of its publisher."""
        named = {found.id for words in self._named if (found := self._told(words, day, toward)) is not None}
        own = [fit for fit in fits if self._body & fit[1]]
        return [fit for fit in own or fits if fit[0].id in named] or [fit for fit in fits if fit[0].id in named] or own

    def _told(self, words: str, day: date, toward: Literal["past", "future"] | None) -> NamedEvent | None:
        asked = fold(words).split()
        return self.find(words, day, toward) if any(word not in _GENERIC for word in asked) else None

    @cached_property
    def _named(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(" ".join(found[1].split()) for found in _NAMED.finditer(self._text)))

    def _nearest(self, fits: Iterable[_Fit], day: date, toward: Literal["past", "future"] | None) -> NamedEvent | None:
        on, ahead, back = [], [], []
        for fit in fits:
            first, last = fit[2]
            if first <= day <= last:
                on.append(fit)
            elif day < first <= day + AHEAD:
                ahead.append(fit)
            elif day - BACK <= last < day:
                back.append(fit)
        back.sort(key=lambda fit: fit[2][1], reverse=True)
        ahead.sort(key=lambda fit: fit[2][0])
        if on:
            return on[0][0] if len(on) == 1 else None
        if toward is None:
            both = back + ahead
            return both[0][0] if len(both) == 1 else None
        return self._first(ahead if toward == "future" else back)

    def _first(self, nearest: list[_Fit]) -> NamedEvent | None:
        """Give the nearest; None where another series has one as well and the publisher decides for neither."""
        names = {_series(fit[0]) for fit in nearest}
        if len(names) > 1:
            nearest = [fit for fit in nearest if self._body & fit[1]]
            if len({_series(fit[0]) for fit in nearest}) != 1:
                return None
        return nearest[0][0] if nearest else None


_Fit = tuple["NamedEvent", frozenset[str], "Stretch"]


def _series(event: NamedEvent) -> str:
    return event.name.removeprefix("Extraordinary ").removeprefix("Informal ").casefold()
