"""Numbers in digits and words: every number of a text, whether it counts anything or not, and its exact value."""

from __future__ import annotations

from fractions import Fraction

import pytest

from onrecord.grammar.quantities.cardinals import decimal, numeral
from onrecord.grammar.quantities.numbers import numbers
from onrecord.grammar.quantities.tokens import Tokens


def read(text: str) -> list[str]:
    tokens = Tokens(text, 0, len(text))
    return [decimal(each.value) for each in numbers(tokens)]


@pytest.mark.parametrize(
    ("said", "values"),
    [
        ("sixteen", "16"),
        ("nought", "0"),
        ("one hundred and sixty-one", "161"),
        ("twenty-two thousand", "22000"),
        ("two hundred and two thousand", "202000"),
        ("two thousand and two hundred", "2200"),
        ("twenty-one trillion and three hundred", "21000000000300"),
        ("two million and three others", "2000000 3"),
        ("one million two hundred thousand", "1200000"),
        ("one thousand two million", "1002"),
        ("three lakh crore", "3000000000000"),
        ("fifteen hundred", "1500"),
        ("a hundred hundred", "100 100"),
        ("a hundred and forty thousand", "140000"),
        ("another million", "1000000"),
        ("another day", ""),
        ("twenty thirty", "20 30"),
        ("twenty zero", "20 0"),
        ("one two three", "1 2 3"),
        ("three dozen and half a dozen", "36 6"),
        ("five point seven five", "5.75"),
        ("two hundred point zero three", "200.03"),
        ("two hundred point seventy-one", "200.71"),
        ("one point two million", "1200000"),
        ("one point of order", "1"),
        ("the one, this one, one", "1"),
        # digits
        ("1,234,567", "1234567"),
        ("1 234 567", "1234567"),
        ("12,34,567.89", "1234567.89"),
        ("1.111,11 and 1,111.11", "1111.11 1111.11"),
        ("22,24,26,31", "22 24 26 31"),
        ("5,00", "5"),
        (".08", "0.08"),
        ("192.168.1.2", ""),
        ("1" * 41, ""),
        ("2 million", "2000000"),
        ("4 thousand 3 hundred and 21", "4321"),
        ("3 hundred and 2 hundred", "300 200"),
        ("3 hundred and 2.5 more", "300 2.5"),
        ("3 thousand 5 ships", "3000 5"),
        ("4 million and 21", "4000000 21"),
        ("4 thousand 3000 hundred", "4000 300000"),
        ("60-billion", "60000000000"),
        ("300 [thousand]", "300000"),
        ("300 [at sea]", "300"),
        ("10k, $1.5m, 1.2b, $3B, 5M", "10000 1500000 1200000000 3000000000 5000000"),
        ("5m ships, 5m long, 10 k", "5000000 10000"),
        ("3M, 401K, 5k3, 5kg", ""),
        ("29km, 4th, F16, A320", ""),
        # parts of one
        ("two-thirds, one third, a third, three quarters", "2/3 1/3 1/3 0.75"),
        ("half, a half, one half", "0.5 0.5 0.5"),
        ("half a million, a half million, half million", "500000 500000 500000"),
        ("a quarter million and quarter of it", "250000"),
        ("three quarters of a million", "750000"),
        ("twenty-three fifths, three twenty-firsts", "4.6 1/7"),
        ("a twenty-first, a hundredth, a fifths", "1/21 0.01"),
        ("two quarters", "2"),
        ("zero fifths", "0"),
        ("one and a half, two and a half million", "1.5 2500000"),
        ("two and one-half, two and three-quarters", "2.5 2.75"),
        ("two-and-a-half", "2.5"),
        ("a million and a half, 3 million and a quarter", "1500000 3250000"),
        ("one billion and a half million", "1000500000"),
        ("one million and half a billion", "1000000 500000000"),
        ("two and three others, two and a bit", "2 3 2"),
        ("two and half a million", "2500000"),
        ("two and three quarters million", "2 750000"),
        ("two and a thirds", "2"),
        ("two and twenty fifths", "2 4"),
        ("1.5 and a half", "1.5 0.5"),
        ("⅔, 1¼, 2 1/2, 2-1/2, 4\\1/2\\, 3/4", "2/3 1.25 2.5 2.5 4.5 0.75"),
        ("9/11, 24/7, 7/500, 5/1/2031, 1/2/2031", "9 11 24 7 7 500 5 1 2031 1 2 2031"),
        # below zero
        ("minus five, negative ten, -3, −4", "-5 -10 -3 -4"),
        ("5 minus 3, 4-3, 7 - 3", "5 3 4 3 7 3"),
        ("<-30", "-30"),
    ],
)
def test_numbers(said: str, values: str) -> None:
    assert read(said) == values.split()


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Fraction(3), "3"),
        (Fraction(-5), "-5"),
        (Fraction(1, 8), "0.125"),
        (Fraction(-1, 20), "-0.05"),
        (Fraction(2, 3), "2/3"),
        (Fraction(5, 2) * 10**12, "2500000000000"),
        (Fraction(1, 2**20), "0.00000095367431640625"),
    ],
)
def test_values_are_written_without_exponent_and_exactly(value: Fraction, written: str) -> None:
    assert decimal(value) == written
    assert Fraction(written) == value


def test_what_is_no_numeral() -> None:
    assert numeral("1.2.3") is None
    assert numeral("1" * 41) is None


def test_tokens_know_their_places() -> None:
    text = "So: 20 ships."
    tokens = Tokens(text, 4, len(text))
    assert [text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)] == ["20", "ships", "."]
    assert tokens.at(-1) == tokens.raw(3) == ""
    assert tokens.is_plural_word(1)
