"""Documents, versions, citations, people and figures out of the archive."""

from __future__ import annotations

import msgspec
import pytest

from onrecord.archive import Archive, DoesNotResolve, NotInArchive
from onrecord.model import BadCitation, Span
from tests.archive.transcripts import HARBOUR, transcript

RECORD = "compact/2031-03-04/press-conference"


def test_documents_are_found_by_id_part_or_beginning(archive: Archive) -> None:
    archive.add(transcript([("MR. ODENTHAL", "Ferries.")], record="compact/2031-05-06/briefing", date="2031-05-06"))
    for name in (RECORD, "press-conference", "compact/2031-03"):
        assert archive.get(name).id == RECORD
    with pytest.raises(NotInArchive, match="did you mean compact/2031-05-06/briefing"):
        archive.get("compact/2031-05-06/breifing")
    with pytest.raises(NotInArchive, match="may be any of"):
        archive.get("compact/")
    with pytest.raises(NotInArchive):
        archive.get("")
    for version in ("ffffffff", "", "z", archive.get(RECORD).version[:2]):
        with pytest.raises(NotInArchive, match="no one version"):
            archive.get(RECORD, version)
    assert archive.get(RECORD, archive.get(RECORD).version[:6]).id == RECORD


def test_documents_are_listed_by_date_under_filters(archive: Archive) -> None:
    archive.add(
        transcript([("MR. ODENTHAL", "Ferries sail.")], record="a/b", date="2030-05-06", publisher="Strait Council")
    )
    assert [row.date for row in archive.documents()] == ["2030-05-06", "2031-03-04"]
    assert [row.id for row in archive.documents(publisher="strait")] == ["a/b"]
    assert [row.id for row in archive.documents(since="2031")] == [RECORD]
    assert archive.documents(publisher="nobody at all") == []
    row = archive.documents(until="2030-05")[0]
    assert (row.turns, row.words, row.versions, row.publisher) == (1, 2, 1, "Strait Council")


def test_citations_resolve_or_say_that_they_do_not(archive: Archive) -> None:
    read = archive.get(RECORD)
    start = read.text.index("And for the southern")
    cited = read.cite(Span(start - 20, start + 7))
    for form in (cited, cited.ref, str(cited)):
        resolved = archive.resolve(form, context=5)
        assert resolved.citation == cited
        assert (resolved.before, resolved.after) == (read.text[start - 25 : start - 20], read.text[start + 7 :][:5])
        assert resolved.speaker is not None
        assert resolved.speaker.name == "Ingrid Solveig Håkansdatter"
    assert archive.resolve(read.cite(Span(0, len(read.text)))).turn is None
    assert archive.resolve(read.cite(Span(0, 3))).speaker is None
    with pytest.raises(DoesNotResolve, match="characters"):
        archive.resolve(f"{RECORD}@{read.version}#0-{len(read.text) + 1}")
    with pytest.raises(DoesNotResolve, match="other characters"):
        archive.resolve(msgspec.structs.replace(cited, exact="Something else entirely"))
    with pytest.raises(NotInArchive, match="no one version"):
        archive.resolve(f"{RECORD}@{'0' * 12}#0-1")
    with pytest.raises(NotInArchive):
        archive.resolve(f"no/such@{read.version}#0-1")
    with pytest.raises(BadCitation):
        archive.resolve("press-conference#12")


def test_people_with_what_they_said(archive: Archive) -> None:
    names = [row.name for row in archive.people()]
    assert names == ["Ingrid Solveig Håkansdatter", "Pieter Odenthal", "Lidia Marchetti"]
    row = archive.people("hakansdatter ingrid")[0]
    assert (row.labels, row.roles, row.affiliations) == (
        ("Secretary General",), ("Secretary General",), ("Northern Compact",),
    )  # fmt: skip
    assert (row.documents, row.turns) == (1, 2)
    said = [words.replace("(Laughter.) ", "") for label, words in HARBOUR if label == "Secretary General"]
    assert row.words == sum(len(words.split()) for words in said)
    assert archive.people("nobody") == []


def test_stats_count_the_latest_versions(archive: Archive) -> None:
    archive.add(transcript(HARBOUR, reader="2"))
    read = archive.get(RECORD)
    stats = archive.stats()
    assert (stats.documents, stats.versions, stats.captures, stats.turns, stats.speakers) == (1, 2, 1, 5, 3)
    assert (stats.publishers, stats.since, stats.until, stats.passages) == (1, "2031-03-04", "2031-03-04", 7)
    assert sum(stats.segments.values()) == len(read.text)
    assert stats.segments["note"] == len("(Laughter.)")
    assert stats.bytes > 10_000


def test_an_empty_archive_answers_too(empty: Archive) -> None:
    assert not empty.documents()
    assert not empty.people()
    hits = empty.search("levy")
    assert (len(hits), hits.total, hits.searched.documents) == (0, 0, 0)
    assert (empty.stats().documents, empty.stats().since) == (0, None)
    with pytest.raises(NotInArchive):
        empty.get("anything")
