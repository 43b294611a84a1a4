from __future__ import annotations

from evaluation.gaps import figures, run, score_gaps, show
from evaluation.gold import GoldGap
from onrecord.model import Gap

GOLD = (
    GoldGap("g1", 0, 10, "elision"),
    GoldGap("g2", 20, 40, "missing-turn"),
    GoldGap("g3", 20, 40, "unlabelled-speaker"),
    GoldGap("g4", 50, 60, "misprint"),
)


def gap(start: int, end: int, kind: str) -> Gap:
    return Gap(id="x", start=start, end=end, kind=kind, why="it is so")  # type: ignore[arg-type]


def test_kind_and_place_must_fit() -> None:
    found = [
        gap(0, 10, "elision"),
        gap(26, 48, "missing-turn"),
        gap(38, 60, "unlabelled-speaker"),
        gap(50, 60, "elision"),
    ]
    score = score_gaps("900", GOLD, found)
    assert score.outcomes == {"g1": "right", "g2": "right", "g3": "missed", "g4": "missed"}
    assert score.right == {"elision": 1, "missing-turn": 1}
    assert score.extra == {"unlabelled-speaker": 1, "elision": 1}


def test_a_gap_counts_once() -> None:
    score = score_gaps("900", GOLD[:1], [gap(0, 10, "elision"), gap(0, 9, "elision")])
    assert (score.right["elision"], score.extra["elision"]) == (1, 1)


def test_figures_and_table() -> None:
    score = score_gaps("900", GOLD, [gap(0, 10, "elision"), gap(20, 40, "missing-turn"), gap(50, 60, "misprint")])
    assert figures([score]) == {
        "plain_errors": 1,
        "missing_turns_f1": 1.0,
        "misprints_precision": 1.0,
        "misprints_found": 1,
    }
    assert run([score])["gaps/900"]["found"] == 3
    assert "missing-turn" in show([score])


def test_of_nothing_all_is_right() -> None:
    assert figures([score_gaps("900", (), [])])["missing_turns_f1"] == 1.0
