from __future__ import annotations

from pathlib import Path

import pytest

from evaluation import layouts
from evaluation.layouts import LayoutScore, Said, read_key, score
from evaluation.reading import read_bytes
from tests.evaluation.invented import record

TEXT = "MS. REYES:  Good morning, all.\n\nQ    Thank you, who pays?\n\nMS. REYES:  Nobody pays.\n\nPrint this page"
SAID = [
    Said("statement", "Dana Reyes", "Good morning", "morning, all."),
    Said("question", "?", "Thank you, who", "who pays?"),
    Said("statement", "Dana Reyes", "Nobody pays.", "Nobody pays."),
]
SPANS = [(TEXT.index(said.first), TEXT.index(said.last) + len(said.last)) for said in SAID]
LABELS = {1: (0, 10), 2: (TEXT.index("Q "), TEXT.index("Q ") + 1), 3: (TEXT.rindex("MS."), TEXT.rindex("MS.") + 10)}


def scored(names: list[str | None], key: list[Said] | None = None, *, end: int | None = None) -> LayoutScore:
    spans = [*SPANS[:2], (SPANS[2][0], end or SPANS[2][1])]
    turns = [(*span, name) for span, name in zip(spans, names, strict=True)]
    return score("set/01", record(turns, TEXT, LABELS), key or SAID)


def test_a_right_record() -> None:
    right = scored(["Dana Reyes", None, "Dana Reyes"])
    assert right.words.as_dict() == {"right": 9, "partial": 0, "wrong": 0, "open": 0, "added": 0}
    assert (right.kinds, right.turns) == (2, 3)  # the invented record has statements alone
    assert [line.split(":")[0] for line in right.amiss] == ["  set/01 question ?"]


@pytest.mark.parametrize(
    ("name", "verdict"),
    [
        ("Reyes", "partial"),
        ("D. Reyes", "partial"),
        ("Piet Olsen", "wrong"),
        (None, "open"),
        ("Dana M. Reyes", "right"),
    ],
)
def test_names(name: str | None, verdict: str) -> None:
    assert scored(["Dana Reyes", None, name]).words.counts[verdict] == 2 + 7 * (verdict == "right")


def test_a_name_where_nobody_can_tell_is_wrong() -> None:
    assert scored(["Dana Reyes", "Piet Olsen", "Dana Reyes"]).words.counts["wrong"] == 4


def test_a_label_in_quotes_is_right_where_nobody_is_named() -> None:
    key = [SAID[0], Said("question", '"Q"', *SAID[1][2:]), SAID[2]]
    assert score("set/01", read_bytes(TEXT.encode()), key[1:2]).words.counts == {"right": 4}
    assert scored(["Dana Reyes", "Piet Olsen", "Dana Reyes"], key).words.counts["wrong"] == 4


def test_words_that_nobody_said_are_added() -> None:
    assert scored(["Dana Reyes", None, "Dana Reyes"], end=len(TEXT)).words.added == 3


def test_a_name_in_a_script_without_spaces_may_be_its_beginning() -> None:
    assert layouts._is_short("東雲", "東雲千景")
    assert not layouts._is_short("千景", "東雲千景")


def test_turns_are_found_without_their_marks() -> None:
    key = [Said("statement", "Dana Reyes", "*good* morning", "all"), *SAID[1:]]
    assert scored(["Dana Reyes", None, "Dana Reyes"], key).words.counts == {"right": 9}


def test_words_that_are_not_there_are_told() -> None:
    with pytest.raises(ValueError, match=r"set/01: not in the text in this order: Good evening"):
        scored(["Dana Reyes", None, "Dana Reyes"], [Said("statement", "?", "Good evening", "all."), *SAID[1:]])


def test_a_key_with_a_part_missing_is_told(tmp_path: Path) -> None:
    key = tmp_path / "01.key"
    key.write_text("# layout: none\nstatement | Dana Reyes | Good … | … all.\n", encoding="utf-8")
    assert read_key(key) == [Said("statement", "Dana Reyes", "Good", "all.")]
    key.write_text("statement | Dana Reyes | Good morning\n", encoding="utf-8")
    with pytest.raises(ValueError, match="four parts"):
        read_key(key)


def test_every_document_has_a_key_that_fits_it() -> None:
    found = layouts.scores()
    assert found
    assert all(one.turns for one in found)


def test_tables_and_figures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "01.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "01.key").write_text("\n".join(" | ".join(one) for one in SAID), encoding="utf-8")
    assert layouts.main([str(tmp_path), "--amiss"]) == 0
    printed = capsys.readouterr().out
    assert "/01" in printed
    assert "all " in printed
    assert set(layouts.figures(layouts.scores(tmp_path))) == {"words_right", "words_wrong", "words_added", "kinds"}
