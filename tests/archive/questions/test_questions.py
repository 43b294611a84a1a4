"""Questions in the archive: stored, filtered, counted, cited, corrected; their layer is made by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest

from onrecord.archive import SAYS, Archive, BadCorrection, BadQuery, LeftOut, NotAnArchive, in_words, is_sure
from onrecord.archive.file import schema
from onrecord.archive.questions.leftout import NO_REPLY
from onrecord.archive.questions.rows import QuestionStatus
from onrecord.model import Answer, Correction, Layer, QuestionPart, Reply, Span, Target, Transcript
from tests.archive.questions.asked import MADE_AT, OTTO, PIETER, SECRETARY, asked, part, place, reply
from tests.archive.transcripts import HARBOUR, transcript


@pytest.fixture
def archive(empty: Archive) -> Archive:
    empty.add(asked())
    return empty


def ids(rows: Any) -> list[str]:
    return [row.id for row in rows]


def test_each_person_asked_has_a_row(archive: Archive) -> None:
    found = archive.questions()
    assert ids(found) == ["q2.1", "q2.2", "q2.3", "q5.1", "q5.2", "q5.3", "q5.3", "q7.1"]
    assert (found.total, found.parts, found.unread) == (8, 7, 0)
    assert (found.searched.documents, found.searched.publishers, found.searched.since) == (1, 1, "2031-03-04")
    first = found[0]
    assert first.asker is not None
    assert first.to is not None
    assert (first.asker.name, first.outlet, first.to.name) == (
        "Lidia Marchetti", "Harbour Wire", "Ingrid Solveig Håkansdatter"
    )  # fmt: skip
    assert (first.words, first.status, first.says) == ("Will you raise the levy", "declined", "declined to say")
    assert first.refusal is not None
    assert first.refusal.exact == "I will not speculate"
    assert first.answers[0].citation.exact == "On the levy, I will not speculate."
    assert first.answers[0].speaker is not None
    assert first.answers[0].speaker.id == SECRETARY
    assert (first.record, first.version, first.turn) == (asked().id, asked().version, "t2")
    assert [row.says for row in found[5:]] == ["open", SAYS["cut"], f"perhaps {SAYS['cut']}"]
    assert found[2].because == (place(asked(), "Mr. Odenthal"),)
    assert found[7].asker is None
    assert found[7].to is None
    assert repr(found) == "<Questions: 8 of 8 in 1 documents>"


def test_every_citation_resolves(archive: Archive) -> None:
    cited = []
    for row in archive.questions():
        cited += [row.citation, *(answer.citation for answer in row.answers)]
        cited += [] if row.refusal is None else [row.refusal]
        cited += [] if row.left_out is None or row.left_out.citation is None else [row.left_out.citation]
    assert len(cited) == 8 + 5 + 1 + 1
    read = archive.get(asked().id)
    for one in cited:
        assert archive.resolve(str(one)).citation == one == read.cite(Span(one.start, one.end))


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"asker": "marchetti"}, ["q2.1", "q2.2", "q2.3"]),
        ({"asker": "BRANDVOLD otto", "status": "unaddressed"}, ["q5.2"]),
        ({"outlet": "radio"}, ["q5.1", "q5.2", "q5.3", "q5.3"]),
        ({"to": "hakansdatter"}, ["q2.1", "q2.2", "q5.1", "q5.2", "q5.3"]),
        ({"to": "odenthal"}, ["q2.3", "q5.3"]),
        ({"to": "secretary general", "outlet": "wire"}, ["q2.1", "q2.2"]),
        ({"to": "MR"}, ["q2.3", "q5.3"]),
        ({"status": "open"}, ["q5.3"]),
        ({"status": "declined"}, ["q2.1"]),
        ({"status": ("unaddressed", "cut")}, ["q5.2", "q5.3", "q7.1"]),
        ({"status": ("open", "declined")}, ["q2.1", "q5.3"]),
        ({"words": "ferry"}, ["q2.3"]),
        ({"words": "levies OR dredge"}, ["q2.1", "q2.2"]),
        ({"words": '"what of the"'}, ["q5.2"]),
        ({"words": "the -strait", "outlet": "radio"}, ["q5.2", "q5.3", "q5.3"]),
        ({"words": "stores"}, []),
        ({"since": "2031-03", "until": "2031"}, ["q2.1", "q2.2", "q2.3", "q5.1", "q5.2", "q5.3", "q5.3", "q7.1"]),
        ({"until": "2030"}, []),
        ({"publisher": "compact", "status": "cut"}, ["q5.3", "q7.1"]),
        ({"limit": 2}, ["q2.1", "q2.2"]),
        ({"limit": 2, "offset": 6}, ["q5.3", "q7.1"]),
        ({"limit": 0}, []),
    ],
)
def test_filters(archive: Archive, filters: dict[str, Any], expected: list[str]) -> None:
    assert ids(archive.questions(**filters)) == expected


def test_the_denominator_is_of_the_documents_searched(archive: Archive) -> None:
    archive.add(transcript(HARBOUR, record="compact/2032", date="2032-01-05", publisher="Strait Office"))
    every = archive.questions(asker="marchetti", limit=1)
    assert (every.total, every.parts, every.unread, every.searched.documents) == (3, 7, 1, 2)
    later = archive.questions(since="2032")
    assert (later.total, later.parts, later.unread, later.searched.documents) == (0, 0, 1, 1)


@pytest.mark.parametrize(
    ("filters", "near"),
    [
        ({"asker": "marcheti"}, {"asker": ["Lidia Marchetti"]}),
        ({"outlet": "wyre", "to": "odental"}, {"outlet": ["Harbour Wire"], "to": ["Pieter Odenthal"]}),
        ({"publisher": "compakt"}, {"publisher": ["Northern Compact"]}),
    ],
)
def test_a_name_that_nobody_bears_brings_the_nearest(
    archive: Archive, filters: dict[str, Any], near: dict[str, list[str]]
) -> None:
    found = archive.questions(**filters)
    assert len(found) == found.total == 0
    assert {name: names[:1] for name, names in found.suggestions.items()} == near


def test_what_cannot_be_asked_is_said(archive: Archive) -> None:
    with pytest.raises(BadQuery, match="no status"):
        archive.questions(status="evaded")  # type: ignore[arg-type]
    with pytest.raises(BadQuery, match="quotation mark"):
        archive.questions('"levy')
    with pytest.raises(BadQuery, match="date"):
        archive.questions(since="spring")
    with pytest.raises(BadQuery, match="not by 'day'"):
        archive.count_questions("day")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="colour"):
        archive.questions(colour="red")  # type: ignore[call-arg]
    for values in ({"limit": -1}, {"offset": -1}):
        with pytest.raises(ValueError, match="0 or more"):
            archive.questions(**values)  # type: ignore[arg-type]


def test_what_a_transcript_leaves_out_is_shown_by_the_gap(archive: Archive) -> None:
    both, bells = archive.questions(status="cut")
    assert both.left_out is not None
    assert both.left_out.citation is not None
    assert (both.left_out.kind, both.left_out.why) == ("missing-turn", "his reply is not in the record")
    assert both.left_out.citation.exact == "As you have just heard from Pieter Odenthal"
    assert bells.left_out == LeftOut("no-reply", NO_REPLY)
    assert (both.sure, bells.sure) == (True, False)


def test_where_somebody_replies_nothing_is_said_to_show_a_cut(empty: Archive) -> None:
    read = asked()
    one = part(read, "q5.1", "Is the strait safe?", reply(read, None, "cut"))
    empty.add(msgspec.structs.replace(read, layers={"questions": Layer("hand", "1", MADE_AT, (one,))}))
    (row,) = empty.questions()
    assert (row.left_out, row.sure) == (None, False)


@pytest.mark.parametrize(
    ("status", "confidence", "named", "sure"),
    [
        ("answered", 0.6, True, True),
        ("answered", 0.59, True, False),
        ("declined", 0.7, False, True),
        ("unaddressed", 0.99, True, False),
        ("unaddressed", 1.0, True, True),
        ("addressed", 0.9, True, False),
        ("cut", 0.9, True, True),
        ("cut", 0.9, False, False),
        ("cut", 1.0, False, True),
        (None, 1.0, True, False),
    ],
)
def test_a_guess_is_said_to_be_one(status: str | None, confidence: float, *, named: bool, sure: bool) -> None:
    assert is_sure(status, confidence, named=named) is sure
    says = in_words(status, sure=sure)
    assert says == (SAYS[status] if sure or status is None else f"perhaps {SAYS[status]}")


def test_without_a_gap_it_is_said_that_who_was_asked_has_no_turn(empty: Archive) -> None:
    read = asked()
    empty.add(msgspec.structs.replace(read, layers={"questions": read.layers["questions"]}))
    both, _ = empty.questions(status="cut")
    assert both.left_out is not None
    assert (both.left_out.kind, both.left_out.citation) == ("no-turn", None)
    assert both.left_out.why == "Pieter Odenthal has no turn after the question"


def test_counts(archive: Archive) -> None:
    outlets = archive.count_questions("outlet")
    assert [(row.name, row.parts, row.replies, row.cut, row.open) for row in outlets.rows] == [
        ("Harbour Wire", 3, 3, 0, 0), ("Strait Radio", 3, 4, 1, 1), (None, 1, 1, 1, 0),
    ]  # fmt: skip
    assert (outlets.parts, outlets.searched.documents) == (7, 1)
    people = archive.count_questions("addressee", outlet="radio")
    assert [(row.name, row.named, row.answered, row.unaddressed) for row in people.rows] == [
        ("Ingrid Solveig Håkansdatter", True, 1, 1), ("Pieter Odenthal", True, 0, 0)
    ]  # fmt: skip
    statuses = archive.count_questions("status", "the")
    assert {row.name: row.replies for row in statuses.rows} == {
        "answered": 3, "declined": 1, "unaddressed": 1, None: 1, "cut": 2
    }  # fmt: skip
    assert archive.count_questions("status", to="nobody at all").rows == ()


def test_family_names_and_labels_are_not_brought_together_as_people(empty: Archive) -> None:
    for number, date in enumerate(("2031-03-04", "2031-03-05")):
        said = [("QUESTION", f"Why was harbour {number} closed?"), ("Marsh", f"For reason {number}."), ("CHAIR", "So.")]
        read = transcript(said, record=f"compact/{date}/hearing", date=date, kinds=["question", "answer"])
        replies = (reply(read, "s2", "answered", f"For reason {number}."), reply(read, "s3", "unaddressed"))
        items = (part(read, "q1.1", f"Why was harbour {number} closed?", *replies),)
        empty.add(msgspec.structs.replace(read, layers={"questions": Layer("hand", "1", MADE_AT, items)}))
    rows = empty.count_questions("addressee").rows
    assert [(row.name, row.named, row.parts) for row in rows] == [
        ("CHAIR", False, 2), ("Marsh", True, 1), ("Marsh", True, 1)
    ]  # fmt: skip
    assert {row.record for row in rows} == {None, "compact/2031-03-04/hearing", "compact/2031-03-05/hearing"}
    assert empty.questions(limit=1)[0].asker is not None


def test_only_the_latest_version_is_asked(archive: Archive) -> None:
    read = asked()
    edited = transcript([("MR. ODENTHAL", "A word before we begin. Nobody asks anything."), *HARBOUR])
    archive.add(edited)
    assert archive.questions().unread == 1
    items = (part(read, "q9", "And the bells?", reply(read, None, None)),)
    again = msgspec.structs.replace(asked(reader="2"), layers={"questions": Layer("hand", "2", MADE_AT, items)})
    assert archive.add(again).status == "new-reader"
    assert (ids(archive.questions()), archive.questions().parts) == (["q9"], 1)


def test_another_layer_alone_leaves_the_questions_as_they_are(archive: Archive) -> None:
    read = asked()
    archive.add(msgspec.structs.replace(read, layers={"gaps": Layer("hand", "2", MADE_AT, ())}))
    assert archive.questions().total == 8
    assert archive.questions(status="cut")[0].left_out is not None
    assert archive.get(read.id).layers["questions"] == read.layers["questions"]


def test_a_layer_from_elsewhere_may_point_nowhere(empty: Archive) -> None:
    read = transcript(HARBOUR)
    good, size = place(read, "And the ferries?"), len(read.text)
    odd = Reply(
        to="s99", status="answered", answers=(Answer("t99", 0, 4), Answer("t1", size, size + 9)),
        refusal=Span(size, size + 3),
    )  # fmt: skip
    items = (
        QuestionPart(id="q1", start=good.start, end=good.end, turn="t99", replies=(odd,)),
        QuestionPart(id="q2", start=good.start, end=good.end, turn="t4"),
        QuestionPart(id="q3", start=size - 1, end=size + 5, turn="t4"),
        QuestionPart(id="q4", start=4, end=4, turn="t4"),
        QuestionPart(id="q5", start=0, end=5, turn="t1", replies=(Reply(to="s1", status="cut"),)),
    )
    empty.add(msgspec.structs.replace(read, layers={"questions": Layer("else", "1", MADE_AT, items)}))
    q5, q1, q2 = empty.questions()
    assert (q1.id, q1.asker, q1.to, q1.refusal, [one.turn for one in q1.answers]) == ("q1", None, None, None, ["t99"])
    assert q1.answers[0].speaker is None
    assert (q2.id, q2.status, q2.says) == ("q2", None, "open")
    assert q5.words == "Press"
    assert empty.get(read.id).layers["questions"].items == items


# Corrections


def correction(read: Transcript, words: str, /, **values: str | None) -> Correction:
    span = place(read, words)
    return Correction(
        Target("questions", span.start, span.end, words, read.version), values, "Ada Reader", MADE_AT, "read again"
    )


def status_of(archive: Archive, id_: str) -> list[QuestionStatus | None]:
    return [row.status for row in archive.questions() if row.id == id_]


def test_a_corrected_status_is_asked_for_and_survives(archive: Archive) -> None:
    read = asked()
    archive.correct(read.id, correction(read, "What of the pilots?", status="declined"))
    archive.correct(read.id, correction(read, "What of the pilots?", follows="q5.1"))
    (row,) = archive.questions("pilots")
    assert (row.status, row.confidence, row.follows) == ("declined", 1.0, "q5.1")
    # Annotated anew, as by a better annotator: the correction is applied again.
    layer = msgspec.structs.replace(read.layers["questions"], version="2")
    added = archive.add(msgspec.structs.replace(read, layers=read.layers | {"questions": layer}))
    assert added.status == "new-reader"
    assert status_of(archive, "q5.2") == ["declined"]
    assert archive.get(read.id).layers["questions"].version == "2"
    archive.add(asked(reader="2"))
    assert status_of(archive, "q5.2") == ["declined"]
    archive.correct(read.id, correction(read, "What of the pilots?", status=None))
    assert status_of(archive, "q5.2") == [None]


def test_one_reply_of_several_is_corrected_by_its_name(archive: Archive) -> None:
    read = asked()
    words = "does the council agree on the charts, both of you?"
    archive.correct(read.id, correction(read, words, of="Pieter Odenthal", status="unaddressed"))
    assert status_of(archive, "q5.3") == [None, "unaddressed"]
    archive.correct(read.id, correction(read, words, of="Pieter Odenthal", to="otto brandvold"))
    replies = archive.get(read.id).layers["questions"].items[5].replies  # type: ignore[attr-defined]
    assert [one.to for one in replies] == [SECRETARY, OTTO]
    archive.correct(read.id, correction(read, "Is the strait safe?", to=None))
    assert [row.to for row in archive.questions("strait")] == [None]
    assert [row.id for row in archive.questions(to="brandvold")] == ["q5.3"]


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("does the council agree on the charts, both of you?", {"status": "cut"}),
        ("does the council agree on the charts, both of you?", {"of": "Otto Brandvold", "status": "cut"}),
        ("What of the pilots?", {"status": "evaded"}),
        ("What of the pilots?", {"to": "Nobody Known"}),
        ("What of the pilots?", {"of": "Ingrid Solveig Håkansdatter"}),
        ("What of the pilots?", {"status": "cut", "mood": "calm"}),
    ],
)
def test_a_correction_that_cannot_be_made(archive: Archive, words: str, values: dict[str, str | None]) -> None:
    before = archive.get(asked().id)
    with pytest.raises(BadCorrection):
        archive.correct(before.id, correction(asked(), words, **values))
    assert archive.get(before.id) == before


def test_a_corrected_asker_is_the_asker(archive: Archive) -> None:
    read = asked()
    span = place(read, "And the bells?")
    target = Target("turns", span.start, span.end, "And the bells?", read.version)
    archive.correct(read.id, Correction(target, {"speaker": "Otto Brandvold"}, "Ada Reader", MADE_AT, "heard"))
    assert "q7.1" in ids(archive.questions(asker="brandvold"))


# Archives of an older release


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """An archive as a release without these tables leaves it, with a layer of questions in it."""
    path = tmp_path / "older.db"
    with Archive(path) as archive:
        archive.add(asked())
        archive.add(transcript(HARBOUR, record="compact/plain"))
        for table in ("asked", "question", "reply"):
            archive._connection.execute(f"DROP TABLE {table}")
        archive._connection.execute("DELETE FROM migration WHERE name = '0003-questions'")
    return path


def test_an_archive_of_an_older_release_opens_and_has_its_questions(older: Path) -> None:
    with pytest.raises(NotAnArchive, match="onrecord add"):
        Archive(older, mode="read")
    with Archive(older, mode="write") as archive:
        found = archive.questions()
        assert (found.total, found.parts, found.unread) == (8, 7, 1)
        assert not schema.pending(archive._connection)
        archive.add(asked())
        assert archive.questions().total == 8
    with Archive(older, mode="read") as archive:
        assert archive.questions(to="odenthal").total == 2


def test_filling_that_was_broken_off_is_done_again(older: Path, monkeypatch: pytest.MonkeyPatch) -> None:

    def broken(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("onrecord.archive.store.derived.load_version", broken)
    with pytest.raises(KeyboardInterrupt):
        Archive(older)
    monkeypatch.undo()
    with Archive(older) as archive:
        assert archive.questions().total == 8


def test_the_layer_in_json_is_the_layer_that_was_added(archive: Archive) -> None:
    assert archive.get(asked().id).layers == asked().layers
    assert PIETER in {one.to for item in asked().layers["questions"].items for one in item.replies}  # type: ignore[attr-defined]
