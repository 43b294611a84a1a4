"""Labels that name a part in the talk, with an article of another language before it."""

from __future__ import annotations

import pytest

from onrecord.grammar.labels.labels import parse_label


@pytest.mark.parametrize("label", ["Le modérateur", "EL MODERADOR", "El periodista", "Il moderatore"])
def test_a_part_in_the_talk_keeps_its_sense_behind_an_article(label: str) -> None:
    assert parse_label(label).generic


@pytest.mark.parametrize("label", ["Le ministre", "El presidente", "Le modérateur Lis"])
def test_an_office_and_a_name_are_no_part_in_the_talk(label: str) -> None:
    assert not parse_label(label).generic


@pytest.mark.parametrize("label", ["Ana Lis (Moderadora)", "Ana Lis, modératrice", "Ana Lis (ведущая)"])
def test_who_leads_has_the_part_for_an_office(label: str) -> None:
    parts = parse_label(label)
    assert parts.name == "Ana Lis"
    assert parts.role is not None
    assert parts.affiliation is None


def test_a_paper_beside_a_name_is_no_part() -> None:
    assert parse_label("Ana Lis (Agencia Meridiano)").affiliation == "Agencia Meridiano"
