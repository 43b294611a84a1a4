r"""Quantities, one phenomenon a file in `quantities/`: a sentence, and below it, indented, a row for each quantity.

A row is the quantity's words as printed, then ``=>`` and what was read: ``kind value unit``, with ``per``, ``of``,
``up`` or ``down`` behind where they are said. A value is ``23``, ``2/3``, ``~20``, ``>100``, ``>=160``, ``<5``,
``<=40``, ``2..3`` or ``?``; a unit that is not known is ``-``. A line without rows holds no quantity; ``\n`` in it is
a line break.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

from onrecord.grammar.quantities.quantity import Quantity, quantities
from onrecord.model import Span
from tests.pace import within


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
        value = f"{sign}{quantity.low or quantity.high or '?'}"
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


def found(text: str, *parts: tuple[int, int], dollars: str = "USD") -> list[str]:
    spans = [Span(*part) for part in parts] or [Span(0, len(text))]
    return [row(text, each) for each in quantities(text, spans, dollars=dollars)]


def test_what_an_editor_put_between_two_runs_belongs_to_the_quantity() -> None:
    text = "We counted more than 300 [thousand] casualties. (Applause.) And 20 ships."
    cut, goes_on, note = text.index("["), text.index(" casualties"), text.index(" (App")
    runs = ((0, cut), (goes_on, note), (text.index("And"), len(text)))
    assert found(text, *runs) == [
        "more than 300 [thousand] casualties => count >300000 casualty",
        "20 ships => count 20 ship",
    ]


def test_only_speech_is_read() -> None:
    text = "20 ships | 30 boats | 40 rafts"
    assert found(text, (11, 19)) == ["30 boats => count 30 boat"]
    assert found(text, (0, 8), (22, 30)) == ["20 ships => count 20 ship", "40 rafts => count 40 raft"]


def test_the_speakers_country_decides_what_a_dollar_is() -> None:
    text = "It is $5 million, 3 million dollars, US$2 million and 50 cents."
    assert [each.split()[-1] for each in found(text, dollars="AUD")] == ["AUD", "AUD", "USD", "AUD"]


def test_a_sentence_without_end_is_read_in_pieces() -> None:
    text = "and 20 ships " * 1000
    assert len(found(text)) > 900
    assert found("1" * 100_000) == []
    assert len(found("20 ships and" + "x" * 5000 + " 30 boats")) == 2


_PIECES = ("1 ", "one ", "a ", "$", "1-", "half a ", "1,", "five and ", "of the 5 ", "20 to ", "[thousand] 3 ", "1/2 ")


@pytest.mark.slow
@pytest.mark.parametrize("piece", _PIECES)
def test_no_text_takes_long(piece: str) -> None:
    text = piece * (15_000 // len(piece))
    with within(5):
        list(quantities(text, [Span(0, len(text))]))
