"""`onrecord show --source`, and folders with documents of every kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.formats import made, made_rtf

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Run

TALK = made.docx(
    made.p("Press conference by Minister Ilse Brandt")
    + made.p("**Ilse Brandt:", " Good morning. The lamps are lit.")
    + made.p("**Anders Voll:", " Are they all lit?")
    + made.p("**Ilse Brandt:", " They are.")
)
PAGES = made.pdf(
    made.column("""Statement by the Chair of the Meridian Council

\tANDERS VOLL: The winter will be long, and no lamp of ours will fail in it, I say.

\tMAUD OKONJO: I thank the Chair.

\tANDERS VOLL: Thank you.""")
)


def _span(run: Run, record: str, words: str) -> str:
    at = run("show", record, "--text").stdout.index(words)
    return f"{record}:{at}-{at + len(words)}"


def test_the_place_in_a_text(filled: Run, answer: Callable[..., Any], folder: Path) -> None:
    record = "statement-by-the-chair-of-the-meridian-council"
    span = _span(filled, record, "it is an investment")
    said = filled("show", "--source", span).stdout
    assert "it is an investment" in said
    (place,) = answer("show", "--source", span)["places"]
    start, end = place["bytes"]
    assert (folder / "talks" / "june.txt").read_bytes()[start:end] == b"it is an investment"
    assert f"bytes {start:,} to {end:,}" in said
    assert "talks/june.txt" in said
    written = answer("show", "--source", span)["written"]
    assert filled("show", "--source", written).stdout == said


def test_the_place_in_a_pdf(run: Run, answer: Callable[..., Any], folder: Path) -> None:
    (folder / "statement.pdf").write_bytes(PAGES)
    run("add", "statement.pdf")
    span = _span(run, "statement-by-the-chair-of-the-meridian-council", "I thank the Chair")
    (place,) = answer("show", "--source", span)["places"]
    assert place["page"] == 1
    assert place["box"][0] < place["box"][2]
    assert "page 1, 108" in run("show", "--source", span).stdout


def test_the_place_in_a_docx(run: Run, answer: Callable[..., Any], folder: Path) -> None:
    (folder / "talk.docx").write_bytes(TALK)
    run("add", "talk.docx")
    span = _span(run, "press-conference-by-minister-ilse-brandt", "lamps")
    form = answer("show", "--source", span)
    assert form["places"] == [{"story": "word/document.xml", "paragraph": 2, "run": 2}]
    assert form["media_type"].endswith("wordprocessingml.document")
    assert "word/document.xml, paragraph 2, run 2" in run("show", "--source", span).stdout


def test_the_place_in_an_rtf_file(run: Run, answer: Callable[..., Any], folder: Path) -> None:
    data = made_rtf.word(
        r"{\b Ilse Brandt:} Good morning. The lamps are \'93lit\'94.",
        r"{\b Anders Voll:} Are they all lit?",
        r"{\b Ilse Brandt:} They are.",
    )
    (folder / "files").mkdir()
    (folder / "files" / "talk.rtf").write_bytes(data)
    run("add", "files")
    (record,) = [row["id"] for row in answer("list")["documents"]]
    form = answer("show", "--source", _span(run, record, "are “lit”"))
    start, end = form["places"][0]["bytes"]
    assert data[start:end] == rb"are \'93lit\'94"
    assert form["media_type"] == "application/rtf"
    run("prove", "files/talk.rtf")


def test_the_time_of_a_turn(run: Run, answer: Callable[..., Any], folder: Path) -> None:
    cues = "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ilse Brandt>The lamps are lit.\n\n"
    (folder / "talk.vtt").write_text(cues + "00:05.000 --> 00:07.000\n<v Anders Voll>All of them?\n", encoding="utf-8")
    run("add", "talk.vtt")
    (record,) = [row["id"] for row in answer("list")["documents"]]
    span = _span(run, record, "lamps")
    form = answer("show", "--source", span)
    assert [(time["turn"], float(time["start"])) for time in form["times"]] == [("t1", 1.0)]
    assert "t1: from second" in run("show", "--source", span).stdout


def test_what_is_no_span(filled: Run) -> None:
    record = "statement-by-the-chair-of-the-meridian-council"
    assert "needs a span" in filled("show", "--source", record, code=2).stderr
    assert "is no place in" in filled("show", "--source", f"{record}:5-5", code=2).stderr
    assert "is no place in" in filled("show", "--source", f"{record}:5-99999", code=2).stderr
    assert "is not a citation" in filled("show", "--source", f"{record}#5-9", code=2).stderr
    assert "leave --turn" in filled("show", "--source", f"{record}:5-9", "--text", code=2).stderr


def test_folders_hold_documents_of_every_kind(run: Run, answer: Callable[..., Any], folder: Path) -> None:
    talks = folder / "talks"
    (talks / "statement.pdf").write_bytes(PAGES)
    (talks / "talk.docx").write_bytes(TALK)
    (talks / "settings.json").write_text('{"colour": "blue", "lamps": [1, 2, 3]}', encoding="utf-8")
    (talks / "SOURCES.tsv").write_text("name\tplace\nmarch\tthe strait\njune\tthe islands\n", encoding="utf-8")
    done = answer("add", "talks")
    assert (done["failed"], done["passed_over"]) == (0, 2)
    assert {form["path"] for form in done["documents"]} == {
        "talks/june.txt", "talks/march.txt", "talks/statement.pdf", "talks/talk.docx",
    }  # fmt: skip
    assert "2 files of another kind passed over" in run("add", "talks").stdout


def test_prove_takes_documents(run: Run, folder: Path) -> None:
    (folder / "statement.pdf").write_bytes(PAGES)
    (folder / "talk.docx").write_bytes(TALK)
    run("prove", "statement.pdf", "talk.docx")
