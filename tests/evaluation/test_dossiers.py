"""How dossiers are scored: on places that are made up."""

from __future__ import annotations

import pytest

from evaluation import dossiers, gold
from evaluation.dossiers import Count, MatterScore, Place, score_items, score_passages


def test_passages_are_found_and_right_by_half_of_their_characters() -> None:
    score = MatterScore("dues")
    listed = [Place("000", 0, 100), Place("000", 200, 300), Place("001", 0, 100)]
    given = [Place("000", 50, 100), Place("000", 240, 500), Place("001", 60, 90)]
    score_passages(listed, given, score)
    count = score.counts["passages"]
    assert (count.listed, count.found, count.given, count.right) == (3, 2, 3, 2)
    assert score.outcomes == {"000#0": "right", "000#200": "right", "001#0": "missed"}


def test_items_that_the_gold_has_nowhere_are_counted_apart() -> None:
    count = Count()
    places = {
        ("000", "f1"): Place("000", 0, 10),
        ("000", "f2"): Place("000", 20, 30),
        ("000", "f3"): Place("000", 40, 50),
    }
    given = [Place("000", 0, 12), Place("000", 38, 50), Place("000", 70, 80)]
    outcomes = score_items(count, {("000", "f1"), ("000", "f2")}, places, given)
    assert outcomes == {"000 f1": "right", "000 f2": "missed"}
    assert (count.listed, count.found, count.given, count.right, count.nobodys) == (2, 1, 2, 1, 1)
    assert (count.recall, count.precision) == (0.5, 0.5)


@pytest.mark.skipif(not gold.PLACE.is_dir(), reason="the gold is not beside the project")
def test_the_lists_stand_on_the_texts_that_were_read() -> None:
    assert dossiers.stale({seed.doc: seed.text for seed in gold.seeds()}) == []


def test_every_list_has_its_definition() -> None:
    lists = sorted(path.stem for path in (dossiers.HERE / "seeds").glob("*.jsonl"))
    assert lists == sorted(path.stem for path in dossiers.DEFINITIONS.glob("*.toml"))
    assert len(lists) == 10
