"""A short invented briefing with its gold, and records of it, right or wrong as a test asks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from evaluation.gold import Seed, seed_from
from onrecord.model import (
    Capture,
    OffsetMap,
    Piece,
    Reader,
    Segment,
    Span,
    Speaker,
    Transcript,
    Turn,
    text_sha256,
)

TEXT = (
    "Joint briefing\n\n"
    "by Harbour League Secretary General Arne Falk\n\n"
    "  • 02 Mar. 2031 -\n  • |\n  • Last updated: 03 Mar. 2031 10:15\n\n"
    "Good morning, I am Arne. The lights are on.\n\nThey stay on.\n\n"
    "Dana Reyes, TLV:\n\nMr. Falk, how long?\n\n"
    "Secretary General:\n\nTen years, Dana.\n\n"
    "Piet Olsen, OBN:\n\nAnd the cost?\n\n"
    "Secretary General:\n\nSix crowns.\n\n"
    "And who pays for all of it?"
)
META: dict[str, Any] = {
    "doc": "900",
    "title": "Joint briefing",
    "date": "2031-03-02",
    "published": None,
    "updated": "2031-03-03T10:15",
}


def gold_turn(
    number: int, words: str, speaker: str, label: str = "", kind: str = "answer", affiliation: str | None = None
) -> dict[str, Any]:
    start = TEXT.index(words)
    evidence = "label" if speaker in label else "title" if label else "context" if speaker != "unknown" else "none"
    return {
        "id": f"t{number}",
        "start": start,
        "end": start + len(words),
        "label": label,
        "speaker": speaker,
        "evidence": evidence,
        "affiliation": affiliation,
        "kind": kind,
    }


TURNS = [
    gold_turn(1, "Good morning, I am Arne. The lights are on.\n\nThey stay on.", "Arne Falk", kind="statement"),
    gold_turn(2, "Mr. Falk, how long?", "Dana Reyes", "Dana Reyes, TLV:", "question", "TLV"),
    gold_turn(3, "Ten years, Dana.", "Arne Falk", "Secretary General:"),
    gold_turn(4, "And the cost?", "Piet Olsen", "Piet Olsen, OBN:", "question", "OBN"),
    gold_turn(5, "Six crowns.", "Arne Falk", "Secretary General:"),
    gold_turn(6, "And who pays for all of it?", "unknown", kind="question"),
]


def seed() -> Seed:
    return seed_from("900", TEXT, TURNS, META)


def record(
    turns: Sequence[tuple[int, int, str | None]],
    text: str = TEXT,
    labels: dict[int, tuple[int, int]] | None = None,
    because: dict[int, tuple[int, int]] | None = None,
    *,
    title: str | None = None,
    date: str | None = None,
    published: str | None = None,
    updated: str | None = None,
) -> Transcript:
    """A record whose turns are (start, end, speaker's name, "Q" for a label of nobody, or None for no speaker)."""
    names = list(dict.fromkeys(name for _, _, name in turns if name is not None))
    speakers = tuple(
        Speaker(f"s{at}", (name,), name=None if name == "Q" else name, one_person=name != "Q")
        for at, name in enumerate(names, 1)
    )
    ids = {name: speaker.id for name, speaker in zip(names, speakers, strict=True)}
    segments, at = [], 0
    for start, end, _ in turns:
        if at < start:
            segments.append(Segment(at, start, "label"))
        segments.append(Segment(start, end, "speech"))
        at = end
    if at < len(text):
        segments.append(Segment(at, len(text), "unknown"))
    data = text.encode()
    return Transcript(
        id="harbour/2031-03-02/briefing",
        capture=Capture(data, retrieved_at="2031-03-04T00:00:00Z").ref("text/plain", "utf-8"),
        reader=Reader("hand-made", "1"),
        text=text,
        offsets=OffsetMap("utf-8", (Piece(0, len(text), 0, len(data)),)),
        text_sha256=text_sha256(text),
        speakers=speakers,
        segments=tuple(segments),
        turns=tuple(
            Turn(
                f"t{number}",
                start,
                end,
                speaker=None if name is None else ids[name],
                label=Span(*labels[number]) if labels and number in labels else None,
                because=(Span(*because[number]),) if because and number in because else (),
                evidence="none" if name is None else "label",
            )
            for number, (start, end, name) in enumerate(turns, 1)
        ),
        title=title,
        date=date,
        published=published,
        updated=updated,
    )


def right_turns(of: Seed | None = None) -> list[tuple[int, int, str | None]]:
    """The turns of a record that has everything right."""
    return [(*turn.place, None if turn.speaker == "unknown" else turn.speaker) for turn in (of or seed()).turns]
