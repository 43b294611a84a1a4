"""Labels in other languages of Europe."""

from __future__ import annotations

import pytest

from onrecord.grammar.labels import tongues
from onrecord.grammar.labels.labels import LabelParts, parse_label


@pytest.mark.parametrize(
    ("label", "role", "name"),
    [
        ("Prezes Fundacji „Blisko” Jadwiga Turoń", "Prezes Fundacji „Blisko”", "Jadwiga Turoń"),
        ("Rzecznik Prasowy Ministerstwa Infrastruktury Anna Lis", "Rzecznik Prasowy Ministerstwa Infrastruktury", None),
        ("Starszy Legislator w Kancelarii Senatu Beata Lis", "Starszy Legislator w Kancelarii Senatu", "Beata Lis"),
        ("Podsekretarz stanu w MI Adam Lis", "Podsekretarz stanu w MI", "Adam Lis"),
        ("Prezes Towarzystwa Miłośników Kolei Anna Lis", "Prezes Towarzystwa Miłośników Kolei", "Anna Lis"),
        ("Prezes Towarzystwa Anna Lis", "Prezes Towarzystwa", "Anna Lis"),
        ("Wiceminister Anna Maria Lis", "Wiceminister", "Anna Maria Lis"),
        ("Minister do spraw Unii Europejskiej Adam Lis", "Minister do spraw Unii Europejskiej", "Adam Lis"),
        ("MINISTR DOPRAVY RADIM LIS", "MINISTR DOPRAVY", "RADIM LIS"),
        ("Purtătorul de cuvânt al Guvernului Irina Dobre", "Purtătorul de cuvânt al Guvernului", "Irina Dobre"),
        ("Министр транспорта Российской Федерации Ян Лис", "Министр транспорта Российской Федерации", "Ян Лис"),
        ("Comisionada Ana de la Cruz", "Comisionada", "Ana de la Cruz"),
        ("Directora de Comunicación Ana de la Cruz", "Directora de Comunicación", "Ana de la Cruz"),
        ("Jefa del Servicio de Aguas Ana Ruiz", "Jefa del Servicio de Aguas", "Ana Ruiz"),
        ("Burgemeester Van der Laan", "Burgemeester", "Van der Laan"),
        ("BURGEMEESTER VAN DER LAAN", "BURGEMEESTER", "VAN DER LAAN"),
        ("Bodnár Gergő miniszter", "miniszter", "Bodnár Gergő"),
        ("Szűcs Márta helyettes szóvivő", "helyettes szóvivő", "Szűcs Márta"),
        ("Radim Lis, ministr pro místní rozvoj", "ministr pro místní rozvoj", "Radim Lis"),
        ("Vít Lis, 1. místopředseda vlády", "1. místopředseda vlády", "Vít Lis"),
        (
            "M. Jean Auclair, directeur général de l'Office des ports",
            "directeur général de l'Office des ports",
            "Jean Auclair",
        ),
    ],
)
def test_an_office_with_its_name(label: str, role: str, name: str | None) -> None:
    parts = parse_label(label)
    assert parts.role == role
    assert parts.name == (name or "Anna Lis")


@pytest.mark.parametrize(
    "label",
    [
        "Ministr dopravy",
        "Directora de Comunicación",
        "Directora de Comunicación Social",
        "Ministro de Vivienda y Agenda Urbana",
        "ΚΥΒΕΡΝΗΤΙΚΟΣ ΕΚΠΡΟΣΩΠΟΣ",
        "Mluvčí vlády",
    ],
)
def test_an_office_alone_is_nobodys_name(label: str) -> None:
    assert parse_label(label) == LabelParts(role=label)


def test_no_office_of_another_language_takes_a_name_apart() -> None:
    assert parse_label("Anna Lis senatu").role is None  # something that an office is of, and no office
    assert parse_label("Anna z poseł").role != "z poseł"
    assert parse_label("Lis poseł").name is None  # one word may be anything
    assert parse_label("Poseł Anna mluvčí").role != "mluvčí"


@pytest.mark.parametrize(
    ("label", "name", "affiliation"),
    [
        ("Jornalista Tainá Queiroz (Rádio Vale do Moxotó)", "Tainá Queiroz", "Rádio Vale do Moxotó"),
        ("Dotaz Malá", "Malá", None),
        ("Repórter Paulo Vaz (TV Sul)", "Paulo Vaz", "TV Sul"),
        ("Journalist Dana Reyes", "Dana Reyes", None),
        ("Frage Lindqvist (per Chat, verlesen durch die Vorsitzende)", "Lindqvist", None),
        ("Я.Холт (как переведено)", "Я.Холт", None),
    ],
)
def test_who_asks(label: str, name: str, affiliation: str | None) -> None:
    assert parse_label(label) == LabelParts(name=name, affiliation=affiliation)


@pytest.mark.parametrize(
    "label", ["Jornalista (não identificado)", "Novinář", "ΔΗΜΟΣΙΟΓΡΑΦΟΣ", "Dotaz", "VOZ MUJER", "Głos"]
)
def test_who_may_be_anybody(label: str) -> None:
    assert parse_label(label) == LabelParts(generic=True, nobody=True)


def test_a_number_is_no_reporters_name() -> None:
    assert parse_label("Reporter One").name != "One"
    assert parse_label("Reporter Harbour Radio").name != "Harbour Radio"


def test_no_word_is_both_an_office_and_an_asker() -> None:
    assert tongues.OFFICES.isdisjoint(tongues.GENERIC)
    assert tongues.OF.isdisjoint(tongues.OFFICES)


@pytest.mark.parametrize(
    "label", ["Question de la salle", "Pytanie z sali", "Запитання із зали", "Un journaliste", "D"]
)
def test_the_hall_asks(label: str) -> None:
    assert parse_label(label) == LabelParts(generic=True, nobody=True)


def test_a_question_with_whom_it_comes_from() -> None:
    assert parse_label("Question de Marc Dubi, Radio Léman") == LabelParts(name="Marc Dubi", affiliation="Radio Léman")
    assert parse_label("Question de Radio Léman") == LabelParts(affiliation="Radio Léman", generic=True, nobody=True)
    assert parse_label("Question de Lucens").affiliation is None
    assert parse_label("Frage von der Marsch").name == "von der Marsch"


def test_a_list_of_what_an_office_is_of_is_no_name() -> None:
    parts = parse_label("MINISTRO DE ECONOMÍA, FOMENTO Y TURISMO, JULIÁN SOSA")
    assert parts == LabelParts(name="JULIÁN SOSA", role="MINISTRO DE ECONOMÍA, FOMENTO Y TURISMO")
    assert parse_label("Chair, Dana Reyes and Iver Dahl, Harbour Board").name is None


@pytest.mark.parametrize(
    ("label", "role", "name", "honorific"),
    [
        ("Vizekanzler Mag. Franz Huber", "Vizekanzler", "Franz Huber", "Mag"),
        ("BM Adler", "BM", "Adler", None),
        ("Moderator Krause", "Moderator", "Krause", None),
        ("Moderátor Lis", "Moderátor", "Lis", None),
    ],
)
def test_titles_and_short_offices(label: str, role: str, name: str, honorific: str | None) -> None:
    assert parse_label(label) == LabelParts(name=name, role=role, honorific=honorific)


def test_what_looks_like_a_short_office_is_none() -> None:
    assert parse_label("BM senatu").name is None
    assert parse_label("BM stanu").role != "BM"
    assert parse_label("Moderator One").name != "One"
