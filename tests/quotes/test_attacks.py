"""More than two thousand forged quotations of the examples: none may pass, and no true one may be lost."""

from __future__ import annotations

from pathlib import Path

import pytest

import onrecord
from evaluation import attacks, quotes
from evaluation.quotes import Suite

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.txt"))
EACH = 70


@pytest.fixture(scope="module")
def suite() -> Suite:
    return quotes.measure([onrecord.annotate(onrecord.read(path)) for path in EXAMPLES], EACH, seed=6)


@pytest.mark.slow
def test_no_forgery_is_ok(suite: Suite) -> None:
    assert suite.count >= 2_000
    assert [(case, found.record_words) for case, found in suite.ok] == []


@pytest.mark.slow
def test_true_words_are_found_as_the_speakers_own(suite: Suite) -> None:
    assert suite.untouched == EACH
    assert [(case, found.words, found.voice) for case, found in suite.lost] == []


@pytest.mark.slow
def test_what_governs_words_that_were_cut_out_is_named(suite: Suite) -> None:
    assert suite.cuts > 50
    assert [(case, found.warnings) for case, found in suite.unwarned] == []


def test_every_way_makes_cases_and_the_same_each_time() -> None:
    read = [onrecord.read(path) for path in EXAMPLES]
    first, again = (attacks.cases(read, 3, 1) for _ in range(2))
    assert first == again
    ways = {case.way for case in first}
    assert set(attacks.WAYS) - ways <= {"cut behind he said"}


def test_the_suite_tells_a_forgery_that_passes_and_a_quotation_that_is_lost(tmp_path: Path) -> None:
    with onrecord.Archive(tmp_path / "x.db") as archive:
        archive.add(onrecord.read(EXAMPLES[0]))
        drawn = [
            attacks.Case("a word changed", "Seven is not enough.", "Keldervik"),
            attacks.Case(attacks.UNTOUCHED, "Eight is not enough for us", "Keldervik"),
            attacks.Case("cut behind not", "Seven is not enough.", "Keldervik", ("negation",)),
        ]
        found = quotes.attack(archive, drawn)
    assert quotes.figures(found) == {
        "cases": 3, "attacks_ok": 2, "untouched_lost": 1, "cuts_unwarned": 1, "untouched_ok": 0.0,
    }  # fmt: skip
    assert "CALLED OK" in quotes.show(found)
