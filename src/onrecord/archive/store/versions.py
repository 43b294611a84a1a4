"""Transcripts out of and into the rows of SQLite; the caller holds the transaction."""

from __future__ import annotations

import zlib
from collections import Counter
from typing import TYPE_CHECKING, Any

import msgspec

from onrecord.archive.words.passages import Passage, passages, speech_text
from onrecord.archive.words.words import fold
from onrecord.model import (
    Correction,
    Gap,
    Layer,
    OffsetMap,
    Segment,
    Span,
    Speaker,
    Transcript,
    Turn,
    from_dict,
    layer_from_dict,
    layer_to_dict,
    to_dict,
    utc_now,
)

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

_ENCODE = msgspec.json.Encoder().encode
_DECODE = msgspec.json.Decoder().decode
_SPANS = msgspec.json.Decoder(tuple[Span, ...])
_LABELS = msgspec.json.Decoder(tuple[str, ...])
_CORRECTION = msgspec.json.Decoder(Correction)
_COVERAGE = msgspec.json.Decoder(dict[str, int])
_EMPTY = "[]"
_NO_MAP = OffsetMap("utf-8", ())


def _json(value: object) -> str:
    return _ENCODE(value).decode() if value else _EMPTY


class Names:
    """The ids of distinct names, roles, labels, affiliations and publishers."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._ids: dict[tuple[str, str], int] = {}

    def forget(self) -> None:
        """Forget what is known: a transaction that may have added names was rolled back."""
        self._ids.clear()

    def id_of(self, kind: str, text: str | None) -> int | None:
        """Give the id of a string, adding it where it is new; None for None or nothing."""
        if not text:
            return None
        known = self._ids.get((kind, text))
        if known is None:
            self._connection.execute(
                "INSERT OR IGNORE INTO name (kind, text, folded) VALUES (?, ?, ?)", (kind, text, fold(text))
            )
            row = self._connection.execute("SELECT id FROM name WHERE kind = ? AND text = ?", (kind, text)).fetchone()
            known = self._ids[kind, text] = int(row[0])
        return known


def save_capture(connection: sqlite3.Connection, transcript: Transcript) -> int:
    """Keep the captured bytes (once); give the capture's row id."""
    ref, data = transcript.capture, transcript.data
    row = connection.execute("SELECT id, size FROM capture WHERE sha256 = ?", (ref.sha256,)).fetchone()
    if row is not None and (row[1] is not None or data is None):
        return int(row[0])
    size, packed = (None, None) if data is None else (len(data), zlib.compress(data, 1))
    if row is not None:
        connection.execute("UPDATE capture SET size = ?, data = ? WHERE id = ?", (size, packed, row[0]))
        return int(row[0])
    cursor = connection.execute("INSERT INTO capture (sha256, size, data) VALUES (?, ?, ?)", (ref.sha256, size, packed))
    return int(cursor.lastrowid or 0)


def save_content(connection: sqlite3.Connection, transcript: Transcript) -> int:
    """Keep the text (once); give its row id."""
    row = connection.execute("SELECT id FROM content WHERE sha256 = ?", (transcript.text_sha256,)).fetchone()
    if row is not None:
        return int(row[0])
    cursor = connection.execute(
        "INSERT INTO content (sha256, text) VALUES (?, ?)", (transcript.text_sha256, transcript.text)
    )
    return int(cursor.lastrowid or 0)


def save_version(
    connection: sqlite3.Connection, names: Names, transcript: Transcript, document: int, edition: int
) -> tuple[int, list[Passage]]:
    """Add a version with all its rows but the passages; give its row id and its passages."""
    coverage: Counter[str] = Counter()
    for segment in transcript.segments:
        coverage[segment.kind] += segment.end - segment.start
    cursor = connection.execute(
        "INSERT INTO version (document, edition, capture, part, reader, reader_version, content, url, retrieved_at,"
        " added_at, turns, words, coverage, record) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?, '')",
        (
            document,
            edition,
            save_capture(connection, transcript),
            transcript.capture.part,
            transcript.reader.name,
            transcript.reader.version,
            save_content(connection, transcript),
            transcript.capture.url,
            transcript.capture.retrieved_at,
            utc_now(),
            _ENCODE(coverage).decode(),
        ),
    )
    version = int(cursor.lastrowid or 0)
    connection.executemany(
        "INSERT INTO segment VALUES (?, ?, ?, ?)", [(version, s.start, s.end, s.kind) for s in transcript.segments]
    )
    save_layers(connection, version, transcript.layers)
    return version, save_reading(connection, names, transcript, version)


def save_reading(connection: sqlite3.Connection, names: Names, transcript: Transcript, version: int) -> list[Passage]:
    """Write (or write anew) what a version says of its text: record, speakers and turns; give its passages."""
    connection.execute("DELETE FROM turn WHERE version = ?", (version,))
    connection.execute("DELETE FROM speaker WHERE version = ?", (version,))
    cut = passages(transcript)
    words = [0] * len(transcript.turns)
    for passage in cut:
        if passage.turn is not None:
            words[passage.turn] += len(speech_text(transcript.text, passage.parts).split())
    bare = msgspec.structs.replace(
        transcript, offsets=_NO_MAP, text="", segments=(), speakers=(), turns=(), layers={}, corrections=()
    )
    # The map, which may have a piece for every word, is encoded as it is, not taken apart first.
    record = _ENCODE({**to_dict(bare), "source": transcript.offsets})
    connection.execute(
        "UPDATE version SET turns = ?, words = ?, record = ? WHERE id = ?",
        (len(words), sum(words), record, version),
    )
    id_of = names.id_of
    connection.executemany(
        "INSERT INTO speaker VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (version, number, s.id, _json(s.labels), s.person, id_of("name", s.name), id_of("role", s.role),
             id_of("affiliation", s.affiliation), s.one_person, s.kind)
            for number, s in enumerate(transcript.speakers)
        ],
    )  # fmt: skip
    numbers = {speaker.id: number for number, speaker in enumerate(transcript.speakers)}
    connection.executemany(
        "INSERT INTO turn VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (version, number, t.id, t.start, t.end, None if t.speaker is None else numbers.get(t.speaker),
             id_of("label", printed_label(transcript, t)), t.label and t.label.start, t.label and t.label.end,
             id_of("affiliation", t.affiliation), t.evidence, _json(t.because), t.confidence, t.kind, words[number],
             t.began, t.ended)
            for number, t in enumerate(transcript.turns)
        ],
    )  # fmt: skip
    return cut


def printed_label(transcript: Transcript, turn: Turn) -> str | None:
    """Give the label printed before a turn, without its delimiter; None where none is printed."""
    if turn.label is None:
        return None
    printed = turn.label.of(transcript.text)
    speaker = transcript.speaker_of(turn)
    known = [label for label in (speaker.labels if speaker else ()) if label and label in printed]
    return max(known, key=len) if known else printed.strip(" \t\r\n\u00a0:.,-–—[]()")


def save_passages(connection: sqlite3.Connection, document: int, cut: Iterable[Passage]) -> None:
    """Make these the document's passages: the ones that search finds."""
    connection.execute("DELETE FROM passage WHERE document = ?", (document,))
    connection.executemany(
        "INSERT INTO passage VALUES (?, ?, ?, ?, ?, ?)",
        [
            (document, number, p.turn, p.start, p.end, _json(p.parts) if len(p.parts) > 1 else None)
            for number, p in enumerate(cut)
        ],
    )


def save_layers(connection: sqlite3.Connection, version: int, layers: dict[str, Layer]) -> bool:
    """Keep the layers of a version; tell whether that changed anything."""
    changed = False
    for name, layer in layers.items():
        form = _ENCODE(layer_to_dict(layer)).decode()
        row = connection.execute("SELECT form FROM layer WHERE version = ? AND name = ?", (version, name)).fetchone()
        if row is None or row[0] != form:
            connection.execute("INSERT OR REPLACE INTO layer VALUES (?, ?, ?)", (version, name, form))
            changed = True
    return changed


def save_correction(connection: sqlite3.Connection, document: int, correction: Correction) -> None:
    """Keep a correction of a document (once)."""
    connection.execute(
        "INSERT OR IGNORE INTO correction (document, form) VALUES (?, ?)", (document, _ENCODE(correction).decode())
    )


def load_corrections(connection: sqlite3.Connection, document: int) -> tuple[Correction, ...]:
    """Give the corrections of a document, oldest first."""
    rows = connection.execute("SELECT form FROM correction WHERE document = ? ORDER BY id", (document,))
    return tuple(_CORRECTION.decode(row[0]) for row in rows)


def load_version(connection: sqlite3.Connection, version: int) -> Transcript:
    """Give a version as a transcript under the document's id, without its bytes."""
    form, record, document, text = connection.execute(
        "SELECT version.record, document.record, document.id, content.text FROM version"
        " JOIN document ON document.id = version.document JOIN content ON content.id = version.content"
        " WHERE version.id = ?",
        (version,),
    ).fetchone()
    decoded: dict[str, Any] = _DECODE(form)
    bare = from_dict(decoded | {"id": record})
    layers = connection.execute("SELECT name, form FROM layer WHERE version = ? ORDER BY name", (version,))
    return msgspec.structs.replace(
        bare,
        text=text,
        segments=tuple(
            Segment(start, end, kind)
            for start, end, kind in connection.execute(
                "SELECT start, end, kind FROM segment WHERE version = ? ORDER BY start", (version,)
            )
        ),
        speakers=_load_speakers(connection, version),
        turns=load_turns(connection, version),
        layers={name: layer_from_dict(name, _DECODE(layer)) for name, layer in layers},
        corrections=load_corrections(connection, document),
    )


def _load_speakers(connection: sqlite3.Connection, version: int) -> tuple[Speaker, ...]:
    rows = connection.execute(
        "SELECT speaker.id, labels, person, name.text, role.text, affiliation.text, one_person, speaker.kind"
        " FROM speaker LEFT JOIN name ON name.id = speaker.name LEFT JOIN name AS role ON role.id = speaker.role"
        " LEFT JOIN name AS affiliation ON affiliation.id = speaker.affiliation"
        " WHERE version = ? ORDER BY number",
        (version,),
    )
    return tuple(
        Speaker(id_, _LABELS.decode(labels), person, name, role, affiliation, bool(one_person), kind)
        for id_, labels, person, name, role, affiliation, one_person, kind in rows
    )


def load_turns(connection: sqlite3.Connection, version: int) -> tuple[Turn, ...]:
    """Give the turns of a version, in text order."""
    rows = connection.execute(
        "SELECT turn.id, start, end, speaker.id, label_start, label_end, affiliation.text, evidence, because,"
        " confidence, turn.kind, began, ended FROM turn"
        " LEFT JOIN speaker ON speaker.version = turn.version AND speaker.number = turn.speaker"
        " LEFT JOIN name AS affiliation ON affiliation.id = turn.affiliation"
        " WHERE turn.version = ? ORDER BY turn.number",
        (version,),
    )
    return tuple(
        Turn(
            id=id_,
            start=start,
            end=end,
            speaker=speaker,
            label=None if first is None else Span(first, last),
            affiliation=body,
            evidence=evidence,
            because=_SPANS.decode(because),
            confidence=confidence,
            kind=kind,
            began=began,
            ended=ended,
        )
        for id_, start, end, speaker, first, last, body, evidence, because, confidence, kind, began, ended in rows
    )


def load_gaps(connection: sqlite3.Connection, version: int) -> tuple[Gap, ...]:
    """Give the gaps of a version; none where nobody has looked for them."""
    row = connection.execute("SELECT form FROM layer WHERE version = ? AND name = 'gaps'", (version,)).fetchone()
    items = () if row is None else layer_from_dict("gaps", _DECODE(row[0])).items
    return tuple(item for item in items if isinstance(item, Gap))


def coverage(connection: sqlite3.Connection) -> dict[str, int]:
    """Count the code points of the latest versions by segment kind, the most frequent first."""
    total: Counter[str] = Counter()
    for (form,) in connection.execute("SELECT coverage FROM version JOIN document ON latest = version.id"):
        total.update(_COVERAGE.decode(form))
    return dict(total.most_common())


def parts_of(start: int, end: int, parts: str | None) -> tuple[Span, ...]:
    """Give the runs of speech of a passage's row."""
    return (Span(start, end),) if parts is None else _SPANS.decode(parts)
