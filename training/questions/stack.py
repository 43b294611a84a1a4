"""The stages of a model learnt on top of each other: chain, trees, statuses.

Each stage learns from what the one before makes of documents that it has not learnt from, as it will be used. Those
same left-out documents tell how the model fares. Strictly the stages before have seen a little of them: the trees that
judge a document learnt from other documents as a chain saw them that knew this one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from onrecord.annotators.questions import status
from onrecord.annotators.questions.align import Signs, marginals, signs_of
from onrecord.annotators.questions.refine import Shares, cases, refined
from onrecord.annotators.questions.scene import scenes
from onrecord.annotators.questions.statuses import LEARNT
from training.questions.chain import Lesson, learn, lesson
from training.questions.labels import GivenParts, Labelled, LabelledPart
from training.questions.statuses import Case, calibrated, learn_statuses, shares
from training.questions.trees import Growth, grow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.annotators.questions.align import Weights
    from onrecord.annotators.questions.likeness import Likeness
    from onrecord.annotators.questions.scene import Scene
    from onrecord.annotators.questions.statuses import Statuses
    from onrecord.annotators.questions.trees import Array, Trees

HALF = 0.5
"""Share of a sentence that a label must cover."""
FOLDS = 6
GROWTH = Growth()


class Stage(NamedTuple):
    """A round of a labelled document.

    Attributes:
        fold: which of the folds its document is of.
        document: its document.
        number: the document's number.
        parts: its parts, as labelled.
        scene: the round made ready.
        signs: its signs.
        lesson: the same, with the labels.
    """

    fold: int
    document: Labelled
    number: int
    parts: list[LabelledPart]
    scene: Scene
    signs: Signs
    lesson: Lesson


class Learnt(NamedTuple):
    """A model, and what models learnt without a document make of it.

    Attributes:
        weights: the chain.
        trees: the second look.
        statuses: what became of a part.
        shares: for each stage the probabilities of sentences, by models that have not seen it.
        judged: for each reply that has been judged its status, what is made of it unseen, and how surely.
    """

    weights: Weights
    trees: Trees
    statuses: Statuses
    shares: list[Shares]
    judged: list[tuple[str, str | None, float]]


def stages(documents: Sequence[Labelled], likeness: Likeness | None) -> list[Stage]:
    """Take the labelled documents apart."""
    found = []
    for number, document in enumerate(documents):
        labels = {part.span.start: part for part in document.parts}
        for one, scene in scenes(GivenParts(document.transcript, document.parts), likeness):
            if scene is not None:
                parts = [labels[part.span.start] for part in one.parts]
                signs = signs_of(scene)
                made = lesson(signs, _taken(scene, parts))
                found.append(Stage(number % FOLDS, document, number, parts, scene, signs, made))
    return found


def _taken(scene: Scene, parts: Sequence[LabelledPart]) -> list[list[bool]]:
    runs = [[run for reply in part.replies for run in reply.answers] for part in parts]
    return [
        [any(min(run.end, s.end) - max(run.start, s.start) > HALF * (s.end - s.start) for run in own) for own in runs]
        for s in (line.span for line in scene.lines)
    ]


def learnt(made: Sequence[Stage]) -> Learnt:
    """Learn a model."""
    first: list[Shares] = [[] for _ in made]
    for fold in range(FOLDS):
        weights = learn([stage.lesson for stage in made if stage.fold != fold])
        for at, stage in enumerate(made):
            if stage.fold == fold:
                first[at] = marginals(stage.signs, weights)
    asked = [cases(stage.scene, stage.signs, own) for stage, own in zip(made, first, strict=True)]
    truth = [stage.lesson.allowed[:, 0::2].ravel() for stage in made]

    def grown(without: int | None) -> Trees:
        own = [at for at, stage in enumerate(made) if stage.fold != without]
        return grow(np.concatenate([asked[at] for at in own]), np.concatenate([truth[at] for at in own]), GROWTH)

    second: list[Shares] = [[] for _ in made]
    for fold in range(FOLDS):
        trees = grown(fold)
        own = [at for at, stage in enumerate(made) if stage.fold == fold]
        told = refined([(made[at].scene, made[at].signs, first[at]) for at in own], trees)
        for at, figures in zip(own, told, strict=True):
            second[at] = figures
    statuses, judged = _statuses(made, second)
    return Learnt(learn([stage.lesson for stage in made]), grown(None), statuses, second, judged)


def _statuses(made: Sequence[Stage], told: Sequence[Shares]) -> tuple[Statuses, list[tuple[str, str | None, float]]]:
    """Learn the statuses; judge each reply by what was learnt without its document, calibrated as what ships."""
    replies = [
        Case(stage.number, _publisher(stage), status.weigh(stage.scene, own, at, reply.to), reply.status)
        for stage, own in zip(made, told, strict=True)
        for at, part in enumerate(stage.parts)
        for reply in part.replies
        if reply.status in LEARNT
    ]
    unseen: list[tuple[Array, str]] = []
    held: list[tuple[Statuses, Case]] = []
    for fold in range(FOLDS):
        one = learn_statuses([case for case in replies if case.document % FOLDS != fold])
        for case in replies:
            if case.document % FOLDS == fold:
                unseen.append((shares(one, case.found), case.status))
                held.append((one, case))
    whole = calibrated(learn_statuses(replies), unseen)
    judged: list[tuple[str, str | None, float]] = []
    ready: dict[int, Statuses] = {}
    for one, case in held:
        if id(one) not in ready:
            ready[id(one)] = calibrated(one, unseen)
        judged.append((case.status, *status.judge(case.found, ready[id(one)])))
    return whole, judged


def _publisher(stage: Stage) -> str:
    return stage.document.name.split("/")[0]
