from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Run

AUGUST = """Press conference by the Chair of the Meridian Council

2 August 2024

Anders Voll: Good morning. Our [winter] granary is not for sale.

Ilse Brandt, Harbour Times: Will the council [inaudible] the burden?

Anders Voll: It will.

Ilse Brandt, Harbour Times: And the price?

Anders Voll: Around 40 million crowns.
"""


def test_show_gaps(run: Run, answer: Callable[..., Any], folder: Path) -> None:
    (folder / "august.txt").write_text(AUGUST, encoding="utf-8")
    run("add", "august.txt")
    record = answer("add", "august.txt")["documents"][0]["id"]
    says = run("show", "--gaps", record).stdout
    assert "2 gaps" in says
    assert "editor-insertion  “[winter]”" in says
    assert "could not hear" in says
    form = answer("show", "--gaps", record)
    assert [(gap["kind"], gap["words"], gap["turn"]) for gap in form["gaps"]] == [
        ("editor-insertion", "[winter]", "t1"),
        ("inaudible", "[inaudible]", "t2"),
    ]
    assert answer("resolve", form["gaps"][0]["written"])["citation"]["exact"] == "[winter]"
    assert form["gaps"][0]["why"].startswith("the editor")
    run("show", "--gaps", record, "--text", code=2)


def test_show_gaps_of_a_document_without_any(filled: Run) -> None:
    assert "0 gaps" in filled("show", "--gaps", "statement-by-the-chair-of-the-meridian-council").stdout
