"""Time phrases resolved to periods, counted from the day on which they were said.

A period is what the words allow and no more: None for ``soon``, ``in the coming weeks``, ``after Christmas``, and for
a bare ``July`` where nothing tells the last one from the next. Days that a phrase names loosely are given at the
grain of its unit: ``two years ago`` is that calendar year, ``in three weeks`` that week from Monday to Sunday.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta
from typing import TYPE_CHECKING

from onrecord.grammar.days import calendars
from onrecord.grammar.days.stretches import Toward, Words, names_year, weekday_of
from onrecord.grammar.days.timephrases import Form, TimePhrase, time_phrases

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.grammar.days.calendars import Stretch

__all__ = ["Form", "TimePhrase", "Toward", "period", "time_phrases"]

_UNTIL = frozenset({"until", "till", "through", "up to"})
_BEFORE = frozenset({"before", "prior to", "ahead of"})
_BY = frozenset({"by", "by the time of", "no later than", "not later than", "on or before"})
_OPEN = frozenset(
    "after,following,from,starting,starting in,starting on,beginning,beginning in,beginning on,effective".split(",")
)
_THIRDS = {"early": 0, "early on": 0, "early part": 0, "first part": 0, "middle": 1, "mid": 1} | {
    "late": 2,
    "latter part": 2,
    "second part": 2,
}
_EDGES = {"end": "end", "close": "end", "start": "start", "beginning": "start", "turn": "start"}
_CLOSES = frozenset({"end", "close"})
"""Parts that are reached on the last day: ``before the end of June`` goes to 30 June."""
_WHOLE_PARTS = frozenset({"course", "sometime", "some time"})


def _no_events(_words: str, _day: date) -> tuple[str, str] | None:
    return None


def period(
    phrase: TimePhrase,
    day: date,
    events: Callable[[str, date], tuple[str, str] | None] = _no_events,
    *,
    toward: Toward | None = None,
    state: str | None = None,
) -> tuple[str, str] | None:
    """Give the period that a phrase means.

    ``by X`` gives X itself, the days that must not be passed; ``before X`` runs from ``day`` to the day before X,
    ``until X`` and ``before the end of X`` from ``day`` to its last day, ``since X`` from its beginning to ``day``.
    ``after X`` has no end: None.

    Args:
        phrase: what was said.
        day: when, from which is counted.
        events: gives first and last day, ISO 8601, of an event by its words; None where it is not known.
        toward: whether the sentence looks back or ahead, if that is known; the words themselves come first.
        state: the speaker's state, whose financial years are meant and whose seasons; without it no financial year is
            certain, and seasons are those of the north.

    Returns:
        First and last day, ISO 8601, both inclusive; None where the words do not allow a period.
    """
    with suppress(ValueError, OverflowError):  # days that no calendar has: 30 February, the year 12000
        ahead: Toward | None = "future" if phrase.lead in _BY | _UNTIL else None
        found = _whole(phrase, Words(day, events, phrase.points or toward or ahead, state))
        if found is not None and found[0] <= found[1]:
            return found[0].isoformat(), found[1].isoformat()
    return None


def _whole(phrase: TimePhrase, said: Words) -> Stretch | None:
    if phrase.upto is not None:
        return _range(phrase, phrase.upto, said)
    found = _with_inside(phrase, said)
    if found is None or phrase.lead in _OPEN:
        return None
    first, last = found
    if phrase.lead == "since":
        return first, said.day
    if phrase.lead in _UNTIL:
        return said.day, last
    if phrase.lead in _BEFORE:
        return said.day, last if phrase.part in _CLOSES else first - timedelta(days=1)
    if phrase.lead in _BY and phrase.part in _CLOSES:
        return last, last
    return found


def _range(one: TimePhrase, other: TimePhrase, said: Words) -> Stretch | None:
    first, last = _cut(one, said), _cut(other, said)
    if last is not None and names_year(other) and not names_year(one):
        first = _cut(one, said.looking(last[1], "past"))  # "from July to September 2025"
    elif first is not None and not names_year(other):
        last = _cut(other, said.looking(first[0], "future"))
    return None if first is None or last is None else (first[0], last[1])


def _with_inside(phrase: TimePhrase, said: Words) -> Stretch | None:
    if phrase.inside is None:
        return _cut(phrase, said)
    inside = _cut(phrase.inside, said)
    if phrase.form == "event":
        known = said.mean(phrase)
        if known is None or inside is None:
            return known or inside
        return known if known[0] <= inside[1] and inside[0] <= known[1] else inside
    wanted = weekday_of(phrase.words)
    if inside is None:
        return None
    if wanted is None:
        return inside[0], said.day  # so far this year
    days = (inside[1] - inside[0]).days
    return (inside[0] + timedelta(days=wanted),) * 2 if days == calendars.WEEK - 1 else None


def _cut(phrase: TimePhrase, said: Words) -> Stretch | None:
    """Give the part of the words' stretch that is meant."""
    found, part = said.mean(phrase), phrase.part
    if found is None or part is None:
        return found
    if part in _EDGES:
        return calendars.edge(found, _EDGES[part])
    if part in _THIRDS:
        return found if found[0] == found[1] else calendars.third(found, _THIRDS[part])
    if part in {"first half", "second half"}:
        return calendars.half(found, int(part == "second half"))
    if part in {"later", "rest", "remainder"}:
        return max(said.day, found[0]), found[1]
    if part == "earlier":
        return found[0], min(said.day, found[1])
    return found if part in _WHOLE_PARTS else None  # "the last week of July"
