"""The layer: what it says of small exchanges, and what must hold of it for any."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import pytest

from evaluation.exchanges import invented
from onrecord import formats
from onrecord.annotators import questions
from onrecord.annotators.questions import likeness
from onrecord.annotators.questions.asking import Asking
from onrecord.annotators.questions.likeness import Likeness
from onrecord.annotators.questions.model import FILES, dump, load, shipped
from onrecord.annotators.questions.status import SIGNS
from onrecord.annotators.questions.statuses import LEARNT
from onrecord.model import Capture, Layer, QuestionPart, Transcript

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*.txt"))
HEAD = """Press conference by Secretary General Arne Falk

3 March 2031

SECRETARY GENERAL FALK: Good morning. The ferries run again from Monday, and the school in Orsund has a new roof.

"""


def read(document: str) -> Transcript:
    return formats.read(Capture(document.encode(), retrieved_at="2031-03-03T00:00:00Z"))[0]


def told(document: str) -> list[tuple[str, str | None, list[str]]]:
    """Give of each part its words, the status of the first reply, and the answers."""
    transcript = read(document)
    return [
        (
            transcript.text[item.start : item.end],
            item.replies[0].status,
            [transcript.text[run.start : run.end] for run in item.replies[0].answers],
        )
        for item in parts(questions.layer(transcript, None))
    ]


def parts(layer: Layer) -> list[QuestionPart]:
    return [item for item in layer.items if isinstance(item, QuestionPart)]


def test_an_announced_order_is_followed() -> None:
    found = told(
        HEAD
        + """QUESTION: Who pays for the new ferries? And secondly, when does the school in Orsund open?

SECRETARY GENERAL FALK: Let me take the second question first. The school opens on the first of May.

On the ferries, the Board pays for all four of them.

QUESTION: Thank you.
"""
    )
    assert [words for words, _, _ in found] == ["Who pays for the new ferries?", "when does the school in Orsund open?"]
    assert "the Board pays for all four of them" in found[0][2][-1]
    assert found[1][2][0].endswith("The school opens on the first of May.")


def test_an_answer_after_the_next_reporter_was_called() -> None:
    found = told(
        HEAD
        + """MODERATOR: Mara Vey, Harbour Wire.

QUESTION: Will the bridge be closed in winter? And could I get your thoughts on the Tolland plan for the harbour?

SECRETARY GENERAL FALK: The bridge stays open all winter. We have salt and we have crews for it.

MODERATOR: Next, Iver Dahl.

SECRETARY GENERAL FALK: Sorry, on the Tolland plan, I haven't read it. I can't say more.

QUESTION: Thank you. Is the roof of the school safe?

SECRETARY GENERAL FALK: It is.
"""
    )
    assert found[0][2][0].startswith("The bridge stays open all winter.")
    assert found[1][2][-1].startswith("Sorry, on the Tolland plan")


def test_a_plain_refusal_is_declined_with_its_words() -> None:
    transcript = read(
        HEAD
        + """QUESTION: Secretary General, how much will the harbour cost?

SECRETARY GENERAL FALK: I'm not going to comment on that today.

QUESTION: And who builds it?

SECRETARY GENERAL FALK: A firm from Halvaria builds it.
"""
    )
    first = parts(questions.layer(transcript, None))[0].replies[0]
    assert first.status == "declined"
    assert first.refusal is not None
    assert first.refusal.of(transcript.text).startswith("I'm not going to")


def test_a_question_pressed_again_follows_the_first() -> None:
    transcript = read(
        HEAD
        + """QUESTION: Secretary General, how much will the harbour cost?

SECRETARY GENERAL FALK: We are proud of the harbour.

QUESTION: But how much will it cost?

SECRETARY GENERAL FALK: Forty million crowns.
"""
    )
    first, second = parts(questions.layer(transcript, None))
    assert (first.follows, second.follows) == (None, first.id)


def test_who_does_not_speak_again_is_cut() -> None:
    transcript = read(
        """Joint press conference by Secretary General Arne Falk and Minister Katrin Sund

3 March 2031

SECRETARY GENERAL FALK: Good morning. The ferries run again from Monday, all four of them.

MINISTER SUND: I thank the Secretary General. The Ministry has paid for the quay, and gladly so.

QUESTION: Question for Minister Sund: what did the quay cost?

SECRETARY GENERAL FALK: I can say that the ferries are full already.
"""
    )
    item = parts(questions.layer(transcript, None))[0]
    (reply,) = item.replies
    assert (reply.status, reply.answers) == ("cut", ())
    assert [span.of(transcript.text) for span in item.to_because] == ["Minister Sund"]


def test_a_reply_may_stand_in_words_of_nobody_known() -> None:
    transcript = read(
        HEAD
        + """QUESTION: Secretary General, who pays?

SPEAKER 3: The Board pays, and gladly so.

QUESTION: Thank you.
"""
    )
    (item,) = parts(questions.layer(transcript, None))
    assert [reply.status for reply in item.replies] != ["cut"]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_what_must_hold_of_any_layer(path: Path) -> None:
    check(formats.read(Capture(path.read_bytes(), retrieved_at="2031-03-03T00:00:00Z"))[0])


def test_what_must_hold_of_the_exchanges() -> None:
    found = invented()
    assert len(found) >= 60
    for one in found:
        check(one.transcript)


def check(transcript: Transcript) -> None:
    layer = questions.layer(transcript, None)
    assert layer == questions.layer(transcript, None)
    asking = Asking(transcript)
    turns = {turn.id: (at, turn) for at, turn in enumerate(transcript.turns)}
    starts = {span.start for own in asking.sentences for span in own}
    ends = {span.end for own in asking.sentences for span in own}
    items = parts(layer)
    earlier: set[str | None] = {None}
    for item in items:
        assert item.follows in earlier
        earlier.add(item.id)
    assert len({item.id for item in items}) == len(items)
    assert [item.start for item in items] == sorted(item.start for item in items)
    for item in items:
        at, turn = turns[item.turn]
        assert turn.start <= item.start < item.end <= turn.end
        assert item.replies
        for reply in item.replies:
            assert 0 <= reply.confidence <= 1
            assert reply.to is None or any(speaker.id == reply.to for speaker in transcript.speakers)
            assert reply.status not in {"cut", "unaddressed"} or not reply.answers
            for run in reply.answers:
                later, answering = turns[run.turn]
                assert later > at
                assert answering.start <= run.start < run.end <= answering.end
                assert run.start in starts
                assert run.end in ends


def test_models_are_written_and_read_without_loss() -> None:
    for kind in FILES:
        model = shipped(kind)
        data = resources.files("onrecord.annotators.questions").joinpath(FILES[kind]).read_bytes()
        assert dump(model.weights, model.trees, model.statuses) == data
        assert load(data).sha256 == model.sha256
        assert tuple(model.statuses.signs) == SIGNS
        assert len(data) < 500_000
        rows = [*model.statuses.signs.values(), *model.statuses.words.values()]
        assert {len(row) for row in rows} == {len(LEARNT)}


def test_meaning_is_weighed_where_it_can_be(monkeypatch: pytest.MonkeyPatch) -> None:
    transcript = read(HEAD + "QUESTION: Who pays?\n\nSECRETARY GENERAL FALK: The Board pays.\n\nQUESTION: Thank you.\n")
    monkeypatch.setenv(likeness.SWITCH, "off")
    assert Likeness.installed() is None
    assert questions.annotate(transcript).model_sha256 == shipped("words").sha256
    monkeypatch.delenv(likeness.SWITCH)
    found = Likeness.installed()
    assert found is not None, "the environment of the tests has the extra"
    assert questions.annotate(transcript).model_sha256 == shipped("semantic").sha256
    (one,) = Asking(transcript).rounds
    assert len(found.between(transcript.text, one)) == len(one.replies)
    assert all(0 <= figure <= 1 for row in found.between(transcript.text, one) for figure in row)


def test_meaning_is_not_weighed_where_the_extra_lacks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(likeness.SWITCH, raising=False)
    likeness._installed.cache_clear()
    monkeypatch.setattr("onrecord.text.embedding.embedder", lambda: None)
    try:
        assert Likeness.installed() is None
    finally:
        likeness._installed.cache_clear()


def test_what_is_said_for_the_second_part_takes_up_no_other() -> None:
    """A reply began `First, the second part of the question first`, and both parts were shown beside it."""
    transcript = read(
        HEAD
        + """QUESTION: Two questions. First, how focused were you in the talks on the harbour dues? And secondly, did
the ferries overshadow it?

SECRETARY GENERAL FALK: First, the second part of the question first, and yes, we spoke about the ferries in our talks
about the storm and the harbour dues, but that took nothing away from our talks with the Allies about the storm, the
winter and the harbour dues.
"""
    )
    one, two = parts(questions.layer(transcript, None))
    said = transcript.text.index("First, the second part")
    assert not any(run.start <= said < run.end for reply in one.replies for run in reply.answers)
    assert any(run.start <= said < run.end for reply in two.replies for run in reply.answers)
