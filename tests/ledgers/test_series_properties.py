"""What holds of series whatever was said."""

from __future__ import annotations

import sqlite3
from itertools import pairwise
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.archive import FigureRow
from onrecord.archive.figures.figures import figures
from onrecord.archive.file import schema
from onrecord.archive.writing.writer import Writer
from onrecord.ledgers.figures import _series, _sides
from onrecord.ledgers.lining import Lines
from tests.archive.figures.counted import SECRETARY, told

WORDS = (
    "members patrol the northern strait or of GDP 2% will now were in 2030, – ( that mark ships U.S. 3 defence".split()
)
KINDS = ("count", "money", "percent", "duration")
COMPARATORS = ("=", "~", ">", ">=", "<", "<=", "range")

value = st.sampled_from([None, "0", "4", "40", "44", "2/3", "1/0", "-3", "many", "9" * 70])
fields = st.fixed_dictionaries({
    "kind": st.sampled_from(KINDS), "low": value, "high": value, "comparator": st.sampled_from(COMPARATORS),
    "unit": st.sampled_from([None, "ship", "ships", "%", ""]), "direction": st.sampled_from([None, "up", "down"]),
    "measure": st.sampled_from([None, "", "ships of the strait", "–"]),
    "scope": st.sampled_from([None, "GDP", "strait"]),
    "as_of": st.sampled_from([None, "now", "over the last two years", "in the last 99 decades", "then"]),
    "as_of_date": st.sampled_from([None, ("2030-01-01", "2030-12-31"), ("never", "ever")]),
    "modality": st.sampled_from(["fact", "target", "plan"]),
})  # fmt: skip
text = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)
sentence = st.tuples(text, text, fields)
document = st.tuples(
    st.lists(sentence, min_size=1, max_size=3),
    st.sampled_from([None, "2031-03-04", "2031-02-30", "2031", "0001-01-01"]),
)


def rows_of(documents: list[Any]) -> list[FigureRow]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        schema.migrate(connection)
        writer = Writer(connection)
        for number, (said, date) in enumerate(documents):
            words = ". ".join(
                f"{before} {{{number}{at} units}} {behind}" for at, (before, behind, _) in enumerate(said)
            )
            writer.add(told((SECRETARY, f"Well, {words}."), figures=[given for *_, given in said], date=date,
                            record=f"compact/{number}/talk"))  # fmt: skip
        return list(figures(connection, "", {}, None, 0))
    finally:
        connection.close()


@given(st.lists(document, min_size=1, max_size=4))
@settings(max_examples=60)
def test_every_figure_is_in_one_series_and_raised_means_the_same_words(documents: list[Any]) -> None:
    rows = rows_of(documents)
    assert len(rows) == sum(len(said) for said, _ in documents)
    sides = _sides(rows)
    lines = Lines(sides, {})
    groups = lines.groups()
    assert sorted(number for group in groups for number in group) == list(range(len(rows)))
    by_place = {(side.row.record, side.row.citation.start): side for side in sides}
    for group in groups:
        series = _series(sides, group, lines.near(group), {})
        assert len(series.changes) == len(series.points) - 1
        assert len(group) == len(series.points) + sum(len(point.again) for point in series.points)
        assert len({side.unit for number in group if (side := sides[number]).unit is not None}) <= 1
        for (one, other), change in zip(pairwise(series.points), series.changes, strict=True):
            if {"raised", "lowered"} & set(change.names):
                assert change.names in {("raised",), ("lowered",)}
                old, new = (by_place[point.figure.record, point.figure.citation.start] for point in (one, other))
                assert old.own <= new.keys
                assert new.own <= old.keys
                assert one.figure.modality == other.figure.modality
