"""`onrecord dossier check`: an edited brief in, what is wrong with it out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from onrecord.cli.dossiers import check as module
from onrecord.cli.terminal.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Run

WORDS = "Burden sharing has grown."


@pytest.fixture
def brief(filled: Run, folder: Path) -> Callable[[str], Path]:
    """Write a brief of one quotation, which an editor may change."""
    hits = json.loads(filled("search", '"burden sharing has grown"', "--json").stdout)["hits"]
    start = hits[0]["passage"][0]
    cited = f"{hits[0]['citation']['record']}@{hits[0]['citation']['version']}#{start}-{start + len(WORDS)}"

    def write(said: str) -> Path:
        path = folder / "brief.md"
        path.write_text(said.format(words=WORDS, cited=cited), encoding="utf-8")
        return path

    return write


GOOD = "> {words}\n>\n> — Anders Voll, 18 June 2024, [`{cited}`]\n"


def test_a_brief_that_is_well(run: Run, brief: Callable[[str], Path]) -> None:
    path = brief(GOOD)
    assert run("dossier", "check", path).stdout == "1 quotation: 1 exact; 1 citation: all resolve\n"
    rows = run("dossier", "check", path, "--all").stdout.splitlines()
    assert [row.split("\t")[:4] for row in rows[:-1]] == [
        ["✓", "quotation", "exact", "1"],
        ["✓", "citation", "resolves", "2"],
    ]


def test_a_brief_with_a_fault(run: Run, brief: Callable[[str], Path], answer: Callable[..., Any]) -> None:
    path = brief(GOOD.replace("{words}", "Burden sharing has not grown.") + "\nIt grew by 12 percent [{cited}].\n")
    told = run("dossier", "check", path, code=1).stdout.splitlines()
    assert told[0].startswith(
        "✗\tquotation\taltered\t1\tBurden sharing has not grown.\tnegation: the record has nothing"
    )
    assert told[1].startswith("✗\tfigure\tnot found\t3\t12 percent")
    assert told[2] == "1 quotation: 1 altered; 2 citations: all resolve; 1 figure of its own: 1 not found"
    form = answer("dossier", "check", path, code=1)
    assert (form["brief"], form["ok"]) == ("brief.md", False)
    assert [one["verdict"] for one in form["quotations"]] == ["altered"]
    assert [one["ok"] for one in form["figures"]] == [False]


def test_a_figure_without_a_citation_is_told_and_no_fault(
    run: Run, brief: Callable[[str], Path], answer: Callable[..., Any]
) -> None:
    path = brief("The port holds 4,000 ships.\n")
    assert run("dossier", "check", path).stdout.splitlines() == [
        "?\tfigure\tnot checked\t1\t4,000 ships\tno citation beside it\t–",
        "0 quotations; 0 citations; 1 figure of its own could not be checked: no citation beside it",
    ]
    form = answer("dossier", "check", path)
    assert (form["ok"], form["figures"], [one["text"] for one in form["unchecked"]]) == (True, [], ["4,000 ships"])


def test_on_a_terminal(
    run: Run, brief: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Terminal(Page):
        def __init__(self) -> None:
            super().__init__()
            self.terminal, self.width = True, 100

    monkeypatch.setattr(module, "Page", Terminal)
    text = (
        GOOD.replace("Voll", "Vollers") + "\n> {words}\n>\n> — Maud Okonjo, [`{cited}`]\n\n- see x@0123456789ab#1-2\n"
    )
    told = run("dossier", "check", brief(text), code=1).stdout
    assert "✗ 2. wrong speaker · Maud Okonjo · block 3\n  “Burden sharing has grown.”" in told
    assert "these are the words of Anders Voll, not of Maud Okonjo\n  record: Burden sharing has grown." in told
    assert "✗  citation  does not resolve  5" in told
    del capsys


def test_mistakes(run: Run, brief: Callable[[str], Path], folder: Path) -> None:
    assert brief(GOOD).exists()
    assert "give the path of a brief" in run("dossier", "check", folder / "nothing.md", code=2).output
    (folder / "paper.pdf").write_bytes(b"%PDF-1.7")
    assert "HTML or DOCX" in run("dossier", "check", folder / "paper.pdf", code=1).output
