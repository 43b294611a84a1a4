"""Words looked up for quotations: where they stand, what is near, and what the index lacks."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.archive import Archive
from onrecord.archive.search.stretches import Found, VoiceRow
from onrecord.archive.search.wording import Wording
from onrecord.model import Span
from tests.archive.transcripts import HARBOUR, transcript

STRAIT = "What happens in the strait matters for the northern islands".lower().split()
"""Stands over the end of a passage."""


def texts(wording: Wording, found: list[Found]) -> list[str]:
    stretches = [wording.stretch(each, 0, 0) for each in found]
    return [stretch.parts[0].of(stretch.text) for stretch in stretches if stretch is not None]


@pytest.fixture
def many(empty: Archive) -> Archive:
    """Twenty documents with the same words but one, and one that has them over two passages."""
    with empty.writing():
        for number in range(20):
            said = f"We will keep all of the harbours open through the whole winter with {number} ships at sea."
            empty.add(transcript((("Secretary General", said),), record=f"compact/2031-03-{number + 1:02}/talk"))
        split = "We will keep all of the harbours\n\nopen through the whole winter with 99 ships at sea."
        empty.add(transcript((("MR. ODENTHAL", split),), record="compact/2031-04-01/talk", date="2031-04-01"))
    return empty


def run(number: int) -> list[str]:
    return f"we will keep all of the harbours open through the whole winter with {number} ships at sea".split()


def test_a_run_is_found_inside_a_passage_and_over_a_seam(archive: Archive) -> None:
    with archive.wording() as wording:
        assert wording.phrase(STRAIT, 5, where="inside") == []
        assert len(wording.phrase(STRAIT, 5, where="seam")) == 1
        assert wording.phrase(STRAIT, 5) == wording.phrase(STRAIT, 5, where="seam")
        assert len(wording.phrase("burdens keeps the compact".split(), 5, where="inside")) == 1
        assert wording.phrase("burdens keeps a compact".split(), 5) == []
        assert wording.phrase(["harpoon"], 5) == []


def test_a_common_run_is_found_by_its_rare_part_and_by_all_parts_together(many: Archive) -> None:
    with many.wording() as wording:
        (found,) = wording.phrase(run(7), 3)
        assert "with 7 ships" in texts(wording, [found])[0]
        assert len(wording.phrase(run(7)[:11], 3)) == 3
        (over,) = wording.phrase(run(99), 3)
        assert texts(wording, [over])[0].startswith("We will keep")
        named = wording.names_with(["odenthal"])
        assert [each.document for each in wording.phrase(run(0)[:8], 3, names=named)] == [over.document]
        assert wording.phrase(run(0)[:8], 30, days=(1, 2)) == []


def test_what_is_near_holds_the_rarest_words_or_a_half(many: Archive) -> None:
    with many.wording() as wording:
        other = ["7" if word == "7" else "boats" if word == "ships" else word for word in run(7)]
        assert "with 7 ships" in texts(wording, wording.near(other, 3, thorough=False))[0]
        assert wording.near(other, 3, thorough=True)
        assert wording.near("keep the boats open".split(), 3, thorough=True)
        assert wording.near(["harpoon"], 3, thorough=False) == []
        assert wording.near(["harpoon"], 3, thorough=True) == []


def test_a_stretch_keeps_to_its_turn(archive: Archive) -> None:
    with archive.wording() as wording:
        (found,) = wording.phrase("burdens keeps the compact".split(), 5)
        stretch = wording.stretch(found, 0, 0)
        assert stretch is not None
        assert [part.of(stretch.text)[:12] for part in stretch.parts] == ["Good morning", "The burden i"]
        wide = wording.stretch(found, 0, 5_000)
        assert wide is not None
        assert wide.parts[-1].of(wide.text) == "And for the southern ones too."
        assert wording.speech(wide, 0, len(wide.text)) == wide.parts
        assert wording.stretch(Found(found.document, 999), 0, 0) is None
        voice = wording.voice(stretch)
        assert (voice.name, voice.turn_kind, voice.label) == (
            "Ingrid Solveig Håkansdatter", "statement", "Secretary General",
        )  # fmt: skip
        assert {row.name for row in wording.voices(stretch)} >= {"Lidia Marchetti", "Pieter Odenthal", None}
        assert wording.voice(stretch._replace(turn=None)) == VoiceRow()
        assert wording.voice(stretch._replace(turn=99)) == VoiceRow()
        kinds = [kind for _, kind in wording.segments(wide, wide.parts[-2].start, wide.parts[-1].end)]
        assert "note" in kinds
        assert wording.delivery(stretch) is None
        assert wording.items(stretch, "gaps", 0, 999) == []


def test_a_stretch_reaches_over_as_many_short_passages_as_are_wanted(empty: Archive) -> None:
    said = "\n\n".join(f"The ferry number {number} will sail at night." for number in range(20))
    empty.add(transcript((("MR. ODENTHAL", said),)))
    with empty.wording() as wording:
        found = wording.phrase("number 10 will sail".split(), 5)[0]._replace(number=10)
        for before, behind, first, last in (
            (0, 0, 9, 11), (0, 200, 9, 16), (200, 0, 4, 11), (100, 90, 7, 13), (5_000, 5_000, 0, 19),
        ):  # fmt: skip
            stretch = wording.stretch(found, before, behind)
            assert stretch is not None
            numbers = [part.of(stretch.text).split()[3] for part in stretch.parts]
            assert numbers == [str(number) for number in range(first, last + 1)]
            assert "number 10 " in stretch.own[0].of(stretch.text)


def test_a_citation_is_the_transcripts_own(archive: Archive) -> None:
    record = archive.documents()[0].id
    whole = archive.get(record)
    with archive.wording() as wording:
        (found,) = wording.phrase(STRAIT, 5)
        stretch = wording.stretch(found, 0, 5_000)
        assert stretch is not None
        for span in (stretch.parts[1], Span(stretch.parts[1].start, stretch.parts[-1].end)):
            assert wording.cite(stretch, span) == whole.cite(span)


def test_the_record_is_counted_by_days(many: Archive) -> None:
    with many.wording() as wording:
        assert wording.searched(None, None).documents == 21
        assert wording.searched("2031-04-01", "2031-04-30").documents == 1
        assert wording.speakers() == wording.speakers() == 2
        assert wording.names_with([]) == []
        assert wording.names_with(["nobody"]) == []


def test_a_damaged_index_is_thrown_away_and_the_archive_read(tmp_path: Path) -> None:
    path = tmp_path / "onrecord.db"
    with Archive(path) as archive:
        archive.add(transcript(HARBOUR))
    with Archive(path) as archive:
        with archive.wording() as wording:
            assert len(wording.phrase(STRAIT, 5)) == 1
        for file in (tmp_path / "onrecord.db.index").rglob("*.store"):
            file.unlink()
        with archive.wording() as wording:
            assert len(wording.phrase(STRAIT, 5)) == 1
            assert wording.near(["levy", "autumn"], 3, thorough=False)


def test_what_another_adds_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "onrecord.db"
    with Archive(path) as writer, Archive(path, mode="read") as reader:
        with reader.wording() as wording:
            assert wording.phrase(STRAIT, 5) == []
        writer.add(transcript(HARBOUR))
        with reader.wording() as wording:
            assert len(wording.phrase(STRAIT, 5)) == 1
        with reader.wording() as wording:
            assert wording.is_current()
            assert len(wording.phrase(STRAIT, 5)) == 1
