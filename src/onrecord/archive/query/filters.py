"""Filters of a search: from what a user types to the ids that the archive knows."""

from __future__ import annotations

import calendar
from typing import TYPE_CHECKING

import msgspec
from rapidfuzz import fuzz, process

from onrecord.archive.errors import BadQuery
from onrecord.archive.index.entries import KINDS, day
from onrecord.archive.index.index import UNDATED
from onrecord.archive.rows.listing import Searched
from onrecord.archive.words.words import fold, words
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence

_DATE = lazy_re(r"\d{4}(-\d\d(-\d\d)?)?")
_HELD = "substr(document.date || '-01-01', 1, 10)"
_FIELDS: dict[str, tuple[str, tuple[str, ...]]] = {
    "speaker": ("name", ("name",)),
    "label": ("label", ("label", "role")),
    "affiliation": ("affiliation", ("affiliation",)),
    "asker": ("name", ("name", "asker")),
    "outlet": ("affiliation", ("affiliation", "outlet")),
    "publisher": ("publisher", ("publisher",)),
}
_SUGGESTIONS = 5
_MAX_LENGTH = 1_000
_NEAR = 60


class Filters(msgspec.Struct, frozen=True):
    """What a passage must have.

    Attributes:
        ids: for each field of the index, the ids of which it must have one; an empty list where nobody fits.
        first: the first day, ISO 8601; None for any.
        last: the last day.
        suggestions: for each filter that nobody fits, the nearest names.
    """

    ids: dict[str, list[int]]
    first: str | None
    last: str | None
    suggestions: dict[str, list[str]]

    @property
    def days(self) -> tuple[int, int] | None:
        """The first and last day as ordinals, both included; None where any day will do."""
        if self.first is None and self.last is None:
            return None
        return day(self.first) or 1, day(self.last) or UNDATED - 1

    @property
    def nobody(self) -> bool:
        """Tell whether a filter fits nobody."""
        return not all(self.ids.values())

    def where(self) -> tuple[str, list[object]]:
        """Give the SQL condition on ``document`` (publisher and dates) and its parameters."""
        clauses, values = ["document.latest IS NOT NULL"], list[object]()
        if "publisher" in self.ids:
            clauses.append(f"document.publisher IN ({marks(self.ids['publisher'])})")
            values += self.ids["publisher"]
        for bound, sign in ((self.first, ">="), (self.last, "<=")):
            if bound is not None:
                clauses.append(f"{_HELD} {sign} ?")
                values.append(bound)
        return " AND ".join(clauses), values


def make_filters(
    connection: sqlite3.Connection, given: dict[str, str | None], since: str | None, until: str | None
) -> Filters:
    """Look up what the user gave for ``speaker``, ``label``, ``affiliation``, ``publisher`` and ``kind``.

    Of questions ``asker`` and ``outlet`` stand for the speaker and his body: they find those whose questions others
    read out as well.

    Raises:
        BadQuery: a date or a kind is none, or the first day is after the last.
    """
    ids: dict[str, list[int]] = {}
    suggestions: dict[str, list[str]] = {}
    for name, value in given.items():
        if value is None:
            continue
        if name == "kind":
            if value not in KINDS:
                raise BadQuery(f"{value!r} is no kind of turn; the kinds are {', '.join(KINDS)}")
            ids["kind"] = [KINDS.index(value) + 1]
            continue
        field, kinds = _FIELDS[name]
        ids[field] = names_with(connection, kinds, value)
        if not ids[field]:
            # People are many; of labels and publishers, anything that there is helps.
            suggestions[name] = nearest(connection, kinds, value, _NEAR if name in {"speaker", "asker"} else 0)
            if name == "speaker" and given.get("label") is None and names_with(connection, _FIELDS["label"][1], value):
                suggestions["label"] = nearest(connection, _FIELDS["label"][1], value, _NEAR)
    first, last = first_day(since), last_day(until)
    if first is not None and last is not None and first > last:
        raise BadQuery(f"no day is on or after {since} and on or before {until}; swap them")
    return Filters(ids, first, last, suggestions)


def names_with(connection: sqlite3.Connection, kinds: tuple[str, ...], value: str) -> list[int]:
    """Give the ids of the names that hold all the words of ``value``.

    Raises:
        BadQuery: it is longer than any name.
    """
    if len(value) > _MAX_LENGTH:
        raise BadQuery(f"a name of {len(value):,} characters is nobody's; give at most {_MAX_LENGTH:,}")
    wanted = set(words(value))
    if not wanted:
        return []
    clauses = " AND ".join("folded LIKE ?" for _ in wanted)
    rows = connection.execute(
        f"SELECT id, folded FROM name WHERE kind IN ({marks(kinds)}) AND {clauses}",  # noqa: S608 - marks
        (*kinds, *(f"%{word}%" for word in wanted)),
    )
    return [id_ for id_, folded in rows if wanted <= set(words(folded))]


def nearest(connection: sqlite3.Connection, kinds: tuple[str, ...], value: str, cutoff: int) -> list[str]:
    """Give the names that are written most like ``value``, the nearest first; ``cutoff`` of 100 wants them the same."""
    rows = connection.execute(
        f"SELECT text, folded FROM name WHERE kind IN ({marks(kinds)}) ORDER BY text",  # noqa: S608 - marks
        kinds,
    )
    known: dict[str, str] = dict(rows.fetchall())
    found = process.extract(fold(value), known, scorer=fuzz.WRatio, limit=_SUGGESTIONS, score_cutoff=cutoff)
    return [text for _, _, text in found]


def first_day(given: str | None) -> str | None:
    """Give the first day of an ISO day, month or year.

    Raises:
        BadQuery: it is none.
    """
    return None if given is None else _whole(given, f"{given}-01-01"[:10])


def last_day(given: str | None) -> str | None:
    """Give the last day of an ISO day, month or year; raises as `first_day`."""
    if given is None:
        return None
    _whole(given, f"{given}-01-01"[:10])
    if len(given) == len("2024"):
        return f"{given}-12-31"
    if len(given) == len("2024-01"):
        return f"{given}-{calendar.monthrange(int(given[:4]), int(given[5:]))[1]}"
    return given


def _whole(given: str, iso: str) -> str:
    if not _DATE.fullmatch(given) or not day(iso):
        raise BadQuery(f"{given!r} is no date; write it as 2024-01-29, 2024-01 or 2024")
    return iso


def searched_where(connection: sqlite3.Connection, where: str, values: list[object]) -> Searched:
    """Count what a search with this SQL condition on ``document`` searches."""
    row = connection.execute(
        f"SELECT count(*), count(DISTINCT publisher), min(date), max(date) FROM document WHERE {where}",  # noqa: S608
        values,
    ).fetchone()
    return Searched(*row)


def items_and_unread(connection: sqlite3.Connection, kept: str, where: str, values: list[object]) -> tuple[int, int]:
    """Count the items of a layer in the documents searched, and the documents in which nobody has looked for any.

    Args:
        connection: the archive's.
        kept: the table and column that count the items of each version: ``asked.parts``.
        where: the SQL condition on ``document``.
        values: its parameters.
    """
    table = kept.partition(".")[0]
    row = connection.execute(
        f"SELECT coalesce(sum({kept}), 0), count(*) - count({table}.version) FROM document"  # noqa: S608 - our own
        f" LEFT JOIN {table} ON {table}.version = document.latest WHERE {where}",
        values,
    ).fetchone()
    return int(row[0]), int(row[1])


def refuse_unknown(given: Mapping[str, object], known: type, of: str) -> None:
    """Refuse a filter that there is not; raises `TypeError`."""
    unknown = given.keys() - known.__annotations__.keys()
    if unknown:
        raise TypeError(f"{of} have no filter {min(unknown)!r}")


def several(given: object) -> list[str] | None:
    """Give the values of a filter that takes one or several; None where there is no filter."""
    if given is None:
        return None
    return [given] if isinstance(given, str) else list(given)  # type: ignore[call-overload]


def several_of(given: object, known: Sequence[str], one: str, all_of_them: str) -> list[str] | None:
    """Give the values of a filter that takes one or several of those known.

    Raises:
        BadQuery: one is not known.
    """
    values = several(given)
    for value in values or ():
        if value not in known:
            raise BadQuery(f"{value!r} is no {one}; the {all_of_them} are {', '.join(known)}")
    return values


def marks(values: Sequence[object]) -> str:
    """Give the marks that stand for values in SQL behind ``IN``; of no values, what is in no list."""
    return ", ".join("?" * len(values)) or "NULL"
