"""Whether two names stand for one actor."""

from __future__ import annotations

import pytest

from onrecord.ledgers.commitments.actors import actor_key, other_names, relation


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Northern Compact", "the northern compact", "same"),
        ("Norwegian government", "Norway", "same"),
        ("U.S.", "the United States", "same"),
        ("our Members", "all members", "same"),
        ("nineteen Compact members", "Compact members", "part"),
        ("Compact", "members of the Compact", "part"),
        ("Ingrid Håkansdatter", "Ingrid Hakansdatter", "same"),
        ("Commissioner Odenthaal", "Commissioner Odenthal", "same"),
        ("North Korea", "South Korea", None),
        ("Austria", "Australia", None),
        ("Harbour Council", "Ferry Council", None),
        ("we", "we", None),
        ("the government", "the government", None),
    ],
)
def test_names_of_actors(one: str, other: str, expected: str | None) -> None:
    assert relation(one, other) == relation(other, one) == expected


def test_a_person_of_the_authority_is_one_person() -> None:
    assert actor_key("Jens Stoltenberg") == {"jens-stoltenberg"}


def test_who_is_asked_for_by_one_name_is_found_by_the_others() -> None:
    assert {"US", "United States", "American"} <= set(other_names("US"))
    assert other_names("Harbour Council") == ("Harbour Council", "harbour council")
