"""Forms of records in other languages: who is called, whose an office is, what is no label, which day it was."""

from __future__ import annotations

import pytest

from onrecord import formats
from onrecord.model import Capture, Transcript
from onrecord.reading.cast.offices.welcomed import is_told
from onrecord.reading.forms.smalloutlets import in_outlet
from onrecord.reading.frame.nolabels import is_source, is_typists
from onrecord.reading.naming.callsabroad import called_abroad


def read(text: str) -> Transcript:
    return formats.read(Capture(text.encode(), retrieved_at="2031-03-03T00:00:00Z"))[0]


@pytest.mark.parametrize(
    ("said", "name", "outlet"),
    [
        ("Începem cu doamna Dana Rusu, de la Radio Karin. Vă rog!", "Dana Rusu", "Radio Karin"),
        ("Domnul Ion Vlad, TeleNord.", "Ion Vlad", "TeleNord"),
        ("Grazie. Signora Ada Conti, Radio Varro. Prego.", "Ada Conti", "Radio Varro"),
        ("Ana Lis. Prosím.", "Ana Lis", None),
    ],
)
def test_called_before_a_courtesy_or_with_a_style(said: str, name: str, outlet: str | None) -> None:
    found = called_abroad(said, 0, len(said))
    assert found is not None
    assert (found.name, found.outlet) == (name, outlet)


@pytest.mark.parametrize(
    "said",
    [
        "Domnul Ion Vlad, primarul orașului.",
        "A răspuns domnul Ion Vlad. Vă rog!",
        "Mulțumesc, doamna Ana Lis, Radio Karin.",
        "Domnul Ion Vlad.",
        "Prosím.",
        "Radio Karin. Vă rog!",
    ],
)
def test_nobody_is_called(said: str) -> None:
    assert called_abroad(said, 0, len(said)) is None


@pytest.mark.parametrize("office", ["sundhedsministeren", "innenministerin", "helseministeren"])
def test_one_person_holds_an_office_that_says_what_it_is_of(office: str) -> None:
    assert is_told(office)


@pytest.mark.parametrize(
    "office", ["ministerpräsident", "statsministeren", "vizepräsident", "staatssekretär", "ministeren", "minister der"]
)
def test_many_hold_others(office: str) -> None:
    assert not is_told(office)


def test_two_named_for_one_office_leave_it_open() -> None:
    head = (
        "Pressemøde den 12. maj 2031\n\nStatsministeren: Velkommen. Jeg har sundhedsminister Jens Falk med{more}.\n\n"
    )
    said = "Sundhedsministeren: Vi starter med ni øer.\n\nStatsministeren: Tak for det. Vi ses.\n"
    one, two = (read(head.format(more=more) + said) for more in ("", ", og sundhedsminister Ole Dahl er syg"))
    assert ["Jens Falk" in [speaker.name for speaker in each.speakers] for each in (one, two)] == [True, False]


@pytest.mark.parametrize(
    ("label", "count"),
    [
        ("Petr Mlad, Ostrelská rozhlasová agentura", 2),
        ("Petr Mlad, Ostrelská agentura", 0),  # one small word is a label's anyway
        ("Petr Mlad, starosta malé obce", 0),
        ("Petr Mlad, Ostrelská rodinná rada", 0),
        ("Včera ráno, Ostrelská rozhlasová agentura", 0),
        ("Petr Mlad", 0),
    ],
)
def test_small_words_of_an_outlet(label: str, count: int) -> None:
    assert in_outlet(label.split()) == count


def test_lines_that_are_no_labels() -> None:
    assert is_typists("(DNS/ABD)")
    assert is_typists("(dr/ab)")
    assert not is_typists("(Reporter)")
    assert is_source("The dam at Karin, 14 May 2031. (Photo")
    assert not is_source("Question (from Dana Reyes")


SITTING = """<html lang="de-AT"><head><title>Tagesordnungspunkt 2 | Landtag</title></head><body><main>
<h1>Hafengesetz</h1>
<h3>Redner</h3><ul><li>Dr. Ada Dorn (HP) – mit Antrag</li></ul><h3>Verlauf</h3><p>{}</p><h2>Auszug aus dem Bericht</h2>
<p><b>Präsident Falk</b>: Zu Wort gelangt Ada Dorn.</p><p><b>Abg. Dorn</b>: Ja.</p><p><b>Präsident Falk</b>: Danke.</p>
</main></body></html>"""


def _day(line: str) -> str | None:
    return read(SITTING.format(line)).date


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("18. Landtagssitzung der XX. Gesetzgebungsperiode am 16.10.2031", "2031-10-16"),
        ("Genehmigung der Niederschrift über die 17. Sitzung vom 16.10.2031", None),
        ("Antrag der Abgeordneten Dorn betreffend Häfen vom 16.10.2031", None),
    ],
)
def test_day_of_a_sitting(line: str, day: str | None) -> None:
    assert _day(line) == day


def test_two_sittings_leave_the_day_open() -> None:
    assert _day("18. Landtagssitzung am 16.10.2031</p><p>19. Landtagssitzung am 17.10.2031") is None


BRACKETS = "Presiden Republik Indonesia (Surya Wira)\nTerima kasih semuanya, selamat datang di Karin.\n\n"


@pytest.mark.parametrize(
    ("label", "name"),
    [("Menteri Pertanian (Hendra Pasar)", "Hendra Pasar"), ("Menteri Lukman (Partai Laut)", "Lukman")],
)
def test_names_in_brackets_as_another_label_shows_and_parties_are_none(label: str, name: str) -> None:
    answer = f"{label}\nStok kita di gudang dua juta ton, itu aman.\n\n"
    transcript = read(f"Keterangan Pers\n\n{(BRACKETS + answer) * 3}")
    assert [speaker.name for speaker in transcript.speakers] == ["Surya Wira", name]


def test_a_line_above_a_label_that_no_contents_list_stays_said() -> None:
    head = "Contents\n\nHearing of the director of ports{} 4\n\n"
    talk = "Dana Reyes: Good morning, all.\n\nHearing of the director of ports\n\n"
    talk += "Ivo Dahl: I am here. The ports are safe.\n"
    talk += "\nDana Reyes: Thank you, Mr. Dahl.\n"
    listed = read(head.format(" ....") + talk)
    assert [(s.kind) for s in listed.segments if listed.text[s.start : s.end].startswith("Hearing")][-1] == "heading"
