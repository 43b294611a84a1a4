"""Names and brackets of records in Turkish."""

from __future__ import annotations

import pytest

from onrecord.grammar.labels.display import display_name, set_down_dotless
from onrecord.grammar.labels.labelasides import without_asides
from onrecord.grammar.labels.notes import brackets
from onrecord.model import Span


@pytest.mark.parametrize(
    ("printed", "shown"),
    [("AYŞE YILDIZ", "Ayşe Yıldız"), ("CENGİZ TEPELİ", "Cengiz Tepeli"), ("Şükran ALTINOLUK", "Şükran Altınoluk")],
)
def test_set_down_dotless(printed: str, shown: str) -> None:
    assert set_down_dotless(printed) == shown


def test_a_dotted_capital_is_one_letter_in_any_language() -> None:
    assert display_name("NURGÜL DEMİRSOY") == "Nurgül Demirsoy"


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("(HKP sıralarından “Bravo” sesleri, alkışlar)", True),
        ("(HKP ve MBP sıralarından gürültüler)", True),
        ("(Mikrofon otomatik cihaz tarafından kapatıldı)", True),
        ("(Karrin limanı)", False),
    ],
)
def test_what_the_benches_do(line: str, note: bool) -> None:
    assert (list(brackets(line, 0, len(line))) == [(Span(0, len(line)), "note")]) is note


@pytest.mark.parametrize("aside", ["Devamla", "jatkaa", "fra salen"])
def test_how_somebody_goes_on_is_no_party(aside: str) -> None:
    assert without_asides(f"Ayşe Yıldız ({aside})") == "Ayşe Yıldız"
