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
        ("Secretario General", False),
        ("Ministerpräsident", False),
        ("Ministra de Puertos", False),
        ("8", False),
    ],
)
def test_offices_of_the_chair(role: str, expected: bool) -> None:
    assert is_chair(Voice(roles=[role])) is expected


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
