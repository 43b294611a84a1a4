"""Scores on the test suite of Recognizers-Text (MIT licence), which lies in `../shared/gold/recognizers`.

`NumberModel` asks which numbers a text holds, whatever they count: it is put to the reader of numbers. The other files
ask for quantities of one kind. A case is right where everything it expects is found with the same value and currency,
and nothing else of that kind. Cases that do not fall under our guidelines are named in `recognizers.toml`, each with
its reason, and are not scored.
"""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

from evaluation.gold import PLACE
from evaluation.report import table
from onrecord.grammar.quantities.cardinals import decimal
from onrecord.grammar.quantities.numbers import numbers
from onrecord.grammar.quantities.quantity import Quantity, quantities
from onrecord.grammar.quantities.tokens import Tokens
from onrecord.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

FILES = ("NumberModel", "PercentModel", "CurrencyModel", "NumberRangeModel", "DurationParser")
LISTED = Path(__file__).with_name("recognizers.toml")
_RANGE = re.compile(r"([\[(])(-?[\d.]*),(-?[\d.]*)([\])])")
_TIMEX = re.compile(r"P(?:T?)([\d.]+)(BD|[YMWDHS])")
_PERIODS = {"Y": {"year"}, "M": {"month", "minute"}, "W": {"week"}, "D": {"day"}, "H": {"hour"}, "S": {"second"}}
_TWO_BOUNDS = 2
_MINOR = {"cent", "pence", "penny"}
_CODES = {
    "dollar": "USD", "pound": "GBP", "franc": "franc", "peseta": "ESP", "finnish markka": "FIM",
    "netherlands guilder": "NLG", "bitcoin": "BTC", "rupee": "INR", "cent": "USD", "pence": "GBP", "penny": "GBP",
}  # fmt: skip


@dataclass
class RecognizerScore:
    """How many cases of one file are right.

    Attributes:
        name: the file.
        right: numbers of the cases that are right.
        wrong: what was expected and found in the others, by the case's number.
        listed: numbers of the cases that do not fall under the guidelines.
    """

    name: str
    right: list[int] = field(default_factory=list)
    wrong: dict[int, str] = field(default_factory=dict)
    listed: list[int] = field(default_factory=list)


def scores(gold: Path = PLACE, listed: Path = LISTED) -> list[RecognizerScore]:
    """Score every file; none where the suite is not there."""
    if not (gold / "recognizers").is_dir():
        return []
    reasons = tomllib.loads(listed.read_text(encoding="utf-8"))
    found = []
    for name in FILES:
        cases = json.loads((gold / "recognizers" / f"{name}.json").read_text(encoding="utf-8"))
        left_out = {number for numbers in reasons.get(name, {}).values() for number in numbers}
        found.append(score(name, cases, left_out))
    return found


def score(name: str, cases: Iterable[dict[str, Any]], left_out: set[int]) -> RecognizerScore:
    """Score the cases of one file."""
    result = RecognizerScore(name)
    for number, case in enumerate(cases):
        if number in left_out:
            result.listed.append(number)
            continue
        text = case["Input"]
        expected = [one for one in case["Results"] if not _is_nothing(one)]
        found = _found(name, text)
        if len(found) == len(expected) and all(_same(name, *pair) for pair in zip(expected, found, strict=True)):
            result.right.append(number)
        else:
            wanted = "; ".join(f"{one['Text']} {one.get('Resolution') or one.get('Value')}" for one in expected)
            got = "; ".join(f"{one.span.of(text)} {one.kind} {one.low} {one.high} {one.unit}" for one in found)
            result.wrong[number] = f"{wanted} | {got}"
    return result


def _is_nothing(one: dict[str, Any]) -> bool:
    """Tell whether a result holds no value: ``dollar`` alone, ``a small percent``."""
    return "Resolution" in one and one["Resolution"].get("value") in {None, "null"}


def _found(name: str, text: str) -> list[Quantity]:
    """Give what a file asks for: every number, or the quantities of its kind."""
    if name == "NumberModel":
        return _numbers(text)
    found = list(quantities(text, [Span(0, len(text))]))
    kind = _KINDS.get(name)
    if kind is not None:
        return [one for one in found if one.kind == kind]
    return [one for one in found if one.comparator != "=" or text[: one.span.start].rstrip().endswith(_EQUAL)]


_KINDS = {"PercentModel": "percent", "CurrencyModel": "money", "DurationParser": "duration"}
_EQUAL = ("equal", "equals", "equal to", "equals to", "Equaling to")


def _numbers(text: str) -> list[Quantity]:
    """Give every number of a text as a plain quantity, a ratio (``one in three``) as one."""
    tokens = Tokens(text, 0, len(text))
    ratios = [one for one in quantities(text, [Span(0, len(text))]) if one.kind == "ratio" and one.of is not None]
    found = list(ratios)
    for number in numbers(tokens):
        span = Span(tokens.starts[number.first], tokens.ends[number.last - 1])
        if not any(one.span.contains(span) for one in ratios):
            value = decimal(number.value)
            found.append(Quantity(span=span, number=span, kind="count", low=value, high=value, comparator="="))
    return sorted(found, key=lambda one: one.span)


def _same(name: str, expected: dict[str, Any], found: Quantity) -> bool:
    start = expected["Start"]
    length = expected.get("Length") or expected["End"] - start + 1
    if not found.span.overlaps(Span(start, start + length)):
        return False
    low, high = _fraction(found.low), _fraction(found.high)
    if name == "DurationParser":
        return _same_duration(expected["Value"], found)
    value = expected["Resolution"]["value"]
    if name == "NumberRangeModel":
        return _same_range(value, low, high)
    known = low if low is not None else high
    if name == "PercentModel":
        return found.kind == "percent" and known == _fraction(value.rstrip("%"))
    if name == "CurrencyModel":
        return found.kind == "money" and _same_money(expected["Resolution"], found, known)
    return _near(known, value)


def _same_duration(value: dict[str, Any], found: Quantity) -> bool:
    period = _TIMEX.fullmatch(value["Timex"])
    if period is None or found.kind != "duration" or found.unit is None:
        return False
    known = _fraction(found.low or found.high)
    units = {"minute"} if value["Timex"].startswith("PT") and period[2] == "M" else _PERIODS[period[2]] - {"minute"}
    if found.unit == "decade" and known is not None:
        return known * 10 == _fraction(period[1])
    return found.unit in units and known == _fraction(period[1])


def _same_range(value: str, low: Fraction | None, high: Fraction | None) -> bool:
    bounds = _RANGE.fullmatch(value)
    if bounds is None:
        return False
    return low == _fraction(bounds[2] or None) and high == _fraction(bounds[3] or None)


def _same_money(resolution: dict[str, Any], found: Quantity, known: Fraction | None) -> bool:
    unit = str(resolution["unit"]).lower()
    value = Fraction(resolution["value"])
    if unit in _MINOR:
        value /= 100
    wanted = resolution.get("isoCurrency") or _CODES.get(unit)
    return known == value and found.unit == wanted


def _near(known: Fraction | None, value: str) -> bool:
    """Compare with a value that the suite rounds to 15 digits."""
    wanted = Fraction(value)
    return known is not None and abs(known - wanted) <= abs(wanted) / 10**14


def _fraction(value: str | None) -> Fraction | None:
    return None if value is None else Fraction(value)


def show(found: list[RecognizerScore]) -> str:
    """Lay out the share of each file."""
    rows = [
        (one.name, len(one.right) + len(one.wrong), len(one.right), len(one.listed), _share([one])) for one in found
    ]
    rows.append(
        ("all", sum(row[1] for row in rows), sum(row[2] for row in rows), sum(row[3] for row in rows), _share(found))
    )
    amiss = [f"  {one.name} {number}" for one in found for number in one.wrong]
    return "\n".join([table("Recognizers-Text", ("file", "cases", "right", "listed", "share"), rows), *amiss, ""])


def figures(found: list[RecognizerScore]) -> dict[str, float]:
    """Give the figures that have floors."""
    return {"recognizers": _share(found), "recognizers_listed": sum(len(one.listed) for one in found)}


def _share(found: list[RecognizerScore]) -> float:
    right, wrong = sum(len(one.right) for one in found), sum(len(one.wrong) for one in found)
    return right / (right + wrong) if right + wrong else 1.0
