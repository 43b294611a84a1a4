"""Values written out: exact, short, and with what the words leave open (``more than 110 billion USD``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.archive.figures.saving import exact

if TYPE_CHECKING:
    from fractions import Fraction

    from onrecord.archive import FigureRow
    from onrecord.model import Figure

_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_BEFORE = {"=": "", "~": "about ", ">": "more than ", ">=": "at least ", "<": "less than ", "<=": "up to ", "range": ""}
_PLACES = 3
_PLURALS = (("person", "people"), ("woman", "women"), ("man", "men"), ("child", "children"), ("foot", "feet"),
            ("people", "people"), ("s", "ses"), ("x", "xes"), ("ch", "ches"), ("sh", "shes"))  # fmt: skip


def amount(row: FigureRow | Figure) -> str:
    """Give a figure's value: ``more than 110 billion USD``, ``23 Allies of 32``, ``up 18 %``, ``2 to 3 %``."""
    low, high = row.low, row.high
    if row.comparator == "range" and low is not None and high is not None and low != high:
        value = f"{number(low)} to {number(high)}"
    else:
        value = number((high if row.comparator in {"<", "<="} else low) or low or high)
    said = f"{row.direction} " if row.direction else ""
    unit = "times" if row.kind == "multiple" else None if row.unit is None else _counted(row.unit, value)
    parts = [f"{said}{_BEFORE[row.comparator]}{value}", unit, f"per {row.per}" if row.per else None]
    whole = row.of if row.kind != "ratio" else None  # "one in five" is 0.2, and not 0.2 of 5
    return " ".join(part for part in [*parts, f"of {number(whole)}" if whole else None] if part)


def _counted(unit: str, value: str) -> str:
    """Give a unit in the number that its value wants; codes and signs have but one."""
    if value in {"1", "0.5", "1/2"} or not unit[-1:].islower():
        return unit
    for end, many in _PLURALS:
        if unit.endswith(end):
            return unit.removesuffix(end) + many
    return f"{unit[:-1]}ies" if unit.endswith("y") and unit[-2:-1] not in set("aeiou") else f"{unit}s"


def number(text: str | None) -> str:
    """Give a decimal string with its scale in words where that is exact and shorter; any other text as it is."""
    value = exact(text)
    if text is None or value is None:
        return text or "unknown"
    if "/" in text:
        return text
    for scale, word in _SCALES:
        if abs(value) >= scale and (value / scale * 10**_PLACES).denominator == 1:
            return f"{_plain(value / scale)} {word}"
    return f"{int(value):,}" if value.denominator == 1 else text


def _plain(value: Fraction) -> str:
    return f"{float(value):.{_PLACES}f}".rstrip("0").rstrip(".")
