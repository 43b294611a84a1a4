"""Questions that one reads out and another asks, in the archive: whose they are, who finds them, how they count."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest

from onrecord.archive import Archive, Voice
from onrecord.model import AskedBy, Layer, QuestionPart, Span, Transcript
from tests.archive.questions.asked import MADE_AT, asked, place, read_out
from tests.archive.transcripts import HARBOUR, transcript


@pytest.fixture
def archive(empty: Archive) -> Archive:
    empty.add(read_out())
    return empty


def ids(rows: Any) -> list[str]:
    return [row.id for row in rows]


def test_who_is_named_asks_and_who_speaks_reads_it_out(archive: Archive) -> None:
    anna, tom, own = archive.questions()
    assert anna.asker == Voice(None, "Anna Kerr", affiliation="The Herald")
    assert (anna.outlet, tom.outlet, own.outlet) == ("The Herald", None, "Harbour Wire")
    assert anna.read_out_by is not None
    assert (anna.read_out_by.name, anna.read_out_by.affiliation) == ("Lidia Marchetti", "Harbour Wire")
    assert anna.asker_named is not None
    assert anna.asker_named.exact == "Anna Kerr of The Herald"
    assert archive.resolve(str(anna.asker_named)).citation == anna.asker_named
    assert tom.asker == Voice(None, "Tom Reid")
    assert tom.asker_named is None
    assert own.asker is not None
    assert (own.asker.name, own.read_out_by, own.asker_named) == ("Lidia Marchetti", None, None)
    assert anna.turn == own.turn == "t2"


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"asker": "Anna Kerr"}, ["q2.1"]),
        ({"asker": "kerr"}, ["q2.1"]),
        ({"asker": "reid"}, ["q2.2"]),
        ({"asker": "marchetti"}, ["q2.1", "q2.2", "q2.3"]),  # what she reads out is found, told as such
        ({"asker": "marchetti", "outlet": "herald"}, ["q2.1"]),
        ({"outlet": "The Herald"}, ["q2.1"]),
        ({"outlet": "wire"}, ["q2.3"]),  # not her outlet's
        ({"asker": "kerr", "outlet": "wire"}, []),
        ({"asker": "kerr", "status": "declined"}, []),
        ({"to": "kerr"}, []),
    ],
)
def test_filters(archive: Archive, filters: dict[str, Any], expected: list[str]) -> None:
    assert ids(archive.questions(**filters)) == expected


def test_a_name_that_nobody_bears_brings_the_nearest(archive: Archive) -> None:
    found = archive.questions(asker="Ana Ker", outlet="the harald")
    assert {name: near[0] for name, near in found.suggestions.items()} == {"asker": "Anna Kerr", "outlet": "The Herald"}


def test_whoever_only_asks_through_another_speaks_nowhere(archive: Archive) -> None:
    assert not archive.search("levy", speaker="Anna Kerr")
    assert "Anna Kerr" not in str(archive.people())
    assert archive.search("levy", speaker="Marchetti").total == 1


def test_counts_are_of_the_outlets_that_ask(archive: Archive) -> None:
    archive.add(asked())
    counts = archive.count_questions("outlet")
    assert [(row.name, row.parts) for row in counts.rows] == [
        ("Harbour Wire", 4), ("Strait Radio", 3), (None, 2), ("The Herald", 1)
    ]  # fmt: skip
    assert [(row.name, row.parts) for row in archive.count_questions("outlet", asker="kerr").rows] == [
        ("The Herald", 1)
    ]


def test_what_a_layer_from_elsewhere_says_wrongly_is_left_out(empty: Archive) -> None:
    empty.add(with_asked_by(AskedBy("Anna Kerr", " ", Span(9, 9_999))))
    (row,) = empty.questions(asker="kerr")
    assert (row.outlet, row.asker_named) == (None, None)
    empty.add(with_asked_by(AskedBy(" ", "The Herald")))
    row = empty.questions()[0]
    assert row.asker is not None
    assert (row.asker.name, row.outlet, row.read_out_by) == ("Lidia Marchetti", "Harbour Wire", None)
    assert not empty.questions(asker="kerr")
    empty.add(read_out())
    assert ids(empty.questions(asker="kerr")) == ["q2.1"]


def with_asked_by(by: AskedBy) -> Transcript:
    """Give the press conference with its first part alone, asked by somebody else than the layer says."""
    read = read_out()
    one = read.layers["questions"].items[0]
    assert isinstance(one, QuestionPart)
    items = (msgspec.structs.replace(one, asked_by=by),)
    return msgspec.structs.replace(read, layers={"questions": Layer("hand", "1", MADE_AT, items)})


def test_an_archive_of_an_older_release_tells_it_once_its_rows_are_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "older.db"
    with Archive(path) as made:
        made.add(read_out())
        made.add(transcript(HARBOUR, record="compact/plain"))
        made._connection.executescript("DROP TABLE read_out; DELETE FROM migration WHERE name = '0008-read-out';")
    for _ in range(2):
        with Archive(path, mode="write") as archive:
            assert ids(archive.questions(outlet="herald")) == ["q2.1"]
            assert not archive._connection.execute("SELECT * FROM meta WHERE key LIKE 'unfilled%'").fetchall()


def test_an_archive_that_no_older_release_filled_is_filled_once(tmp_path: Path) -> None:
    path = tmp_path / "older.db"
    with Archive(path) as made:
        made.add(read_out())
        for table in ("asked", "question", "reply", "read_out"):
            made._connection.execute(f"DROP TABLE {table}")
        made._connection.execute("DELETE FROM migration WHERE name IN ('0003-questions', '0008-read-out')")
    with Archive(path) as archive:
        assert ids(archive.questions(asker="kerr")) == ["q2.1"]


def test_a_search_in_questions_tells_for_whom_they_are_read_out(archive: Archive) -> None:
    anna = AskedBy("Anna Kerr", "The Herald", place(read_out(), "Anna Kerr of The Herald"))
    (hit,) = archive.search(asked="levy")
    assert hit.speaker_name == "Lidia Marchetti"
    assert [one.asked_by for one in hit.questions] == [anna, AskedBy("Tom Reid")]
    (own,) = archive.search(asked="dredging")
    assert [one.asked_by for one in own.questions] == [None]
    (reply,) = archive.search(in_answer_to="levy")
    assert [(one.id, one.asked_by) for one in reply.questions] == [("q2.1", anna)]


def test_a_data_frame_has_who_asks_and_who_reads_it_out(archive: Archive) -> None:
    first, second, own = archive.table("questions").select(
        "asker", "asker_person", "asker_label", "outlet", "read_out_by", "asker_named", "asker_named_citation"
    ).rows()  # fmt: skip
    assert first[:6] == ("Anna Kerr", None, None, "The Herald", "Lidia Marchetti", "Anna Kerr of The Herald")
    assert archive.resolve(first[6]).citation.exact == "Anna Kerr of The Herald"
    assert second[3:] == (None, "Lidia Marchetti", None, None)
    assert own[4:] == (None, None, None)
    assert archive.table("questions", asker="kerr")["part"].to_list() == ["q2.1"]


def test_askers_are_counted_as_the_people_named(archive: Archive) -> None:
    rows = archive.count_questions("asker").rows
    assert [(row.name, row.named, row.parts) for row in rows] == [
        ("Anna Kerr", True, 1),
        ("Lidia Marchetti", True, 1),
        ("Tom Reid", True, 1),
    ]
