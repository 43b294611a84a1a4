"""`onrecord dossier FILE`: a brief on a terminal, in a pipe, in a file."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import docx
import pytest

import onrecord
import onrecord.ledgers.dossiers
from onrecord.archive import Archive
from onrecord.briefs import outline, write
from onrecord.cli.dossiers.view import print_brief
from onrecord.cli.terminal.page import Page
from onrecord.ledgers.dossiers import Dossier, Matter
from onrecord.model import CitationRef
from tests.briefs.made import empty, gathered
from tests.briefs.talks import HOSTILE, JUNE, MARCH

if TYPE_CHECKING:
    from tests.cli.conftest import Run

MATTER = 'title = "Harbour dues: who pays?"\nabout = "What ships pay."\nwords = ["dues"]\n'
WRITTEN = re.compile(r"[\w./-]+@[0-9a-f]{12}#\d+-\d+")


@pytest.fixture
def asked(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """An archive, a matter, and what the command asks of the finding, which is tested elsewhere."""
    del run
    with Archive(folder / "onrecord.db") as archive:
        for number, text in enumerate((MARCH, JUNE, HOSTILE)):
            archive.add(onrecord.annotate(onrecord.read(text.encode(), url=f"https://board.example/{number}.html")))
    (folder / "dues.toml").write_text(MATTER, encoding="utf-8")
    seen: list[Any] = []

    def gather(archive: Archive, matter: Matter, *, since: str | None = None) -> Dossier:
        seen.append((matter, since))
        return gathered(archive, "dues", matter.title)

    monkeypatch.setattr(onrecord.ledgers.dossiers, "gather", gather, raising=False)
    return seen


def resolves(text: str) -> int:
    """Count the citations of a text; each must resolve."""
    found = set(WRITTEN.findall(text))
    with Archive("onrecord.db", mode="read") as archive:
        for written in found:
            archive.resolve(CitationRef.parse(written))
    return len(found)


def test_a_line_for_each_quotation_in_a_pipe(run: Run, asked: list[Any]) -> None:
    out = run("dossier", "dues.toml", "--why", "--since", "2031-06").stdout
    assert asked[0][0].title == "Harbour dues: who pays?"
    assert asked[0][1] == "2031-06-01"
    rows = [line.split("\t") for line in out.splitlines()]
    summary = next(row for row in rows if row[0] == "summary")
    assert summary[1:3] == ["2031-03-12", "Anders Voll, Chair of the Port Board"]
    assert {len(row) for row in rows[:-1]} == {7}
    assert {"note", "document"} <= {row[3] for row in rows[:-1]}
    assert all(row[3:5] != ["–", "–"] for row in rows[:-1])
    assert any("Belongs by: word of the definition “dues”" in row[5] for row in rows if row[0] == "positions")
    assert rows[-1] == [out.splitlines()[-1]]
    assert "passages in 3 documents; searched: 3 documents" in rows[-1][0]
    assert resolves(out) > 20


def test_documents_go_where_they_belong(run: Run, asked: list[Any], folder: Path) -> None:
    markdown = run("dossier", "dues.toml", "--format", "markdown").stdout_bytes
    assert markdown.startswith(b"# Harbour dues: who pays?\n")
    assert run("dossier", "make", "dues.toml", "--format", "html").stdout_bytes.startswith(b"<!DOCTYPE html>")
    form = json.loads(run("dossier", "dues.toml", "--json").stdout)
    explained = json.loads(run("dossier", "dues.toml", "--format", "json", "--why").stdout)
    assert explained.pop("brought")
    assert form == explained
    made = run("dossier", "dues.toml", "--format", "docx")
    assert made.stderr == "onrecord: Harbour dues: who pays?: 15 passages written to harbour-dues-who-pays.docx\n"
    assert docx.Document(str(folder / "harbour-dues-who-pays.docx")).paragraphs[0].text == "Harbour dues: who pays?"
    run("dossier", "dues.toml", "--format", "docx")
    (folder / "harbour-dues-who-pays.docx").write_bytes(b"edited")
    assert "may have been edited" in run("dossier", "dues.toml", "--format", "docx", code=2).stderr
    run("dossier", "dues.toml", "--format", "markdown", "-o", "brief.md")
    assert (folder / "brief.md").read_bytes() == markdown
    assert run("dossier", "dues.toml", "--format", "docx", "--output", "-").stdout_bytes.startswith(b"PK")
    assert len(asked) == 9
    assert resolves(markdown.decode()) > 20


def test_a_page_is_written_to_a_file_where_a_person_looks(
    run: Run, asked: list[Any], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del asked
    monkeypatch.setattr(
        "onrecord.cli.dossiers.dossier.sys", type("Terminal", (), {"stdout": type("Out", (), {"isatty": lambda: True})})
    )
    said = run("dossier", "dues.toml", "--format", "html").stderr
    assert said.endswith("written to harbour-dues-who-pays.html\n")
    page = folder / "harbour-dues-who-pays.html"
    assert page.read_bytes().startswith(b"<!DOCTYPE html>")
    run("dossier", "dues.toml", "--format", "html")
    page.write_bytes(b"edited")
    assert "may have been edited" in run("dossier", "dues.toml", "--format", "html", code=2).stderr
    assert page.read_bytes() == b"edited"
    run("dossier", "dues.toml", "--format", "html", "--output", page)
    assert page.read_bytes().startswith(b"<!DOCTYPE html>")
    page.unlink()
    page.mkdir()
    assert "may have been edited" in run("dossier", "dues.toml", "--format", "html", code=2).stderr


def test_mistakes_are_one_sentence(run: Run, asked: list[Any], folder: Path) -> None:
    del asked
    assert "the file cannot be read" in run("dossier", "nothing.toml", code=1).stderr
    (folder / "bad.toml").write_text("title = ", encoding="utf-8")
    assert "bad.toml: not valid TOML" in run("dossier", "bad.toml", code=1).stderr
    assert "'pdf' is not one of" in run("dossier", "dues.toml", "--format", "pdf", code=2).stderr
    assert "leave --format out" in run("dossier", "dues.toml", "--json", "--format", "html", code=2).stderr
    assert "--format markdown" in run("dossier", "dues.toml", "--output", "x.md", code=2).stderr
    assert "no date" in run("dossier", "dues.toml", "--since", "spring", code=2).stderr
    assert "none.db" in run("dossier", "dues.toml", "--archive", "none.db", code=1).stderr
    assert "onrecord dossier" in run("dossier", code=2).output
    assert "make" in run("dossier", "--help").stdout


@pytest.mark.parametrize("form", [("--format", "markdown"), ("--format", "docx"), ("--json",)])
def test_the_definition_is_not_written_over(run: Run, asked: list[Any], folder: Path, form: tuple[str, ...]) -> None:
    (folder / "link.md").symlink_to(folder / "dues.toml")
    for name in ("dues.toml", "./dues.toml", str(folder / "dues.toml"), "link.md"):
        assert "the definition itself" in run("dossier", "dues.toml", *form, "--output", name, code=2).stderr
    assert (folder / "dues.toml").read_text(encoding="utf-8") == MATTER
    assert asked == []


def terminal(dossier: Dossier, capsys: pytest.CaptureFixture[str]) -> str:
    page = Page()
    page.terminal, page.width = True, 100
    print_brief(page, outline(dossier, why=True))
    return capsys.readouterr().out


def test_on_a_terminal(asked: list[Any], capsys: pytest.CaptureFixture[str]) -> None:
    del asked
    with Archive("onrecord.db", mode="read") as archive:
        dossier = gathered(archive, "dues")
    out = terminal(dossier, capsys)
    assert out.startswith("Harbour dues\nWhat ships pay.\n")
    for heading in ("TIMELINE", "WHO SAID WHAT", "WHAT KEEPS BEING SAID"):
        assert f"\n{heading}\n" in out
    assert "Declined in the words" in out
    assert "https://board.example/1.html" in out
    assert {str(passage.citation) for passage in dossier.passages} <= set(WRITTEN.findall(out))
    assert resolves(out) > 20
    assert "\x1b" not in out


def test_nothing_found(capsys: pytest.CaptureFixture[str]) -> None:
    out = terminal(empty(), capsys)
    assert out.count("Nothing was found for this section.") == 11
    assert "not used: no word of the record begins with “xyzzy”" in out
    print_brief(Page(), outline(empty()))
    rows = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert rows[0] == ["problem", "–", "–", "–", "no word of the record begins with “xyzzy”", "–", "–"]
    assert rows[1][:5] == ["summary", "–", "–", "nothing", "Nothing was found for this section."]
    assert {len(row) for row in rows[:-1]} == {7}


def test_bytes_are_those_of_the_library(run: Run, asked: list[Any]) -> None:
    del asked
    with Archive("onrecord.db", mode="read") as archive:
        dossier = gathered(archive, "dues", "Harbour dues: who pays?")
    assert run("dossier", "dues.toml", "--format", "html").stdout_bytes == write(dossier, "html")


def test_looks_are_set_behind_what_is_taken_out(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    page = Page()
    page.terminal, page.width, page._colour = True, 30, True
    page.flow("a line \x1b[31m that is longer than there is room", "  ", look="dim")
    out = capsys.readouterr().out
    assert out.count("\x1b[2m") == out.count("\x1b[0m") == len(out.splitlines()) == 2
    assert "\x1b[31m" not in out
