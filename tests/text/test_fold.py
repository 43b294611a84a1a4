"""Folded forms, which compare what is printed in different ways."""

from __future__ import annotations

import pytest

from onrecord.text import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("", ""),
        ("...", ""),
        ("Dana Reyes", "dana reyes"),
        ("  DANA\u00a0 REYES:", "dana reyes"),
        ("Stråhlgaard", "strahlgaard"),
        ("STRÅHLGAARD", "strahlgaard"),
        ("Åsberg, Stefan", "asberg stefan"),
        ("Søren Łukasz Đorđe", "soren lukasz dorde"),
        ("Maëlle", "maelle"),
        ("Mae\u0308lle", "maelle"),
        ("Straße", "strasse"),
        ("Æsa Þórð", "aesa thord"),
        ("Jean-Pierre", "jean pierre"),
        ("O’Malley", "o malley"),
        ("snake_case", "snake case"),
        ("ﬁsh", "fish"),
        ("Ιωάννης", "ιωαννησ"),
        ("李明", "李明"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(folded) == folded
