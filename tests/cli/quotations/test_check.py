"""`onrecord check`: an article in, its quotations held against the record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Run

GOOD = 'Voll was plain. "Burden sharing has grown," he said.\n'
BAD = GOOD + '\nBut Okonjo answered: "Everybody shares burdens alone." Voll said: "Nobody shares burdens alone."\n'


@pytest.fixture
def article(filled: Run, folder: Path) -> Callable[[str], Path]:
    assert filled is not None

    def write(text: str) -> Path:
        path = folder / "article.md"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_an_article_whose_quotations_hold(run: Run, article: Callable[[str], Path]) -> None:
    told = run("check", article(GOOD)).stdout
    assert told.startswith("✓ 1. normalised · ")
    assert "1 quotation: 1 ok" in told


def test_an_article_that_misquotes(run: Run, article: Callable[[str], Path], answer: Callable[..., Any]) -> None:
    path = article(BAD)
    told = run("check", path, code=1).stdout
    assert "✗ 2. altered · Okonjo" in told
    assert "the record has “Nobody”, the article “Everybody”" in told
    assert "✗ 3. wrong-speaker · Voll" in told
    assert "3 quotations: 1 ok" in told
    form = answer("check", path, code=1)
    assert [one["ok"] for one in form["quotations"]] == [True, False, False]
    assert form["ok"] is False


def test_figures_told_as_somebodys(run: Run, article: Callable[[str], Path], answer: Callable[..., Any]) -> None:
    path = article("Voll said that 99 purple lighthouses had been lit.\n")
    assert "figure" not in run("check", path).stdout
    told = run("check", path, "--strict", code=1).stdout
    assert told.startswith("✗ not found · 99 purple lighthouses · Voll · paragraph 1")
    assert "1 figure told as somebody's: 1 not found" in told
    form = answer("check", path, "--strict", code=1)
    assert (form["ok"], [(one["became"], one["ok"]) for one in form["figures"]]) == (False, [("not found", False)])
    assert answer("check", path)["figures"] is None


@pytest.mark.parametrize(("form", "begins"), [("markdown", "# Quotations in"), ("html", "<!doctype html>")])
def test_reports(run: Run, article: Callable[[str], Path], folder: Path, form: str, begins: str) -> None:
    path = article(GOOD)
    assert run("check", path, "--format", form).stdout.startswith(begins)
    said = run("check", path, "--format", form, "--to", folder / "report").stdout
    assert said.startswith("1 quotation: 1 ok")
    assert (folder / "report").read_text(encoding="utf-8").startswith(begins)


def test_mistakes(run: Run, article: Callable[[str], Path], folder: Path) -> None:
    path = article(GOOD)
    assert "give one of them" in run("check", path, "--json", "--format", "html", code=2).output
    assert "give the path of an article" in run("check", folder / "nothing.md", code=2).output
    (folder / "paper.pdf").write_bytes(b"%PDF-1.7")
    assert "HTML or DOCX" in run("check", folder / "paper.pdf", code=1).output
