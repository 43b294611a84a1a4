"""Question parts and rounds as they are found."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.model import Span


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
        follows: the earlier part that it presses again or goes on from: index of its turn, and its number there.
    """

    turn: int
    number: int
    span: Span
    direct: bool
    premise: Span
    tail: Span
    to: tuple[str, ...] = ()
    because: tuple[Span, ...] = ()
    follows: tuple[int, int] | None = None


@dataclass
class Round:
    """Question parts that are open at the same time, and what is said in reply before the next are put.

    Attributes:
        parts: the parts, in order.
        replies: the sentences in reply, in order, each with the index of its turn.
    """

    parts: list[Part]
    replies: list[tuple[int, Span]] = field(default_factory=list)
