"""The sections on figures: series, what changed in them, and what people at one event say differently."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.briefs.blocks import Cell, Heading, Note, Picture, Row, Run, Said, Table, plain, said_words
from onrecord.briefs.naming import counted, short_name, voice_line, when
from onrecord.ledgers.amounts import amount

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.archive import FigureRow
    from onrecord.briefs.blocks import Block
    from onrecord.ledgers.changes import Change
    from onrecord.ledgers.dossiers import Dossier
    from onrecord.ledgers.figures import Candidate, Disagreement, Series

PREMISE = "premise of a question"
_MODALITIES = {"target": "a target", "forecast": "a forecast", "plan": "a plan", "question": "asked, not stated"}
_DISAGREE = {"value": "No value fits both", "superlative": "Set against different things"}
_HEAD = ("When", "Who", "Figure", "Value", "Measures")
_CHANGE = "From the one above"
_SENTENCE = "In the sentence"


def figures(dossier: Dossier, *, why: bool) -> Iterator[Block]:
    """Give each series as a chart and a table, then the figures that line up with no other."""
    del why
    for series in dossier.series:
        unit = f" ({series.unit})" if series.unit and series.kind != "percent" else ""
        yield Heading(series.name or series.kind, f"{series.kind}{unit} · {counted(len(series.points), 'figure')}")
        yield Picture(series)
        yield _series(series)
        for point in series.points:
            for again in point.again:
                told = f"{when(again.date)}, {short_name(again.speaker)}"
                says = f"Said again at the same event ({told}): “{said_words(again.citation)}”"
                yield Note(says, (again.citation,))
        for candidate in series.candidates:
            yield _candidate(candidate)
    if dossier.alone:
        if dossier.series:
            yield Heading("In no series", counted(len(dossier.alone), "figure"))
        rows = tuple(Row(_cells(row), _sentence(row)) for row in dossier.alone)
        yield Table("Figures that line up with no other", _HEAD, rows, _SENTENCE)


def _series(series: Series) -> Table:
    rows = []
    for at, point in enumerate(series.points):
        about = "" if point.window.words is None else f"about: {point.window.says}"
        step = _step(series.changes[at - 1]) if at else (Run("–"),)
        rows.append(Row((*_cells(point.figure, about), Cell(step)), _sentence(point.figure)))
    return Table(f"Figures: {series.name or series.kind}", (*_HEAD, _CHANGE), tuple(rows), _SENTENCE)


def _cells(row: FigureRow, about: str = "") -> tuple[Cell, ...]:
    measured = [row.measure or "–", f"scope: {row.scope}" if row.scope else "", about]
    said = [Run(said_words(row.citation), "strong")]
    said += [Run(f" ({note})", "quiet") for note in remarks(row)]
    return (
        Cell((plain(when(row.date)),), narrow=True),
        Cell((plain(short_name(row.speaker)),)),
        Cell(tuple(said), row.citation),
        Cell((plain(amount(row)),)),
        Cell((plain("; ".join(part for part in measured if part)),)),
    )


def remarks(row: FigureRow) -> list[str]:
    """Say what a figure is, where it is not simply stated as a fact by who says it."""
    found = ["denied: said not to be so"] if row.denied else []
    found += [PREMISE] if row.premise else []
    if row.modality in _MODALITIES and not (row.premise and row.modality == "question"):
        found.append(_MODALITIES[row.modality])
    if row.attributed_to:
        found.append(f"credited to {row.attributed_to}")
    return found


def _sentence(row: FigureRow) -> Said:
    """Give the sentence of a figure, the figure's words marked."""
    words, figure = said_words(row.sentence), said_words(row.citation)
    start = row.citation.start - row.sentence.start
    before = row.sentence.exact[:start].count(row.citation.exact) if start >= 0 else 0
    at = -1
    for _ in range(before + 1):
        at = words.find(figure, at + 1)
    runs = (Run(words),) if at < 0 else (Run(words[:at]), Run(figure, "strong"), Run(words[at + len(figure) :]))
    return Said(tuple(run for run in runs if run.text), voice_line(row.speaker), row.date, row.sentence, told=True)


def _step(change: Change) -> tuple[Run, ...]:
    """Name what changed from the figure above, then the words that differ."""
    said, *rest = _changed(change)
    return (Run(said, "strong"), *(Run(f"; {each}") for each in rest))


def _changed(change: Change) -> list[str]:
    says = ", ".join(change.names) or "not to be compared: a value is no number"
    parts = [f"{says} (decided: {change.decided})" if change.decided else says]
    parts += [f"{each.field}: {_beside(each.before, each.after)}" for each in change.differences]
    if change.overlap is not None:
        parts.append(f"both windows hold {when(change.overlap[0])} to {when(change.overlap[1])}")
    return [" ".join(part.split()) for part in parts]


def _beside(before: str | None, after: str | None) -> str:
    if before is None or after is None:
        return f"only {'the later' if before is None else 'the earlier'} says “{before or after}”"
    return f"“{before}” beside “{after}”"


def _candidate(each: Candidate) -> Note:
    row = each.figure
    says = "; ".join(_changed(each.change)) if each.change.names else "nothing that is seen"
    return Note(
        f"Perhaps here too: “{said_words(row.citation)}” ({when(row.date)}, {short_name(row.speaker)}); "
        f"what differs from “{said_words(each.nearest.citation)}”: {says}",
        (row.citation, each.nearest.citation),
    )


def disagreeing(each: Disagreement) -> Iterator[Block]:
    """Set side by side what two people say at one event of one measure."""
    first = each.figures[0]
    yield Heading(_DISAGREE.get(each.kind, each.kind), f"{first.title or first.record}, {when(first.date)}")
    for at, row in enumerate(each.figures):
        notes = [
            Note(
                f"The figure: “{said_words(row.citation)}” ({'; '.join([amount(row), *remarks(row)])})", (row.citation,)
            )
        ]
        if each.said is not None:
            said = each.said[at]
            notes.append(Note(f"Set against others: “{' '.join(said.words.split())}”", (said.citation,)))
        yield Said(_sentence(row).words, voice_line(row.speaker), row.date, row.sentence, notes=tuple(notes))
    if each.change.differences:
        yield Note(f"What else differs: {'; '.join(_changed(each.change))}")
