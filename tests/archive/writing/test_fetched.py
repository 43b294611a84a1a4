"""The history of web addresses, and captures that come out of order."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from onrecord.archive import Archive, ArchiveReadOnly
from onrecord.model import Transcript
from tests.archive.transcripts import HARBOUR, transcript

URL = "https://hall.example/talk"


def test_rows_are_only_added_and_given_oldest_first(empty: Archive) -> None:
    empty.note_fetch(URL, "2031-03-13T00:00:00Z", 404, "gone", says="has no such page")
    empty.note_fetch(URL, "2031-03-12T23:59:59Z", 200, "read", sha256="aa", etag='"1"', media_type="text/html")
    empty.note_fetch("https://hall.example/old", "2031-03-14T00:00:00Z", 304, "unchanged", landed=URL, sha256="aa")
    assert [row.status for row in empty.fetches()] == [200, 404, 304]
    assert [row.status for row in empty.fetches(URL)] == [200, 404, 304], "also where another address led to it"
    assert [row.status for row in empty.fetches(URL, until="2031-03-12")] == [200]
    assert [row.status for row in empty.fetches(since="2031-03-13")] == [404, 304]
    assert [row.says for row in empty.fetches(outcome="gone")] == ["has no such page"]
    assert empty.fetches("https://hall.example/none") == []
    last = empty.last_fetch(URL)
    assert last is not None
    assert (last.landed, last.outcome, last.record) == (URL, "read", None), "the last that was noted"
    assert empty.last_fetch("https://hall.example/none") is None
    with pytest.raises(ValueError, match="outcome is one of"):
        empty.note_fetch(URL, "2031-03-12T23:59:59Z", 200, "fine")  # type: ignore[arg-type]


def test_what_is_known_of_an_address_is_what_to_ask_with(empty: Archive) -> None:
    document = transcript(HARBOUR, url=URL)
    digest = document.capture.sha256
    assert empty.last_read(URL) is None
    empty.note_fetch(URL, "2031-03-12T00:00:00Z", 200, "read", sha256=digest, etag='"1"')
    assert empty.last_read(URL) is None, "the archive has not the bytes"
    assert empty.last_read(URL, held=False) is not None
    record = empty.add(document).id
    known = empty.last_read(URL)
    assert known is not None
    assert (known.etag, known.record) == ('"1"', record)
    empty.note_fetch(URL, "2031-03-13T00:00:00Z", 0, "failed", says="no connection")
    assert empty.last_read(URL) == known, "a failure tells nothing new of the page"
    empty.note_fetch(URL, "2031-03-14T00:00:00Z", 410, "gone")
    assert empty.last_read(URL) is None
    (removal,) = empty.fetches(outcome="gone")
    assert removal.record == record
    assert empty.records_at(URL) == (record,)
    assert empty.records_at("https://hall.example/none") == ()


def test_a_document_is_known_by_the_address_that_led_to_it(empty: Archive) -> None:
    record = empty.add(transcript(HARBOUR, url=URL)).id
    empty.note_fetch("https://hall.example/old", "2031-03-12T00:00:00Z", 200, "read", landed=URL)
    assert empty.records_at("https://hall.example/old") == (record,)


def test_pages_that_a_list_names(empty: Archive) -> None:
    source = "https://hall.example/feed"
    empty.note_listed(source, [(URL, None), ("https://hall.example/b", "2031-03-01T00:00:00Z")], "2031-03-12T00:00:00Z")
    empty.note_listed(source, [(URL, "2031-03-12T01:00:00Z"), ("https://hall.example/b", None)], "2031-03-13T00:00:00Z")
    assert [(row.url, row.updated, row.at) for row in empty.listed(source)] == [
        (URL, "2031-03-12T01:00:00Z", "2031-03-13T00:00:00Z"),
        ("https://hall.example/b", "2031-03-01T00:00:00Z", "2031-03-12T00:00:00Z"),
    ]
    empty.note_fetch(URL, "2031-03-14T00:00:00Z", 503, "failed", not_before="2031-03-15T00:00:00Z")
    last = empty.listed(source)[-1]
    assert (last.url, last.asked_at, last.outcome) == (URL, "2031-03-14T00:00:00Z", "failed")
    assert last.not_before == "2031-03-15T00:00:00Z"
    assert empty.listed("https://hall.example/other") == []
    with pytest.raises(TypeError):
        empty.note_listed(source, [(URL, None), None], "2031-03-13T00:00:00Z")  # type: ignore[list-item]
    assert len(empty.listed(source)) == 2


def test_an_archive_that_can_only_be_read_keeps_no_history(tmp_path: Path) -> None:
    Archive(tmp_path / "a.db").close()
    with Archive(tmp_path / "a.db", mode="read") as archive:
        with pytest.raises(ArchiveReadOnly):
            archive.note_fetch(URL, "2031-03-12T00:00:00Z", 200, "read")
        assert archive.fetches() == []


def edit(number: int, at: str) -> Transcript:
    document = transcript((*HARBOUR, ("Secretary General", f"This is edit {number}.")), url=URL)
    return msgspec.structs.replace(document, capture=msgspec.structs.replace(document.capture, retrieved_at=at))


def test_edits_stand_in_the_order_in_which_they_were_captured(empty: Archive) -> None:
    record = ""
    for number, at in ((2, "2031-03-02"), (4, "2031-03-04"), (1, "2031-03-01"), (3, "2031-03-03")):
        record = empty.add(edit(number, f"{at}T00:00:00Z")).id
    days = [row.retrieved_at[8:10] for row in empty.versions(record)]
    assert days == ["01", "02", "03", "04"]
    assert empty.get(record).capture.retrieved_at == "2031-03-04T00:00:00Z"


def test_an_old_capture_of_an_old_edit_does_not_bring_it_back(empty: Archive) -> None:
    first, second = edit(1, "2031-03-01T00:00:00Z"), edit(2, "2031-03-03T00:00:00Z")
    empty.add(first)
    record = empty.add(second).id
    between = edit(1, "2031-03-02T00:00:00Z")
    assert empty.add(between).status == "unchanged"
    digest = between.capture.sha256
    assert empty.add_again(digest, at="2031-03-02T00:00:00Z")[0].status == "unchanged"
    assert empty.get(record).capture.retrieved_at == "2031-03-03T00:00:00Z"
    assert empty.add_again(digest, at="2031-03-04T00:00:00Z")[0].status == "new-version"
    assert empty.get(record).capture.sha256 == digest
