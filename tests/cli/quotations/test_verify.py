"""`onrecord verify`: the verdict, the words, the citation, and an exit code of 0 for nothing but ok."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.cli.conftest import Run


def test_true_words_end_with_0_and_their_citation(filled: Run) -> None:
    said = filled("verify", "Burden sharing is our strength", "--speaker", "Voll").stdout
    assert said.startswith("exact: the words, character for character\n")
    assert "**Burden sharing is our strength**" in said
    assert "Anders Voll" in said
    assert "in this record: 2 documents of unknown publishers, 3 named speakers, 2024-03-12 to 2024-06-18" in said


@pytest.mark.parametrize(
    ("quote", "speaker", "says"),
    [
        (
            "Our granary is not for sale",
            "Okonjo",
            "wrong-speaker: the words are in the record, in somebody else's mouth",
        ),
        ("Our granary is for sale", "Voll", "differs (negation): the record has **not**, the quotation nothing"),
        (
            "what happens in the north matters for the\nwest.",
            "Voll",
            "differs (word): west in the quotation, **south**",
        ),
        ("Will the council share the burden of the winter?", "Voll", "asker's-words"),
        ("Our granary is … for sale", "Voll", "differs (elided): left out: **not**"),
        ("Burden sharing has grown … Nobody shares burdens alone", "Voll", "spliced"),
        ("Elephants dance in the north at midnight", "Voll", "the nearest passage:"),
        ("Our granary is \u202enot for sale", "Voll", "the quotation holds U+202E RIGHT-TO-LEFT OVERRIDE"),
    ],
)
def test_anything_else_ends_with_1(filled: Run, quote: str, speaker: str, says: str) -> None:
    said = filled("verify", quote, "--speaker", speaker, code=1).stdout
    assert says in said
    assert "(not ok)" in said


def test_differences_that_change_no_word_are_named(filled: Run) -> None:
    said = filled("verify", "“our granary is not for sale,”", "--speaker", "Voll").stdout
    assert said.startswith("normalised:")
    assert "named (letter case at the start): our in the quotation, **Our** in the record" in said
    assert "named (final punctuation)" in said


def test_other_places_are_listed(filled: Run) -> None:
    said = filled("verify", "Our granary is not for sale").stdout
    assert "also at 1 place:" in said


def test_json_says_the_same(filled: Run, answer: Callable[..., Any]) -> None:
    filled("list")
    form = answer("verify", "Our granary is for sale", "--speaker", "Voll", "--on", "2024-03", code=1)
    assert (form["words"], form["voice"], form["verdict"], form["ok"]) == ("altered", "claimed", "altered", False)
    assert form["record_words"] == "Our granary is not for sale"
    assert form["written"] == form["places"][0]["written"]
    assert form["differences"][0]["record"] == "not"
    assert form["searched"] == {
        "documents": 1, "publishers": 0, "speakers": 3, "since": "2024-03-12", "until": "2024-03-12", "on": "2024-03",
    }  # fmt: skip
    assert answer("verify", "Zxcvb qwerty", code=1)["written"] is None


def test_mistakes_are_told_in_one_sentence(filled: Run) -> None:
    assert "give the words that were quoted" in filled("verify", " “” ", code=2).stderr
    assert "is no date" in filled("verify", "words", "--on", "March", code=2).stderr
    assert "no document of 1999" in filled("verify", "Purple elephants", "--on", "1999", code=1).stdout
