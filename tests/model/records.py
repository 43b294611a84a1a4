"""A short invented transcript, made by hand, with everything that a record can hold."""

from __future__ import annotations

from typing import Any

import msgspec

from onrecord.model import (
    Answer,
    Capture,
    Commitment,
    Correction,
    Figure,
    Gap,
    Layer,
    OffsetMap,
    OtherItem,
    Piece,
    Problem,
    QuestionPart,
    Reader,
    Reading,
    Reply,
    Segment,
    Span,
    Speaker,
    Target,
    Transcript,
    Turn,
    text_sha256,
)

TEXT = "Briefing\n\nQ: How many lamps?\n\nMS. SUND: Six. (Laughter.) They stay lit.\n"
DATA = TEXT.encode()
MADE = "2031-03-03T00:00:00Z"


def layers() -> dict[str, Layer]:
    reply = Reply("s2", "answered", (Answer("t2", 40, 44),), Span(40, 44), 0.5)
    return {
        "questions": Layer(
            "cues",
            "1",
            MADE,
            (
                QuestionPart(
                    id="q1", start=13, end=28, turn="t1", to_because=(Span(0, 8),), follows="q0", replies=(reply,)
                ),
            ),
            model_sha256="ab" * 32,
        ),
        "figures": Layer(
            "numbers",
            "1",
            MADE,
            (
                Figure(
                    id="f1",
                    start=40,
                    end=43,
                    turn="t2",
                    kind="ratio",
                    low="2/3",
                    high=None,
                    comparator="=",
                    as_of_date=("2031-01-01", "2031-12-31"),
                ),
            ),
        ),
        "commitments": Layer(
            "vows",
            "1",
            MADE,
            (
                Commitment(
                    id="c1",
                    start=57,
                    end=71,
                    turn="t2",
                    actor="they",
                    action="stay lit",
                    force="intends",
                    due=("2031-12-31", "2031-12-31"),
                ),
            ),
        ),
        "gaps": Layer("gaps", "1", MADE, (Gap(id="g1", start=0, end=0, kind="elision", why="left out"),)),
        "readings": Layer("readings", "1", MADE, (Reading(id="r1", start=40, end=43, says="Seven", kind="official"),)),
        "moods": Layer(
            "somebody",
            "9",
            MADE,
            (OtherItem(id="m1", start=40, end=43, fields={"mood": "calm", "because": [[1, 2]], "fields": None}),),
        ),
    }


def transcript(**changes: Any) -> Transcript:
    """Give the transcript; ``changes`` replace fields."""
    target = Target("turns", 13, 28, TEXT[13:28], text_sha256(TEXT)[:12])
    whole = Transcript(
        id="varrow/2031-03-02/briefing",
        capture=Capture(DATA, url="https://varrow.example/1", retrieved_at=MADE).ref("text/plain", "utf-8"),
        reader=Reader("general", "1"),
        text=TEXT,
        offsets=OffsetMap("utf-8", (Piece(0, len(TEXT), 0, len(DATA)),)),
        text_sha256=text_sha256(TEXT),
        title="Briefing",
        date="2031-03-02",
        because={"title": (Span(0, 8),)},
        speakers=(
            Speaker("s1", ("Q",), one_person=False, kind="press"),
            Speaker("s2", ("MS. SUND",), "katrin-sund", "Katrin Sund", "Minister", "Varrow", kind="principal"),
        ),
        segments=(
            Segment(0, 8, "title"),
            Segment(8, 10, "space"),
            Segment(10, 12, "label"),
            Segment(12, 13, "space"),
            Segment(13, 28, "speech"),
            Segment(28, 30, "space"),
            Segment(30, 39, "label"),
            Segment(39, 40, "space"),
            Segment(40, 44, "speech"),
            Segment(44, 45, "space"),
            Segment(45, 56, "note"),
            Segment(56, 57, "space"),
            Segment(57, 71, "speech"),
            Segment(71, 72, "space"),
        ),
        turns=(
            Turn("t1", 13, 28, "s1", Span(10, 12), kind="question"),
            Turn("t2", 40, 71, "s2", Span(30, 39), "Varrow", "label", (Span(30, 39),), 1.0, "answer"),
        ),
        layers=layers(),
        corrections=(Correction(target, {"speaker": "Dana Reyes", "role": None}, "an editor", MADE, "she says so"),),
        problems=(Problem("unplaced", 0, 0, "nothing"),),
        data=DATA,
    )
    return msgspec.structs.replace(whole, **changes)
