"""Filters of a search: from what a user types to the ids that the archive knows."""

from __future__ import annotations

import calendar
import re
from typing import TYPE_CHECKING

import msgspec
from rapidfuzz import fuzz, process

from onrecord.archive.errors import BadQuery
from onrecord.archive.index.entries import KINDS, day
from onrecord.archive.index.index import UNDATED
from onrecord.archive.rows.hits import Searched
from onrecord.archive.words.words import fold, words

if TYPE_CHECKING:
    import sqlite3

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
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
            marks = ", ".join("?" * len(self.ids["publisher"]))
            clauses.append(f"document.publisher IN ({marks})")
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
        f"SELECT id, folded FROM name WHERE kind IN ({', '.join('?' * len(kinds))}) AND {clauses}",  # noqa: S608 - marks
        (*kinds, *(f"%{word}%" for word in wanted)),
    )
    return [id_ for id_, folded in rows if wanted <= set(words(folded))]


def nearest(connection: sqlite3.Connection, kinds: tuple[str, ...], value: str, cutoff: int) -> list[str]:
    """Give the names that are written most like ``value``, the nearest first; ``cutoff`` of 100 wants them the same."""
    rows = connection.execute(
        f"SELECT text, folded FROM name WHERE kind IN ({', '.join('?' * len(kinds))}) ORDER BY text",  # noqa: S608
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


def searched(connection: sqlite3.Connection, filters: Filters) -> Searched:
    """Count what a search with these filters searches."""
    return searched_where(connection, *filters.where())


def searched_where(connection: sqlite3.Connection, where: str, values: list[object]) -> Searched:
    """Count what a search with this SQL condition on ``document`` searches."""
    row = connection.execute(
        f"SELECT count(*), count(DISTINCT publisher), min(date), max(date) FROM document WHERE {where}",  # noqa: S608
        values,
    ).fetchone()
    return Searched(*row)
