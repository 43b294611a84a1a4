from __future__ import annotations

import json
from fractions import Fraction
from typing import TYPE_CHECKING

from evaluation import recognizers
from evaluation.figures import GoldFigure, figures, found_in, gold_figures, run, score, show
from evaluation.reading import read_bytes
from onrecord.grammar.quantities.quantity import Quantity
from onrecord.model import Span

if TYPE_CHECKING:
    from pathlib import Path

GOLD = (
    GoldFigure("f1", 10, 20, "count", Fraction(20), Fraction(20), "=", "ship"),
    GoldFigure("f2", 30, 40, "money", Fraction(5), None, ">", "USD"),
    GoldFigure("f3", 50, 60, "ratio", Fraction(1, 2), Fraction(1, 2), "=", None),
)


def quantity(start: int, end: int, low: str | None = "20", high: str | None = "20", **fields: str | None) -> Quantity:
    known = {"kind": "count", "comparator": "=", "unit": "ship", **fields}
    span = Span(start, end)
    return Quantity(span=span, number=span, low=low, high=high, **known)  # type: ignore[arg-type]


def test_spans_are_paired_by_six_tenths_and_fields_compared() -> None:
    found = [
        quantity(10, 26),
        quantity(10, 18),
        quantity(30, 40, "5", "5", kind="money", unit="USD"),
        quantity(50, 55, "0.5", "0.5", kind="ratio", unit=None),
    ]
    one = score("900", GOLD, found)
    assert one.outcomes == {"f1": "right", "f2": "value, comparator", "f3": "missed"}
    assert (one.paired, one.missed, one.extra) == (2, 1, 2)
    assert figures([one]) == {
        "seeds_f1": 4 / 7,
        "seeds_value": 0.5,
        "seeds_comparator": 0.5,
        "seeds_kind": 1.0,
        "seeds_unit": 1.0,
    }
    assert "f2: value, comparator" in show([one])
    assert run([one])["figures/900"]["extra"] == 2


def test_what_the_guidelines_allow_is_not_wrong() -> None:
    assert score("000", (), [quantity(4530, 4546)]).extra == 0
    assert score("002", (), [quantity(4530, 4546)]).extra == 1


def test_gold_is_read_and_speech_alone_is_searched(tmp_path: Path) -> None:
    item = {
        "id": "f1",
        "start": 3,
        "end": 9,
        "kind": "ratio",
        "low": "2/3",
        "high": None,
        "comparator": ">=",
        "unit": None,
    }
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "900.figures.jsonl").write_text(json.dumps(item) + "\n", "utf-8")
    assert gold_figures("900", tmp_path) == [GoldFigure("f1", 3, 9, "ratio", Fraction(2, 3), None, ">=", None)]
    record = read_bytes(b"JANE DOE: We sent 20 ships [30 boats] home.\n\nJOHN ROE: And 5 percent.\n")
    assert [found.span.of(record.text) for found in found_in(record)] == ["20 ships", "5 percent"]


def test_a_suite_of_recognizers_is_scored_but_for_what_is_listed(tmp_path: Path) -> None:
    def case(text: str, words: str, value: object, **more: object) -> dict[str, object]:
        start = text.index(words)
        end = start + len(words) - 1
        return {
            "Input": text,
            "Results": [{"Text": words, "Start": start, "End": end, "Resolution": {"value": value, **more}}],
        }

    def lasting(text: str, words: str, timex: str) -> dict[str, object]:
        start = text.index(words)
        return {
            "Input": text,
            "Results": [{"Text": words, "Start": start, "Length": len(words), "Value": {"Timex": timex}}],
        }

    suites = {
        "NumberModel": [
            case("two thirds", "two thirds", "0.666666666666667"),
            case("one in five", "one in five", "0.2"),
            case("192.168.1.2", "192", "192"),
            case("sixteen", "sixteen", "17"),
        ],
        "PercentModel": [
            case("5 percent of 3 ships", "5 percent", "5%"),
            {"Input": "a percent", "Results": [{"Text": "percent", "Resolution": {"value": "null"}}]},
        ],
        "CurrencyModel": [
            case("50 cents", "50 cents", "50", unit="Cent"),
            case("5 yen", "5 yen", "5", unit="Japanese yen", isoCurrency="JPY"),
        ],
        "NumberRangeModel": [
            case("between 20 and 30 ships", "between 20 and 30", "[20,30)"),
            case("It equals 20 and 3 ships", "equals 20", "20"),
        ],
        "DurationParser": [
            lasting("in 3 months", "3 months", "P3M"),
            lasting("in 3 minutes", "3 minutes", "PT3M"),
            lasting("in two decades", "two decades", "P20Y"),
            lasting("in 1 year 2 days", "1 year 2 days", "P1Y2D"),
        ],
    }
    (tmp_path / "recognizers").mkdir()
    for name, cases in suites.items():
        (tmp_path / "recognizers" / f"{name}.json").write_text(json.dumps(cases), "utf-8")
    listed = tmp_path / "listed.toml"
    listed.write_text('[NumberModel]\n"an address" = [2]\n', "utf-8")
    found = recognizers.scores(tmp_path, listed)
    assert {one.name: sorted(one.wrong) for one in found} == {
        "NumberModel": [3],
        "PercentModel": [],
        "CurrencyModel": [],
        "NumberRangeModel": [1],
        "DurationParser": [3],
    }
    assert recognizers.figures(found) == {"recognizers": 10 / 13, "recognizers_listed": 1}
    assert "NumberRangeModel 1" in recognizers.show(found)
    assert recognizers.scores(tmp_path / "nowhere", listed) == []
