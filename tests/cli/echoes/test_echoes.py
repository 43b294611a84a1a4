"""`onrecord echoes`, `onrecord phrase` and `onrecord show --echoes`, on invented conferences."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING

import polars as pl
import pytest

import onrecord
from onrecord.archive import Archive
from onrecord.cli.echoes.phrase import _draw
from onrecord.cli.echoes.view import print_points
from onrecord.cli.terminal.page import Page
from onrecord.ledgers.echoes import echoes, phrase

if TYPE_CHECKING:
    from tests.cli.conftest import Run

FIRST = "Our help for the islands is not a favour; it is the wall around our own house."
LATER = "I repeat that our help for the far islands was never a favour: it is the wall around our own house."
SAID = (("18 November 2031", "MR. ODENTHAL", FIRST), ("3 February 2032", "MS. KELDERVIK", LATER))


@pytest.fixture
def made(run: Run, folder: Path) -> Run:
    with Archive(folder / "onrecord.db") as archive:
        for day, label, words in SAID:
            page = f"Press conference\n\n{day}\n\n{label}: {words}\n\nQ: What of the herring?\n\n{label}: No news.\n"
            archive.add(onrecord.read(page.encode()))
    return run


def test_a_line_for_each_use_with_what_changed(made: Run) -> None:
    *lines, last = made("echoes", "favour").stdout.splitlines()
    rows = [line.split("\t") for line in lines]
    assert [row[:3] for row in rows] == [["1", "2031-11-18", "Odenthal"], ["1", "2032-02-03", "Keldervik"]]
    assert "**far**" in rows[1][3]
    assert "is not" in rows[1][4]
    assert "favour" in made("resolve", rows[1][-1]).stdout
    assert last.startswith("1 point; in this record: 2 documents")
    assert last.endswith("sentences")


def test_json_and_tables(made: Run, folder: Path) -> None:
    form = json.loads(made("echoes", "--across", "--json").stdout)
    (point,) = [each for each in form["points"] if "favour" in each["label"]]
    assert form["filters"]["across"] is True
    assert (point["documents"], point["months"]) == (2, {"2031-11": 1, "2032-02": 1})
    assert [use["written"] for use in point["uses"]] == [
        f"{use['citation']['record']}@{use['citation']['version']}#{use['citation']['start']}-{use['citation']['end']}"
        for use in point["uses"]
    ]
    assert point["taken_over"][0]["speaker"] == "Keldervik"
    rows = list(csv.DictReader(io.StringIO(made("echoes", "favour", "--csv").stdout)))
    assert [row["speaker"] for row in rows] == ["Odenthal", "Keldervik"]
    for name in ("points.csv", "points.json", "points.parquet"):
        made("echoes", "favour", "--to", folder / name)
    assert len(json.loads((folder / "points.json").read_bytes())) == 2
    assert pl.read_parquet(folder / "points.parquet")["point"].to_list() == [1, 1]
    assert (folder / "points.csv").read_text().count("\n") == 3


def test_nothing_found_says_what_was_searched(made: Run) -> None:
    says = made(
        "echoes", "favour", "--min-uses", "3", "--speaker", "Lykke", "--in", "press-conference-2", code=1
    ).stderr
    assert "press-conference-2" in says
    says = made("echoes", "favour", "--min-uses", "3", "--speaker", "Odenthal").stdout
    assert says.startswith("no point found that comes back for favour --speaker Odenthal --min-uses 3\n")
    assert "nobody of that name" in made("echoes", "--speaker", "Lykke").stdout
    assert "leave --json" in made("echoes", "--csv", "--json", code=2).stderr
    assert "--speaker has no name" in made("echoes", "--speaker", " ", code=2).stderr
    assert ".parquet" in made("echoes", "--to", "points.xls", code=2).stderr


def test_what_of_a_document_is_said_elsewhere(made: Run, folder: Path) -> None:
    with Archive(folder / "onrecord.db") as archive:
        ids = [row.id for row in archive.documents()]
    says = made("show", "--echoes", ids[1]).stdout
    assert ids[0] in says
    assert json.loads(made("show", "--echoes", ids[1], "--json").stdout)["filters"]["document"] == ids[1]
    assert "leave --turn" in made("show", "--echoes", ids[1], "--qa", code=2).stderr


def test_points_and_phrases_on_a_terminal(made: Run, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    del made
    page = Page()
    page.terminal, page.width = True, 100
    with Archive(folder / "onrecord.db") as archive:
        found, house = echoes(archive, "favour"), phrase(archive, "own house")
    print_points(page, found, here=found[0].uses[1].record)
    says = capsys.readouterr().out
    assert says.count("not a favour") >= 1
    assert "   → 2032-02-03 · Keldervik" in says
    assert "2 uses in 2 documents; first 2031-11-18, latest 2032-02-03 in this record" in " ".join(says.split())
    assert "Keldervik says it from 2032-02-03 on, after Odenthal (2031-11-18)" in says
    assert "no longer: " in says
    _draw(page, house)
    says = capsys.readouterr().out
    assert "2031-11  ████" in says
    assert "⋮" in says
    assert "said by Keldervik 1, Odenthal 1" in says


def test_a_phrase_by_month(made: Run, folder: Path) -> None:
    *lines, last = made("phrase", "own", "house").stdout.splitlines()
    assert lines[:4] == ["2031-11\t1\t1", "2031-12\t0\t0", "2032-01\t0\t0", "2032-02\t1\t1"]
    assert [line.split("\t")[1] for line in lines[4:]] == ["Odenthal", "Keldervik"]
    assert last.startswith("2 uses; in this record: 2 documents")
    form = json.loads(made("phrase", "own house", "--json").stdout)
    assert form["speakers"] == {"Keldervik": 1, "Odenthal": 1}
    assert form["uses"][0]["citation"]["exact"] == "own house"
    made("phrase", "own house", "--chart", folder / "house.svg")
    assert b"own house" in (folder / "house.svg").read_bytes()
    assert made("phrase", "own house", "--csv").stdout.count("\n") == 3
    made("phrase", "own house", "--to", folder / "house.parquet")
    assert pl.read_parquet(folder / "house.parquet").height == 2
    assert "is said nowhere" in made("phrase", "no such thing").stdout
    assert "nobody matches --speaker Lykke" in made("phrase", "own house", "--speaker", "Lykke").stdout
    assert "leave --json" in made("phrase", "a", "--csv", "--json", code=2).stderr
