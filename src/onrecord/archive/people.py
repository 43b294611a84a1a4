"""The people of the record, across the latest versions of all documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from onrecord.archive.filters import names_with
from onrecord.archive.rows import PersonRow

if TYPE_CHECKING:
    import sqlite3

_LABELS = msgspec.json.Decoder(tuple[str, ...])


def people(connection: sqlite3.Connection, words: str) -> list[PersonRow]:
    """Give the named voices whose names hold all these words, those with most words first."""
    chosen = names_with(connection, ("name",), words) if words.strip() else None
    if chosen is not None and not chosen:
        return []
    where = "" if chosen is None else f" AND speaker.name IN ({', '.join('?' * len(chosen))})"
    values = chosen or []
    said: dict[int, tuple[int, int]] = {
        name: (turns, spoken)
        for name, turns, spoken in connection.execute(
            "SELECT speaker.name, count(*), sum(turn.words) FROM speaker"  # noqa: S608 - only marks are put in
            " JOIN version ON version.id = speaker.version JOIN document ON document.latest = version.id"
            " JOIN turn ON turn.version = speaker.version AND turn.speaker = speaker.number"
            f" WHERE speaker.name IS NOT NULL{where} GROUP BY speaker.name",
            values,
        )
    }
    labels: dict[int, dict[str, None]] = {}
    roles: dict[int, dict[str, None]] = {}
    affiliations: dict[int, dict[str, None]] = {}
    documents: dict[int, set[int]] = {}
    names: dict[int, str] = {}
    rows = connection.execute(
        "SELECT speaker.name, name.text, document.id, speaker.labels, role.text, affiliation.text FROM speaker"  # noqa: S608
        " JOIN document ON document.latest = speaker.version JOIN name ON name.id = speaker.name"
        " LEFT JOIN name AS role ON role.id = speaker.role"
        " LEFT JOIN name AS affiliation ON affiliation.id = speaker.affiliation"
        f" WHERE speaker.name IS NOT NULL{where} ORDER BY document.date, document.id, speaker.number",
        values,
    )
    for name, text, document, printed, role, affiliation in rows:
        names[name] = text
        documents.setdefault(name, set()).add(document)
        labels.setdefault(name, {}).update(dict.fromkeys(_LABELS.decode(printed)))
        for known, value in ((roles, role), (affiliations, affiliation)):
            if value is not None:
                known.setdefault(name, {})[value] = None
    found = [
        PersonRow(
            name=text,
            labels=tuple(labels[name]),
            roles=tuple(roles.get(name, ())),
            affiliations=tuple(affiliations.get(name, ())),
            documents=len(documents[name]),
            turns=said.get(name, (0, 0))[0],
            words=said.get(name, (0, 0))[1],
        )
        for name, text in names.items()
    ]
    return sorted(found, key=lambda row: (-row.words, row.name))
