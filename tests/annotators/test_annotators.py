from __future__ import annotations

import msgspec
import pytest

from onrecord import formats
from onrecord.annotators import ANNOTATORS, readings
from onrecord.annotators.struck import struck
from onrecord.model import Capture, OnRecordError, Reading, Speaker, Transcript, from_json, to_json
from onrecord.pipeline import annotate

MADE = "2031-03-12T00:00:00Z"
PAGE = """<!doctype html><html><head><title>Remarks</title></head><body><nav><s>old shop</s></nav>
<p>Press conference by the President of Ostrelle, Maren Holt</p><p>12 March 2031</p>
<p><b>President Holt:</b> We thank the <s class="x">bored</s> [board] and the <DEL>caf&eacute;</DEL> [bakery] of the
harbour, {}.</p><p><b>Ilse Brandt (Harbour Times):</b> Why?</p>
<p><b>President Holt:</b> They [never] sleep.</p></body></html>"""


def read(data: bytes) -> Transcript:
    return formats.read(Capture(data, retrieved_at=MADE))[0]


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_struck_words_of_a_page_are_found_through_their_bytes(encoding: str) -> None:
    meta = f"<meta charset={encoding}></head>"
    transcript = annotate(read(PAGE.format("naïve – all of them").replace("</head>", meta).encode(encoding)))
    found = [
        (transcript.text[item.start : item.end], item.says)
        for item in transcript.layers["readings"].items
        if isinstance(item, Reading)
    ]
    assert found == [("bored", "board"), ("café", "bakery")]
    gaps = transcript.layers["gaps"].items
    assert [transcript.text[gap.start : gap.end] for gap in gaps] == ["[never]"]


def test_struck_words_need_the_bytes() -> None:
    transcript = read(PAGE.format("all").encode())
    assert len(struck(transcript)) == 2
    assert struck(msgspec.structs.replace(transcript, data=None)) == ()


def test_layers_are_the_same_each_time_and_survive_the_json_form() -> None:
    one, other = (annotate(read(PAGE.format("all").encode())) for _ in range(2))
    assert one.layers == other.layers
    assert {layer.made_at for layer in one.layers.values()} == {MADE}
    assert (
        list(one.layers)
        == [annotator.name for annotator in ANNOTATORS]
        == [
            "gaps",
            "readings",
            "questions",
            "figures",
            "commitments",
        ]
    )
    assert from_json(to_json(one)).layers == one.layers
    assert one.text == read(PAGE.format("all").encode()).text


def test_one_layer_alone() -> None:
    assert list(annotate(read(PAGE.format("all").encode()), "readings").layers) == ["readings"]
    with pytest.raises(OnRecordError, match="gaps, readings"):
        annotate(read(b"President Holt: Good morning."), "moods")


@pytest.mark.parametrize("data", [b"x", b"<s>", b"~~~~", b"[", b"<s></s>[a]", "\ufeff[…]".encode(), b"a\x00b"])
def test_nothing_makes_an_annotator_fail(data: bytes) -> None:
    transcript = annotate(read(data))
    size = len(transcript.text)
    assert all(0 <= item.start < item.end <= size for layer in transcript.layers.values() for item in layer.items)


@pytest.mark.parametrize(
    ("damaged", "found"),
    [("PRlME MINISTFR", True), ("PRIME M1NISTER", True), ("MINISTER", False), ("TREASURER", False)],
)
def test_a_damaged_label_reads_as_the_usual_one(damaged: str, found: bool) -> None:
    text = "\n\n".join(["PRIME MINISTER: We will build it soon.", "QUESTION: When do you build it?"] * 6)
    transcript = read(text.encode())
    usual = next(speaker for speaker in transcript.speakers if "PRIME MINISTER" in speaker.labels)
    first = next(turn for turn in transcript.turns if turn.speaker == usual.id)
    assert first.label is not None
    # One label is printed otherwise; that the reader gives it to the same speaker is the reader's doing.
    altered = text[: first.label.start] + damaged + text[first.label.start + len("PRIME MINISTER") :]
    shift = len(damaged) - len("PRIME MINISTER")

    def moved(at: int) -> int:
        return at + shift if at > first.label.start else at  # type: ignore[union-attr]

    turns = tuple(
        msgspec.structs.replace(
            turn,
            start=moved(turn.start),
            end=moved(turn.end),
            label=turn.label and type(turn.label)(moved(turn.label.start), moved(turn.label.end)),
        )
        for turn in transcript.turns
    )
    speakers: tuple[Speaker, ...] = tuple(
        msgspec.structs.replace(one, labels=(*one.labels, damaged)) if one is usual else one
        for one in transcript.speakers
    )
    layer = readings.annotate(msgspec.structs.replace(transcript, text=altered, turns=turns, speakers=speakers))
    shown = [(altered[item.start : item.end], getattr(item, "says", "")) for item in layer.items]
    assert shown == ([(damaged, "PRIME MINISTER")] if found else [])
