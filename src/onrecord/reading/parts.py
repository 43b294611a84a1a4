"""Who asks and who answers where labels do not say it: seen from the order of all turns of a document."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from onrecord.reading import calling
from onrecord.reading.calling import hands_on, invites, is_name, names
from onrecord.reading.kinds import SHORT, ends_asking, is_press
from onrecord.reading.spoken import count_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.spoken import Spoken
    from onrecord.reading.voice import Voice

ASKS_WORDS = 250
"""Words of a turn up to which it may be an asker's: who speaks longer speaks for themselves."""
LEADS_WORDS = 60
"""Words, at most, of what one who leads says at a time, on the average and beside the opening."""
SURE_WORDS = 10
"""Words, at most, by which one who is asked makes sure of what was asked."""
SEVERAL = 3
BETWEEN = 5
"""Turns behind a question among which its reply must begin."""
PAIR = 2
_TAIL = 240
"""Code points at the end of a turn in which its question stands."""
_QUESTION = re.compile(
    r"[^.?!。？！…]*(?:(?:[?？؟]|(?<=[\u0370-\u03ff\u1f00-\u1fff]);)(?=[\"'”’»」)\]*_]*(?:\s|$))|[？か](?=[。．？]))"
)
_QUESTION_WORDS = frozenset(
    "why how what who when where which whose warum wie was wer wann wo por qué cuándo cómo cuánto dónde quién pourquoi "
    "quand comment combien où qui quoi perché quando come chi dove quanto como onde quem waarom hoe wat wie "
    "wanneer waar "
    "dlaczego kiedy jak kto gdzie ile co".split()
)
_WORD = re.compile(r"\w+")


class Order:
    """The turns of a document and what each does beside the others.

    Args:
        text: the document.
        spoken: its turns in order.

    Attributes:
        asks: numbers of the turns that put a question though their voices are not known for the press.
        hands: for each turn whether it ends in giving the floor.
        leads: for each turn whether it is of one who leads.
        answering: those who answer several questions and hardly ask, by identity.
    """

    def __init__(self, text: str, spoken: Sequence[Spoken]) -> None:
        self.spoken = spoken
        self.said = [calling.plain_words(text, item.span) for item in spoken]
        self.leads = [item.voice is not None and item.voice.kind in ("moderator", "interpreter") for item in spoken]
        self.press = [is_press(item) for item in spoken]
        self.ends = [ends_asking(text, item.span) for item in spoken]
        self.hands = [
            hands_on(said, behind.voice, asks=is_press(behind))
            if behind is not None
            else hands_on(said, None, asks=False)
            for said, behind in zip(self.said, [*spoken[1:], None], strict=False)
        ]
        self._any_press = any(self.press)
        self._plain = [self._asks_plainly(at) for at in range(len(spoken))]
        for at in range(1, len(spoken)):
            # Who replies and asks in between asks himself: "Is it new? No."
            if self._plain[at] and self.waits_at(at) and not (self.ends[at] or self.press[at] or self.leads[at]):
                self._plain[at] = False
        first: dict[int, int] = {}
        for at, item in enumerate(spoken):
            first.setdefault(id(item.voice), at)
        self._first = first
        self._opens = min((at for one, at in first.items() if one != id(None)), default=0)
        self._replied = [self._reply_to(at) for at in range(len(spoken))]
        self.answering, self.asking = self._sides()
        self.asks: set[int] = set()
        for at in range(len(spoken)):
            if not self.press[at] and self._puts(at):
                self.asks.add(at)

    def voice(self, at: int) -> Voice | None:
        """Give the voice of a turn; None where there is no such turn or nobody is known for it."""
        return self.spoken[at].voice if 0 <= at < len(self.spoken) else None

    def _asks_plainly(self, at: int) -> bool:
        """Tell whether the last two sentences of a turn ask for something, and not for somebody to go on."""
        said, few = self.said[at], self.spoken[at].words <= 2 * SHORT
        if is_name(said) or calling.takes_up(said):
            return False
        for found in _QUESTION.findall(said[-_TAIL:]):
            words = _WORD.findall(found.lower())
            # "Sir?", "Bill?" at the end of more is a call.
            told = count_words(found) > PAIR or few or not _QUESTION_WORDS.isdisjoint(words)
            if words and told and not invites(found):
                return True
        return False

    def takes_up(self, at: int) -> bool:
        """Tell whether a turn asks with a word of him who spoke before and then goes on: ``Rust?``."""
        ahead, behind = self.voice(at - 1), self.voice(at + 1)
        if ahead is not behind or ahead is None or not ahead.names or ahead is self.voice(at) or not self.ends[at]:
            return False
        said = self.said[at]
        words = set(_WORD.findall(said.lower()))
        near = _WORD.findall(f"{self.said[at - 1][-_TAIL:]} {self.said[at + 1][:_TAIL]}".lower())
        known = words <= _QUESTION_WORDS or not words.isdisjoint(near)
        return known and is_name(said) and not calling.calls_loosely(said, behind)

    def _reply_to(self, at: int) -> int | None:
        """Give the turn in which another voice replies to a question of this one; None where none does.

        Those who lead, and others who ask as well, may come between.
        """
        spoken = self.spoken
        item = spoken[at]
        if item.words > ASKS_WORDS:
            return None
        for behind in range(at + 1, min(len(spoken), at + BETWEEN)):
            voice = spoken[behind].voice
            if voice is item.voice and (voice is not None or behind > at + 1 or item.words > LEADS_WORDS):
                # "This is about the ferry?" "Yes, the ferry.": who is asked makes sure first.
                sure = behind == at + 2 and spoken[at + 1].words <= SURE_WORDS and not self.press[at + 1]
                return at + 1 if sure and voice is not None else None
            if self.press[behind] and not self.press[at] and not (voice is not None and voice.names):
                return None
            if not (self.leads[behind] or self._plain[behind] or self.press[behind]):
                return behind
        return None

    def _sides(self) -> tuple[set[int], set[int]]:
        """Find the voices that answer and those that ask, by what they do more often."""
        asked: Counter[int] = Counter()
        replied: Counter[int] = Counter()
        for at, behind in enumerate(self._replied):
            if behind is None or not self._plain[at]:
                continue
            mine, other = self.voice(at), self.voice(behind)
            if mine is not None:
                asked[id(mine)] += 1
            if other is not None:
                replied[id(other)] += 1
        self._pairs, self._asked = sum(asked.values()), asked
        self.replying = set(replied)
        answering = {one for one in replied if replied[one] >= PAIR and asked[one] * SEVERAL <= replied[one]}
        asking = {one for one in asked if one not in answering and replied[one] * PAIR <= asked[one]}
        return answering, asking

    def _puts(self, at: int) -> bool:
        """Tell whether a turn puts a question that another voice takes up."""
        item, behind = self.spoken[at], self._replied[at]
        if behind is None or id(item.voice) in self.answering or is_name(self.said[at]):
            return False
        other = id(self.voice(behind))
        if self.leads[at]:
            return behind == at + 1 and self._plain[at] and other not in self.asking
        if item.voice is None:
            return self._plain[at]
        called = names(self.said[at], self.voice(behind))
        if self._plain[at]:
            # A speech may end in a question that nobody is asked: who replies answers others as well, or is called.
            put = self._pairs >= PAIR and (item.words <= LEADS_WORDS or self._asked[id(item.voice)] >= PAIR)
            return other in self.answering or (id(item.voice) in self.asking and (called or put))
        said = self.said[at]
        if other not in self.replying or item.words <= SHORT:
            return False
        # Whoever asks otherwise, or was called on by who answers or leads, asks as well without a mark at the end.
        if self._is_called(at, behind) and calling.wishes(said):
            return True
        if other not in self.answering or self.hands[at] or calling.closes(said):
            return False
        if id(item.voice) in self.asking and (item.asks or self._follows_up(at)):
            return True
        return not self._any_press and (id(item.voice) in self.asking or self._is_called(at, behind) or item.asks)

    def _is_called(self, at: int, behind: int) -> bool:
        """Tell whether the turn before, of one who leads or of him who replies, calls on the voice by name."""
        voice = self.spoken[at].voice
        if at == 0 or behind != at + 1 or voice is None or voice.roles:
            return False
        leads = self.leads[at - 1]
        known = leads or self.voice(at - 1) is self.voice(behind)
        return known and names(self.said[at - 1], voice, last=PAIR if leads else 1)

    def _follows_up(self, at: int) -> bool:
        """Tell whether a turn stands between two of who answers, the first of them to a question."""
        return at >= PAIR and self.asks_at(at - PAIR) and self.voice(at + 1) is self.voice(at - 1)

    def hands_loosely(self, at: int) -> bool:
        """Tell whether a turn gives the floor, or names whoever speaks next in its last sentence."""
        return self.hands[at] or (at + 1 < len(self.spoken) and names(self.said[at], self.voice(at + 1)))

    def waits_at(self, at: int) -> bool:
        """Tell whether the turn before asks for something."""
        return at > 0 and self.voice(at - 1) is not self.voice(at) and self._plain[at - 1]

    def is_first(self, at: int) -> bool:
        """Tell whether a turn is the first of its voice."""
        return self._first[id(self.spoken[at].voice)] == at

    def is_opening(self, at: int) -> bool:
        """Tell whether nobody who is known has spoken before."""
        return at in (0, self._opens)

    def asks_at(self, at: int) -> bool:
        """Tell whether a turn is an asker's; False where there is no such turn."""
        return 0 <= at < len(self.spoken) and (self.press[at] or at in self.asks)
