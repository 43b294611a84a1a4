"""Who asks what, and the sentences in which it may be answered."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from onrecord.annotators.exchange import Exchange
from onrecord.annotators.questions.addressee import Called, calls, calls_stranger, unknown_name
from onrecord.annotators.questions.askers import Askers
from onrecord.annotators.questions.following import tie
from onrecord.annotators.questions.handing import hand_on
from onrecord.annotators.questions.present import Present
from onrecord.annotators.questions.rounds import Part, Round
from onrecord.model import Span
from onrecord.text import fold
from onrecord.text.lazy import lazy_re
from onrecord.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.annotators.questions.parts import Asked
    from onrecord.model import Transcript

__all__ = ["Asking", "Part", "Round"]

AHEAD = 12
"""Turns behind a question up to which its reply is looked for."""


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
        titles = [self.text[part.start : part.end] for part in transcript.segments if part.kind == "title"]
        named = set(fold(" ".join(titles)).split())
        titled = {one for surname, one in exchange.present.items() if surname in named}
        heard = [
            one
            for one in order
            if one is not None
            and (said[one] >= HEARD * whole > 0 or one in stated or (one in titled and one not in self.askers.speakers))
        ]
        self.present = Present(exchange, heard)
        self.present.learn(self._given_names())
        most = said.most_common(1)
        self.most = most[0][0] if most else None
        self.main = most[0][0] if most and most[0][1] >= MAIN * whole else None
        for one in self.rounds:
            self._address(one)
        hand_on(exchange, self.rounds)
        tie(exchange, [part for one in self.rounds for part in one.parts], self.asks)

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

    def _given_names(self) -> Iterator[tuple[str, str]]:
        """Give each name with which a question begins that is put to somebody, with who speaks next."""
        turns = self.exchange.turns
        for at in range(len(turns) - 1):
            speaker = turns[at + 1].speaker
            if self.asks[at] and self._replies(at + 1) and speaker is not None:
                name = unknown_name(self.text, self.sentences[at])
                if name is not None:
                    yield fold(self.text[name.start : name.end]), speaker

    def _address(self, one: Round) -> None:
        """Find whom each part of a round is put to."""
        parts: dict[int, list[Part]] = {}
        for part in one.parts:
            parts.setdefault(part.turn, []).append(part)
        for at, own in parts.items():
            called = self._written(at) or [
                *self._labelled(at),
                *calls(self.text, self.sentences[at], self.present),
            ]
            for part, behind in zip(own, [*own[1:], None], strict=True):
                self._address_part(part, behind, called, alone=len(own) == len(one.parts))

    def _address_part(self, part: Part, behind: Part | None, called: Sequence[Called], *, alone: bool) -> None:
        """Find whom a part is put to; ``alone`` where no other turn asks in its round."""
        end = behind.span.start if behind is not None else self.exchange.turns[part.turn].end
        inside = [call for call in called if part.span.start <= call.span.start < part.span.end]
        back = [call for call in called if call.back and part.span.start < call.span.start < end]
        before = [call for call in called if call.span.start < part.span.start]
        if not (inside or back or before) and len(self.present.ids) > 1:
            back = self._called_last(part, behind, called)
        if behind is None and len(self.present.ids) > 1:
            behind_all = (call for call in called if part.span.end <= call.span.start)
            back = back or [call for call in behind_all if self._is_all(part.turn, call)]
        shown = back[-1:] or inside[-1:] or before[-1:]
        if shown and shown[0].first and SECOND.search(self.text[part.premise.start : part.premise.end]):
            return
        if shown:
            part.to, part.because = shown[0].to, (shown[0].span,)
        elif len(self.present.ids) == 1:
            part.to = self.present.ids
        elif calls_stranger(self.text, self.sentences[part.turn], self.present):
            return
        elif (last := self._spoke_last(part.turn)) is not None:
            part.to = last
        elif self.main is not None:
            part.to = (self.main,)
        elif alone:
            part.to = self._taken_up(part.turn)

    def _taken_up(self, at: int) -> tuple[str, ...]:
        """Give who replies next to a turn that calls nobody, if it is who gives most of all replies.

        Readers of 61 such parts of real transcripts say nobody in particular where another takes it.
        """
        turns = self.exchange.turns
        for behind in range(at + 1, min(at + 1 + NEAR, len(turns))):
            if self.asks[behind]:
                break
            if self._replies(behind) and self.exchange.words(behind) > FEW:
                if HANDS_ON.search(self.text, turns[behind].start, min(turns[behind].end, turns[behind].start + BRIEF)):
                    break
                speaker = turns[behind].speaker
                return (speaker,) if speaker is not None and speaker == self.most else ()
        return ()

    def _written(self, at: int) -> list[Called]:
        """Give the call of a written question, ``To ask the Secretary ...``: whoever replies holds the office."""
        turn = self.exchange.turns[at]
        found = WRITTEN.match(self.text, turn.start, turn.end)
        if found is None or at + 1 == len(self.exchange.turns) or not self._replies(at + 1):
            return []
        replying = self.exchange.turns[at + 1].speaker
        return [Called(Span(*found.span("office")), (replying,))] if replying is not None else []

    def _labelled(self, at: int) -> list[Called]:
        """Give whom the label says that a turn is put to: ``Question (to Minister Falk):``."""
        label = self.exchange.turns[at].label
        aside = None if label is None else TO_WHOM.search(self.text, label.start, label.end)
        return [] if aside is None else calls(self.text, [Span(*aside.span("whom"))], self.present)

    def _is_all(self, at: int, call: Called) -> bool:
        """Tell whether a sentence is nothing but a call: ``Mr. Vane?``."""
        return any(
            one.start <= call.span.start and call.span.end <= one.end and one.end - one.start <= len(call.span) + BARE
            for one in self.sentences[at]
        )

    def _called_last(self, part: Part, behind: Part | None, called: Sequence[Called]) -> list[Called]:
        """Give the one call of a turn where it ends the turn: ``Is it open? And who paid for it, Minister?``."""
        if len({call.to for call in called}) != 1:
            return []
        call = called[-1]
        if behind is None:
            return [call] if part.span.end <= call.span.start else []
        return [call] if self.text[call.span.end : call.span.end + 1] in {"?", "."} else []

    def _spoke_last(self, at: int) -> tuple[str, ...] | None:
        """Give who has just replied, where a turn goes on with them: it is short, and no new reporter's.

        Returns:
            Nobody where one has just replied and another replies next; None where the turn doesn't go on with anybody.
        """
        turns, own = self.exchange.turns, self.sentences[at]
        if not own or not any(self.asks[:at]) or NEW.match(self.text[own[0].start : own[0].end]):
            return None
        if not self._replies(at - 1) or self.exchange.words(at) > SHORT:
            return self._around(at)
        last = turns[at - 1].speaker
        following = next((turns[k].speaker for k in range(at + 1, min(at + 3, len(turns))) if self._replies(k)), last)
        if last is None or last not in self.present.ids:
            return None
        if following == last:
            return (last,)
        return self._around(at) or () if self.exchange.words(at - 1) < AT_LENGTH else ()

    def _around(self, at: int) -> tuple[str, ...] | None:
        """Give who replies at length before and behind a turn, though a host may call the reporter between."""
        turns = self.exchange.turns
        before, behind = self._replier(at, -1), self._replier(at, 1)
        one = turns[before].speaker if before is not None else None
        same = behind is not None and turns[behind].speaker == one
        return (one,) if one is not None and same and one in self.present.ids else None

    def _replier(self, at: int, step: int) -> int | None:
        """Give the next turn before or behind one in which somebody replies at length; None if none is near."""
        for turn in range(at + step, at + step * (NEAR + 1), step):
            if 0 <= turn < len(self.asks) and self._replies(turn) and self.exchange.words(turn) >= AT_LENGTH:
                return turn
        return None


NEAR = 4
"""Turns up to which a reply before or behind a question tells whom it is put to."""
HANDS_ON = lazy_re(
    r"\b(?:(?:that|this|it)(?:[’']s| is| would be) for (?:the|mr|ms|you|my|him|her)\b|let (?:him|her|them) |"
    r"i(?:[’']ll| will) (?:let|leave|ask|pass|hand)\b|"
    r"(?:will|would|could|can|do) you (?:want to |like to )?(?:take|answer)\b|"
    r"(?:is|are) not here\b)",
    re.IGNORECASE,
)
"""Begins a reply that leaves it to somebody else."""
BRIEF = 120
"""Code points of a reply in which that stands."""
FEW = 4
"""Words of a reply up to which it may only hand the question on."""
AT_LENGTH = 12
"""Words of a reply that is more than a call or a remark."""
WRITTEN = lazy_re(
    r"\W*To ask (?P<office>the [^?;]{3,120}?)"
    r"(?=,?\s+(?:\(|whether|if|what|how|why|when|where|who|which|pursuant|(?:for|on|to|in|by) what|with whom))"
)
"""Begins a question put in writing."""
TO_WHOM = lazy_re(r"[(\[](?:(?:addressed|directed|put|turning) )?(?P<whom>(?:to|for) [^()\[\]]+)[)\]]")
"""Whom a label says that its words are put to, in brackets."""
BARE = 2
"""Code points beside a name in a sentence that is nothing else."""
SECOND = lazy_re(r"\b(?:second|secondly|another|separately|separate|other question)\b", re.IGNORECASE)
"""Before a question that is no longer the first."""
NEW = lazy_re(
    r"\W*(?:(?:yes|yeah|okay|and)[,.]? )?"
    r"(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|thank(?:s| you)[^.?!]* for |"
    r"my name|(?-i:I[’']m [A-Z]\w+ [A-Z]\w+))\b",
    re.IGNORECASE,
)
"""Begins the turn of somebody who has not asked before."""
SHORT = 100
"""Words up to which a turn without a name goes on with the person who spoke just before it."""
HEARD = 0.03
"""Share of all that is said in reply from which a speaker is one of those who may be asked."""
STATEMENT = 100
"""Words of a principal's turn from which it is a statement: who makes one may be asked, even if no reply is kept."""
MAIN = 0.85
"""The same from which everybody who calls nobody else speaks to that speaker."""
