"""Word vectors: what is near in meaning is near here, and what is not known tells nothing."""

from __future__ import annotations

from importlib import resources

import msgspec
import numpy as np
import pytest

from onrecord.annotators.questions.terms import Idf, terms
from onrecord.annotators.questions.vectors import FILE, Table, WordVectors

IDF = Idf([])


def _alike(one: str, other: str) -> float:
    rows = WordVectors.shipped().rows([terms(one), terms(other)], IDF)
    return float(rows[0] @ rows[1])


@pytest.mark.parametrize(
    ("said", "near", "far"),
    [
        ("troops", "soldiers", "harvest"),
        ("petrol", "fuel", "choir"),
        ("the election", "voters went to the polls", "the ferry sank"),
        ("jobs", "unemployment", "glacier"),
        ("hospital", "nurses and doctors", "artillery"),
    ],
)
def test_near_in_meaning_without_a_word_in_common(said: str, near: str, far: str) -> None:
    assert terms(said).isdisjoint(terms(near))
    assert _alike(said, near) > _alike(said, far) + 0.1


def test_words_nobody_knows_tell_nothing() -> None:
    rows = WordVectors.shipped().rows([terms("Qxvzlor"), frozenset(), terms("the of and"), terms("ferry")], IDF)
    assert not rows[:3].any()
    assert np.linalg.norm(rows[3]) == pytest.approx(1)


def test_a_bag_has_no_order() -> None:
    words = "ferry harbour minister budget storm winter repair money".split()
    one, other = (WordVectors.shipped().rows([frozenset(own)], IDF) for own in (words, words[::-1]))
    assert one.tobytes() == other.tobytes()


def test_what_is_rare_in_the_document_counts_more() -> None:
    often = Idf([terms("ferry")] * 50 + [terms("budget")])
    both = terms("ferry budget")
    rows = WordVectors.shipped().rows([both, terms("ferry"), terms("budget")], often)
    assert rows[0] @ rows[2] > rows[0] @ rows[1]


def test_the_file_is_whole() -> None:
    data = resources.files("onrecord.annotators.questions").joinpath(FILE).read_bytes()
    table = msgspec.msgpack.decode(data, type=Table)
    stems = table.stems.split(" ")
    assert stems == sorted(set(stems))
    assert len(table.rows) == len(stems) * table.size
