"""The JSON form: read and written without loss, and what is no record."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest

from onrecord.model import (
    ITEM_TYPES,
    BadRecord,
    OtherItem,
    from_dict,
    from_json,
    layer_from_dict,
    layer_to_dict,
    to_dict,
    to_json,
)
from tests.model.records import transcript

WHOLE = transcript()


def test_there_and_back_loses_nothing_but_the_bytes() -> None:
    again = from_json(to_json(WHOLE))
    assert again == msgspec.structs.replace(WHOLE, data=None)
    assert to_json(again) == to_json(WHOLE)
    assert from_json(to_json(WHOLE).decode()) == again
    assert b"\n" not in to_json(WHOLE)


def test_the_form_is_the_contracts() -> None:
    form = json.loads(to_json(WHOLE))
    assert next(iter(form)) == "schema"
    assert form["schema"] == "onrecord/1"
    assert form["source"] == {"encoding": "utf-8", "pieces": [[0, 72, 0, 72, None, None]]}
    assert "data" not in form
    assert "offsets" not in form
    assert form["turns"][0]["label"] == [10, 12]
    assert form["because"] == {"title": [[0, 8]]}
    assert form["layers"]["questions"]["items"][0]["replies"][0]["refusal"] == [40, 44]
    assert form["layers"]["moods"]["items"][0] == {
        "id": "m1",
        "start": 40,
        "end": 43,
        "mood": "calm",
        "because": [[1, 2]],
        "fields": None,
    }


@pytest.mark.parametrize("name", [*ITEM_TYPES, "moods"])
def test_each_layer_alone(name: str) -> None:
    layer = WHOLE.layers[name]
    assert layer_from_dict(name, layer_to_dict(layer)) == layer
    assert {type(item) for item in layer.items} == {ITEM_TYPES.get(name, OtherItem)}


def test_additions_are_free() -> None:
    form = to_dict(WHOLE) | {"weather": "rain"}
    form["turns"][0]["volume"] = 11
    assert from_dict(form) == msgspec.structs.replace(WHOLE, data=None)


def test_a_record_without_layers() -> None:
    form = to_dict(WHOLE)
    del form["layers"]
    assert from_dict(form).layers == {}


@pytest.mark.parametrize("data", [b"", b"{", b"Q: How many lamps?", b"\xff", '"\\ud800"'])
def test_what_is_no_json(data: bytes | str) -> None:
    with pytest.raises(BadRecord, match="this is not a JSON record"):
        from_json(data)


@pytest.mark.parametrize("form", [None, 1, [], "onrecord/1", {}, {"schema": "onrecord/2"}, {"schema": None}])
def test_another_schema(form: Any) -> None:
    with pytest.raises(BadRecord, match=r"this program reads records of schema onrecord/1, not "):
        from_dict(form)


@pytest.mark.parametrize(
    "changes",
    [
        {"text": None},
        {"source": None},
        {"source": {"encoding": "utf-8"}},
        {"because": {"title": [[8, 0]]}},
        {"segments": [{"start": 0, "end": 8, "kind": "poem"}]},
        {"turns": [{"id": "t1"}]},
        {"turns": 1},
        {"layers": [1]},
        {"layers": {"questions": []}},
        {"layers": {"questions": {"by": "cues", "version": "1"}}},
        {"layers": {"questions": {"by": "cues", "version": "1", "made_at": "", "items": 1}}},
        {"layers": {"questions": {"by": "cues", "version": "1", "made_at": "", "items": ["q1"]}}},
        {"layers": {"questions": {"by": "cues", "version": "1", "made_at": "", "items": [{"id": "q1"}]}}},
        {"layers": {"moods": {"by": "cues", "version": "1", "made_at": "", "items": [{"id": "m1"}]}}},
    ],
)
def test_a_record_that_lacks_something(changes: dict[str, Any]) -> None:
    with pytest.raises(BadRecord, match="this record does not follow schema onrecord/1"):
        from_dict(to_dict(WHOLE) | changes)
