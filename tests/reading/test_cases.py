"""Whole small documents, as a person would read them: the plain-text files in `cases/`, one a phenomenon.

A case is `%%%% title`, perhaps `newlines: crlf` (or `cr`) and `xfail: reason`, the document, a line `====` and what
must be read: a line for each turn, `name, outlet | printed label | evidence | first words … last words` with `-` for
nothing, and any number of `title: ...`, `date: ...`, `[kind of segment] its words` and `problem: its kind`.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest
from _pytest.mark import ParameterSet

from onrecord import formats
from onrecord.model import Capture, Transcript, Turn

CASES = Path(__file__).with_name("cases")
NEWLINES = {"crlf": "\r\n", "cr": "\r", "lf": "\n"}
FIELDS = ("title", "date", "published", "updated", "place", "publisher", "delivery", "event", "language")
SHORT = 6
"""Words up to which a turn is written out."""


class Case(NamedTuple):
    title: str
    data: bytes
    expected: list[str]
    xfail: str | None


def cases(path: Path) -> list[Case]:
    found = []
    for part in re.split(r"^%%%% ", path.read_text("utf-8"), flags=re.MULTILINE)[1:]:
        title, body = part.split("\n", 1)
        options = {}
        while option := re.match(r"(newlines|xfail): (.+)\n", body):
            options[option[1]] = option[2]
            body = body[option.end() :]
        document, expected = body.split("\n====\n")
        data = document.replace("\n", NEWLINES[options.get("newlines", "lf")]).encode()
        found.append(Case(title, data, expected.strip().split("\n"), options.get("xfail")))
    return found


def read(data: bytes) -> Transcript:
    return formats.read(Capture(data, retrieved_at="2031-03-03T00:00:00Z"))[0]


def shown(transcript: Transcript, turn: Turn) -> str:
    speaker = transcript.speaker_of(turn)
    name = (speaker and speaker.name) or "-"
    who = f"{name}, {turn.affiliation}" if turn.affiliation else name
    label = "-" if turn.label is None else " ".join(turn.label.of(transcript.text).replace("*", "").split())
    words = transcript.words_of(turn).split()
    said = " ".join(words if len(words) <= SHORT else [*words[:3], "…", *words[-3:]])
    return f"{who} | {label} | {turn.evidence} | {said}"


def besides(transcript: Transcript) -> list[str]:
    fields = [f"{field}: {getattr(transcript, field)}" for field in FIELDS]
    segments = [f"[{s.kind}] {' '.join(transcript.text[s.start : s.end].split())}" for s in transcript.segments]
    return [*fields, *segments, *(f"problem: {problem.kind}" for problem in transcript.problems)]


def parameters() -> list[ParameterSet]:
    return [
        pytest.param(
            case,
            id=f"{path.stem}: {case.title}",
            marks=() if case.xfail is None else pytest.mark.xfail(reason=case.xfail),
        )
        for path in sorted(CASES.glob("*.txt"))
        for case in cases(path)
    ]


@pytest.mark.parametrize("case", parameters())
def test_case(case: Case) -> None:
    transcript = read(case.data)
    turns = [line for line in case.expected if " | " in line]
    assert [shown(transcript, turn) for turn in transcript.turns] == turns
    others = [line for line in case.expected if line and " | " not in line]
    assert [line for line in others if line not in besides(transcript)] == []
    assert list(transcript.breaks()) == []
    assert any(problem.kind == "no-speaker" for problem in transcript.problems) is not bool(turns)
