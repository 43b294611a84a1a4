"""Entries of a definition in sentences."""

from __future__ import annotations

import pytest

from onrecord.ledgers.dossiers import Matter
from onrecord.ledgers.dossiers.entries import Entries, tokens
from onrecord.ledgers.dossiers.inflections import forms
from onrecord.ledgers.dossiers.queries import queries
from onrecord.ledgers.measurewords import words


def found(text: str, **lists: tuple[str, ...]) -> list[tuple[str, list[str]]]:
    return [
        (each.entry, [text[span.start - 7 : span.end - 7] for span in each.spans])
        for each in Entries(Matter("Dues", **lists)).find(tokens(text, words(text)), 7)  # type: ignore[arg-type]
    ]


@pytest.mark.parametrize(
    ("entry", "text", "places"),
    [
        ("harbour dues", "The Harbor dues are paid.", ["Harbor dues"]),
        ("harbour dues", "The dues of the harbour are paid.", None),
        ("harbour + dues", "The dues of the harbours are paid.", ["dues", "harbours"]),
        ("raise a levy", "They raised the levies.", None),
        ("levi*", "They raised two levies.", ["levies"]),
        ("raise + levi*", "Levies were raised.", ["Levies", "raised"]),
        ("new lev*", "Two new levies.", ["new levies"]),
        ("deter", "We are determined.", None),
        ("deter", "That deterred them.", ["deterred"]),
        ("2% + dues", "Dues of 2 percent", ["Dues", "2 percent"]),
        ("2% + dues", "Dues of 3 percent", None),
        ("Velisa's dues", "Velisa’s dues rose.", ["Velisa’s dues"]),
        ("US dues", "American dues rose.", ["American dues"]),
        ("self-defence", "a right to self defense", ["self defense"]),
    ],
)
def test_words_in_any_inflection_and_spelling(entry: str, text: str, places: list[str] | None) -> None:
    assert found(text, words=(entry,)) == ([(entry, places)] if places else [])


@pytest.mark.parametrize(
    ("name", "text", "there"),
    [
        ("Port Board", "the Port Board met", True),
        ("Port Board", "the port board met", False),
        ("WHO", "the WHO met", True),
        ("WHO", "Who met?", False),
        ("Rutte", "Mr. Rutte's list", True),
        ("Solv*", "in Solvik", True),
        ("Solv*", "it is solved", False),
        ("US", "America pays", True),
        ("UK", "the British fleet", True),
        ("Norway", "norwegian", False),
        ("O’Sullivan", "Minister O’Shea spoke", False),
        ("O'Brien", "Minister O’Brien spoke", True),
        ("Orbán", "Mr. Orba\u0301n spoke", True),
        ("European Union", "the European\nUnion met", True),
        ("EU", "the European Union met", True),
        ("Ukraine", "the Ukrainians said", True),
    ],
)
def test_names_are_found_as_they_are_written(name: str, text: str, there: bool) -> None:
    assert bool(found(text, names=(name,))) == there


def test_what_is_excluded_hides_its_words_alone() -> None:
    text = "The harbour master spoke of the harbour."
    assert found(text, words=("harbour",), exclude=("harbour master",)) == [("harbour", ["harbour"])]
    assert found("The harbour master spoke.", words=("harbour",), exclude=("harbour master",)) == []
    assert found("A master of the harbour.", words=("harbour",), exclude=("harbour + master",)) == []
    assert found("A harbour.", words=("harbour",), exclude=("harbour + master",)) != []


def test_what_suffices_comes_before_companions() -> None:
    made = found("At the quay the dues are paid.", words=("dues",), companions=("quay",))
    assert [entry for entry, _ in made] == ["dues", "quay"]


def test_entries_without_a_word_are_told() -> None:
    assert Entries(Matter("Dues", words=("+", "...", "dues + "))).empty == ["+", "...", "dues + "]
    made = Entries(Matter("Dues", words=("dues",), exclude=("%", "+ dues", "port dues")))
    assert made.empty == ["%", "+ dues"]
    assert made.tells("the dues")
    assert not made.tells("the port dues")


@pytest.mark.parametrize(
    "words_",
    [
        "defend defends defended defending",
        "ally allies Allies’ ally's",
        "plan plans planned planning",
        "plane planes",
        "agree agrees agreed agreeing",
        "kill kills killed killing",
        "tax taxes taxed",
        "programme program programs",
        "organise organized organizing",
        "need needs needed needing",
        "use uses used using",
        "gas gases",
        "movie movies",
        "bias biased",
        "traffic trafficking",
        "fuel fuelled fueled",
        "O’Brien O'Brien O'Brien's",
        "metre meters",
    ],
)
def test_inflections_are_forms_of_one_word(words_: str) -> None:
    first, *others = words_.split()
    for other in others:
        assert set(forms(first)) & set(forms(other)), other


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("deter", "determined"), ("ready", "readiness"), ("produce", "productive"), ("press", "pressure"),
        ("care", "car"), ("note", "not"), ("plane", "planned"), ("fee", "F"), ("news", "new"), ("use", "us"),
        ("morale", "moral"), ("speed", "SP"), ("O’Sullivan", "O'Shea"), ("2024", "202"),
    ],
)  # fmt: skip
def test_other_words_are_others(one: str, other: str) -> None:
    assert not set(forms(one)) & set(forms(other))


@pytest.mark.parametrize(
    ("entry", "query"),
    [
        ("harbour dues", "harbo* due*"),
        ("levi*", "levi*"),
        ("metre + dues", "met* due*"),
        ("fuel", "fuel*"),
        ("defence", "defen*"),
        ("dues + 2%", "due*"),
        ("2%", None),
        ("G7", None),
        ("F-16", None),
        ("GDP", None),
        ("O'B*", None),
        ("+", None),
    ],
)
def test_an_entry_is_a_query_that_finds_at_least_its_documents(entry: str, query: str | None) -> None:
    assert queries((entry,)) == (None if query is None else [query])


def test_a_state_is_asked_for_by_all_its_names() -> None:
    asked = " ".join(queries(("American dues",)) or ())
    for name in ("america", "american", "americans", "united states", "us"):
        assert f'"{name}"' in asked
    assert asked.endswith("due*")
