"""Reads made-up sources and proves what was read, from the inside and from the outside."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from evaluation import check_record
from onrecord import formats
from onrecord.model import Capture, to_dict
from onrecord.proof import prove

if TYPE_CHECKING:
    from onrecord.model import Transcript


def read_proved(data: bytes) -> tuple[Transcript, ...]:
    """Read every transcript of ``data``; the proof and the independent check must hold."""
    transcripts = formats.read(Capture(data))
    assert [brk.says for brk in prove(transcripts, data).breaks] == []
    forms = [json.loads(json.dumps(to_dict(transcript))) for transcript in transcripts]
    for form in forms:
        check_record.check(form, data, forms)
    assert check_record.left_out(forms, data) is None
    return transcripts


def told(transcript: Transcript) -> list[tuple[str | None, str]]:
    """Give name and words of every turn, white space collapsed."""
    return [
        (
            None if (speaker := transcript.speaker_of(turn)) is None else speaker.name,
            " ".join(transcript.words_of(turn).split()),
        )
        for turn in transcript.turns
    ]
