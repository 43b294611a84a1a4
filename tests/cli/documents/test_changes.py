"""`onrecord changes`: what publishers changed, the gravest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.conftest import MARCH

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Run

URL = "https://meridian.example/march"


@pytest.fixture
def edited(folder: Path, run: Run) -> Run:
    page = folder / "talks" / "march.txt"
    run(
        "add",
        folder / "talks",
    )
    run("add", page, "--url", URL)
    page.write_text(
        MARCH.replace("40 million", "45 million")
        .replace("for the\nsouth", "for  the south")
        .replace("winter", "wintre"),
        encoding="utf-8",
    )
    run("add", page, "--url", URL)
    return run


def test_the_changed_figure_comes_first(edited: Run) -> None:
    lines = edited("changes").stdout.splitlines()
    kinds = [line.strip() for line in lines if line.startswith("  ") and "changed" in line]
    assert kinds == ["figure changed · Anders Voll", "spelling changed · Ilse Brandt"]
    assert "    - Around **40** million crowns." in lines
    assert "    + Around **45** million crowns." in lines
    assert lines[-1] == "2 changes; compared: 2 editions of 1 document"


def test_changes_of_one_document_as_json(edited: Run, answer: Callable[..., Any]) -> None:
    assert edited is not None
    told = answer("changes", "unknown/2024-03", "--least", "50")
    ((edit,),) = [change["edits"] for change in told["changes"]]
    assert (edit["kind"], edit["says"], edit["was"], edit["now"]) == ("figure", "figure changed", "40", "45")
    assert edit["before"]["exact"] == "Around 40 million crowns."


def test_changes_since_and_feed(edited: Run, folder: Path) -> None:
    told = edited("changes", "--since", "2999", "--atom", folder / "feed.xml").stdout
    assert told == "0 changes; compared: 0 editions of 0 documents\n"
    assert b"<feed" in (folder / "feed.xml").read_bytes()


def test_noise_is_counted(edited: Run, folder: Path) -> None:
    page = folder / "talks" / "march.txt"
    page.write_text(page.read_text(encoding="utf-8").replace("Around 45", "Around  45"), encoding="utf-8")
    edited("add", page, "--url", URL)
    assert "1 edit of nothing but noise" in edited("changes").stdout


def test_between_wants_a_document(edited: Run, answer: Callable[..., Any]) -> None:
    assert "name the document" in edited("changes", "--between", "aaaa", "bbbb", code=2).output
    record = answer("changes")["changes"][0]
    versions = record["newer"]["version"], record["older"]["version"]
    assert "**40**" in edited("changes", record["newer"]["record"], "--between", *versions).stdout
