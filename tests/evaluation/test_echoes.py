"""The scores of talking points, on points made by hand."""

from __future__ import annotations

from evaluation.echoes import GoldPoint, Passage, figures, run, score, show

TEXTS = {"a": "The wall is ours. Herring swims. The wall was ours.", "b": "Our wall is ours. Nobody swims here."}
FIRST, AGAIN, ELSEWHERE = Passage("a", 0, 16), Passage("a", 33, 50), Passage("b", 0, 16)
HERRING, NOBODY = Passage("a", 18, 31), Passage("b", 18, 35)
GOLD = (GoldPoint("e1", (FIRST, AGAIN, ELSEWHERE), cross=True), GoldPoint("e2", (HERRING, NOBODY), cross=True))


def test_all_of_it_found_is_all_right() -> None:
    found = score(GOLD, [GOLD[0].passages, GOLD[1].passages], TEXTS)
    assert figures(found) == {"precision": 1, "passages": 1, "words": 1, "cross": 1}
    assert found.outcomes == {"e1": "3 of 3", "e2": "2 of 2"}
    assert found.pairs == 4


def test_nothing_found_is_nothing_wrong() -> None:
    assert figures(score(GOLD, [], TEXTS)) == {"precision": 1, "passages": 0, "words": 0, "cross": 0}


def test_a_wrong_pair_and_a_part() -> None:
    found = score(GOLD, [(FIRST, AGAIN), (HERRING, FIRST)], TEXTS)
    assert figures(found)["precision"] == 0.5
    assert figures(found)["passages"] == 2 / 5
    # e1: the, wall, ours twice and wall, is, ours (one of "is" and "the"); e2: swims twice, none of them found.
    assert 0 < figures(found)["words"] < 1
    assert figures(found)["cross"] == 0
    assert "not found: e2" in show(found)
    assert run(found)["echoes/seeds"] == {"found": 1, "extra": 1, "turns": {"e1": "right", "e2": "missed"}}


def test_two_uses_in_one_passage_are_no_pair_of_the_gold() -> None:
    found = score(GOLD, [(Passage("a", 0, 8), Passage("a", 9, 16))], TEXTS)
    assert (found.pairs, found.right) == (1, 0)
    assert score(GOLD, [(Passage("a", 13, 32), ELSEWHERE)], TEXTS).right == 0
