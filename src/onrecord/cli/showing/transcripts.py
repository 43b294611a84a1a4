"""How a transcript looks, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.cli.showing.voices import speaker_line
from onrecord.cli.terminal.page import counted, cut

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.cli.terminal.page import Page
    from onrecord.model import Transcript, Turn

_EVIDENCE = {
    "label": "named by the printed label",
    "title": "named by the title",
    "introduced": "introduced by another speaker",
    "self-introduced": "introduced by the speaker",
    "context": "known from the context",
    "model": "proposed by a model",
    "correction": "corrected by hand",
    "none": "nothing shows who speaks",
}
_SHOWN = 60
_LONGEST = 100
"""Characters of a title on a terminal."""


def print_head(page: Page, transcript: Transcript) -> None:
    """Print title, date, place and id."""
    title = page.one_line(transcript.title or "(no title)")
    page.line(page.bold(cut(title, _LONGEST) if page.terminal else title))
    facts = [
        transcript.date or "no date",
        transcript.place,
        transcript.publisher,
        transcript.event,
        transcript.delivery,
        None if transcript.language == "und" else transcript.language,
    ]
    page.line(page.one_line(" · ".join(fact for fact in facts if fact)))
    if transcript.published or transcript.updated:
        dates = (("published", transcript.published), ("updated", transcript.updated))
        page.line(page.dim(" · ".join(f"{what} {day}" for what, day in dates if day)))
    page.line(page.dim(f"{transcript.id}@{transcript.version}"))


def print_speakers(page: Page, transcript: Transcript) -> None:
    """Print each voice with the labels printed for it and how much it says."""
    page.line()
    page.line(page.bold("Speakers"))
    rows = []
    for speaker in transcript.speakers:
        turns = [turn for turn in transcript.turns if turn.speaker == speaker.id]
        labels = ", ".join(f"“{label}”" for label in speaker.labels)
        rows.append((f"  {speaker.id}", speaker_line(speaker), counted(len(turns), "turn"), labels))
    nobody = sum(turn.speaker is None for turn in transcript.turns)
    if nobody:
        rows.append(("  –", "unknown", counted(nobody, "turn"), ""))
    if rows:
        page.table(rows, right=frozenset({2}))
    else:
        page.line("  nobody")


def print_turns(page: Page, transcript: Transcript, turns: Iterable[Turn]) -> None:
    """Print turns: who speaks, how that is known, the citation, the words."""
    for turn in turns:
        page.line()
        page.line(f"{page.dim(turn.id)}  {page.bold(page.one_line(speaker_line(transcript.speaker_of(turn), turn)))}")
        facts = [turn.kind, evidence_of(transcript, turn)]
        mark = interpreted(transcript, turn)
        facts += [f"an interpreter's words, marked “{mark}”"] if mark else []
        page.line(page.dim(page.one_line(" · ".join(facts))))
        page.line(page.dim(str(transcript.cite(turn.span))))
        page.flow(turn.span.of(transcript.text), "  ")


def print_problems(page: Page, transcript: Transcript) -> None:
    """Print what a person should look at, if anything."""
    if not transcript.problems:
        return
    page.line()
    page.line(page.bold("Problems"))
    for problem in transcript.problems:
        page.line(f"  {page.plain(problem.says)} {page.dim(f'({problem.kind}, {problem.start}-{problem.end})')}")


def interpreted(transcript: Transcript, turn: Turn) -> str | None:
    """Give the mark in or before a turn that says that its words are an interpreter's: ``(As interpreted.)``."""
    from onrecord.model import Span
    from onrecord.text.manner import INTERPRETED

    start = turn.start if turn.label is None else turn.label.end
    inside = transcript.segments_in(Span(start, turn.end))
    notes = (each for each in inside if each.kind == "note" and start <= each.start)
    marks = (transcript.text[each.start : each.end] for each in notes)
    return next((" ".join(mark.split()) for mark in marks if INTERPRETED.search(mark)), None)


def evidence_of(transcript: Transcript, turn: Turn) -> str:
    """Say how the speaker of a turn is known, with the words that show it."""
    says = _EVIDENCE[turn.evidence]
    if turn.evidence == "label" and turn.label is not None:
        return f"{says} “{_short(turn.label.of(transcript.text))}”"
    shown = "; ".join(f"“{_short(span.of(transcript.text))}”" for span in turn.because)
    printed = f", printed “{_short(turn.label.of(transcript.text))}”" if turn.label is not None else ""
    return f"{says}{printed}: {shown}" if shown else f"{says}{printed}"


def _short(text: str) -> str:
    bare = " ".join(text.split())
    return bare if len(bare) <= _SHOWN else bare[: _SHOWN - 1] + "…"
