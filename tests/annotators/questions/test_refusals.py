from __future__ import annotations

import pytest

from onrecord import formats
from onrecord.annotators import questions
from onrecord.annotators.questions.refusals import refusal, refuses
from onrecord.model import Capture, QuestionPart


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("I'm not going to speculate about the harvest.", "I'm not going to"),
        ("We don't comment on the work of the courts.", "don't comment"),
        ("I have no announcement to make.", "have no announcement"),
        ("I would refer you to the Harbour Board.", "refer you to"),
        ("That's for the court to decide.", "That's for the "),
        ("It is too early to say.", "too early"),
        ("I don't know.", "I don't know"),
        ("I won't rule anything in or out.", "I won't"),
        ("We're not ruling it in or out.", "not ruling it in or out"),
        ("We won't say more than that.", "won't say more"),
        ("Don't expect me to name the ports.", "Don't expect me to"),
        ("I will leave all of that to the harbour masters.", "leave all of that to"),
        ("We'll leave the question to the courts.", "leave the question to"),
        ("We’ll wait and see what the winter brings.", "We’ll wait"),
        ("I'll let others speak to that.", "let others speak"),
        ("You would have to ask the mill.", "You would have to ask"),
        ("That's a matter for Mr Odenthal.", "'s a matter for Mr"),
        ("It's not our role to give advice to the Board.", "not our role"),
        ("I just don't have anything to share about the ferry.", "don't have anything to share about"),
        ("On advice of counsel, I decline to answer that.", "decline to answer"),
        ("We're going to let the Harbour Board speak to that.", "let the Harbour Board speak"),
        ("That's a great question for the fishermen.", "That's a great question for the "),
        ("I don't think I'm going to characterize it.", "don't think I'm going to characterize"),
        ("I haven't been briefed on the storm.", "haven't been briefed"),
        ("I won't set a date for that.", "I won't"),
        ("There is ongoing litigation about the ferry.", "ongoing litigation"),
        ("We're still working our way through the report.", "still working our way through"),
        ("I'll tell you all that when the talks end.", "I'll tell you all that when"),
        ("We'll have more details on the school in May.", "'ll have more details"),
        ("We can't say yet when the bridge will open.", "We can't say yet"),
        ("We cannot yet say how many.", "We cannot yet say"),
        ("I can't tell you yet.", "I can't tell you yet"),
        ("That we can’t say.", "we can’t say"),
        ("We won't say who pays.", "We won't say"),
        ("I won't say.", "I won't say"),
        ("We're not able to say at this stage.", "We're not able to say"),
        ("We are unable to tell you that yet.", "We are unable to tell you that yet"),
        ("I can't tell you how much it will cost.", "I can't tell you"),
        ("I can't tell you how many people have applied.", "I can't tell you"),
        ("We can't tell you what a new bridge would cost.", "We can't tell you"),
        ("We don't yet know what it will cost.", "We don't yet know"),
        ("We just don't know yet.", "We just don't know yet"),
        ("On the bridge, we do not know.", "we do not know"),
    ],
)
def test_a_refusal_has_its_words(said: str, words: str) -> None:
    found = refusal(said)
    assert found is not None
    assert said[found[0] : found[1]] == words
    assert refuses(said) > 0.5


@pytest.mark.parametrize(
    "said",
    [
        "The Board pays for the ferries.",
        "We didn't discuss dates with the crews.",
        "The Board did not comment on the ice.",
        "We don't rule it out as a matter of principle.",
        "I wouldn't say that the winter was hard.",
        "I couldn't hear the first part.",
        "We leave the harbour at noon, and we left the nets in place.",
        "There are not enough boats to offer the islands a ferry.",
        "I can't thank the crews enough.",
        "We will not let the harbour freeze.",
        "Let them mend the bridge in spring.",
        "We will let the ships sail after May.",
        "The issue for us is the bridge.",
        "We'll have more boats in May.",
        "I will not resign.",
        "I'm not going to apologise for the ferry.",
        "I won't be leaving the island in May.",
        "That issue was not discussed.",
        "It was hard for them to decide.",
        "They were asked for an opinion.",
        "The school opens in May, and I am glad of it.",
        "We can't say no to the islands.",
        "We can't say it often enough.",
        "I can't say enough about the crews.",
        "They can't say when the ice came.",
        "If we can't say when the boats sail, nobody will buy a ticket.",
        "We could not tell the boats apart.",
        "I can't tell you how proud I am of the crews.",
        "We just can't tell you how grateful we are.",
        "I can't tell you how many times I've sailed there.",
        "I can't tell you what a relief the bridge is.",
        "We don't know a better harbour.",
        "We know when it opens: in May.",
    ],
)
def test_an_answer_refuses_nothing(said: str) -> None:
    assert refuses(said) == 0.0
    assert refusal(said) is None


@pytest.mark.parametrize(
    ("said", "status", "words"),
    [
        ("We can't say yet when.", "declined", "We can't say yet"),
        ("I can't tell you yet.", "declined", "I can't tell you yet"),
        ("We don't know yet.", "declined", "We don't know yet"),
        ("They will be published on Friday.", "answered", None),
        ("I can't tell you how pleased I am. They will be published on Friday.", "answered", None),
    ],
)
def test_a_reply_that_says_no_more_declines(said: str, status: str, words: str | None) -> None:
    talk = (
        "Press conference of Commissioner Jonas Berg\n4 March 2031\n\nAnna Kerr, The Herald: When will the quotas be "
        f"published?\n\nCommissioner Berg: {said}\n\nTom Reid, Coast Radio: Are small boats exempt?\n\n"
        "Commissioner Berg: Yes, boats under ten metres are exempt.\n"
    )
    read = formats.read(Capture(talk.encode(), retrieved_at="2031-03-05T08:00:00Z"))[0]
    part = questions.layer(read, None).items[0]
    assert isinstance(part, QuestionPart)
    (reply,) = part.replies
    assert (reply.status, reply.refusal and reply.refusal.of(read.text)) == (status, words)
