from __future__ import annotations

from random import Random

import pytest

from evaluation.alter import WAYS, Edit, Way, altered, edit, substitute
from evaluation.alter.edits import arrange
from evaluation.alter.labels import bare_lines, full_stops, other_brackets, other_capitals, other_lines
from evaluation.alter.layout import fewer_blank_lines, leave_out_a_speaker, more_blank_lines, other_dressing, reorder
from evaluation.alter.people import change_offices, move_dates, rename_outlets, rename_people
from evaluation.gold import Seed, SeedTurn
from evaluation.words import words
from tests.evaluation.invented import TEXT, seed


def said(of: Seed, turn: SeedTurn) -> str:
    return of.text[turn.place.start : turn.place.end]


def label(of: Seed, turn: SeedTurn) -> str | None:
    return None if turn.label is None else of.text[turn.label.start : turn.label.end]


def labels(of: Seed) -> list[str | None]:
    return [label(of, turn) for turn in of.turns]


def drawn(number: int) -> Random:
    return Random(number)


NAMES = {"people", "offices", "everything"}


@pytest.mark.parametrize("chosen", WAYS, ids=lambda way: way.name)
@pytest.mark.parametrize("draw", range(3))
def test_every_way_keeps_each_turn_on_its_words(chosen: Way, draw: int) -> None:
    before = {turn.id: turn for turn in seed().turns}
    changed = altered(seed(), chosen, draw)
    assert changed.text != seed().text
    for turn in changed.turns:
        old = [word.folded for word in words(said(seed(), before[turn.id]))]
        new = [word.folded for word in words(said(changed, turn))]
        if not any(name in chosen.name for name in NAMES):
            assert new == old
        assert new[-2:] == old[-2:] or "dana" in old[-2:]
        assert said(changed, turn) == said(changed, turn).strip()
        assert (turn.label is None) == (before[turn.id].label is None)
        assert turn.kind == before[turn.id].kind
    places = [turn.place for turn in changed.turns]
    assert places == sorted(places)
    assert changed.expected()["title"] == "Joint briefing"


def test_the_table_has_twenty_ways_with_a_number_each() -> None:
    assert [way.number for way in WAYS] == list(range(1, 21))
    assert len({way.name for way in WAYS}) == 20


def test_the_same_draw_is_the_same_and_another_is_not() -> None:
    people = WAYS[0]
    assert altered(seed(), people) == altered(seed(), people)
    assert altered(seed(), people) != altered(seed(), people, draw=1)


def test_edits_at_a_boundary_go_outside_unless_they_replace() -> None:
    turn = seed().turns[1]
    start, end = turn.place
    changed = edit(seed(), [Edit(start, start, ">>"), Edit(end, end, "<<"), Edit(start, start + 3, "Ms.")])
    assert said(changed, changed.turns[1]) == "Ms. Falk, how long?"
    assert changed.text[changed.turns[1].place.start - 2 :].startswith(">>Ms.")
    assert said(changed, changed.turns[2]) == "Ten years, Dana."


def test_edits_that_overlap_or_cross_a_boundary_are_refused() -> None:
    start = seed().turns[1].place.start
    with pytest.raises(ValueError, match="boundary"):
        edit(seed(), [Edit(start - 1, start + 1, "")])
    with pytest.raises(ValueError, match="overlap"):
        edit(seed(), [Edit(0, 5, ""), Edit(3, 8, "")])
    with pytest.raises(ValueError, match="overlap"):
        edit(seed(), [Edit(3, 3, "a"), Edit(3, 3, "b")])


def test_substitution_shifts_everything_behind() -> None:
    changed = substitute(seed(), "years", lambda match: match.group() * 3)
    assert said(changed, changed.turns[2]) == "Ten yearsyearsyears, Dana."
    assert said(changed, changed.turns[5]) == "And who pays for all of it?"


@pytest.mark.parametrize("shape", ["hyphens", "particles", "initials"])
def test_people_are_renamed_everywhere(shape: str) -> None:
    changed = rename_people(seed(), drawn(3), shape)
    for old in ("Falk", "Arne", "Reyes", "Dana", "Olsen", "Piet"):
        assert old not in changed.text
    for turn in changed.turns:
        if turn.speaker != "unknown":
            assert turn.speaker in changed.text
    assert changed.turns[0].speaker == changed.turns[2].speaker
    assert changed.turns[5].speaker == "unknown"
    given = changed.turns[1].speaker.split()[0]
    assert said(changed, changed.turns[2]) == f"Ten years, {given}."


def test_a_speaker_whose_given_name_is_not_printed_keeps_a_surname_only() -> None:
    bare = substitute(seed(), r"Dana(?= Reyes)", lambda _match: "Ms")
    bare = substitute(bare, r"Dana", lambda _match: "madam")
    changed = rename_people(bare, drawn(3), "hyphens")
    assert " " not in changed.turns[1].speaker
    assert changed.turns[1].speaker in changed.text
    unchanged = altered(bare, WAYS[13])
    assert unchanged.turns[1].also == ("Reyes",)


def test_outlets_and_offices_change_with_the_gold() -> None:
    changed = rename_outlets(seed(), drawn(1))
    assert "TLV" not in changed.text
    assert f", {changed.turns[1].affiliation}:" in str(label(changed, changed.turns[1]))
    offices = change_offices(seed(), drawn(1))
    assert "Secretary" not in offices.text
    assert label(offices, offices.turns[2]) == label(offices, offices.turns[4]) != "Secretary General:"


def test_dates_move_together_in_the_text_and_in_the_facts() -> None:
    changed = move_dates(seed(), drawn(5))
    date, updated = changed.facts["date"], changed.facts["updated"]
    assert date != "2031-03-02"
    assert date is not None
    assert updated is not None
    assert updated.endswith("T10:15")
    assert changed.facts["published"] is None
    assert date[:4] in changed.text[:160]
    assert "02 Mar. 2031" not in changed.text


def test_labels() -> None:
    none = drawn(0)
    assert labels(other_brackets(seed(), none))[1] == "Dana Reyes (TLV):"
    assert labels(other_brackets(other_brackets(seed(), none), none)) == labels(seed())
    capitals = other_capitals(seed(), none)
    assert labels(capitals)[1:3] == ["DANA REYES:", "SECRETARY GENERAL:"]
    assert capitals.turns[1].affiliation is None
    assert "Dana Reyes, TLV: Mr. Falk" in other_lines(seed(), none).text
    assert "Dana Reyes, TLV:\n\nMr. Falk" in other_lines(other_lines(seed(), none), none).text
    assert labels(bare_lines(seed(), none))[1:3] == ["Dana Reyes, TLV", "Secretary General"]
    assert labels(full_stops(other_lines(seed(), none), none))[2] == "SECRETARY GENERAL."


def test_blank_lines() -> None:
    assert "\n\n" not in fewer_blank_lines(seed(), drawn(0)).text
    more = more_blank_lines(seed(), drawn(0)).text
    assert "\r\n\r\n\r\n" in more
    assert more.count("\n") == more.count("\r\n")


def test_exchanges_are_reordered_whole() -> None:
    changed = reorder(seed(), drawn(0))
    order = [turn.id for turn in changed.turns]
    assert sorted(order) == [turn.id for turn in seed().turns]
    assert order[0] == "t1"
    assert order != sorted(order)
    assert order.index("t3") == order.index("t2") + 1
    assert order.index("t5") == order.index("t4") + 1


def test_a_speaker_is_left_out_with_every_labelled_turn() -> None:
    gone = {turn.speaker for turn in seed().turns} - {
        turn.speaker for turn in leave_out_a_speaker(seed(), drawn(0)).turns
    }
    assert len(gone) == 1
    for number in range(10):  # the answer before the unlabelled question is the only seam: Falk never goes
        left = leave_out_a_speaker(seed(), drawn(number))
        assert [turn.id for turn in left.turns if turn.speaker == "Arne Falk"] == ["t1", "t3", "t5"]


def test_dressing_stays_outside_the_turns() -> None:
    changed = other_dressing(seed(), drawn(0))
    assert "•" not in changed.text
    assert said(changed, changed.turns[5]) == "And who pays for all of it?"
    assert len(changed.text) > changed.turns[5].place.end + 10


def test_arranging_refuses_nothing_and_keeps_the_head() -> None:
    only = arrange(seed(), [2])
    assert only.text.startswith(TEXT[:40])
    assert said(only, only.turns[0]) == "Ten years, Dana."
