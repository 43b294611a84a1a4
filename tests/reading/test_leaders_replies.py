"""Who leads a talk and answers a question that nobody else answers."""

from __future__ import annotations

from onrecord import formats
from onrecord.model import Capture

HEAD = """Harbour briefing

26 February 2031

Press Secretary Ivo Dahl: Good morning. General Holt has a statement, and then we take questions.

General Holt: Thank you. The area is quiet, and the ships are in.

Press Secretary Dahl: Your questions, please. Dana.

Q: General, how many ships are in?

General Holt: Eleven of them.

Press Secretary Dahl: Next. In the back.

Q: Has the money for the docks been sent to the ministries?

Press Secretary Dahl: {reply}

{asker}: When will the docks be ready?

General Holt: In May.

Press Secretary Dahl: One more, please. Ivo.

Q: Who pays for the docks?

General Holt: The harbour does.

Press Secretary Dahl: Thank you, everybody.
"""
REPLY = "Seventeen of the ministries have it by now, and the others had not sent in their plans."


def kind(reply: str, asker: str = "Q") -> str | None:
    text = HEAD.format(reply=reply, asker=asker)
    transcript = formats.read(Capture(text.encode(), retrieved_at="2031-03-03T00:00:00Z"))[0]
    return next(turn.kind for turn in transcript.turns if text.startswith(reply, turn.start))


def test_a_reply_of_many_words_that_nobody_else_gives_is_an_answer() -> None:
    assert kind(REPLY) == "answer"


def test_what_only_hands_on_or_is_short_leads() -> None:
    assert (
        kind("Thank you. We will come back to that with the next question from the gentleman in the back.") != "answer"
    )
    assert kind("We have no time for that now.") == "moderation"
