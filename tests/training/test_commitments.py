from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.annotators.commitments.clauses import clauses
from onrecord.annotators.commitments.found import best
from onrecord.annotators.commitments.model import dump, load, shipped
from onrecord.annotators.commitments.signs import NAMES, PLACES, Speaking
from onrecord.model import Span
from training.commitments.__main__ import learnt
from training.commitments.labels import LESSONS, SHARED, Piece, labelled, lessons, passages


def test_lessons_are_invented_sentences_with_a_cue() -> None:
    told = [line for line in LESSONS.read_text("utf-8").splitlines() if line.startswith(("+ ", "- "))]
    assert len(told) > len(lessons()) * 0.9
    assert all(piece.ways for piece in lessons())


def test_what_is_learnt_tells_the_lessons_apart() -> None:
    found = learnt(lessons())
    model = load(dump(found.signs, found.words, 0.5))
    right = [
        (max(model.weigh(one.flat, clause, one.who) for clause in one.ways) >= model.least) is one.told
        for one in lessons()
    ]
    assert sum(right) > len(right) * 0.9


def test_what_was_left_open_is_not_learnt_from() -> None:
    flat = "We will build a wall."
    (ways,) = clauses(flat)
    open_one = Piece(Span(0, len(flat)), flat, ways, Speaking("principal", "answer"), None)
    assert learnt([*lessons(), open_one]) == learnt(lessons())


def test_words_of_one_document_are_not_weighed() -> None:
    def pieces(documents: str, flat: str, *, told: bool) -> list[Piece]:
        (ways,) = clauses(flat)
        who = Speaking("principal", "answer")
        return [Piece(Span(0, len(flat)), flat, ways, who, told, None, name) for name in documents]

    never = pieces("abcdefghi", "It will snow.", told=False)
    ours = [f"We will build {what}." for what in ("a wall", "a pier", "a school", "two ships", "a lock", "mills")]
    several = [piece for flat in ours for piece in pieces("abc", flat, told=True)]
    assert learnt([*several, *never]).words["<= we will"] > 0
    assert "<= we will" not in learnt([piece._replace(name="a") for piece in several] + never).words


def test_talk_that_nothing_was_learnt_from_is_told_apart() -> None:
    """Passages written and labelled by somebody who saw neither the program nor what it learns from."""
    model, place = shipped(), Path(__file__).with_name("talk.txt")
    told = sum(line.startswith("+ ") for line in place.read_text("utf-8").splitlines())
    found = [piece for piece in passages(place) if best(piece.flat, piece.ways, piece.who, model)[1] >= model.least]
    right = sum(piece.told is True for piece in found)
    assert 2 * right / (told + len(found)) > 0.87


def test_a_model_keeps_its_weights() -> None:
    weights = [0.0] * len(NAMES)
    weights[PLACES["cue will"]] = 1.25
    model = load(dump(weights, {"does build": 0.5, "> wall": 0.25, "> walls": 4.0}, 0.5))
    flat = "We will build a wall with another wall."
    ((clause,),) = clauses(flat)
    assert model.weigh(flat, clause, Speaking("principal", "answer")) == 2.0
    assert model.least == 0
    assert shipped().sha256 != model.sha256


@pytest.mark.skipif(not SHARED.is_dir(), reason="the documents lie beside the project")
def test_every_labelled_document_is_read_as_when_it_was_labelled() -> None:
    documents = labelled()
    assert sum(len(one.gold) for one in documents) == 2500
    assert len({one.name for one in documents}) == 123
