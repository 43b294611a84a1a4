"""What a brief says of what was searched."""

from __future__ import annotations

from onrecord.archive.rows.listing import Searched
from onrecord.briefs.naming import denominator


def test_publishers_that_nobody_knows_are_not_none() -> None:
    assert denominator(Searched(6, 0, None, None)) == "6 documents of unknown publishers"
    assert denominator(Searched(6, 1, None, None)) == "6 documents of 1 publisher"
