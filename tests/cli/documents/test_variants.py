"""`onrecord variants`: several transcripts of one event."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.ledgers.test_variants import ANSWERED, ASKED, OPENING, PAGE, SECOND

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Run


@pytest.fixture
def both(folder: Path, run: Run) -> Run:
    said = {"opening": OPENING, "asker": "Lidia Marchetti:", "asked": ASKED, "answered": ANSWERED, "second": SECOND}
    other = {"asker": "QUESTION:", "answered": "[…]", "opening": OPENING.replace("forty", "fourteen")}
    (folder / "one.txt").write_text(PAGE.format(**said), encoding="utf-8")
    (folder / "two.txt").write_text("Joint p" + PAGE.format(**(said | other))[1:], encoding="utf-8")
    run("add", folder / "one.txt", folder / "two.txt")
    return run


def test_events_with_several_transcripts(both: Run, answer: Callable[..., Any]) -> None:
    lines = both("variants").stdout.splitlines()
    assert lines[-1] == "1 event with several transcripts in this record"
    assert len(lines) == 4
    (event,) = answer("variants")["events"]
    assert len(event) == 2


def test_side_by_side(both: Run, answer: Callable[..., Any]) -> None:
    (event,) = answer("variants")["events"]
    told = both("variants", event[0]["id"]).stdout
    assert "turn of Pieter Odenthal: " in told
    assert "speakers whom only one names (1)" in told
    assert "the same words under two speakers" not in told
    assert "“fourteen” | “forty”" in told
    assert "elision: “[…]”" in told
    assert told.endswith("1 other transcript of this event; compared with 1 document of the days around it\n")
    assert len(both("variants", event[0]["id"], "--all").stdout) == len(told)
    (pair,) = answer("variants", event[0]["id"])["pairs"]
    assert [gap["words"]["exact"] for gap in pair["filled"] if gap["kind"] == "elision"] == [ANSWERED]


def test_nothing_beside_it(filled: Run, answer: Callable[..., Any]) -> None:
    assert answer("variants") == {"events": []}
    record = answer("list")["documents"][0]["id"]
    assert filled("variants", record).stdout.startswith("0 other transcripts of this event; compared with 0 documents")
