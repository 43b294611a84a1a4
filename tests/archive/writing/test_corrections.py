"""Corrections by hand: applied at once, kept, and applied again to whatever is read later."""

from __future__ import annotations

import msgspec
import pytest

from onrecord.archive import Archive, ArchiveReadOnly, BadCorrection, NotInArchive
from onrecord.archive.writing.corrections import UNPLACED, apply
from onrecord.model import Correction, Figure, Layer, OtherItem, Target, Transcript
from tests.archive.transcripts import HARBOUR, transcript


def correction(read: Transcript, words: str, /, layer: str = "turns", **values: str | None) -> Correction:
    start = read.text.index(words)
    target = Target(layer, start, start + len(words), words, read.version)
    return Correction(target, values, "Ada Reader", "2031-03-06T09:00:00Z", "heard on the recording")


def test_a_turn_gets_its_speaker(archive: Archive) -> None:
    read = archive.get("press-conference")
    made = correction(read, "And the ferries?", speaker="Lidia Marchetti", kind="answer", affiliation="Strait Radio")
    corrected = archive.correct(read.id, made)
    turn = corrected.turns[3]
    speaker = corrected.speaker_of(turn)
    assert speaker is not None
    assert (speaker.name, turn.evidence, turn.confidence, turn.kind) == ("Lidia Marchetti", "correction", 1.0, "answer")
    assert len(corrected.speakers) == len(read.speakers)
    assert corrected.corrections == (made,)
    hit = archive.search("ferries", speaker="marchetti")[0]
    assert (hit.speaker_name, hit.affiliation, hit.turn_kind) == ("Lidia Marchetti", "Strait Radio", "answer")
    assert archive.people("marchetti")[0].turns == 2
    assert not list(corrected.breaks())


def test_a_correction_survives_a_new_reading_and_an_edit(archive: Archive) -> None:
    read = archive.get("press-conference")
    archive.correct(read.id, correction(read, "And the ferries?", speaker="Otto Brandvold"))
    archive.add(transcript(HARBOUR, reader="2"))
    edited = transcript([("MR. ODENTHAL", "A word before we begin."), *HARBOUR])
    archive.add(edited)
    for version in (None, read.version):
        corrected = archive.get(read.id, version)
        assert [corrected.speaker_of(turn).name for turn in corrected.turns if turn.evidence == "correction"] == [  # type: ignore[union-attr]
            "Otto Brandvold"
        ]
        assert corrected.problems == ()
    assert archive.search("ferries", speaker="brandvold").total == 1


def test_a_correction_without_a_place_becomes_a_problem(archive: Archive) -> None:
    read = archive.get("press-conference")
    archive.correct(read.id, correction(read, "And the ferries?", speaker="Otto Brandvold"))
    archive.add(transcript([said for said in HARBOUR if said[0] is not None]))
    latest = archive.get(read.id)
    assert [problem.kind for problem in latest.problems] == [UNPLACED]
    assert len(latest.corrections) == 1
    assert archive.get(read.id, read.version).problems == ()


def test_nobody_is_an_answer(archive: Archive) -> None:
    read = archive.get("press-conference")
    corrected = archive.correct(read.id, correction(read, "That was the last question", speaker=None))
    speaker = corrected.speaker_of(corrected.turns[4])
    assert speaker is not None
    assert (speaker.name, speaker.labels, speaker.one_person) == (None, ("MR. ODENTHAL",), False)
    corrected = archive.correct(read.id, correction(read, "And the ferries?", speaker=None))
    assert corrected.turns[3].speaker is None
    assert not list(corrected.breaks())


def test_applying_twice_is_applying_once() -> None:
    read = transcript(HARBOUR)
    made = [
        correction(read, "And the ferries?", speaker="Otto Brandvold"),
        correction(read, "the last question", speaker=None),
        correction(read, "(Laughter.)", speaker="Otto Brandvold"),
    ]
    once = apply(read, made)
    assert apply(once, made) == once
    assert once.problems == ()


def test_items_of_layers_are_corrected(empty: Archive) -> None:
    read = transcript(HARBOUR)
    start = read.text.index("2.5 percent")
    figure = Figure(
        id="f1", start=start, end=start + 11, turn="t2", kind="percent", low="25", high=None, comparator="="
    )
    other = OtherItem(id="o1", start=0, end=5, fields={"mood": "calm"})
    empty.add(
        msgspec.structs.replace(
            read, layers={"figures": Layer("f", "1", "", (figure,)), "moods": Layer("m", "1", "", (other,))}
        )
    )
    empty.correct(read.id, correction(read, "2.5 percent", layer="figures", low="2.5"))
    corrected = empty.correct(read.id, correction(read, read.text[:5], layer="moods", mood="tense"))
    assert corrected.layers["figures"].items == (msgspec.structs.replace(figure, low="2.5"),)
    assert corrected.layers["moods"].items == (msgspec.structs.replace(other, fields={"mood": "tense"}),)
    for values in ({"kind": "colour"}, {"hue": "red"}):
        with pytest.raises(BadCorrection):
            empty.correct(read.id, correction(read, "2.5 percent", layer="figures", **values))
    with pytest.raises(BadCorrection, match="annotate"):
        empty.correct(read.id, correction(read, "2.5 percent", layer="gaps"))


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("the", {"speaker": "Otto Brandvold"}),
        ("in the autumn.\n\nAnd the ferries?", {"speaker": "Otto Brandvold"}),
        ("Press conference", {"speaker": "Otto Brandvold"}),
        ("And the ferries?", {"kind": "shout"}),
        ("And the ferries?", {"mood": "calm"}),
    ],
)
def test_what_cannot_be_corrected_is_said_and_changes_nothing(
    archive: Archive, words: str, values: dict[str, str | None]
) -> None:
    read = archive.get("press-conference")
    made = msgspec.structs.replace(correction(read, words), set=values)
    if words == "the":
        made = msgspec.structs.replace(made, target=msgspec.structs.replace(made.target, start=0, end=3))
    with pytest.raises(BadCorrection):
        archive.correct(read.id, made)
    assert archive.get(read.id) == read


def test_correcting_needs_a_document_and_a_writer(archive: Archive) -> None:
    read = archive.get("press-conference")
    made = correction(read, "And the ferries?", speaker="Otto Brandvold")
    with pytest.raises(NotInArchive):
        archive.correct("compact/none", made)
    with Archive(archive.path, mode="read") as reader, pytest.raises(ArchiveReadOnly):
        reader.correct(read.id, made)
