"""Words by which figures are compared."""

from __future__ import annotations

import pytest

from onrecord.ledgers.measurewords import key, keys, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("defence", "Defense"), ("defences", "defenses"), ("offence", "offense"), ("labour", "labor"),
        ("harbours", "harbors"), ("organisation", "organization"), ("modernised", "modernize"), ("centre", "center"),
        ("programmes", "program"), ("travelled", "traveled"), ("ships", "ship's"), ("Åland", "aland"),
    ],
)  # fmt: skip
def test_spellings_and_forms_of_a_word_are_one(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(("one", "other"), [("our", "or"), ("fence", "fense"), ("his", "hiz"), ("metal", "metre")])
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_names_of_states_are_one_word() -> None:
    for written in (
        "the U.S. fleet",
        "the U. S. fleet",
        "the U.S.A. fleet",
        "the U. S.A. fleet",
        "the US fleet",
        "American fleet",
        "the United States' fleet",
        "the United  States fleet",
    ):
        assert keys([written]) == {"state:united-states", "fleet"}, written
    assert keys(["They told us of the fleet"]) == {"fleet"}
    assert keys(["Norwegian ships, and those of Norway"]) == {"state:norway", "ship"}


def test_a_share_is_one_word_in_every_spelling() -> None:
    assert keys(["2%"]) == keys(["2 percent"]) == keys(["2 per cent"]) == {"2%"}
    assert keys(["2.5 percent of output"]) == {"2.5%", "output"}


def test_words_of_the_talk_and_of_time_say_nothing() -> None:
    assert keys(["As I said this morning, over the last two years we have"]) == frozenset()
    assert keys([None, ""]) == frozenset()
    assert keys(["13,000 in 2031"]) == frozenset()


def test_words_have_their_places() -> None:
    text = "Two American ships, 2 percent."
    assert [text[word.start : word.end] for word in words(text)] == ["Two", "American", "ships", "2 percent"]
    assert [word.tells for word in words(text)] == [False, True, True, True]
