"""Scores of questions: what a perfect record gets, what each fault costs."""

from __future__ import annotations

import msgspec
import pytest

from evaluation.exchanges import Exchange, invented
from evaluation.questions import QuestionScore, baseline, best_sentence, next_turn, score, show
from onrecord.model import Answer, Layer, QuestionPart, Reply, Transcript


def perfect(one: Exchange) -> Layer:
    """Make the layer that says what the gold says."""
    ids = {speaker.name or (speaker.labels or ("",))[0]: speaker.id for speaker in one.transcript.speakers}

    def speaker(name: str | None) -> str | None:
        return None if name is None else next(key for own, key in ids.items() if own.split()[-1] == name.split()[-1])

    items = tuple(
        QuestionPart(
            id=part.id,
            start=part.place.start,
            end=part.place.end,
            turn="t1",
            replies=tuple(
                Reply(
                    speaker(reply.to) if part.to else None,
                    reply.status,  # type: ignore[arg-type]
                    tuple(Answer("t1", run.start, run.end) for run in reply.answers),
                    confidence=1.0,
                )
                for reply in part.replies
            ),
        )
        for part in one.parts
    )
    return Layer("gold", "1", "2031-03-03T00:00:00Z", items)


EXCHANGES = [one for one in invented() if one.name.startswith("pressers")][:6]


def scored(change: dict[str, object] | None = None) -> QuestionScore:
    layers = {id(one.transcript): perfect(one) for one in EXCHANGES}

    def make(transcript: Transcript) -> Layer:
        layer = layers[id(transcript)]
        if change is None:
            return layer
        items = tuple(
            msgspec.structs.replace(
                item, replies=tuple(msgspec.structs.replace(reply, **change) for reply in item.replies)
            )
            for item in layer.items
            if isinstance(item, QuestionPart)
        )
        return msgspec.structs.replace(layer, items=items)

    return score(EXCHANGES, make)


def test_the_gold_scores_full() -> None:
    one = scored()
    assert one.gold == one.found == one.paired == one.addressed > 10
    assert (one.parts_f1, one.answers_f1, one.right, one.given, one.status_f1("declined")) == (1.0, 1.0, 1.0, 1.0, 1.0)
    assert one.brier == (0.0, 0.0)


def test_an_open_status_is_wrong_and_not_given() -> None:
    one = scored({"status": None})
    assert (one.right, one.given) == (0.0, 0.0)
    assert one.parts_f1 == one.answers_f1 == 1.0


def test_answers_left_out_cost_their_words() -> None:
    assert scored({"answers": ()}).answers_f1 == 0.0


def test_a_record_without_parts() -> None:
    one = score(EXCHANGES, lambda _: Layer("none", "1", "2031-03-03T00:00:00Z"))
    assert (one.parts_f1, one.answers_f1, one.right) == (0.0, 0.0, 0.0)


def test_baselines_lie_between_nothing_and_all() -> None:
    for way in (next_turn, best_sentence):
        assert 0.1 < baseline(EXCHANGES, way).answers_f1 < 0.9


def test_the_table_has_a_line_for_each_way() -> None:
    table = show({"invented": {"whole next turn": baseline(EXCHANGES, next_turn), "onrecord": scored()}})
    assert table.count("invented: ") == 2
    assert "100.00 %" in table


@pytest.mark.parametrize("one", invented(), ids=lambda one: one.name)
def test_every_exchange_is_marked_well(one: Exchange) -> None:
    assert one.parts
    for part in one.parts:
        assert len(part.replies) == max(len(part.to), 1)
        assert part.follows is None or int(part.follows) < int(part.id)
        for reply in part.replies:
            assert reply.status in {"answered", "addressed", "declined", "unaddressed", "cut"}
            assert all(run.start > part.place.start for run in reply.answers)
