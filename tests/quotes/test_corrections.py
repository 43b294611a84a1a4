"""Notes of a document that take words of it back."""

from __future__ import annotations

from pathlib import Path

import pytest

import onrecord
from onrecord.archive import Archive
from onrecord.model import Span
from onrecord.quotes import verify
from onrecord.quotes.corrections import notes, taken_back

SAID = "Liv Sandoval: We will release 40 million cubic metres a week. We have closed 17 bridges.\n\nThe yard is open."


@pytest.mark.parametrize(
    ("note", "spoken"),
    [
        ("CORRECTION: Velisa will release 44 million cubic metres a week, not 40 million.", "release 40 million cubic"),
        ("*Correction, 3 May: The Minister meant 19 bridges rather than 17.*", "closed 17 bridges"),
        ("[Sandoval corrects the record: bridges closed are 19, not 17.]", "closed 17"),
        ("[Letter of correction: The correct figure is £16 million in four years.]", "spent £6 million in four years"),
        ("Editor's note: Corrected. It should read nineteen closed since the storms.", "17 closed since the storms"),
        ("Note: Correction: the northern yard, not the southern yard.", "we open the southern yard"),
        ("[The Minister misspoke. It was 17 bridges.]", "closed seventeen bridges"),
        ("ERRATUM: the answer on bridges should read nineteen, not seventeen.", "17 bridges"),
    ],
)  # fmt: skip
def test_a_note_takes_words_back(note: str, spoken: str) -> None:
    text = f"{SAID}\n\n{note}\n\nMore was said."
    assert taken_back(text, Span(14, 20), spoken) == note


@pytest.mark.parametrize(
    ("note", "spoken"),
    [
        ("CORRECTION: It is 44 million cubic metres a week, not 40 million.", "44 million cubic metres a week"),
        ("CORRECTION: Velisa will release 44 million cubic metres a week, not 40 million.", "40 ships came home"),
        ("*Correction, 17 May: The Minister spoke of ferries.*", "closed 17 bridges"),
        ("*Correction: An earlier version had 17 bridges. It is 19 bridges.*", "closed 19 bridges"),
        ("[The number of bridges closed is 19, not 17.]", "closed 17 bridges"),
        ("Ilse Brandt: That is correct. It is 19 bridges, not 17.", "closed 17 bridges"),
        ("Correct answers were given for 17 bridges.", "closed 17 bridges"),
        ("[Note: Correction: the northern yard, not the southern yard.]", "we open the yard in spring"),
        ("[The Minister is correct about 17 bridges", "closed 17 bridges"),
    ],
)  # fmt: skip
def test_others_do_not(note: str, spoken: str) -> None:
    assert taken_back(f"{SAID}\n\n{note}\n\nMore was said.", Span(14, 20), spoken) is None


def test_a_note_is_not_about_itself_and_is_read_once() -> None:
    text = f"{SAID}\n\n[Correction: 19 bridges closed, not 17 bridges, as corrected.]"
    (note,) = notes(text)
    assert note.span.of(text) == note.text
    assert taken_back(text, note.span, "not 17 bridges") is None
    assert notes("Correction: 19, not 17.")[0].span == Span(0, 23)


def test_the_quotation_is_warned_of(tmp_path: Path) -> None:
    note = "CORRECTION: It is 44 million cubic metres a week, not 40 million."
    text = f"Press conference\n\n3 May 2036\n\n{SAID}\n\n{note}\n"
    with Archive(tmp_path / "a.db") as archive:
        archive.add(onrecord.annotate(onrecord.read(text.encode())))
        found = verify(archive, "We will release 40 million cubic metres a week.", "Liv Sandoval")
        assert found.warnings == ("misprint",)
        assert "not 40 million" in dict(found.because)["misprint"]
        assert verify(archive, "We have closed 17 bridges.", "President Liv Sandoval").ok
