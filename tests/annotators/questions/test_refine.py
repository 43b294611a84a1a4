"""The second look sees every sentence with every part, and what stands around it."""

from __future__ import annotations

import numpy as np

from onrecord import formats
from onrecord.annotators.questions.align import signs_of
from onrecord.annotators.questions.asking import Asking
from onrecord.annotators.questions.refine import BEYOND, cases, refined
from onrecord.annotators.questions.scene import Scene, scenes
from onrecord.annotators.questions.signs import PAIR
from onrecord.annotators.questions.trees import Trees
from onrecord.model import Capture

DOCUMENT = """Press conference

3 March 2031

SECRETARY GENERAL FALK: Good morning. The ferries run again from Monday.

QUESTION: Who pays for the ferries? And secondly, will the school in Orsund open?

SECRETARY GENERAL FALK: Thank you. On the school, it opens in May. As for the ferries, the Board pays for them.

QUESTION: How many ferries are there?

SECRETARY GENERAL FALK: Four.
"""
SHARES = [[0.1, 0.2], [0.0, 0.9], [0.7, 0.0]]


def made() -> list[Scene]:
    transcript = formats.read(Capture(DOCUMENT.encode(), retrieved_at="2031-03-03T00:00:00Z"))[0]
    return [scene for _, scene in scenes(Asking(transcript)) if scene is not None]


def column(table: np.ndarray, values: list[float]) -> bool:
    return any(table[:, at].tolist() == values for at in range(table.shape[1]))


def test_a_row_for_each_sentence_with_each_part() -> None:
    scene, alone = made()
    signs = signs_of(scene)
    table = cases(scene, signs, SHARES)
    assert len(table) == 3 * 2
    assert table[:, : len(PAIR)].tolist() == [own for pairs in signs.pair for own in pairs]
    assert column(table, [0.1, 0.2, 0.0, 0.9, 0.7, 0.0]), "what the chain finds"
    assert column(table, [BEYOND, BEYOND, 0.1, 0.2, 0.0, 0.9]), "of the sentence before"
    assert column(table, [0.7, 0.0, *[BEYOND] * 4]), "of the second sentence behind"
    assert column(table, [0.2, 0.1, 0.9, 0.0, 0.0, 0.7]), "of the other part"
    assert cases(alone, signs_of(alone), [[0.5]]).shape == (1, table.shape[1])


def test_shares_are_laid_out_as_the_scenes_are() -> None:
    both = [(scene, signs_of(scene), [[0.5] * len(scene.requests) for _ in scene.lines]) for scene in made()]
    both[0] = (both[0][0], both[0][1], SHARES)
    first = cases(*both[0])
    at = next(at for at in range(len(PAIR), first.shape[1]) if first[:, at].tolist() == [0.1, 0.2, 0.0, 0.9, 0.7, 0.0])
    trees = Trees(0.0, [([at], [0.6], [-9.0, 9.0])])
    assert [[[share > 0.5 for share in row] for row in own] for own in refined(both, trees)] == [
        [[False, False], [False, True], [True, False]],
        [[False]],
    ]
    assert refined([], trees) == []
