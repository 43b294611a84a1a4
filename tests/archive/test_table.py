"""Questions as data frames, with Polars and without."""

from __future__ import annotations

import sys

import polars as pl
import pytest

import onrecord
from onrecord.archive import Archive, NeedsExtra, NoSuchTable
from onrecord.archive.figures.table import COLUMNS
from tests.archive.figures.counted import ships
from tests.archive.questions.asked import asked
from tests.archive.transcripts import HARBOUR, transcript


def test_a_row_for_each_part_and_person(empty: Archive) -> None:
    empty.add(asked())
    frame = empty.table("questions")
    assert frame.height == 8
    assert frame.schema["answers"] == pl.List(pl.String)
    assert frame.schema["confidence"] == pl.Float64
    first = frame.row(0, named=True)
    assert (first["asker"], first["outlet"], first["to"], first["status"]) == (
        "Lidia Marchetti", "Harbour Wire", "Ingrid Solveig Håkansdatter", "declined"
    )  # fmt: skip
    assert first["answers"] == ["On the levy, I will not speculate."]
    assert first["answered_by"] == ["Ingrid Solveig Håkansdatter"]
    assert first["refusal"] == "I will not speculate"
    for written in [first["citation"], first["refusal_citation"], *first["answer_citations"]]:
        assert str(empty.resolve(written).citation) == written
    assert hasattr(frame, "__arrow_c_stream__")
    counted = frame.group_by("outlet").len().sort("outlet")
    assert counted.rows() == [(None, 1), ("Harbour Wire", 3), ("Strait Radio", 4)]
    cut = frame.filter(pl.col("status") == "cut").row(0, named=True)
    assert cut["gap"] == "his reply is not in the record"
    assert empty.resolve(cut["gap_citation"]).citation.exact == "As you have just heard from Pieter Odenthal"


def test_filters_choose_the_rows(empty: Archive) -> None:
    empty.add(asked())
    assert empty.table("questions", "ferries", to="odenthal")["part"].to_list() == ["q2.3"]


def test_a_table_of_transcripts_is_that_of_an_archive_with_them(empty: Archive) -> None:
    empty.add(asked())
    expected = onrecord.tables(empty, "questions")
    assert onrecord.tables(asked()).equals(expected)
    assert onrecord.tables([transcript(HARBOUR, record="compact/plain"), asked(), asked()]).equals(expected)


def test_a_table_without_rows_has_its_columns(empty: Archive) -> None:
    assert empty.table().height == 0
    empty.add(asked())
    assert empty.table().schema == onrecord.tables([]).schema


def test_there_is_no_other_table(empty: Archive) -> None:
    with pytest.raises(NoSuchTable, match="there is questions and figures"):
        empty.table("answers")


def test_without_polars_one_sentence_says_what_to_install(empty: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "polars", None)
    with pytest.raises(NeedsExtra, match=r"pip install 'onrecord\[tables\]'"):
        empty.table("questions")
    with pytest.raises(NeedsExtra):
        onrecord.tables([asked()], "questions")


def test_a_row_for_each_figure(empty: Archive) -> None:
    empty.add(ships())
    frame = empty.table("figures", kind=["money", "count"])
    assert frame.height == 6
    assert tuple(frame.columns) == COLUMNS
    assert frame.schema["low_value"] == pl.Float64
    assert frame.schema["premise"] == pl.Boolean
    first = frame.row(0, named=True)
    assert (first["speaker"], first["low"], first["comparator"], first["unit"]) == (
        "Ingrid Solveig Håkansdatter", "110000000", ">", "CRN"
    )  # fmt: skip
    assert (first["as_of_from"], first["as_of_until"], first["turn_kind"]) == ("2031-01-01", "2031-12-31", "statement")
    for name in ("citation", "sentence_citation"):
        assert str(empty.resolve(first[name]).citation) == first[name]
    assert frame["premise"].to_list() == [False, True, True, False, False, True]
    assert onrecord.tables(ships(), "figures").height == 8
    assert empty.table("figures", "dredging").height == 2
