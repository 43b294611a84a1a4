"""Sentences as numbers: what a word is, that rows follow the text, and that an older archive is filled."""

from __future__ import annotations

import array
from pathlib import Path

import pytest

from onrecord.archive import Archive, NotInArchive
from onrecord.archive.sentences.spoken import CAPITAL, NUMBER, SENTENCES, code_of, heard, spoken_of
from onrecord.model import Span
from tests.archive.transcripts import HARBOUR, transcript


def codes(text: str) -> list[int]:
    return heard(text, 0, len(text)).codes


def test_a_word_is_its_stem_with_what_can_be_seen_of_it() -> None:
    assert codes("Harbours freeze") == codes("harbour freezes")
    assert codes("The Harbour")[1] == code_of("harbour") | CAPITAL
    assert codes("Harbour")[0] == code_of("harbour")
    assert codes("and I")[1] == code_of("i")
    assert code_of("40") & NUMBER
    assert not code_of("forty") & NUMBER


@pytest.mark.parametrize("mark", ["'", "’", "‘"])
def test_what_an_apostrophe_parts_is_no_word_but_not(mark: str) -> None:
    assert codes(f"it{mark}s don{mark}t") == [code_of("it"), code_of("don"), code_of("not")]
    assert codes("t shirt") == [code_of("t"), code_of("shirt")]


def test_words_stand_where_they_stand() -> None:
    text = "“É vero,” she said; it’s Varn’s harbour."
    found = heard(text, 2, len(text))
    assert [text[start:end] for start, end in zip(found.starts, found.ends, strict=True)] == [
        "vero", "she", "said", "it", "Varn", "harbour",
    ]  # fmt: skip


def test_rows_hold_the_sentences_of_turns() -> None:
    read = transcript(HARBOUR)
    places, words = (array.array(kind, raw) for kind, raw in zip("iI", spoken_of(read), strict=True))
    sentences = [places[at : at + 4] for at in range(0, len(places), 4)]
    assert sum(size for *_, size in sentences) == len(words)
    for turn, start, end, _ in sentences:
        assert read.turns[turn].start <= start < end <= read.turns[turn].end


def test_a_sentence_without_end_is_kept_in_pieces() -> None:
    """What captions give: thousands of words and no full stop; each piece is heard again as it is kept."""
    told = " ".join(f"gull {number} flies, don't it" if number % 9 == 0 else "herring are" for number in range(400))
    read = transcript((("Secretary General", told),))
    places, words = (array.array(kind, raw) for kind, raw in zip("iI", spoken_of(read), strict=True))
    pieces = [places[at : at + 4] for at in range(0, len(places), 4)]
    assert max(size for *_, size in pieces) <= 100
    assert sum(size for *_, size in pieces) == len(words) > 800
    at = 0
    for _, start, end, size in pieces:
        mask = (1 << 30) - 1
        again = heard(read.text, start, end).codes
        assert [code & mask for code in again] == [code & mask for code in words[at : at + size]]
        at += size
    assert sum(read.text[end] == "," for _, _, end, _ in pieces) > len(pieces) / 2


def test_an_archive_of_an_older_release_is_filled(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    with Archive(path) as archive:
        archive.add(transcript(HARBOUR))
        before = archive.spoken()
        archive._connection.executescript("DROP TABLE spoken; DELETE FROM migration WHERE name = '0007-echoes';")
    with Archive(path) as archive:
        assert archive.spoken() == before
        assert not SENTENCES.is_pending(archive._connection)


def test_a_filling_that_fails_is_done_again(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    archive._connection.execute("INSERT INTO meta VALUES ('unfilled-echoes', 'echoes')")
    with monkeypatch.context() as patch:
        patch.setattr("onrecord.archive.store.derived.load_version", _fail)
        with pytest.raises(RuntimeError, match="power"):
            SENTENCES.fill(archive._connection)
    assert SENTENCES.is_pending(archive._connection)
    SENTENCES.fill(archive._connection)
    assert not SENTENCES.is_pending(archive._connection)


def _fail(*_: object) -> None:
    raise RuntimeError("power cut")


def test_turns_citations_and_ids_of_a_document(archive: Archive) -> None:
    (row,) = archive.spoken().rows
    turns = archive.turn_rows(row.record)
    assert [turn.id for turn in turns] == [turn.id for turn in archive.get(row.record).turns]
    assert len(row.voices) == len(turns)
    (citation,) = archive.cite_spans(row.record, [Span(10, 30)])
    assert citation.exact == archive.latest_text(row.record)[10:30]
    assert archive.record_id(row.record.split("/")[-1]) == row.record
    assert archive.asked_before(row.record, Span(10, 30)) is None
    with pytest.raises(NotInArchive):
        archive.turn_rows("nowhere")


def test_a_sentence_without_end_is_never_parted_amid_a_word() -> None:
    read = transcript((("Secretary General", "We " + "don't " * 400 + "stop."),))
    places = array.array("i", spoken_of(read)[0])
    for at in range(0, len(places), 4):
        piece = read.text[places[at + 1] : places[at + 2]]
        assert not piece.startswith("t ")
        assert not piece.endswith("don")
