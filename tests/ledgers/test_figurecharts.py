"""Pictures of series."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from onrecord.archive import Archive, NeedsExtra
from onrecord.ledgers.figurecharts import draw
from onrecord.ledgers.figures import figure_series
from tests.ledgers.conftest import Told

SHIP: dict[str, Any] = {"unit": "ship"}


@pytest.fixture
def series(archive: Archive, tell: Told) -> Any:
    said = "Members patrol the northern strait with {%s ships}."
    tell(said % "40", SHIP | {"value": "40"}, date="2031-01-29")
    tell(said % "about 50", SHIP | {"value": "50", "comparator": "~"}, date="2031-02-18")
    tell("Members will patrol the northern strait with {60 ships}.", SHIP | {"value": "60"}, date="2031-06-18")
    tell(said % "a number of very many, and still more,", SHIP | {"value": "70"}, date="2031-06-19")
    tell(said % "some", SHIP | {"value": "some"}, date="2031-06-20")
    tell(said % "80", SHIP | {"value": "80"}, date=None)
    tell(said % "90", SHIP | {"value": "90"}, date="2031-06")
    return figure_series(archive).series


def test_a_picture_shows_what_was_said_and_by_whom(series: Any) -> None:
    picture = draw(series, "svg").decode()
    assert picture.startswith("<svg")
    for words in ("Members patrol northern strait", "40 ships", "about 50 ships", "Ingrid Solveig", "dashed:"):
        assert words in picture, words
    assert "a number of very many, and still mo…" in picture
    assert "80 ships" not in picture
    assert "http" not in re.sub(r'xmlns(:xlink)?="[^"]*"', "", picture)
    assert draw(series, "png").startswith(b"\x89PNG")


def test_the_same_series_give_the_same_bytes(series: Any) -> None:
    assert draw(series, "svg") == draw(series, "svg")
    assert draw(series, "png") == draw(series, "png")


def test_nothing_to_draw_is_an_empty_picture() -> None:
    assert draw((), "svg").startswith(b"<svg")


@pytest.mark.parametrize("missing", ["altair", "vl_convert"])
def test_without_the_extra_one_sentence_says_what_to_install(missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, missing, None)
    with pytest.raises(NeedsExtra, match=r"pip install 'onrecord\[charts\]'"):
        draw((), "svg")


def test_nothing_imports_it_before_a_chart_is_asked_for() -> None:
    code = "import sys, onrecord.ledgers.figures, onrecord.cli.figures.figures; print('altair' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_what_is_no_plain_fact_is_a_hollow_point(archive: Archive, tell: Told) -> None:
    for date, value, modality in (("2031-01-29", "40", "fact"), ("2031-06-18", "60", "target")):
        tell(f"Members patrol the northern strait with {{{value} ships}}.",
             SHIP | {"value": value, "modality": modality}, date=date)  # fmt: skip
    picture = draw(figure_series(archive).series, "svg").decode()
    points = re.findall(r'aria-label="(\d+) ships; Ingrid[^"]*@[0-9a-f]{12}#[^"]*"[^>]* fill="([^"]+)"', picture)
    assert {value: fill == "white" for value, fill in points} == {"40": False, "60": True}


@pytest.mark.parametrize("zone", ["Pacific/Auckland", "America/Los_Angeles"])
def test_the_same_bytes_in_every_time_zone(series: Any, zone: str, tmp_path: Path) -> None:
    code = (
        "import sys; from onrecord.archive import Archive; from onrecord.ledgers.figures import figure_series;"
        "from onrecord.ledgers.figurecharts import draw;"
        "sys.stdout.buffer.write(draw(figure_series(Archive(sys.argv[1], mode='read')).series, 'svg'))"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "onrecord.db")]
    done = subprocess.run(command, capture_output=True, check=True, env=os.environ | {"TZ": zone})
    assert done.stdout == draw(series, "svg")
