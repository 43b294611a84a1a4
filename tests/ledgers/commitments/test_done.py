"""Whether a sentence says that an act was done."""

from __future__ import annotations

import pytest

from onrecord.ledgers.commitments.content import content, content_stems, numbers
from onrecord.ledgers.commitments.done import did_so, said_done

COMPACT = frozenset({"compact"})


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("We have sent the ships.", "send"),
        ("The ships have now been sent.", "send"),
        ("We've already opened the harbour.", "open"),
        ("The Compact opened the harbour in May.", "open"),
        ("In May we finally opened the harbour.", "open"),
        ("The harbour was opened in May.", "open"),
        ("The rules are now in place.", "adopt"),
        ("The harbour is operational.", "open"),
        ("The work has been completed.", "dredge"),
        ("The ships have arrived.", "send"),
        ("It was delivered last week.", "send"),
        ("They kept the mail on the ferries.", "keep"),
        ("We have continued to pay.", "continue"),
        ("The dredging has been finished.", None),
    ],
)
def test_done(sentence: str, verb: str | None) -> None:
    assert said_done(sentence, verb, COMPACT)


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("We will send the ships.", "send"),
        ("We have not sent the ships.", "send"),
        ("We haven't sent the ships yet.", "send"),
        ("We will have sent the ships by May.", "send"),
        ("We may have sent the ships.", "send"),
        ("If we had sent the ships, they would be there.", "send"),
        ("Have we sent the ships?", "send"),
        ("“Have we sent the ships?”", "send"),
        ("Ships sent by others do not count.", "send"),
        ("The rules will be in place by May.", "adopt"),
        ("The rules are not in place.", "adopt"),
        ("We want the work completed.", "dredge"),
        ("We completed a survey.", "dredge"),
        ("The harbour must be opened.", "open"),
        ("The letter says opened harbours are safe.", "open"),
        ("The ships are sent every year.", "send"),
        ("We have two ships being built.", "build"),
        ("We are done with talking.", "talk"),
        ("No rules are needed.", "adopt"),
    ],
)
def test_not_done(sentence: str, verb: str) -> None:
    assert not said_done(sentence, verb, COMPACT)


def test_a_sentence_that_says_that_it_was_done() -> None:
    for said in ("We did so in May.", "And they did.", "Well, we've done that.", "That was done.", "It has been done."):
        assert did_so(said), said
    for said in ("We did not.", "We didn't.", "We did so?", "We do so.", "They will have done so.", "Did we do so?"):
        assert not did_so(said), said


def test_what_an_action_is_about() -> None:
    about = content("continue to send two icebreakers to the pilots of Cape Varr", "the islands")
    assert about.stems == {"send", "icebreak", "pilot", "cape", "varr", "island"}
    assert (about.verb, about.lasting) == ("continue", True)
    assert about.names == {"cape", "varr"}
    assert about.numbers == {"2"}
    assert content("meet the pilots", None).verb == "meet"
    assert content("build the quay", None)[1:] == ("build", frozenset(), frozenset(), False)
    assert content("", None).verb is None
    assert content("do so", None).verb is None


def test_past_and_present_have_one_stem() -> None:
    assert content_stems("We sent the ships") == (None, "send", None, "ship")


def test_numbers_in_digits_and_words() -> None:
    assert numbers("one of two ships, 1,500 tons and 2.5 percent in 3.") == {"2", "1500", "2.5", "3"}
