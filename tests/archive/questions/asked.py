"""A press conference with questions and gaps marked by hand: what the archive's and the commands' tests ask about."""

from __future__ import annotations

import msgspec

from onrecord.archive.questions.rows import QuestionStatus
from onrecord.model import Answer, AskedBy, Gap, Layer, QuestionPart, Reply, Span, Transcript
from tests.archive.transcripts import transcript

MADE_AT = "2031-03-05T08:00:00Z"
SAID = (
    ("Secretary General", "Good morning to all of you. The dredging goes on."),
    (
        "Lidia Marchetti, Harbour Wire",
        (
            "The northern islands are waiting for their winter stores, and the ice is early this year.\n\n"
            "Will you raise the levy, and who will pay for the dredging? Mr. Odenthal, when do the ferries return?"
        ),
    ),
    ("Secretary General", "The members pay for the dredging. On the levy, I will not speculate. Thank you."),
    ("MR. ODENTHAL", "Otto Brandvold of Strait Radio."),
    (
        "Otto Brandvold, Strait Radio",
        "Is the strait safe? What of the pilots? And does the council agree on the charts, both of you?",
    ),
    (
        "Secretary General",
        (
            "It is safe.\n\nAs you have just heard from Pieter Odenthal, there is much to do on the charts. "
            "The ferries return in May."
        ),
    ),
    (None, "And the bells?"),
)
KINDS = ("statement", "question", "answer", "moderation", "question", "answer", "question")
SECRETARY, LIDIA, PIETER, OTTO = "s1", "s2", "s3", "s4"


def place(read: Transcript, words: str) -> Span:
    start = read.text.index(words)
    return Span(start, start + len(words))


def turn_at(read: Transcript, start: int) -> str:
    return next(turn.id for turn in read.turns if turn.start <= start < turn.end)


def part(read: Transcript, id_: str, words: str, *replies: Reply, because: str | None = None) -> QuestionPart:
    span = place(read, words)
    shown = () if because is None else (place(read, because),)
    return QuestionPart(
        id=id_, start=span.start, end=span.end, turn=turn_at(read, span.start), to_because=shown, replies=replies
    )


def reply(
    read: Transcript,
    to: str | None,
    status: QuestionStatus | None,
    *answers: str,
    refusal: str | None = None,
    confidence: float = 0.75,
) -> Reply:
    spans = [place(read, words) for words in answers]
    return Reply(
        to=to,
        status=status,
        answers=tuple(Answer(turn_at(read, span.start), span.start, span.end) for span in spans),
        refusal=None if refusal is None else place(read, refusal),
        confidence=confidence,
    )


def asked(**changes: object) -> Transcript:
    """Give the press conference with its two layers; ``changes`` are those of `transcript`."""
    read = transcript(SAID, kinds=KINDS, **changes)  # type: ignore[arg-type]
    parts = (
        part(read, "q2.1", "Will you raise the levy", reply(
            read, SECRETARY, "declined", "On the levy, I will not speculate.", refusal="I will not speculate")),
        part(read, "q2.2", "who will pay for the dredging?", reply(
            read, SECRETARY, "answered", "The members pay for the dredging.")),
        part(read, "q2.3", "when do the ferries return?", reply(
            read, PIETER, "answered", "The ferries return in May."), because="Mr. Odenthal"),
        part(read, "q5.1", "Is the strait safe?", reply(read, SECRETARY, "answered", "It is safe.")),
        part(read, "q5.2", "What of the pilots?", reply(read, SECRETARY, "unaddressed")),
        part(read, "q5.3", "does the council agree on the charts, both of you?",
             reply(read, SECRETARY, None, "there is much to do on the charts.", confidence=0.3),
             reply(read, PIETER, "cut", confidence=0.9)),
        part(read, "q7.1", "And the bells?", reply(read, None, "cut")),
    )  # fmt: skip
    shown = place(read, "As you have just heard from Pieter Odenthal")
    gap = Gap(id="g1", start=shown.start, end=shown.end, kind="missing-turn", why="his reply is not in the record")
    layers = {"questions": Layer("hand", "1", MADE_AT, parts), "gaps": Layer("hand", "1", MADE_AT, (gap,))}
    return msgspec.structs.replace(read, layers=layers)


OTHERS = (
    ("Secretary General", "Good morning to all of you. The dredging goes on."),
    (
        "Lidia Marchetti, Harbour Wire",
        (
            "Two came in by letter. Anna Kerr of The Herald asks: when does the levy end? And one from Tom Reid: "
            "is the strait safe?\n\nAnd my own: who will pay for the dredging?"
        ),
    ),
    ("Secretary General", "The levy ends in May. It is safe. The members pay for the dredging."),
)


def read_out(**changes: object) -> Transcript:
    """Give a press conference in which a reporter reads out what two others ask; ``changes`` as in `asked`."""
    given = {"record": "compact/2031-03-06/press-conference", "date": "2031-03-06"} | changes
    read = transcript(OTHERS, kinds=("statement", "question", "answer"), **given)  # type: ignore[arg-type]

    def asked_by(one: QuestionPart, name: str, outlet: str | None, words: str | None) -> QuestionPart:
        shown = None if words is None else place(read, words)
        return msgspec.structs.replace(one, asked_by=AskedBy(name, outlet, shown))

    parts = (
        asked_by(
            part(read, "q2.1", "when does the levy end?", reply(read, SECRETARY, "answered", "The levy ends in May.")),
            "Anna Kerr", "The Herald", "Anna Kerr of The Herald"),
        asked_by(
            part(read, "q2.2", "is the strait safe?", reply(read, SECRETARY, "answered", "It is safe.")),
            "Tom Reid", None, None),
        part(read, "q2.3", "who will pay for the dredging?", reply(
            read, SECRETARY, "answered", "The members pay for the dredging.")),
    )  # fmt: skip
    return msgspec.structs.replace(read, layers={"questions": Layer("hand", "1", MADE_AT, parts)})
