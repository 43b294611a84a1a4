"""Commitments in the archive: rows, filters, order, citations, tables."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import polars as pl
import pytest

import onrecord
from onrecord.archive import Archive, BadQuery, CommitmentRow, NotInArchive
from onrecord.archive.commitments.saving import COMMITMENTS
from onrecord.archive.file import schema
from onrecord.model import Commitment, Correction, Layer, Target, Transcript
from tests.archive.commitments.promised import (
    ACCOUNTS,
    ICEBREAKERS,
    JANUARY,
    JUNE,
    LATER_ICEBREAKERS,
    MARCH,
    SEPTEMBER,
    march,
    promise,
    promised,
    with_commitments,
)
from tests.archive.questions.asked import MADE_AT


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "onrecord.db") as archive:
        for read in promised():
            archive.add(read)
        yield archive


def ids(rows: Any) -> list[str]:
    return [f"{row.date[:7]} {row.id}" for row in rows]


def test_rows_have_who_what_when_and_a_citation_that_resolves(full: Archive) -> None:
    found = full.commitments()
    assert ids(found) == [*(f"2031-03 c{number}" for number in range(1, 7)), "2031-06 c1", "2031-06 c2"]
    first = found[0]
    assert (first.record, first.actor, first.action, first.force) == (
        MARCH, "Northern Compact", "send two icebreakers to the northern islands", "committed"
    )  # fmt: skip
    assert (first.deadline, first.due) == ("by the Ellamay Summit", ("2031-07-08", "2031-07-10"))
    assert (first.beneficiary, first.condition, first.turn) == ("the northern islands", None, "t1")
    assert first.speaker is not None
    assert (first.speaker.name, first.speaker.label) == ("Ingrid Solveig Håkansdatter", "Secretary General")
    for row in found:
        resolved = full.resolve(row.citation)
        assert resolved.citation.words == row.words
        assert (row.publisher, row.title) == ("Northern Compact", "Press conference")
    assert found[2].condition == "if the strait freezes"
    assert repr(found) == "<Commitments: 8 of 8 in 4 documents>"
    assert found[:2] == (found[0], found[1])


def test_what_was_searched_is_said(full: Archive) -> None:
    found = full.commitments(actor="compact", limit=1, offset=1)
    assert (len(found), found.total, found.items, found.unread) == (1, 5, 8, 1)
    assert (found.searched.documents, found.searched.publishers) == (4, 2)
    assert (found.searched.since, found.searched.until) == ("2031-03-04", "2032-01-15")
    assert ids(found) == ["2031-03 c3"]
    found = full.commitments(since="2031-06", until="2031-09", publisher="compact")
    assert (ids(found), found.items, found.unread) == (["2031-06 c1", "2031-06 c2"], 2, 0)
    assert found.searched.documents == 2
    found = full.commitments(document=JUNE)
    assert (ids(found), found.items, found.searched.documents) == (["2031-06 c1", "2031-06 c2"], 2, 1)
    found = full.commitments(document=JANUARY)
    assert (len(found), found.items, found.unread) == (0, 0, 1)


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"actor": "HARBOUR COUNCIL"}, ["2031-03 c2", "2031-06 c2"]),
        ({"actor": "hakansdatter"}, ["2031-03 c4"]),
        ({"actor": ["hakansdatter", "the council"]}, ["2031-03 c4"]),
        ({"actor": ["hakansdatter", "council"]}, ["2031-03 c2", "2031-03 c4", "2031-06 c2"]),
        ({"speaker": "Odenthal"}, ["2031-03 c5", "2031-03 c6"]),
        ({"speaker": "Spokesperson"}, ["2031-03 c5", "2031-03 c6"]),
        ({"speaker": "secretary general", "force": "calls-for"}, ["2031-03 c2", "2031-06 c2"]),
        ({"force": ("intends", "conditional")}, ["2031-03 c3", "2031-03 c6"]),
        ({"due": "2031-07-09"}, ["2031-03 c1", "2031-06 c1", "2031-03 c5"]),
        ({"due": "2031-07", "actor": "northern"}, ["2031-03 c1", "2031-03 c5"]),
        ({"due": "2031-12-02"}, ["2031-03 c5"]),
        ({"due": ("2031-04-18", "2031-05")}, ["2031-03 c2", "2031-03 c5"]),
        ({"due": "any", "document": MARCH}, ["2031-03 c4", "2031-03 c2", "2031-03 c1", "2031-03 c5"]),
        ({"due": "past", "today": "2031-04-18"}, ["2031-03 c4"]),
        ({"due": "past", "today": "2031-04-19"}, ["2031-03 c4", "2031-03 c2"]),
        ({"due": "past", "today": "1999"}, []),
        ({"words": "icebreakers by december"}, ["2031-06 c1"]),
        ({"words": '"dredging accounts" NOT within'}, ["2031-06 c2"]),
        ({"words": "freezes"}, ["2031-03 c3"]),
    ],
)  # fmt: skip
def test_filters(full: Archive, filters: dict[str, Any], expected: list[str]) -> None:
    assert ids(full.commitments(**filters)) == expected


def test_past_is_before_today_unless_another_day_is_given(full: Archive) -> None:
    assert not full.commitments(due="past", until="2031-03")  # this was written long before


def test_a_name_that_matches_nobody_brings_the_nearest(full: Archive) -> None:
    found = full.commitments(actor="northern compakt", speaker="odental")
    assert not found
    assert found.suggestions["actor"][0] == "Northern Compact"
    assert "Pieter Odenthal" in found.suggestions["speaker"]
    assert full.commitments(publisher="nobody").suggestions["publisher"]


def test_what_cannot_be_understood(full: Archive) -> None:
    with pytest.raises(BadQuery, match="'promised' is no force; the forces are committed, intends"):
        full.commitments(force="promised")  # type: ignore[arg-type]
    with pytest.raises(BadQuery, match="'July' is no date"):
        full.commitments(due="July")
    with pytest.raises(BadQuery, match="no day is on or after 2032 and on or before 2031"):
        full.commitments(due=("2032", "2031"))
    with pytest.raises(BadQuery):
        full.commitments(due="past", today="soon")
    with pytest.raises(NotInArchive):
        full.commitments(document="nowhere")
    with pytest.raises(TypeError, match="no filter 'asker'"):
        full.commitments(asker="Marchetti")  # type: ignore[call-arg]
    for wrong in ({"limit": -1}, {"offset": -1}):
        with pytest.raises(ValueError, match="0 or more"):
            full.commitments(**wrong)  # type: ignore[arg-type]


def test_a_layer_from_anywhere_is_taken_as_far_as_it_makes_sense(empty: Archive) -> None:
    read = march()
    good = promise(read, "c1", ICEBREAKERS, "Northern Compact", "send", due=("2031-07-08", "2031-07-10"))
    change = msgspec.structs.replace
    items = (
        change(good, id="c2", start=len(read.text), end=len(read.text) + 5),
        change(good, id="c3", start=9, end=9),
        change(good, id="c4", actor="  "),
        change(good, id="c5", due=("2031-07-10", "2031-07-08"), turn="t99", speaker="s99"),
        change(good, id="c6", due=("in July", "2031-07-08"), speaker=None),
        change(good, id="c7", due=("2031-02-30", "2031-07-08")),
    )
    empty.add(with_commitments(read, *items))
    found = empty.commitments()
    assert [(row.id, row.due) for row in found] == [("c5", None), ("c6", None), ("c7", None)]
    assert found.items == 3
    assert (found[0].turn, found[0].speaker) == (None, None)
    assert found[1].speaker is not None  # that of the turn
    assert found[1].speaker.name == "Ingrid Solveig Håkansdatter"


def test_rows_follow_the_layer_of_the_latest_version(full: Archive) -> None:
    read = march()
    fewer = msgspec.structs.replace(read.layers["commitments"], items=read.layers["commitments"].items[:1])
    assert full.add(msgspec.structs.replace(read, layers={"commitments": fewer})).status == "new-reader"
    assert ids(full.commitments(document=MARCH)) == ["2031-03 c1"]
    # Annotated anew without this layer: what was found stays.
    full.add(msgspec.structs.replace(read, layers={"questions": Layer("hand", "1", MADE_AT)}))
    assert ids(full.commitments(document=MARCH)) == ["2031-03 c1"]


def test_a_correction_by_hand_reaches_the_rows(full: Archive) -> None:
    (row,) = full.commitments(document=MARCH, force="calls-for")
    target = Target("commitments", row.citation.start, row.citation.end, ACCOUNTS, row.version)
    correction = Correction(target, {"actor": "dredging board"}, "a reader", MADE_AT, "the board keeps them")
    full.correct(MARCH, correction)
    (row,) = full.commitments(document=MARCH, force="calls-for")
    assert row.actor == "dredging board"


def test_an_archive_of_an_older_release_is_filled_from_its_layers(tmp_path: Path) -> None:
    path = tmp_path / "onrecord.db"
    with Archive(path) as archive:
        archive.add(march())
        before = list(archive.commitments())
    connection = sqlite3.connect(path, isolation_level=None)
    for table in ("promised", "commitment"):
        connection.execute(f"DROP TABLE {table}")
    connection.execute("DELETE FROM migration WHERE name = '0005-commitments'")
    connection.close()
    with Archive(path) as archive:
        assert not schema.pending(archive._connection)
        assert not COMMITMENTS.is_pending(archive._connection)
        assert list(archive.commitments()) == before


def test_a_filling_that_fails_is_done_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Archive(tmp_path / "onrecord.db") as archive:
        archive.add(march())
        connection = archive._connection
        connection.execute("INSERT INTO meta VALUES ('unfilled-commitments', 'commitments')")
        with monkeypatch.context() as patch:
            patch.setattr("onrecord.archive.store.derived.load_version", _fails)
            with pytest.raises(RuntimeError, match="the disk"):
                COMMITMENTS.fill(connection)
        assert COMMITMENTS.is_pending(connection)
        assert not connection.in_transaction
        COMMITMENTS.fill(connection)
        assert not COMMITMENTS.is_pending(connection)


def _fails(*_: object) -> None:
    raise RuntimeError("the disk")


def test_a_data_frame(full: Archive) -> None:
    frame = full.table("commitments", "icebreakers", actor="compact")
    assert frame["words"].to_list() == [ICEBREAKERS, LATER_ICEBREAKERS]
    assert frame["due_from"].to_list() == ["2031-07-08", "2031-06-10"]
    assert frame["speaker_role"].unique().to_list() == ["Secretary General"]
    assert [str(row.citation) for row in full.commitments("icebreakers")] == frame["citation"].to_list()
    assert set(frame.schema.dtypes()) == {pl.String}
    assert onrecord.tables(list(promised()), "commitments").height == 8
    assert onrecord.tables(full, "commitments").height == 8
    assert full.table("commitments", document=SEPTEMBER).height == 0
    assert "actor" in full.table("commitments", document=SEPTEMBER).columns
    read: Transcript = march()
    unknown = with_commitments(
        read, Commitment(id="c1", start=0, end=5, turn="", actor="nobody", action="", force="expects")
    )
    assert onrecord.tables(unknown, "commitments").row(0, named=True)["speaker"] is None


def test_every_row_is_plain_data(full: Archive) -> None:
    form = msgspec.json.encode(list(full.commitments()))
    assert msgspec.json.decode(form, type=list[CommitmentRow]) == list(full.commitments())
