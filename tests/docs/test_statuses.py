"""The page on statuses says of each what the program says, and names every label that it compares with."""

from __future__ import annotations

import re

from docs.pages import ROOT
from onrecord.archive import SAYS

PAGE = (ROOT / "docs/reference/question-statuses.md").read_text(encoding="utf-8")
LEVELS = ("Clear Reply", "Ambivalent", "Clear Non-Reply")
TECHNIQUES = (
    "Explicit", "Implicit", "General", "Partial/half-answer", "Dodging", "Deflection", "Declining to answer",
    "Claims ignorance", "Clarification",
)  # fmt: skip


def tables() -> list[list[list[str]]]:
    found = re.findall(r"(?:^\|.*\n)+", PAGE, re.MULTILINE)
    return [[[cell.strip() for cell in line.strip("|\n").split("|")] for line in table.splitlines()] for table in found]


def test_each_status_is_explained_in_the_words_of_the_program() -> None:
    meanings, compared = tables()
    said = {cells[0].strip("`"): cells[1] for cells in meanings[2:]}
    assert said == {status or "null": says for status, says in SAYS.items()}
    assert [cells[0] for cells in compared[2:]] == [cells[0] for cells in meanings[2:]]


def test_every_label_of_clarity_has_its_place() -> None:
    _, compared = tables()
    levels, techniques = (" ".join(cells[column] for cells in compared[2:]) for column in (2, 3))
    assert [level for level in LEVELS if level not in levels] == []
    assert [technique for technique in TECHNIQUES if technique not in techniques] == []
