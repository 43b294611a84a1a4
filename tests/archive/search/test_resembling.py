"""How rare words are in an archive, and later passages that share some of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from onrecord.archive import Archive
from onrecord.archive.index.index import IndexDamaged
from onrecord.model import Span
from tests.archive.commitments.promised import JUNE, LATER_ICEBREAKERS, SENT, SEPTEMBER, march, promised
from tests.archive.transcripts import HARBOUR, transcript


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "onrecord.db") as archive:
        for read in promised():
            archive.add(read)
        yield archive


def records(found: list[Any]) -> list[str]:
    return [passage.document.record for passage in found]


def test_words_are_counted_by_passage(full: Archive) -> None:
    counts, passages = full.frequencies(["icebreak", "accent", "gull", "account"])
    assert counts == {"icebreak": 3, "accent": 0, "gull": 3, "account": 3}
    (rows,) = full._connection.execute("SELECT count(*) FROM passage").fetchone()
    assert passages == rows
    assert full.frequencies([]) == ({}, passages)


def test_what_the_index_lacks_is_counted_too(full: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    before = full.frequencies(["icebreak", "gull"])
    monkeypatch.setattr(full._search._index, "snapshot", lambda: None)
    assert full.frequencies(["icebreak", "gull"]) == before


def test_later_passages_come_with_most_of_the_rarest_words_first(full: Archive) -> None:
    found = full.likely(["icebreak", "island", "friday"], since="2031-03-05", limit=5)
    assert records(found)[0] == SEPTEMBER
    assert set(records(found)) == {SEPTEMBER, JUNE}
    assert records(full.likely(["icebreak"], since="2031-09-02", limit=5)) == [SEPTEMBER]
    assert len(full.likely(["icebreak"], since="2031", limit=2)) == 2
    assert full.likely(["icebreak"], since="2032", limit=5) == []
    assert full.likely([], since="2031", limit=5) == []


def test_passages_without_a_day_are_no_later_ones(full: Archive) -> None:
    full.add(transcript(HARBOUR, record="compact/undated", date=None))
    assert "compact/undated" not in records(full.likely(["levi", "harbour"], since="2031-01", limit=50))


def test_a_passage_is_told_and_cited(full: Archive) -> None:
    (found,) = full.likely(["icebreak"], since="2031-09", limit=1)
    passage = full.told(found)
    assert (passage.turn, passage.kind, len(passage.version)) == ("t1", "statement", 12)
    assert passage.speaker is not None
    assert (passage.speaker.name, passage.speaker.label) == ("Pieter Odenthal", "MR. ODENTHAL")
    start = found.text.index(SENT)
    citation = full.cite(passage, Span(start, start + len(SENT)))
    assert citation.words == SENT
    assert full.resolve(citation).citation == citation


def test_a_turn_that_nobody_speaks_has_no_speaker(full: Archive) -> None:
    full.add(transcript(((None, "Walruses everywhere."),), record="compact/walrus"))
    (found,) = full.likely(["walrus"], since="2031", limit=1)
    assert full.told(found).speaker is None
    assert full.told(found).turn == "t1"


def test_a_damaged_index_is_done_without(full: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = records(full.likely(["icebreak"], since="2031", limit=9))

    def damaged(*_: object, **__: object) -> None:
        raise IndexDamaged("a bit fell out")

    monkeypatch.setattr("onrecord.archive.search.search.filtered", damaged)
    found = full.likely(["icebreak"], since="2031", limit=9)
    assert sorted(records(found)) == sorted(expected)
    assert any(LATER_ICEBREAKERS in passage.span.of(passage.text) for passage in found)
    assert march().id in records(found)
