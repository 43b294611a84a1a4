"""`onrecord figures`, on layers made by hand."""

from __future__ import annotations

import csv
import io
import json
import sys
from typing import TYPE_CHECKING, Any, get_args

import polars as pl
import pytest

from onrecord.archive import Archive
from onrecord.archive.figures.rows import FigureKind
from onrecord.archive.figures.table import COLUMNS
from onrecord.cli.figures.figures import Kind
from onrecord.cli.figures.series import print_series
from onrecord.cli.figures.view import print_figures
from onrecord.cli.terminal.page import Page
from onrecord.ledgers import figuretable
from onrecord.ledgers.figures import figure_series
from tests.archive.figures.counted import SECRETARY, SPOKESMAN, ships, told
from tests.archive.transcripts import HARBOUR, transcript

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Run

SHIP: dict[str, Any] = {"unit": "ship"}
UP = {"kind": "percent", "unit": "%", "value": "18", "direction": "up"}


@pytest.fixture
def made(run: Run, folder: Path) -> Run:
    """Run the program beside an archive with three statements whose figures are marked by hand."""
    with Archive(folder / "onrecord.db") as archive:
        archive.add(ships())
        for date, value, end in (
            ("2031-01-29", "40", "strait"),
            ("2031-06-18", "44", "strait"),
            ("2031-07-01", "9", "bay"),
        ):
            line = f"Over the past two years members built {{{value} patrol ships}} for the northern {end}."
            archive.add(told(
                (SECRETARY, line),
                (SECRETARY, "Spending on the fleet is up {18 percent}. That's the largest in a decade."),
                (SPOKESMAN, "Spending on the fleet is up {18 percent}, the biggest rise in decades."),
                figures=[SHIP | {"value": value, "scope": "Members"}, UP, UP],
                record=f"compact/{date}/statement", date=date))  # fmt: skip
    return run


def lines(says: str) -> list[list[str]]:
    return [line.split("\t") for line in says.splitlines() if "\t" in line]


def test_each_line_has_the_figure_and_citations_that_resolve(made: Run) -> None:
    says = made("figures", "--in", "press-conference", "--limit", "6").stdout
    rows = lines(says)
    assert len(rows) == 6
    date, speaker, words, value, measure, scope, as_of, what, citation, sentence = rows[0]
    assert (date, words, value) == ("2031-03-04", "more than 110 million crowns", "more than 110 million CRN")
    assert speaker == "Ingrid Solveig Håkansdatter, Secretary General, Northern Compact"
    assert (measure, scope, as_of, what) == ("given to the dredging fund", "Members", "this year", "–")
    assert words in made("resolve", citation).stdout
    assert words in made("resolve", sentence).stdout
    assert [row[7] for row in rows[1:]] == [
        "–", "a premise of a question; a plan", *["a premise of a question"] * 2, "a forecast; credited to the council"
    ]  # fmt: skip
    assert "6 of 8 figures; in this record: 1 document of 1 publisher, 2031-03-04 to 2031-03-04; 8 figures" in says


def test_filters(made: Run, folder: Path) -> None:
    assert [row[2] for row in lines(made("figures", "dredging", "--kind", "money").stdout)] == [
        "more than 110 million crowns"
    ]
    assert [row[2] for row in lines(made("figures", "--unit", "ships", "--official", "--until", "2031-03").stdout)] == [
        "40 patrol ships", "36 ships", "30"
    ]  # fmt: skip
    says = made("figures", "herring", "--speaker", "marcheti", "--kind", "money").stdout
    assert "no figure found for herring --speaker marcheti --kind money" in says
    assert "nobody matches --speaker marcheti; nearest: Lidia Marchetti" in says
    assert "no publisher matches --publisher guild" in made("figures", "--publisher", "guild", "--official").stdout
    assert "no figure found for herring --official" in made("figures", "herring", "--official", "--series").stdout
    with Archive(folder / "onrecord.db") as archive:
        archive.add(transcript(HARBOUR, record="compact/2031-09-01/talk", date="2031-09-01"))
    assert "1 document was never looked through for figures; add them again" in made("figures").stdout


def test_the_kinds_are_those_of_the_archive() -> None:
    assert get_args(Kind) == get_args(FigureKind)


@pytest.mark.parametrize(
    "wrong",
    [
        ("--speaker", " "), ("--unit", ""), ("--publisher", ""), ("--to", "table.xlsx"), ("--chart", "chart.pdf"),
        ("--csv", "--json"), ("--csv", "--to", "a.csv"), ("--by", "R"), ("--why", "w"), ("--same", "a", "b"),
        ("--same", "a", "b", "--different", "a", "b"), ("--same", "a", "b", "--by", "R", "--why", "w"), ('"ships',),
        ("--kind", "weight"),
    ],
)  # fmt: skip
def test_mistakes_on_the_command_line(made: Run, wrong: tuple[str, ...]) -> None:
    made("figures", *wrong, code=2)


def test_series_show_what_changed_in_the_words_of_both(made: Run) -> None:
    says = made("figures", "northern", "--series").stdout
    assert "1. members built northern strait · count · ship" in says
    assert "  2031-01-29  40 patrol ships  ██████████████████████\n" in says
    assert "Ingrid Solveig Håkansdatter, Secretary General; scope: Members" in says
    assert "⇣ overlapping windows" in says
    assert "both windows hold 2029-06-18 to 2031-01-29" in says
    assert "measure: “for the northern strait” beside “for the northern bay”" in says
    assert "in this record: 4 documents of 1 publisher" in says


def test_series_tell_of_disagreements_and_what_stands_alone(made: Run) -> None:
    says = made("figures", "--series", "--limit", "1").stdout
    assert "more series; --limit 0 lists all" in says
    assert "At one event, two people say of one measure" in says
    assert "“the largest in a decade”" in says
    assert "“the biggest rise in decades”" in says
    assert "figures without another that measures the same" in says


def test_a_decision_is_taken_and_shown(made: Run, answer: Callable[..., Any]) -> None:
    one, other, third = (row[8] for row in lines(made("figures", "northern").stdout))
    says = made("figures", "--same", other, third, "--by", "A Reader", "--why", "one order").stdout
    assert "“44 patrol ships” and “9 patrol ships” measure the same, says A Reader: one order" in says
    assert "(decided: same)" in made("figures", "northern", "--series").stdout
    kept = answer("figures", "--different", one, other, "--by", "A Reader", "--why", "two orders")
    assert (kept["verdict"], kept["why"]) == ("different", "two orders")
    assert "do not measure the same" in made(
        "figures", "--different", one, third, "--by", "A Reader", "--why", "two orders"
    ).stdout  # fmt: skip
    made("figures", "--same", one, f"{other.partition('#')[0]}#0-3", "--by", "A Reader", "--why", "w", code=1)


def test_a_decision_without_a_place_is_told(made: Run, folder: Path) -> None:
    one, other, _ = (row[8] for row in lines(made("figures", "northern").stdout))
    made("figures", "--different", one, other, "--by", "A Reader", "--why", "two orders")
    with Archive(folder / "onrecord.db") as archive:
        archive._connection.execute("UPDATE decision SET form = replace(form, '40 patrol', '41 patrol')")
    assert "1 decision has no place any more" in made("figures", "northern", "--series").stdout


def test_json(made: Run, answer: Callable[..., Any]) -> None:
    found = answer("figures", "dredging")
    assert (found["total"], found["figures"], found["unread"]) == (2, 17, 0)
    row = found["rows"][0]
    assert (row["amount"], row["low"], row["as_of_date"]) == (
        "more than 110 million CRN", "110000000", ["2031-01-01", "2031-12-31"]
    )  # fmt: skip
    assert made("resolve", row["written"]).exit_code == 0
    found = answer("figures", "--series")
    first = found["series"][0]
    assert set(first) == {"name", "kind", "unit", "points", "changes", "candidates"}
    assert len(first["changes"]) == len(first["points"]) - 1
    assert {"names", "differences", "overlap", "decided", "comparable"} == set(first["changes"][0])
    assert found["disagreements"][0]["said"][0]["written"]
    assert found["unplaced"] == 0


def test_tables(made: Run, folder: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(made("figures", "dredging", "--csv").stdout)))
    assert tuple(rows[0]) == COLUMNS
    assert (rows[0]["low"], rows[0]["premise"]) == ("110000000", "False")
    rows = list(csv.DictReader(io.StringIO(made("figures", "northern", "--series", "--csv").stdout)))
    assert tuple(rows[0]) == figuretable.COLUMNS
    assert [row["change"] for row in rows][1] == "overlapping windows"
    assert "“for the northern strait” beside" in rows[2]["words_differ"]
    result = made("figures", "--to", "all.parquet")
    assert "17 rows written to all.parquet" in result.stderr
    assert pl.read_parquet(folder / "all.parquet").height == 17
    made("figures", "northern", "--series", "--to", "northern.csv", "--limit", "1")
    assert pl.read_csv(folder / "northern.csv").height == 3
    assert "1 row written" in made("figures", "dredging", "--kind", "money", "--to", "one.json").stderr
    assert json.loads((folder / "one.json").read_bytes())[0]["unit"] == "CRN"


def test_a_chart_is_drawn_beside_the_list(made: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    result = made("figures", "northern", "--chart", "northern.svg")
    assert "chart written to northern.svg" in result.stderr
    assert "overlapping windows" in result.stdout
    assert "40 patrol ships" in (folder / "northern.svg").read_text(encoding="utf-8")
    monkeypatch.setitem(sys.modules, "altair", None)
    assert "pip install 'onrecord[charts]'" in made("figures", "--chart", "other.png", code=1).stderr
    assert not (folder / "other.png").exists()


def on_terminal(folder: Path, show: Callable[[Page, Archive], None], capsys: pytest.CaptureFixture[str]) -> str:
    page = Page()
    page.terminal, page.width = True, 100
    with Archive(folder / "onrecord.db", mode="read") as archive:
        show(page, archive)
    return capsys.readouterr().out


@pytest.mark.usefixtures("made")
def test_on_a_terminal_the_sentence_is_shown(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    says = on_terminal(folder, lambda page, archive: print_figures(page, archive.figures("dredging")), capsys)
    assert "more than 110 million CRN · Ingrid Solveig Håkansdatter, Secretary General" in says
    assert "Members have given **more than 110 million crowns** to the dredging fund" in says
    assert "measures given to the dredging fund; scope: Members; as of: this year" in says
    says = on_terminal(folder, lambda page, archive: print_series(page, figure_series(archive), None), capsys)
    assert max(map(len, says.splitlines())) <= 180


def test_bars_tell_facts_from_premises_and_open_bounds(made: Run, folder: Path) -> None:
    said = "Members patrol the southern bay with {%s ships}."
    with Archive(folder / "onrecord.db") as archive:
        for number, (words, fields) in enumerate((
            ("more than 10", {"low": "10", "comparator": ">"}), ("20", {"value": "20", "modality": "target"}),
            ("some", {"value": "some"}), ("minus 4", {"value": "-4"}), ("no", {"value": "0"}),
        )):  # fmt: skip
            archive.add(told((SECRETARY, said % words), figures=[SHIP | fields],
                             record=f"compact/2032-01-0{number + 1}/bay",
                             date=f"2032-01-0{number + 1}"))  # fmt: skip
    says = made("figures", "southern", "--series").stdout
    assert "more than 10 ships  ████████████+" in says
    assert "20 ships            ░░░░░░░░░░░░░░░░░░░░░░░░" in says
    assert "not to be compared: a value is no number" in says
    assert "only" not in says


def test_show_lists_the_figures_of_one_document(made: Run, folder: Path, answer: Callable[..., Any]) -> None:
    says = made("show", "--figures", "press-conference").stdout
    assert "8 figures" in says
    assert "f1  more than 110 million CRN  “more than 110 million crowns”" in says
    assert "measures given to the dredging fund; scope: Members; as of: this year" in says
    assert "unknown speaker; a premise of a question" in says
    assert "a forecast; credited to the council" in says
    form = answer("show", "--figures", "press-conference")
    assert (form["figures"][1]["amount"], form["figures"][1]["words"]) == ("2/3", "two-thirds")
    assert (form["figures"][7]["name"], form["figures"][0]["name"]) == (None, "Ingrid Solveig Håkansdatter")
    assert "two-thirds" in made("resolve", form["figures"][1]["written"]).stdout
    with Archive(folder / "onrecord.db") as archive:
        archive.add(transcript(HARBOUR, record="compact/2031-09-01/talk", date="2031-09-01"))
    assert "Nobody has looked for figures" in made("show", "--figures", "talk").stdout
    assert answer("show", "--figures", "talk")["figures"] is None
    made("show", "--figures", "--qa", "press-conference", code=2)


def test_a_unit_that_is_none_names_those_there_are_and_no_words_are_refused(made: Run) -> None:
    result = made("figures", "--unit", "lamps")
    assert "no unit is called lamps; there are " in result.stdout
    assert "ship" in result.stdout
    result = made("figures", "--unit", "lamps", "--until", "2030")
    assert "no figure found" in result.stdout
    refused = made("figures", " ", code=2)
    assert "no words to look for" in refused.stderr


def test_a_denied_figure_says_so(run: Run, folder: Path) -> None:
    with Archive(folder / "onrecord.db") as archive:
        archive.add(told((SECRETARY, "It was not {40 ships}."), figures=[SHIP | {"value": "40", "denied": True}]))
    assert "denied: said not to be so" in run("figures").stdout
    (row,) = json.loads(run("figures", "--json").stdout)["rows"]
    assert row["denied"] is True
    assert next(csv.DictReader(io.StringIO(run("figures", "--csv").stdout)))["denied"].lower() == "true"
