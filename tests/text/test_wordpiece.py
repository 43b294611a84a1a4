"""Word pieces: the reference numbers were read off the library `tokenizers` with the model's own settings."""

from __future__ import annotations

import pytest

from onrecord.text.wordpiece import WordPieces

PIECES = "[PAD] [UNK] [CLS] [SEP] the harbour re ##open ##s port 口 & $ % ! don ’ t a , # é e cafe ##x x sigma".split()
NAMED = {piece: number for number, piece in enumerate(PIECES)}


def pieces(text: str, most: int = 256) -> list[str]:
    return [PIECES[number] for number in WordPieces(PIECES).numbers(text, most)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The HARBOUR reopens", "the harbour re ##open ##s"),
        ("don’t!", "don ’ t !"),
        ("$,&%", "$ , & %"),  # signs of ASCII stand alone, punctuation or not
        ("a口a", "a 口 a"),
        ("Café", "cafe"),  # accents are taken off before anything is looked up
        ("Cafe\u0301", "cafe"),
        ("ca\u00adfe \u200bport\x0c\x00", "cafe port"),  # soft hyphens and controls are nothing, not a space
        ("the\u00a0port\u2028the\tport", "the port the port"),
        ("port harbourx zzz xxx", "port harbour ##x [UNK] x ##x ##x"),
        ("x" * 100, " ".join(["x", *["##x"] * 99])),
        ("x" * 101 + " port", "[UNK] port"),
        ("", ""),
    ],
)
def test_a_text_is_cut_into_the_pieces_of_the_vocabulary(text: str, expected: str) -> None:
    assert pieces(text) == ["[CLS]", *expected.split(), "[SEP]"]


def test_the_model_s_marks_in_a_text_are_words_like_others() -> None:
    assert pieces("[SEP]").count("[SEP]") == 1


def test_no_more_numbers_than_asked_for_and_the_end_is_always_marked() -> None:
    assert pieces("the harbour reopens", 5) == ["[CLS]", "the", "harbour", "re", "[SEP]"]
    assert pieces("the harbour reopens", 7) == pieces("the harbour reopens")


def test_the_memory_of_words_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.text.wordpiece._WORDS_KEPT", 2)
    words = WordPieces(PIECES)
    expected = [NAMED[piece] for piece in "[CLS] the harbour port the [SEP]".split()]
    assert [words.numbers("the harbour port the", 9) for _ in range(3)] == [expected] * 3
    assert len(words._known) <= 2


def test_a_vocabulary_without_the_marks_is_none() -> None:
    with pytest.raises(KeyError):
        WordPieces(["the", "harbour"])
