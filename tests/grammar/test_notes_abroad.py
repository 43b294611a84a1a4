"""Stage directions in other languages of Europe, and who breaks in."""

from __future__ import annotations

import pytest

from onrecord.grammar.labels.notes import brackets, breaks_in, is_stage


@pytest.mark.parametrize(
    "note",
    [
        "(Smích)",
        "(Oklaski)",
        "(Derültség)",
        "(Γέλια)",
        "(Gülüşmeler)",
        "(Skratt)",
        "(Смех)",
        "(Wypowiedź poza mikrofonem)",
    ],
)
def test_stage_direction(note: str) -> None:
    text = f"Ano. {note} Děkuji."
    assert [(span.of(text), kind) for span, kind in brackets(text, 0, len(text))] == [(note, "note")]


@pytest.mark.parametrize(
    ("line", "who", "said", "nobody"),
    [
        ("(Senator Ryszard Lis: Na pewno?)", "Senator Ryszard Lis", "Na pewno?", False),
        ("(Głos z sali: Za mało.)", "Głos z sali", "Za mało.", True),
        ("(Jörn Lenz [Hafenbund]: Das ist falsch!)", "Jörn Lenz [Hafenbund]", "Das ist falsch!", False),
    ],
)
def test_who_breaks_in(line: str, who: str, said: str, *, nobody: bool) -> None:
    found = breaks_in(line)
    assert found is not None
    begin, length, body, floor = found
    assert (line[begin : begin + length], line[body:-1], floor) == (who, said, nobody)
    text = f"Ano {line} tak."
    kinds = [kind for _, kind in brackets(text, 0, len(text))]
    assert kinds == (["editorial"] if "[" in who else ["note"])  # brackets inside brackets stay speech


@pytest.mark.parametrize(
    "line", ["(Note: a copy follows)", "(Za mało)", "(Das heißt: nein)", "(: no)", "(...: no, no)", "Senator Lis: tak"]
)
def test_nobody_breaks_in(line: str) -> None:
    assert breaks_in(line) is None


def test_what_a_chamber_does_with_shouts_inside() -> None:
    assert is_stage("(Beifall bei der HB – Rolf Krause [WV]: Das fragen Sie?)")
    assert is_stage("(Zuruf des Abg. Lenz [HB])")
    assert not is_stage("(Das fragen Sie?)")
    assert not is_stage("Beifall")
    assert is_stage("Editor’s note: Prime Minister Raukas later clarified: I will open the tunnel in July.")
    assert not is_stage("Editor’s note")
    assert not is_stage("The editor's note: I never read it.")


@pytest.mark.parametrize("note", ["(Traduction simultanée)", "(En anglais)", "(auf Englisch)", "(respuesta en inglés)"])
def test_how_something_is_heard_is_a_note(note: str) -> None:
    assert [kind for _, kind in brackets(f"Oui {note} merci.", 0, 60)] == ["note"]


@pytest.mark.parametrize("said", ["(en anglais, on dit autre chose)", "(in Englischen Gärten)", "(en paz)"])
def test_what_is_said_of_a_language_is_speech(said: str) -> None:
    assert list(brackets(f"Oui {said} merci.", 0, 60)) == []
