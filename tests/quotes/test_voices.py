"""Whether a voice of the record is the speaker who was named."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.archive.search.stretches import VoiceRow
from onrecord.quotes.voices import claim, fits, is_sure, same_voice, shown


def voice(name: str | None = "Åsmund Keldervik", role: str | None = "Secretary General", **more: Any) -> VoiceRow:
    row = VoiceRow(turn_id="t1", evidence="label", label=name or "Q", number=0, name=name, role=role, one_person=True)
    return row._replace(**more)


@pytest.mark.parametrize(
    ("named", "fit"),
    [
        ("Keldervik", "yes"), ("Asmund Keldervik", "yes"), ("Secretary General Keldervik", "yes"),
        ("Mr. Keldervik", "yes"), ("Åsmund Keldervik, Secretary General of the Varrow Alliance", "yes"),
        ("Secretary General of the Varrow Alliance, Åsmund Keldervik", "yes"), ("the Secretary General", "yes"),
        ("Deputy Secretary General", "no"), ("Anna Keldervik", "no"), ("Keldervik and Ngurenko", "no"),
        ("Ngurenko", "no"), ("Åsmund Berg", "no"), ("?", "no"),
    ],
)  # fmt: skip
def test_a_named_voice(named: str, fit: str) -> None:
    assert fits(claim(named), voice()) == fit


def test_an_office_is_not_the_one_below_it() -> None:
    assert fits(claim("President"), voice(role="Vice President")) == "no"
    assert fits(claim("Vice President"), voice(role="Vice President")) == "yes"


def test_a_first_name_and_another_family_name_that_is_a_title() -> None:
    assert fits(claim("Angus King"), voice("Angus Deat", None)) == "no"
    assert fits(claim("Angus King"), voice("Angus King", None)) == "yes"


def test_less_than_a_name_leaves_it_open() -> None:
    assert fits(claim("Pieter Marsh"), voice("Marsh", None)) == "maybe"
    assert fits(claim("Marsh"), voice("Marsh", None)) == "yes"
    assert fits(claim("Keldervik"), voice(None, None, one_person=False)) == "maybe"
    assert fits(claim("Keldervik"), voice(None, "Secretary General")) == "maybe"
    assert fits(claim("Keldervik"), voice(None, None, kind="moderator")) == "no"
    assert fits(claim("Keldervik"), VoiceRow()) == "maybe"
    assert fits(claim("Secretary General"), voice(None)) == "yes"
    assert fits(claim("Q"), voice(None, None, one_person=False)) == "maybe"


def test_one_person_by_key_whatever_the_spelling() -> None:
    zelenskyy = voice("Volodymyr Zelenskyy", "President", person="volodymyr-zelenskyy")
    assert fits(claim("Zelensky"), zelenskyy) == "yes"
    assert fits(claim("Volodymyr Zelensky"), zelenskyy) == "yes"


def test_who_is_shown_and_how_surely() -> None:
    assert shown(voice(affiliation="Varrow Alliance")) == "Åsmund Keldervik, Secretary General, Varrow Alliance"
    assert shown(voice(None, None)) == "“Q” (not named)"
    assert shown(VoiceRow()) is None
    assert is_sure(voice())
    assert is_sure(voice(None))
    assert not is_sure(voice(evidence="model"))
    assert not is_sure(voice(None, None))
    assert not is_sure(VoiceRow())


def test_two_voices_are_one_by_key_or_full_name() -> None:
    assert same_voice(voice(), voice("ÅSMUND KELDERVIK"))
    assert same_voice(voice(person="a"), voice("Keldervik", person="a"))
    assert not same_voice(voice(person="a"), voice(person="b"))
    assert not same_voice(voice(None), voice(None))
