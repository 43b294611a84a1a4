"""Who asks: told for each speaker by the whole document, by who ends turns with requests and who speaks behind them.

The press asks wherever it speaks. In hearings, debates, interviews and parliaments nobody is called the press: members,
hosts and moderators ask there, and witnesses, guests and ministers ask back now and then, so that one turn tells
nothing.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from onrecord.annotators.questions import calling
from onrecord.annotators.questions.parts import parts, stated
from onrecord.annotators.questions.requests import count
from onrecord.model import Span
from onrecord.text.lazy import lazy_re
from onrecord.text.sentences import blanked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.annotators.exchange import Exchange
    from onrecord.annotators.questions.parts import Asked

ENDS = 4
"""Sentences from the end of a turn within which the last request of somebody who asks stands."""
APART = 6
"""Sentences between two requests of one turn from which the earlier one is part of a statement, not of the question."""
MOST = 0.5
"""Share of all words from which a speaker does not ask: an audience may reply to a speech, which asks nothing."""
PRESSED = 2 / 3
"""Share of all turns that end with requests from which the press asks here, and hardly anybody else."""
RATHER = 1.5
"""How much more often somebody who asks does so than they speak behind another's request."""
PASSES = 2
"""Times that replies are counted: the first tells who hardly asks."""
HARDLY = 0.2
"""Requests for each turn behind another's up to which a speaker hardly asks."""
SHARE = 0.3
"""Share of a speaker's turns that end with requests from which somebody asks where the press asks as well."""
OFTEN = 2
"""Turns that end with requests from which one of the principals asks where the press asks as well."""
REPLIES = 3
"""Turns in reply from which a speaker who was taken for the press, and never asks, is none of it."""
TAKEN_UP = 5
"""Words of the turns around a statement from which they are replies and not mere assent."""
FEW = 4
"""Words up to which a question of the press may be a mere call."""
READ_OUT = lazy_re(
    r"\b(?:(?:asks|writes)[:,.]?|(?:asked|wrote|(?:question|one) (?:from|by) [^.?!“\"]{3,120}|"
    r"(?-i:[Ff]rom [A-Z])[^.?!“\"]{3,120}):)\s+[“\"](?P<asked>[^”\"]{8,1500}\?)\s*[”\"]"
)
"""A question in quotation marks that somebody is said to ask."""
LONG = 12
"""Words from which a turn counts as one that could have ended with a request."""


class Askers:
    """What each turn asks, and who replies.

    Args:
        exchange: the exchange.
        sentences: the sentences of each turn, as code points.

    Attributes:
        asked: for each turn its requests; empty where it asks nothing, or its speaker isn't one who asks.
        asks: for each turn whether it is one of somebody who asks.
        replies: for each turn whether somebody speaks who may answer.
        speakers: ids of those who ask though they are not of the press.
    """

    def __init__(self, exchange: Exchange, sentences: Sequence[Sequence[Span]]) -> None:
        self._exchange = exchange
        self._sentences = sentences
        size = len(exchange.turns)
        self._ends = [self._ends_asking(at) for at in range(size)]
        self._weigh()
        self.asked: list[list[Asked]] = [self._requests(at) for at in range(size)]
        self.asks = [
            bool(self.asked[at]) or (exchange.asks[at] and exchange.turns[at].speaker not in self._witnesses)
            for at in range(size)
        ]
        self.replies = [
            not self.asks[at] and (exchange.replies[at] or exchange.turns[at].speaker in self._witnesses)
            for at in range(size)
        ]

    def _next(self, at: int) -> int | None:
        """Give the next turn of another speaker, if it follows at once, or of the same where a reply is left out."""
        turns = self._exchange.turns
        if at + 1 == len(turns):
            return None
        left_out = self._exchange.text[turns[at].start : turns[at].end].rstrip().endswith("?")
        return at + 1 if left_out or turns[at + 1].speaker != turns[at].speaker else None

    def _ends_asking(self, at: int) -> bool:
        """Tell whether a turn ends with a request and somebody else speaks behind it."""
        own = self._sentences[at]
        if not own or self._next(at) is None:
            return False
        text = self._exchange.text
        found = parts(text, own[-ENDS:])
        return any(calling.asks_something(blanked(text, one.span.start, one.span.end)) for one in found)

    def _speaks_behind(self, at: int) -> bool:
        """Tell whether a turn stands behind another's request; not if it is the next in a row of requests."""
        if not at or not self._ends[at - 1]:
            return False
        turns, voice = self._exchange.turns, self._exchange.voices[at]
        in_row = self._ends[at] and turns[at - 1].speaker != turns[at + 1].speaker
        return not (in_row and voice is not None and voice.kind == "unknown")

    def _weigh(self) -> None:
        """Weigh for each speaker how often they ask against how often they speak behind a request."""
        exchange, turns = self._exchange, self._exchange.turns
        asking, replying, long, words = (Counter[str](), Counter[str](), Counter[str](), Counter[str]())
        by_press = 0
        for at, turn in enumerate(turns):
            speaker = turn.speaker
            if speaker is None:
                continue
            count = exchange.words(at)
            words[speaker] += count
            long[speaker] += count >= LONG or self._ends[at]
            asking[speaker] += self._ends[at]
            by_press += exchange.asks[at] and self._ends[at]
        for _ in range(PASSES):
            # Who replies asks back now and then; to speak behind that is no reply.
            hardly = {one for one in asking if asking[one] < HARDLY * replying[one]}
            replying.clear()
            for at, turn in enumerate(turns):
                if turn.speaker is not None and self._speaks_behind(at) and turns[at - 1].speaker not in hardly:
                    replying[turn.speaker] += 1
        whole = sum(words.values())
        pressed = by_press >= PRESSED * sum(asking.values()) > 0
        kinds = {voice.id: voice.kind for voice in exchange.voices if voice is not None}
        named = {voice.id for voice in exchange.voices if voice is not None and voice.name is not None}
        self._witnesses = {
            one
            for one, kind in kinds.items()
            if kind == "press" and one in named and not asking[one] and replying[one] >= REPLIES
        }
        # Somebody in office who speaks behind requests and never asks leads nothing.
        self._witnesses |= {
            voice.id
            for voice in exchange.voices
            if voice is not None
            and voice.kind == "moderator"
            and voice.role
            and not asking[voice.id]
            and replying[voice.id]
        }
        self.speakers = set[str]()
        for one, kind in kinds.items():
            if not asking[one] or asking[one] < RATHER * replying[one] or words[one] > MOST * whole:
                continue
            share = asking[one] / max(long[one], 1)
            if (
                not pressed
                or ((kind == "unknown" or one not in named) and share >= SHARE)
                or (kind not in {"moderator", "interpreter"} and asking[one] >= OFTEN and share >= MOST)
            ):
                self.speakers.add(one)

    def _requests(self, at: int) -> list[Asked]:
        exchange, text, own = self._exchange, self._exchange.text, self._sentences[at]
        speaker = exchange.turns[at].speaker
        if exchange.leads[at] and self._next(at) is not None:
            read_out = self._read_out(at)
            if read_out:
                last = read_out[-1].span.end
                own_too = parts(text, own) if speaker in self.speakers else []
                return [*read_out, *(one for one in own_too if one.span.start > last)]
        if exchange.asks[at] and speaker not in self._witnesses:
            found = [one for one in parts(text, own) if _heard(blanked(text, one.span.start, one.span.end))]
            return found or self._stated(at)
        if speaker not in self.speakers or self._next(at) is None:
            return []
        found = [one for one in parts(text, own) if calling.asks_something(blanked(text, one.span.start, one.span.end))]
        kept: list[Asked] = []
        last = len(own)
        for one in reversed(found):
            if last - one.sentence > (APART if kept else ENDS):
                break
            kept.append(one)
            last = one.sentence
        return kept[::-1] or self._stated(at)

    def _read_out(self, at: int) -> list[Asked]:
        """Give what a moderator reads out that somebody else asks: ``X of Y asks: "Will it ...?"``."""
        turn, own, text = self._exchange.turns[at], self._sentences[at], self._exchange.text
        found: list[Asked] = []
        for quoted in READ_OUT.finditer(text, turn.start, turn.end):
            start, end = quoted.span("asked")
            inside = [number for number, one in enumerate(own) if one.start < end and start < one.end]
            within = [Span(max(own[number].start, start), min(own[number].end, end)) for number in inside]
            found += [one._replace(sentence=one.sentence + inside[0]) for one in parts(text, within)]
        return found

    def _stated(self, at: int) -> list[Asked]:
        """Give a statement that is taken up as a request: the one who has just replied replies to it."""
        turns = self._exchange.turns
        if not 0 < at < len(turns) - 1 or turns[at - 1].speaker != turns[at + 1].speaker:
            return []
        before, speaker = turns[at - 1].speaker, turns[at].speaker
        if before in (None, speaker) or self._exchange.asks[at - 1] or self._exchange.leads[at - 1]:
            return []
        if min(self._exchange.words(at - 1), self._exchange.words(at + 1)) < TAKEN_UP:
            return []
        return stated(self._exchange.text, self._sentences[at], pressed=self._exchange.asks[at])


def _heard(said: str) -> bool:
    """Tell whether a request of the press is one; a few words may only call somebody."""
    return count(said) > FEW or not said.endswith("?") or not calling.only_calls(said)
