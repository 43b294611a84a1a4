"""A dossier as JSON: the same names as its rows, each citation with its written form.

Every citation has ``written``; what has a ``citation`` has it beside that too, as in the other commands. Added besides:
``amount`` and ``premise`` of figures, ``comparable`` of changes, ``open`` of commitments followed, ``passages`` of
positions, ``documents``, ``speakers`` and ``months`` of points. ``brought`` (asked for by ``why``) counts the passages
that each entry of the definition brought in: ``[{"how", "entry", "passages"}]``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from onrecord.archive import FigureRow
from onrecord.briefs.told import brought
from onrecord.ledgers.amounts import amount
from onrecord.ledgers.changes import Change
from onrecord.ledgers.commitments import Followed
from onrecord.ledgers.dossiers import Position
from onrecord.ledgers.echoes import Point
from onrecord.model import Citation

if TYPE_CHECKING:
    from onrecord.ledgers.dossiers import Dossier

name = "json"
suffix = ".json"
media_type = "application/json"
binary = False


def write(dossier: Dossier, *, why: bool = False) -> bytes:
    """Write one JSON object on one line."""
    return msgspec.json.encode(form(dossier, why=why)) + b"\n"


def form(dossier: Dossier, *, why: bool = False) -> dict[str, Any]:
    """Give a dossier as plain data."""
    made: dict[str, Any] = _form(dossier)
    if why:
        counts = sorted(brought(dossier).items(), key=lambda each: (-each[1], each[0]))
        made["brought"] = [{"how": how, "entry": entry, "passages": count} for (how, entry), count in counts]
    return made


def _form(value: Any) -> Any:  # noqa: ANN401 - rows hold rows of many kinds
    if isinstance(value, Citation):
        return {"written": str(value)} | msgspec.to_builtins(value)
    if isinstance(value, msgspec.Struct) and value.__struct_config__.array_like:
        return msgspec.to_builtins(value)
    if isinstance(value, msgspec.Struct):
        made = {field: _form(getattr(value, field)) for field in value.__struct_fields__}
        if isinstance(cited := getattr(value, "citation", None), Citation):
            made = {"written": str(cited)} | made
        return made | _besides(value)
    if isinstance(value, dict):
        return {key: _form(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_form(each) for each in value]
    return msgspec.to_builtins(value)


def _besides(value: msgspec.Struct) -> dict[str, Any]:
    """Give what is worked out from a row."""
    match value:
        case FigureRow():
            return {"amount": amount(value), "premise": value.premise}
        case Change():
            return {"comparable": value.comparable}
        case Followed():
            return {"open": value.open}
        case Position():
            return {"passages": value.passages}
        case Point():
            return {"documents": value.documents, "speakers": value.speakers, "months": value.months}
        case _:
            return {}
