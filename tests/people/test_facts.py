"""The shipped facts: readable, sound, quick to open, and never joined by a surname alone."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from collections import Counter

import pytest

from onrecord.people import Authority, authority, events, members, named_event, states
from onrecord.people.days import WRITTEN, bounds
from onrecord.people.files import people_files, tables
from onrecord.people.own import check
from onrecord.people.shelf import Shelf
from onrecord.text import fold
from tests.pace import slowness

SHIPPED = Authority((), Shelf.shipped())


def test_every_file_is_toml_and_cut_as_it_is_read() -> None:
    for name, text in people_files().items():
        whole = tomllib.loads(text)
        assert WRITTEN.fullmatch(whole.pop("checked")), name
        assert whole == {key: tomllib.loads(table) for key, table in tables(text)}, name


def test_keys_names_and_identifiers_are_one_persons() -> None:
    persons = list(Shelf.shipped().persons())
    assert not [key for key, count in Counter(person.id for person in persons).items() if count > 1]
    assert not [q for q, count in Counter(p.wikidata for p in persons if p.wikidata).items() if count > 1]
    names = Counter(name for person in persons for name in {person.name, *person.names})
    assert not [name for name, count in names.items() if count > 1]
    for person in persons:
        check(person, person.id)


def test_everybody_is_found_by_every_word_of_a_name() -> None:
    shelf = Shelf.shipped()
    for person in shelf.persons():
        for word in {word for name in (person.name, *person.names, *person.family) for word in fold(name).split()}:
            assert [found.id for found in shelf.named(word)].count(person.id) == 1, word
    assert shelf.named("name") == shelf.named("family") == shelf.named("zzz") == Shelf({}).named("macron") == []


def test_keys_that_were_given_out_stay() -> None:
    kept = "jens-stoltenberg george-w-bush jd-vance recep-tayyip-erdogan karine-jean-pierre gough-whitlam ban-ki-moon"
    assert all(SHIPPED.get(key) for key in kept.split())


def test_nobody_holds_an_office_of_one_person_twice_at_a_time() -> None:
    for person in SHIPPED.persons():
        for one in person.offices:
            for other in person.offices:
                if one is not other and (one.role, one.body) == (other.role, other.body):
                    assert (one.end or "9999") <= (other.start or "0") or (other.end or "9999") <= (one.start or "0")


def test_bodies_that_are_states_are_known() -> None:
    known = {state.name for state in states()}
    heads = {"Prime Minister", "Foreign Minister", "Defence Minister", "Chancellor", "Premier", "Taoiseach"}
    bodies = {o.body for person in SHIPPED.persons() for o in person.offices if o.role in heads}
    assert bodies <= known


@pytest.mark.parametrize(
    ("day", "count"), [("1950-01-01", 12), ("1999-03-12", 19), ("2023-04-04", 31), ("2025-01-01", 32)]
)
def test_members_of_nato(day: str, count: int) -> None:
    assert len(members(day)) == count


def test_events_are_found_by_name_and_day() -> None:
    assert all(bounds(event.start)[0] <= bounds(event.end)[1] for event in events())
    vilnius = named_event("the Vilnius Summit")
    assert vilnius is not None
    assert vilnius.place == "Vilnius, Lithuania"
    assert named_event("NATO Summit") is None, "there were many"
    assert named_event("NATO Summit", "2023-07-12") == vilnius
    assert named_event("Madrid Summit") is None, "there were two"
    assert named_event("NATO Summit", "2023-07-13") is None


@pytest.mark.parametrize(
    ("name", "day", "role", "key"),
    [
        # One person in every spelling.
        ("ZELENSKY", "2023-07-12", "PRESIDENT", "volodymyr-zelenskyy"),
        ("Zelenskyy", "2023-07-12", "President", "volodymyr-zelenskyy"),
        ("Zelenskiy", "2023-07-12", "Ukrainian President", "volodymyr-zelenskyy"),
        ("Erdogan", "2023-07-12", "Turkish President", "recep-tayyip-erdogan"),
        ("Erdoğan", "2023-07-12", "PRESIDENT", "recep-tayyip-erdogan"),
        # Family names of several words, before the given name, or with a particle.
        ("von der Leyen", "2023-07-12", "PRESIDENT", "ursula-von-der-leyen"),
        ("JEAN-PIERRE", "2023-07-12", "PRESS SECRETARY", "karine-jean-pierre"),
        ("PIERRE", "2023-07-12", "PRESS SECRETARY", None),
        ("XI", "2023-07-12", "PRESIDENT", "xi-jinping"),
        ("JINPING", "2023-07-12", "PRESIDENT", None),
        ("Moon", "2015-07-12", "Secretary General", None),
        ("Sisi", "2023-07-12", "President", "abdel-fattah-el-sisi"),
        # Two of one surname in one office on one day: nobody, until the state is named.
        ("Orban", "2020-05-05", "Prime Minister", None),
        ("Orban", "2020-05-05", "Hungarian Prime Minister", "viktor-orban"),
        ("Orban", "2020-05-05", "Prime Minister of Romania", "ludovic-orban"),
        # Who asks for one office does not mean a lesser one, nor a word of another.
        ("Harris", "2023-07-12", "VICE PRESIDENT", "kamala-harris"),
        ("Harris", "2023-07-12", "PRESIDENT", None),
        ("Robertson", "2001-07-12", "GENERAL", None),
        ("Robertson", "2001-07-12", "Secretary General", "george-robertson"),
        # Offices that many bodies have lead to nobody without the body.
        ("HAHN", "2020-07-12", "COMMISSIONER", None),
        ("BROWN", "2024-07-12", "CHAIRMAN", None),
        ("BURNS", "2023-07-12", "DIRECTOR", None),
        ("Burns", "2023-07-12", "CIA Director", None),
        ("Burns", "2023-07-12", "Central Intelligence Agency Director", "william-j-burns"),
        ("HEGSETH", "2025-07-12", "SECRETARY", "pete-hegseth"),
    ],
)
def test_find_in_the_facts(name: str, day: str, role: str, key: str | None) -> None:
    person = SHIPPED.find(name, day, role=role)
    assert (person and person.id) == key


@pytest.mark.parametrize(
    ("role", "body", "day", "key"),
    [
        ("President", "United States", "2023-07-10", "joe-biden"),
        ("THE PRESIDENT", "US", "2019-07-10", "donald-trump"),
        ("Prime Minister", "Britain", "2016-07-12", "david-cameron"),
        ("Chairman", "Federal Reserve", "2015-01-01", "janet-yellen"),
        ("President", "United States", "2025-01-20", None),  # two that day
        ("Prime Minister", "Spain", "2019-01-01", "pedro-sanchez"),
        ("President", "Spain", "2019-01-01", None),
        ("President", "France", "2031-01-01", None),  # nobody has checked
        ("President", "Ostrelle", "2019-01-01", None),
    ],
)
def test_by_office(role: str, body: str, day: str, key: str | None) -> None:
    person = SHIPPED.by_office(role, body, day)
    assert (person and person.id) == key


def test_a_publishers_own_officers_need_no_body() -> None:
    assert SHIPPED.find("POWELL", "2023-07-10", role="CHAIR") is None
    powell = SHIPPED.find("POWELL", "2023-07-10", role="CHAIR", body="Federal Reserve")
    assert powell is not None
    assert powell.id == "jerome-powell"


def test_opening_the_facts_is_quick() -> None:
    code = (
        "import time; from onrecord.people import authority; best = 9.0\n"
        "for _ in range(5):\n"
        "    authority.cache_clear(); start = time.perf_counter()\n"
        "    authority().find('Macron', '2023-07-10', role='President')\n"
        "    best = min(best, time.perf_counter() - start)\n"
        "print(best)"
    )
    took = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert float(took) < 0.03 or float(took) < 0.03 * slowness(), "15 ms on a quiet machine"


def test_the_authority_is_read_once() -> None:
    assert authority() is authority()
