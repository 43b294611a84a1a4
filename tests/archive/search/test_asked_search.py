"""Search in questions and in what was said in reply."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from onrecord.archive import Archive, BadQuery, Hits
from onrecord.model import Layer
from tests.archive.questions.asked import MADE_AT, asked, part, reply
from tests.archive.transcripts import HARBOUR, transcript


@pytest.fixture(params=["index", "scan"])
def archive(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Archive]:
    """The same archive, with its index and without: what is found must not depend on that."""
    path = tmp_path / "onrecord.db"
    with Archive(path) as made:
        made.add(asked())
        made.add(transcript(HARBOUR, record="compact/plain", date="2032-01-01"))
    if request.param == "scan":
        shutil.rmtree(Path(f"{path}.index"))
    with Archive(path, mode="read") as opened:
        yield opened


def texts(hits: Hits) -> list[str]:
    return [hit.text[:30] for hit in hits]


def test_asked_finds_passages_of_questions(archive: Archive) -> None:
    assert texts(archive.search("levy")) != texts(archive.search(asked="levy")) == ["Will you raise the levy, and w"]
    (hit,) = archive.search(asked="levy OR strait", affiliation="radio")
    assert (hit.speaker_name, [one.id for one in hit.questions]) == ("Otto Brandvold", ["q5.1", "q5.2", "q5.3"])
    assert all(one.answer is None and archive.resolve(one.citation) for one in hit.questions)
    assert archive.resolve(hit.citation).citation == hit.citation


def test_what_leads_up_to_a_question_counts(archive: Archive) -> None:
    (hit,) = archive.search(asked="winter stores")
    assert hit.text.startswith("The northern islands")
    assert [one.id for one in hit.questions] == ["q2.1", "q2.2", "q2.3"]
    assert texts(archive.search('"early this year"', asked="ice")) == ["The northern islands are waiti"]
    assert not archive.search("levy", asked="ice")
    assert archive.search(asked='"this year will you"').total == 1


def test_a_question_in_a_longer_turn_is_only_its_part(tmp_path: Path) -> None:
    read = transcript(
        [("Secretary General", "The levy stays. Could you repeat that?\n\nThe ferries sail again.")], kinds=["answer"]
    )
    items = (part(read, "q1", "Could you repeat that?", reply(read, None, None)),)
    with Archive(tmp_path / "onrecord.db") as archive:
        archive.add(msgspec.structs.replace(read, layers={"questions": Layer("hand", "1", MADE_AT, items)}))
        assert archive.search(asked="levy").total == 1
        assert archive.search(asked="ferries").total == 0


def test_in_answer_to_finds_what_was_said_in_reply(archive: Archive) -> None:
    hits = archive.search(in_answer_to="ferry")
    assert [(hit.turn_id, hit.speaker_name) for hit in hits] == [("t6", "Ingrid Solveig Håkansdatter")]
    (question,) = hits[0].questions
    assert (question.id, question.words, question.says) == ("q2.3", "when do the ferries return?", "answered")
    assert question.answer is not None
    assert archive.resolve(question.answer).citation.exact == "The ferries return in May."
    assert archive.resolve(question.citation).citation.exact == question.words
    assert archive.resolve(hits[0].citation).citation == hits[0].citation
    assert hits.total == 1
    assert hits.unread == 1
    assert archive.search("levy").unread is None


def test_only_the_words_of_the_answer_are_searched_and_marked(archive: Archive) -> None:
    assert archive.search("may", in_answer_to="ferries").total == 1
    assert archive.search("charts", in_answer_to="ferries").total == 0
    (hit,) = archive.search("the", in_answer_to="ferries")
    assert [hit.text[mark.start - hit.passage.start : mark.end - hit.passage.start] for mark in hit.marks] == ["The"]
    assert archive.search('"return in may"', in_answer_to="ferries OR bells", speaker="håkansdatter").total == 1
    assert archive.search(in_answer_to="ferries", speaker="odenthal").total == 0
    assert archive.search(in_answer_to="ferries", until="2030").total == 0
    assert archive.search(in_answer_to="pilots").total == 0
    assert archive.search(in_answer_to="walrus").total == 0
    assert archive.search(in_answer_to='"the levy" OR "the dredging"').total == 1


def test_all_replies_and_all_questions(archive: Archive) -> None:
    assert archive.search(in_answer_to="").total == 3
    assert archive.search(asked="").total == 4
    assert [hit.turn_id for hit in archive.search(in_answer_to="", order="last", limit=1)] == ["t6"]


def test_a_phrase_runs_on_over_the_paragraphs_of_one_answer(tmp_path: Path) -> None:
    read = transcript(
        [("Lidia Marchetti, Harbour Wire", "Why?"), ("Secretary General", "So. The ice came\n\nearly and stays. Yes.")],
        kinds=["question", "answer"],
    )
    items = (
        part(read, "q1", "Why?", reply(read, "s2", "answered", "The ice came\n\nearly and stays.")),
    )  # fmt: skip
    with Archive(tmp_path / "onrecord.db") as archive:
        archive.add(msgspec.structs.replace(read, layers={"questions": Layer("hand", "1", MADE_AT, items)}))
        assert archive.search('"ice came early"', in_answer_to="why").total == 1
        assert archive.search('"stays yes"', in_answer_to="why").total == 0
        assert archive.search('"so the ice"', in_answer_to="why").total == 0
        assert archive.search('"stays yes"').total == 1


def test_one_of_the_two_at_a_time(archive: Archive) -> None:
    with pytest.raises(ValueError, match="one of the two"):
        archive.search(asked="levy", in_answer_to="levy")
    for name in ("asked", "in_answer_to"):
        with pytest.raises(BadQuery):
            archive.search(**{name: '"levy'})  # type: ignore[arg-type]
