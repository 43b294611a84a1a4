"""Sentences of speech: they tile it, and abbreviations, dashes and page breaks don't end them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Span
from onrecord.text.sentences import blanked, sentences


def cut(text: str, *parts: tuple[int, int]) -> list[str]:
    spans = [Span(*part) for part in parts] or [Span(0, len(text))]
    return [text[one.start : one.end] for one in sentences(text, spans)]


@pytest.mark.parametrize(
    "expected",
    [
        ["Good morning.", "We will sail on Monday."],
        ["Mr. Vane and Dr. Holm came.", "They stayed."],
        ["J. Vane came."],
        ["Ships of the U.S. Navy came.", "They stayed."],
        ["It was in the U.S.", "We left."],
        ["It cost 4.5 million.", "That is a lot."],
        ["Will it sail?", "When?"],
        ["He said, “It will sail.”", "It did not."],
        ["I think -- well, I know that it sails.", "Yes!"],
        ["Well… we shall see.", "Next."],
        ["No. 7 is ours.", "No. 8 too."],
        ["They paid Rs. 20 crore and Rs. 3 lakh.", "No more."],
    ],
)
def test_sentences_end_where_a_reader_would_end_them(expected: list[str]) -> None:
    assert cut(" ".join(expected)) == expected


def test_a_blank_line_ends_a_sentence() -> None:
    assert cut("The ferry\n\nIt sails") == ["The ferry", "It sails"]


def test_a_sentence_goes_on_behind_a_page_break() -> None:
    text = "The ferry will\nPAGE 4\nsail on Monday. It will be full."
    assert cut(text, (0, 14), (22, len(text))) == ["The ferry will\nPAGE 4\nsail on Monday.", "It will be full."]


def test_blanks_keep_the_offsets() -> None:
    assert blanked("a\nb\tc\u00a0d", 1, 7) == " b c d"


SPEECH = st.lists(
    st.sampled_from(
        ["The", "ferry", "Mr.", "U.S.", "sails", ".", "?", "…", "\n", "\n\n", "—", '"No."', "I", "J.", "(yes)", "4.5"]
    ),
    max_size=40,
).map(" ".join)


@given(SPEECH)
def test_sentences_tile_the_speech(text: str) -> None:
    at = 0
    for one in sentences(text, [Span(0, len(text))]):
        assert not text[at : one.start].strip()
        assert text[one.start : one.end].strip() == text[one.start : one.end] != ""
        at = one.end
    assert not text[at:].strip()


@given(SPEECH, st.integers(0, 200))
def test_sentences_of_two_runs_hold_all_their_words(text: str, cut_at: int) -> None:
    middle = min(cut_at, len(text))
    runs = [Span(start, end) for start, end in ((0, middle), (middle, len(text))) if text[start:end].strip()]
    found = list(sentences(text, runs))
    assert "".join("".join(text[one.start : one.end].split()) for one in found) == "".join(text.split())
