"""Figures into the rows of SQLite, with the sentences around each, to be filtered without reading any text."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple

from onrecord.archive.store.derived import Derived
from onrecord.archive.words.passages import speech_text
from onrecord.archive.words.words import fold
from onrecord.model import Figure, Span
from onrecord.text.lazy import lazy_re
from onrecord.text.sentences import sentences

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from onrecord.model import Transcript, Turn

_LAYER = "figures"
_LONGEST = 800
"""Code points of the longest sentence; what is longer was printed without marks, and is cut around the figure."""
_AROUND = 160
"""Code points on each side of a figure that count as its sentence where nothing ends one."""
_NUMBER = lazy_re(r"-?\d{1,60}(?:\.\d{1,60})?(?:/\d{1,60})?")
_SHARE = lazy_re(r"(?<=\d)\s*(?:%|per cent\b)", re.IGNORECASE)
_BACK = lazy_re(
    r"""^\W*(?:that|this|these|those|it|they|such)\b
      | ^\W*(?:(?:and|but|so|now|then|today|(?:last|this)\s(?:year|month|quarter|week)|in\s(?!order|fact)\w+)\b
        ,?\s+){1,3}
        (?:that|it|they)\s+(?:is|are|was|were|has\sbeen|had\sbeen|stood|stands)\b
      | \b(?:that|this|these|those|such|same)\s+
        (?!(?:we|you|they|she|it|there|the|an?|our|your|their|his|her|its|my|all|some|any|no|not|is|are|was|were|will|
              would|has|have|had|can|could|may|might|must|if|when|in|at|on|by|for|from|with|and|or|but|to|of|year|
              month|week|morning|afternoon|evening|day|period|time|decade|quarter|point|moment)\b)
        [^\W\d_]{3,}""",
    re.IGNORECASE | re.VERBOSE,
)
"""Words that speak of what the sentence before has named: ``that mark``, ``That's two-thirds``."""


class Around(NamedTuple):
    """The sentence that holds a figure, and where its neighbours in the same turn begin and end."""

    sentence: Span
    lead: int | None
    tail: int | None


def exact(number: str | None) -> Fraction | None:
    """Give the exact value of a decimal string or a fraction (``"2/3"``); None for anything else."""
    if number is None or not _NUMBER.fullmatch(number):
        return None
    try:
        whole, _, part = number.partition("/")
        return Fraction(whole) / Fraction(part or 1)
    except ZeroDivisionError:
        return None


def percent_in_words(text: str) -> str:
    """Write ``%`` and ``per cent`` behind a number as ``percent``, so that each finds the others."""
    return _SHARE.sub(" percent", text)


def refers_back(sentence: str) -> bool:
    """Tell whether a sentence speaks of what the one before has named."""
    return _BACK.search(sentence) is not None


def save_figures(connection: sqlite3.Connection, version: int, transcript: Transcript) -> None:
    """Make the rows of a version's figures anew from its layer; none where nobody has looked for figures.

    Figures whose place is none of the text are left out: a layer may come from anywhere.
    """
    for table in ("figured", "figure"):
        connection.execute(f"DELETE FROM {table} WHERE version = ?", (version,))  # noqa: S608 - the names are our own
    layer = transcript.layers.get(_LAYER)
    if layer is None:
        return
    size = len(transcript.text)
    figures = [item for item in layer.items if isinstance(item, Figure) and 0 <= item.start < item.end <= size]
    connection.execute("INSERT INTO figured VALUES (?, ?)", (version, len(figures)))
    maker = _Rows(transcript)
    connection.executemany(
        f"INSERT INTO figure VALUES ({', '.join('?' * 31)})",  # noqa: S608 - marks
        [(version, number, *maker.row(figure)) for number, figure in enumerate(figures)],
    )


FIGURES = Derived(_LAYER, "unfilled-figures", save_figures)


class _Rows:
    """Makes the rows of one version's figures; cuts each turn into sentences once."""

    def __init__(self, transcript: Transcript) -> None:
        self._transcript = transcript
        self._turns = {turn.id: number for number, turn in enumerate(transcript.turns)}
        self._speakers = {speaker.id: number for number, speaker in enumerate(transcript.speakers)}
        self._sentences: dict[int, list[Span]] = {}

    def row(self, figure: Figure) -> Iterable[Any]:
        number = self._turn(figure)
        turn = None if number is None else self._transcript.turns[number]
        around = self._around(number, Span(figure.start, figure.end))
        low, high = exact(figure.low), exact(figure.high)
        since, until = figure.as_of_date or (None, None)
        return (
            figure.id, number, self._speaker(figure, turn), figure.start, figure.end,
            around.sentence.start, around.sentence.end, around.lead,
            around.tail, figure.kind, figure.low, figure.high, _near(low), _near(high), figure.comparator,
            figure.direction, figure.unit, figure.per, figure.of, figure.measure,
            None if figure.measure is None else fold(figure.measure), figure.scope, figure.as_of, since, until,
            figure.modality, figure.attributed_to, figure.denied, self._searched(figure, around),
        )  # fmt: skip

    def _turn(self, figure: Figure) -> int | None:
        return self._turns.get(figure.turn)

    def _speaker(self, figure: Figure, turn: Turn | None) -> int | None:
        """Give the number of who says it: a turn that a reader has corrected knows better than the layer."""
        known = turn.speaker if turn is not None and turn.evidence == "correction" else figure.speaker
        return None if known is None else self._speakers.get(known)

    def _around(self, number: int | None, place: Span) -> Around:
        if number is None:
            return Around(place, None, None)
        if number not in self._sentences:
            parts = self._transcript.speech_in(self._transcript.turns[number].span)
            self._sentences[number] = list(sentences(self._transcript.text, parts))
        found = self._sentences[number]
        at = next((at for at, span in enumerate(found) if span.start <= place.start < span.end), None)
        if at is None:
            return Around(place, None, None)
        whole = Span(found[at].start, max(found[at].end, place.end))
        if whole.end - whole.start > _LONGEST:
            return Around(self._clipped(whole, place), None, None)
        lead = found[at - 1] if at else None
        tail = found[at + 1] if at + 1 < len(found) else None
        return Around(
            whole,
            None if lead is None or lead.end - lead.start > _LONGEST else lead.start,
            None if tail is None or tail.end - tail.start > _LONGEST else tail.end,
        )

    def _clipped(self, whole: Span, place: Span) -> Span:
        """Give the words around a figure where nothing ends a sentence, as in captions without punctuation."""
        start = max(place.start - _AROUND, whole.start)
        end = min(place.end + _AROUND, whole.end)
        before, behind = self._transcript.text[start : place.start], self._transcript.text[place.end : end]
        if start > whole.start:
            start += len(before) - len(before.split(None, 1)[-1]) if before.split(None, 1)[1:] else 0
        if end < whole.end and len(behind.rsplit(None, 1)) > 1:
            end = place.end + len(behind.rsplit(None, 1)[0])
        return Span(start, end)

    def _searched(self, figure: Figure, around: Around) -> str:
        """Give the words by which a figure is found: its sentence, what that refers back to, measure and scope."""
        own = self._speech(around.sentence)
        words = [own, figure.measure or "", figure.scope or ""]
        if around.lead is not None and refers_back(own):
            words.insert(0, self._speech(Span(around.lead, around.sentence.start)))
        return fold(percent_in_words("\n".join(words)))

    def _speech(self, span: Span) -> str:
        return " ".join(speech_text(self._transcript.text, self._transcript.speech_in(span) or (span,)).split())


def _near(value: Fraction | None) -> float | None:
    try:
        return None if value is None else float(value)
    except OverflowError:
        return None
