"""What figures measure by name, and what they have to share to line up."""

from __future__ import annotations

import pytest

from onrecord.archive import Archive
from onrecord.ledgers.figures import figure_series
from onrecord.ledgers.topics import exclude, share, topics
from tests.ledgers.conftest import Told

SHARE = {"kind": "percent", "unit": "%"}


@pytest.mark.parametrize(
    ("measure", "text", "expected"),
    [
        ("the unemployment rate", "Growth is strong and it stands at 4 percent", {"unemployment"}),
        (None, "Unemployment fell, and growth is at 4 percent", {"growth"}),
        ("it", "The cash rate, as we said, it is at, 4 percent", {"interest"}),
        (None, "Our lamps burn at 4 percent", set()),
    ],
)
def test_what_is_measured_by_name(measure: str | None, text: str, expected: set[str]) -> None:
    start = text.index("4")
    assert topics(measure, text, (text.rindex(",") + 1 if "," in text else 0, len(text)), start) == expected


def test_names_exclude_each_other_and_silence_excludes_nothing() -> None:
    growth, rates = frozenset({"growth"}), frozenset({"interest"})
    assert exclude(growth, rates)
    assert not exclude(growth, growth | rates)
    assert not exclude(growth, frozenset())


def test_words_beside_every_figure_bring_no_two_together() -> None:
    assert share(frozenset({"harbor"}), frozenset({"harbor", "rate"}))
    assert not share(frozenset({"rate", "peopl"}), frozenset({"rate", "peopl", "harbor"}))
    assert share(frozenset({"rate", "peopl", "nation"}), frozenset({"rate", "peopl", "nation"}))


def test_rates_of_different_things_do_not_line_up(archive: Archive, tell: Told) -> None:
    for at, name in enumerate(("unemployment", "growth", "interest"), 1):
        said = f"The latest projection of the council for the {name} rate of the islands is {{{at} percent}}."
        tell(said, SHARE | {"value": str(at), "measure": f"the {name} rate"}, date=f"2031-0{at}-01")
    assert not figure_series(archive).series


def test_a_word_elsewhere_in_the_sentence_lines_nothing_up(archive: Archive, tell: Told) -> None:
    tell("The harbour council of Vessland met again, {40 percent} of lamps burned.", SHARE | {"value": "40"})
    tell("The harbour council of Vessland met again, {44 percent} of gulls flew.", SHARE | {"value": "44"})
    assert not figure_series(archive).series
