"""The people of the record, across the latest versions of all documents.

Voices of several documents are one person where the people authority gave them one key, or where they bear one name in
full. A family name alone is nobody's across documents: each such voice stands for itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from onrecord.archive.query.filters import names_with
from onrecord.archive.rows.rows import Appearance, PersonRow, Shown
from onrecord.model import VERSION_DIGITS, Span
from onrecord.text import fold

if TYPE_CHECKING:
    import sqlite3

    from onrecord.archive.rows.rows import JoinedBy

_LABELS = msgspec.json.Decoder(tuple[str, ...])
_SPANS = msgspec.json.Decoder(tuple[Span, ...])
_Key = tuple[Literal["person", "name", "voice"], str, int]


class _Voice(msgspec.Struct, frozen=True):
    """A named speaker of one document, as the archive stores it."""

    name: int
    text: str
    document: int
    version: int
    number: int
    labels: str
    person: str | None
    role: str | None
    affiliation: str | None


def people(connection: sqlite3.Connection, words: str) -> list[PersonRow]:
    """Give those whose names hold all these words, those with most words first."""
    groups = _groups(connection, words)
    said = _said(connection, {voice.version for voices in groups.values() for voice in voices})
    return sorted((_row(voices, said) for voices in groups.values()), key=lambda row: (-row.words, row.name))


def appearances(connection: sqlite3.Connection, words: str, *, labels: bool = False) -> list[Appearance]:
    """Give every voice of those whose names hold all these words, with what shows who it is, person by person.

    Args:
        connection: the archive's.
        words: parts of a name.
        labels: the words are those of a printed label (``the President``) instead of a name.
    """
    groups = _labelled(_groups(connection, ""), words) if labels else _groups(connection, words)
    said = _said(connection, {voice.version for voices in groups.values() for voice in voices})
    ordered = sorted(groups.items(), key=lambda item: (-_row(item[1], said).words, item[0]))
    found = []
    for group, (key, voices) in enumerate(ordered, 1):
        for voice in voices:
            joined: JoinedBy = "authority" if voice.person else "full-name" if key[0] != "voice" else "nothing"
            found.append(_appearance(connection, voice, group, _row(voices, said).name, joined, said))
    return found


def _groups(connection: sqlite3.Connection, words: str) -> dict[_Key, list[_Voice]]:
    chosen = names_with(connection, ("name",), words) if words.strip() else None
    if chosen is not None and not chosen:
        return {}
    where, values = "", list[int]()
    if chosen is not None:
        marks = ", ".join("?" * len(chosen))
        # Other spellings of the same people come along.
        where = (
            f" AND (speaker.name IN ({marks}) OR speaker.person IN (SELECT person FROM speaker"  # noqa: S608 - marks
            f" WHERE person IS NOT NULL AND name IN ({marks})))"
        )
        values = [*chosen, *chosen]
    rows = connection.execute(
        "SELECT speaker.name, name.text, document.id, speaker.version, speaker.number, speaker.labels, speaker.person,"  # noqa: S608
        " role.text, affiliation.text FROM speaker"
        " JOIN document ON document.latest = speaker.version JOIN name ON name.id = speaker.name"
        " LEFT JOIN name AS role ON role.id = speaker.role"
        " LEFT JOIN name AS affiliation ON affiliation.id = speaker.affiliation"
        f" WHERE speaker.name IS NOT NULL{where} ORDER BY document.date, document.id, speaker.number",
        values,
    )
    voices = [_Voice(*row) for row in rows]
    bearers: dict[str, set[str]] = {}
    for voice in voices:
        if voice.person is not None:
            bearers.setdefault(fold(voice.text), set()).add(voice.person)
    groups: dict[_Key, list[_Voice]] = {}
    for voice in voices:
        groups.setdefault(_key(voice, bearers), []).append(voice)
    if chosen is None:
        return groups
    asked = set(chosen)
    return {key: group for key, group in groups.items() if any(voice.name in asked for voice in group)}


def _labelled(groups: dict[_Key, list[_Voice]], words: str) -> dict[_Key, list[_Voice]]:
    """Keep the voices of which a printed label holds all these words."""
    asked = {*fold(words).split()} - {"the"}

    def fits(voice: _Voice) -> bool:
        return bool(asked) and any(asked <= {*fold(label).split()} for label in _LABELS.decode(voice.labels))

    kept = {key: [voice for voice in voices if fits(voice)] for key, voices in groups.items()}
    return {key: voices for key, voices in kept.items() if voices}


def _key(voice: _Voice, bearers: dict[str, set[str]]) -> _Key:
    """Tell which voices are one person's: those of one key in both, or one full name, or the voice by itself."""
    if voice.person is not None:
        return "person", voice.person, 0
    if is_family_name_alone(voice.text):
        return "voice", str(voice.version), voice.number
    folded = fold(voice.text)
    keys = bearers.get(folded, set())
    return ("person", next(iter(keys)), 0) if len(keys) == 1 else ("name", folded, 0)


def is_family_name_alone(name: str) -> bool:
    """Tell whether a name is one word besides those written small: "de la Cumbre" is one as well."""
    return sum(not word[:1].islower() for word in name.split()) == 1


def _said(connection: sqlite3.Connection, versions: set[int]) -> dict[tuple[int, int], tuple[int, int]]:
    """Count the turns and words of each voice of these versions."""
    few = 500  # more are counted in one go over all
    where = f" AND turn.version IN ({', '.join('?' * len(versions))})" if len(versions) <= few else ""
    rows = connection.execute(
        "SELECT turn.version, turn.speaker, count(*), sum(turn.words) FROM turn"  # noqa: S608 - only marks are put in
        f" JOIN document ON document.latest = turn.version WHERE turn.speaker IS NOT NULL{where}"
        " GROUP BY turn.version, turn.speaker",
        sorted(versions) if where else (),
    )
    return {(version, number): (turns, words) for version, number, turns, words in rows}


def _row(voices: list[_Voice], said: dict[tuple[int, int], tuple[int, int]]) -> PersonRow:
    spoken: dict[str, int] = {}
    turns = words = 0
    for voice in voices:
        own_turns, own_words = said.get((voice.version, voice.number), (0, 0))
        turns, words = turns + own_turns, words + own_words
        spoken[voice.text] = spoken.get(voice.text, 0) + own_words
    return PersonRow(
        name=max(spoken, key=lambda name: (spoken[name], name)),
        labels=tuple(dict.fromkeys(label for voice in voices for label in _LABELS.decode(voice.labels))),
        roles=tuple(dict.fromkeys(voice.role for voice in voices if voice.role is not None)),
        affiliations=tuple(dict.fromkeys(voice.affiliation for voice in voices if voice.affiliation is not None)),
        documents=len({voice.document for voice in voices}),
        turns=turns,
        words=words,
    )


def _appearance(
    connection: sqlite3.Connection,
    voice: _Voice,
    group: int,
    name: str,
    joined: JoinedBy,
    said: dict[tuple[int, int], tuple[int, int]],
) -> Appearance:
    record, title, date, id_, sha256, text = connection.execute(
        "SELECT document.record, document.title, document.date, speaker.id, content.sha256, content.text FROM version"
        " JOIN document ON document.id = version.document JOIN content ON content.id = version.content"
        " JOIN speaker ON speaker.version = version.id AND speaker.number = ? WHERE version.id = ?",
        (voice.number, voice.version),
    ).fetchone()
    rows = connection.execute(
        "SELECT evidence, because FROM turn WHERE version = ? AND speaker = ? ORDER BY number",
        (voice.version, voice.number),
    ).fetchall()
    shown = []
    for evidence in dict.fromkeys(row[0] for row in rows):
        because = next(_SPANS.decode(spans) for kind, spans in rows if kind == evidence)
        count = sum(kind == evidence for kind, _ in rows)
        shown.append(Shown(evidence, count, because, tuple(span.of(text) for span in because)))
    turns, words = said.get((voice.version, voice.number), (0, 0))
    return Appearance(
        group=group,
        person_name=name,
        person=voice.person,
        joined_by=joined,
        record=record,
        version=sha256[:VERSION_DIGITS],
        title=title,
        date=date,
        speaker=id_,
        name=voice.text,
        labels=_LABELS.decode(voice.labels),
        role=voice.role,
        affiliation=voice.affiliation,
        turns=turns,
        words=words,
        shown=tuple(shown),
    )
