"""Undertakings over two sentences, and what the sentence before decides of the next."""

from __future__ import annotations

from onrecord.annotators.commitments.whole import whole
from onrecord.model import Span
from tests.annotators.commitments.test_commitments import found


def test_a_pledge_whose_words_come_in_the_next_sentence_is_one() -> None:
    text = "I welcome the pledge by the donors. To rebuild the pier."
    cut = text.index(" To")
    ((span, flat),) = whole(text, [Span(0, cut), Span(cut + 1, len(text))], [Span(0, len(text))])
    assert (span, len(flat)) == (Span(0, len(text)), len(text))
    assert flat.startswith("I welcome the pledge by the donors  To")


def test_a_purpose_with_a_clause_of_its_own_is_no_rest_of_a_pledge() -> None:
    text = "I welcome the pledge by the donors. To rebuild the pier, we need more."
    cut = text.index(" To")
    assert len(list(whole(text, [Span(0, cut), Span(cut + 1, len(text))], [Span(0, len(text))]))) == 2


def test_what_goes_on_with_and_that_has_force_and_time_of_the_sentence_before() -> None:
    said = "I expect the donors to pledge more help at the Summit. And that ministers will agree on a plan."
    assert [(one.force, one.deadline) for one in found(said)] == [("expects", "the Summit")] * 2


def test_a_list_goes_on_over_a_sentence_between() -> None:
    said = "We will sign the treaty at the Summit. The old one is from another time. We will also open a port."
    assert [one.deadline for one in found(said)] == ["the Summit", "the Summit"]
