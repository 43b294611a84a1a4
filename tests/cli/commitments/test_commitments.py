"""`onrecord commitments`, on layers made by hand."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import polars as pl
import pytest

from onrecord.archive import Archive
from onrecord.cli.commitments.export import FOLLOWED
from onrecord.cli.commitments.view import period, print_commitments
from onrecord.cli.terminal.page import Page
from onrecord.ledgers.commitments import follow
from tests.archive.commitments.promised import (
    ACCOUNTS,
    ICEBREAKERS,
    JUNE,
    LATER_ICEBREAKERS,
    MARCH,
    PILOTS,
    SENT,
    promised,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Run


@pytest.fixture
def made(run: Run, folder: Path) -> Run:
    """Run the program beside an archive whose commitments are marked by hand."""
    with Archive(folder / "onrecord.db") as archive:
        for read in promised():
            archive.add(read)
    return run


def lines(says: str) -> list[list[str]]:
    return [line.split("\t") for line in says.splitlines() if "\t" in line]


def test_each_line_has_who_what_when_and_a_citation_that_resolves(made: Run) -> None:
    says = made("commitments").stdout
    rows = lines(says)
    assert len(rows) == 8
    assert rows[0] == [
        "2031-03-04", "Northern Compact", "committed", "send two icebreakers to the northern islands",
        "by the Ellamay Summit", "2031-07-08", "2031-07-10", "–", "the northern islands",
        "Ingrid Solveig Håkansdatter, Secretary General, Northern Compact", ICEBREAKERS, rows[0][11],
    ]  # fmt: skip
    assert ICEBREAKERS in made("resolve", rows[0][11]).stdout
    assert rows[2][4:8] == ["–", "–", "–", "if the strait freezes"]
    last = says.splitlines()[-1]
    assert last == (
        "8 commitments; in this record: 4 documents of 2 publishers, 2031-03-04 to 2032-01-15; 8 commitments; 1"
        " document was never looked through for commitments; add them again"
    )


def test_filters(made: Run) -> None:
    def actions(*args: str) -> list[str]:
        return [f"{row[0][5:7]} {row[3].split()[0]}" for row in lines(made("commitments", *args).stdout)]

    assert actions("--due", "2031-07") == ["03 send", "06 send", "03 relight"]
    assert actions("--due", "2031-04..2031-05", "--force", "calls-for") == ["03 publish"]
    assert actions("--actor", "council", "--since", "2031-06") == ["06 publish"]
    assert actions("--speaker", "odenthal", "mail", "ferries") == ["03 bring"]
    assert actions("--in", MARCH, "--in", JUNE, "--publisher", "compact", "icebreakers") == ["03 send", "06 send"]
    assert actions("--due", "past", "--today", "2031-04-18") == ["03 meet"]
    assert actions("--due", "overdue", "--today", "2031-08-01") == ["03 meet", "03 publish"]
    assert actions("--open", "--limit", "2") == ["03 publish", "03 open"]
    says = made("commitments", "--open", "--limit", "2").stdout
    assert "2 of 6 commitments open; in this record" in says
    assert "What no later document speaks of is open too." in says
    assert "open too" not in made("commitments", "--open", "walrus").stdout + made("commitments").stdout
    assert "1 of 8 commitments; in" in made("commitments", "-n", "1").stdout


def test_nothing_found_says_what_was_asked_and_who_there_is(made: Run) -> None:
    says = made("commitments", "walrus", "--actor", "northern compakt", "--in", JUNE, "--open").stdout
    assert f"no open commitment found for walrus --actor northern compakt --in {JUNE}" in says
    assert "nobody matches --actor northern compakt; nearest: Northern Compact" in says
    assert "in this record: 1 document of 1 publisher" in says
    assert "no publisher matches --publisher zzz" in made("commitments", "--publisher", "zzz").stdout


def test_what_is_wrong_with_a_command_line(made: Run) -> None:
    assert "'July' is no date" in made("commitments", "--due", "July", code=2).stderr
    assert "'2031-13' is no date" in made("commitments", "--due", "2031-01..2031-13", code=2).stderr
    assert "--csv prints a table" in made("commitments", "--csv", "--json", code=2).stderr
    assert "--csv prints a table" in made("commitments", "--csv", "--to", "x.csv", code=2).stderr
    assert "not 'x.txt'" in made("commitments", "--to", "x.txt", code=2).stderr
    made("commitments", "--force", "promised", code=2)
    made("commitments", '"open', code=2)
    for option in ("--actor", "--speaker", "--publisher"):
        assert f"{option} has no name" in made("commitments", option, " ", code=2).stderr


def test_later_passages_have_lines_of_their_own(made: Run) -> None:
    rows = lines(made("commitments", "--later", "icebreakers", "--in", MARCH).stdout)
    assert rows[0][12] == "last spoken of on 2031-09-02, not since in this record: 1 later document to 2032-01-15"
    assert rows[1][:3] == [
        "later", "2031-06-10", "said again with another deadline (by the Ellamay Summit, now by December)"
    ]  # fmt: skip
    assert rows[1][4:6] == [LATER_ICEBREAKERS, "send, icebreakers, northern, islands"]
    assert rows[2][:5] == ["later", "2031-09-02", "said to be done", "Pieter Odenthal, Spokesperson", SENT]
    assert SENT in made("resolve", rows[2][6]).stdout
    (row,) = lines(made("commitments", "--later", "pilots").stdout)
    assert row[12] == "no later mention in this record: 3 later documents to 2032-01-15"


def test_no_word_of_a_verdict(made: Run) -> None:
    says = made("commitments", "--later").stdout + made("commitments", "--due", "overdue").stdout
    says += made("commitments", "--help").stdout.replace("was kept or broken", "")
    for verdict in ("broken", "failed", "fulfilled", "kept", "dropped", "reneged"):
        assert verdict not in says


def test_json(made: Run, answer: Callable[..., Any]) -> None:
    form = answer("commitments", "--actor", "compact", "--limit", "1", "--later")
    assert (form["total"], form["items"], form["unread"], form["filters"]["actor"]) == (5, 8, 1, "compact")
    (row,) = form["rows"]
    assert (row["id"], row["due"], row["words"]) == ("c1", ["2031-07-08", "2031-07-10"], ICEBREAKERS)
    assert answer("resolve", row["written"])["citation"] == row["citation"]
    followed = row["followed"]
    assert (followed["open"], followed["documents"], followed["last"]) == (False, 1, "2031-09-02")
    assert [each["link"] for each in followed["later"]] == ["changed", "kept"]
    for each in followed["later"]:
        assert answer("resolve", each["written"])["citation"] == each["citation"]
    assert "followed" not in answer("commitments")["rows"][0]
    assert answer("commitments", "walrus")["rows"] == []
    made("commitments", "--json")


def test_tables(made: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    printed = list(csv.DictReader(io.StringIO(made("commitments", "--csv", "--limit", "1").stdout)))
    assert len(printed) == 8  # a table is whole
    assert (printed[0]["words"], printed[0]["due_to"], printed[2]["due_to"]) == (ICEBREAKERS, "2031-07-10", "")
    told = made("commitments", "--to", "c.csv", "--later").stderr
    assert "8 rows written to c.csv" in told
    rows = list(csv.DictReader(io.StringIO((folder / "c.csv").read_text(encoding="utf-8"))))
    assert tuple(rows[0])[-len(FOLLOWED) :] == FOLLOWED
    assert (rows[0]["open"], rows[1]["open"]) == ("no", "yes")
    assert rows[0]["later"].endswith("| 2031-09-02 said to be done")
    assert rows[0]["later_citations"].count("@") == 2
    made("commitments", "--to", "c.json", "pilots")
    assert [row["words"] for row in json.loads((folder / "c.json").read_bytes())] == [PILOTS]
    made("commitments", "--to", "c.parquet")
    assert pl.read_parquet(folder / "c.parquet").height == 8


def test_a_calendar_of_deadlines(made: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    told = made("commitments", "--to", "deadlines.ics").stderr
    assert "5 deadlines written to deadlines.ics; 3 commitments name no time and are not in the calendar" in told
    first = (folder / "deadlines.ics").read_bytes()
    assert first.count(b"BEGIN:VEVENT") == 5
    made("commitments", "--to", "deadlines.ics")
    assert (folder / "deadlines.ics").read_bytes() == first
    told = made("commitments", "--to", "one.ics", "--force", "conditional").stderr
    assert "0 deadlines written to one.ics; 1 commitment names no time and is not in the calendar" in told
    told = made("commitments", "--to", "two.ics", "--due", "overdue", "--today", "2031-08-01").stderr
    assert told.strip().endswith("2 deadlines written to two.ics")


class _Terminal(Page):
    def __init__(self) -> None:
        super().__init__()
        self.terminal, self.width, self.said = True, 80, list[str]()

    def line(self, text: str = "") -> None:
        self.said.append(text)


def test_on_a_terminal_a_commitment_has_a_few_lines(made: Run, folder: Path) -> None:
    del made
    page = _Terminal()
    with Archive(folder / "onrecord.db", mode="read") as archive:
        found = archive.commitments(document=MARCH)
        followed = {(str(one.commitment.citation), one.commitment.id): one for one in follow(archive, found)}
    print_commitments(page, found, followed)
    assert page.said[0] == "Northern Compact · 2031-03-04 · due 2031-07-08 to 2031-07-10"
    assert "  will, or has agreed to: send two icebreakers to the northern islands" in page.said
    assert "  deadline: by the Ellamay Summit; for the northern islands" in page.said
    assert "  → 2031-09-02 said to be done" in page.said
    assert "    in common: sent, icebreakers, islands" in page.said
    assert "  no later mention in this record: 3 later documents to 2032-01-15" in page.said
    assert "Northern Compact · 2031-03-04" in page.said
    assert "  condition: if the strait freezes" in page.said
    assert any("said again with another deadline" in line for line in page.said)
    assert any(line.endswith("the Compact") for line in page.said)
    assert ACCOUNTS in " ".join(" ".join(page.said).split())
    assert max(map(len, page.said)) <= 80
    short = _Terminal()
    print_commitments(short, found[3:4], {})
    assert short.said[0] == "Ingrid Solveig Håkansdatter · 2031-03-04 · due 2031-03-05"
    assert not any("later" in line for line in short.said)
    assert period(("2031-03-05", "2031-03-06")) == "2031-03-05 to 2031-03-06"
