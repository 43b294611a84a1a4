"""Named events, told by words, day and document. The facts are real; every sentence is invented."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.people.happenings import Happenings, event_towns

SPRING = date(2024, 4, 2)


@pytest.mark.parametrize(
    ("said", "day", "toward", "publisher", "key"),
    [
        # The publisher tells whose summit; the nearest one to come, or the nearest past.
        ("the summit", SPRING, "future", "NATO", "nato-summit-washington-2024"),
        ("the summit", SPRING, "past", "NATO", "nato-summit-vilnius-2023"),
        ("the summit", SPRING, None, "NATO", None),
        ("the summit", SPRING, "future", None, None),
        ("the summit", SPRING, "future", "US Department of State", None),
        ("this summit", date(2023, 7, 11), None, "NATO", "nato-summit-vilnius-2023"),
        ("the NATO Summit", SPRING, "future", None, "nato-summit-washington-2024"),
        ("NATO summit in Washington", SPRING, "future", None, "nato-summit-washington-2024"),
        ("the Washington summit", SPRING, "future", None, "nato-summit-washington-2024"),
        ("the Vilnius Summit", SPRING, None, None, "nato-summit-vilnius-2023"),
        ("the Vilnius Summit", SPRING, "future", None, None),
        ("the Ostrelle summit", SPRING, "future", "NATO", None),
        ("the G7 summit", SPRING, "past", None, "g7-summit-2023"),
        ("NATO's 75th summit in Washington", SPRING, "future", None, "nato-summit-washington-2024"),
        # A summit is no meeting of ministers, and a treaty is signed and over.
        (
            "NATO Foreign Ministers meeting",
            date(2023, 11, 20),
            "future",
            None,
            "nato-foreign-ministers-brussels-2023-11",
        ),
        ("the OSCE Ministerial Council", date(2023, 11, 20), "future", None, "osce-ministerial-council-skopje-2023"),
        ("COP28 in Dubai", date(2023, 11, 20), "future", None, "cop28"),
        ("the COP29 summit", date(2024, 11, 20), None, None, "cop29"),
        ("the treaty", SPRING, "past", "NATO", None),
        # Two bodies meet in one town: the publisher's own, or nobody.
        ("the London summit", date(2010, 1, 1), "past", None, "g20-summit-london-2009"),
        ("the summit in Brussels", date(2014, 9, 1), "past", None, "g7-summit-2014"),
        ("the Washington summit", date(2023, 2, 1), "future", "NATO", "nato-summit-washington-2024"),
        ("the Washington summit", date(2023, 2, 1), "future", None, None),
        # A bare town.
        ("Vilnius", SPRING, "past", "NATO", "nato-summit-vilnius-2023"),
        ("Vilnius", SPRING, "past", None, None),
        ("Brussels", SPRING, "past", "NATO", None),
        ("Washington", SPRING, "future", "NATO", "nato-summit-washington-2024"),
    ],
)
def test_what_words_mean(said: str, day: date, toward: str | None, publisher: str | None, key: str | None) -> None:
    event = Happenings("We met today.", publisher).find(said, day, toward)  # type: ignore[arg-type]
    assert (event and event.id) == key


def test_the_document_names_the_event() -> None:
    day = date(2023, 11, 29)
    told = Happenings("We look to the Washington Summit. We go to the Ministerial Council in Skopje.", "The Ministry")
    for said, key in (
        ("the summit", "nato-summit-washington-2024"),
        ("Skopje", "osce-ministerial-council-skopje-2023"),
    ):
        event = told.find(said, day, "future")
        assert event is not None
        assert event.id == key
    for text, key in (
        ("We saw the G20 Summit.", "g20-summit-new-delhi-2023"),
        ("We saw the G20 Summit and the NATO Summit.", "nato-summit-vilnius-2023"),
    ):
        event = Happenings(text, "NATO").find("the summit", day, "past")
        assert event is not None
        assert event.id == key
    neither = Happenings("We saw the G20 Summit and the NATO Summit.", "The Ministry")
    assert neither.find("the summit", day, "past") is None


def test_the_town_in_which_it_is_said_means_the_town() -> None:
    assert Happenings("", "NATO", "Washington, D.C.").find("Washington", SPRING, "future") is None


def test_the_look_up_gives_days() -> None:
    look = Happenings("", "NATO").looking("future")
    assert look("the summit", SPRING) == ("2024-07-09", "2024-07-11")
    assert look("the regatta", SPRING) is None
    assert Happenings("").looking(None)("COP29", date(2024, 11, 20)) == ("2024-11-11", "2024-11-30")


def test_towns() -> None:
    assert {"Vilnius", "The Hague", "Washington"} <= event_towns()
    assert not any(town.startswith("by ") for town in event_towns())
