"""Who asks, with the outlet before the name."""

from __future__ import annotations

import pytest

from onrecord.grammar.labels.labels import parse_label
from onrecord.grammar.labels.outletaskers import outlet_and_asker


@pytest.mark.parametrize(
    ("label", "outlet", "name"),
    [
        ("Dziennikarz „Kuriera Karrińskiego” Tadeusz Lis", "Kuriera Karrińskiego", "Tadeusz Lis"),
        ("Korespondentka „Echa Karrinu” Irena Falk-Maj", "Echa Karrinu", "Irena Falk-Maj"),
        ("Journaliste du « Courrier du Lac » Marc Dubi", "Courrier du Lac", "Marc Dubi"),
        ("Periodista de «El Faro» Ana Lemos", "El Faro", "Ana Lemos"),
        ("Журналист газеты «Вести Края» Иван Лотов", "Вести Края", "Иван Лотов"),
        ("Dziennikarka Radia Pomost Hanna Lis", "Radia Pomost", "Hanna Lis"),
        ("Reporter Harbour Radio Dana Reyes", "Harbour Radio", "Dana Reyes"),
    ],
)
def test_outlets_before_names(label: str, outlet: str, name: str) -> None:
    assert outlet_and_asker(label) == (outlet, name)
    parts = parse_label(label)
    assert (parts.name, parts.affiliation, parts.generic) == (name, outlet, False)


@pytest.mark.parametrize(
    "label",
    [
        "Reporter",
        "Reporter One",
        "Dziennikarz Jan Lis",
        "Minister „Kuriera” Jan Lis",  # no one who asks
        "Dziennikarz „Kuriera” redakcja",  # nobody's name
        "Reporter Radio Free Ostrelle",
        "Reporter North Fairhaven Dana Reyes",  # no outlet
        "Reporter Ostrelle Radio Daily News",  # outlets only
        "Reporter Harbour Radio — Dana Reyes",
        "Reporter Harbour Radio new Zealand",  # a place
        "",
    ],
)
def test_no_outlet_before_a_name(label: str) -> None:
    assert outlet_and_asker(label) is None
