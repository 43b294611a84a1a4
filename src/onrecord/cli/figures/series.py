"""How series of figures look: one line for each point with its bar, and between two what changed, in their words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from onrecord.cli.figures.view import figure_form, notes
from onrecord.cli.showing.voices import voice_line
from onrecord.cli.terminal.page import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.archive import FigureRow
    from onrecord.cli.terminal.page import Page
    from onrecord.ledgers.changes import Change
    from onrecord.ledgers.figures import Candidate, Disagreement, FoundSeries, Point, Series

_BAR = 24
"""Characters of the longest bar."""
_ALONE = 10
"""Figures that line up with none, of which so many are listed."""


def print_series(page: Page, found: FoundSeries, limit: int | None) -> None:
    """Print series, what is said differently at one event, and the figures that line up with none."""
    for number, series in enumerate(found.series[:limit], start=1):
        _print_one(page, number, series)
    if limit is not None and len(found.series) > limit:
        page.line(f"{counted(len(found.series) - limit, 'more series', 'more series')}; --limit 0 lists all")
        page.line()
    if found.disagreements:
        page.line(page.bold("At one event, two people say of one measure"))
        for disagreement in found.disagreements:
            _print_disagreement(page, disagreement)
        page.line()
    offered = {str(each.figure.citation) for series in found.series[:limit] for each in series.candidates}
    alone = [row for row in found.alone if str(row.citation) not in offered]
    if alone:
        page.line(page.bold(f"{counted(len(alone), 'figure')} without another that measures the same"))
        for row in alone[:_ALONE]:
            page.line(
                f"  {row.date or 'no date'}  {_quoted(page, row)}, {_who(page, row)}  {page.dim(str(row.citation))}"
            )
        if len(alone) > _ALONE:
            page.line(page.dim(f"  and {len(alone) - _ALONE:,} more; leave --series out to list them"))
        page.line()
    if found.unplaced:
        lost = counted(found.unplaced, "decision has", "decisions have")
        page.line(f"{lost} no place any more: the words stand nowhere now, or in several places")


def series_form(found: FoundSeries) -> dict[str, Any]:
    """Give what was found as JSON, each figure with its citation written out."""
    import msgspec

    return {
        "series": [
            {
                "name": series.name,
                "kind": series.kind,
                "unit": series.unit,
                "points": [
                    {
                        "figure": figure_form(point.figure),
                        "window": msgspec.to_builtins(point.window),
                        "again": [figure_form(row) for row in point.again],
                    }
                    for point in series.points
                ],
                "changes": [_change_form(change) for change in series.changes],
                "candidates": [
                    {
                        "figure": figure_form(each.figure),
                        "nearest": str(each.nearest.citation),
                        "likeness": each.likeness,
                        "change": _change_form(each.change),
                    }
                    for each in series.candidates
                ],
            }
            for series in found.series
        ],
        "alone": [figure_form(row) for row in found.alone],
        "disagreements": [
            {
                "kind": each.kind,
                "figures": [figure_form(row) for row in each.figures],
                "said": None
                if each.said is None
                else [msgspec.to_builtins(said) | {"written": str(said.citation)} for said in each.said],
                "change": _change_form(each.change),
            }
            for each in found.disagreements
        ],
        "unplaced": found.unplaced,
    }


def _change_form(change: Change) -> dict[str, Any]:
    import msgspec

    form: dict[str, Any] = msgspec.to_builtins(change)
    return form | {"comparable": change.comparable}


def _print_one(page: Page, number: int, series: Series) -> None:
    unit = f" · {series.unit}" if series.unit else ""
    page.line(page.bold(page.one_line(f"{number}. {series.name}")) + page.dim(f" · {series.kind}{unit}"))
    bars = _bars(series.points)
    widths = max(len(_words(page, point.figure)) for point in series.points)
    for at, (point, bar) in enumerate(zip(series.points, bars, strict=True)):
        if at:
            _print_change(page, series.changes[at - 1])
        _print_point(page, point, bar, widths)
    for candidate in series.candidates:
        _print_candidate(page, candidate)
    page.line()


def _print_point(page: Page, point: Point, bar: str, width: int) -> None:
    row = point.figure
    page.line(f"  {row.date or 'no date':<10}  {_words(page, row):<{width}}  {bar}".rstrip())
    facts = [_who(page, row), *notes(row)]
    if row.scope:
        facts.append(f"scope: {row.scope}")
    if point.window.words is not None:
        facts.append(point.window.says)
    page.flow(page.one_line("; ".join(facts)), " " * 14)
    page.line(f"{' ' * 14}{page.dim(str(row.citation))}")
    for again in point.again:
        page.line(f"{' ' * 14}{page.dim(f'again: {_quoted(page, again)} {again.citation}')}")


def _print_change(page: Page, change: Change) -> None:
    says = ", ".join(change.names) or "not to be compared: a value is no number"
    decided = f" (decided: {change.decided})" if change.decided else ""
    page.line(f"     {'↓' if change.comparable else '⇣'} {page.bold(says)}{decided}")
    _print_differences(page, change)


def _print_differences(page: Page, change: Change) -> None:
    for each in change.differences:
        page.flow(page.one_line(f"{each.field}: {_beside(each.before, each.after)}"), " " * 7)
    if change.overlap is not None:
        page.line(f"       both windows hold {change.overlap[0]} to {change.overlap[1]}")


def _print_candidate(page: Page, candidate: Candidate) -> None:
    row = candidate.figure
    says = ", ".join(candidate.change.names) or "nothing that is seen"
    page.line(f"  ? perhaps here too: {row.date or 'no date'}  {_quoted(page, row)}, {_who(page, row)}")
    page.line(f"       {page.dim(str(row.citation))}")
    page.flow(page.one_line(f"what differs from “{candidate.nearest.words}”: {says}"), " " * 7)
    _print_differences(page, candidate.change)


def _print_disagreement(page: Page, disagreement: Disagreement) -> None:
    for at, row in enumerate(disagreement.figures):
        said = disagreement.said
        claim = "" if said is None else f": “{page.one_line(said[at].words)}”"
        cited = row.citation if said is None else said[at].citation
        page.line(f"  {row.date or 'no date'}  {_quoted(page, row)}, {_who(page, row)}{claim}")
        page.line(f"              {page.dim(str(cited))}")
    if disagreement.change.differences:
        _print_differences(page, disagreement.change)


def _bars(points: Sequence[Point]) -> list[str]:
    """Draw each value beside the others from 0: solid for a fact, light for a premise, a target or a forecast."""
    values = [point.figure.low_value if point.figure.low_value is not None else point.figure.high_value
              for point in points]  # fmt: skip
    highest = max((value for value in values if value is not None), default=0.0)
    bars = []
    for value, point in zip(values, points, strict=True):
        row = point.figure
        if value is None or value < 0 or highest <= 0:
            bars.append("")
            continue
        length = max(round(value / highest * _BAR), 1 if value else 0)
        light = row.premise or row.denied or row.modality != "fact"
        beyond = "+" if row.comparator in {">", ">="} else ""
        bars.append(("░" if light else "█") * length + beyond)
    return bars


def _words(page: Page, row: FigureRow) -> str:
    return page.one_line(row.words)


def _quoted(page: Page, row: FigureRow) -> str:
    return f"“{_words(page, row)}”"


def _who(page: Page, row: FigureRow) -> str:
    return page.one_line(voice_line(row.speaker, body=False))


def _beside(before: str | None, after: str | None) -> str:
    if before is None or after is None:
        return f"only {'the later' if before is None else 'the earlier'} says “{before or after}”"
    return f"“{before}” beside “{after}”"
