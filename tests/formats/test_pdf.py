"""PDFs: furniture that cuts, columns, hyphens, bold labels, places, and files that are no PDF to read."""

from __future__ import annotations

import io
from typing import Any

import pypdf
import pytest

from onrecord import formats
from onrecord.model import Capture, NotADocument, Transcript, from_json, to_json
from onrecord.proof import prove
from tests.formats import made

FIRST = """
Press conference by Minister Ilse Brandt

12 March 2031

\tMINISTER BRANDT. Good morning. The lamps of the strait are lit again, and the
board has told me that every one of them will stay so through the long winter that
is coming. We have bought oil for two years.

\tQUESTION. Minister, who pays for the oil? The harbour towns were told that they
would not, and the islands say that they cannot.

\tMINISTER BRANDT. The board pays. It has saved for it since the storm, and the
"""
SECOND = """
towns need not fear for their purses. I have said so to each of their mayors, in
writing, and I say it here again.

\tQUESTION. And the islands?

\tMINISTER BRANDT. The islands have their own fund. It is not ours to speak of.
"""


def _read(data: bytes) -> Transcript:
    transcript = formats.read(Capture(data))[0]
    assert prove((transcript,), data).breaks == ()
    assert from_json(to_json(transcript)).offsets == transcript.offsets
    return transcript


def _page(text: str, number: int) -> list[Any]:
    head = [made.Type(72, 750, "March 12, 2031"), made.Type(250, 750, "Minister Brandt's Press Conference")]
    return [*head, *made.column(text), made.Type(280, 40, f"Page {number} of 2")]


def _turns(transcript: Transcript) -> list[tuple[str, str]]:
    return [
        (turn.label.of(transcript.text) if turn.label else "", " ".join(transcript.words_of(turn).split()))
        for turn in transcript.turns
    ]


def _kinds(transcript: Transcript, kind: str) -> list[str]:
    return [transcript.text[s.start : s.end] for s in transcript.segments if s.kind == kind]


def test_furniture_cuts_no_sentence() -> None:
    transcript = _read(made.pdf(_page(FIRST, 1), _page(SECOND, 2)))
    turns = _turns(transcript)
    assert [label for label, _ in turns] == ["MINISTER BRANDT.", "QUESTION."] * 2 + ["MINISTER BRANDT."]
    assert "since the storm, and the towns need not fear" in turns[2][1]
    assert _kinds(transcript, "furniture").count("Page 1 of 2") == 1
    assert not any("Page" in words or "March" in words for _, words in turns)
    assert "and the\nPage 1 of 2\nMarch 12, 2031\tMinister Brandt's Press Conference\ntowns" in transcript.text
    assert transcript.title == "Press conference by Minister Ilse Brandt"
    assert transcript.date == "2031-03-12"


def test_places_lead_back_to_page_and_line() -> None:
    data = made.pdf(_page(FIRST, 1), _page(SECOND, 2))
    transcript = _read(data)
    at = transcript.text.index("I say it here")
    box = next(box for box in transcript.offsets.boxes if box.start <= at < box.end)
    assert box.page == 2
    assert abs(box.left - 72) < 2
    assert abs(box.bottom - 684) < 4
    part = next(part for part in transcript.offsets.parts if part.start <= at < part.end)
    source = transcript.offsets.to_source(transcript.turns[-1].span, transcript.text)
    assert part.number == 2
    assert formats.parts("pdf", data)[1][source.start : source.end].startswith("The islands have their own fund.")


def test_a_label_at_the_end_of_a_page() -> None:
    first = f"{FIRST.rstrip()} towns rest.\n\n\tMs. Maud Okonjo:\n"
    asked = "The board has oil, I am told. Who has counted it, and when will it be counted?"
    second = f"{asked}\n\n\tMs. Maud Okonjo: Well?"
    turns = _turns(_read(made.pdf(_page(first.replace("MINISTER BRANDT.", "Mr. Voll:"), 1), _page(second, 2))))
    assert turns[-2] == ("Ms. Maud Okonjo:", asked)


def test_columns_are_read_one_after_the_other() -> None:
    left = made.column("\n".join(f"and so on the left side {n} it goes on" for n in range(10)))
    right = made.column("\n".join(f"and so on the right side {n} it goes on" for n in range(10)), x=330)
    across = [made.Type(72, 730, "A heading that runs across both of the columns of this page, from edge to edge")]
    rows = [line for pair in zip(left, right, strict=True) for line in pair]
    text = _read(made.pdf([*across, *rows])).text
    assert text.index("left side 9") < text.index("right side 0")
    assert text.startswith("A heading")


def test_hyphens_stay_as_printed() -> None:
    text = FIRST.replace("every one of them", "every light-").replace("will stay so", "\nhouse will stay so", 1)
    transcript = _read(made.pdf(made.column(text)))
    assert "every light-\nhouse" in transcript.text


def test_bold_labels() -> None:
    lines = "\n\n".join(
        f"**{name}** {words}"
        for name, words in (
            ("Ilse Brandt:", "Good morning to all of you. The lamps are lit."),
            ("Anders Voll:", "Thank you, Minister. Are they all lit? Note: I ask for the islands."),
            ("Ilse Brandt:", "They are."),
        )
    )
    transcript = _read(made.pdf(made.column(lines)))
    assert [label for label, _ in _turns(transcript)] == ["Ilse Brandt:", "Anders Voll:", "Ilse Brandt:"]


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_turned_pages_lose_nothing(turned: int) -> None:
    transcript = _read(made.pdf(made.column(FIRST), turned=turned))
    assert "The board pays." in transcript.text


def test_a_page_without_text_is_told() -> None:
    scanned = made.pdf(made.column(FIRST), [], image=True)
    assert [problem.kind for problem in _read(scanned).problems] == ["page-without-text"]


def _locked() -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(made.pdf(made.column(FIRST))))
    writer.encrypt("a word", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (made.pdf([], image=True), "run text recognition"),
        (made.pdf([]), "run text recognition"),
        (_locked(), "locked with a password"),
        (b"%PDF-1.7\n" + b"\x00\xff" * 500, "damaged or cut short"),
        (made.pdf(made.column(FIRST))[:300], "damaged or cut short"),
    ],
)
def test_what_cannot_be_read_is_told_in_one_sentence(data: bytes, says: str) -> None:
    with pytest.raises(NotADocument, match=says) as error:
        formats.read(Capture(data))
    assert "\n" not in str(error.value)


def test_a_pdf_cut_short_never_crashes() -> None:
    whole = made.pdf(_page(FIRST, 1), _page(SECOND, 2))
    for size in range(1, len(whole), 97):
        try:
            _read(whole[:size])
        except NotADocument:
            continue


def test_changed_text_breaks_the_proof() -> None:
    data = made.pdf(made.column(FIRST))
    transcript = formats.read(Capture(data))[0]
    other = made.pdf(made.column(FIRST.replace("two years", "ten years")))
    says = [one.says for one in prove((transcript,), other).breaks]
    assert "the part of the source does not say the text" in says
    assert any("cannot be extracted" in one.says for one in prove((transcript,), b"%PDF-").breaks)
