"""The reference is what the program is now, and every record follows the published schema."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import onrecord
from docs.generate import REFERENCE, pages
from docs.pages import ROOT
from onrecord.model import (
    Answer,
    Commitment,
    Correction,
    Figure,
    Gap,
    Layer,
    NotADocument,
    OtherItem,
    QuestionPart,
    Reading,
    Reply,
    Span,
    Target,
    from_json,
    to_json,
)

SEEDS = ROOT.parent / "shared/seeds"
PAGES = ("cli.md", "json.md", "segments.md", "record.schema.json")
FILES = [*sorted((ROOT / "examples").glob("*.txt")), *sorted(SEEDS.glob("*.txt"))]


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    form: dict[str, Any] = json.loads((REFERENCE / "record.schema.json").read_text(encoding="utf-8"))
    return form


@pytest.fixture(scope="module")
def validator(schema: dict[str, Any]) -> Draft202012Validator:
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def faults(validator: Draft202012Validator, form: object) -> list[str]:
    return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(form)]


def test_the_reference_is_fresh() -> None:
    made = pages()
    assert set(made) == set(PAGES)
    stale = [name for name in PAGES if (REFERENCE / name).read_text(encoding="utf-8") != made[name]]
    assert stale == [], "run `make docs`"


def test_every_field_is_explained(schema: dict[str, Any]) -> None:
    types = {"record": schema} | schema["$defs"]
    bare = [
        f"{name}.{field}"
        for name, form in types.items()
        for field, kind in form.get("properties", {}).items()
        if not kind.get("description")
    ]
    bare += [
        f"{name}: {p['title']}"
        for name, form in types.items()
        for p in form.get("prefixItems", ())
        if not p["description"]
    ]
    assert bare == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_record_follows_the_schema(path: Path, validator: Draft202012Validator) -> None:
    for transcript in onrecord.read_all(path):
        form = json.loads(to_json(transcript))
        assert faults(validator, form) == []
        assert json.loads(to_json(from_json(json.dumps(form)))) == form


@given(st.one_of(st.binary(), st.text().map(str.encode)))
def test_whatever_the_bytes_the_record_follows_the_schema(data: bytes) -> None:
    form_of = Draft202012Validator(json.loads((REFERENCE / "record.schema.json").read_text(encoding="utf-8")))
    if not data:
        return
    try:
        transcripts = onrecord.read_all(data)
    except NotADocument:
        return
    for transcript in transcripts:
        assert faults(form_of, json.loads(to_json(transcript))) == []


def test_layers_and_corrections_follow_the_schema(validator: Draft202012Validator) -> None:
    place: dict[str, Any] = {"id": "x1", "start": 0, "end": 4}
    reply = Reply(to="s1", status="declined", answers=(Answer("t1", 0, 4),), refusal=Span(0, 2), confidence=0.5)
    items = {
        "questions": QuestionPart(**place, turn="t1", to_because=(Span(0, 1),), replies=(reply,)),
        "figures": Figure(**place, turn="t1", kind="ratio", low="2/3", high="2/3", comparator="="),
        "commitments": Commitment(**place, turn="t1", actor="the Alliance", action="meet", force="committed"),
        "gaps": Gap(**place, kind="elision", why="the editor left words out"),
        "readings": Reading(**place, says="meant", kind="official"),
        "of-somebody-else": OtherItem(**place, fields={"mood": "calm", "score": 0.25}),
    }
    target = Target(layer="turns", start=0, end=4, exact="Good", version="0" * 12)
    transcript = msgspec.structs.replace(
        onrecord.read(FILES[0]),
        layers={name: Layer("hand", "1", "2024-01-30T00:00:00Z", (item,)) for name, item in items.items()},
        corrections=(Correction(target, {"speaker": None}, "a reader", "2024-01-30T00:00:00Z", "heard it"),),
    )
    form = json.loads(to_json(transcript))
    assert faults(validator, form) == []
    assert form["layers"]["of-somebody-else"]["items"][0]["mood"] == "calm"
    assert from_json(to_json(transcript)).layers == transcript.layers


@pytest.mark.parametrize(
    "change",
    [
        lambda form: form.pop("turns"),
        lambda form: form.update(schema="onrecord/2"),
        lambda form: form["segments"].append({"start": 0, "end": 1, "kind": "poem"}),
        lambda form: form["because"].update(title=[[1]]),
        lambda form: form["layers"].update(gaps={"by": "x"}),
        lambda form: form["turns"][0].update(evidence="hunch"),
    ],
)
def test_the_schema_refuses_what_is_no_record(change: Any, validator: Draft202012Validator) -> None:
    form = json.loads(to_json(onrecord.read(FILES[0])))
    assert faults(validator, form) == []
    change(form)
    assert faults(validator, form)


def test_a_record_may_hold_more(validator: Draft202012Validator) -> None:
    form = json.loads(to_json(onrecord.read(FILES[0])))
    assert faults(validator, form | {"mood": "calm"}) == []
