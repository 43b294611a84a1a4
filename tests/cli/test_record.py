"""The commands that ask the archive: list, show, search, resolve, people, stats."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from typer.testing import CliRunner

from onrecord.archive import Archive
from onrecord.cli import app
from onrecord.model import CitationRef, from_json

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Program, Run


def test_list_is_tab_separated_by_date(filled: Run) -> None:
    rows = [line.split("\t") for line in filled("list").stdout.splitlines()]
    assert [row[0] for row in rows] == ["2024-03-12", "2024-06-18"]
    assert rows[0][-1] == "Press conference by the Chair of the Meridian Council"
    assert filled("list", "--since", "2024-04").stdout.count("\n") == 1
    assert filled("list", "--until", "2023").stdout == ""


def test_list_json(filled: Run, answer: Callable[..., Any]) -> None:
    assert filled("list").stdout
    (march, june) = answer("list")["documents"]
    assert set(march) == {
        "id", "title", "date", "publisher", "event", "versions", "turns", "words", "url", "added_at",
    }  # fmt: skip
    assert june["date"] == "2024-06-18"


def _id(answer: Callable[..., Any], date: str) -> str:
    (found,) = [row["id"] for row in answer("list")["documents"] if row["date"] == date]
    return str(found)


def test_show(filled: Run, answer: Callable[..., Any]) -> None:
    june = _id(answer, "2024-06-18")
    said = filled("show", june).stdout
    assert said.startswith("Statement by the Chair of the Meridian Council\n2024-06-18")
    assert "named by the printed label “Maud Okonjo:”" in said
    record = filled("show", june, "--json").stdout
    assert from_json(record).id == june
    text = filled("show", june, "--text").stdout
    assert text == Path("talks/june.txt").read_text()
    assert filled("show", june, "--turn", "t2", "--text").stdout == "I thank the Chair. Nobody shares burdens alone.\n"
    assert "Good evening" in filled("show", june, "--speaker", "okonjo", "--text").stdout
    (turn,) = answer("show", june, "--turn", "2")["turns"]
    assert turn["speaker"]["name"] == "Maud Okonjo"
    assert turn["citation"]["exact"] == turn["words"]
    assert turn["written"] == str(CitationRef.parse(turn["written"]))


def test_show_says_what_there_is_instead(filled: Run, answer: Callable[..., Any]) -> None:
    june = _id(answer, "2024-06-18")
    assert "4 turns" in filled("show", june, "--turn", "t9", code=1).stderr
    assert "Maud Okonjo" in filled("show", june, "--speaker", "Brandt", code=1).stderr
    assert june in filled("show", june[:-1] + "x", code=1).stderr


def test_show_an_older_version(filled: Run, answer: Callable[..., Any]) -> None:
    june = _id(answer, "2024-06-18")
    before = from_json(filled("show", june, "--json").stdout)
    path = Path("talks/june.txt")
    path.write_text(path.read_text().replace("an investment", "a duty"))
    filled("add", "talks")
    assert "a duty" in filled("show", june, "--text").stdout
    assert "an investment" in filled("show", june, "--version", before.version, "--text").stdout


def test_search_gives_passage_speaker_date_and_citation(filled: Run) -> None:
    said = filled("search", '"our granary is not for sale"').stdout
    assert "**Our granary is not for sale**" in said
    assert "Anders Voll" in said
    assert "2024-06-18" in said
    assert said.splitlines()[-1].endswith("2024-03-12 to 2024-06-18")
    assert "in this record: 2 documents" in said


def test_search_words_are_one_query(filled: Run, answer: Callable[..., Any]) -> None:
    assert filled("search", "burden", "sharing").stdout == filled("search", "burden sharing").stdout
    hits = answer("search", "burden", "sharing", "--speaker", "Voll")["hits"]
    assert {hit["speaker_name"] for hit in hits} == {"Anders Voll"}
    for hit in hits:
        assert hit["written"].startswith(hit["record"])
        assert hit["citation"]["exact"][: len(hit["text"])] == hit["text"]
        assert filled("resolve", hit["written"]).stdout.startswith(hit["citation"]["exact"].split("\n")[0])


def test_search_by_date(filled: Run, answer: Callable[..., Any]) -> None:
    first = [hit["date"] for hit in answer("search", "granary", "--first")["hits"]]
    last = [hit["date"] for hit in answer("search", "granary", "--last")["hits"]]
    assert first == ["2024-03-12", "2024-06-18"]
    assert last == first[::-1]
    assert [hit["date"] for hit in answer("search", "granary", "--since", "2024-06")["hits"]] == ["2024-06-18"]
    assert [hit["date"] for hit in answer("search", "granary", "--until", "2024-03")["hits"]] == ["2024-03-12"]
    assert "exclude" in filled("search", "granary", "--first", "--last", code=2).stderr


def test_search_form(filled: Run, answer: Callable[..., Any]) -> None:
    assert filled("list").stdout
    found = answer("search", "granary", "--limit", "1", "--outlet", "x")
    assert set(found) == {"query", "filters", "order", "searched", "total", "suggestions", "hits"}
    assert set(found["searched"]) == {"documents", "publishers", "since", "until"}
    assert found["filters"]["affiliation"] == "x"
    assert found["hits"] == []
    assert answer("search", "granary", "--limit", "1")["total"] == 2
    assert len(answer("search", "granary", "--limit", "0")["hits"]) == 2
    assert "1 of 2 hits" in filled("search", "granary", "-n", "1").stdout


def test_search_concordance(filled: Run) -> None:
    *lines, empty, searched = filled("search", '"burden sharing"', "--kwic").stdout.splitlines()
    assert empty == ""
    assert searched.startswith("2 hits; in this record")
    for line in lines:
        left, match, right, who, date, citation = line.split("\t")
        assert match.lower() == "burden sharing"
        assert (who, date[:4]) == ("Anders Voll", "2024")
        assert left == "" or left.endswith(" ")
        assert right.startswith(" ")
        CitationRef.parse(citation)


def test_search_that_finds_nothing_says_what_was_searched(filled: Run) -> None:
    said = filled("search", "zeppelin").stdout
    assert said.startswith("nothing found for zeppelin\n")
    assert "in this record: 2 documents" in said
    assert "nearest: Anders Voll" in filled("search", "granary", "--speaker", "Anders Vol").stdout


def test_search_without_words(filled: Run) -> None:
    assert "Nobody shares burdens alone." in filled("search", "--speaker", "Okonjo").stdout
    assert "give words" in filled("search", code=2).stderr


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("search", '"granary'), "quot"),
        (("search", "granary", "--since", "yesterday"), "no date"),
        (("search", "granary", "--until", "2024-02-30"), "no date"),
        (("search", "granary", "--kind", "song"), "song"),
        (("resolve", "march"), "not a citation"),
    ],
)
def test_what_cannot_be_understood_ends_with_2(filled: Run, args: tuple[str, ...], says: str) -> None:
    assert says in filled(*args, code=2).stderr


def test_resolve(filled: Run, answer: Callable[..., Any]) -> None:
    hit = answer("search", "crowns")["hits"][0]
    assert (
        filled("resolve", hit["written"]).stdout.splitlines()[0]
        == "Around 40 million crowns. Our granary is not for sale."
    )
    around = filled("resolve", hit["written"], "--context", "20").stdout
    assert "**Around 40 million crowns. Our granary is not for sale.**" in around
    found = answer("resolve", hit["written"], "--context", "5")
    assert set(found) == {"written", "citation", "turn", "speaker", "title", "date", "before", "after", "newer"}
    assert found["citation"]["exact"] == "Around 40 million crowns. Our granary is not for sale."
    assert found["before"].endswith(" ")


def test_a_citation_that_does_not_resolve_ends_with_1(filled: Run, answer: Callable[..., Any]) -> None:
    ref = CitationRef.parse(answer("search", "crowns")["hits"][0]["written"])
    beyond = CitationRef(ref.record, ref.version, ref.start, 99_999)
    elsewhere = CitationRef(ref.record, "0" * 12, ref.start, ref.end)
    for wrong in (beyond, elsewhere):
        said = filled("resolve", str(wrong), code=1)
        assert said.stdout == ""
        assert len(said.stderr.splitlines()) == 1


def test_people(filled: Run, answer: Callable[..., Any]) -> None:
    rows = [line.split("\t") for line in filled("people").stdout.splitlines()]
    assert rows[0][:2] == ["Anders Voll", "2"]
    (brandt,) = answer("people", "brandt")["people"]
    assert brandt["affiliations"] == ["Harbour Times"]
    assert set(brandt) == {"name", "labels", "roles", "affiliations", "documents", "turns", "words"}
    assert "nobody" in filled("people", "zeppelin").stdout


def test_stats(filled: Run, answer: Callable[..., Any]) -> None:
    assert "documents\t2" in filled("stats").stdout
    held = answer("stats")
    assert (held["documents"], held["versions"], held["since"]) == (2, 2, "2024-03-12")
    assert sum(held["segments"].values()) == sum(len(Path(f"talks/{n}.txt").read_text()) for n in ("june", "march"))


@pytest.mark.parametrize("command", [("list",), ("show", "x"), ("search", "x"), ("people",), ("stats",)])
def test_what_is_no_archive_gets_one_sentence(run: Run, command: tuple[str, ...]) -> None:
    for name, says in (("nowhere.db", "nowhere.db"), ("talks", "folder"), ("talks/june.txt", "not an archive")):
        said = run(*command, "--archive", name, code=1)
        assert says in said.stderr
        assert len(said.stderr.splitlines()) == 1
    assert not Path("nowhere.db").exists(), "asking makes no archive"


def test_an_archive_of_a_newer_release(filled: Run) -> None:
    with sqlite3.connect("onrecord.db") as connection:
        connection.execute("INSERT INTO migration (name) VALUES ('of another year')")
    connection.close()
    assert "newer" in filled("search", "granary", code=1).stderr
    assert "newer" in filled("add", "talks", code=1).stderr


def test_a_closed_pipe_is_no_error_worth_words(filled: Run, program: Program) -> None:
    Path("talks/long.txt").write_text("A long talk\n\n" + "Anders Voll: Yes.\n\nMaud Okonjo: No.\n\n" * 3_000)
    filled("add", "talks/long.txt")
    running = program("parse", "talks/long.txt")
    assert running.stdout is not None
    assert running.stdout.readline() == "A long talk\n"
    running.stdout.close()
    assert running.stderr is not None
    assert running.stderr.read() == ""
    running.stderr.close()
    assert running.wait(timeout=60) == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_output_that_cannot_be_written(filled: Run, program: Program) -> None:
    assert filled("stats").stdout
    with Path("/dev/full").open("w") as full:
        running = program("stats", stdout=full)
        _, err = running.communicate(timeout=60)
    assert running.returncode == 1
    assert err.splitlines() == ["onrecord: output could not be written: No space left on device"]


def test_faults_of_ours_are_one_sentence_unless_asked_for(filled: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_: Archive) -> None:
        raise ZeroDivisionError("oh")

    monkeypatch.setattr(Archive, "stats", fails)
    assert "ZeroDivisionError: oh" in filled("stats", code=1).stderr
    monkeypatch.setenv("ONRECORD_TRACEBACK", "1")
    result = CliRunner().invoke(app, ["stats"])
    assert isinstance(result.exception, ZeroDivisionError)

    def fills(_: Archive) -> None:
        raise MemoryError

    monkeypatch.setattr(Archive, "stats", fills)
    assert "memory" in filled("stats", code=1).stderr


def test_words_of_an_interpreter_are_shown_as_such(run: Run, folder: Path) -> None:
    talk = "ILSE DAHL: (As interpreted.) Thank you. The lamps are lit.\n\nQ: Who pays?\n\nILSE DAHL: We do.\n"
    (folder / "lamps.txt").write_text(f"Press conference on lamps\n\n12 March 2031\n\n{talk}")
    said = run("parse", "lamps.txt").stdout
    assert said.count("an interpreter's words, marked “(As interpreted.)”") == 1


def test_the_language_is_shown_where_it_is_known(run: Run, folder: Path) -> None:
    head = "Conférence de presse sur les lampes\n\n12 mars 2031\n\n"
    (folder / "lampes.txt").write_text(f"{head}ILSE DAHL : Nous avons parlé des lampes, et ce sont les nôtres.\n")
    assert "2031-03-12 · press conference · fr" in run("parse", "lampes.txt").stdout.splitlines()
    (folder / "short.txt").write_text("ILSE DAHL: Lamps.\n")
    assert "und" not in run("parse", "short.txt").stdout.split()
