"""`questions`, `show --qa`, `parse --qa` and search by question, on layers made by hand."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, get_args

import msgspec
import pytest

from docs.pages import ROOT
from onrecord.archive import SAYS, Archive
from onrecord.archive.questions.leftout import NO_REPLY
from onrecord.archive.questions.rows import By, StatusFilter
from onrecord.cli.questions.order import orders
from onrecord.cli.questions.qa import show_questions
from onrecord.cli.questions.questions import Counts, Status
from onrecord.cli.questions.view import _answer, print_counts, print_rows
from onrecord.cli.terminal.page import Page
from onrecord.model import Layer, QuestionPart
from tests.archive.questions.asked import MADE_AT, SECRETARY, asked, part, reply
from tests.archive.transcripts import HARBOUR, transcript

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from onrecord.model import Transcript
    from tests.cli.conftest import Run


@pytest.fixture
def made(run: Run, folder: Path) -> Run:
    """Run the program beside an archive with the press conference whose questions are marked by hand."""
    with Archive(folder / "onrecord.db") as archive:
        archive.add(asked())
    return run


def lines(says: str) -> list[list[str]]:
    return [line.split("\t") for line in says.splitlines() if "\t" in line]


def test_each_line_has_who_whom_what_and_citations_that_resolve(made: Run) -> None:
    says = made("questions").stdout
    rows = lines(says)
    assert len(rows) == 8
    asker, outlet, to, status, confidence, words, answer, question, answers = rows[1]
    assert (asker, outlet, to) == (
        "Lidia Marchetti", "Harbour Wire", "Ingrid Solveig Håkansdatter, Secretary General, Northern Compact"
    )  # fmt: skip
    assert (status, confidence, words, answer) == (
        "answered",
        "0.75",
        "who will pay for the dredging?",
        "The members pay for the dredging.",
    )
    assert "who will pay for the dredging?" in made("resolve", question).stdout
    assert "The members pay for the dredging." in made("resolve", answers).stdout
    assert rows[7][:5] == ["unknown", "–", "unknown", "perhaps the transcript leaves the reply out", "0.75"]
    assert "in this record: 1 document of 1 publisher, 2031-03-04 to 2031-03-04; 7 question parts" in says
    assert "evaded" not in says


def test_filters_and_words(made: Run) -> None:
    assert [row[5] for row in lines(made("questions", "--outlet", "radio", "--words", "the NOT strait").stdout)] == [
        "What of the pilots?", *["does the council agree on the charts, both of you?"] * 2
    ]  # fmt: skip
    assert len(lines(made("questions", "--to", "Odenthal", "--since", "2031-03", "--until", "2031").stdout)) == 2
    assert [row[3] for row in lines(made("questions", "--status", "open").stdout)] == ["open"]
    says = made("questions", "--limit", "3", "--publisher", "compact").stdout
    assert len(lines(says)) == 3
    assert "3 of 8 lines, one for each person asked" in says
    says = made("questions", "--asker", "marcheti").stdout
    assert "no question part found --asker marcheti" in says
    assert "nobody matches --asker marcheti; nearest: Lidia Marchetti" in says
    made("questions", "--status", "evaded", code=2)
    made("questions", "--words", '"levy', code=2)
    made("questions", "--unanswered", "--status", "cut", code=2)
    for option in ("--asker", "--outlet", "--to", "--publisher"):
        assert f"{option} has no name" in made("questions", option, " ", code=2).stderr


def test_unanswered_keeps_apart_what_the_transcripts_leave_out(made: Run) -> None:
    says = made("questions", "--unanswered").stdout
    silent, cut = says.split("The transcripts leave the reply out")
    assert [row[3:6] for row in lines(silent)] == [
        ["perhaps no answer to this in this transcript", "0.75", "What of the pilots?"]
    ]
    assert "a guess each time" in silent
    assert "a guess" not in cut
    both, bells = lines(cut)
    assert both[3:5] == ["the transcript leaves the reply out", "0.90"]
    assert both[9:11] == ["As you have just heard from Pieter Odenthal", "his reply is not in the record"]
    assert "As you have just heard" in made("resolve", both[11]).stdout
    assert bells[9:] == ["–", NO_REPLY, "–"]
    assert "1 more is open: whether anybody took it up could not be told" in cut
    assert "levy" not in says  # declined is not unanswered
    *_, searched, document = says.splitlines()
    assert searched.startswith("in this record: 1 document of 1 publisher")
    assert "7 question parts" in searched
    assert document.strip() == asked().id
    assert [row[5] for row in lines(made("questions", "--status", "declined").stdout)] == ["Will you raise the levy"]
    says = made("questions", "--unanswered", "--asker", "nobody").stdout
    assert "nobody matches --asker" in says
    assert says.count("none") == 2
    assert "a guess" not in says
    assert says.splitlines()[-1].strip() == asked().id
    assert made("questions", "--unanswered", "--publisher", "nobody").stdout.endswith("0 question parts\n")


def test_many_documents_are_not_named_one_by_one(made: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "onrecord list" not in made("questions", "--unanswered").stdout
    monkeypatch.setattr("onrecord.cli.questions.questions._LISTED", 0)
    says = made("questions", "--unanswered").stdout
    assert says.splitlines()[-1].strip() == "`onrecord list` lists them"
    assert not says.endswith(f"{asked().id}\n")


def test_counts_have_their_denominator(made: Run) -> None:
    says = made("questions", "--counts", "outlet").stdout
    assert lines(says)[0] == [
        "outlet",
        "parts",
        "answered",
        "addressed",
        "declined",
        "unaddressed",
        "cut",
        "open",
        "unsure",
    ]
    assert lines(says)[1:] == [
        ["Harbour Wire", "3", "2", "0", "1", "0", "0", "0", "0"],
        ["Strait Radio", "3", "1", "0", "0", "1", "1", "1", "1"],
        ["unknown", "1", "0", "0", "0", "0", "1", "0", "1"],
    ]
    assert "7 question parts" in says
    assert lines(made("questions", "--counts", "addressee", "--outlet", "wire").stdout)[1][:2] == [
        "Ingrid Solveig Håkansdatter", "2"
    ]  # fmt: skip
    assert ["answered", "3", "38 %", "0"] in lines(made("questions", "--counts", "status").stdout)
    assert "no question part found" in made("questions", "--counts", "status", "--words", "walrus").stdout


def test_documents_that_nobody_looked_through_are_said(made: Run, folder: Path) -> None:
    with Archive(folder / "onrecord.db") as archive:
        archive.add(transcript(HARBOUR, record="compact/plain"))
    says = "1 document was never looked through for questions"
    for args in (["questions"], ["questions", "--counts", "outlet"], ["questions", "--unanswered"]):
        assert says in made(*args).stdout
    assert says in made("search", "--asked", "levy").stdout
    assert "Nobody has looked for questions" in made("show", "--qa", "compact/plain").stdout
    assert says not in made("search", "levy").stdout


def test_json(made: Run, answer: Callable[..., Any]) -> None:
    form = answer("questions", "--to", "Odenthal", "--limit", "1")
    assert (form["total"], form["parts"], form["unread"], form["filters"]["to"]) == (2, 7, 0, "Odenthal")
    (row,) = form["questions"]
    assert (row["id"], row["status"], row["says"], row["to"]["name"]) == (
        "q2.3",
        "answered",
        "answered",
        "Pieter Odenthal",
    )
    assert answer("resolve", row["written"])["citation"] == row["citation"]
    assert answer("resolve", row["answers"][0]["written"])["citation"] == row["answers"][0]["citation"]
    form = answer("questions", "--unanswered")
    assert [row["id"] for row in form["unaddressed"]["questions"]] == ["q5.2"]
    assert [row["left_out"] and row["left_out"]["kind"] for row in form["cut"]["questions"]] == [
        "missing-turn",
        "no-reply",
    ]
    assert form["documents"] == [asked().id]
    assert (form["open"], form["cut"]["total"], form["searched"]["documents"]) == (1, 2, 1)
    form = answer("questions", "--counts", "status")
    assert form["by"] == "status"
    assert {row["name"] for row in form["counts"]} == {"answered", "declined", "unaddressed", "cut", None}
    made("questions", "--json")


# show --qa


def test_qa_lists_parts_with_the_words_that_answer_them(made: Run, answer: Callable[..., Any]) -> None:
    says = made("show", "--qa", "press-conference").stdout
    order = [says.index(f"{id_}  “") for id_ in ("q2.1", "q2.2", "q2.3", "q5.1", "q5.2", "q5.3", "q7.1")]
    assert order == sorted(order)
    one = says[order[0] : order[1]]
    assert "declined to say (0.75)" in one
    assert "declined in the words “I will not speculate”" in one
    assert "t3, Ingrid Solveig Håkansdatter, Secretary General, Northern Compact:" in one
    two, three = says[order[1] : order[2]], says[order[2] : order[3]]
    assert "out of order: answered first, before q2.1" in two
    assert "out of order" not in one + three
    assert (
        "answered after the next reporter was called: t6 stands behind t4, “Otto Brandvold of Strait Radio.”" in three
    )
    assert "by Ingrid Solveig Håkansdatter, Secretary General, Northern Compact, who was not asked" in three
    assert "no answer to this in this transcript" in says[order[4] : order[5]]
    assert "his reply is not in the record" in says[order[5] : order[6]]
    assert "evaded" not in says
    form = answer("show", "--qa", "press-conference")
    assert [part["id"] for part in form["parts"]] == ["q2.1", "q2.2", "q2.3", "q5.1", "q5.2", "q5.3", "q7.1"]
    late = form["parts"][2]
    assert (late["asker"]["name"], late["outlet"], late["words"]) == (
        "Lidia Marchetti", "Harbour Wire", "when do the ferries return?"
    )  # fmt: skip
    assert late["order"]["later"][0] | {"words": ""} == {
        "turn": "t6", "after": "t4", "called": True, "reporter": True, "asks": False, "words": ""
    }  # fmt: skip
    assert late["order"]["others"] == ["t6"]
    assert form["parts"][1]["order"]["before"] == ["q2.1"]
    reply_form = late["replies"][0]
    assert (reply_form["says"], reply_form["answers"][0]["words"]) == ("answered", "The ferries return in May.")
    assert answer("resolve", late["written"])["citation"]["exact"] == "when do the ferries return?"
    assert answer("resolve", reply_form["answers"][0]["written"])["citation"]["exact"] == "The ferries return in May."
    assert form["parts"][0]["replies"][0]["refused"]["words"] == "I will not speculate"
    assert form["parts"][5]["replies"][1]["left_out"]["words"] == "As you have just heard from Pieter Odenthal"
    assert form["parts"][6]["asker"] is None
    for wrong in ("--gaps", "--text", "--source"):
        made("show", "--qa", "press-conference", wrong, code=2)


def test_parse_shows_the_questions_of_a_file(run: Run, folder: Path) -> None:
    says = run("parse", "--qa", folder / "talks" / "march.txt").stdout
    assert "Will the council share the burden of the winter?" in says
    assert "Ilse Brandt, Harbour Times" in says
    run("parse", "--qa", "--json", folder / "talks" / "march.txt", code=2)
    form = json.loads(run("parse", "--json", folder / "talks" / "march.txt").stdout)
    assert {"id", "turn", "start", "end", "to_because", "follows", "asked_by", "replies"} == set(
        form["layers"]["questions"]["items"][0]
    )


def test_qa_says_that_answers_are_looked_for_in_english_alone(run: Run, folder: Path) -> None:
    talk = folder / "talks" / "ports.txt"
    talk.write_text(
        "Conférence de presse du Ministre des Ports\n\n12 mars 2031\n\n"
        "Question : Quand le port ouvrira-t-il cette année ?\n\n"
        "Ivo Falk : Il ouvrira au printemps, si les travaux finissent à temps, et nous le dirons à tout le monde.\n"
    )
    says = "Answers are looked for in English alone"
    assert says in run("parse", "--qa", talk).stdout
    assert says not in run("parse", "--qa", folder / "talks" / "march.txt").stdout


def order_of(read: Transcript, *parts: QuestionPart) -> dict[str, list[str]]:
    return {id_: one.notes({"t4": "Somebody"}) for id_, one in orders(read, parts).items()}


def test_what_comes_later_and_what_does_not() -> None:
    said = (
        ("Lidia Marchetti, Harbour Wire", "Why this? And why that? And how?"),
        ("Secretary General", "This because of ice."),
        ("Otto Brandvold, Strait Radio", "And the pilots?"),
        ("MR. ODENTHAL", "That because of snow."),
        ("Lidia Marchetti, Harbour Wire", "Really?"),
        ("Secretary General", "Somehow."),
    )
    read = transcript(said, kinds=["question", "answer", "question", "answer", "question", "answer"])
    notes = order_of(
        read,
        part(read, "a", "Why this?", reply(read, "s2", "answered", "This because of ice.")),
        part(read, "b", "And why that?", reply(read, "s2", "answered", "That because of snow.")),
        part(read, "c", "And how?", reply(read, None, "answered", "Somehow.")),
        part(read, "d", "Really?", reply(read, "s2", "unaddressed")),
    )
    assert notes["a"] == notes["d"] == []
    assert notes["b"] == [
        "answered after the next question: t4 stands behind t3, “And the pilots?”",
        "answered in t4 by Somebody, who was not asked",
    ]
    unsure = orders(read, [part(read, "c", "And how?", reply(read, None, None, "Somehow."))])["c"]
    assert unsure.notes({}, sure=False) == ["taken up after the next question: t6 stands behind t3, “And the pilots?”"]
    assert notes["c"] == ["answered after the next question: t6 stands behind t3, “And the pilots?”"]


def test_a_follow_up_by_the_same_reporter_ends_nothing_and_a_moderator_does() -> None:
    said = (
        ("Lidia Marchetti, Harbour Wire", "Why this? Who did it?"),
        ("Secretary General", "Because of ice."),
        ("Lidia Marchetti, Harbour Wire", "And who?"),
        ("Secretary General", "The pilots did."),
        ("MR. ODENTHAL", "We have ten minutes."),
        ("Secretary General", "And the ice is thin, " + "so very thin " * 8 + "indeed."),
    )
    read = transcript(said, kinds=["question", "answer", "question", "answer", "moderation", "answer"])
    notes = order_of(
        read,
        part(read, "a", "Why this?", reply(read, "s2", "answered", "Because of ice.", "And the ice is thin, ")),
        part(read, "b", "Who did it?", reply(read, "s2", "answered", "The pilots did.")),
        QuestionPart(id="c", start=0, end=5, turn="t99"),
    )
    assert notes["a"] == ["answered after the moderator spoke: t6 stands behind t5, “We have ten minutes.”"]
    assert notes["b"] == notes["c"] == []


def test_a_questioner_who_is_no_reporter_is_not_called_one() -> None:
    said = (
        ("Lidia Marchetti, Harbour Wire", "Why this?"),
        ("Secretary General", "Let me think."),
        ("MR. ODENTHAL", "Mr. Marsh, " + "if you would, then, please, " * 3 + "go on."),
        ("Secretary General", "Because of ice."),
        ("Marsh", "And now?"),
    )
    read = transcript(said, kinds=["question", "answer", "moderation", "answer", "question"])
    (note,) = order_of(read, part(read, "a", "Why this?", reply(read, "s2", "answered", "Because of ice.")))["a"]
    assert note.startswith("answered after the next questioner was called: t4 stands behind t3, “Mr. Marsh, if")
    assert note.endswith("…”")


# On a terminal


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch) -> Page:
    monkeypatch.setenv("NO_COLOR", "1")
    made = Page()
    made.terminal, made.width = True, 90
    return made


def test_on_a_terminal_a_question_has_lines_of_its_own(
    page: Page, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Archive(tmp_path / "onrecord.db") as archive:
        archive.add(asked())
        print_rows(page, archive.questions())
        print_counts(page, archive.count_questions("addressee"))
    says = capsys.readouterr().out
    assert "Lidia Marchetti, Harbour Wire → Ingrid Solveig" in says
    assert "unknown → unknown" in says
    assert "    declined in the words “I will not speculate”" in says
    assert "    his reply is not in the record" in says
    assert f"    {NO_REPLY}" in says
    assert "  perhaps no answer to this in this transcript (0.75)" in says
    assert max(map(len, says.splitlines())) < 120


@pytest.mark.parametrize("by", ["addressee", "outlet"])
def test_counts_that_are_too_wide_are_listed(
    by: By, page: Page, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Archive(tmp_path / "onrecord.db") as archive:
        archive.add(asked())
        found = archive.count_questions(by)
    page.width = 60
    print_counts(page, found)
    narrow = capsys.readouterr().out
    page.width = 120
    print_counts(page, found)
    heads, *wide = capsys.readouterr().out.splitlines()
    assert max(map(len, narrow.splitlines())) <= 60
    columns = heads.split()[1:]
    for line in wide:
        name, *cells = line.rsplit(maxsplit=len(columns))
        held = ", ".join(f"{column} {cell}" for column, cell in zip(columns, cells, strict=True) if cell != "0")
        assert f"{name.strip()} {held}" in " ".join(narrow.split())


def test_a_person_asked_who_never_speaks_again_is_said(page: Page, capsys: pytest.CaptureFixture[str]) -> None:
    read = asked()
    bare = msgspec.structs.replace(read, layers={"questions": read.layers["questions"]})
    show_questions(page, bare, as_json=False)
    says = capsys.readouterr().out
    assert "Pieter Odenthal, Spokesperson has no turn after the question" in says
    items = (part(read, "q1", "Is the strait safe?", reply(read, SECRETARY, "cut")), part(read, "q2", "And the bells?"))
    kept = msgspec.structs.replace(read, layers={"questions": Layer("hand", "1", MADE_AT, items)})
    show_questions(page, kept, as_json=False)
    says = capsys.readouterr().out
    assert "has no turn" not in says
    assert says.rstrip().endswith("open")


# Search


def test_search_in_questions_and_in_replies(made: Run, answer: Callable[..., Any]) -> None:
    says = made("search", "--asked", "levy").stdout
    assert "asks “Will you raise the levy” compact/2031-03-04/press-conference@" in says
    says = made("search", "--in-answer-to", "ferries").stdout
    assert "in reply (answered) to “when do the ferries return?”" in says
    assert "The ferries return in May." in made("resolve", says.split("the reply: ")[1].split()[0]).stdout
    form = answer("search", "may", "--in-answer-to", "ferries", "--speaker", "hakansdatter")
    (hit,) = form["hits"]
    assert (hit["questions"][0]["id"], form["unread"], form["filters"]["in-answer-to"]) == ("q2.3", 0, "ferries")
    assert "unread" not in answer("search", "levy")
    assert "nothing found for --in-answer-to pilots" in made("search", "--in-answer-to", "pilots").stdout
    assert made("search", "--asked", "strait", "--kwic").stdout
    made("search", "--asked", "levy", "--in-answer-to", "levy", code=2)


def test_the_examples_from_end_to_end(run: Run, answer: Callable[..., Any]) -> None:
    run("add", *sorted((ROOT / "examples").glob("*.txt")))
    form = answer("questions", "--limit", "0")
    assert form["unread"] == 0
    assert form["searched"]["documents"] == 8
    assert form["total"] >= form["parts"] > 0
    for row in form["questions"]:
        cited = [row["written"], *(one["written"] for one in row["answers"])]
        for written in cited:
            assert answer("resolve", written)["written"] == written
    listed = sum(count["replies"] for count in answer("questions", "--counts", "status")["counts"])
    assert listed == form["total"]
    assert "question parts" in run("show", "--qa", "press-briefing-by-spokesperson-maelle-quennevaux-and").stdout


def test_statuses_and_counts_offered_are_the_archive_s() -> None:
    assert get_args(Status) == get_args(StatusFilter)
    assert get_args(Counts) == get_args(By)
    assert set(SAYS) == {*get_args(StatusFilter), None} - {"open"}


def test_runs_of_an_answer_are_kept_apart_and_another_speaker_is_named(made: Run, folder: Path) -> None:
    assert made("questions").exit_code == 0
    with Archive(folder / "onrecord.db") as archive:
        row = next(row for row in archive.questions(limit=100) if row.answers and row.to is not None)
    own = row.answers[0]
    assert row.to is not None
    other = msgspec.structs.replace(row.to, id="s99", name="Mara Vey", role=None, affiliation=None, label=None)
    mixed = msgspec.structs.replace(row, answers=(own, msgspec.structs.replace(own, speaker=other)))
    words = own.citation.words
    assert _answer(mixed) == f"{words} … [Mara Vey:] {words}"
