"""A question that is handed on: the reply is the other's if he speaks, and else the one who hands it on declines."""

from __future__ import annotations

import pytest

from onrecord import formats
from onrecord.annotators import questions
from onrecord.annotators.questions.handing import only_passes_on
from onrecord.model import Capture, QuestionPart, Speaker

HEAD = """Press conference with Prime Minister Lena Dahl and Defence Secretary Piet Vos
Harrowgate, 4 March 2031

Prime Minister Dahl: Thank you all for coming. We are pleased to be here with the Defence Secretary.

Defence Secretary Vos: I am glad to be here, and the ships are ready.

Question: Prime Minister, who pays for the road?

Prime Minister Dahl: """
VOS = Speaker(id="s2", name="Piet Vos", role="Defence Secretary", labels=("Defence Secretary Vos",))


def status(document: str) -> tuple[str | None, list[str]]:
    capture = Capture(document.encode(), retrieved_at="2031-03-05T08:00:00Z")
    transcript = formats.read(capture)[0]
    part = questions.layer(transcript, None).items[0]
    assert isinstance(part, QuestionPart)
    reply = part.replies[0]
    return reply.status, [transcript.text[one.start : one.end] for one in reply.answers]


@pytest.mark.parametrize(
    "said",
    [
        "I'll let the Defence Secretary take that.",
        "That's a question for the Defence Secretary, I think.",
        "Piet will answer that.",
        "Piet, do you want to take that one?",
        "I'll hand over to Piet for that one.",
    ],
)
def test_what_the_other_says_is_the_reply(said: str) -> None:
    document = f"{HEAD}{said}\n\nDefence Secretary Vos: The counties pay for the road.\n"
    assert status(document) == ("answered", ["The counties pay for the road."])


@pytest.mark.parametrize(
    "said",
    ["I'll let the Defence Secretary take that.", "That is one for the Treasury.", "I'll pass that to the Treasury."],
)
def test_who_hands_on_to_nobody_that_speaks_declines(said: str) -> None:
    document = (
        f"{HEAD}{said}\n\nQuestion: Prime Minister, when does the harbour open?\n\nPrime Minister Dahl: In May.\n"
    )
    assert status(document) == ("declined", [said])


def test_each_of_several_who_were_asked_replies_for_himself() -> None:
    document = HEAD.replace("Prime Minister, who", "To both of you: who")
    document += "I'll let the Defence Secretary take that.\n\nDefence Secretary Vos: The counties pay for the road.\n"
    assert status(document)[0] == "declined"


@pytest.mark.parametrize(
    "said",
    [
        "Minister, please, go ahead.".replace("Minister", "Secretary"),
        "And perhaps you can speak to that?",
        "I'd invite the Secretary to say a few words.",
        "Let me turn to Piet for the figures.",
        "Over to you.",
        "I'll ask my colleague to answer that.",
        "I would defer to the Defence Secretary on that.",
        "This one is probably for Piet.",
        "Vos?",
    ],
)
def test_a_sentence_that_only_hands_on(said: str) -> None:
    assert only_passes_on(said, VOS)


@pytest.mark.parametrize(
    "said",
    [
        "Thank you, Secretary.",
        "The Defence Secretary and I talked about the road.",
        "We'll give the Defence Secretary three more ships.",
        "I'll ask the Defence Secretary to send three ships.",
        "That is a good day for the Defence Secretary.",
        "It will be for the courts to tell whether the Defence Secretary was right.",
        "We won't let the Defence Secretary take the ships home.",
        "Do you want to pay for it?",
        "Piet can build it by May.",
        "The Defence Secretary will take the ships home.",
        "I'll let the Treasury answer that.",
        "Piet will answer that, and before he does "
        + "I want to say again and again that we pay for the road " * 2
        + ".",
    ],
)
def test_a_sentence_that_says_more(said: str) -> None:
    assert not only_passes_on(said, VOS)
