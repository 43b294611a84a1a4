"""What the words of a turn tell by themselves, whoever says them and whatever stands around it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from onrecord.model import Span
from onrecord.reading.blocks.spoken import count_words
from onrecord.reading.turns import calling
from onrecord.reading.turns.kinds import SHORT, ends_asking
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.reading.blocks.spoken import Spoken

PAIR = 2
TAIL = 240
"""Code points at the end of a turn in which its question stands."""
_LONG = 500
"""Code points from which more than the end of a turn is looked at only where it must be."""
_ENOUGH = 320
_MARKS = lazy_re(r"[?？؟;か]")
"""What a question ends with."""
_QUESTION = lazy_re(
    r"(?<![^.?!。？！…؟;か])[^.?!。？！…]*"
    r"(?:[?？؟]|(?<=[\u0370-\u03ff\u1f00-\u1fff]);)(?=[\"'”’»」)\]*_]*(?:\s|$))|[？か](?=[。．？])"
)
QUESTION_WORDS = frozenset(
    "why how what who when where which whose warum wie was wer wann wo por qué cuándo cómo cuánto dónde quién pourquoi "
    "quand comment combien où qui quoi perché quando come chi dove quanto como onde quem waarom hoe wat wie "
    "wanneer waar "
    "dlaczego kiedy jak kto gdzie ile co".split()
)
WORD = lazy_re(r"\w+")


class Said:
    """What the words of a turn tell by themselves: each is found once, when something asks for it first."""

    def __init__(self, text: str, item: Spoken) -> None:
        self._text = text
        self._item = item

    @cached_property
    def words(self) -> str:
        """The words on one line, without notes in brackets."""
        return calling.plain_words(self._text, self._item.span)

    @cached_property
    def tail(self) -> str:
        """The end of its words: all of them where they are few."""
        span = self._item.span
        if span.end - span.start > 2 * _LONG:
            # A note that this cuts in two, and white space, still leave more than is looked at.
            tail = calling.plain_words(self._text, Span(span.end - _LONG, span.end))
            if len(tail) > _ENOUGH:
                return tail
        return self.words

    @cached_property
    def ends_of_words(self) -> str:
        """The first and the last of its words, where one says that a question comes."""
        words = self.words
        return words if len(words) <= TAIL else f"{words[: TAIL // 2]} ... {words[-TAIL // 2 :]}"

    @cached_property
    def ends(self) -> bool:
        """Whether it ends with a question mark."""
        return ends_asking(self._text, self._item.span)

    @cached_property
    def hands(self) -> bool:
        """Whether it ends in words that give the floor."""
        return calling.hands_by_words(self.tail)

    @cached_property
    def is_name(self) -> bool:
        """Whether it can be nothing but a name that is called."""
        return self._item.span.end - self._item.span.start < _LONG and calling.is_name(self.words)

    @cached_property
    def last_sentences(self) -> list[list[str]]:
        """The words of its last sentence and of the one before, in this order."""
        return calling.last_sentences(self.tail)

    @cached_property
    def plain(self) -> bool:
        """Whether its last two sentences ask for something, and not for somebody to go on."""
        span = self._item.span
        if _MARKS.search(self._text, span.start, span.end) is None:
            return False
        tail = self.tail[-TAIL:]
        if _MARKS.search(tail) is None or self.is_name or calling.takes_up(self.words):
            return False
        few = self._item.words <= 2 * SHORT
        for found in _QUESTION.findall(tail):
            words = WORD.findall(found.lower())
            # "Sir?", "Bill?" at the end of more is a call.
            told = count_words(found) > PAIR or few or not QUESTION_WORDS.isdisjoint(words)
            if words and told and not calling.invites(found):
                return True
        return False
