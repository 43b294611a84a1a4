from __future__ import annotations

import ast
import copy
import hashlib
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from evaluation import check_record
from onrecord.model import to_dict
from tests.evaluation.invented import TEXT, record, right_turns

DATA = TEXT.encode()
GOOD: dict[str, Any] = to_dict(record(right_turns(), because={2: (0, 5)}))
GOOD["because"] = {"title": [[0, 14]]}
GOOD["problems"] = [{"kind": "odd", "start": 0, "end": 2, "says": "Odd."}]
GOOD["layers"] = {"gaps": {"items": [{"id": "g1", "start": 0, "end": 4}]}}
GOOD["turns"][1]["label"] = [TEXT.index("Dana"), TEXT.index("Dana") + 16]
GOOD = json.loads(json.dumps(GOOD))


def with_text(text: str, data: bytes, encoding: str, pieces: list[list[Any]]) -> dict[str, Any]:
    """A record of one piece of speech over ``text``."""
    form = copy.deepcopy(GOOD)
    form |= {"text": text, "text_sha256": hashlib.sha256(text.encode()).hexdigest(), "turns": [], "speakers": []}
    form |= {
        "because": {},
        "problems": [],
        "layers": {},
        "segments": [{"start": 0, "end": len(text), "kind": "speech"}],
    }
    form["capture"]["sha256"] = hashlib.sha256(data).hexdigest()
    form["source"] = {"encoding": encoding, "pieces": pieces}
    return form


def test_a_good_record_holds_and_is_told_by_kind() -> None:
    line = check_record.check(GOOD, DATA)
    assert "holds" in line
    assert f"{len(TEXT)} characters, 6 turns" in line
    assert "speech" in line
    assert "label" in line


def test_it_imports_nothing_of_onrecord() -> None:
    tree = ast.parse(Path(check_record.__file__).read_text(encoding="utf-8"))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    names |= {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.split(".")[0] for name in names} <= set(sys.stdlib_module_names)


def _set(*path: Any, to: Any) -> Callable[[dict[str, Any]], None]:
    def change(form: dict[str, Any]) -> None:
        for step in path[:-1]:
            form = form[step]
        form[path[-1]] = to

    return change


def _drop(*path: Any) -> Callable[[dict[str, Any]], None]:
    def change(form: dict[str, Any]) -> None:
        for step in path[:-1]:
            form = form[step]
        del form[path[-1]]

    return change


END = len(TEXT)
FAULTS = {
    "schema": (_set("schema", to="onrecord/2"), "schema"),
    "sha256": (_set("capture", "sha256", to="0" * 64), "capture.sha256"),
    "text_sha256": (_set("text_sha256", to="0" * 64), "text_sha256"),
    "text": (_set("text", to=TEXT.replace("Ten", "Two")), "do not say"),
    "no piece": (_set("source", "pieces", to=[]), "source.pieces end at character 0"),
    "piece too short": (_set("source", "pieces", 0, 1, to=END - 1), "do not say"),
    "piece too long": (_set("source", "pieces", 0, 3, to=len(DATA) + 1), "holds bytes"),
    "piece starts late": (_set("source", "pieces", 0, 0, to=1), "holds characters"),
    "form of a piece": (_set("source", "pieces", 0, to=[0, END, 0, len(DATA)]), "knows"),
    "form of the source": (_set("source", "nodes", to=[]), "knows"),
    "encoding": (_set("source", "encoding", to="no-such"), "another form"),
    "fraction": (_set("source", "pieces", 0, 0, to=0.0), "whole numbers"),
    "segment missing": (_drop("segments", 2), "tiling goes on"),
    "last segment missing": (_drop("segments", -1), "segments end at"),
    "segment kind": (_set("segments", 0, "kind", to="blather"), "blather"),
    "turn order": (lambda form: form["turns"].reverse(), "the turn before ends"),
    "turn off speech": (_set("turns", 1, "start", to=GOOD["turns"][1]["start"] - 1), "on speech"),
    "turn ends off speech": (_set("turns", 1, "end", to=GOOD["turns"][1]["end"] + 1), "on speech"),
    "turn past the text": (_set("turns", 5, "end", to=END + 1), "the text at"),
    "speaker": (_set("turns", 0, "speaker", to="s9"), "not listed"),
    "speakers twice": (_set("speakers", 1, "id", to="s1"), "share an id"),
    "label on speech": (_set("turns", 1, "label", to=[END - 3, END]), "lies on"),
    "label runs into speech": (_set("turns", 1, "label", 1, to=GOOD["turns"][1]["start"] + 1), "lies on"),
    "label past the text": (_set("turns", 1, "label", to=[END, END + 4]), "leaves the text"),
    "empty label": (_set("turns", 1, "label", to=[0, 0]), "nothing"),
    "because of a turn": (_set("turns", 0, "because", to=[[0, END + 1]]), "leaves the text"),
    "because": (_set("because", "title", to=[[5, 4]]), "because.title"),
    "problem": (_set("problems", 0, "end", to=END + 9), "problems"),
    "layer": (_set("layers", "gaps", "items", 0, "start", to=-1), "layers.gaps"),
    "no turns": (_drop("turns"), "lacks something"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_each_break_is_found(fault: str) -> None:
    change, says = FAULTS[fault]
    form = copy.deepcopy(GOOD)
    change(form)
    with pytest.raises(check_record.Broken, match=says):
        check_record.check(form, DATA)


def test_other_bytes_break() -> None:
    with pytest.raises(check_record.Broken, match=r"capture\.sha256"):
        check_record.check(GOOD, DATA + b" ")


def test_bytes_that_do_not_decode_and_marks_of_byte_order() -> None:
    data = b"\xef\xbb\xbfa\x80b"
    good = with_text("a\ufffdb", data, "utf-8", [[0, 1, 3, 4, None], [1, 2, 4, 5, "80"], [2, 3, 5, 6, None]])
    assert "holds" in check_record.check(good, data)
    hidden = with_text("a\ufffd", b"ab", "utf-8", [[0, 1, 0, 1, None], [1, 2, 1, 2, "62"]])
    with pytest.raises(check_record.Broken, match="hides"):
        check_record.check(hidden, b"ab")
    nul = with_text("a\ufffd", b"a\0", "utf-8", [[0, 1, 0, 1, None], [1, 2, 1, 2, "00"]])
    assert "holds" in check_record.check(nul, b"a\0")
    other = with_text("a\ufffd", b"a\x80", "utf-8", [[0, 1, 0, 1, None], [1, 2, 1, 2, "81"]])
    with pytest.raises(check_record.Broken, match="raw"):
        check_record.check(other, b"a\x80")
    said = with_text("ax", b"a\x80", "utf-8", [[0, 1, 0, 1, None], [1, 2, 1, 2, "80"]])
    with pytest.raises(check_record.Broken, match="the text"):
        check_record.check(said, b"a\x80")


@pytest.mark.parametrize("pieces", [[[0, 1, 0, 1, None], [1, 2, 2, 3, None]], [[0, 2, 1, 3, None]]])
def test_bytes_left_out_break(pieces: list[list[Any]]) -> None:
    form = with_text("ac", b"abc", "utf-8", pieces)
    with pytest.raises(check_record.Broken, match=r"no byte-order mark|do not say"):
        check_record.check(form, b"abc")


def test_bytes_left_out_at_the_end_break() -> None:
    form = with_text("ab", b"abc", "utf-8", [[0, 2, 0, 2, None]])
    with pytest.raises(check_record.Broken, match="bytes 2-3"):
        check_record.check(form, b"abc")


def test_the_parts_of_a_text_hold_every_byte_once_together() -> None:
    data = b"abcd"
    first, second = (with_text(t, data, "utf-8", [[0, 2, at, at + 2, None]]) for t, at in (("ab", 0), ("cd", 2)))
    second["capture"]["part"] = 2
    assert "holds" in check_record.check(first, data, [first, second])
    assert "holds" in check_record.check(second, data, [first, second, [], {}])
    with pytest.raises(check_record.Broken, match="bytes 2-4"):
        check_record.check(first, data, [first])
    with pytest.raises(check_record.Broken, match="bytes 0-2"):
        check_record.check(second, data, [second])
    other = copy.deepcopy(second)
    other["capture"]["sha256"] = ""
    with pytest.raises(check_record.Broken, match="bytes 2-4"):
        check_record.check(first, data, [first, other])
    twice = with_text("bcd", data, "utf-8", [[0, 3, 1, 4, None]])
    twice["capture"]["part"] = 2
    with pytest.raises(check_record.Broken, match="the one before it goes to 2"):
        check_record.check(first, data, [first, twice])


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, one, many = tmp_path / "talk.txt", tmp_path / "one.json", tmp_path / "many.jsonl"
    source.write_bytes(DATA)
    one.write_text(json.dumps(GOOD, indent=2), encoding="utf-8")
    bad = {**GOOD, "id": "bad", "text_sha256": ""}
    many.write_text(f"{json.dumps(GOOD)}\n{json.dumps(bad)}\n[]\n", encoding="utf-8")
    assert check_record.main([str(one), str(source)]) == 0
    assert capsys.readouterr().out.count("holds") == 1
    assert check_record.main([str(many), str(source)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 3
    assert lines[1].startswith("bad: BROKEN: text_sha256")
    assert lines[2].startswith("None: BROKEN")


def test_misuse(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, empty = tmp_path / "talk.txt", tmp_path / "empty.json"
    source.write_bytes(DATA)
    empty.write_text("", encoding="utf-8")
    assert check_record.main([]) == 2
    assert check_record.main([str(source), str(source)]) == 2
    assert check_record.main([str(tmp_path / "none.json"), str(source)]) == 2
    assert check_record.main([str(empty), str(source)]) == 2
    assert "usage" in capsys.readouterr().err
