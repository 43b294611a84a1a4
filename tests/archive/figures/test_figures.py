"""Figures in the archive: stored, filtered, cited, corrected, decided on; their layer is made by hand."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import msgspec
import pytest

from onrecord.archive import Archive, BadCorrection, BadQuery, NotInArchive
from onrecord.archive.figures.saving import exact, percent_in_words, refers_back
from onrecord.archive.figures.units import units_meant
from onrecord.model import Correction, Figure, Layer, OnRecordError, Target
from tests.archive.figures.counted import MADE_AT, REPORTER, SECRETARY, ships, told
from tests.archive.transcripts import HARBOUR, transcript

AT, WHY = "2031-04-01T09:00:00Z", "read again"


@pytest.fixture
def archive(empty: Archive) -> Archive:
    empty.add(ships())
    return empty


def words(rows: Any) -> list[str]:
    return [row.words for row in rows]


def corrected(archive: Archive, said: str, **values: str | None) -> Any:
    row = next(row for row in archive.figures() if row.words == said)
    target = Target("figures", row.citation.start, row.citation.end, row.citation.exact, row.version)
    archive.correct(row.record, Correction(target, values, "A Reader", AT, WHY))
    return next(each for each in archive.figures() if each.words == said)


def test_each_figure_has_a_row_with_its_sentence(archive: Archive) -> None:
    found = archive.figures()
    assert (len(found), found.total, found.figures, found.unread) == (8, 8, 8, 0)
    assert (found.searched.documents, found.searched.publishers, found.searched.since) == (1, 1, "2031-03-04")
    assert repr(found) == "<Figures: 8 of 8 in 1 documents>"
    first = found[0]
    assert first.words == "more than 110 million crowns"
    assert (first.kind, first.low, first.high, first.comparator, first.unit) == ("money", "110000000", None, ">", "CRN")
    assert (first.low_value, first.high_value, first.as_of_date) == (110e6, None, ("2031-01-01", "2031-12-31"))
    assert first.speaker is not None
    assert (first.speaker.name, first.turn, first.turn_kind, first.premise) == (
        "Ingrid Solveig Håkansdatter", "t1", "statement", False
    )  # fmt: skip
    assert first.sentence.words == "Members have given more than 110 million crowns to the dredging fund this year."
    assert first.before is not None
    assert first.after is not None
    assert (first.before.words, first.after.words) == ("Good morning.", "That is two-thirds of what it needs.")
    assert [row.premise for row in found] == [False, False, True, True, True, False, False, True]
    assert found[1].low_value == pytest.approx(2 / 3)
    assert (found[5].modality, found[5].attributed_to) == ("forecast", "the council")
    assert found[7].speaker is None
    assert words(found[2:4]) == ["40 ships", "12 ships"]


def test_what_the_press_says_is_a_premise_in_any_turn(empty: Archive) -> None:
    made = told(
        (SECRETARY, "We have {40 ships}."), (REPORTER, "They said {44 ships}.", "interjection"),
        figures=[{"value": "40"}, {"value": "44", "denied": True}],
    )  # fmt: skip
    kinds = {made.turns[1].speaker: "press"}
    speakers = tuple(msgspec.structs.replace(one, kind=kinds.get(one.id, one.kind)) for one in made.speakers)
    empty.add(msgspec.structs.replace(made, speakers=speakers))
    found = empty.figures()
    assert [(row.premise, row.speaker_kind == "press", row.denied) for row in found] == [
        (False, False, False), (True, True, True)
    ]  # fmt: skip
    assert words(empty.figures(official=True)) == ["40 ships"]


def test_every_citation_resolves(archive: Archive) -> None:
    for row in archive.figures():
        for citation in (row.citation, row.sentence, row.before, row.after):
            assert citation is None or archive.resolve(citation).citation == citation
        assert archive.resolve(str(row.citation)).citation.exact == row.citation.exact


def test_words_choose_by_sentence_measure_and_what_is_referred_back_to(archive: Archive) -> None:
    assert words(archive.figures("dredging")) == ["more than 110 million crowns", "two-thirds"]
    assert words(archive.figures("council announced")) == ["36 ships", "30"]
    assert words(archive.figures('"sail by the summit" NOT mark')) == ["36 ships"]
    for written in ("2.5%", "2.5 percent", "2.5 per cent", '"2.5 percent"', "levy 2.5 %"):
        assert words(archive.figures(written)) == ["2.5%"], written
    assert not archive.figures("5%  ferries")
    with pytest.raises(BadQuery):
        archive.figures('"dredging')


def test_filters(archive: Archive) -> None:
    archive.add(told((SECRETARY, "We have {41 ships}."), figures=[{"value": "41", "unit": "ship"}],
                     record="compact/2032-01-01/statement", date="2032-01-01"))  # fmt: skip
    assert words(archive.figures(unit="Ships")) == ["40 ships", "12 ships", "36 ships", "30", "41 ships"]
    assert words(archive.figures(unit="per cent")) == words(archive.figures(unit="%")) == ["2.5%"]
    assert words(archive.figures(unit="crn")) == ["more than 110 million crowns"]
    assert words(archive.figures(kind=["money", "ratio"])) == ["more than 110 million crowns", "two-thirds"]
    assert words(archive.figures(kind="percent", speaker="marchetti")) == ["2.5%"]
    assert words(archive.figures(since="2032")) == words(archive.figures(document="statement")) == ["41 ships"]
    assert archive.figures(document="statement").searched.documents == 1
    assert len(archive.figures(document=["statement", "press-conference"], official=True)) == 5
    assert words(archive.figures(until="2031", publisher="compact", limit=2, offset=1)) == ["two-thirds", "40 ships"]
    nobody = archive.figures(speaker="marcheti")
    assert (len(nobody), nobody.suggestions) == (0, {"speaker": ["Lidia Marchetti"]})
    with pytest.raises(BadQuery, match="no kind of figure"):
        archive.figures(kind="weight")  # type: ignore[arg-type]
    with pytest.raises(NotInArchive):
        archive.figures(document="nowhere")
    with pytest.raises(TypeError, match="outlet"):
        archive.figures(outlet="Harbour Wire")  # type: ignore[call-arg]
    with pytest.raises(ValueError, match="0 or more"):
        archive.figures(limit=-1)


def test_who_has_not_been_looked_through_is_told(archive: Archive) -> None:
    archive.add(transcript(HARBOUR, record="compact/2031-05-01/talk", date="2031-05-01"))
    found = archive.figures()
    assert (found.unread, found.figures, found.searched.documents) == (1, 8, 2)


def test_a_layer_from_anywhere_does_no_harm(empty: Archive) -> None:
    read = transcript(HARBOUR)
    size = len(read.text)
    blank: dict[str, Any] = {"kind": "count", "high": None, "comparator": "="}
    items = (
        Figure(id="f1", start=size - 5, end=size + 9, turn="t1", low="1", **blank),
        Figure(id="f2", start=9, end=9, turn="t1", low="1", **blank),
        Figure(id="f3", start=30, end=40, turn="t99", low="many", speaker="s99", **blank),
        Figure(id="f4", start=0, end=5, turn="t1", low="1" + "0" * 59, **blank),
    )
    empty.add(msgspec.structs.replace(read, layers={"figures": Layer("elsewhere", "1", MADE_AT, items)}))
    found = empty.figures()
    assert [row.id for row in found] == ["f4", "f3"]
    assert (found[1].turn, found[1].speaker, found[1].low_value, found[1].before) == (None, None, None, None)
    assert found[1].sentence == found[1].citation
    assert found.figures == 2


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2.50", Fraction(5, 2)), ("2/3", Fraction(2, 3)), ("-4", Fraction(-4)), ("0.1", Fraction(1, 10)),
        ("1/0", None), ("1e9", None), ("many", None), ("", None), (None, None), ("9" * 61, None),
    ],
)  # fmt: skip
def test_values_are_exact_or_none(written: str | None, value: Fraction | None) -> None:
    assert exact(written) == value


@pytest.mark.parametrize(
    ("sentence", "back"),
    [
        ("Nine members were meeting that mark.", True),
        ("That's two-thirds of our harbours.", True),
        ("We kept to the same standard.", True),
        ("It was 30 then.", True),
        ("And in May it was 30.", True),
        ("This year, it stands at 30.", True),
        ("In fact it was 30.", False),
        ("In May ships stood still, 30 of them.", False),
        ("I know that we have 40 ships.", False),
        ("This year we have 40 ships.", True),  # begins with it: a sentence too many is searched, none too few
        ("Members paid 40 million crowns this year.", False),
        ("Forty ships sail.", False),
    ],
)
def test_sentences_that_refer_back(sentence: str, back: bool) -> None:
    assert refers_back(sentence) is back


def test_percent_signs_are_words() -> None:
    assert percent_in_words("2% and 2.5 per cent, 3 %") == "2 percent and 2.5 percent, 3 percent"


def test_a_correction_changes_the_row_and_survives(archive: Archive) -> None:
    row = corrected(archive, "36 ships", low="35", unit="hull", speaker=None)
    assert (row.low, row.low_value, row.unit, row.speaker) == ("35", 35.0, "hull", None)
    row = corrected(archive, "36 ships", speaker="Lidia Marchetti", as_of_date="2031-06-01/2031-06-30")
    assert row.speaker is not None
    assert (row.speaker.name, row.as_of_date) == ("Lidia Marchetti", ("2031-06-01", "2031-06-30"))
    assert corrected(archive, "36 ships", as_of_date=None).as_of_date is None
    archive.add(msgspec.structs.replace(ships(), reader=msgspec.structs.replace(ships().reader, version="2")))
    again = next(each for each in archive.figures() if each.words == "36 ships")
    assert (again.low, again.unit) == ("35", "hull")
    with pytest.raises(BadCorrection, match="nobody in this transcript"):
        corrected(archive, "36 ships", speaker="Somebody Else")
    with pytest.raises(BadCorrection, match="cannot be set so"):
        corrected(archive, "36 ships", kind="weight")
    with pytest.raises(BadCorrection, match="cannot be set so"):
        corrected(archive, "36 ships", as_of_date="soon")


def test_a_corrected_turn_takes_its_figures_with_it(archive: Archive) -> None:
    row = next(each for each in archive.figures() if each.words == "36 ships")
    target = Target("turns", row.sentence.start, row.sentence.end, row.sentence.exact, row.version)
    archive.correct(row.record, Correction(target, {"speaker": "Pieter Odenthal"}, "A Reader", AT, WHY))
    row = next(each for each in archive.figures() if each.words == "36 ships")
    assert row.speaker is not None
    assert row.speaker.name == "Pieter Odenthal"


def test_an_archive_of_an_older_release_is_filled(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    with Archive(path) as archive:
        archive.add(ships())
        archive._connection.executescript(
            "DROP TABLE figure; DROP TABLE figured; DROP TABLE decision;"
            "DELETE FROM migration WHERE name = '0004-figures';"
        )
    with Archive(path) as archive:
        assert len(archive.figures()) == 8
        assert not archive._connection.execute("SELECT * FROM meta WHERE key LIKE 'unfilled%'").fetchall()


def test_a_filling_that_fails_is_done_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "old.db"
    with Archive(path) as archive:
        archive.add(ships())
        archive._connection.executescript(
            "DELETE FROM figure; DELETE FROM figured; INSERT INTO meta VALUES ('unfilled-figures', 'figures');"
        )
    with monkeypatch.context() as patch:
        patch.setattr("onrecord.archive.store.derived.load_version", _fail)
        with pytest.raises(RuntimeError, match="power"):
            Archive(path)
    with Archive(path) as archive:
        assert len(archive.figures()) == 8


def _fail(*_: object) -> None:
    raise RuntimeError("power cut")


def test_a_decision_is_kept_with_who_and_why(archive: Archive) -> None:
    one, other = (str(row.citation) for row in archive.figures()[2:4])
    made = archive.decide("different", one, other, by="A Reader", why="promised, and sailing")
    assert archive.decisions() == (made,)
    assert (made.verdict, made.by, made.why) == ("different", "A Reader", "promised, and sailing")
    assert [each.target.exact for each in made.figures] == ["40 ships", "12 ships"]
    text = archive.latest_text("press-conference")
    assert [each.place(text) is not None for each in made.figures] == [True, True]
    assert made.figures[0].place("nothing of it") is None
    moved = made.figures[0].place("Now: 40 ships.")
    assert moved is not None
    assert moved.start == 5
    assert made.figures[0].place("40 ships and 40 ships") is None


def test_a_decision_needs_two_figures_of_the_record(archive: Archive) -> None:
    rows = archive.figures()
    one, other = str(rows[2].citation), str(rows[3].citation)
    whole = str(rows[2].sentence)
    version = one.partition("#")[0]
    inside = f"{version}#{rows[0].citation.start}-{rows[0].citation.start + 4}"
    decide = archive.decide
    assert decide("same", inside, other, by="R", why="w").figures[0].target.exact == rows[0].words
    for verdict, first, second, who, says in (
        ("perhaps", one, other, "R", "'same' or 'different'"),
        ("same", one, one, "R", "are one figure"),
        ("same", whole, other, "R", "holds 2 figures"),
        ("same", f"{version}#0-3", other, "R", "no figure at"),
        ("same", one.replace(rows[0].version, "0" * 12), other, "R", "older version"),
        ("same", one, other, " ", "who decided"),
        ("same", "that one", other, "R", "is not a citation"),
    ):
        with pytest.raises(OnRecordError, match=says):
            decide(verdict, first, second, by=who, why="w")  # type: ignore[arg-type]
    assert len(archive.decisions()) == 1


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("dollars", ["USD", "AUD"]), ("$", ["USD", "AUD"]), ("US$", ["USD"]), ("usd", ["USD"]), ("Euros", ["EUR"]),
        ("percent", ["%"]), ("per cent", ["%"]), ("people", ["person"]), ("ships", ["ship"]),
        ("pounds", ["GBP", "pound"]), ("lamps", []),
    ],
)  # fmt: skip
def test_units_are_asked_for_as_people_name_them(asked: str, meant: list[str]) -> None:
    assert units_meant(asked, ["%", "USD", "AUD", "EUR", "GBP", "pound", "person", "ship"]) == meant


def test_a_unit_that_is_none_is_answered_with_those_there_are(archive: Archive) -> None:
    found = archive.figures(unit="lamps")
    assert not found
    assert found.suggestions["unit"][0] == "ship"
    assert "CRN" in found.suggestions["unit"]
    assert "unit" not in archive.figures(unit="ships").suggestions
