"""How figures look, in words and in JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from onrecord.cli.showing.voices import voice_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.archive import FigureRow
    from onrecord.cli.terminal.page import Page
    from onrecord.model import Figure

_MODALITIES = {"target": "a target", "forecast": "a forecast", "plan": "a plan", "question": "asked, not stated"}


def print_figures(page: Page, rows: Iterable[FigureRow]) -> None:
    """Print figures: on a terminal a few lines each with the sentence, elsewhere one line each."""
    from onrecord.ledgers.amounts import amount
    from onrecord.model import Span

    for row in rows:
        if not page.terminal:
            cells = [
                row.date or "–", voice_line(row.speaker), row.words, amount(row), row.measure or "–", row.scope or "–",
                row.as_of or "–", "; ".join(notes(row)) or "–", str(row.citation), str(row.sentence),
            ]  # fmt: skip
            page.cells(cells)
            continue
        about = page.dim(f" · {row.date or 'no date'} · {row.kind}")
        page.line(page.bold(page.one_line(f"{amount(row)} · {voice_line(row.speaker)}")) + about)
        start = row.citation.start - row.sentence.start
        page.flow(row.sentence.exact, "  ", (Span(start, start + len(row.citation.exact)),))
        facts = [
            f"measures {row.measure}" if row.measure else None,
            f"scope: {row.scope}" if row.scope else None,
            f"as of: {row.as_of}" if row.as_of else None,
            *notes(row),
        ]
        said = "; ".join(fact for fact in facts if fact)
        if said:
            page.flow(page.one_line(said), "  ")
        page.line(f"  {page.dim(str(row.citation))}")
        page.line()


def notes(row: FigureRow) -> list[str]:
    """Say what a figure is, where it is not simply stated as a fact by who says it."""
    return remarks(row, "question" if row.premise else row.turn_kind)


def remarks(figure: FigureRow | Figure, turn_kind: str | None) -> list[str]:
    """Say the same of a figure of a turn of some kind."""
    premise = turn_kind == "question"
    found = ["denied: said not to be so"] if figure.denied else []
    found += ["a premise of a question"] if premise else []
    if figure.modality in _MODALITIES and not (premise and figure.modality == "question"):
        found.append(_MODALITIES[figure.modality])
    if figure.attributed_to:
        found.append(f"credited to {figure.attributed_to}")
    return found


def figure_form(row: FigureRow) -> dict[str, Any]:
    """Give a row as JSON, its citation and its value written out beside it."""
    import msgspec

    from onrecord.ledgers.amounts import amount

    form: dict[str, Any] = msgspec.to_builtins(row)
    return {"written": str(row.citation), "amount": amount(row), "premise": row.premise} | form
