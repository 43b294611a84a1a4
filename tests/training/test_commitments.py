from __future__ import annotations

import pytest

from onrecord.annotators.commitments.clauses import clauses
from onrecord.annotators.commitments.model import dump, load, shipped
from onrecord.annotators.commitments.signs import NAMES, PLACES, Speaking, signs
from onrecord.model import Span
from training.commitments.__main__ import LEAST, learnt
from training.commitments.labels import LESSONS, SHARED, Piece, labelled, lessons


def test_lessons_are_invented_sentences_with_a_cue() -> None:
    told = [line for line in LESSONS.read_text("utf-8").splitlines() if line.startswith(("+ ", "- "))]
    assert len(told) > len(lessons()) * 0.9
    assert all(piece.ways for piece in lessons())


def test_what_is_learnt_tells_the_lessons_apart() -> None:
    weights = learnt(lessons())
    model = load(dump(weights, LEAST))
    right = [
        (max(model.sum(signs(one.flat, clause, one.who)) for clause in one.ways) >= model.least) is one.told
        for one in lessons()
    ]
    assert sum(right) > len(right) * 0.9


def test_what_was_left_open_is_not_learnt_from() -> None:
    flat = "We will build a wall."
    (ways,) = clauses(flat)
    open_one = Piece(Span(0, len(flat)), flat, ways, Speaking("principal", "answer"), None)
    assert learnt([*lessons(), open_one]) == learnt(lessons())


def test_a_model_keeps_its_weights() -> None:
    weights = [0.0] * len(NAMES)
    weights[PLACES["cue will"]] = 1.25
    model = load(dump(weights, 0.5))
    assert model.sum([PLACES["cue will"], PLACES["bias"]]) == 1.25
    assert model.least == 0
    assert shipped().sha256 != model.sha256


@pytest.mark.skipif(not SHARED.is_dir(), reason="the documents lie beside the project")
def test_every_labelled_document_is_read_as_when_it_was_labelled() -> None:
    documents = labelled()
    assert sum(len(one.gold) for one in documents) == 610
    assert len({one.name for one in documents}) == 57
