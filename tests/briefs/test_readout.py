"""Questions that a moderator reads out: the brief gives them to whoever asks, and its check takes them as well."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

import onrecord
from onrecord.archive import Archive
from onrecord.briefs import FORMATS, write
from onrecord.briefs.check import check_brief
from onrecord.briefs.lines import blocks
from onrecord.briefs.promised import _question
from onrecord.briefs.readout import is_asked_by
from onrecord.ledgers.dossiers import Dossier, Matter, gather
from tests.archive.questions.asked import place, read_out

TALK = """Press conference of Commissioner Jonas Berg
Harrowgate, 4 March 2031

Moderator: Good morning. Commissioner, the floor is yours.

Commissioner Berg: Thank you. The harbour dues will fall, and the harbour dues on ferries will end in May.

Moderator: We have a question online from Anna Kerr of The Herald: When will the harbour dues be published?

Commissioner Berg: The harbour dues will be published on Friday, and the agency will check them.
"""
ASKED = "When will the harbour dues be published?"


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    with Archive(tmp_path_factory.mktemp("readout") / "onrecord.db") as archive:
        archive.add(onrecord.annotate(onrecord.read(TALK.encode())))
        yield archive


def found(record: Archive, *speakers: str) -> Dossier:
    return gather(record, Matter("Harbour dues", "", words=("harbour dues",), speakers=speakers))


@pytest.mark.parametrize("form", [made.name for made in FORMATS if made.name != "json"])
def test_a_brief_gives_it_to_whoever_asks_and_is_well(record: Archive, form: str) -> None:
    made = write(found(record), form)
    text = " ".join(block.text for block in blocks(made))
    assert "Anna Kerr, The Herald" in text
    assert "Read out by “Moderator” (not named), who names “Anna Kerr of The Herald”" in text
    report = check_brief(record, made)
    assert report.ok, [one for one in report.quotations if not one.ok]


def test_in_json_stand_both(record: Archive) -> None:
    (row,) = found(record).questions
    assert (row.asker and row.asker.name, row.read_out_by and row.read_out_by.label) == ("Anna Kerr", "Moderator")
    assert b'"read_out_by"' in write(found(record), "json")


def test_a_dossier_of_one_speaker_has_what_is_asked_or_read_out(record: Archive) -> None:
    assert [row.words for row in found(record, "Anna Kerr").questions] == [ASKED]
    assert not found(record, "Tom Reid").questions


def test_where_no_words_name_who_asks_none_are_shown(tmp_path: Path) -> None:
    with Archive(tmp_path / "onrecord.db") as archive:
        archive.add(read_out())
        notes = [getattr(next(iter(_question(row))), "notes", ()) for row in archive.questions()]
    assert [[(note.text, len(note.cited)) for note in own] for own in notes] == [
        [("Read out by Lidia Marchetti, who names “Anna Kerr of The Herald”", 1)],
        [("Read out by Lidia Marchetti", 0)],
        [],
    ]


def test_only_the_part_is_of_whoever_asks_it() -> None:
    read = read_out()
    first, own = read.cite(place(read, "when does the levy end?")), read.cite(place(read, "who will pay"))
    assert is_asked_by("Anna Kerr, The Herald", first, read)
    assert is_asked_by("Kerr", first, read)
    assert not is_asked_by("Tom Reid", first, read)
    assert not is_asked_by("Anna Kerr", own, read)
    assert not is_asked_by("Anna Kerr", read.cite(place(read, "Anna Kerr of The Herald asks")), read)
    assert not is_asked_by("Anna Kerr", first, msgspec.structs.replace(read, layers={}))
