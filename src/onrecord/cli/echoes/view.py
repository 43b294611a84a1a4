"""How talking points look, in words and in JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from onrecord.cli.showing.voices import voice_line
from onrecord.cli.terminal.page import counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.cli.terminal.page import Page
    from onrecord.ledgers.echoes import Point, TakenOver, Use

_QUESTION = 90
"""Characters of the question that a use answers."""


def print_points(page: Page, points: Iterable[Point], *, here: str | None = None) -> None:
    """Print points: on a terminal with every use and what changed in it, elsewhere one line for each use.

    Args:
        page: where.
        points: the points.
        here: the id of a document whose uses are marked.
    """
    for number, point in enumerate(points, start=1):
        if not page.terminal:
            for use in point.uses:
                _print_line(page, number, use)
            continue
        page.flow(f"{number}. {page.one_line(point.label)}", look="bold")
        page.flow(_head(point), "   ", look="dim")
        for use in point.uses:
            _print_use(page, use, here)
        for taken in point.taken_over:
            page.flow(page.one_line(_taken(taken)), "   ", look="dim")
        page.line()


def _head(point: Point) -> str:
    first, latest = point.uses[0], point.uses[-1]
    dates = f"first {first.date or 'without a date'}, latest {latest.date or 'without a date'} in this record"
    said = f"{counted(len(point.uses), 'use')} in {counted(point.documents, 'document')}"
    people = ", ".join(f"{name} {count}" for name, count in point.speakers.items())
    months = ", ".join(f"{month} {count}" for month, count in point.months.items())
    moved = "; the figures moved" if point.moved else ""
    return f"{said}; {dates}; by {people}; by month: {months}{moved}"


def _print_use(page: Page, use: Use, here: str | None) -> None:
    mark = "→ " if here is not None and use.record == here else ""
    when = use.date or "no date"
    page.line(f"   {mark}{page.one_line(f'{when} · {voice_line(use.speaker)}')}")
    page.flow(use.words, "     ", use.added)
    if use.dropped:
        page.flow(page.one_line(f"no longer: {'; '.join(use.dropped)}"), "     ", look="dim")
    page.line(f"     {page.dim(f'{use.citation} · {_context(page, use)}')}")


def _context(page: Page, use: Use) -> str:
    if use.question is None:
        return use.turn_kind
    words = use.question.words
    short = words if len(words) <= _QUESTION else f"{words[: _QUESTION - 1]}…"
    return page.one_line(f"answer to: {short}")


def _taken(taken: TakenOver) -> str:
    after = f" ({taken.after_date})" if taken.after_date else ""
    return f"{taken.speaker} says it from {taken.date or 'an unknown day'} on, after {taken.after}{after}"


def _print_line(page: Page, number: int, use: Use) -> None:
    cells = [
        str(number),
        use.date or "–",
        voice_line(use.speaker),
        page.plain(_marked(use)),
        "; ".join(use.dropped) or "–",
        use.turn_kind,
        use.question.words if use.question else "–",
        str(use.citation),
    ]
    page.cells(cells)


def _marked(use: Use) -> str:
    """Give the words of a use with two stars around what the use before it does not have."""
    pieces, at = [], 0
    for span in use.added:
        pieces += [use.words[at : span.start], f"**{span.of(use.words)}**"]
        at = span.end
    return "".join([*pieces, use.words[at:]])


def point_form(point: Point) -> dict[str, Any]:
    """Give a point as JSON, its counts and each citation written out beside it."""
    import msgspec

    form: dict[str, Any] = msgspec.to_builtins(point)
    for made, use in zip(form["uses"], point.uses, strict=True):
        made["written"] = str(use.citation)
    return {"documents": point.documents, "speakers": point.speakers, "months": point.months} | form
