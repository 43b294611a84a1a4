"""Question parts counted by who asked, by outlet, by who was asked, or by status."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple, get_args

from onrecord.archive.errors import BadQuery
from onrecord.archive.file.database import one_state
from onrecord.archive.people import is_family_name_alone
from onrecord.archive.query.filters import items_and_unread, searched_where
from onrecord.archive.questions.filters import COUNTED, raw, wanted
from onrecord.archive.questions.rows import By, CountRow, QuestionCounts, QuestionStatus, is_sure
from onrecord.archive.rows.voices import first_label
from onrecord.archive.words.words import fold

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from onrecord.archive.questions.filters import QuestionFilters, Raw


class _Key(NamedTuple):
    """What rows that are counted together share: ``number`` tells voices apart that stand for themselves."""

    kind: str
    key: str
    number: tuple[int, str] = (0, "")


class _Tally:
    """What has been counted under one key."""

    def __init__(self) -> None:
        self.names: Counter[str] = Counter()
        self.parts: set[tuple[int, int]] = set()
        self.statuses: Counter[str | None] = Counter()
        self.unsure = 0
        self.about = 0


def count_questions(connection: sqlite3.Connection, by: By, words: str, given: QuestionFilters) -> QuestionCounts:
    """Count questions; see `onrecord.archive.Archive.count_questions`."""
    if by not in get_args(By):
        raise BadQuery(f"questions are counted by {', '.join(get_args(By))}, not by {by!r}")
    with one_state(connection):
        want = wanted(connection, words, given)
        tallies: dict[_Key, _Tally] = {}
        for row in raw(connection, want):
            key, name = _KEYS[by](row)
            tally = tallies.setdefault(key, _Tally())
            tally.names[name] += 1
            tally.parts.add((row.version, row.number))
            tally.statuses[row.status] += 1
            sure = is_sure(row.status, row.confidence, named=row.to[0] is not None)
            tally.unsure += row.status is not None and not sure
            tally.about = row.about
        ordered = sorted(tallies.items(), key=lambda item: (-len(item[1].parts), item[0]))
        inside = want.filters.where()
        parts, unread = items_and_unread(connection, COUNTED, *inside)
        return QuestionCounts(
            by,
            tuple(_row(connection, key, tally) for key, tally in ordered),
            searched_where(connection, *inside),
            parts,
            unread,
            want.suggestions,
        )


def _outlet(row: Raw) -> tuple[_Key, str]:
    return (_Key("unknown", ""), "") if row.outlet is None else (_Key("outlet", fold(row.outlet)), row.outlet)


def _status(row: Raw) -> tuple[_Key, str]:
    return (_Key("unknown", ""), "") if row.status is None else (_Key("status", row.status), row.status)


def _asker(row: Raw) -> tuple[_Key, str]:
    """Tell whom to count a row for: whoever is named where another reads the part out, else who speaks."""
    if row.named is not None:
        return _voice(row.version, row.named.name, (row.named.name, None))
    id_, name, person, role, label, _ = row.speaker
    return _voice(row.version, id_, (name, person), role or label)


def _addressee(row: Raw) -> tuple[_Key, str]:
    id_, name, person, role, labels, _ = row.to
    return _voice(row.version, id_, (name, person), role or first_label(labels))


def _voice(
    version: int, id_: str | None, named: tuple[str | None, str | None], printed: str | None = None
) -> tuple[_Key, str]:
    """Tell persons apart as `onrecord people` does, by key or full name, else roles and labels."""
    name, person = named
    if id_ is None:
        return _Key("unknown", ""), ""
    if name is None:
        return _Key("label", fold(printed or id_)), printed or id_
    if person is not None:
        return _Key("person", person), name
    if is_family_name_alone(name):
        return _Key("voice", fold(name), (version, id_)), name
    return _Key("name", fold(name)), name


_KEYS: dict[By, Callable[[Raw], tuple[_Key, str]]] = {
    "asker": _asker,
    "outlet": _outlet,
    "addressee": _addressee,
    "status": _status,
}
"""What rows are counted together, and the name that each gives it."""


def _row(connection: sqlite3.Connection, key: _Key, tally: _Tally) -> CountRow:
    record = None
    if key.kind == "voice":
        (record,) = connection.execute("SELECT record FROM document WHERE id = ?", (tally.about,)).fetchone()
    counts = {status: tally.statuses[status] for status in get_args(QuestionStatus)}
    return CountRow(
        name=None if key.kind == "unknown" else max(tally.names, key=lambda name: (tally.names[name], name)),
        named=key.kind in {"person", "name", "voice"},
        record=record,
        parts=len(tally.parts),
        replies=tally.statuses.total(),
        open=tally.statuses[None],
        unsure=tally.unsure,
        **counts,
    )
