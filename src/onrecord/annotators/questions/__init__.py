"""Questions: each part of each question, whom it was put to, and the words that take it up, or that nobody did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.annotators.questions import status
from onrecord.annotators.questions.align import marginals, signs_of
from onrecord.annotators.questions.asking import Asking
from onrecord.annotators.questions.likeness import Likeness
from onrecord.annotators.questions.model import shipped
from onrecord.annotators.questions.readout import asked_by
from onrecord.annotators.questions.scene import scenes
from onrecord.model import Answer, Layer, QuestionPart, Reply

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.annotators.questions.asking import Round
    from onrecord.annotators.questions.model import QuestionModel
    from onrecord.annotators.questions.refine import Shares
    from onrecord.annotators.questions.scene import Line, Scene
    from onrecord.model import Transcript

name = "questions"
version = "8"


def annotate(transcript: Transcript) -> Layer:
    """Find the question parts of a transcript and their replies, in text order; ``made_at`` is the time of the capture.

    What sentences mean is told by word vectors, or, where the extra ``onrecord[semantic]`` is installed, by a model of
    sentences; the layer's ``model_sha256`` tells which was used.
    """
    asking = Asking(transcript)
    answered = any(one.replies for one in asking.rounds)
    return _layer(asking, Likeness.installed() if answered else None)


def layer(transcript: Transcript, likeness: Likeness | None) -> Layer:
    """Give the layer, made with a given model of sentences, or with words alone."""
    return _layer(Asking(transcript), likeness)


def _layer(asking: Asking, likeness: Likeness | None) -> Layer:
    transcript = asking.exchange.transcript
    model = shipped("words" if likeness is None else "semantic")
    last_turns = {turn.speaker: at for at, turn in enumerate(transcript.turns)}
    last_turns[None] = max(
        (
            at
            for at, voice in enumerate(asking.exchange.voices)
            if not asking.asks[at] and (voice is None or not voice.one_person)
        ),
        default=-1,
    )
    told = transcript.language in LANGUAGES
    items: list[QuestionPart] = []
    # Rounds in other languages are not weighed.
    made: Iterable[tuple[Round, Scene | None]] = [(one, None) for one in asking.rounds]
    if told:
        made = list(scenes(asking, likeness))
    weighed = _weighed([scene for _, scene in made if scene is not None], model) if told else None
    for one, scene in made:
        shares = next(weighed) if scene is not None and weighed is not None else []
        for at, part in enumerate(one.parts):
            items.append(
                QuestionPart(
                    id=_id(part.turn, part.number),
                    start=part.span.start,
                    end=part.span.end,
                    turn=transcript.turns[part.turn].id,
                    to_because=part.because,
                    follows=None if part.follows is None else _id(*part.follows),
                    asked_by=asked_by(asking, part),
                    replies=tuple(_replies(asking, one, at, scene, shares, model if told else None, last_turns)),
                )
            )
    return Layer(name, version, transcript.capture.retrieved_at, tuple(items), model.sha256)


def _weighed(made: Sequence[Scene], model: QuestionModel) -> Iterator[Shares]:
    """Give for each scene, sentence and part the probability that the sentence takes the part up."""
    if not made:
        return iter(())
    from onrecord.annotators.questions.refine import refined  # noqa: PLC0415 - it takes numpy

    first = []
    for scene in made:
        signs = signs_of(scene)
        first.append((scene, signs, marginals(signs, model.weights)))
    return iter(refined(first, model.trees))


def _id(turn: int, number: int) -> str:
    return f"q{turn + 1}.{number}"


def _replies(
    asking: Asking,
    one: Round,
    at: int,
    scene: Scene | None,
    shares: Shares,
    model: QuestionModel | None,
    last_turns: dict[str | None, int],
) -> Iterator[Reply]:
    """Give one reply for each person asked; where nobody can be told, one for whoever replies.

    Without a model (in a language that it can't read) and without a scene (a round too large) the status is open.
    """
    part = one.parts[at]
    for to in part.to or (None,):
        if not one.replies or (to is not None and last_turns.get(to, -1) <= part.turn):
            # Words of nobody known may hold the reply: then it can't be told that it is left out.
            left_out = last_turns[None] <= part.turn
            yield Reply(to=to, status="cut" if left_out else None, confidence=CUT if left_out else 0.0)
            continue
        if scene is None or model is None:
            yield Reply(to=to, status=None)
            continue
        found = status.weigh(scene, shares, at, to)
        judged, confidence = status.judge(found, model.statuses)
        yield Reply(
            to=to,
            status=judged,
            answers=() if judged == "unaddressed" else tuple(_runs(asking, found, one)),
            refusal=status.refusal(found.lines, found.chosen) if judged == "declined" else None,
            confidence=confidence,
        )


CUT = 0.9
"""Confidence that a reply is left out where the person asked does not speak again: set by hand, not measured."""
LANGUAGES = frozenset({"en", "und"})
"""Languages in which answers are looked for; short English texts may be of no language that could be told."""


def _runs(asking: Asking, found: status.Weighed, one: Round) -> Iterator[Answer]:
    """Join the chosen sentences that follow on each other in one turn."""
    order = {span.start: number for number, (_, span) in enumerate(one.replies)}
    runs: list[list[Line]] = []
    for line in (line for line, on in zip(found.lines, found.chosen, strict=True) if on):
        before = runs[-1][-1] if runs else None
        follows = before is not None and before.turn == line.turn
        if before is not None and follows and order[line.span.start] == order[before.span.start] + 1:
            runs[-1].append(line)
        else:
            runs.append([line])
    for run in runs:
        yield Answer(asking.exchange.turns[run[0].turn].id, run[0].span.start, run[-1].span.end)
