r"""Quantities, one phenomenon a file in `quantities/`: a sentence, and below it, indented, a row for each quantity.

A row is the quantity's words as printed, then ``=>`` and what was read: ``kind value unit``, with ``per``, ``of``,
``up`` or ``down`` behind where they are said. A value is ``23``, ``2/3``, ``~20``, ``>100``, ``>=160``, ``<5``,
``<=40`` or ``2..3``; a unit that is not known is ``-``. A line without rows holds no quantity; ``\n`` in it is a line
break.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

from onrecord.grammar.quantity import Quantity, quantities
from onrecord.model import Span


class Case(NamedTuple):
    """One sentence of a file and the rows below it."""

    place: str
    text: str
    rows: list[str]


def cases() -> list[Case]:
    found: list[Case] = []
    for path in sorted(Path(__file__).with_name("quantities").glob("*.txt")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if not line.strip() or line.startswith("# "):
                continue
            if line.startswith("  "):
                found[-1].rows.append(line.strip())
            else:
                found.append(Case(f"{path.stem}:{number}", line.replace("\\n", "\n"), []))
    return found


CASES = cases()


def row(text: str, quantity: Quantity) -> str:
    if quantity.comparator == "range":
        value = f"{quantity.low}..{quantity.high}"
    else:
        sign = quantity.comparator.replace("=", "") if quantity.comparator == "=" else quantity.comparator
        value = f"{sign}{quantity.low or quantity.high}"
    said = [quantity.kind, value, "-" if quantity.unit is None else quantity.unit.replace(" ", "_")]
    said += [f"per {quantity.per}"] if quantity.per else []
    said += [f"of {quantity.of}"] if quantity.of else []
    said += [quantity.direction] if quantity.direction else []
    return f"{quantity.span.of(text)} => {' '.join(said)}".replace("\n", "\\n")


@pytest.mark.parametrize("case", CASES, ids=[case.place for case in CASES])
def test_quantities(case: Case) -> None:
    found = list(quantities(case.text, [Span(0, len(case.text))]))
    assert [row(case.text, each) for each in found] == case.rows
    for each, following in pairwise(found):
        assert each.span.end <= following.span.start
    for each in found:
        assert each.span.contains(each.number)
