"""The model of unlabelled voices: where it is asked, what it cuts, and that it keeps silent otherwise."""

from __future__ import annotations

from array import array
from random import Random

import pytest

from onrecord import formats
from onrecord.model import Capture, Transcript
from onrecord.reading.unlabelled.signs import SIZE, Setting, signs
from onrecord.reading.unlabelled.unlabelled import MOST, decide, may_ask, telling
from onrecord.reading.unlabelled.voicemodel import VoiceModel, Weights, dump, load, shipped
from onrecord.reading.unlabelled.voices import Unit
from training.exchanges import WAYS, examples
from training.fit import calibrated, fit

TOP = "Press conference\n\nby the Chancellor of Ostrelle, Mira Keldervik\n\n3 March 2033\n\n"
ANSWERS = (
    "Well, the fleet will be ready by the autumn. We have said so from the beginning, and the yards have the orders.",
    "Thank you. We do not comment on what others say of us. Our policy is what it was.",
    "Yes, I have read the report. We are looking at each of its proposals, and we will answer in the spring.",
    "No. We have no plans of that kind, and I have told the council so.",
    "I am not going to get ahead of the talks. They are held in good faith, and our envoy is there now.",
    "Well, the budget is before the council. It is for the council to decide on it, and we will respect that.",
)
QUESTION = "Chancellor, do you have a response to the report, and will you be asking your minister to resign over it?"


def page(blocks: list[str], label: str = "CHANCELLOR KELDERVIK") -> Transcript:
    text = TOP + "\n\n".join(f"{label}: {block}" for block in blocks) + "\n"
    return formats.read(Capture(text.encode()))[0]


def by_model(transcript: Transcript) -> list[str]:
    return [turn.span.of(transcript.text) for turn in transcript.turns if turn.evidence == "model"]


CREWS = "Our crews have done all that was asked of them, and the yards have kept their word to us."
WHETHER = (
    "Can you say whether the government has any plans to speak to the crews? And do you have a response to what the "
    "council said?"
)
MISSED = [WHETHER, WHETHER.replace("government", "minister").replace("crews", "yards")]


def unlabelled(question: str) -> list[str]:
    """Put a question without a label behind an answer, in a document where the same label stands all along.

    No gap tells it from the paragraphs of the answer: that would be enough for the rules.
    """
    return [f"{ANSWERS[0]}\n\n{CREWS}\n\n{question}", ANSWERS[2], *ANSWERS[1:3]]


@pytest.mark.parametrize("question", MISSED)
def test_a_question_that_rules_miss_is_cut_out(question: str) -> None:
    transcript = page(unlabelled(question))
    assert by_model(transcript) == [question]
    turn = next(turn for turn in transcript.turns if turn.evidence == "model")
    assert turn.speaker is None
    assert turn.label is None
    assert turn.kind == "question"
    assert 0.5 < turn.confidence <= MOST
    assert [span.of(transcript.text) for span in turn.because] == [question[: question.index("?") + 1]]


KEPT = {
    "rhetorical": "So what have we done about it? We have built the yards, and we have trained the crews, and they are "
    "at work today.",
    "asking oneself": "And people ask me, what does this mean for our children? It means that they will be safe.",
    "quoted": "A farmer in Varrow said to me, “Will you be asking your minister to resign over it?” And I told him no.",
    "asking back": "Can I say something else? We owe the crews our thanks.",
    "why": "Why?",
    "going on": "and that is why, do you see, we have asked the yards to hurry up with it?",
    "no question": "We also spoke about the harbour, and about the ferry, and about the winter that is before us.",
}


@pytest.mark.parametrize("words", KEPT.values(), ids=KEPT)
def test_an_official_who_asks_is_left_alone(words: str) -> None:
    for blocks in (unlabelled(words), [ANSWERS[0], f"{ANSWERS[1]}\n\n{words}\n\n{ANSWERS[2]}", ANSWERS[3]]):
        transcript = page(blocks)
        assert by_model(transcript) == []
        assert all(turn.speaker for turn in transcript.turns)


def test_nothing_is_cut_where_questions_have_labels() -> None:
    talk = [f"CHANCELLOR KELDERVIK: {answer}\n\nQUESTION: {QUESTION}" for answer in ANSWERS]
    transcript = formats.read(Capture((TOP + "\n\n".join(talk)).encode()))[0]
    assert by_model(transcript) == []


def test_a_statement_without_labels_is_not_cut() -> None:
    words = "\n\n".join((*ANSWERS[:3], KEPT["rhetorical"], *ANSWERS[3:], QUESTION))
    assert by_model(formats.read(Capture((TOP + words).encode()))[0]) == []


@pytest.fixture
def silent(monkeypatch: pytest.MonkeyPatch) -> None:
    nothing = Weights(array("b", bytes(SIZE)), 1.0, 0.0, 1.0, 0.0, 2.0)
    monkeypatch.setattr("onrecord.reading.unlabelled.unlabelled.shipped", lambda: VoiceModel(nothing, nothing))


@pytest.mark.usefixtures("silent")
def test_below_its_threshold_the_model_abstains() -> None:
    for question in MISSED:
        assert by_model(page(unlabelled(question))) == []


def test_what_is_cut_goes_back_to_nobody_until_the_next_question(monkeypatch: pytest.MonkeyPatch) -> None:
    always = Weights(array("b", bytes(SIZE)), 1.0, 5.0, 1.0, 0.0, 0.9)
    monkeypatch.setattr("onrecord.reading.unlabelled.unlabelled.shipped", lambda: VoiceModel(always, always))
    transcript = page([f"{ANSWERS[0]}\n\n{CREWS}\n\n{WHETHER}\n\n{ANSWERS[1]}", *ANSWERS[2:]])
    model = [turn for turn in transcript.turns if turn.evidence == "model"]
    assert [turn.kind for turn in model] == ["question", "answer"]
    assert [turn.speaker for turn in model] == [None, None]
    assert model[1].because[0].of(transcript.text) == "Thank you."


def units(*paragraphs: str) -> tuple[str, list[Unit]]:
    text = "\n\n".join(paragraphs)
    made = []
    for number, paragraph in enumerate(paragraphs):
        start = text.index(paragraph)
        made.append(Unit(start, start + len(paragraph), 1, number))
    return text, made


def test_signs_are_the_same_on_every_machine() -> None:
    text, made = units(ANSWERS[0], QUESTION)
    setting = Setting(same=True, press=False, again=10, after=None)
    first = signs(text, made, 1, setting)
    assert first == sorted(set(first))
    assert all(0 <= sign < SIZE for sign in first)
    assert sum(first) == SUM
    assert first != signs(text, made, 1, setting._replace(same=False))


SUM = 1647583


def test_the_model_is_asked_only_of_whole_questions() -> None:
    heads = (QUESTION, "Why?", "and so do you think it is right?", "We are ready for it.", "“Do you think so, then?”")
    text, made = units(ANSWERS[0], "Sure, thank you.", *heads)
    assert [may_ask(text, unit) for unit in made[2:]] == [True, False, False, False, True]


def test_the_first_question_tells_most() -> None:
    text = "I have two. Will it hold? And when?"
    assert telling(text, 0, len(text)).of(text) == "Will it hold?"
    assert telling("We thank you. Good night.", 0, 25).of("We thank you. Good night.") == "We thank you."
    assert telling("No end", 0, 6).of("No end") == "No end"


def test_a_model_is_written_and_read() -> None:
    model = shipped()
    assert load(dump(model)) == model
    assert shipped() is model
    assert len(dump(model)) < 300_000


def labelled() -> Transcript:
    talk = []
    for number, answer in enumerate(ANSWERS):
        talk.append(f"QUESTION: On point {number}, do you agree?\n\n{'And will you, then?' * (number % 2)}")
        talk.append(f"CHANCELLOR KELDERVIK: {answer}\n\nAnd number {number} is done. Are we ready? We are.")
    return formats.read(Capture((TOP + "\n\n".join(talk)).encode()))[0]


def test_learning_twice_gives_the_same_bytes() -> None:
    transcript = labelled()

    def learn() -> bytes:
        own = [example for way in WAYS for example in examples(transcript, way, Random(7))]
        assert {example.part for example in own} == {"asker", "back"}
        parts = [fit([example for example in own if example.part == part], 7) for part in ("asker", "back")]
        return dump(VoiceModel(*parts))

    assert learn() == learn()


def test_calibration() -> None:
    told = [(figure / 10, figure > Random(figure).randrange(-20, 20)) for figure in range(-30, 31)]
    nothing = Weights(array("b", bytes(SIZE)), 1.0, 0.0, 1.0, 0.0, 2.0)
    fitted = calibrated(nothing, told)
    assert fitted.slope > 0


def test_decisions_alternate() -> None:
    text, made = units(ANSWERS[0], QUESTION, ANSWERS[1])
    kinds = [kind for _, kind, _ in decide(text, made, Setting(same=True, press=False, again=10, after=None))]
    assert kinds in ([], ["asker"], ["asker", "back"])
