from __future__ import annotations

from evaluation.commitments import GoldCommitment, figures, run, same_body, same_time, score, show
from onrecord.annotators.commitments.force import Force
from onrecord.model import Commitment

GOLD = (
    GoldCommitment("c1", 0, 40, "NATO Allies", "committed", "the Summit in July", None),
    GoldCommitment("c2", 50, 90, "US Congress", "calls-for", None, None),
    GoldCommitment("c3", 100, 140, "Russia", "expects", "soon", "if it can"),
)


def item(start: int, end: int, actor: str, force: Force, deadline: str | None = None) -> Commitment:
    return Commitment(
        id="x", start=start, end=end, turn="t1", actor=actor, action="act", force=force, deadline=deadline
    )


def test_half_of_the_span_must_be_shared() -> None:
    found = [item(0, 21, "Allies", "committed", "at the Summit in July"), item(71, 90, "Congress", "calls-for")]
    total = score("900", GOLD, found)
    assert total.outcomes == {"c1": "right", "c2": "missed", "c3": "missed"}
    assert total.right == {"actor": 1, "has_deadline": 1, "deadline": 1, "has_condition": 1}


def test_a_commitment_counts_once_and_the_best_pair_first() -> None:
    total = score("900", GOLD[:1], [item(0, 30, "NATO", "intends"), item(0, 40, "NATO", "committed")])
    assert total.forces == [("committed", "committed")]
    assert (total.gold, total.found) == (1, 2)


def test_what_is_wrong_of_a_pair_is_told() -> None:
    total = score("900", GOLD[2:], [item(100, 140, "Ukraine", "committed")])
    assert total.outcomes == {"c3": "force"}
    assert not total.right
    assert "expects taken for committed: 1" in show([total])
    assert run([total])["commitments/900"]["found"] == 1


def test_figures() -> None:
    total = score("900", GOLD, [item(0, 40, "NATO Allies", "committed", "July"), item(200, 210, "Russia", "expects")])
    assert figures([total]) == {
        "span_f1": 2 / 5,
        "force": 1.0,
        "actor": 1.0,
        "has_deadline": 1.0,
        "deadline": 0.0,
        "has_condition": 1.0,
    }
    assert figures([])["span_f1"] == 1.0


def test_names_for_one_body_are_one() -> None:
    assert same_body("Congress", "US Congress")
    assert same_body("all of our Allies", "NATO Allies")
    assert not same_body("NATO", "NATO Allies")


def test_leads_are_no_part_of_a_deadline() -> None:
    assert same_time("at the Summit", "the Summit")
    assert same_time(None, None)
    assert not same_time("soon", None)
    assert not same_time("July", "June")
