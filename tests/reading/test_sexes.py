"""Labels that a man's and a woman's title tell apart, and those that they do not."""

from __future__ import annotations

import pytest

from onrecord import formats
from onrecord.model import Capture

HEAD = "Hearing of the Select Committee\nHarrowgate, 3 June 2031\n\n"


def labels(*own: str) -> list[tuple[str, ...]]:
    """Give the labels of each speaker of a sitting in which these labels follow on each other."""
    said = ("I move the Bill.", "I oppose it.", "Will she give way?", "No, and I go on.", "Order. We go on.")
    body = "\n\n".join(f"{label}: {said[at % len(said)]}" for at, label in enumerate(own))
    read = formats.read(Capture((HEAD + body + "\n").encode(), retrieved_at="2031-06-04T08:00:00Z"))[0]
    return [speaker.labels for speaker in read.speakers]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mr Dorn", "Ms Dorn"),
        ("Herr Dorn", "Frau Dorn"),
        ("M. Dorn", "Mme Dorn"),
        ("Mr Speaker", "Madam Speaker"),
        ("Mr. Chairman", "Madam Chair"),
    ],
)
def test_two_titles_are_two_people(one: str, other: str) -> None:
    found = labels("Mr Falk", one, "Mr Falk", other, "Ms Lis", one, "Ms Lis", other)
    assert {(one,), (other,)} <= set(found)


def test_one_label_of_each_right_behind_the_other() -> None:
    assert {("Mr Dorn",), ("Ms Dorn",)} <= set(labels("Ms Dorn", "Mr Dorn", "Ms Dorn", "Mr Falk", "Ms Dorn"))


@pytest.mark.parametrize("other", ["Mrs Dorn", "Miss Dorn", "Dr Dorn", "Dorn"])
def test_titles_that_one_person_may_have(other: str) -> None:
    assert {"Ms Dorn", other} in map(set, labels("Ms Dorn", "Mr Falk", other, "Mr Falk", "Ms Dorn", "Mr Falk", other))


def test_one_among_many_is_a_misprint() -> None:
    found = labels("Ms Dorn", "Mr Falk", "Ms Dorn", "Mr Falk", "Mr Dorn", "Mr Falk", "Ms Dorn")
    assert {"Ms Dorn", "Mr Dorn"} in map(set, found)
