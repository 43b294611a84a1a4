"""Questions: each part of each question, whom it was put to, and the words that take it up, or that nobody did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.annotators.questions import status
from onrecord.annotators.questions.align import chosen, marginals
from onrecord.annotators.questions.asking import Asking
from onrecord.annotators.questions.model import shipped
from onrecord.annotators.questions.signs import Idf, prepare
from onrecord.annotators.questions.terms import terms
from onrecord.model import Answer, Layer, QuestionPart, Reply

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.annotators.questions.asking import Part, Round
    from onrecord.annotators.questions.signs import Line, Scene
    from onrecord.model import Transcript

name = "questions"
version = "1"

TAKEN = 0.12
"""Expected agreement under which no sentence is said to take a part up."""


def annotate(transcript: Transcript) -> Layer:
    """Find the question parts of a transcript and their replies, in text order; ``made_at`` is the time of the capture."""
    asking = Asking(transcript)
    model = shipped()
    bags = {span.start: terms(asking.text[span.start : span.end]) for own in asking.sentences for span in own}
    idf = Idf(list(bags.values()))
    items: list[QuestionPart] = []
    for one in asking.rounds:
        scene = prepare(asking, one, idf, bags) if one.replies else None
        shares = marginals(scene, model.weights) if scene is not None else []
        for at, part in enumerate(one.parts):
            replies = tuple(_replies(asking, one, part, at, scene, shares))
            items.append(
                QuestionPart(
                    id=f"q{part.turn + 1}.{part.number}",
                    start=part.span.start,
                    end=part.span.end,
                    turn=transcript.turns[part.turn].id,
                    to_because=part.because,
                    replies=replies,
                )
            )
    return Layer(name, version, transcript.capture.retrieved_at, tuple(items), model.sha256)


def _replies(
    asking: Asking, one: Round, part: Part, at: int, scene: Scene | None, shares: Sequence[Sequence[float]]
) -> Iterator[Reply]:
    """Give one reply for each person asked; where nobody can be told, one for whoever replies."""
    weights = shipped().status
    turns = asking.exchange.turns
    for to in part.to or (None,):
        spoken_later = any(turn.speaker == to for turn in turns[part.turn + 1 :])
        if scene is None or (to is not None and not spoken_later):
            yield Reply(to=to, status="cut", confidence=CUT)
            continue
        lines = scene.lines
        # Who was not asked may reply for the one who was, but not where both were.
        own = [k for k, line in enumerate(lines) if to is None or len(part.to) == 1 or line.speaker == to]
        own_shares = [shares[k][at] for k in own]
        kept, expected = chosen(own_shares, [lines[k].length for k in own]) if own else ([], 0.0)
        if expected < TAKEN:
            kept = [False] * len(own)
        own_lines = [lines[k] for k in own]
        others = [max(share for k, share in enumerate(shares[k_]) if k != at) for k_ in own] if len(one.parts) > 1 else []
        signs = status.signs(scene.requests[at], own_lines, own_shares, kept, expected, others)
        (share, likeliest), *_ = status.likely(signs, weights)
        answers = tuple(_runs(asking, [lines[k] for k, on in zip(own, kept, strict=True) if on], one))
        if likeliest == "unaddressed":
            answers = ()
        yield Reply(
            to=to,
            status=likeliest if share >= status.OPEN else None,
            answers=answers,
            refusal=status.refusal(own_lines, kept) if likeliest == "declined" else None,
            confidence=round(share, 3),
        )


CUT = 0.9
"""Confidence that a reply is left out where the person asked does not speak again."""


def _runs(asking: Asking, kept: Sequence[Line], one: Round) -> Iterator[Answer]:
    """Join sentences that follow on each other in one turn."""
    order = {span.start: number for number, (_, span) in enumerate(one.replies)}
    runs: list[list[Line]] = []
    for line in kept:
        before = runs[-1][-1] if runs else None
        follows = before is not None and before.turn == line.turn
        if before is not None and follows and order[line.span.start] == order[before.span.start] + 1:
            runs[-1].append(line)
        else:
            runs.append([line])
    for run in runs:
        yield Answer(asking.exchange.turns[run[0].turn].id, run[0].span.start, run[-1].span.end)
