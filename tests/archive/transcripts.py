"""Transcripts of an invented alliance, made by hand for the archive's tests."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from onrecord.model import (
    CaptureRef,
    OffsetMap,
    Piece,
    Reader,
    Segment,
    SegmentKind,
    Span,
    Speaker,
    Transcript,
    Turn,
    TurnKind,
    text_sha256,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

NAMES: dict[str, tuple[str, str | None, str | None]] = {
    "Secretary General": ("Ingrid Solveig Håkansdatter", "Secretary General", "Northern Compact"),
    "MR. ODENTHAL": ("Pieter Odenthal", "Spokesperson", None),
    "Lidia Marchetti, Harbour Wire": ("Lidia Marchetti", None, "Harbour Wire"),
    "Otto Brandvold, Strait Radio": ("Otto Brandvold", None, "Strait Radio"),
    "Marsh": ("Marsh", None, None),
}
"""For a printed label: name, role, affiliation."""

_NOTE = re.compile(r"\([A-Z][a-z]+\.\)")

Said = tuple[str | None, str]


def transcript(
    said: Sequence[Said],
    *,
    record: str = "compact/2031-03-04/press-conference",
    title: str = "Press conference",
    date: str | None = "2031-03-04",
    publisher: str | None = "Northern Compact",
    url: str | None = None,
    reader: str = "1",
    kinds: Sequence[TurnKind] = (),
) -> Transcript:
    """Make a transcript of (label, words) pairs; paragraphs of the words are parted by blank lines.

    A label of None makes a turn that has none. Words like ``(Laughter.)`` become notes.
    """
    text, segments = f"{title}\n\n", [Segment(0, len(title), "title")]
    turns: list[Turn] = []
    speakers: dict[str, Speaker] = {}
    segments.append(Segment(len(title), len(text), "space"))

    def put(kind: SegmentKind, words: str) -> Span:
        nonlocal text
        start, text = len(text), text + words
        segments.append(Segment(start, len(text), kind))
        return Span(start, len(text))

    for number, (label, words) in enumerate(said):
        label_span = None
        if label is not None:
            label_span = put("label", f"{label}:")
            put("space", " ")
            name, role, affiliation = NAMES.get(label, (None, None, None))
            speakers.setdefault(
                label,
                Speaker(f"s{len(speakers) + 1}", (label,), None, name, role, affiliation, one_person=name is not None),
            )
        speech: list[Span] = []
        for piece in re.split(r"(\s*\n\n\s*|\s*\([A-Z][a-z]+\.\)\s*)", words):
            if not piece:
                continue
            note = _NOTE.search(piece)
            if note is not None:
                if note.start():
                    put("space", piece[: note.start()])
                put("note", note.group())
                if note.end() < len(piece):
                    put("space", piece[note.end() :])
            elif piece.isspace():
                put("space", piece)
            else:
                speech.append(put("speech", piece))
        turns.append(
            Turn(
                id=f"t{number + 1}",
                start=speech[0].start,
                end=speech[-1].end,
                speaker=None if label is None else speakers[label].id,
                label=label_span,
                evidence="none" if label is None else "label",
                confidence=0.0 if label is None else 1.0,
                because=() if label_span is None else (label_span,),
                kind=kinds[number] if number < len(kinds) else "statement",
            )
        )
        put("space", "\n\n")
    data = text.encode()
    return Transcript(
        id=record,
        capture=CaptureRef(
            hashlib.sha256(data).hexdigest(), "text/plain", "utf-8", url, "invented.txt", "2031-03-05T08:00:00Z"
        ),
        reader=Reader("general", reader),
        text=text,
        offsets=OffsetMap("utf-8", (Piece(0, len(text), 0, len(data)),)),
        text_sha256=text_sha256(text),
        title=title,
        date=date,
        publisher=publisher,
        because={"title": (Span(0, len(title)),)},
        speakers=tuple(speakers.values()),
        segments=tuple(segments),
        turns=tuple(turns),
        data=data,
    )


HARBOUR = (
    (
        "Secretary General",
        (
            "Good morning. Fair sharing of burdens keeps the Compact strong.\n\n"
            "The burden is shared when every harbour pays. What happens in the strait\n\n"
            "matters for the northern islands. (Laughter.) And for the southern ones too."
        ),
    ),
    ("Lidia Marchetti, Harbour Wire", "Will you raise the levy to 2.5 percent?"),
    ("Secretary General", "We don’t comment on the levy. We will decide in the autumn."),
    (None, "And the ferries?"),
    ("MR. ODENTHAL", "That was the last question. Burden sharing isn't a slogan."),
)
