"""Bounds of figures and what a later value does to an earlier one."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import msgspec
import pytest

from onrecord.archive import FigureRow
from onrecord.ledgers.amounts import amount, number
from onrecord.ledgers.bounds import Bounds, bounds, move
from tests.ledgers.conftest import Told


@pytest.fixture
def row(tell: Told) -> Any:
    plain = tell("We have {40 ships}.", {"value": "40", "unit": "ship"})[0]

    def make(written: str) -> FigureRow:
        """Make a figure of ``~50``, ``>100``, ``<=2.5``, ``2..3``, ``40`` or ``x`` (no number)."""
        comparator = next((sign for sign in (">=", "<=", ">", "<", "~") if written.startswith(sign)), "=")
        value = written.removeprefix(comparator)
        low, _, high = value.partition("..")
        fields: dict[str, Any] = {"low": low, "high": high or low, "comparator": "range" if high else comparator}
        fields |= {"high": None} if comparator in {">", ">="} else {"low": None} if comparator in {"<", "<="} else {}
        return msgspec.structs.replace(plain, **fields)

    return make


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("120", "140", "raised"), ("140", "120", "lowered"), ("40", "40", "restated"), ("2/3", "0.7", "raised"),
        (">100", "120", "narrower"), (">100", ">120", "raised"), (">=100", ">=90", "lowered"),
        (">100", "100", "restated"),
        (">100", "90", "lowered"), ("<50", "40", "narrower"), ("<50", "50", "restated"), ("<=50", "<=60", "raised"),
        ("120", ">100", "wider"), ("~50", "52", "narrower"), ("~50", "56", "raised"), ("~77", "78", "raised"),
        ("~77", "~77", "restated"), ("77", "~77", "wider"), ("2..3", "2.5", "narrower"), ("2..3", "3..4", "restated"),
        ("2..3", "4", "raised"), ("10..20", "<=15", "restated"), ("x", "40", None), ("40", "x", None),
        (">=100", ">100", "narrower"), ("~0", "0", "restated"),
    ],
)  # fmt: skip
def test_moves(row: Any, before: str, after: str, expected: str | None) -> None:
    assert move(row(before), row(after)) == expected


def test_bounds_of_one_side_only(row: Any) -> None:
    assert bounds(msgspec.structs.replace(row("40"), low=None)) == Bounds(Fraction(40), Fraction(40))
    assert not Bounds(None, None).apart(Bounds(None, None))
    assert Bounds(None, Fraction(3)).apart(Bounds(Fraction(4), None))


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"low": "110000000000", "high": None, "comparator": ">", "unit": "USD"}, "more than 110 billion USD"),
        ({"low": "23", "high": "23", "of": "32", "unit": "member"}, "23 members of 32"),
        ({"low": "2", "high": "3", "comparator": "range", "unit": "%"}, "2 to 3 %"),
        ({"low": "18", "high": "18", "unit": "%", "direction": "up"}, "up 18 %"),
        ({"low": None, "high": "2500000", "comparator": "<=", "unit": "EUR", "per": "year"},
         "up to 2.5 million EUR per year"),
        ({"low": "2", "high": "2", "kind": "multiple", "unit": None}, "2 times"),
        ({"low": "2", "high": "2", "kind": "multiple", "unit": "ship"}, "2 times"),
        ({"low": "1", "high": "1", "unit": "ferry"}, "1 ferry"),
        ({"low": "3", "high": "3", "unit": "ferry"}, "3 ferries"),
        ({"low": "3", "high": "3", "unit": "day"}, "3 days"), ({"low": "3", "high": "3", "unit": "box"}, "3 boxes"),
        ({"low": "3", "high": "3", "unit": "person"}, "3 people"), ({"low": "3", "high": "3", "unit": "EUR"}, "3 EUR"),
        ({"low": "2/3", "high": "2/3", "kind": "ratio", "unit": None}, "2/3"),
        ({"low": "0.9", "high": "0.9", "kind": "ratio", "unit": None, "of": "10"}, "0.9"),
        ({"low": "13000", "high": "13000", "comparator": "~", "unit": None}, "about 13,000"),
        ({"low": None, "high": None, "unit": None}, "unknown"),
        ({"low": "some", "high": "some", "unit": None}, "some"),
        ({"low": "1234567890", "high": None, "comparator": ">=", "unit": None}, "at least 1,234,567,890"),
        ({"low": "2.50", "high": "2.50", "comparator": "<", "unit": None}, "less than 2.50"),
    ],
)  # fmt: skip
def test_amounts_are_exact(row: Any, fields: dict[str, Any], says: str) -> None:
    assert amount(msgspec.structs.replace(row("40"), **fields)) == says
    assert number("1000000000000") == "1 trillion"
