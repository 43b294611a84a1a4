"""Adding: ids, aliases, versions, and nothing lost on the way."""

from __future__ import annotations

import msgspec
import pytest

from onrecord.archive import Archive, NotInArchive
from onrecord.model import (
    Citation,
    Figure,
    Layer,
    Problem,
    Reader,
    Span,
    Transcript,
    text_sha256,
)
from tests.archive.transcripts import HARBOUR, transcript

OTHER = (("MR. ODENTHAL", "Nothing here is like the other text: ferries sail at nine, ten and eleven every day."),)


def without_bytes(read: Transcript) -> Transcript:
    return msgspec.structs.replace(read, data=None)


def test_what_goes_in_comes_out_without_loss(empty: Archive) -> None:
    figure = Figure(id="f1", start=20, end=30, turn="t1", kind="percent", low="2/3", high=None, comparator="=")
    made = msgspec.structs.replace(
        transcript(HARBOUR, url="https://compact.example/1"),
        layers={"figures": Layer("figures", "1", "2031-03-05T08:00:00Z", (figure,))},
        problems=(Problem("misprint", 3, 4, "a letter is missing"),),
        delivery="as delivered",
    )
    added = empty.add(made)
    assert added.status == "added"
    assert empty.get(added.id) == without_bytes(made)
    assert empty.capture(made.capture.sha256) == made.data
    assert [row.capture for row in empty.versions(added.id)] == [made.capture.sha256]


def test_the_same_bytes_change_nothing(archive: Archive) -> None:
    before = archive.stats()
    again = archive.add(transcript(HARBOUR))
    assert again.status == "unchanged"
    assert msgspec.structs.replace(archive.stats(), bytes=0) == msgspec.structs.replace(before, bytes=0)


def test_an_edit_becomes_a_version_and_the_old_one_stays_citable(archive: Archive) -> None:
    cited = archive.search('"the levy"')[0].citation
    edited = transcript([*HARBOUR[:-1], ("MR. ODENTHAL", "That was the very last question. Goodbye.")])
    added = archive.add(edited)
    assert added.status == "new-version"
    assert added.version != cited.version
    assert archive.resolve(cited).citation == cited
    assert archive.get(added.id).text == edited.text
    assert archive.get(added.id, cited.version).version == cited.version
    assert archive.documents()[0].versions == 2
    assert archive.search("slogan").total == 0
    assert archive.search("goodbye").total == 1


def test_an_edit_that_is_taken_back_makes_the_old_version_the_latest_again(archive: Archive) -> None:
    before = transcript(HARBOUR)
    edited = transcript([*HARBOUR[:-1], ("MR. ODENTHAL", "That was the very last question. Goodbye.")])
    data = before.text.encode("utf-16")
    ref = msgspec.structs.replace(before.capture, sha256="ab" * 32, encoding="utf-16")
    for again in (before, msgspec.structs.replace(before, capture=ref, data=data)):
        archive.add(edited)
        assert archive.search("slogan").total == 0
        added = archive.add(again)
        assert (added.status, added.version) == ("new-version", before.version)
        assert archive.search("slogan").total == 1
        assert archive.get(added.id).text == before.text
        assert len(archive.versions(added.id)) == 2
    (cited,) = [turn.span for turn in edited.turns[-1:]]
    assert archive.resolve(edited.cite(cited)).newer == before.version
    assert archive.resolve(before.cite(cited)).newer is None


def test_a_capture_that_is_held_is_added_again_without_reading(archive: Archive) -> None:
    made = transcript(HARBOUR)
    sha256 = made.capture.sha256
    assert archive.held(sha256, "now") == ()
    archive.mark_read(sha256, "now")
    assert archive.held(sha256, "now") == (made.id,)
    assert archive.held(sha256, "later") == ()
    assert [added.status for added in archive.add_again(sha256)] == ["unchanged"]
    archive.add(transcript([*HARBOUR[:-1], ("MR. ODENTHAL", "Goodbye.")]))
    assert [added.status for added in archive.add_again(sha256, latest=False)] == ["unchanged"]
    assert [added.status for added in archive.add_again(sha256)] == ["new-version"]
    assert archive.search("slogan").total == 1
    assert archive.add_again("00" * 32) == ()


def test_an_address_that_is_known_later_is_kept(archive: Archive) -> None:
    made = transcript(HARBOUR)
    archive.search("slogan")
    archive.add(transcript(HARBOUR, url="https://compact.example/1"))
    assert archive.documents()[0].url == "https://compact.example/1"
    assert archive.resolve(made.cite(made.turns[0].span)).citation.url == "https://compact.example/1"
    assert archive.search("slogan")[0].citation.url == "https://compact.example/1"
    archive.add_again(made.capture.sha256, url="https://compact.example/other")
    moved = transcript(OTHER, url="https://compact.example/other", record="compact/other")
    assert archive.add(moved).id == made.id


def test_a_version_tells_documents_with_one_last_part_apart(empty: Archive) -> None:
    made = [
        transcript([("MR. ODENTHAL", words)], record=f"{body}/2031-03-04/briefing")
        for body, words in (("compact", "The ferries sail at nine."), ("league", "No ferry sails on Sundays."))
    ]
    for one in made:
        empty.add(one)
    for one in made:
        cited = msgspec.structs.replace(one.cite(one.turns[0].span).ref, record="briefing")
        assert empty.resolve(cited).citation.record == one.id
        assert empty.get(f"briefing@{one.version}").id == one.id
    with pytest.raises(NotInArchive, match="may be any of"):
        empty.get("briefing")


def test_many_documents_of_one_id_are_told_apart(empty: Archive) -> None:
    words = [" ".join(f"w{number * 100 + at}" for at in range(40)) for number in range(30)]
    ids = [empty.add(transcript([("MR. ODENTHAL", said)])).id for said in words]
    assert len(set(ids)) == 30
    edited = empty.add(transcript([("MR. ODENTHAL", words[17] + " and no more")]))
    assert (edited.status, edited.id) == ("new-version", ids[17])
    assert empty.add(transcript([("MR. ODENTHAL", words[17] + " and no more than that")])).id == ids[17]


def test_a_newer_reader_adds_a_reading_of_the_same_text(archive: Archive) -> None:
    read = transcript(HARBOUR, reader="2")
    assert archive.add(read).status == "new-reader"
    assert [row.reader for row in archive.versions(read.id)] == ["general 1", "general 2"]
    assert archive.get(read.id).reader == Reader("general", "2")
    assert archive.search("slogan").total == 1


def test_a_better_reading_of_an_old_edit_does_not_hide_the_newer_edit(archive: Archive) -> None:
    edited = transcript([*HARBOUR[:-1], ("MR. ODENTHAL", "Goodbye.")])
    archive.add(edited)
    assert archive.add(transcript(HARBOUR, reader="2")).status == "new-reader"
    assert archive.get(edited.id).text == edited.text
    assert archive.search("slogan").total == 0


def test_new_layers_of_the_same_reading_are_kept(archive: Archive) -> None:
    layer = Layer("figures", "1", "2031-03-05T08:00:00Z")
    annotated = msgspec.structs.replace(transcript(HARBOUR), layers={"figures": layer})
    assert archive.add(annotated).status == "new-reader"
    assert archive.add(annotated).status == "unchanged"
    assert archive.get(annotated.id).layers == {"figures": layer}


def test_another_document_with_the_same_id_gets_a_number(archive: Archive) -> None:
    added = archive.add(transcript(OTHER))
    assert (added.status, added.id) == ("added", "compact/2031-03-04/press-conference-2")
    assert archive.add(transcript(OTHER)).status == "unchanged"
    third = archive.add(transcript([("MR. ODENTHAL", "A third text.")]))
    assert third.id == "compact/2031-03-04/press-conference-3"
    assert {row.id for row in archive.documents()} == {third.id, added.id, "compact/2031-03-04/press-conference"}
    edited = transcript([*OTHER, (None, "And back?")])
    assert archive.add(edited).id == added.id


def test_the_same_url_is_the_same_document_and_its_new_id_an_alias(empty: Archive) -> None:
    first = empty.add(transcript(HARBOUR, url="https://compact.example/1"))
    better = transcript(OTHER, url="https://compact.example/1", record="compact/2031-03-04/ferry-briefing")
    added = empty.add(better)
    assert (added.status, added.id) == ("new-version", first.id)
    assert added.aliases == ("compact/2031-03-04/ferry-briefing",)
    assert empty.get("compact/2031-03-04/ferry-briefing").id == first.id


def test_an_edit_reached_by_its_alias_is_the_same_document(empty: Archive) -> None:
    empty.add(transcript(HARBOUR, url="https://compact.example/1"))
    empty.add(transcript(HARBOUR, record="compact/levy", reader="2"))
    added = empty.add(transcript([*HARBOUR, (None, "Anything else?")], record="compact/levy"))
    assert (added.status, added.id) == ("new-version", "compact/2031-03-04/press-conference")


def test_the_same_text_in_another_encoding_is_a_capture_and_no_version(archive: Archive) -> None:
    data = transcript(HARBOUR).text.encode("utf-16")
    ref = msgspec.structs.replace(transcript(HARBOUR).capture, sha256="ab" * 32, encoding="utf-16")
    added = archive.add(msgspec.structs.replace(transcript(HARBOUR), capture=ref, data=data))
    assert added.status == "unchanged"
    assert len(archive.versions(added.id)) == 1
    assert archive.capture("ab" * 32) == data
    assert archive.search("slogan").total == 1


def test_a_transcript_without_its_bytes_gets_them_later(empty: Archive) -> None:
    made = transcript(HARBOUR)
    empty.add(without_bytes(made))
    with pytest.raises(NotInArchive, match="no bytes"):
        empty.capture(made.capture.sha256)
    empty.add(made)
    assert empty.capture(made.capture.sha256) == made.data


@pytest.mark.parametrize(
    "text", ["", "\x00\x00", "\ufffd", "no speech\n\n\n", "a\rb\r\nc\u2028d", "e\u0301 \U0001f6a2 ﬁ İstanbul ß"]
)
def test_odd_texts_come_back_as_they_are(empty: Archive, text: str) -> None:
    bare = transcript([("MR. ODENTHAL", "x")])
    odd = msgspec.structs.replace(
        bare,
        text=text,
        text_sha256=text_sha256(text),
        speakers=(),
        turns=(),
        because={},
        segments=(msgspec.structs.replace(bare.segments[0], start=0, end=len(text), kind="speech"),) if text else (),
    )
    empty.add(odd)
    assert empty.get(odd.id) == without_bytes(odd)
    assert isinstance(empty.search(limit=None).total, int)
    for hit in empty.search(limit=None):
        assert empty.resolve(hit.citation).citation == hit.citation
        assert isinstance(hit.citation, Citation)
        assert hit.passage == Span(hit.citation.start, hit.citation.end)
