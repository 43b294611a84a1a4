"""Makes the JSON Schema of the record from the model's own types."""

from __future__ import annotations

import inspect
import re
from typing import Any

import msgspec

from docs.fields import FIELDS
from onrecord import model
from onrecord.model import ITEM_TYPES, SCHEMA, Annotation, Layer, OtherItem, Transcript

REFERENCE = "#/$defs/{name}"
_SPARE = {"OffsetMap"}
"""What is written without the fields that its medium has no use for."""


def record_schema() -> dict[str, Any]:
    """Give the JSON Schema (draft 2020-12) that every record written by onrecord follows.

    Every field that onrecord always writes is required; fields beyond those are allowed, as additions to the form
    are free.
    """
    types = (Transcript, Layer, OtherItem, *ITEM_TYPES.values())
    _, definitions = msgspec.json.schema_components(types, ref_template=REFERENCE)
    definitions = {name: _explained(name, definition) for name, definition in definitions.items()}
    record, layer = definitions.pop("Transcript"), definitions["Layer"]
    fields: dict[str, dict[str, Any]] = {
        "schema": {"const": SCHEMA, "description": "the contract that the record follows"}
    }
    fields |= {("source" if name == "offsets" else name): field for name, field in record["properties"].items()}
    del fields["data"]  # the captured bytes stay in the archive
    fields["source"]["description"] = FIELDS["Transcript"]["source"]
    # What the items of a layer are depends on the layer's name; an item of a layer that onrecord does not know has
    # its fields beside its id and place.
    fields["layers"] |= {
        "properties": {name: _layer_of(item) for name, item in ITEM_TYPES.items()},
        "additionalProperties": _layer_of(OtherItem),
    }
    layer["properties"]["items"] |= {"items": {"type": "object"}}
    definitions["OtherItem"] |= {name: definitions["Annotation"][name] for name in ("properties", "required")}
    definitions["OtherItem"]["description"] = (
        "An item of a layer that onrecord does not know; its other fields stand beside these."
    )
    del definitions[Annotation.__name__]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:onrecord:record:1",
        "title": "onrecord record",
        "description": "One transcript of one capture. Offsets are Unicode code points into `text`, half-open.",
        "type": "object",
        "required": list(fields),
        "properties": fields,
        "$defs": dict(sorted(definitions.items())),
    }


def _layer_of(item: type[Annotation]) -> dict[str, Any]:
    items = {"type": "array", "items": {"$ref": REFERENCE.format(name=item.__name__)}}
    return {"$ref": REFERENCE.format(name="Layer"), "properties": {"items": items}}


def _explained(name: str, definition: dict[str, Any]) -> dict[str, Any]:
    """Spread a docstring over the definition: its summary stays, its attributes go to the fields."""
    docstring = inspect.cleandoc(definition.get("description", ""))  # Python 3.13 has dedented it already
    definition = {**definition, "description": re.sub(r"\s+", " ", docstring.split("\n\n")[0]).replace("``", "`")}
    meanings = attributes(docstring) | FIELDS.get(name, {})
    if "prefixItems" in definition:
        fields = getattr(model, name).__struct_fields__
        for field, form in zip(fields, definition["prefixItems"], strict=True):
            form |= {"title": field, "description": meanings.get(field, "")}
        return definition
    if name not in _SPARE:
        definition["required"] = list(definition["properties"])
    for field, form in definition["properties"].items():
        form.pop("default", None)  # every field is written, so no reader needs a default
        if field in meanings:
            form["description"] = meanings[field]
    return definition


def attributes(docstring: str) -> dict[str, str]:
    """Read the ``Attributes:`` of a clean Google-style docstring: what each field means, in the words of JSON."""
    _, _, section = docstring.partition("Attributes:\n")
    section = re.split(r"\n\s*\n", section)[0]
    found = re.findall(r"^ {4}(\w+): (.+(?:\n {8}.+)*)", section, re.MULTILINE)
    return {name: _in_json_words(text) for name, text in found}


def _in_json_words(text: str) -> str:
    text = re.sub(r"\s+", " ", text).replace("``", "`").strip().rstrip(".")
    for python, json in {"None": "null", "True": "true", "False": "false"}.items():
        text = re.sub(rf"\b{python}\b", json, text)
    return text
