"""Figures: every quantity that is put on the record, with what it counts, whose, as of when, and who says it."""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from onrecord.annotators.figures.asof import as_of, is_to_come, telling_phrases
from onrecord.annotators.figures.crediting import Crediting
from onrecord.annotators.figures.denial import denied
from onrecord.annotators.figures.dollars import USUAL, at_home, dollars, host_of, rupees, state_of
from onrecord.annotators.figures.measure import measure
from onrecord.annotators.figures.modality import aims_ahead, goes_on, modality
from onrecord.annotators.figures.scope import scope
from onrecord.annotators.figures.sentence import Sentence, windows
from onrecord.grammar.days.periods import period
from onrecord.grammar.quantities.currencies import CURRENCY_SIGNS
from onrecord.grammar.quantities.quantity import quantities
from onrecord.model import Figure, Layer, Span
from onrecord.people import Happenings, authority
from onrecord.text.lazy import lazy_re
from onrecord.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.annotators.figures.modality import Modality
    from onrecord.grammar.days.periods import TimePhrase
    from onrecord.grammar.quantities.quantity import Quantity
    from onrecord.model import Transcript, Turn

name = "figures"
version = "5"
_STATES = "United States"
LANGUAGES = frozenset({"en", "und"})
"""Languages whose numbers are read; short English texts may be of no language that could be told."""
_SIGN = lazy_re(
    rf"[{re.escape(''.join(CURRENCY_SIGNS))}]|\b[A-Z]{{2,3}}[$€£]?\s?\d|\b[RNKP]\d"
    r"|\b(?:Rs|Tk|Rp|Kč|[Kk]r|K[Ss]hs?|[TU]?[Ss]hs?|Php|GHc|Dhs?|SFr)\.?\s?\d"
)
_INDIAN = lazy_re(r"₹|\bINR\b|\bIndian\b", re.IGNORECASE)
_NO_CURRENCY = lazy_re(r"\b(?:extra|more|less|or so|additional|further|each|total|plus|or more)\b|[\W\d_]+")
_AGAIN = frozenset({"multiple", "ratio"})
"""Kinds that say once more what the figure before them counts."""


def annotate(transcript: Transcript) -> Layer:
    """Find the figures in the speech of a transcript, in text order; ``made_at`` is the time of the capture.

    Labels, notes and what a page prints around the speech hold none. In a language that is not read there are none:
    what its decimal comma or its scale words mean is not certain.
    """
    items: tuple[Figure, ...] = ()
    if transcript.language in LANGUAGES:
        reading = _Reading(transcript)
        items = tuple(figure for turn in transcript.turns for figure in reading.of_turn(turn))
    return Layer(name, version, transcript.capture.retrieved_at, items)


class _Said(NamedTuple):
    """A sentence, and what of it is told for all its figures at once."""

    sentence: Sentence
    telling: list[TimePhrase]
    credits: list[tuple[Span, str]]
    denied: dict[Quantity, bool]
    modality: dict[Quantity, Modality]


class _Reading:
    def __init__(self, transcript: Transcript) -> None:
        self.transcript = transcript
        self.text = transcript.text
        self.day = _day(transcript.date)
        self.crediting = Crediting(transcript)
        self.happenings = Happenings(transcript.text, transcript.publisher, transcript.place)
        self.count = 0
        self.named: set[str] = set()
        self.small: dict[str, bool] = {}
        self.states: dict[str | None, str | None] = {}
        self.host = host_of(transcript, authority())

    def state(self, turn: Turn) -> str | None:
        if turn.speaker not in self.states:
            self.states[turn.speaker] = state_of(self.transcript, self.transcript.speaker_of(turn), authority())
        return self.states[turn.speaker]

    def of_turn(self, turn: Turn) -> Iterator[Figure]:
        parts = self.transcript.speech_in(turn.span)
        state = self.state(turn)
        usual = dollars(state or self.host)
        found = [self._paid(one, usual, state) for one in quantities(self.text, parts, dollars=usual)]
        if not found:
            return
        for sentence in self._sentences(parts, found):
            said = _Said(sentence, telling_phrases(sentence), self.crediting.credits(sentence), {}, {})
            last: Figure | None = None
            for figure in sentence.figures:
                again = last is not None and (figure.kind in _AGAIN or figure.kind == last.kind)
                made = self._figure(said, figure, turn, last if again else None)
                last = made if figure.kind not in _AGAIN else last
                yield made

    def _paid(self, figure: Quantity, usual: str, state: str | None) -> Quantity:
        """Give a sum of money whose currency is left out in the one that the document names, if it names but one."""
        figure = self._home(figure, state)
        if figure.kind != "money":
            return figure
        if figure.unit == "INR" and not _INDIAN.search(self.text, figure.span.start, figure.span.end):
            figure = msgspec.structs.replace(figure, unit=rupees(state))
        behind = _NO_CURRENCY.sub("", self.text[figure.number.end : figure.span.end])
        if figure.unit is not None and (behind or _SIGN.search(self.text, figure.span.start, figure.span.end)):
            self.named.add(figure.unit)
            return figure
        abroad = state is not None and usual == USUAL and state != _STATES
        left_out = figure.unit in {None, usual} and (bool(self.named) or abroad)
        unit = next(iter(self.named)) if len(self.named) == 1 else None
        return msgspec.structs.replace(figure, unit=unit) if left_out else figure

    def _home(self, figure: Quantity, state: str | None) -> Quantity:
        """Give a sum in money that several states call the same the code of the state that its speaker is of."""
        printed = [self.text[figure.span.start : figure.number.start], self.text[figure.number.end : figure.span.end]]
        for words in (printed[0].split()[-1:], printed[1].split()):
            code = at_home(words[0], state) if len(words) == 1 else None
            if code is not None and (figure.kind == "money" or words == ["Ft"]):
                return msgspec.structs.replace(figure, kind="money", unit=code)
        return figure

    def _sentences(self, parts: Sequence[Span], found: Sequence[Quantity]) -> Iterator[Sentence]:
        """Give the sentences that hold figures; a figure is of the sentence in which it begins."""
        spans = list(sentences(self.text, parts))
        starts = [span.start for span in spans]
        own: dict[int, list[Quantity]] = {}
        for figure in found:
            own.setdefault(max(bisect_right(starts, figure.span.start) - 1, 0), []).append(figure)
        for at, figures in own.items():
            for window, inside in windows(self.text, spans[at], figures):
                parts_inside = (
                    Span(max(part.start, window.start), min(part.end, window.end))
                    for part in self.transcript.speech_in(window)
                )
                yield Sentence(self.text, window, inside, tuple(parts_inside))

    def _figure(self, said: _Said, figure: Quantity, turn: Turn, before: Figure | None) -> Figure:
        sentence = said.sentence
        when = as_of(sentence, figure, said.telling)
        counts = measure(sentence, figure, when, None if before is None else before.measure)
        how = modality(sentence, figure)
        if (
            how == "fact"
            and before is not None
            and counts == before.measure
            and figure.kind not in _AGAIN
            and not _past(sentence, figure)
        ):
            how = before.modality  # a list goes on: "expect 2 percent in 2031, and 3 percent in 2032"
        previous = sentence.figure_before(figure)
        if (
            how == "fact"
            and previous is not None
            and said.modality.get(previous) in {"forecast", "plan"}
            and goes_on(sentence, previous, figure)
        ):
            how = said.modality[previous]
        period_of = None if when is None else self._period(when, how, turn, ahead=is_to_come(sentence, when))
        if (
            how == "fact"
            and when is not None
            and when.lead == "by"
            and self._is_ahead(period_of)
            and aims_ahead(sentence, figure)
        ):
            how = "target"  # "to halve the wrecks by 2040"
        said.modality[figure] = how
        credited = self.crediting.credited(said.credits, figure, turn)
        no = denied(sentence, figure, previous, before_denied=previous is not None and said.denied.get(previous, False))
        said.denied[figure] = no
        self.count += 1
        return Figure(
            id=f"f{self.count}",
            start=figure.span.start,
            end=figure.span.end,
            turn=turn.id,
            kind=figure.kind,
            low=figure.low,
            high=figure.high,
            comparator=figure.comparator,
            direction=figure.direction,
            unit=figure.unit,
            per=figure.per,
            of=figure.of,
            measure=counts,
            scope=scope(sentence, figure, self.common),
            as_of=None if when is None else sentence.plain(when.span.start, when.span.end),
            as_of_date=period_of,
            modality=how,
            speaker=turn.speaker,
            denied=no,
            attributed_to=credited if how != "target" or previous is None else None,
        )

    def _is_ahead(self, days: tuple[str, str] | None) -> bool:
        return days is not None and self.day is not None and days[1] > self.day.isoformat()

    def common(self, word: str) -> bool:
        """Tell whether the document writes a word with a capital at the head of sentences only."""
        if word not in self.small:
            self.small[word] = re.search(rf"[a-z,]\s+{re.escape(word)}\b", self.text) is None
        return self.small[word]

    def _period(self, when: TimePhrase, how: str, turn: Turn, *, ahead: bool) -> tuple[str, str] | None:
        if self.day is None:
            return None
        how = "plan" if ahead else how
        toward = when.points or ("past" if how == "fact" else "future" if how in {"forecast", "plan"} else None)
        return period(when, self.day, self.happenings.looking(toward), toward=toward, state=self.state(turn))


def _past(sentence: Sentence, figure: Quantity) -> bool:
    """Tell whether a figure has a verb of the past of its own: ``it should be 5 percent, it was 2 percent``."""
    start = sentence.free_start(figure) - sentence.span.start
    return _WAS.search(sentence.words, start, figure.span.start - sentence.span.start) is not None


_WAS = lazy_re(r"\b(?:was|were|had|been|already)\b", re.IGNORECASE)


def _day(written: str | None) -> date | None:
    """Give the day of the event; None where no more than its month or year is known."""
    try:
        return date.fromisoformat(written or "")
    except ValueError:
        return None
