"""Who held which office when: a name is given only where it fits exactly one person."""

from __future__ import annotations

import pytest

from onrecord.model import Office, Person
from onrecord.people import Authority, authority
from onrecord.people.days import WRITTEN

PEOPLE = Authority(
    [
        Person(
            "arne-falk",
            "Arne Falk",
            ("Arne J. Falk", "Lord Falk of Saltmarsh"),
            (Office("Secretary General", "Varrow Alliance", "2030-01-01", "2032-12-31"),),
        ),
        Person(
            "ada-falk",
            "Ada Falk",
            (),
            (
                Office("Foreign Minister", "Ostrelle", "2029-01-01", "2031-06-30"),
                Office("Secretary General", "Varrow Alliance", "2033-01-01", None),
            ),
        ),
        Person("katrin-sund", "Katrin Sund", (), (Office("Minister of Defence", "Ostrelle", None, "2031-12-31"),)),
        Person("otto-sund", "Otto Sund", (), (Office("Minister of Defence", "Halvaria", "2025-01-01", None),)),
        Person("john-harkaway", "John Harkaway", (), (Office("Secretary of State", "United States", "2031-01-20"),)),
        Person("nils-berg", "Nils Berg", (), (Office("Chair", "NATO", "2031-01-01"),)),
    ]
)


@pytest.mark.parametrize(
    ("name", "day", "role", "body", "found"),
    [
        # The office tells which Falk, the day tells when.
        ("Falk", "2031-03-02", "Secretary General", None, "arne-falk"),
        ("Falk", "2033-03-02", "Secretary General", None, "ada-falk"),
        ("FALK", "2031-03-02", "SECRETARY GENERAL", None, "arne-falk"),
        ("Falk", "2031-03-02", "Varrow Alliance Secretary General", None, "arne-falk"),
        ("Falk", "2031-03-02", "Secretary General of the Varrow Alliance", None, "arne-falk"),
        ("Falk", "2030-01-01", "Secretary General", None, "arne-falk"),
        ("Falk", "2032-12-31", "Secretary General", None, "arne-falk"),
        ("Falk", "2029-12-31", "Secretary General", None, None),
        ("Falk", "2031-03-02", "Foreign Minister", None, "ada-falk"),
        ("Falk", "2031-07-01", "Foreign Minister", None, None),
        ("Falk", "2031-03-02", "Foreign Minister of Halvaria", None, None),
        ("Falk", "2031-03-02", "Harbour Master", None, None),
        # A body's own pages name its officers by surname.
        ("Falk", "2031-03-02", None, "Varrow Alliance", "arne-falk"),
        ("Falk", "2033-03-02", None, "VARROW ALLIANCE", "ada-falk"),
        ("Falk", "2031-03-02", None, "Halvaria", None),
        ("Falk", "2031-03-02", "Harbour Master", "Varrow Alliance", None),
        # A surname alone is nobody; a name in full needs an office held that day.
        ("Falk", "2031-03-02", None, None, None),
        ("Ada Falk", "2031-03-02", None, None, "ada-falk"),
        ("Ada Falk", "2032-03-02", None, None, None),
        ("Ada Falk", None, None, None, None),
        ("Arne J. Falk", "2031-03-02", None, None, "arne-falk"),
        ("Ingrid Falk", "2031-03-02", "Secretary General", None, None),
        ("Ada Falk", "2031-03-02", "Secretary General", None, None),
        # Two of one surname and one office: nobody knows.
        ("Sund", "2030-03-02", "Minister of Defence", None, None),
        ("Sund", "2030-03-02", "Minister of Defence of Ostrelle", None, "katrin-sund"),
        ("Sund", "2030-03-02", "Defence Minister", None, None),
        ("Katrin Sund", "2030-03-02", "Minister of Defence", None, "katrin-sund"),
        ("Sund", "2032-03-02", "Minister of Defence", None, "otto-sund"),
        # Short names of bodies.
        ("Harkaway", "2031-03-02", "US Secretary of State", None, "john-harkaway"),
        ("Harkaway", "2031-03-02", "U.S. Secretary of State", None, "john-harkaway"),
        ("Harkaway", "2031-03-02", "UK Secretary of State", None, None),
        ("Berg", "2031-03-02T10:00", "NATO Chair", None, "nils-berg"),
        # Nobody.
        ("Lindqvist", "2031-03-02", "Chair", None, None),
        ("", "2031-03-02", "Chair", None, None),
        ("F.", "2031-03-02", "Chair", None, None),
        # The last word of another form of the name finds him too.
        ("Saltmarsh", "2031-03-02", "Secretary General", None, "arne-falk"),
    ],
)
def test_find(name: str, day: str | None, role: str | None, body: str | None, found: str | None) -> None:
    person = PEOPLE.find(name, day, role=role, body=body)
    assert (person and person.id) == found


def test_the_shipped_authority_is_read_once_and_holds_sound_facts() -> None:
    assert authority() is authority()
    persons = {person.id: person for person in authority().persons()}
    assert persons
    for key, person in persons.items():
        assert key == key.lower()
        assert " " not in key
        assert person.offices
        for office in person.offices:
            start, end = office.start, office.end
            assert all(day is None or WRITTEN.fullmatch(day) for day in (start, end))
            assert (start or "1900") <= (end or "9999")
