"""The record's JSON form: a contract with outside tools, read and written without loss.

Additions to the form are free; a change of what is there needs a new schema number.
"""

from __future__ import annotations

from typing import Any

import msgspec

from onrecord.model.layer import ITEM_TYPES, Layer, OtherItem
from onrecord.model.problem import OnRecordError
from onrecord.model.transcript import SCHEMA, Transcript

_ENCODER = msgspec.json.Encoder()


class BadRecord(OnRecordError):
    """JSON that is not a record of a schema this program reads."""


def to_dict(transcript: Transcript) -> dict[str, Any]:
    """Give the JSON form as plain dicts, lists, strings and numbers."""
    form: dict[str, Any] = msgspec.to_builtins(msgspec.structs.replace(transcript, data=None))
    del form["data"]
    form["source"] = form.pop("offsets")
    form["layers"] = {name: layer_to_dict(layer) for name, layer in transcript.layers.items()}
    return {"schema": SCHEMA, **form}


def to_json(transcript: Transcript) -> bytes:
    """Give the JSON form as UTF-8 bytes on one line."""
    return _ENCODER.encode(to_dict(transcript))


def from_json(data: bytes | str) -> Transcript:
    """Read a record from its JSON form.

    Raises:
        BadRecord: the data is not JSON, not of schema ``onrecord/1`` or lacks what the form asks for.
    """
    try:
        form = msgspec.json.decode(data)
    except msgspec.DecodeError as error:
        raise BadRecord(f"this is not a JSON record: {error}") from error
    return from_dict(form)


def from_dict(form: Any) -> Transcript:
    """Read a record from the plain form that `to_dict` gives.

    Raises:
        BadRecord: as `from_json`.
    """
    if not isinstance(form, dict) or form.get("schema") != SCHEMA:
        found = form.get("schema") if isinstance(form, dict) else None
        raise BadRecord(f"this program reads records of schema {SCHEMA}, not {found!r}")
    fields = {name: value for name, value in form.items() if name not in {"schema", "source", "layers"}}
    try:
        transcript = msgspec.convert(fields | {"offsets": form.get("source")}, Transcript)
        layers = {
            name: layer_from_dict(name, layer)
            for name, layer in msgspec.convert(form.get("layers") or {}, dict[str, Any]).items()
        }
    except msgspec.ValidationError as error:
        raise BadRecord(f"this record does not follow schema {SCHEMA}: {error}") from error
    return msgspec.structs.replace(transcript, layers=layers)


def layer_from_dict(name: str, form: Any) -> Layer:
    """Read one layer; its items become the type that `ITEM_TYPES` gives for ``name``.

    Raises:
        msgspec.ValidationError: the form lacks what the layer's items need.
    """
    fields = msgspec.convert(form, dict[str, Any])
    forms = msgspec.convert(fields.get("items", []), list[dict[str, Any]])
    item_type = ITEM_TYPES.get(name, OtherItem)
    items = (_unflatten(item) if item_type is OtherItem else item for item in forms)
    bare = msgspec.convert({**fields, "items": []}, Layer)
    return msgspec.structs.replace(bare, items=tuple(msgspec.convert(item, item_type) for item in items))


def layer_to_dict(layer: Layer) -> dict[str, Any]:
    """Give the JSON form of one layer."""
    form: dict[str, Any] = msgspec.to_builtins(layer)
    form["items"] = [{**item.pop("fields"), **item} if "fields" in item else item for item in form["items"]]
    return form


def _unflatten(item: dict[str, Any]) -> dict[str, Any]:
    place = {name: item.get(name) for name in ("id", "start", "end")}
    return {**place, "fields": {name: value for name, value in item.items() if name not in place}}
