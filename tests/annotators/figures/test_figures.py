"""The layer `figures`: each case in `cases/` is a turn of an invented press conference and what must be found in it.

A row is `words | what is counted | whose | as of = first..last day | credited to | modality | speaker`; `-` is nothing.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord import formats
from onrecord.annotators import figures
from onrecord.annotators.figures.measure import measure
from onrecord.annotators.figures.sentence import Sentence
from onrecord.grammar.quantities.quantity import quantities
from onrecord.model import Capture, Figure, Span, Transcript

CASES = Path(__file__).with_name("cases")
HEAD = """Joint press conference

by the President of Ostrelle, Maren Holt, and the Prime Minister of Vessland, Tomas Iddin

12 March 2031

President Holt: Good morning. We had a very good meeting about the ferries, and we will build the harbour together.

Prime Minister Iddin: Thank you, Maren. Our people wait for this harbour, and we will finish it before the winter.

"""


def read(text: str) -> Transcript:
    return formats.read(Capture(text.encode(), retrieved_at="2031-03-12T00:00:00Z"))[0]


def found(transcript: Transcript) -> list[Figure]:
    items = figures.annotate(transcript).items
    assert all(isinstance(item, Figure) for item in items)
    return list(items)  # type: ignore[arg-type]


def row(transcript: Transcript, figure: Figure) -> str:
    names = {speaker.id: speaker.name for speaker in transcript.speakers}
    days = "" if figure.as_of_date is None else f" = {figure.as_of_date[0]}..{figure.as_of_date[1]}"
    cells = (
        " ".join(transcript.text[figure.start : figure.end].split()),
        figure.measure,
        figure.scope,
        f"{figure.as_of}{days}" if figure.as_of else None,
        figure.attributed_to,
        figure.modality,
        names.get(figure.speaker or ""),
    )
    return " | ".join(cell or "-" for cell in cells)


def cases() -> list[tuple[str, list[str]]]:
    blocks = [
        block.split("\n")
        for file in sorted(CASES.glob("*.txt"))
        for block in file.read_text("utf-8").strip().split("\n\n")
    ]
    return [(block[0], [line.strip() for line in block[1:]]) for block in blocks]


def test_there_are_enough_cases() -> None:
    assert len(cases()) >= 60


@pytest.mark.parametrize(("turn", "rows"), cases(), ids=[turn[:70] for turn, _ in cases()])
def test_cases(turn: str, rows: list[str]) -> None:
    transcript = read(f"{HEAD}{turn}\n")
    assert [row(transcript, figure) for figure in found(transcript)] == rows


def test_figures_are_of_the_one_who_speaks_in_text_order() -> None:
    transcript = read(
        f"{HEAD}President Holt: We have 40 boats.\n\nQUESTION: They say that 12 boats sank. Is it true?\n\n"
        "Prime Minister Iddin: We have 30 boats (12 of them old), and 5 tugs.\n"
    )
    made = found(transcript)
    speakers = {speaker.id: speaker.name for speaker in transcript.speakers}
    assert [(one.low, speakers[one.speaker or ""]) for one in made if one.unit in {"boat", "tug"}] == [
        ("40", "Maren Holt"),
        ("12", None),
        ("30", "Tomas Iddin"),
        ("5", "Tomas Iddin"),
    ]
    assert [one.id for one in made] == [f"f{number}" for number in range(1, len(made) + 1)]
    assert [one.start for one in made] == sorted(one.start for one in made)
    turns = {turn.id: turn for turn in transcript.turns}
    assert all(turns[one.turn].start <= one.start < one.end <= turns[one.turn].end for one in made)


def test_notes_labels_and_what_stands_around_the_speech_hold_no_figures() -> None:
    transcript = read(
        "Joint press conference of 12 mayors\n\nby the President of Ostrelle, Maren Holt\n\n12 March 2031\n\n"
        "President Holt: Good morning. (Applause for 40 seconds.) We will build the harbour together.\n\n"
        "QUESTION (three reporters): When do you build it?\n\nPresident Holt: Soon. [12 mayors nod.] Very soon.\n"
    )
    assert found(transcript) == []


def test_a_language_that_is_not_read_has_none() -> None:
    text = (
        "Pressekonferenz\n\nPräsidentin Holt: Guten Tag. Wir haben 2,5 Milliarden Kronen für den Hafen ausgegeben, und "
        "das ist die Hälfte dessen, was wir für die Fähren brauchen werden, wie Sie alle wissen.\n"
    )
    transcript = read(text)
    assert transcript.language == "de"
    assert found(transcript) == []


def test_a_sentence_without_any_stop_is_read_around_its_figures() -> None:
    filler = "and so we went on and on about the harbour and the pier and the ferries " * 40
    transcript = read(f"{HEAD}President Holt: we lost 40 boats {filler} we built 12 piers {filler}\n")
    made = found(transcript)
    assert [one.low for one in made] == ["40", "12"]
    assert all(one.measure and len(one.measure) < 200 for one in made)
    close = read(f"{HEAD}President Holt: {filler} we lost 40 boats and 12 piers and 7 tugs {filler}\n")
    assert [one.low for one in found(close)] == ["40", "12", "7"]


def test_without_a_day_there_are_words_and_no_period() -> None:
    transcript = read(
        "President Holt: Since 2014 we have built 12 piers.\n\nQUESTION: Why?\n\nPresident Holt: We must.\n"
    )
    (one,) = found(transcript)
    assert transcript.date is None
    assert (one.as_of, one.as_of_date) == ("Since 2014", None)


def test_the_layer_is_the_same_each_time() -> None:
    text = f"{HEAD}President Holt: We lost 40 boats in 2029.\n"
    assert figures.annotate(read(text)) == figures.annotate(read(text))
    assert figures.annotate(read(text)).made_at == "2031-03-12T00:00:00Z"


WORDS = (
    "5 12 percent million $3 boats half As Maren Holt said that since 2029 by the end of year last two years , . ? — "
    "target will we Vessland and ( ) doubled According to The Treasury when in 2014 US NATO Allies of"
).split()


@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_any_words_give_figures_of_their_turn(words: list[str]) -> None:
    transcript = read(f"{HEAD}President Holt: {' '.join(words)}\n\nQUESTION: Why is that?\n\nPresident Holt: It is.\n")
    turns = {turn.id: turn for turn in transcript.turns}
    before = 0
    for one in found(transcript):
        assert before <= one.start < one.end
        assert turns[one.turn].start <= one.start
        assert one.end <= turns[one.turn].end
        assert one.speaker == turns[one.turn].speaker
        assert one.as_of is not None or one.as_of_date is None
        assert one.as_of_date is None or one.as_of_date[0] <= one.as_of_date[1]
        before = one.end


def test_the_foot_of_a_page_is_no_part_of_what_is_counted() -> None:
    text = "In [our] port, we raised the dues of the\n\nHarbour Notes 2031 FINAL\n\nferries by 40 crowns."
    foot = Span(text.index("Harbour"), text.index("ferries"))
    inserted = Span(text.index("["), text.index("]") + 1)
    parts = (Span(0, inserted.start), Span(inserted.end, foot.start), Span(foot.end, len(text)))
    (figure,) = quantities(text, parts)
    sentence = Sentence(text, Span(0, len(text)), [figure], parts)
    assert sentence.words.startswith("In [our] port")
    assert measure(sentence, figure, None) == "raised the dues of the ferries"
