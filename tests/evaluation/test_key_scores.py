from __future__ import annotations

from pathlib import Path

import pytest

from evaluation.gold import Key, KeyTurn
from evaluation.keys import KeyScore, score_key
from evaluation.names import contradicts, folded_name, holds_name, is_part, names_nobody, same_label, same_name
from tests.evaluation.invented import record

TEXT = "MS. REYES:  Good morning, all.\n\nQ    Thank you, who pays?\n\nMS. REYES:  Nobody pays.\n\n(Laughter.)"
KEY = Key(
    "house",
    "doc",
    Path("input.txt"),
    (
        KeyTurn("MS. REYES", "(Knocks.) Good morning, all."),
        KeyTurn("Q", "Thank you, who pays?"),
        KeyTurn("MS. REYES", "Nobody pays."),
        KeyTurn("MS. REYES", "(Laughter.)", bracket_only=True),
    ),
)
SPANS = [
    (TEXT.index(words), TEXT.index(words) + len(words)) for words in ("Good morning, all.", "Thank you, who pays?")
]
SPANS.append((TEXT.rindex("Nobody"), TEXT.rindex("pays.") + 5))
LABELS = {1: (0, 10), 2: (TEXT.index("Q "), TEXT.index("Q ") + 1), 3: (TEXT.rindex("MS."), TEXT.rindex("MS.") + 10)}


def score(names: list[str | None], labels: dict[int, tuple[int, int]] | None = None) -> KeyScore:
    turns = [(*span, name) for span, name in zip(SPANS, names, strict=True)]
    return score_key(KEY, record(turns, TEXT, LABELS if labels is None else labels))


def test_a_right_record() -> None:
    right = score(["Dana Reyes", "Q", "Dana Reyes"])
    assert right.words.counts == {"right": 9, "open": 1}  # the note is in the key alone
    assert right.missing == 1
    assert (right.found, right.key_turns, right.record_turns, right.f1) == (3, 3, 3, 1.0)


def test_another_label_is_wrong() -> None:
    mixed = score(["Dana Reyes", "Q", "Dana Reyes"], {**LABELS, 3: LABELS[2]})
    assert mixed.words.counts["wrong"] == 2
    assert mixed.wrong_names == 0


def test_another_name_under_the_right_label_is_wrong() -> None:
    mixed = score(["Piet Olsen", "Q", "Piet Olsen"])
    assert mixed.words.counts["wrong"] == 5
    assert mixed.wrong_names == 5


def test_a_name_for_a_label_of_nobody_needs_words_that_show_it() -> None:
    turns = [(*span, name) for span, name in zip(SPANS, ["Dana Reyes", "Ann Good", "Dana Reyes"], strict=True)]
    guessed = score_key(KEY, record(turns, TEXT, LABELS))
    assert (guessed.words.counts["wrong"], guessed.wrong_names) == (4, 4)
    shown = score_key(KEY, record(turns, TEXT, LABELS, because={2: SPANS[0]}))
    assert shown.words.counts["wrong"] == 0


def test_no_turn_and_no_speaker_are_open() -> None:
    turns = [(*SPANS[0], "Dana Reyes"), (*SPANS[1], None)]
    result = score_key(KEY, record(turns, TEXT, {1: LABELS[1]}))
    assert result.words.counts == {"right": 3, "open": 7}


def test_turns_run_together_lose_a_beginning() -> None:
    turns = [(*SPANS[0], "Dana Reyes"), (SPANS[1][0], SPANS[2][1], "Q")]
    result = score_key(KEY, record(turns, TEXT, {1: LABELS[1], 2: LABELS[2]}))
    assert result.found == 2
    assert result.f1 == pytest.approx(4 / 5)
    assert result.words.counts["wrong"] == 2


def test_a_turn_that_begins_a_word_late_is_not_found() -> None:
    turns = [(SPANS[0][0] + len("Good "), SPANS[0][1], "Dana Reyes"), (*SPANS[1], "Q"), (*SPANS[2], "Dana Reyes")]
    assert score_key(KEY, record(turns, TEXT, LABELS)).found == 2


def test_a_second_turn_under_one_label_is_not_held_against_the_record() -> None:
    middle = TEXT.index("who pays")
    turns = [
        (*SPANS[0], "Dana Reyes"),
        (SPANS[1][0], middle - 1, "Q"),
        (middle, SPANS[1][1], "Q"),
        (*SPANS[2], "Dana Reyes"),
    ]
    split = score_key(KEY, record(turns, TEXT, {1: LABELS[1], 2: LABELS[2], 3: LABELS[2], 4: LABELS[3]}))
    assert (split.found, split.record_turns, split.f1) == (3, 3, 1.0)
    unlabelled = score_key(KEY, record(turns, TEXT, {1: LABELS[1], 2: LABELS[2], 4: LABELS[3]}))
    assert (unlabelled.found, unlabelled.record_turns) == (3, 4)


def test_words_of_a_head_are_not_taken_for_the_first_words_of_a_turn() -> None:
    text = "Good morning, Friday\n\nBEN: Good morning, all."
    key = Key("house", "doc", Path("input.txt"), (KeyTurn("BEN", "Good morning, all."),))
    result = score_key(key, record([(text.rindex("Good"), len(text), "Ben")], text, {1: (22, 26)}))
    assert (result.words.counts, result.found) == ({"right": 3}, 1)


def test_an_empty_record_is_open_throughout() -> None:
    nothing = score_key(KEY, record([], TEXT))
    assert nothing.words.counts == {"open": 10}
    assert nothing.f1 == 0.0


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("MS. REYES", "Ms. Reyes:", True),
        ("Dana Reyes", "DANA K. REYES, TLV:", True),
        ("PRESIDENT REYES", "REYES", True),
        ("Dana Reyes", "Reyes (TLV):", True),
        ("PRIME MINISTER", "The Prime Minister:", True),
        ("PRIME MINISTER", "PRIME MINISTER REYES", False),
        ("PRIME MINISTER", "MINISTER", False),
        ("MR. OLSEN", "MS. REYES", False),
        ("Q", "QUESTION", False),
        ("Dana Reyes", "Ana Reyes", False),
        ("[00:12:33] Dana Reyes:", "Dana Reyes", True),
    ],
)
def test_same_label(one: str, other: str, same: bool) -> None:
    assert same_label(one, other) is same
    assert same_label(other, one) is same


@pytest.mark.parametrize("label", ["Q", "QUESTION:", "JOURNALIST", "Speaker 3", "Unidentified male", "MODERATOR"])
def test_labels_of_nobody(label: str) -> None:
    assert names_nobody(label)


@pytest.mark.parametrize("label", ["MS. REYES", "PRIME MINISTER", "Quentin"])
def test_labels_of_somebody(label: str) -> None:
    assert not names_nobody(label)


def test_names() -> None:
    assert same_name("Dana  Reyes", "Dana Reyes")
    assert not same_name("dana Reyes", "Dana Reyes")
    assert is_part("Reyes", "Dana Reyes")
    assert is_part("Dana", "Dana Reyes")
    assert is_part("Secretary REYES", "Dana Reyes")
    assert not is_part("Dana Olsen", "Dana Reyes")
    assert not is_part("Reyes Dana", "Dana Reyes")
    assert not is_part("", "Dana Reyes")
    assert folded_name("Secretary Dana K. Réyes") == ("dana", "reyes")
    assert folded_name("Ann King") == ("ann", "king")  # an office, but for its place
    assert contradicts("MS. REYES", "Piet Olsen")
    assert not contradicts("MS. REYESS", "Dana Reyes")  # misprinted
    assert not contradicts("PRIME MINISTER", "Dana Reyes")
    assert holds_name("with Piet Olsen of OBN", "Piet Olsen")
    assert not holds_name("with Piet of OBN", "Piet Olsen")
    assert not holds_name("words", "")
