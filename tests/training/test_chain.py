"""The slope that learning follows is that of the likelihood, and what is learnt reads as the annotator reads it."""

from __future__ import annotations

import numpy as np
import pytest

from onrecord import formats
from onrecord.annotators.questions.align import marginals, signs_of
from onrecord.annotators.questions.asking import Asking
from onrecord.annotators.questions.scene import Scene, scenes
from onrecord.model import Capture
from training.questions import chain
from training.questions.labels import SHARED, labelled

DOCUMENT = """Press conference

3 March 2031

SECRETARY GENERAL FALK: Good morning. The ferries run again from Monday.

QUESTION: Who pays for the ferries? And secondly, will the school in Orsund open?

SECRETARY GENERAL FALK: Thank you. On the school, it opens in May. All were told. As for the ferries, the Board pays.

QUESTION: How many ferries are there?

SECRETARY GENERAL FALK: Four.
"""
TAKEN = [[False, False], [False, True], [False, False], [True, False]]


def scene() -> Scene:
    transcript = formats.read(Capture(DOCUMENT.encode(), retrieved_at="2031-03-03T00:00:00Z"))[0]
    first, *_ = (made for _, made in scenes(Asking(transcript)) if made is not None)
    return first


def test_slope() -> None:
    one = chain.lesson(signs_of(scene()), TAKEN)
    short = chain.Lesson(one.pair[:2], one.rest[:2], one.step[:2], one.allowed[:2])
    (both,) = chain.batches([one, short])
    at = np.random.default_rng(3).normal(0, 0.5, chain.SIZE)
    figure, slope = chain.chain(both, at)
    assert figure == pytest.approx(
        sum(chain.chain(own, at)[0] for alone in (one, short) for own in chain.batches([alone]))
    )
    for k in range(0, chain.SIZE, 5):
        step = np.zeros(chain.SIZE)
        step[k] = 1e-5
        up, _ = chain.chain(both, at + step)
        down, _ = chain.chain(both, at - step)
        assert (up - down) / 2e-5 == pytest.approx(slope[k], abs=1e-5)


def test_only_rounds_of_as_many_parts_are_laid_together() -> None:
    one = chain.lesson(signs_of(scene()), TAKEN)
    single = chain.Lesson(one.pair[:, :1], one.rest, one.step, one.allowed[:, :2])
    assert [own.pair.shape[:3] for own in chain.batches([one, single, one])] == [(1, 4, 1), (2, 4, 2)]


def test_what_is_learnt_is_what_the_annotator_weighs() -> None:
    made = scene()
    weights = chain.learn([chain.lesson(signs_of(made), TAKEN)] * 40)
    shares = marginals(signs_of(made), weights)
    assert all(
        (share > 0.5) == taken
        for row, own in zip(shares, TAKEN, strict=True)
        for share, taken in zip(row, own, strict=True)
    )


@pytest.mark.skipif(not SHARED.is_dir(), reason="the documents lie beside the project")
def test_every_labelled_document_is_read_as_when_it_was_labelled() -> None:
    documents = labelled()
    assert sum(len(one.parts) for one in documents) == 3383
    for one in documents:
        for part in one.parts:
            assert part.span.of(one.transcript.text).strip() == part.span.of(one.transcript.text)
            assert any(turn.start <= part.span.start < turn.end for turn in one.transcript.turns)
