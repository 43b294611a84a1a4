"""Questions that one reads out and another asks, in `questions`, `search` and `show --qa`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from onrecord.archive import Archive
from onrecord.cli.questions.view import print_rows
from onrecord.cli.terminal.page import Page
from tests.archive.questions.asked import read_out

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Run


@pytest.fixture
def others(run: Run, folder: Path) -> Run:
    """Run the program beside an archive with a press conference in which a reporter reads out what others ask."""
    with Archive(folder / "onrecord.db") as archive:
        archive.add(read_out())
    return run


def test_who_is_named_asks_and_who_reads_it_out_is_told(others: Run, answer: Callable[..., Any]) -> None:
    rows = lines(others("questions").stdout)
    assert [row[:2] for row in rows] == [
        ["Anna Kerr (read out by Lidia Marchetti)", "The Herald"],
        ["Tom Reid (read out by Lidia Marchetti)", "–"],
        ["Lidia Marchetti", "Harbour Wire"],
    ]
    assert lines(others("questions", "--asker", "Anna Kerr", "--outlet", "The Herald").stdout) == rows[:1]
    assert lines(others("questions", "--asker", "Marchetti").stdout) == rows
    assert lines(others("questions", "--outlet", "wire").stdout) == rows[2:]
    assert "nearest: Anna Kerr" in others("questions", "--asker", "Ana Ker").stdout
    assert [row[:2] for row in lines(others("questions", "--counts", "outlet").stdout)[1:]] == [
        ["Harbour Wire", "1"], ["The Herald", "1"], ["unknown", "1"]
    ]  # fmt: skip
    first, second, own = answer("questions")["questions"]
    assert (first["asker"]["id"], first["asker"]["name"], first["outlet"]) == (None, "Anna Kerr", "The Herald")
    assert first["read_out_by"]["name"] == "Lidia Marchetti"
    assert first["asker_named"]["exact"] == "Anna Kerr of The Herald"
    assert answer("resolve", first["asker_named_written"])["citation"] == first["asker_named"]
    assert (second["asker_named"], second["asker_named_written"]) == (None, None)
    assert (own["asker"]["name"], own["read_out_by"], own["asker_named"]) == ("Lidia Marchetti", None, None)


def test_search_tells_for_whom_a_question_is_read_out(others: Run, answer: Callable[..., Any]) -> None:
    says = others("search", "--asked", "levy").stdout
    assert says.startswith("Lidia Marchetti, Harbour Wire · question")
    assert "    reads out for Anna Kerr, The Herald “when does the levy end?”" in says
    assert "    reads out for Tom Reid “is the strait safe?”" in says
    assert "    asks “who will pay for the dredging?”" in others("search", "--asked", "dredging").stdout
    says = others("search", "--in-answer-to", "levy").stdout
    assert "in reply (answered) to Anna Kerr, The Herald, whose question is read out, “when does the levy end?”" in says
    (hit,) = answer("search", "--in-answer-to", "levy")["hits"]
    assert hit["questions"][0]["asked_by"]["name"] == "Anna Kerr"


def test_qa_tells_for_whom_a_question_is_read_out(others: Run, answer: Callable[..., Any]) -> None:
    says = others("show", "--qa", "press-conference").stdout
    assert "      read out for Anna Kerr, The Herald · compact/2031-03-06/press-conference@" in says
    assert "      read out for Tom Reid\n" in says
    first, second, own = answer("show", "--qa", "press-conference")["parts"]
    assert (first["asker"]["id"], first["asker"]["name"], first["outlet"]) == (None, "Anna Kerr", "The Herald")
    assert first["read_out_by"]["name"] == "Lidia Marchetti"
    assert answer("resolve", first["asker_named"]["written"])["citation"]["exact"] == "Anna Kerr of The Herald"
    assert (second["asker"]["name"], second["outlet"], second["asker_named"]) == ("Tom Reid", None, None)
    assert (own["asker"]["name"], own["read_out_by"], own["asker_named"]) == ("Lidia Marchetti", None, None)


def lines(says: str) -> list[list[str]]:
    return [line.split("\t") for line in says.splitlines() if "\t" in line]


def test_on_a_terminal_the_words_that_name_who_asks_are_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    page = Page()
    page.terminal, page.width = True, 90
    with Archive(tmp_path / "onrecord.db") as archive:
        archive.add(read_out())
        print_rows(page, archive.questions(asker="kerr"))
    says = capsys.readouterr().out
    assert "Anna Kerr, The Herald (read out by Lidia Marchetti) → Ingrid Solveig" in says
    assert "    asked by “Anna Kerr of The Herald” compact/2031-03-06/press-conference@" in says
