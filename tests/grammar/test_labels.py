"""Printed labels taken apart, one a line in `labels.txt`, and the shapes of names and offices."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.grammar.labels.display import display_name
from onrecord.grammar.labels.labels import LabelParts, parse_label
from onrecord.grammar.labels.offices import has_role, is_name, is_role

CASES = [
    line.rsplit(" => ", 1)
    for line in Path(__file__).with_name("labels.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("# ")
]


def parts(written: str) -> LabelParts:
    fields: dict[str, str] = {}
    flags: dict[str, bool] = {}
    for entry in written.split("; "):
        field, colon, value = entry.partition(": ")
        if colon:
            fields[field] = value
        elif field != "nothing":
            flags[field] = True
    return LabelParts(
        name=fields.get("name"),
        role=fields.get("role"),
        honorific=fields.get("honorific"),
        affiliation=fields.get("affiliation"),
        generic=flags.get("generic", False),
        nobody=flags.get("nobody", False),
    )


@pytest.mark.parametrize(("label", "expected"), CASES, ids=[label for label, _ in CASES])
def test_label(label: str, expected: str) -> None:
    assert parse_label(label.strip("'")) == parts(expected)


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("JANE DOE", "Jane Doe"),
        ("Jane Doe", "Jane Doe"),
        ("JEAN-PIERRE LAMOTTE", "Jean-Pierre Lamotte"),
        ("MCCABE", "McCabe"),
        ("DANA MCCREADY", "Dana McCready"),
        ("MC", "Mc"),
        ("MC MAHON", "Mc Mahon"),
        ("O’MALLEY", "O’Malley"),
        ("O'MALLEY", "O'Malley"),
        ("JENS VAN DER BERG", "Jens van der Berg"),
        ("John B. Harkaway", "John Harkaway"),
        ("John B Harkaway", "John Harkaway"),
        ("J. R. Holloway", "J. Holloway"),
        ("J.R. HOLLOWAY", "J.R. Holloway"),
        ("J. HOLLOWAY", "J. Holloway"),
        ("Anna Maria Lindqvist", "Anna Maria Lindqvist"),
        ("SØREN ÅKESSON", "Søren Åkesson"),
        ("D.FALK", "D.Falk"),
        ("LI", "Li"),
        ("Seán Ó Farrell", "Seán Ó Farrell"),
        ("José Ortega y Reyes", "José Ortega y Reyes"),
    ],
)
def test_display_name(printed: str, shown: str) -> None:
    assert display_name(printed) == shown


@pytest.mark.parametrize(
    "name",
    [
        "Dana",
        "Dana Reyes",
        "Jens van der Berg",
        "J. R. Holloway",
        "al-Sahili",
        "d’Orvay",
        "DANA REYES",
        "李明",
        "“Dana”",
    ],
)
def test_is_a_name(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "dana",
        "van der",
        "Dana reyes",
        "Dana 3",
        "Dana!",
        "Dana Reyes;",
        "Dana & Piet",
        "DANA FROM VARROW",
        "One Two Three Four Five Six",
        "...",
    ],
)
def test_is_no_name(text: str) -> None:
    assert not is_name(text)


@pytest.mark.parametrize(
    "office",
    [
        "President",
        "Secretary General",
        "Secretary of State",
        "Director of the Harbour Board",
        "Prime Minister / Chair",
        "Minister for Trade, Energy and Labour",
        "German Chancellor",
        "Head of Delegation",
    ],
)
def test_is_a_role(office: str) -> None:
    assert is_role(office)
    assert has_role(office)


@pytest.mark.parametrize(
    "text", ["", "Jane Doe", "of the", "United Kingdom", "Director Jane", "Director of lamps", "..."]
)
def test_is_no_role(text: str) -> None:
    assert not is_role(text)


def test_a_word_of_an_office_is_no_office() -> None:
    assert has_role("the old Director")
    assert not has_role("Jane Doe")


def test_a_label_longer_than_any_says_nothing() -> None:
    assert parse_label("Aa, " * 50 + "Bb").affiliation is not None
    assert parse_label("Aa, " * 5000 + "Bb") == LabelParts()


def test_offices_joined_by_a_stroke_break_nothing() -> None:
    assert parse_label("Halvarian Prime/Minister").role == "Minister"  # found by fuzzing: has an office, no such word
