"""The page on verdicts says of each what the program says, in the order of precedence."""

from __future__ import annotations

import re

import pytest

from docs.pages import ROOT
from onrecord.quotes import DIFFERENCES, VERDICTS, VOICES, WARNINGS, WORDS
from onrecord.quotes.verification import verdict_of

PAGE = (ROOT / "docs/reference/verdicts.md").read_text(encoding="utf-8")


def tables() -> dict[str, dict[str, str]]:
    found = {}
    for table in re.findall(r"(?:^\|.*\n)+", PAGE, re.MULTILINE):
        head, _, *rows = ([cell.strip() for cell in line.strip("|\n").split("|")] for line in table.splitlines())
        found[head[0]] = {row[0].strip("`"): row[1] for row in rows}
    return found


@pytest.mark.parametrize(
    ("head", "said"),
    [("words", WORDS), ("voice", VOICES), ("verdict", VERDICTS), ("warning", WARNINGS), ("difference", DIFFERENCES)],
)
def test_each_is_explained_in_the_words_of_the_program(head: str, said: dict[str, str]) -> None:
    assert list(tables()[head].items()) == list(said.items())


def test_the_order_of_precedence_is_the_programs() -> None:
    order = list(VERDICTS)
    for words in WORDS:
        for voice in VOICES:
            verdict = verdict_of(words, voice)  # type: ignore[arg-type]
            holds = {
                words,
                {"asker": "asker's-words", "other": "wrong-speaker", "reported": "reported"}.get(voice, words),
            }
            assert verdict == min(holds, key=order.index)
