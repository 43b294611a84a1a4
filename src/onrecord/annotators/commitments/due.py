"""Deadlines: the time phrase that says by when or when it will be done, and the period that it means."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from onrecord.annotators.commitments.dated import hangs_on, present
from onrecord.annotators.commitments.force import condition
from onrecord.annotators.commitments.spoken import plain
from onrecord.grammar.days.periods import period
from onrecord.grammar.days.timephrases import TimePhrase, time_phrases
from onrecord.model import Span
from onrecord.people.happenings import Happenings
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.annotators.commitments.found import Found
    from onrecord.model import Transcript

_BY = frozenset(
    ("by", "by the time of", "before", "within", "no later than", "not later than", "on or before", "prior to", "until")
)
_MEETS = frozenset({*_BY, "at", "during", "after", "ahead of", "following", "in time for"})
"""Leads with which an event says when; without one it is what is spoken of."""
_SAID = frozenset({"agreed", "pledged", "announced", "committed", "assured", "tasked"})
_TO_COME = frozenset({"will", "going"})
_CARRIED = frozenset({"event", "day"})
"""When a meeting is, and so when all is done that will be done there."""
_DATES = frozenset({"date", "month", "year"})


def _day(written: str | None) -> date | None:
    """Give the day of the event; None where only its month is known, or a day that no calendar has is written."""
    try:
        return date.fromisoformat(written or "")
    except ValueError:
        return None


class Deadlines:
    """The deadlines of one transcript.

    Args:
        transcript: as read; its date is the day from which is counted.
    """

    def __init__(self, transcript: Transcript) -> None:
        self._text = transcript.text
        self._speech_in = transcript.speech_in
        self._known: dict[tuple[Span, int], TimePhrase | None] = {}
        self._day = _day(transcript.date)
        self._happenings = Happenings(transcript.text, transcript.publisher, transcript.place)

    def phrase(self, found: Found) -> TimePhrase | None:
        """Give the time that hangs on the verb of an undertaking; that of the one before where a list goes on."""
        at = found.span, found.clause.at.start
        if at not in self._known:
            self._known[at] = self._phrase(found)
        return self._known[at]

    def _phrase(self, found: Found) -> TimePhrase | None:
        fits = [one for one in time_phrases(self._text, self._speech_in(found.span)) if self._says_when(one, found)]
        if not fits and found.under is not None:
            return self.phrase(found.under)
        if not fits and (found.after is not None or (found.follows is not None and _goes_on(found))):
            carried = self.phrase(found.after or found.follows or found)
            return carried if found.after is not None or (carried is not None and carried.form in _CARRIED) else None
        head = found.sentence.start + found.clause.at.start
        best = [one for one in fits if one.lead in _BY] or [
            one for one in fits if one.form == "event" and one.span.start > head
        ]
        return next(iter(best or fits), None) or _gathering(found)

    def _past(self, phrase: TimePhrase) -> bool:
        """Tell whether a time was over when it was said: nothing is due then."""
        due = self.due(phrase, None)
        return due is not None and self._day is not None and due[1] < self._day.isoformat()

    def words(self, phrase: TimePhrase | None) -> str | None:
        """Give the printed words, white space made blanks."""
        return None if phrase is None else " ".join(self._text[phrase.span.start : phrase.span.end].split())

    def due(self, phrase: TimePhrase | None, state: str | None) -> tuple[str, str] | None:
        """Give first and last day of the period, ISO 8601; None where words or date do not allow one."""
        if phrase is None or self._day is None:
            return None
        return period(phrase, self._day, self._happenings.looking("future"), toward="future", state=state)

    def _says_when(self, phrase: TimePhrase, found: Found) -> bool:
        before = self._text[max(phrase.span.start - _REACH, 0) : phrase.span.start].rstrip()
        if phrase.points == "past":
            return False
        if phrase.form == "event" and phrase.lead not in _MEETS and not _LOOKS.search(before):
            return False
        if (phrase.form == "year" and phrase.lead is None) or present(phrase.words):
            return False
        start = found.sentence.start
        place = phrase.span.start - start, phrase.span.end - start
        if not hangs_on(found.flat, found.clause, *place, phrase.lead) or self._past(phrase):
            return False
        cues = found.clause.cues
        said = [cue for cue in cues if cue.kind in _SAID] if cues[0].kind not in _TO_COME else []
        if said and phrase.span.start < found.sentence.start + said[0].start and phrase.lead not in _BY:
            return False  # "today we agreed": when it was agreed
        return not (phrase.form in _DATES and phrase.lead is None and before.endswith(_PART_OF_A_NAME))


_PLAIN = lazy_re(
    r"(?:(?:And|Then|Also|Further|Furthermore|Finally|Second|Third|Secondly|Thirdly),?\s+)?(?:then\s+|there\s+|also\s+)?$",
    re.IGNORECASE,
)


def _gathering(found: Found) -> TimePhrase | None:
    """Give the gathering at which it will be done, where only a clause says so (``when they meet in Velda``)."""
    meet = _MEET.search(found.flat, found.clause.start, found.clause.end)
    if meet is None:
        return None
    span = Span(found.sentence.start + meet.start(), found.sentence.start + meet.end())
    return TimePhrase(span, "vague", plain(meet[0]))


_MEET = lazy_re(
    r"\bwhen\s+(?:we|they|(?:the\s+|our\s+|all\s+)?(?:leaders|ministers|allies|members|sides|parties|presidents))\s+"
    r"(?:next\s+)?meet(?:\s+again)?(?:\s+(?:in|at)\s+(?:the\s+)?(?-i:[A-Z])[\w’'-]+)?(?=\s*[,.;:–—]|\s+(?:we|they|I|the)\b|\s*$)",
    re.IGNORECASE,
)


def _goes_on(found: Found) -> bool:
    """Tell whether a sentence only goes on with the list of the one before: the same in the same mood, no condition."""
    before, clause = found.follows, found.clause
    if before is None or before.negated is not found.negated:
        return False
    at = found.flat.find(clause.subject, clause.start, clause.at.start)
    leads = clause.start == 0 and at >= 0 and _PLAIN.match(found.flat[:at]) is not None
    return leads and condition(found) is None and condition(before) is None


_REACH = 16
"""Characters before a phrase that are looked at."""
_LOOKS = lazy_re(r"\blook(?:ing)?\s+(?:ahead\s+)?to$")
"""``We look to the summit in May to settle it``: done there."""
_PART_OF_A_NAME = (" the", " another", " of", " since", " this", " like")
"""Words before a date that is no time of an act: ``another October 7th``."""
