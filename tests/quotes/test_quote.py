"""Quotations made ready, and the forms of words that an editor may put in brackets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Span
from onrecord.quotes.aligning import align, is_form
from onrecord.quotes.comparing import matches
from onrecord.quotes.kinds import loose
from onrecord.quotes.lookalikes import names_of, plain_letters
from onrecord.quotes.quote import fragments, part_of, prepare
from onrecord.quotes.tokens import Joined, cut
from onrecord.quotes.verification import EmptyQuote


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ("“We pay.”", "We pay."),
        ('"We pay."', "We pay."),
        ("„We pay.“", "We pay."),
        ("«We pay.»", "We pay."),
        ("‘We pay.’", "We pay."),
        ("“We” and “they”", "“We” and “they”"),
        ('"We" and "they"', '"We" and "they"'),
        (" We pay. ", "We pay."),
        ("“We pay.", "“We pay."),
    ],
)
def test_the_marks_around_a_quotation_are_no_part_of_it(given: str, text: str) -> None:
    assert prepare(given).text == text


def test_fragments_stand_between_ellipses_that_join() -> None:
    parts = fragments(prepare("… We pay … nobody [...] for it . . . now. …"))
    assert [part.text for part in parts] == ["… We pay", "nobody", "for it", "now. …"]
    assert [part.text for part in fragments(prepare("… We pay …"))] == ["… We pay …"]


def test_a_part_without_a_word_is_no_part() -> None:
    with pytest.raises(ValueError, match="a word at least"):
        part_of(prepare("We pay, now"), 2, 3)


@pytest.mark.parametrize(
    ("bracketed", "word", "form"),
    [
        ("[W]e", "we", True), ("[w]e", "We", True), ("support[s]", "support", True), ("support[ed]", "supports", True),
        ("[supports]", "supported", True), ("said[s]", "said", True), ("support[]", "support", True),
        ("[not]", "now", False), ("can[not]", "can", False), ("[un]likely", "likely", False), ("[could]", "can", False),
        ("will[ed]", "will", False), ("1[0]", "1", False), ("[Velisa]", "it", False), ("care[less]", "care", False),
        ("[They]", "we", False), ("[us]", "US", False), ("no bracket", "no", False), ("m[e]", "my", False),
        ("support[s]", "2024", False), ("[universal]", "university", False), ("[informed]", "information", False),
        ("[decides]", "deciding", True), ("[carried]", "carry", True), ("[not]", "not", False),
        ("[W]ill", "will", True),
    ],
)  # fmt: skip
def test_an_editor_may_change_the_form_of_a_word_and_no_more(bracketed: str, word: str, form: bool) -> None:
    assert is_form(bracketed, word) is form


def test_letters_that_look_alike() -> None:
    assert plain_letters("supp\u043ert") == "support"
    assert plain_letters("\uff53upport") == "support"
    assert plain_letters("Киев и Москва") == "Киев и Москва"
    assert plain_letters("на море и у моря") == "на море и у моря"
    assert plain_letters("Москва is a city") == "Москва is a city"
    assert names_of("p\u0430y") == "U+0430 CYRILLIC SMALL LETTER A"


def test_numbers_and_contractions_are_one_word() -> None:
    assert cut("We don’t pay 2.5% of $1,500.").keys == [
        "We", "don't", "pay", "2.5", "%", "of", "$", "1,500", ".",
    ]  # fmt: skip
    assert cut("**We** _pay_ 5*3 ***").keys == ["We", "pay", "5", "*", "3", "*", "*", "*"]


@given(st.text(st.sampled_from("aeIß’'`\"“.,:/-—…[]()*_ \n19\u0301\ufb01\u0130é£"), max_size=40), st.booleans())
def test_the_keys_are_those_of_the_tokens(text: str, brackets: bool) -> None:
    made = cut(text, brackets=brackets)
    assert made.keys == [token.key for token in made.tokens]
    for token in made.tokens:
        assert (token.kind in {"word", "bracketed"}) >= token.key[0].isalnum()


def test_long_words_are_cut_and_not_remembered() -> None:
    assert cut("b" * 100 + " -- " + "ñ" * 100).keys == ["b" * 100, "-", "ñ" * 100]
    assert loose("Ñ" * 100) == "n" * 100


def test_what_is_joined_leads_back_to_its_place() -> None:
    text = "We sup\u00adport. 12 And\n\nyou."
    joined = Joined(text, [Span(0, 12), Span(16, 25)])
    assert joined.text == "We support. And\n\nyou."
    at = joined.text.index("port. And")
    assert joined.place(at, at + 9).of(text) == "port. 12 And"
    assert joined.offset(16) == joined.text.index("And")


def test_matches_name_what_is_written_otherwise() -> None:
    text = "Well, we’ll  pay – for “it” now."
    record = Joined(text, [Span(0, len(text))])
    (match,) = matches(prepare('We\'ll pay - for "it" now,'), record)
    assert [difference.kind for difference in match.differences] == [
        "final punctuation", "letter case at the start", "white space", "dashes", "quotation marks",
    ] or {difference.kind for difference in match.differences} == {
        "final punctuation", "letter case at the start", "white space", "dashes", "quotation marks",
    }  # fmt: skip
    assert matches(prepare("we will pay"), record) == []


@given(st.text(max_size=200), st.text(max_size=200))
def test_nothing_that_is_written_breaks_it(quoted: str, said: str) -> None:
    try:
        quote = prepare(quoted)
    except EmptyQuote:
        return
    record = Joined(said, [Span(0, len(said))] if said else [])
    for match in matches(quote, record):
        assert 0 <= match.start < match.end <= len(record.text)
    alignment = align(quote, record)
    if alignment is not None:
        assert 0 < alignment.closeness <= 1
        assert 0 <= alignment.match.start < alignment.match.end <= len(record.text)


@given(st.lists(st.sampled_from("we pay for the ferries now and not later $ 2.5 % , . “ ”".split()), min_size=1))
def test_a_quotation_of_all_that_was_said_is_found(words: list[str]) -> None:
    said = " ".join(words)
    try:
        quote = prepare(said)
    except EmptyQuote:
        return
    assert matches(quote, Joined(said, [Span(0, len(said))]))
