"""Who asks what, and the sentences in which it may be answered."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from onrecord.annotators.exchange import Exchange
from onrecord.annotators.questions.addressee import SHORT, Present, calls, unknown_name
from onrecord.annotators.questions.askers import Askers
from onrecord.model import Span
from onrecord.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.annotators.questions.addressee import Called
    from onrecord.annotators.questions.parts import Asked
    from onrecord.model import Transcript

AHEAD = 12
"""Turns behind a question up to which its reply is looked for."""


@dataclass
class Part:
    """A question part.

    Attributes:
        turn: index of its turn.
        number: which part of its turn it is, from 1.
        span: its words.
        direct: whether it is printed with a question mark or in the order of a question.
        premise: the words before it that are no request, from the part before on.
        tail: the words behind it up to the next part.
        to: ids of the speakers asked; empty where it can't be told.
        because: the words that show it.
    """

    turn: int
    number: int
    span: Span
    direct: bool
    premise: Span
    tail: Span
    to: tuple[str, ...] = ()
    because: tuple[Span, ...] = ()


@dataclass
class Round:
    """Question parts that are open at the same time, and what is said in reply before the next are put.

    Attributes:
        parts: the parts, in order.
        replies: the sentences in reply, in order, each with the index of its turn.
    """

    parts: list[Part]
    replies: list[tuple[int, Span]] = field(default_factory=list)


class Asking:
    """The exchange as questions and replies.

    Args:
        transcript: the transcript as read.

    Attributes:
        exchange: who asks, who leads, who replies.
        sentences: the sentences of each turn.
        rounds: the rounds of questions and replies, in order.
        present: those who may be asked.
        main: the speaker who gives by far the most of the replies, if one does.
    """

    def __init__(self, transcript: Transcript) -> None:
        self.exchange = exchange = Exchange(transcript)
        self.text = transcript.text
        self.sentences: list[list[Span]] = [
            list(sentences(transcript.text, transcript.speech_in(turn.span))) for turn in transcript.turns
        ]
        self.askers = Askers(exchange, self.sentences)
        self.asks = self.askers.asks
        self.rounds = list(self._rounds(self._asked()))
        said: Counter[str] = Counter()
        for at, sentence in (reply for one in self.rounds for reply in one.replies):
            speaker = transcript.turns[at].speaker
            if speaker is not None and self._replies(at) and speaker not in self.askers.speakers:
                said[speaker] += sentence.end - sentence.start
        whole = sum(said.values())
        stated = {
            turn.speaker
            for at, turn in enumerate(transcript.turns)
            if self._replies(at)
            and turn.speaker not in self.askers.speakers
            and exchange.words(at) >= STATEMENT
            and getattr(exchange.voices[at], "kind", "") == "principal"
        }
        order = dict.fromkeys(turn.speaker for turn in transcript.turns)
        heard = [one for one in order if one is not None and (said[one] >= HEARD * whole > 0 or one in stated)]
        self.present = Present(exchange, heard)
        most = said.most_common(1)
        self.main = most[0][0] if most and most[0][1] >= MAIN * whole else None
        for one in self.rounds:
            self._address(one)

    def _replies(self, at: int) -> bool:
        return self.askers.replies[at]

    def _asked(self) -> list[list[Asked]]:
        """Give the requests of each turn."""
        return self.askers.asked

    def _rounds(self, asked: list[list[Asked]]) -> list[Round]:
        rounds: list[Round] = []
        for at, own in enumerate(asked):
            if not own:
                continue
            made = self._parts(at, own)
            before = rounds[-1] if rounds else None
            if before is not None and not before.replies:
                before.parts += made  # several reporters ask before anybody replies
            else:
                rounds.append(Round(made))
            one = rounds[-1]
            for behind in range(at + 1, min(at + 1 + AHEAD, len(asked))):
                if asked[behind]:
                    break
                if self._replies(behind):
                    one.replies += [(behind, sentence) for sentence in self.sentences[behind]]
        return rounds

    def _parts(self, at: int, own: Sequence[Asked]) -> list[Part]:
        turn = self.exchange.turns[at]
        made = []
        for number, asked in enumerate(own):
            before = own[number - 1].span.end if number else turn.start
            behind = own[number + 1].span.start if number + 1 < len(own) else turn.end
            sentence = self.sentences[at][asked.sentence]
            premise = Span(before, asked.span.start)
            tail = Span(asked.span.end, min(behind, max(sentence.end, asked.span.end)))
            made.append(Part(at, number + 1, asked.span, asked.direct, premise, tail))
        return made

    def _address(self, one: Round) -> None:
        """Find whom each part of a round is put to."""
        for at in dict.fromkeys(part.turn for part in one.parts):
            called = calls(self.text, self.sentences[at], self.present)
            for part in one.parts:
                if part.turn == at:
                    self._address_part(part, called, one)

    def _address_part(self, part: Part, called: Sequence[Called], one: Round) -> None:
        inside = [call for call in called if part.span.start <= call.span.start < part.span.end]
        before = [call for call in called if call.span.start < part.span.start]
        shown = inside[-1:] or before[-1:]
        if shown:
            part.to, part.because = shown[0].to, (shown[0].span,)
            return
        if len(self.present.ids) == 1:
            part.to = self.present.ids
            return
        turns = self.exchange.turns
        # A name that nothing in the record gives to anybody: who replies is the one called by it.
        replying = list(dict.fromkeys(turns[at].speaker for at, _ in one.replies))
        name = unknown_name(self.text, self.sentences[part.turn][0])
        if name is not None and len(replying) == 1 and replying[0] in self.present.ids:
            part.to, part.because = (replying[0],), (name,)
            return
        last = next((turns[at].speaker for at in range(part.turn - 1, -1, -1) if self._replies(at)), None)
        if (
            part.turn
            and self._replies(part.turn - 1)
            and last in self.present.ids
            and self.exchange.words(part.turn) <= SHORT
        ):
            part.to = (last,) if last else ()
            return
        if self.main is not None:
            part.to = (self.main,)
            return


HEARD = 0.03
"""Share of all that is said in reply from which a speaker is one of those who may be asked."""
STATEMENT = 100
"""Words of a principal's turn from which it is a statement: who makes one may be asked, whether or not a reply is kept."""
MAIN = 0.85
"""The same from which everybody who calls nobody else speaks to that speaker."""
