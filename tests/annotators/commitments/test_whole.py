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


def test_an_intention_said_again_as_what_will_be_done_is_a_commitment() -> None:
    said = "We are intent on reopening the port. And that's exactly what we'll continue to do."
    assert [one.force for one in found(said)] == ["committed"]
    assert [one.force for one in found("We are intent on reopening the port.")] == ["intends"]


def test_what_is_thought_of_a_commitment_does_not_weaken_it() -> None:
    said = "I think what matters is the commitment by many donors to provide support to Vessland this year."
    assert [one.force for one in found(said)] == ["committed"]


def test_what_hangs_on_a_purpose_is_no_condition() -> None:
    said = "We will look very hard at the accounts to make sure that it is all paid back, assuming that it is due."
    assert [(one.force, one.condition) for one in found(said)] == [("committed", None)]
    assert found("We will close the pier, assuming that the council agrees.")[0].force == "conditional"
