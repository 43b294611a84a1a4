"""Series of figures: lined up, ordered, with candidates, decisions and disagreements."""

from __future__ import annotations

from typing import Any

import msgspec
import polars as pl
import pytest

from onrecord.archive import Archive, BadQuery
from onrecord.ledgers import lining
from onrecord.ledgers.figures import figure_series
from onrecord.ledgers.figuretable import COLUMNS, series_frame
from tests.archive.figures.counted import REPORTER, SECRETARY, SPOKESMAN, told
from tests.ledgers.conftest import Told

SHIP: dict[str, Any] = {"unit": "ship"}
CROWNS: dict[str, Any] = {"kind": "money", "unit": "CRN"}


def words(series: Any) -> list[str]:
    return [point.figure.words for point in series.points]


@pytest.fixture
def fleet(tell: Told) -> None:
    tell("Members patrol the northern strait with {44 ships}.", SHIP | {"value": "44"}, date="2031-06-18")
    tell("Members patrol the northern strait with {40 ships}.", SHIP | {"value": "40"}, date="2031-01-29")
    tell("Members paid {9 crowns} for dredging the northern strait.", CROWNS | {"value": "9"}, date="2031-02-01")
    tell("Schools were built for {40 children}.", {"value": "40", "unit": "child"}, date="2031-02-02")


@pytest.mark.usefixtures("fleet")
def test_what_measures_the_same_lines_up_by_date(archive: Archive) -> None:
    found = figure_series(archive)
    (series,) = found.series
    assert (words(series), series.kind, series.unit) == (["40 ships", "44 ships"], "count", "ship")
    assert series.name == "Members patrol northern strait"
    assert [each.names for each in series.changes] == [("raised",)]
    assert [row.words for row in found.alone] == ["9 crowns", "40 children"]
    assert (found.searched.documents, found.figures, found.unread, found.unplaced) == (4, 4, 0, 0)
    assert words(figure_series(archive, "strait", kind="count").series[0]) == ["40 ships", "44 ships"]
    assert not figure_series(archive, since="2031-02").series


def test_the_time_that_a_figure_is_about_orders_the_series(archive: Archive, tell: Told) -> None:
    tell("Members patrol the strait with {40 ships}.", SHIP | {"value": "40"}, date="2031-01-29")
    tell("In 2029 members patrolled the strait with {30 ships}.",
         SHIP | {"value": "30", "as_of": "in 2029", "as_of_date": ("2029-01-01", "2029-12-31")})  # fmt: skip
    (series,) = figure_series(archive).series
    assert words(series) == ["30 ships", "40 ships"]
    assert series.changes[0].names == ("different window",)


def test_what_one_speaker_repeats_is_one_point(archive: Archive, tell: Told) -> None:
    tell("Members patrol the strait with {40 ships}. And yes, members patrol the strait with {40 ships}.",
         SHIP | {"value": "40"}, SHIP | {"value": "40"})  # fmt: skip
    tell("Members patrol the strait with {44 ships}.", SHIP | {"value": "44"}, date="2031-05-01")
    (series,) = figure_series(archive).series
    assert words(series) == ["40 ships", "44 ships"]
    assert [row.words for row in series.points[0].again] == ["40 ships"]


def test_a_mark_named_before_lines_up_with_its_name(archive: Archive, tell: Told) -> None:
    tell("{23 members} now meet the mark of 3 percent for the fleet. {Nine members} were meeting that mark a year ago.",
         {"value": "23", "unit": "member"}, {"value": "9", "unit": "member"})  # fmt: skip
    (series,) = figure_series(archive, "3%").series
    assert words(series) == ["Nine members", "23 members"]
    assert series.changes[0].names == ("different window",)


def test_a_figure_that_is_only_a_window_lines_up_with_none(archive: Archive, tell: Told) -> None:
    year = {"kind": "duration", "unit": "year", "value": "2"}
    tell("Over the last {two years} members built {40 ships}.", year, SHIP | {"value": "40"}, date="2031-01-29")
    tell("Over the past {two years} members built {44 ships}.", year, SHIP | {"value": "44"}, date="2031-06-18")
    found = figure_series(archive)
    assert [words(series) for series in found.series] == [["40 ships", "44 ships"]]
    assert found.series[0].changes[0].names == ("overlapping windows",)
    assert [row.words for row in found.alone] == ["two years", "two years"]


def test_units_and_what_they_are_counted_by_keep_figures_apart(archive: Archive, tell: Told) -> None:
    tell("A cask of northern herring costs {40 crowns}.", CROWNS | {"value": "40", "per": "cask"})
    tell("A cask of northern herring costs {44 crowns}.", CROWNS | {"value": "44"})
    tell("A cask of northern herring costs {44 marks}.", CROWNS | {"value": "44", "unit": "MRK"})
    assert not figure_series(archive).series


def test_what_may_belong_is_offered_with_what_differs(archive: Archive, tell: Told) -> None:
    tell("Members gave {40 crowns} in support to Ostrelle.", CROWNS | {"value": "40"}, date="2031-01-29")
    tell("Members gave {44 crowns} in support to Ostrelle.", CROWNS | {"value": "44"}, date="2031-02-01")
    near = tell("Towns and shipyards lent {9 crowns} in cheap credit to Ostrelle for schools, and gave work.",
                CROWNS | {"value": "9"}, date="2031-02-03")[0]  # fmt: skip
    found = figure_series(archive)
    (series,) = found.series
    assert words(series) == ["40 crowns", "44 crowns"]
    (candidate,) = series.candidates
    assert candidate.figure == near
    assert candidate.change.names == ("other words",)
    assert lining.OFFERED <= candidate.likeness < lining.LINES_UP
    # A reader decides, and the decision holds.
    archive.decide("same", str(near.citation), str(candidate.nearest.citation), by="A Reader", why="the same fund")
    (series,) = figure_series(archive).series
    assert words(series) == ["40 crowns", "44 crowns", "9 crowns"]
    other = next(row for row in archive.figures() if row.words == ("40 crowns", "44 crowns")[1])
    archive.decide("same", str(near.citation), str(other.citation), by="A Reader", why="the same fund")
    (series,) = figure_series(archive).series
    assert (series.changes[1].names, series.changes[1].decided) == (("lowered",), "same")


@pytest.mark.usefixtures("fleet")
def test_what_was_decided_to_differ_stays_apart(archive: Archive, tell: Told) -> None:
    one, other = (str(row.citation) for row in archive.figures(unit="ship"))
    archive.decide("different", one, other, by="A Reader", why="hulls and crews")
    assert not figure_series(archive).series
    tell("Members patrol the northern strait with {45 ships}.", SHIP | {"value": "45"}, date="2031-07-01")
    (series,) = figure_series(archive).series
    assert len(series.points) == 2
    assert not series.candidates
    archive.decide("same", other, one, by="A Reader", why="looked again")
    assert figure_series(archive).series[0].changes[0].decided == "same"


def test_a_decision_survives_another_version_and_says_where_it_cannot(archive: Archive, tell: Told) -> None:
    def add(line: str) -> str:
        read = told((SECRETARY, line), figures=[SHIP | {"value": "44"}], url="https://compact.example/june",
                    record="compact/2031-06-18/june", date="2031-06-18")  # fmt: skip
        return archive.add(read).status

    add("Members patrol the northern strait with {44 ships}.")
    tell("Members patrol the northern strait with {40 ships}.", SHIP | {"value": "40"}, date="2031-01-29")
    one, other = (str(row.citation) for row in archive.figures(unit="ship"))
    archive.decide("different", one, other, by="A Reader", why="hulls and crews")
    assert add("Good morning. Members patrol the northern strait with {44 ships}.") == "new-version"
    found = figure_series(archive)
    assert (len(found.series), found.unplaced) == (0, 0)
    assert add("{44 ships}. Yes, 44 ships: members patrol the northern strait.") == "new-version"
    assert figure_series(archive).unplaced == 1


UP = {"kind": "percent", "unit": "%", "value": "18", "direction": "up"}


def test_superlatives_of_two_speakers_at_one_event_are_set_side_by_side(archive: Archive) -> None:
    archive.add(told(
        (SECRETARY, "Spending on the northern fleet is up {18 percent}. That's the largest in a decade."),
        (SPOKESMAN, "Spending on the northern fleet is up {18 percent}, the biggest rise in decades."),
        figures=[UP, UP],
    ))  # fmt: skip
    (found,) = figure_series(archive).disagreements
    assert found.kind == "superlative"
    assert found.said is not None
    assert [said.words for said in found.said] == ["the largest in a decade", "the biggest rise in decades"]
    for said in found.said:
        assert archive.resolve(said.citation).citation.exact == said.words


def test_values_of_two_speakers_at_one_event_are_set_side_by_side(archive: Archive) -> None:
    archive.add(told(
        (SECRETARY, "Members patrol the strait with {40 ships}."),
        (SPOKESMAN, "Members patrol the strait with {44 ships}."),
        (SPOKESMAN, "Members patrol the strait with {46 ships}."),
        (REPORTER, "Members patrol the strait with {about 40 ships}?", "question"),
        figures=[SHIP | {"value": value} for value in ("40", "44", "46")] + [SHIP | {"value": "40", "comparator": "~"}],
    ))  # fmt: skip
    found = figure_series(archive).disagreements
    assert {tuple(row.words for row in each.figures) for each in found} == {
        ("40 ships", "44 ships"), ("40 ships", "46 ships"), ("46 ships", "about 40 ships"),
    }  # fmt: skip
    assert {each.kind for each in found} == {"value"}


def test_no_disagreement_where_nobody_is_known_or_the_measure_differs(archive: Archive) -> None:
    archive.add(told(
        (SECRETARY, "Members patrol the strait with {40 ships}."),
        ("Q", "Members patrol the strait with {44 ships}?", "question"),
        (SPOKESMAN, "Members will patrol the strait with {50 ships}."),
        figures=[SHIP | {"value": value} for value in ("40", "44", "50")],
    ))  # fmt: skip
    assert not figure_series(archive).disagreements


def test_two_transcripts_of_one_event_are_one_event(archive: Archive) -> None:
    for number, (label, value) in enumerate(((SECRETARY, "40"), (SPOKESMAN, "44"))):
        read = told((label, f"Members patrol the strait with {{{value} ships}}."), figures=[SHIP | {"value": value}],
                    record=f"compact/2031-03-04/talk-{number}")  # fmt: skip
        archive.add(msgspec.structs.replace(read, event="Autumn council"))
    (found,) = figure_series(archive).disagreements
    assert found.kind == "value"


@pytest.mark.usefixtures("fleet")
def test_too_many_are_told(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lining, "MOST", 3)
    with pytest.raises(BadQuery, match="4 figures are too many to line up"):
        figure_series(archive)
    monkeypatch.setattr(lining, "_COMMON", 1)
    assert not figure_series(archive, unit="ship").series


@pytest.mark.usefixtures("fleet")
def test_series_as_a_data_frame(archive: Archive) -> None:
    frame = series_frame(figure_series(archive).series)
    assert tuple(frame.columns) == COLUMNS
    assert frame.schema["series"] == pl.Int64
    assert frame.select("series", "series_name", "words", "change").rows() == [
        (1, "Members patrol northern strait", "40 ships", None),
        (1, "Members patrol northern strait", "44 ships", "raised"),
    ]
    assert series_frame(()).height == 0


def test_members_of_a_list_are_no_changes(archive: Archive, tell: Told) -> None:
    tell("Members gave {40 crowns} for the northern light, {44 crowns} for a bell, and {9 crowns} for the bay.",
         *[CROWNS | {"value": value} for value in ("40", "44", "9")])  # fmt: skip
    assert not figure_series(archive).series
    tell("Members gave {41 crowns} for the northern light.", CROWNS | {"value": "41"}, date="2031-06-01")
    (series,) = figure_series(archive).series
    assert words(series) == ["40 crowns", "41 crowns"]
    assert series.changes[0].names == ("raised",)


def test_two_ends_of_a_change_said_by_two_are_no_disagreement(archive: Archive) -> None:
    line = "The stock of unsold boats rose from {4 boats} to {7 boats}."
    archive.add(told((SECRETARY, line), (SPOKESMAN, line),
                     figures=[{"unit": "boat", "value": value} for value in ("4", "7", "4", "7")]))  # fmt: skip
    assert not figure_series(archive).disagreements


def test_captions_without_marks_are_cut_around_each_figure(archive: Archive, tell: Told) -> None:
    filler = "and the harbour lies there quiet under the moon " * 12
    one, other = tell(f"{filler}members patrol with {{40 ships}} {filler}children read {{9 books}} {filler}",
                      SHIP | {"value": "40"}, {"value": "9", "unit": "book"})  # fmt: skip
    for row in (one, other):
        assert row.words in row.sentence.exact
        assert len(row.sentence.exact) < 400
        assert (row.before, row.after) == (None, None)
        assert archive.resolve(row.sentence).citation == row.sentence
    assert "books" not in one.sentence.exact


def test_another_unit_is_offered_only_where_all_else_is_the_same(archive: Archive, tell: Told) -> None:
    tell("Members patrol the northern strait with {40 ships}.", SHIP | {"value": "40"}, date="2031-01-29")
    tell("Members patrol the northern strait with {44 ships}.", SHIP | {"value": "44"}, date="2031-02-01")
    tell("Members patrol the northern strait with {nine boats}.", {"value": "9", "unit": "boat"}, date="2031-02-02")
    tell("Schools of the northern strait sang {nine songs} in churches, halls, barns, boats, kitchens and homes.",
         {"value": "9", "unit": "song"}, date="2031-02-03")  # fmt: skip
    (series,) = figure_series(archive).series
    assert [candidate.figure.words for candidate in series.candidates] == ["nine boats"]


def test_a_number_of_several_words_is_one_piece(side: Any) -> None:
    pieces = side("In May {two hundred and thirty ships} passed, and nobody fell.", value="230", unit="ship").pieces
    assert [piece.text for piece in pieces] == ["In May two hundred and thirty ships passed", "and nobody fell"]


def test_a_denied_figure_lines_up_with_none_unless_it_is_decided(archive: Archive, tell: Told) -> None:
    tell("Members patrol the strait with {40 ships}.", {"value": "40", "unit": "ship"}, date="2031-01-29")
    tell("Members patrol the strait with {44 ships}.", {"value": "44", "unit": "ship", "denied": True})
    found = figure_series(archive)
    assert not found.series
    assert [row.denied for row in found.alone] == [False, True]
    one, other = (str(row.citation) for row in found.alone)
    archive.decide("same", one, other, by="A Reader", why="one patrol")
    (series,) = figure_series(archive).series
    assert series.changes[0].names == ("denied",)


INFLATION: dict[str, Any] = {"kind": "percent", "unit": "%", "measure": "Inflation"}


def test_one_word_that_names_what_is_measured_lines_figures_up(archive: Archive, tell: Told) -> None:
    tell("Inflation was {2.9 percent} in March.", INFLATION | {"value": "2.9"}, date="2031-04-03")
    tell("Inflation was {2.7 percent} in May.", INFLATION | {"value": "2.7"}, date="2031-06-03")
    tell("Let me turn to inflation. In May it was {2.6 percent}.", INFLATION | {"value": "2.6", "measure": None},
         date="2031-06-04")  # fmt: skip
    (series,) = figure_series(archive).series
    assert words(series) == ["2.9 percent", "2.7 percent", "2.6 percent"]
    assert "different modality" not in {name for change in series.changes for name in change.names}  # May is a month


def test_one_word_lines_up_no_figures_of_another_state_topic_or_with_more_said(archive: Archive, tell: Told) -> None:
    tell("Inflation was {2.9 percent}.", INFLATION | {"value": "2.9"}, date="2031-04-03")
    tell("In Norway inflation was {3 percent}.", INFLATION | {"value": "3"}, date="2031-04-04")
    tell("Growth was {4 percent}.", INFLATION | {"value": "4", "measure": "Growth"}, date="2031-04-05")
    tell("Core inflation of food was {5 percent}.", INFLATION | {"value": "5", "measure": "Core inflation of food"},
         date="2031-04-06")  # fmt: skip
    tell("Inflation fell, and growth as well. It was {6 percent}.", INFLATION | {"value": "6", "measure": None},
         date="2031-04-07")  # fmt: skip
    tell("Inflation came down. It was taxes, {7 percent}.", INFLATION | {"value": "7", "measure": None},
         date="2031-04-08")  # fmt: skip
    tell("Ports paid {8 percent}.", INFLATION | {"value": "8", "measure": "Ports"}, date="2031-04-09")
    tell("Ports won {9 percent}.", INFLATION | {"value": "9", "measure": "Ports"}, date="2031-04-10")
    assert not figure_series(archive).series
