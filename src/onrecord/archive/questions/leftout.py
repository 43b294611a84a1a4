"""What a transcript leaves out: the gap, if any is marked, that covers somebody's reply."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.archive.words.words import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.model import Gap, Turn

_LEAVE_OUT = frozenset({"elision", "missing-turn", "inaudible"})
"""Kinds of gap that leave words out; of the others (a misprint, say) all words are there."""


def covering(gaps: Sequence[Gap], turns: Sequence[Turn], asked: int, name: str | None, text: str) -> Gap | None:
    """Find the gap that covers the reply to a question.

    It stands in the question's turn, or between it and the next turn that asks: in a reply that gives the gap away, or
    where the publisher printed a mark. One that names who was asked comes first, one that stands behind the question
    next. Words that could not be heard in the question itself are no gap in the reply.

    Args:
        gaps: those of the transcript.
        turns: its turns.
        asked: number of the turn that asks.
        name: name of the person asked.
        text: the transcript's text.
    """
    turn = turns[asked]
    end = next((other.start for other in turns[asked + 1 :] if other.kind == "question"), len(text))
    fitting = [
        gap
        for gap in gaps
        if gap.kind in _LEAVE_OUT
        and turn.start <= gap.start < end
        and (gap.kind != "inaudible" or gap.start >= turn.end)
    ]
    surname = fold(name).split()[-1] if name and name.split() else None

    def rank(gap: Gap) -> tuple[bool, bool, int]:
        named = surname is not None and surname in fold(f"{gap.why} {text[gap.start : gap.end]}").split()
        return not named, gap.start < turn.end, gap.start

    return min(fitting, key=rank, default=None)


def no_turn_after(turns: Sequence[Turn], asked: int, speaker: str | None) -> bool:
    """Tell whether a speaker has no turn after the one that asks."""
    return speaker is not None and all(turn.speaker != speaker for turn in turns[asked + 1 :])


NO_REPLY = "no reply is told apart before the next question; one may stand there without a label"


def no_reply_after(turns: Sequence[Turn], asked: int) -> bool:
    """Tell whether no turn from the one that asks to the next that asks is a reply."""
    behind = turns[asked + 1 :]
    asks = next((number for number, turn in enumerate(behind) if turn.kind == "question"), len(behind))
    return all(turn.kind != "answer" for turn in behind[:asks])
