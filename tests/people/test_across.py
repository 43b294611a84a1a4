"""One person across documents, and the evidence for it; two of one surname stay apart."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from onrecord.archive import Archive
from onrecord.cli import app
from onrecord.cli.people.why import days_told
from onrecord.model import Office
from onrecord.people import authority

TALKS = {
    "one": "Remarks by Prime Minister Ada Falk of Ostrelle\n\n12 March 2031\n\n"
    "PRIME MINISTER FALK: Good morning. The lamps are lit and the harbour is open to all who come.\n\n"
    "MAYOR FALK: And I thank you for it. My own council paid for the oil, as you know.\n\n"
    "PRIME MINISTER FALK: So it did, and Ostrelle will remember that for a long time.\n",
    "two": "Press conference on the lamps\n\n14 March 2031\n\n"
    "PRIME MINISTER FALK: I have little to add. The lamps are lit, and they will stay lit.\n\n"
    "QUESTION: For how long will they stay lit, Prime Minister?\n\n"
    "PRIME MINISTER FALK: For as long as there are ships, and there will be ships.\n",
    "three": "Hearing on the oil\n\n16 March 2031\n\n"
    "Mr. SUND: I bought the oil. I have the bill here, and I will read it to you.\n\n"
    "Mr. BERG: Please do so, and slowly, for the record of this committee.\n\n"
    "Mr. SUND: Forty barrels, at three crowns each.\n",
    "four": "Hearing on the lamps\n\n18 March 2031\n\n"
    "Mr. SUND: I lit the lamps. Nobody asked me to, and nobody paid me for it.\n\n"
    "Mr. BERG: We thank you. How many lamps were there in the harbour?\n\n"
    "Mr. SUND: Ninety, and all of them were dark.\n",
}


@pytest.fixture(autouse=True)
def filled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("ONRECORD_PEOPLE", str(tmp_path / "people.toml"))
    monkeypatch.chdir(tmp_path)
    authority.cache_clear()
    say("people", "add", "Ada Falk", "--office", "Prime Minister, Ostrelle, 2030")
    for name, text in TALKS.items():
        Path(f"{name}.txt").write_text(text)
    say("add", *(f"{name}.txt" for name in TALKS))
    yield
    authority.cache_clear()


def say(*arguments: str, code: int = 0) -> str:
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == code, result.output
    return result.stdout


def test_two_of_one_surname_in_one_document_stay_apart() -> None:
    rows = {(row.name, row.labels): row for row in Archive("onrecord.db", mode="read").people("falk")}
    assert set(rows) == {("Ada Falk", ("PRIME MINISTER FALK",)), ("Falk", ("MAYOR FALK",))}
    assert rows["Ada Falk", ("PRIME MINISTER FALK",)].documents == 2


def test_a_surname_alone_is_nobodys_across_documents() -> None:
    rows = Archive("onrecord.db", mode="read").people("sund")
    assert [(row.name, row.documents) for row in rows] == [("Sund", 1), ("Sund", 1)]


def test_why_shows_records_labels_spans_and_offices() -> None:
    said = say("people", "why", "falk")
    assert "Ada Falk (ada-falk, 2 documents)" in said
    assert "by the office held that day: Prime Minister, Ostrelle (2030, no last day given)" in said
    assert "printed as MAYOR FALK" in said
    assert "a surname alone: this voice only" in said
    form = json.loads(say("people", "why", "ada", "--json"))["people"]
    (ada,) = form
    assert ada["person"] == "ada-falk"
    assert [office["body"] for office in ada["offices"]] == ["Ostrelle"]
    with Archive("onrecord.db", mode="read") as archive:
        for appearance in ada["appearances"]:
            transcript = archive.get(appearance["record"])
            assert transcript.version == appearance["version"]
            for shown in appearance["shown"]:
                assert [transcript.text[a:b] for a, b in shown["because"]] == shown["words"]


def test_why_of_nobody_names_who_is_known() -> None:
    said = say("people", "why", "stoltenberg", code=1)
    assert "nobody in this record" in said
    assert "Jens Stoltenberg (jens-stoltenberg, Q57665): Secretary General, NATO (2014-10-01 to 2024-09-30);" in said


def test_why_of_a_label_shows_whose_it_is() -> None:
    said = say("people", "why", "the", "mayor")
    assert "nobody in this record is named like “the mayor”" in said
    assert "printed as MAYOR FALK" in said
    assert "PRIME MINISTER" not in said
    say("people", "why", "the", code=1)


def test_why_of_a_day() -> None:
    said = say("people", "why", "falk", "--on", "2031-03-14")
    assert "2031-03-14" in said
    assert "2031-03-12" not in said
    said = say("people", "why", "falk", "--on", "2031-05", code=1)
    assert "nobody in this record on 2031-05 is named like “falk”" in said
    assert "known, without a word in this record: Ada Falk (ada-falk): Prime Minister, Ostrelle" in said
    say("people", "why", "falk", "--on", "2031-02-30", code=2)


def test_why_of_an_office_on_a_day_tells_who_held_it() -> None:
    said = say("people", "why", "president of the united states", "--on", "2023-07-10", code=1)
    assert "Joe Biden (joe-biden, Q6279): President, United States (2021-01-20 to 2025-01-20)" in said
    assert "known" not in say("people", "why", "president of the united states", "--on", "2025-01-20", code=1)


def test_why_names_who_was_not_taken_for_a_voice() -> None:
    say("people", "add", "Bo Sund", "--office", "Chair, Oil Board, 2030, 2032")
    line = "named so and in office that day, but not taken for it: Bo Sund (bo-sund): Chair, Oil Board (2030 to 2032)"
    assert line in say("people", "why", "sund")
    (first, _) = json.loads(say("people", "why", "sund", "--json"))["people"]
    assert [other["person"] for other in first["appearances"][0]["not_taken"]] == ["bo-sund"]


@pytest.mark.parametrize(
    ("end", "checked", "day", "told"),
    [
        ("2034", "2033-05-01", "2033-02-01", "2031 to 2034"),
        (None, None, "2033-02-01", "2031, no last day given"),
        (None, "2033-05-01", "2033-02-01", "2031, still held on 2033-05-01"),
        (None, "2033-05-01", None, "2031, still held on 2033-05-01"),
        (None, "2033-05-01", "2033-06", "2031, still held on 2033-05-01, before this document"),
    ],
)
def test_an_office_says_until_when_it_is_known(
    end: str | None, checked: str | None, day: str | None, told: str
) -> None:
    assert days_told(Office("Mayor", "Ostrelle", "2031", end), checked, day) == told


def test_words_that_are_no_subcommand_are_asked_of_the_list() -> None:
    assert say("people", "falk") == say("people", "list", "falk")
    assert json.loads(say("people", "--json")) == json.loads(say("people", "list", "--json"))
    assert "import" in say("people", "--help")
