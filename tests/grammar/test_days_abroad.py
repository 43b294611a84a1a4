"""Days in other languages of Europe."""

from __future__ import annotations

import pytest

from onrecord.grammar.days.dates import dates


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("18 lutego 2031", "2031-02-18"),
        ("3. července 2031", "2031-07-03"),
        ("3. júla 2031", "2031-07-03"),
        ("3 июля 2031", "2031-07-03"),
        ("2031. július 3.", "2031-07-03"),
        ("3 iulie 2031", "2031-07-03"),
        ("3 Ιουλίου 2031", "2031-07-03"),
        ("3 ΙΟΥΛΙΟΥ 2031", "2031-07-03"),
        ("3. heinäkuuta 2031", "2031-07-03"),
        ("14. marts 2031", "2031-03-14"),
        ("18 Март 2031", "2031-03-18"),
        ("3 юли 2031 г.", "2031-07-03"),
        ("3. јула 2031.", "2031-07-03"),
        ("3. jula 2031.", "2031-07-03"),
        ("3. julija 2031", "2031-07-03"),
        ("3. srpnja 2031.", "2031-07-03"),
        ("5 de març de 2031", "2031-03-05"),
        ("3. juuli 2031", "2031-07-03"),
        ("3. júlí 2031", "2031-07-03"),
        ("3. 7. 2031", "2031-07-03"),
        ("31. 6. 2031", None),
        ("2031. június 31.", None),
    ],
)
def test_day(printed: str, iso: str | None) -> None:
    found = list(dates(f"dne {printed}"))
    assert [date.iso for date in found] == ([] if iso is None else [iso])
