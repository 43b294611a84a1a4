"""The words of a transcript's turns, in order, each with its place: one side of a comparison."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from onrecord.ledgers.edits.kinds import plain
from onrecord.model import Citation, Span
from onrecord.text import fold
from onrecord.text.alignment import words
from onrecord.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.model import Speaker, Transcript


class Word(NamedTuple):
    """A word or a mark of speech: as compared, its place, and the number of its turn."""

    plain: str
    span: Span
    turn: int


class Speech:
    """Every word of every turn of a transcript, in text order."""

    def __init__(self, transcript: Transcript) -> None:
        self.transcript = transcript
        text = transcript.text
        self.words = [
            Word(plain(span.of(text)), span, number)
            for number, turn in enumerate(transcript.turns)
            for part in transcript.speech_in(turn.span)
            for span in words(text, part.start, part.end)
        ]
        self._sizes = Counter(word.turn for word in self.words)

    def size(self, turn: int) -> int:
        """Count the words of a turn."""
        return self._sizes[turn]

    def count(self) -> int:
        """Count the words of all turns, marks left out."""
        return sum(word.plain[0].isalnum() for word in self.words)

    def is_question(self, turn: int) -> bool:
        """Tell whether a turn asks."""
        return self.transcript.turns[turn].kind == "question"

    def _speaker(self, turn: int) -> Speaker | None:
        return self.transcript.speaker_of(self.transcript.turns[turn])

    def name(self, turn: int) -> str | None:
        """Name the speaker of a turn by name, else by label."""
        speaker = self._speaker(turn)
        if speaker is None:
            return None
        return speaker.name or (speaker.labels[0] if speaker.labels else None)

    def is_named(self, at: int) -> bool:
        """Tell whether the record names who speaks at a code point of the text."""
        return any(
            _named(self._speaker(number))
            for number, turn in enumerate(self.transcript.turns)
            if turn.start <= at < turn.end
        )

    def other_voice(self, turn: int, other: Speech, turn_there: int) -> bool:
        """Tell whether a turn of another version is plainly somebody else's.

        One person in the authority, one name in a shorter or longer form, or one label printed for both is one voice. A
        label that was changed is another voice even where neither names anybody: that is what the publisher changed.
        """
        one, two = self._speaker(turn), other._speaker(turn_there)
        if one is None or two is None:
            return one is not two and (_named(one) or _named(two))
        if one.person is not None and one.person == two.person:
            return False
        labels, others = ({fold(label) for label in speaker.labels} for speaker in (one, two))
        if labels & others:
            return False
        if one.name and two.name:
            return not _nested(fold(one.name), fold(two.name))
        return bool(labels or others)

    def cite(self, span: Span) -> Citation:
        """Cite a stretch of the text."""
        return self.transcript.cite(span)

    def cite_turn(self, turn: int) -> Citation:
        """Cite the words of a turn."""
        return self.transcript.cite(self.transcript.turns[turn].span)

    def between(self, run: Sequence[Word]) -> str:
        """Give the characters from the first to the last of some words."""
        return self.transcript.text[run[0].span.start : run[-1].span.end] if run else ""

    def _near(self, run: Sequence[Word], at: int) -> Word | None:
        """Give the first of some words; of none, the word before the place."""
        if run:
            return run[0]
        return self.words[min(max(at - 1, 0), len(self.words) - 1)] if self.words else None

    def name_at(self, run: Sequence[Word], at: int) -> str | None:
        """Name who speaks at a place."""
        word = self._near(run, at)
        return None if word is None else self.name(word.turn)

    def around(self, run: Sequence[Word], at: int) -> Citation | None:
        """Cite the whole sentences around some words, or around the place where words are missing."""
        word = self._near(run, at)
        if word is None:
            return None
        start, end = (run[0].span.start, run[-1].span.end) if run else (word.span.start, word.span.end)
        first = self.sentences[max(bisect_right(self._starts, start) - 1, 0)]
        last = self.sentences[max(bisect_right(self._starts, end - 1) - 1, 0)]
        return self.cite(Span(min(first.start, start), max(last.end, end)))

    def begins_turn(self, at: int) -> bool:
        """Tell whether a turn begins with a word, given by its number."""
        return at < len(self.words) and (at == 0 or self.words[at].turn != self.words[at - 1].turn)

    def begins_sentence(self, at: int) -> bool:
        """Tell whether a sentence begins with a word, given by its number."""
        return at < len(self.words) and self.words[at].span.start in self._begins

    def holds_sentence(self, run: Sequence[Word]) -> bool:
        """Tell whether some words hold a whole sentence."""
        start, end = run[0].span.start, run[-1].span.end
        first = bisect_right(self._starts, start - 1)
        return any(start <= one.start and one.end <= end for one in self.sentences[first : first + len(run)])

    @cached_property
    def sentences(self) -> list[Span]:
        """Every sentence of every turn, in text order."""
        transcript = self.transcript
        return [one for turn in transcript.turns for one in sentences(transcript.text, transcript.speech_in(turn.span))]

    @cached_property
    def _starts(self) -> list[int]:
        return [one.start for one in self.sentences]

    @cached_property
    def _begins(self) -> frozenset[int]:
        return frozenset(self._starts)


def _named(speaker: Speaker | None) -> bool:
    return speaker is not None and speaker.name is not None


def _nested(one: str, two: str) -> bool:
    """Tell whether one name holds every word of the other: ``Ilse Brandt`` and ``Brandt``."""
    first, second = set(one.split()), set(two.split())
    return first <= second or second <= first
