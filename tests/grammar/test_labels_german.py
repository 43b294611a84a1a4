"""Labels of parliaments in German-speaking lands: titles, members, councils, and what members do."""

from __future__ import annotations

import pytest

from onrecord.grammar.labels.labels import LabelParts, parse_label
from onrecord.grammar.labels.notes import brackets, breaks_in, is_note


@pytest.mark.parametrize(
    ("label", "name", "role", "affiliation"),
    [
        ("Abg. Dr. Dorn (HP)", "Dorn", "Abg.", "HP"),
        ("Abg. DI Lenz (HP)", "Lenz", "Abg.", "HP"),
        ("Abgeordneter DI Georg Lenz (HP)", "Georg Lenz", "Abgeordneter", "HP"),
        ("ABGEORDNETER DI SARTO", "DI SARTO", "ABGEORDNETER", None),
        ("Berichterstatter Abg. Moser (NB)", "Moser", "Berichterstatter Abg.", "NB"),
        ("LR Dipl.-Ing. Lenz (NB)", "Lenz", "LR", "NB"),
        ("Abgeordneter Mag. Dr. Karl Lenz, MBA (HP)", "Karl Lenz", "Abgeordneter", "HP"),
        ("Abgeordnete Mag.a Nina Lenz (HP)", "Nina Lenz", "Abgeordnete", "HP"),
        ("Landeshauptmann-Stellvertreter Dr. Lenz", "Lenz", "Landeshauptmann-Stellvertreter", None),
        ("Regierungsrat Georg Lenz", "Georg Lenz", "Regierungsrat", None),
        ("Lenz Ada, Bundesrätin", "Lenz Ada", "Bundesrätin", None),
        ("Präsidentin (Lenz Ada, Präsidentin)", "Lenz Ada", "Präsidentin", None),
        ("Präsidentin Ada Lenz (das Glockenzeichen gebend)", "Ada Lenz", "Präsidentin", None),
        ("Abgeordneter Karl Lenz (fortsetzend)", "Karl Lenz", "Abgeordneter", None),
    ],
)
def test_label(label: str, name: str, role: str, affiliation: str | None) -> None:
    parts = parse_label(label)
    assert (parts.name, parts.role, parts.affiliation) == (name, role, affiliation)


@pytest.mark.parametrize("label", ["Zuruf des Abg. Lenz", "Abg. Lenz und Abg. Dorn", "Der Bundesrat beschließt"])
def test_names_nobody(label: str) -> None:
    assert parse_label(label).name is None


def test_a_body_is_no_office_without_a_name() -> None:
    assert parse_label("Kantonsrat").role is None


def test_who_asks_in_danish_is_nobody() -> None:
    assert parse_label("Spørger") == LabelParts(generic=True, nobody=True)


@pytest.mark.parametrize(
    "note",
    ["(liest:)", "(gibt das Glockenzeichen)", "(Nach Abstimmung:)", "(Così rimane stabilito)", "(audio tidak jelas)"],
)
def test_note(note: str) -> None:
    text = f"Ja. {note} Nein."
    assert [(span.of(text), kind) for span, kind in brackets(text, 0, len(text))] == [(note, "note")]


@pytest.mark.parametrize("said", ["(liest er viel)", "(nach Wien)", "(approva chi vuole)"])
def test_no_note(said: str) -> None:
    assert not is_note(said)


def test_a_shout_from_a_side_names_nobody() -> None:
    found = breaks_in("(Ruf bei der HP: Bravo!)")
    assert found is not None
    assert found[3]
