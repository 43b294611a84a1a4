"""Gaps of one transcript that another transcript of the event fills."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

import msgspec

from onrecord.model import Citation, Gap, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.ledgers.edits.speech import Speech
    from onrecord.text.alignment import Block

_NEAR = 60
"""Words around what gives a missing turn away among which the turn is looked for."""
_FEW = 3
"""Words under which what stands in place of a gap may be chance."""


class Filled(msgspec.Struct, frozen=True):
    """A gap, and what the other transcript has in its place.

    Attributes:
        kind: the kind of gap.
        why: what shows it, in one sentence.
        gap: the words that show it.
        words: what the other transcript has in place of it; for a speaker without a label, the turn's words there.
        speaker: who speaks there; None where that is unknown.
    """

    kind: str
    why: str
    gap: Citation
    words: Citation
    speaker: str | None


def filled(one: Speech, other: Speech, same: Sequence[Block], changed: Sequence[Block]) -> Iterator[Filled]:
    """Give the gaps of the first transcript that the second fills, in text order.

    Args:
        one: the transcript with the gaps.
        other: the other.
        same: the blocks of words that both have.
        changed: the blocks of other words, as `onrecord.ledgers.edits.compare.changed` gives them.
    """
    layer = one.transcript.layers.get("gaps")
    starts = [word.span.start for word in one.words]
    for gap in layer.items if layer is not None else ():
        if not isinstance(gap, Gap):
            continue
        first, last = bisect_left(starts, gap.start), bisect_left(starts, gap.end)
        if gap.kind == "unlabelled-speaker":
            found = _voice(one, other, same, first)
        else:
            around = _NEAR if gap.kind == "missing-turn" else 0
            found = _words(other, changed, first - around, max(last, first) + around, wrong=gap.kind == "misprint")
        if found is not None:
            yield Filled(gap.kind, gap.why, one.cite(Span(gap.start, gap.end)), *found)


def _words(
    other: Speech, blocks: Sequence[Block], first: int, last: int, *, wrong: bool
) -> tuple[Citation, str | None] | None:
    """Give the longest run of words that the other transcript alone has between two places."""
    best: Block | None = None
    for block in blocks:
        if block.end < first or block.start > last:
            continue
        more = (block.other_end - block.other_start) - (block.end - block.start)
        enough = block.other_end > block.other_start if wrong else more >= _FEW
        if enough and (best is None or block.other_end - block.other_start > best.other_end - best.other_start):
            best = block
    if best is None:
        return None
    run = other.words[best.other_start : best.other_end]
    return other.cite(Span(run[0].span.start, run[-1].span.end)), other.name(run[0].turn)


def _voice(one: Speech, other: Speech, blocks: Sequence[Block], first: int) -> tuple[Citation, str | None] | None:
    """Give the turn of the other transcript that has the words of an unlabelled turn, where it names who speaks."""
    if first >= len(one.words):
        return None
    turn = one.words[first].turn
    for block in blocks:
        if block.end <= first:
            continue
        at = max(block.start, first)
        if one.words[at].turn != turn:
            return None
        there = other.words[block.other_start + at - block.start].turn
        name = other.name(there)
        return None if name is None or name == one.name(turn) else (other.cite_turn(there), name)
    return None
