"""The shipped terms of office against each other: two holders at a time, holes, and what nobody can know yet."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest

from onrecord.people import Authority, events, members
from onrecord.people.days import bounds
from onrecord.people.shelf import Shelf

SHIPPED = Authority((), Shelf.shipped())
HELD = "9999-12-31"
Term = tuple[str, str, str]
"""First and last day as written, and who."""

SEVERAL = frozenset({
    "Commissioner", "Vice-President", "Executive Vice-President", "Deputy Prime Minister", "Spokesperson",
    "Deputy Spokesperson", "Principal Deputy Press Secretary",
})  # fmt: skip
"""Offices that several hold at a time."""
FULL = ("President", "Prime Minister", "Chancellor", "Foreign Minister", "Defence Minister")
HOLES = {
    ("Albania", "Foreign Minister", "2019-01"),
    ("Bulgaria", "Foreign Minister", "2024-04-09"),
    ("Canada", "Foreign Minister", "2015-02-03"),
    ("Croatia", "Defence Minister", "2020-05"),
    ("Estonia", "Foreign Minister", "2014-11-03"),
    ("Estonia", "Foreign Minister", "2022-06-03"),
    ("Greece", "Defence Minister", "2014-10"),
    ("Greece", "Defence Minister", "2015-08"),
    ("Hungary", "President", "2024-02-26"),
    ("Italy", "President", "2015-01-14"),
    ("Latvia", "Foreign Minister", "2023-07-07"),
    ("Latvia", "Foreign Minister", "2024-04-10"),
    ("Montenegro", "Defence Minister", "2022-04-28"),
    ("Montenegro", "Foreign Minister", "2022-10"),
    ("Netherlands", "Defence Minister", "2021-09-17"),
    ("Netherlands", "Foreign Minister", "2018-02-13"),
    ("Netherlands", "Foreign Minister", "2023-09-01"),
    ("Netherlands", "Foreign Minister", "2025-08-22"),
    ("Norway", "Defence Minister", "2022-04-08"),
    ("Romania", "Defence Minister", "2022-10-24"),
    ("Romania", "Foreign Minister", "2014-11-18"),
    ("Romania", "President", "2025-02-12"),
    ("Romania", "Prime Minister", "2018-01-16"),
    ("Romania", "Prime Minister", "2020-12-07"),
    ("Romania", "Prime Minister", "2023-06-12"),
    ("Romania", "Prime Minister", "2025-05"),
    ("Slovakia", "Foreign Minister", "2020-03-21"),
    ("Slovenia", "Defence Minister", "2015-04"),
    ("Slovenia", "Defence Minister", "2024-07"),
    ("Spain", "Defence Minister", "2018-06-01"),
    ("Spain", "Foreign Minister", "2019-11"),
}
"""Where somebody acted in the office, or the facts know nobody: an Ally's office and the last day before the hole."""


def terms() -> dict[tuple[str, str], list[Term]]:
    """Give the terms of every office that one person holds at a time, in their order."""
    found: dict[tuple[str, str], list[Term]] = {}
    for person in SHIPPED.persons():
        for office in person.offices:
            if office.role not in SEVERAL:
                term = office.start or "0000-01-01", office.end or HELD, person.id
                found.setdefault((office.body, office.role), []).append(term)
    return {key: sorted(held, key=lambda term: (bounds(term[0]), bounds(term[1]))) for key, held in found.items()}


def day_after(day: str) -> str:
    """Give the next day; of a month's last day, which always counts as the 31st, the first of the next."""
    year, month, number = map(int, day.split("-"))
    try:
        return (date(year, month, number) + timedelta(1)).isoformat()
    except ValueError:
        return f"{year + month // 12}-{month % 12 + 1:02}-01"


@pytest.mark.parametrize(
    ("day", "after"), [("2024-02-29", "2024-03-01"), ("2024-04-31", "2024-05-01"), ("2024-12-31", "2025-01-01")]
)
def test_day_after(day: str, after: str) -> None:
    assert day_after(day) == after


def contradictions(held: list[Term]) -> list[tuple[Term, Term]]:
    """Give the terms of two that surely overlap by more than the day of the change."""
    return [
        (one, other)
        for number, one in enumerate(held)
        for other in held[number + 1 :]
        if bounds(other[0])[1] < bounds(one[1])[0] and bounds(one[0])[1] < bounds(other[1])[0]
    ]


def test_contradictions_are_found() -> None:
    ada, ben, cleo = ("2014", "2016-03-01", "ada"), ("2016-03-01", "2017", "ben"), ("2016-02", HELD, "cleo")
    assert contradictions([ada, ben]) == []
    assert contradictions([ada, cleo]) == [(ada, cleo)], "whatever day of February: the last of it is before March"
    assert contradictions([("2014", "2016-02", "ada"), cleo]) == [], "both may mean one day"
    assert contradictions([ben, cleo]) == [(ben, cleo)]


def test_nobody_holds_anothers_office() -> None:
    assert {key: found for key, held in terms().items() if (found := contradictions(held))} == {}


def test_offices_of_allies_have_no_holes_but_those_known() -> None:
    allies, known = {state.name for state in members("2025-01-01")}, terms()
    holes = {
        (body, role, last)
        for (body, role), held in known.items()
        if body in allies and role in FULL
        for (_, last, _), (first, _, _) in pairwise(held)
        if last != HELD and day_after(bounds(last)[1]) < bounds(first)[0] and bounds(first)[0] > "2014-01-01"
    }
    assert holes == HOLES


def test_every_ally_has_ministers_and_a_head_all_the_time() -> None:
    known = terms()
    for state in members("2025-01-01"):
        if state.name in {"United Kingdom", "United States"}:
            continue  # their secretaries have other names
        for role in ("Foreign Minister", "Defence Minister"):
            held = known.get((state.name, role))
            if (state.name, role) == ("Iceland", "Defence Minister"):
                assert held is None, "Iceland has no forces"
                continue
            assert held, (state.name, role)
            # Where the first term known is a successor's, it begins in 2014.
            assert bounds(held[0][0])[0] <= "2014-07-01", (state.name, role, held[0])
            assert held[-1][1] > "2025-08", (state.name, role, held[-1])


def test_nothing_is_known_of_days_after_the_check() -> None:
    for person in SHIPPED.persons():
        assert person.checked, person.id
        late = [
            day
            for office in person.offices
            for day in (office.start, office.end)
            if day and bounds(day)[0] > bounds(person.checked)[1]
        ]
        assert not late, person.id
    assert all(bounds(event.start)[0] <= "2026-09-15" for event in events())


@pytest.mark.parametrize(
    ("role", "body", "day", "key"),
    [
        ("Prime Minister", "United Kingdom", "2026-07-19", "keir-starmer"),
        ("Prime Minister", "United Kingdom", "2026-08-01", "andy-burnham"),
        ("Prime Minister", "United Kingdom", "2026-11-01", None),  # the facts end in September
        ("Foreign Minister", "Norway", "2026-01-01", None),  # the file was checked before
        ("Prime Minister", "Bulgaria", "2014-10-01", "georgi-bliznashki"),
        ("Defence Minister", "Poland", "2023-12-01", "mariusz-blaszczak"),
        ("Foreign Minister", "Belgium", "2022-06-01", "alexander-de-croo"),
        ("President", "Switzerland", "2023-12-31", "alain-berset"),
        ("Chair", "Fed", "2026-06-01", "kevin-warsh"),
        ("Acting President", "South Korea", "2025-01-15", "choi-sang-mok"),
    ],
)
def test_who_held_it(role: str, body: str, day: str, key: str | None) -> None:
    person = SHIPPED.by_office(role, body, day)
    assert (person and person.id) == key
