"""Whoever presides over a sitting leads it, by the office printed with the name and by giving the floor to others."""

from __future__ import annotations

import pytest

from onrecord import formats
from onrecord.model import Capture
from onrecord.reading.names.voice import Voice
from onrecord.reading.turns.presiding import is_chair


def kinds(text: str) -> list[str]:
    transcript = formats.read(Capture(text.encode(), retrieved_at="2031-03-03T00:00:00Z"))[0]
    return [turn.kind for turn in transcript.turns]


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("Presidenta", True),
        ("M. le Président", True),
        ("Místopředsedkyně PSP", True),
        ("Wicemarszałek Senatu", True),
        ("Vice-Président", True),
        ("Vizepräsidentin", True),
        ("The Vice-Chair", True),
        ("Hon. Speaker", True),
        ("Nationalratspräsident", True),
        ("Mayor", True),
        ("Council President", True),
        ("Secretario General", False),
        ("Bundespräsident", False),
        ("Deputy Minister", False),
        ("Ministerpräsident", False),
        ("Ministra de Puertos", False),
        ("8", False),
    ],
)
def test_offices_of_the_chair(role: str, expected: bool) -> None:
    assert is_chair(Voice(roles=[role])) is expected


@pytest.mark.parametrize(
    ("label", "expected"),
    [("The SPEAKER", True), ("Mr. Speaker", True), ("Speaker", False), ("Speaker 1", False), ("The Minister", False)],
)
def test_labels_of_the_chair_without_an_office_or_a_name(label: str, expected: bool) -> None:
    assert is_chair(Voice(labels=[label])) is expected


def test_presides_though_most_turns_only_tell_what_comes() -> None:
    said = kinds(
        "La señora UNDA (Presidenta).- Queda abierta la sesión.\n"
        "La señora UNDA (Presidenta).- Quedan a disposición las actas de ayer.\n"
        "La señora UNDA (Presidenta).- Corresponde tratar el proyecto de ley.\n"
        "La señora UNDA (Presidenta).- Tiene la palabra el Senador señor Etche.\n"
        "El señor ETCHE.- Gracias. ¿Cuánto cuesta la draga?\n"
        "La señora UNDA (Presidenta).- Tiene la palabra la Ministra señora Riquel.\n"
        "La señora RIQUEL (Ministra de Puertos).- Dos millones de coronas.\n"
        "La señora UNDA (Presidenta).- Terminada la discusión.\n"
        "La señora UNDA (Presidenta).- Se levanta la sesión.\n"
    )
    assert said == [*["moderation"] * 4, "question", "moderation", "answer", "moderation", "moderation"]


def test_a_president_who_answers_the_press_does_not_preside() -> None:
    said = kinds(
        "PRESIDENTA MARISOL UNDA: Buenos días. Adelante.\n\n"
        "PREGUNTA: ¿Cuándo vuelve el barco?\n\n"
        "PRESIDENTA MARISOL UNDA: En abril, y lo digo con gusto.\n\n"
        "PREGUNTA: ¿Cuánto cuesta la draga?\n\n"
        "PRESIDENTA MARISOL UNDA: Dos millones de coronas, como estaba previsto.\n\n"
        "PREGUNTA: ¿Quién la paga?\n\n"
        "PRESIDENTA MARISOL UNDA: La paga el puerto.\n"
    )
    assert said[2::2] == ["answer"] * 3


def test_a_vice_president_who_gives_the_floor_before_the_press_does_not_preside() -> None:
    said = kinds(
        "VICE PRESIDENT MARA UNDA: Good evening. We met with the ports today. Dr Falk, please.\n\n"
        "DR OSKAR FALK: Thank you. The fever is gone from nine ports.\n\n"
        "VICE PRESIDENT MARA UNDA: We have sent ships, and we shall send more of them. Ms Riquel, please.\n\n"
        "MS CLAUDIA RIQUEL: Thank you. The ships are on their way.\n\n"
        "Q: Will there be tests?\n\n"
        "VICE PRESIDENT MARA UNDA: There will be tests in all ports, and they are free.\n\n"
        "Q: When?\n\n"
        "VICE PRESIDENT MARA UNDA: In April.\n"
    )
    assert said[5::2] == ["answer"] * 2


_ROLL = """\
Стенограма засідання комітету

АРСЕНЮК Ю.Ю. Добрий день! Розпочинаємо реєстрацію. Гевич Володимир Леонідович.

ГЕВИЧ В.Л. Гевич присутній.

АРСЕНЮК Ю.Ю. Дякую. Лопух Андрій Ярославович.

ЛОПУХ А.Я. Присутній.

АРСЕНЮК Ю.Ю. Борт Віталій Петрович. Немає Борта?

ГОЛОС ІЗ ЗАЛУ. Немає.

АРСЕНЮК Ю.Ю. Цабан Володимир Олегович.

ЦАБАН В.О. Присутній.

АРСЕНЮК Ю.Ю. Батько Тарас Іванович.

БАТЬКО Т.І. Присутній.
"""


def test_a_roll_is_called_and_answered_in_whatever_words() -> None:
    said = kinds(_ROLL)
    assert said == [
        *["moderation", "answer"] * 2,
        *["moderation", "interjection"],
        *["moderation", "answer"] * 2,
    ]


def test_three_names_that_are_called_are_no_roll() -> None:
    said = kinds(
        "Hearing on the Lamps\n\nMS. DAHL: Mr. Holt.\n\nMR. HOLT: I have no remarks.\n\n"
        "MS. DAHL: Ms. Vane.\n\nMS. VANE: Nor have I.\n"
    )
    assert said == ["moderation", "statement", "moderation", "statement"]


def test_a_long_speech_that_asks_on_its_way_is_no_question() -> None:
    speech = "Thank you, Mr. Chairman. Who pays for the lamps? " + "We have paid for each lamp on the pier. " * 40
    talk = (
        "Hearing on the Lamps\n\nThe Chairman: The committee will come to order. Mr. Royce is recognized.\n\n"
        "Mr. Royce: {}\n\nThe Chairman: Ms. Speer is recognized.\n\nMs. Speer: Where are the lamps made?\n\n"
        "The Chairman: Mr. Tull, please.\n\nMr. Tull: In Selby.\n\nThe Chairman: The hearing is adjourned.\n"
    )
    assert kinds(talk.format(speech + "I yield back."))[1] == "statement"
