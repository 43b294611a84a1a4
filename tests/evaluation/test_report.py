from __future__ import annotations

import json
from pathlib import Path

import pytest

from evaluation import alterations, floors, gains, gold
from evaluation.__main__ import main
from evaluation.alter import WAYS
from evaluation.report import table
from evaluation.seeds import score_seed
from tests.evaluation.invented import record, right_turns, seed


def test_floors_and_ceilings() -> None:
    limits: dict[str, dict[str, float]] = {"seeds": {"turns": 52, "max_words_wrong": 0}}
    assert floors.breaks("seeds", {"turns": 52, "words_wrong": 0}, limits) == []
    assert len(floors.breaks("seeds", {"turns": 51, "words_wrong": 1}, limits)) == 2
    assert floors.breaks("seeds", {"turns": 52}, limits) == ["seeds: words_wrong has a limit and was not measured"]
    assert floors.breaks("turns", {}, limits) == []


def test_every_floor_that_is_written_down_is_of_a_known_table() -> None:
    of_turns = {"seeds", "alterations", "turns", "turns_all_media", "leave_one_style_out"}
    assert set(floors.read()) == of_turns | {
        "gaps", "questions", "quotes", "figures", "figure_meaning", "commitments", "articles", "echoes", "dossiers",
        "layouts",
    }  # fmt: skip


def test_gains_and_losses() -> None:
    before = {"a": {"right": 10, "wrong": 2, "turns": {"t1": "right", "t10": "name", "t2": "name"}}, "gone": {}}
    now = {"a": {"right": 12, "wrong": 3, "turns": {"t1": "name", "t10": "right", "t2": "name"}}, "new": {}}
    better, worse = gains.compare(before, now)
    assert better == ["a: right 10 -> 12", "a t10: name -> right", "new: new"]
    assert worse == ["a: wrong 2 -> 3", "a t1: right -> name", "gone: no longer scored"]
    assert gains.compare(now, now) == ([], [])


def test_a_run_is_recorded_and_read_back(tmp_path: Path) -> None:
    path = tmp_path / "recorded" / "run.json"
    assert gains.read(path) == {}
    gains.write({"b": {"right": 1}, "a": {"f1": 0.5}}, path)
    assert gains.read(path) == {"a": {"f1": 0.5}, "b": {"right": 1}}


def test_tables_line_up() -> None:
    lines = table("Title", ("what", "share"), [("one", 0.5), ("longer", 12)]).splitlines()
    assert lines == ["Title", "  what      share", "  one     50.00 %", "  longer       12"]


def test_the_worst_way_has_a_floor_of_its_own() -> None:
    good = score_seed(seed(), record(right_turns()))
    bad = score_seed(seed(), record([]))
    figures = alterations.figures({"one": [good], "two": [bad]})
    assert figures["worst_way"] == 0.0
    assert figures["words_right"] == pytest.approx(0.5)
    shown = alterations.show({"one": [good], "two": [good, bad]})
    assert "900 0.00 %" in shown


def test_without_gold_it_is_skipped_by_name(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(gold, "PLACE", tmp_path / "none")
    assert main([]) == 0
    assert alterations.main([]) == 0
    assert capsys.readouterr().out.count("skipped: no gold at ../shared/gold") == 2


def test_gold_is_read_from_its_folder(tmp_path: Path) -> None:
    (tmp_path / "gold" / "seeds").mkdir(parents=True)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "900_x.txt").write_bytes("Talk\n\nA: Höi.".encode())
    (tmp_path / "gold" / "seeds" / "meta.jsonl").write_text('{"doc": "900", "title": "Talk"}\n', encoding="utf-8")
    turn = {"id": "t1", "start": 9, "end": 13, "label": "A:", "speaker": "A", "evidence": "label", "kind": "answer"}
    lines = json.dumps({**turn, "affiliation": None}) + "\n\n"
    (tmp_path / "gold" / "seeds" / "900.turns.jsonl").write_text(lines, encoding="utf-8")
    key = tmp_path / "gold" / "turns" / "house" / "doc"
    key.mkdir(parents=True)
    (key / "input.docx").write_bytes(b"")
    (key / "key.json").write_text('{"turns": [{"speaker": "Q", "text": "Why?"}]}', encoding="utf-8")
    (only,) = gold.seeds(tmp_path / "gold")
    assert only.turns[0].label == (6, 8)
    (one,) = gold.keys(tmp_path / "gold")
    assert (one.house, one.doc, one.is_read, one.turns[0].label) == ("house", "doc", False, "Q")


def test_gold_that_does_not_fit_its_text_is_refused() -> None:
    with pytest.raises(ValueError, match="title"):
        gold.seed_from("900", "Talk", [], {"title": "Other"})
    turn = {"id": "t1", "start": 0, "end": 4, "label": "A:"}
    with pytest.raises(ValueError, match="label"):
        gold.seed_from("900", "Talk", [turn], {"title": "Talk"})


def test_the_ways_have_names_that_a_table_can_show() -> None:
    assert max(len(way.name) for way in WAYS) < 40
