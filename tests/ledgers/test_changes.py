"""What changed between two figures, named, with the words that differ."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

import pytest

from onrecord.ledgers.changes import SAYS, Change, Difference, Name, change
from onrecord.ledgers.sides import Side

Make = Callable[..., Side]
SHIP: dict[str, Any] = {"unit": "ship"}


def named(side: Make, before: str, after: str, *fields: dict[str, Any], decided: Any = None) -> Change:
    """Compare two statements, half a year apart; ``fields`` are those of both, else of the one and the other."""
    one, other = fields if len(fields) == 2 else (fields or ({},)) * 2
    return change(
        side(before, "2031-01-29", **(SHIP | {"value": "40"} | one)),
        side(after, "2031-06-18", **(SHIP | {"value": "44"} | other)),
        decided,
    )


def test_every_name_is_explained() -> None:
    assert set(SAYS) == set(get_args(Name))


def test_raised_only_where_measure_scope_and_window_are_the_same(side: Make) -> None:
    assert named(
        side, "Members patrol the strait with {40 ships}.", "Members now patrol the strait with {44 ships}."
    ) == (Change(("raised",)))
    back = named(side, "Members patrol the strait with {40 ships}.", "Members patrol the strait with {44 ships}.",
                 {"value": "50"}, {"value": "44"})  # fmt: skip
    assert back.names == ("lowered",)
    assert back.comparable
    same = named(side, "Members patrol with {40 ships}.", "As I said, members patrol with {40 ships}.", {"value": "40"})
    assert same.names == ("restated",)


def test_another_spelling_or_name_of_a_state_is_no_difference(side: Make) -> None:
    found = named(side, "American defence yards built {40 ships}.", "U.S. defense yards built {44 ships}.")
    assert found.names == ("raised",)


def test_words_that_differ_are_shown_and_settle_nothing(side: Make) -> None:
    found = named(
        side, "Members built {40 ships} for the northern patrol.", "Members chartered {44 ships} in Ostrelle."
    )
    assert found.names == ("other words",)
    assert not found.comparable
    assert found.differences == (Difference("measure", "Members built 40 ships; for the northern patrol",
                                            "Members chartered 44 ships; in Ostrelle"),)  # fmt: skip


def test_a_word_before_the_thing_makes_it_narrower(side: Make) -> None:
    support, military = (
        {"kind": "money", "unit": "CRN", "measure": words} for words in ("support", "military support")
    )
    one, other = "Members gave {40 crowns} in support.", "Members gave {44 crowns} in military support."
    found = named(side, one, other, support, military)
    assert found.names == ("narrower",)
    assert found.differences == (Difference("measure", None, "in military support"),)
    assert named(side, other, one, military, support).names == ("wider",)
    sends = {"measure": "a guard sends"}
    assert named(side, "A guard sends {40 ships}.", "They send {44 ships}.", sends, {"measure": "they send"}).names == (
        "other words",
    )
    unsaid = {"kind": "money", "unit": "CRN"}
    assert named(side, one, other, unsaid).names == ("other words",)


def test_an_alternative_makes_it_another_measure(side: Make) -> None:
    found = named(
        side,
        "{40 members} either are meeting the mark or have firm plans to do so – in other words, giving 3 percent of "
        "their income to the fleet.",
        "{44 members} now meet the mark of giving 3% of output to the fleet.",
        {"unit": "member"},
    )  # fmt: skip
    assert found.names == ("different measure",)
    assert found.differences == (
        Difference("measure", "of their income", "of output"),
        Difference("measure", "or have firm plans", None),
    )


def test_a_level_is_no_change(side: Make) -> None:
    share = {"kind": "percent", "unit": "%"}
    found = named(side, "Spending on the fleet is {40 percent}.", "Spending on the fleet is up {44 percent}.", share)
    assert found.names == ("different measure",)
    assert found.differences[0] == Difference("direction", "a level", "a change")
    down = named(side, "An {18% cut} in spending.", "Spending fell {18%}.", share | {"direction": "down"}, share)
    assert "different measure" not in down.names


def test_scopes(side: Make) -> None:
    words = "Members in the north and south patrol with {40 ships}."
    for old, new, names in (
        ("the north", "the north", ("raised",)), ("the north", None, ("raised",)), (None, "the south", ("raised",)),
        ("the north", "the south", ("different scope",)), ("the north", "the far north", ("narrower",)),
        ("the far north", "north", ("wider",)), ("Ostrelle", None, ("other words",)),
    ):  # fmt: skip
        found = named(side, words, words.replace("40", "44"), {"scope": old}, {"scope": new})
        assert found.names == names, (old, new)


def test_windows(side: Make) -> None:
    found = named(side, "Over the last two years members built {40 ships}.", "Over the past two years members built "
                  "{44 ships}.")  # fmt: skip
    assert found.names == ("overlapping windows",)
    assert found.overlap == ("2029-06-18", "2031-01-29")
    assert found.differences == (
        Difference("window", "Over the last two years (2029-01-29 to 2031-01-29)",
                   "Over the past two years (2029-06-18 to 2031-06-18)"),
    )  # fmt: skip
    found = named(side, "Members built {40 ships}.", "Members built {44 ships} in the last month.")
    assert found.names == ("different window",)
    found = named(
        side, "Members built {40}.", "Members built {44}.", {"as_of": "in the war"}, {"as_of": "since the war"}
    )
    assert found.names == ("other words",)
    found = named(side, "Members built {40 ships} in 2029.", "Members built {44 ships} in 2030.")
    assert found.names == ("different window",)
    found = named(side, "Members were meeting that mark with {40}.", "Members now are meeting that mark with {44}.")
    assert found.names == ("different window",)
    found = named(side, "{40 tests} were positive.", "{44 positive tests}.", {"unit": "test"})
    assert "different window" not in found.names


def test_plans_are_no_facts(side: Make) -> None:
    found = named(side, "{40 ships} now patrol the strait.", "{44 ships} will patrol the strait.")
    assert found.names == ("different modality",)
    assert found.differences == (Difference("modality", "now patrol", "will patrol"),)
    found = named(side, "Members get {40 ships}.", "Members expect to get {44 ships}.")
    assert found.differences == (Difference("modality", None, "expect to get"),)
    found = named(side, "{40 ships} patrol.", "{44 ships} patrol.", {}, {"modality": "target"})
    assert found.differences == (Difference("modality", "fact", "target"),)


def test_a_decision_settles_measure_and_scope_but_no_window(side: Make) -> None:
    one, other = "Members built {40 ships} for the patrol.", "Members chartered {44 hulls} in Ostrelle."
    assert named(side, one, other, decided="same") == Change(("raised",), decided="same")
    assert named(side, one, f"Over the last year {other}", decided="same").names == ("different window",)
    assert named(side, one, one, decided="different").names == ("different measure",)


def test_what_is_no_number_is_not_compared(side: Make) -> None:
    found = named(side, "{Some ships} patrol.", "{44 ships} patrol.", {"value": "some"}, {})
    assert found == Change(())


@pytest.mark.parametrize("words", ["(Laughter.) {40 ships} patrol.", "{40 ships}\npatrol  here."])
def test_notes_and_line_ends_say_nothing(side: Make, words: str) -> None:
    assert all("Laughter" not in piece.text and "\n" not in piece.text for piece in side(words, value="40").pieces)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Members now patrol with {40 ships}.", "Members do not now patrol with {44 ships}."),
        ("Members patrol with {40 ships}.", "Members never patrol with {50 ships}."),
        ("Members patrol with {40 ships}.", "Members patrol not even with {30 ships}."),
        ("Members were patrolling with {40 ships}.", "Members don't patrol with {44 ships}."),
        ("{40 ships} do not patrol.", "Today {44 ships} patrol."),
    ],
)
def test_what_is_said_not_to_be_never_rises_or_falls(side: Make, before: str, after: str) -> None:
    for one, other in ((before, after), (after, before)):
        found = named(side, one, other)
        assert "different measure" in found.names
        assert not {"raised", "lowered", "narrower", "wider", "restated"} & set(found.names)
        assert any(each.field == "denial" and None in {each.before, each.after} for each in found.differences)


def test_a_negation_elsewhere_in_the_sentence_leaves_it_open(side: Make) -> None:
    found = named(side, "Members patrol with {40 ships}.", "Members patrol with {44 ships}, and never rest.")
    assert "other words" in found.names
    assert not found.comparable


def test_a_denied_figure_is_named(side: Make) -> None:
    found = named(side, "Members patrol with {40 ships}.", "Members patrol with {44 ships}.", {}, {"denied": True})
    assert found.names == ("denied",)
    assert not found.comparable


def test_what_a_sentence_refers_back_to_may_deny(side: Make) -> None:
    found = named(side, "The members do not patrol the strait. It is {40 ships} that stay.",
                  "The members patrol the strait. It is {44 ships} that stay.")  # fmt: skip
    assert "other words" in found.names
