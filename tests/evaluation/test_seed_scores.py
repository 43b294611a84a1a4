from __future__ import annotations

import pytest

from evaluation.seeds import score_seed
from evaluation.tally import Tally, joined, mean
from evaluation.words import fold, words
from tests.evaluation.invented import META, TEXT, record, right_turns, seed

ALL_WORDS = len([word for turn in seed().turns for word in words(TEXT, *turn.place)])


def test_a_right_record_is_right_in_everything() -> None:
    facts = {name: META[name] for name in ("title", "date", "updated")}
    score = score_seed(seed(), record(right_turns(), **facts))
    assert score.words.counts == {"right": ALL_WORDS}
    assert score.words.added == 0
    assert (score.turns, score.boundaries, score.record_turns) == (6, 6, 6)
    assert all(score.facts[name] for name in META if name != "doc")
    assert set(score.outcomes.values()) == {"right"}
    assert score.evidence == 3  # the hand-made record says "label" of every named turn; the gold of two and "none"


def test_a_name_in_anothers_mouth_is_wrong() -> None:
    turns = right_turns()
    turns[1] = (*turns[1][:2], "Piet Olsen")
    score = score_seed(seed(), record(turns))
    assert score.words.counts["wrong"] == 4
    assert score.outcomes["t2"] == "name"
    assert (score.turns, score.boundaries) == (5, 6)


def test_a_name_for_an_unknown_voice_is_wrong() -> None:
    turns = right_turns()
    turns[5] = (*turns[5][:2], "Arne Falk")
    score = score_seed(seed(), record(turns))
    assert score.words.counts["wrong"] == 7
    assert score.words.share("wrong") == pytest.approx(7 / ALL_WORDS)


def test_a_turn_without_a_name_or_no_turn_is_open() -> None:
    turns = right_turns()
    turns[2] = (*turns[2][:2], None)
    del turns[1]
    score = score_seed(seed(), record(turns))
    assert score.words.counts["open"] == 4 + 3
    assert score.words.counts["wrong"] == 0
    assert score.outcomes["t2"] == "boundary and name"
    assert score.outcomes["t3"] == "name"


def test_no_turn_where_somebody_unknown_speaks_is_open() -> None:
    score = score_seed(seed(), record(right_turns()[:-1]))
    assert score.words.counts["open"] == 7
    assert score.outcomes["t6"] == "boundary and name"


def test_a_surname_alone_is_partial_and_not_right() -> None:
    turns = right_turns()
    turns[1] = (*turns[1][:2], "Reyes")
    score = score_seed(seed(), record(turns))
    assert score.words.counts["partial"] == 4
    assert score.outcomes["t2"] == "name"


@pytest.mark.parametrize("printed", ["DANA REYES", "Ms Dana Reyes", "Dana K. Reyes"])
def test_spelling_counts_on_seeds_and_is_folded_on_altered_ones(printed: str) -> None:
    turns = right_turns()
    turns[1] = (*turns[1][:2], printed)
    assert score_seed(seed(), record(turns)).words.counts["right"] == ALL_WORDS - 4
    assert score_seed(seed(), record(turns), exact=False).words.counts["right"] == ALL_WORDS


def test_words_taken_in_from_around_are_added_and_move_the_boundary() -> None:
    turns = right_turns()
    start, end, name = turns[1]
    turns[1] = (start - len("Dana Reyes, TLV:\n\n"), end, name)
    score = score_seed(seed(), record(turns))
    assert score.words.added == 3
    assert score.words.counts["right"] == ALL_WORDS
    assert (score.boundaries, score.outcomes["t2"]) == (5, "boundary")


def test_two_turns_run_into_one_leave_the_second_wrong() -> None:
    turns = right_turns()
    turns[3:5] = [(turns[3][0], turns[4][1], "Piet Olsen")]
    score = score_seed(seed(), record(turns))
    assert score.words.counts["wrong"] == 2
    assert score.words.added == 2  # the label between them
    assert (score.turns, score.record_turns) == (4, 5)


def test_facts_are_wrong_when_missing_invented_or_other() -> None:
    score = score_seed(seed(), record(right_turns(), title="Briefing", published="2031-03-04", date="2031-03-02"))
    facts = {name: known for name, known in score.facts.items() if name in META}
    assert facts == {"title": False, "date": True, "published": False, "updated": False}


def test_a_record_of_another_text_is_refused() -> None:
    with pytest.raises(ValueError, match="another text"):
        score_seed(seed(), record([], text="Other."))


def test_tallies() -> None:
    one, two, none = Tally(), Tally(), Tally()
    one.add("right", 3)
    two.add("wrong")
    two.added = 2
    whole = joined([one, two, none])
    assert (whole.total, whole.share("right"), whole.share("wrong"), whole.added) == (4, 0.75, 0.25, 2)
    assert (none.share("right"), none.share("wrong")) == (1.0, 0.0)
    assert mean([0.5, 1.0]) == 0.75
    assert mean([]) == 1.0
    with pytest.raises(ValueError, match="verdict"):
        one.add("nearly")


def test_words_keep_apostrophes_and_hyphens_inside() -> None:
    assert [word.folded for word in words("It’s burden-sharing, _Åsa_: 2%")] == ["it's", "burden-sharing", "asa", "2"]
    assert fold("Weiß") == "weiss"
