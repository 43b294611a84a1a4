"""Who asks and who answers where labels do not say it: seen from the order of all turns of a document."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from onrecord.reading.turns import calling
from onrecord.reading.turns.kinds import SHORT, is_press
from onrecord.reading.turns.saying import PAIR, QUESTION_WORDS, TAIL, WORD, Said
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.blocks.spoken import Spoken
    from onrecord.reading.names.voice import Voice

ASKS_WORDS = 250
"""Words of a turn up to which it may be an asker's: who speaks longer speaks for themselves."""
LEADS_WORDS = 60
"""Words, at most, of what one who leads says at a time, on the average and beside the opening."""
SURE_WORDS = 10
"""Words, at most, by which one who is asked makes sure of what was asked."""
AT_ONCE = 15
"""Words, at most, of a turn by which a question is handed on to somebody else."""
SEVERAL = 3
ROLL = 4
"""Calls, at least, of a roll."""
BETWEEN = 5
"""Turns behind a question among which its reply must begin."""
_SENTENCE = lazy_re(r"[.?!…][\"'”’»)\]*_]*$")


class Order:
    """The turns of a document and what each does beside the others.

    Args:
        spoken: the turns in order.
        said: what the words of each tell by themselves.

    Attributes:
        asks: numbers of the turns that put a question though their voices are not known for the press.
        leads: for each turn whether it is of one who leads.
        answering: those who answer several questions and hardly ask, by identity.
        of_two: whether no more than two voices speak.
    """

    def __init__(self, spoken: Sequence[Spoken], said: Sequence[Said]) -> None:
        self.spoken = spoken
        self.said = said
        self.leads = [
            item.in_chair or (item.voice is not None and item.voice.kind in ("moderator", "interpreter"))
            for item in spoken
        ]
        self.press = [is_press(item) and not item.in_chair for item in spoken]
        self._hands: dict[int, bool] = {}
        self._any_press = any(self.press)
        self._plain = [each.plain for each in said]
        for at in range(1, len(spoken)):
            if self._plain[at] and not self.press[at] and self._only_calls(at):
                self._plain[at] = False  # "Thank you. Ms Dahl?"
            # Who replies and asks in between asks himself: "Is it new? No."
            if self._plain[at] and not (self.press[at] or self.leads[at] or said[at].ends) and self.waits_at(at):
                self._plain[at] = False
        first: dict[int, int] = {}
        for at, item in enumerate(spoken):
            first.setdefault(id(item.voice), at)
        self._first = first
        self.of_two = len(first.keys() - {id(None)}) <= PAIR
        self._alone = {one for one, many in Counter(id(item.voice) for item in spoken).items() if many == 1}
        self.opens = min((at for one, at in first.items() if one != id(None)), default=0)
        self._replied = [self._reply_to(at) for at in range(len(spoken))]
        self.answering, self.asking = self._sides()
        self.asks: set[int] = set()
        for at in range(len(spoken)):
            if not self.press[at] and self._puts(at):
                self.asks.add(at)

    def voice(self, at: int) -> Voice | None:
        """Give the voice of a turn; None where there is no such turn or nobody is known for it."""
        return self.spoken[at].voice if 0 <= at < len(self.spoken) else None

    @classmethod
    def of(cls, text: str, spoken: Sequence[Spoken]) -> Order:
        """Give the order of a document's turns."""
        return cls(spoken, [Said(text, item) for item in spoken])

    def hands(self, at: int) -> bool:
        """Tell whether a turn ends in giving the floor.

        Words do it that are said for it, the name of him who speaks next, or any name where the press speaks next.
        """
        known = self._hands.get(at)
        if known is None:
            said, last = self.said[at], at + 1 == len(self.spoken)
            known = (
                said.hands
                or (not last and self._asks_name(at))
                or (not last and self.press[at + 1] and calling.calls_at_end(said.tail))
            )
            known = self._hands[at] = known or calling.calls(said, self.voice(at + 1))
        return known

    def _asks_name(self, at: int) -> bool:
        """Tell whether who speaks next is asked for a name and then asks: a witness tells it in answer."""
        behind = self.press[at + 1] or self._plain[at + 1] or self.leads[at]
        return behind and calling.asks_name(self.said[at].tail)

    def takes_up(self, at: int) -> bool:
        """Tell whether a turn asks with a word of him who spoke before and then goes on: ``Rust?``."""
        ahead, behind = self.voice(at - 1), self.voice(at + 1)
        said = self.said[at]
        if ahead is not behind or ahead is None or not ahead.names or ahead is self.voice(at) or not said.ends:
            return False
        if not said.is_name:
            return False
        words = set(WORD.findall(said.words.lower()))
        near = WORD.findall(f"{self.said[at - 1].tail[-TAIL:]} {self.said[at + 1].words[:TAIL]}".lower())
        known = words <= QUESTION_WORDS or not words.isdisjoint(near)
        return known and not calling.calls_loosely(said, behind)

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
            if not (self.leads[behind] or self._plain[behind] or self.press[behind] or self.passes(behind)):
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
        if behind is None or id(item.voice) in self.answering or self.said[at].is_name:
            return False
        other = id(self.voice(behind))
        if self.leads[at]:
            return behind == at + 1 and self._plain[at] and other not in self.asking
        if item.voice is None:
            return self._plain[at] or self._is_host_without_name(at)
        if self._plain[at]:
            called = calling.names(self.said[at], self.voice(behind))
            # A speech may end in a question that nobody is asked: who replies answers others as well, or is called.
            put = self._pairs >= PAIR and (item.words <= LEADS_WORDS or self._asked[id(item.voice)] >= PAIR)
            return other in self.answering or (id(item.voice) in self.asking and (called or put))
        # Whoever asks otherwise, or was called on by who answers or leads, asks as well without a mark at the end.
        said = self.said[at]
        if item.words <= SHORT or (other not in self.replying and not self.leads[at - 1]):
            return False
        known = behind == at + 1 and other in self.replying
        if self._is_called(at, behind) and calling.wishes(said.words if known else said.ends_of_words):
            return True
        if other not in self.replying:
            return False
        return (
            other in self.answering
            and self._goes_on_asking(at, behind)
            and not (self.hands(at) if behind == at + 1 else self.hands_loosely(at))
            and not calling.closes(said.words)
        )

    def _is_host_without_name(self, at: int) -> bool:
        """Tell whether a turn of nobody known stands in an interview between two of the one who answers all."""
        item, own = self.spoken[at], self.voice(at - 1)
        amid = own is not None and own is self.voice(at + 1) and id(own) in self.answering
        amid = amid and _SENTENCE.search(self.said[at].tail) is not None  # no heading
        return amid and self.of_two and self._any_press and not self.press[at - 1] and item.words > SHORT

    def _goes_on_asking(self, at: int, behind: int) -> bool:
        """Tell whether a turn without a mark at its end is of one who asks otherwise or is asked to."""
        item = self.spoken[at]
        asks = id(item.voice) in self.asking
        if asks and (item.asks or self._follows_up(at)):
            return True
        called = behind == at + 1 and self._is_called(at, behind)
        return not self._any_press and (asks or item.asks or called)

    def _is_called(self, at: int, behind: int) -> bool:
        """Tell whether the turn before, of one who leads or of him who replies, calls on the voice by name."""
        voice = self.spoken[at].voice
        if at == 0 or voice is None or voice.roles:
            return False
        leads = self.leads[at - 1]
        if behind != at + 1 and not (leads and all(self.leads[at + 1 : behind])):
            return False
        known = leads or self.voice(at - 1) is self.voice(behind)
        return known and calling.names(self.said[at - 1], voice, last=PAIR if leads else 1)

    def _follows_up(self, at: int) -> bool:
        """Tell whether a turn stands between two of who answers, the first of them to a question."""
        return at >= PAIR and self.asks_at(at - PAIR) and self.voice(at + 1) is self.voice(at - 1)

    def hands_loosely(self, at: int) -> bool:
        """Tell whether a turn gives the floor, or names whoever speaks next in its last sentence."""
        return self.hands(at) or (at + 1 < len(self.spoken) and calling.names(self.said[at], self.voice(at + 1)))

    @cached_property
    def any_leads(self) -> bool:
        """Whether somebody leads."""
        return any(self.leads)

    @cached_property
    def roll(self) -> frozenset[int]:
        """Numbers of the turns by which a roll is called: one voice names many, and each says a word or two."""
        calls = [
            at
            for at in range(len(self.spoken) - 1)
            if self.spoken[at + 1].words <= SHORT
            and not self.said[at + 1].ends
            and self.voice(at) is not None
            and self.voice(at + 1) is not self.voice(at)
            and calling.calls(self.said[at], self.voice(at + 1))
        ]
        callers = Counter(id(self.voice(at)) for at in calls)
        return frozenset(at for at in calls if callers[id(self.voice(at))] >= ROLL)

    def is_in_roll(self, at: int) -> bool:
        """Tell whether a few words of who calls a roll stand in it: ``Dane Reyes. Is he not here? Ida Thorne.``."""
        few = self.spoken[at].words <= 2 * SHORT and at + 1 < len(self.spoken) and self.spoken[at + 1].words <= SHORT
        return few and bool(self.roll) and min(self.roll) < at < max(self.roll)

    def stands_apart(self, at: int) -> bool:
        """Tell whether few words before a question have a label of their own, though their voice has just spoken.

        So it is with all that the document sets apart like this: else it prints a label above each paragraph.
        """
        return at in self._set_apart

    @cached_property
    def _set_apart(self) -> frozenset[int]:
        again = [
            at
            for at in range(1, len(self.spoken))
            if self.spoken[at].block.label is not None
            and self.spoken[at - 1].block.label is not None
            and self.voice(at) is self.voice(at - 1) is not None
            and not self.press[at]
        ]
        amid = [at for at in again if self.asks_at(at - PAIR) and self.asks_at(at + 1)]
        short = [at for at in amid if self.spoken[at].words <= AT_ONCE]
        last = len(self.spoken) - 1
        alike = len(short) >= PAIR and len(short) + (last in again) == len(again)
        return frozenset(short) if alike else frozenset()

    def _only_calls(self, at: int) -> bool:
        """Tell whether all that a turn asks is whether the next will speak."""
        said = self.said[at]
        return said.ends and said.tail.count("?") == 1 and calling.calls(said, self.voice(at + 1))

    def passes(self, at: int) -> bool:
        """Tell whether a few words between two others hand on what one of them has asked or said."""
        if self.spoken[at].words > AT_ONCE or not 0 < at < len(self.spoken) - 1 or self.press[at + 1]:
            return False
        own, before, behind = self.voice(at), self.voice(at - 1), self.voice(at + 1)
        return (
            own is not None
            and behind is not None
            and own is not before
            and own is not behind
            and behind is not before
            and not self._plain[at + 1]
            and self.hands_loosely(at)
            and (calling.is_sentence(self.said[at].words) or calling.thanks(self.said[at].words))
        )

    def waits_at(self, at: int) -> bool:
        """Tell whether the turn before asks for something."""
        return at > 0 and self.voice(at - 1) is not self.voice(at) and self._plain[at - 1]

    def is_first(self, at: int) -> bool:
        """Tell whether a turn is the first of its voice."""
        return self._first[id(self.spoken[at].voice)] == at

    def first_of(self, at: int) -> int:
        """Give the number of the first turn of a turn's voice."""
        return self._first[id(self.spoken[at].voice)]

    @cached_property
    def first_reply(self) -> int:
        """The number of the first turn of any voice that replies; behind the last where none does."""
        return min((self._first[one] for one in self.replying if one in self._first), default=len(self.spoken))

    def is_nobody_else(self, at: int) -> bool:
        """Tell whether a turn is the only one of a voice without name or office."""
        voice = self.spoken[at].voice
        return voice is not None and id(voice) in self._alone and not (voice.names or voice.roles)

    def is_opening(self, at: int) -> bool:
        """Tell whether nobody who is known has spoken before."""
        return at in (0, self.opens)

    def asks_at(self, at: int) -> bool:
        """Tell whether a turn is an asker's; False where there is no such turn."""
        return 0 <= at < len(self.spoken) and (self.press[at] or at in self.asks)
