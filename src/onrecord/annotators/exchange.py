"""The exchange as the record has it: who has spoken when, who asks, who is known to be present."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from onrecord.reading.names.mentions import mentions
from onrecord.text import fold

if TYPE_CHECKING:
    from onrecord.model import Speaker, Transcript, Turn

QUESTION_WORDS = 12
"""Words from which a reporter's turn is a question and no call or thanks."""


class Exchange:
    """A transcript's turns by the part that each plays.

    Args:
        transcript: the transcript as read.

    Attributes:
        transcript: the same.
        text: its text.
        turns: its turns.
        voices: the speaker of each turn.
        asks: for each turn whether it is the press's (or the public's).
        leads: for each turn whether a moderator or an interpreter speaks.
        replies: for each turn whether it is one of those whom the event is about, and known who.
    """

    def __init__(self, transcript: Transcript) -> None:
        self.transcript = transcript
        self.text = transcript.text
        self.turns: tuple[Turn, ...] = transcript.turns
        self.voices: list[Speaker | None] = [transcript.speaker_of(turn) for turn in self.turns]
        self.asks = [
            (voice is not None and voice.kind == "press") or (turn.kind == "question" and not _principal(voice))
            for turn, voice in zip(self.turns, self.voices, strict=True)
        ]
        self._words: dict[int, int] = {}
        self.leads = [voice is not None and voice.kind in {"moderator", "interpreter"} for voice in self.voices]
        self.replies = [
            voice is not None and not asks and not leads
            for voice, asks, leads in zip(self.voices, self.asks, self.leads, strict=True)
        ]

    def words(self, index: int) -> int:
        """Count the words of a turn."""
        known = self._words.get(index)
        if known is None:
            turn = self.turns[index]
            known = self._words[index] = len(self.text[turn.start : turn.end].split())
        return known

    def is_question(self, index: int) -> bool:
        """Tell whether the press asks something in the turn."""
        return self.asks[index] and self.words(index) >= QUESTION_WORDS

    def speaker_ids(self, first: int, last: int) -> list[str]:
        """Give who replies in the turns ``first`` to ``last`` (not included), each once, in order."""
        ids = (self.turns[at].speaker for at in range(max(first, 0), min(last, len(self.turns))) if self.replies[at])
        return list(dict.fromkeys(one for one in ids if one is not None))

    @cached_property
    def present(self) -> dict[str, str | None]:
        """Those whom the event is about, by surname, with the id of the speaker where they speak in the record."""
        known: dict[str, str | None] = {}
        for index, voice in enumerate(self.voices):
            if voice is not None and voice.name is not None and self.replies[index]:
                known.setdefault(_surname(voice.name), voice.id)
        for segment in self.transcript.segments:
            if segment.kind == "title":
                for mention in mentions(self.text, segment.start, segment.end):
                    if mention.role is not None:
                        known.setdefault(_surname(mention.name), None)
        return known

    @property
    def joint(self) -> bool:
        """Whether two people or more answer in the event, as far as title and labels tell."""
        return len(self.present) > 1

    def has_spoken(self, speaker: str | None, first: int, before: int) -> bool:
        """Tell whether a speaker has a turn from ``first`` on and before turn ``before``."""
        return speaker is not None and any(turn.speaker == speaker for turn in self.turns[max(first, 0) : before])


def _principal(voice: Speaker | None) -> bool:
    return voice is not None and voice.kind in {"principal", "witness"}


def _surname(name: str) -> str:
    return (fold(name).split() or [""])[-1]
